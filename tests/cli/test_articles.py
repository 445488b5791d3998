"""The articles as they are read, and what records tell of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quotes.cli import main
from tests.cli.conftest import Run
from tests.formats.test_pages import BODY, page

HEAD = """<meta charset="utf-8"><meta name="author" content="सीमा तिवारी">
<meta property="og:site_name" content="नदी समाचार">"""
INFO = {
    "title": "कोसी पर पुल अगले साल",
    "url": "https://news.example/pul",
    "date": "2024-06-01",
    "author": "सीमा तिवारी",
    "publisher": "नदी समाचार",
}


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "pul.html"
    path.write_text(page(HEAD), encoding="utf-8")
    return path


def extract(source: Path, capfdbinary: pytest.CaptureFixture[bytes], *options: str) -> bytes:
    """The records of the extractor itself, without a parser."""
    assert main(["extract", str(source), "--parser", "none", "-q", *options]) == 0
    return capfdbinary.readouterr().out


def test_a_page_is_written_as_it_is_read(run: Run, saved: Path) -> None:
    ran = run("articles", saved)
    assert (ran.code, ran.err) == (0, "quotes: 1 article\n")
    (article,) = map(json.loads, ran.out.splitlines())
    assert all(paragraph in article.pop("text") for paragraph in BODY[:1])
    assert article == {"doc_id": "pul", **INFO}


def test_records_carry_what_the_page_says_and_fit_the_text_that_is_written(
    run: Run, saved: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    written = tmp_path / "articles.jsonl"
    assert run("articles", saved, "-o", written).code == 0
    (article,) = map(json.loads, written.read_text(encoding="utf-8").splitlines())
    out = extract(saved, capfdbinary)
    records: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]
    assert len(records) >= 2
    for record in records:
        assert record["article"] == INFO
        for piece in record["content"]:
            assert article["text"][piece["start"] : piece["end"]] == piece["text"]
    assert extract(written, capfdbinary) == out, "an article in lines gives the records of its page"


def test_records_are_short_on_request_and_where_nothing_is_known(
    saved: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text(BODY[0], encoding="utf-8")
    for out in (extract(saved, capfdbinary, "--no-article"), extract(plain, capfdbinary)):
        assert out
        assert all("article" not in json.loads(line) for line in out.splitlines())


def test_an_index_of_pages_has_their_dates_and_outlets(
    saved: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    records, archive = tmp_path / "records.jsonl", tmp_path / "news.db"
    records.write_bytes(extract(saved, capfdbinary))
    assert main(["index", str(records), "-q", "-o", str(archive)]) == 0

    def found(*options: str) -> list[dict[str, Any]]:
        assert main(["search", "पुल", "--json", "--db", str(archive), *options]) == 0
        return [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]

    hits = found("--since", "2024-06-01", "--publisher", "नदी समाचार")
    assert hits
    assert {hit["url"] for hit in hits} == {"https://news.example/pul"}
    assert found("--since", "2024-06-02") == []
    apart = tmp_path / "facts.jsonl"
    apart.write_text(json.dumps({"doc_id": "pul", "date": "2024-07-01"}), encoding="utf-8")
    assert main(["index", str(records), "--articles", str(apart), "-q", "-o", str(archive)]) == 0
    assert {hit["date"] for hit in found("--since", "2024-06-02")} == {"2024-07-01"}, "what is given apart goes first"


def test_a_table_of_records_tells_of_the_articles(
    run: Run, saved: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    records = tmp_path / "records.jsonl"
    records.write_bytes(extract(saved, capfdbinary))
    header, first, *_ = run("convert", records, "--to", "csv").out.splitlines()
    assert "article_title,article_url,article_date,article_author,article_publisher" in header
    assert "https://news.example/pul,2024-06-01,सीमा तिवारी,नदी समाचार" in first


def test_an_article_that_cannot_be_read_is_listed(run: Run, saved: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    ran = run("articles", bad, saved)
    assert (ran.code, len(ran.out.splitlines())) == (1, 1)
    assert "bad.txt: is empty" in ran.err


def test_what_is_read_is_not_written_over(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text("{}", encoding="utf-8")
    ran = run("articles", source, "-o", source)
    assert (ran.code, "is both read and written" in ran.err) == (2, True)
