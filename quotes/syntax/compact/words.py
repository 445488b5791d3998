"""What a network sees of a word: its vector, its own embedding, and its letters read by a small LSTM.

None of it depends on the sentence, so it is computed once for a word and kept for the next sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import regex

from quotes.syntax.compact.lstm import ONE_WAY, DType, Floats, Indices, Layout, Recurrence, Weights

UNKNOWN = 1
ROOT = 3
#: The root of a sentence, which is a word of its own to the parser; no word of a text is empty.
ROOT_WORD = ""

#: Words whose inputs are kept: some 15 MB for both networks, and nearly all words of a day's news.
_MOST_KEPT = 1 << 13

_MARKS = frozenset("?？︖﹖⁇!！︕﹗‼")
_QUESTION = regex.compile(r"[?？︖﹖⁇][?？︖﹖⁇!！︕﹗‼]+")
_EXCLAMATION = regex.compile(r"[!！︕﹗‼][?？︖﹖⁇!！︕﹗‼]+")


def simplify(word: str) -> str:
    """The word as Stanza's networks see it: runs of question and exclamation marks are one."""
    if word[:1] not in _MARKS:
        return word
    if _QUESTION.fullmatch(word):
        return "?"
    return "!" if _EXCLAMATION.fullmatch(word) else word


class Vocabularies:
    """The numbers of letters, of frequent words, and of the words that have vectors."""

    def __init__(self, letters: Mapping[str, int], words: Mapping[str, int], vectors: Mapping[str, int]) -> None:
        self._letters = letters
        self._words = words
        self._vectors = vectors

    def letters(self, word: str) -> list[int]:
        return [ROOT] if word == ROOT_WORD else [self._letters.get(letter, UNKNOWN) for letter in word]

    def word(self, word: str) -> int:
        return ROOT if word == ROOT_WORD else self._words.get(word.lower(), UNKNOWN)

    def vector(self, word: str) -> int:
        return ROOT if word == ROOT_WORD else self._vectors.get(word.lower(), UNKNOWN)


class WordInputs:
    """The inputs of words to one network, a row each.

    ``order`` is that in which the network was trained to get the parts: ``vector``, ``word``, ``lemma``, ``letters``.
    """

    def __init__(
        self, weights: Weights, vectors: Floats, vocabularies: Vocabularies, order: Sequence[str], dtype: DType
    ) -> None:
        self._vocabularies = vocabularies
        self._order = order
        self._dtype = dtype
        self._vectors = vectors
        self._from_vector = weights["trans_pretrained.weight"].astype(dtype).T
        self._from_letters = weights["trans_char.weight"].astype(dtype).T
        self._words = weights["word_emb.weight"].astype(dtype)
        # Every lemma has the same row (see scripts/parser/slim.py): the network was not to see lemmas.
        self._lemmas = weights["lemma_emb.weight"].astype(dtype) if "lemma" in order else None
        self._letters = weights["charmodel.char_emb.weight"].astype(dtype)
        self._lstm = Recurrence(weights, "charmodel.charlstm.lstm", dtype, ONE_WAY)
        self._start = (
            weights["charmodel.charlstm_h_init"].astype(dtype),
            weights["charmodel.charlstm_c_init"].astype(dtype),
        )
        self._attention = weights["charmodel.char_attn.weight"].astype(dtype)[0] / 2
        self._kept: dict[str, int] = {}
        self._table: Floats = np.empty((0, 0), dtype)

    def rows(self, words: Sequence[str]) -> Floats:
        """The inputs of some different words."""
        missing = [word for word in words if word not in self._kept]
        if len(self._kept) + len(missing) > _MOST_KEPT:
            self._kept.clear()
            missing = list(words)
        if missing:
            made = self._make(missing)
            start = len(self._kept)
            if len(self._table) < start + len(missing):
                grown = np.empty((max(start + len(missing), 2 * len(self._table)), made.shape[1]), self._dtype)
                if start:
                    grown[:start] = self._table[:start]
                self._table = grown
            self._table[start : start + len(missing)] = made
            self._kept.update((word, start + i) for i, word in enumerate(missing))
        return self._table[[self._kept[word] for word in words]]

    def _make(self, words: Sequence[str]) -> Floats:
        known = self._vocabularies
        parts = {
            "vector": self._vectors[[known.vector(word) for word in words]].astype(self._dtype) @ self._from_vector,
            "word": self._words[[known.word(word) for word in words]],
            "letters": self._read_letters([known.letters(word) for word in words]) @ self._from_letters,
        }
        if self._lemmas is not None:
            parts["lemma"] = self._lemmas[[ROOT if word == ROOT_WORD else UNKNOWN for word in words]]
        return np.concatenate([parts[name] for name in self._order], axis=1)

    def _read_letters(self, words: Sequence[Sequence[int]]) -> Floats:
        """The sum of the states after each letter, each weighted."""
        order = sorted(range(len(words)), key=lambda i: -len(words[i]))
        layout = Layout([len(words[i]) for i in order])
        letters = np.fromiter((letter for i in order for letter in words[i]), np.intp)[layout.forward]
        (inputs,), (bias,) = self._lstm.inputs, self._lstm.bias
        gates = (self._letters @ inputs + bias)[letters][None]
        (states,), _ = self._lstm.run(gates, *self._start, layout.counts)
        states *= (np.tanh(states @ self._attention) / 2 + self._dtype(0.5))[:, None]
        sums = np.zeros((len(words), states.shape[1]), self._dtype)
        start = 0
        for count in layout.counts:
            sums[:count] += states[start : start + count]
            start += count
        result = np.empty_like(sums)
        result[order] = sums
        return result


def number_words(sentences: Iterable[Sequence[str]]) -> tuple[list[str], Indices]:
    """The different words of sentences, and the number of each word in turn."""
    numbers: dict[str, int] = {}
    index = np.fromiter((numbers.setdefault(w, len(numbers)) for s in sentences for w in s), np.intp)
    return list(numbers), index
