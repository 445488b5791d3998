"""CSV and TSV: rows under a header that names the columns."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from typing import Any, BinaryIO

from quotes.errors import InputError
from quotes.formats.encoding import TO_UTF8
from quotes.formats.rows import Row
from quotes.formats.unpacking import LARGEST_PIECE, Lines, LongLineError


class _BrokenTextError(InputError):
    """A line that is no text; the lines after it can be read."""


class _Decoded(Iterator[str]):
    """The lines of a stream as text. A class: a generator that raised could not go on."""

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = Lines(stream)
        self._first = True

    def __next__(self) -> str:
        line = next(self._lines)
        if self._first:
            self._first = False
            if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise InputError(f"is UTF-16, not UTF-8; {TO_UTF8.format(encoding='UTF-16')}")
            line = line.removeprefix(codecs.BOM_UTF8)
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError as error:
            advice = TO_UTF8.format(encoding="ITS-ENCODING")
            raise _BrokenTextError(f"is not UTF-8 (byte {error.start + 1} of its line); {advice}") from error


def table_rows(stream: BinaryIO, delimiter: str) -> Iterator[Row]:
    """Each row under the header, numbered as spreadsheets do: the header is row 1. Empty rows are left out.

    Raises:
        InputError: where there is no header to read.
    """
    csv.field_size_limit(LARGEST_PIECE)  # the module's own limit is smaller than a long article
    reader = csv.reader(_Decoded(stream), delimiter=delimiter, strict=True)
    try:
        header = next(reader)
    except StopIteration:
        raise InputError("is empty (0 bytes)") from None
    except csv.Error as error:
        raise InputError(f"has no header that can be read ({error})") from error
    if len(set(header)) != len(header):
        raise InputError(f"has two columns of one name in its header ({', '.join(header)}); rename one")
    number = 1
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(
                number, None, f"is not CSV ({error}); a field with quotation marks in it is quoted, its marks doubled"
            )
        except (_BrokenTextError, LongLineError) as error:
            yield Row(number, None, str(error))
        else:
            if cells:
                yield _row(number, header, cells)


def _row(number: int, header: list[str], cells: list[str]) -> Row:
    if len(cells) != len(header):
        return Row(
            number, None, f"has {len(cells)} fields, the header {len(header)}; quote fields that hold a separator"
        )
    fields: dict[str, Any] = dict(zip(header, cells, strict=True))
    return Row(number, fields)
