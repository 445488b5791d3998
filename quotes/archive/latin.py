"""Latin spellings of Hindi words: राहुल is rahul, raahul, raahool; गांधी is gandhi, gaandhee.

People do not write Hindi in Latin letters by any standard, so two spellings are compared by keys that keep only what
they agree on: the *sound* drops every a and the length of vowels, the *skeleton* all vowels and the h of aspirates.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from quotes.archive.extras import load
from quotes.archive.words import fold
from quotes.romanising import letter_names

_LATIN = regex.compile(r"[a-z]+")
_MARKS = str.maketrans(dict.fromkeys("~^.'"))
# Each pattern is applied to both sides, so that it only has to be harmless where it is wrong.
_SOUNDS = (
    (r"ck|q", "k"),
    (r"x|ksh", "ks"),
    (r"c(?=[eiy])", "s"),  # center, vaccine
    (r"c(?!h)", "k"),  # corona
    (r"(?<=.)rh", "dh"),  # garh
    (r"ph", "f"),
    (r"w", "v"),
    (r"z", "j"),
    (r"chh", "ch"),
    (r"sh", "s"),
    (r"ngh\b", "nh"),  # singh, siMha
    (r"m(?=[bpf])", "n"),
    (r"ee|ii|ea", "i"),
    (r"oo|uu", "u"),
    (r"ai|ay|ei|ey", "e"),
    (r"au|ou|aw", "o"),
    (r"e(?=h)", "a"),  # mehangai, nehru
    (r"y\b", "i"),
    (r"(?<=.)a", ""),
    (r"([b-df-hj-np-tv-z])\1", r"\1"),
)
_RULES = tuple((regex.compile(pattern), replacement) for pattern, replacement in _SOUNDS)
_VOWELS = regex.compile(r"(?<=.)[aeiouyh]")


def is_latin(word: str) -> bool:
    """Whether a folded word is written in Latin letters alone."""
    return _LATIN.fullmatch(word) is not None


@lru_cache(maxsize=1 << 17)
def sound_of(word: str) -> str:
    """The key of a folded word, in either script: राहुल and raahul have the same.

    Raises:
        ArchiveError: where indic-transliteration is not installed.
    """
    sound = word if is_latin(word) else romanise(word)
    for pattern, replacement in _RULES:
        sound = pattern.sub(replacement, sound)
    return sound


def skeleton_of(word: str) -> str:
    """The consonants of a folded word, with the vowel it begins with: बनर्जी and banerjee have the same."""
    return _VOWELS.sub("", sound_of(word))


def romanise(word: str) -> str:
    """A Hindi word in plain Latin letters, as ITRANS has it but for capitals."""
    sanscript = load("indic_transliteration.sanscript")
    latin: str = sanscript.transliterate(word, sanscript.DEVANAGARI, sanscript.ITRANS)
    return latin.replace("RRi", "ri").replace("M", "n").lower().translate(_MARKS)


def spell_out(word: str) -> str | None:
    """The Hindi spelling of an abbreviation in Latin letters (bjp: बीजेपी), or None if it is too long to be one."""
    if not 2 <= len(word) <= 6 or not is_latin(word):
        return None
    names = letter_names()
    return fold("".join(names[letter] for letter in word))
