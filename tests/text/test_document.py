"""The whole stage: on any text whatever, in linear time, with every position in its place."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.article import Article
from quotes.text import analyse

CHARACTERS = "कखड़ाि़ँं।.?!|,\"'‘’“”«»\n \u200d\u00a0:-()[]19AaZ`\ud800\u0301"
WORDS = ["कहा", "है", "''", "‘‘", "’’", "एस.", "डॉ.", "कि", "\r\n", "(भाषा)", "मंत्री ने कहा", "...", "ने", "80 के दशक"]
PIECES = st.lists(st.sampled_from([*CHARACTERS, *WORDS, "Advertisement\n", "https://a.in/b"]), max_size=60).map("".join)


@example("0‘”«''0.:''''")  # an unclosed quotation ends no earlier than what stands inside it
@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), PIECES, st.text(alphabet=st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF))))
def test_any_text_becomes_a_sound_document(text: str) -> None:
    document = analyse(Article("t", text))
    assert [i for s in document.sentences for i in range(s.first, s.last)] == list(range(len(document.tokens)))
    for sentence in document.sentences:
        assert document.paragraphs[sentence.paragraph].span.contains(sentence.span)
    for index, quotation in enumerate(document.quotations):
        assert quotation.index == index
        assert quotation.outer.contains(quotation.inner)
        assert sum(p.span.contains(quotation.outer) for p in document.paragraphs) == 1
        if quotation.parent is not None:
            assert document.quotations[quotation.parent].outer.contains(quotation.outer)
        if quotation.continues is not None:
            assert document.quotations[quotation.continues].outer.end <= quotation.outer.start
        if quotation.closed and quotation.parent is None:
            inside = [s for s in document.sentences if s.span.overlaps(quotation.outer)]
            assert len(inside) == 1
    for token in document.tokens:
        document.view.to_raw(token.span)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\ufeff", "\r\n \u00a0"])
def test_a_text_without_words_is_an_empty_document(text: str) -> None:
    document = analyse(Article("t", text))
    assert (document.paragraphs, document.tokens, document.sentences, document.quotations) == ((), (), (), ())
    assert document.credit is None
