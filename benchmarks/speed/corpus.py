"""The articles that are measured: every Nth of a corpus, the same each time."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

from quotes.article import Article
from quotes.lexicon.grammar import load_grammar
from quotes.matchers.frame import build_frames
from quotes.text import analyse
from scripts.shared import SHARED

#: The corpus that lies beside the project, where there is one.
CORPUS = SHARED / "corpora" / "news.jsonl.gz"
#: Every how many articles of it one is measured.
EVERY = 400


def read_sample(path: Path, every: int) -> list[Article]:
    """Every Nth article of a file with an article a line (keys doc_id and text), gzipped or not."""
    return list(islice(_read(path), 0, None, every))


def digest(articles: Sequence[Article]) -> str:
    """What figures are tied to: another sample has another digest."""
    texts = hashlib.sha256()
    for article in articles:
        texts.update(article.text.encode())
    return texts.hexdigest()[:12]


def count_words(articles: Sequence[Article]) -> int:
    """The words of all articles, as white space parts them."""
    return sum(len(article.text.split()) for article in articles)


def all_sentences(articles: Sequence[Article]) -> list[tuple[str, ...]]:
    """The words of every frame of the articles, whether it needs a tree or not; each once."""
    found: dict[tuple[str, ...], None] = {}
    for article in articles:
        document = analyse(article)
        for frame in build_frames(document, load_grammar()):
            if frame.texts:
                found[frame.texts] = None
    return list(found)


def _read(path: Path) -> Iterator[Article]:
    with _open(path) as lines:
        for line in lines:
            row = json.loads(line)
            yield Article(row["doc_id"], row["text"])


def _open(path: Path) -> TextIO:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
