"""What becomes of an article, and the batches that articles are worked on in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quotes.article import Article
from quotes.formats import Origin, Problem

if TYPE_CHECKING:
    from quotes.extractor import Result

#: Where a batch ends: all articles in a batch, and characters, at most. Batches depend on the input alone, so that
#: a run that goes on after a kill forms the same ones.
BATCH, BATCH_CHARS = 64, 500_000

Item = Article | Problem
OriginOf = Callable[[str], Origin]


class Extracting(Protocol):
    """What a run needs of an extractor."""

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Result]: ...


@dataclass(frozen=True, slots=True)
class Done:
    """An article's records, as the lines of JSON that are written."""

    doc_id: str
    lines: bytes
    records: int


Outcome = Done | Problem


def size_of(item: Item) -> int | None:
    """The characters of an article; None for what is none."""
    return len(item.text) if isinstance(item, Article) else None


def outcome_of(result: Result, origin_of: OriginOf) -> Outcome:
    """The outcome of an article that went through the extractor."""
    doc_id = result.article.doc_id
    if result.error is not None:
        return Problem(origin_of(doc_id), result.error.stage, result.error.reason, doc_id)
    lines = b"".join(record.model_dump_json(by_alias=True).encode("utf-8") + b"\n" for record in result.records)
    return Done(doc_id, lines, len(result.records))


class Filling:
    """How full a batch is."""

    def __init__(self, articles: int = BATCH, characters: int = BATCH_CHARS) -> None:
        self._room = self._whole = (articles, characters)

    def add(self, characters: int | None) -> bool:
        """Whether the batch is full with one more item: an article of so many characters or, with None, no article."""
        if characters is None:
            return False
        articles, left = self._room[0] - 1, self._room[1] - characters
        full = articles <= 0 or left <= 0
        self._room = self._whole if full else (articles, left)
        return full


class Batches:
    """Items, cut into batches; each batch is an iterator over the items that are read as it goes."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = iter(items)
        self.exhausted = False

    def next_batch(self) -> Iterator[Item]:
        """The items of the next batch; it is to be read to its end before the next one is asked for."""
        filling = Filling()
        for item in self._items:
            yield item
            if filling.add(size_of(item)):
                return
        self.exhausted = True
