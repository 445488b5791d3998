"""Precision and recall of ``quotes verify`` on claims made from the records of an archive."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from time import perf_counter

from benchmarks.archive.edits import KEEPING, TURNING
from quotes.archive.verifying import Verdict, verify
from quotes.archive.words import find_words

_WORDS = (8, 40)  # of a record that claims are made from
_RECORDS = 20  # that a speaker must have at least
_ALIKE = 0.25  # share of common character 5-grams from which two texts may be one utterance


@dataclass(frozen=True, slots=True)
class _Record:
    record_id: str
    doc_id: str
    speaker: str
    content: str
    words: list[str]


@dataclass(slots=True)
class Tally:
    """Claims of one sort: how many there are, and how many were found, altered, in part, and with the right record."""

    claims: int = 0
    found: int = 0
    altered: int = 0
    parts: int = 0
    right: int = 0


def measure_verify(db: sqlite3.Connection, size: int, seed: int) -> tuple[dict[str, Tally], list[float]]:
    """Tallies by sort of claim, and the seconds that each claim took."""
    random = Random(seed)
    records = list(_records(db))
    random.shuffle(records)
    speakers = sorted({record.speaker for record in records})
    tallies: dict[str, Tally] = {}
    times: list[float] = []

    def ask(sort: str, words: Sequence[str], speaker: str) -> tuple[Verdict, Tally]:
        start = perf_counter()
        verdict = verify(db, " ".join(words), speaker)
        times.append(perf_counter() - start)
        tally = tallies.setdefault(sort, Tally())
        tally.claims += 1
        tally.parts += bool(verdict.parts)
        return verdict, tally

    for record, other in zip(records[:size], records[size : 2 * size], strict=True):
        for sort, edit in {**KEEPING, **TURNING}.items():
            claim = edit(record.words, random)
            if claim is None:
                continue
            verdict, tally = ask(sort, claim, record.speaker)
            matches = (*verdict.found, *verdict.altered, *verdict.parts)
            tally.found += bool(verdict.found)
            tally.altered += bool(verdict.altered) and not verdict.found
            tally.right += any(_alike(match.entry.content, record.content) for match in matches)
        verdict, tally = ask("another speaker's", record.words, random.choice(speakers))
        if verdict.speakers is None or record.speaker in verdict.speakers.names:
            tally.claims -= 1
        else:
            tally.found += bool(verdict.found)
        same = next((r for r in records[size:] if r.speaker == record.speaker and r.doc_id != record.doc_id), other)
        half = record.words[: len(record.words) // 2] + same.words[len(same.words) // 2 :]
        verdict, tally = ask("spliced from two", half, record.speaker)
        tally.found += bool(verdict.found)
        verdict, tally = ask("left out", record.words, record.speaker)
        rest = [m for m in verdict.found if not _alike(m.entry.content, record.content)]
        tally.found += bool(rest)
    return tallies, times


def _records(db: sqlite3.Connection) -> Iterator[_Record]:
    counts: Counter[str] = Counter()
    rows = db.execute(
        "SELECT record_id, doc_id, speakers.name, content FROM records JOIN speakers USING (speaker_id) "
        "WHERE speakers.type IN ('person', 'organization') AND speakers.records >= ? ORDER BY record_id",
        (_RECORDS,),
    ).fetchall()
    for row in rows:
        words = [word.span.of(row["content"]) for word in find_words(row["content"])]
        if _WORDS[0] <= len(words) <= _WORDS[1] and counts[row["name"]] < 40:  # no speaker rules the figures
            counts[row["name"]] += 1
            yield _Record(row["record_id"], row["doc_id"], row["name"], row["content"], words)


def _alike(a: str, b: str) -> bool:
    mine, theirs = ({text[i : i + 5] for i in range(len(text) - 4)} for text in (a, b))
    return len(mine & theirs) >= _ALIKE * min(len(mine), len(theirs))
