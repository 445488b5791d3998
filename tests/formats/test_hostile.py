"""Any bytes give articles and problems, never an error: what the fuzzer found, and mutations like the fuzzer's."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from quotes.formats import ArticleReader, Problem
from scripts.fuzzing import MAX_CHARS, SEEDS, check_items


@pytest.mark.parametrize("name", SEEDS)
def test_no_mutation_breaks_a_reader(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)
    path = tmp_path / name
    for seed in SEEDS[name]():
        for _ in range(40):
            data = bytearray(seed)
            for _ in range(chance.randint(1, 4)):
                at = chance.randrange(len(data))
                end = min(len(data), at + chance.randint(1, 20))
                change = chance.randrange(4)
                if change == 0 and at:
                    del data[at:]
                elif change == 1:
                    data[at] = chance.randrange(256)
                elif change == 2:
                    data[at:at] = data[at:end] * chance.randint(1, 50)
                elif len(data) > 1:
                    del data[at : min(end, len(data) - 1)]
            path.write_bytes(data)
            check_items(ArticleReader(max_chars=MAX_CHARS).read([str(path)]))


def test_a_crawl_s_record_without_an_address(tmp_path: Path) -> None:
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 19\r\n"
    )
    (tmp_path / "a.warc").write_text(f"{head}\r\nHTTP/1.0 200 OK\r\n\r\n\r\n\r\n", newline="")
    (problem,) = ArticleReader().read([str(tmp_path / "a.warc")])
    assert isinstance(problem, Problem)
    assert "is no WARC, or damaged from its first byte" in problem.reason


def test_a_column_whose_name_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"doc_id": ["a"], "text": ["नदी"], "extra": ["b"]}), path, store_schema=False)
    path.write_bytes(path.read_bytes().replace(b"extra", b"ext\xda\xda"))
    (problem,) = ArticleReader().read([str(path)])
    assert isinstance(problem, Problem)
    assert "is no Parquet, or damaged from its start" in problem.reason


def test_a_negative_number_of_rows_does_not_end_the_process(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(with_rows_of_a_group(-7))
    (problem,) = ArticleReader().read([str(path)])
    assert isinstance(problem, Problem)
    assert "its numbers of rows contradict each other" in problem.reason


def with_rows_of_a_group(rows: int) -> bytes:
    """A Parquet file whose only group says that it has so many rows, which must fit into one byte."""
    sound = io.BytesIO()
    parquet.write_table(pa.table({"doc_id": ["a", "b"], "text": ["नदी", "पुल"]}), sound)
    data = sound.getvalue()
    zigzag = bytes([(rows << 1) ^ (rows >> 63)])
    for place in range(len(data) - 9, 0, -1):
        damaged = data[:place] + zigzag + data[place + 1 :]
        try:
            metadata = parquet.read_metadata(io.BytesIO(damaged))
            if metadata.num_rows == 2 and metadata.row_group(0).num_rows == rows:
                return damaged
        except (OSError, pa.ArrowException):
            continue
    raise AssertionError("no byte of the footer is that number")
