"""Records as a data frame of pandas or polars: a row a record, the columns of `quotes.exchange.rows.COLUMNS`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, Literal

from quotes.exchange.documents import Quoted
from quotes.exchange.extras import load
from quotes.exchange.rows import COLUMNS, Cell, make_row
from quotes.records import Attribution

Library = Literal["pandas", "polars"]

_PANDAS = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}


def to_frame(records: Iterable[Attribution], library: Library = "pandas") -> Any:
    """A ``pandas.DataFrame`` or ``polars.DataFrame`` of the records, with the same columns and types if there is none.

    What a record does not have is missing (``NA``, ``null``), in whole-number and truth columns too. Offsets are in
    code points. For the nested structure use the Parquet format, which both libraries read.

    Raises:
        ExchangeError: where the library is not installed.
    """
    rows = [make_row(quoted, record) for quoted in _by_article(records) for record in quoted.records]
    columns: dict[str, list[Cell]] = {name: [row[name] for row in rows] for name in COLUMNS}
    module = load(library, f"a {library} frame", extra="frames")
    if library == "polars":
        types = {str: module.String, int: module.Int64, float: module.Float64, bool: module.Boolean}
        return module.DataFrame(columns, schema={name: types[kind] for name, kind in COLUMNS.items()})
    return module.DataFrame({name: module.array(columns[name], dtype=_PANDAS[kind]) for name, kind in COLUMNS.items()})


def _by_article(records: Iterable[Attribution]) -> Iterable[Quoted]:
    for doc_id, group in groupby(records, key=lambda record: record.doc_id):
        yield Quoted(doc_id, tuple(group))
