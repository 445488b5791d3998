"""CSV (RFC 4180, UTF-8): a header and a row a record. A cell is exactly the text, whatever that begins with."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from quotes.exchange.documents import Quoted
from quotes.exchange.rows import COLUMNS, Cell, make_row


def write(documents: Iterable[Quoted], target: BinaryIO) -> None:
    """Write a table; see `rows.COLUMNS`. Cells that are None are empty, truth is ``true`` and ``false``."""
    stream = io.TextIOWrapper(target, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for quoted in documents:
            for record in quoted.records:
                writer.writerow(_plain(cell) for cell in make_row(quoted, record).values())
    finally:
        stream.detach()  # the target is the caller's, who closes it


def _plain(cell: Cell) -> Cell:
    return ("true" if cell else "false") if isinstance(cell, bool) else cell
