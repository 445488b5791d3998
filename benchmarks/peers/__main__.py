"""Run the published methods and ours over the same gold and print a table for each set.

usage: python -m benchmarks.peers [--gold FILE…] [--cache FOLDER]

Without --gold: articles.jsonl and headlines.jsonl of the annotated articles beside the project (UDDHARAN_SHARED names
their folder) and the golden articles. Every method gets the same sentences, trees and lexicon; parses are made once and
kept in the cache folder. Speed is in seconds of processor time, with the parses supplied.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.peers.gold import GoldSet, choose_sets
from benchmarks.peers.methods import METHODS, Method, Run, parse_ahead
from quotes.errors import QuotesError
from quotes.evaluate import evaluate
from quotes.syntax import DEFAULT_PARSER, Parser, RecordingParser, StoredParser, get_parser
from scripts.golden.format import GoldenError

_COLUMNS = (
    "method",
    "detected F1",
    "attribution P",
    "attribution R",
    "attribution F1",
    "direct: attribution R",
    "content exact F1",
    "speaker of detected",
    "words parsed/article",
    "articles/s",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 1 where something could not be measured."""
    arguments = _read_arguments(argv)
    arguments.cache.mkdir(parents=True, exist_ok=True)
    complete = True
    try:
        parser = get_parser(arguments.parser)
        print(f"Parses by {parser.fingerprint}.")
        for chosen in choose_sets(arguments.gold):
            if isinstance(chosen, str):
                complete = False
                print(chosen, file=sys.stderr)
            else:
                print("", *measure(chosen, parser, arguments.cache), sep="\n", flush=True)
    except (QuotesError, GoldenError, OSError, ValueError) as error:
        print(f"NOT MEASURED: {error}", file=sys.stderr)
        return 1
    return 0 if complete else 1


def measure(chosen: GoldSet, parser: Parser, cache: Path, methods: Sequence[Method] = METHODS) -> list[str]:
    """The lines of the table of one gold set.

    Raises:
        QuotesError: where the parser fails.
    """
    path = cache / f"{chosen.name}.conllu"
    articles = chosen.articles
    with RecordingParser(parser, path) as recorder:
        parse_ahead(articles, recorder, methods)
    stored = StoredParser(path, fingerprint=parser.fingerprint, remedy="run the benchmark again")
    rows = [_row(method, method.run(articles, stored), chosen) for method in methods]
    records = sum(len(one["records"]) for one in chosen.gold)
    note = ", not all records marked: recall only" if chosen.recall_only else ""
    heading = f"### {chosen.name} ({len(articles)} articles, {records} records{note})"
    return [heading, "", _line(_COLUMNS), _line(["---", *["---:"] * (len(_COLUMNS) - 1)]), *rows]


def _row(method: Method, run: Run, chosen: GoldSet) -> str:
    evaluation = evaluate(chosen.gold, run.records, recall_only=chosen.recall_only)
    if evaluation.misplaced:
        raise ValueError(f"{method.name}: {evaluation.misplaced[0]}")
    figures = evaluation.figures()
    attribution = figures["attribution"]
    rates = [
        figures["detected"]["f1"],
        attribution["p"],
        attribution["r"],
        attribution["f1"],
        figures["recall_by_kind"].get("direct", {}).get("attribution", 0.0),
        figures["content_exact"]["f1"],
        figures["of_detected"]["speaker"],
    ]
    articles = len(chosen.gold)
    speed = [f"{run.words / articles:.0f}", f"{articles / run.seconds:.0f}"]
    return _line([method.name, *(f"{rate:.3f}" for rate in rates), *speed])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.peers", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", nargs="+", type=Path, default=[], metavar="FILE", help="annotated articles, JSONL")
    parser.add_argument("--parser", default=DEFAULT_PARSER, metavar="NAME", help="a parser package (see quotes models)")
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "uddharan" / "peers",
        metavar="FOLDER",
        help="where parses are kept",
    )
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
