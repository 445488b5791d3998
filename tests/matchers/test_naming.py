"""What a thing is called, what only looks like it, and who calls it so, over stored parses."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored

PREDICATES = (
    # more may be said behind another verb, of the same thing
    ("महापौर ने इस योजना को न केवल गलत बताया।", "गलत"),
    ("महापौर ने इस योजना को न सिर्फ गलत बल्कि किसान विरोधी भी बताया।", "न सिर्फ गलत बल्कि किसान विरोधी"),
    ("इस फनकार को लोग सुरों का जादूगर मानते हैं।", "सुरों का जादूगर"),
    ("मंत्री ने विभाग को बताया नाकाम।", "नाकाम"),
    # particles and the cue's own adverbs are no part of it
    ("मंत्री ने किसानों को आतंकवादी तक कहा।", "आतंकवादी"),
    ("खिलाड़ी ने अपने चयन को आखिरकार सही ठहराया।", "सही"),
    ("कई नेताओं ने वीडियो को शेयर करते हुए फर्जी बताया।", "फर्जी"),
    # with nothing but a negation behind it, somebody is the predicate and no subject
    ("इस मंडली को मेले में इनाम का दावेदार नहीं मान रहे।", "मेले में इनाम का दावेदार"),
    # behind the verb, where people call it so
    ("तीन आंखों वाले बच्चे को लोग कह रहे देवता का अवतार\n\nबच्चा बीमार है।", "देवता का अवतार"),
    ("कुछ महिलाएं, जिन्हे नक्सली बताया जा रहा है।", "नक्सली"),
    ("यही वह जगह है जिसे वो पुराना बाजार कहकर पहचानते हैं।", "पुराना बाजार"),
    # a document is not what it is said to be
    ("इससे मिलता एक सरकारी पत्र नेपाल का बताते हुए शेयर किया जा रहा है।", "नेपाल का"),
    # an agent inside the marks is a part of it
    (
        'वीडियो में इसे "बाजार को डराने के लिए दलालों द्वारा एक चाल" बताया जा रहा है।',
        "बाजार को डराने के लिए दलालों द्वारा एक चाल",
    ),
    # how often, and how falsely
    ("निगम ने इन शिकायतों को एक बार फिर से मनगढ़ंत बताया है।", "मनगढ़ंत"),
    ("इस घटना को फर्जी तरीके से नागपुर का बताकर शेयर किया जा रहा है।", "नागपुर का"),
    ("संगठन इस सूखे को पहले ही आपदा घोषित कर चुका है।", "आपदा"),
    ("गायिका इस दौर को पहले से बेहतर मानती हैं।", "पहले से बेहतर"),
    ("महिला को पहले फर्जी तरीके से सांसद बताया गया था।", "सांसद"),
    ("पुराने शहर को आधिकारिक तौर पर नई राजधानी कहा जाता है।", "नई राजधानी"),
    ("महापौर ने अपने भाई को मानसिक रूप से बीमार बताया।", "मानसिक रूप से बीमार"),
    # who did what it is called does not call it so
    ("महापौर ने झगड़े को एक पड़ोसी द्वारा रचा गया नाटक करार दिया।", "एक पड़ोसी द्वारा रचा गया नाटक"),
    # how it was told, and how much it is so
    ("गृह विभाग ने इन सब खबरों को बयान जारी कर गलत बताया है।", "गलत"),
    ("नाव से गिरे मछुआरे की हालत बेहद नाजुक बताई जा रही है।", "बेहद नाजुक"),
    ("खेल मंत्री का यह पहाड़ी दौरा बेहद फायदेमंद माना जा रहा है।", "बेहद फायदेमंद"),
    # what the thing named does to somebody
    ("महापौर ने उनके बयान को उपद्रवियों को ताकत देने वाला बताया।", "उपद्रवियों को ताकत देने वाला"),
    ("20 नवंबर को महापौर ने दल को समाज तोड़ने वाला बताया।", "समाज तोड़ने वाला"),
    # a state stands with its postposition
    ("घायल किसान की हालत खतरे से बाहर बताई जा रही है।", "खतरे से बाहर"),
    ("पुल को अच्छी हालत में बताया गया है।", "अच्छी हालत में"),
    ("इन पेड़ों की उम्र 80 बरस से 90 बरस के बीच बताई गई है।", "80 बरस से 90 बरस के बीच"),
    # what is shared is not what it is said to be
    ("आरोपी को दी गई सजा का वीडियो नागपुर का बता कर वायरल", "नागपुर का"),
    # a negation may part it from the verb
    ("नदी किनारे की यह मिट्टी मजबूत नहीं मानी जाती।", "मजबूत"),
    # nobody is told a cause that is believed
    ("ज्यादा नमक खाना इस बीमारी का मुख्य कारण माना जाता है।", "इस बीमारी का मुख्य कारण"),
    ("झड़प के बाद हालात काबू में बताए जा रहे हैं।", "काबू में"),
    ("एक बस का वीडियो नागपुर का बताया जा रहा है।", "नागपुर का"),
    # behind the verb of a headline
    ("पुराने बुलबुलों को बताया जा रहा नदी का गांव पर हमला\n\nतस्वीर पुरानी है।", "नदी का गांव पर हमला"),
    ("कौन हैं ये कठपुतली वाले बाबा, जिन्हें बताया जा रहा रामपुर वाले फकीर\n\nतस्वीर पुरानी है।", "रामपुर वाले फकीर"),
    ("मेले में नाचते हाथी के इस खेल को दर्शकों ने माना सच\n\nवीडियो पुराना है।", "सच"),
    # a cause that somebody gives, and whose hand is in something
    ("दमकल अधिकारी ने आग लगने की वजह शॉर्ट सर्किट बताई।", "शॉर्ट सर्किट"),
    ("विभाग इसके पीछे तकनीकी समस्याएं बता रहा है।", "तकनीकी समस्याएं"),
    ("हादसे की वजह नाव का पतवार टूटना बताया जा रहा है।", "नाव का पतवार टूटना"),
    ("हादसे की वजह गीली मिट्टी को बताया जा रहा है।", "हादसे की वजह"),
    ("सूखे के बीच चारे की तंगी भी बड़ी वजह बताई जा रही है।", "बड़ी वजह"),
    ("पहरेदार ने इस चोरी में भीतरी हाथ बताया है।", "इस चोरी में भीतरी हाथ"),
    ("एजेंसी ने पत्रकार की हत्या के पीछे युवराज का हाथ बताया।", "पत्रकार की हत्या के पीछे युवराज का हाथ"),
    ("इस पलायन का सबसे अहम कारण चारे की तंगी को माना जाता है।", "इस पलायन का सबसे अहम कारण"),
    ("सड़क बंद होने की एक वजह ठेकेदार का काम न करना बताया जा रहा है।", "ठेकेदार का काम न करना"),
    # what stands in no को: a name, a number, a state, a place, ties, an event
    ("पुलिस ने घायल युवक का नाम महेश रावत बताया है।", "महेश रावत"),
    ("युवक ने अपनी उम्र 19 साल बताई।", "19 साल"),
    ("डॉक्टरों ने दो मजदूरों की हालत नाजुक बताई है।", "नाजुक"),
    ("भूकंप का केंद्र नेपाल के पोखरा में बताया जा रहा है।", "नेपाल के पोखरा में"),
    ("भूकंप का केंद्र जमीन से दस किलोमीटर नीचे बताया गया।", "जमीन से दस किलोमीटर नीचे"),
    ("आरोपी का संबंध एक गिरोह से बताया जा रहा है।", "एक गिरोह से"),
    ("बाढ़ का यह स्तर खतरनाक श्रेणी में माना जाता है।", "खतरनाक श्रेणी में"),
    ("गोदाम में पानी टूटी छत से आना बताया जा रहा है।", "गोदाम में पानी टूटी छत से आना"),
    ("गायक ने अपने काम को लोगों का दिल बहलाना बताया।", "लोगों का दिल बहलाना"),
    # a time that it is called, not when it was told
    ("महापौर ने इसे शहर का सबसे काला दिन बताया।", "शहर का सबसे काला दिन"),
    # in a participle before the noun
    ("लौहनगरी कहे जाने वाले शहर में बाढ़ आई।", "लौहनगरी"),
)
NO_PREDICATES = (
    "बाद में उन्हें अपनी चूक माननी पड़ी।",
    "मैसेज में बारिश के दिनों के लिए दो गाइडलाइन बताई गई हैं।",
    "मंत्री ने अफसरों को बताया पूरा मामला।",
    "इतने लोग इस मजाक को सच्ची घटना समझ बैठे।",  # an error
    "शांता इस बात पर कुछ और ही कहती रही हैं।",
    "वीडियो में लोग दुकानदार को अपशब्द कह रहे हैं।",
    "प्रेस नोट में विजेताओं के नाम इस तरह बताए गए थे।",
    "अब हम आपको इस तस्वीर से जुड़ी सच्चाई बता रहे हैं।",
    "इस बीमारी का मुख्य कारण बताया गया है।",
    "मंत्री ने बैठक में देरी की वजह साफ बताई।",
    "मंत्री ने इस्तीफे की वजह पत्रकारों को बताई।",
    "मंत्री ने इसके पीछे की कहानी बताई।",
    "नगर पालिका ने ऊंची लहरों के कारण कल घाटों पर अवकाश घोषित कर दिया है।",
    "नए नियम में सौ रुपये की फीस भी बताई गई है।",
    "पुलिस ने अभी आरोपी का नाम नहीं बताया है।",
    "युवक ने अपने साथी का नाम पुलिस को बताया।",
    "मंत्री ने उन्हें अगले दिन बताया।",
    "आयोग की सुनवाई के बाद मुनीम को दिवालिया घोषित कर दिया गया।",  # an act
    "सभापति ने दल बदलने वाले दो पार्षदों को अयोग्य करार दिया है।",
    "सभापति ने दल बदलने वाले दो पार्षदों को अयोग्य घोषित कर दिया है।",
    "खेल मंत्री ने पहलवान को अभियान का ब्रांड एंबेसडर घोषित किया।",
)


@pytest.mark.parametrize(("text", "content"), PREDICATES)
def test_the_predicate_is_what_the_thing_is_called(text: str, content: str) -> None:
    found = [[span.text for span in r.content] for r in extract_stored(text) if r.rule == "naming.predicate"]
    assert [content] in found, found


@pytest.mark.parametrize("text", NO_PREDICATES)
def test_what_is_uttered_or_mistaken_is_no_predicate(text: str) -> None:
    assert not [r for r in extract_stored(text) if r.rule == "naming.predicate"]


@pytest.mark.parametrize(
    "text",
    [
        "ये तस्वीर रामपुर की बताकर फैलाई जा रही थी जिसे वन अधिकारियों ने फ़र्ज़ी बताया।",
        "एक चिट्ठी का पन्ना कवि रमेश पंत का बताकर शेयर हो रहा है जिसमें लिखा है कि मेले लगते रहने चाहिए।",
    ],
)
def test_who_speaks_in_the_next_relative_clause_did_not_pass_it_off(text: str) -> None:
    (passed,) = [r for r in extract_stored(text) if r.cue is not None and r.cue.text == "बताकर"]
    assert passed.speaker is None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("मेले का वीडियो रैली का बताया", "रैली का"),
        ("नेपाल की पुरानी तस्वीर शेयर कर रामपुर में किसानों पर अत्याचार बताया", "रामपुर में किसानों पर अत्याचार"),
    ],
)
def test_a_headline_names_nobody_who_passes_a_picture_off(text: str, content: str) -> None:
    (record,) = extract_stored(f"{text}\n\nयह दावा सही नहीं है।")
    assert (record.speaker, [span.text for span in record.content]) == (None, [content])


@pytest.mark.parametrize(
    "text",
    [
        "इस वीडियो में नाचती महिला को सांसद की बहन बताया जा रहा है।",
        "तस्वीर में दिख रहे शख्स को शहर का नया मेयर बताया गया है।",
        "रेफरी का फैसला सही करार दिया गया।",  # the genitive is no part of the cue's phrase
    ],
)
def test_a_picture_that_shows_who_is_named_does_not_name_them(text: str) -> None:
    (record,) = extract_stored(text)
    assert record.speaker is None


def test_a_picture_in_front_of_ki_with_a_slip_names_nobody_behind_it() -> None:
    text = "एक फोटो वायरल है जिसमें दावा किया जा रहा है की पाठशाला में एक भाषा को दूसरी से बेहतर बताया जा रहा है।"
    speakers = {r.cue.text: r.speaker and r.speaker.text for r in extract_stored(text) if r.cue is not None}
    assert speakers == {"दावा किया जा रहा है": "जिसमें", "बताया जा रहा है": None}


def test_messages_under_any_spelling_claim() -> None:
    (record,) = extract_stored("वायरल मैसेजेस में दावा किया जा रहा है कि पुल टूट गया है।")
    assert record.speaker is not None
    assert record.speaker.text == "वायरल मैसेजेस"


def test_whose_picture_it_is_does_not_speak() -> None:
    (record,) = extract_stored("गोवा और केरल के वीडियो जोड़कर शेयर कर दावा किया कि रामपुर में भेड़िया आया")
    assert record.speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("रोहन ने खुशी जताई लेकिन पुरानी धुन की नकल को वो गलत ठहराते हैं।", "वो"),
        ("सड़क की इस योजना को सरकार बेहद जरूरी मानती है।", "सरकार"),
        ("एजेंसी ने पहले भी फिल्म के ट्रेलर को असली बताती पोस्ट को खारिज किया था।", "पोस्ट"),
        ("इस वीडियो में दिख रहे सफेद भवन को मंदिर बताया गया था।", None),
        ("जो तस्वीरें नागपुर की बताकर गांवों में दिखाई गई हैं, वे पुरानी हैं।", None),
    ],
)
def test_who_calls_it_so_may_stand_behind_the_thing_named(text: str, speaker: str | None) -> None:
    record = next(r for r in extract_stored(text) if r.rule == "naming.predicate")
    assert (record.speaker.text if record.speaker is not None else None) == speaker


def test_a_paper_that_is_named_is_no_source() -> None:
    (record,) = (r for r in extract_stored("मंत्री ने इस न्यूज पेपर को फर्जी बताया।") if r.rule == "naming.predicate")
    assert record.source is None


def test_a_thing_may_be_called_something_twice() -> None:
    first, second = extract_stored("महापौर ने अफसर को न केवल झूठा करार दिया, बल्कि पूरे शहर का दुश्मन भी बताया।")
    assert [span.text for span in (*first.content, *second.content)] == ["झूठा", "पूरे शहर का दुश्मन"]
