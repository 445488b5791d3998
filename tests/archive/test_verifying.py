"""Is this quotation real?"""

from __future__ import annotations

import pytest

from quotes.archive.comparing import Change
from quotes.archive.errors import ArchiveError
from quotes.archive.verifying import Nearness, verify
from tests.archive.conftest import Make, said

STATEMENT = "अगले साल तक जिले के हर गांव में पक्की सड़क और साफ पानी पहुंचा दिया जाएगा"
FILLING = [
    said(f"f{i}", content, name)
    for i, (name, content) in enumerate(
        [
            ("रमा देवी", "अस्पताल में बीस नए डॉक्टर नियुक्त किए गए हैं"),
            ("रमा देवी", "स्कूलों की मरम्मत का काम बरसात के बाद शुरू होगा"),
            ("मोहन लाल", "बिजली की दरें नहीं बढ़ाई जाएंगी"),
            ("मोहन लाल", "पंचायत चुनाव समय पर कराए जाएंगे"),
            ("सीता शर्मा", "बाढ़ पीड़ितों को मुआवजा मिलेगा"),
            ("सीता शर्मा", "हर जिले में एक खेल मैदान बनेगा"),
        ]
    )
]


@pytest.mark.parametrize(
    ("claim", "nearness"),
    [
        (STATEMENT, Nearness.SAME_WORDS),
        (STATEMENT.replace("पहुंचा", "पहुँचा").replace("गांव", "गाँव") + "!", Nearness.SAME_WORDS),
        ("जिले के हर गांव में पक्की सड़क", Nearness.SAME_WORDS),
        ("अगले साल तक जिले के सभी गांवों में पक्की सड़क और साफ पानी पहुंचाया जाएगा", Nearness.SAME_STATEMENT),
        ("पक्की सड़क और साफ पानी अगले साल तक जिले के हर गांव में पहुंचा दिया जाएगा", Nearness.SAME_STATEMENT),
        (STATEMENT.replace("दिया जाएगा", "नहीं दिया जाएगा"), Nearness.ALTERED),
    ],
)
def test_what_is_on_record(make: Make, claim: str, nearness: Nearness) -> None:
    verdict = verify(make(*FILLING, said("d1", STATEMENT)), claim, "रमा देवी")
    matches = verdict.altered if nearness is Nearness.ALTERED else verdict.found
    assert [(match.entry.doc_id, match.nearness) for match in matches] == [("d1", nearness)]
    assert (verdict.related, verdict.parts, verdict.others) == ((), (), ())


def test_another_number_is_another_statement(make: Make) -> None:
    db = make(*FILLING, said("d1", "इस साल 25 नए स्कूल खोले जाएंगे और शिक्षकों की भर्ती होगी"))
    verdict = verify(db, "इस साल 250 नए स्कूल खोले जाएंगे और शिक्षकों की भर्ती होगी", "रमा देवी")
    assert not verdict.found
    assert verdict.altered[0].comparison.notes == ("numbers",)


def test_the_difference_is_told_word_by_word(make: Make) -> None:
    verdict = verify(make(*FILLING, said("d1", STATEMENT)), STATEMENT.replace("साफ पानी", "मुफ्त बिजली"), "रमा देवी")
    comparison = verdict.found[0].comparison
    told = [
        (step.change, comparison.first.text(*step.first), comparison.second.text(*step.second))
        for step in comparison.steps
        if step.change is not Change.SAME
    ]
    assert told == [(Change.REPLACED, "मुफ्त बिजली", "साफ पानी")]


@pytest.mark.parametrize("claim", ["चांद पर बस्ती बसाई जाएगी", "हर नागरिक के खाते में पंद्रह लाख रुपये आएंगे"])
def test_nothing_is_found_where_nothing_is(make: Make, claim: str) -> None:
    verdict = verify(make(*FILLING, said("d1", STATEMENT)), claim, "रमा देवी")
    assert not verdict.found
    assert not verdict.altered
    assert not verdict.others


def test_half_of_a_statement_is_no_statement(make: Make) -> None:
    claim = "अगले साल तक जिले के हर गांव में पक्की सड़क होगी और हर घर से एक बेरोजगार युवक विदेश भेजा जाएगा"
    verdict = verify(make(*FILLING, said("d1", STATEMENT)), claim, "रमा देवी")
    assert not verdict.found


def test_the_words_of_somebody_else(make: Make) -> None:
    db = make(*FILLING, said("d1", STATEMENT, "मोहन लाल"))
    verdict = verify(db, STATEMENT, "रमा देवी")
    assert not verdict.found
    assert [(match.entry.speaker, match.nearness) for match in verdict.others] == [("मोहन लाल", Nearness.SAME_WORDS)]


def test_a_speaker_whom_nobody_quotes(make: Make) -> None:
    verdict = verify(make(*FILLING, said("d1", STATEMENT)), STATEMENT, "कमला प्रसाद")
    assert verdict.speakers is not None
    assert verdict.speakers.ids == ()
    assert not verdict.found
    assert [match.entry.speaker for match in verdict.others] == ["रमा देवी"]


def test_without_a_speaker_anybody_counts(make: Make) -> None:
    verdict = verify(make(*FILLING, said("d1", STATEMENT, None)), STATEMENT)
    assert [match.entry.doc_id for match in verdict.found] == ["d1"]


def test_the_nearest_comes_first(make: Make) -> None:
    near = "अगले साल तक जिले के हर गांव में पक्की सड़क और साफ पानी होगा"
    db = make(*FILLING, said("d1", near), said("d2", STATEMENT))
    assert [match.entry.doc_id for match in verify(db, STATEMENT, "रमा देवी").found] == ["d2", "d1"]


def test_two_words_that_are_written_as_one(make: Make) -> None:
    db = make(*FILLING, said("d1", "दो राजनीतिक दल मुख्यधारा से अलग होते जा रहे हैं"))
    verdict = verify(db, "दो राजनीतिक दल मुख्य धारा से अलग होते जा रहे हैं", "रमा देवी")
    assert verdict.found[0].nearness is Nearness.SAME_WORDS


def test_a_claim_without_words(make: Make) -> None:
    with pytest.raises(ArchiveError, match="has no words"):
        verify(make(*FILLING), "…!")
