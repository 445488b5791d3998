"""Clauses that name nobody: whether they go on with who acted in the sentence before."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored

ACT = "महापौर ने नए पुल का निरीक्षण किया।"


def test_a_clause_without_a_subject_goes_on_with_the_agent_before_it() -> None:
    (record,) = extract_stored(f"{ACT} कहा कि काम मार्च तक पूरा हो जाएगा।")
    assert record.speaker is not None
    assert (record.speaker.text, record.speaker.name) == (None, "महापौर")


def test_who_posted_wrote_what_is_written_with_it() -> None:
    (record,) = extract_stored("महापौर ने नए पुल की तस्वीर शेयर की। लिखा कि काम मार्च तक पूरा हो जाएगा।")
    assert record.speaker is not None
    assert (record.speaker.text, record.speaker.name) == (None, "महापौर")


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("इस पर शिक्षा मंत्री कैलाश दुबे भड़क गए।", "कैलाश दुबे"),
        ("कांग्रेस के प्रदेश अध्यक्ष सुरेश पंत मौके पर पहुंचे।", "सुरेश पंत"),
    ],
)
def test_a_clause_without_a_subject_goes_on_with_who_opens_the_sentence_before_without_ne(
    before: str, name: str
) -> None:
    _, record = extract_stored(f"विधायक रमा पंत ने कहा कि स्कूल बंद हैं। {before} बोले- आरोप साबित करो वरना माफी मांगो।")
    assert record.speaker is not None
    assert (record.speaker.text, record.speaker.name) == (None, name)


@pytest.mark.parametrize(
    "text",
    [
        f"{ACT} लिखा है कि काम मार्च तक पूरा हो जाएगा।",  # it stands written somewhere
        f"{ACT}\n\nकहा कि काम मार्च तक पूरा हो जाएगा।",  # another paragraph
        f"{ACT} बताया गया कि काम मार्च तक पूरा हो जाएगा।",  # a passive drops no subject
        "नए पुल का निरीक्षण हुआ। कहा कि काम मार्च तक पूरा हो जाएगा।",  # nobody acted
    ],
)
def test_nobody_is_guessed_where_no_subject_can_have_been_dropped(text: str) -> None:
    (record,) = extract_stored(text)
    assert record.speaker is None


def test_a_subject_that_is_not_found_is_nobody_from_the_sentence_before() -> None:
    (record,) = extract_stored("महापौर रमा देवी ने नए पुल का निरीक्षण किया। कहने वाले तो कहते हैं कि पुल टेढ़ा है।")
    assert record.speaker is not None
    assert (record.speaker.text, record.speaker.name) == (None, None)


def test_a_verb_without_agent_that_opens_its_clause_goes_on() -> None:
    first, last = extract_stored("किसान बलराम यादव ने कहा कि फसल सूख गई है। कहते हैं कि बीज भी नहीं बचा।")
    assert first.speaker is not None
    assert last.speaker is not None
    assert (last.speaker.text, last.speaker.name) == (None, first.speaker.name)


def test_what_people_say_is_nobodys_who_acted_before() -> None:
    (record,) = extract_stored("महापौर रमा देवी ने नए पुल का निरीक्षण किया। कहते हैं कि यहां एक सुरंग भी थी।")
    assert record.speaker is None
    (record,) = extract_stored("महापौर रमा देवी ने नए पुल का निरीक्षण किया। कहते हैं, “यहां एक सुरंग भी थी।”")
    assert record.speaker is not None


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("इस पर कमला देवी मुस्कुराती हैं।", "कमला देवी"),
        ("पास खड़े उनके भाई सुरेश नेगी सिर हिलाते हैं।", "सुरेश नेगी"),
        ("वे ठहरते हैं और आसमान की ओर देखते हैं।", "हरीश नेगी"),
        ("पिछले साल सरकार ने योजना शुरू की थी।", "हरीश नेगी"),  # no gesture
    ],
)
def test_a_quotation_that_stands_alone_is_whose_gesture_comes_before_it(between: str, name: str) -> None:
    text = f"बर्फ का मौसम बदला\n\nहरीश नेगी ने कहा कि बर्फ कम हो गई है। {between} “पानी भी अब कम हो गया है।”"
    *_, record = extract_stored(text)
    assert record.speaker is not None
    assert (record.content[0].text, record.speaker.text, record.speaker.name) == (
        "पानी भी अब कम हो गया है",
        None,
        name,
    )


def test_a_gesture_alone_tells_who_speaks() -> None:
    text = "डर का सवाल\n\nजंगल में अकेले रहने के सवाल पर कमला देवी हंस पड़ीं। “डर किस बात का?”"
    (record,) = extract_stored(text)
    assert record.speaker is not None
    assert (record.speaker.text, record.speaker.name) == (None, "कमला देवी")
