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
        self._dependents = [Linear(weights, f"{name}.W1", dtype) for name in ("unlabeled", "deprel")]
        self._governors = [Linear(weights, f"{name}.W2", dtype) for name in ("unlabeled", "deprel")]
        arcs = weights["unlabeled.scorer.W_bilin.weight"].astype(dtype)
        labels = weights["deprel.scorer.W_bilin.weight"].astype(dtype)
        self._arcs = arcs[:, :, 0].copy()
        self._labels = labels.transpose(0, 2, 1).reshape(len(labels), -1).copy()
        self._label_bias = weights["deprel.scorer.W_bilin.bias"].astype(dtype)
        self.relations: list[str] = saved["vocab"]["deprel"]["_id2unit"][_PREFIX:]

    def read(self, sentences: Sequence[Sequence[str]]) -> ReadSentences:
        """What the network makes of sentences, which have to be sorted by length, the longest first."""
        rooted = [(ROOT_WORD, *sentence) for sentence in sentences]
        words, index = number_words(rooted)
        layout = Layout([len(words) for words in rooted])
        states = self._lstm.run(self._inputs.rows(words), index, layout)
        dependents = [_with_one(np.maximum(linear(states), 0)) for linear in self._dependents]
        governors = [_with_one(np.maximum(linear(states), 0)) for linear in self._governors]
        return ReadSentences(
            layout.starts,
            layout.lengths,
            dependents[0] @ self._arcs,
            governors[0],
            dependents[1],
            governors[1],
            self._labels,
            self._label_bias,
        )


class ReadSentences:
    """Sentences that the network has read. Word 0 of each is the root."""

    def __init__(
        self,
        starts: Indices,
        lengths: Indices,
        arc_dependents: Floats,
        arc_governors: Floats,
        dependents: Floats,
        governors: Floats,
        labels: Floats,
        label_bias: Floats,
    ) -> None:
        self.starts = starts
        self._lengths = lengths
        self._arc_dependents = arc_dependents
        self._arc_governors = arc_governors
        self._dependents = dependents
        self._governors = governors
        self._labels = labels
        self._label_bias = label_bias

    def arc_scores(self, sentence: int) -> Floats:
        """``[i, j]`` is the score of ``j`` as the head of ``i``, up to a constant; no word is its own head."""
        words = self._words(sentence)
        scores: Floats = self._arc_dependents[words] @ self._arc_governors[words].T
        np.fill_diagonal(scores, -np.inf)
        return scores

    def relation_scores(self, dependents: Indices, governors: Indices) -> Floats:
        """The score of each relation for pairs of words, given by their places among all words."""
        mapped = (self._dependents[dependents] @ self._labels).reshape(len(dependents), len(self._label_bias), -1)
        scores: Floats = np.matmul(mapped, self._governors[governors][:, :, None])[:, :, 0]
        scores += self._label_bias
        return scores

    def all_relation_scores(self, sentence: int) -> Floats:
        """``[i, j, r]`` is the score of the relation ``r`` for ``j`` as the head of ``i``."""
        words = self._words(sentence)
        count = self._lengths[sentence]
        mapped = (self._dependents[words] @ self._labels).reshape(count, len(self._label_bias), -1)
        scores: Floats = np.matmul(mapped, self._governors[words].T).transpose(0, 2, 1) + self._label_bias
        return scores

    def _words(self, sentence: int) -> slice:
        return slice(self.starts[sentence], self.starts[sentence] + self._lengths[sentence])


def _with_one(rows: Floats) -> Floats:
    return np.concatenate([rows, np.ones((len(rows), 1), rows.dtype)], axis=1)
