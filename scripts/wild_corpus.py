"""The corpora that gold is read from: articles, and headlines that stand alone as articles of one line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.shared import SHARED

CORPUS = SHARED / "corpora" / "news.jsonl.gz"
#: What stands for the publisher of a headline.
HEADLINES = "headlines"


class WildError(Exception):
    """Notes, gold or corpus that do not fit each other; the message names article, entry and string."""


class AbsentCorpusError(WildError):
    """The corpus is not on this machine."""


def read_corpus(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of the corpus.

    Raises:
        AbsentCorpusError: where there is no such file.
    """
    if not path.exists():
        raise AbsentCorpusError(f"{path} is absent, and without the corpus there is no text to the offsets")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_headlines(corpus: Path) -> Iterator[dict[str, Any]]:
    """The headlines that lie beside the corpus, each an article of one line, named by the number of the line.

    Raises:
        AbsentCorpusError: where there is no such file.
    """
    path = corpus.with_name("headlines.txt.gz")
    if not path.exists():
        raise AbsentCorpusError(f"{path} is absent, and without it there is no text to the offsets of headlines")
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            yield {"doc_id": f"headline-{number:05}", "publisher": HEADLINES, "text": line.removesuffix("\n")}
