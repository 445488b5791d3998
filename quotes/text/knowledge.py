"""The word knowledge of the text stage, read from TOML once, at first use."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from quotes.text.view import View


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words that keep their full stop, without the last one, or their visarga. See data/abbreviations.toml."""

    words: frozenset[str]
    titles: frozenset[str]
    chains: frozenset[str]
    initials: frozenset[str]
    doubtful_initials: frozenset[str]
    honorifics: frozenset[str]
    visarga_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class MarkWords:
    """Words that decide how marks and sentence ends are read. See data/marks.toml."""

    announcers: frozenset[str]
    verbs: frozenset[str]
    reporting: frozenset[str]
    announcing: frozenset[str]
    orders: frozenset[str]
    agents: frozenset[str]
    telling: frozenset[str]
    present: frozenset[str]
    clauses: frozenset[str]
    ergative: frozenset[str]
    links: frozenset[str]
    asides: frozenset[str]
    light: frozenset[str]
    shouting: frozenset[str]
    speech_nouns: frozenset[str]
    auxiliaries: frozenset[str]
    hearing: frozenset[str]
    pointers: frozenset[str]
    pointing: frozenset[str]
    contents: frozenset[str]
    linkers: frozenset[str]
    postpositions: frozenset[str]
    openings: frozenset[str]
    continuations: frozenset[str]
    finals: frozenset[str]
    genitives: frozenset[str]
    decades: frozenset[str]


@dataclass(frozen=True, slots=True)
class SeamWords:
    """Words at which two lines run together. See data/seams.toml."""

    openers: frozenset[str]
    certain: frozenset[str]
    closers: frozenset[str]
    continued: frozenset[str]
    parts: frozenset[str]
    compounding: frozenset[str]
    agents: frozenset[str]
    whole: frozenset[str]
    unfinished: frozenset[str]
    attached: frozenset[str]
    heads: frozenset[str]
    endings: frozenset[str]
    links: frozenset[str]


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """Patterns of one kind of paragraph. One of ``requires``, if there are any, stands in each.

    ``never_first``: the article's first paragraph may look the same and is a headline.
    """

    reason: str
    patterns: tuple[str, ...]
    requires: tuple[str, ...]
    never_first: bool


@dataclass(frozen=True, slots=True)
class Furniture:
    """Paragraphs without article text, and the words of agency credits. See data/furniture.toml."""

    rules: tuple[FurnitureRule, ...]
    agencies: tuple[str, ...]
    conjunctions: tuple[str, ...]
    introductions: tuple[str, ...]
    endings: tuple[str, ...]


@cache
def load_abbreviations() -> Abbreviations:
    """The abbreviations, in the view's spelling."""
    return Abbreviations(**{key: frozenset(_spell(words)) for key, words in _read("abbreviations").items()})


@cache
def load_mark_words() -> MarkWords:
    """The words beside marks, in the view's spelling."""
    return MarkWords(**{key: frozenset(_spell(words)) for key, words in _read("marks").items()})


@cache
def load_seam_words() -> SeamWords:
    """The words at which lines run together, in the view's spelling."""
    return SeamWords(**{key: frozenset(_spell(words)) for key, words in _read("seams").items()})


@cache
def load_common_stems() -> dict[str, tuple[str, ...]]:
    """The words that news is written in and that are no names: a stem and its endings. See data/common.txt."""
    text = files("quotes.text").joinpath("data", "common.txt").read_text(encoding="utf-8")
    return dict(_stem(line) for line in text.splitlines() if not line.startswith("#"))


def _stem(line: str) -> tuple[str, tuple[str, ...]]:
    """``बाज - ार ारों`` is बाज, बाजार and बाजारों; a stem alone has no other form."""
    stem, *endings = line.split()
    return stem, tuple("" if ending == "-" else ending for ending in endings) or ("",)


@cache
def load_common_words() -> frozenset[str]:
    """The same words, every form of them."""
    return frozenset(stem + ending for stem, endings in load_common_stems().items() for ending in endings)


@cache
def load_mistaken_names() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Names with a word that is mostly another, by their first word: as written and as read (data/names.toml)."""
    names: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for pair in _read("names").items():
        written, reading = (tuple(words.split()) for words in _spell(pair))
        names.setdefault(written[0], []).append((written, reading))
    return names


@cache
def load_furniture() -> Furniture:
    """The furniture patterns and agency words, in the view's spelling."""
    data = _read("furniture")
    credit = data["credit"]
    return Furniture(
        rules=tuple(
            FurnitureRule(
                rule["reason"],
                _spell(rule["patterns"]),
                _spell(rule.get("requires", ())),
                rule.get("never_first", False),
            )
            for rule in data["rule"]
        ),
        agencies=_spell(credit["names"]),
        conjunctions=_spell(credit["conjunctions"]),
        introductions=_spell(credit["introductions"]),
        endings=_spell(credit["endings"]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("quotes.text").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))


def _spell(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(View.of(word).text for word in words)
