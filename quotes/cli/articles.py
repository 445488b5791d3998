"""``quotes articles``: the articles themselves, as the program reads them."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from quotes.article import Article
from quotes.cli.progress import Progress
from quotes.cli.session import Build, Failures, check_output, counted, make_reader
from quotes.formats import Output
from quotes.formats.details import DETAILS


def run_articles(arguments: Namespace, _build: Build | None) -> int:
    """Run the command; 1 if an article could not be read."""
    target = None if arguments.output in (None, "-") else Path(arguments.output)
    if target is not None:
        check_output(arguments.paths, target)
    failures = Failures()
    progress = Progress(quiet=arguments.quiet)
    written = 0
    with Output(sys.stdout.buffer if target is None else target) as output:
        try:
            for article in failures.skip(make_reader(arguments).read(arguments.paths)):
                output.write_lines(_line(article), 0)
                written += 1
                progress.show(written, 0)
        finally:
            progress.clear()
    if not arguments.quiet:
        print(f"quotes: {counted(written, 'article')}", file=sys.stderr)
    return 1 if failures.count else 0


def _line(article: Article) -> bytes:
    details = {name: value for name in DETAILS if (value := article.meta.get(name))}
    fields = {"doc_id": article.doc_id, "text": article.text, **details}
    return json.dumps(fields, ensure_ascii=False).encode("utf-8") + b"\n"
