"""Which names of an archive are one speaker's: spellings, short forms, misspellings.

A name is merged only into one that is attested far more often, and each merger says by what rule it was made
(`Merger.rule`), so that it can be checked and counted apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quotes.archive.latin import sound_of
from quotes.archive.words import fold_words, one_slip

#: How many times more often than a doubtful form the name must be attested that it is taken for.
FAR_MORE = 50
#: A bare name is a full one's short form where the full one has this share of all records of names with that word …
LEADING_SHARE = 0.9
#: … and at least this many.
LEADING_RECORDS = 10

PERSON = "person"
_ALIKE = str.maketrans("ीूईऊष", "िुइउश")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as records have it, the type of speaker they give it, and how many there are."""

    text: str
    type: str
    records: int


@dataclass(frozen=True, slots=True)
class Merger:
    """The speaker that a name belongs to, and the rule: ``itself``, ``spelling``, ``alias``, ``short form``, …"""

    speaker: str
    rule: str


@dataclass(slots=True)
class _Person:
    key: str
    words: tuple[str, ...]
    records: int


def merge_names(names: Iterable[Name], aliases: Mapping[str, str]) -> dict[tuple[str, str], Merger]:
    """The speaker of each (name, type).

    ``aliases`` maps the key of a body's short name to that of its long one. Speakers are identified by their key:
    the best attested spelling, folded.
    """
    names = sorted(names, key=lambda name: (-name.records, name.text, name.type))
    canonical: dict[str, str] = {}
    counts: dict[str, int] = defaultdict(int)
    persons: dict[str, _Person] = {}
    for name in names:
        words = tuple(fold_words(name.text))
        key = canonical.setdefault(spelling_key(name.text), " ".join(words) or name.text)
        counts[key] += name.records
        if name.type == PERSON and words:
            persons.setdefault(key, _Person(key, words, 0)).records += name.records
    taken = _merge_persons(list(persons.values()))
    result: dict[tuple[str, str], Merger] = {}
    for name in names:
        spelling = spelling_key(name.text)
        key = canonical[spelling]
        own = " ".join(fold_words(name.text)) == key
        merger = Merger(key, "itself" if own else "spelling")
        if name.type != PERSON and spelling in aliases and aliases[spelling] in canonical:
            merger = Merger(canonical[aliases[spelling]], "alias")
        elif name.type == PERSON and key in taken:
            merger = _follow(taken, key)
        result[name.text, name.type] = merger
    return result


def spelling_key(name: str) -> str:
    """What correct and common spellings of one name share: सीतारमण is सितारमण, राम नाथ is रामनाथ, अरूण is अरुण."""
    return "".join(fold_words(name)).translate(_ALIKE)


def _follow(taken: Mapping[str, Merger], key: str) -> Merger:
    first = taken[key]
    target = first.speaker
    while target in taken:  # each step leads to a name that is attested more often
        target = taken[target].speaker
    return Merger(target, first.rule)


def _merge_persons(persons: list[_Person]) -> dict[str, Merger]:
    """The persons that are another person's, by key."""
    persons.sort(key=lambda person: (-person.records, person.key))
    by_word: dict[str, list[_Person]] = defaultdict(list)
    by_sound: dict[tuple[str, ...], _Person] = {}
    for person in persons:
        if len(person.words) > 1:
            by_sound.setdefault(_sounds(person), person)
            for word in {person.words[0], person.words[-1]}:
                by_word[word].append(person)
    taken: dict[str, Merger] = {}
    for person in persons:
        better = by_sound.get(_sounds(person), person)
        if better is not person:
            taken[person.key] = Merger(better.key, "sound")
            continue
        merger = _short_form(person, by_word) if len(person.words) == 1 else _other_form(person, by_word)
        if merger is not None:
            taken[person.key] = merger
    return taken


def _sounds(person: _Person) -> tuple[str, ...]:
    return tuple(sound_of(word) for word in person.words)


def _short_form(person: _Person, by_word: Mapping[str, list[_Person]]) -> Merger | None:
    bearers = by_word.get(person.words[0], [])
    if not bearers or bearers[0].records < LEADING_RECORDS:
        return None
    leading = bearers[0]
    family = _family(leading, bearers)
    if family < LEADING_SHARE * sum(bearer.records for bearer in bearers):
        return None
    return Merger(leading.key, "short form")


def _family(leading: _Person, bearers: Iterable[_Person]) -> int:
    """The records of a name and of the forms that are as good as it."""
    return sum(
        bearer.records for bearer in bearers if bearer is leading or _other_form_rule(bearer, leading) is not None
    )


def _other_form(person: _Person, by_word: Mapping[str, list[_Person]]) -> Merger | None:
    for word in (person.words[0], person.words[-1]):
        for better in by_word.get(word, ()):
            if better.records < FAR_MORE * person.records:
                break
            rule = _other_form_rule(person, better)
            if rule is not None:
                return Merger(better.key, rule)
    return None


def _other_form_rule(person: _Person, better: _Person) -> str | None:
    """Why a name is another form of a better attested one, or None if it is not."""
    mine, theirs = person.words, better.words
    if _sounds(person) == _sounds(better):
        return "sound"
    if better.records < FAR_MORE * person.records:
        return None
    if len(mine) > len(theirs) >= 2:
        if mine[: len(theirs)] == theirs or mine[-len(theirs) :] == theirs:
            return "longer form"
        if (mine[0], mine[-1]) == (theirs[0], theirs[-1]):
            return "middle name"
    if len(mine) == len(theirs):
        different = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
        if len(different) == 1 and one_slip(*different[0]):
            return "misspelling"
    return None
