"""Is this quotation real? The closest that a speaker is on record with, and how it differs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from quotes.archive.comparing import Change, Comparison, Step, Weights, compare, diff_as_json
from quotes.archive.entries import COLUMNS, TABLES, Entry
from quotes.archive.errors import ArchiveError
from quotes.archive.queries import SpeakerMatch, Vocabulary, any_of, find_speakers
from quotes.archive.statement import Statement, read_statement

#: From this score on a record has the claim in its own words …
SAME_WORDS = 0.92
#: … from this one it is the same statement in other words …
SAME_STATEMENT = 0.55
#: … if it has at least this share of the claim, by weight …
COVERED = 0.75
#: … and from this one it shares words with it and no more.
RELATED = 0.35

_RAREST = 10  # terms of the claim that candidates are looked for by
_COMMON = 0.1  # share of the records from which on a term is not looked for, unless there are hardly others
_CANDIDATES, _COMPARED = 200, 40
_LEAST_SHARED = 0.2  # of the claim, for a candidate to be compared


class Nearness(StrEnum):
    """How near a record is to a claim."""

    SAME_WORDS = "same words"
    SAME_STATEMENT = "other wording"
    ALTERED = "altered"  # but for a negation or a number the same statement
    PART = "in part"
    RELATED = "related"


_HAS_IT = (Nearness.SAME_WORDS, Nearness.SAME_STATEMENT)


@dataclass(frozen=True, slots=True)
class Match:
    """A record beside the claim."""

    entry: Entry
    nearness: Nearness
    comparison: Comparison

    def as_json(self) -> dict[str, Any]:
        """The entry with its score and the word diff: each change with the words of the claim and of the record."""
        return {
            **self.entry.as_json(),
            "nearness": self.nearness.value,
            "score": round(self.comparison.score, 3),
            "covered": round(self.comparison.covered, 3),
            "notes": list(self.comparison.notes),
            "diff": diff_as_json(self.comparison),
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the archive has on a claim.

    Attributes:
        claim: the claim, word by word.
        speakers: whom the name was taken for; None if no speaker was asked for.
        found: records of the speaker that have the claim, the nearest first; empty: nothing found.
        altered: records of the speaker that differ from it in a negation or a number.
        parts: records of the speaker that have only a part of it; given where there is neither.
        related: records of the speaker that share words with it; shown so that nobody has to ask again.
        others: records that have the claim from somebody else, or from nobody in particular.
    """

    claim: Statement
    speakers: SpeakerMatch | None
    found: tuple[Match, ...]
    altered: tuple[Match, ...]
    parts: tuple[Match, ...]
    related: tuple[Match, ...]
    others: tuple[Match, ...]

    def as_json(self) -> dict[str, Any]:
        """For output as JSON."""
        return {
            "found": bool(self.found),
            "speaker": None if self.speakers is None else list(self.speakers.names),
            "matches": [match.as_json() for match in self.found],
            "altered": [match.as_json() for match in self.altered],
            "in_part": [match.as_json() for match in self.parts],
            "related": [match.as_json() for match in self.related],
            "others": [match.as_json() for match in self.others],
        }


def verify(db: sqlite3.Connection, claim: str, speaker: str | None = None, *, limit: int = 5) -> Verdict:
    """Look a claim up among what a speaker, or anybody, is on record with.

    That nothing is found says what the archive has, not what the speaker said.

    Raises:
        ArchiveError: where the claim has no words.
    """
    statement = read_statement(claim)
    if not statement.words:
        raise ArchiveError("the statement to verify has no words")
    vocabulary = Vocabulary(db)
    speakers = None if speaker is None else find_speakers(speaker, db, vocabulary)
    finder = _Finder(db, vocabulary, statement)
    asked = () if speakers is None else speakers.ids
    mine = [] if speakers is not None and not asked else finder.matches(asked)
    near = {nearness: [match for match in mine if match.nearness is nearness] for nearness in Nearness}
    found = [match for match in mine if match.nearness in _HAS_IT]
    missed = not found and not near[Nearness.ALTERED]
    others: list[Match] = []
    if speakers is not None:
        own = {match.entry.record_id for match in mine}
        others = [
            match
            for match in finder.matches(())
            if match.nearness not in (Nearness.RELATED, Nearness.PART) and match.entry.record_id not in own
        ]
    return Verdict(
        claim=statement,
        speakers=speakers,
        found=tuple(found[:limit]),
        altered=tuple(near[Nearness.ALTERED][:limit]),
        parts=tuple(near[Nearness.PART][:limit]) if missed else (),
        related=tuple(near[Nearness.RELATED][: min(limit, 3)]) if missed and not near[Nearness.PART] else (),
        others=tuple(others[:limit]),
    )


class _Finder:
    """Finds the records that are near to one claim."""

    def __init__(self, db: sqlite3.Connection, vocabulary: Vocabulary, claim: Statement) -> None:
        self._db = db
        self._claim = claim
        # a term that the archive does not know is perhaps one that it spells otherwise
        wanted: dict[str, set[str]] = {}
        for key, term in zip(claim.keys, claim.terms, strict=True):
            wanted.setdefault(term, set()).update(vocabulary.read(key).terms)
        documents = db.execute("SELECT count(*) FROM records").fetchone()[0]
        everything = {term for terms in wanted.values() for term in terms} | set(wanted)
        self._weights = Weights(documents, vocabulary.frequencies(everything))
        self._wanted = wanted
        rarest = sorted(wanted, key=lambda term: (-self._weights.of(term), term))
        known = [term for term in rarest if wanted[term]]
        rare = [term for term in known if self._weights.frequencies.get(term, 0) <= _COMMON * documents]
        looked_for = (rare if len(rare) >= 3 else known)[:_RAREST]
        self._expression = any_of(sorted({t for term in looked_for for t in wanted[term]})) if known else ""
        self._vocabulary = vocabulary

    def matches(self, speakers: Sequence[str]) -> list[Match]:
        """The records of some speakers, or of all, that are near: the nearest first, one an article and wording."""
        rows = self._promising(self._candidates(speakers))
        entries = [Entry.of(row) for row in rows]
        statements = [entry.statement() for entry in entries]
        unknown = {term for statement in statements for term in statement.terms} - set(self._weights.frequencies)
        frequencies = {**self._weights.frequencies, **self._vocabulary.frequencies(unknown)}
        self._weights = Weights(self._weights.documents, frequencies)
        matches = []
        for entry, statement in zip(entries, statements, strict=True):
            comparison = compare(self._claim, statement, self._weights)
            nearness = _nearness(comparison)
            if nearness is not None:
                matches.append(Match(entry, nearness, comparison))
        matches.sort(
            key=lambda match: (-round(match.comparison.score, 6), match.entry.date or "9", match.entry.record_id)
        )
        return list(_without_repetition(matches))

    def _promising(self, rows: Iterable[sqlite3.Row]) -> list[sqlite3.Row]:
        """The rows that share most with the claim; comparing word by word takes its time."""
        here = self._weights.total(list(self._wanted))
        shares: list[tuple[float, int, sqlite3.Row]] = []
        for row in rows:
            terms = set(row["terms"].split(" "))
            shared = [term for term, like in self._wanted.items() if term in terms or not like.isdisjoint(terms)]
            shares.append((-self._weights.total(shared) / here, row["id"], row))
        return [row for share, _, row in sorted(shares)[:_COMPARED] if -share >= _LEAST_SHARED]

    def _candidates(self, speakers: Sequence[str]) -> Iterator[sqlite3.Row]:
        if not self._expression:
            return iter(())
        tables, mine, values = "records_fts", "", []
        if speakers:
            tables = "records_fts JOIN records ON records.id = records_fts.rowid"
            mine = "AND records.speaker_id IN (SELECT value FROM json_each(?))"
            values = [json.dumps(list(speakers), ensure_ascii=False)]
        best = (
            f"SELECT records_fts.rowid AS id FROM {tables} WHERE records_fts MATCH ? {mine} "
            "ORDER BY bm25(records_fts), records_fts.rowid LIMIT ?"
        )
        return self._db.execute(
            f"SELECT {COLUMNS} FROM {TABLES} WHERE records.id IN ({best})", (self._expression, *values, _CANDIDATES)
        )


def _nearness(comparison: Comparison) -> Nearness | None:
    if comparison.score < RELATED:
        return None
    if comparison.score < SAME_STATEMENT:
        return Nearness.RELATED
    if comparison.covered < COVERED:
        return Nearness.PART
    if comparison.notes:
        return Nearness.ALTERED
    verbatim = comparison.score >= SAME_WORDS and _is_verbatim(comparison.steps)
    return Nearness.SAME_WORDS if verbatim else Nearness.SAME_STATEMENT


def _is_verbatim(steps: Sequence[Step]) -> bool:
    return all(step.change in (Change.SAME, Change.INFLECTED) for step in steps)


def _without_repetition(matches: Sequence[Match]) -> Iterator[Match]:
    """The matches without those that an article has in the same words again."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for match in matches:
        key = (match.entry.doc_id, match.comparison.second.keys)
        if key not in seen:
            seen.add(key)
            yield match
