"""Where the complement of a speech noun begins and ends, over stored parses."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored

COMPLEMENTS = (
    # who reports it, and where from, is no part of a report
    (
        "रामपुर (वार्ता): तटीय इलाके में आए तूफान में 12 मछुआरों के लापता होने की खबर है।",
        "तटीय इलाके में आए तूफान में 12 मछुआरों के लापता होने",
    ),
    ("स्थानीय अखबार जनपत्र के मुताबिक नाव डूबने से नौ लोगों की मौत होने की बात कही गई है।", "नाव डूबने से नौ लोगों की मौत होने"),
    # of what is done to somebody, somebody is the object; told is who has something to do
    ("अदालत ने गिरफ्तार सभी मजदूरों को छोड़ने का आदेश दिया है।", "गिरफ्तार सभी मजदूरों को छोड़ने"),
    ("आयोग ने बंदियों को 8 जुलाई तक रिहा करने को कहा है।", "बंदियों को 8 जुलाई तक रिहा करने"),
    ("प्रशासन ने दुकानदारों को सड़क छोड़ने का आदेश दिया है।", "सड़क छोड़ने"),
    ("प्रभारी ने कार्यकर्ताओं से पूछकर नाम तय करने के निर्देश दिए हैं।", "कार्यकर्ताओं से पूछकर नाम तय करने"),
    # a list
    ("सरकार ने स्कूलों, कॉलेजों और दफ्तरों को बंद करने का आदेश दिया है।", "स्कूलों, कॉलेजों और दफ्तरों को बंद करने"),
    # marks of a word inside belong to it
    ("मंत्री ने 'हरा गलियारा' की अवधारणा विकसित करने पर बल दिया।", "'हरा गलियारा' की अवधारणा विकसित करने"),
    # with what a claim goes round, and another verb before it
    ("फैक्ट चेक: दो साल पुरानी तस्वीर के जरिये मंत्री के बीमार होने का दावा", "मंत्री के बीमार होने"),
    ("फैक्ट चेक: मंत्री के नाम पर वायरल हुआ स्कूल बंद होने का झूठा दावा", "स्कूल बंद होने"),
    ("दल के नेता ने अपनी समस्याएं बतायीं और चुनाव में भाग न लेने का एलान कर दिया।", "चुनाव में भाग न लेने"),
    # the second of two subjects
    (
        "अमेरिका और उत्तर कोरिया पांच अक्टूबर को हथियारों के मुद्दे पर बातचीत करने पर राजी हो गए हैं।",
        "पांच अक्टूबर को हथियारों के मुद्दे पर बातचीत करने",
    ),
    # of two phrases in से one marks who is told, the other goes with the verb
    ("उन्होंने मुझसे वहां से चले जाने के लिए कहा।", "वहां से चले जाने"),
    ("मंत्री ने लोगों से अफवाहों से बचने की अपील की।", "अफवाहों से बचने"),
    ("संगठन ने जांच केंद्रीय आयोग से कराने की मांग की है।", "जांच केंद्रीय आयोग से कराने"),
    ("ग्रामीणों ने शासन से प्रभावित गांवों में टीम भेजने की मांग की।", "प्रभावित गांवों में टीम भेजने"),
    ("विदेश मंत्री ने नई सरकार के साथ मिलकर काम करने की इच्छा जताई।", "नई सरकार के साथ मिलकर काम करने"),
    # who will have it is told nothing
    ("संगठन ने मालिक को दो करोड़ रुपये देने का ऑफर दिया है।", "मालिक को दो करोड़ रुपये देने"),
    # how, why and where what is told happens, behind who tells it; not how it is told
    ("सरकार ने बाढ़ की वजह से तीन जिलों में आपातकाल का ऐलान किया।", "बाढ़ की वजह से तीन जिलों में आपातकाल"),
    ("वकील ने पीठ से इस मामले पर जल्द सुनवाई की मांग की।", "इस मामले पर जल्द सुनवाई"),
    ("मंत्री ने स्पष्ट रूप से किसी समझौते से इनकार किया।", "किसी समझौते"),
    ("मंत्री ने पुलिस से बात की और जांच के आदेश दिए।", "जांच"),
    ("नए सभापति ने संविधान के मुताबिक काम करने का भरोसा जताया।", "संविधान के मुताबिक काम करने"),
    ("राज्यपाल ने हर कॉलेज में छात्रों, शिक्षकों की शिकायतें सुनने को कहा।", "हर कॉलेज में छात्रों, शिक्षकों की शिकायतें सुनने"),
    # from when on, and a time still to come
    ("उन्होंने सभी अधिकारियों को 20 जून से पहले नालों की सफाई पूरी करने का निर्देश दिया।", "20 जून से पहले नालों की सफाई पूरी करने"),
    ("मौसम विभाग ने अगले 24 घंटों में भारी बारिश की चेतावनी दी है।", "अगले 24 घंटों में भारी बारिश"),
    ("सरकार ने सीतापुर में गुरुवार को सभी स्कूल बंद रखने का आदेश दिया।", "सीतापुर में गुरुवार को सभी स्कूल बंद रखने"),
    ("राज्यपाल ने बीते सोमवार को अधिकारियों को शहर की सड़कें ठीक करने का निर्देश दिया।", "शहर की सड़कें ठीक करने"),
    # nobody speaks to a thing
    ("व्यापारी जीएसटी से छूट की मांग कर रहे हैं।", "जीएसटी से छूट"),
    # what joins the sentence to the one before
    ("बाद में मेयर का दौरा निरस्त होने की खबर आई।", "मेयर का दौरा निरस्त होने"),
    ("इस बैठक में शहर के पार्कों को साफ करने की बात कही गई।", "शहर के पार्कों को साफ करने"),
    ("उन्होंने इसके तहत किसानों का कर्ज माफ करने का वादा किया है।", "किसानों का कर्ज माफ करने"),
    ("इस दिशा में शाखा के स्टाफ को चौकन्ना रहने के निर्देश दिए गए।", "चौकन्ना रहने"),
    # a time that something lasts to, and who is to have what is announced; who is assured of it is told
    ("मौसम विभाग ने 14 से 16 अगस्त तक तटीय जिलों में भारी बारिश का अनुमान जताया है।", "14 से 16 अगस्त तक तटीय जिलों में भारी बारिश"),
    ("प्रवक्ता ने अब तक 12 लोगों की मौत की पुष्टि की है।", "12 लोगों की मौत"),
    ("मुख्यमंत्री ने हादसे के पीड़ितों को दो-दो लाख की मदद की घोषणा की।", "हादसे के पीड़ितों को दो-दो लाख की मदद"),
    ("महापौर ने बाढ़ पीड़ितों को मदद का भरोसा दिया है।", "मदद"),
)
# what only looks as if somebody said it
PASSING = (
    "सरकार ने समूह की यह मांग ठुकरा दी।",
    "अदालत ने पुलिस की अपील खारिज कर दी।",
    "सरकार ने कंपनी का मजदूरों के लिए बसें चलाने का प्रस्ताव स्वीकार किया।",  # an act
    "मंत्री ने कहा कि वे छात्रों को पारंपरिक पोशाक पहनने के लिए कहें।",  # not said yet
    "मालिक को बचाने के लिए चालक बोल रहा है झूठ",  # a purpose
    "खिलाड़ी ने अदालत के फैसले के खिलाफ अपील की।",  # an act
    "विधायक ने ऐसी किसी संभावना से इनकार किया।",  # named before
    "पुलिस ने संदेश में किए जा रहे दावे का खंडन किया है।",  # what was claimed is not said again
    "मंत्री ने कई मीडिया रिपोर्ट का खंडन किया।",
)


@pytest.mark.parametrize(("text", "content"), COMPLEMENTS)
def test_the_complement_is_what_the_speech_noun_governs(text: str, content: str) -> None:
    found = [[span.text for span in r.content] for r in extract_stored(text) if r.rule == "nominal.complement"]
    assert [content] in found, found


def test_what_the_thing_asked_for_is_good_for_is_a_second_span() -> None:
    (record,) = extract_stored("उन्होंने गांव में तालाब खोदने पर बल दिया, ताकि सबको पानी मिल सके।")
    assert [span.text for span in record.content] == ["गांव में तालाब खोदने", "ताकि सबको पानी मिल सके"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("घंटी की आवाज सुनते ही शिक्षकों ने बच्चों को मैदान में जाने के लिए कहा।", "शिक्षकों"),
        ("इसके पश्चात राज्य सरकार ने मजदूरों के लिए बसें चलाने का ऐलान किया।", "राज्य सरकार"),
    ],
)
def test_what_went_before_is_no_part_of_the_speaker(text: str, speaker: str) -> None:
    (record,) = extract_stored(text)
    assert record.speaker is not None
    assert record.speaker.text == speaker


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("सरकार ने बंदियों को रिहा करने की विपक्ष की मांग को स्वीकार कर लिया है।", "बंदियों को रिहा करने", "विपक्ष"),
        ("मंत्री ने पहाड़ी इलाकों के विकास का सरकार का संकल्प व्यक्त किया।", "पहाड़ी इलाकों के विकास", "मंत्री"),
    ],
)
def test_whose_demand_it_is_stands_between_it_and_its_content(text: str, content: str, speaker: str) -> None:
    (record,) = extract_stored(text)
    assert record.speaker is not None
    assert ([span.text for span in record.content], record.speaker.text) == ([content], speaker)


def test_who_dismisses_a_demand_has_not_made_it() -> None:
    text = "राज्य के सभी बंद पड़े पुराने कारखाने खोलने की मांग को सरकार ने ठुकरा दिया।"
    assert not [r for r in extract_stored(text) if r.speaker is not None]


@pytest.mark.parametrize("text", PASSING)
def test_what_is_named_in_passing_or_not_yet_said_is_no_complement(text: str) -> None:
    assert not [r for r in extract_stored(text) if r.rule == "nominal.complement"]
