"""Files of rows: JSON Lines, CSV, TSV and Parquet give the same articles; a bad row is told by its number."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article
from quotes.formats import ArticleReader, Problem
from quotes.formats import extras as extras_module
from quotes.formats.kinds import split_name
from quotes.formats.tables import table_rows

ROWS = [
    {"doc_id": "a", "text": 'मंत्री ने कहा, "पुल बनेगा"।\n\nदूसरा अनुच्छेद।', "publisher": "दैनिक"},
    {"doc_id": "b", "text": "रमा ने कहा कि सड़क, नाली\tऔर पुल टूटे हैं।\r\n", "publisher": "साप्ताहिक"},
]
ARTICLES = [Article(row["doc_id"], row["text"], {"publisher": row["publisher"]}) for row in ROWS]


def as_table(delimiter: str) -> bytes:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(ROWS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return stream.getvalue().encode("utf-8")


def as_parquet(rows: list[dict[str, Any]]) -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), stream)
    return stream.getvalue()


def as_lines() -> bytes:
    return "".join(json.dumps(row) + "\n" for row in ROWS).encode()


CONTENT = {
    "n.jsonl": as_lines(),
    "n.JSONL.GZ": gzip.compress(as_lines()),
    "n.ndjson.zst": zstd.compress(as_lines()) + zstd.compress(b""),
    "n.csv": as_table(","),
    "n.csv.gz": gzip.compress(b"\xef\xbb\xbf" + as_table(",")),
    "n.tsv.zst": zstd.compress(as_table("\t")),
    "n.parquet": as_parquet(ROWS),
}


def read(path: Path, **options: Any) -> list[Article | Problem]:
    return list(ArticleReader(**options).read([str(path)]))


@pytest.mark.parametrize("name", CONTENT)
def test_every_format_gives_the_same_articles(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(CONTENT[name])
    assert read(path) == ARTICLES


@pytest.mark.parametrize("name", ["n.csv", "n.parquet"])
def test_the_format_can_be_forced_on_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "dump.bin"
    path.write_bytes(CONTENT[name])
    (problem,) = read(path)
    assert isinstance(problem, Problem)
    assert "--format says what else it is" in problem.reason
    assert read(path, format=name.partition(".")[2]) == ARTICLES


def test_a_forced_format_holds_for_standard_input_too() -> None:
    reader = ArticleReader(stdin=io.BytesIO(CONTENT["n.csv"]), format="csv")
    assert list(reader.read(["-"])) == ARTICLES
    (problem,) = ArticleReader(stdin=io.BytesIO(CONTENT["n.parquet"]), format="parquet").read(["-"])
    assert isinstance(problem, Problem)
    assert "save it first" in problem.reason


@pytest.mark.parametrize(
    ("name", "stem"), [("a.b.txt", "a.b"), ("a.txt.gz", "a"), ("a.parquet", "a"), ("a", "a"), ("a.WARC.GZ", "a")]
)
def test_an_article_without_an_id_is_called_after_what_is_not_format(name: str, stem: str) -> None:
    assert split_name(name)[0] == stem


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("x", "the row has 1 fields, the header 2"),
        ("x,y,z", "the row has 3 fields, the header 2"),
        ('x,"y" z', "the row is not CSV"),
        ("x,", "holds no text"),
    ],
)
def test_a_bad_row_is_told_by_its_number_and_the_next_one_read(tmp_path: Path, row: str, message: str) -> None:
    path = tmp_path / "n.csv"
    path.write_text(f'doc_id,text\na,नदी\n\n{row}\nb,"नदी"\n', encoding="utf-8")
    first, problem, last = read(path)
    assert [item.doc_id for item in (first, last)] == ["a", "b"]
    assert isinstance(problem, Problem)
    assert message in problem.reason


def test_a_row_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "n.csv"
    path.write_bytes("doc_id,text\na,नदी\nb,\xe9\n".encode("latin-1", "ignore")[:12] + b"b,\xe9\n" + "c,नदी\n".encode())
    problem, article = read(path)
    assert isinstance(problem, Problem)
    assert "the row is not UTF-8 (byte 3 of its line)" in problem.reason
    assert article == Article("c", "नदी")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty (0 bytes)"),
        (b"text,text\n", "two columns of one name"),
        ("doc_id,text\n".encode("utf-16"), "is UTF-16"),
    ],
)
def test_a_table_without_a_header(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "n.csv"
    path.write_bytes(content)
    (problem,) = read(path)
    assert isinstance(problem, Problem)
    assert message in problem.reason


@given(st.binary(), st.sampled_from([",", "\t"]))
def test_no_bytes_bring_a_table_down(data: bytes, delimiter: str) -> None:
    header = f"doc_id{delimiter}text\n".encode()
    rows = list(table_rows(io.BytesIO(header + data), delimiter))
    assert all((row.value is None) == bool(row.problem) for row in rows)


def test_parquet_rows_that_are_no_articles(tmp_path: Path) -> None:
    path = tmp_path / "n.parquet"
    path.write_bytes(as_parquet([{"doc_id": 7, "text": None}, {"doc_id": 8, "text": "नदी"}]))
    problem, article = read(path)
    assert isinstance(problem, Problem)
    assert (problem.doc_id, problem.origin.line) == ("7", 1)
    assert article == Article("8", "नदी")


@pytest.mark.parametrize("cut", [0, 3, 100, -20])
def test_damaged_parquet_is_told(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "n.parquet"
    path.write_bytes(CONTENT["n.parquet"][:cut])
    (problem,) = read(path)
    assert isinstance(problem, Problem)
    assert "is no Parquet, or damaged from its start" in problem.reason


@pytest.mark.parametrize("extra", ["parquet", "zstd"])
def test_a_missing_library_is_told_with_the_extra_that_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extra: str
) -> None:
    def nothing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(extras_module, "import_module", nothing)
    path = tmp_path / {"parquet": "n.parquet", "zstd": "n.jsonl.zst"}[extra]
    path.write_bytes(b"x")
    (problem,) = read(path)
    assert isinstance(problem, Problem)
    assert f"pip install 'uddharan[{extra}]'" in problem.reason
