"""Quoted headlines and posters, said by the name at their end: पोस्टर पर लिखा है, “…: नाम” (ruling 11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from quotes.article import Span
from quotes.lexicon.schema import CueClass
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import span_of_words
from quotes.matchers.context import Context
from quotes.matchers.labelled import LONGEST_NAME, is_colon, is_speaker_like
from quotes.records import Kind

FEWEST = 4  # words before the sign; a shorter quotation is a label or a title


def find_posters(
    contexts: Sequence[Context], made: Mapping[int, Sequence[Candidate]]
) -> Iterator[Candidate | Rejection]:
    """Quotations of the form ``words: name`` or ``words - name``: the name says them, whoever quotes them.

    Only in writings: in a speech such words end in what they were leading up to (हमें एक ही चीज चाहिए - विकास).
    """
    spoken: set[Span] | None = None
    for context in contexts:
        if context.frame.inside is None or context.headline:
            continue
        last = len(context.words)
        while last and not context.is_word(last - 1) and context.text(last - 1) != ")":
            last -= 1
        signs = [i for i in range(1, last) if context.holds(i, "colons", "dashes")]
        sign = next((i for i in reversed(signs) if is_colon(context, i) or _is_dash(context, i)), 0)
        if not FEWEST <= sign < last - 1 or last - sign > LONGEST_NAME:
            continue
        quotation = context.document.quotations[context.frame.inside]
        if quotation.inner.end > context.words[-1].end or any(cue.last == sign for cue in context.cues):
            continue
        span = span_of_words(context.document, quotation.inner.start, context.words[sign].start)
        if span is None or not _is_signature(context, sign + 1, last):
            continue
        spoken = _spoken(made) if spoken is None else spoken
        if not any(other.overlaps(span) for other in spoken):
            speaker = context.token_range(sign + 1, last)
            yield Candidate("posters.signed", context.frame.index, Kind.DIRECT, (span,), speaker=speaker)


def _is_dash(context: Context, position: int) -> bool:
    """Whether a dash parts words, and does not join two: पुल बनेगा - महापौर, not राज्य-मंत्री."""
    return context.holds(position, "dashes") and context.words[position].space_after


def _is_signature(context: Context, first: int, last: int) -> bool:
    """Whether ``words[first:last]`` are somebody's name, perhaps with an office: मोहन राणा, जिला अध्यक्ष.

    No tree may tell what a noun is where no cue stands: then it is a name that the article speaks of elsewhere. Behind
    most colons stands the second half of a title, so that there the name must be of somebody who acts.
    """
    end = next((i for i in range(first + 1, last) if context.text(i) == ","), last)
    if is_speaker_like(context, first, end):
        return True
    name = " ".join(context.texts[first:end])
    cases = context.grammar["ergative"]
    if not is_colon(context, first - 1):
        cases = cases | context.grammar["genitive"]
    spoken_of = rf"\b{regex.escape(name)} (?:{'|'.join(sorted(cases))})\b"
    return end - first > 1 and regex.search(spoken_of, context.document.text) is not None


def _spoken(made: Mapping[int, Sequence[Candidate]]) -> set[Span]:
    """The quotations that somebody says aloud."""
    cued = ((c.cue, c.quoted) for group in made.values() for c in group if c.cue is not None)
    return {span for cue, spans in cued if not (cue.cue_class is CueClass.WRITE or cue.passive) for span in spans}
