"""One utterance in the words of each outlet: what was dropped, added or changed, and what only some of them quote."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quotes.archive.comparing import Change, Comparison, Weights, compare, diff_as_json
from quotes.archive.entries import COLUMNS, TABLES, Entry
from quotes.archive.queries import Vocabulary
from quotes.archive.statement import Statement


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of an utterance, beside the base.

    Attributes:
        entries: the records that have just these words, of different articles.
        comparison: the base with this wording; None for the base itself.
        quoted_here: words of this wording in quotation marks that the base paraphrases.
        quoted_there: words of the base in quotation marks that this wording paraphrases.
    """

    entries: tuple[Entry, ...]
    statement: Statement
    comparison: Comparison | None
    quoted_here: tuple[str, ...]
    quoted_there: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """For output as JSON; ``diff`` has each change with the words of the base and those of this wording."""
        return {
            "records": [entry.as_json() for entry in self.entries],
            "notes": list(self.comparison.notes) if self.comparison else [],
            "quoted_here": list(self.quoted_here),
            "quoted_there": list(self.quoted_there),
            "diff": diff_as_json(self.comparison) if self.comparison else [],
        }


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one speaker said, in all its wordings; the first is the base of comparison, the best attested one."""

    id: int
    speakers: tuple[str, ...]
    articles: int
    outlets: int
    wordings: tuple[Wording, ...]

    def as_json(self) -> dict[str, Any]:
        """For output as JSON."""
        return {
            "utterance": self.id,
            "speakers": list(self.speakers),
            "articles": self.articles,
            "outlets": self.outlets,
            "wordings": [wording.as_json() for wording in self.wordings],
        }


def list_variants(
    db: sqlite3.Connection,
    *,
    speakers: Sequence[str] | None = None,
    changed: bool = True,
    outlets: int = 1,
    limit: int | None = 20,
) -> Iterator[Utterance]:
    """The utterances of an archive that several articles have, those with most outlets and articles first.

    Args:
        speakers: only utterances of which a record is one of these speakers' (ids).
        changed: only utterances that the articles word differently.
        outlets: how many outlets must have it.
        limit: how many to give; None: all.
    """
    vocabulary = Vocabulary(db)
    documents = db.execute("SELECT count(*) FROM records").fetchone()[0]
    mine = ""
    if speakers is not None:
        places = ", ".join("?" * len(speakers))
        mine = f"AND utterance_id IN (SELECT utterance_id FROM records WHERE speaker_id IN ({places}))"
    rows = db.execute(
        f"SELECT * FROM utterances WHERE wordings > ? AND outlets >= ? {mine} "
        "ORDER BY outlets DESC, articles DESC, utterance_id LIMIT ?",
        (int(changed), outlets if outlets > 1 else 0, *(speakers or ()), -1 if limit is None else limit),
    ).fetchall()
    for row in rows:
        yield _utterance(db, row, vocabulary, documents)


def _utterance(db: sqlite3.Connection, row: sqlite3.Row, vocabulary: Vocabulary, documents: int) -> Utterance:
    records = db.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE records.utterance_id = ? "
        "ORDER BY articles.date IS NULL, articles.date, records.id",
        (row["utterance_id"],),
    ).fetchall()
    entries = [Entry.of(record) for record in records]
    wordings: dict[tuple[tuple[str, ...], tuple[bool, ...]], tuple[Statement, list[Entry]]] = {}
    for entry in entries:
        statement = entry.statement()
        wordings.setdefault((statement.keys, statement.quoted), (statement, []))[1].append(entry)
    ordered = sorted(wordings.values(), key=lambda item: (-len({e.doc_id for e in item[1]}), -len(item[0])))
    terms = {term for statement, _ in ordered for term in statement.terms}
    weights = Weights(documents, vocabulary.frequencies(terms))
    base, holders = ordered[0]
    compared = [Wording(tuple(holders), base, None, (), ())]
    compared += [_compared(base, statement, found, weights) for statement, found in ordered[1:]]
    speakers = dict.fromkeys(entry.speaker for entry in entries if entry.speaker is not None)
    return Utterance(row["utterance_id"], tuple(speakers), row["articles"], row["outlets"], tuple(compared))


def _compared(base: Statement, statement: Statement, entries: Sequence[Entry], weights: Weights) -> Wording:
    comparison = compare(base, statement, weights, whole=True)
    first, second = comparison.first, comparison.second
    here, there = [False] * len(second), [False] * len(first)
    for step in comparison.steps:
        if step.change in (Change.SAME, Change.INFLECTED):
            for a, b in zip(range(*step.first), range(*step.second), strict=False):
                here[b] = second.quoted[b] and not first.quoted[a]
                there[a] = first.quoted[a] and not second.quoted[b]
    return Wording(tuple(entries), statement, comparison, _runs(second, here), _runs(first, there))


def _runs(statement: Statement, marked: Sequence[bool]) -> tuple[str, ...]:
    """The stretches of marked words."""
    runs: list[str] = []
    start = None
    for i, here in enumerate([*marked, False]):
        if here and start is None:
            start = i
        elif not here and start is not None:
            runs.append(statement.text(start, i))
            start = None
    return tuple(runs)
