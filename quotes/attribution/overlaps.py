"""Settle which candidates stand: one record a cue, one a quotation, nesting allowed."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.article import Span
from quotes.attribution.nesting import anchor_of
from quotes.lexicon.schema import MarkerCue
from quotes.matchers.candidate import Candidate

# Two candidates with this share of common content are one attribution seen twice.
SAME_CONTENT = 0.9


def settle(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that stand, in text order. Earlier ones (of the more precise matchers) win."""
    if len(candidates) == 1:  # as in most frames
        return tuple(candidates)
    kept: list[Candidate] = []
    cues: set[int] = set()
    quotations: set[Span] = set()
    for candidate in candidates:
        cue = candidate.cue
        if cue is not None and cues.intersection(range(cue.first, cue.last)):
            continue
        speech = {span for span in candidate.content if span in candidate.quoted}
        relayed = cue is not None and isinstance(cue.entry, MarkerCue)
        if speech & quotations and not relayed:
            continue
        if any(_same(candidate, other) and not _tells(candidate, other) for other in kept):
            continue
        kept.append(candidate)
        if not relayed:
            quotations |= speech
        if cue is not None:
            cues.update(range(cue.first, cue.last))
    return tuple(sorted(kept, key=_place))


def _place(candidate: Candidate) -> tuple[int, int, str]:
    return candidate.content[0].start, -candidate.content[-1].end, candidate.rule


def _same(a: Candidate, b: Candidate) -> bool:
    common = sum(max(0, min(s.end, t.end) - max(s.start, t.start)) for s in a.content for t in b.content)
    total = sum(map(len, a.content)) + sum(map(len, b.content))
    return 2 * common / total >= SAME_CONTENT


def _tells(a: Candidate, b: Candidate) -> bool:
    """Whether one reports the other: its content holds the other's cue, or it names that cue's channel (के हवाले से)."""
    if a.cue is None or b.cue is None:
        return False  # the same words, once or twice with nothing that tells them
    relays = any(isinstance(c.cue.entry, MarkerCue) and c.cue.entry.relays for c in (a, b) if c.cue is not None)
    return relays or encloses(a, b) or encloses(b, a)


def encloses(outer: Candidate, inner: Candidate) -> bool:
    """Whether the content of ``outer`` holds what `anchor_of` gives of ``inner``: nested attribution."""
    return outer is not inner and any(span.contains(anchor_of(inner)) for span in outer.content)
