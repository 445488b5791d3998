"""Dependency trees: our own small type; no parser's object crosses this line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from quotes.values import value


@value()
class Word:
    """A node. ``head`` is the index of its governor in the tree, or -1 for the root; ``deprel`` a UD relation."""

    index: int
    form: str
    lemma: str
    upos: str
    feats: Mapping[str, str]
    head: int
    deprel: str


@dataclass(frozen=True)
class Tree:
    """The words of one sentence in order, with their dependencies (Universal Dependencies)."""

    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        lists: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head >= 0:
                lists[word.head].append(word.index)
        return tuple(map(tuple, lists))

    def __len__(self) -> int:
        return len(self.words)

    def children(self, index: int, *relations: str) -> tuple[int, ...]:
        """The dependents of a word, in order; only those whose relation (subtype ignored) is named, if any is."""
        found = self._children[index]
        if not relations:
            return found
        return tuple(i for i in found if self.relation(i) in relations)

    def relation(self, index: int) -> str:
        """The relation of a word to its head without its subtype (``nsubj:pass`` → ``nsubj``)."""
        return self.words[index].deprel.partition(":")[0]

    def subtree(self, index: int) -> tuple[int, ...]:
        """A word and all that hangs on it, in text order. Safe on cyclic input."""
        return tuple(sorted(self.below(index)))

    def below(self, index: int) -> set[int]:
        """A word and all that hangs on it, in no order. Safe on cyclic input."""
        children = self._children
        seen: set[int] = set()
        pending = [index]
        while pending:
            node = pending.pop()
            if node not in seen:
                seen.add(node)
                pending += children[node]
        return seen

    def ancestors(self, index: int) -> Iterator[int]:
        """The governors of a word, nearest first. Safe on cyclic input."""
        seen = {index}
        head = self.words[index].head
        while head >= 0 and head not in seen:
            yield head
            seen.add(head)
            head = self.words[head].head


class Parser(Protocol):
    """Anything that turns tokenised sentences into trees.

    ``fingerprint`` names the model and its version: stored parses are keyed by it.
    """

    @property
    def fingerprint(self) -> str: ...

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One tree a sentence, in order, each with exactly the words given.

        The result for a sentence does not depend on the others in the batch.

        Raises:
            ParserError: where the backend fails or returns other words than it was given.
        """
        ...
