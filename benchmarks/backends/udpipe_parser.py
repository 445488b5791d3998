"""A UDPipe 1 model as a parser. Lemmas are had from the package's own lemmatiser, which needs word and tag alone."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.backends.parser import BackendParser
from quotes.errors import ParserError
from quotes.syntax import ParserPackage
from quotes.syntax.analyses import Analysis, Words
from quotes.syntax.compact.lemmas import Lemmatiser
from quotes.syntax.compact.models import read_models

_Tagged = tuple[str, str, int, str]


def open_udpipe(path: Path, package: ParserPackage) -> BackendParser:
    """A model file with the lemmatiser of a package.

    Raises:
        ParserError: if UDPipe cannot read the file.
    """
    udpipe: Any = importlib.import_module("ufal.udpipe")
    model = udpipe.Model.load(os.fspath(path))
    if model is None:
        raise ParserError(f"UDPipe cannot read {path}")
    lemmatiser = Lemmatiser(read_models(package)["lemma"])

    def analyse(windows: Sequence[Words]) -> list[list[Analysis]]:
        tagged = [_run(udpipe, model, words) for words in windows]
        pairs = [
            (word, tag)
            for words, found in zip(windows, tagged, strict=True)
            for word, (tag, *_) in zip(words, found, strict=True)
        ]
        lemmas = iter(lemmatiser.lemmas(pairs))
        return [[(next(lemmas), *analysis) for analysis in found] for found in tagged]

    return BackendParser(f"udpipe {path.stem}", analyse)


def _run(udpipe: Any, model: Any, words: Words) -> list[_Tagged]:
    """Tag, features, head and relation of each word of a sentence."""
    sentence, error = udpipe.Sentence(), udpipe.ProcessingError()
    for word in words:
        sentence.addWord(word)
    if not (model.tag(sentence, model.DEFAULT, error) and model.parse(sentence, model.DEFAULT, error)):
        raise ParserError(f"UDPipe failed on a sentence of {len(words)} words: {error.message}")
    found = list(sentence.words)[1:]  # word 0 is the root
    return [(word.upostag, word.feats, word.head, word.deprel) for word in found]
