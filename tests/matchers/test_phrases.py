"""Where mentions and complements begin, from the surface and from what a tree adds."""

from __future__ import annotations

import pytest

from quotes.lexicon.schema import Link
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.naming import predicate
from quotes.matchers.nominal import complement, fragment
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.phrases import mention_end, mention_start
from quotes.matchers.rule import Rule
from tests.matchers.contexts import NO_ARCS, NOTHING, Arcs, Tags, place, read_context, texts, words


def mention(text: str, upos: Tags = NOTHING, arcs: Arcs = NO_ARCS) -> str:
    """The mention before the last ने."""
    context = read_context(text, upos, arcs)
    end = place(context, "ने", -1)
    return words(context, mention_start(context, end), end)


def contents(rule: Rule, text: str, upos: Tags = NOTHING, arcs: Arcs = NO_ARCS) -> list[list[str]]:
    """The content spans of what a rule finds."""
    context = read_context(text, upos, arcs)
    return [texts(context, found.content) for found in rule.match(context) if isinstance(found, Candidate)]


def reasons(rule: Rule, text: str) -> list[str]:
    """Why a rule turns down what it turns down."""
    return [found.reason for found in rule.match(read_context(text)) if isinstance(found, Rejection)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("सोमवार को पूर्व ग्रामीण विकास सलाहकार रमेश त्रिवेदी ने कहा।", "पूर्व ग्रामीण विकास सलाहकार रमेश त्रिवेदी"),
        ("बैठक के बाद जिला अस्पताल के प्रमुख दिनेश पाठक ने कहा।", "जिला अस्पताल के प्रमुख दिनेश पाठक"),
        ("गांव में विधायक सुरेश यादव और सांसद रमा देवी ने कहा।", "विधायक सुरेश यादव और सांसद रमा देवी"),
        ("महासचिव रमा देवी (बाएं) ने कहा।", "महासचिव रमा देवी ( बाएं )"),
        ("दरअसल पुलिस ने कहा।", "पुलिस"),
        ("तब भी पुलिस ने कहा।", "पुलिस"),
        ("राज्य सरकार की जल समिति के अध्यक्ष ने कहा।", "राज्य सरकार की जल समिति के अध्यक्ष"),
        ("सोमवार को फेसबुक पेज 'हम हैं किसान' ने कहा।", "फेसबुक पेज हम हैं किसान"),
    ],
)
def test_titles_genitives_and_joined_names_are_in_adverbs_and_places_out(text: str, wanted: str) -> None:
    assert mention(text) == wanted


@pytest.mark.parametrize(
    ("text", "noun", "wanted"),
    [
        ("इस वेधशाला से जुड़े डॉक्टर ने कहा।", "डॉक्टर", "इस वेधशाला से जुड़े डॉक्टर"),
        ("सम्मेलन में मौजूद अधिकारी ने कहा।", "अधिकारी", "सम्मेलन में मौजूद अधिकारी"),
        ("मंत्रालय के तहत आने वाले विभाग ने कहा।", "विभाग", "मंत्रालय के तहत आने वाले विभाग"),
        ("घर में बैठी महिलाओं ने कहा।", "महिलाओं", "घर में बैठी महिलाओं"),
    ],
)
def test_participles_in_front_of_the_noun_are_in(text: str, noun: str, wanted: str) -> None:
    assert mention(text, {noun: "NOUN"}) == wanted


def test_a_word_that_the_parser_gives_to_the_clause_is_out() -> None:
    text = "मंगल सरपंच मोहन लाल ने कहा।"
    assert mention(text, {"मंगल": "NOUN"}, {"मंगल": ("कहा", "obl")}) == "सरपंच मोहन लाल"
    assert mention(text, {"मंगल": "NOUN"}, {"मंगल": ("सरपंच", "compound")}) == "मंगल सरपंच मोहन लाल"


def test_a_name_is_not_torn_where_the_parser_tears_it() -> None:
    text = "यह बात कही सरपंच मोहन लाल ने।"
    upos = {"सरपंच": "NOUN", "मोहन": "PROPN", "लाल": "PROPN"}
    assert mention(text, upos, {"मोहन": ("कही", "nsubj"), "लाल": ("कही", "nsubj")}).endswith("मोहन लाल")


def test_a_joined_clause_is_no_joined_name() -> None:
    assert mention("पार्टी टूट गई और सांसद रमा देवी ने कहा।", {"गई": "AUX", "टूट": "VERB"}) == "सांसद रमा देवी"


def test_a_mention_behind_its_marker_ends_at_the_comma() -> None:
    context = read_context("बकौल पूर्व सांसद रमा देवी, मंडी बंद है।")
    assert words(context, 1, mention_end(context, 1)) == "पूर्व सांसद रमा देवी"


@pytest.mark.parametrize(
    ("words", "infinitive"),
    [
        ("करने को", True),
        ("जाना चाहते", True),
        ("अर्चना को", False),  # before a postposition it would be करने
        ("अपने को", False),
        ("महीने को", False),
        ("घर को", False),
    ],
)
def test_infinitives_are_known_by_their_ending(words: str, infinitive: bool) -> None:
    assert is_infinitive(read_context(f"वे {words} तैयार।"), 1) is infinitive


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("सरकार ने उत्तरी जिलों के लिए अपने पूरे समर्थन का वचन दिया।", "उत्तरी जिलों के लिए अपने पूरे समर्थन"),
        ("सरकार ने बुनकरों का बकाया माफ करने का वादा किया।", "बुनकरों का बकाया माफ करने"),
        ("उन्होंने कंपनी को चलाने से इनकार कर दिया।", "कंपनी को चलाने"),
        ("मंत्री ने किसानों को मुआवजा देने को कहा।", "मुआवजा देने"),
    ],
)
def test_a_complement_has_its_arguments(text: str, wanted: str) -> None:
    assert contents(complement, text) == [[wanted]]


def test_joined_event_nouns_are_one_complement() -> None:
    text = "पुलिस ने जांच और गिरफ्तारी की मांग की।"
    assert contents(complement, text, {"जांच": "NOUN", "गिरफ्तारी": "NOUN"}) == [["जांच और गिरफ्तारी"]]


def test_the_one_spoken_to_is_outside() -> None:
    assert contents(complement, "सरकार ने किसानों से घर में रहने की अपील की।") == [["घर में रहने"]]


def test_the_one_accused_is_outside() -> None:
    assert contents(complement, "विपक्ष ने सरकार पर आंकड़े छिपाने का आरोप लगाया।") == [["आंकड़े छिपाने"]]


def test_a_relative_clause_behind_the_cue_is_a_second_span() -> None:
    text = "बोर्ड ने नई लाइन शुरू करने की घोषणा की, जो अगले साल चलेगी।"
    assert contents(complement, text) == [["नई लाइन शुरू करने", "जो अगले साल चलेगी"]]


def test_what_another_says_behind_a_relative_is_no_second_span() -> None:
    text = "बोर्ड ने नई लाइन शुरू करने की मांग की थी, जिस पर मंत्री ने कहा कि वे फाइल देखेंगे।"
    assert contents(complement, text) == [["नई लाइन शुरू करने"]]


def test_what_another_did_about_it_is_no_second_span() -> None:
    text = "बोर्ड ने नई लाइन शुरू करने की मांग की थी, जिसका मंत्री ने विरोध किया।"
    assert contents(complement, text) == [["नई लाइन शुरू करने"]]


def test_a_topic_is_no_complement_and_that_is_said() -> None:
    text = "उसने किताब की बात की।"
    assert contents(complement, text) == []
    assert reasons(complement, text) == ["the complement is a topic, not a content"]


@pytest.mark.parametrize(
    "noun",
    [
        "घटना",
        "दुर्घटना",
    ],
)
def test_a_noun_that_ends_like_an_infinitive_is_a_noun(noun: str) -> None:
    assert contents(complement, f"मंत्री ने {noun} पर चिंता जताई।") == []


def test_a_worry_about_a_topic_has_no_content() -> None:
    assert contents(complement, "मंत्री ने महंगाई पर चिंता जताई।") == []


@pytest.mark.xfail(strict=True, reason="where the speech took place is taken into an infinitive's complement")
def test_where_the_demand_was_made_is_outside() -> None:
    assert contents(complement, "संघ ने सभा में वेतन बढ़ाने की मांग की।") == [["वेतन बढ़ाने"]]


def test_what_somebody_is_called_is_the_content_without_its_marks() -> None:
    assert contents(predicate, "विपक्ष ने बजट को ‘किसानों से धोखा’ बताया।") == [["किसानों से धोखा"]]


def test_what_somebody_is_blamed_for_is_content() -> None:
    assert contents(predicate, "उन्होंने पुलिस को दंगे के लिए जिम्मेदार ठहराया।") == [["दंगे के लिए जिम्मेदार"]]


def test_the_agent_is_outside_what_it_blames_for() -> None:
    found = contents(predicate, "उन्होंने दंगे के लिए पुलिस को जिम्मेदार ठहराया।")
    assert found == [["दंगे के लिए", "जिम्मेदार"]]


def test_a_passive_needs_no_accusative() -> None:
    found = contents(predicate, "मरीज की हालत गंभीर बताई जा रही है।", {"गंभीर": "ADJ", "हालत": "NOUN"})
    assert found == [["गंभीर"]]


def test_a_quoted_fragment_is_all_that_praise_says() -> None:
    text = "राज्यपाल ने जवानों के “अदम्य साहस” की सराहना की।"
    assert contents(fragment, text) == [["अदम्य साहस"]]
    context = read_context(text)
    assert any(Link.FRAGMENT in c.match.links for c in context.cues)
    assert contents(fragment, text.replace("“", "").replace("”", "")) == []
