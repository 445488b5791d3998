"""The article as given, and spans of its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from quotes.values import value


@value(order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``.

    Raises:
        ValueError: if the range is empty, inverted or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether every position of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a position."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of ``text`` under this span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text exactly as given, an identifier, and whatever else its file said of it."""

    doc_id: str
    text: str
    meta: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
