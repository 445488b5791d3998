from __future__ import annotations

from pathlib import Path

import pytest

from quotes.errors import ParserError
from quotes.syntax import Parser, RecordingParser, StoredParser, Tree
from quotes.syntax.conllu import StoredParse, read_trees, write_trees
from tests.syntax.trees import CountingParser, said

SAID = ["मंत्री", "ने", "कहा"]
ASKED = ["पत्रकार", "ने", "पूछा"]


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "parses.conllu"
    write_trees(path, [StoredParse("pud-0123", said())])
    return path


def test_stored_trees_are_replayed(stored: Path) -> None:
    parser = StoredParser(stored)
    assert parser.fingerprint == "pud-0123"
    assert len(parser) == 1
    assert parser.parse([SAID, [], SAID]) == [said(), Tree(()), said()]


def test_a_missing_sentence_is_named_with_the_remedy(stored: Path) -> None:
    parser = StoredParser(stored, remedy="run make parses")
    with pytest.raises(ParserError, match=r"no stored parse by pud-0123 of “पत्रकार ने पूछा” in .*: run make parses"):
        parser.parse([SAID, ASKED])


def test_the_message_for_many_long_sentences_stays_short(stored: Path) -> None:
    with pytest.raises(ParserError, match="शब्द …” and 1 more in") as caught:
        StoredParser(stored).parse([["शब्द"] * 500, ASKED])
    assert len(str(caught.value)) < 400


def test_only_what_is_missing_goes_to_the_fallback(stored: Path) -> None:
    fallback = CountingParser("pud-0123")
    trees = StoredParser(stored, fallback).parse([ASKED, SAID, ASKED])
    assert fallback.asked == [tuple(ASKED)]
    assert trees[1] == said()
    assert trees[0] == trees[2] != trees[1]


def test_parses_of_another_model_do_not_count(stored: Path) -> None:
    fallback = CountingParser("pud-4567")
    StoredParser(stored, fallback).parse([SAID])
    assert fallback.asked == [tuple(SAID)]
    with pytest.raises(ParserError, match="no stored parse by pud-4567"):
        StoredParser(stored, fingerprint="pud-4567").parse([SAID])


def test_several_files_must_be_of_one_parser(stored: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.conllu.gz"
    write_trees(other, [StoredParse("pud-4567", said())])
    with pytest.raises(ParserError, match="pud-0123, pud-4567: say which"):
        StoredParser([stored, other])
    assert len(StoredParser([stored, other], fingerprint="pud-4567")) == 1


def test_a_recording_is_replayed(tmp_path: Path) -> None:
    path = tmp_path / "parses.conllu.gz"
    with RecordingParser(CountingParser(), path) as recording:
        trees = recording.parse([SAID, ASKED, []])
    assert StoredParser(path).parse([SAID, ASKED, []]) == trees


def test_a_second_recording_parses_only_what_is_new_and_drops_what_is_stale(tmp_path: Path) -> None:
    path = tmp_path / "parses.conllu"
    with RecordingParser(CountingParser(), path) as recording:
        recording.parse([SAID, ["पुराना", "वाक्य"]])
    parser = CountingParser()
    with RecordingParser(parser, path) as recording:
        recording.parse([SAID, ASKED])
    assert parser.asked == [tuple(ASKED)]
    assert [list(parse.words) for parse in read_trees(path)] == sorted([SAID, ASKED])


def test_a_recording_that_fails_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "parses.conllu"

    def fail() -> None:
        with RecordingParser(CountingParser(), path) as recording:
            recording.parse([SAID])
            raise KeyError("a test failed")

    with pytest.raises(KeyError):
        fail()
    assert not path.exists()


def test_the_order_of_recording_does_not_show(tmp_path: Path) -> None:
    for name, sentences in (("a", [SAID, ASKED]), ("b", [ASKED, SAID])):
        with RecordingParser(CountingParser(), tmp_path / name) as recording:
            recording.parse(sentences)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_both_are_parsers(stored: Path) -> None:
    parsers: list[Parser] = [StoredParser(stored), RecordingParser(CountingParser(), stored)]
    assert [parser.fingerprint for parser in parsers] == ["pud-0123", "counting-1"]
