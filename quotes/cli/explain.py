"""``quotes explain``: why each record is there, and why others are not."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from quotes.cli.session import Build, Failures, UsageError, build_extractor, make_reader, settle
from quotes.report.terminal import Style, render


def run_explain(arguments: Namespace, build: Build | None) -> int:
    """Run the command; 1 if an article could not be read."""
    extractor = (build or build_extractor)(settle(arguments))
    failures = Failures()
    style = Style(colour=wants_colour())
    shown = 0
    for article in failures.skip(make_reader(arguments).read(arguments.paths)):
        if arguments.doc_id not in (None, article.doc_id):
            continue
        if shown:
            print()
        for line in render(extractor.explain(article), style):
            print(line)
        shown += 1
    if arguments.doc_id is not None and not shown:
        raise UsageError(f"{arguments.paths[0]} holds no article with the id {arguments.doc_id!r}")
    return 1 if failures.count else 0


def wants_colour() -> bool:
    """Whether standard output is to be coloured: on a terminal, unless the usual variables say otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")
