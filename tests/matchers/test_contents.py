"""Where contents begin and end, and what is no content, over stored parses, in sentences as reporters write them."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored

CONTENTS = (
    # nominal complements
    ("उन्होंने पड़ोसी राष्ट्र पर शत्रु के साथ मिलने का आरोप भी लगाया।", ["शत्रु के साथ मिलने"]),
    ("शूटिंग का वीडियो शेयर कर मुंबई में चोरों की गिरफ्तारी का झूठा दावा किया गया।", ["मुंबई में चोरों की गिरफ्तारी"]),
    ("दल ने एक बयान में लीग से हटने की इच्छा जताई है।", ["लीग से हटने"]),
    ("नायक ने एक इंटरव्यू के दौरान काम कम मिलने की बात कही थी।", ["काम कम मिलने"]),
    # naming
    (
        "मंत्री ने राज्य को एक बीमार प्रदेश बताया था जिसका ध्यान केवल विज्ञापनों पर है।",
        ["एक बीमार प्रदेश", "जिसका ध्यान केवल विज्ञापनों पर है"],
    ),
    ("लोगों ने इस आंधी को काली आफत का नाम दिया।", ["काली आफत"]),
    ("दो आरोपियों को पुलिस ने गिरफ्तार किया तथा छह व्यक्ति फरार बताए गए थे।", ["फरार"]),
    # clauses
    (
        "सेना प्रमुख ने कहा सीमा पर सैनिकों की संख्या में कमी आई है, वहीं रक्षा मंत्री ने स्वदेशी हथियारों पर जोर दिया है।",
        ["सीमा पर सैनिकों की संख्या में कमी आई है"],
    ),
    (
        "महापौर ने कल ट्वीट किया, नगर निगम ने तीन पार्क बनाए हैं, जो अगले महीने खुलेंगे।",
        ["नगर निगम ने तीन पार्क बनाए हैं, जो अगले महीने खुलेंगे"],
    ),
    ("कहा ये भी जा रहा है कि इसमें कई लोग फंसे हैं।", ["इसमें कई लोग फंसे हैं"]),
    ("पुल पिछले साल बंद हुआ था, जैसा कि जनपत्र की रिपोर्ट में बताया गया है।", ["पुल पिछले साल बंद हुआ था"]),
    # what is heard, captioned, labelled
    ('वीडियो में रमा देवी को यह कहते हुए देखा जा सकता है, "हमारे गांव में बिजली नहीं है।"', ["हमारे गांव में बिजली नहीं है"]),
    ('तस्वीर को कैप्शन दिया गया है, "अब सरकार जागेगी।"', ["अब सरकार जागेगी"]),
    ('कैप्शन का हिंदी अनुवाद कुछ इस प्रकार है, "लोगों ने बुलबुले उड़ाए।"', ["लोगों ने बुलबुले उड़ाए"]),
    ("दावा: “पुल गिर गया है और सरकार सो रही है।”", ["पुल गिर गया है और सरकार सो रही है"]),
    ("बोर्ड पर लिखा था “No Entry”।", ["No Entry"]),
)
LEAVES = (
    "जो सेना शरीर अपने अंदर तैयार करता है, उसे एंटीबॉडी कहते हैं।",  # a definition
    "पाठकों को विवेक का इस्तेमाल करने की सलाह दी जाती है।",  # the article's own advice
    "राष्ट्रीय समिति नीति बनाने का सुझाव देगी।",  # not said yet
    "दोषी को कानून के तहत अयोग्य घोषित किया जाएगा।",
    "आग लगने के कारणों का खुलासा नहीं हो पाया है।",  # a topic
    "पड़ोसी देश को समारोह का निमंत्रण दिया गया।",  # by nobody
    "जिस गाड़ी की बात की जा रही है वह इटली की है।",
    "आग लगने की घटना की खबर मिलते ही दमकल की गाड़ियां पहुंचीं।",  # named in passing
    "हमें पिछले महीने के जनपत्र की एक खबर मिली।",
    "जरूरत इस बात की थी कि सब मिलकर काम करें।",
)


@pytest.mark.parametrize(("text", "contents"), CONTENTS, ids=[contents[0] for _, contents in CONTENTS])
def test_the_content_is_what_is_said_and_nothing_else(text: str, contents: list[str]) -> None:
    found = [[span.text for span in record.content] for record in extract_stored(text)]
    assert contents in found


@pytest.mark.parametrize("text", LEAVES)
def test_what_nobody_says_is_no_record(text: str) -> None:
    assert extract_stored(text) == []


def test_a_quotation_below_a_line_that_announces_it_has_its_speaker() -> None:
    (record,) = extract_stored('खेती पर एजेंडा साफ है।\nमुख्यमंत्री ने कहा-\n"2022 तक किसानों की आमदनी दोगुनी करेंगे।"\nदूसरी बात।')
    assert record.speaker is not None
    assert (record.speaker.text, record.content[0].text) == ("मुख्यमंत्री", "2022 तक किसानों की आमदनी दोगुनी करेंगे")


def test_a_line_that_breaks_off_before_a_link_goes_on() -> None:
    text = "संस्था ने लिखा है कि उनका कार्यक्रम '\n\n\n\nसत्य की खोज' गांवों में चलता है.\nदूसरा पैरा।"
    (record,) = extract_stored(text)
    assert record.content[0].text.endswith("गांवों में चलता है")


def test_an_article_that_tells_of_its_own_search_is_not_its_last_speaker() -> None:
    text = "हमने तस्वीर को रिवर्स सर्च किया। महापौर ने कहा कि पुल ठीक है। हम तब निर्माता के पास गए।"
    assert [record.content[0].text for record in extract_stored(text)] == ["पुल ठीक है"]
