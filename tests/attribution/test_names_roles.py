"""Roles without a name: whose they are, where the article writes them beside one."""

from __future__ import annotations

import pytest

from quotes.attribution.classes import load_vocabulary
from tests.attribution.names_help import names, resolve


@pytest.mark.parametrize("office", ["सॉलिसिटर जनरल", "अटॉर्नी जनरल"])
def test_an_office_that_ends_in_a_title_is_its_holder(office: str) -> None:
    text = f"{office} विनोद रावत ने अदालत के सामने दस्तावेज रखे। {office} ने कोर्ट से कहा कि फैसला सही है।"
    assert names(text, (office, 1)) == ["विनोद रावत"]


def test_an_office_spelt_in_two_ways_is_one() -> None:
    text = "सालिसीटर जनरल विनोद रावत ने दस्तावेज रखे। सालिसिटर जनरल का तर्क है कि फैसला सही है।"
    assert names(text, "सालिसिटर जनरल") == ["विनोद रावत"]


def test_a_minister_is_one_of_each_field_in_the_list_before_the_office() -> None:
    text = "पशुपालन, पंचायती राज तथा लघु सिंचाई मंत्री सुरेश नेगी मेले में पहुंचे। पशुपालन मंत्री ने कहा कि नस्ल बदलेगी।"
    assert names(text, "पशुपालन मंत्री") == ["सुरेश नेगी"]


def test_an_unnamed_officer_under_the_same_words_is_the_one_who_was_named() -> None:
    text = (
        "विदिशा के जिला अधिकारी मोहन वर्मा ने जांच के आदेश दिए। प्रोफ़ेसर बंसल समिति की अगुवाई कर रहे हैं। "
        "विदिशा के जिला अधिकारी ने माना कि बांध टूटा है।"
    )
    assert names(text, ("विदिशा के जिला अधिकारी", 1)) == ["मोहन वर्मा"]


def test_who_never_acts_bears_no_office_that_another_bears() -> None:
    text = (
        "गलियारे का मुख्यमंत्री सुरेश नेगी ने किया उद्घाटन। मुख्यमंत्री कबीर दास जी के पर्व पर मंदिर पहुंचे। "
        "मुख्यमंत्री ने कहा कि रास्ता खुल गया है।"
    )
    assert names(text, ("मुख्यमंत्री", 2)) == ["सुरेश नेगी"]


def test_an_officer_under_fewer_words_stays_unnamed() -> None:
    text = "विदिशा के जिला अधिकारी मोहन वर्मा ने जांच के आदेश दिए। एक अधिकारी ने माना कि बांध टूटा है।"
    assert names(text, "एक अधिकारी") == ["एक अधिकारी"]


def test_a_title_in_front_of_singh_is_the_given_name() -> None:
    text = "पहलवान ठाकुर सिंह अखाड़े में लौटे। मेला पहले दिलदार पाल सिंह ने लगवाया था। ठाकुर सिंह ने कहा कि दबाव है।"
    assert names(text, ("ठाकुर सिंह", 1)) == ["ठाकुर सिंह"]


def test_a_title_in_front_of_another_surname_is_a_title() -> None:
    text = "सरदार मोहन गिल मंच पर आए। सरदार गिल ने कहा कि फसल अच्छी है।"
    assert names(text, "सरदार गिल") == ["मोहन गिल"]


@pytest.mark.parametrize("role", ["एम्स के डॉक्टर", "लोक विश्वविद्यालय की प्रोफेसर", "चश्मदीद", "सोपोर निवासी", "ब्रोकर"])
def test_the_role_is_all_that_stands_in_front_of_a_name_with_its_noun(role: str) -> None:
    text = f"{role} अजय भान ने कहा कि दवा मिलेगी। अजय भान ने बताया कि काम पूरा है।"
    found = resolve(text, f"{role} अजय भान", ("अजय भान", 1))
    assert [(who.name, who.role) for who in found] == [("अजय भान", role)] * 2


def test_an_age_is_no_part_of_the_role() -> None:
    (who,) = resolve("45 वर्षीय किसान भगवान राठौड़ ने कहा कि फसल डूबी।", "45 वर्षीय किसान भगवान राठौड़")
    assert (who.name, who.role) == ("भगवान राठौड़", "किसान")


@pytest.mark.parametrize(
    ("office", "again", "name"),
    [
        ("पुलिस अधीक्षक", "एसपी", "अमित सोनी"),
        ("एसपी", "पुलिस अधीक्षक", "अमित सोनी"),
        ("मुख्य चिकित्सा अधिकारी", "सीएमओ", "अमित सोनी"),
        ("वरिष्ठ पुलिस अधीक्षक", "एसएसपी", "अमित सोनी"),
        ("वरिष्ठ पुलिस अधीक्षक", "एसपी", "एसपी"),
    ],
)
def test_an_office_in_short_is_the_office_in_full(office: str, again: str, name: str) -> None:
    text = f"{office} अमित सोनी ने कहा कि जांच होगी। {again} ने बताया कि दो लोग पकड़े गए।"
    assert names(text, (again, text.count(again) - 1)) == [name]


def test_what_somebody_does_is_no_role() -> None:
    text = "किरकुक में काम करने वाले अमित सिंह ने कहा कि शहर शांत है।"
    (who,) = resolve(text, "किरकुक में काम करने वाले अमित सिंह")
    assert (who.name, who.role) == ("अमित सिंह", None)


@pytest.mark.parametrize("again", ["कलेक्टर साहब", "कलेक्टर जी", "कलेक्टर महोदय"])
def test_a_role_with_an_honorific_is_the_role(again: str) -> None:
    text = f"कलेक्टर रमेश नेगी ने कहा कि सड़क बनेगी। {again} ने बताया कि काम चल रहा है।"
    assert names(text, again) == ["रमेश नेगी"]
    assert names(f"{again} ने बताया कि काम चल रहा है।", again) == [again]


def test_a_woman_in_a_role_is_no_other_who_bears_it() -> None:
    text = "कोच हरबीर गिल ने कहा कि खेल अच्छा रहा। जापान की कोच ने माना कि हार बड़ी है। उन्होंने कहा कि टीम बिखर गई।"
    assert names(text, "जापान की कोच", "उन्होंने") == ["जापान की कोच", "जापान की कोच"]


@pytest.mark.parametrize("name", ["रेखा सिंह", "हरबीर कौर"])
def test_a_woman_in_a_role_is_the_woman_who_bears_it(name: str) -> None:
    text = f"कोच {name} ने कहा कि खेल अच्छा रहा। टीम की कोच ने माना कि मुकाबला कड़ा था।"
    assert names(text, "टीम की कोच") == [name]


def test_what_somebody_is_there_for_is_no_role() -> None:
    text = "राज्य की ओर से पेश वरिष्ठ अधिवक्ता मुकुंद वाजपेयी ने कहा कि दरें तय थीं।"
    (who,) = resolve(text, "राज्य की ओर से पेश वरिष्ठ अधिवक्ता मुकुंद वाजपेयी")
    assert (who.name, who.role) == ("मुकुंद वाजपेयी", "वरिष्ठ अधिवक्ता")


@pytest.mark.parametrize("chief", ["इसरो प्रमुख", "इसरो चीफ", "इसरो के प्रमुख"])
def test_the_chief_of_a_body_is_its_chairman(chief: str) -> None:
    text = f"इसरो के अध्यक्ष मोहन सुब्रमण्यम दिल्ली पहुंचे। {chief} ने कहा कि उपग्रह तैयार है।"
    (who,) = resolve(text, chief)
    assert (who.name, who.role) == ("मोहन सुब्रमण्यम", chief)
    assert names(f"सीआईए के निदेशक जॉन हिल पहुंचे। {chief} ने कहा कि उपग्रह तैयार है।", chief) == [chief]


@pytest.mark.parametrize(
    ("mention", "role"),
    [
        ("एडीजी (कानून व्यवस्था) अमित वर्मन", "एडीजी (कानून व्यवस्था)"),
        ("डीन (प्रवेश) डॉ. अमित वर्मन", "डीन (प्रवेश)"),
        ("82 साल के गायक पंडित अमित वर्मन", "गायक"),
    ],
)
def test_a_role_with_a_bracket_or_an_age_is_whole_and_stays(mention: str, role: str) -> None:
    text = f"{mention} ने कहा कि काम होगा। उन्होंने बताया कि सब ठीक है।"
    assert [who.role for who in resolve(text, mention, "उन्होंने")] == [role, role]


def test_a_bare_title_gives_way_to_the_office() -> None:
    text = "डॉ. अमित वर्मन पहुंचे। सिविल सर्जन डॉ. अमित वर्मन ने कहा कि टीका लगेगा। श्री वर्मन ने बताया कि सब ठीक है।"
    assert resolve(text, "श्री वर्मन")[0].role == "सिविल सर्जन"


@pytest.mark.parametrize("word", ["साल", "आरोप", "व्यापार", "अधिकार", "राज"])
def test_a_word_that_shares_a_stem_with_a_role_is_none(word: str) -> None:
    assert not load_vocabulary().is_role(word)


@pytest.mark.parametrize("words", ["मंच पर बैठे विमलानंद", "पत्रकारों से मुखातिब विमलानंद"])
def test_who_is_told_of_in_front_of_the_name_is_who_has_it(words: str) -> None:
    text = f"महामंत्री स्वामी विमलानंद आए। {words} ने कहा कि तैयारियां संतोषजनक हैं।"
    assert names(text, words) == ["विमलानंद"]


def test_who_lives_somewhere_is_no_part_of_the_name() -> None:
    (who,) = resolve("कल्पवासी शांति देवी ने कहा कि वे हर साल आती हैं।", "कल्पवासी शांति देवी")
    assert (who.name, who.role) == ("शांति देवी", "कल्पवासी")


def test_a_title_alone_means_the_only_one_who_has_it() -> None:
    text = "मौलाना खालिद रशीद ने कहा कि मेला सोमवार को लगेगा। {}मौलाना ने बताया कि तैयारी पूरी है।"
    assert names(text.format(""), "मौलाना") == ["खालिद रशीद"]
    assert names(text.format("मौलाना हामिद अंसारी भी आए। "), "मौलाना") == ["मौलाना"]
    text = "डॉक्टर सुधा रानी ने कहा कि मरीज ठीक है। डॉक्टर ने बताया कि दवा बदली गई है।"
    assert names(text, "डॉक्टर") == ["डॉक्टर"]  # a profession, of whom there are many


def test_a_title_with_an_honorific_is_the_only_one_who_has_it() -> None:
    text = "महामंत्री स्वामी विमलानंद ने कहा कि मेला अच्छा है। {}स्वामी जी ने बताया कि गंगा साफ है।"
    assert names(text.format(""), "स्वामी जी") == ["विमलानंद"]
    assert names(text.format("स्वामी रामतीर्थ भी आए। "), "स्वामी जी") == ["स्वामी"]


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("टीम के कप्तान शुभम तिवारी", "27 वर्षीय खिलाड़ी", "शुभम तिवारी"),
        ("कथाकार देवेश पांडेय", "लेखक", "देवेश पांडेय"),
        ("अभिनेत्री रीना सहगल", "इस कलाकार", "रीना सहगल"),
        ("अभिनेत्री रीना सहगल", "अभिनेता", "अभिनेता"),  # a man
        ("कप्तान शुभम तिवारी", "विपक्षी टीम के खिलाड़ी", "विपक्षी टीम के खिलाड़ी"),
        ("कप्तान शुभम तिवारी", "पूर्व कप्तान", "पूर्व कप्तान"),
        ("पूर्व कप्तान शुभम तिवारी", "पूर्व कप्तान", "शुभम तिवारी"),
    ],
)
def test_who_has_just_spoken_may_be_called_by_another_noun_of_the_trade(before: str, mention: str, name: str) -> None:
    text = f"{before} ने कहा कि मौसम खराब था। {mention} ने बताया कि तैयारी अच्छी थी।"
    assert names(text, before, mention)[-1] == name
