"""``quotes index``, ``search``, ``speakers``, ``verify`` and ``variants``: the archive on the command line."""

from __future__ import annotations

import argparse
import json
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.cli.values import positive

if TYPE_CHECKING:
    from quotes.cli.session import Build

_DB = "quotes.db"

_INDEX = """\
Put the records that `quotes extract` wrote into an archive: one SQLite file with full-text search, to which any number
of runs add. An article that comes again replaces its old records. Either all of a run is in the archive, or nothing.
"""

_INDEX_EPILOG = """\
examples:
  quotes index records.jsonl -o news.db
  quotes extract pages/*.html -o records.jsonl && quotes index records.jsonl -o news.db
  quotes index june.jsonl july.jsonl.gz --articles articles.jsonl -o news.db
  datasette news.db

Dates, publishers, titles and links are taken from the records, which have them if the articles' files or pages did. If
they did not, --articles names files with an article a line: doc_id and any of publisher, date (2024-06-01), title, url.
"""

_SEARCH = """\
Find records by the words of their content and by their speaker. All words must be there, in any order and form:
spelling, inflection and script are no matter (rahul gandhi finds राहुल गाँधी, किसान finds किसानों, bjp finds बीजेपी).
Words in double quotation marks must stand side by side. Without words, the records that the options let through come
newest first.
"""

_SEARCH_EPILOG = """\
examples:
  quotes search महंगाई --db news.db
  quotes search महंगाई --speaker "राहुल गांधी" --since 2024-06-01 --kind direct --db news.db
  quotes search '"मन की बात"' --db news.db --json | jq -r .content
"""

_SPEAKERS = """\
List who is quoted, most records first. The names of one speaker are counted together; each other name is shown with the
rule that merged it: spelling, sound, alias, short form, longer form, middle name, misspelling.
"""

_SPEAKERS_EPILOG = """\
examples:
  quotes speakers --db news.db
  quotes speakers --db news.db --type person --limit 10 --json | jq -r .name
"""

_VERIFY = """\
Look up whether a statement is on record: the closest records, with where and when they stand and how their words differ
from it. With --speaker, also whether somebody else is on record with it. "nothing found" is said of the archive.
"""

_VERIFY_EPILOG = """\
examples:
  quotes verify "किसानों का कर्ज माफ किया जाएगा" --speaker "रमा देवी" --db news.db

[-words-] are only in the statement that is verified, {+words+} only in the record, one→other is another form of a word.
exit codes: 0 found or not, 2 wrong usage; --json tells the two apart by "found"
"""

_VARIANTS = """\
Show utterances that several articles have, and what each article dropped, added, changed, or put in quotation marks
that others paraphrase. Those with most outlets and articles come first.
"""

_VARIANTS_EPILOG = """\
examples:
  quotes variants --db news.db --outlets 2
  quotes variants --db news.db --speaker "राहुल गांधी" --json

[-words-] are only in the first wording, {+words+} only in this one, one→other is another form of a word.
"""

Make = Callable[..., argparse.ArgumentParser]


def add_archive(commands: Any, make: Make) -> None:
    """Add the commands of the archive; ``make`` makes a command from its name, summary, description and epilogue."""
    index = make(commands, "index", "put records into an archive", _INDEX, _INDEX_EPILOG)
    index.add_argument("records", nargs="+", metavar="RECORDS", help="records, .jsonl or .jsonl.gz")
    index.add_argument(
        "--articles", action="append", default=[], metavar="FILE", help="publishers, dates, titles, links"
    )
    index.add_argument("-o", "--output", metavar="FILE", default=_DB, help=f"the archive (default: {_DB})")
    index.add_argument("-q", "--quiet", action="store_true", help="no summary on standard error")
    _add_search(commands, make)
    speakers = make(commands, "speakers", "list who is quoted how often", _SPEAKERS, _SPEAKERS_EPILOG)
    speakers.add_argument(
        "--type", metavar="TYPE", help="only person, organization, group, document, anonymous, unknown"
    )
    _add_reading(speakers, limit=50)
    verify = make(commands, "verify", "look up whether a statement is on record", _VERIFY, _VERIFY_EPILOG)
    verify.add_argument("statement", metavar="STATEMENT", help="what somebody is said to have said")
    verify.add_argument("--speaker", metavar="NAME", help="who is said to have said it")
    _add_reading(verify, limit=5)
    variants = make(commands, "variants", "compare what articles make of one utterance", _VARIANTS, _VARIANTS_EPILOG)
    variants.add_argument("--speaker", metavar="NAME", help="only utterances of this speaker")
    variants.add_argument("--outlets", type=positive, default=1, metavar="N", help="only those that N publishers have")
    variants.add_argument("--all", action="store_true", help="also those that all articles word alike")
    _add_reading(variants, limit=20)


def _add_search(commands: Any, make: Make) -> None:
    search = make(commands, "search", "find records in an archive", _SEARCH, _SEARCH_EPILOG)
    search.add_argument("words", nargs="*", metavar="WORD", help="words of the content")
    search.add_argument("--speaker", metavar="NAME", help="who says it, in either script")
    search.add_argument("--kind", choices=["direct", "indirect", "mixed"], help="only records of this kind")
    search.add_argument("--publisher", metavar="NAME", help="only articles of this publisher")
    search.add_argument("--since", type=_day, metavar="DATE", help="only articles of this day (2024-06-01) and later")
    search.add_argument("--until", type=_day, metavar="DATE", help="only articles of this day and earlier")
    search.add_argument(
        "--order", choices=["best", "newest", "oldest"], default="best", help="default: best match first"
    )
    search.add_argument("--offset", type=_natural, default=0, metavar="N", help="leave out the first N")
    _add_reading(search, limit=20)


def _add_reading(command: argparse.ArgumentParser, limit: int) -> None:
    command.add_argument("--db", metavar="FILE", default=_DB, help=f"the archive (default: {_DB})")
    command.add_argument(
        "--limit", type=positive, default=limit, metavar="N", help=f"at most so many (default: {limit})"
    )
    command.add_argument("--json", action="store_true", help="as JSON, one object a line")


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2024-06-01") from error


def _natural(text: str) -> int:
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number")
    return int(text)


def run_index(arguments: Namespace, _build: Build | None) -> int:
    """Run the command; 1 if facts of an article could not be read."""
    from quotes.archive.building import index
    from quotes.cli.session import counted

    warnings: list[str] = []

    def warn(message: str) -> None:
        warnings.append(message)
        print(f"quotes: {message}", file=sys.stderr)

    output = Path(arguments.output)
    done = index(
        output, [Path(path) for path in arguments.records], [Path(path) for path in arguments.articles], warn=warn
    )
    if not arguments.quiet:
        run = f"{done.new} new, {done.replaced} replaced, {done.unchanged} unchanged"
        print(
            f"quotes: {output}: {counted(done.articles, 'article')} ({run}), {counted(done.records, 'record')}, "
            f"{counted(done.speakers, 'speaker')}, {counted(done.utterances, 'utterance')} of several articles",
            file=sys.stderr,
        )
    return 1 if warnings else 0


def run_search(arguments: Namespace, _build: Build | None) -> int:
    """Run the command."""
    from quotes.archive.schema import opened
    from quotes.archive.searching import Filters, search
    from quotes.archive.terminal import render_results
    from quotes.cli.session import UsageError

    filters = Filters(arguments.speaker, arguments.kind, arguments.publisher, arguments.since, arguments.until)
    text = " ".join(arguments.words)
    if not text.strip() and filters == Filters():
        raise UsageError("name a word to search for, or a --speaker, --kind, --publisher, --since or --until")
    with opened(Path(arguments.db)) as db:
        results = search(db, text, filters, order=arguments.order, limit=arguments.limit, offset=arguments.offset)
    if arguments.json:
        _print_json(hit.as_json() for hit in results.hits)
    else:
        _print(render_results(results, filters, _style(), offset=arguments.offset))
    return 0


def run_speakers(arguments: Namespace, _build: Build | None) -> int:
    """Run the command."""
    from quotes.archive.schema import opened
    from quotes.archive.speakers import list_speakers
    from quotes.archive.terminal import render_speakers

    with opened(Path(arguments.db)) as db:
        counts = list_speakers(db, type=arguments.type, limit=arguments.limit)
    if arguments.json:
        _print_json(count.as_json() for count in counts)
    else:
        _print(render_speakers(counts, _style()))
    return 0


def run_verify(arguments: Namespace, _build: Build | None) -> int:
    """Run the command."""
    from quotes.archive.schema import opened
    from quotes.archive.terminal import render_verdict
    from quotes.archive.verifying import verify

    with opened(Path(arguments.db)) as db:
        verdict = verify(db, arguments.statement, arguments.speaker, limit=arguments.limit)
    if arguments.json:
        _print_json([verdict.as_json()])
    else:
        _print(render_verdict(verdict, arguments.speaker, _style()))
    return 0


def run_variants(arguments: Namespace, _build: Build | None) -> int:
    """Run the command."""
    from quotes.archive.queries import Vocabulary, find_speakers
    from quotes.archive.schema import opened
    from quotes.archive.terminal import render_utterance
    from quotes.archive.variants import list_variants

    with opened(Path(arguments.db)) as db:
        speakers = None
        if arguments.speaker is not None:
            speakers = find_speakers(arguments.speaker, db, Vocabulary(db)).ids
        utterances = list(
            list_variants(
                db, speakers=speakers, changed=not arguments.all, outlets=arguments.outlets, limit=arguments.limit
            )
        )
    if arguments.json:
        _print_json(utterance.as_json() for utterance in utterances)
        return 0
    for utterance in utterances:
        _print(render_utterance(utterance, _style()))
        print()
    if not utterances:
        print("nothing found: no utterance in the archive is worded differently by several articles")
    return 0


def _style() -> Any:
    from quotes.cli.explain import wants_colour
    from quotes.report.terminal import Style

    return Style(colour=wants_colour())


def _print(lines: Any) -> None:
    for line in lines:
        print(line)


def _print_json(objects: Any) -> None:
    for value in objects:
        print(json.dumps(value, ensure_ascii=False))
