"""Choices by the highest score, and by how much it is the highest: the first of several that are."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.syntax.compact.lstm import Floats


def choose(scores: Floats) -> tuple[npt.NDArray[np.intp], npt.NDArray[Any]]:
    """The best column of each row, and its lead over the second best (endless where there is no other)."""
    rows = np.arange(len(scores))
    best: npt.NDArray[np.intp] = scores.argmax(axis=1)
    top = scores[rows, best]
    rest = scores.copy()
    rest[rows, best] = -np.inf
    return best, top - rest[rows, rest.argmax(axis=1)]  # twice as fast as the greatest of each row


def choose_of_few(scores: Floats) -> tuple[npt.NDArray[np.intp], npt.NDArray[Any]]:
    """The same for many rows of a few columns, which are gone through one by one: there twice as fast."""
    top = scores[:, 0].copy()
    second = np.full_like(top, -np.inf)
    best = np.zeros(len(scores), np.intp)
    for column in range(1, scores.shape[1]):
        own = scores[:, column]
        best[own > top] = column
        np.maximum(second, np.minimum(top, own), out=second)
        np.maximum(top, own, out=top)
    return best, top - second
