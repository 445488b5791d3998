"""Words given without marks that go on after the sentence of their cue: captions of posts, and unmarked speech."""

from __future__ import annotations

import pytest

from quotes.records import Attribution
from tests.matchers.stored import extract_stored

CAPTION = "एक यूजर ने फेसबुक पर लिखा, पुल पहली बारिश में टूट गया."


def only(text: str) -> Attribution:
    """The one record of a text."""
    (record,) = extract_stored(text)
    return record


def test_a_caption_goes_on_while_the_words_are_plainly_the_posts_own() -> None:
    record = only(f"{CAPTION} अब बोलो भाइयो, क्या यही विकास है? शर्म करो.")
    assert record.content[0].text == "पुल पहली बारिश में टूट गया. अब बोलो भाइयो, क्या यही विकास है? शर्म करो"


@pytest.mark.parametrize(
    "behind",
    [
        " यह पोस्ट हजारों लोगों ने देखी. क्या दावा सही है?",  # of the post itself: the narrator is back
        "\n\nअब बोलो भाइयो, क्या यही विकास है?",  # another paragraph
        " यह पुल दो साल में बना था. इस पोस्ट को हजारों लोगों ने देखा.",  # the narrator tells of what was written
        " पुल दो साल में बना था.",  # nobody's own words
    ],
)
def test_a_caption_ends_where_the_narrator_may_be_back(behind: str) -> None:
    assert only(CAPTION + behind).content[0].text == "पुल पहली बारिश में टूट गया"


def test_a_caption_ends_before_what_is_told_of_the_post() -> None:
    record = only(f"{CAPTION} दो साल में सब बह गया. वायरल पोस्ट को हजारों लोगों ने देखा.")
    assert record.content[0].text == "पुल पहली बारिश में टूट गया. दो साल में सब बह गया"


def test_a_caption_ends_where_a_line_break_was_lost() -> None:
    text = "एक यूजर ने लिखा: पुल पहली बारिश में टूट गया।वीडियो में आप टूटा पुल देख सकते हैं। पुल दो साल में बना था।"
    assert only(text).content[0].text == "पुल पहली बारिश में टूट गया"


def test_a_stop_that_only_the_post_has_parts_nothing() -> None:
    text = "एक यूजर ने लिखा, पुल पहली बारिश में टूट गया।अब बोलो भाइयो. पोस्ट को कई लोगों ने देखा.\n\nपुल दो साल में बना था."
    assert only(text).content[0].text == "पुल पहली बारिश में टूट गया।अब बोलो भाइयो"


def test_a_caption_ends_where_another_writes() -> None:
    text = "मोहन नेगी ने लिखा- मुझे रात भर नींद नहीं आई। आप सबका हाल जानना चाहता हूं। रीना ने लिखा- मैं छत पर सोई थी।"
    assert [record.content[0].text for record in extract_stored(text)] == [
        "मुझे रात भर नींद नहीं आई। आप सबका हाल जानना चाहता हूं",
        "मैं छत पर सोई थी",
    ]


def test_unmarked_speech_ends_where_the_paper_tells_of_its_search() -> None:
    text = "हरीश रावल ने कहा, मैं बहुत मतों से आगे हूं। हमारी पड़ताल में यह बात झूठी निकली।"
    assert only(text).content[0].text == "मैं बहुत मतों से आगे हूं"


def test_unmarked_speech_goes_on_in_its_person() -> None:
    text = "हरीश रावल ने कहा, मैं कल इस्तीफा दूंगा। मेरी किसी से लड़ाई नहीं है। सभा शाम को खत्म हुई।"
    assert only(text).content[0].text == "मैं कल इस्तीफा दूंगा। मेरी किसी से लड़ाई नहीं है"


def test_unmarked_speech_tells_of_what_others_do() -> None:
    text = "हरीश रावल ने कहा, मैं कल इस्तीफा दूंगा। महापौर ने मेरी मदद की। उन्होंने मुझे घर बुलाया। सभा शाम को खत्म हुई।"
    assert only(text).content[0].text == "मैं कल इस्तीफा दूंगा। महापौर ने मेरी मदद की। उन्होंने मुझे घर बुलाया"


def test_unmarked_speech_ends_where_somebody_else_speaks() -> None:
    record, *_ = extract_stored("हरीश रावल ने कहा, मैं कल इस्तीफा दूंगा। महापौर ने हमें बताया कि सभा शाम को खत्म हुई।")
    assert record.content[0].text == "मैं कल इस्तीफा दूंगा"


def test_what_stands_written_is_not_the_last_speakers() -> None:
    text = "मंत्री सुरेश यादव ने कहा कि पुल मजबूत था। तस्वीर के नीचे लिखा है, “यह पुल किसने बनाया और कब टूटा?”"
    assert [record.speaker and record.speaker.name for record in extract_stored(text)] == ["सुरेश यादव", None]


def test_a_caption_ends_where_the_next_of_several_begins() -> None:
    text = "एक यूजर ने लिखा- पुल टूट गया अब बोलो। दूसरे यूजर ने लिखा- ठेकेदार कहां है? वहीं मीना ने लिखा- हम तैर लेंगे।"
    found = [record.content[0].text for record in extract_stored(text)]
    assert found == ["पुल टूट गया अब बोलो", "ठेकेदार कहां है", "हम तैर लेंगे"]


def test_a_caption_ends_where_the_reader_is_told_something() -> None:
    text = "मीना राणा ने लिखा- ये कैसा मजाक है। बता दें कि मीना ने दस फिल्मों में काम किया है। क्या आपने उन्हें देखा है?"
    (record,) = extract_stored(text)
    assert record.content[0].text == "ये कैसा मजाक है"
