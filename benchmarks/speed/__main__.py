"""Measure the extractor: against the plain tools, its own stages alone, its start, and where its time goes.

usage: python -m benchmarks.speed [ARTICLES.jsonl] [--every N] [--parser NAME] [--alone]

ARTICLES has an article a line (keys doc_id and text), .gz or not; without it the corpus beside the project is read
(UDDHARAN_SHARED names its folder). Every Nth article is taken. The throughputs are those of pytest-benchmark
(test_throughput.py), printed as a table; what it prints itself, its other statistics and its comparison with an earlier
run are to be had by `python -m pytest benchmarks/speed`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.speed.corpus import CORPUS, EVERY, count_words, digest, read_sample
from benchmarks.speed.timing import Stage, cpu_time, import_time, process_times, timed
from quotes import extractor as stages
from quotes.article import Article
from quotes.extractor import Extractor
from quotes.run.garbage import search_seldom
from quotes.syntax import DEFAULT_PARSER, get_parser

#: The rows of the table by their benchmarks, in the order in which they are printed.
_ROWS = {
    "test_stanza_over_texts": "stanza.Pipeline, text of the articles, one by one",
    "test_stanza_over_sentences": "stanza.Pipeline, every sentence, ready split, at once",
    "test_quotes_end_to_end": "quotes, end to end",
    "test_quotes_with_trees_given": "quotes, stages of its own, trees given",
    "test_spacy_with_textacy": "spaCy and textacy, English text as long",
}
_WHOLE, _OWN = "test_quotes_end_to_end", "test_quotes_with_trees_given"
#: What all others are compared with, the first that was run: Stanza's pipeline as it is quickest.
_MEASURES = ("test_stanza_over_sentences", _WHOLE)
_ARTICLE = """पुल अगले साल बनेगा

जलशक्ति मंत्री रमा देवी ने सोमवार को कहा कि कोसी पर नया पुल दो साल में बन जाएगा। उन्होंने कहा, “किसी गांव को डूबने नहीं देंगे।”

विपक्ष के नेता सुरेश यादव के मुताबिक पिछले पुल का पैसा भी नहीं मिला है।
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 1 where a benchmark failed."""
    arguments = _read_arguments(argv)
    articles = read_sample(arguments.articles, arguments.every)
    print(f"{len(articles)} articles of {count_words(articles) / len(articles):.0f} words, sample {digest(articles)}\n")
    failed, benchmarks = _run_benchmarks(arguments)
    if failed:
        return 1
    _print_table(benchmarks, articles)
    _print_stages(articles, arguments.parser)
    _print_starts(arguments.parser)
    return 0


def _run_benchmarks(arguments: argparse.Namespace) -> tuple[bool, dict[str, dict[str, Any]]]:
    """Whether one failed (pytest has then said why), and what pytest-benchmark found, by the benchmark's name."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "benchmarks.json"
        command = [sys.executable, "-m", "pytest", "--benchmark-quiet", "--no-header", "--benchmark-json", str(found)]
        command += [str(Path(__file__).parent), "--articles", str(arguments.articles)]
        command += ["--every", str(arguments.every), "--parser", arguments.parser]
        command += ["-k", "quotes"] if arguments.alone else []
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode:
            print(run.stdout, run.stderr, sep="\n", file=sys.stderr)
            return True, {}
        benchmarks = json.loads(found.read_text(encoding="utf-8"))["benchmarks"]
    return False, {benchmark["name"]: benchmark for benchmark in benchmarks}


def _print_table(benchmarks: Mapping[str, Mapping[str, Any]], articles: Sequence[Article]) -> None:
    """The best round of each, since what disturbs a round can only make it slower, and what else was found."""
    seconds = {name: benchmark["stats"]["min"] for name, benchmark in benchmarks.items()}
    plain = next(seconds[name] for name in _MEASURES if name in seconds)
    words = count_words(articles)
    print("| | articles/s | words/s | times as quick |\n|---|---:|---:|---:|")
    for name, label in _ROWS.items():
        if spent := seconds.get(name):
            print(f"| {label} | {len(articles) / spent:.1f} | {words / spent:,.0f} | {plain / spent:.1f} |")
    print()
    notes = {key: value for benchmark in benchmarks.values() for key, value in benchmark["extra_info"].items()}
    for key in ("trees", "records", "english"):
        if key in notes:
            print(notes[key])
    share = 100 * seconds[_OWN] / seconds[_WHOLE]
    print(f"own stages: {len(articles) / seconds[_OWN]:.0f} articles per CPU-second, {share:.0f} % of the whole run")
    print(f"memory: {notes['memory']:.0f} MB at most\n")


def _print_stages(articles: Sequence[Article], parser_name: str) -> None:
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
    extractor = Extractor(get_parser(parser_name))
    list(extractor.extract_many(articles))
    search_seldom()
    with timed(parts) as spent:
        _, whole = cpu_time(lambda: list(extractor.extract_many(articles)))
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
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, default=CORPUS, help="JSON Lines with doc_id and text")
    parser.add_argument("--every", type=int, default=EVERY, metavar="N", help=f"take every Nth article ({EVERY})")
    parser.add_argument("--parser", default=DEFAULT_PARSER, help="the parser package (the default one)")
    parser.add_argument("--alone", action="store_true", help="leave out the comparison with Stanza and spaCy")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
