"""Extraction as a step of somebody's own Ray Data pipeline: articles in as rows, records out as rows."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from ray.data import ActorPoolStrategy

from quotes.exchange import parquet
from quotes.extractor import Extractor, Precision
from quotes.formats import ArticleReader, Origin, Problem
from quotes.formats.origins import Origins
from quotes.run.outcome import Extracting, Item
from quotes.run.ray.extracting import ROOM, Extraction
from quotes.run.ray.reading import PARCEL

if TYPE_CHECKING:
    from ray.data import Dataset

_ROW = Origin("row")


def extract_dataset(
    articles: Dataset,
    *,
    jobs: int,
    parser: str = "default",
    precision: Precision = "balanced",
    timeout: float | None = None,
    id_field: str = "doc_id",
    text_field: str = "text",
    max_chars: int = 1_000_000,
    make: Callable[[], Extracting] | None = None,
) -> Dataset:
    """A row for each article of a dataset: its ``doc_id``, ``records``, and if it failed the ``stage`` and ``reason``.

    Lazy, as everything in Ray Data is. Rows are independent of each other: an id that occurs twice is done twice. They
    come in the order of the input where ``DataContext.execution_options.preserve_order`` is set.

    Args:
        articles: rows with an id and a text.
        jobs: actors, each of which holds a parser and keeps a processor at work.
        parser, precision: as `Extractor` takes them.
        timeout: seconds that one article may take; None for no limit.
        id_field, text_field: the columns of the id and the text.
        max_chars: an article with more characters fails.
        make: builds another extractor in each actor; it is found there by name.
    """
    options = {"id_field": id_field, "text_field": text_field, "max_chars": max_chars}
    done: Dataset = articles.map_batches(
        _Rows,
        batch_size=PARCEL,
        batch_format="pyarrow",
        compute=ActorPoolStrategy(size=jobs),
        fn_constructor_args=(make or partial(Extractor, parser, precision=precision), timeout, Path.cwd(), options),
        num_cpus=ROOM,
    )
    return done


def records_of(done: Dataset) -> Dataset:
    """A row for each record of what `extract_dataset` made, in the columns of ``quotes convert --to parquet``."""
    records: Dataset = done.map_batches(_flatten, batch_size=None, batch_format="pyarrow")
    return records


class _Rows(Extraction):
    """Deals with tables of articles."""

    def __init__(
        self, make: Callable[[], Extracting], timeout: float | None, folder: Path, options: dict[str, Any]
    ) -> None:
        super().__init__(make, timeout, folder)
        self._id_field = options["id_field"]
        self._reader = ArticleReader(**options, origins=_NoClaims())

    def __call__(self, table: pa.Table) -> pa.Table:
        items = [self._item(row) for row in table.to_pylist()]
        rows = []
        for outcome in self.outcomes(items):
            row: dict[str, Any] = {"doc_id": outcome.doc_id, "records": [], "stage": None, "reason": None}
            if isinstance(outcome, Problem):
                row |= {"stage": outcome.stage, "reason": outcome.reason}
            else:
                row["records"] = [json.loads(line) for line in outcome.lines.splitlines()]
            rows.append(row)
        return pa.Table.from_pylist(rows, schema=_layout())

    def _item(self, row: dict[str, Any]) -> Item:
        if row.get(self._id_field) in (None, ""):
            return Problem(_ROW, "read", f"has nothing in the column {self._id_field!r}; every article needs an id")
        return self._reader.read_fields(row, _ROW)


class _NoClaims(Origins):
    """No id is ever taken: an actor sees a part of the articles only."""

    def claim(self, doc_id: str, origin: Origin) -> None:  # noqa: ARG002 - the name above
        return None


def _layout() -> pa.Schema:
    text = pa.string()
    records = pa.list_(pa.struct(list(parquet.schema())))
    return pa.schema([("doc_id", text), ("records", records), ("stage", text), ("reason", text)])


def _flatten(done: pa.Table) -> pa.Table:
    layout = parquet.schema()
    records = done.column("records").combine_chunks().flatten()
    return pa.table([records.field(name) for name in layout.names], schema=layout)
