"""Where a mention was found in its frame, and by what."""

from __future__ import annotations

from quotes.values import value


@value()
class Found:
    """A mention as a half-open range of frame positions, and how it was found."""

    first: int
    last: int
    how: str
