"""Whether a speaker does not stand behind what a record holds: the cue denies, or what opens its clause does."""

from __future__ import annotations

from bisect import bisect_left

from quotes.matchers.candidate import Candidate
from quotes.matchers.context import Context


def is_denied(context: Context, candidate: Candidate) -> bool:
    """Whether the content is denied: … से इनकार किया, नहीं कहा, or far in front of the cue न ही किसी मंत्री ने कहा कि …."""
    cue = candidate.cue
    if cue is None:
        return False
    return cue.denial or (cue.verb is not None and not cue.entry.denial and _is_neither(context, candidate, cue.first))


def _is_neither(context: Context, candidate: Candidate, token: int) -> bool:
    """Whether न ही or न तो opens the clause of the cue at a token, and not the content: न ही | P करने का वादा किया."""
    cue = bisect_left(context.frame.tokens, token)
    for i in context.places(0, cue - 1, "neithers")[::-1]:
        if not context.holds(i + 1, "neither_marks"):
            continue
        place = context.words[i].start
        apart = context.has(i, cue, "finals", "complementisers") or not all(map(context.is_word, range(i, cue)))
        return not apart and not any(span.start <= place < span.end for span in candidate.content)
    return False
