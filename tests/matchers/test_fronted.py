"""Headlines that begin with somebody's words or announce them, over stored parses: whose they are, if anybody's."""

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
        ("‘मैं हार नहीं मानूंगी’, रीमा नायर ने ठुकराया करोड़ों का प्रस्ताव", "मैं हार नहीं मानूंगी", "रीमा नायर"),
        ("‘गांव छोड़ना आसान नहीं...’ रीमा नायर का किस्सा", "गांव छोड़ना आसान नहीं...", "रीमा नायर"),
        ("सीमा विवाद: ‘यह लड़ाई अभी बाकी है’, सुनील नेगी ने रखा बड़ा प्रस्ताव", "यह लड़ाई अभी बाकी है", "सुनील नेगी"),
        ("मेरे पास वक्त नहीं था... डॉक्टर ने बचाई बच्चे की जान", "मेरे पास वक्त नहीं था", "डॉक्टर"),
        ("हमारा भी हाल वैसा हो जाएगा...वार्ता टलने पर सुनील नेगी ने सरकार को घेरा", "हमारा भी हाल वैसा हो जाएगा", "सुनील नेगी"),
        ("मैदान पर मत आना... हार के बाद बौखला गए कप्तान सुनील नेगी", "मैदान पर मत आना", "कप्तान सुनील नेगी"),
        ("यह जीत तुम्हारी है... विदाई पर भावुक हुए सुनील नेगी", "यह जीत तुम्हारी है", "सुनील नेगी"),
        ("‘यह जमीन हमारी…’ फैसले पर भड़के किसान नेता", "यह जमीन हमारी…", "किसान नेता"),
        (
            "मुश्किल वक्त है, हिम्मत मत हारो...' बाढ़ के बीच रीमा नायर का छलका दर्द",
            "मुश्किल वक्त है, हिम्मत मत हारो",
            "रीमा नायर",
        ),
        ("दो दिन में जमीन खाली करो वरना... किसान नेता की दहाड़", "दो दिन में जमीन खाली करो वरना", "किसान नेता"),
    ],
)
def test_who_acts_behind_words_that_nobody_reports_said_them(text: str, content: str, speaker: str) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("‘तुम मंच पर मत आना’, मेले में पहुंची थीं रीमा नायर की ये सहेली", "तुम मंच पर मत आना"),
        ("‘मुझे अपना गांव ही अच्छा लगता है’: सिनेमा को आईना दिखाती नई फिल्में", "मुझे अपना गांव ही अच्छा लगता है"),
        ("‘अब दवा नहीं, दुआ चाहिए...’ नदी किनारे बसे गांवों की कहानी", "अब दवा नहीं, दुआ चाहिए..."),
        ("मुझे लगा कि पुल टूट गया... तीन घंटे फंसी रही बारात", "मुझे लगा कि पुल टूट गया"),
    ],
)
def test_nobody_is_named_where_nobody_plainly_acts(text: str, content: str) -> None:
    assert told(text) == [(content, None)]


@pytest.mark.parametrize(
    "text",
    [
        "‘रात की रानी’, ‘सपनों का शहर’ और दूसरी बड़ी फिल्में",
        "‘सपनों का शहर’ में रीमा नायर की वापसी",
        "देर रात टूटा बांध... प्रशासन ने खाली कराए गांव",
        "हे शारदे मां... अज्ञान से हमें तार दे",
    ],
)
def test_titles_and_the_narrators_own_words_before_dots_are_nobodys(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("सुनील नेगी को मिला बड़ा सम्मान, बोले- यह गांव की जीत है", "यह गांव की जीत है", "सुनील नेगी"),
        ("नहर पर हाई कोर्ट का बड़ा फैसला, कहा- पानी सबका है", "पानी सबका है", "हाई कोर्ट"),
        ("सड़क के गड्ढों पर हाई कोर्ट सख्त, पूछा- पैसा कहां गया", "पैसा कहां गया", "हाई कोर्ट"),
        ("स्कूलों को दाखिले की चिंता, बोले- जल्द हो परीक्षा", "जल्द हो परीक्षा", "स्कूलों"),
        ("रीमा नायर की नई फिल्म का सफर, बोलीं- मेहनत रंग लाई", "मेहनत रंग लाई", "रीमा नायर"),
        ("शिमला में मौसम का बदला मिजाज, बोले- अब बर्फ गिरेगी", "अब बर्फ गिरेगी", None),
    ],
)
def test_whom_a_headline_tells_of_says_what_follows(text: str, content: str, speaker: str | None) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("पति करता है मारपीट, महिला ने लगाया आरोप", [("पति करता है मारपीट", "महिला")]),
        ("जल्द शुरू होगा पुल का काम, सांसद ने दिया आश्वासन", [("जल्द शुरू होगा पुल का काम", "सांसद")]),
        ("सड़कें जल्द ठीक हों, लोगों ने डीएम से की मांग", [("सड़कें जल्द ठीक हों", "लोगों")]),
        ("सड़क पर गिरा बड़ा पेड़, विधायक ने दिए निर्देश", []),
        ("काम हो गया पूरा इस बार, विधायक ने दिए निर्देश", []),
    ],
)
def test_an_order_or_a_request_stands_in_front_only_as_what_is_to_be(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("कर्मचारियों ने ली गांव में रहने की कसम", "गांव में रहने", "कर्मचारियों"),
        ("विधायक ने जताई बांध टूटने की आशंका", "बांध टूटने", "विधायक"),
    ],
)
def test_a_noun_may_stand_far_behind_its_verb(text: str, content: str, speaker: str) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("विशेषज्ञ ने बताया क्यों टूटा पुल", [("क्यों टूटा पुल", "विशेषज्ञ")]),
        ("मंच पर एंकर ने पूछा शादी कब हो रही है", [("शादी कब हो रही है", "एंकर")]),
        ("कोच ने बताया मैच के बाद क्या हुआ", []),
        ("मंत्री ने कहा किसी की जमीन नहीं छिनने दूंगी, क्या है आगे की राह", [("किसी की जमीन नहीं छिनने दूंगी", "मंत्री")]),
    ],
)
def test_of_questions_that_a_headline_tells_only_why_is_told(text: str, found: list[tuple[str, str | None]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("नेता ने लिया था संकल्प, चुनाव जीतकर ही आऊंगा वापस", "चुनाव जीतकर ही आऊंगा वापस", "नेता"),
        ("छात्रों ने शपथ ली, कभी नियम नहीं तोड़ेंगे", "कभी नियम नहीं तोड़ेंगे", "छात्रों"),
        ('मंत्री ने सेना को दिया संदेश, "नहीं होनी चाहिए गलती", घायलों से की मुलाकात', "नहीं होनी चाहिए गलती", "मंत्री"),
    ],
)
def test_what_is_vowed_or_sent_word_stands_behind_a_comma(text: str, content: str, speaker: str) -> None:
    assert told(text) == [(content, speaker)]


def test_why_somebody_is_enraged_is_no_content() -> None:
    assert told("‘छाया’ देख भड़के सुनील नेगी, निर्माता से मांगा जवाब") == []


def test_on_whom_a_charge_lies_does_not_make_it() -> None:
    assert ("बल्ला चोरी", None) in told("कहां है वह खिलाड़ी, जिसपर बल्ला चोरी का लगा था आरोप")


def test_a_demand_may_be_asked_about() -> None:
    assert told("जंगल से हाथियों को हटाने की मांग क्यों कर रहे हैं किसान") == [("जंगल से हाथियों को हटाने", "किसान")]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "‘घाटी की बेटियां कमजोर नहीं हैं’, समारोह पर रीमा नायर की बहन सोनी का पोस्ट",
            "घाटी की बेटियां कमजोर नहीं हैं",
            "रीमा नायर की बहन सोनी",
        ),
        ("‘मुझे लगता था सब ठीक है..’ टॉप एक्ट्रेस ने कसा निर्देशक पर तंज", "मुझे लगता था सब ठीक है..", "टॉप एक्ट्रेस"),
        ("‘सब पानी में डूब गया...’ जब सुनील नेगी गांव लौटे", "सब पानी में डूब गया...", "सुनील नेगी"),
        (
            "‘जिसे अपना समझा, उसी ने लूटा...’, ‘कायर’ साथी की वजह से गायिका ने छोड़ा शहर",
            "जिसे अपना समझा, उसी ने लूटा...",
            "गायिका",
        ),
        ("‘मां ने पढ़ने से रोका...’ सुनील नेगी की शरारत से नाराज हुआ परिवार", "मां ने पढ़ने से रोका...", None),
        ("‘मुझे शर्म आती है’... ‘पर्वत प्रहरी’ पर विरोध जताकर घिरी अभिनेत्री", "मुझे शर्म आती है", None),
        ("‘मुझे लगता है मैं बदल गया..’ फिल्म ‘रात रानी’ के बंद होने पर बोले सुनील नेगी", "मुझे लगता है मैं बदल गया..", "सुनील नेगी"),
    ],
)
def test_kin_and_titles_are_told_from_who_speaks(text: str, content: str, speaker: str | None) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("चैंपियन रीमा नायर की कहानी, ‘मैं फिर उठ खड़ी होती हूं’", "मैं फिर उठ खड़ी होती हूं", "चैंपियन रीमा नायर"),
        ("ISRO प्रमुख ने दी खुशखबरी- ‘अगले महीने उड़ान भरेगा नया यान’", "अगले महीने उड़ान भरेगा नया यान", "ISRO प्रमुख"),
        ("शराब के ठेकों की हकीकत: ‘मैं नाम नहीं बताऊंगा’- ग्राउंड रिपोर्ट", "मैं नाम नहीं बताऊंगा", None),
        ("‘एकजुट होकर सब चलें धर्म के मार्ग पर’", "एकजुट होकर सब चलें धर्म के मार्ग पर", None),
        ("सुनील नेगी ने रोक पर कहा दो टूक, ‘मैं सरकार के साथ हूं’", "मैं सरकार के साथ हूं", "सुनील नेगी"),
    ],
)
def test_marked_words_may_end_a_headline_or_be_all_of_it(text: str, content: str, speaker: str | None) -> None:
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("शेफ ने बताया शरबत बनाने का तरीका, भड़कीं डॉक्टर, बोलीं- गलत सलाह", "गलत सलाह", "डॉक्टर"),
        ("शादी के बाद घूम रहा था दूल्हा, लोगों ने जान लिया नाम, बोले- बधाई हो", "बधाई हो", "लोगों"),
        ("कोच ने युवा को बताया उस्ताद जैसा, बोले- देखकर मजा आता है", "देखकर मजा आता है", "कोच"),
        ("मैच में सुनील नेगी गुस्से में भड़के, कहा- यह गलत है", "यह गलत है", None),
        ("मैच: सुनील नेगी गुस्से में भड़के, कहा- यह गलत है", "यह गलत है", "सुनील नेगी"),
    ],
)
def test_the_nearest_clause_tells_who_speaks_next(text: str, content: str, speaker: str | None) -> None:
    assert (content, speaker) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "भवन का नाम सूची में नहीं, पार्षद ने की थी शिकायत",
        "मेधावी छात्रा ने पाया पहला स्थान, पढ़ाई की दी सलाह",
        "कोरोना: नई लहर से कैसे बच सकेंगे हम",
    ],
)
def test_what_went_before_and_topics_are_no_words_of_anybodys(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "नहीं चाहता मेरा बेटा बड़ा होकर पहलवान बने, सुनील नेगी का चौंकाने वाला बयान",
            "नहीं चाहता मेरा बेटा बड़ा होकर पहलवान बने",
            "सुनील नेगी",
        ),
        (
            "अध्यक्ष देर से आए और बैठक खत्म कर दी...पार्षद रीमा नायर ने लगाया आरोप",
            "अध्यक्ष देर से आए और बैठक खत्म कर दी",
            "पार्षद रीमा नायर",
        ),
        ("नायलॉन की डोर के इस्तेमाल पर पाबंदी के आदेश", "नायलॉन की डोर के इस्तेमाल पर पाबंदी", None),
        ("समिति के नाम पर लाखों की ठगी का आरोप", "समिति के नाम पर लाखों की ठगी", None),
        ("रीमा नायर ने नहीं किया था पगड़ी बांधने से इनकार", "पगड़ी बांधने", "रीमा नायर"),
    ],
)
def test_charges_orders_and_refusals_of_headlines(text: str, content: str, speaker: str | None) -> None:
    assert (content, speaker) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "युवक का शव मिला, क्या हैं परिवार वालों के आरोप",
        "खेलों पर खतरे के बादल, पड़ोसी राज्य का इनकार",
    ],
)
def test_of_a_charge_or_refusal_that_is_only_named_nothing_is_told(text: str) -> None:
    assert told(text) == []


def test_the_owner_of_another_clause_makes_no_charge() -> None:
    assert ("कर गड़बड़ी", None) in told("संस्थान के निदेशक गिरफ्तार, मैनेजमेंट गुरू पर हैं कर गड़बड़ी के आरोप")
