"""Archives of invented records."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from quotes.archive.building import LIBRARIES, index
from quotes.archive.schema import opened
from quotes.records import Attribution, Cue, Kind, Source, Speaker, SpeakerType, TextSpan
from tests.cli.conftest import run

__all__ = ["run"]

for library in LIBRARIES:
    pytest.importorskip(library, reason=f"NOT TESTED: the archive needs {library} (pip install 'uddharan[archive]')")


def said(
    doc_id: str,
    content: str,
    name: str | None = "रमा देवी",
    *,
    kind: Kind = Kind.INDIRECT,
    quoted: str = "",
    type: SpeakerType = SpeakerType.PERSON,  # noqa: A002
    role: str | None = None,
    start: int = 100,
    negated: bool = False,
    source: str | None = None,
) -> Attribution:
    """A record of an article; ``quoted`` is the part of the content that stands in quotation marks."""
    spans = []
    if quoted:
        at = start + content.index(quoted)
        spans = [TextSpan(start=at, end=at + len(quoted), text=quoted)]
    speaker = None
    if name is not None:
        speaker = Speaker(start=0, end=len(name), text=name, name=name, role=role, type=type)
    return Attribution(
        doc_id=doc_id,
        record_id=f"{doc_id}-{start}",
        kind=kind,
        content=(TextSpan(start=start, end=start + len(content), text=content),),
        quoted=tuple(spans),
        speaker=speaker,
        cue=Cue(start=90, end=93, text="कहा", lemma="कहना", cue_class="say", negated=negated),
        source=None if source is None else Source(start=50, end=50 + len(source), text=source),
        sentence=TextSpan(start=0, end=len(content), text=content),
        rule="indirect.complement",
        confidence=0.9,
    )


def write_records(path: Path, *records: Attribution) -> Path:
    """A file as ``quotes extract`` writes it."""
    path.write_text("".join(record.model_dump_json(by_alias=True) + "\n" for record in records), encoding="utf-8")
    return path


def write_articles(path: Path, *articles: dict[str, Any]) -> Path:
    """A file of articles' facts."""
    path.write_text("".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles), encoding="utf-8")
    return path


Make = Callable[..., sqlite3.Connection]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes an archive of records, and of what is known of their articles, and opens it."""
    with ExitStack() as stack:

        def make_(*records: Attribution, articles: list[dict[str, Any]] | None = None) -> sqlite3.Connection:
            path = tmp_path / "news.db"
            facts = [write_articles(tmp_path / "articles.jsonl", *articles)] if articles else []
            index(path, [write_records(tmp_path / "records.jsonl", *records)], facts, warn=pytest.fail)
            return stack.enter_context(opened(path))

        yield make_
