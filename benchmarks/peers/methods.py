"""The methods that are compared, and running one of them over articles."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from benchmarks.peers import corenlp_sieves, gender_gap_tracker, textacy_window, three_regexes
from benchmarks.peers.reading import Json, Reading, Trees, words_of
from quotes.article import Article
from quotes.extractor import Extractor
from quotes.syntax import Parser, Tree
from quotes.text import analyse
from quotes.text.document import Document

Extract = Callable[[Document, Trees], list[Json]]


@dataclass(frozen=True, slots=True)
class Run:
    """What a method made of some articles: records by article, words it had parsed, seconds of processor time."""

    records: dict[str, list[Json]]
    words: int
    seconds: float


class Method(Protocol):
    """Anything that finds attributions in articles."""

    @property
    def name(self) -> str: ...

    def run(self, articles: Sequence[Article], parser: Parser) -> Run:
        """The records of the articles, one dictionary in the scorer's shape each.

        Raises:
            QuotesError: where the parser fails.
        """
        ...


@dataclass(frozen=True, slots=True)
class Peer:
    """A published method: what it reads of a sentence, and how it extracts."""

    name: str
    reading: Reading
    extract: Extract

    def run(self, articles: Sequence[Article], parser: Parser) -> Run:
        """See `Method.run`."""
        counting = CountingParser(parser)
        start = time.process_time()
        records = {}
        for article in articles:
            document = analyse(article)
            records[article.doc_id] = self.extract(document, self.parse(document, counting))
        return Run(records, counting.words, time.process_time() - start)

    def parse(self, document: Document, parser: Parser) -> list[Tree]:
        """One tree a sentence; none where the method does not parse."""
        return [] if self.reading is Reading.NONE else parser.parse(words_to_parse(document, self.reading))


@dataclass(frozen=True, slots=True)
class Ours:
    """The extractor of this project."""

    name: str = "uddharan"

    def run(self, articles: Sequence[Article], parser: Parser) -> Run:
        """See `Method.run`. An article that fails is an error here: it must not look like one without records."""
        counting = CountingParser(parser)
        extractor = Extractor(counting)
        start = time.process_time()
        records = {}
        for result in extractor.extract_many(articles):
            if result.error is not None:
                raise RuntimeError(f"{result.article.doc_id}: {result.error.stage}: {result.error.reason}")
            records[result.article.doc_id] = [r.model_dump(mode="json", by_alias=True) for r in result.records]
        return Run(records, counting.words, time.process_time() - start)


PEERS = (
    Peer("three regular expressions", three_regexes.READING, three_regexes.extract),
    Peer("quotation mark + verb window (textacy)", textacy_window.READING, textacy_window.extract),
    Peer("sieves to the nearest candidate (CoreNLP)", corenlp_sieves.READING, corenlp_sieves.extract),
    Peer("verb + complement clause (Gender Gap Tracker)", gender_gap_tracker.READING, gender_gap_tracker.extract),
)
METHODS: tuple[Method, ...] = (*PEERS, Ours())


def words_to_parse(document: Document, reading: Reading) -> list[list[str]]:
    """The words of each sentence that a reading has parsed."""
    return [[token.text for token in words_of(document, sentence, reading)] for sentence in document.sentences]


def parse_ahead(articles: Iterable[Article], parser: Parser, methods: Iterable[Method] = METHODS) -> None:
    """Have a recording parser see every sentence that the methods will ask for, many at a time."""
    chosen, articles = tuple(methods), list(articles)
    readings = {m.reading for m in chosen if isinstance(m, Peer)} - {Reading.NONE}
    documents = [analyse(article) for article in articles]
    parser.parse([words for d in documents for reading in sorted(readings) for words in words_to_parse(d, reading)])
    for method in chosen:
        if isinstance(method, Ours):
            method.run(articles, parser)


class CountingParser:
    """A `Parser` that counts the words it hands to another one."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self.fingerprint = parser.fingerprint
        self.words = 0

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """The trees of the parser behind; see `Parser.parse`."""
        self.words += sum(map(len, sentences))
        return self._parser.parse(sentences)
