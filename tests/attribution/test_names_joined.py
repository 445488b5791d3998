"""Speakers that are several, and names that are given as names."""

from __future__ import annotations

import pytest

from quotes.records import SpeakerType
from tests.attribution.names_help import names, resolve


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("प्रधानमंत्री राघवेंद्र सोलंकी और जापान के राष्ट्रपति मार्टिन फेरेली", "राघवेंद्र सोलंकी और मार्टिन फेरेली"),
        ("राघवेंद्र सोलंकी (विकास मोर्चा) और दिनकर मोहिते", "राघवेंद्र सोलंकी और दिनकर मोहिते"),
        ("जल मंत्री राघवेंद्र सोलंकी व अन्य नेता", "राघवेंद्र सोलंकी व अन्य नेता"),
        ("राघवेंद्र सोलंकी और उनकी पत्नी", "राघवेंद्र सोलंकी और उनकी पत्नी"),
        ("मकान मालिक अजय कोरी, दुकानदार सुनील मोहिते व सरपंच दिलीप राठौड़", "अजय कोरी, सुनील मोहिते व दिलीप राठौड़"),
        ("जल निगम और महापौर राघवेंद्र सोलंकी", "जल निगम और राघवेंद्र सोलंकी"),
        ("राधेश्याम, सुनील और अकबर", "राधेश्याम, सुनील और अकबर"),
        ("गांव के चंद्र राम, सुनील, दिलीप सिंह आदि", "चंद्र राम, सुनील, दिलीप सिंह"),
    ],
)
def test_joined_speakers_are_a_group_by_the_name_of_each(mention: str, name: str) -> None:
    (who,) = resolve(f"{mention} ने कहा कि समझौता हो गया है।", mention)
    assert (who.name, who.type) == (name, SpeakerType.GROUP)


def test_each_of_several_has_the_full_name() -> None:
    text = "राघवेंद्र सोलंकी और मार्टिन फेरेली मिले। पीएम सोलंकी और राष्ट्रपति फेरेली ने कहा कि समझौता हो गया है।"
    assert names(text, "पीएम सोलंकी और राष्ट्रपति फेरेली") == ["राघवेंद्र सोलंकी और मार्टिन फेरेली"]


def test_two_bodies_are_bodies() -> None:
    (who,) = resolve("दिल्ली पुलिस और रेल मंत्रालय ने कहा कि जांच होगी।", "दिल्ली पुलिस और रेल मंत्रालय")
    assert (who.name, who.type) == ("दिल्ली पुलिस और रेल मंत्रालय", SpeakerType.ORGANIZATION)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("सूचना और प्रसारण मंत्री राघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),
        ("कौशल विकास एवं उद्यमिता मंत्री राघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),
        ("राघव और मीनल के पिता दिनकर मोहिते", "दिनकर मोहिते"),
        ("जल निगम और नगर परिषद के सचिव राघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),
        ("पार्टी के प्रचार सामग्री और डाटा रणनीतिकार राघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),
        ("राघवेंद्र सोलंकी, जल निगम के अध्यक्ष", "राघवेंद्र सोलंकी"),
    ],
)
def test_a_role_with_aur_or_behind_a_comma_is_one_person(mention: str, name: str) -> None:
    assert names(f"{mention} ने कहा कि समझौता हो गया है।", mention) == [name]


@pytest.mark.parametrize(
    ("mention", "name", "kind"),
    [
        ("शुभ्रा राउतेला नाम की एक ट्विटर यूजर", "शुभ्रा राउतेला", SpeakerType.PERSON),
        ("‘नदी की बात’ नामक एक अध्ययन", "नदी की बात", SpeakerType.DOCUMENT),
        ("एक फेसबुक पेज हमारा गांव प्यारा गांव", "हमारा गांव प्यारा गांव", SpeakerType.ORGANIZATION),
        ("फेसबुक पेज 'देश की बात'", "देश की बात", SpeakerType.ORGANIZATION),
        ("यूट्यूब चैनल ‘गांव से हम’", "गांव से हम", SpeakerType.ORGANIZATION),
        ("ट्विटर हैंडल @nadi_ki_baat", "@nadi_ki_baat", SpeakerType.PERSON),
        ("द फ्रेंड्स ऑफ कोसी", "द फ्रेंड्स ऑफ कोसी", SpeakerType.ORGANIZATION),
    ],
)
def test_a_name_that_is_given_as_one_is_read_whole(mention: str, name: str, kind: SpeakerType) -> None:
    (who,) = resolve(f"{mention} ने लिखा कि पुल टूट गया है।", mention)
    assert (who.name, who.type) == (name, kind)


@pytest.mark.parametrize("mention", ["झंकार मैप्स", "गूगल मैप्स"])
def test_an_unknown_noun_behind_a_noun_is_no_person(mention: str) -> None:
    assert names(f"{mention} के मुताबिक रास्ता लंबा है।", mention) == [mention]


def test_a_bare_noun_before_a_postposition_is_one_person() -> None:
    (one,) = resolve("जज ने कहा कि सबूत नहीं हैं।", "जज")
    (many,) = resolve("जजों ने कहा कि सबूत नहीं हैं।", "जजों")
    assert (one.type, many.type) == (SpeakerType.ANONYMOUS, SpeakerType.GROUP)
