"""Offsets in other units than ours: UTF-16 units (JavaScript, Java, C#) and UTF-8 bytes (Go, Rust)."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable
from enum import StrEnum
from itertools import accumulate, chain
from typing import Any

from quotes.exchange.errors import ExchangeError


class Unit(StrEnum):
    """What an offset counts."""

    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"
    UTF_8 = "utf-8"


class Ruler:
    """Measures one text: from code points to another unit and back.

    ``Ruler(text, Unit.UTF_16).to_unit(p)`` is the number of UTF-16 units in ``text[:p]``.
    """

    def __init__(self, text: str, unit: Unit) -> None:
        self.unit = unit
        self._length = len(text)
        width = _WIDTHS[unit]
        self._starts = array("q", accumulate(chain((0,), map(width, text)))) if width is not None else None

    def to_unit(self, position: int) -> int:
        """The offset of a code point position; the text's end is one too.

        Raises:
            ExchangeError: if the position lies outside the text.
        """
        if not 0 <= position <= self._length:
            raise ExchangeError(f"position {position} lies outside the text of {self._length} code points")
        return position if self._starts is None else self._starts[position]

    def from_unit(self, offset: int) -> int:
        """The code point position of an offset.

        Raises:
            ExchangeError: if the offset lies outside the text or inside a character.
        """
        if self._starts is None:
            return self.to_unit(offset)
        position = bisect_left(self._starts, offset)
        if position > self._length or offset < 0:
            raise ExchangeError(f"offset {offset} lies outside the text of {self._starts[-1]} {self.unit} units")
        if self._starts[position] != offset:
            raise ExchangeError(f"offset {offset} lies inside the character at code point {position - 1}")
        return position


def move(value: Any, mover: Callable[[int], int]) -> Any:
    """A JSON value, with every ``start`` and ``end`` in it moved; nothing is changed in place."""
    if isinstance(value, dict):
        return {
            key: mover(item) if key in ("start", "end") and isinstance(item, int) else move(item, mover)
            for key, item in value.items()
        }
    return [move(item, mover) for item in value] if isinstance(value, list) else value


def _utf_16_width(character: str) -> int:
    return 1 + (character > "\uffff")


def _utf_8_width(character: str) -> int:
    return 1 + (character > "\x7f") + (character > "\u07ff") + (character > "\uffff")


_WIDTHS: dict[Unit, Callable[[str], int] | None] = {
    Unit.CODE_POINTS: None,
    Unit.UTF_16: _utf_16_width,
    Unit.UTF_8: _utf_8_width,
}
