"""What was found in an article and what was turned down, sentence by sentence, in offsets of the article as given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from quotes.article import Article, Span
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


def explain_document(
    document: Document,
    frames: Sequence[Frame],
    parsed: Collection[int],
    records: Iterable[Attribution],
    rejections: Iterable[Rejection],
) -> Explanation:
    """Sort records and rejections by their sentences. ``parsed`` are the sentences that were given a tree."""
    view, raw = document.view, document.article.text
    turned_down: defaultdict[int, list[ExplainedRejection]] = defaultdict(list)
    for rejection in rejections:
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
