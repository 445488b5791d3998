"""Where a name begins and ends beside words of the text, and when two people are not one."""

from __future__ import annotations

import pytest

from quotes.attribution.classes import load_vocabulary
from tests.attribution.names_help import names


@pytest.mark.parametrize(
    ("junk", "fuller"),
    [
        ("पैनोरामिक राघवेंद्र सोलंकी की तस्वीर", "राघवेंद्र सोलंकी"),  # an unknown word in front of a given name
        ("केएमपीटी राघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),  # a body's abbreviation
        ("राघवेंद्र सोलंकी झुंगारी के दौरे", "राघवेंद्र सोलंकी"),  # behind a surname that ends names
        ("CM राघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),  # another script
        ("खबरराघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),  # the seam of two lines
        ("राघवेंद्र सोलंकी वंदना कुलश्रेष्ठ", "राघवेंद्र सोलंकी"),  # somebody else
    ],
)
def test_a_neighbour_is_no_part_of_the_name(junk: str, fuller: str) -> None:
    text = f"शनिवार को {junk} पर चर्चा हुई। राघवेंद्र सोलंकी आए। राघवेंद्र ने कहा कि काम पूरा होगा।"
    assert names(text, ("राघवेंद्र", 2)) == [fuller]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("मंत्री झंकेश राघवेंद्र सोलंकी पहुंचे। सोलंकी ने कहा कि काम पूरा होगा।", "झंकेश राघवेंद्र सोलंकी"),
        ("उनके साथ राघवेंद्र सिंह झंकारिया, दो विधायक थे। राघवेंद्र ने कहा कि पुल बनेगा।", "राघवेंद्र सिंह झंकारिया"),
        ("राघवेंद्र झंकारिया को टिकट मिला। राघवेंद्र ने कहा कि पुल बनेगा।", "राघवेंद्र झंकारिया"),
    ],
)
def test_what_is_delimited_belongs_to_the_name(text: str, name: str) -> None:
    word = "सोलंकी" if "सोलंकी" in text else "राघवेंद्र"
    assert names(text, (word, 1)) == [name]


def test_a_name_cut_by_a_line_break_is_whole() -> None:
    text = "मंत्री के.\nझंकारिया आए। झंकारिया ने कहा कि काम पूरा होगा।"
    assert names(text, ("झंकारिया", 1)) == ["के. झंकारिया"]


def test_two_full_names_with_one_surname_are_two_people() -> None:
    text = "किताब बाबूलाल पटेल पर है। पढ़िए, आकार पटेल ने लिखा है कि वह संपादक अनोखे थे।"
    assert names(text, "आकार पटेल") == ["आकार पटेल"]


def test_given_names_on_the_lists_that_differ_by_a_letter_are_two() -> None:
    text = "राकेश सोलंकी ने पुल देखा। राजेश सोलंकी ने कहा कि काम पूरा होगा।"
    assert names(text, "राजेश सोलंकी") == ["राजेश सोलंकी"]


def test_an_initial_that_is_a_word_stands_behind_an_office() -> None:
    text = "निगम के चेयरमैन ए चंद्र मोहन ने कहा कि बस चलेगी। उप निरीक्षक ए जी सोलंकी ने कहा कि जांच जारी है।"
    assert names(text, "निगम के चेयरमैन ए चंद्र मोहन", "उप निरीक्षक ए जी सोलंकी") == ["ए चंद्र मोहन", "ए जी सोलंकी"]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("तहसीलदार झुंगरनगर उमेश सोलंकी", "उमेश सोलंकी"),
        ("इंस्पेक्टर वीसी झंकारिया", "वीसी झंकारिया"),
        ("दुकान स्वामी पान सिंह झंकारिया", "पान सिंह झंकारिया"),
        ("कांस्य पदक विजेता मेरी झंकारिया", "मेरी झंकारिया"),
        ("चार सीजन होस्ट करने वाले राघवेंद्र", "राघवेंद्र"),
        ("परिषद के अध्य्क्ष राघवेंद्र सोलंकी", "राघवेंद्र सोलंकी"),
        ("75 वर्षीय झंकारिया", "झंकारिया"),
    ],
)
def test_the_name_in_a_mention(mention: str, name: str) -> None:
    assert names(f"{mention} ने कहा कि काम पूरा होगा।", mention) == [name]


def test_a_misspelt_office_is_one_and_a_name_is_none() -> None:
    vocabulary = load_vocabulary()
    assert vocabulary.is_role("मुख्यमत्री")
    assert not vocabulary.is_role("मोनाजिर")


def test_two_names_that_a_hyphen_joins_are_two_people() -> None:
    text = (
        "सोलंकी-लिन्हुआ वार्ता शुरू हुई। प्रधानमंत्री सोलंकी ने राष्ट्रपति चेन लिन्हुआ से हाथ मिलाया। सोलंकी ने कहा कि "
        "व्यापार बढ़ेगा। लिन्हुआ ने कहा कि सीमा पर शांति है।"
    )
    assert names(text, ("सोलंकी", 2), ("लिन्हुआ", 2)) == ["सोलंकी", "चेन लिन्हुआ"]


def test_a_hyphen_inside_a_name_joins_its_words() -> None:
    assert names("मैरी-ऐन आईं। मैरी-ऐन ने कहा कि काम पूरा होगा।", ("मैरी-ऐन", 1)) == ["मैरी-ऐन"]


def test_what_a_person_has_is_no_name() -> None:
    text = "पीएम सोलंकी की हुंकार ने साफ संदेश दिया कि लड़ाई जारी है। पीएम सोलंकी ने कहा कि काम पूरा होगा।"
    assert names(text, "पीएम सोलंकी की हुंकार", ("पीएम सोलंकी", 1)) == ["पीएम सोलंकी की हुंकार", "सोलंकी"]


def test_a_name_may_hold_a_postposition() -> None:
    text = "महासचिव बान की मून पहुंचे। प्रवक्ता एस के झुंझारावाला ने कहा कि वे थके हैं।"
    assert names(text, "महासचिव बान की मून", "प्रवक्ता एस के झुंझारावाला") == ["बान की मून", "एस के झुंझारावाला"]


def test_an_initial_that_looks_like_a_genitive_stands_behind_an_office() -> None:
    text = "मुख्य आर्थिक सलाहकार के वी झुंगारन पहुंचे। झुंगारन ने कहा कि मांग बढ़ेगी। सलाहकार के वकील ने कहा कि वे थके हैं।"
    assert names(text, ("झुंगारन", 1), "सलाहकार के वकील") == ["के वी झुंगारन", "सलाहकार के वकील"]
