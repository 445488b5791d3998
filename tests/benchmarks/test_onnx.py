"""The layers in onnxruntime: ours in single precision, and in int8 near enough and alike in any batch."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.backends.onnx_layers import OnnxLstm
from benchmarks.backends.onnx_parser import OnnxParser
from benchmarks.backends.racing import agreement
from quotes.syntax import get_parser, resolve_package
from quotes.syntax.compact.lstm import HighwayLstm, Layout
from quotes.syntax.compact.models import read_models
from tests.syntax.compact.test_parser import ODD, golden_sentences
from tests.syntax.test_stanza import SENTENCES

for module in ("onnx", "onnxruntime"):
    pytest.importorskip(module, reason=f"NOT TESTED: {module} is not installed")


@pytest.fixture(scope="module")
def parser() -> OnnxParser:
    return OnnxParser(resolve_package(), int8=True)


@pytest.mark.parametrize("int8", [False, True])
def test_the_layers_are_ours(int8: bool) -> None:
    weights = read_models(resolve_package())["depparse"]["model"]
    size = weights["parserlstm.gate.0.weight"].shape[1]
    chance = np.random.default_rng(3)
    rows = chance.normal(0, 0.3, (9, size)).astype(np.float32)
    index, layout = chance.integers(0, 9, 13), Layout([7, 5, 1])
    ours = HighwayLstm(weights, "parserlstm", 2, np.float32).run(rows, index, layout)
    theirs = OnnxLstm(weights, "parserlstm", 2, int8=int8).run(rows, index, layout)
    error = np.abs(ours - theirs).max()
    assert error < (0.1 if int8 else 1e-5)
    assert int8 == (error > 1e-3)


def test_nearly_all_arcs_are_those_of_single_precision(parser: OnnxParser) -> None:
    sentences = golden_sentences(4)
    arcs, _ = agreement(parser.parse(sentences), get_parser().parse(sentences))
    assert 0.99 < arcs <= 1
    assert parser.fingerprint != get_parser().fingerprint


def test_a_tree_does_not_depend_on_its_batch(parser: OnnxParser) -> None:
    sentences = [*SENTENCES, *ODD, *golden_sentences(20)]
    whole = parser.parse(sentences)
    assert [parser.parse([sentence])[0] for sentence in sentences[::-1]] == whole[::-1]
