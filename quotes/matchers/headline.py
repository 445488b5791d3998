"""Headlines: the words, a colon or dash, and who says them."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import Link, NounCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import read_content
from quotes.matchers.context import Context
from quotes.matchers.phrases import mention_start
from quotes.matchers.rule import rule
from quotes.matchers.tellers import teller_kind
from quotes.records import Kind

LONGEST_NAME = 6


@rule(
    examples=(("बिना तैयारी के लागू हुआ कानून: रमेश त्रिवेदी", "बिना तैयारी के लागू हुआ कानून"),),
    counterexamples=("फैक्ट चेक: वायरल तस्वीर तीन साल पुरानी है",),
)
def name_after(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline of the form ``words: name`` (rulings 11 and 17)."""
    sign = _last_colon(context)
    if not context.headline or sign is None:
        return
    first, last = context.skip_signs(sign + 1, 1), len(context.words)
    if last - first > LONGEST_NAME or sign < 2 or not is_speaker_like(context, first, last):
        return
    if any(cue.first >= first for cue in context.cues):
        return
    content = read_content(context, 0, sign)
    if content is None or any(c.gap > sign for c in context.frame.cuts):
        return
    kind = Kind.MIXED if content.kind is Kind.MIXED else Kind.DIRECT
    speaker = (context.frame.tokens[first], context.frame.tokens[last - 1] + 1)
    yield Candidate("headline.name_after", context.frame.index, kind, content.spans, quoted=content.quoted, speaker=speaker)


@rule(
    examples=(("रमेश त्रिवेदी: बिना तैयारी के लागू हुआ कानून", "बिना तैयारी के लागू हुआ कानून"),),
    counterexamples=("नई दिल्ली: संसद का सत्र सोमवार से", "वीडियो: बाढ़ में बह गई कार"),
)
def name_before(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline of the form ``name: words``; a label or a dateline in front of the colon speaks for nobody (ruling 22)."""
    if not context.headline:
        return
    sign = next((i for i in range(len(context.words)) if context.text(i) == ":"), None)
    if sign is None or not 0 < sign <= LONGEST_NAME or len(context.words) - sign < 2 and not context.cuts_between(sign, len(context.words)):
        return
    if any(cue.first < sign for cue in context.cues) or not is_speaker_like(context, 0, sign):
        return
    content = read_content(context, sign + 1, len(context.words))
    if content is None:
        return
    kind = Kind.MIXED if content.kind is Kind.MIXED else Kind.DIRECT
    speaker = (context.frame.tokens[0], context.frame.tokens[sign - 1] + 1)
    yield Candidate("headline.name_before", context.frame.index, kind, content.spans, quoted=content.quoted, speaker=speaker)


@rule(
    examples=(("मंत्री का दावा, अगले साल तक हर घर में पहुंचेगा पानी", "अगले साल तक हर घर में पहुंचेगा पानी"),),
    counterexamples=("मंत्री का विवादित बयान",),
)
def speech_noun(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline with a speech noun, a sign, and the words: X का दावा, … / X का आरोप- …."""
    if not context.headline:
        return
    for cue in context.cues:
        if cue.match.form is not Form.NOUN or not isinstance(cue.match.entry, NounCue) or not context.holds(cue.last, "introducers"):
            continue
        content = read_content(context, cue.last + 1, len(context.words))
        if content is None or cue.first < 2 or not context.holds(cue.first - 1, "genitive"):
            continue
        sign = context.text(cue.last)
        kind = Kind.DIRECT if content.kind is Kind.INDIRECT and sign != "," else content.kind
        start = mention_start(context, cue.first - 1)
        speaker = (context.frame.tokens[start], context.frame.tokens[cue.first - 2] + 1)
        if Link.KI in cue.match.links or Link.QUOTE in cue.match.links:
            yield Candidate(
                "headline.speech_noun", context.frame.index, kind, content.spans, cue.match, quoted=content.quoted, speaker=speaker
            )


@rule(
    examples=(("“हम किसी के आगे नहीं झुकेंगे और लड़ाई जारी रहेगी”", "हम किसी के आगे नहीं झुकेंगे और लड़ाई जारी रहेगी"),),
    counterexamples=("‘सपनों का शहर’ का ट्रेलर रिलीज",),
)
def wholly_quoted(context: Context) -> Iterator[Candidate | Rejection]:
    """A headline that is one quotation and names nobody: direct, with neither speaker nor cue (ruling 17)."""
    if context.headline and len(context.frame.cuts) == 1 and not any(context.is_word(i) for i in range(len(context.words))):
        inner = context.quotation(context.frame.cuts[0]).inner
        yield Candidate("headline.wholly_quoted", context.frame.index, Kind.DIRECT, (inner,), quoted=(inner,), speakerless=True)


def _last_colon(context: Context) -> int | None:
    return next((i for i in range(len(context.words) - 1, 0, -1) if context.text(i) == ":"), None)


def is_speaker_like(context: Context, first: int, last: int) -> bool:
    """Whether ``words[first:last]`` can be the name or role of somebody who speaks."""
    words = range(first, last)
    if first >= last or any(context.holds(i, "labels", "case_markers", "complementisers") or not context.is_word(i) and context.text(i) not in (".", "(", ")", "-") for i in words):
        return False
    if any(context.upos(i) in ("VERB", "AUX") for i in words):
        return False
    kind = teller_kind(context, first, last)
    if kind is not None:
        return kind is not TellerKind.CANNOT_TELL
    return any(context.upos(i) == "PROPN" or context.text(i) in context.lexicon.titles for i in words)
