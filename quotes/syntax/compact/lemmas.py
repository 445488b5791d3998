"""Lemmas: looked up, or spelled letter by letter by a small network. A lemma depends on the word and its tag alone."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.syntax.compact.lstm import Floats, Layout, Linear, Recurrence, Weights

_UNKNOWN, _START, _END = 1, 2, 3
_SPELLED, _UNCHANGED = 0, 1
#: The key in the dictionary for a word whatever its tag.
_ANY_TAG = "*"
_MOST_KEPT = 1 << 16
_MOST_AT_ONCE = 256

WordAndTag = tuple[str, str]


class Lemmatiser:
    """The lemmatiser of a package, in double precision throughout."""

    def __init__(self, saved: Mapping[str, Any]) -> None:
        self._dictionary: Mapping[str, Mapping[str, str]] = json.loads(gzip.decompress(saved["dicts"]))
        self._letters: Mapping[str, int] = saved["vocab"]["char"]["_unit2id"]
        self._units: Sequence[str] = saved["vocab"]["char"]["_id2unit"]
        self._tags: Mapping[str, int] = saved["vocab"]["pos"]["_unit2id"]
        self._most_letters: int = saved["config"]["max_dec_len"]
        self._network = _Speller(saved["model"])
        self._kept: dict[WordAndTag, str] = {}

    def lemmas(self, words: Iterable[WordAndTag]) -> list[str]:
        """The lemma of each word with its tag."""
        wanted = list(words)
        unknown = [pair for pair in dict.fromkeys(wanted) if self._find(pair) is None]
        if len(self._kept) + len(unknown) > _MOST_KEPT:
            self._kept.clear()
            unknown = [pair for pair in dict.fromkeys(wanted) if self._find(pair) is None]
        unknown.sort(key=lambda pair: -len(pair[0]))
        for start in range(0, len(unknown), _MOST_AT_ONCE):
            part = unknown[start : start + _MOST_AT_ONCE]
            self._kept.update(zip(part, self._spell(part), strict=True))
        return [found if (found := self._find(pair)) is not None else pair[0] for pair in wanted]

    def _find(self, pair: WordAndTag) -> str | None:
        word, tag = pair
        found = self._dictionary.get(tag, {}).get(word)
        if found is None:
            found = self._dictionary.get(_ANY_TAG, {}).get(word)
        return self._kept.get(pair) if found is None else found

    def _spell(self, pairs: Sequence[WordAndTag]) -> list[str]:
        """Lemmas by the network, for words sorted by length, the longest first."""
        letters = [self._number(word) for word, _ in pairs]
        tags = np.array([self._tags.get(tag, _UNKNOWN) for _, tag in pairs])
        edits, spelled = self._network.run(letters, tags, self._most_letters)
        lemmas = []
        for (word, _), numbers, edit, ids in zip(pairs, letters, edits, spelled, strict=True):
            own = dict(zip(numbers, word, strict=True))
            lemma = "".join(own.get(i) or self._units[i] for i in ids)
            if edit != _SPELLED:
                lemma = word if edit == _UNCHANGED else word.lower()
            # What is no letter, such as the sign for an unknown one, is no spelling either.
            known = all(letter in word or letter in self._letters for letter in lemma)
            lemmas.append(lemma if lemma and known and _UNKNOWN not in ids else word)
        return lemmas

    def _number(self, word: str) -> list[int]:
        """The numbers of a word's letters; those that the network does not know come after those it does."""
        strange = sorted({letter for letter in word if letter not in self._letters})
        numbers = {letter: len(self._letters) + i for i, letter in enumerate(strange)}
        return [numbers[letter] if letter in numbers else self._letters[letter] for letter in word]


class _Speller:
    """An encoder that reads the tag and the letters both ways, and a decoder that writes or copies letters."""

    def __init__(self, weights: Weights) -> None:
        double = np.float64
        self._letters = weights["embedding.weight"].astype(double)
        self._tags = weights["pos_embedding.weight"].astype(double)
        self._encoder = Recurrence(weights, "encoder", double)
        self._edit = Linear(weights, "edit_clf.0", dtype=double), Linear(weights, "edit_clf.2", dtype=double)
        self._cell = Recurrence(weights, "decoder.lstm_cell", double, ("",))
        self._attend = weights["decoder.attention_layer.linear_in.weight"].astype(double).T
        self._join = weights["decoder.attention_layer.linear_out.weight"].astype(double).T
        self._write = Linear(weights, "dec2vocab", dtype=double)
        self._copy = Linear(weights, "copy_gate", dtype=double)

    def run(
        self, words: Sequence[Sequence[int]], tags: npt.NDArray[np.intp], most: int
    ) -> tuple[list[int], list[list[int]]]:
        """What is to be done with each word, and the letters of its lemma where it is to be spelled."""
        sources = [[_START, *word, _END] for word in words]
        layout = Layout([len(source) + 1 for source in sources])
        states, hidden, cell = self._encode(sources, tags, layout)
        first, second = self._edit
        edits = second(np.maximum(first(hidden), 0)).argmax(axis=1)
        spelled: list[list[int]] = [[] for _ in words]
        chosen = np.flatnonzero(edits == _SPELLED)
        if len(chosen):
            written = self._decode([sources[i] for i in chosen], states[chosen], hidden[chosen], cell[chosen], most)
            for place, letters in zip(chosen.tolist(), written, strict=True):
                spelled[place] = letters
        return edits.tolist(), spelled

    def _encode(
        self, sources: Sequence[Sequence[int]], tags: npt.NDArray[np.intp], layout: Layout
    ) -> tuple[Floats, Floats, Floats]:
        """The states after each letter (words × longest × size) and the last hidden and cell states, backward first."""
        numbers = np.array([i for source in sources for i in (0, *source)])
        known = np.where(numbers < len(self._letters), numbers, _UNKNOWN)
        inputs = self._letters[known]
        inputs[layout.starts] = self._tags[tags]
        gates = np.stack(
            [
                (inputs @ matrix + bias)[order]
                for matrix, bias, order in zip(
                    self._encoder.inputs, self._encoder.bias, (layout.forward, layout.backward), strict=True
                )
            ]
        )
        start = np.zeros((2, 1, self._encoder.size))
        outputs, cells = self._encoder.run(gates, start, start, layout.counts)
        states = np.zeros((len(sources) * layout.lengths[0], 2 * self._encoder.size))
        padded = np.repeat(np.arange(len(sources)) * layout.lengths[0] - layout.starts, layout.lengths)
        padded += np.arange(len(padded))
        states[padded[layout.forward], : self._encoder.size] = outputs[0]
        states[padded[layout.backward], self._encoder.size :] = outputs[1]
        hidden = np.concatenate([outputs[1][layout.last], outputs[0][layout.last]], axis=1)
        return states.reshape(len(sources), layout.lengths[0], -1), hidden, np.concatenate([cells[1], cells[0]], axis=1)

    def _decode(
        self, sources: Sequence[Sequence[int]], states: Floats, hidden: Floats, cell: Floats, most: int
    ) -> list[list[int]]:
        count, width = len(sources), states.shape[1] - 1  # the tag cannot be copied
        size = max(len(self._letters), max(map(max, sources)) + 1)
        source = np.zeros((count, width), np.intp)
        beyond = np.ones((count, width + 1), bool)
        for row, letters in enumerate(sources):
            source[row, : len(letters)] = letters
            beyond[row, : len(letters) + 1] = False
        rows = np.arange(count)[:, None]
        last = np.full(count, _START)
        written: list[list[int]] = [[] for _ in sources]
        running = set(range(count))
        (inputs,), (bias,) = self._cell.inputs, self._cell.bias
        while running and most:
            most -= 1
            gates = (self._letters[np.where(last < len(self._letters), last, _UNKNOWN)] @ inputs + bias)[None]
            (hidden,), (cell,) = self._cell.run(gates, hidden[None], cell[None], [count])
            attention = np.matmul(states, (hidden @ self._attend)[:, :, None])[:, :, 0]
            attention[beyond] = -1e12
            attention = _log_softmax(attention)
            context = np.matmul(np.exp(attention)[:, None], states)[:, 0]
            joined = np.tanh(np.concatenate([context, hidden], axis=1) @ self._join)
            scores = self._mix(joined, _log_softmax(attention[:, 1:]), source, rows, size)
            last = scores.argmax(axis=1)
            for i in sorted(running):
                if last[i] == _END:
                    running.discard(i)
                else:
                    written[i].append(int(last[i]))
        return written

    def _mix(
        self, joined: Floats, attention: Floats, source: npt.NDArray[np.intp], rows: npt.NDArray[np.intp], size: int
    ) -> Floats:
        """The logarithm of each letter's probability, written or copied, up to a factor a word."""
        written = np.exp(_log_softmax(self._write(joined)))
        # A letter that the network does not know is written as often as an unknown one, which leaves it to copying.
        probabilities = np.concatenate(
            [written, np.repeat(written[:, [_UNKNOWN]], size - written.shape[1], axis=1)], axis=1
        )
        copying = 1 / (1 + np.exp(-self._copy(joined)))
        probabilities *= 1 - copying
        np.add.at(probabilities, (rows, source), copying * np.exp(attention))
        return probabilities


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result
