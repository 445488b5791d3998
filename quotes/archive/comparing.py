"""How near two statements are to each other, and how they differ, word by word."""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from quotes.archive.latin import sound_of
from quotes.archive.statement import Statement, join_compounds
from quotes.archive.terms import read_data
from quotes.archive.words import one_slip


class Change(StrEnum):
    """What became of some words between one statement and another."""

    SAME = "same"
    INFLECTED = "inflected"  # another form or spelling of the same words
    REPLACED = "replaced"
    DROPPED = "dropped"  # only in the first
    ADDED = "added"  # only in the second


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of the alignment: word ranges of the first and of the second statement."""

    change: Change
    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each term tells: rare ones much, those of every sentence next to nothing."""

    documents: int
    frequencies: Mapping[str, int] = field(default_factory=dict)

    def of(self, term: str) -> float:
        """The weight of a term; one that the archive does not know has the greatest."""
        total = max(self.documents, 10)
        return math.log((total + 1) / (self.frequencies.get(term, 0) + 1)) + 0.05

    @property
    def greatest(self) -> float:
        """The weight of a term that the archive does not know."""
        return self.of("")

    def total(self, terms: Sequence[str]) -> float:
        """The weight of several."""
        return sum(map(self.of, terms))


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a second statement compares with a first.

    Attributes:
        score: 0 to 1, how much of what they say is the same; where the second is much longer, its best passage counts.
        covered: the share of the first statement, by weight, that the second has.
        first, second: the statements that ``steps`` count the words of: two words that the other side writes as one
            are one.
        passage: the words of the second statement that the first is compared with.
        steps: the alignment of the first statement with that passage.
        notes: differences that turn the meaning: ``negation``, and ``numbers`` that the second does not have.
    """

    score: float
    covered: float
    first: Statement
    second: Statement
    passage: tuple[int, int]
    steps: tuple[Step, ...]
    notes: tuple[str, ...]


#: What agreement in order counts beside agreement in words.
_ORDER = 0.2
#: A term of so few records may be a slip of the pen; of two that are well attested neither is.
_RARE = 2
#: Statements that share less than this many words' worth of a word that occurs once are not surely the same.
_ENOUGH = 2.7


def compare(first: Statement, second: Statement, weights: Weights, *, whole: bool = False) -> Comparison:
    """Compare a claim with what a record has; ``whole``: with all of it, not with its best passage."""
    first, second = join_compounds(first, second), join_compounds(second, first)
    first = _spelt_alike(first, second, weights)
    if not len(first) or not len(second):
        return Comparison(0.0, 0.0, first, second, (0, len(second)), (), ())
    passage = (0, len(second)) if whole else _best_passage(first, second, weights)
    theirs = second.terms[slice(*passage)]
    here, both = weights.total(first.terms), weights.total(first.terms) + weights.total(theirs)
    common = _common_weight(first.terms, theirs, weights)
    matcher = SequenceMatcher(None, first.terms, theirs, autojunk=False)
    in_order = sum(weights.total(first.terms[m.a : m.a + m.size]) for m in matcher.get_matching_blocks())
    score = 2 * ((1 - _ORDER) * common + _ORDER * min(in_order, common)) / both
    score *= min(1.0, common / min(_ENOUGH * weights.greatest, here))
    steps = tuple(_steps(matcher, first, second, passage[0]))
    return Comparison(score, common / here, first, second, passage, steps, tuple(_notes(first, second, passage)))


def diff_as_json(comparison: Comparison) -> list[list[str]]:
    """The alignment for output as JSON: each change with the words of either side."""
    return [
        [step.change.value, comparison.first.text(*step.first), comparison.second.text(*step.second)]
        for step in comparison.steps
    ]


def _common_weight(first: Sequence[str], second: Sequence[str], weights: Weights) -> float:
    shared = Counter(first) & Counter(second)
    return sum(weights.of(term) * count for term, count in shared.items())


def _spelt_alike(first: Statement, second: Statement, weights: Weights) -> Statement:
    """The first statement with the second's terms for those that only sound so or are misspelt."""
    missing = sorted(set(second.terms) - set(first.terms))
    known = set(second.terms)
    read = {
        term: next((other for other in missing if _is_misspelling(term, other, weights)), term)
        for term in set(first.terms) - known
    }
    return replace(first, terms=tuple(read.get(term, term) for term in first.terms))


def _is_misspelling(term: str, other: str, weights: Weights) -> bool:
    if term[0].isdecimal() or other[0].isdecimal():
        return False
    rarer = min(weights.frequencies.get(term, 0), weights.frequencies.get(other, 0))
    return (rarer <= _RARE and one_slip(term, other)) or sound_of(term) == sound_of(other)


def _best_passage(first: Statement, second: Statement, weights: Weights) -> tuple[int, int]:
    """The words of the second statement that the first should be compared with: all, unless it is much longer.

    Otherwise the stretch with most in common, and no shorter than the first: two rare words that meet are no match of
    a whole sentence.
    """
    length = len(first)
    for start in range(len(second) - length + 1):
        if second.terms[start : start + length] == first.terms:
            return start, start + length
    if len(second) <= length + max(4, length // 4):
        return 0, len(second)
    wanted = set(first.terms)
    best, total, start, passage = 0.0, 0.0, 0, (0, 0)
    for end, term in enumerate(second.terms):  # the stretch with the greatest sum (Kadane)
        if total <= 0:
            total, start = 0.0, end
        total += weights.of(term) * (1.0 if term in wanted else -0.25)
        if total > best:
            best, passage = total, (start, end + 1)
    missing = max(0, length - (passage[1] - passage[0]))
    start = max(0, min(passage[0] - missing // 2, len(second) - (passage[1] - passage[0]) - missing))
    return start, max(passage[1], min(len(second), start + length))


def _steps(matcher: SequenceMatcher[str], first: Statement, second: Statement, shift: int) -> list[Step]:
    steps: list[Step] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        mine, theirs = (a, b), (c + shift, d + shift)
        if tag == "equal":
            steps.extend(_same_or_inflected(first, second, a, c + shift, b - a))
        elif tag == "delete":
            steps.append(Step(Change.DROPPED, mine, theirs))
        elif tag == "insert":
            steps.append(Step(Change.ADDED, mine, theirs))
        else:
            steps.append(Step(_kind_of_replacement(first, second, mine, theirs), mine, theirs))
    return steps


def _kind_of_replacement(first: Statement, second: Statement, mine: tuple[int, int], theirs: tuple[int, int]) -> Change:
    a, b = first.terms[slice(*mine)], second.terms[slice(*theirs)]
    same = "".join(map(sound_of, a)) == "".join(map(sound_of, b)) and not any(term[0].isdecimal() for term in a)
    return Change.INFLECTED if same else Change.REPLACED


def _same_or_inflected(first: Statement, second: Statement, a: int, b: int, size: int) -> list[Step]:
    steps: list[Step] = []
    for i in range(size):
        change = Change.SAME if first.keys[a + i] == second.keys[b + i] else Change.INFLECTED
        if steps and steps[-1].change is change:
            last = steps[-1]
            steps[-1] = Step(change, (last.first[0], a + i + 1), (last.second[0], b + i + 1))
        else:
            steps.append(Step(change, (a + i, a + i + 1), (b + i, b + i + 1)))
    return steps


def _notes(first: Statement, second: Statement, passage: tuple[int, int]) -> list[str]:
    mine, theirs = first.keys, second.keys[slice(*passage)]
    notes = []
    negations = _negations()
    if sum(key in negations for key in mine) != sum(key in negations for key in theirs):
        notes.append("negation")
    if not numbers(mine) <= numbers(theirs):
        notes.append("numbers")
    return notes


def numbers(keys: Sequence[str]) -> set[str]:
    """The numbers among folded words."""
    return {key for key in keys if key[0].isdecimal()}


@lru_cache(maxsize=1)
def _negations() -> frozenset[str]:
    return frozenset(tomllib.loads(read_data("contrasts.toml"))["negations"])
