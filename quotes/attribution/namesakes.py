"""Names in Latin letters and whom of the article they mean: ``Narendra Modi`` under a tweet is नरेंद्र मोदी.

Both are compared by the consonants that Latin spellings agree on, whole words only; who shares a name with two persons
of the article is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

import regex

from quotes.attribution.people import Person
from quotes.romanising import romanise

_LATIN = regex.compile(r"@?[A-Za-z][A-Za-z .'_-]*")
_WORD = regex.compile("[a-z]+")
# Latin letters that newspapers and people exchange in Indian names: Ganguly/Ganguli, Farooq/Faruk, Aditya/Aaditya.
_ALIKE = (("ph", "f"), ("q", "k"), ("ck", "k"), ("w", "v"), ("z", "j"), ("x", "ks"))
_SILENT = regex.compile("(?<!^)[aeiouyh]")
_DOUBLED = regex.compile(r"(.)\1+")
_VOWEL = regex.compile("^[aeiou]")
_LEAST = 4  # consonants in common


class Namesakes:
    """The persons of one article by the Latin spelling of their names.

    Args:
        names: each person with the full name as the article writes it; gone through once a Latin name is met.
        titles: the Latin words beside a name that are no part of it, in small letters.
    """

    def __init__(self, names: Iterable[tuple[Person, str]], titles: frozenset[str]) -> None:
        self._given = names
        self._titles = titles

    @cached_property
    def _names(self) -> Sequence[tuple[Person, str]]:
        return tuple(self._given)

    def of(self, name: str) -> Person | None:
        """The one person whose whole name a Latin name is: Major Surendra Poonia, @narendramodi.

        A name within a name is somebody else's: Karti P Chidambaram is not पी चिदंबरम.
        """
        if not _LATIN.fullmatch(name):
            return None
        words = tuple(_skeleton(word) for word in _WORD.findall(name.casefold()) if word not in self._titles)
        found = self._by_words.get(words, ()) if len(words) > 1 else self._by_handle.get("".join(words), ())
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], list[Person]]:
        """The persons with a name of several words, by the skeletons of the words."""
        result: dict[tuple[str, ...], list[Person]] = defaultdict(list)
        for person, name in self._names:
            words = () if _LATIN.fullmatch(name) else tuple(map(_skeleton, _WORD.findall(romanise(name).casefold())))
            if len(words) > 1 and sum(map(len, words)) >= _LEAST:
                result[words].append(person)
        return result

    @cached_property
    def _by_handle(self) -> dict[str, list[Person]]:
        """The same persons by their names written as one word."""
        result: dict[str, list[Person]] = defaultdict(list)
        for person in (p for persons in self._by_words.values() for p in persons):
            name = next(name for p, name in self._names if p is person)
            result[_skeleton("".join(_WORD.findall(romanise(name).casefold())))].append(person)
        return result


def _skeleton(word: str) -> str:
    """What Latin spellings of one word have in common: its consonants, and that it begins with a vowel."""
    for letters, alike in _ALIKE:
        word = word.replace(letters, alike)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", _VOWEL.sub("a", word)))
