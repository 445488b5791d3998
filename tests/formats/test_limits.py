"""Bombs and floods: what no article is gets refused, in little memory, and the rest is read."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from backports import zstd
from pyarrow import parquet

from quotes.article import Article
from quotes.formats import ArticleReader, Problem, jsonlines_file, parquet_rows, unpacking
from quotes.formats.origins import Origin, Origins

GOOD = json.dumps({"doc_id": "good", "text": "नदी"}).encode() + b"\n"


def read(path: Path, **options: Any) -> list[Article | Problem]:
    return list(ArticleReader(**options).read([str(path)]))


@pytest.mark.parametrize("name", ["bomb.jsonl.gz", "bomb.txt.gz", "bomb.jsonl.zst", "bomb.csv.zst", "bomb.html.gz"])
def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(unpacking, "RATIO_FROM", 2**20)
    pack = gzip.compress if name.endswith(".gz") else zstd.compress
    path = tmp_path / name
    path.write_bytes(pack(b"doc_id,text\n" + b"x\n" * 2 if ".csv" in name else b"") + pack(b" " * 2**25) * 4)
    problem = read(path)[-1]
    assert isinstance(problem, Problem)
    assert "unpacks to more than 500 times its size" in problem.reason


def test_a_dictionary_that_makes_much_of_little_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_rows, "RATIO_FROM", 2**20)
    path = tmp_path / "bomb.parquet"
    text = pa.DictionaryArray.from_arrays(pa.array([0] * 64, pa.int32()), pa.array(["नदी " * 50_000]))
    parquet.write_table(pa.table({"doc_id": [f"d{n}" for n in range(64)], "text": text}), path, compression="zstd")
    tracemalloc.start()
    *articles, problem = read(path)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
    assert len(articles) < 10
    assert isinstance(problem, Problem)
    assert "unpacks to more than 500 times its size" in problem.reason


def test_a_row_larger_than_any_article_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_rows, "LARGEST_PIECE", 2**20)
    path = tmp_path / "n.parquet"
    parquet.write_table(pa.table({"doc_id": ["long", "good"], "text": ["x" * 2**21, "नदी"]}), path)
    problem, article = read(path)
    assert isinstance(problem, Problem)
    assert (problem.origin.line, article) == (1, Article("good", "नदी"))
    assert "the row is larger than 1 MiB" in problem.reason


def test_text_that_repeats_itself_is_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress("नदी ".encode() * 100_000))
    (article,) = read(path)
    assert isinstance(article, Article)


def test_a_line_longer_than_any_article_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "n.jsonl"
    path.write_bytes(b"x" * 2_500_000 + b"\n" + GOOD)
    stream = unpacking.Lines
    monkeypatch.setattr(jsonlines_file, "Lines", lambda handle: stream(handle, 2**20))
    problem, article = read(path)
    assert isinstance(problem, Problem)
    assert (problem.origin.line, article) == (1, Article("good", "नदी"))
    assert "the line is longer than 1 MiB" in problem.reason


def test_a_file_without_end_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "endless.txt"
    link.symlink_to("/dev/zero")
    (problem,) = read(link)
    assert isinstance(problem, Problem)
    assert "is larger than 64 MiB" in problem.reason


def test_an_article_longer_than_the_limit_fails_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "n.jsonl"
    path.write_bytes(json.dumps({"doc_id": "long", "text": "नदी" * 10}).encode() + b"\n" + GOOD)
    problem, article = read(path, max_chars=29)
    assert isinstance(problem, Problem)
    assert problem.reason == "holds 30 characters, more than 29; split it, or raise --max-chars"
    assert article.doc_id == "good"


@pytest.mark.parametrize("name", ["n.jsonl.gz", "n.jsonl.zst", "n.csv.zst", "n.txt.gz"])
def test_packed_data_that_breaks_off_is_told(tmp_path: Path, name: str) -> None:
    pack = gzip.compress if name.endswith(".gz") else zstd.compress
    path = tmp_path / name
    path.write_bytes(pack(GOOD * 50)[:-9])
    problem = read(path)[-1]
    assert isinstance(problem, Problem)
    assert "is damaged" in problem.reason


def test_where_articles_stood_is_known_for_every_id() -> None:
    origins = Origins()
    for number in range(5000):
        assert origins.claim(f"d{number}", Origin(f"f{number // 1000}", number)) is None
    assert origins.claim("d7", Origin("again", 1)) == Origin("f0", 7)
    assert origins["d4999"] == Origin("f4", 4999)
    with pytest.raises(KeyError):
        origins["d5000"]
