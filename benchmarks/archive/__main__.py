"""Measure the archive: ``python -m benchmarks.archive news.db --news news.jsonl.gz --treebank hi.conllu``."""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.archive.lemmas import measure_lemmas
from benchmarks.archive.pairs import measure_pairs
from benchmarks.archive.verifying import measure_verify
from quotes.archive.schema import opened
from quotes.archive.searching import Filters, search

_QUERIES = (
    ("महंगाई", Filters()),
    ("mahangai", Filters()),
    ("rahul gandhi", Filters()),
    ("किसान", Filters(speaker="राहुल गांधी")),
    ("kisan", Filters(speaker="rahul gandhi", kind="direct")),
    ("भारत", Filters()),
    ("सरकार", Filters()),
    ("bjp sarkar", Filters()),
    ("corona vaccine", Filters()),
    ('"मन की बात"', Filters()),
    ("किसानों की आय दोगुनी", Filters()),
    ("", Filters(speaker="नरेंद्र मोदी", kind="mixed")),
)


def main() -> None:
    """Print the figures as Markdown tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description=__doc__)
    parser.add_argument("db", type=Path)
    parser.add_argument("--news", type=Path, help="the corpus of pairs.jsonl (.jsonl.gz)")
    parser.add_argument("--pairs", type=Path, nargs="+", default=sorted(Path(__file__).parent.glob("pairs*.jsonl")))
    parser.add_argument("--treebank", type=Path, nargs="*", default=[], help="CoNLL-U files with lemmas")
    parser.add_argument("--size", type=int, default=300, help="records that claims for verify are made from")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for name, recall, precision in measure_lemmas(arguments.treebank) if arguments.treebank else ():
        print(f"| {name} | {recall:.3f} | {precision:.3f} |")
    with opened(arguments.db) as db:
        times = []
        for text, filters in _QUERIES:
            search(db, text, filters)
            start = perf_counter()
            search(db, text, filters)
            times.append(1000 * (perf_counter() - start))
        print(f"search: median {median(times):.0f} ms, slowest {max(times):.0f} ms of {len(times)} queries")
        for pairs in arguments.pairs if arguments.news else ():
            figures = measure_pairs(db, pairs, arguments.news)
            print(pairs.name, {key: round(value, 3) for key, value in figures.items()})
        tallies, seconds = measure_verify(db, arguments.size, arguments.seed)
        print("| claim | claims | on record | altered | in part | the right record |\n" + 6 * "| --- " + "|")
        for sort, tally in tallies.items():
            shares = [count / tally.claims for count in (tally.found, tally.altered, tally.parts, tally.right)]
            print(f"| {sort} | {tally.claims} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")
        print(f"verify: median {1000 * median(seconds):.0f} ms, slowest {1000 * max(seconds):.0f} ms")


if __name__ == "__main__":
    main()
