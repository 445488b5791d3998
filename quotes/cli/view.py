"""``quotes view``: articles in, one page out that shows who said what in them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from quotes.article import Article
from quotes.cli.progress import Progress
from quotes.cli.session import (
    Build,
    Failures,
    build_extractor,
    check_output,
    counted,
    make_reader,
    settle,
)
from quotes.exchange.documents import gather
from quotes.exchange.offsets import Unit
from quotes.exchange.records_file import read_file
from quotes.formats import Origin, Problem
from quotes.formats.writing import part_of
from quotes.records import Attribution
from quotes.report.html import render_page

Shown = tuple[Article, Sequence[Attribution]]

STDOUT = "-"


def run_view(arguments: Namespace, build: Build | None) -> int:
    """Run the command; 1 if an article failed. The page has the others; without any there is no page."""
    target = None if arguments.output in (None, STDOUT) else Path(arguments.output)
    if target is not None:
        check_output(arguments.paths, target)
    failures = Failures()
    shown = _extract(arguments, build, failures) if arguments.records is None else _join(arguments, failures)
    if shown:
        _write(render_page(shown).encode("utf-8"), target)
    if not arguments.quiet:
        records = sum(len(records) for _, records in shown)
        print(f"quotes: {counted(len(shown), 'article')}, {counted(records, 'record')}", file=sys.stderr)
    return 1 if failures.count else 0


def _extract(arguments: Namespace, build: Build | None, failures: Failures) -> list[Shown]:
    """The articles with the records that are found in them now."""
    extractor = (build or build_extractor)(settle(arguments))
    reader = make_reader(arguments)
    progress = Progress(quiet=arguments.quiet)
    shown: list[Shown] = []
    records = 0
    try:
        for result in extractor.extract_many(failures.skip(reader.read(arguments.paths))):
            if result.error is not None:
                origin = reader.origins[result.article.doc_id]
                failures.add(Problem(origin, result.error.stage, result.error.reason, result.article.doc_id))
                continue
            shown.append((result.article, result.records))
            records += len(result.records)
            progress.show(len(shown), records)
    finally:
        progress.clear()
    return shown


def _join(arguments: Namespace, failures: Failures) -> list[Shown]:
    """The articles with the records that a file has of them; a record that is not of the articles is a failure.

    Raises:
        ExchangeError: where the file cannot be read.
    """
    articles = {article.doc_id: article for article in failures.skip(make_reader(arguments).read(arguments.paths))}

    def warn(message: str) -> None:
        place, _, reason = message.partition(": ")
        failures.add(Problem(Origin(place), "read", reason))

    placed = sorted(read_file(Path(arguments.records), warn), key=lambda item: item.record.doc_id)
    known = gather(placed, articles, unit=Unit.CODE_POINTS, needs_text=True, warn=warn)
    records = {quoted.doc_id: quoted.records for quoted in known}
    return [(article, records.get(doc_id, ())) for doc_id, article in articles.items()]


def _write(page: bytes, target: Path | None) -> None:
    if target is None:
        sys.stdout.buffer.write(page)
        sys.stdout.buffer.flush()
    elif target.exists() and not target.is_file():  # a device or a pipe keeps its name
        target.write_bytes(page)
    else:
        target = target.resolve()  # a link keeps pointing at the new file
        part = part_of(target)
        part.write_bytes(page)
        part.replace(target)
