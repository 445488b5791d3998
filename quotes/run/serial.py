"""A run in this process: outcomes come as soon as the extractor has them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from quotes.article import Article
from quotes.run.garbage import search_seldom
from quotes.run.outcome import Batches, Extracting, Item, OriginOf, Outcome, outcome_of


def run_serial(items: Iterable[Item], extractor: Extracting, origin_of: OriginOf) -> Iterator[Outcome | None]:
    """The outcome of each item, in order; None wherever a batch ends."""
    batches = Batches(items)
    loaded = False
    while not batches.exhausted:
        waiting: deque[Item] = deque()
        for result in extractor.extract_many(_articles(batches.next_batch(), waiting)):
            while not isinstance(item := waiting.popleft(), Article):
                yield item
            yield outcome_of(result, origin_of)
        yield from (item for item in waiting if not isinstance(item, Article))
        if not loaded:
            search_seldom()
            loaded = True
        yield None


def _articles(items: Iterator[Item], waiting: deque[Item]) -> Iterator[Article]:
    """The articles; ``waiting`` gets every item as it is read."""
    for item in items:
        waiting.append(item)
        if isinstance(item, Article):
            yield item
