"""Spans, forms and features of cue matches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.lexicon import find_cues, find_pseudo, load_lexicon
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.schema import CueClass, Link
from tests.lexicon.sentences import tokens_of

LEXICON = load_lexicon()


def find(sentence: str, *, first: int = 0) -> list[tuple[str, CueMatch]]:
    tokens = tokens_of(sentence, first=first)
    return [
        (" ".join(token.text for token in tokens[match.first - first : match.last - first]), match)
        for match in find_cues(tokens, LEXICON)
    ]


def find_one(sentence: str) -> CueMatch:
    ((_, match),) = find(sentence)
    return match


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("सरपंच ने कहा, पानी आएगा।", ["कहा/finite"]),
        ("सरपंच कह चुके हैं कि पानी आएगा।", ["कह चुके हैं/finite"]),
        ("सरपंच ने कह दिया है कि पानी आएगा।", ["कह दिया है/finite"]),
        ("गांव में कहा भी नहीं गया कि पानी आएगा।", ["कहा भी नहीं गया/finite"]),
        ("यह भी कहा जाता रहा है कि पानी आएगा।", ["कहा जाता रहा है/finite"]),
        ("वे कहने लगे कि पानी आएगा।", ["कहने लगे/finite"]),
        ("वे कहा करते थे कि पानी आएगा।", ["कहा करते थे/finite"]),
        ("वे कहते आए हैं कि पानी आएगा।", ["कहते आए हैं/finite"]),
        ("उन्होंने हाथ जोड़ते हुए कहा कि पानी आएगा।", ["कहा/finite"]),
        ("उन्होंने चेतावनी देते हुए कहा कि पानी आएगा।", ["चेतावनी देते हुए/converb", "कहा/finite"]),
        ("उन्होंने ट्वीट कर बताया कि पानी आएगा।", ["ट्वीट कर/converb", "बताया/finite"]),
        ("यह कह कर वे चले गए।", ["कह कर/converb"]),
        ("सचिव ने आरोप लगाकर सबको चौंकाया।", ["आरोप लगाकर/converb"]),
        ("किसानों का कहना भी है कि पानी नहीं आया।", ["कहना भी है/copular"]),
        ("किसानों का कहना यह है कि पानी नहीं आया।", ["कहना यह है/copular"]),
        ("किसानों का आरोप यह है कि पानी नहीं आया।", ["आरोप यह है/copular"]),
        ("किसानों की मांग रही है कि पानी आए।", ["मांग रही है/copular"]),
        ("सरकार ने सलाह जरूर दी कि पानी बचाएं।", ["सलाह जरूर दी/finite"]),
        ("मेयर पर वसूली के आरोप भी कई बार लगे हैं।", ["आरोप भी कई बार लगे हैं/finite"]),
        ("अदालत ने जांच का आदेश कल दे दिया।", ["आदेश कल दे दिया/finite"]),
        ("कंपनी ने चिंता व्यक्त की है कि पानी घटा।", ["चिंता व्यक्त की है/finite"]),
        ("मजदूरों ने की वेतन बढ़ाने की मांग", ["मांग/noun"]),
        ("मजदूरों ने की मांग", ["की मांग/finite"]),
        ("मंत्री ने दी चेतावनी: पानी बचाओ", ["दी चेतावनी/finite"]),
        ("जांच में मंत्री पर लगाए गए आरोप झूठे निकले।", ["लगाए गए आरोप/participle"]),
        ("बोर्ड को दी गई एक सलाह मानी नहीं गई।", ["दी गई एक सलाह/participle", "मानी नहीं गई/finite"]),
        ("साथ देने का वचन देने वाली पार्टी हार गई।", ["वचन देने वाली/participle"]),
        ("वे कल यह बात कहने वाले हैं।", ["बात कहने वाले हैं/finite"]),
        ("नेता का दावा: पानी आएगा", ["दावा/noun"]),
        ("पुलिस के मुताबिक चोर भागे।", ["के मुताबिक/marker"]),
        ("जिसके मुताबिक चोर भागे।", ["मुताबिक/marker"]),
        ("नियम मुताबिक चोर छूटे।", ["मुताबिक/marker"]),  # what can tell is for the matchers
        ("बकौल वकील चोर छूटे।", ["बकौल/marker"]),
        ("पुल टूटने की पुष्टि सचिव ने सोमवार को की।", ["पुष्टि/noun"]),
        ("पुल टूटने की पुष्टि इस आदेश में की गई है।", ["पुष्टि/noun"]),
        ("सचिव ने पुल टूटने की पुष्टि भी पत्रकारों से की।", ["पुष्टि/noun"]),
        ("पुल टूटने की पुष्टि पत्रकारों से की।", []),
        ("पुल टूटने की पुष्टि के लिए टीम ने बैठक की।", []),
        ("पुल बनाने की बात पर सचिव ने चुप्पी साधी।", []),
        ("चोर कहीं और छिपा है।", []),
        ("मांग की पूर्ति नहीं हुई।", []),
        ("वह रिश्वत के आरोप में पकड़ा गया।", []),
        ("आरोपों के बीच सभा चली।", []),
    ],
)
def test_span_and_form(sentence: str, cues: list[str]) -> None:
    assert [f"{text}/{match.form}" for text, match in find(sentence)] == cues


@pytest.mark.parametrize(
    ("sentence", "features"),
    [
        ("उसने कहा", {"perfective": True, "passive": False, "plural": False, "gender": None}),
        ("वे बोले", {"perfective": False, "plural": True, "gender": "Masc"}),
        ("वह बोलीं", {"perfective": False, "plural": True, "gender": "Fem"}),
        ("वे कह रहे हैं", {"perfective": False, "plural": True, "gender": "Masc"}),
        ("वह कहती हैं", {"plural": True, "gender": "Fem"}),
        ("वह कहता था", {"plural": False, "gender": "Masc"}),
        ("मैं कहूंगी", {"person": 1, "gender": "Fem"}),
        ("उन्होंने मांग की है", {"perfective": True, "gender": None, "plural": False}),
        ("वे मांग कर रहे थे", {"perfective": False, "gender": "Masc", "plural": True}),
        ("यह बताया गया है", {"passive": True, "perfective": False, "gender": None}),
        ("दीवार पर लिखा हुआ है", {"passive": True, "perfective": False}),
        ("उन पर आरोप लगे हैं", {"passive": True, "perfective": False}),
        ("वह कह सकता है", {"irrealis": True}),
        ("उन्हें मानना पड़ा", {"irrealis": False}),
        ("आप यह कहें", {"irrealis": True}),
        ("मंत्री बताएं", {"unsaid": True}),
        ("उनसे पूछिए", {"unsaid": True}),
        ("वह बता सकता है", {"unsaid": True}),
        ("उन्हें बताना चाहिए", {"unsaid": True}),
        ("वह बताएगा", {"unsaid": False}),
        ("उसने कहा हो", {"unsaid": False}),
        ("वह कहना चाहता है", {"unsaid": False}),
        ("उन्हें कहते सुना जा सकता है", {"unsaid": False}),
        ("वे असहमत हुए", {"passive": False, "perfective": False, "plural": True, "gender": "Masc"}),
        ("घोषणा हुई", {"passive": True, "gender": None}),
        ("खबर छपी थी कि पुल टूटा", {"passive": True, "perfective": False}),  # by nobody who is named
        ("शिकायत पहुंची कि पानी गंदा है", {"passive": True, "perfective": False}),
        ("वे इस नतीजे पर पहुंचे कि पानी गंदा है", {"passive": False, "perfective": False}),
        ("उसने कहा था", {"irrealis": False}),
    ],
)
def test_features(sentence: str, features: dict[str, object]) -> None:
    match = find_one(sentence)
    assert {name: getattr(match, name) for name in features} == features


@pytest.mark.parametrize(
    ("sentence", "negated", "denial"),
    [
        ("उन्होंने कहा कि पानी आएगा", False, False),
        ("उन्होंने नहीं कहा कि पानी आएगा", True, True),
        ("सेना ने पुष्टि नहीं की है", True, True),
        ("मंत्री ने आने से इनकार किया", False, True),
        ("मंत्री ने आने से इनकार नहीं किया", True, False),
        ("आयोग ने नहीं दिया दोबारा गिनती का आदेश", True, True),
        ("आयोग ने दिया नहीं खुले केंद्रों में गिनती का आदेश", False, False),
    ],
)
def test_polarity(sentence: str, negated: bool, denial: bool) -> None:
    match = find_one(sentence)
    assert (match.negated, match.denial) == (negated, denial)


def test_match_gives_its_entry_s_class_links_and_lemma() -> None:
    match = find_one("मंत्री ने जाने से इनकार कर दिया")
    assert match.cue_class is CueClass.DENY
    assert Link.SE in match.links
    assert match.lemma == "इनकार"


def test_core_and_verb_are_the_noun_and_its_light_verb() -> None:
    ((_, match),) = find("मंत्री ने दावा भी किया है", first=100)
    assert (match.first, match.core, match.verb, match.last) == (102, 102, 104, 106)
    ((_, match),) = find("मंत्री ने दी चेतावनी", first=100)
    assert (match.first, match.core, match.verb, match.last) == (102, 103, 102, 104)


def test_ranges_are_those_of_the_document_where_a_quotation_is_cut_out() -> None:
    tokens = [*tokens_of("मंत्री ने"), *tokens_of("दावा भी किया है, बता दें", first=50)]
    ((match),) = find_cues(tokens, LEXICON)
    assert (match.first, match.core, match.verb, match.last) == (50, 50, 52, 54)
    ((pseudo),) = find_pseudo(tokens, LEXICON)
    assert (pseudo.first, pseudo.last) == (55, 57)


@pytest.mark.parametrize("sentence", ["", "।", "पानी बरसा।"])
def test_sentence_without_cue(sentence: str) -> None:
    assert find(sentence) == []


def test_pseudo_cues_are_reported_with_their_place() -> None:
    tokens = tokens_of("आपको बता दें कि पुल बंद है।", first=7)
    ((found),) = find_pseudo(tokens, LEXICON)
    assert [token.text for token in tokens[found.first - 7 : found.last - 7]][:2] == ["बता", "दें"]
    assert find_cues(tokens, LEXICON) == ()


_WORDS = sorted(
    {
        word
        for entry in (*LEXICON.entries, *LEXICON.pseudo)
        for sentence in (*entry.examples, *entry.counterexamples)
        for word in sentence.replace("[[", "").replace("]]", "").split()
    }
)


@given(st.lists(st.sampled_from(_WORDS), max_size=25), st.integers(0, 1000))
def test_any_words_give_ordered_disjoint_ranges_that_move_with_the_sentence(words: list[str], first: int) -> None:
    here = find_cues(tokens_of(" ".join(words)), LEXICON)
    there = find_cues(tokens_of(" ".join(words), first=first), LEXICON)
    total = len(tokens_of(" ".join(words)))
    end = 0
    for match in here:
        assert end <= match.first <= match.core < match.last <= total
        assert match.verb is None or match.first <= match.verb < match.last
        assert (match.verb is None) == (match.form in (Form.MARKER, Form.NOUN))
        end = match.last
    assert [(m.first + first, m.last + first, m.core + first, m.entry.id) for m in here] == [
        (m.first, m.last, m.core, m.entry.id) for m in there
    ]
