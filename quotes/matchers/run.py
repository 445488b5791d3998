"""Run the rules over a context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.article import Span
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.context import Context
from quotes.matchers.rule import Rule

# No sentence of news has so many words; one that does is a list or an attack, and would cost more than linear time.
LONGEST = 2000


def run_rules(context: Context, rules: Sequence[Rule]) -> tuple[list[Candidate], list[Rejection]]:
    """What the rules find in a frame, in their order, and what they turn down."""
    if not (context.cues or context.frame.cuts or context.headline):
        return [], []  # nothing here that any rule starts from
    if len(context.words) > LONGEST:
        whole = Span(context.words[0].start, context.words[-1].end)
        return [], [Rejection("run.too_long", context.frame.index, whole, "sentence", "too long to be a sentence")]
    candidates: list[Candidate] = []
    rejections: list[Rejection] = []
    for rule in rules:
        for found in rule.match(context):
            if isinstance(found, Rejection):
                rejections.append(found)
            else:
                candidates.append(_with_cue_span(context, found))
    return candidates, rejections


def _with_cue_span(context: Context, candidate: Candidate) -> Candidate:
    if candidate.cue is None:
        return candidate
    tokens = context.document.tokens
    return replace(candidate, cue_span=Span(tokens[candidate.cue.first].start, tokens[candidate.cue.last - 1].end))
