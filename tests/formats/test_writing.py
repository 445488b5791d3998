"""Writing: a file under its final name is whole."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from backports import zstd

from quotes.article import Article
from quotes.exchange import parquet
from quotes.formats import Output
from quotes.records import Attribution
from quotes.run.columns import write_columns
from tests.cli.fake import find

RECORDS = list(find(Article("a", "मंत्री ने कहा कि पुल बनेगा। रमा ने कहा कि सड़क टूटी है।")))


def test_records_come_back_as_they_were() -> None:
    stream = io.BytesIO()
    with Output(stream) as output:
        output.write(RECORDS)
    lines = stream.getvalue().decode("utf-8").splitlines()
    assert [Attribution.model_validate_json(line) for line in lines] == RECORDS
    assert output.records == 2


def test_nothing_has_the_final_name_until_the_end(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with Output(target) as output:
        output.write(RECORDS[:1])
        assert not target.exists()
        assert (tmp_path / "out.jsonl.part").read_bytes().count(b"\n") == 1
    assert target.read_bytes().count(b"\n") == 1
    assert list(tmp_path.iterdir()) == [target]


def test_an_exception_leaves_the_part_and_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old\n")
    output = Output(target)

    def break_off() -> None:
        with output:
            output.write(RECORDS)
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        break_off()
    assert target.read_text() == "old\n"
    assert output.part == tmp_path / "out.jsonl.part"
    assert output.part.read_bytes().count(b"\n") == 2


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
@pytest.mark.parametrize("copies", [0, 1, 3000])
def test_packed_records_come_back_as_they_were(tmp_path: Path, name: str, copies: int) -> None:
    target = tmp_path / name
    with Output(target) as output:
        for _ in range(copies):
            output.write(RECORDS)
            output.boundary()
    unpack = {".gz": gzip.decompress, ".zst": zstd.decompress}.get(target.suffix, bytes)
    lines = unpack(target.read_bytes()).splitlines()
    assert [Attribution.model_validate_json(line) for line in lines] == RECORDS * copies


def test_columns_come_back_as_they_were(tmp_path: Path) -> None:
    lines, target = tmp_path / "lines", tmp_path / "out.parquet"
    with Output(lines) as output:
        output.write(RECORDS * 3)
    write_columns(lines, target)
    assert list(parquet.read(target)) == RECORDS * 3
    assert str(pq.read_schema(target).field("content").type).startswith("list<")
