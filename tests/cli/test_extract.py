"""``quotes extract``: what is read, what is written, and where."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from quotes.records import Attribution
from tests.cli.conftest import Run
from tests.cli.fake import BREAKS

BRIDGE = "मंत्री ने कहा कि पुल अगले साल बनेगा।"
ROAD = "रमा ने कहा कि सड़क टूट चुकी है।"


def test_a_text_file_gives_one_record_a_line_named_after_the_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pul.kosi.txt"
    path.write_text(f"{BRIDGE}\n\n{ROAD}\n", encoding="utf-8")
    ran = run("extract", path)
    assert ran.code == 0
    assert [record["doc_id"] for record in ran.records] == ["pul.kosi", "pul.kosi"]
    assert [record["content"][0]["text"] for record in ran.records] == ["पुल अगले साल बनेगा", "सड़क टूट चुकी है"]
    assert all(Attribution.model_validate_json(line) for line in ran.out.splitlines())


def test_the_record_has_the_fields_that_the_scorer_reads(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    (record,) = run("extract", path).records
    assert {"doc_id", "kind", "content", "speaker", "cue", "source"} <= record.keys()
    assert record["speaker"].keys() >= {"start", "end", "text", "name", "type"}
    assert record["cue"].keys() >= {"start", "end", "text", "negated", "class"}


def test_devanagari_is_written_as_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    assert "पुल अगले साल बनेगा" in run("extract", path).out


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_offsets_are_those_of_the_text_as_given(run: Run, tmp_path: Path, line_end: str, mark: str) -> None:
    text = f"पहला अनुच्छेद।{line_end}{line_end}{BRIDGE}"
    path = tmp_path / "a.txt"
    path.write_bytes((mark + text).encode("utf-8"))
    (record,) = run("extract", path).records
    span = record["content"][0]
    assert text[span["start"] : span["end"]] == span["text"] == "पुल अगले साल बनेगा"


def test_json_lines_plain_and_compressed(run: Run, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"doc_id": name, "text": BRIDGE}) + "\n" for name in ("a", "b"))
    (tmp_path / "plain.jsonl").write_text(lines, encoding="utf-8")
    packed = lines.replace('"a"', '"c"').replace('"b"', '"d"')
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(packed.encode("utf-8")))
    ran = run("extract", tmp_path / "plain.jsonl", tmp_path / "packed.jsonl.gz")
    assert ran.code == 0
    assert [record["doc_id"] for record in ran.records] == ["a", "b", "c", "d"]


def test_fields_can_be_named_and_other_fields_do_no_harm(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "crawl.jsonl"
    path.write_text(json.dumps({"url": "x/1", "body": BRIDGE, "text": 7, "tags": ["राज्य"]}) + "\n", encoding="utf-8")
    ran = run("extract", "--id-field", "url", "--text-field", "body", path)
    assert (ran.code, [record["doc_id"] for record in ran.records]) == (0, ["x/1"])


@pytest.mark.parametrize("fields", [{}, {"doc_id": None}, {"doc_id": ""}])
def test_an_article_without_an_id_is_called_after_file_and_line(
    run: Run, tmp_path: Path, fields: dict[str, object]
) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"doc_id": "x", "text": BRIDGE}) + "\n\n" + json.dumps({**fields, "text": ROAD}))
    ran = run("extract", path)
    assert (ran.code, [record["doc_id"] for record in ran.records]) == (0, ["x", "news-3"])


def test_a_whole_number_is_an_id(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"doc_id": 12, "text": BRIDGE}))
    assert [record["doc_id"] for record in run("extract", path).records] == ["12"]


@pytest.mark.parametrize(
    ("stdin", "options", "doc_id"),
    [
        (BRIDGE, [], "stdin"),
        ("\n" + BRIDGE, [], "stdin"),
        (json.dumps({"doc_id": "a", "text": BRIDGE}), [], "a"),
        ("\ufeff" + json.dumps({"doc_id": "a", "text": BRIDGE}), [], "a"),
        (json.dumps({"text": BRIDGE}), ["--stdin-format", "jsonl"], "stdin-1"),
        ("{एक} " + BRIDGE, ["--stdin-format", "text"], "stdin"),
    ],
)
def test_standard_input_is_text_or_json_lines(run: Run, stdin: str, options: list[str], doc_id: str) -> None:
    ran = run("extract", "-", *options, stdin=stdin.encode("utf-8"))
    assert (ran.code, [record["doc_id"] for record in ran.records]) == (0, [doc_id])


def test_an_article_without_records_is_no_failure(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("आज दिन भर बारिश होती रही।", encoding="utf-8")
    ran = run("extract", path)
    assert (ran.code, ran.out) == (0, "")
    assert "1 article, 0 records" in ran.err


def test_quiet_says_nothing_of_what_went_well(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    ran = run("extract", "--quiet", path)
    assert (ran.code, len(ran.records), ran.err) == (0, 1, "")


def test_quiet_still_lists_failures(run: Run, tmp_path: Path) -> None:
    ran = run("extract", "--quiet", tmp_path / "nowhere.txt")
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert "nowhere.txt" in ran.err


def test_what_fails_in_the_extractor_is_listed_with_its_place_and_the_rest_goes_on(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    texts = [BRIDGE, f"बांध {BREAKS}।", ROAD]
    path.write_text("".join(json.dumps({"doc_id": f"d{n}", "text": text}) + "\n" for n, text in enumerate(texts)))
    errors = tmp_path / "errors.jsonl"
    ran = run("extract", path, "--errors", errors)
    assert ran.code == 1
    assert [record["doc_id"] for record in ran.records] == ["d0", "d2"]
    assert f"{path}:2: parse: the parser gave up" in ran.err
    assert "2 articles, 2 records, 1 article failed" in ran.err
    (entry,) = map(json.loads, errors.read_text(encoding="utf-8").splitlines())
    assert entry == {
        "doc_id": "d1",
        "file": str(path),
        "line": 2,
        "stage": "parse",
        "reason": "the parser gave up",
    }


def test_parser_and_precision_reach_the_extractor(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    (record,) = run("extract", path, "--parser", "models/mine", "--precision", "strict").records
    assert json.loads(record["evidence"][0]) == ["models/mine", "strict"]
