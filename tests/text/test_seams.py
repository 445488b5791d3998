"""Line breaks that a page lost are put back, and nothing in the article moves."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article, Span
from quotes.extractor import Extractor
from quotes.syntax.flat import FlatParser
from quotes.text import analyse
from quotes.text.seams import mend_seams
from quotes.text.view import View

PIECES = ["है", "फैक्ट", "इसके", "दावा", "चेक", "Fact", "नई", " ", "।", "हि\u200dन्दी", "ज\u093cरा", "¨सह", "\n"]
JOINTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        ("यह दावा गलत हैफैक्ट चेक टीम ने देखा", ["यह दावा गलत है", "फैक्ट चेक टीम ने देखा"]),
        ("जानिए वायरल खबर का सचनई दिल्ली। रेल मंत्री", ["जानिए वायरल खबर का सच", "नई दिल्ली। रेल मंत्री"]),
        ("वीडियो का सचFact Checkoi-Reva Sonkarनई दिल्ली।", ["वीडियो का सच", "Fact Checkoi-Reva Sonkar", "नई दिल्ली।"]),
        ("पुरानी हैं तस्वीरेंइसके बाद हमने खोजा", ["पुरानी हैं तस्वीरें", "इसके बाद हमने खोजा"]),
        (" पढ़ें: नहर इसी साल बनेगी: सुनील नेगी", [" पढ़ें: ", "नहर इसी साल बनेगी: सुनील नेगी"]),
        ("चंदेरी में मिलाउन्होंने बताया", ["चंदेरी में मिला", "उन्होंने बताया"]),
        ("दावा यहां देखें https://a.in/p/B1/?s=igपोस्ट में लिखा है", ["दावा यहां देखें https://a.in/p/B1/?s=ig", "पोस्ट में लिखा है"]),
        ("— Ravi Nair (@ravinair) May 5, 2020पुल टूट गया", ["— Ravi Nair (@ravinair) May 5, 2020", "पुल टूट गया"]),
        (
            "यह तस्वीर पुरानी है।दावा गलत हैफैक्ट चेक से पता चला। अमृता सोनकर ने कैमरा दिया। पुरानी तस्वीरसोनकर ने 5 मई 2020पुल पर ली",
            [
                "यह तस्वीर पुरानी है।दावा गलत है",
                "फैक्ट चेक से पता चला। अमृता सोनकर ने कैमरा दिया। पुरानी तस्वीर",
                "सोनकर ने 5 मई 2020",
                "पुल पर ली",
            ],
        ),
        (
            "नदी किनारे बढ़ी चिंतासिंचाई विभाग ने कहा कि पानी साफ है। इस पर सिंचाई विभाग ने रिपोर्ट दी।",
            ["नदी किनारे बढ़ी चिंता", "सिंचाई विभाग ने कहा कि पानी साफ है। इस पर सिंचाई विभाग ने रिपोर्ट दी।"],
        ),
        ("जारी रहेगा गर्मी का कहरप्रधानमंत्री ने कहा", ["जारी रहेगा गर्मी का कहर", "प्रधानमंत्री ने कहा"]),
        ("फैक्ट चेकसोनपुर के मेले में", ["फैक्ट चेक", "सोनपुर के मेले में"]),
        ("पुल बंद है।(शहर का पुराना पुल)मंत्री ने कहा", ["पुल बंद है।(शहर का पुराना पुल)", "मंत्री ने कहा"]),
        (
            "मेले में भीड़ कम थी.(इतनी चाट कौन खाएगा: दीपा सहगल)रणजीत की दुकान",
            ["मेले में भीड़ कम थी.", "(इतनी चाट कौन खाएगा: दीपा सहगल", ")", "रणजीत की दुकान"],
        ),
        ("मेले में नाटक होगा (समय: शाम 5 बजे) और गीत", ["मेले में नाटक होगा (समय: शाम 5 बजे) और गीत"]),
        ("तुलना( नई (बाएं) और पुरानी तस्वीर )रेलवे के अनुसार", ["तुलना( नई (बाएं) और पुरानी तस्वीर )", "रेलवे के अनुसार"]),
    ],
)
def test_two_lines_in_one_word_are_two_lines(raw: str, lines: list[str]) -> None:
    assert mend_seams(View.of(raw)).text.split("\n") == lines


@pytest.mark.parametrize(
    "text",
    [
        "एनडीटीवी यानी NDTVकी रिपोर्ट में MLAओं के नाम हैं",
        "फैक्ट चेकर और फैक्ट चेकिंग टीम चेकपोस्ट पर थी",
        "हीरोइन ने लगाये पौधे, हैकिंग से बचाव के लिए हैदराबाद में निर्देश",
        "प्रधानमंत्री नेइस मामले मेंएक समिति केAndroid फोन समेतकई चीजें लीं",
        "रामपुर में पुलिसकर्मियों को 2020में तस्वीरसोनकर मिली",
        "शहर की जलबोर्ड टीम ने कहा। जलबोर्ड टीम लौटी। नई बोर्ड टीम बनी।",
        "पटना के हाईकोर्ट ने फैसला टाला। कोर्ट ने तारीख दी।",
        "मंत्री (जल संसाधन)ने पुल (नदी के पार)वाले गांव में पंप (मोटर)चालक को बुलाया",
        "@इसके #दावाइसके https://a.in/सचFact",
        "",
    ],
)
def test_words_of_one_line_stay_whole(text: str) -> None:
    assert mend_seams(View.of(text)).text == text


@given(JOINTS)
def test_a_line_break_put_in_moves_nothing(raw: str) -> None:
    plain, mended = View.of(raw), mend_seams(View.of(raw))
    assert mended.text.replace("\n", "") == plain.text.replace("\n", "")
    words = [word for word in analyse(Article("a", raw)).tokens if word.text]
    spans = [mended.to_raw(Span(word.start, word.end)) for word in words]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join(View.of(span.of(raw)).text for span in spans) == "".join(word.text for word in words)


def test_signs_typed_before_their_consonant_are_read_behind_it() -> None:
    raw = "हरनेक ¨सह व र¨वद्र बिष्ट"
    view = View.of(raw)
    assert view.text == "हरनेक सिंह व रविंद्र बिष्ट"
    start = view.text.index("रविंद्र")
    assert view.to_raw(Span(start, start + len("रविंद्र"))).of(raw) == "र¨वद्र"


def test_who_speaks_behind_a_seam_is_only_the_word_behind_it() -> None:
    text = "सोनपुर मेले की भीड़ पर उठे सवालप्रवक्ता का बयान फर्जी हैपुलिस ने कहा कि वीडियो पुराना है।"
    [record] = Extractor(FlatParser()).extract(text)
    assert record.speaker is not None
    assert record.speaker.text == "पुलिस"
