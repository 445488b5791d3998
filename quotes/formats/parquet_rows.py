"""Parquet: the columns that can belong to an article, a row at a time.

A dictionary says in a few bytes that a row holds a text of megabytes, and that a million rows do. So no two rows are
in memory together, and what comes out is counted against the size of the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from quotes.errors import InputError
from quotes.formats.extras import load
from quotes.formats.rows import Row
from quotes.formats.unpacking import HIGHEST_RATIO, LARGEST_PIECE, RATIO_FROM


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
    number = unpacked = 0
    try:
        with parquet.ParquetFile(stream) as file:
            groups = [file.metadata.row_group(index) for index in range(file.metadata.num_row_groups)]
            _refuse_false_counts(file.metadata.num_rows, [group.num_rows for group in groups])
            _refuse_bomb(sum(group.total_byte_size for group in groups), size)
            columns = [
                column.name
                for column in file.schema_arrow
                if column.name in fields or pa.types.is_string(column.type) or pa.types.is_large_string(column.type)
            ]
            for row in file.iter_batches(batch_size=1, columns=columns):
                number += 1
                unpacked += row.nbytes
                _refuse_bomb(unpacked, size)
                yield _row(number, row)
    except InputError:
        raise
    except Exception as error:  # a damaged file makes the library fail in ways that it has no errors for
        after = f"after row {number}" if number else "from its start"
        reason = " ".join(str(error).split())
        raise InputError(f"is no Parquet, or damaged {after} ({reason}); make or fetch it again") from error


def _row(number: int, row: Any) -> Row:
    if row.nbytes > LARGEST_PIECE:
        return Row(number, None, f"is larger than {LARGEST_PIECE // 2**20} MiB, which no article is; leave it out")
    try:
        (fields,) = row.to_pylist()
    except UnicodeDecodeError as error:  # which shows only when text is taken out of its column
        return Row(
            number, None, f"is not UTF-8 (byte {error.start + 1} of a field); write the file again from its source"
        )
    return Row(number, fields)


def _refuse_false_counts(rows: int, of_groups: Sequence[int]) -> None:
    """pyarrow believes the numbers of rows that a file gives, and ends the process over a negative one."""
    if min(of_groups, default=0) < 0 or sum(of_groups) != rows:
        raise InputError("is no Parquet, or damaged (its numbers of rows contradict each other); fetch it again")


def _refuse_bomb(unpacked: int, size: int) -> None:
    if unpacked > RATIO_FROM and unpacked > HIGHEST_RATIO * size:
        raise InputError(f"unpacks to more than {HIGHEST_RATIO} times its size, which no text does; leave it out")
