"""What `Extractor.explain` tells: the same records, and why everything else is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.explanation import Explanation
from quotes.extractor import Extractor
from quotes.syntax import FlatParser
from tests.matchers.cases import FINDS, LEAVES
from tests.matchers.stored import stored_extractor

ARTICLE = """जलसंकट पर बोलीं महापौर- दो महीने में सुधरेगी हालत

महापौर रमा देवी ने कहा कि टंकियों की सफाई चल रही है। नियमों के अनुसार सफाई साल में दो बार होती है। उम्मीद है कि बारिश होगी।

विज्ञापन

“पानी आता ही नहीं, हम कहां जाएं”

पार्षदों ने नाटक ‘अंधेरी गली’ देखा। पूर्व महापौर ने इस बारे में कोई जानकारी नहीं दी।
"""


def explain(text: str) -> Explanation:
    return stored_extractor().explain(text)


def reasons(text: str) -> dict[str, str]:
    """What was turned down, with its reason."""
    return {r.text: r.reason for sentence in explain(text).sentences for r in sentence.rejections}


def test_the_records_are_those_of_extract() -> None:
    told = [record for sentence in explain(ARTICLE).sentences for record in sentence.records]
    assert sorted(told, key=lambda r: r.record_id) == sorted(
        stored_extractor().extract(ARTICLE), key=lambda r: r.record_id
    )
    assert told


def test_every_span_gives_its_text_back() -> None:
    explanation = explain(ARTICLE)
    for sentence in explanation.sentences:
        assert sentence.span.of(ARTICLE) == sentence.text
        for rejection in sentence.rejections:
            assert rejection.span.of(ARTICLE) == rejection.text
            assert sentence.span.start <= rejection.span.start
            assert rejection.span.end <= sentence.span.end
        for record in sentence.records:
            assert (record.sentence.start, record.sentence.end) == (sentence.span.start, sentence.span.end)


def test_sentences_are_all_there_in_order() -> None:
    explanation = explain(ARTICLE)
    starts = [sentence.span.start for sentence in explanation.sentences]
    assert starts == sorted(starts)
    said = "".join(sentence.text for sentence in explanation.sentences)
    assert "".join(said.split()) == "".join(ARTICLE.split())


def test_paragraphs_that_were_not_read_are_told_with_the_reason() -> None:
    explanation = explain(ARTICLE)
    assert [(span.of(ARTICLE), reason) for span, reason in explanation.furniture] == [("विज्ञापन", "advertisement")]


def test_sentences_with_nothing_to_find_are_not_parsed() -> None:
    parsed = {sentence.text: sentence.parsed for sentence in explain(ARTICLE).sentences}
    assert parsed["महापौर रमा देवी ने कहा कि टंकियों की सफाई चल रही है।"]
    assert not parsed["पार्षदों ने नाटक ‘अंधेरी गली’ देखा।"]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        (
            "नियमों के अनुसार आवेदन की अंतिम तिथि 30 जून है।",
            "के अनुसार",
            "its object cannot tell anything: a rule, plan, time or standard",
        ),
        ("उम्मीद है कि बारिश होगी।", "उम्मीद है", "a stance that nobody is said to hold"),
        ("सभा चली।\n\n“पानी आता ही नहीं, हम कहां जाएं?”", "पानी आता ही नहीं, हम कहां जाएं?", "no speaker to continue"),
        ("मंत्री ने इस बात की पुष्टि की।", "पुष्टि की", "the complement only points back"),
        ("उसने किताब की बात की।", "बात की", "the complement is a topic, not a content"),
    ],
)
def test_what_looks_like_an_attribution_is_turned_down_with_its_reason(text: str, words: str, reason: str) -> None:
    assert reasons(text) == {words: reason}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("शहर में “तीसरी आंख” लगाई गई है।", "तीसरी आंख"),
        ("सरकार ने ‘जल मित्र’ योजना शुरू की।", "जल मित्र"),
        ("दर्शकों ने नाटक ‘अंधेरी गली’ को खूब पसंद किया।", "अंधेरी गली"),
    ],
)
def test_titles_and_scare_quotes_are_listed(text: str, words: str) -> None:
    assert words in reasons(text)


@pytest.mark.parametrize("text", ["उन्होंने इसकी पुष्टि की।", "मंत्री ने इस बारे में जानकारी दी।", "मंत्री ने कहा और सभा से चले गए।"])
def test_a_cue_without_content_is_listed(text: str) -> None:
    assert reasons(text)


def test_no_rejection_without_its_reason_and_rule() -> None:
    turned_down = [
        rejection
        for text in [*(find.text for find in FINDS), *(leave.text for leave in LEAVES)]
        for sentence in explain(text).sentences
        for rejection in sentence.rejections
    ]
    assert turned_down
    for rejection in turned_down:
        assert rejection.reason.strip()
        assert "." in rejection.rule
        assert rejection.what in ("cue", "quotation", "marker")


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=120))
def test_any_text_can_be_explained(text: str) -> None:
    explanation = Extractor(FlatParser()).explain(text)
    assert all(sentence.span.of(text) == sentence.text for sentence in explanation.sentences)
