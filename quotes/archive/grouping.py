"""The same utterance in several articles: candidates by MinHash and LSH, then aligned, then grouped around a centre."""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import regex

from quotes.archive.comparing import Weights, compare, numbers
from quotes.archive.extras import load
from quotes.archive.statement import Statement
from quotes.archive.terms import term_of
from quotes.archive.words import fold_words
from quotes.records import SpeakerType

#: Two records of one speaker are one utterance from this score of `compare` on …
SAME_SPEAKER = 0.64
#: … and records that name different speakers, or none, from this one.
OTHER_SPEAKER = 0.8
#: Informative terms that two statements must at least share.
SHARED_TERMS = 4
#: … and at least, if they do not name the same speaker.
SHARED_OTHERWISE = 7
#: So many numbers that each has for itself make two bulletins, not two reports of one.
NUMBERS_APART = 2
#: Further apart than this two reports need `OTHER_SPEAKER`: condolences and forecasts are worded alike every time.
DAYS_APART = 10
#: Terms that more of the records have than this share inform of nothing.
_COMMON = 0.03

# Sentences are compared from this share of common informative terms on. With 21 bands of 3 hashes MinHash lets 60 % of
# those at the limit through, 93 % of those that share half, and does not look at most others.
_JACCARD, _BANDS = 0.35, (21, 3)
_PERMUTATIONS = _BANDS[0] * _BANDS[1]
_NAMED = (SpeakerType.PERSON.value, SpeakerType.ORGANIZATION.value)
_SENTENCE_END = regex.compile(r"[।?!|…\n]+|\.(?=\s)")


@dataclass(slots=True)
class _Saying:
    """What one speaker says in one wording, with the records that have it."""

    speaker_id: str | None
    statement: Statement
    units: tuple[frozenset[str], ...]
    informative: frozenset[str]
    records: list[int]
    articles: set[str]
    days: set[date]
    named: bool = False  # whether the speaker is somebody, and not just officials, users or a post


def group_utterances(db: sqlite3.Connection) -> None:
    """Group all records anew. A group has records of two articles at least."""
    weights = _weights(db)
    sayings = _read(db, weights)
    neighbours: dict[int, set[int]] = {i: set() for i in range(len(sayings))}
    for a, b in _candidates(sayings):
        if _same_utterance(sayings[a], sayings[b], weights):
            neighbours[a].add(b)
            neighbours[b].add(a)
    db.execute("UPDATE records SET utterance_id = NULL WHERE utterance_id IS NOT NULL")
    db.execute("DELETE FROM utterances")
    for centre, members in _stars(neighbours, [len(saying.records) for saying in sayings]):
        group = [sayings[member] for member in members]
        if len(set().union(*(saying.articles for saying in group))) > 1:
            _store(db, sayings[centre], group)


def _weights(db: sqlite3.Connection) -> Weights:
    frequencies: Counter[str] = Counter()
    documents = 0
    for (terms,) in db.execute("SELECT terms FROM records"):
        frequencies.update(set(terms.split(" ")))
        documents += 1
    return Weights(documents, frequencies)


def _read(db: sqlite3.Connection, weights: Weights) -> list[_Saying]:
    sayings: dict[tuple[str | None, tuple[str, ...]], _Saying] = {}
    for row in db.execute(
        "SELECT id, doc_id, speaker_id, speaker_type, content, date FROM records JOIN articles USING (doc_id) "
        "ORDER BY id"
    ):
        sentences = [fold_words(sentence) for sentence in _SENTENCE_END.split(row["content"])]
        keys = tuple(key for sentence in sentences for key in sentence)
        saying = sayings.get((row["speaker_id"], keys))
        if saying is None:
            saying = _saying(row["speaker_id"], keys, sentences, weights)
            sayings[row["speaker_id"], keys] = saying
        saying.records.append(row["id"])
        saying.articles.add(row["doc_id"])
        saying.named |= row["speaker_type"] in _NAMED
        if row["date"] is not None:
            saying.days.add(date.fromisoformat(row["date"]))
    return [saying for saying in sayings.values() if saying.units]


def _saying(
    speaker_id: str | None, keys: tuple[str, ...], sentences: Sequence[Sequence[str]], weights: Weights
) -> _Saying:
    units = [_informative(map(term_of, sentence), weights) for sentence in sentences]
    informative = frozenset().union(*units)
    long_enough = {unit for unit in (*units, informative) if len(unit) >= SHARED_TERMS}
    statement = Statement((), keys, tuple(map(term_of, keys)))
    return _Saying(speaker_id, statement, tuple(sorted(long_enough, key=sorted)), informative, [], set(), set())


def _informative(terms: Iterator[str] | map[str], weights: Weights) -> frozenset[str]:
    most = max(3.0, _COMMON * weights.documents)
    return frozenset(term for term in terms if weights.frequencies.get(term, 0) <= most)


def _candidates(sayings: Sequence[_Saying]) -> Iterator[tuple[int, int]]:
    """Pairs of sayings of which some sentences share a good part of their informative terms."""
    datasketch = load("datasketch")
    lsh = datasketch.MinHashLSH(num_perm=_PERMUTATIONS, params=_BANDS)
    empty = datasketch.MinHash(num_perm=_PERMUTATIONS, seed=1, hashfunc=_hash)
    holders: dict[frozenset[str], list[int]] = defaultdict(list)
    near: dict[frozenset[str], set[frozenset[str]]] = {}
    for index, saying in enumerate(sayings):
        pairs: set[int] = set()
        for unit in saying.units:
            if unit not in near:
                minhash = empty.copy()
                minhash.update_batch(sorted(unit))
                near[unit] = {other for other in lsh.query(minhash) if _jaccard(unit, other) >= _JACCARD}
                for other in near[unit]:
                    near[other].add(unit)
                lsh.insert(unit, minhash)
                near[unit].add(unit)
            pairs.update(other for key in near[unit] for other in holders[key])
            holders[unit].append(index)
        pairs.discard(index)
        yield from ((other, index) for other in sorted(pairs))


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    common = len(a & b)
    return common / (len(a) + len(b) - common)


def _hash(term: str) -> int:
    return zlib.crc32(term.encode("utf-8"))


def _same_utterance(a: _Saying, b: _Saying, weights: Weights) -> bool:
    shared = len(a.informative & b.informative)
    if a.named and b.named and a.speaker_id == b.speaker_id:
        least = OTHER_SPEAKER if _far_apart(a, b) else SAME_SPEAKER
        return shared >= SHARED_TERMS and is_same_statement(a.statement, b.statement, weights, least)
    return shared >= SHARED_OTHERWISE and is_same_statement(
        a.statement, b.statement, weights, OTHER_SPEAKER, whole=True
    )


def is_same_statement(
    a: Statement, b: Statement, weights: Weights, least: float = SAME_SPEAKER, *, whole: bool = False
) -> bool:
    """Whether two statements are one in two wordings; ``whole``: all of both, not the best passage of the longer."""
    mine, theirs = numbers(a.keys), numbers(b.keys)
    if min(len(mine - theirs), len(theirs - mine)) >= NUMBERS_APART:
        return False
    first, second = (a, b) if len(a) <= len(b) else (b, a)
    return compare(first, second, weights, whole=whole).score >= least


def _far_apart(a: _Saying, b: _Saying) -> bool:
    """Whether no two reports of the sayings are of days near each other; without dates they may be."""
    if not a.days or not b.days:
        return False
    gap = max(min(a.days) - max(b.days), min(b.days) - max(a.days))
    return gap.days > DAYS_APART


def _stars(neighbours: Mapping[int, set[int]], records: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Groups around those with most neighbours. (Connected components would chain one topic together.)"""
    free = set(neighbours)

    def rank(node: int) -> tuple[int, int]:
        return -records[node] - sum(records[other] for other in neighbours[node]), node

    for centre in sorted(neighbours, key=rank):
        if centre in free:
            members = sorted({centre, *(neighbours[centre] & free)})
            free.difference_update(members)
            yield centre, members


def _store(db: sqlite3.Connection, centre: _Saying, group: Sequence[_Saying]) -> None:
    utterance = centre.records[0]
    ids = [record for saying in group for record in saying.records]
    db.executemany("UPDATE records SET utterance_id = ? WHERE id = ?", [(utterance, record) for record in ids])
    db.execute(
        "INSERT INTO utterances SELECT ?, (SELECT content FROM records WHERE id = ?), ?, ?, "
        "count(DISTINCT doc_id), count(DISTINCT publisher), ? "
        "FROM records JOIN articles USING (doc_id) WHERE utterance_id = ?",
        (
            utterance,
            utterance,
            centre.speaker_id,
            len(ids),
            len({saying.statement.keys for saying in group}),
            utterance,
        ),
    )
