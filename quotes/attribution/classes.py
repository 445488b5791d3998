"""Reads the word classes of names and roles, and adds those of a lexicon."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from quotes.attribution.spelling import LONG_I, fold, stem
from quotes.attribution.vocabulary import Vocabulary, stems_of
from quotes.lexicon.grammar import load_grammar
from quotes.lexicon.loader import Lexicon, load_lexicon
from quotes.lexicon.words import TellerKind
from quotes.text.knowledge import load_common_stems

# Classes that are looked up by stem; the others by the word itself.
_STEMMED = frozenset(
    [
        *("roles", "kin", "anonymous", "unnamed", "professions", "groups", "collectives", "organizations", "sorts"),
        *("media", "firms", "state", "associations", "documents", "pages", "traced", "pointed", "general"),
        *("any_party", "party_nouns", "home"),
        *("offices", "ranks", "first_ranks", "with_field", "empty_modifiers", "former", "companions"),
    ]
)

# The classes that are the grammar's: the name here and there.
_GRAMMATICAL = {
    "genitives": "genitive",
    "ergative": "ergative",
    "accusative": "accusative",
    "ablative": "ablative",
    "locative": "locative",
    "inessive": "in",
    "agentive": "agentive",
    "complementisers": "complementisers",
    "months": "months",
    "company": "company",
    "body_parts": "body_parts",
}


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _apart(name: str) -> str:
    """A name of several words as its tokens are joined: जैश - ए - मोहम्मद."""
    return fold(name.replace("-", " - "))


def _with_spellings(words: frozenset[str]) -> frozenset[str]:
    """Pronouns with the other spellings that the lexicon has of those in ने: उन्होंने, उन्होने, उनहोंने.

    In the other cases an entry holds forms that differ in more than spelling: उनका, उनकी; वह, वो.
    """
    entries = (frozenset(map(fold, group.words)) for group in load_lexicon().pronoun_groups if group.case == "ergative")
    return words.union(*(entry for entry in entries if not entry.isdisjoint(words)))


def _lines(name: str) -> list[str]:
    text = resources.files("quotes.lexicon").joinpath("data/names", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def load_vocabulary() -> Vocabulary:
    """Read the word classes that ship with the package (once a process)."""
    table: dict[str, Any] = tomllib.loads(
        resources.files("quotes.lexicon").joinpath("data/names/classes.toml").read_text(encoding="utf-8")
    )
    pronouns = {name: _with_spellings(_words(text)) for name, text in table.pop("pronouns").items()}
    equal = table.pop("equal")
    equals = {stem(word): n for n, line in enumerate(equal["nouns"]) for word in line.split()}
    aliases = {fold(name): tuple(fold(other) for other in names) for names in equal["bodies"] for name in names}
    aliases |= {fold(short): tuple(map(fold, names)) for short, names in table.pop("aliases").items()}
    letters = {capital: line.split() for capital, line in table.pop("letters").items()}
    offices = {short: long.split() for short, long in table.pop("offices_in_full").items()}
    two_word_sorts = {fold(last): fold(first) for last, first in table.pop("two_word_sorts").items()}
    sort_of = {fold(body): stem(sort) for sort, bodies in table.pop("known").items() for body in bodies.split()}
    sort_of |= {_apart(name): stem(sort) for sort, names in table.pop("known_names").items() for name in names}
    classes = {name: stems_of(text.split()) if name in _STEMMED else _words(text) for name, text in table.items()}
    classes["ergative_pronouns"] = _with_spellings(classes["ergative_pronouns"])
    classes["bodies"] |= classes["parties"] | classes["name_bodies"]
    classes["roles"] |= classes["kin"]
    given = {fold(word): gender for word, _, gender in (line.partition(" ") for line in _lines("given.txt"))}
    surnames = frozenset(fold(line) for line in _lines("surnames.txt"))
    # What is also somebody's name (बजाज) means the body only beside what shows it.
    classes["bodies"] |= sort_of.keys() - given.keys() - surnames
    grammar = load_grammar()
    classes |= {name: frozenset(map(fold, grammar[own])) for name, own in _GRAMMATICAL.items()}
    (suffix,) = grammar["ergative_suffixes"]
    (infinitive,) = grammar["oblique_infinitive_endings"]
    return Vocabulary(
        given=given,
        surnames=surnames,
        common=load_common_stems(),
        pronouns={**pronouns, "all": frozenset().union(*pronouns.values())},
        equals=equals,
        trades=tuple(stems_of(line.split()) for line in equal["trades"]),
        aliases=aliases,
        letter_names={capital: fold(names[0]) for capital, names in letters.items()},
        letter_sounds={fold(names[0]): tuple(map(fold, names[1:])) for names in letters.values()},
        two_word_sorts=two_word_sorts,
        offices_in_full={stem(short): tuple(map(stem, long)) for short, long in offices.items()},
        sort_of=sort_of,
        ergative_suffix=fold(suffix),
        infinitive_ending=fold(infinitive),
        **classes,
    )


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon | None) -> Vocabulary:
    """The word classes with those of a lexicon added: its titles, roles, tellers and agencies.

    A word keeps the class that it has here: only what has none is added, and no name on the lists becomes a role,
    unless the user says so.
    """
    base = load_vocabulary()
    if lexicon is None:
        return base
    own = lexicon.own_words
    if own:
        given = {word: gender for word, gender in base.given.items() if word not in own}
        base = replace(base, given=given, surnames=base.surnames - own, no_roles=base.no_roles - own)

    def is_new(word: str) -> bool:
        return word in own or (" " not in word and not base.is_classed(word) and not base.is_listed(word))

    tellers: dict[TellerKind, set[str]] = defaultdict(set)
    for group in lexicon.teller_groups:
        # The stem of विरोधी is also that of विरोध: a noun in ी that is new here would take other words with it.
        tellers[group.kind].update(stem(word) for word in group.words if is_new(word) and not word.endswith(LONG_I))
    roles = {word for group in lexicon.role_groups if group.sort != "part" for word in group.words if is_new(word)}
    titles = {word for group in lexicon.title_groups if group.side == "before" for word in group.words if is_new(word)}
    behind = own.intersection(word for group in lexicon.title_groups if group.side != "before" for word in group.words)
    return replace(
        base,
        titles=base.titles | {fold(word) for word in titles},
        honorifics=base.honorifics | {fold(word) for word in behind},
        roles=base.roles | stems_of(roles - base.no_roles),
        kin=base.kin
        | {stem(w) for group in lexicon.role_groups if group.sort == "kin" for w in group.words if w in roles},
        groups=base.groups | tellers[TellerKind.GROUP],
        organizations=base.organizations | tellers[TellerKind.ORGANIZATION],
        documents=base.documents | tellers[TellerKind.DOCUMENT],
        professions=base.professions
        | {stem(w) for group in lexicon.role_groups if group.sort == "profession" for w in group.words if " " not in w},
        agencies=frozenset(fold(name) for name in lexicon.agencies),
        posts=stems_of(
            word for group in lexicon.role_groups if group.sort == "office" for word in group.words if " " not in word
        )
        - base.ranks,
    )
