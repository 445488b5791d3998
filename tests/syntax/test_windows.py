from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quotes.syntax.windows import MAX_WORDS, join_trees, split_windows
from tests.syntax.trees import make_tree, said

words = st.sampled_from(["नेता", "ने", "कहा", ",", "।"])


@given(st.lists(words, max_size=60), st.integers(2, 12))
def test_windows_are_the_words_in_order(sentence: list[str], most: int) -> None:
    windows = list(split_windows(sentence, most))
    assert [word for window in windows for word in window] == sentence
    assert all(1 <= len(window) <= most for window in windows)


def test_a_sentence_of_the_greatest_length_is_one_window() -> None:
    assert len(list(split_windows(["शब्द"] * MAX_WORDS))) == 1
    assert len(list(split_windows(["शब्द"] * (MAX_WORDS + 1)))) == 2


def test_a_window_ends_at_a_punctuation_sign_if_one_is_near() -> None:
    windows = list(split_windows(["क"] * 150 + ["।"] + ["ख"] * 100))
    assert [len(window) for window in windows] == [151, 100]
    assert windows[0][-1] == "।"


def test_later_roots_hang_on_the_first() -> None:
    tree = join_trees([said(), said()])
    assert [(w.index, w.form, w.head, w.deprel) for w in tree.words] == [
        (0, "मंत्री", 2, "nsubj"),
        (1, "ने", 0, "case"),
        (2, "कहा", -1, "root"),
        (3, "मंत्री", 5, "nsubj"),
        (4, "ने", 3, "case"),
        (5, "कहा", 2, "parataxis"),
    ]


def test_a_single_tree_is_left_as_it_is_even_with_two_roots() -> None:
    tree = make_tree(("हाँ", "INTJ", -1, "root"), ("नहीं", "INTJ", -1, "root"))
    assert join_trees([tree]) is tree
    assert len(join_trees([])) == 0
