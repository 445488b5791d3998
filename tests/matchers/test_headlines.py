"""Headlines, which leave out signs and turn the order of the words, over stored parses."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("नरेश पांडे ने दी धमकी, मेला नहीं लगने देंगे", ["मेला नहीं लगने देंगे"]),
        ("अभिनेत्री रीमा ने खोला राज, क्यों छोड़ी फिल्में", ["क्यों छोड़ी फिल्में"]),
        ("नरेश पांडे ने दी धमकी, पुलिस ने शुरू की जांच", []),
        ("नहर के सवाल पर विधायक ने तोड़ी चुप्पी, सारे गिले हुए दूर", []),
        ("टीम को नरेश पांडे ने दी बधाई, बताया गांव का गौरव", []),
    ],
)
def test_behind_a_speech_noun_and_a_comma_the_narrator_goes_on_unless_it_is_voiced(
    text: str, content: list[str]
) -> None:
    found = [record.content[0].text for record in extract_stored(text) if record.rule == "direct.unmarked"]
    assert found == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("अदालत ने पूछा- मुआवजा कब मिलेगा, सरकार ने मांगा दो हफ्ते का वक्त", "मुआवजा कब मिलेगा"),
        ("मंत्री बोले- बजट गरीबों का है, विपक्ष ने किया विरोध", "बजट गरीबों का है"),
        ("रमेश पंत बोले- हमने सड़क बनाई, विपक्ष ने देश को लूटा", "हमने सड़क बनाई, विपक्ष ने देश को लूटा"),
    ],
)
def test_what_another_did_with_the_verb_before_its_object_is_the_headlines_own(text: str, content: str) -> None:
    (record,) = extract_stored(text)
    assert record.content[0].text == content


def test_whose_post_goes_round_said_it() -> None:
    (record,) = extract_stored("‘सब समझ लें कि ये गांव झुकता नहीं’, वायरल हो रहा सुनील नेगी का पोस्ट")
    assert record.speaker is not None
    assert record.speaker.text == "सुनील नेगी"


def test_who_is_named_at_the_end_says_what_somebody_did_not_say() -> None:
    record, _ = extract_stored("किसी ने कप्तानी छोड़ने के लिए नहीं कहा: चेतन शर्मा")
    assert record.speaker is not None
    assert (record.speaker.text, record.content[0].text) == ("चेतन शर्मा", "किसी ने कप्तानी छोड़ने के लिए नहीं कहा")


@pytest.mark.parametrize("text", ["कोसी पर पुल का काम रुका - ग्रामीण नाराज", "स्कूल की छत गिरी: अभिभावक परेशान"])
def test_who_is_in_a_mood_behind_the_sign_is_told_of(text: str) -> None:
    assert extract_stored(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "सूखे के बाद गांव में अब लौटे हैं लोग- ग्राउंड रिपोर्ट",
        "पहाड़ की औरतें अब चुप नहीं रहतीं: ब्लॉग",
        "VIDEO REVIEW: रमेश पंत",
        "VIDEO: हम फिर लौटेंगे और जीतेंगे",
    ],
)
def test_the_kind_of_an_article_speaks_for_nobody(text: str) -> None:
    assert extract_stored(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "कारोबारी पर धोखाधड़ी का आरोप, पुलिस ने शुरू की जांच",
        "शहर में बढ़ रहे हैं सर्दी के मरीज, जानें डॉक्टर की सलाह",
    ],
)
def test_what_one_is_accused_of_and_what_the_reader_is_sent_to_make_no_claim(text: str) -> None:
    assert [record for record in extract_stored(text) if record.rule == "headline.speech_noun"] == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("सभा में बोले सुनील नेगी-मैं यहां वोट मांगने नहीं आया", ["सुनील नेगी"]),
        ("सुनील नेगी ने मंत्री को लिखा पत्र: नहर का पानी गांव तक पहुंचाया जाए", []),
        ("रोज पिएं यह रस, दोस्त कहेंगे लंबू-लाल", []),
        ("नहीं माना विभाग, बारिश के बीच की बुवाई", []),
        ("सड़क के निर्माण का आदेश दे सरकार - सुनील नेगी", []),
    ],
)
def test_who_stands_behind_the_verb_speaks_unless_somebody_acts_in_front(text: str, speakers: list[str]) -> None:
    found = [record for record in extract_stored(text) if record.rule == "headline.name_behind_verb"]
    assert [record.speaker.text for record in found if record.speaker] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("हार पर बिफरे कोच, बोले- मैदान ही खराब था", "कोच"),
        ("डॉक्टर से मिलकर आई पत्नी, घर पर बोली- अब दवा नहीं खाऊंगी", "आई पत्नी"),
    ],
)
def test_what_one_does_before_one_speaks_is_no_part_of_who_speaks(text: str, speaker: str) -> None:
    (record,) = extract_stored(text)
    assert record.speaker is not None
    assert record.speaker.text == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“पानी इसी साल हर गांव में पहुंचेगा”: सुनील नेगी", "सुनील नेगी", "पानी इसी साल हर गांव में पहुंचेगा"),
        ("‘पानी इसी साल हर गांव में पहुंचेगा’ - सुनील नेगी", "सुनील नेगी", "पानी इसी साल हर गांव में पहुंचेगा"),
        ("शहर की पहली महिला नाविक: ‘मुझे पानी से डर नहीं लगता’", "शहर की पहली महिला नाविक", "मुझे पानी से डर नहीं लगता"),
        ("सीमा विवाद: ‘हम अपने खेत कैसे छोड़ दें’", None, "हम अपने खेत कैसे छोड़ दें"),
        ("मध्य प्रदेशः ‘हम अपने खेत कैसे छोड़ दें’", None, "हम अपने खेत कैसे छोड़ दें"),
        ("मंत्री का आश्वासन: “हर घर में पानी पहुंचेगा”", "मंत्री", "हर घर में पानी पहुंचेगा"),
    ],
)
def test_a_quotation_beside_a_colon_has_the_speaker_that_is_named(text: str, speaker: str | None, content: str) -> None:
    (record,) = extract_stored(text)
    assert (record.speaker.text if record.speaker else None, record.content[0].text) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    [
        "‘अंधेरी गली’: सुनील नेगी",
        "सीमा विवाद: ‘हम अपने खेत कैसे छोड़ दें’, क्या है पूरा मामला",
        "छात्रा की चिट्ठी: ‘हमें पुल चाहिए’",
        "सीमा विवाद: नेगी बोले, पानी मिले तो मैं धरने से उठने को राजी",
    ],
)
def test_a_title_or_a_topic_beside_a_colon_speaks_for_nobody(text: str) -> None:
    assert not [record for record in extract_stored(text) if record.rule.startswith("headline.")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("उम्मीदवार को फोन पर दी जान से मारने की धमकी", "जान से मारने"),
        ("सरकार ने बुनकरों से की करघे चालू रखने की अपील", "करघे चालू रखने"),
        ("बाजार में हुई आगजनी की जांच कराने की मांग", "बाजार में हुई आगजनी की जांच कराने"),
    ],
)
def test_a_verb_torn_from_its_noun_is_no_part_of_the_content(text: str, content: str) -> None:
    (record,) = extract_stored(text)
    assert record.content[0].text == content


@pytest.mark.parametrize(
    ("text", "content", "negated"),
    [
        ("सुनील नेगी ने रमेश पंत को नहीं बताया गांव की बदहाली का दोषी, इस ऑडियो में काट-छांट है", "गांव की बदहाली का दोषी", True),
        ("सुनील नेगी ने नए नियम को तुगलकी क्यों कहा?", "तुगलकी", False),
    ],
)
def test_what_something_is_not_called_or_why_it_is(text: str, content: str, negated: bool) -> None:
    (record,) = [record for record in extract_stored(text) if record.rule == "naming.predicate"]
    assert record.cue is not None
    assert (record.content[0].text, record.cue.negated) == (content, negated)


def test_why_somebody_says_something_is_no_content() -> None:
    assert extract_stored("सुनील नेगी ने रमेश पंत को क्यों कही ऐसी बात") == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("पेपर लीक मामले में सुनील नेगी की सफाई, मैं उस दिन शहर में नहीं था", "सुनील नेगी", "मैं उस दिन शहर में नहीं था"),
        ("मौसम विभाग का अलर्ट: पहाड़ी जिलों में कल भारी बारिश होगी", "मौसम विभाग", "पहाड़ी जिलों में कल भारी बारिश होगी"),
    ],
)
def test_an_excuse_in_the_first_person_or_an_alert_tells_what_stands_behind_it(
    text: str, speaker: str, content: str
) -> None:
    (record,) = extract_stored(text)
    assert (record.speaker.text if record.speaker else None, record.content[0].text) == (speaker, content)


def test_an_excuse_and_a_comma_before_others_deeds_tells_nothing() -> None:
    assert extract_stored("पेपर लीक मामले में सुनील नेगी की सफाई, जांच टीम आज शहर पहुंची") == []
