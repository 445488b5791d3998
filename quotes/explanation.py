"""What was found in an article and what was turned down, sentence by sentence, in offsets of the article as given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from quotes.article import Article, Span
from quotes.lexicon.cues import CueMatch
from quotes.matchers.candidate import Rejection
from quotes.matchers.frame import Frame
from quotes.records import Attribution
from quotes.text.document import Document


@dataclass(frozen=True, slots=True)
class ExplainedRejection:
    """Something that looked like an attribution and is none."""

    span: Span
    text: str
    what: str
    reason: str
    rule: str


@dataclass(frozen=True, slots=True)
class SentenceExplanation:
    """What happened in one sentence. Spans are offsets of the article as given."""

    span: Span
    text: str
    parsed: bool
    records: tuple[Attribution, ...]
    rejections: tuple[ExplainedRejection, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article, sentence by sentence; ``furniture`` are the paragraphs that were not read, each with its reason."""

    article: Article
    sentences: tuple[SentenceExplanation, ...]
    furniture: tuple[tuple[Span, str], ...]


NO_RULE = "explanation.unclaimed"


def _passed_over(
    document: Document,
    frames: Sequence[Frame],
    matches: Sequence[Sequence[CueMatch]],
    records: Sequence[Attribution],
    rejections: Sequence[Rejection],
) -> Iterator[Rejection]:
    """The cues and quotations that no rule said anything of."""
    told = {(r.frame, r.span.start) for r in rejections}
    cues = {(r.cue.start, r.cue.end) for r in records if r.cue is not None}
    contents = [Span(part.start, part.end) for r in records for part in r.content]
    tokens = document.tokens
    for frame, found in zip(frames, matches, strict=True):
        sentence = document.sentences[frame.sentence]
        if sentence.repeat or document.paragraphs[sentence.paragraph].furniture:
            continue
        for match in found:
            span = Span(tokens[match.first].start, tokens[match.last - 1].end)
            raw = document.view.to_raw(span)
            if (raw.start, raw.end) not in cues and (frame.index, span.start) not in told:
                yield Rejection(
                    NO_RULE,
                    frame.index,
                    span,
                    "cue",
                    "nothing it reports stands beside it, or a record around it has it",
                )
        for cut in _quotations_in(document, frame):
            raw = document.view.to_raw(cut)
            if not any(raw.overlaps(content) for content in contents) and (frame.index, cut.start) not in told:
                yield Rejection(
                    NO_RULE,
                    frame.index,
                    cut,
                    "quotation",
                    "part of the narrator's clause: a title, a term or a scare quote",
                )


def _quotations_in(document: Document, frame: Frame) -> Iterator[Span]:
    """The words between marks that were left in the narrator's clause."""
    own = {document.tokens[i].start for i in frame.tokens} if frame.inside is None else set()
    return (q.inner for q in document.quotations if q.inner.start in own)


def explain_document(
    document: Document,
    frames: Sequence[Frame],
    parsed: Collection[int],
    matches: Sequence[Sequence[CueMatch]],
    records: Sequence[Attribution],
    rejections: Sequence[Rejection],
) -> Explanation:
    """Sort records and rejections by their sentences.

    ``parsed`` are the sentences that were given a tree, ``matches`` the cues of each frame. A cue or quotation that
    neither made a record nor was turned down by a rule is listed too: nothing that looks like speech goes unmentioned.
    """
    view, raw = document.view, document.article.text
    turned_down: defaultdict[int, list[ExplainedRejection]] = defaultdict(list)
    for rejection in (*rejections, *_passed_over(document, frames, matches, records, rejections)):
        span = view.to_raw(rejection.span)
        turned_down[frames[rejection.frame].sentence].append(
            ExplainedRejection(span, span.of(raw), rejection.what, rejection.reason, rejection.rule)
        )
    found: defaultdict[int, list[Attribution]] = defaultdict(list)
    for record in records:
        found[record.sentence.start].append(record)
    sentences = []
    for sentence in document.sentences:
        span = view.to_raw(sentence.span)
        index = sentence.index
        sentences.append(
            SentenceExplanation(
                span, span.of(raw), index in parsed, tuple(found[span.start]), tuple(turned_down[index])
            )
        )
    furniture = tuple((view.to_raw(p.span), p.furniture) for p in document.paragraphs if p.furniture)
    return Explanation(document.article, tuple(sentences), furniture)
