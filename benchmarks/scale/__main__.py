"""Measure a run over many articles.

usage: python -m benchmarks.scale COMMAND ARTICLES [options]

  engines   both engines over the same articles: are the bytes the same, what does each process cost
  jobs      one process against several, in turn: how many times as fast
  memory    the memory of the process that reads and writes, over a run with the articles again and again

ARTICLES is a file that `quotes extract` reads; `jobs` and `memory` want JSON Lines.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks.scale.processes import Watched, quotes, watch
from quotes.formats.unpacking import open_unpacked

_MIB = 2**20


def compare_engines(arguments: argparse.Namespace, folder: Path) -> int:
    """Run both engines; 1 if they wrote different bytes."""
    digests = []
    for engine in ("local", "ray"):
        out, errors = folder / f"{engine}.jsonl", folder / f"{engine}-errors.jsonl"
        options = ["--engine", engine, "--jobs", str(arguments.jobs), "--parser", arguments.parser]
        watched = watch(quotes("extract", arguments.articles, "-o", str(out), "--errors", str(errors), *options))
        digests.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in (out, errors)])
        records, failed = (path.read_bytes().count(b"\n") for path in (out, errors))
        print(f"{engine}: {watched.seconds:.0f} s, exit code {watched.code}, {records} records, {failed} failed")
        print(f"  records {digests[-1][0]}\n  errors  {digests[-1][1]}")
        print(watched.table(), flush=True)
    same = digests[0] == digests[1]
    print("the same bytes" if same else "DIFFERENT BYTES")
    return 0 if same else 1


def compare_jobs(arguments: argparse.Namespace, folder: Path) -> int:
    """Run with one process and with several, in turn; what one run costs before the first article is told apart."""
    source, one = folder / "articles.jsonl", folder / "one.jsonl"
    lines = list(islice(_lines(arguments.articles), 0, None, arguments.every))[: arguments.count]
    source.write_bytes(b"".join(lines))
    one.write_bytes(lines[0])

    def run(path: Path, jobs: int) -> Watched:
        options = ["--engine", arguments.engine, "--jobs", str(jobs), "--parser", arguments.parser]
        return watch(quotes("extract", str(path), "-q", "-o", str(folder / "out.jsonl"), *options))

    gains = []
    for _ in range(arguments.rounds):
        single, several = run(source, 1), run(source, arguments.jobs)
        start, starts = run(one, 1), run(one, arguments.jobs)
        hour = 3600 * len(lines) / (several.processor() - starts.processor())
        gains.append(
            (
                single.seconds / several.seconds,
                (single.seconds - start.seconds) / (several.seconds - starts.seconds),
                single.longest() / several.longest(),
                (single.longest() - start.longest()) / (several.longest() - starts.longest()),
            )
        )
        print(
            f"{len(lines)} articles: one process {single.seconds:.1f} s, {arguments.jobs} {several.seconds:.1f} s; "
            f"one article: {start.seconds:.1f} and {starts.seconds:.1f} s; {hour:,.0f} articles an hour of processor"
            + (", SOME FAILED" if several.code else "")
        )
        print(several.table(), flush=True)
    clock, steady, processor, steady_processor = (statistics.median(column) for column in zip(*gains, strict=True))
    print(
        f"{arguments.jobs} processes are {clock:.2f} times as fast, {steady:.2f} after the start; "
        "with a core for each, by the processor time of the busiest: "
        f"{processor:.2f}, {steady_processor:.2f} after the start"
    )
    return 0


def follow_memory(arguments: argparse.Namespace, folder: Path) -> int:
    """Run over the articles again and again, under new ids; the memory at each tenth of the run."""
    source = folder / "articles.jsonl.gz"
    count = 0
    with gzip.open(source, "wt", encoding="utf-8", compresslevel=1) as handle:
        for turn in range(arguments.times):
            for line in _lines(arguments.articles):
                fields = json.loads(line)
                count += 1
                handle.write(json.dumps({"doc_id": f"{turn}-{count}", "text": fields["text"]}) + "\n")
    options = ["--jobs", str(arguments.jobs), "--parser", arguments.parser, "--engine", arguments.engine]
    watched = watch(quotes("extract", str(source), "-q", "-o", str(folder / "out.jsonl"), *options))
    print(f"{count} articles in {watched.seconds:.0f} s")
    for tenth in range(1, 11):
        until = [held for at, held in watched.samples if at <= watched.seconds * tenth / 10]
        print(f"  after {tenth}/10: {until[-1] / _MIB:.0f} MiB, at most {max(until) / _MIB:.0f} MiB")
    print(watched.table())
    return 0


def _lines(name: str) -> Iterator[bytes]:
    with open_unpacked(name) as (lines, _):
        yield from lines


_COMMANDS: dict[str, Callable[[argparse.Namespace, Path], int]] = {
    "engines": compare_engines,
    "jobs": compare_jobs,
    "memory": follow_memory,
}


def main() -> int:
    """Run the command that was named."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scale", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=_COMMANDS)
    parser.add_argument("articles", metavar="ARTICLES")
    parser.add_argument("--parser", default="default", help="as quotes extract takes it")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--engine", default="local", help="of jobs and memory: local or ray")
    parser.add_argument("--count", type=int, default=1000, help="of jobs: articles, at most (default: 1000)")
    parser.add_argument("--every", type=int, default=1, help="of jobs: every so many articles (default: 1)")
    parser.add_argument("--rounds", type=int, default=3, help="of jobs: how often (default: 3)")
    parser.add_argument("--times", type=int, default=10, help="of memory: how often the articles (default: 10)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return _COMMANDS[arguments.command](arguments, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
