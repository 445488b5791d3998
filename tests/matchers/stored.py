"""The stored parses of the sentences of these tests: they make the tests quick, and the same on every machine.

Tests that need a real parse take the extractor from here. ``python -m tests.matchers.store`` parses what they ask for
anew and stores it; nobody has to keep a list of the sentences.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quotes.extractor import Extractor, Precision
from quotes.records import Attribution
from quotes.syntax import RecordingParser, StoredParser
from quotes.syntax.tree import Parser

PATH = Path(__file__).with_name("parses.conllu.gz")
REMEDY = "run `python -m tests.matchers.store`"
_recorders: list[RecordingParser] = []


def record_with(parser: RecordingParser) -> None:
    """From now on let the tests parse with ``parser``, whatever is stored."""
    _recorders.append(parser)


@cache
def stored_parser() -> Parser:
    """The parser that replays the stored parses, or the one that is recording them.

    Raises:
        ParserError: where the file is damaged; from `parse`, where a sentence is not stored.
    """
    return _recorders[-1] if _recorders else StoredParser(PATH, remedy=REMEDY)


@cache
def stored_extractor(precision: Precision = "all") -> Extractor:
    """An extractor over the stored parses."""
    return Extractor(stored_parser(), precision=precision)


def extract_stored(text: str) -> list[Attribution]:
    """The records of a text over the stored parses."""
    return stored_extractor().extract(text)


def told(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker of each record of a text, over the stored parses."""
    return [
        (record.content[0].text, record.speaker.text if record.speaker else None) for record in extract_stored(text)
    ]
