"""Patterns and URLs: what they mean, and what is said where nothing can be read from them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pytest
from pyarrow import parquet

from quotes.article import Article
from quotes.formats import ArticleReader, Problem
from quotes.formats.locations import expand, size_of
from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture

ROWS = [{"doc_id": f"d{n}", "text": f"नदी {n}"} for n in range(3)]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS).encode()


@pytest.fixture
def memory() -> Iterator[Any]:
    """A store that is no disk."""
    store = fsspec.filesystem("memory")
    yield store
    store.rm("/", recursive=True)


def read(*paths: str) -> list[Article | Problem]:
    return list(ArticleReader().read(paths))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.parquet"])
def test_a_url_is_read_as_a_file_is(memory: Any, name: str) -> None:
    if name.endswith(".parquet"):
        with memory.open(f"/news/{name}", "wb") as handle:
            parquet.write_table(pa.Table.from_pylist(ROWS), handle)
    else:
        memory.pipe(f"/news/{name}", gzip.compress(LINES) if name.endswith(".gz") else LINES)
    assert read(f"memory://news/{name}") == [Article(row["doc_id"], row["text"]) for row in ROWS]
    assert size_of(f"memory://news/{name}") == memory.size(f"/news/{name}")


def test_a_pattern_is_every_name_that_matches_in_order(
    memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in ("02", "01", "10"):
        memory.pipe(f"/news/{day}.txt", "नदी".encode())
        (tmp_path / f"{day}.txt").write_text("नदी")
    (tmp_path / "[ab].txt").write_text("नदी")
    monkeypatch.chdir(tmp_path)
    assert expand(["*.txt"]) == ["01.txt", "02.txt", "10.txt", "[ab].txt"]
    assert expand(["[ab].txt", "-", "gone*.txt"]) == ["[ab].txt", "-", "gone*.txt"]
    assert expand([f"file://{tmp_path}/0?.txt"]) == [f"{tmp_path}/01.txt", f"{tmp_path}/02.txt"]
    assert [url.rpartition("/")[2] for url in expand(["memory://news/*.txt"])] == ["01.txt", "02.txt", "10.txt"]
    articles = read("memory://news/*.txt")
    assert [article.doc_id for article in articles] == ["01", "02", "10"]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("memory://gone.jsonl", "is not there"),
        ("memory://gone*.jsonl", "is not there"),
        ("nosuch://bucket/a.jsonl", "Protocol not known: nosuch"),
        ("nosuch://bucket/*.jsonl", "Protocol not known: nosuch"),
    ],
)
def test_what_cannot_be_read_is_told(url: str, told: str) -> None:
    (problem,) = read(url)
    assert isinstance(problem, Problem)
    assert (problem.origin.file, told in problem.reason) == (url, True)


def test_a_store_that_fails_on_the_way_costs_its_file_only(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.pipe("/a.jsonl", LINES)
    memory.pipe("/b.jsonl", LINES.replace(b"d", b"e"))

    class ExpiredError(Exception):
        pass

    def fail(*_: object) -> bytes:
        raise ExpiredError("token")

    opened = type(memory).open

    def open_(self: Any, path: str, *rest: Any, **more: Any) -> Any:
        file = opened(self, path, *rest, **more)
        if path.endswith("a.jsonl"):
            file.read = fail
        return file

    monkeypatch.setattr(type(memory), "open", open_)
    problem, *articles = read("memory://a.jsonl", "memory://b.jsonl")
    assert isinstance(problem, Problem)
    assert problem.reason == "cannot be read (ExpiredError: token)"
    assert len(articles) == 3


def test_a_file_name_that_is_no_text_fails_alone(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / b"d\xff.txt".decode("utf-8", "surrogateescape")
    odd.write_text("मंत्री ने कहा कि पुल बनेगा।")
    (tmp_path / "e.txt").write_text("मंत्री ने कहा कि पुल बनेगा।")
    ran = run("extract", odd, tmp_path / "e.txt", "--errors", tmp_path / "errors.jsonl")
    assert (ran.code, [record["doc_id"] for record in ran.records]) == (1, ["e"])
    assert "has a name that is not UTF-8" in json.loads((tmp_path / "errors.jsonl").read_text())["reason"]


def test_the_command_reads_urls(memory: Any, run: Run) -> None:
    memory.pipe("/news/a.jsonl", json.dumps({"doc_id": "a", "text": "मंत्री ने कहा कि पुल बनेगा।"}).encode())
    assert [record["doc_id"] for record in run("extract", "memory://news/*.jsonl").records] == ["a"]
