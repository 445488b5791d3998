"""The parser that does not parse: for runs without a model, where only the surface decides."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.syntax.tree import Tree, Word


class FlatParser:
    """A `Parser` whose trees say nothing: every word is its own root, of relation ``dep`` and part of speech ``X``.

    With no word over another there are no subjects, objects or clauses to find, and matchers are left with what
    they know from the words themselves.
    """

    fingerprint = "none"

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One flat tree a sentence."""
        return [
            Tree(tuple(Word(index, form, form, "X", {}, -1, "dep") for index, form in enumerate(words)))
            for words in sentences
        ]
