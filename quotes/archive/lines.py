"""The files that an archive is built from: records as ``quotes extract`` writes them, and what is known of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from quotes.archive.errors import ArchiveError
from quotes.errors import InputError
from quotes.formats.jsonlines_file import JsonLine, json_lines, open_json_lines
from quotes.records import SCHEMA_VERSION, Attribution

Warn = Callable[[str], None]

_FIELDS = ("publisher", "date", "title", "url")


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What a file tells of an article; ``date`` is ISO 8601, a day."""

    doc_id: str
    publisher: str | None = None
    date: str | None = None
    title: str | None = None
    url: str | None = None


def read_records(path: Path) -> Iterator[tuple[str, list[Attribution]]]:
    """The records of a file, article by article as they stand there.

    Raises:
        ArchiveError: where the file cannot be read or a line is no record of this version.
    """
    for doc_id, records in groupby((_record(path, line) for line in _lines(path)), key=lambda r: r.doc_id):
        yield doc_id, list(records)


def read_articles(path: Path, warn: Warn) -> Iterator[ArticleFacts]:
    """What a file of articles tells of each; the texts in it are not kept.

    Raises:
        ArchiveError: where the file cannot be read or a line has no ``doc_id``.
    """
    for line in _lines(path):
        fields = _object(path, line)
        doc_id = fields.get("doc_id")
        if isinstance(doc_id, int) and not isinstance(doc_id, bool):
            doc_id = str(doc_id)
        if not isinstance(doc_id, str) or not doc_id:
            raise ArchiveError(f"{path}:{line.number}: has no doc_id; the id that the records have is wanted there")
        yield _facts(doc_id, fields, f"{path}:{line.number}", warn)


def facts_in(record: Attribution, path: Path, warn: Warn) -> ArticleFacts | None:
    """What a record tells of its article, if anything."""
    if record.article is None:
        return None
    return _facts(record.doc_id, record.article.model_dump(), f"{path}: the article {record.doc_id!r}", warn)


def _facts(doc_id: str, fields: Mapping[str, Any], place: str, warn: Warn) -> ArticleFacts:
    facts = {name: _text(fields.get(name)) for name in _FIELDS}
    if facts["date"] is not None:
        day = read_day(facts["date"])
        if day is None:
            warn(f"{place}: {facts['date']!r} is no date; write it as 2024-06-01")
        facts["date"] = day
    return ArticleFacts(doc_id, **facts)


def read_day(text: str) -> str | None:
    """The day of a date in ISO 8601 or as feeds write it (RFC 822), or None if it is neither."""
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        pass
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        return None


def _record(path: Path, line: JsonLine) -> Attribution:
    fields = _object(path, line)
    version = fields.get("schema_version")
    if version != SCHEMA_VERSION:
        what = "is no record of quotes extract" if version is None else f"is a record of schema {version}"
        raise ArchiveError(f"{path}:{line.number}: {what}; records of schema {SCHEMA_VERSION} are wanted")
    try:
        return Attribution.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise ArchiveError(f"{path}:{line.number}: the field {field}: {first['msg']}") from error


def _object(path: Path, line: JsonLine) -> dict[str, Any]:
    if line.value is None:
        raise ArchiveError(f"{path}:{line.number}: the line {line.problem}")
    return line.value


def _lines(path: Path) -> Iterator[JsonLine]:
    try:
        with open_json_lines(path) as lines:
            yield from json_lines(lines)
    except OSError as error:
        raise ArchiveError(f"{path}: cannot be read: {error.strerror or error}") from error
    except InputError as error:
        raise ArchiveError(f"{path}: {error}") from error


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
