"""Parquet: the columns that can belong to an article, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from quotes.errors import InputError
from quotes.formats.extras import load
from quotes.formats.rows import Row
from quotes.formats.unpacking import HIGHEST_RATIO, RATIO_FROM

_BATCH = 64  # rows: the columns of a batch stand in memory


def parquet_rows(stream: BinaryIO, size: int, fields: tuple[str, ...]) -> Iterator[Row]:
    """Each row, numbered from 1: the columns of text and those named by ``fields``.

    Args:
        stream: a file that can be searched back and forth.
        size: of the file, in bytes.

    Raises:
        InputError: where the library is missing, or the file is damaged, no Parquet, or made to fill the memory.
    """
    pa = load("pyarrow", "Parquet", "parquet")
    parquet = load("pyarrow.parquet", "Parquet", "parquet")
    number = 0
    try:
        with parquet.ParquetFile(stream) as file:
            _refuse_bombs(file.metadata, size)
            columns = [
                column.name
                for column in file.schema_arrow
                if column.name in fields or pa.types.is_string(column.type) or pa.types.is_large_string(column.type)
            ]
            for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
                for value in _values(batch):
                    number += 1
                    yield Row(number, value) if isinstance(value, dict) else Row(number, None, value)
    except (OSError, pa.ArrowException) as error:
        after = f"after row {number}" if number else "from its start"
        reason = " ".join(str(error).split())
        raise InputError(f"is no Parquet, or damaged {after} ({reason}); make or fetch it again") from error


def _values(batch: Any) -> Iterator[dict[str, Any] | str]:
    """The rows of a batch; text that is not UTF-8 shows only when it is taken out of its column."""
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError:
        for index in range(batch.num_rows):
            try:
                (value,) = batch.slice(index, 1).to_pylist()
            except UnicodeDecodeError as error:
                yield f"is not UTF-8 (byte {error.start + 1} of a field); write the file again from its source"
            else:
                yield value


def _refuse_bombs(metadata: Any, size: int) -> None:
    unpacked = sum(metadata.row_group(index).total_byte_size for index in range(metadata.num_row_groups))
    if unpacked > RATIO_FROM and unpacked > HIGHEST_RATIO * size:
        raise InputError(f"unpacks to more than {HIGHEST_RATIO} times its size, which no text does; leave it out")
