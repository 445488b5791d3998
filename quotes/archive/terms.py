"""Word forms to terms: महंगाई, किसानों → किसान, करेंगे → करना; what inflection alone sets apart is one term."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

import regex

from quotes.archive.extras import load
from quotes.archive.words import fold
from quotes.text.view import View

_CLUSTER = regex.compile(r"\X")
# ड and ढ inside a word are mostly ड़ and ढ़: folding took the nukta, the lemma list has it.
_FLAP = regex.compile(r"(?<=.)[डढ](?![़्])")


@lru_cache(maxsize=1 << 17)
def term_of(word: str) -> str:
    """The term of a word in folded spelling.

    The lemma is simplemma's; a plural that it does not know loses its ending. (Of the pairs of forms that have one
    lemma in the Hindi treebanks that joins 78 %, and of those it joins 91 % have one; stripping suffixes alone reaches
    51 % and 67 %. See benchmarks/archive.)

    Raises:
        ArchiveError: where simplemma is not installed.
    """
    seen = [word]
    while (following := _lemma(seen[-1])) not in seen:  # the lemma of a lemma is itself: so are terms
        seen.append(following)
    return seen[-1] if following == seen[-1] else min(seen[seen.index(following) :])


def _lemma(word: str) -> str:
    if not "\u0900" <= word[0] <= "\u097f":
        return word
    lemmatize = load("simplemma").lemmatize
    for form in dict.fromkeys((word, _FLAP.sub("\\g<0>\u093c", word))):
        lemma = View.of(lemmatize(form, "hi")).text
        if lemma != form:
            return fold(lemma)
    return fold(_singular(word))


def _singular(word: str) -> str:
    shortest, endings = _endings()
    for plural, singular in endings:
        if word.endswith(plural):
            stem = word.removesuffix(plural)
            return stem + singular if len(_CLUSTER.findall(stem)) >= shortest else word
    return word


@lru_cache(maxsize=1)
def _endings() -> tuple[int, tuple[tuple[str, str], ...]]:
    table = tomllib.loads(read_data("plurals.toml"))
    return table["shortest_stem"], tuple((entry["plural"], entry["singular"]) for entry in table["ending"])


def read_data(name: str) -> str:
    """A file of the archive's word knowledge."""
    return (resources.files("quotes.archive") / "data" / name).read_text(encoding="utf-8")
