from __future__ import annotations

import numpy as np

from quotes.syntax.compact.arcs import ReadSentences
from quotes.syntax.compact.lstm import Layout

RELATIONS, SIZE = 5, 3


def test_scores_by_head_are_those_of_all_pairs_and_of_the_formula() -> None:
    random = np.random.default_rng(7)
    layout = Layout([6, 4])
    arcs, relations, *governors = random.normal(size=(4, 10, SIZE))
    weights = random.normal(size=(RELATIONS, SIZE, SIZE))  # relation × dependent × governor
    labels, bias = weights.transpose(2, 0, 1).reshape(SIZE, -1), random.normal(size=RELATIONS)
    read = ReadSentences(layout, arcs, relations, governors, labels, bias)
    heads = np.array([0, 2, 0, 2, 2, 4, 6, 8, 6, 8])
    scores = read.relation_scores(heads)
    for word, head in enumerate(heads):
        assert np.allclose(scores[word], relations[word] @ weights @ governors[1][head] + bias)
        sentence, start = (0, 0) if word < 6 else (1, 6)
        assert np.allclose(scores[word], read.all_relation_scores(sentence)[word - start, head - start])
