"""A name in Devanagari to Latin letters: नरेंद्र is Narendra and कमलनाथ Kamalnath.

Hindi writes no sign for the vowel a after a consonant, and does not speak it everywhere: it falls silent at the end of
a word, and inside between a vowel and a single consonant with a vowel (Ohala 1983). What is left is spelt as
newspapers do. This is a transliteration by rule: it says nothing of how somebody writes their own name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import regex

from quotes.romanising.letters import letter_names, read

_SYLLABLE = regex.compile(
    r"(?:(?P<onset>(?:[क-हळ]़?्)*[क-हळ]़?)(?P<sign>[ा-ौ]|्)?|(?P<vowel>[ऍ-औअ-ऋ]))(?P<nasal>[ंँ])?(?P<breath>ः)?"
)
_CONSONANT = regex.compile(r"ज्ञ|[क-हळ]़?")
_SPEAKABLE = frozenset("यरलवनणम")  # after another consonant: मिश्र keeps its a, हेमंत does not
_WORD = regex.compile(r"(?:(?=\p{Deva})[\p{L}\p{M}\u200c\u200d])+")


@dataclass(slots=True)
class _Syllable:
    written: str
    consonants: list[str]
    vowel: str
    inherent: bool  # the vowel is the a that has no sign
    nasal: bool
    breath: bool


@dataclass(frozen=True, slots=True)
class _Letters:
    vowels: Mapping[str, str]
    signs: Mapping[str, str]
    consonants: Mapping[str, str]
    spellings: tuple[tuple[regex.Pattern[str], str], ...]
    words: Mapping[str, str]
    first: tuple[str, ...]
    last: tuple[str, ...]


@cache
def _letters() -> _Letters:
    data = read("latin.toml")
    return _Letters(
        data["vowels"],
        data["signs"],
        {_decomposed(letter): latin for letter, latin in data["consonants"].items()},
        tuple((regex.compile(entry["pattern"]), entry["latin"]) for entry in data["spelling"]),
        {_without_nukta(_decomposed(word)): latin for word, latin in data["words"].items()},
        tuple(map(_decomposed, data["parts"]["first"])),
        tuple(map(_decomposed, data["parts"]["last"])),
    )


def romanise(name: str) -> str:
    """A name with its words in Devanagari written in Latin letters; all else stays as it is."""
    return _WORD.sub(lambda found: _word(found[0]), name)


@lru_cache(maxsize=1 << 14)
def _word(word: str) -> str:
    word = _decomposed(word)
    settled = _letters().words.get(_without_nukta(word))
    return settled or _abbreviation(word) or by_rule(word)


def by_rule(word: str) -> str:
    """A word by letters and rules alone."""
    syllables = _syllables(_decomposed(word))
    for part in _parts(syllables):
        _silence(part)
    latin = "".join(_spoken(syllable) for syllable in syllables)
    for pattern, replacement in _letters().spellings:
        latin = pattern.sub(replacement, latin)
    return latin.lower().capitalize()


def _spoken(syllable: _Syllable) -> str:
    known = _letters().consonants
    consonants = "".join(known.get(letter) or known.get(_without_nukta(letter), "") for letter in syllable.consonants)
    return consonants + syllable.vowel + "N" * syllable.nasal + "h" * syllable.breath


def _decomposed(word: str) -> str:
    """Nuktas as letters of their own, no joiners."""
    return regex.sub(r"[\u200c\u200d]", "", unicodedata.normalize("NFD", word))


def _without_nukta(word: str) -> str:
    return word.replace("\u093c", "")


def _abbreviation(word: str) -> str:
    """The Latin letters whose names a word is made of (पीके: PK), or nothing."""
    found = ""
    while word:
        spoken, letter = next(((s, letter) for s, letter in _spoken_letters() if word.startswith(s)), ("", ""))
        if not spoken:
            return ""
        found += letter
        word = word.removeprefix(spoken)
    return found


@cache
def _spoken_letters() -> list[tuple[str, str]]:
    """The names of the letters, longest first, with the letters."""
    named = [(_decomposed(spoken), letter.upper()) for letter, spoken in letter_names().items()]
    return sorted(named, key=lambda pair: -len(pair[0]))


def _syllables(word: str) -> list[_Syllable]:
    letters = _letters()
    found = []
    for part in _SYLLABLE.finditer(word):
        if part["vowel"]:
            vowel, inherent = letters.vowels.get(part["vowel"], ""), False
        else:
            inherent = part["sign"] is None
            vowel = "a" if inherent else letters.signs.get(part["sign"], "")
        consonants = _CONSONANT.findall(part["onset"] or "")
        found.append(_Syllable(part[0], consonants, vowel, inherent, bool(part["nasal"]), bool(part["breath"])))
    return found


def _parts(syllables: list[_Syllable]) -> list[list[_Syllable]]:
    """The words that a name is put together from, as far as they are known ones; each has two syllables or more."""
    written = [syllable.written for syllable in syllables]
    cuts = {0, len(written)}
    for part in _letters().first:
        length = len(_SYLLABLE.findall(part))
        if "".join(written[:length]) == part and len(written) - length >= 2 and syllables[length].consonants:
            cuts.add(length)
    for part in _letters().last:
        start = len(written) - len(_SYLLABLE.findall(part))
        if start >= 2 and "".join(written[start:]) == part:
            cuts.add(start)
    return [syllables[start:end] for start, end in pairwise(sorted(cuts))]


def _silence(syllables: list[_Syllable]) -> None:
    """Take away the inherent vowels that are not spoken, from the end of the word."""
    if len(syllables) > 1 and _is_silent_last(syllables[-1], syllables[-2]):
        syllables[-1].vowel = ""
    for place in range(len(syllables) - 2, 0, -1):
        if _is_silent(*syllables[place - 1 : place + 2]):
            syllables[place].vowel = ""


def _is_silent_last(last: _Syllable, before: _Syllable) -> bool:
    if not last.inherent or last.nasal or last.breath:
        return False
    if len(last.consonants) == 1:
        return not (last.consonants == ["य"] and before.vowel in ("i", "I"))  # प्रिय
    doubled = last.consonants[-1] == last.consonants[-2]
    return doubled or last.consonants[-1] not in _SPEAKABLE


def _is_silent(before: _Syllable, this: _Syllable, after: _Syllable) -> bool:
    if not this.inherent or this.nasal or len(this.consonants) != 1:
        return False
    cluster = before.inherent and len(before.consonants) > 1  # चंद्रकला
    return bool(before.vowel) and not before.nasal and not cluster and len(after.consonants) == 1 and bool(after.vowel)
