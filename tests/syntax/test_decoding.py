from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.model


@settings(deadline=None)  # the first example loads Stanza
@given(st.integers(0, 2**32 - 1), st.integers(1, 9), st.sampled_from([0.0, 3.0, 30.0]))
def test_the_greedy_tree_is_the_one_that_the_search_finds(seed: int, words: int, lean: float) -> None:
    """Scores like a parser's: log-probabilities, more or less decided for one head a word."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    from quotes.syntax.decoding import greedy_tree

    random = np.random.default_rng(seed)
    scores = random.normal(size=(words + 1, words + 1))
    for word in range(1, words + 1):
        scores[word, random.integers(0, word)] += lean
    scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
    heads = greedy_tree(scores)
    if heads is not None:
        assert heads.tolist() == chuliu_edmonds_one_root(scores).tolist()


@pytest.mark.parametrize(
    ("heads", "is_tree"),
    [
        ([2, 0, 2], True),
        ([0], True),
        ([0, 1, 2, 3, 4, 5, 6], True),  # a chain: the farthest word is as many steps away as there are words
        ([0, 0, 2], False),  # two roots
        ([2, 1, 0], False),  # one root, and a cycle that does not reach it
        ([2, 3, 1], False),  # no root
    ],
)
def test_only_a_tree_with_one_root_is_taken(heads: list[int], is_tree: bool) -> None:
    from quotes.syntax.decoding import greedy_tree

    scores = np.zeros((len(heads) + 1, len(heads) + 1))
    for word, head in enumerate(heads, 1):
        scores[word, head] = 1
    scores[np.arange(len(scores)), np.arange(len(scores))] = 9  # no word is its own head, whatever the score
    found = greedy_tree(scores)
    assert (found is not None and found.tolist() == [0, *heads]) is is_tree
