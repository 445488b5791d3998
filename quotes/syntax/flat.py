"""Flat trees: what stands in for a parse where a frame needs none or no parser is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.syntax.tree import Tree, Word


def flat_tree(words: Sequence[str]) -> Tree:
    """A tree that says nothing: part of speech ``X``, every word a ``dep`` of the first."""
    return Tree(
        tuple(
            Word(i, form, form, "X", {}, -1 if i == 0 else 0, "root" if i == 0 else "dep")
            for i, form in enumerate(words)
        )
    )
