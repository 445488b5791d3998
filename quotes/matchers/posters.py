"""Quoted headlines and posters, said by the name at their end: पोस्टर पर लिखा है, “…: नाम” (ruling 11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import span_of_words
from quotes.matchers.context import Context
from quotes.matchers.headline import LONGEST_NAME, is_colon, is_speaker_like
from quotes.matchers.tellers import acts_in_text
from quotes.records import Kind

FEWEST = 4  # words before the colon; a shorter quotation is a label or a title


def find_posters(
    contexts: Sequence[Context], _made: Mapping[int, Sequence[Candidate]]
) -> Iterator[Candidate | Rejection]:
    """Quotations of the form ``words: name``: the words are said by the name, whoever quotes them.

    The name must be of somebody who acts in the article: behind most colons inside a title stands its second half.
    """
    for context in contexts:
        if context.frame.inside is None or context.headline:
            continue
        last = len(context.words)
        sign = next((i for i in range(last - 1, 0, -1) if is_colon(context, i)), 0)
        if not FEWEST <= sign < last - 1 or last - sign > LONGEST_NAME:
            continue
        quotation = context.document.quotations[context.frame.inside]
        if quotation.inner.end > context.words[-1].end or not acts_in_text(context, context.text(last - 1)):
            continue
        span = span_of_words(context.document, quotation.inner.start, context.words[sign].start)
        cued = any(cue.last == sign for cue in context.cues)
        if span is None or cued or not is_speaker_like(context, sign + 1, last):
            continue
        speaker = (context.frame.tokens[sign + 1], context.frame.tokens[last - 1] + 1)
        yield Candidate("posters.signed", context.frame.index, Kind.DIRECT, (span,), speaker=speaker)
