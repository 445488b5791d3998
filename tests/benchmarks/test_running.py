"""The command over gold of our own making, with a parser that needs no model."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.peers import __main__ as command
from benchmarks.peers.gold import BESIDE, choose_sets, golden_set, read_gold
from benchmarks.peers.methods import PEERS, CountingParser, Ours, words_to_parse
from benchmarks.peers.reading import Json, Reading, kind_of
from quotes.article import Article, Span
from quotes.syntax import FlatParser, Tree
from quotes.text import analyse

TEXT = 'विधायक कमला देवी ने कहा, "पुल अगले साल बनेगा।" सरपंच ने बताया कि गांव में पानी नहीं है।'


def span(text: str) -> Json:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "text": text}


RECORDS = [
    {
        "kind": "direct",
        "content": [span("पुल अगले साल बनेगा।")],
        "speaker": {**span("विधायक कमला देवी"), "name": "कमला देवी", "type": "person"},
        "cue": span("कहा"),
        "source": None,
    },
    {
        "kind": "indirect",
        "content": [span("गांव में पानी नहीं है")],
        "speaker": {**span("सरपंच"), "name": "सरपंच", "type": "person"},
        "cue": span("बताया"),
        "source": None,
    },
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "village.jsonl"
    path.write_text(json.dumps({"doc_id": "v", "text": TEXT, "records": RECORDS}, ensure_ascii=False), encoding="utf-8")
    return path


def test_the_command_prints_a_row_for_each_method(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--gold", str(gold), "--cache", str(tmp_path / "cache"), "--parser", "none"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "### village (1 articles, 2 records)" in lines
    rows = {
        cells[1].strip(): [cell.strip() for cell in cells[2:-1]] for line in lines if (cells := line.split("|"))[1:]
    }
    assert {peer.name for peer in PEERS} | {"uddharan"} <= set(rows)
    assert rows[PEERS[0].name][:7] == ["1.000"] * 7  # detected, P, R, F1, direct, exact, speaker
    assert rows[PEERS[0].name][7] == "0"
    assert int(rows["uddharan"][7]) > 0


def test_an_absent_set_is_said_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.peers.gold.SHARED", tmp_path)
    for note in islice(choose_sets([]), len(BESIDE)):
        assert isinstance(note, str)
        assert note.startswith("NOT MEASURED")


def test_a_named_file_that_is_absent_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--gold", str(tmp_path / "nothing.jsonl"), "--cache", str(tmp_path), "--parser", "none"]
    assert command.main(arguments) == 1
    assert "nothing.jsonl" in capsys.readouterr().err


def test_gold_that_is_none_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('\n{"doc_id": "x"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.jsonl, line 2"):
        read_gold(path)


def test_the_golden_articles_are_gold() -> None:
    golden = golden_set()
    assert len(golden.articles) == len(golden.gold) > 50
    assert not golden.recall_only


def test_an_article_that_fails_is_not_one_without_records() -> None:
    class Broken(FlatParser):
        def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
            raise MemoryError(f"too long: {len(sentences)}")

    with pytest.raises(RuntimeError, match="too long"):
        Ours().run([Article("v", TEXT)], Broken())


def test_readings_keep_or_drop_the_quoted_words() -> None:
    document = analyse(Article("v", TEXT))
    whole = words_to_parse(document, Reading.WHOLE)
    unquoted = words_to_parse(document, Reading.UNQUOTED)
    assert len(whole) == len(unquoted) == len(document.sentences)
    assert "पुल" in whole[0]
    assert unquoted[0][:5] == ["विधायक", "कमला", "देवी", "ने", "कहा"]
    assert not {"पुल", '"'} & {word for words in unquoted for word in words}
    counting = CountingParser(FlatParser())
    counting.parse(whole)
    assert counting.words == len(document.tokens)


def test_kind_follows_the_marks() -> None:
    document = analyse(Article("v", TEXT))
    quoted = TEXT.index("पुल")
    assert kind_of(document, [Span(quoted, quoted + 10)]) == "direct"
    assert kind_of(document, [Span(0, quoted + 10)]) == "mixed"
    assert kind_of(document, [Span(0, 10)]) == "indirect"
