"""Transcripts: paragraphs that begin with who speaks and a colon."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import read_content
from quotes.matchers.context import Context
from quotes.matchers.headline import LONGEST_NAME, is_speaker_like
from quotes.matchers.rule import rule
from quotes.records import Kind


@rule(
    examples=(),
    counterexamples=("भोपाल: शहर में आज बारिश हुई।",),
)
def turn(context: Context) -> Iterator[Candidate | Rejection]:
    """A turn of an interview: ``सवाल: …``, ``जवाब: …``, ``रमेश: …`` at the start of a paragraph.

    A name counts only where the article has the label more than once; a dateline (भोपाल: …) speaks for nobody.
    """
    sentence = context.document.sentences[context.frame.sentence]
    paragraph = context.document.paragraphs[sentence.paragraph]
    if context.headline or context.frame.inside is not None or sentence.start != paragraph.start:
        return
    sign = next((i for i in range(min(LONGEST_NAME + 1, len(context.words))) if context.text(i) in (":", ":-")), None)
    if not sign:
        return
    asks = context.holds(0, "questions", "answers") and sign <= 2
    if not asks and not (_turns(context, sign) > 1 and is_speaker_like(context, 0, sign)):
        return
    content = read_content(context, sign + 1, len(context.words))
    if content is None:
        return
    speaker = (context.frame.tokens[0], context.frame.tokens[sign - 1] + 1)
    yield Candidate("transcript.turn", context.frame.index, Kind.DIRECT, content.spans, quoted=content.quoted, speaker=speaker)


def _turns(context: Context, sign: int) -> int:
    """How many sentences of the article begin with the label that ends at ``sign``."""
    document = context.document
    label = document.text[context.words[0].start : context.words[sign].end]
    return sum(not s.repeat and document.text.startswith(label, s.start) for s in document.sentences)
