"""Word classes of names, roles and tellers, and the spellings under which a word is looked up.

Two spellings of a word are told apart nowhere else: `fold` (the writing of nukta), `stem` (direct and oblique,
singular and plural are one word) and `key` (the ways in which newspapers spell one name).
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import Any

import regex

_ENDINGS = ("ियों", "ाओं", "ुओं", "ओं", "यों", "ों", "ें", "ीं", "े", "ो", "ा", "ी", "ि")
_DROPPED = regex.compile("[\u093c\u200b-\u200d\ufeff]")
_NASAL = regex.compile("[ङञणनम]\u094d(?=[क-ह])")
_DOUBLED = regex.compile(r"([क-ह])\u094d\1")
# Letters and signs that newspapers exchange freely in names: फाइरोली/फाइरोलि, ट्रंप/ट्रम्प, गांधी/गाँधी, राठौड़/राठौर
_ALIKE = str.maketrans(
    {
        "ँ": "ं", "ी": "ि", "ू": "ु", "ई": "इ", "ऊ": "उ", "ॉ": "ा", "ऑ": "आ", "ॅ": "े", "ै": "े", "ऐ": "ए", "ौ": "ो",
        "औ": "ओ", "ॆ": "े", "ॊ": "ो", "ण": "न", "श": "स", "ष": "स", "व": "ब", "ऍ": "ए",
    }
)  # fmt: skip
_PLURALS = ("ियों", "ओं", "यों", "ों")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without nukta and joiners."""
    return _DROPPED.sub("", unicodedata.normalize("NFD", word))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without its ending of number and case, where enough of it is left."""
    word = fold(word)
    return next((word[: -len(e)] for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), word)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """What two spellings of one name have in common: फ़ाइरोली and फाइरोलि, ट्रंप and ट्रम्प, एस. and एस."""
    folded = _NASAL.sub("ं", fold(word)).strip(".")
    return _DOUBLED.sub(r"\1", folded).translate(_ALIKE).casefold()


def is_plural(word: str) -> bool:
    """Whether a noun bears an ending that only plurals have (लोगों, अधिकारियों)."""
    return fold(word).endswith(_PLURALS) and len(word) > 3


@dataclass(frozen=True)
class Vocabulary:
    """Sets of folded words or stems by what they name.

    ``given`` maps given names to "m", "f" or "" (not known). ``common`` holds the stems of the words that news is
    written in and that are no names; what is in no set at all may be a name.
    """

    given: Mapping[str, str]
    surnames: frozenset[str]
    common: frozenset[str]
    titles: frozenset[str]
    honorifics: frozenset[str]
    initials: frozenset[str]
    doubtful_initials: frozenset[str]
    particles: frozenset[str]
    function: frozenset[str]
    doubtful_names: frozenset[str]
    postpositions: frozenset[str]
    conjunctions: frozenset[str]
    roles: frozenset[str]
    kin: frozenset[str]
    anonymous: frozenset[str]
    groups: frozenset[str]
    organizations: frozenset[str]
    bodies: frozenset[str]
    sorts: frozenset[str]
    parties: frozenset[str]
    media: frozenset[str]
    documents: frozenset[str]
    places: frozenset[str]
    demonyms: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    pronouns: Mapping[str, frozenset[str]]
    equals: Mapping[str, int]
    aliases: Mapping[str, str]

    def is_title(self, word: str) -> bool:
        return fold(word).strip(".") in self.titles

    def is_role(self, word: str) -> bool:
        return stem(word) in self.roles and fold(word) not in self.function

    def is_listed(self, word: str) -> bool:
        """Whether a word is a given name or surname on the lists."""
        folded = fold(word).strip(".")
        return folded in self.given or folded in self.surnames

    def is_initial(self, word: str) -> bool:
        """Whether a word is a spelled letter, or several with full stops (एस. ए.के. जे)."""
        folded = fold(word)
        if "." not in folded and folded in self.doubtful_initials:
            return False
        parts = [part for part in folded.split(".") if part]
        if not parts or not all(part in self.initials or (len(part) == 1 and part.isupper()) for part in parts):
            return False
        return True

    def is_acronym(self, word: str) -> bool:
        """Whether a word is at least three spelled letters in one (ओईसीडी, पीएंडओ, WHO): the name of a body."""
        folded = fold(word)
        if len(folded) > 2 and folded.isascii() and folded.isupper():
            return True
        letters = 0
        while folded:
            letter = next((i for i in self._letters if folded.startswith(i)), None)
            if letter is None:
                return False
            folded = folded.removeprefix(letter)
            letters += 1
        return letters >= 3

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        return tuple(sorted({*self.initials, "एंड"}, key=len, reverse=True))

    def is_classed(self, word: str) -> bool:
        """Whether a word has a class that no part of a person's name has."""
        folded, root = fold(word).strip("."), stem(word)
        if folded in self.titles or folded in self.honorifics or folded in self.bodies or folded in self.places:
            return True
        if folded in self.demonyms or folded in self.pronouns["all"]:
            return True
        return any(root in group for group in (self.roles, self.groups, self.organizations, self.documents))

    def is_common(self, word: str) -> bool:
        return stem(word) in self.common

    def same_noun(self, one: str, other: str) -> bool:
        """Whether two nouns mean the same office or body (पीएम, प्रधानमंत्री), in whatever number and case."""
        one, other = stem(one), stem(other)
        return one == other or (one in self.equals and self.equals.get(one) == self.equals.get(other))


def _words(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


def _lines(name: str) -> list[str]:
    text = resources.files("quotes.lexicon").joinpath("data/names", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def load_vocabulary() -> Vocabulary:
    """Read the word classes that ship with the package (once a process)."""
    table: dict[str, Any] = tomllib.loads(
        resources.files("quotes.lexicon").joinpath("data/names/classes.toml").read_text(encoding="utf-8")
    )
    pronouns = {name: frozenset(_words(text)) for name, text in table["pronouns"].items()}
    pronouns["all"] = frozenset().union(*pronouns.values())
    given = {fold(word): gender for word, _, gender in (line.partition(" ") for line in _lines("given.txt"))}
    equals = {stem(word): number for number, line in enumerate(table["equal"]["roles"]) for word in _words(line)}
    return Vocabulary(
        given=given,
        surnames=frozenset(fold(line) for line in _lines("surnames.txt")),
        common=frozenset(fold(line) for line in _lines("common.txt")),
        titles=frozenset(_words(table["titles"])),
        honorifics=frozenset(_words(table["honorifics"])),
        initials=frozenset(_words(table["initials"])),
        doubtful_initials=frozenset(_words(table["doubtful_initials"])),
        particles=frozenset(_words(table["particles"])),
        function=frozenset(_words(table["function"])),
        doubtful_names=frozenset(_words(table["doubtful_names"])),
        postpositions=frozenset(_words(table["postpositions"])),
        conjunctions=frozenset(_words(table["conjunctions"])),
        roles=_stems(_words(table["roles"])) | _stems(_words(table["kin"])),
        kin=_stems(_words(table["kin"])),
        anonymous=_stems(_words(table["anonymous"])),
        groups=_stems(_words(table["groups"])),
        organizations=_stems(_words(table["organizations"])),
        bodies=frozenset(_words(table["bodies"])) | frozenset(_words(table["parties"])),
        sorts=_stems(_words(table["sorts"])),
        media=_stems(_words(table["media"])),
        parties=frozenset(_words(table["parties"])),
        documents=_stems(_words(table["documents"])),
        places=frozenset(_words(table["places"])),
        demonyms=frozenset(_words(table["demonyms"])),
        feminine=_stems(_words(table["feminine"])),
        masculine=_stems(_words(table["masculine"])),
        pronouns=pronouns,
        equals=equals,
        aliases={fold(short): fold(long) for short, long in table["aliases"].items()},
    )
