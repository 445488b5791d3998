from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.syntax.compact.lstm import Floats
from quotes.syntax.compact.trees import Repair, best_tree, find_conflict, group_relations

RELATIONS = ["nsubj", "obj", "csubj", "obl", "case"]
seeds = st.integers(0, 2**32 - 1)


def make_scores(seed: int, words: int, lean: float) -> Floats:
    """Scores like a network's, more or less decided for one head a word; word 0 is the root."""
    random = np.random.default_rng(seed)
    scores = random.normal(size=(words + 1, words + 1))
    for word in range(1, words + 1):
        scores[word, random.integers(0, word)] += lean
    np.fill_diagonal(scores, -np.inf)
    return scores


def is_tree(heads: tuple[int, ...]) -> bool:
    def reaches_root(word: int) -> bool:
        for _ in heads:
            word = heads[word - 1] if word else 0
        return word == 0

    return heads.count(0) == 1 and all(map(reaches_root, range(1, len(heads) + 1)))


@settings(deadline=None)
@given(seeds, st.integers(1, 5), st.sampled_from([0.0, 3.0]))
def test_no_tree_has_a_better_score(seed: int, words: int, lean: float) -> None:
    scores = make_scores(seed, words, lean)
    trees = [heads for heads in itertools.product(range(words + 1), repeat=words) if is_tree(heads)]
    totals = [sum(scores[word, head] for word, head in enumerate(heads, 1)) for heads in trees]
    found = best_tree(scores)
    assert found.heads == [0, *trees[int(np.argmax(totals))]]
    if len(trees) > 1:
        assert found.lead <= np.diff(np.sort(totals)[-2:])[0] + 1e-9


@settings(deadline=None)
@given(seeds, st.integers(2, 12), st.sampled_from([0.0, 3.0]))
def test_errors_well_below_the_lead_change_no_tree(seed: int, words: int, lean: float) -> None:
    scores = make_scores(seed, words, lean)
    found = best_tree(scores)
    noise = np.random.default_rng(seed).uniform(-1, 1, size=scores.shape) * found.lead / (2 * words + 2)
    assert best_tree(scores + noise).heads == found.heads


def test_a_tie_has_no_lead() -> None:
    scores = np.array([[-np.inf, 0, 0], [1.0, -np.inf, 1.0], [1.0, 1.0, -np.inf]])
    assert best_tree(scores).lead == 0


def test_the_first_word_with_two_dependents_of_a_group_is_found() -> None:
    groups = group_relations(RELATIONS)
    assert groups == [0, 2, 0, -1, -1]
    assert find_conflict([0, 2, 0, 2, 2], [0, 0, 3, 1, 4], groups) is None
    assert find_conflict([0, 2, 0, 2, 2], [0, 0, 3, 2, 1], groups) == (2, 0, [1, 3])


@pytest.mark.model
@settings(deadline=None, max_examples=150)
@given(seeds, st.integers(2, 9), st.sampled_from([0.0, 2.0]))
def test_conflicts_are_settled_as_stanza_settles_them(seed: int, words: int, lean: float) -> None:
    from stanza.models.common.vocab import VOCAB_PREFIX, BaseVocab
    from stanza.models.depparse.head_constraints import resolve_head_constraint_violations

    class Names(BaseVocab):  # type: ignore[misc]
        def build_vocab(self) -> None:
            self._id2unit = [*VOCAB_PREFIX, *RELATIONS]
            self._unit2id = {name: i for i, name in enumerate(self._id2unit)}

    arcs = make_scores(seed, words, lean)
    relations = np.random.default_rng(seed).normal(size=(words + 1, words + 1, len(RELATIONS))) * 2
    shares = [scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True)) for scores in (arcs, relations)]
    tree = best_tree(arcs)
    theirs = resolve_head_constraint_violations(*shares, np.array(tree.heads), Names(data=[]))
    repair = Repair(arcs, relations, group_relations(RELATIONS))
    heads, labels = repair.run(tree)
    assert heads == list(theirs[0])
    assert labels[1:] == theirs[1]
    assert repair.lead <= tree.lead
