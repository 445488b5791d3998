from __future__ import annotations

import numpy as np
import pytest

from quotes.syntax.compact.lstm import BOTH_WAYS, ONE_WAY, Floats, HighwayLstm, Layout, Recurrence

INPUT, SIZE = 5, 3


def make_weights(name: str, suffixes: tuple[str, ...], inputs: int = INPUT) -> dict[str, Floats]:
    random = np.random.default_rng(7)
    weights: dict[str, Floats] = {}
    for suffix in suffixes:
        weights[f"{name}.weight_ih{suffix}"] = random.normal(size=(4 * SIZE, inputs))
        weights[f"{name}.weight_hh{suffix}"] = random.normal(size=(4 * SIZE, SIZE))
        weights[f"{name}.bias_ih{suffix}"] = random.normal(size=4 * SIZE)
        weights[f"{name}.bias_hh{suffix}"] = random.normal(size=4 * SIZE)
    return weights


def sigmoid(x: Floats) -> Floats:
    return 1 / (1 + np.exp(-x))


def read_alone(weights: dict[str, Floats], name: str, suffix: str, rows: Floats, h: Floats, c: Floats) -> Floats:
    """The textbook's LSTM over one sequence: gates in torch's order, one word after another."""
    outputs = []
    for row in rows:
        gates = weights[f"{name}.weight_ih{suffix}"] @ row + weights[f"{name}.bias_ih{suffix}"]
        gates += weights[f"{name}.weight_hh{suffix}"] @ h + weights[f"{name}.bias_hh{suffix}"]
        into, forget, cell, out = np.split(gates, 4)
        c = sigmoid(forget) * c + sigmoid(into) * np.tanh(cell)
        h = sigmoid(out) * np.tanh(c)
        outputs.append(h)
    return np.array(outputs)


def test_steps_stand_one_after_another() -> None:
    layout = Layout([3, 2, 2, 1])  # words 0–2, 3–4, 5–6, 7
    assert layout.counts == [4, 3, 1]
    assert layout.forward.tolist() == [0, 3, 5, 7, 1, 4, 6, 2]
    assert layout.backward.tolist() == [2, 4, 6, 7, 1, 3, 5, 0]
    assert layout.last.tolist() == [7, 5, 6, 3]


@pytest.mark.parametrize("lengths", [[4], [4, 4], [6, 3, 1], [2, 2, 2, 1, 1]])
def test_many_sequences_at_once_are_read_as_each_alone(lengths: list[int]) -> None:
    random = np.random.default_rng(1)
    weights = make_weights("lstm", BOTH_WAYS)
    rows = random.normal(size=(sum(lengths), INPUT))
    hidden, cell = random.normal(size=(2, 2, 1, SIZE))
    layout = Layout(lengths)
    lstm = Recurrence(weights, "lstm", np.float64)
    gates = np.stack(
        [
            (rows @ lstm.inputs[way] + lstm.bias[way])[order]
            for way, order in enumerate((layout.forward, layout.backward))
        ]
    )
    outputs, cells = lstm.run(gates, hidden, cell, layout.counts)
    assert cells.shape == (2, len(lengths), SIZE)
    there, back = np.empty((2, len(rows), SIZE))
    there[layout.forward], back[layout.backward] = outputs
    for start, length in zip(layout.starts, lengths, strict=True):
        own = slice(start, start + length)
        expected = read_alone(weights, "lstm", "_l0", rows[own], hidden[0, 0], cell[0, 0])
        assert np.allclose(there[own], expected)
        expected = read_alone(weights, "lstm", "_l0_reverse", rows[own][::-1], hidden[1, 0], cell[1, 0])
        assert np.allclose(back[own], expected[::-1])


def test_states_to_begin_with_may_differ_by_sequence() -> None:
    weights = make_weights("lstm", ONE_WAY)
    lstm = Recurrence(weights, "lstm", np.float64, ONE_WAY)
    random = np.random.default_rng(2)
    hidden, cell = random.normal(size=(2, 1, 2, SIZE))
    gates = np.broadcast_to(lstm.bias[0], (1, 2, 4 * SIZE)).copy()
    (outputs,), _ = lstm.run(gates, hidden, cell, [2])
    nothing = np.zeros((1, INPUT))
    for i in range(2):
        assert np.allclose(outputs[i], read_alone(weights, "lstm", "_l0", nothing, hidden[0, i], cell[0, i])[0])


def test_a_layer_adds_a_gated_shortcut_and_equal_words_share_a_row() -> None:
    random = np.random.default_rng(3)
    name = "reader"
    weights: dict[str, Floats] = {
        f"{name}_h_init": random.normal(size=(4, 1, SIZE)),
        f"{name}_c_init": random.normal(size=(4, 1, SIZE)),
    }
    for layer, inputs in enumerate((INPUT, 2 * SIZE)):
        weights |= make_weights(f"{name}.lstm.{layer}.lstm", BOTH_WAYS, inputs)
        for part in ("gate", "highway"):
            weights[f"{name}.{part}.{layer}.weight"] = random.normal(size=(2 * SIZE, inputs))
            weights[f"{name}.{part}.{layer}.bias"] = random.normal(size=2 * SIZE)
    rows = random.normal(size=(3, INPUT))
    index = np.array([0, 1, 0, 2, 2])
    states = HighwayLstm(weights, name, 2, np.float64).run(rows, index, Layout([3, 2]))
    for own in (slice(0, 3), slice(3, 5)):
        words = rows[index[own]]
        for layer in range(2):
            start = [(weights[f"{name}_{s}_init"][2 * layer + way, 0]) for way in range(2) for s in "hc"]
            lstm = f"{name}.lstm.{layer}.lstm"
            there = read_alone(weights, lstm, "_l0", words, start[0], start[1])
            back = read_alone(weights, lstm, "_l0_reverse", words[::-1], start[2], start[3])[::-1]
            gate, highway = (
                words @ weights[f"{name}.{part}.{layer}.weight"].T + weights[f"{name}.{part}.{layer}.bias"]
                for part in ("gate", "highway")
            )
            words = np.concatenate([there, back], axis=1) + sigmoid(gate) * np.tanh(highway)
        assert np.allclose(states[own], words)
