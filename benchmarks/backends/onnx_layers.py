"""The recurrent layers of tagger and parser as an ONNX graph, in int8 or in single precision, run by onnxruntime.

They are where most of the parser's time goes; the rest, which is small matrix products and searches, stays in numpy.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from quotes.syntax.compact.lstm import BOTH_WAYS, Floats, HighwayLstm, Indices, Layout, Weights

_OPSET, _FORMAT = 17, 8
_IN, _OUT = "words", "states"


class OnnxLstm(HighwayLstm):
    """Layers that stand where ours do and have nothing of theirs; without ``int8`` weights are as they were saved.

    In int8, what comes in is brought to eight bits too, on a scale that is chosen for all that comes in at once. Each
    sentence is therefore run alone.
    """

    def __init__(self, weights: Weights, name: str, layers: int, *, int8: bool) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        with _saved(make_model(weights, name, layers), int8=int8) as path:
            self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def run(self, rows: Floats, index: Indices, layout: Layout) -> Floats:
        """The outputs of all words, one after another; word ``i`` has the input ``rows[index[i]]``."""
        sentences = np.split(rows.astype(np.float32)[index][:, None], layout.starts[1:])
        return np.concatenate([self._session.run([_OUT], {_IN: sentence})[0][:, 0] for sentence in sentences])


@contextmanager
def _saved(model: Any, *, int8: bool) -> Iterator[Path]:
    """The model in a file that lasts as long as the context."""
    import onnx

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.onnx"
        onnx.save(model, path)
        if int8:
            from onnxruntime.quantization import quantize_dynamic

            whole, path = path, path.with_stem("int8")
            # In the whole range, sums overflow on processors that lack the instructions for it, and trees would differ.
            quantize_dynamic(whole, path, per_channel=True, reduce_range=True)
        yield path


def make_model(weights: Weights, name: str, layers: int) -> Any:
    """The layers for one sentence, from ``words`` to ``states`` (both steps × 1 × size)."""
    from onnx import TensorProto, helper, numpy_helper

    graph = _Graph()
    hidden, cell = weights[f"{name}_h_init"], weights[f"{name}_c_init"]
    size = hidden.shape[-1]
    states = _IN
    for layer in range(layers):
        ways = slice(2 * layer, 2 * layer + 2)
        lstm = [*_lstm_weights(weights, f"{name}.lstm.{layer}.lstm"), hidden[ways], cell[ways]]
        constants = [graph.constant(array.astype(np.float32)) for array in lstm]
        inner = [states, *constants[:3], "", *constants[3:]]  # no lengths: there is one sentence
        # steps × ways × 1 × size
        read = graph.add("LSTM", *inner, direction="bidirectional", hidden_size=size)
        read = graph.add("Transpose", read, perm=[0, 2, 1, 3])
        read = graph.add("Reshape", read, graph.constant(np.array([0, 0, 2 * size])))
        gate = graph.add("Sigmoid", graph.linear(states, weights, f"{name}.gate.{layer}"))
        highway = graph.add("Tanh", graph.linear(states, weights, f"{name}.highway.{layer}"))
        states = graph.add("Add", read, graph.add("Mul", gate, highway))
    graph.nodes.append(helper.make_node("Identity", [states], [_OUT]))
    ends = [helper.make_tensor_value_info(end, TensorProto.FLOAT, ["steps", 1, None]) for end in (_IN, _OUT)]
    tensors = [numpy_helper.from_array(array, label) for label, array in graph.constants.items()]
    whole = helper.make_graph(graph.nodes, name, ends[:1], ends[1:], tensors)
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_FORMAT)
    helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})  # which would find nothing to do
    return model


class _Graph:
    """Nodes and constants, each under a name of its own."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def constant(self, array: Any) -> str:
        label = f"constant {len(self.constants)}"
        self.constants[label] = np.ascontiguousarray(array)
        return label

    def add(self, operation: str, *inputs: str, **attributes: Any) -> str:
        from onnx import helper

        label = f"value {len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, inputs, [label], **attributes))
        return label

    def linear(self, states: str, weights: Weights, name: str) -> str:
        matrix, bias = (weights[f"{name}.{part}"].astype(np.float32) for part in ("weight", "bias"))
        return self.add("Add", self.add("MatMul", states, self.constant(matrix.T)), self.constant(bias))


def _lstm_weights(weights: Weights, name: str) -> list[Floats]:
    """Input and recurrent weights and biases, both ways, in the order of gates that ONNX has them."""

    def both(part: str) -> list[Floats]:
        return [_gates(weights[f"{name}.{part}{way}"]) for way in BOTH_WAYS]

    biases = [np.concatenate(pair) for pair in zip(both("bias_ih"), both("bias_hh"), strict=True)]
    return [np.stack(both("weight_ih")), np.stack(both("weight_hh")), np.stack(biases)]


def _gates(array: Floats) -> Floats:
    """From torch's input, forget, cell, output to ONNX's input, output, forget, cell."""
    into, forget, cell, out = np.split(array, 4)
    return np.concatenate([into, out, forget, cell])
