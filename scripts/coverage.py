"""What share of the corpus's कि-clauses and quotations the records account for, and what the rest is.

    python -m scripts.coverage [--articles 700] [--seed 5] [--parser NAME] [--corpus NEWS.jsonl.gz]

A कि-clause or quotation is *reported* where it is (the beginning of) the content of a record, *inside* where a record
around it has it, and *other* where neither is so; the words in front of the others are listed, most frequent first: a
verb that governs speech and is missing from the lexicon would stand there. Articles of the wild sets are left out.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import regex

from quotes.article import Article, Span
from quotes.extractor import Extractor
from quotes.records import Attribution
from quotes.syntax import DEFAULT_PARSER
from quotes.text import analyse
from scripts.wild import read_sample
from scripts.wild_corpus import CORPUS, AbsentCorpusError, read_corpus

_KI = regex.compile(r"(?<![\p{L}\p{M}])कि(?![\p{L}\p{M}])")
_WORDS = regex.compile(r"[\p{L}\p{M}]+")
_CONTEXT = 40  # characters in front of a कि that are looked at
_SHOWN = 40
_QUOTED_WORDS = 5


class Count:
    """How many spans of one sort were found in each class, and the words in front of the unaccounted ones."""

    def __init__(self) -> None:
        self.classes: Counter[str] = Counter()
        self.before: Counter[str] = Counter()

    def add(self, kind: str, words: str) -> None:
        self.classes[kind] += 1
        if kind == "other":
            self.before[words] += 1

    def lines(self, title: str) -> Iterator[str]:
        total = sum(self.classes.values())
        yield f"{title}: {total}"
        for kind, count in self.classes.most_common():
            yield f"  {kind:9} {count:6} {count / max(total, 1):.3f}"
        yield "  others by the words in front: " + ", ".join(f"{w} {n}" for w, n in self.before.most_common(_SHOWN))


def classify(span: Span, records: Sequence[Attribution]) -> str:
    """Whether a span begins the content of a record, lies inside one, or neither."""
    contents = [Span(part.start, part.end) for record in records for part in record.content]
    if any(abs(content.start - span.start) <= 2 for content in contents):
        return "reported"
    return "inside" if any(content.contains(span) for content in contents) else "other"


def _clauses(text: str) -> Iterator[tuple[Span, str]]:
    for match in _KI.finditer(text):
        following = _WORDS.search(text, match.end())
        if following is None:
            continue
        words = _WORDS.findall(text[max(0, match.start() - _CONTEXT) : match.start()])
        yield Span(following.start(), following.end()), " ".join(words[-2:])


def _quotations(article: Article) -> Iterator[tuple[Span, str]]:
    document = analyse(article)
    for quotation in document.quotations:
        if quotation.parent is not None or quotation.continues is not None:
            continue
        span = document.view.to_raw(quotation.inner)
        if len(_WORDS.findall(article.text[span.start : span.end])) >= _QUOTED_WORDS:
            words = _WORDS.findall(article.text[max(0, span.start - _CONTEXT) : span.start])
            yield span, " ".join(words[-1:])


def _sample(corpus: Path, count: int, seed: int) -> list[Article]:
    known = set(read_sample())
    articles: list[dict[str, Any]] = [a for a in read_corpus(corpus) if a["doc_id"] not in known]
    chosen = random.Random(seed).sample(articles, min(count, len(articles)))
    return [Article(article["doc_id"], article["text"]) for article in chosen]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.coverage", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, default=700)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--parser", default=DEFAULT_PARSER)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    options = parser.parse_args(arguments)
    try:
        articles = _sample(options.corpus, options.articles, options.seed)
    except AbsentCorpusError as error:
        print(f"SKIPPED: {error} (--corpus names it)", file=sys.stderr)
        return 0
    clauses, quotations = Count(), Count()
    for result in Extractor(options.parser).extract_many(articles):
        for count, found in ((clauses, _clauses(result.article.text)), (quotations, _quotations(result.article))):
            for span, words in found:
                count.add(classify(span, result.records), words)
    print(
        *clauses.lines("clauses with कि"), *quotations.lines(f"quotations of {_QUOTED_WORDS} words or more"), sep="\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
