"""What the matchers produce: candidates for records, and rejections with their reasons."""

from __future__ import annotations

from typing import NamedTuple

from quotes.article import Span
from quotes.lexicon.cues import CueMatch
from quotes.records import Kind
from quotes.values import value


class Candidate(NamedTuple):
    """An attribution as a matcher sees it; all spans are view positions.

    ``speaker`` is set by matchers whose pattern includes the speaker (according-to, headlines); for the others the
    speaker search finds it. ``continues`` marks a floating quotation: the speaker is the previous record's.
    """

    rule: str
    frame: int
    kind: Kind
    content: tuple[Span, ...]
    cue: CueMatch | None = None
    cue_span: Span | None = None
    quoted: tuple[Span, ...] = ()
    speaker: tuple[int, int] | None = None  # half-open range of document tokens
    speakerless: bool = False  # a report that nobody is named for
    continues: bool = False
    distant: bool = False  # the speaker it continues may be far above: an answer of an interview
    aside: bool = False  # a post between the narrator's sentences: no pronoun there means its signer
    evidence: tuple[str, ...] = ()


@value()
class Rejection:
    """Something that looked like an attribution and is none, with the reason: a fact for `explain`."""

    rule: str
    frame: int
    span: Span
    what: str  # "cue", "quotation" or "marker"
    reason: str
