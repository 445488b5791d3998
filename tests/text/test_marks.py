"""Quotation marks are paired as a reader pairs them."""

from __future__ import annotations

import pytest

from quotes.article import Article
from quotes.text import analyse
from quotes.text.document import MarkStyle, Quotation


def quotations(text: str) -> tuple[Quotation, ...]:
    return analyse(Article("t", text)).quotations


def inner(text: str) -> list[str]:
    document = analyse(Article("t", text))
    return [quotation.inner.of(document.text) for quotation in document.quotations]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        *(
            ("“", "”"),
            ('"', '"'),
            ("‘", "’"),
            ("'", "'"),
            ("''", "''"),
            ("‘‘", "’’"),
            ("«", "»"),
            ("„", "‟"),
            ("`", "`"),
        ),
        *(("“", '"'), ("''", "”"), ("‘‘", '"'), ("”", "“"), ("'", "’"), ("‘", "‘"), ("’", "’"), ("‘", '"')),
    ],
)
def test_every_kind_of_mark_and_mixed_pairs(before: str, after: str) -> None:
    text = f"रमेश वर्मा ने कहा, {before}हम कल आएंगे।{after} इसके बाद वे चले गए।"
    found = quotations(text)
    assert [q.inner.of(text) for q in found] == ["हम कल आएंगे।"]
    assert found[0].outer.of(text) == f"{before}हम कल आएंगे।{after}"
    assert found[0].closed


@pytest.mark.parametrize(
    ("mark", "style"),
    [('"', MarkStyle.DOUBLE), ("''", MarkStyle.DOUBLE), ("'", MarkStyle.SINGLE), ("«", MarkStyle.GUILLEMET)],
)
def test_style(mark: str, style: MarkStyle) -> None:
    assert quotations(f"उसने कहा, {mark}ठीक है{mark.replace('«', '»')} और गया।")[0].style is style


@pytest.mark.parametrize(
    "text",
    [
        'उसने कहा " हम आएंगे। " और गया।',  # space on both sides
        'उसने कहा,"हम आएंगे।"उसके बाद वह गया।',  # space on no side
        'उसने कहा" हम आएंगे।" और गया।',  # the opening mark glued to the wrong word
        'उसने कहा, "हम आएंगे। "और गया।',  # and the closing one
    ],
)
def test_spacing_may_be_wrong(text: str) -> None:
    assert inner(text) == ["हम आएंगे।"]


def test_nested() -> None:
    text = "सीमा ने कहा, “मुझे 'रंगमंच' जाना है।”"
    outer, nested = quotations(text)
    assert (outer.parent, nested.parent) == (None, 0)
    assert nested.inner.of(text) == "रंगमंच"


def test_of_two_that_fill_a_paragraph_the_outer_comes_first() -> None:
    text = "\"बच्चों ने नारा लगाया\n\n'वेतन दो‘\n\nऔर चले गए’"
    filled = [quotation for quotation in quotations(text) if quotation.outer.of(text) == "'वेतन दो‘"]
    assert [quotation.parent for quotation in filled] == [None, filled[0].index]


def test_nested_in_the_same_style() -> None:
    text = "सीमा ने कहा, 'मैं 'रंगमंच' में काम करती हूं।' फिर वह गई।"
    assert inner(text) == ["मैं 'रंगमंच' में काम करती हूं।", "रंगमंच"]


@pytest.mark.parametrize(
    "text",
    [
        "वह 90's का दौर था।",
        "'80 के दशक में यह चलन था।",
        "'70 का दशक कठिन था।",
        "O'Brien ने it’s लिखा और भारत's भी।",
        "उसका कद 5'10\" है।",
        'यह 32" का टीवी है।',
        "workers' union ने हड़ताल की।",
        'राम" ने काम किया।',
    ],
)
def test_apostrophes_inches_and_strays_quote_nothing(text: str) -> None:
    assert quotations(text) == ()


def test_a_decade_beside_a_title() -> None:
    assert inner("'80 के दशक की फिल्म 'दीवानगी' चली।") == ["दीवानगी"]


def test_apostrophe_inside_a_quotation() -> None:
    assert inner("उसने कहा, 'यह it's नहीं है' और गया।") == ["यह it's नहीं है"]


def test_unclosed_ends_with_its_paragraph() -> None:
    text = 'मंत्री ने कहा, "हम काम करेंगे। सब ठीक होगा।\nबैठक के बाद वे लौट गए।'
    (found,) = quotations(text)
    assert not found.closed
    assert found.inner.of(text) == "हम काम करेंगे। सब ठीक होगा।"


def test_unclosed_ends_where_a_line_break_was_lost() -> None:
    text = 'रमेश वर्मा ने कहा, "हम कल आएंगे। सब साथ रहेंगे।जिले में कल बारिश हुई। नदी चढ़ी।'
    assert inner(text) == ["हम कल आएंगे। सब साथ रहेंगे।"]
    text = 'रमेश वर्मा ने कहा, "हम कल आएंगे. सब साथ रहेंगे.(हमारा ऐप यहां से डाउनलोड करें. खबरें पढ़ें.)'
    assert inner(text) == ["हम कल आएंगे. सब साथ रहेंगे."]


def test_unclosed_ends_where_the_narrator_tells_what_else_was_said() -> None:
    text = 'रमेश वर्मा ने कहा, "हम कल आएंगे। सब साथ रहेंगे। उन्होंने आगे कहा- बैठक होगी। नदी चढ़ी।'
    assert inner(text) == ["हम कल आएंगे। सब साथ रहेंगे।"]
    text = 'रमेश वर्मा ने कहा, "हम कल आएंगे। उन्होंने हमें बुलाया। उन्होंने कहा- आओ।" नदी चढ़ी।'
    assert inner(text) == ["हम कल आएंगे। उन्होंने हमें बुलाया। उन्होंने कहा- आओ।"]
    text = 'रमेश वर्मा ने कहा, "हम कल आएंगे। उन्होंने मेले में एक पत्र पढ़ते हुए यह भी बताया कि पुल बनेगा।'
    assert inner(text) == ["हम कल आएंगे।"]
    text = 'रमेश वर्मा ने कहा, "हम उनसे मिले। उन्होंने हमें बताया कि पुल बनेगा।'
    assert inner(text) == ["हम उनसे मिले। उन्होंने हमें बताया कि पुल बनेगा।"]


@pytest.mark.parametrize(
    "narrator",
    [
        "जल मंत्री रमेश वर्मा ने कहा कि पुल बनेगा।",
        "सीमा देवी ने यह भी बताया, पुल बनेगा।",
        "उधर, नगर परिषद के दो सदस्यों ने बताया कि पुल बनेगा।",
        "पोस्ट में दावा किया जा रहा है कि पुल बनेगा।",
        "गौरतलब है कि पुल पुराना है।",
        "आपको बता दें कि पुल पुराना है।",
    ],
)
def test_unclosed_ends_where_the_narrator_goes_on(narrator: str) -> None:
    assert inner(f"रमेश वर्मा ने कहा, 'हम कल आएंगे। सब साथ रहेंगे। {narrator}") == ["हम कल आएंगे। सब साथ रहेंगे।"]


@pytest.mark.parametrize(
    "speaker", ["मेरी मां ने कहा कि मेहनत करो।", "सीमा देवी ने मुझे बताया, पुल बनेगा।", "मां ने कहा था कि मेहनत करो।"]
)
def test_unclosed_goes_on_over_what_the_speaker_was_told(speaker: str) -> None:
    text = f"रमेश वर्मा ने कहा, 'हम कल आएंगे। {speaker}"
    assert inner(text) == [f"हम कल आएंगे। {speaker}"]


def test_unclosed_ends_where_who_speaks_acts_again_by_name() -> None:
    text = 'कमल दीवान ने कहा, "मैं पहाड़ पर रुका। मैंने दो पेड़ लगाए। शाम को मेला भी दीवान ने देखा।'
    assert inner(text) == ["मैं पहाड़ पर रुका। मैंने दो पेड़ लगाए।"]


def test_unclosed_goes_on_where_somebody_else_acts() -> None:
    text = 'कमल दीवान ने कहा, "मैं पहाड़ पर रुका। सरपंच ने मुझे रोका। मैंने दो पेड़ लगाए।'
    assert inner(text) == ["मैं पहाड़ पर रुका। सरपंच ने मुझे रोका। मैंने दो पेड़ लगाए।"]


def test_unclosed_that_is_taken_over_lets_go_of_later_quotations() -> None:
    text = "रमेश वर्मा ने कहा, “हम कल आएंगे। उन्होंने कहा कि ‘सेतु’ योजना चलेगी। नदी चढ़ी।"
    assert inner(text) == ["हम कल आएंगे।", "सेतु"]
    assert [quotation.parent for quotation in quotations(text)] == [None, None]


def test_unclosed_does_not_swallow_the_next() -> None:
    text = 'मंत्री ने कहा, "हम काम करेंगे। सचिव ने कहा, "हम देखेंगे।" बैठक चली।'
    first, second = quotations(text)
    assert (first.closed, second.closed) == (False, True)
    assert first.inner.of(text) == "हम काम करेंगे।"
    assert second.inner.of(text) == "हम देखेंगे।"


def test_unclosed_single_mark_is_believed_only_after_a_cue() -> None:
    assert inner("उन्होंने कहा, 'हम काम करेंगे।") == ["हम काम करेंगे।"]
    assert inner("सरकार की 'हरित योजना का असर दिखा।") == []


@pytest.mark.parametrize("cue", ["लिखा", "लिखा है", "का कहना है कि"])
def test_unclosed_single_mark_behind_a_verb_of_speech_opens(cue: str) -> None:
    text = f"मोहन राणा {cue} 'पुल टूट गया। अब कौन आएगा।\n\nराणा ने शो 'गांव की बात' में यह पुल दिखाया।"
    assert inner(text) == ["पुल टूट गया। अब कौन आएगा।", "गांव की बात"]


def test_reopened_at_every_paragraph() -> None:
    text = "मंत्री ने कहा, “हम काम करेंगे।\n“सब ठीक होगा।\n“धन्यवाद।”\nफिर वे गए।"
    found = quotations(text)
    assert [q.inner.of(text) for q in found] == ["हम काम करेंगे।", "सब ठीक होगा।", "धन्यवाद।"]
    assert [q.continues for q in found] == [None, 0, 1]
    assert [q.closed for q in found] == [False, False, True]


def test_open_over_paragraphs() -> None:
    text = "मंत्री ने कहा, “हम काम करेंगे।\nसब ठीक होगा।\nधन्यवाद।”\nफिर वे गए।"
    found = quotations(text)
    assert [q.inner.of(text) for q in found] == ["हम काम करेंगे।", "सब ठीक होगा।", "धन्यवाद।"]
    assert [q.continues for q in found] == [None, 0, 1]


def test_a_closing_mark_that_slipped_into_the_next_paragraph_opens_nothing() -> None:
    text = "मंत्री ने कहा, ‘‘हम काम करेंगे।\n’’सचिव ने कहा, ‘‘हम देखेंगे।’’"
    assert "सचिव ने कहा," not in inner(text)


def test_no_quotation_begins_with_a_postposition() -> None:
    assert inner("फिल्म 'दीवानगी 'के सेट पर भीड़ थी।") == ["दीवानगी"]


def test_marks_around_nothing() -> None:
    assert quotations('उसने कहा, "" और "।" लिखा।') == ()


def test_the_way_back_to_the_text_as_given() -> None:
    raw = "उसने कहा,\u00a0“हम ज\u093cरूर आएँगे।”"
    document = analyse(Article("t", raw))
    assert document.view.to_raw(document.quotations[0].inner).of(raw) == "हम ज\u093cरूर आएँगे।"
