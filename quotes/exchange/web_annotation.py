"""W3C Web Annotation (REC 2017): an annotation a record, on the content, with quote and position selectors.

The standard counts positions in code points; other units are for readers that are known not to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from quotes.exchange.documents import Quoted, restore
from quotes.exchange.errors import ExchangeError
from quotes.exchange.json_page import compact, write_page
from quotes.exchange.offsets import Unit
from quotes.records import Attribution, TextSpan

_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"@version": 1.1, "record": {"@id": "urn:uddharan:terms:record", "@type": "@json"}},
]
_ID = "urn:uddharan:record:"
_AROUND = 32  # code points of the text before and after a span that find it again in a changed text


def write(documents: Iterable[Quoted], target: BinaryIO) -> None:
    """Write an AnnotationPage. Where the article's text is known, selectors hold the words around."""
    head = {"@context": _CONTEXT, "id": "urn:uddharan:page:0", "type": "AnnotationPage", "startIndex": 0}
    write_page(head, "items", (annotation for quoted in documents for annotation in annotate(quoted)), target)


def annotate(quoted: Quoted) -> Iterator[dict[str, Any]]:
    """The annotations of an article, without their ``@context``."""
    for record in quoted.records:
        fields = quoted.fields(record)
        del fields["content"]  # the targets have it
        yield {
            "id": _ID + record.record_id,
            "type": "Annotation",
            "motivation": "describing",
            "body": list(_bodies(record)),
            "target": [_target(quoted, piece) for piece in record.content],
            "record": {"offsets": quoted.unit.value, "fields": fields},
        }


def _bodies(record: Attribution) -> Iterator[dict[str, str]]:
    body = {"type": "TextualBody", "format": "text/plain"}
    yield {**body, "purpose": "tagging", "language": "en", "value": record.kind.value}
    speaker = record.speaker
    who = (speaker.name or speaker.text) if speaker is not None else None
    if who:
        yield {**body, "purpose": "describing", "language": "hi", "value": who}


def _target(quoted: Quoted, piece: TextSpan) -> dict[str, Any]:
    text = quoted.article.text if quoted.article is not None else ""
    before, after = text[max(0, piece.start - _AROUND) : piece.start], text[piece.end : piece.end + _AROUND]
    exact = compact({"type": "TextQuoteSelector", "exact": piece.text, "prefix": before, "suffix": after})
    start, end = quoted.offset(piece.start), quoted.offset(piece.end)
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": quoted.iri, "selector": [exact, position]}


def read(source: Path, texts: Mapping[str, str] | None = None) -> Iterator[Attribution]:
    """The records of a page that `write` wrote; content that was moved in its targets comes out moved.

    Raises:
        ExchangeError: where the file is no such page; the message names the annotation.
    """
    try:
        page = json.loads(source.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise ExchangeError(f"{source}: cannot be read as JSON: {error}") from error
    items = page.get("items") if isinstance(page, dict) else None
    if not isinstance(items, list):
        raise ExchangeError(f"{source}: is no AnnotationPage with items")
    for number, item in enumerate(items):
        try:
            record = item["record"]
            fields = {**record["fields"], "content": [_piece(target) for target in item["target"]]}
            unit = Unit(record["offsets"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ExchangeError(f"{source}: annotation {number} was not made by quotes convert ({error!r})") from error
        try:
            yield restore(fields, unit, (texts or {}).get(fields.get("doc_id", "")))
        except ExchangeError as error:
            raise ExchangeError(f"{source}: annotation {number}: {error}") from error


def _piece(target: Mapping[str, Any]) -> dict[str, Any]:
    selectors = {selector["type"]: selector for selector in target["selector"]}
    position = selectors["TextPositionSelector"]
    return {"start": position["start"], "end": position["end"], "text": selectors["TextQuoteSelector"]["exact"]}
