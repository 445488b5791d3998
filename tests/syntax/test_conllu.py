from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import ParserError
from quotes.syntax import Tree, Word
from quotes.syntax.conllu import StoredParse, format_feats, read_feats, read_trees, text_key, write_trees
from tests.syntax.trees import make_tree, said, trees


@given(st.lists(trees(), max_size=4), st.sampled_from(["parses.conllu", "parses.conllu.gz"]))
def test_what_is_written_is_read(stored: list[Tree], name: str) -> None:
    parses = [StoredParse("pud-0123", tree) for tree in stored]
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_trees(path, parses)
        assert list(read_trees(path)) == parses


def test_the_file_is_conllu(tmp_path: Path) -> None:
    path = tmp_path / "parses.conllu"
    word = Word(0, "बोलीं", "बोलना", "VERB", {"Number": "Plur", "Gender": "Fem"}, -1, "root")
    write_trees(path, [StoredParse("pud-0123", Tree((word,)))])
    assert path.read_text(encoding="utf-8").splitlines() == [
        f"# text_key = {text_key(['बोलीं'])}",
        "# parser = pud-0123",
        "# text = बोलीं",
        "1\tबोलीं\tबोलना\tVERB\t_\tGender=Fem|Number=Plur\t0\troot\t_\t_",
        "",
    ]


def test_the_same_parses_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("first.gz", "second.gz"):
        write_trees(tmp_path / name, [StoredParse("pud-0123", said())])
    assert (tmp_path / "first.gz").read_bytes() == (tmp_path / "second.gz").read_bytes()


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "parses.conllu"
    write_trees(path, [StoredParse("pud-0123", said())])
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [parse.tree for parse in read_trees(path)] == [said()]


def test_keys_tell_where_words_end() -> None:
    assert text_key(["उसने", "कहा"]) != text_key(["उसनेकहा"])
    assert text_key(["उसने", "कहा"]) != text_key(["उसने कहा"])


@pytest.mark.parametrize("form", ["", "मुख्य\tमंत्री", "मुख्य\nमंत्री", "टूटा\ud83d"])
def test_a_word_that_the_format_cannot_hold_is_refused(tmp_path: Path, form: str) -> None:
    with pytest.raises(ParserError, match="cannot be stored"):
        write_trees(tmp_path / "parses.conllu", [StoredParse("pud-0123", make_tree((form, "X", -1, "root")))])


@pytest.mark.parametrize(
    ("old", "new", "line", "complaint"),
    [
        ("\tVERB\t_", "\tVERB", 6, "9 columns"),
        ("\t3\tnsubj", "\t4\tnsubj", 4, "no word and head of 3 words"),
        ("2\tने", "3\tने", 5, "word 3 where 2 was expected"),
        ("1\tमंत्री", "1\tसंतरी", 1, "text_key does not fit"),
        ("# parser = pud-0123\n", "", 1, "without parser"),
        ("# text_key", "# key", 1, "without text_key"),
        ("2\tने", "२x\tने", 5, "no word and head"),
    ],
)
def test_a_damaged_file_is_reported_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, complaint: str
) -> None:
    path = tmp_path / "parses.conllu"
    write_trees(path, [StoredParse("pud-0123", said())])
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ParserError, match=rf"parses\.conllu, line {line}: .*{complaint}"):
        list(read_trees(path))


def test_a_sentence_without_words_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "parses.conllu"
    path.write_text(f"# text_key = {text_key([])}\n# parser = pud-0123\n\n", encoding="utf-8")
    with pytest.raises(ParserError, match="line 1: a sentence without words"):
        list(read_trees(path))


@pytest.mark.parametrize(
    ("name", "data"), [("absent.conllu", None), ("cut.gz", b"\x1f\x8b\x08\x00"), ("no.gz", b"text"), ("latin", b"\xe9")]
)
def test_an_unreadable_file_is_reported(tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ParserError, match=f"{name} cannot be read"):
        list(read_trees(path))


@given(st.dictionaries(st.text("abcDEF", min_size=1), st.text("abc,=", min_size=1)))
def test_features_are_read_as_they_were_written(feats: dict[str, str]) -> None:
    assert read_feats(format_feats(feats)) == feats


def test_features_stand_in_alphabetic_order_whatever_their_case() -> None:
    assert format_feats({"b": "1", "Case": "Erg", "A": "2"}) == "A=2|b=1|Case=Erg"
    assert read_feats("_") == {}
