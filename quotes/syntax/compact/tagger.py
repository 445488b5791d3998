"""Parts of speech and features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from quotes.syntax.compact.choice import choose_of_few
from quotes.syntax.compact.lstm import DType, Floats, HighwayLstm, Layout, Linear, Weights
from quotes.syntax.compact.words import Vocabularies, WordInputs, number_words

_EMPTY = 2


class Tagger:
    """The tagger of a package; see `tag`."""

    def __init__(self, saved: Mapping[str, Any], vectors: Floats, vocabularies: Vocabularies, dtype: DType) -> None:
        weights: Weights = saved["model"]
        self._inputs = WordInputs(weights, vectors, vocabularies, ("word", "vector", "letters"), dtype)
        self._lstm = HighwayLstm(weights, "taggerlstm", saved["config"]["num_layers"], dtype)
        self._hidden = Linear(weights, "upos_hid", dtype=dtype)
        self._tags: list[str] = saved["vocab"]["upos"]["_id2unit"]
        features: Mapping[str, list[str]] = saved["vocab"]["feats"]["_id2unit"]
        heads = ["upos_clf", *(f"tag_clf.feats.{i}" for i in range(len(features)))]
        self._heads = Linear(weights, *heads, dtype=dtype)
        self._ends = np.cumsum([len(weights[f"{head}.bias"]) for head in heads])[
            :-1
        ]  # where the next one's scores begin
        self._name_features = lru_cache(maxsize=4096)(lambda values: _name_features(features, values))

    def tag(self, sentences: Sequence[Sequence[str]], layout: Layout) -> tuple[list[tuple[str, str]], Floats]:
        """Part of speech and features (as CoNLL-U writes them) of all words, and the least lead of their choices."""
        words, index = number_words(sentences)
        states = self._lstm.run(self._inputs.rows(words), index, layout)
        hidden = self._hidden(states)
        np.maximum(hidden, 0, out=hidden)
        choices, leads = zip(*map(choose_of_few, np.split(self._heads(hidden), self._ends, axis=1)), strict=True)
        tags, *features = (chosen.tolist() for chosen in choices)
        named = map(self._name_features, zip(*features, strict=True))
        return [(self._tags[t], f) for t, f in zip(tags, named, strict=True)], np.min(leads, axis=0)


def _name_features(features: Mapping[str, Sequence[str]], values: Sequence[int]) -> str:
    named = zip(features.items(), values, strict=True)
    return "|".join(f"{name}={units[value]}" for (name, units), value in named if value != _EMPTY) or "_"
