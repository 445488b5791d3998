"""Apache Parquet: the record's own structure as nested columns; nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from quotes.exchange.documents import Quoted, restore
from quotes.exchange.errors import ExchangeError
from quotes.exchange.extras import load
from quotes.exchange.offsets import Unit
from quotes.records import SCHEMA_VERSION, ArticleInfo, Attribution

_PURPOSE = "the Parquet format"
_KEY = b"uddharan"  # of the file's metadata: the schema's version and the unit of the offsets
_GROUP = 20_000  # records a row group


def schema(unit: Unit = Unit.CODE_POINTS) -> Any:
    """The columns, as a ``pyarrow.Schema``: the fields of the record, with its objects as structs."""
    pa = load("pyarrow", _PURPOSE)
    text, number = pa.string(), pa.int64()
    span = [("start", number), ("end", number), ("text", text)]
    spans = pa.list_(pa.struct(span))
    source = pa.struct([*span, ("name", text), ("type", text)])
    speaker = pa.struct([*span, ("name", text), ("role", text), ("type", text), ("chain", spans), ("name_latin", text)])
    cue = pa.struct([*span, ("lemma", text), ("class", text), ("negated", pa.bool_())])
    columns = {
        "schema_version": text,
        "doc_id": text,
        "record_id": text,
        "kind": text,
        "content": spans,
        "quoted": spans,
        "speaker": speaker,
        "cue": cue,
        "source": source,
        "source_chain": pa.list_(source),
        "hedge": pa.struct(span),
        "credit": text,
        "sentence": pa.struct(span),
        "rule": text,
        "confidence": pa.float64(),
        "evidence": pa.list_(text),
        "article": pa.struct([(name, text) for name in ArticleInfo.model_fields]),
        "configuration": text,
    }
    about = json.dumps({"schema_version": SCHEMA_VERSION, "offsets": unit.value})
    return pa.schema(list(columns.items()), metadata={_KEY: about.encode()})


def write(documents: Iterable[Quoted], target: BinaryIO) -> None:
    """Write a file, compressed with zstd, a row group every 20,000 records."""
    pa, pq = load("pyarrow", _PURPOSE), load("pyarrow.parquet", _PURPOSE)
    source = iter(documents)
    first = next(source, None)
    layout = schema(first.unit if first is not None else Unit.CODE_POINTS)
    with pq.ParquetWriter(target, layout, compression="zstd") as writer:
        rows = (quoted.fields(record) for quoted in _again(first, source) for record in quoted.records)
        while group := list(islice(rows, _GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema=layout))


def read(source: Path, texts: Mapping[str, str] | None = None) -> Iterator[Attribution]:
    """The records of a file that `write` wrote; ``texts`` by doc_id where the offsets are not in code points.

    Raises:
        ExchangeError: where the file is none of ours, or the texts are needed and not given.
    """
    pa, pq = load("pyarrow", _PURPOSE), load("pyarrow.parquet", _PURPOSE)
    try:
        with pq.ParquetFile(source) as file:
            about = (file.schema_arrow.metadata or {}).get(_KEY)
            if about is None:
                raise ExchangeError(f"{source}: is Parquet, but holds no records of quotes convert")
            unit = Unit(json.loads(about)["offsets"])
            for batch in file.iter_batches():
                for fields in batch.to_pylist():
                    yield restore(fields, unit, (texts or {}).get(fields["doc_id"]))
    except (OSError, pa.ArrowInvalid) as error:
        raise ExchangeError(f"{source}: cannot be read as Parquet: {error}") from error


def _again(first: Quoted | None, rest: Iterable[Quoted]) -> Iterator[Quoted]:
    if first is not None:
        yield first
    yield from rest
