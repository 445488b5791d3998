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
    "newest": "articles.date DESC, records.id",
    "oldest": "articles.date IS NULL, articles.date, records.id",
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
    conditions, values = _conditions(filters, speakers)
    dated, days = _days(filters)
    asked = _Asked(query.expression, conditions + dated, values + days)
    rows = _rows(db, asked, order, limit, offset)
    undated = 0
    if dated:
        undated = _count(db, _Asked(query.expression, [*conditions, "articles.date IS NULL"], values))
    terms = query.terms
    hits = tuple(Hit(entry, _marked(entry.content, terms)) for entry in map(Entry.of, rows))
    return Results(hits, _count(db, asked), undated, query, speakers)


@dataclass(frozen=True, slots=True)
class _Asked:
    """An FTS5 expression, or the empty string, and the conditions in SQL with their values."""

    expression: str
    conditions: list[str]
    values: list[Any]

    def matching(self) -> tuple[str, list[Any]]:
        """The tables and the WHERE clause."""
        conditions, values = list(self.conditions), list(self.values)
        tables = "records JOIN articles USING (doc_id)"
        if self.expression:
            # without the articles where nothing is asked of them: a common word has thousands of matches
            joined = "records_fts JOIN records ON records.id = records_fts.rowid JOIN articles USING (doc_id)"
            tables = joined if conditions else "records_fts"
            conditions.insert(0, "records_fts MATCH ?")
            values.insert(0, self.expression)
        return f"FROM {tables} WHERE {' AND '.join(conditions) or '1'}", values


def _rows(db: sqlite3.Connection, asked: _Asked, order: Order, limit: int, offset: int) -> list[sqlite3.Row]:
    matching, values = asked.matching()
    select = f"SELECT {COLUMNS} FROM {TABLES}"
    if asked.expression and order == "best":
        best = f"SELECT records_fts.rowid AS id, {_RANK} AS rank {matching} ORDER BY rank, id LIMIT ? OFFSET ?"
        return db.execute(
            f"WITH best AS ({best}) {select} JOIN best ON best.id = records.id ORDER BY best.rank, records.id",
            (*values, limit, offset),
        ).fetchall()
    key = "records_fts.rowid" if asked.expression else "records.id"
    return db.execute(
        f"{select} WHERE records.id IN (SELECT {key} {matching}) "
        f"ORDER BY {_ORDERS['newest' if order == 'best' else order]} LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()


def _count(db: sqlite3.Connection, asked: _Asked) -> int:
    matching, values = asked.matching()
    number: int = db.execute(f"SELECT count(*) {matching}", values).fetchone()[0]
    return number


def _conditions(filters: Filters, speakers: SpeakerMatch | None) -> tuple[list[str], list[Any]]:
    conditions: list[str] = []
    values: list[Any] = []
    if speakers is not None:
        conditions.append("records.speaker_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(speakers.ids, ensure_ascii=False))
    for column, value in (("records.kind", filters.kind), ("articles.publisher", filters.publisher)):
        if value is not None:
            conditions.append(f"{column} = ?")
            values.append(value)
    return conditions, values


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
