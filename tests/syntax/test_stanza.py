from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

from quotes.errors import ParserError
from quotes.syntax import StanzaParser, Tree, resolve_package
from quotes.syntax.analyses import batches
from quotes.syntax.packages import Origin, ParserPackage
from quotes.syntax.windows import MAX_WORDS

PACKAGE = ParserPackage("own", "own", Path("nowhere"), "CC0", Origin.OTHER, ())

SENTENCES = [
    ["मंत्री", "ने", "कहा", "कि", "सड़क", "अगले", "साल", "तक", "बन", "जाएगी", "।"],
    ["“", "हम", "पीछे", "नहीं", "हटेंगे", "”", ",", "किसान", "नेता", "हरभजन", "ढिल्लों", "बोले", "।"],
    ["पुलिस", "के", "मुताबिक", "चोरी", "रात", "में", "हुई", "."],
    ["कोर्ट", "ने", "सरकार", "से", "पूछा", "कि", "देरी", "क्यों", "हुई", "?"],
    ["बारिश", "थमी"],
    ["😀", "#", "दिल्ली", "https://example.org/ख़बर", "2026"],
]


def analyse(words: Sequence[str], **changes: object) -> SimpleNamespace:
    """What Stanza would return for a sentence: the first word as root, its lemma with a strange letter."""
    rows = [
        SimpleNamespace(
            text=word, lemma=word + "ख", upos="NOUN", feats="Case=Nom", head=min(i, 1), deprel="dep" if i else "root"
        )
        for i, word in enumerate(words)
    ]
    for row in rows:
        row.__dict__.update(changes)
    return SimpleNamespace(words=rows)


def make_parser(
    pipeline: Callable[[list[list[str]]], list[SimpleNamespace]], alphabet: str | None = None
) -> StanzaParser:
    """A parser over a stand-in for Stanza's pipeline, whose lemmatiser has an alphabet if it spells lemmas."""
    parser = StanzaParser(PACKAGE)
    parser._pipeline = lambda sentences: SimpleNamespace(sentences=pipeline(sentences))
    parser._alphabet = alphabet
    return parser


def test_words_come_back_as_they_were_given_whatever_stanza_can_take() -> None:
    shown: list[list[str]] = []

    def pipeline(sentences: list[list[str]]) -> list[SimpleNamespace]:
        shown.extend(sentences)
        return [analyse(words) for words in sentences]

    given = ["", "मुख्य मंत्री", "न" * 5000, "बोले"]
    (tree,) = make_parser(pipeline).parse([given])
    assert shown == [["_", "_", "न" * 100, "बोले"]]
    assert [word.form for word in tree.words] == given
    assert [word.lemma for word in tree.words] == [*given[:3], "बोलेख"]
    assert [word.head for word in tree.words] == [-1, 0, 0, 0]
    assert tree.words[0].feats == {"Case": "Nom"}


def test_a_lemma_with_another_words_letter_is_the_word() -> None:
    def pipeline(sentences: list[list[str]]) -> list[SimpleNamespace]:
        return [analyse(words) for words in sentences]

    lemmas = {
        alphabet: [word.lemma for word in make_parser(pipeline, alphabet).parse([["बोले", "खबर"]])[0].words]
        for alphabet in ("", "कख", None)
    }
    assert lemmas[""] == ["बोले", "खबरख"]
    assert lemmas["कख"] == lemmas[None] == ["बोलेख", "खबरख"]


def test_what_stanza_leaves_open_is_filled() -> None:
    fill = {"lemma": None, "upos": None, "feats": None}
    (tree,) = make_parser(lambda sentences: [analyse(words, **fill) for words in sentences]).parse([["बोले"]])
    assert (tree.words[0].lemma, tree.words[0].upos, tree.words[0].feats) == ("बोले", "X", {})


def test_sentences_without_words_are_not_parsed() -> None:
    def pipeline(_sentences: list[list[str]]) -> NoReturn:
        raise AssertionError("nothing to parse")

    assert make_parser(pipeline).parse([[], []]) == [Tree(()), Tree(())]
    assert make_parser(pipeline).parse([]) == []


def test_equal_sentences_are_parsed_once() -> None:
    shown: list[list[str]] = []

    def pipeline(sentences: list[list[str]]) -> list[SimpleNamespace]:
        shown.extend(sentences)
        return [analyse(words) for words in sentences]

    trees = make_parser(pipeline).parse([["बारिश", "थमी"], ["धूप", "निकली"], ["बारिश", "थमी"]])
    assert sorted(shown) == [["धूप", "निकली"], ["बारिश", "थमी"]]
    assert trees[0] == trees[2] != trees[1]


def test_a_long_sentence_is_parsed_in_windows() -> None:
    (tree,) = make_parser(lambda sentences: [analyse(words) for words in sentences]).parse([["नाम"] * (MAX_WORDS + 3)])
    assert len(tree) == MAX_WORDS + 3
    assert [(w.index, w.head) for w in tree.words if w.deprel == "parataxis"] == [(MAX_WORDS, 0)]
    assert tree.words[-1].head == MAX_WORDS


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        (lambda sentences: [analyse([*words, "और"]) for words in sentences], "returned other words"),
        (lambda sentences: [analyse([word[:-1] for word in words]) for words in sentences], "returned other words"),
        (lambda _sentences: [], "returned 0 sentences for 1"),
    ],
)
def test_other_words_than_given_are_an_error(
    answer: Callable[[list[list[str]]], list[SimpleNamespace]], complaint: str
) -> None:
    with pytest.raises(ParserError, match=complaint):
        make_parser(answer).parse([["मंत्री", "बोले"]])


def test_a_failure_inside_stanza_is_a_parser_error_and_leaves_torch_as_it_was() -> None:
    import torch

    def pipeline(_sentences: list[list[str]]) -> NoReturn:
        raise RuntimeError("out of memory")

    before = torch.get_default_dtype()
    with pytest.raises(ParserError, match="parser 'own' failed on 1 sentences: out of memory"):
        make_parser(pipeline).parse([["बोले"]])
    assert torch.get_default_dtype() is before


def test_batches_keep_to_their_bound() -> None:
    windows = [("क",) * length for length in (1, 2, 3, 4, 9)]
    assert [list(map(len, batch)) for batch in batches(windows, 5)] == [[1, 2], [3], [4], [9]]
    assert [window for batch in batches(windows, 5) for window in batch] == windows


def test_nonsense_settings_are_refused() -> None:
    with pytest.raises(ValueError, match="must be positive"):
        StanzaParser(PACKAGE, batch_words=0)


@pytest.mark.model
@pytest.mark.parametrize("damage", ["text", "pickle"])
def test_broken_weights_are_an_error_with_a_remedy_and_run_no_code(tmp_path: Path, damage: str) -> None:
    import pickle

    from tests.syntax.test_packages import make_folder

    folder = make_folder(tmp_path / "own", ["p"])
    if damage == "pickle":
        (folder / "hi/pos/m.pt").write_bytes(pickle.dumps(_Trap(str(tmp_path / "sprung")), protocol=2))
    with pytest.raises(ParserError, match=r"'p' in .* cannot be loaded: .*\n.*stanza\.download\('hi'\)"):
        StanzaParser(resolve_package(str(folder))).parse([["बोले"]])
    assert not (tmp_path / "sprung").exists()


class _Trap:
    """An object that makes a folder when it is unpickled."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        import os

        return os.mkdir, (self._path,)


@pytest.fixture(scope="module")
def live() -> StanzaParser:
    """The bundled parser."""
    try:
        package = resolve_package()
    except ParserError as error:
        pytest.skip(f"NOT TESTED: {error}")
    return StanzaParser(package)


@pytest.mark.model
def test_the_bundled_parser_needs_no_network(live: StanzaParser, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> NoReturn:
        raise OSError("no network in this test")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    trees = StanzaParser(live.package).parse(SENTENCES)
    assert [[word.form for word in tree.words] for tree in trees] == SENTENCES


@pytest.mark.model
def test_the_bundled_parser_finds_who_said_what(live: StanzaParser) -> None:
    tree = live.parse(SENTENCES)[0]
    verb = tree.words[2]
    assert (verb.lemma, verb.upos, verb.head) == ("कहना", "VERB", -1)
    assert tree.children(2, "nsubj") == (0,)
    assert tree.words[1].deprel == "case"
    assert 8 in {*tree.children(2, "ccomp"), *(i for c in tree.children(2, "ccomp") for i in tree.subtree(c))}


@pytest.mark.model
def test_every_tree_of_the_bundled_parser_is_one(live: StanzaParser) -> None:
    for tree in live.parse([*SENTENCES, ["शब्द"] * (2 * MAX_WORDS + 1)]):
        roots = [word.index for word in tree.words if word.head < 0]
        assert len(roots) == 1
        assert tree.subtree(roots[0]) == tuple(range(len(tree)))


@pytest.mark.model
@pytest.mark.parametrize("batch_words", [1, 7, 25, 1000])
def test_a_tree_does_not_depend_on_its_batch(live: StanzaParser, batch_words: int) -> None:
    alone = [live.parse([sentence])[0] for sentence in SENTENCES]
    assert StanzaParser(live.package, batch_words=batch_words).parse(SENTENCES[::-1]) == alone[::-1]
