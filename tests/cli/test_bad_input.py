"""Bad input: each kind is told by file and line with what to do, and the other articles go on unharmed."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

GOOD = "मंत्री ने कहा कि पुल अगले साल बनेगा।"
ENGLISH = "The minister said that the bridge would be built next year. मंत्री"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "is empty (0 bytes)"),
        ("blank.txt", " \n\u00a0\n".encode(), "holds no text"),
        ("latin.txt", "मंत्री\n".encode() + b"na\xefve", "is not UTF-8 (byte 22, line 2: 0xEF); convert it first: iconv"),
        ("wide.txt", GOOD.encode("utf-16"), "is UTF-16, not UTF-8; convert it first: iconv -f UTF-16"),
        ("wide-no-mark.txt", GOOD.encode("utf-16-le"), "UTF-16"),
        ("nul.txt", f"{GOOD}\0".encode(), "holds NUL characters"),
        ("english.txt", ENGLISH.encode(), "is not Hindi: 6% of its letters are Devanagari"),
        ("digits.txt", b"12 34", "is not Hindi: it holds no letters"),
        ("page.pdf", GOOD.encode(), "has the unknown ending '.pdf'; .txt, .htm, .html, .xhtml, .jsonl,"),
        ("list.json", b"[]", "has the unknown ending '.json'"),
        ("wide.jsonl", '{"text": "क"}'.encode("utf-16"), "is UTF-16"),
        ("cut.jsonl.gz", gzip.compress(GOOD.encode() * 50, mtime=0)[:60], "is damaged"),
        ("plain.jsonl.gz", b'{"text": 1}', "is damaged from its first byte"),
    ],
)
def test_a_bad_file_is_told_and_the_next_one_read(
    run: Run, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(GOOD, encoding="utf-8")
    ran = run("extract", bad, good)
    assert ran.code == 1
    assert f"quotes: {bad}: " in ran.err
    assert message in ran.err
    assert [record["doc_id"] for record in ran.records] == ["good"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"not json", "the line is not JSON (Expecting value"),
        (b'{"text": "\xe0\xa4"}', "the line is not UTF-8 (byte 11"),
        (b"[1, 2]", "is JSON, but no object"),
        (b"null", "is JSON, but no object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"doc_id": "x"}', "has no field 'text' (its fields: 'doc_id'); name the right one with --text-field"),
        (b'{"doc_id": "x", "text": null}', "the field 'text' is no string but NoneType"),
        (b'{"doc_id": "x", "text": ["a"]}', "the field 'text' is no string but list"),
        (b'{"doc_id": "x", "text": ""}', "holds no text"),
        (b'{"doc_id": ["x"], "text": "a"}', "the field 'doc_id' is neither a string nor a whole number"),
        (b'{"doc_id": true, "text": "a"}', "the field 'doc_id' is neither"),
        (b'{"doc_id": "\\ud800", "text": "a"}', "the field 'doc_id' is neither"),
        (json.dumps({"doc_id": "good", "text": GOOD}).encode(), "the doc_id 'good' is taken by"),
        (
            json.dumps({"doc_id": "x", "text": GOOD + "\ud83d"}).encode(),
            "holds a lone surrogate ('\\ud83d' at code point 36)",
        ),
        (json.dumps({"doc_id": "x", "text": ENGLISH}).encode(), "is not Hindi"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_the_next_one_read(
    run: Run, tmp_path: Path, line: bytes, message: str
) -> None:
    path, errors = tmp_path / "news.jsonl", tmp_path / "errors.jsonl"
    good = [json.dumps({"doc_id": name, "text": GOOD}).encode() for name in ("good", "last")]
    path.write_bytes(b"\n".join([good[0], b"", line, good[1]]))
    ran = run("extract", path, "--errors", errors)
    assert ran.code == 1
    assert f"quotes: {path}:3: " in ran.err
    assert message in ran.err
    assert [record["doc_id"] for record in ran.records] == ["good", "last"]
    (entry,) = map(json.loads, errors.read_text(encoding="utf-8").splitlines())
    assert (entry["file"], entry["line"], entry["stage"]) == (str(path), 3, "read")
    assert message in entry["reason"]


def test_a_directory_is_told_from_a_file(run: Run, tmp_path: Path) -> None:
    ran = run("extract", tmp_path)
    assert ran.code == 1
    assert f"{tmp_path}: is a directory; name the files in it, for example {tmp_path}/*.txt" in ran.err


def test_a_missing_file(run: Run, tmp_path: Path) -> None:
    ran = run("extract", tmp_path / "gone.txt")
    assert ran.code == 1
    assert "gone.txt: is not there; check the path" in ran.err


def test_two_files_of_one_name_are_not_one_article(run: Run, tmp_path: Path) -> None:
    for folder in ("monday", "tuesday"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "lead.txt").write_text(GOOD, encoding="utf-8")
    ran = run("extract", tmp_path / "monday" / "lead.txt", tmp_path / "tuesday" / "lead.txt")
    assert (ran.code, len(ran.records)) == (1, 1)
    assert "the doc_id 'lead' is taken by" in ran.err


def test_an_empty_standard_input(run: Run) -> None:
    ran = run("extract", "-", stdin=b"")
    assert ran.code == 1
    assert "quotes: <stdin>: is empty (0 bytes)" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [[], ["extract"], ["extract", "a.txt", "--precision", "loose"], ["extract", "-", "-"], ["fetch"], ["explain"]],
)
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err
