"""An Excel workbook: one sheet, a row a record, the header frozen and ready to filter. No cell is a formula."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import regex

from quotes.exchange.documents import Quoted
from quotes.exchange.errors import ExchangeError
from quotes.exchange.extras import load
from quotes.exchange.rows import COLUMNS, Cell, make_row

#: What a sheet and a cell can hold (Microsoft's own limits).
MOST_ROWS, MOST_CHARACTERS = 1_048_576, 32_767

_UNSTORABLE = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDTHS = {"content": 70, "quoted": 40, "sentence": 70, "speaker_name": 28, "speaker_role": 28, "evidence": 40}
_WIDTH = 16


def write(documents: Iterable[Quoted], target: BinaryIO) -> None:
    """Write a workbook. A text longer than a cell can be is cut, with … at its end; control characters are U+FFFD.

    Raises:
        ExchangeError: for more records than a sheet has rows.
    """
    openpyxl = load("openpyxl", "the Excel format")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("quotes")
    _lay_out(sheet)
    try:
        rows = _fill(sheet, documents)
        sheet.auto_filter.ref = f"A1:{_letters(len(COLUMNS))}{rows}"
    finally:
        sheet.close()  # else the library complains later of a sheet that was left open
    book.save(target)


def _fill(sheet: Any, documents: Iterable[Quoted]) -> int:
    cell_of = load("openpyxl.cell", "the Excel format").WriteOnlyCell
    sheet.append(list(COLUMNS))
    rows = 1
    for quoted in documents:
        for record in quoted.records:
            rows += 1
            if rows > MOST_ROWS:
                raise ExchangeError(
                    f"an Excel sheet holds {MOST_ROWS - 1} records; convert fewer, or to CSV or Parquet"
                )
            sheet.append([_cell(cell_of, sheet, value) for value in make_row(quoted, record).values()])
    return rows


def _lay_out(sheet: Any) -> None:
    sheet.freeze_panes = "A2"
    for number, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[_letters(number)].width = _WIDTHS.get(name, _WIDTH)


def _cell(cell_of: Any, sheet: Any, value: Cell) -> Any:
    if not isinstance(value, str):
        return value
    text = _UNSTORABLE.sub("\ufffd", value)
    if len(text) > MOST_CHARACTERS:
        text = text[: MOST_CHARACTERS - 1] + "…"
    cell = cell_of(sheet, value=text)
    cell.data_type = "s"  # a text that begins with = is no formula
    return cell


def _letters(number: int) -> str:
    return str(load("openpyxl.utils", "the Excel format").get_column_letter(number))
