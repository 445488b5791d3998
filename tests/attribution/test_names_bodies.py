"""Bodies and documents: abbreviations, and bare nouns that take up what was named before."""

from __future__ import annotations

import pytest

from quotes.records import SpeakerType
from tests.attribution.names_help import names, resolve


def test_an_abbreviation_has_its_long_form_in_front_of_the_bracket() -> None:
    text = "राष्ट्रीय जलमार्ग संगठन (आरजेएस) ने योजना बनाई। आरजेएस ने कहा कि नदियां जुड़ेंगी।"
    (who,) = resolve(text, ("आरजेएस", 1))
    assert (who.name, who.type) == ("राष्ट्रीय जलमार्ग संगठन", SpeakerType.ORGANIZATION)


def test_the_long_form_may_stand_in_the_bracket() -> None:
    text = "आरजेएस (रिवर जॉइनिंग सोसायटी) ने योजना बनाई। आरजेएस ने कहा कि नदियां जुड़ेंगी।"
    assert names(text, ("आरजेएस", 1)) == ["रिवर जॉइनिंग सोसायटी"]


def test_a_known_abbreviation_takes_the_long_form_of_the_article() -> None:
    text = "भारतीय जनता पार्टी की बैठक हुई। भाजपा ने कहा कि वह तैयार है।"
    assert names(text, "भाजपा") == ["भारतीय जनता पार्टी"]


def test_of_several_long_forms_the_longest_is_taken_in_its_spelling() -> None:
    text = "रिजर्व बैंक की बैठक हुई। भारतीय रिज़र्व बैंक की दरें वही हैं। आरबीआई ने कहा कि महंगाई घटेगी।"
    assert names(text, "आरबीआई") == ["भारतीय रिज़र्व बैंक"]
    text = "केन्द्रीय रिजर्व पुलिस बल के जवान पहुंचे। CRPF ने कहा कि रास्ता खुल गया है।"
    assert names(text, "CRPF") == ["केन्द्रीय रिजर्व पुलिस बल"]


def test_without_the_long_form_an_abbreviation_stands_as_it_is() -> None:
    assert names("भाजपा ने कहा कि वह तैयार है।", "भाजपा") == ["भाजपा"]


def test_a_court_keeps_its_full_name() -> None:
    text = "सुप्रीम कोर्ट ने सोमवार को याचिका सुनी। कोर्ट ने कहा कि नियम साफ हैं। अदालत ने कहा कि फैसला बाद में होगा।"
    assert names(text, ("कोर्ट", 1), "अदालत") == ["सुप्रीम कोर्ट"] * 2


def test_a_company_is_the_one_that_spoke() -> None:
    text = "सनवेदा के अध्यक्ष दिनकर मोहिते पहुंचे। सनवेदा ने कहा कि दाम घटेंगे। कंपनी ने कहा कि बिक्री बढ़ी है।"
    found = resolve(text, ("सनवेदा", 1), "कंपनी")
    assert [who.name for who in found] == ["सनवेदा"] * 2
    assert {who.type for who in found} == {SpeakerType.ORGANIZATION}


def test_the_press_that_carries_a_story_is_not_the_company() -> None:
    text = "सनवेदा ने पीटीआई को बताया कि दाम घटेंगे। कंपनी ने कहा कि बिक्री बढ़ी है।"
    assert names(text, "पीटीआई", "कंपनी")[1] != "पीटीआई"


def test_the_party_is_the_subject_of_the_news() -> None:
    text = "कांग्रेस ने भाजपा द्वारा लाए गए विधेयक पर नाराजगी जताई है। पार्टी का कहना है कि विधेयक अधूरा है।"
    assert names(text, "पार्टी") == ["कांग्रेस"]


def test_a_bare_report_takes_up_the_one_introduced() -> None:
    text = "जल परिषद की एक रिपोर्ट के अनुसार पानी घटा है। इस रिपोर्ट में कहा गया है कि कुएं सूखेंगे।"
    assert names(text, "जल परिषद की एक रिपोर्ट", "इस रिपोर्ट") == ["जल परिषद की एक रिपोर्ट"] * 2


def test_another_report_is_another_one() -> None:
    text = "जल परिषद की एक रिपोर्ट के अनुसार पानी घटा है। एक रिपोर्ट में कहा गया है कि कुएं सूखेंगे।"
    assert names(text, "जल परिषद की एक रिपोर्ट", ("एक रिपोर्ट", 1)) == ["जल परिषद की एक रिपोर्ट", "एक रिपोर्ट"]


def test_the_police_is_the_only_one_that_the_article_names() -> None:
    text = "दिल्ली पुलिस ने दो लोग पकड़े। पुलिस ने बताया कि जांच जारी है।"
    assert names(text, ("पुलिस", 1)) == ["दिल्ली पुलिस"]
    abroad = "दक्षिण कोरिया की पुलिस के आंकड़े पुराने हैं। पुलिस का कहना है कि जांच जारी है।"
    assert names(abroad, ("पुलिस", 1)) == ["दक्षिण कोरिया की पुलिस"]


def test_of_two_polices_neither_is_meant() -> None:
    text = "दिल्ली पुलिस और नोएडा पुलिस ने छापे मारे। पुलिस ने बताया कि जांच जारी है।"
    assert names(text, ("पुलिस", 2)) == ["पुलिस"]


def test_the_spokesman_is_named_only_if_the_article_names_him() -> None:
    named = "रेलवे के प्रवक्ता दिनकर मोहिते पहुंचे। प्रवक्ता ने कहा कि ट्रेन समय पर है।"
    assert names(named, ("प्रवक्ता", 1)) == ["दिनकर मोहिते"]
    (who,) = resolve("प्रवक्ता ने कहा कि ट्रेन समय पर है।", "प्रवक्ता")
    assert (who.name, who.type) == ("प्रवक्ता", SpeakerType.ANONYMOUS)


def test_several_are_not_the_one_who_spoke() -> None:
    text = "निगम के एक अधिकारी ने कहा कि पानी मिलेगा। अधिकारियों ने बताया कि जांच जारी है।"
    assert names(text, "एक अधिकारी", "अधिकारियों")[1] == "अधिकारियों"
    text = "निगम के अधिकारियों ने कहा कि पानी मिलेगा। अधिकारियों ने बताया कि जांच जारी है।"
    assert names(text, "निगम के अधिकारियों", ("अधिकारियों", 1))[1] == "निगम के अधिकारियों"


def test_a_body_may_be_named_behind_its_sort_and_taken_up_by_it() -> None:
    text = "समाचार पोर्टल 'पहाड़ पोस्ट' ने लिखा कि सड़क बंद है। पोर्टल के मुताबिक यात्री फंसे हैं।"
    found = resolve(text, "समाचार पोर्टल 'पहाड़ पोस्ट'", ("पोर्टल", 1))
    assert [who.name for who in found] == ["पहाड़ पोस्ट"] * 2
    assert {who.type for who in found} == {SpeakerType.ORGANIZATION}


def test_a_court_is_no_company() -> None:
    text = "उपभोक्ता आयोग ने कहा कि मकान देर से मिले। कंपनी ने कहा कि वह अपील करेगी।"
    assert names(text, "उपभोक्ता आयोग", "कंपनी") == ["उपभोक्ता आयोग", "कंपनी"]


def test_an_abbreviation_may_be_added_with_commas() -> None:
    text = "अखिल भारतीय जलमार्ग परिषद, एआरएसटी, ने निर्देश जारी किए हैं। एआरएसटी ने कहा कि शुल्क घटेगा।"
    assert names(text, ("एआरएसटी", 1)) == ["अखिल भारतीय जलमार्ग परिषद"]


def test_the_army_is_the_one_of_the_state_that_the_article_names() -> None:
    text = "म्यांमार की सेना ने बयान जारी किया। सेना ने दावा किया कि चुनाव में धांधली हुई।"
    assert names(text, ("सेना", 1)) == ["म्यांमार की सेना"]


@pytest.mark.parametrize(
    ("before", "noun", "name"),
    [
        ("देश की बड़ी कार कंपनी सुमेर मोटर्स इंडिया की बिक्री घटी।", "कंपनी", "सुमेर मोटर्स इंडिया"),
        ("सॉफ्टवेयर कंपनी सनवेदा के संस्थापक पहुंचे।", "कंपनी", "सनवेदा"),
        ("सीबीआई ने एक मुनीम को पकड़ा है।", "एजेंसी", "सीबीआई"),
        ("बीसीसीआई ने टीम चुनी।", "बोर्ड", "बीसीसीआई"),
        ("मारुति सुजुकी इंडिया ने नई कार उतारी।", "कंपनी", "मारुति सुजुकी इंडिया"),
        ("बैठक के बाद राष्ट्रीय भूजल एजेंसी ने काम रोका।", "एजेंसी", "राष्ट्रीय भूजल एजेंसी"),
        ("पटना हाईकोर्ट ने नक्शा मांगा, जिसे सुप्रीम कोर्ट ने लौटाया था।", "अदालत", "सुप्रीम कोर्ट"),
        ("सुप्रीम कोर्ट से मामला लौटा है, पटना हाईकोर्ट ने नक्शा मांगा।", "अदालत", "पटना हाईकोर्ट"),
        ("रविवार सुबह पटना हाईकोर्ट ने नक्शा मांगा।", "कोर्ट", "पटना हाईकोर्ट"),
        ("ये तथ्य कोर्ट के सामने आए।", "कोर्ट", "कोर्ट"),
        ("हाईकोर्ट ने नक्शा मांगा।", "कोर्ट", "हाईकोर्ट"),
        ("राष्ट्रीय भूजल एजेंसी के पास नक्शे नहीं हैं।", "एजेंसी", "एजेंसी"),
        ("सुमेर मोटर्स ने कार उतारी।", "एजेंसी", "एजेंसी"),
    ],
)
def test_a_body_is_taken_up_by_its_sort(before: str, noun: str, name: str) -> None:
    text = f"{before} {noun} ने दावा किया कि काम पूरा है।"
    assert names(text, (noun, text.count(noun) - 1)) == [name]


def test_a_known_body_that_acts_is_nearer_than_one_that_spoke() -> None:
    text = "सैमसंग का कहना है कि घड़ी महंगी है। वहीं {} ने भी नई घड़ी बनाई है। कंपनी का दावा है कि वह सस्ती है।"
    assert names(text.format("एयर इंडिया"), "कंपनी") == ["एयर इंडिया"]
    assert names(text.format("रमेश राणा"), "कंपनी") == ["सैमसंग"]


def test_a_known_body_is_not_all_of_several() -> None:
    text = "प्रशासन के प्रतिनिधि और तालिबान ने विराम की घोषणा की। तालिबान ने कहा कि वह हमला नहीं करेगा।"
    assert names(text, "प्रशासन के प्रतिनिधि और तालिबान", ("तालिबान", 1))[1] == "तालिबान"


def test_a_firm_of_no_known_kind_that_spoke_is_the_company() -> None:
    text = "भारत बायोटेक ने कहा कि टीका सस्ता है। कंपनी ने दावा किया कि जांच पूरी है।"
    assert names(text, "भारत बायोटेक", "कंपनी") == ["भारत बायोटेक"] * 2


def test_a_newspaper_is_taken_up_by_another_word_for_it() -> None:
    text = "समाचार पत्र ‘पहाड़ संदेश’ ने लिखा कि सड़क बंद है। अखबार ने दावा किया कि लोग फंसे हैं।"
    assert names(text, "समाचार पत्र ‘पहाड़ संदेश’", "अखबार") == ["पहाड़ संदेश"] * 2


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("प्रेस इनफॉर्मेशन ब्यूरो (PIB) ने सूची दी। पीआईबी ने कहा कि खबर झूठी है।", "पीआईबी", "प्रेस इनफॉर्मेशन ब्यूरो"),
        ("आपका खाता स्टेट बैंक ऑफ इंडिया (SBI) में है। एसबीआई ने कहा कि ब्याज घटेगा।", "एसबीआई", "स्टेट बैंक ऑफ इंडिया"),
        ("भारतीय जनता पार्टी की बैठक हुई। BJP ने कहा कि वह तैयार है।", "BJP", "भारतीय जनता पार्टी"),
    ],
)
def test_an_abbreviation_is_one_in_either_script(text: str, short: str, name: str) -> None:
    assert names(text, short) == [name]


def test_a_bracket_with_no_body_is_no_long_form() -> None:
    assert names("लेनोर्ड (बदला हुआ नाम) ने कहा कि वह डरते हैं।", "लेनोर्ड (बदला हुआ नाम)") == ["लेनोर्ड"]


def test_a_party_behind_its_noun_is_the_name() -> None:
    assert names("विपक्षी दल कांग्रेस ने कहा कि जांच हो।", "विपक्षी दल कांग्रेस") == ["कांग्रेस"]


@pytest.mark.parametrize("body", ["नेपाल के सरकारी टेलीविजन", "21 जाट रेजिमेंट", "सीमांत न्यूजपेपर"])
def test_stations_papers_and_regiments_are_bodies(body: str) -> None:
    assert names(f"{body} ने कहा कि पुल टूट गया है।", body) == [body]


@pytest.mark.parametrize("body", ["भारतीय व्यापार मंडल", "माध्यमिक शिक्षा मंडल", "निदेशक मंडल", "महिला मंडल"])
def test_a_surname_behind_a_noun_is_a_body(body: str) -> None:
    (who,) = resolve(f"{body} ने कहा कि दरें घटेंगी।", body)
    assert (who.name, who.type) == (body, SpeakerType.ORGANIZATION)


def test_a_surname_that_may_be_a_body_is_the_persons_who_bears_it() -> None:
    text = "किसान नेता दिलीप मंडल ने कहा कि मेला लगेगा। मंडल ने बताया कि तैयारी पूरी है।"
    assert names(text, "किसान नेता दिलीप मंडल", ("मंडल", 1)) == ["दिलीप मंडल"] * 2
