"""In which numbers the networks are computed, and by whom their recurrent layers are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from quotes.syntax.compact.lstm import DType, Floats, HighwayLstm, Indices, Layout, Weights


class Layers(Protocol):
    """Recurrent layers of a network; `HighwayLstm` are ours."""

    def run(self, rows: Floats, index: Indices, layout: Layout) -> Floats:
        """The outputs of all words, one after another; word ``i`` has the input ``rows[index[i]]``."""
        ...


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """The numbers of the inputs, which are made once for a word, and those of all that comes after the layers."""

    inputs: DType
    rest: DType
    #: Makes the layers of the weights that begin with a name: so many of them, for inputs of such numbers.
    layers: Callable[[Weights, str, int, DType], Layers] = HighwayLstm


SINGLE = Arithmetic(np.float32, np.float32)
DOUBLE = Arithmetic(np.float64, np.float64)
