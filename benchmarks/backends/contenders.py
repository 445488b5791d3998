"""The parsers that are compared: what each needs to be installed, and how it is opened."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.backends.stanza_models import compile_parts, open_models, quantise
from benchmarks.backends.udpipe_models import RECIPES, Recipe, train
from benchmarks.backends.udpipe_parser import open_udpipe
from quotes.syntax import Parser, ParserPackage, resolve_package
from quotes.syntax.compact.arithmetic import Arithmetic
from quotes.syntax.compact.onnx import INT8, OnnxLstm
from quotes.syntax.compact.parser import CompactParser

OURS = "numpy"
_ONNX = ("onnx", "onnxruntime")
_FLOAT_LAYERS = Arithmetic(np.float32, np.float32, partial(OnnxLstm, int8=False))


@dataclass(frozen=True, slots=True)
class Backend:
    """A way to run the parser: the modules that it needs, and how it is opened."""

    label: str
    needs: tuple[str, ...]
    open: Callable[[], Parser]

    def missing(self) -> str | None:
        """The first module that it needs and that is not installed."""
        return next((name for name in self.needs if not _installed(name)), None)


def backends(package: ParserPackage, treebank: Path, work: Path) -> Iterator[Backend]:
    """All ways to run the parser of a package, and UDPipe's models, which are its own."""
    yield Backend(OURS, (), lambda: CompactParser(package))
    yield Backend("onnxruntime float", _ONNX, lambda: CompactParser(package, numbers=_FLOAT_LAYERS))
    yield Backend("onnxruntime int8", _ONNX, lambda: CompactParser(package, numbers=INT8, variant="int8"))
    yield Backend("torch float", ("stanza",), lambda: open_models(package))
    yield Backend("torch int8", ("stanza",), lambda: open_models(package, quantise))
    yield Backend("torch compiled", ("stanza",), lambda: open_models(package, compile_parts))
    for recipe in RECIPES:
        yield Backend(f"udpipe {recipe.name}", ("ufal.udpipe",), partial(_open_udpipe, recipe, treebank, work))


def _open_udpipe(recipe: Recipe, treebank: Path, work: Path) -> Parser:
    return open_udpipe(train(recipe, treebank, work), resolve_package(recipe.package.name))


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # not even the package that it is part of
        return False
