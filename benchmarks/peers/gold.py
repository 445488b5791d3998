"""The gold that the methods are measured on: what lies beside the project, and the golden articles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.reading import Json
from quotes.article import Article
from scripts.gold_sets import RECALL_ONLY
from scripts.golden.format import load_articles
from scripts.shared import SHARED

BESIDE = ("articles", "headlines")


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Annotated articles: ``{"doc_id", "text", "records"}`` each. ``recall_only``: only some records are marked."""

    name: str
    gold: tuple[Json, ...]
    recall_only: bool = False

    @property
    def articles(self) -> list[Article]:
        """The articles without their annotation."""
        return [Article(one["doc_id"], one["text"]) for one in self.gold]


def read_gold(path: Path) -> GoldSet:
    """A JSONL file of annotated articles.

    Raises:
        OSError: if it cannot be read.
        ValueError: if a line is no such article; the message names it.
    """
    gold = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        article = json.loads(line)
        if not isinstance(article, dict) or not {"doc_id", "text", "records"} <= set(article):
            raise ValueError(f"{path}, line {number}: an annotated article has doc_id, text and records")
        gold.append(article)
    return GoldSet(path.stem, tuple(gold), path.stem in RECALL_ONLY)


def golden_set() -> GoldSet:
    """The golden articles of the project."""
    gold = (
        {"doc_id": one.id, "text": one.article.text, "records": [case.json for case in one.records]}
        for one in load_articles()
    )
    return GoldSet("golden", tuple(gold))


def choose_sets(files: Sequence[Path]) -> Iterator[GoldSet | str]:
    """The gold of the files, or else all there is; a line that says so for a set that is absent."""
    for path in files or [SHARED / "gold" / f"{name}.jsonl" for name in BESIDE]:
        if path.exists() or files:
            yield read_gold(path)
        else:
            yield f"NOT MEASURED: {path} is absent (UDDHARAN_SHARED names the folder of the annotated articles)"
    if not files:
        yield golden_set()
