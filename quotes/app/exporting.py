"""What can be downloaded: articles with their records, as files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum

from quotes.app.golden import write_golden
from quotes.article import Article
from quotes.errors import InputError
from quotes.records import Attribution
from quotes.report.html import render_page

Annotated = tuple[Article, Sequence[Attribution]]


class Shape(StrEnum):
    """What a download looks like."""

    RECORDS = "records"  # a record a line, as `quotes extract` writes them
    GOLD = "gold"  # an article a line, with its records: as `quotes evaluate` takes gold
    GOLDEN = "golden"  # a golden file in TOML, of one article
    PAGE = "page"  # the page that `quotes view` makes


ENDINGS = {Shape.RECORDS: "jsonl", Shape.GOLD: "jsonl", Shape.GOLDEN: "toml", Shape.PAGE: "html"}
MEDIA = {
    Shape.RECORDS: "application/jsonl",
    Shape.GOLD: "application/jsonl",
    Shape.GOLDEN: "application/toml",
    Shape.PAGE: "text/html",
}


def export(annotated: Sequence[Annotated], shape: Shape) -> bytes:
    """The file's content.

    Raises:
        InputError: where the shape cannot hold it.
    """
    if shape is Shape.RECORDS:
        lines = (record.model_dump_json(by_alias=True) + "\n" for _, records in annotated for record in records)
        return "".join(lines).encode("utf-8")
    if shape is Shape.GOLD:
        return "".join(_gold_line(article, records) for article, records in annotated).encode("utf-8")
    if shape is Shape.PAGE:
        return render_page(annotated).encode("utf-8")
    if len(annotated) != 1:
        raise InputError("a golden file holds one article; ask for one at a time")
    return write_golden(*annotated[0]).encode("utf-8")


def _gold_line(article: Article, records: Sequence[Attribution]) -> str:
    value = {
        "doc_id": article.doc_id,
        "text": article.text,
        **article.meta,
        "records": [record.model_dump(mode="json", by_alias=True) for record in records],
    }
    return json.dumps(value, ensure_ascii=False) + "\n"
