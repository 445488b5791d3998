from __future__ import annotations

import pytest

from quotes.syntax import FlatParser, Tree
from quotes.syntax.awaited import AwaitedTree, TreeAwaitedError

FORMS = ("बारिश", "थमी")


def parse(words: tuple[str, ...]) -> Tree:
    return FlatParser().parse([words])[0]


def test_only_the_number_of_words_is_known_beforehand() -> None:
    tree = AwaitedTree(FORMS)
    assert len(tree) == 2
    for look in (lambda: tree.words, lambda: tree.children(0), lambda: tree.relation(1), lambda: tree.subtree(0)):
        with pytest.raises(TreeAwaitedError):
            look()
    assert not tree.made


def test_it_is_the_tree_it_is_given() -> None:
    tree = AwaitedTree(FORMS)
    tree.give(parse(FORMS))
    assert tree.made
    assert tree.words == parse(FORMS).words
    assert tree.relation(1) == "dep"


def test_it_is_made_once_when_somebody_looks_at_it() -> None:
    made: list[tuple[str, ...]] = []

    def make(words: tuple[str, ...]) -> Tree:
        made.append(words)
        return parse(words)

    tree = AwaitedTree(FORMS)
    tree.make_with(make)
    assert (len(tree), tree.made, made) == (2, False, [])
    assert tree.subtree(0) == (0,)
    assert tree.words == parse(FORMS).words
    assert (tree.made, made) == (True, [FORMS])
