"""What a user types to what the archive knows: Hindi in any spelling, Latin letters, abbreviations."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

import regex

from quotes.archive.latin import is_latin, skeleton_of, sound_of, spell_out
from quotes.archive.terms import term_of
from quotes.archive.words import fold_words

_PHRASE = regex.compile(r'["“”]([^"“”]*)["“”]|([^"“”\s]+)')
_MOST = 8  # readings of one word
_CLOSE = 0.7  # ratio of two sounds from which one may stand for the other
_MOST_PHRASES = 30
_HINDI = "word BETWEEN '\u0900' AND '\u0980'"  # words in Latin letters are their own match


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of a query and the terms it may mean, the likeliest first; none if the archive has nothing like it."""

    word: str
    terms: tuple[str, ...]
    exact: bool = True  # whether the archive has the word itself


class Vocabulary:
    """The words of an archive."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, records_fts, row)")

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """How many records have each of some terms."""
        return dict(
            self._db.execute(
                "SELECT term, doc FROM vocabulary WHERE term IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(set(terms)), ensure_ascii=False),),
            ).fetchall()
        )

    def read(self, word: str) -> Reading:
        """The terms that a folded word may mean."""
        row = self._db.execute("SELECT term FROM words WHERE word = ?", (word,)).fetchone()
        known = [] if row is None else [row["term"]]
        if not is_latin(word):
            term = known[0] if known else term_of(word)
            if known or word[0].isdecimal() or self.frequencies([term]):
                return Reading(word, (term,))
            return Reading(word, self._alike(word), exact=False)
        spelt = spell_out(word)
        if spelt is not None and self._db.execute("SELECT 1 FROM words WHERE word = ?", (spelt,)).fetchone():
            known.append(term_of(spelt))
        return Reading(word, tuple(dict.fromkeys([*known, *self._alike(word)])), exact=bool(known))

    def _alike(self, word: str) -> tuple[str, ...]:
        """Terms whose words sound the same; failing that, words with the same consonants that are close to it."""
        sound = sound_of(word)
        same = self._db.execute(f"SELECT DISTINCT term FROM words WHERE sound = ? AND {_HINDI}", (sound,)).fetchall()
        if same:
            return self._by_frequency(row["term"] for row in same)
        near = self._db.execute(
            f"SELECT term, sound FROM words WHERE skeleton = ? AND {_HINDI} ORDER BY word", (skeleton_of(word),)
        ).fetchall()
        ratios: dict[str, float] = {}
        for row in near:
            ratio = SequenceMatcher(None, sound, row["sound"], autojunk=False).ratio()
            if ratio >= _CLOSE:
                ratios[row["term"]] = max(ratio, ratios.get(row["term"], 0))
        best = sorted(ratios, key=lambda term: (-ratios[term], term))[: 2 * _MOST]
        return self._by_frequency(best)

    def _by_frequency(self, terms: Iterable[str]) -> tuple[str, ...]:
        terms = list(terms)
        counts = self.frequencies(terms)
        return tuple(sorted(counts, key=lambda term: (-counts[term], term))[:_MOST])


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood: an expression for FTS5, and the reading of each word."""

    expression: str
    readings: tuple[Reading, ...]

    @property
    def terms(self) -> frozenset[str]:
        """All terms that a match may consist of."""
        return frozenset(term for reading in self.readings for term in reading.terms)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that nothing in the archive resembles: with one of them there is no match."""
        return tuple(reading.word for reading in self.readings if not reading.terms)


def read_query(text: str, vocabulary: Vocabulary) -> Query:
    """A query: all of its words must be there; words in double quotation marks side by side."""
    parts: list[str] = []
    readings: list[Reading] = []
    for match in _PHRASE.finditer(text):
        mine = [vocabulary.read(word) for word in fold_words(match[1] if match[1] is not None else match[2])]
        readings += mine
        if not mine or not all(reading.terms for reading in mine):
            continue
        # a word with a stop inside (18.5) is a phrase to FTS5 as well
        choices = list(product(*(reading.terms for reading in mine)))[:_MOST_PHRASES]
        parts.append("(" + " OR ".join(_quoted(" ".join(choice)) for choice in choices) + ")")
    return Query(" AND ".join(parts), tuple(readings))


def any_of(terms: Iterable[str]) -> str:
    """An FTS5 expression for records whose content has any of some terms."""
    return "terms : (" + " OR ".join(_quoted(term) for term in terms) + ")"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


@dataclass(frozen=True, slots=True)
class SpeakerMatch:
    """The speakers that a name may mean, those quoted most first; ``exact``: one of their names is just this."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    exact: bool


def find_speakers(name: str, db: sqlite3.Connection, vocabulary: Vocabulary) -> SpeakerMatch:
    """The speakers with a name of just these words; failing that, those with a name that has these among others."""
    wanted = [vocabulary.read(word) for word in fold_words(name)]
    found: dict[bool, set[str]] = {True: set(), False: set()}
    if wanted and all(reading.terms for reading in wanted):
        has_word = " AND ".join(
            "(" + " OR ".join("instr(' ' || terms || ' ', ?)" for _ in reading.terms) + ")" for reading in wanted
        )
        values = [f" {term} " for reading in wanted for term in reading.terms]
        for row in db.execute(f"SELECT speaker_id, terms FROM names WHERE {has_word}", values):
            found[row["terms"].count(" ") + 1 == len(wanted)].add(row["speaker_id"])
    exact = bool(found[True])
    rows = db.execute(
        "SELECT speaker_id, name FROM speakers WHERE speaker_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY records DESC, speaker_id",
        (json.dumps(sorted(found[exact]), ensure_ascii=False),),
    ).fetchall()
    return SpeakerMatch(tuple(row["speaker_id"] for row in rows), tuple(row["name"] for row in rows), exact)
