from __future__ import annotations

import pickle

from hypothesis import given

from quotes.syntax import Tree
from tests.syntax.trees import make_tree, said, trees


def test_children_are_found_by_relation_without_subtype() -> None:
    tree = make_tree(
        ("आरोप", "NOUN", 2, "nsubj:pass"),
        ("फिर", "ADV", 2, "advmod"),
        ("लगाया", "VERB", -1, "root"),
        ("गया", "AUX", 2, "aux"),
    )
    assert tree.children(2) == (0, 1, 3)
    assert tree.children(2, "nsubj", "aux") == (0, 3)
    assert tree.children(2, "obj") == ()


def test_subtree_and_ancestors() -> None:
    tree = said()
    assert tree.subtree(0) == (0, 1)
    assert tree.subtree(2) == (0, 1, 2)
    assert list(tree.ancestors(1)) == [0, 2]


def test_a_cycle_ends() -> None:
    tree = make_tree(("एक", "NUM", 1, "dep"), ("दो", "NUM", 0, "dep"), ("तीन", "NUM", 2, "dep"))
    assert tree.subtree(0) == (0, 1)
    assert list(tree.ancestors(0)) == [1]
    assert list(tree.ancestors(2)) == []


@given(trees())
def test_every_word_is_in_its_subtree_and_not_its_own_ancestor(tree: Tree) -> None:
    for word in tree.words:
        assert word.index in tree.subtree(word.index)
        assert word.index not in set(tree.ancestors(word.index))


@given(trees())
def test_trees_can_go_to_another_process(tree: Tree) -> None:
    assert pickle.loads(pickle.dumps(tree)) == tree
