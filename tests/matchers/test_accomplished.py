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
        "पंचायत की ओर से तालाब का ठेका न बेचने का आदेश देने के बाद मछुआरे लौट गए।",
        "तालाब का ठेका न बेचने",
        "पंचायत",
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
    ("हमने पुराने पेड़ को कटने से बचाने के लिए अपील की थी।", "पुराने पेड़ को कटने से बचाने", "हमने", "अपील की थी"),
    (
        "पंचायत समिति ने गांव में नए करघे मंगवाने के लिए विभाग से आग्रह किया।",
        "गांव में नए करघे मंगवाने",
        "पंचायत समिति",
        "आग्रह किया",
    ),
    # a claim without कि
    (
        "उन्होंने दावा किया नई नाव आधे तेल में नदी के तीन चक्कर लगा लेगी।",
        "नई नाव आधे तेल में नदी के तीन चक्कर लगा लेगी",
        "उन्होंने",
        "दावा किया",
    ),
    (
        "अफसरों ने साफ किया है नई नहर से किसी खेत का रास्ता बंद नहीं होगा।",
        "नई नहर से किसी खेत का रास्ता बंद नहीं होगा",
        "अफसरों",
        "साफ किया है",
    ),
)

NOT_DONE = (
    "सरकार द्वारा मुआवजा देने की घोषणा करने के बाद ही किसान लौटेंगे।",
    "अफसरों द्वारा रिपोर्ट देने का आदेश देने के लिए बैठक बुलाई गई।",
    "गोदाम में आग लगने की सूचना मिलने के बाद दमकल की दो गाड़ियां मौके पर पहुंचीं।",
    "रिश्वत लेने का खुलासा होने के बाद अफसर को हटा दिया गया।",
    "मंत्री के लोगों से पेड़ लगाने का आह्वान करने के बाद बाल दल ने पौधे बांटे।",
    # X के may be whose, and not who
    "ग्राम सभा के जंगल को बाग घोषित करने के बाद पेड़ कटे।",
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
    (record,) = extract_stored("संस्था ने गांवों से टिड्डियों से बचने के लिए दवा छिड़कने की सोमवार को अपील की।")
    assert [span.text for span in record.content] == ["टिड्डियों से बचने के लिए दवा छिड़कने"]
