"""Our parser with its recurrent layers in onnxruntime."""

from __future__ import annotations

import numpy as np

from benchmarks.backends.onnx_layers import OnnxLstm
from quotes.syntax import ParserPackage
from quotes.syntax.compact.networks import Networks
from quotes.syntax.compact.parser import CompactParser


class OnnxParser(CompactParser):
    """The parser of the product, whose layers are exchanged once it is made; the product itself has no way to do that.

    In int8, the layers get the inputs of words from double precision: a sentence's tree then depends on nothing else.
    """

    def __init__(self, package: ParserPackage, *, int8: bool) -> None:
        super().__init__(package)
        self._variant = "int8" if int8 else "float"
        tagger, scorer = self._single._tagger, self._single._scorer
        for network, part, name in ((tagger, "pos", "taggerlstm"), (scorer, "depparse", "parserlstm")):
            saved = self._saved[part]
            network._lstm = OnnxLstm(saved["model"], name, saved["config"]["num_layers"], int8=int8)
        if int8:
            self._double = Networks(self._saved, np.float64)
            tagger._inputs, scorer._inputs = self._double._tagger._inputs, self._double._scorer._inputs

    @property
    def fingerprint(self) -> str:
        return f"{super().fingerprint}.onnx-{self._variant}"
