"""Stanza's tagger and parser, run by Stanza with torch in single precision: as they are, in int8, compiled."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.backends.parser import BackendParser
from benchmarks.speed.plain_stanza import open_pipeline
from quotes.syntax import ParserPackage
from quotes.syntax.analyses import Analysis, Words

#: The networks; lemmas are left out, since they are looked up or spelled by another one.
_NETWORKS = ("pos", "depparse")

#: What makes another model of a model of Stanza's.
Change = Callable[[Any], Any]


def open_models(package: ParserPackage, change: Change | None = None) -> BackendParser:
    """The models of a package, each changed as said, as a parser."""
    pipeline = open_pipeline(package, ready_split=True)
    if change is not None:
        for name in _NETWORKS:
            trainer = pipeline.processors[name].trainer
            trainer.model = change(trainer.model)

    def analyse(windows: Sequence[Words]) -> list[list[Analysis]]:
        document = pipeline.process([list(words) for words in windows], processors=("tokenize", *_NETWORKS))
        return [
            [(word.text, word.upos, word.feats or "", word.head, word.deprel) for word in sentence.words]
            for sentence in document.sentences
        ]

    return BackendParser(f"stanza {package.name}", analyse)


def quantise(model: Any) -> Any:
    """The model with the weights of its recurrent and linear layers as whole numbers of eight bits."""
    import torch
    import torch.ao.quantization

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch announces that it will drop this
        quantisation: Any = torch.ao.quantization
        return quantisation.quantize_dynamic(model, {torch.nn.LSTM, torch.nn.Linear}, dtype=torch.qint8)


def compile_parts(model: Any) -> Any:
    """The model with torch's compiler over all that it can take: what stands between packed sequences and LSTMs.

    It is done in place because Stanza calls a method of the model that would bypass a compiled wrapper.
    """
    model.compile(dynamic=True)
    return model
