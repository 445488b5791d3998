"""What holds of every stage on any text at all."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings

from quotes.article import Article, Span
from quotes.extractor import Extractor
from quotes.lexicon import find_cues, load_lexicon
from quotes.text import analyse
from tests.robustness.hostile import hostile

LONE_SURROGATE = 'मंत्री ने कहा, "सड़क \ud800 बनेगी।"'
OPEN_MARK = 'मंत्री ने कहा, "सड़क बनेगी। \n\u202eउन्होंने कहा कि \x00 काम होगा।'
# two quotations that begin and end with the paragraph, one in the other
FILLED_PARAGRAPH = "\"\n\n'क‘\n\nक’"


@settings(deadline=None, max_examples=300)
@given(text=hostile)
@example(text=LONE_SURROGATE)
@example(text=OPEN_MARK)
@example(text=FILLED_PARAGRAPH)
def test_the_text_stage_keeps_order_and_bounds(text: str) -> None:
    document = analyse(Article("t", text))
    view = document.view
    for token in document.tokens:
        assert view.text[token.start : token.end] == token.text
    assert all(a.end <= b.start for a, b in pairwise(document.tokens))
    between = [view.text[a.end : b.start] for a, b in pairwise(document.tokens)]
    assert all(not gap or gap.isspace() for gap in between)
    assert [s.first for s in document.sentences] == [0, *(s.last for s in document.sentences)][
        :-1
    ] or not document.tokens
    assert not document.tokens or document.sentences[-1].last == len(document.tokens)
    assert all(a.end <= b.start for a, b in pairwise(document.paragraphs))
    for quotation in document.quotations:
        assert quotation.outer.contains(quotation.inner)
        assert quotation.outer.end <= len(view.text)
        if quotation.parent is not None:
            assert quotation.parent < quotation.index
        if quotation.continues is not None:
            assert quotation.continues < quotation.index
    assert [q.outer.start for q in document.quotations] == sorted(q.outer.start for q in document.quotations)
    if document.credit is not None:
        assert document.credit.span.end <= len(view.text)


@settings(deadline=None, max_examples=300)
@given(text=hostile)
def test_raw_spans_of_tokens_rise_and_hold_the_token(text: str) -> None:
    document = analyse(Article("t", text))
    spans = [document.view.to_raw(token.span) for token in document.tokens]
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(spans))
    for token, span in zip(document.tokens, spans, strict=True):
        kept = unicodedata.normalize("NFD", span.of(text))
        assert span.end <= len(text)
        # consonants: a vowel may have been typed as two signs
        assert all(
            letter in kept for letter in unicodedata.normalize("NFD", token.text) if "\u0915" <= letter <= "\u0939"
        )
    if document.view.text:
        whole = document.view.to_raw(Span(0, len(document.view.text)))
        assert whole.end <= len(text)


@settings(deadline=None, max_examples=200)
@given(text=hostile)
def test_cues_are_in_order_and_apart(text: str) -> None:
    document = analyse(Article("t", text))
    for sentence in document.sentences:
        cues = find_cues(document.words(sentence), load_lexicon())
        assert all(a.last <= b.first for a, b in pairwise(cues))
        for cue in cues:
            assert sentence.first <= cue.first <= cue.core < cue.last <= sentence.last


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor("none")


@settings(deadline=None, max_examples=300)
@given(text=hostile)
@example(text=LONE_SURROGATE)
@example(text=OPEN_MARK)
def test_extraction_never_fails_and_quotes_the_article(extractor: Extractor, text: str) -> None:
    (result,) = extractor.extract_many([Article("t", text)])
    assert result.error is None
    for record in result.records:
        spans = [*record.content, *record.quoted, record.sentence, *(record.speaker.chain if record.speaker else ())]
        assert all(text[span.start : span.end] == span.text for span in spans)
        if record.speaker is not None and record.speaker.start is not None:
            assert text[record.speaker.start : record.speaker.end] == record.speaker.text
        if record.cue is not None:
            assert text[record.cue.start : record.cue.end] == record.cue.text
    (again,) = extractor.extract_many([Article("t", text)])
    assert again.records == result.records
