"""brat stand-off, held against the rules that brat's own verifier enforces."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.article import Article
from quotes.exchange import ExchangeError, read_records, write_records
from quotes.exchange.brat import file_name
from quotes.records import Attribution
from tests.exchange.samples import ARTICLE, RECORDS, TEXT, quoted_articles

_SPAN = regex.compile(r"T(\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)")
_EVENT = regex.compile(r"E(\d+)\t(Direct|Indirect|Mixed):T(\d+)((?: (?:Speaker|Cue|Source|Quoted|Hedge)\d*:T\d+)*)")
_ATTRIBUTE = regex.compile(r"A(\d+)\t(?:Negated|Unsure) E(\d+)")
_NOTE = regex.compile(r"#(\d+)\tAnnotatorNotes E(\d+)\t.+")


def check(folder: Path) -> list[tuple[str, list[str]]]:
    """Read a folder strictly; the label and the texts of every span."""
    (annotations,) = folder.glob("*.ann")
    text = annotations.with_suffix(".txt").read_bytes().decode("utf-8")
    raw = annotations.read_bytes().decode("utf-8")
    assert raw.endswith("\n")
    lines = raw[:-1].split("\n")
    assert raw.splitlines() == lines, "some reader will see other lines"
    spans: dict[str, tuple[str, list[str]]] = {}
    events = set()
    for line in lines:
        if match := _SPAN.fullmatch(line):
            number, label, places, words = match.groups()
            pieces = [text[int(a) : int(b)] for a, b in (place.split() for place in places.split(";"))]
            assert " ".join(pieces) == words
            assert number not in spans
            spans[number] = (label, pieces)
        elif match := _EVENT.fullmatch(line):
            number, kind, trigger, arguments = match.groups()
            assert spans[trigger][0] == kind
            names = [argument.partition(":")[0] for argument in arguments.split()]
            assert len(names) == len(set(names)), "brat tells arguments apart by their names"
            for argument in arguments.split():
                name, _, target = argument.partition(":T")
                assert spans[target][0] == name.rstrip("0123456789")
            events.add(number)
        else:
            match = _ATTRIBUTE.fullmatch(line) or _NOTE.fullmatch(line)
            assert match is not None, line
            assert match[2] in events
    return list(spans.values())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_records(RECORDS, tmp_path / "brat", to="brat", articles=[ARTICLE])
    return tmp_path / "brat"


def test_brat_can_read_the_sample(folder: Path) -> None:
    spans = check(folder)
    assert ("Direct", ["यह पुल ज़रूर बनेगा", "किसी को\xa0डरने की ज\u093cरूरत नहीं 👩‍👩‍👧"]) in spans
    assert ("Speaker", ["लोक निर्माण मंत्री रमा देवी"]) in spans
    assert ("Mixed", ["ज\u093cरूरत नहीं 👩‍👩‍👧।”", "उन्होंने इस बात से इनकार किया"]) in spans, "a line end parts a span"
    assert next(folder.glob("*.txt")).read_bytes().decode("utf-8") == TEXT


def test_what_is_denied_or_unsure_is_marked(folder: Path) -> None:
    lines = next(folder.glob("*.ann")).read_text(encoding="utf-8").splitlines()
    assert {line.partition("\t")[2] for line in lines if line.startswith("A")} == {
        "Negated E2",
        "Unsure E2",
        "Unsure E3",
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=quoted_articles())
def test_brat_can_read_any_record(case: tuple[Article, tuple[Attribution, ...]]) -> None:
    article, records = case
    with tempfile.TemporaryDirectory() as folder:
        write_records(records, folder, to="brat", articles=[article])
        assert check(Path(folder))


def edit(folder: Path, old: str, new: str) -> None:
    (path,) = folder.glob("*.ann")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def test_spans_that_were_moved_in_brat_come_out_moved(folder: Path) -> None:
    start = TEXT.index("लोक निर्माण मंत्री रमा देवी")
    end = start + len("लोक निर्माण मंत्री रमा देवी")
    edit(folder, f"Speaker {start} {end}\t", f"Speaker {end - 8} {end}\t")
    first, *others = read_records(folder, form="brat")
    assert first.speaker is not None
    assert (first.speaker.text, first.speaker.start, first.speaker.name) == ("रमा देवी", end - 8, "रमा देवी")
    assert first.model_copy(update={"speaker": RECORDS[0].speaker}) == RECORDS[0]
    assert tuple(others) == RECORDS[1:]


def test_arguments_that_were_deleted_in_brat_are_gone(folder: Path) -> None:
    (line,) = [x for x in next(folder.glob("*.ann")).read_text(encoding="utf-8").splitlines() if x.startswith("E1")]
    kept = " ".join(part for part in line.split(" ") if not part.startswith(("Source", "Quoted:")))
    edit(folder, line, kept)
    first = next(iter(read_records(folder, form="brat")))
    assert (first.source, first.source_chain) == (None, ())
    assert [piece.text for piece in first.quoted] == [RECORDS[0].quoted[1].text]
    assert first.content == RECORDS[0].content


def test_all_of_a_kind_can_be_deleted(folder: Path) -> None:
    (line,) = [x for x in next(folder.glob("*.ann")).read_text(encoding="utf-8").splitlines() if x.startswith("E1")]
    edit(folder, line, line.split(" ")[0])
    first = next(iter(read_records(folder, form="brat")))
    assert (first.speaker, first.cue, first.source, first.quoted) == (None, None, None, ())
    assert first.content == RECORDS[0].content


def test_an_event_without_a_record_is_named(folder: Path) -> None:
    edit(folder, "#2\tAnnotatorNotes E2", "#2\tAnnotatorNotes E1")
    with pytest.raises(ExchangeError, match=r"\.ann:\d+: the event E2 lacks 'E2'"):
        list(read_records(folder, form="brat"))


def test_a_damaged_line_is_named(folder: Path) -> None:
    edit(folder, "T1\t", "T1 ")
    with pytest.raises(ExchangeError, match=r"\.ann:1: 'T1 Direct .* is no line of brat's format"):
        list(read_records(folder, form="brat"))


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8"), min_size=1))
def test_an_id_is_a_file_name_of_its_own(one: str, other: str) -> None:
    name = file_name(one)
    assert "/" not in name
    assert not name.startswith(".")
    assert 0 < len(name) <= 100
    assert name.isascii()
    assert name.isprintable()
    assert (file_name(other) == name) == (one == other)


def test_a_long_id_keeps_what_tells_it_apart() -> None:
    ids = [f"https://example.org/{'बहुत-' * 30}{number}" for number in range(3)]
    assert len({file_name(doc_id) for doc_id in ids}) == 3
