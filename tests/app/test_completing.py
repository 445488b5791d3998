"""Records that a person gives in part, made whole."""

from __future__ import annotations

from typing import Any

import pytest

from quotes.app.completing import FieldError, complete
from quotes.article import Article
from quotes.extractor import Extractor

TEXT = (
    "पुल पर बहस\n\n"
    "जिलाधिकारी सुधा वर्मा ने गुरुवार को कहा, “पुल अगले साल बनेगा” और जोड़ा कि पैसा आ चुका है। "
    "पीटीआई के मुताबिक विधायक मोहन खरे ने घूस लेने से इनकार किया।\n"
)
ARTICLE = Article("pul", TEXT)


def at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def test_what_follows_from_the_spans_is_filled_in() -> None:
    record = complete(
        ARTICLE,
        {
            "kind": "direct",
            "content": [at("पुल अगले साल बनेगा")],
            "speaker": {**at("जिलाधिकारी सुधा वर्मा"), "name": "सुधा वर्मा", "role": "जिलाधिकारी", "type": "person"},
            "cue": at("कहा"),
        },
    )
    assert record.doc_id == "pul"
    assert record.content[0].text == "पुल अगले साल बनेगा"
    assert record.quoted == record.content
    assert record.speaker is not None
    assert record.speaker.text == "जिलाधिकारी सुधा वर्मा"
    assert record.cue is not None
    assert (record.cue.lemma, record.cue.cue_class, record.cue.negated) == ("कहना", "say", False)
    assert record.sentence.text.startswith("जिलाधिकारी")
    assert record.sentence.text.endswith("चुका है।")
    assert (record.rule, record.confidence) == ("by_hand", 1.0)
    assert record.source_chain == ()


def test_the_cue_of_a_denial_has_its_own_class_and_the_given_negation() -> None:
    given = {"kind": "indirect", "content": [at("घूस लेने")], "cue": {**at("इनकार किया"), "negated": True}}
    record = complete(ARTICLE, given)
    assert record.cue is not None
    assert record.cue.cue_class in ("deny", "refuse")
    assert record.cue.negated


def test_a_cue_that_the_lexicon_does_not_know_is_its_own_entry() -> None:
    record = complete(ARTICLE, {"kind": "indirect", "content": [at("घूस लेने")], "cue": at("बहस")})
    assert record.cue is not None
    assert (record.cue.lemma, record.cue.cue_class) == ("बहस", "say")


def test_the_source_becomes_the_chain() -> None:
    given = {"kind": "indirect", "content": [at("घूस लेने")], "source": {**at("पीटीआई"), "type": "organization"}}
    record = complete(ARTICLE, given)
    assert record.source is not None
    assert record.source_chain == (record.source,)


def test_the_id_is_that_which_the_extractor_gives_the_same_spans() -> None:
    made = Extractor("none").extract(ARTICLE)
    assert made
    for record in made:
        fields = record.model_dump(mode="json", by_alias=True)
        assert complete(ARTICLE, fields) == record, "a whole record is changed"
        del fields["record_id"]
        assert complete(ARTICLE, fields).record_id == record.record_id


def test_the_text_may_hold_what_the_view_leaves_out() -> None:
    text = "😀 मंत्री ने\u200d कहा कि क़िला और ‘पुराना पुल’ टूटेगा।"
    start = text.index("क़िला")
    given = {"kind": "mixed", "content": [{"start": start, "end": len(text) - 1}]}
    record = complete(Article("a", text), given)
    assert [piece.text for piece in record.quoted] == ["पुराना पुल"]
    assert record.sentence.text == text


@pytest.mark.parametrize(
    ("given", "field", "reason"),
    [
        ({}, "content", "is missing"),
        ({"content": []}, "content", "is missing"),
        ({"content": "घूस"}, "content", "is missing"),
        ({"content": [5]}, "content.0", "whole numbers"),
        ({"content": [{"start": True, "end": 5}]}, "content.0", "whole numbers"),
        ({"content": [{"start": 5, "end": 5}]}, "content.0", "no stretch"),
        ({"content": [{"start": 5, "end": 10**40}]}, "content.0", "no stretch"),
        ({"content": [{"start": -3, "end": 5}]}, "content.0", "no stretch"),
        ({"content": [{"start": 10, "end": 12}]}, "content.0", "blank"),
        ({"content": [{"start": 0, "end": 3, "text": "पुस"}]}, "content.0", "the article has 'पुल'"),
        ({"content": [{"start": 0, "end": 3}], "kind": "shouted"}, "kind", "direct"),
        ({"content": [{"start": 0, "end": 3}], "kind": "direct", "doc_id": "other"}, "doc_id", "the article is 'pul'"),
        ({"content": [{"start": 0, "end": 3}], "kind": "direct", "mood": 1}, "mood", "not permitted"),
        ({"content": [{"start": 0, "end": 3}], "kind": "direct", "cue": {"start": 3}}, "cue", "whole numbers"),
        ({"content": [{"start": 0, "end": 3}], "kind": "direct", "cue": {"text": "कहा"}}, "cue", "whole numbers"),
        ({"content": [{"start": 0, "end": 3}], "kind": "direct", "confidence": 2}, "confidence", "less than"),
        ({"content": [{"start": 0, "end": 3}], "kind": "direct", "speaker": {"type": "god"}}, "speaker.type", "person"),
    ],
)
def test_what_does_not_fit_is_named(given: dict[str, Any], field: str, reason: str) -> None:
    with pytest.raises(FieldError) as told:
        complete(ARTICLE, given)
    assert told.value.field == field
    assert reason in told.value.reason
