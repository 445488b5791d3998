"""Spans as a tree: marks that cross each other are cut, so that they nest and can be elements of XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(frozen=True)
class Mark:
    """An element to be: a span in code points, its name and its attributes. ``key`` tells it from every other."""

    start: int
    end: int
    name: str
    key: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """Text between two boundaries, and the marks around it, outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def split_runs(start: int, end: int, marks: Iterable[Mark]) -> Iterator[Run]:
    """The text from ``start`` to ``end`` in runs; around each the longer and earlier marks are outside."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    inside = [mark for mark in ordered if mark.start < end and mark.end > start]
    edges = {start, end}
    for mark in inside:
        edges.update(edge for edge in (mark.start, mark.end) if start < edge < end)
    places = sorted(edges)
    for left, right in pairwise(places):
        yield Run(left, right, tuple(mark for mark in inside if mark.start <= left and right <= mark.end))
