"""Closed word classes (postpositions, particles, persons, signs) as sets of folded forms."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from itertools import repeat

from quotes.errors import LexiconError
from quotes.lexicon.forms import with_nuktas_lost
from quotes.text.view import View

_NONE: frozenset[str] = frozenset()


class Grammar:
    """The word classes of ``data/grammar.toml`` by name: ``grammar["genitive"]`` is the set of its forms."""

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self._classes = classes
        self._endings = {name: tuple(words) for name, words in classes.items()}
        by_word: dict[str, set[str]] = {}
        for name, words in classes.items():
            for word in words:
                by_word.setdefault(word, set()).add(name)
        self._of_word = {word: frozenset(names) for word, names in by_word.items()}

    def classes_of(self, words: Iterable[str]) -> tuple[frozenset[str], ...]:
        """For each word the names of the classes that it belongs to."""
        return tuple(map(self._of_word.get, words, repeat(_NONE)))

    def endings(self, name: str) -> tuple[str, ...]:
        """The forms of a class as `str.endswith` and `str.startswith` take them."""
        return self._endings[name]

    def __getitem__(self, name: str) -> frozenset[str]:
        try:
            return self._classes[name]
        except KeyError:
            raise LexiconError(
                f"grammar.toml has no word class {name!r}; it has {', '.join(sorted(self._classes))}"
            ) from None


@cache
def load_grammar() -> Grammar:
    """Read the word classes that ship with the package.

    Raises:
        LexiconError: if the file is not valid TOML or a class is no list of words.
    """
    text = resources.files("quotes.lexicon").joinpath("data/grammar.toml").read_text(encoding="utf-8")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"grammar.toml: {error}") from error
    for name, words in table.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise LexiconError(f"grammar.toml: {name} must be a list of words")
    spelled = {name: frozenset(View.of(word).text for word in words) for name, words in table.items()}
    known = frozenset().union(*spelled.values())  # what is a word of its own in one class is no misspelling in another
    return Grammar({name: words | (frozenset(with_nuktas_lost(words)) - known) for name, words in spelled.items()})
