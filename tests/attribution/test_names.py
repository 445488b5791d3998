"""Mention → name, with articles a reporter might write about people who do not exist."""

from __future__ import annotations

import pytest

from quotes.attribution.names import NameResolver
from quotes.lexicon.loader import load_lexicon
from quotes.records import SpeakerType
from tests.attribution.names_help import mention, names, read, resolve


def test_a_surname_a_role_and_a_pronoun_lead_to_the_full_name() -> None:
    text = (
        "सिंचाई मंत्री राघवेंद्र सोलंकी ने सोमवार को बांध का निरीक्षण किया। सोलंकी ने कहा कि काम समय पर पूरा होगा। "
        "उन्होंने बताया कि बजट मंजूर हो चुका है। सिंचाई मंत्री ने किसानों से धैर्य रखने की अपील की।"
    )
    found = resolve(text, ("सोलंकी", 1), "उन्होंने", ("सिंचाई मंत्री", 1))
    assert [who.name for who in found] == ["राघवेंद्र सोलंकी"] * 3
    assert {who.type for who in found} == {SpeakerType.PERSON}
    assert [who.role for who in found] == ["सिंचाई मंत्री"] * 3


def test_the_chain_runs_from_the_mention_to_the_full_name() -> None:
    text = "महापौर वंदना कुलश्रेष्ठ ने सफाई अभियान शुरू किया। महापौर ने कहा कि शहर साफ रहेगा।"
    (who,) = resolve(text, ("महापौर", 1))
    assert [span.of(text) for span in who.chain] == ["महापौर", "वंदना कुलश्रेष्ठ"]
    assert "sentence 1" in who.reason


def test_the_fullest_form_counts_wherever_it_stands() -> None:
    text = "सोलंकी ने कहा कि वे चुनाव लड़ेंगे। पार्टी ने गुरुवार को राघवेंद्र प्रताप सोलंकी को उम्मीदवार बनाया।"
    assert names(text, "सोलंकी") == ["राघवेंद्र प्रताप सोलंकी"]


def test_a_headline_gives_the_fuller_form() -> None:
    text = "राघवेंद्र सोलंकी का ऐलान, नहीं लड़ेंगे चुनाव\n\nसोलंकी ने सोमवार को कहा कि वह चुनाव नहीं लड़ेंगे।"
    assert names(text, ("सोलंकी", 1)) == ["राघवेंद्र सोलंकी"]


def test_the_name_is_spelled_as_the_article_spells_it() -> None:
    text = "कोच मार्टिन फ़ेरेली ने टीम चुनी। फेरेली ने कहा कि टीम तैयार है।"
    assert names(text, ("फेरेली", 1)) == ["मार्टिन फ़ेरेली"]


def test_of_several_spellings_that_of_most_places_is_taken() -> None:
    text = (
        "महेन्द्र सोलंकी ने किया पुल का उद्घाटन\n\nमंत्री महेंद्र सोलंकी सोमवार को यहां आए। महेंद्र सोलंकी के साथ सांसद भी थे। "
        "सोलंकी ने कहा कि दूसरा पुल अगले साल बनेगा।"
    )
    assert names(text, ("सोलंकी", 3)) == ["महेंद्र सोलंकी"]
    assert names(text.replace("महेंद्र सोलंकी के", "उन के"), ("सोलंकी", 2)) == ["महेन्द्र सोलंकी"]


@pytest.mark.parametrize(
    ("fuller", "mentioned"),
    [
        ("एम. राघवेंद्र सोलंकी", "सोलंकी"),
        ("के.वी. सोलंकी", "सोलंकी"),
        ("मारिया वॉलर-स्टीन", "स्टीन"),
        ("विक्टर मैकडोनाल्ड", "डोनाल्ड"),
        ("राघवेंद्र सोलंकी", "सोलंकीने"),
    ],
)
def test_parts_of_a_name_are_recognised(fuller: str, mentioned: str) -> None:
    text = f"निदेशक {fuller} ने बैठक बुलाई। {mentioned} ने कहा कि बैठक जरूरी थी।"
    place = text.index(mentioned, text.index("।")) - text.index(mentioned)
    assert names(text, (mentioned, 1 if place else 0)) == [fuller]


def test_jee_and_bracketed_age_do_not_hide_a_name() -> None:
    text = "लेखिका वंदना कुलश्रेष्ठ (62) को सम्मान मिला। कुलश्रेष्ठ जी ने कहा कि यह पाठकों का सम्मान है।"
    assert names(text, "कुलश्रेष्ठ जी") == ["वंदना कुलश्रेष्ठ"]


def test_an_age_in_front_is_no_part_of_the_name() -> None:
    text = "मीनल सोलंकी के घर आग लगी। 25 साल की मीनल ने कहा कि दमकल देर से आई।"
    assert names(text, "25 साल की मीनल") == ["मीनल सोलंकी"]
    assert names("25 साल की युवती ने कहा कि दमकल देर से आई।", "25 साल की युवती") == ["25 साल की युवती"]


def test_two_holders_of_one_role_are_told_apart_by_country() -> None:
    text = (
        "फ्रांसीसी राष्ट्रपति एमिल दुवाल और तुर्की के राष्ट्रपति केमाल एर्सोय की मुलाकात हुई। "
        "फ्रांसीसी राष्ट्रपति ने कहा कि बातचीत अच्छी रही। तुर्की के राष्ट्रपति ने कहा कि मतभेद बाकी हैं।"
    )
    assert names(text, ("फ्रांसीसी राष्ट्रपति", 1), ("तुर्की के राष्ट्रपति", 1)) == ["एमिल दुवाल", "केमाल एर्सोय"]


def test_a_role_of_two_persons_is_ambiguous() -> None:
    text = "फ्रांसीसी राष्ट्रपति एमिल दुवाल और तुर्की के राष्ट्रपति केमाल एर्सोय की मुलाकात हुई। राष्ट्रपति ने कहा कि बातचीत अच्छी रही।"
    (who,) = resolve(text, ("राष्ट्रपति", 2))
    assert who.name is None
    assert set(who.ambiguous) == {"एमिल दुवाल", "केमाल एर्सोय"}
    assert "more than one person" in who.reason


def test_another_field_is_another_minister() -> None:
    text = "रेल मंत्री राघवेंद्र सोलंकी ने नई ट्रेन शुरू की। शिक्षा मंत्री ने कहा कि स्कूल सोमवार से खुलेंगे।"
    (who,) = resolve(text, "शिक्षा मंत्री")
    assert (who.name, who.type) == ("शिक्षा मंत्री", SpeakerType.PERSON)


@pytest.mark.parametrize(
    ("tied", "asked"),
    [
        ("सड़कमंत्री", "सड़क मंत्री"),
        ("सड़क मंत्री", "सड़कमंत्री"),
        ("उप-राष्ट्रपति", "उपराष्ट्रपति"),
        ("केन्द्रीय मंत्री", "केंद्रीय मंत्री"),
    ],
)
def test_an_office_is_one_however_it_is_written(tied: str, asked: str) -> None:
    text = f"{tied} राघव सोलंकी और राष्ट्रपति दिनकर मोहिते आए। जल राज्यमंत्री अजय कोरी भी थे। {asked} ने कहा कि बांध बनेगा।"
    assert names(text, (asked, 0 if asked != tied else 1)) == ["राघव सोलंकी"]


def test_a_junior_minister_is_not_the_minister() -> None:
    text = "जल राज्य मंत्री राघव सोलंकी पहुंचे। जल मंत्री ने कहा कि बांध बनेगा।"
    assert names(text, "जल मंत्री") != ["राघव सोलंकी"]


@pytest.mark.parametrize(
    ("before", "asked", "name"),
    [
        ("झारखंड भाजपा अध्यक्ष राघव सोलंकी पहुंचे।", "भाजपा नेता", "राघव सोलंकी"),
        ("भाजपा सांसद राघव सोलंकी पहुंचे।", "BJP सांसद", "राघव सोलंकी"),
        ("भाजपा सांसद राघव सोलंकी पहुंचे।", "RJD सांसद", "RJD सांसद"),
        ("झारखंड भाजपा अध्यक्ष राघव सोलंकी और भाजपा सांसद दिनकर मोहिते पहुंचे।", "भाजपा नेता", "भाजपा नेता"),
        ("गुजरात कांग्रेस के प्रभारी राघव सोलंकी पहुंचे।", "पार्टी प्रभारी", "राघव सोलंकी"),
        ("जल बोर्ड के प्रभारी राघव सोलंकी पहुंचे।", "पार्टी प्रभारी", "पार्टी प्रभारी"),
        ("केंद्रीय गृह सचिव राघव सोलंकी और गृह मंत्रालय के संयुक्त सचिव दिनकर मोहिते पहुंचे।", "गृह सचिव", "राघव सोलंकी"),
        ("केंद्रीय मंत्री राघव सोलंकी पहुंचे।", "केंद्रीय गृह मंत्री", "केंद्रीय गृह मंत्री"),
    ],
)
def test_a_role_is_matched_by_its_field_and_party(before: str, asked: str, name: str) -> None:
    text = f"{before} {asked} ने कहा कि पानी आएगा।"
    assert names(text, (asked, text.count(asked) - 1)) == [name]


def test_an_official_who_has_just_spoken_goes_on_in_the_role() -> None:
    text = "जिले के अधिकारी राघव सोलंकी ने कहा कि सड़क बंद है। अधिकारी ने कहा कि बर्फ पिघलेगी।"
    assert names(text, "जिले के अधिकारी राघव सोलंकी", ("अधिकारी", 1)) == ["राघव सोलंकी"] * 2
    text = "जिले के अधिकारी राघव सोलंकी पहुंचे। पुलिस ने कहा कि सड़क बंद है। अधिकारी ने कहा कि बर्फ पिघलेगी।"
    assert names(text, "पुलिस", ("अधिकारी", 1)) == ["पुलिस", "अधिकारी"]


def test_a_role_before_somebody_of_the_other_gender_is_not_his() -> None:
    text = "अभिनेत्री मीनल देवधर ने फिल्म साइन की। अभिनेत्री राहुल के साथ काम करेंगी। अभिनेत्री ने कहा कि वह खुश हैं।"
    assert names(text, ("अभिनेत्री", 2)) == ["मीनल देवधर"]


def test_a_surname_of_two_persons_in_one_sentence_is_ambiguous() -> None:
    text = "राजेश देवधर और मीनल देवधर समारोह में पहुंचे। देवधर ने कहा कि यह सुंदर शाम है।"
    (who,) = resolve(text, ("देवधर", 2))
    assert who.name is None
    assert set(who.ambiguous) == {"राजेश देवधर", "मीनल देवधर"}


def test_the_first_name_tells_a_family_apart() -> None:
    text = "राजेश देवधर और मीनल देवधर समारोह में पहुंचे। मीनल ने कहा कि यह सुंदर शाम है।"
    assert names(text, ("मीनल", 1)) == ["मीनल देवधर"]


def test_the_role_tells_a_family_apart() -> None:
    text = "सांसद राजेश देवधर और अभिनेत्री मीनल देवधर समारोह में पहुंचे। सांसद देवधर ने कहा कि यह सुंदर शाम है।"
    assert names(text, "सांसद देवधर") == ["राजेश देवधर"]


def test_of_one_surname_the_one_who_speaks_goes_on_speaking() -> None:
    text = "सांसद राजेश देवधर ने कहा कि सड़क बनेगी। इस मौके पर मीनल देवधर भी मौजूद थीं। देवधर ने कहा कि पैसा आ चुका है।"
    assert names(text, "सांसद राजेश देवधर", ("देवधर", 2)) == ["राजेश देवधर"] * 2


def test_one_name_in_two_roles_stays_one_person() -> None:
    text = "भाजपा नेता राघवेंद्र सोलंकी पहुंचे। सांसद सोलंकी ने कहा कि काम होगा। भाजपा नेता ने विपक्ष पर आरोप लगाया।"
    assert names(text, "सांसद सोलंकी", ("भाजपा नेता", 1)) == ["राघवेंद्र सोलंकी"] * 2


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("एक अधिकारी ने कहा कि जांच जारी है।", "एक अधिकारी", "एक अधिकारी", SpeakerType.ANONYMOUS),
        ("इन अधिकारियों ने कहा कि जांच जारी है।", "इन अधिकारियों", "अधिकारियों", SpeakerType.ANONYMOUS),
        ("सूत्रों के मुताबिक बैठक टल गई है।", "सूत्रों", "सूत्रों", SpeakerType.ANONYMOUS),
        ("ये कलाकार मानते हैं कि मंच छोटा है।", "ये कलाकार", "कलाकार", SpeakerType.GROUP),
        ("विशेषज्ञों का मानना है कि दाम बढ़ेंगे।", "विशेषज्ञों", "विशेषज्ञों", SpeakerType.GROUP),
        ("पुलिस ने बताया कि दो लोग पकड़े गए।", "पुलिस", "पुलिस", SpeakerType.ORGANIZATION),
        ("भारत ने कहा कि बातचीत से हल निकलेगा।", "भारत", "भारत", SpeakerType.ORGANIZATION),
        ("ओईसीडी ने कहा कि विकास दर घटेगी।", "ओईसीडी", "ओईसीडी", SpeakerType.ORGANIZATION),
        ("अध्ययन में कहा गया है कि नींद जरूरी है।", "अध्ययन", "अध्ययन", SpeakerType.DOCUMENT),
        ("फेसबुक यूजर दिनकर मोहिते ने लिखा कि यह झूठ है।", "फेसबुक यूजर दिनकर मोहिते", "दिनकर मोहिते", SpeakerType.PERSON),
        ("सोलर कंपनी सनवेदा ने कहा कि दाम घटेंगे।", "सोलर कंपनी सनवेदा", "सनवेदा", SpeakerType.ORGANIZATION),
        ("शोधकर्ता कहते हैं कि नमूना छोटा है।", "शोधकर्ता", "शोधकर्ता", SpeakerType.GROUP),
        ("वर्दीधारी युवक ने कहा कि वह सेना से है।", "वर्दीधारी युवक", "वर्दीधारी युवक", SpeakerType.ANONYMOUS),
    ],
)
def test_the_unnamed_are_named_by_their_phrase(text: str, words: str, name: str, kind: SpeakerType) -> None:
    (who,) = resolve(text, words)
    assert (who.name, who.type) == (name, kind)


def test_no_mention_no_name() -> None:
    document = read("सोलंकी ने कहा कि काम होगा।")
    found = NameResolver(document, load_lexicon()).resolve([None, mention(document, "सोलंकी")])
    assert found[0].name is None
    assert found[0].reason
    assert found[1].name == "सोलंकी"


def test_the_order_of_the_mentions_does_not_matter() -> None:
    text = "महापौर वंदना कुलश्रेष्ठ ने कहा कि शहर साफ रहेगा। उन्होंने कहा कि मशीनें आ गई हैं। महापौर ने कहा कि लोग साथ दें।"
    document = read(text)
    mentions = [mention(document, words, n) for words, n in (("महापौर वंदना कुलश्रेष्ठ", 0), ("उन्होंने", 0), ("महापौर", 1))]
    resolver = NameResolver(document, load_lexicon())
    forward = resolver.resolve(mentions)
    backward = resolver.resolve(mentions[::-1])
    assert forward == backward[::-1]
    assert {who.name for who in forward} == {"वंदना कुलश्रेष्ठ"}


@pytest.mark.parametrize(
    ("spoke", "asked"),
    [
        ("पंचायत सदस्य सुष्मिता पाल", "स्वास्थ्य मंत्री"),
        ("विपक्ष के नेता हर्ष मल्होत्रा", "लोक निर्माण मंत्री"),
        ("ग्राम प्रधान मोहम्मद इकबाल", "पास खड़े युवक"),
        ("पड़ोसी मारिया लकड़ा", "थाना प्रभारी"),
        ("बस में सवार रमेश लकड़ा", "स्कूल के प्रधानाचार्य"),
        ("राघवेंद्र सोलंकी", "गुजरात के मुख्यमंत्री"),
        ("मीनाक्षी देवधर", "अभिनेत्री"),
    ],
)
def test_the_only_speaker_does_not_bear_a_role_that_the_article_never_ties_to_a_name(spoke: str, asked: str) -> None:
    who = names(f"{spoke} ने कहा कि नाला बंद है। {asked} ने कहा कि नाला साफ होगा।", spoke, asked)[1]
    assert who is not None
    assert who in asked


def test_an_office_in_latin_letters_is_no_body() -> None:
    text = "CJI रमेश अय्यर ने कहा कि हवा खराब है। CJI ने कहा कि सुनवाई होगी। UP के DGP ने कहा कि पुलिस तैयार है।"
    _, again, police = resolve(text, "CJI रमेश अय्यर", ("CJI", 1), "UP के DGP")
    assert (again.name, again.type) == ("रमेश अय्यर", SpeakerType.PERSON)
    assert (police.name, police.type) == ("UP के DGP", SpeakerType.PERSON)


def test_of_two_speakers_nobody_is_guessed_to_be_the_minister() -> None:
    text = "राजेश देवधर ने कहा कि सड़क बनेगी। प्रियंका सोलंकी ने कहा कि पैसा आया है। मंत्री ने कहा कि काम होगा।"
    assert names(text, "राजेश देवधर", "प्रियंका सोलंकी", "मंत्री")[2] == "मंत्री"


@pytest.mark.parametrize(
    ("words", "name"),
    [("श्री देवधर", "सुमेर देवधर"), ("श्रीमती देवधर", "मीनाक्षी देवधर")],
)
def test_the_title_tells_husband_and_wife_apart(words: str, name: str) -> None:
    text = f"अध्यक्ष सुमेर देवधर के खिलाफ उनकी पत्नी मीनाक्षी देवधर ने पर्चा भरा है। {words} ने कहा कि घर का माहौल बदला है।"
    assert names(text, words) == [name]


def test_an_office_does_not_become_a_womans_by_its_stem() -> None:
    text = "अध्यक्ष राजेश देवधर ने बैठक बुलाई। अध्यक्ष ने कहा कि काम होगा।"
    assert names(text, ("अध्यक्ष", 1)) == ["राजेश देवधर"]


def test_the_verb_tells_of_two_doctors_the_woman() -> None:
    text = "डॉ. राजेश देवधर और डॉ. मीनाक्षी देवधर ने प्रेस वार्ता की। डॉ. देवधर ने कहा कि वह तीन रात से सोई नहीं हैं।"
    document = read(text)
    found = NameResolver(document, load_lexicon()).resolve([mention(document, "डॉ. देवधर", gender="f")])
    assert found[0].name == "मीनाक्षी देवधर"


@pytest.mark.parametrize(
    ("written", "name"),
    [("करसन वाघेलाने", "करसन वाघेला"), ("हर्षिल ठाकोरने", "हर्षिल ठाकोर"), ("अध्यक्षने", "करसन वाघेला")],
)
def test_a_postposition_written_into_the_word_is_no_part_of_the_name(written: str, name: str) -> None:
    text = f"संघ के अध्यक्ष करसन वाघेला बैठक में पहुंचे. {written} साफ किया कि चुनाव समय पर होगा."
    place = 1 if written == "करसन वाघेलाने" else 0
    assert names(text, (written, 0) if text.count(written) == 1 else (written, place)) == [name]


def test_a_common_word_is_a_name_once_it_has_been_one() -> None:
    text = "आयुक्त विवेक कदम ने कहा कि शहर साफ है। कदम ने कहा कि लोग साथ दें।"
    assert names(text, "आयुक्त विवेक कदम", ("कदम", 1)) == ["विवेक कदम"] * 2


@pytest.mark.parametrize(
    ("words", "kind"),
    [("एक बैंकर", SpeakerType.ANONYMOUS), ("कई खेलप्रेमी", SpeakerType.GROUP), ("सहकारी संघों", SpeakerType.GROUP)],
)
def test_an_unknown_word_behind_a_determiner_is_no_name(words: str, kind: SpeakerType) -> None:
    (who,) = resolve(f"{words} ने कहा कि बाजार गिरेगा।", words)
    assert (who.name, who.type) == (words, kind)


@pytest.mark.parametrize(
    ("tied", "asked", "name"),
    [
        ("मुख्य मंत्री राघवेंद्र सोलंकी आए।", "पूर्व केंद्रीय मंत्री", "पूर्व केंद्रीय मंत्री"),
        ("मुख्य मंत्री राघवेंद्र सोलंकी आए।", "मुख्यमंत्री", "राघवेंद्र सोलंकी"),
        ("खिलाड़ी राघवेंद्र सोलंकी खेले।", "जापान के खिलाड़ी", "जापान के खिलाड़ी"),
        ("राज्यपाल राघवेंद्र सोलंकी आए।", "झुंगरा दूतावास के मेजबान", "झुंगरा दूतावास के मेजबान"),
        ("रमा सोलंकी और उनके पति राघवेंद्र आए।", "रमा के पति", "राघवेंद्र"),
    ],
)
def test_an_office_is_one_but_there_are_many_players(tied: str, asked: str, name: str) -> None:
    text = f"{tied} {asked} ने कहा कि काम पूरा होगा।"
    assert names(text, asked) == [name]


def test_who_reports_speech_in_speech_is_meant_by_the_next_pronoun() -> None:
    text = "वकील मीनल सोलंकी ने बताया कि प्रभारी दिनकर मोहिते ने कहा था कि लड़का छूट गया है। उन्होंने दलील दी कि यह झूठ है।"
    found = resolve(text, "वकील मीनल सोलंकी", "प्रभारी दिनकर मोहिते", "उन्होंने")
    assert found[2].name == "मीनल सोलंकी"


def test_a_small_word_joined_to_a_name_by_a_hyphen_is_part_of_it() -> None:
    text = "ऊर्जा मंत्री खालिद अल-दरवेशी ने सम्मेलन देखा। उन्होंने कहा कि तेल सस्ता होगा।"
    assert names(text, "उन्होंने") == ["खालिद अल-दरवेशी"]


def test_a_role_of_another_country_is_somebody_elses() -> None:
    text = "विदेश मंत्री मीनल देवधर पेइचिंग पहुंचीं। चीनी विदेश मंत्री ने कहा कि बातचीत अच्छी रही।"
    assert names(text, "चीनी विदेश मंत्री") == ["चीनी विदेश मंत्री"]
    text = "मलेशियाई प्रधानमंत्री इमरान बदरी मस्जिद गए। चीन के प्रधानमंत्री ने कहा कि वह वहां नहीं थे।"
    assert names(text, "चीन के प्रधानमंत्री") == ["चीन के प्रधानमंत्री"]
    text = "राष्ट्रपति मार्टिन केलर चुनाव हार गए। अमेरिकी राष्ट्रपति ने कहा कि गिनती फिर होगी।"
    assert names(text, "अमेरिकी राष्ट्रपति") == ["मार्टिन केलर"]


def test_the_only_speaker_bears_no_role_that_many_have_or_a_minister_has_not() -> None:
    text = "राजेश देवधर ने कहा कि टीके सुरक्षित हैं। {} ने कहा कि भीड़ बहुत थी।"
    for role, name in (("स्वास्थ्य कार्यकर्ता", "स्वास्थ्य कार्यकर्ता"), ("गांव निवासी राजा", "राजा")):
        assert names(text.format(role), "राजेश देवधर", role) == ["राजेश देवधर", name]
    text = "रक्षा मंत्री राजेश देवधर ने कहा कि जांच होगी। लोकसभा अध्यक्ष ने कहा कि चर्चा कल होगी।"
    assert names(text, "राजेश देवधर", "लोकसभा अध्यक्ष") == ["राजेश देवधर", "लोकसभा अध्यक्ष"]


def test_a_verb_behind_a_name_is_no_part_of_it() -> None:
    text = "भाजपा नेता राजेश सिंह ने कहा कि पुल टूटेगा। चाहे राजेश सिंह हों या मीनल देवधर, सब यही कहते हैं।"
    assert names(text, "राजेश सिंह") == ["राजेश सिंह"]


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        # a surname that is a role or a body everywhere else
        ("सचिन पायलट ने कहा कि सड़क बनेगी।", "सचिन पायलट", "सचिन पायलट"),
        ("सोनू निगम ने कहा कि शो टल गया।", "सोनू निगम", "सोनू निगम"),
        ("जिला अधिकारी ने कहा कि मेला लगेगा।", "जिला अधिकारी", "जिला अधिकारी"),
        ("नगर निगम ने कहा कि पानी आएगा।", "नगर निगम", "नगर निगम"),
        # initials written in one, a body in front of a name
        ("आरकेएस भदौरिया ने कहा कि विमान आ गए।", "आरकेएस भदौरिया", "आरकेएस भदौरिया"),
        ("पीटीआई भदौरिया ने कहा कि विमान आ गए।", "भदौरिया", "भदौरिया"),
        # the letter के
        ("एम के स्टालिन ने कहा कि बांध बनेगा।", "एम के स्टालिन", "एम के स्टालिन"),
        ("मुख्यमंत्री के चंद्रशेखर राव ने कहा कि बांध बनेगा।", "मुख्यमंत्री के चंद्रशेखर राव", "के चंद्रशेखर राव"),
        ("मुख्यमंत्री के पुत्र चंद्रशेखर राव ने कहा कि बांध बनेगा।", "मुख्यमंत्री के पुत्र चंद्रशेखर राव", "चंद्रशेखर राव"),
        ("थेरेसा मे ने कहा कि समझौता होगा।", "थेरेसा मे", "थेरेसा मे"),
        ("किम जोंग उन ने कहा कि वार्ता होगी।", "किम जोंग उन", "किम जोंग उन"),
        ("बजरंग पूनिया ने कहा कि दंगल होगा।", "बजरंग पूनिया", "बजरंग पूनिया"),
    ],
)
def test_names_whose_words_are_also_something_else(text: str, mention: str, name: str) -> None:
    assert names(text, mention) == [name]
