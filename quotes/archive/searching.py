"""Finding records again: by words, speaker, date, outlet and kind."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any, Literal

from quotes.archive.entries import COLUMNS, TABLES, Entry
from quotes.archive.queries import Query, SpeakerMatch, Vocabulary, find_speakers, read_query
from quotes.archive.terms import term_of
from quotes.archive.words import find_words

Order = Literal["best", "newest", "oldest"]

# A match in the content counts fully, one in the speaker's name and role half.
_RANK = "bm25(records_fts, 1.0, 0.5)"
_ORDERS = {
    "best": "rank, articles.date DESC, doc_id, records.id",
    "newest": "articles.date DESC, doc_id, records.id",
    "oldest": "articles.date IS NULL, articles.date, doc_id, records.id",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a record must have beside the words; None asks for nothing. Days are ISO 8601 and inclusive."""

    speaker: str | None = None
    kind: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, and the ranges of its content that the query asked for."""

    entry: Entry
    marked: tuple[tuple[int, int], ...]

    def as_json(self) -> dict[str, Any]:
        """The entry with the ranges under ``marked``."""
        return {**self.entry.as_json(), "marked": [list(span) for span in self.marked]}


@dataclass(frozen=True, slots=True)
class Results:
    """The hits of a search.

    Attributes:
        total: how many there are in all.
        undated: how many more would be there if their articles had a date in range (they have none).
        query: how the words were understood.
        speakers: whom the speaker's name was taken for, if one was asked for.
    """

    hits: tuple[Hit, ...]
    total: int
    undated: int
    query: Query
    speakers: SpeakerMatch | None


def search(
    db: sqlite3.Connection,
    text: str = "",
    filters: Filters = Filters(),
    *,
    order: Order = "best",
    limit: int = 20,
    offset: int = 0,
) -> Results:
    """Records with all words of a query; with no words at all, those that the filters let through, newest first.

    Spelling, inflection and script are no matter: *rahul gandhi* finds राहुल गाँधी, *किसान* finds किसानों.
    """
    vocabulary = Vocabulary(db)
    query = read_query(text, vocabulary)
    speakers = None if filters.speaker is None else find_speakers(filters.speaker, db, vocabulary)
    if query.unknown or (speakers is not None and not speakers.ids):
        return Results((), 0, 0, query, speakers)
    source, conditions, values = _conditions(query, filters, speakers)
    dated, days = _days(filters)
    where = " AND ".join([*conditions, *dated]) or "1"
    rank = _RANK if query.expression else "0"
    if order == "best" and not query.expression:
        order = "newest"
    rows = db.execute(
        f"SELECT {COLUMNS}, {rank} AS rank FROM {source} WHERE {where} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?",
        (*values, *days, limit, offset),
    ).fetchall()
    total = db.execute(f"SELECT count(*) FROM {source} WHERE {where}", (*values, *days)).fetchone()[0]
    undated = 0
    if dated:
        where = " AND ".join([*conditions, "articles.date IS NULL"])
        undated = db.execute(f"SELECT count(*) FROM {source} WHERE {where}", values).fetchone()[0]
    terms = query.terms
    hits = tuple(Hit(entry, _marked(entry.content, terms)) for entry in map(Entry.of, rows))
    return Results(hits, total, undated, query, speakers)


def _conditions(query: Query, filters: Filters, speakers: SpeakerMatch | None) -> tuple[str, list[str], list[Any]]:
    source, conditions, values = TABLES, [], []
    if query.expression:
        source = f"records_fts CROSS JOIN {TABLES}"
        conditions += ["records_fts MATCH ?", "records.id = records_fts.rowid"]
        values.append(query.expression)
    if speakers is not None:
        conditions.append("records.speaker_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(speakers.ids, ensure_ascii=False))
    if filters.kind is not None:
        conditions.append("records.kind = ?")
        values.append(filters.kind)
    if filters.publisher is not None:
        conditions.append("articles.publisher = ?")
        values.append(filters.publisher)
    return source, conditions, values


def _days(filters: Filters) -> tuple[list[str], list[str]]:
    conditions, values = [], []
    if filters.since is not None:
        conditions.append("articles.date >= ?")
        values.append(filters.since)
    if filters.until is not None:
        conditions.append("articles.date <= ?")
        values.append(filters.until)
    return conditions, values


def _marked(content: str, terms: frozenset[str]) -> tuple[tuple[int, int], ...]:
    return tuple((word.span.start, word.span.end) for word in find_words(content) if term_of(word.key) in terms)
