"""Work with the golden articles.

usage: python -m scripts.golden COMMAND [FILE…]

  lint    read the files and say where one breaks the format
  check   run the extractor over the stored parses; exit 1 if anything is not as expected
  diff    the same, and show every record that differs, the known failures too
  promote take the marks off known failures that work now
  demote  mark what fails now in FILEs as known, with the reason of --why
  parse   parse the articles anew with the bundled parser and store the trees
  text    print the text of one article
  jsonl   print the gold in the shape that `quotes evaluate` takes

FILE is a golden file; without one, all of golden/articles.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from quotes.errors import QuotesError
from scripts.golden.compare import Outcome, describe, judge_article
from scripts.golden.format import FOLDER, GoldenArticle, GoldenError, load_article, load_articles
from scripts.golden.marks import demote, promote


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.golden", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=[*_COMMANDS, "promote", "demote"])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--why", metavar="REASON", help="why what is demoted fails")
    arguments = parser.parse_args(argv)
    if arguments.command == "demote" and not (arguments.files and arguments.why):
        parser.error("demote needs FILEs and --why: a known failure is somebody's decision")
    try:
        if arguments.command in ("promote", "demote"):
            return _change_marks(arguments.files or sorted(FOLDER.glob("*.toml")), arguments.why)
        return _COMMANDS[arguments.command](list(load_articles(arguments.files or None)))
    except (GoldenError, QuotesError, OSError) as error:
        print(f"golden: {error}", file=sys.stderr)
        return 1


def _lint(articles: list[GoldenArticle]) -> int:
    records = sum(len(article.records) for article in articles)
    negatives = sum(len(article.negatives) for article in articles)
    print(f"{len(articles)} articles, {records} records, {negatives} negatives")
    return 0


def _check(articles: list[GoldenArticle], *, everything: bool = False) -> int:
    from scripts.golden.parses import extract_stored

    outcomes = [judge_article(article, extract_stored(article.article)) for article in articles]
    for outcome in outcomes:
        lines = list(describe(outcome, everything=everything))
        if lines:
            print(outcome.golden.id, *lines, sep="\n")
    print(_summary(outcomes))
    return 0 if all(outcome.as_expected for outcome in outcomes) else 1


def _summary(outcomes: Sequence[Outcome]) -> str:
    verdicts = [verdict for outcome in outcomes for verdict in outcome.records]
    right = sum(verdict.holds for verdict in verdicts)
    known = sum(verdict.as_expected and not verdict.holds for outcome in outcomes for verdict in outcome.verdicts)
    unexpected = sum(not verdict.as_expected for outcome in outcomes for verdict in outcome.verdicts)
    extra = sum(len(outcome.extra) for outcome in outcomes)
    return (
        f"{len(outcomes)} articles: {right} of {len(verdicts)} records right in every role, "
        f"{known} known failures, {unexpected} not as expected, {extra} extra records"
    )


def _diff(articles: list[GoldenArticle]) -> int:
    return _check(articles, everything=True)


def _change_marks(files: Sequence[Path], why: str | None) -> int:
    from scripts.golden.parses import extract_stored

    changed = 0
    for path in files:
        golden = load_article(path)
        outcome = judge_article(golden, extract_stored(golden.article))
        changed += promote(path, outcome) if why is None else demote(path, outcome, why)
    print(f"{changed} marks changed")
    return 0


def _parse(articles: list[GoldenArticle]) -> int:
    from scripts.golden.parses import drop_strays, store_parses

    changed = store_parses(article.article for article in articles)
    dropped = drop_strays({article.id for article in load_articles()})
    print(f"{len(articles)} articles parsed, {changed} files changed, {dropped} stray files deleted")
    return 0


def _text(articles: list[GoldenArticle]) -> int:
    if len(articles) != 1:
        raise GoldenError("`text` prints one article: name its file")
    sys.stdout.buffer.write(articles[0].article.text.encode("utf-8"))
    return 0


def _jsonl(articles: list[GoldenArticle]) -> int:
    for golden in articles:
        records = [case.json for case in golden.records]
        print(json.dumps({"doc_id": golden.id, "text": golden.article.text, "records": records}, ensure_ascii=False))
    return 0


_COMMANDS = {"lint": _lint, "check": _check, "diff": _diff, "parse": _parse, "text": _text, "jsonl": _jsonl}

if __name__ == "__main__":
    sys.exit(main())
