"""Slogans: marked words, or words that only slogans have, in the genitive of a noun of speech (“…” के नारे लगाए)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.complements import complement_floor
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import ends_converb
from quotes.matchers.rule import rule
from quotes.matchers.subjects import subject_end
from quotes.records import Kind


@rule(
    examples=(
        ("भीड़ ने 'पानी दो' के नारे लगाए।", "पानी दो"),
        ("छात्रों ने 'हमें किताबें चाहिए' का नारा लगाया।", "हमें किताबें चाहिए"),
        ("किसान 'पानी दो' के नारे लगाते हुए सड़क पर उतरे।", "पानी दो"),
    ),
    counterexamples=("मंत्री ने 'हरियाली' की योजना बताई।",),
)
def raised(context: Context) -> Iterator[Candidate | Rejection]:
    """Marked words that a noun of speech takes in the genitive: “…” और “…” के नारे लगाए."""
    for cue in context.cues:
        noun = isinstance(cue.match.entry, NounCue) and Link.QUOTE in cue.match.links
        spoken = cue.match.cue_class is CueClass.SAY and cue.match.form in (Form.FINITE, Form.CONVERB)
        if not (noun and spoken) or not context.holds(cue.first - 1, "genitive"):
            continue
        spans: list[Span] = []
        place = cue.first - 1
        while place > 0 and (span := _marked_before(context, place)) is not None:
            spans.insert(0, span)
            place = bisect_left(context.words, span.start, key=lambda word: word.start)
            place -= context.holds(place - 1, "coordinators") or context.text(place - 1) == ","
        quoted = tuple(spans)
        unmarked = None if quoted else _unmarked_slogan(context, cue)
        words = quoted if unmarked is None else (unmarked,)
        if words:
            yield Candidate("slogan.raised", context.frame.index, Kind.DIRECT, words, cue.match, quoted=quoted)


def _unmarked_slogan(context: Context, cue: Cue) -> Span | None:
    """A slogan without marks, known by a word that slogans have: भीड़ ने | नर्मदा मैया की जय | के नारे लगाए."""
    end = cue.first - 1
    start = max(complement_floor(context, end - 1), subject_end(context, cue, end - 1))
    # नागरिकों द्वारा | …, हाथ उठाकर | …
    start = max(
        [start, *(i + 1 for i in range(start, end) if context.holds(i, "agentive") or ends_converb(context, i))]
    )
    while context.holds(start, "adverbs", "particles", "openers"):
        start += 1
    if not context.has(start, end, "slogan_words") or context.has(start, end, "locative", "accusative"):
        return None
    return context.span(start, end)


def _marked_before(context: Context, position: int) -> Span | None:
    """What stands between marks right before a position."""
    end, last = context.words[position].start, context.words[position - 1]
    for quotation in context.document.quotations:
        if quotation.closed and quotation.inner.start <= last.start and last.end <= quotation.outer.end <= end:
            return quotation.inner
    return None
