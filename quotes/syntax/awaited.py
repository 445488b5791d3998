"""Trees that are made only if somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from quotes.syntax.tree import Tree, Word


class TreeAwaitedError(Exception):
    """Somebody looked at a tree that is not there yet."""


class AwaitedTree(Tree):
    """The tree of a sentence that may never be needed: how many words it has is known, the rest is not.

    Looking at more raises `TreeAwaitedError` until it is given the tree, or a way to make it.
    """

    def __init__(self, forms: Sequence[str]) -> None:
        self.__dict__.update(forms=tuple(forms), _make=None)

    forms: tuple[str, ...]
    _make: Callable[[tuple[str, ...]], Tree] | None

    @cached_property
    def words(self) -> tuple[Word, ...]:
        if self._make is None:
            raise TreeAwaitedError
        return self._make(self.forms).words

    def __len__(self) -> int:
        return len(self.forms)

    @property
    def made(self) -> bool:
        """Whether the tree is there."""
        return "words" in self.__dict__

    def give(self, tree: Tree) -> None:
        """Let this be that tree."""
        self.__dict__["words"] = tree.words

    def make_with(self, make: Callable[[tuple[str, ...]], Tree]) -> None:
        """Make the tree from the words with that function as soon as somebody looks at it."""
        self.__dict__["_make"] = make
