"""Floating speech: words that go on as a speaker's own with no cue in their sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quotes.article import Span
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import read_content, speaks_in_first_person
from quotes.matchers.context import Context
from quotes.records import Kind

# A quotation that stands alone continues the last speaker if at most this many sentences lie between (GenderGapTracker uses five).
REACH = 2


def find_floating(contexts: Sequence[Context], made: Mapping[int, Sequence[Candidate]]) -> Iterator[Candidate | Rejection]:
    """Quotations and first-person sentences that continue the previous record's speaker.

    ``made`` holds the candidates so far by frame. A quotation without a cue stands alone in its sentence, or it is a
    title, a term or a scare quote and is rejected with that reason. An unmarked sentence in the first person right
    after an attributed one goes on as the speaker's own (ruling 6).
    """
    last: int | None = None  # the sentence of the last record by a speaker
    speaking = False
    for context in contexts:
        if context.frame.inside is not None:
            continue
        sentence = context.frame.sentence
        used = {span for c in made.get(context.frame.index, ()) for span in (*c.content, *c.quoted)}
        found = bool(used)
        for cut in context.frame.cuts:
            inner = context.quotation(cut).inner
            if any(span.overlaps(inner) for span in used):
                continue
            alone = not any(context.is_word(i) for i in range(len(context.words)))
            if alone and last is not None and sentence - last <= REACH:
                found = True
                spans = context.speech_spans(cut)
                yield Candidate("floating.quotation", context.frame.index, Kind.DIRECT, spans, quoted=spans, continues=True)
            else:
                reason = "no cue in its sentence: a title, a term or a scare quote" if not alone else "no speaker to continue"
                yield Rejection("floating.quotation", context.frame.index, inner, "quotation", reason)
        if not found and speaking and last is not None and _goes_on(contexts, context, last):
            span = _whole(context)
            if span is not None:
                found = True
                yield Candidate("floating.first_person", context.frame.index, Kind.DIRECT, (span,), continues=True)
        if found:
            last = sentence
            speaking = not context.headline
        elif any(context.is_word(i) for i in range(len(context.words))):
            speaking = speaking and not context.cues


def _goes_on(contexts: Sequence[Context], context: Context, last: int) -> bool:
    document = context.document
    here = document.sentences[context.frame.sentence]
    if context.headline or context.frame.sentence - last > REACH or here.paragraph != document.sentences[last].paragraph:
        return False
    if not speaks_in_first_person(context, 0, len(context.words)):
        return False
    return not any(context.holds(i, "narrator_acts") for i in range(len(context.words)))


def _whole(context: Context) -> Span | None:
    content = read_content(context, 0, len(context.words))
    return content.spans[0] if content is not None else None
