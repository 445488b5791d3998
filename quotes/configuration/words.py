"""A configuration's words, put into a lexicon."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import chain
from typing import TypeVar

from quotes.configuration.errors import ConfigurationError
from quotes.configuration.schema import Configuration, fold
from quotes.lexicon.loader import Lexicon, load_lexicon
from quotes.lexicon.schema import AnyCue, HedgeCue, MarkerCue, NounCue, PseudoCue, VerbCue
from quotes.lexicon.words import Role, Title

#: A place in a configuration, as keys and places in lists, and what is wrong there.
Fault = tuple[Sequence[str | int], str]

_Cue = TypeVar("_Cue", VerbCue, NounCue, MarkerCue, HedgeCue)


def extend(lexicon: Lexicon, configuration: Configuration) -> Lexicon:
    """The lexicon with the words of a configuration; the same lexicon if it has none.

    An entry with the id of one that is there changes the fields of that one that it names. The others stand before
    those that are there, so that of two readings of the same words the user's is taken.

    Raises:
        ConfigurationError: where words contradict each other, or name what the lexicon does not have.
    """
    fingerprint = configuration.fingerprint
    if fingerprint is None:
        return lexicon
    faults = find_faults(configuration)
    if faults:
        raise ConfigurationError("; ".join(f"{name_of(where)}: {what}" for where, what in faults))
    gone = {entry.id for word in configuration.never.cues for entry in named_by(lexicon, word)}
    phrases = configuration.never.phrases
    pseudo = PseudoCue(id="uddharan.toml", forms=phrases)
    return replace(
        lexicon,
        verbs=_merged(lexicon.verbs, configuration.verb, gone),
        nouns=_merged(lexicon.nouns, configuration.noun, gone),
        markers=_merged(lexicon.markers, configuration.marker, gone),
        hedges=_merged(lexicon.hedges, configuration.hedge, gone),
        pseudo=(*lexicon.pseudo, pseudo) if phrases else lexicon.pseudo,
        teller_groups=(*lexicon.teller_groups, *configuration.teller),
        title_groups=(*lexicon.title_groups, *map(_parted, configuration.title)),
        role_groups=(*lexicon.role_groups, *map(_headed, configuration.role)),
        agency_list=(*lexicon.agency_list, *configuration.agency),
        fingerprint=hashlib.sha256(f"{lexicon.fingerprint} {fingerprint}".encode()).hexdigest()[:16],
        own_words=_own_words(configuration),
        own_agencies=tuple(name for agency in configuration.agency for name in (agency.name, *agency.aliases)),
        aliases=_aliases(configuration),
    )


def find_faults(configuration: Configuration) -> list[Fault]:
    """What is wrong with a configuration that no single field shows."""
    return [
        *_long_verbs(configuration),
        *_unknown_cues(configuration),
        *_alias_faults(configuration),
        *_twice(configuration),
    ]


def name_of(where: Sequence[str | int]) -> str:
    """A place in a configuration as messages call it."""
    return ".".join(step for step in where if isinstance(step, str))


def named_by(lexicon: Lexicon, word: str) -> list[AnyCue]:
    """The cue entries that a word names: by their id, their lemma, or one of their forms."""
    return [entry for entry in lexicon.entries if word in (fold(entry.id), *_words_of(entry))]


def _words_of(entry: AnyCue) -> Sequence[str]:
    return (entry.lemma,) if isinstance(entry, VerbCue | NounCue) else entry.forms


def _merged(known: Sequence[_Cue], own: Sequence[_Cue], gone: set[str]) -> tuple[_Cue, ...]:
    by_id: dict[str, _Cue] = {entry.id: entry for entry in own}
    kept = tuple(_changed(entry, by_id.pop(entry.id, None)) for entry in known if entry.id not in gone)
    return tuple(by_id.values()) + kept


def _changed(known: _Cue, own: _Cue | None) -> _Cue:
    if own is None:
        return known
    return known.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})


def _parted(title: Title) -> Title:
    """Titles word by word, which is how they are looked up."""
    return title.model_copy(update={"words": tuple(part.strip(".") for words in title.words for part in words.split())})


def _headed(role: Role) -> Role:
    """Roles of several words with the noun of each, the last word, by which they are looked up."""
    return role.model_copy(update={"words": (*role.words, *(words.split()[-1] for words in role.words))})


def _own_words(configuration: Configuration) -> frozenset[str]:
    """Single words to which the user gives a class."""
    titles = (word for title in configuration.title for word in _parted(title).words)
    roles = (word for role in configuration.role for word in _headed(role).words)
    tellers = (word for teller in configuration.teller for word in teller.words)
    return frozenset(word for word in chain(titles, roles, tellers) if " " not in word)


def _aliases(configuration: Configuration) -> Mapping[str, str]:
    return {alias: name for name, aliases in configuration.aliases.items() for alias in aliases}


def _long_verbs(configuration: Configuration) -> Iterator[Fault]:
    for place, verb in enumerate(configuration.verb):
        noun, _, light = verb.lemma.rpartition(" ")
        if noun:
            instead = f"[[noun]], {noun!r} with the light verb {light!r}"
            yield ("verb", place, "lemma"), f"{verb.lemma!r} is two words; make it a {instead}"


def _unknown_cues(configuration: Configuration) -> Iterator[Fault]:
    lexicon = load_lexicon()
    for place, word in enumerate(configuration.never.cues):
        if not named_by(lexicon, word):
            near = get_close_matches(word, [w for entry in lexicon.entries for w in _words_of(entry)], 3)
            hint = f"nearest are {', '.join(near)}" if near else "write a verb as कहना, a noun as दावा"
            yield ("never", "cues", place), f"{word!r} is no cue of the lexicon; {hint}"


def _alias_faults(configuration: Configuration) -> Iterator[Fault]:
    taken: dict[str, str] = {}
    for name, aliases in configuration.aliases.items():
        for place, alias in enumerate(aliases):
            where = ("aliases", name, place)
            if fold(alias) == fold(name):
                yield where, f"{alias!r} is the name itself; take it out"
            elif fold(alias) in map(fold, configuration.aliases):
                yield where, f"{alias!r} has aliases of its own; put them all under one name"
            elif fold(alias) in taken:
                yield where, f"{alias!r} is an alias of {taken[fold(alias)]!r} already; of two persons it can be none"
            taken.setdefault(fold(alias), name)


def _twice(configuration: Configuration) -> Iterator[Fault]:
    for table in ("verb", "noun", "marker", "hedge"):
        seen: set[str] = set()
        for place, entry in enumerate(getattr(configuration, table)):
            if entry.id in seen:
                yield (table, place), f"{entry.id!r} stands there twice; join the two, or give one another id"
            seen.add(entry.id)
