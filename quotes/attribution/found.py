"""Where a mention was found in its frame, and by what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A mention as a half-open range of frame positions, and how it was found."""

    first: int
    last: int
    how: str
