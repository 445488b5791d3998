"""Files of records as ``quotes extract`` writes them, a record a line; a bad line is told of and left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from quotes.errors import InputError
from quotes.exchange.documents import Placed, Warn, describe
from quotes.exchange.errors import ExchangeError
from quotes.formats.jsonlines_file import json_lines, open_json_lines
from quotes.records import SCHEMA_VERSION, Attribution


def read_file(path: Path, warn: Warn) -> Iterator[Placed]:
    """The records of a .jsonl or .jsonl.gz file, lazily.

    Raises:
        ExchangeError: where the file cannot be opened, or breaks off.
    """
    try:
        with open_json_lines(path) as lines:
            yield from read_lines(lines, str(path), warn)
    except OSError as error:
        raise ExchangeError(f"{path}: cannot be read: {error.strerror or error}") from error


def read_lines(lines: Iterable[bytes], name: str, warn: Warn) -> Iterator[Placed]:
    """The records of lines of JSON; ``name`` is what messages call the file.

    Raises:
        ExchangeError: where the file breaks off or is no text.
    """
    try:
        for line in json_lines(lines):
            place = f"{name}:{line.number}"
            if line.value is None:
                warn(f"{place}: the line {line.problem}")
                continue
            version = line.value.get("schema_version")
            if version != SCHEMA_VERSION:
                was = "is missing" if version is None else f"is {version!r}"
                warn(f"{place}: the field schema_version {was}; records of schema {SCHEMA_VERSION!r} are wanted")
                continue
            try:
                yield Placed(place, Attribution.model_validate(line.value))
            except ValidationError as error:
                warn(f"{place}: {describe(error)}")
    except InputError as error:
        raise ExchangeError(f"{name}: {error}") from error
