"""A run's records as Parquet: written from its lines when all are there, so that it can be resumed until then."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from quotes.exchange import parquet
from quotes.exchange.extras import load
from quotes.formats.jsonlines_file import json_lines

_GROUP = 20_000  # records a row group


def check() -> None:
    """Find out at the start of a run whether its end can be written.

    Raises:
        ExchangeError: where the library is missing.
    """
    load("pyarrow", "Parquet output", "parquet")


def write_columns(lines: Path, target: Path) -> None:
    """Write the records of a file of lines to a file of columns, in the schema of ``quotes convert``."""
    pa, pq = load("pyarrow", "Parquet output", "parquet"), load("pyarrow.parquet", "Parquet output", "parquet")
    schema = parquet.schema()
    with lines.open("rb") as handle, pq.ParquetWriter(target, schema, compression="zstd") as writer:
        rows = (line.value for line in json_lines(handle))
        while group := list(islice(rows, _GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
