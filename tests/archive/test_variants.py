"""One utterance in several articles."""

from __future__ import annotations

from quotes.archive.comparing import Change
from quotes.archive.variants import Utterance, list_variants
from quotes.records import Attribution, Kind
from tests.archive.conftest import Make, said
from tests.archive.test_verifying import FILLING, STATEMENT

SHORTER = "जिले के हर गांव में पक्की सड़क और साफ पानी पहुंचा दिया जाएगा"
OUTLETS = [{"doc_id": "d1", "publisher": "दैनिक"}, {"doc_id": "d2", "publisher": "प्रभात"}]


def variants(make: Make, *records: Attribution, **options: bool) -> list[Utterance]:
    return list(list_variants(make(*FILLING, *records, articles=OUTLETS), **options))  # type: ignore[arg-type]


def test_an_utterance_in_two_outlets_is_aligned(make: Make) -> None:
    (utterance,) = variants(make, said("d1", STATEMENT), said("d2", SHORTER))
    assert (utterance.speakers, utterance.articles, utterance.outlets) == (("रमा देवी",), 2, 2)
    base, other = utterance.wordings
    assert base.entries[0].doc_id == "d1"
    assert other.comparison is not None
    dropped = [
        other.comparison.first.text(*step.first) for step in other.comparison.steps if step.change is Change.DROPPED
    ]
    assert dropped == ["अगले साल तक"]


def test_what_only_one_outlet_quotes(make: Make) -> None:
    (utterance,) = variants(make, said("d1", STATEMENT), said("d2", SHORTER, kind=Kind.MIXED, quoted="साफ पानी"))
    assert utterance.wordings[1].quoted_here == ("साफ पानी",)
    assert utterance.wordings[1].quoted_there == ()


def test_what_the_other_outlet_quotes(make: Make) -> None:
    (utterance,) = variants(make, said("d1", STATEMENT, kind=Kind.MIXED, quoted="पक्की सड़क"), said("d2", SHORTER))
    assert utterance.wordings[1].quoted_there == ("पक्की सड़क",)


def test_outlets_that_differ_about_the_speaker(make: Make) -> None:
    (utterance,) = variants(make, said("d1", STATEMENT), said("d2", STATEMENT, "मोहन लाल"), changed=False)
    assert set(utterance.speakers) == {"रमा देवी", "मोहन लाल"}


def test_the_same_words_everywhere_are_shown_only_if_asked_for(make: Make) -> None:
    records = said("d1", STATEMENT), said("d2", STATEMENT)
    assert variants(make, *records) == []
    assert len(variants(make, *records, changed=False)) == 1


def test_the_same_article_twice_is_no_variant(make: Make) -> None:
    assert variants(make, said("d1", STATEMENT), said("d1", SHORTER, start=500)) == []


def test_bulletins_with_other_figures_are_not_one_utterance(make: Make) -> None:
    first = "मंडी में अब तक 4210 बोरी धान बिक गया है और 312 बोरियों की तौल बड़े कांटे पर चल रही है"
    second = "मंडी में अब तक 4377 बोरी धान बिक गया है और 290 बोरियों की तौल बड़े कांटे पर चल रही है"
    assert variants(make, said("d1", first), said("d2", second)) == []


def test_condolences_months_apart_are_not_one_utterance(make: Make) -> None:
    records = (
        said("d1", "सूरतपुर नाव दुर्घटना में डूबे मछुआरों के परिजनों का दुख मैं दिल से बांटती हूं"),
        said("d2", "रामनगर नाव दुर्घटना में डूबे मछुआरों के परिवारों का दर्द मैं दिल से बांटती हूं"),
    )
    near = [{"doc_id": "d1", "date": "2024-06-01"}, {"doc_id": "d2", "date": "2024-06-02"}]
    far = [{"doc_id": "d1", "date": "2024-06-01"}, {"doc_id": "d2", "date": "2024-11-02"}]
    assert len(list(list_variants(make(*FILLING, *records, articles=near)))) == 1
    assert list(list_variants(make(*FILLING, *records, articles=far))) == []


def test_statements_on_one_matter_are_not_one_utterance(make: Make) -> None:
    other = "जिले में पक्की सड़क का काम पैसे की कमी से रुका हुआ है और पानी की जांच कराई जाएगी"
    assert variants(make, said("d1", STATEMENT), said("d2", other)) == []
