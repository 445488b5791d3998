"""Long short-term memory over many sequences at once.

Sequences are sorted by length, the longest first, and their steps are stored one after another: the first steps of
all, the second steps of all that have two, and so on. In each step the running sequences are then the first rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]
Indices = npt.NDArray[np.intp]
Weights = Mapping[str, npt.NDArray[Any]]
DType = type[np.floating[Any]]

ONE_WAY = ("_l0",)
BOTH_WAYS = ("_l0", "_l0_reverse")


class Layout:
    """Where the steps of sequences are, which are given by their lengths, the longest first.

    ``counts[t]`` sequences have a step ``t``. ``forward`` and ``backward`` give, for each place of the stepwise order,
    the place of that step where the sequences stand one after another, from their beginning and from their end.
    """

    def __init__(self, lengths: Sequence[int]) -> None:
        sizes = np.asarray(lengths, dtype=np.intp)
        self.lengths = sizes
        self.starts: Indices = np.cumsum(sizes) - sizes
        steps = np.arange(sizes[0])
        running = sizes[None, :] > steps[:, None]
        self.counts: list[int] = running.sum(axis=1).tolist()
        step, sequence = np.nonzero(running)
        self.forward: Indices = self.starts[sequence] + step
        self.backward: Indices = self.starts[sequence] + sizes[sequence] - 1 - step

    @property
    def last(self) -> Indices:
        """The place of each sequence's last step in the stepwise order."""
        steps = np.array(self.counts, dtype=np.intp)
        ends: Indices = (np.cumsum(steps) - steps)[self.lengths - 1]
        return ends + np.arange(len(self.lengths))


class Recurrence:
    """The weights of one layer in one direction or both, each direction with the suffix of its weights' names.

    Torch orders the gates as input, forget, cell, output. Here the three that end in a sigmoid come first, and their
    weights are halved, for ``sigmoid(x) = (tanh(x / 2) + 1) / 2``: one call then does for all four.
    """

    def __init__(self, weights: Weights, name: str, dtype: DType, suffixes: Sequence[str] = BOTH_WAYS) -> None:
        def read(part: str) -> list[Floats]:
            return [_gates(weights[f"{name}.{part}{suffix}"], dtype) for suffix in suffixes]

        self.inputs = [matrix.T.copy() for matrix in read("weight_ih")]
        self.recurrent = np.stack([matrix.T for matrix in read("weight_hh")])
        self.bias = [inner + outer for inner, outer in zip(read("bias_ih"), read("bias_hh"), strict=True)]
        self.size = self.recurrent.shape[1]

    def run(self, gates: Floats, hidden: Floats, cell: Floats, counts: Sequence[int]) -> tuple[Floats, Floats]:
        """The outputs of all steps (directions × steps × size) and the last cells (directions × sequences × size).

        ``gates`` holds what the inputs contribute, directions × steps in stepwise order × 4 sizes; it is overwritten.
        ``hidden`` and ``cell`` are the states to begin with: directions × sequences, or 1 for all of them, × size.
        """
        size = self.size
        outputs = np.empty((*gates.shape[:2], size), gates.dtype)
        cells = np.broadcast_to(cell, (len(cell), counts[0], size)).copy()
        hidden = np.broadcast_to(hidden, cells.shape)
        start = 0
        for count in counts:
            step = gates[:, start : start + count]
            step += np.matmul(hidden[:, :count], self.recurrent)
            np.tanh(step, out=step)
            sigmoids = step[..., : 3 * size]
            sigmoids += 1  # twice the sigmoids: what they are multiplied with is smaller, and is halved after that
            current = cells[:, :count]
            current *= step[..., size : 2 * size]
            current += step[..., :size] * step[..., 3 * size :]
            current *= 0.5
            hidden = outputs[:, start : start + count]
            np.tanh(current, out=hidden)
            hidden *= step[..., 2 * size : 3 * size]
            hidden *= 0.5
            start += count
        return outputs, cells


class HighwayLstm:
    """Layers that read a sentence both ways, each with a gated shortcut past it."""

    def __init__(self, weights: Weights, name: str, layers: int, dtype: DType) -> None:
        hidden = weights[f"{name}_h_init"].astype(dtype)
        cell = weights[f"{name}_c_init"].astype(dtype)
        self._layers = [
            _Layer(
                Recurrence(weights, f"{name}.lstm.{i}.lstm", dtype),
                Linear(weights, f"{name}.gate.{i}", dtype=dtype, scale=0.5),
                Linear(weights, f"{name}.highway.{i}", dtype=dtype),
                hidden[2 * i : 2 * i + 2],
                cell[2 * i : 2 * i + 2],
            )
            for i in range(layers)
        ]

    def run(self, rows: Floats, index: Indices, layout: Layout) -> Floats:
        """The outputs of all words, one after another; word ``i`` has the input ``rows[index[i]]``.

        Equal words have one row, so that what depends on the word alone is computed once.
        """
        first, *others = self._layers
        states = first.run(rows, layout, index)
        for layer in others:
            states = layer.run(states, layout)
        return states


class Linear:
    """A linear map with its bias, both scaled; of several names, their maps side by side."""

    def __init__(self, weights: Weights, *names: str, dtype: DType, scale: float = 1.0) -> None:
        self.matrix = _joined(weights, names, "weight", dtype, scale).T.copy()
        self.bias = _joined(weights, names, "bias", dtype, scale)

    def __call__(self, rows: Floats) -> Floats:
        result: Floats = rows @ self.matrix
        result += self.bias
        return result


class _Layer:
    def __init__(self, lstm: Recurrence, gate: Linear, highway: Linear, hidden: Floats, cell: Floats) -> None:
        self._lstm = lstm
        self._gate = gate
        self._highway = highway
        self._start = hidden, cell

    def run(self, rows: Floats, layout: Layout, index: Indices | None = None) -> Floats:
        size = self._lstm.size
        gates = np.empty((2, len(layout.forward), 4 * size), rows.dtype)
        for way, order in enumerate((layout.forward, layout.backward)):
            if index is None:
                np.matmul(rows[order], self._lstm.inputs[way], out=gates[way])
                gates[way] += self._lstm.bias[way]
            else:
                projected = rows @ self._lstm.inputs[way]
                projected += self._lstm.bias[way]
                np.take(projected, index[order], axis=0, out=gates[way])
        outputs, _ = self._lstm.run(gates, *self._start, layout.counts)
        shortcut = np.tanh(self._gate(rows))
        shortcut += 1
        shortcut *= np.tanh(self._highway(rows))
        shortcut *= 0.5
        states = shortcut[index] if index is not None else shortcut
        states[layout.forward, :size] += outputs[0]
        states[layout.backward, size:] += outputs[1]
        return states


def _joined(weights: Weights, names: Sequence[str], part: str, dtype: DType, scale: float) -> Floats:
    joined: Floats = np.concatenate([weights[f"{name}.{part}"] for name in names]).astype(dtype)
    return joined * dtype(scale)


def _gates(array: npt.NDArray[Any], dtype: DType) -> Floats:
    """Rows of a weight in our order of gates, those of the sigmoids halved."""
    into, forget, cell, out = np.split(array.astype(dtype), 4)
    return np.concatenate([into / 2, forget / 2, out / 2, cell])
