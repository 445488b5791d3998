"""Frames: what is read together, and that nothing is lost or read twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article
from quotes.lexicon.grammar import load_grammar
from quotes.matchers.context import Context
from quotes.matchers.frame import Cut, build_frames
from quotes.text import analyse
from tests.matchers.contexts import read_contexts, texts

WORDS = ("मंत्री", "ने", "कहा", "कि", "हम", "जाएंगे", "नहीं", "पुलिस", "के", "मुताबिक", "फिल्म", "बोले", "उन्होंने", "घर", "12.5")
SIGNS = ("“", "”", "‘", "’", '"', "'", "«", "»", "।", "?", ",", ":", "-", "…", "\n", "\n\n", "''", "(", ")")
pieces = st.lists(st.sampled_from(WORDS + SIGNS), max_size=40)


def framed(text: str) -> list[tuple[str, int | None]]:
    """The words of each frame of a text with the quotation that they stand in."""
    return [(" ".join(context.texts), context.frame.inside) for context in read_contexts(text)]


def spoken(context: Context, cut: Cut) -> list[str]:
    return texts(context, context.speech_spans(cut))


def test_a_quotation_is_cut_out_and_read_sentence_by_sentence() -> None:
    text = "मंत्री ने कहा, “हम जांच कराएंगे। दोषी नहीं बचेंगे।” फिर वे चले गए।"
    assert framed(text) == [
        ("मंत्री ने कहा ,", None),
        ("हम जांच कराएंगे ।", 0),
        ("दोषी नहीं बचेंगे ।", 0),
        ("फिर वे चले गए ।", None),
    ]
    outer = read_contexts(text)[0]
    (cut,) = outer.frame.cuts
    assert cut.gap == 4
    assert spoken(outer, cut) == ["हम जांच कराएंगे। दोषी नहीं बचेंगे।"]


def test_two_quotations_around_a_clause_leave_the_clause() -> None:
    outer = read_contexts("“हम रात भर जागते रहे”, उन्होंने कहा, “लेकिन मदद नहीं पहुंची”।")[0]
    assert " ".join(outer.texts) == ", उन्होंने कहा , ।"
    assert [cut.gap for cut in outer.frame.cuts] == [0, 4]


def test_quoted_words_of_the_narrators_clause_stay_in_it_without_their_marks() -> None:
    (context,) = read_contexts("महापौर ने ‘बदहाल सड़क’ के लिए ठेकेदार को जिम्मेदार ठहराया।")
    assert " ".join(context.texts) == "महापौर ने बदहाल सड़क के लिए ठेकेदार को जिम्मेदार ठहराया ।"
    assert context.frame.cuts == ()


def test_a_few_marked_words_that_open_a_sentence_are_speech_where_it_ends_in_telling() -> None:
    said = read_contexts("मेला लगा है। ‘अब सब मानते हैं’, वे कहती हैं।")[1]
    assert [cut.gap for cut in said.frame.cuts] == [0]
    titled = read_contexts("मेला लगा है। ‘दिल का दरिया’, जो पिछले साल आई थी, अब भी चल रही है।")[1]
    assert titled.frame.cuts == ()


@pytest.mark.parametrize(
    ("text", "cuts"), [("सचिव ने इसे देश की ‘सबसे यादगार जीतों में से एक’ बताया।", 0), ("सचिव ने अपील की ‘सब घर पर ही रहें’।", 1)]
)
def test_marked_words_that_somebody_has_stay_in_the_clause(text: str, cuts: int) -> None:
    assert len(read_contexts(text)[0].frame.cuts) == cuts


def test_marks_with_a_space_inside_are_no_words() -> None:
    (context,) = read_contexts("संस्था की ' नदी और नगर ' रिपोर्ट के मुताबिक पानी घटा है।")
    assert " ".join(context.texts) == "संस्था की नदी और नगर रिपोर्ट के मुताबिक पानी घटा है ।"


def test_a_quotation_inside_a_quotation_is_cut_out_of_it() -> None:
    text = "उन्होंने कहा, “पिता ने पूछा था, ‘तुम कब लौटोगे घर मेरे बेटे?’ और मैं रो पड़ा।”"
    assert framed(text) == [
        ("उन्होंने कहा ,", None),
        ("पिता ने पूछा था , और मैं रो पड़ा ।", 0),
        ("तुम कब लौटोगे घर मेरे बेटे ?", 1),
    ]


def test_speech_over_paragraphs_is_one_cut_of_the_clause_that_introduces_it() -> None:
    text = "उन्होंने कहा, “पहला दिन कठिन था।\n“दूसरा दिन आसान रहा।\n“तीसरे दिन हम जीत गए।”"
    first, *others = read_contexts(text)
    (cut,) = first.frame.cuts
    assert spoken(first, cut) == ["पहला दिन कठिन था।", "दूसरा दिन आसान रहा।", "तीसरे दिन हम जीत गए।"]
    assert [(" ".join(c.texts), c.frame.cuts) for c in others] == [
        ("पहला दिन कठिन था ।", ()),
        ("दूसरा दिन आसान रहा ।", ()),
        ("तीसरे दिन हम जीत गए ।", ()),
    ]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "उन्होंने कहा, “यह अधूरा वाक्य है\nदूसरा अनुच्छेद यहां है।"
    assert framed(text)[-1] == ("दूसरा अनुच्छेद यहां है ।", None)


def test_a_sentence_that_is_a_quotation_has_a_frame_without_words() -> None:
    outer, inner = read_contexts("“हम झुकेंगे नहीं, लड़ते रहेंगे।”")
    assert outer.texts == ()
    assert len(outer.frame.cuts) == 1
    assert inner.frame.inside == 0


@given(pieces)
def test_every_word_is_read_exactly_once(parts: list[str]) -> None:
    document = analyse(Article("test", " ".join(parts)))
    read = sorted(i for frame in build_frames(document, load_grammar()) for i in frame.tokens)
    bare = {q.inner.start for q in document.quotations if q.outer.start == q.inner.start}  # the known failure below
    wanted = [token.index for token in document.tokens if token.is_word and token.start not in bare]
    assert [i for i in read if document.tokens[i].is_word and document.tokens[i].start not in bare] == wanted
    assert len(set(read)) == len(read)


def test_the_first_word_of_speech_that_goes_on_without_a_mark_is_read() -> None:
    text = "उन्होंने कहा, “यह पहला वाक्य है।\nमंत्री ने कहा कि पुल बनेगा“ और गए।"
    assert any("मंत्री" in words for words, _ in framed(text))


@given(pieces)
def test_frames_are_numbered_in_order_and_cuts_stand_between_their_words(parts: list[str]) -> None:
    document = analyse(Article("test", " ".join(parts)))
    frames = build_frames(document, load_grammar())
    assert [frame.index for frame in frames] == list(range(len(frames)))
    assert [frame.sentence for frame in frames] == sorted(frame.sentence for frame in frames)
    for frame in frames:
        assert list(frame.tokens) == sorted(frame.tokens)
        assert frame.texts == tuple(document.tokens[i].text for i in frame.tokens)
        assert [cut.gap for cut in frame.cuts] == sorted(cut.gap for cut in frame.cuts)
        for cut in frame.cuts:
            outer = document.quotations[cut.quotation].outer
            before = [document.tokens[i].start for i in frame.tokens[: cut.gap]]
            behind = [document.tokens[i].start for i in frame.tokens[cut.gap :]]
            assert all(start < outer.start for start in before)
            assert all(start >= outer.end for start in behind)


@given(pieces)
def test_no_quotation_is_cut_out_twice(parts: list[str]) -> None:
    document = analyse(Article("test", " ".join(parts)))
    cut = [c.quotation for frame in build_frames(document, load_grammar()) for c in frame.cuts]
    assert len(set(cut)) == len(cut)
