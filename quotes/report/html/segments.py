"""Records as layers over the text: spans may nest, cross and be torn apart, so the text is cut at every edge.

A segment is a stretch of one line under which nothing begins or ends; it carries every mark that covers it. The page
is made of segments side by side, never of elements one in another: HTML cannot nest what crosses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from quotes.article import Article, Span
from quotes.errors import InputError
from quotes.records import Attribution, Cue, Source, TextSpan

_LINE = regex.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


class Role(StrEnum):
    """What a stretch of text is to a record; the letter is the one in the page's ``data-m``."""

    SPEAKER = "s"
    CUE = "k"
    SOURCE = "o"
    HEDGE = "h"
    QUOTED = "q"
    CONTENT = "c"


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of one record. ``record`` and ``part`` count from 0: the article's records, the role's spans."""

    span: Span
    role: Role
    record: int
    part: int = 0

    @property
    def token(self) -> str:
        """The mark in ``data-m``: the record's number and the role's letter."""
        return f"{self.record}{self.role.value}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line with the marks that cover it, the closest first: short ones before those around them."""

    span: Span
    marks: tuple[Mark, ...]


def find_marks(article: Article, records: Sequence[Attribution]) -> list[Mark]:
    """All spans of the records.

    Raises:
        InputError: if a span is not the article's own text: the records belong to another text.
    """
    marks = []
    for number, record in enumerate(records):
        for role, pieces in _pieces(record):
            for part, (start, end, text) in enumerate(pieces):
                if start >= end or article.text[start:end] != text:
                    raise InputError(
                        f"record {record.record_id} does not fit article {article.doc_id}: characters {start} to {end} "
                        "are other words; show records together with the very text they were made from"
                    )
                marks.append(Mark(Span(start, end), role, number, part))
    return marks


def cut_lines(text: str, marks: Iterable[Mark]) -> Iterator[list[Segment]]:
    """The lines of the text that are not blank, each as its segments from left to right."""
    opening: defaultdict[int, list[Mark]] = defaultdict(list)
    closing: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.span.start].append(mark)
        closing[mark.span.end].append(mark)
    edges = sorted(opening.keys() | closing.keys())
    passed = 0
    active: dict[Mark, None] = {}
    for line in _LINE.finditer(text):
        segments = []
        start = line.start()
        while passed < len(edges) and edges[passed] < line.end():
            edge = edges[passed]
            if edge > start:
                segments.append(Segment(Span(start, edge), _closest_first(active)))
                start = edge
            for mark in closing[edge]:
                active.pop(mark, None)
            active.update(dict.fromkeys(opening[edge]))
            passed += 1
        segments.append(Segment(Span(start, line.end()), _closest_first(active)))
        if not line.group().isspace():
            yield segments


def _closest_first(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    # among equals, the role that says most of the words comes first
    order = list(Role)
    return tuple(sorted(marks, key=lambda mark: (len(mark.span), order.index(mark.role), mark.record)))


def _pieces(record: Attribution) -> Iterator[tuple[Role, list[tuple[int, int, str]]]]:
    yield Role.CONTENT, [_place(piece) for piece in record.content]
    yield Role.QUOTED, [_place(piece) for piece in record.quoted]
    speaker = record.speaker
    if speaker is not None and speaker.start is not None and speaker.end is not None:
        yield Role.SPEAKER, [(speaker.start, speaker.end, speaker.text or "")]
    if record.cue is not None:
        yield Role.CUE, [_place(record.cue)]
    yield Role.SOURCE, [_place(source) for source in sources_of(record)]
    if record.hedge is not None:
        yield Role.HEDGE, [_place(record.hedge)]


def sources_of(record: Attribution) -> list[Source]:
    """The outer tellers of a record, nearest first, each once."""
    nearest = [] if record.source is None else [record.source]
    return [*nearest, *(source for source in record.source_chain if source != record.source)]


def _place(piece: TextSpan | Cue | Source) -> tuple[int, int, str]:
    return piece.start, piece.end, piece.text
