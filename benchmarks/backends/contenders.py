"""The parsers that are compared: what each needs to be installed, and how it is opened."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.backends.onnx_parser import OnnxParser
from benchmarks.backends.stanza_models import compile_parts, open_models, quantise
from benchmarks.backends.udpipe_models import RECIPES, Recipe, model_file, train
from benchmarks.backends.udpipe_parser import open_udpipe
from quotes.syntax import Parser, ParserPackage, resolve_package
from quotes.syntax.compact.parser import CompactParser

OURS = "numpy"
_ONNX = ("onnx", "onnxruntime")
_STANZA = ("stanza",)


@dataclass(frozen=True, slots=True)
class Backend:
    """A way to run the parser: the modules that it needs, and how it is opened."""

    label: str
    needs: tuple[str, ...]
    open: Callable[[], Parser]
    #: What it does for more than a minute before it can be measured.
    preparation: str | None = None

    def obstacle(self, *, slow: bool) -> str | None:
        """Why it is not measured: a module is not installed, or it takes long to prepare and that is not wanted."""
        if missing := next((name for name in self.needs if not _installed(name)), None):
            return f"{missing} is not installed"
        return None if slow or self.preparation is None else f"{self.preparation} first: --slow"


def backends(package: ParserPackage, treebank: Path, work: Path) -> Iterator[Backend]:
    """All ways to run the parser of a package, and UDPipe's models, which are its own."""
    yield Backend(OURS, (), lambda: CompactParser(package))
    yield Backend("onnxruntime float", _ONNX, lambda: OnnxParser(package, int8=False))
    yield Backend("onnxruntime int8", _ONNX, lambda: OnnxParser(package, int8=True))
    yield Backend("torch float", _STANZA, lambda: open_models(package))
    yield Backend("torch int8", _STANZA, lambda: open_models(package, quantise))
    yield Backend("torch compiled", _STANZA, lambda: open_models(package, compile_parts), "it compiles for minutes")
    for recipe in RECIPES:
        training = None if model_file(recipe, work).exists() else "it is trained"
        opening = partial(_open_udpipe, recipe, treebank, work)
        yield Backend(f"udpipe {recipe.name}", ("ufal.udpipe",), opening, training)


def _open_udpipe(recipe: Recipe, treebank: Path, work: Path) -> Parser:
    return open_udpipe(train(recipe, treebank, work), resolve_package(recipe.package.name))


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # not even the package that it is part of
        return False
