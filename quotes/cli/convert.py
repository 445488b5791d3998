"""``quotes convert``: records in, another format out."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.exchange.catalogue import FORMATS, UNITS

if TYPE_CHECKING:
    from quotes.article import Article
    from quotes.cli.session import Build
    from quotes.exchange.documents import Placed, Quoted
    from quotes.syntax.tree import Parser

STDIO = "-"

_CONVERT = """\
Write records that `quotes extract` made in a format that other tools read. A record that is damaged, or is not from
the article of its doc_id, is listed on standard error, and the others go on.

formats:
"""

_OFFSETS = """

Formats marked * hold the text of the articles and need --articles. Those marked + can be read back with
quotes.exchange.read_records.
"""

_CONVERT_EPILOG = """\
examples:
  quotes convert records.jsonl --to csv -o records.csv
  quotes convert records.jsonl.gz --to parquet -o records.parquet
  quotes convert records.jsonl --to tei --articles news.jsonl -o news.xml
  quotes convert records.jsonl --to brat --articles news.jsonl -o brat/news
  quotes convert records.jsonl --to web-annotation --articles news.jsonl --offsets utf-16
  quotes extract news.jsonl | quotes convert - --to excel -o records.xlsx

exit codes: 0 all went well, 1 some records were left out (each is listed), 2 wrong usage or nothing to run with
"""

Make = Callable[..., argparse.ArgumentParser]


def add_convert(commands: Any, make: Make) -> None:
    """Add the command; ``make`` makes one from its name, summary, description and epilogue."""
    convert = make(commands, "convert", "write records in another format", _description(), _CONVERT_EPILOG)
    convert.add_argument("records", nargs="+", metavar="RECORDS", help="records, .jsonl or .jsonl.gz; - for stdin")
    convert.add_argument(
        "--to", required=True, choices=list(FORMATS), metavar="FORMAT", help="one of the formats above"
    )
    convert.add_argument(
        "--articles",
        action="append",
        default=[],
        metavar="FILE",
        help="what was extracted from: .txt, .jsonl, .jsonl.gz",
    )
    convert.add_argument("-o", "--output", metavar="FILE", help="write there; for brat the folder (default: stdout)")
    convert.add_argument(
        "--offsets",
        choices=UNITS,
        default=UNITS[0],
        metavar="UNIT",
        help="count in code-points (the default), utf-16 units or utf-8 bytes; the latter two need --articles",
    )
    convert.add_argument("--parser", metavar="NAME|PATH", help="conllu: fill the columns of the parse with this parser")
    convert.add_argument("--id-field", metavar="NAME", default="doc_id", help="field of the articles' id")
    convert.add_argument("--text-field", metavar="NAME", default="text", help="field of the articles' text")
    convert.add_argument("-q", "--quiet", action="store_true", help="no summary on standard error")


def _description() -> str:
    lines = []
    for form in FORMATS.values():
        marks = ("*" if form.needs_text else "") + ("+" if form.reads else "")
        lines.append(f"  {form.name:<15}{marks:<3} {form.summary}")
    return _CONVERT + "\n".join(lines) + _OFFSETS


class _Problems:
    """Lists what is left out."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, message: str) -> None:
        self.count += 1
        print(f"quotes: {message}", file=sys.stderr)


class _Counter:
    """Counts what goes through."""

    def __init__(self) -> None:
        self.articles = self.records = 0

    def count(self, documents: Iterator[Quoted]) -> Iterator[Quoted]:
        for quoted in documents:
            self.articles += 1
            self.records += len(quoted.records)
            yield quoted


def run_convert(arguments: Namespace, _build: Build | None) -> int:
    """Run the command; 1 if a record or an article was left out."""
    from quotes.cli.session import UsageError, counted
    from quotes.exchange.converting import explain_need, find_unit, wants_articles, write_documents
    from quotes.exchange.documents import gather

    form, unit = FORMATS[arguments.to], find_unit(arguments.offsets)
    target = None if arguments.output in (None, STDIO) else Path(arguments.output)
    _check(arguments, target)
    if wants_articles(form, unit) and not arguments.articles:
        raise UsageError(f"{explain_need(form, unit)}: name the file that was extracted from with --articles FILE")
    options = {"parser": _parser(arguments.parser)} if arguments.parser is not None else {}
    problems, counter = _Problems(), _Counter()
    articles = _read_articles(arguments, problems) if arguments.articles else None
    placed = _read_records(arguments.records, problems)
    documents = gather(placed, articles, unit=unit, needs_text=form.needs_text, warn=problems)
    try:
        write_documents(counter.count(documents), target or sys.stdout.buffer, form, **options)
    except OSError as error:
        if target is None or isinstance(error, BrokenPipeError):
            raise
        raise UsageError(f"-o {target} cannot be written: {error.strerror or error}") from error
    if not arguments.quiet:
        left = f", {counted(problems.count, 'problem')}" if problems.count else ""
        of = f"{counted(counter.records, 'record')} of {counted(counter.articles, 'article')}"
        print(f"quotes: {of} as {form.name}{left}", file=sys.stderr)
    return 1 if problems.count else 0


def _check(arguments: Namespace, target: Path | None) -> None:
    """Refuse what cannot work before anything is read.

    Raises:
        UsageError: with what to do instead.
    """
    from quotes.cli.session import UsageError, same_file
    from quotes.formats.writing import part_of

    form = FORMATS[arguments.to]
    if arguments.parser is not None and form.name != "conllu":
        raise UsageError("--parser is for --to conllu alone")
    if arguments.records.count(STDIO) > 1:
        raise UsageError("standard input (-) can be read only once")
    if target is None:
        if form.folder:
            raise UsageError(f"{form.name} is a folder of files: name it with -o FOLDER")
        if form.binary and sys.stdout.isatty():
            raise UsageError(f"{form.name} is nothing for a terminal: name a file with -o FILE")
        return
    if form.folder and target.exists() and not target.is_dir():
        raise UsageError(f"-o {target} is a file; {form.name} is a folder of files")
    if not form.folder and target.is_dir():
        raise UsageError(f"-o {target} is a directory; name a file in it")
    for path in (*arguments.records, *arguments.articles):
        if path != STDIO and (same_file(path, target) or same_file(path, part_of(target))):
            raise UsageError(f"{path} is both read and written (-o); choose another file to write")


def _read_records(paths: list[str], problems: _Problems) -> Iterator[Placed]:
    from quotes.exchange.errors import ExchangeError
    from quotes.exchange.records_file import read_file, read_lines

    for path in paths:
        if path == STDIO:
            if sys.stdin is None:
                raise ExchangeError("standard input is not open; name a file")
            yield from read_lines(sys.stdin.buffer, "<stdin>", problems)
        else:
            yield from read_file(Path(path), problems)


def _read_articles(arguments: Namespace, problems: _Problems) -> Mapping[str, Article]:
    from quotes.formats import ArticleReader, Problem

    reader = ArticleReader(id_field=arguments.id_field, text_field=arguments.text_field)
    articles = {}
    for item in reader.read(arguments.articles):
        if isinstance(item, Problem):
            problems(f"{item.origin}: {item.reason}")
        else:
            articles[item.doc_id] = item
    return articles


def _parser(name: str) -> Parser:
    from quotes.syntax import get_parser

    return get_parser(name)
