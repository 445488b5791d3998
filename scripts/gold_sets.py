"""All annotated articles, wherever they are kept, in the shape the evaluation takes.

The shared folder (UDDHARAN_SHARED, ../shared by default) holds the development gold and the corpus that the stand-off
gold of golden/wild points into; golden/ is the project's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from scripts import wild
from scripts.golden.format import load_articles
from scripts.shared import SHARED
from scripts.wild import read_places, read_texts, with_text
from scripts.wild_corpus import CORPUS

#: Sets whose gold marks only some of the records of its text.
RECALL_ONLY = frozenset({"treebank-documents", "treebank-sentences"})
#: Scored only: nobody who writes rules reads their errors.
UNREAD = (
    "wild-test",
    "wild-fourteenth",
    "wild-seventeenth",
    "wild-eighteenth",
    "wild-fortyfirst",
    "wild-fortysecond",
    "wild-fortyseventh",
    "wild-fortyeighth",
    "wild-headlines-unread",
)
_DRAWS = tuple(f"wild-{name}" for name in wild.SETS if name != "double")
#: What rules and weights may be fitted on.
DEVELOPMENT = ("articles", "headlines", "golden", *(draw for draw in _DRAWS if draw not in UNREAD))
SETS = (*DEVELOPMENT, *UNREAD, "treebank-documents", "treebank-sentences")


@cache
def _corpus_texts() -> dict[str, str]:
    """The texts of all draws, read once a process: the corpus is large."""
    return read_texts(CORPUS)


def read_gold(name: str) -> Iterator[dict[str, Any]]:
    """The articles of a set: ``{"doc_id", "text", "records"}``.

    Raises:
        FileNotFoundError: where the shared folder does not have the set.
    """
    if name == "golden":
        for golden in load_articles():
            records = [case.json for case in golden.records]
            yield {"doc_id": golden.id, "text": golden.article.text, "records": records}
    elif name.startswith("wild-"):
        texts = _corpus_texts()
        for places in read_places(name.removeprefix("wild-")):
            yield with_text(places, texts[places["doc_id"]])
    else:
        for line in (SHARED / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)
