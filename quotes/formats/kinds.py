"""Which format a file has, by its name."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal, get_args

from quotes.errors import InputError
from quotes.formats.unpacking import PACKINGS

Format = Literal["text", "html", "jsonl", "csv", "tsv", "parquet", "warc"]

FORMATS: tuple[Format, ...] = get_args(Format)

_ENDINGS: dict[str, Format] = {
    "": "text",
    ".txt": "text",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".warc": "warc",
}


def split_name(name: str, forced: Format | None = None) -> tuple[str, Format]:
    """A file's name without what tells its format, and its format.

    Raises:
        InputError: where the ending is unknown and no format is forced.
    """
    path = PurePath(name)
    if path.suffix.lower() in PACKINGS:
        path = path.with_suffix("")
    known = _ENDINGS.get(path.suffix.lower())
    format_ = forced or known
    if format_ is None:
        endings = ", ".join(ending for ending in _ENDINGS if ending)
        raise InputError(
            f"has the unknown ending {path.suffix!r}; {endings} are read (packed in .gz or .zst, too); "
            "--format says what else it is"
        )
    return (path.stem if known is not None else path.name), format_
