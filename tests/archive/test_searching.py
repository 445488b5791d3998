"""Finding records again."""

from __future__ import annotations

import pytest

from quotes.archive.searching import Filters, search
from quotes.records import Kind
from tests.archive.conftest import Make, said

ARTICLES = [
    {"doc_id": "d1", "publisher": "दैनिक", "date": "2024-05-30"},
    {"doc_id": "d2", "publisher": "प्रभात", "date": "2024-06-01"},
    {"doc_id": "d3", "publisher": "दैनिक"},
]
RECORDS = [
    said("d1", "महँगाई से किसानों की कमर टूट गई है", "राहुल गाँधी", kind=Kind.DIRECT),
    said("d2", "महंगाई पर बीजेपी जवाब दे और दो नई लड़कियों को वज़ीफ़ा मिले", "Rahul Gandhi"),
    said("d3", "सड़क की मरम्मत अगले महीने शुरू होगी", "रमा देवी", role="मंत्री"),
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("महंगाई", {"d1", "d2"}),
        ("महँगाई", {"d1", "d2"}),
        ("किसान", {"d1"}),
        ("टूट", {"d1"}),
        ("लड़की वजीफा", {"d2"}),
        ("mahangai", {"d1", "d2"}),
        ("mehengai", {"d1", "d2"}),
        ("kisan", {"d1"}),
        ("bjp", {"d2"}),
        ("रमा मरम्मत", {"d3"}),
        ("rama devi", {"d3"}),
        ("महंगाई मरम्मत", set()),
        ('"नई लड़की"', {"d2"}),
        ('"लड़की नई"', set()),
        ('"अगले महीने" sadak', {"d3"}),
        ("मंत्री", {"d3"}),
    ],
)
def test_queries(make: Make, query: str, found: set[str]) -> None:
    results = search(make(*RECORDS, articles=ARTICLES), query)
    assert {hit.entry.doc_id for hit in results.hits} == found
    assert results.total == len(found)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(speaker="राहुल गांधी"), {"d1", "d2"}),
        (Filters(speaker="rahul gandhi", kind="direct"), {"d1"}),
        (Filters(speaker="गांधी"), {"d1", "d2"}),
        (Filters(publisher="दैनिक"), {"d1", "d3"}),
        (Filters(since="2024-06-01"), {"d2"}),
        (Filters(until="2024-05-31"), {"d1"}),
        (Filters(since="2024-05-30", until="2024-06-01"), {"d1", "d2"}),
        (Filters(speaker="सीता"), set()),
    ],
)
def test_filters(make: Make, filters: Filters, found: set[str]) -> None:
    results = search(make(*RECORDS, articles=ARTICLES), "", filters)
    assert {hit.entry.doc_id for hit in results.hits} == found


def test_what_has_no_date_is_counted_where_a_date_is_asked_for(make: Make) -> None:
    results = search(make(*RECORDS, articles=ARTICLES), "", Filters(since="2024-01-01"))
    assert (results.total, results.undated) == (2, 1)


def test_the_marked_words_are_those_of_the_query(make: Make) -> None:
    hit = search(make(*RECORDS), "mahangai किसान").hits[0]
    assert [hit.entry.content[start:end] for start, end in hit.marked] == ["महँगाई", "किसानों"]


def test_more_on_the_matter_comes_first(make: Make) -> None:
    long = "सड़क के साथ स्कूल, अस्पताल, तालाब, बाजार और पंचायत भवन की भी मरम्मत कराई जाएगी"
    db = make(said("d1", long), said("d2", "सड़क की मरम्मत होगी"), said("d3", "अस्पताल में डॉक्टर नहीं हैं"))
    assert [hit.entry.doc_id for hit in search(db, "सड़क मरम्मत").hits] == ["d2", "d1"]


def test_pages_do_not_overlap(make: Make) -> None:
    db = make(*(said(f"d{i}", "सड़क बनेगी") for i in range(7)))
    pages = [search(db, "सड़क", limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [len(page.hits) for page in pages] == [3, 3, 1]
    assert {page.total for page in pages} == {7}
    assert len({hit.entry.doc_id for page in pages for hit in page.hits}) == 7


def test_order_by_date(make: Make) -> None:
    db = make(*RECORDS, articles=ARTICLES)
    orders = {order: [h.entry.doc_id for h in search(db, order=order).hits] for order in ("newest", "oldest")}
    assert orders == {"newest": ["d2", "d1", "d3"], "oldest": ["d1", "d2", "d3"]}


@pytest.mark.parametrize("query", ['"', "()", 'NOT "', "a*b^c:d", "terms : x", "—", "'; DROP TABLE records"])
def test_no_query_is_a_syntax_error(make: Make, query: str) -> None:
    assert search(make(*RECORDS), query).total in (0, 3)


def test_a_word_that_nothing_resembles_is_named(make: Make) -> None:
    assert search(make(*RECORDS), "महंगाई क्वार्क").query.unknown == ("क्वार्क",)


def test_a_misspelt_word_is_read_as_one_that_sounds_alike(make: Make) -> None:
    results = search(make(*RECORDS), "मरममत")
    assert [reading.terms for reading in results.query.readings] == [("मरम्मत",)]
    assert not results.query.readings[0].exact
    assert results.total == 1
