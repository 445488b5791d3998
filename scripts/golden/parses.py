"""The stored parses of the golden articles: they make golden tests quick, and the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from quotes.article import Article
from quotes.errors import ParserError
from quotes.extractor import Extractor
from quotes.records import Attribution
from quotes.syntax import RecordingParser, StoredParser, get_parser

FOLDER = Path(__file__).parents[2] / "golden" / "parses"
REMEDY = "run `python -m scripts.golden parse`"


@cache
def stored_fingerprint() -> str:
    """The fingerprint of the parser that all stored parses come from.

    Raises:
        ParserError: where the files are damaged or come from several parsers.
    """
    return StoredParser(sorted(FOLDER.glob("*.conllu"))).fingerprint


def extract_stored(article: Article) -> list[Attribution]:
    """The records of an article over its stored parses.

    Raises:
        ParserError: where a sentence has no stored parse; the message says how to get it.
    """
    path = FOLDER / f"{article.doc_id}.conllu"
    if not path.exists():
        raise ParserError(f"{article.doc_id} has no stored parses: {REMEDY}")
    return Extractor(StoredParser(path, fingerprint=stored_fingerprint(), remedy=REMEDY)).extract(article)


def store_parses(articles: Iterable[Article]) -> int:
    """Parse the articles with the bundled parser, store the trees and return how many files that changed."""
    parser = get_parser()
    changed = 0
    FOLDER.mkdir(exist_ok=True)
    for article in articles:
        path = FOLDER / f"{article.doc_id}.conllu"
        before = path.read_bytes() if path.exists() else None
        with RecordingParser(parser, path) as recorder:
            Extractor(recorder).extract(article)
        changed += path.read_bytes() != before
    return changed


def drop_strays(ids: set[str]) -> int:
    """Delete the parses of articles that are no longer there, and return how many there were."""
    strays = [path for path in FOLDER.glob("*.conllu") if path.stem not in ids]
    for path in strays:
        path.unlink()
    return len(strays)
