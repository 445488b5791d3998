"""The line on which a value stands in a TOML file, which the standard parser does not tell."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

Path = Sequence[str | int]


def line_of(text: str, path: Path) -> int:
    """The line, from 1, on which what ``path`` leads to begins; of something missing, that of what should hold it.

    A value has been read as soon as the text up to its line has. So the line is found by reading shorter and shorter
    beginnings of the text with the parser that reads the whole.

    Args:
        text: a whole TOML file that can be parsed.
        path: keys of tables and places in arrays, from the outside in.
    """
    path = _existing(tomllib.loads(text), path)
    lines = text.split("\n")
    least, most = 0, len(lines)  # the first `most` lines hold the value, the first `least` do not
    while (read := _read_between(lines, least, most)) is not None:
        middle, document = read
        if len(_existing(document, path)) == len(path):
            most = middle
        else:
            least = middle
    return _first_with_words(lines, least) if path else 1


def _read_between(lines: Sequence[str], least: int, most: int) -> tuple[int, Any] | None:
    """What some lines hold, more than ``least`` and less than ``most``; the number nearest to the middle that can be
    read."""
    middle = (least + most) // 2
    for number in (*range(middle, least, -1), *range(middle + 1, most)):
        for ending in ("", "\n]"):  # an array that goes on is read as far as it stands
            with suppress(tomllib.TOMLDecodeError):
                return number, tomllib.loads("\n".join(lines[:number]) + ending)
    return None


def _existing(document: Any, path: Path) -> Path:
    """The beginning of a path that leads to something."""
    value = document
    for depth, step in enumerate(path):
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return path[:depth]
    return path


def _first_with_words(lines: Sequence[str], index: int) -> int:
    """The number of the first line from ``index`` on that is neither blank nor a comment."""
    while index < len(lines) - 1 and (not lines[index].strip() or lines[index].lstrip().startswith("#")):
        index += 1
    return index + 1
