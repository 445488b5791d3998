"""Speech acts in the infinitive that are told as done, and what one is asked to do in के लिए, over stored parses."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored

DONE = (
    # … करने के बाद: who acts stands in द्वारा or की ओर से, or is who acts in the main clause
    (
        "बाढ़ के दौरान मुख्यमंत्री द्वारा राहत पैकेज देने की घोषणा करने के बाद किसानों ने धरना खत्म किया।",
        "राहत पैकेज देने",
        "मुख्यमंत्री",
        "घोषणा करने",
    ),
    (
        "श्रीनगर की अदालत की ओर से चुनाव रद्द नहीं करने का आदेश देने के बाद दलों में हलचल तेज हो गई है।",
        "चुनाव रद्द नहीं करने",
        "श्रीनगर की अदालत",
        "आदेश देने",
    ),
    ("कर्ज माफ करने का ऐलान करने के बाद सरकार ने बजट पेश किया।", "कर्ज माफ करने", "सरकार", "ऐलान करने"),
    (
        "महापौर की ओर से अफसरों को घाटे के लिए जिम्मेदार ठहराए जाने के बाद विवाद बढ़ गया।",
        "घाटे के लिए जिम्मेदार",
        "महापौर",
        "ठहराए जाने",
    ),
    ("पुलिस द्वारा आरोपी को फरार घोषित करने के कुछ दिनों बाद वह पकड़ा गया।", "फरार", "पुलिस", "घोषित करने"),
    # what one is asked to do, in के लिए
    ("हमने सड़क को टूटने से बचाने के लिए अपील की थी।", "सड़क को टूटने से बचाने", "हमने", "अपील की थी"),
    (
        "संगठन ने छात्रों के लिए जल्दी फंड जारी करने के लिए सरकार से आग्रह किया।",
        "छात्रों के लिए जल्दी फंड जारी करने",
        "संगठन",
        "आग्रह किया",
    ),
    # मदद and बातचीत are offered in words, things are not
    ("पड़ोसी देश ने मदद की पेशकश की है।", "मदद", "पड़ोसी देश", "पेशकश की है"),
    ("संगठन पहले भी बातचीत की पेशकश कर चुका है।", "बातचीत", "संगठन", "पेशकश कर चुका है"),
    # a claim without कि
    (
        "उन्होंने दावा किया नया विमान हवा से हवाई युद्ध में पुराने विमान को मात दे देगा।",
        "नया विमान हवा से हवाई युद्ध में पुराने विमान को मात दे देगा",
        "उन्होंने",
        "दावा किया",
    ),
    (
        "सूत्रों ने एक बार फिर साफ किया है रजिस्टर को अपडेट करते वक्त कोई दस्तावेज़ नहीं मांगा जाएगा।",
        "रजिस्टर को अपडेट करते वक्त कोई दस्तावेज़ नहीं मांगा जाएगा",
        "सूत्रों",
        "साफ किया है",
    ),
)

NOT_DONE = (
    "सरकार द्वारा मुआवजा देने की घोषणा करने के बाद ही किसान लौटेंगे।",
    "अफसरों द्वारा रिपोर्ट देने का आदेश देने के लिए बैठक बुलाई गई।",
    "गोदाम में आग लगने की सूचना मिलने के बाद दमकल की दो गाड़ियां मौके पर पहुंचीं।",
    "रिश्वत लेने का खुलासा होने के बाद अफसर को हटा दिया गया।",
    "कंपनी ने ग्राहकों को कई चीजों की पेशकश की।",
    # X के may be whose, and not who
    "स्वास्थ्य संगठन के बुखार को महामारी घोषित करने के बाद बाजार गिरा।",
)


@pytest.mark.parametrize(("text", "content", "speaker", "cue"), DONE)
def test_what_was_said_and_by_whom(text: str, content: str, speaker: str, cue: str) -> None:
    (record,) = extract_stored(text)
    assert record.speaker is not None
    assert record.cue is not None
    assert ([span.text for span in record.content], record.speaker.text, record.cue.text) == ([content], speaker, cue)


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_not_told_as_done_is_no_record(text: str) -> None:
    assert not extract_stored(text)


def test_what_is_asked_for_in_the_genitive_is_not_cut_at_its_purpose() -> None:
    (record,) = extract_stored("बैंक ने देशों से महामारी से निपटने के लिए कार्यक्रम चलाने की सोमवार को अपील की।")
    assert [span.text for span in record.content] == ["महामारी से निपटने के लिए कार्यक्रम चलाने"]
