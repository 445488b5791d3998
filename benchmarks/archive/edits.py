"""Claims made from records: edits that keep a statement and edits that turn or fake it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random

import regex

_SHIFTS: dict[str, str] = tomllib.loads(Path(__file__).with_name("shifts.toml").read_text(encoding="utf-8"))
_SPELLINGS = (
    ("ि", "ी"),
    ("ी", "ि"),
    ("ु", "ू"),
    ("ू", "ु"),
    ("ंद", "न्द"),
    ("ंत", "न्त"),
    ("ंब", "म्ब"),
    ("ज", "ज़"),
    ("फ", "फ़"),
    ("ड", "ड़"),
    ("ां", "ाँ"),
    ("श", "ष"),
    ("ा", ""),
)
_NUMBER = regex.compile(r"[0-9०-९]+")

Edit = Callable[[list[str], Random], list[str] | None]


def drop(words: list[str], random: Random) -> list[str] | None:
    """A fifth of the words is left out."""
    gone = set(random.sample(range(len(words)), max(1, len(words) // 5)))
    return [word for i, word in enumerate(words) if i not in gone]


def reorder(words: list[str], random: Random) -> list[str] | None:
    """The end comes first."""
    cut = random.randint(len(words) // 2, len(words) - 2)
    return words[cut:] + words[:cut]


def misspell(words: list[str], random: Random) -> list[str] | None:
    """A quarter of the words is spelt otherwise, not always correctly."""
    result = list(words)
    for i in random.sample(range(len(words)), max(1, len(words) // 4)):
        fitting = [(a, b) for a, b in _SPELLINGS if a in result[i]]
        if fitting:
            old, new = random.choice(fitting)
            result[i] = result[i].replace(old, new, 1)
    return result if result != words else None


def paraphrase(words: list[str], random: Random) -> list[str] | None:
    """First person becomes third, and two words are left out; None where there is no first person."""
    shifted = [_SHIFTS.get(word, word) for word in words]
    if shifted == words:
        return None
    gone = set(random.sample(range(len(words)), 2))
    return [word for i, word in enumerate(shifted) if i not in gone]


def cut(words: list[str], random: Random) -> list[str] | None:
    """Three fifths of it, in one piece."""
    length = max(5, 3 * len(words) // 5)
    start = random.randint(0, len(words) - length)
    return words[start : start + length]


def extend(words: list[str], random: Random) -> list[str] | None:
    """With an address and a comment that nobody reported."""
    return ["साथियों", *words, random.choice(["यही", "सच"]), "हमारा", "संकल्प", "है"]


def negate(words: list[str], _random: Random) -> list[str] | None:
    """A negation is taken out or put in before the last word."""
    if "नहीं" in words:
        return [word for word in words if word != "नहीं"]
    return [*words[:-1], "नहीं", words[-1]]


def renumber(words: list[str], _random: Random) -> list[str] | None:
    """Its first number is another; None where there is none."""
    for i, word in enumerate(words):
        if _NUMBER.fullmatch(word):
            return [*words[:i], str(int(word) * 3 + 7), *words[i + 1 :]]
    return None


#: Edits after which the claim is still on record …
KEEPING: dict[str, Edit] = {edit.__name__: edit for edit in (drop, reorder, misspell, paraphrase, cut, extend)}
#: … and edits after which it is on record with another sense.
TURNING: dict[str, Edit] = {edit.__name__: edit for edit in (negate, renumber)}
