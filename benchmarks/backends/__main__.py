"""Measure other ways to run the parser beside our own.

usage: python -m benchmarks.backends [ARTICLES.jsonl] [--every N] [--accuracy] [--only NAME] [--slow] [--work FOLDER]

The sentences are those of every Nth article, all of them, each once. All runs are in this process, on one thread,
models loaded beforehand, contenders by turns; times are of the processor, and the best of the rounds counts. What has
to be compiled or trained for more than a minute first is left out without --slow.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from threadpoolctl import threadpool_limits

from benchmarks.backends.accuracy import attribution_f1, read_heldout, score_trees
from benchmarks.backends.contenders import OURS, Backend, backends
from benchmarks.backends.racing import agreement, race
from benchmarks.speed.corpus import all_sentences, digest, read_sample
from quotes.syntax import DEFAULT_PARSER, Parser, resolve_package
from scripts.gold_sets import DEVELOPMENT
from scripts.shared import SHARED
from scripts.wild_corpus import CORPUS

_ROUNDS = 4
_SLOW = "also what is compiled (torch, minutes in each run) or trained (UDPipe, from minutes to hours, once) beforehand"
Sentences = Sequence[Sequence[str]]
Open = Callable[[], Parser]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    arguments = _read_arguments(argv)
    package = resolve_package(arguments.parser)
    chosen = [
        backend
        for backend in backends(package, arguments.treebank, arguments.work)
        if not arguments.only or any(backend.label.startswith(name) for name in arguments.only)
    ]
    with threadpool_limits(1):
        opened = {backend: backend.open() for backend in chosen if _ready(backend, slow=arguments.slow)}
        parsers = {backend.label: parser for backend, parser in opened.items()}
        if arguments.accuracy:
            _print_attachment(parsers, arguments.treebank)
            _print_attribution(parsers, arguments.sets)
        else:
            articles = read_sample(arguments.articles, arguments.every)
            sentences = all_sentences(articles)
            words = sum(map(len, sentences))
            print(f"{len(sentences)} sentences of {words} words, sample {digest(articles)}\n")
            anew = {f"{b.label}, tables of words empty": b.open for b in opened if b.label == OURS}
            _print_speed(parsers, anew, sentences)
    return 0


def _ready(backend: Backend, *, slow: bool) -> bool:
    if obstacle := backend.obstacle(slow=slow):
        print(f"NOT MEASURED: {backend.label} ({obstacle})", file=sys.stderr)
    return obstacle is None


def _print_speed(parsers: Mapping[str, Parser], anew: Mapping[str, Open], sentences: Sentences) -> None:
    """Parsers that have seen the words before, and ``anew`` some that have not."""
    for parser in parsers.values():
        parser.parse(sentences)  # tables of words are filled, graphs compiled
    warm = {label: partial(parsers.__getitem__, label) for label in parsers}
    finishes = race({**anew, **warm}, sentences, _ROUNDS)
    reference = finishes.get(OURS)
    words = sum(map(len, sentences))
    print("| | words/s | times as quick | same arcs | same trees |\n|---|---:|---:|---:|---:|")
    for label, finish in finishes.items():
        cells = [f"{words / finish.seconds:,.0f}"]
        if reference is not None:
            arcs, trees = agreement(finish.trees, reference.trees)
            cells += [f"{reference.seconds / finish.seconds:.2f}", f"{100 * arcs:.1f} %", f"{100 * trees:.1f} %"]
        print(f"| {label} | {' | '.join(cells)} |")


def _print_attachment(parsers: dict[str, Parser], treebank: Path) -> None:
    print("| held out | UPOS | UAS | LAS |\n|---|---:|---:|---:|")
    for name, gold in read_heldout(treebank).items():
        for label, parser in parsers.items():
            rows = score_trees(parser, gold).rows()
            cells = (f"{100 * (rows[row] or 0):.1f}" for row in ("UPOS", "UAS", "LAS"))
            print(f"| {label} on {name} | {' | '.join(cells)} |", flush=True)
    print()


def _print_attribution(parsers: dict[str, Parser], sets: Sequence[str]) -> None:
    print(f"| attribution F1 | {' | '.join((*sets, 'together'))} |\n|---|" + "---:|" * (len(sets) + 1))
    for label, parser in parsers.items():
        cells = (f"{100 * value:.1f}" for value in attribution_f1(parser, sets).values())
        print(f"| {label} | {' | '.join(cells)} |", flush=True)


def _read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.backends", description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, default=CORPUS, help="JSON Lines with doc_id and text")
    parser.add_argument("--every", type=int, default=400, metavar="N", help="take every Nth article (400)")
    parser.add_argument("--parser", default=DEFAULT_PARSER, help="the parser package (the default one)")
    parser.add_argument("--only", action="append", metavar="NAME", help="only what begins so (may be repeated)")
    parser.add_argument("--slow", action="store_true", help=_SLOW)
    parser.add_argument("--accuracy", action="store_true", help="measure trees and records instead of time")
    parser.add_argument("--sets", nargs="+", default=DEVELOPMENT, choices=DEVELOPMENT, help="the gold for --accuracy")
    parser.add_argument("--treebank", type=Path, default=SHARED / "treebank", help="folder of CoNLL-U files")
    parser.add_argument("--work", type=Path, default=Path("build/udpipe"), help="where UDPipe's models are kept")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
