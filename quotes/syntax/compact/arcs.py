"""Scores of heads and relations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from quotes.syntax.compact.lstm import DType, Floats, HighwayLstm, Indices, Layout, Linear, Weights
from quotes.syntax.compact.words import ROOT_WORD, Vocabularies, WordInputs, number_words

#: The numbers before the first relation in Stanza's list of them.
_PREFIX = 4


class ArcScorer:
    """The parser network of a package; `read` prepares sentences, the rest scores what is asked for."""

    def __init__(self, saved: Mapping[str, Any], vectors: Floats, vocabularies: Vocabularies, dtype: DType) -> None:
        weights: Weights = saved["model"]
        self._inputs = WordInputs(weights, vectors, vocabularies, ("vector", "word", "lemma", "letters"), dtype)
        self._lstm = HighwayLstm(weights, "parserlstm", saved["config"]["num_layers"], dtype)
        self._dependents = [Linear(weights, f"{name}.W1", dtype=dtype) for name in ("unlabeled", "deprel")]
        self._governors = [Linear(weights, f"{name}.W2", dtype=dtype) for name in ("unlabeled", "deprel")]
        arcs = weights["unlabeled.scorer.W_bilin.weight"].astype(dtype)
        labels = weights["deprel.scorer.W_bilin.weight"].astype(dtype)
        self._arcs = arcs[:, :, 0].copy()
        self._labels = labels.transpose(1, 2, 0).reshape(labels.shape[1], -1).copy()
        self._label_bias = weights["deprel.scorer.W_bilin.bias"].astype(dtype)
        self.relations: list[str] = saved["vocab"]["deprel"]["_id2unit"][_PREFIX:]

    def read(self, sentences: Sequence[Sequence[str]]) -> ReadSentences:
        """What the network makes of sentences, which have to be sorted by length, the longest first."""
        rooted = [(ROOT_WORD, *sentence) for sentence in sentences]
        words, index = number_words(rooted)
        layout = Layout([len(words) for words in rooted])
        states = self._lstm.run(self._inputs.rows(words), index, layout)
        arcs, relations = (_with_one(np.maximum(linear(states), 0)) for linear in self._dependents)
        governors = [_with_one(np.maximum(linear(states), 0)) for linear in self._governors]
        return ReadSentences(layout, arcs @ self._arcs, relations, governors, self._labels, self._label_bias)


class ReadSentences:
    """Sentences that the network has read. Word 0 of each is the root; ``layout`` says where each begins.

    ``arcs`` and ``relations`` (words × size) are what the words are as dependents: their products with what the words
    are as ``governors``, to an arc and (by ``labels``, size × relations · size) to a relation, are the scores.
    """

    def __init__(
        self,
        layout: Layout,
        arcs: Floats,
        relations: Floats,
        governors: Sequence[Floats],
        labels: Floats,
        bias: Floats,
    ) -> None:
        self.layout = layout
        self._arcs = arcs
        self._relations = relations
        self._arc_governors, self._relation_governors = governors
        self._labels = labels
        self._bias = bias

    def arc_scores(self, sentence: int) -> Floats:
        """``[i, j]`` is the score of ``j`` as the head of ``i``, up to a constant; no word is its own head."""
        words = self._words(sentence)
        scores: Floats = self._arcs[words] @ self._arc_governors[words].T
        np.fill_diagonal(scores, -np.inf)
        return scores

    def relation_scores(self, heads: Indices) -> Floats:
        """The scores of each relation for all words, given the place of each one's head among all words.

        What a head gives to them is worked out once for all its dependents, and two words in five are a head at all.
        """
        different, head, counts = np.unique(heads, return_inverse=True, return_counts=True)
        most_first = np.argsort(-counts, kind="stable")
        governors = self._governors(different[most_first])
        layout = Layout(counts[most_first].tolist())  # a head's dependents are the steps of a sequence
        dependents = np.lexsort((heads, -counts[head]))[layout.forward]
        scores = np.empty((len(heads), len(self._bias)), governors.dtype)
        start = 0
        for count in layout.counts:
            words = dependents[start : start + count]
            scores[words] = np.matmul(governors[:count], self._relations[words][:, :, None])[:, :, 0]
            start += count
        scores += self._bias
        return scores

    def all_relation_scores(self, sentence: int) -> Floats:
        """``[i, j, r]`` is the score of the relation ``r`` for ``j`` as the head of ``i``."""
        words = self._words(sentence)
        scores: Floats = np.matmul(self._governors(words), self._relations[words].T).transpose(2, 0, 1)
        return scores + self._bias

    def _governors(self, words: Indices | slice) -> Floats:
        """What words, as heads, give to the score of each relation: words × relations × size."""
        return (self._relation_governors[words] @ self._labels).reshape(-1, len(self._bias), self._relations.shape[1])

    def _words(self, sentence: int) -> slice:
        start = self.layout.starts[sentence]
        return slice(start, start + self.layout.lengths[sentence])


def _with_one(rows: Floats) -> Floats:
    return np.concatenate([rows, np.ones((len(rows), 1), rows.dtype)], axis=1)
