"""The folder in which the commands of a page run: the example articles, and what commands make of them."""

from __future__ import annotations

import csv
import gzip
import html
import json
from pathlib import Path

from quotes.article import Article
from quotes.cli import main
from tests.docs.markdown import ROOT

EXAMPLES = ROOT / "docs" / "examples"

_PAGE = """<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>{title}</title>
<link rel="canonical" href="{url}"><meta property="article:published_time" content="{date}">
<meta property="og:site_name" content="{publisher}"></head>
<body><article><h1>{title}</h1>{paragraphs}</article></body></html>
"""


def load_examples() -> list[Article]:
    """The example articles that the documentation comes with."""
    lines = (EXAMPLES / "news.jsonl").read_text(encoding="utf-8").splitlines()
    return [Article(row.pop("doc_id"), row.pop("text"), row) for row in map(json.loads, lines)]


def make_samples(folder: Path) -> None:
    """Fill a folder with what the pages take for granted that the reader has.

    ``news`` in every format, its articles one by one in ``day`` and ``pages``, ``article.txt``; their ``records.jsonl``
    and ``news.db``; the records of the one article as if corrected by hand, and as gold.
    """
    news = EXAMPLES / "news.jsonl"
    data, articles = news.read_bytes(), load_examples()
    (folder / "news.jsonl").write_bytes(data)
    (folder / "news.jsonl.gz").write_bytes(gzip.compress(data, mtime=0))
    (folder / "article.txt").write_text(articles[0].text, encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs" / "examples").symlink_to(EXAMPLES)
    (folder / "day").mkdir()
    (folder / "pages").mkdir()
    for article in articles:
        (folder / "day" / f"{article.doc_id}.txt").write_text(article.text, encoding="utf-8")
        paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in article.text.splitlines()[1:] if line)
        page = _PAGE.format(**article.meta, paragraphs=paragraphs)
        (folder / "pages" / f"{article.doc_id}.html").write_text(page, encoding="utf-8")
    rows = [{"doc_id": article.doc_id, "text": article.text, **article.meta} for article in articles]
    with (folder / "news.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    _run("extract", news, "-q", "-o", folder / "records.jsonl")
    _run("index", folder / "records.jsonl", "-o", folder / "news.db")
    _run("extract", folder / "article.txt", "-q", "-o", folder / "corrected.jsonl")
    records = list(map(json.loads, (folder / "corrected.jsonl").read_text(encoding="utf-8").splitlines()))
    gold = {"doc_id": "article", "text": articles[0].text, "records": records}
    (folder / "gold.jsonl").write_text(json.dumps(gold, ensure_ascii=False) + "\n", encoding="utf-8")


def _run(*arguments: object) -> None:
    assert main([str(argument) for argument in arguments]) == 0, arguments
