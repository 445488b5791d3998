"""Which attribution stands inside which: the outer content holds the inner cue."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.article import Span
from quotes.matchers.candidate import Candidate


def anchor_of(candidate: Candidate) -> Span:
    """What must lie in another's content for a candidate to be nested: its cue, or its content where it has no cue."""
    return candidate.cue_span or candidate.content[0]


def enclosing_candidates(candidates: Sequence[Candidate]) -> list[tuple[int, ...]]:
    """For each candidate the indices of those around it, smallest first.

    One sweep over the text with the contents that are open at each point, so that an article with thousands of
    records costs no more than its records and their nesting.
    """
    spans = sorted(
        ((span.start, -span.end, n) for n, candidate in enumerate(candidates) for span in candidate.content),
        reverse=True,
    )
    anchors = sorted(
        (anchor_of(candidate).start, anchor_of(candidate).end, n) for n, candidate in enumerate(candidates)
    )
    sizes = [sum(map(len, candidate.content)) for candidate in candidates]
    around: list[tuple[int, ...]] = [()] * len(candidates)
    opened: list[tuple[int, int]] = []  # end, candidate
    for start, end, n in anchors:
        while spans and spans[-1][0] <= start:
            _, negative_end, m = spans.pop()
            opened.append((-negative_end, m))
        opened = [(e, m) for e, m in opened if e > start]
        holders = {m for e, m in opened if e >= end and m != n}
        around[n] = tuple(sorted(holders, key=lambda m: (sizes[m], m)))
    return around
