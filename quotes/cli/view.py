"""``quotes view``: articles in, one page out that shows who said what in them."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from quotes.cli.session import (
    Build,
    Failures,
    Progress,
    build_extractor,
    check_output,
    counted,
    make_reader,
    settle,
)
from quotes.formats import Problem
from quotes.formats.writing import part_of
from quotes.report.html import render_page

STDOUT = "-"


def run_view(arguments: Namespace, build: Build | None) -> int:
    """Run the command; 1 if an article failed. The page has the others; without any there is no page."""
    target = None if arguments.output in (None, STDOUT) else Path(arguments.output)
    if target is not None:
        check_output(arguments.paths, target)
    extractor = (build or build_extractor)(settle(arguments))
    reader = make_reader(arguments)
    failures = Failures()
    progress = Progress(quiet=arguments.quiet)
    shown = []
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
    if shown:
        _write(render_page(shown).encode("utf-8"), target)
    if not arguments.quiet:
        print(f"quotes: {counted(len(shown), 'article')}, {counted(records, 'record')}", file=sys.stderr)
    return 1 if failures.count else 0


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
