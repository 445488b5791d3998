"""Whom उन्होंने, उसने, मैंने and जिसमें mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotes.attribution.names import NameResolver
from quotes.lexicon.loader import load_lexicon
from quotes.records import SpeakerType
from tests.attribution.names_help import mention, names, read, resolve
from tests.matchers.stored import extract_stored


def test_the_subject_of_the_sentence_before_is_meant() -> None:
    text = "कोच दिनकर मोहिते ने कप्तान अर्णव बरुआ से बात की। उन्होंने कहा कि टीम तैयार है।"
    (who,) = resolve(text, "उन्होंने")
    assert who.name == "दिनकर मोहिते"
    assert "subject" in who.reason


def test_the_last_speaker_goes_on() -> None:
    text = "सांसद राघवेंद्र सोलंकी ने कहा कि सड़क बनेगी। सड़क पर दस करोड़ रुपये खर्च होंगे। उन्होंने कहा कि काम जल्द शुरू होगा।"
    _, who = resolve(text, "सांसद राघवेंद्र सोलंकी", "उन्होंने")
    assert who.name == "राघवेंद्र सोलंकी"
    assert "last speaker" in who.reason


def test_a_new_subject_takes_over_from_the_last_speaker() -> None:
    text = "सांसद राघवेंद्र सोलंकी ने कहा कि सड़क बनेगी। ठेकेदार दिनकर मोहिते ने रविवार को मशीनें भेजीं। उन्होंने कहा कि काम जल्द शुरू होगा।"
    assert names(text, "सांसद राघवेंद्र सोलंकी", "उन्होंने")[1] == "दिनकर मोहिते"


def test_a_body_or_unnamed_people_who_spoke_in_the_sentence_before_go_on() -> None:
    text = "मंत्री राघवेंद्र सोलंकी गोदाम पहुंचे। पुलिस ने बताया कि आग बुझ गई है। उन्होंने कहा कि जांच होगी।"
    assert names(text, "पुलिस", "उन्होंने")[1] == "पुलिस"
    text = "मंत्री राघवेंद्र सोलंकी गोदाम पहुंचे। कुछ मजदूरों का कहना है कि आग बुझ गई है। उन्होंने कहा कि जांच होगी।"
    assert names(text, "कुछ मजदूरों", "उन्होंने")[1] == "कुछ मजदूरों"


def test_people_go_on_though_they_speak_of_a_person() -> None:
    text = "कुछ मजदूरों का कहना है कि मंत्री राघवेंद्र सोलंकी ने गोदाम नहीं देखा। उनका कहना है कि आग बुझ गई है।"
    assert names(text, "कुछ मजदूरों", "उनका")[1] == "कुछ मजदूरों"


def test_a_person_named_since_a_body_spoke_is_meant_before_it() -> None:
    text = "पुलिस ने बताया कि मंत्री राघवेंद्र सोलंकी ने गोदाम देखा है। उन्होंने कहा कि जांच होगी।"
    assert names(text, "पुलिस", "उन्होंने")[1] == "राघवेंद्र सोलंकी"
    text = "मंत्री राघवेंद्र सोलंकी ने गोदाम देखा। विभाग ने सुझाव दिया कि वे लौट जाएं।"
    assert names(text, "विभाग", ("वे", 1))[1] == "राघवेंद्र सोलंकी"


def test_unnamed_kin_of_the_other_gender_are_not_meant() -> None:
    text = "रमेश वर्मा की पत्नी ने बताया कि छत टूट गई है। वे कहते हैं कि मुआवजा नहीं मिला।"
    assert names(text, "रमेश वर्मा की पत्नी", "वे")[1] == "रमेश वर्मा"
    text = "रमेश वर्मा की पत्नी ने बताया कि छत टूट गई है। वे कहती हैं कि मुआवजा नहीं मिला।"
    assert names(text, "रमेश वर्मा की पत्नी", "वे")[1] == "रमेश वर्मा की पत्नी"
    text = "शांति के बेटे के मुताबिक मां सुबह चार बजे उठ जाती हैं। वे कहती हैं, अब लोग साथ दौड़ते हैं।"
    assert names(text, "शांति के बेटे", "वे")[1] is None


def test_an_outlet_is_no_person() -> None:
    text = "हमें अमर उजाला की रिपोर्ट मिली। रिपोर्ट में लिखा है कि उन्होंने माना कि सड़क टूटी है।"
    assert names(text, "उन्होंने") == [None]


def test_what_may_be_no_person_is_not_meant_unless_it_acts() -> None:
    text = "दुकान में रोवन पैडोरा का डिब्बा है। पैडोरा में नया कैमरा है। वे कहते हैं कि डिब्बा संभाल कर रखें।"
    (who,) = resolve(text, "वे")
    assert who.name is None
    assert who.ambiguous == ("रोवन पैडोरा",)
    assert names("दुकान में रोवन पैडोरा ने मेला लगाया। वे कहते हैं कि काम बढ़ेगा।", "वे") == ["रोवन पैडोरा"]


def test_who_is_named_inside_a_quotation_is_not_meant() -> None:
    text = 'कोच दिनकर मोहिते ने कहा, "कप्तान अर्णव बरुआ ने अच्छा खेल दिखाया।" उन्होंने कहा कि टीम तैयार है।'
    assert names(text, "कोच दिनकर मोहिते", "उन्होंने")[1] == "दिनकर मोहिते"


def test_the_verb_may_tell_a_woman() -> None:
    text = "राजेश देवधर ने मीनल देवधर को मंच पर बुलाया। वह कहती हैं कि मंच से डर लगता है।"
    document = read(text)
    resolver = NameResolver(document, load_lexicon())
    assert resolver.resolve([mention(document, "वह", gender="f")])[0].name == "मीनल देवधर"
    assert resolver.resolve([mention(document, "वह", gender="m")])[0].name == "राजेश देवधर"


def test_a_respectful_pronoun_means_nobody_whose_verb_shows_no_respect() -> None:
    text = "थाना प्रभारी राघवेंद्र सोलंकी ने दुकान सील की। ठेकेदार दिनकर मोहिते {}। उन्होंने कहा कि जांच होगी।"
    assert names(text.format("रात में ही भाग गया था"), "उन्होंने") == ["राघवेंद्र सोलंकी"]
    assert names(text.format("रात में ही पहुंच गए थे"), "उन्होंने") == ["दिनकर मोहिते"]
    assert names(text.format("बताते हैं कि माल चोरी गया था"), "उन्होंने") == ["दिनकर मोहिते"]


def test_whom_something_was_done_by_is_no_subject() -> None:
    text = "सांसद राघवेंद्र सोलंकी ने कहा कि सड़क बनेगी। दिनकर मोहिते द्वारा लिखे पत्र में सड़क का नक्शा है। उन्होंने कहा कि काम शुरू होगा।"
    assert names(text, "सांसद राघवेंद्र सोलंकी", "उन्होंने")[1] == "राघवेंद्र सोलंकी"


def test_one_in_office_who_acts_in_the_sentence_before_is_meant() -> None:
    text = "अध्यक्ष दिनकर मोहिते मेले में आए। बाद में तहसीलदार ने शिविर का निरीक्षण किया। {} कहा कि कंबल बांटे जाएंगे।"
    assert names(text.format("उन्होंने"), "उन्होंने") == ["तहसीलदार"]
    shared = text.format("मोहिते ने मंच सजाया और उन्होंने")
    assert names(shared, "उन्होंने") == ["दिनकर मोहिते"]
    told = "अध्यक्ष दिनकर मोहिते ने कहा कि मेला लगेगा। तहसीलदार ने शिविर देखा है। उन्होंने कहा कि कंबल बांटे जाएंगे।"
    assert names(told, "अध्यक्ष दिनकर मोहिते", "उन्होंने")[1] == "दिनकर मोहिते"
    many = "अध्यक्ष दिनकर मोहिते मेले में आए। बाद में खिलाड़ियों ने शिविर देखा। उन्होंने कहा कि कंबल बांटे जाएंगे।"
    assert names(many, "उन्होंने") == ["दिनकर मोहिते"]


def test_two_equal_antecedents_are_ambiguous() -> None:
    text = "राजेश देवधर ने मंच सजाया और अमित देवधर ने मंच सजाया। उन्होंने कहा कि काम पूरा हुआ।"
    (who,) = resolve(text, "उन्होंने")
    assert who.name is None
    assert set(who.ambiguous) == {"राजेश देवधर", "अमित देवधर"}


def test_a_plain_pronoun_rather_means_who_has_no_office() -> None:
    text = "जिलाधिकारी राघवेंद्र सोलंकी ने अर्णव बरुआ को सम्मानित किया। अर्णव ने मशीन बनाई है। उसने कहा कि मशीन सस्ती है।"
    assert names(text, "उसने") == ["अर्णव बरुआ"]


def test_a_pronoun_may_mean_the_people_who_spoke() -> None:
    text = "ग्रामीणों ने कहा कि पानी नहीं आता। उनका कहना है कि पाइप टूट गया है।"
    _, who = resolve(text, "ग्रामीणों", "उनका")
    assert (who.name, who.type) == ("ग्रामीणों", SpeakerType.GROUP)


def test_no_pronoun_means_a_document() -> None:
    text = "रिपोर्ट में कहा गया है कि पानी घटेगा। उन्होंने कहा कि पाइप टूट गया है।"
    assert names(text, "रिपोर्ट", "उन्होंने") == ["रिपोर्ट", None]


def test_an_extract_may_name_its_speaker_later() -> None:
    text = "उनका कहना था कि सड़क बनेगी। बाद में सोलंकी ने कहा कि पैसा आ चुका है।"
    who, _ = resolve(text, "उनका", "सोलंकी")
    assert who.name == "सोलंकी"
    assert "nobody before" in who.reason


def test_we_in_nobodys_words_are_the_narrator() -> None:
    told = "पुलिस अधीक्षक अर्णव बरुआ ने बताया कि वीडियो बरेली का नहीं है। पड़ताल में हमने दावा किया था कि पुल पिछले साल टूटा।"
    document = read(told)
    mentions = [mention(document, "पुलिस अधीक्षक अर्णव बरुआ"), mention(document, "हमने")]
    resolver = NameResolver(document, load_lexicon())
    assert resolver.resolve(mentions)[1].name is None
    # in what he is reported to have said they are his
    assert resolver.resolve([mentions[0], replace(mentions[1], told=True)])[1].name == "अर्णव बरुआ"


def test_we_in_the_sentence_of_a_speaker_are_the_speaker() -> None:
    text = "पुलिस अधीक्षक अर्णव बरुआ ने बताया कि हमने दावा किया था कि पुल पिछले साल टूटा।"
    assert names(text, "पुलिस अधीक्षक अर्णव बरुआ", "हमने")[1] == "अर्णव बरुआ"


def test_the_first_person_in_a_quotation_is_its_speaker() -> None:
    text = 'कप्तान अर्णव बरुआ ने कहा, "मैंने कोच से कहा था कि मैं तैयार हूं।" कोच दिनकर मोहिते ने कहा कि यह सच है।'
    document = read(text)
    mentions = [mention(document, "कप्तान अर्णव बरुआ"), mention(document, "मैंने"), mention(document, "कोच दिनकर मोहिते")]
    found = NameResolver(document, load_lexicon()).resolve(mentions, {0: 0})
    assert found[1].name == "अर्णव बरुआ"


def test_the_speaker_may_follow_his_quotation() -> None:
    text = 'कप्तान अर्णव बरुआ पहुंचे। "मैंने कहा था कि बारिश होगी," कोच दिनकर मोहिते ने कहा।'
    document = read(text)
    mentions = [mention(document, "मैंने"), mention(document, "कोच दिनकर मोहिते")]
    found = NameResolver(document, load_lexicon()).resolve(mentions, {0: 1})
    assert [who.name for who in found] == ["दिनकर मोहिते"] * 2


def test_a_quotation_spoken_by_its_own_words_ends() -> None:
    document = read('"मैंने कहा था कि बारिश होगी।"')
    mentions = [mention(document, "मैंने"), mention(document, "मैंने")]
    found = NameResolver(document, load_lexicon()).resolve(mentions, {0: 1})
    assert [who.name for who in found] == [None, None]


def test_a_relative_pronoun_means_the_noun_before_it() -> None:
    text = "समिति की एक रिपोर्ट आई है, जिसमें कहा गया है कि पुल कमजोर है।"
    (who,) = resolve(text, "जिसमें")
    assert who.name is not None
    assert "रिपोर्ट" in who.name
    assert who.type is SpeakerType.DOCUMENT


@pytest.mark.parametrize("word", ["उन्हांने", "उन्होंन", "उनहोंने", "उर्न्होंने"])
def test_a_misspelt_pronoun_is_no_name(word: str) -> None:
    assert names(f"मंत्री रमेश सोलंकी ने पुल का शिलान्यास किया। {word} कहा कि काम जल्द होगा।", word) == ["रमेश सोलंकी"]


def test_who_is_asked_answers() -> None:
    text = "सुलोचना मारवाह ने दल पर निशाना साधा। कुलदीप भंडारी से जब इस बारे में सवाल किया गया तो उनका जवाब था कि दल एक है।"
    assert names(text, "सुलोचना मारवाह", "उनका")[1] == "कुलदीप भंडारी"


def test_according_to_it_means_what_was_published() -> None:
    text = "राजेश देवधर ने जल परिषद का सर्वे जारी किया। इसके मुताबिक पानी घटा है।"
    (who,) = resolve(text, "इसके")
    assert who.type is SpeakerType.DOCUMENT


def test_the_words_behind_a_pronoun_tell_its_gender() -> None:
    text = "राजेश देवधर ने मीनल देवधर को मंच पर बुलाया। वह {} कि मंच से डर लगता है।"
    assert names(text.format("कहती हैं"), "वह") == ["मीनल देवधर"]
    assert names(text.format("बोले"), "वह") == ["राजेश देवधर"]


def test_with_ne_the_verb_tells_nothing_of_the_speaker() -> None:
    text = "राजेश देवधर ने मीनल देवधर को मंच पर बुलाया। उन्होंने बोली बदलकर कहा कि मंच से डर लगता है।"
    assert names(text, "उन्होंने") == ["राजेश देवधर"]


def test_a_respectful_pronoun_means_no_body() -> None:
    text = "निदेशक राजेश देवधर मौजूद थे। ओईसीडी ने रिपोर्ट दी। उन्होंने कहा कि विकास दर घटेगी।"
    assert names(text, "उन्होंने") == ["राजेश देवधर"]


def test_who_opens_the_paragraph_is_meant_before_the_speaker_of_the_one_before() -> None:
    text = "अध्यक्ष दिनकर मोहिते ने कहा कि मेला लगेगा।{}{} ने शिविर का निरीक्षण किया। उन्होंने कहा कि कंबल बांटे जाएंगे।"
    for stranger in ("तहसीलदार", "एक कर्मचारी"):
        anew = text.format("\n\n", stranger)
        assert names(anew, "अध्यक्ष दिनकर मोहिते", "उन्होंने") == ["दिनकर मोहिते", stranger]
    goes_on = text.format(" ", "तहसीलदार")
    assert names(goes_on, "अध्यक्ष दिनकर मोहिते", "उन्होंने")[1] == "दिनकर मोहिते"


def test_who_acts_unnamed_in_the_sentence_before_is_meant_by_a_plain_pronoun() -> None:
    text = "दिनकर मोहिते ने कहा कि सड़क बंद है। एक अनजान यूजर ने वीडियो पोस्ट किया। उसने लिखा कि पुल टूट गया है।"
    assert names(text, "दिनकर मोहिते", "उसने") == ["दिनकर मोहिते", "एक अनजान यूजर"]
    text = text.replace("उसने", "उन्होंने")
    assert names(text, "दिनकर मोहिते", "उन्होंने") == ["दिनकर मोहिते"] * 2


def test_who_was_talked_to_goes_on_whoever_is_named_in_what_they_say() -> None:
    text = "हमने देवधर के सहायक से बात की, जिन्होंने कहा कि दिनकर मोहिते बैठक में थे। उन्होंने बताया कि बैठक देर तक चली।"
    assert names(text, "जिन्होंने", "उन्होंने") == ["देवधर के सहायक"] * 2


def test_a_name_inside_the_mention_of_unnamed_people_is_not_meant() -> None:
    text = "मोहल्ले के दिनकर मोहिते, अर्णव बरुआ व राजेश देवधर ने बताया कि आग रात में लगी। उन्होंने कहा कि पानी देर से आया।"
    several = "दिनकर मोहिते, अर्णव बरुआ व राजेश देवधर"
    assert names(text, several, "उन्होंने") == [several] * 2


def test_a_body_that_spoke_goes_on_where_nobody_else_is_named() -> None:
    text = "जल विभाग के मुताबिक टंकी खाली है। उन्होंने कहा कि टैंकर भेजे जाएंगे।"
    assert names(text, "जल विभाग", "उन्होंने") == ["जल विभाग"] * 2
    text = "कोच दिनकर मोहिते स्टेडियम में थे। " + text
    assert names(text, "जल विभाग", "उन्होंने") == ["जल विभाग", "दिनकर मोहिते"]


def test_whose_words_are_spoken_of_is_meant_behind_in_which() -> None:
    text = "दिनकर मोहिते ने मंत्री राजेश देवधर के उस बयान का विरोध किया, जिसमें उन्होंने कहा था कि पुल सुरक्षित है।"
    assert names(text, "उन्होंने") == ["राजेश देवधर"]
    text = "दिनकर मोहिते ने मंत्री राजेश देवधर के घर पर एक पत्र भेजा, जिसमें उन्होंने कहा कि पुल टूट रहा है।"
    assert names(text, "उन्होंने") == ["दिनकर मोहिते"]


def test_the_unnamed_whom_an_outlet_asked_are_meant() -> None:
    text = "दिनकर मोहिते ने वीडियो साझा किया। जब हमने वन विभाग के एक अधिकारी से बात की तो उन्होंने बताया कि वीडियो पुराना है।"
    assert names(text, "उन्होंने") == ["वन विभाग के एक अधिकारी"]
    text = "दिनकर मोहिते ने वीडियो साझा किया। बूम ने मथुरा पुलिस से संपर्क किया। उन्होंने बताया कि वीडियो पुराना है।"
    assert names(text, "उन्होंने") == ["मथुरा पुलिस"]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("जब अधिशासी अभियंता से बात की गई तो", "अधिशासी अभियंता"),
        ("इस मामले में तहसीलदार से पूछे जाने पर", "तहसीलदार"),
        ("जब शीना सिकंद से पूछा गया कि पुल कब बनेगा तो", "शीना सिकंद"),
    ],
)
def test_who_is_asked_by_nobody_in_particular_answers(asked: str, name: str) -> None:
    text = f"सूत्र बताते हैं कि काम रुका है। {asked} उन्होंने कहा कि बजट मिलते ही काम होगा।"
    assert names(text, "सूत्र", "उन्होंने")[1] == name


def test_the_outlet_that_asks_is_not_asked() -> None:
    text = "बीबीसी से बातचीत में दिनकर मोहिते से पूछा गया तो उन्होंने कहा कि पुल बनेगा।"
    assert names(text, "उन्होंने") == ["दिनकर मोहिते"]


def test_whoever_talks_to_others_is_not_asked() -> None:
    text = "दिनकर मोहिते ने पत्रकारों से बातचीत की। उन्होंने बताया कि पुल बंद है।"
    assert names(text, "उन्होंने") == ["दिनकर मोहिते"]


@pytest.mark.parametrize(
    "before",
    [
        "बेटी पढ़ाओ योजना चल रही है।",
        "महिला सशक्तीकरण, सरकार की प्राथमिकता है।",
        "यहां की प्रमुख पर्वतीय ढाल पर दरारें हैं।",
        "बच्चे को गुलाब भेंट किया गया।",
        "पहली सभा में प्रधानमंत्री शिवमोगा पहुंचे।",
        "जांच के बाद आयुक्त आबकारी विभाग में बैठे।",
    ],
)
def test_words_that_only_look_like_a_name_are_nobody(before: str) -> None:
    assert names(f"{before} उन्होंने कहा कि पुल बनेगा।", ("उन्होंने", 0)) == [None]


@pytest.mark.parametrize("act", ["कहा कि लोग शांत रहें", "लोगों से शांति बनाए रखने की अपील की"])
def test_whoever_has_just_spoken_without_a_name_goes_on(act: str) -> None:
    text = f"वित्त मंत्री सुधा नायक ने कहा कि कीमतें घटी हैं।\nथाना प्रभारी ने {act}। उन्होंने चेतावनी दी कि कार्रवाई होगी।"
    assert names(text, "वित्त मंत्री सुधा नायक", "थाना प्रभारी", "उन्होंने")[-1] == "थाना प्रभारी"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("रक्षा मंत्रालय ने टिप्पणी नहीं की, लेकिन उसने दावा किया कि ड्रोन गिरे।", "रक्षा मंत्रालय"),
        ("जिलाधिकारी ने मौका देखा और उन्होंने कहा कि मुआवजा मिलेगा।", "जिलाधिकारी"),
        ("पुलिस ने दो लोगों को पकड़ा और उन्होंने कहा कि चाकू नदी में है।", "रवि राय"),
    ],
)
def test_who_acts_in_the_clause_before_goes_on(sentence: str, name: str) -> None:
    text = f"गवर्नर रवि राय ने कहा कि तीन लोग मारे गए। {sentence}"
    pronoun = "उसने" if "उसने" in text else "उन्होंने"
    assert names(text, "गवर्नर रवि राय", pronoun) == ["रवि राय", name]


@pytest.mark.parametrize(
    ("contact", "name"),
    [
        ("विश्वास न्यूज़ ने मंदिर के पीआरओ से संपर्क किया और उन्हें पोस्ट दिखाई।", "मंदिर के पीआरओ"),
        ("हमने समिति के सदस्य अनिल मिश्रा से भी संपर्क किया।", "अनिल मिश्रा"),
        ("हमने यह पोस्ट समिति के सदस्य अनिल मिश्रा के साथ शेयर की।", "अनिल मिश्रा"),
        ("हमने समिति के सदस्य अनिल मिश्रा को वीडियो भेजा।", "अनिल मिश्रा"),
        ("इसके बाद फैक्टली ने अनिल मिश्रा को कॉल किया।", "अनिल मिश्रा"),
        ("मोहन राय ने कहा कि हमने अनिल मिश्रा से बात की।", "मोहन राय"),
    ],
)
def test_whom_an_outlet_contacts_answers_in_the_next_sentence(contact: str, name: str) -> None:
    text = f"नीता कोठारी ने मंदिर को मुकुट दिया। {contact} उन्होंने बताया कि दावा गलत है।"
    before = ["मोहन राय"] if "मोहन राय" in text else []
    assert names(text, *before, "उन्होंने")[-1] == name


@pytest.mark.parametrize("words", ["श्री राम मंदिर बन रहा है।", "एयर कंडिशनिंग बंद है।"])
def test_no_god_and_no_thing_goes_on(words: str) -> None:
    assert names(f"{words} उन्होंने कहा कि काम चल रहा है।", "उन्होंने") == [None]


def test_who_speaks_in_somebodys_words_is_not_the_narrators_pronoun() -> None:
    text = "उस्ताद अमानत अली ने कई गायक सिखाए। गिरिजा मिश्र के गुरु अमानत अली थे। गिरिजा मिश्र ने चाय मंगाई। "
    quoted = "“मेरे गुरु अमानत अली कहते थे कि सुर भगवान है,” उन्होंने कहा।"
    assert names(text + quoted, "मेरे गुरु अमानत अली", "उन्होंने") == ["अमानत अली", "गिरिजा मिश्र"]


def test_the_pronoun_that_opens_somebodys_words_is_somebody_else() -> None:
    text = "गायिका विमला देशपांडे नहीं रहीं। उनकी शिष्या राधिका जोशी ने कहा कि वे गुरु थीं। उन्होंने कहा, “वह कहती थीं कि सुर सच है।”"
    *_, inner = extract_stored(text)
    assert inner.speaker is not None
    assert (inner.speaker.text, inner.speaker.name) == ("वह", "विमला देशपांडे")


def test_a_narrator_who_says_i_is_nobody_who_speaks() -> None:
    text = "मैं सुबह गांव पहुंचा। सरपंच मोहन राय ने कहा कि पुल बनेगा। मैंने पूछा कि पैसा कहां है।"
    assert names(text, "सरपंच मोहन राय", "मैंने") == ["मोहन राय", None]
