"""One row of a file of many articles, whatever the format of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """A line, row, record or page: its number from 1, and its fields or, if it has none, what is wrong with it."""

    number: int
    value: dict[str, Any] | None
    problem: str = ""
