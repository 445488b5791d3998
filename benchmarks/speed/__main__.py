"""Measure the speed of all stages but the parser, their share of a whole run, and the time of the import.

usage: python -m benchmarks.speed [ARTICLES.jsonl] [--every N] [--parses FILE] [--parser NAME]

ARTICLES has an article a line (keys doc_id and text), .gz or not; without it the corpus beside the project is read
(UDDHARAN_SHARED names its folder). Every Nth article is taken. The first run parses them and keeps the parses in FILE;
later runs replay them and cannot tell the parser's share. Times are of the processor, the best of three rounds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

from quotes.article import Article
from quotes.extractor import Extractor
from quotes.syntax import DEFAULT_PARSER, RecordingParser, StoredParser, get_parser

_ROUNDS = 3
_WARM = 40  # articles before the clock starts: the tables of words are filled


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 1 where an article failed."""
    arguments = _read_arguments(argv)
    articles = list(islice(_read(arguments.articles), 0, None, arguments.every))
    whole = None if arguments.parses.exists() else _parse(articles, arguments.parser, arguments.parses)
    own, failed = measure_own_stages(articles, StoredParser(arguments.parses))
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles of {words / len(articles):.0f} words, {failed} failed")
    print(f"own stages: {len(articles) / own:.0f} articles per CPU-second, {1000 * own / len(articles):.2f} ms each")
    if whole is not None:
        print(f"share of the whole run's CPU time, parser included: {100 * own / whole:.1f} %")
    print(f"import quotes: {measure_import('import quotes'):.3f} s")
    print(f"import of the extractor: {measure_import('from quotes import Extractor'):.3f} s")
    return 1 if failed else 0


def measure_own_stages(articles: Sequence[Article], parser: StoredParser) -> tuple[float, int]:
    """The least CPU time in which all articles were done, in seconds, and how many of them failed."""
    extractor = Extractor(parser)
    for _ in extractor.extract_many(articles[:_WARM]):
        pass
    times, failed = [], 0
    for _ in range(_ROUNDS):
        start = time.process_time()
        failed = sum(result.error is not None for result in extractor.extract_many(articles))
        times.append(time.process_time() - start)
    return min(times), failed


def measure_import(code: str) -> float:
    """The least time that a new interpreter takes to run some code, less that of an empty one, in seconds."""
    return max(0.0, _seconds(code) - _seconds("pass"))


def _seconds(code: str) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def _parse(articles: Sequence[Article], parser: str, path: Path) -> float:
    """Run with the parser once, keep its parses, and give the CPU time of the run in seconds, model loaded."""
    recording = RecordingParser(get_parser(parser), path)
    extractor = Extractor(recording)
    for _ in extractor.extract_many(articles[:1]):
        pass
    start = time.process_time()
    for _ in extractor.extract_many(articles):
        pass
    whole = time.process_time() - start
    recording.save()
    return whole


def _read(path: Path) -> Iterator[Article]:
    with _open(path) as lines:
        for line in lines:
            row = json.loads(line)
            yield Article(row["doc_id"], row["text"])


def _open(path: Path) -> TextIO:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")


def _read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    corpus = Path(os.environ.get("UDDHARAN_SHARED", "../shared")) / "corpora" / "news.jsonl.gz"
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, default=corpus, help="JSON Lines with doc_id and text")
    parser.add_argument("--every", type=int, default=60, metavar="N", help="take every Nth article (60)")
    parser.add_argument("--parses", type=Path, default=Path("build/speed.conllu.gz"), help="where the parses are kept")
    parser.add_argument("--parser", default=DEFAULT_PARSER, help="the parser of the first run")
    arguments = parser.parse_args(argv)
    arguments.parses.parent.mkdir(parents=True, exist_ok=True)
    return arguments


if __name__ == "__main__":
    sys.exit(main())
