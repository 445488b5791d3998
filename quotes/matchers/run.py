"""Run the rules over a context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes.article import Span
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.context import Context
from quotes.matchers.rule import Rule
from quotes.syntax.awaited import TreeAwaitedError

# No sentence of news has so many words; one that does is a list or an attack, and would cost more than linear time.
LONGEST = 2000


@dataclass(slots=True)
class Findings:
    """What the rules have found in a frame so far, in their order, and what they turned down."""

    candidates: list[Candidate] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    left: Sequence[Rule] = ()  # the rules still to be run


def begin(context: Context, rules: Sequence[Rule]) -> Findings:
    """Nothing found yet, and the rules that may find something."""
    if not (context.matches or context.frame.cuts or context.headline):
        return Findings()  # nothing here that any rule starts from
    if len(context.words) > LONGEST:
        whole = Span(context.words[0].start, context.words[-1].end)
        reason = "too long to be a sentence"
        return Findings(rejections=[Rejection("run.too_long", context.frame.index, whole, "sentence", reason)])
    return Findings(left=rules)


def run_rules(context: Context, findings: Findings) -> None:
    """Run the rules that are left. One that stops for want of a tree stays left, with those behind it."""
    for place, rule in enumerate(findings.left):
        try:
            results = list(rule.match(context))
        except TreeAwaitedError:
            findings.left = findings.left[place:]
            raise
        for found in results:
            if isinstance(found, Rejection):
                findings.rejections.append(found)
            else:
                findings.candidates.append(_with_cue_span(context, found))
    findings.left = ()


def _with_cue_span(context: Context, candidate: Candidate) -> Candidate:
    if candidate.cue is None:
        return candidate
    tokens = context.document.tokens
    return candidate._replace(cue_span=Span(tokens[candidate.cue.first].start, tokens[candidate.cue.last - 1].end))
