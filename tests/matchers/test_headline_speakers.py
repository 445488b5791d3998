"""Who speaks in a headline, over stored parses: behind a colon, in another clause, under any spelling of the sign."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored


def told(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker of each record."""
    return [
        (record.content[0].text, record.speaker.text if record.speaker else None) for record in extract_stored(text)
    ]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("नशा छोड़े बिना परिवार का भला नहीं : डॉ. भटनेर", "नशा छोड़े बिना परिवार का भला नहीं", "डॉ. भटनेर"),
        ("सफाई के बिना बीमारी से बचाव संभव नहीं : वलेजा", "सफाई के बिना बीमारी से बचाव संभव नहीं", "वलेजा"),
        ("तालाब की मेड़ बचाना जरूरी -सुखराम", "तालाब की मेड़ बचाना जरूरी", "सुखराम"),
        ("इस बार गांव में बनेगा बड़ा अस्पताल: भगवंत सैनी", "इस बार गांव में बनेगा बड़ा अस्पताल", "भगवंत सैनी"),
        ("वोट देने का महत्व समझें: डीसी", "वोट देने का महत्व समझें", "डीसी"),
        ("छात्रों की सूची जल्द तैयार करें:डीईओ", "छात्रों की सूची जल्द तैयार करें", "डीईओ"),
        ("यह कचरा अब नहीं दिखना चाहिए :कलेक्टर", "यह कचरा अब नहीं दिखना चाहिए", "कलेक्टर"),
        ("गुरु के वचन को कोई नहीं झुठलाते: योगी", "गुरु के वचन को कोई नहीं झुठलाते", "योगी"),
        ("आतंक को किसी सूरत में बर्दाश्त नहीं करेंगे: एस राघवन", "आतंक को किसी सूरत में बर्दाश्त नहीं करेंगे", "एस राघवन"),
        ("सीमा विवाद: बातचीत से ही निकलेगा रास्ता : वलेजा", "बातचीत से ही निकलेगा रास्ता", "वलेजा"),
        ("पुल के काम में देरी हुई, जांच होनी चाहिए: नगर पुलिस- प्रेस रिव्यू", "पुल के काम में देरी हुई, जांच होनी चाहिए", "नगर पुलिस"),
    ],
)
def test_behind_a_colon_any_unlisted_word_may_be_a_name(text: str, content: str, speaker: str) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "नदियों में बढ़ते प्रदूषण से जूझते गांव - दुनिया जहान",
        "शहर के चार इलाकों में पानी भरा : बारिश",
        "मेले में पहुंचे दूर-दूर के कलाकार : तस्वीरें",
        "सौ बेटियों और गरीब महिलाओं को दी नि:शुल्क शिक्षा",
    ],
)
def test_a_common_word_or_a_column_is_no_name(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("दोनों देशों को साफ रुख अपनाना चाहिएः सुरेश यादव", "दोनों देशों को साफ रुख अपनाना चाहिए", "सुरेश यादव"),
        ("सुरेश यादवः ‘मैं चुनाव नहीं लड़ूंगा’", "मैं चुनाव नहीं लड़ूंगा", "सुरेश यादव"),
        ("बिहारः सुरेश यादव ने कहा- पुल इसी साल बनेगा", "पुल इसी साल बनेगा", "सुरेश यादव"),
    ],
)
def test_a_visarga_typed_for_a_colon_is_one(text: str, content: str, speaker: str) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("मंत्री की जनता से अपील, नालों में कूड़ा न फेंकें", "नालों में कूड़ा न फेंकें", "मंत्री"),
        ("मंत्री का अफसरों को निर्देश, समय पर पूरे हों काम", "समय पर पूरे हों काम", "मंत्री"),
        ("‘यहां काम मांगने मत आना’, सुरेश यादव की कलाकारों को चेतावनी", "यहां काम मांगने मत आना", "सुरेश यादव"),
        ("कृषि मंत्रालय का जिलों से आग्रह, ‘ये पर्चे वापस न करें’", "ये पर्चे वापस न करें", "कृषि मंत्रालय"),
        ("‘बोरे में भरे हैं सारे वादे’ कृषि मंत्री के कमेंट से सदन में हंगामा", "बोरे में भरे हैं सारे वादे", "कृषि मंत्री"),
        ("ताइवान पर चीन का पड़ोसियों को जवाब, कहा- बातचीत से निकलेगा रास्ता", "बातचीत से निकलेगा रास्ता", "चीन"),
        ("फिर बोले मुख्यमंत्री, मुझे दफ्तर में बैठने नहीं देते हैं", "मुझे दफ्तर में बैठने नहीं देते हैं", "मुख्यमंत्री"),
        ("पीड़िता का आरोप, पुलिस ने नहीं लिखी रिपोर्ट", "पुलिस ने नहीं लिखी रिपोर्ट", "पीड़िता"),
    ],
)
def test_who_holds_a_speech_noun_may_stand_before_whom_it_is_said_to(text: str, content: str, speaker: str) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("अमीन ने मांगी दो बोरी गेहूं की घूस, जांच के आदेश", "जांच", None),
        ("मुखिया मंच पर चढ़े, बच्चों से पीछे बैठ जाने को कहा, वीडियो", "पीछे बैठ जाने", None),
        ("सरपंच पर गबन का आरोप", "गबन", None),
        ("शराब की दुकानों को हटाने की मांग", "शराब की दुकानों को हटाने", None),
    ],
)
def test_nobody_is_made_to_speak_by_standing_near(text: str, content: str, speaker: str | None) -> None:
    assert (content, speaker) in told(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("एक तरफ सुनीता ने आरोप लगाया कि पुल टूटा है।", "सुनीता"),
        ("वहीं दूसरी ओर पीड़ित पक्ष का कहना है कि पुलिस नहीं आई।", "पीड़ित पक्ष"),
        ("विधायकों के सूरत जाने पर मोहिते ने कहा कि वे बैठक में थे।", "मोहिते"),
        (
            "घटना की सूचना मिलने पर पहुंचे थाना प्रभारी रमेश करवड़े ने बताया कि जांच जारी है।",
            "घटना की सूचना मिलने पर पहुंचे थाना प्रभारी रमेश करवड़े",
        ),
    ],
)
def test_sides_and_occasions_are_no_part_of_who_speaks(text: str, speaker: str) -> None:
    assert told(text)[0][1] == speaker


def test_a_claim_that_ends_its_line_has_nothing_behind_it() -> None:
    assert told("पुल टूटने से बह गए कई लोग'...") == [("पुल टूटने से बह गए कई लोग", None)]


def test_an_interview_asks_nothing() -> None:
    record = extract_stored("फिल्म दर्पण को दिए इंटरव्यू में रीमा नायर से पूछा गया कि शूटिंग कब होगी।")[0]
    assert record.speaker is None
    assert record.source is not None
    assert record.source.text == "फिल्म दर्पण"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("विधायक ने कहा- मुझे कोई जानकारी नहीं है। आगे कहा कि हमें जांच का इंतजार है।", "मुझे कोई जानकारी नहीं है"),
        ("कोच ने कहा, जहां तक अभ्यास का सवाल है, हम तैयार हैं।", "जहां तक अभ्यास का सवाल है, हम तैयार हैं"),
        ("कोच ने कहा, जिस टीम ने हमें हराया, हम उससे फिर मिलेंगे।", "जिस टीम ने हमें हराया, हम उससे फिर मिलेंगे"),
    ],
)
def test_where_unmarked_speech_begins_and_ends(text: str, content: str) -> None:
    assert told(text)[0][0] == content
