"""Batches follow from the input alone; outcomes keep its order; nothing is read before its turn."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article
from quotes.formats import Origin, Problem
from quotes.run.outcome import BATCH, BATCH_CHARS, Batches, Item
from quotes.run.serial import run_serial
from tests.cli.fake import FakeExtractor

GOOD = "मंत्री ने कहा कि पुल बनेगा।"


def item(number: int, good: bool) -> Item:
    return Article(f"{number}", GOOD) if good else Problem(Origin("a", number), "read", "is bad", f"{number}")


@given(st.lists(st.booleans(), max_size=3 * BATCH))
def test_every_item_has_one_outcome_in_its_place(kinds: list[bool]) -> None:
    items = [item(number, good) for number, good in enumerate(kinds)]
    outcomes = list(run_serial(items, FakeExtractor(), lambda doc_id: Origin(doc_id)))
    assert outcomes[-1] is None
    assert [outcome.doc_id for outcome in outcomes if outcome is not None] == [i.doc_id for i in items]
    assert [isinstance(o, Problem) for o in outcomes if o is not None] == [not good for good in kinds]


def test_no_article_is_read_before_the_one_before_it_is_done() -> None:
    read = []

    def items() -> Iterator[Item]:
        for number in range(1000):
            read.append(number)
            yield item(number, True)

    outcomes = run_serial(items(), FakeExtractor(), lambda doc_id: Origin(doc_id))
    next(outcomes)
    assert read == [0]


def test_a_batch_ends_with_its_articles_or_its_characters() -> None:
    long = Article("long", "क" * (BATCH_CHARS // 2))
    batches = Batches([*[item(n, True) for n in range(BATCH)], long, long, item(0, False), item(1, True)])
    sizes = []
    while not batches.exhausted:
        sizes.append(len(list(batches.next_batch())))
    assert sizes == [BATCH, 2, 2]
