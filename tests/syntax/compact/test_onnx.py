"""The layers in onnxruntime: the same as ours in single precision, and in int8 near enough and alike in any batch."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from quotes.errors import ParserError
from quotes.syntax import PackageParser, Parser, get_parser, resolve_package
from quotes.syntax.compact.lstm import HighwayLstm, Layout
from quotes.syntax.compact.models import read_models
from quotes.syntax.compact.parser import CompactParser
from tests.syntax.compact.test_parser import ODD, golden_sentences
from tests.syntax.test_packages import make_folder
from tests.syntax.test_stanza import SENTENCES


@pytest.fixture(scope="module")
def parser() -> Parser:
    for name in ("onnx", "onnxruntime"):
        pytest.importorskip(name, reason="NOT TESTED: the extra int8 is not installed")
    return get_parser("default:int8")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("int8", [False, True])
def test_the_layers_are_ours(int8: bool) -> None:
    from quotes.syntax.compact.onnx import OnnxLstm

    weights = read_models(resolve_package())["depparse"]["model"]
    size = weights["parserlstm.gate.0.weight"].shape[1]
    chance = np.random.default_rng(3)
    rows = chance.normal(0, 0.3, (9, size)).astype(np.float32)
    index, layout = chance.integers(0, 9, 13), Layout([7, 5, 1])
    ours, theirs = (
        layers.run(rows, index, layout)
        for layers in (
            HighwayLstm(weights, "parserlstm", 2, np.float32),
            OnnxLstm(weights, "parserlstm", 2, np.float32, int8=int8),
        )
    )
    error = np.abs(ours - theirs).max()
    assert error < (0.1 if int8 else 1e-5)
    assert int8 == (error > 1e-3)


def test_nearly_all_arcs_are_those_of_single_precision(parser: Parser) -> None:
    sentences = golden_sentences(4)
    trees = zip(parser.parse(sentences), get_parser().parse(sentences), strict=True)
    words = [pair for one, other in trees for pair in zip(one.words, other.words, strict=True)]
    same = [(a.head, a.deprel) == (b.head, b.deprel) for a, b in words]
    assert 0.99 < np.mean(same) < 1


def test_a_tree_does_not_depend_on_its_batch(parser: Parser) -> None:
    sentences = [*SENTENCES, *ODD, *golden_sentences(20)]
    whole = parser.parse(sentences)
    assert [parser.parse([sentence])[0] for sentence in sentences[::-1]] == whole[::-1]


def test_a_package_in_int8_has_a_fingerprint_of_its_own(parser: Parser) -> None:
    assert isinstance(parser, PackageParser)
    loaded = parser.load()
    assert isinstance(loaded, CompactParser)
    assert parser.fingerprint == loaded.fingerprint == f"{get_parser().fingerprint}.int8"


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ParserError, match=r"pip install 'uddharan\[int8\]'"):
        get_parser("pud:int8").parse(SENTENCES)


def test_only_models_of_our_design_can_be_run(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "own", ["p"])
    with pytest.raises(ParserError, match="cannot be run in int8"):
        get_parser(f"{folder}:int8").parse(SENTENCES)
