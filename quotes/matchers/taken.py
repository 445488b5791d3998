"""The contents of the records so far: whether what a rule has found is already somebody's words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from quotes.article import Span


class Taken:
    """The contents of the records so far: whether one of them holds a span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._reaches = list(accumulate((span.end for span in ordered), max))

    def __bool__(self) -> bool:
        return bool(self._starts)

    def holds(self, span: Span) -> bool:
        """Whether a content that begins no later ends no earlier."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reaches[before - 1] >= span.end
