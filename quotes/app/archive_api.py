"""The API of the archive: the queries of ``quotes search``, ``speakers``, ``verify`` and ``variants``."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import AfterValidator, BaseModel

from quotes.app.openapi import QUERY_PROBLEMS
from quotes.app.problems import Refusal
from quotes.app.settings import Settings
from quotes.archive.errors import ArchiveError
from quotes.archive.queries import Vocabulary, find_speakers
from quotes.archive.schema import opened
from quotes.archive.searching import Filters, Order, Results, search
from quotes.archive.speakers import list_speakers
from quotes.archive.variants import list_variants
from quotes.archive.verifying import verify
from quotes.records import Kind, SpeakerType

router = APIRouter(prefix="/api/archive", tags=["archive"], responses=QUERY_PROBLEMS)

_CHECK_EVERY = 10_000  # steps of SQLite's machine


def _is_day(text: str) -> str:
    date.fromisoformat(text)
    return text


# a string, where pydantic's own dates would take seconds since 1970 as well
Day = Annotated[
    str, Query(pattern=r"^\d{4}-\d{2}-\d{2}$", json_schema_extra={"format": "date"}), AfterValidator(_is_day)
]
Limit = Annotated[int, Query(ge=1, le=500)]
Words = Annotated[str, Query(max_length=500)]
Name = Annotated[str | None, Query(min_length=1, max_length=200)]


class Reading(BaseModel):
    """What a word of the query was taken for; without terms, nothing in the archive is like it."""

    word: str
    terms: list[str]


class Found(BaseModel):
    """Records that were found. ``undated``: how many more there may be in articles without a date."""

    total: int
    undated: int
    readings: list[Reading]
    speakers: list[str] | None
    hits: list[dict[str, Any]]


@contextmanager
def looking_up(settings: Settings) -> Iterator[sqlite3.Connection]:
    """The archive, for no longer than the limit.

    Raises:
        Refusal: where a query takes longer.
        ArchiveError: where the file is no archive any more.
    """
    assert settings.archive is not None  # without one there are no routes that lead here
    seconds = settings.limits.seconds
    end = time.monotonic() + seconds
    try:
        with opened(settings.archive) as db:
            db.set_progress_handler(lambda: int(time.monotonic() > end), _CHECK_EVERY)
            yield db
    except ArchiveError as error:
        if time.monotonic() > end:
            raise Refusal(503, f"the archive took more than {seconds:g} seconds; ask for less at once") from error
        raise


def settings_of(request: Request) -> Settings:
    """What the app was started with."""
    settings: Settings = request.app.state.settings
    return settings


@router.get("/search")
def search_archive(
    request: Request,
    q: Words = "",
    speaker: Name = None,
    kind: Kind | None = None,
    publisher: Name = None,
    since: Day | None = None,
    until: Day | None = None,
    order: Order = "best",
    limit: Limit = 20,
    offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> Found:
    """Records by the words of their content, speaker, kind, outlet and day; as `quotes search`."""
    filters = Filters(speaker, None if kind is None else kind.value, publisher, since, until)
    if not q.strip() and filters == Filters():
        raise Refusal(422, "name a word to search for, or a speaker, kind, publisher, since or until")
    with looking_up(settings_of(request)) as db:
        results = search(db, q, filters, order=order, limit=limit, offset=offset)
    return _found(results)


@router.get("/speakers")
def speakers(request: Request, type: SpeakerType | None = None, limit: Limit = 50) -> list[dict[str, Any]]:  # noqa: A002
    """Who is quoted, most records first, with their names merged; as `quotes speakers`."""
    with looking_up(settings_of(request)) as db:
        counts = list_speakers(db, type=None if type is None else type.value, limit=limit)
    return [count.as_json() for count in counts]


@router.get("/verify")
def verify_statement(
    request: Request,
    statement: Annotated[str, Query(min_length=1, max_length=2000)],
    speaker: Name = None,
    limit: Annotated[int, Query(ge=1, le=40)] = 5,
) -> dict[str, Any]:
    """Whether a statement is on record, with the nearest records and their word diffs; as `quotes verify`."""
    with looking_up(settings_of(request)) as db:
        return verify(db, statement, speaker, limit=limit).as_json()


@router.get("/variants")
def variants(
    request: Request,
    speaker: Name = None,
    outlets: Annotated[int, Query(ge=1, le=1000)] = 1,
    changed: Annotated[bool, Query(description="only those that articles word differently")] = True,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> list[dict[str, Any]]:
    """What several articles have, in the words of each; as `quotes variants`."""
    with looking_up(settings_of(request)) as db:
        ids = None if speaker is None else find_speakers(speaker, db, Vocabulary(db)).ids
        found = list_variants(db, speakers=ids, changed=changed, outlets=outlets, limit=limit)
        return [utterance.as_json() for utterance in found]


def _found(results: Results) -> Found:
    readings = [Reading(word=reading.word, terms=list(reading.terms)) for reading in results.query.readings]
    return Found(
        total=results.total,
        undated=results.undated,
        readings=readings,
        speakers=None if results.speakers is None else list(results.speakers.names),
        hits=[hit.as_json() for hit in results.hits],
    )
