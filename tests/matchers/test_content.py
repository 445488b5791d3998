"""The kind of a content, its quoted parts, and which marks set off a title."""

from __future__ import annotations

import pytest

from quotes.matchers.content import Content, addresses, is_title, read_content
from quotes.matchers.context import Context
from quotes.records import Kind
from tests.matchers.contexts import place, read_context, texts


def after_ki(context: Context) -> Content:
    content = read_content(context, place(context, "कि") + 1, len(context.words))
    assert content is not None
    return content


def test_a_paraphrase_is_indirect() -> None:
    context = read_context("महापौर ने कहा कि सड़क अगले साल बनेगी।")
    content = after_ki(context)
    assert content.kind is Kind.INDIRECT
    assert texts(context, content.spans) == ["सड़क अगले साल बनेगी"]
    assert content.quoted == ()


@pytest.mark.parametrize("words", ["मैं नहीं जाऊंगा", "हमारी सरकार जवाब देगी", "यह मेरा गांव है", "तुम क्या करोगे"])
def test_the_first_person_after_ki_is_direct(words: str) -> None:
    assert after_ki(read_context(f"उन्होंने कहा कि {words}।")).kind is Kind.DIRECT


def test_a_quoted_part_makes_it_mixed() -> None:
    context = read_context("महापौर ने कहा कि शहर का जल संकट “पिछली परिषद की देन” है।")
    content = after_ki(context)
    assert content.kind is Kind.MIXED
    assert texts(context, content.spans) == ["शहर का जल संकट “पिछली परिषद की देन” है"]
    assert texts(context, content.quoted) == ["पिछली परिषद की देन"]


def test_a_title_in_marks_does_not_make_it_mixed() -> None:
    content = after_ki(read_context("महापौर ने कहा कि नाटक ‘अंधेरी गली’ शहर में दिखाया जाएगा।"))
    assert content.kind is Kind.INDIRECT
    assert content.quoted == ()


@pytest.mark.parametrize(
    "text",
    [
        "महापौर ने कहा कि शहर में यदि ‘आप’ की परिषद बनी तो पानी मिलेगा।",
        "महापौर ने कहा कि वे कल ‘जल दिवस’ पर तालाब जाएंगे।",
        "महापौर ने कहा कि शहर ‘मेक इन इंडिया’ से जुड़ेगा। भीड़ बड़ी थी।",
        "महापौर ने कहा कि ‘गली अंधेरी’ को सब देखें। फिल्म ‘गली अंधेरी’ शहर में चल रही है।",
    ],
)
def test_a_known_name_in_marks_does_not_make_it_mixed(text: str) -> None:
    context = read_context(text)
    assert after_ki(context).quoted == ()


def test_a_quotation_and_nothing_else_is_direct() -> None:
    context = read_context("उन्होंने कहा कि “हम हर घर तक पानी पहुंचाएंगे।”")
    content = after_ki(context)
    assert content.kind is Kind.DIRECT
    assert content.spans == content.quoted


def test_no_words_are_no_content() -> None:
    context = read_context("मंत्री ने कहा, ।")
    assert read_content(context, 3, len(context.words)) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("दर्शकों ने नाटक ‘अंधेरी गली’ देखा।", True),
        ("‘अंधेरी गली’ नाम का नाटक आया।", True),
        ("उन्होंने ‘Andheri Gali’ देखा।", True),
        ("अदालत ने पुलिस के “लापरवाह रवैये” पर सवाल उठाए।", False),
        ("‘नदी ने बदला अपना रास्ता’ शीर्षक से लिखे लेख में यही कहा गया है।", True),
    ],
)
def test_marks_beside_the_noun_of_a_work_set_off_a_title(text: str, title: bool) -> None:
    context = read_context(text)
    assert is_title(context, context.document.quotations[0]) is title


def test_a_name_in_marks_is_a_title_where_the_parser_sees_one() -> None:
    text = "शहर में ‘स्वर्ण ज्योति’ का उद्घाटन हुआ।"
    named = read_context(text, {"स्वर्ण": "PROPN", "ज्योति": "PROPN"})
    assert is_title(named, named.document.quotations[0])
    plain = read_context(text, {"स्वर्ण": "ADJ", "ज्योति": "NOUN"})
    assert not is_title(plain, plain.document.quotations[0])


def test_a_name_in_marks_that_acts_or_is_put_together_as_names_are_is_a_title() -> None:
    for text in ("उन्होंने कहा कि ‘पर्वत प्रहरी’ ने रास्ता रोका।", "उन्होंने कहा कि ‘कमेटी ऑफ माइंस’ से पूछा जाएगा।"):
        context = read_context(text)
        assert is_title(context, context.document.quotations[0])
    context = read_context("उन्होंने कहा कि ‘खदान और खनन’ से पूछा जाएगा।")
    assert not is_title(context, context.document.quotations[0])


def test_an_order_and_the_second_person_speak_to_somebody() -> None:
    told = read_context("घर पर रहो।", {"रहो": "VERB"}, feats={"रहो": {"Mood": "Imp"}})
    assert addresses(told, 0, len(told.words))
    asked = read_context("आपका घर कहां है?")
    assert addresses(asked, 0, len(asked.words))
    stated = read_context("उनका घर यहां है।")
    assert not addresses(stated, 0, len(stated.words))
