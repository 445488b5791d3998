"""The stand-off gold of real articles: drawing the sample, placing a reader's strings, and giving the text back."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from scripts import wild
from scripts.wild import Notes, main, place, read_sample, with_text
from scripts.wild_corpus import WildError
from scripts.wild_sample import sample, sample_headlines

TEXT = (
    "पुलिस ने कहा कि पुल बंद है। आयुक्त रीमा दास के मुताबिक मरम्मत जारी है। वीडियो का सचThe bridge is open. पुलिस ने कहा कि पुल खुलेगा।"
)


def _notes(**record: Any) -> Notes:
    return Notes.model_validate({"doc_id": "x", "record": [{"kind": "indirect", **record}]})


def _article(publisher: str, number: int, words: int = 220) -> dict[str, Any]:
    text = " ".join(f"शब्द{publisher}{number}क{i}" for i in range(words))
    return {"doc_id": f"{publisher}-{number}", "publisher": publisher, "text": text}


NEWS = [_article(publisher, number) for publisher in ("अ", "ब") for number in range(20)]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus and an empty folder for the stand-off files."""
    monkeypatch.setattr(wild, "FOLDER", tmp_path / "wild")
    monkeypatch.setattr(wild, "SHARED", tmp_path)
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in NEWS)
    return path


def test_sample_is_even_over_publishers_and_halves_and_repeatable() -> None:
    picked = sample(NEWS, [], seed=3)
    assert [article.publisher for article in picked] == ["अ"] * 8 + ["ब"] * 8
    assert [article.half for article in picked] == ["dev", "test"] * 8
    assert sample(reversed(NEWS), [], seed=3) == picked
    assert sample(NEWS, [], seed=4) != picked


def test_doubled_articles_are_development_articles() -> None:
    doubled = [article for article in sample(NEWS, [], seed=3) if article.double]
    assert len(doubled) == 3
    assert {article.half for article in doubled} == {"dev"}


def test_sample_leaves_out_known_short_and_latin_articles() -> None:
    known = _article("अ", 1)
    latin = {"doc_id": "latin", "publisher": "अ", "text": "bridge " * 220}
    picked = sample([known, _article("अ", 2, words=199), _article("अ", 3, words=501), latin], [known["text"]], seed=1)
    assert picked == []


HEADLINES = [{"doc_id": f"h{n}", "publisher": "headlines", "text": f"पुल नंबर {n} फिर टूटा"} for n in range(20)]


def test_a_draw_of_headlines_is_repeatable_and_has_no_known_short_or_doubled_line() -> None:
    label = {"doc_id": "label", "publisher": "headlines", "text": "आज का वीडियो"}
    spaced = {**HEADLINES[2], "doc_id": "copy", "text": HEADLINES[2]["text"].replace(" ", "  ")}
    lines = [*HEADLINES, label, spaced]
    picked = sample_headlines(lines, [HEADLINES[1]["text"]], 3, wanted=100, half="late")
    assert len(picked) == len(HEADLINES) - 1
    assert {"h1", "label"}.isdisjoint(article.doc_id for article in picked)
    assert len({"h2", "copy"}.intersection(article.doc_id for article in picked)) == 1
    assert {article.half for article in picked} == {"late"}
    few = sample_headlines(reversed(lines), [HEADLINES[1]["text"]], 3, wanted=5, half="late")
    assert [article.doc_id for article in few] == [article.doc_id for article in picked[:5]]


def test_headlines_are_added_from_the_file_beside_the_corpus(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with gzip.open(corpus.with_name("headlines.txt.gz"), "wt", encoding="utf-8") as out:
        out.writelines(f"{line['text']}\n" for line in HEADLINES)
    command = ["sample", "--corpus", str(corpus), "--seed", "3"]
    assert main(command) == 0
    assert main([*command, "--headlines", "4"]) == 1
    assert "--add names it" in capsys.readouterr().err
    assert main([*command, "--headlines", "4", "--add", "headlines"]) == 0
    texts = wild.read_texts(corpus)
    drawn = [doc_id for doc_id, article in read_sample().items() if article.half == "headlines"]
    assert len(drawn) == 4
    assert {texts[doc_id] for doc_id in drawn} <= {line["text"] for line in HEADLINES}


def test_strings_become_offsets_and_come_back() -> None:
    notes = _notes(
        **{"in": "आयुक्त रीमा दास के मुताबिक मरम्मत जारी है"},
        content=["मरम्मत जारी है"],
        speaker="आयुक्त रीमा दास",
        name="रीमा दास",
        type="person",
        cue="के मुताबिक",
    )
    line = place(notes, TEXT)
    assert "मरम्मत" not in json.dumps(line, ensure_ascii=False)
    (record,) = with_text(line, TEXT)["records"]
    assert record["content"][0]["text"] == "मरम्मत जारी है"
    assert record["speaker"]["text"] == "आयुक्त रीमा दास"
    assert record["speaker"]["name"] == "रीमा दास"
    assert record["cue"]["text"] == "के मुताबिक"
    assert record["source"] is None


def test_a_name_that_is_not_in_the_text_is_kept_as_a_string() -> None:
    (record,) = place(_notes(content=["पुल खुलेगा"], name="रीमा सिंह", type="person"), TEXT)["records"]
    assert record["name"] == "रीमा सिंह"
    assert "name_at" not in record


def test_nobody_named_is_no_speaker() -> None:
    line = place(_notes(content=["पुल खुलेगा"]), TEXT)
    assert with_text(line, TEXT)["records"][0]["speaker"] is None


def test_a_string_that_stands_twice_needs_its_number() -> None:
    with pytest.raises(WildError, match="record 1: cue: 'कहा'"):
        place(_notes(content=["पुल खुलेगा"], cue="कहा"), TEXT)
    (record,) = place(_notes(content=["पुल खुलेगा"], cue="कहा@2"), TEXT)["records"]
    assert record["cue"] == (TEXT.rindex("कहा"), TEXT.rindex("कहा") + len("कहा"))


@pytest.mark.parametrize("string", ["पुल टूटा", "पुल खुलेगा@2"])
def test_a_string_that_does_not_stand_there_is_an_error(string: str) -> None:
    with pytest.raises(WildError, match="content"):
        place(_notes(content=[string]), TEXT)


def test_a_part_of_a_word_counts_only_where_words_run_into_each_other() -> None:
    (record,) = place(_notes(content=["The bridge is open"]), TEXT)["records"]
    assert TEXT[slice(*record["content"][0])] == "The bridge is open"
    (record,) = place(_notes(content=["पुल"], **{"in": "पुलिस ने कहा कि पुल बंद है"}), TEXT)["records"]
    assert record["content"] == [(TEXT.index("पुल बंद"), TEXT.index("पुल बंद") + len("पुल"))]


def test_another_text_is_refused() -> None:
    line = place(_notes(content=["पुल खुलेगा"]), TEXT)
    with pytest.raises(WildError, match=r"x: .*sha256"):
        with_text(line, TEXT + " ")


def test_from_corpus_to_gold(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", "--corpus", str(corpus), "--seed", "3"]) == 0
    double = next(article.doc_id for article in read_sample().values() if article.double)
    word = next(article["text"] for article in NEWS if article["doc_id"] == double).split()[5]
    notes = tmp_path / "notes.toml"
    notes.write_text(
        f'[[article]]\ndoc_id = "{double}"\n[[article.record]]\nkind = "direct"\ncontent = ["{word}"]\n',
        encoding="utf-8",
    )
    for name in ("dev", "double"):
        assert main(["place", name, str(notes), "--corpus", str(corpus)]) == 0
    assert main(["build", "dev", "--corpus", str(corpus)]) == 0
    assert json.loads(capsys.readouterr().out)["records"][0]["content"][0]["text"] == word
    assert main(["agreement", "--corpus", str(corpus)]) == 0
    assert json.loads(capsys.readouterr().out)["attribution"]["f1"] == 1.0
    assert main(["place", "test", str(notes), "--corpus", str(corpus)]) == 1
    assert double in capsys.readouterr().err


def test_a_changed_corpus_is_refused(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["sample", "--corpus", str(corpus), "--seed", "3"])
    with gzip.open(corpus, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({**article, "text": article["text"] + "।"}) + "\n" for article in NEWS)
    assert main(["build", "dev", "--corpus", str(corpus)]) == 1
    assert "sha256 differs" in capsys.readouterr().err


def test_without_the_corpus_the_command_says_that_it_is_skipped(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["sample", "--corpus", str(corpus), "--seed", "3"])
    assert main(["build", "dev", "--corpus", str(corpus.with_name("absent.gz"))]) == 0
    assert capsys.readouterr().err.startswith("SKIPPED: ")


def test_the_committed_gold_lies_in_the_sample() -> None:
    picked = read_sample()
    for name in wild.SETS:
        if not (wild.FOLDER / f"{name}.jsonl").exists():
            continue
        for line in wild.read_places(name):
            assert picked[line["doc_id"]].sha256 == line["sha256"]
            assert set(line) == {"doc_id", "sha256", "records"}
