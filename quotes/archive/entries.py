"""A record of the archive with what is known of its article: what every command shows."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from quotes.archive.statement import Statement, read_record

#: For the beginning of a SELECT that `Entry.of` can read the rows of.
COLUMNS = (
    "records.*, articles.publisher, articles.date, articles.title, articles.url, speakers.name AS merged_name, "
    "utterances.articles AS utterance_articles"
)
TABLES = (
    "records JOIN articles USING (doc_id) LEFT JOIN speakers USING (speaker_id) "
    "LEFT JOIN utterances USING (utterance_id)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and where it stands.

    Attributes:
        speaker: the name of the speaker after names were merged, or None.
        mention: the words that name the speaker in the record's sentence.
        articles: in how many articles this utterance stands, if the archive found more than one.
    """

    record_id: str
    content: str
    speaker: str | None
    name: str | None
    mention: str | None
    role: str | None
    speaker_type: str | None
    kind: str
    cue: str | None
    negated: bool
    source: str | None
    hedge: str | None
    credit: str | None
    sentence: str
    confidence: float
    doc_id: str
    publisher: str | None
    date: str | None
    title: str | None
    url: str | None
    articles: int
    content_spans: str
    quoted_spans: str

    @classmethod
    def of(cls, row: sqlite3.Row) -> Entry:
        """The entry of a row of `COLUMNS`."""
        return cls(
            record_id=row["record_id"],
            content=row["content"],
            speaker=row["merged_name"] or row["name"],
            name=row["name"],
            mention=row["speaker"],
            role=row["role"],
            speaker_type=row["speaker_type"],
            kind=row["kind"],
            cue=row["cue"],
            negated=bool(row["negated"]),
            source=row["source"],
            hedge=row["hedge"],
            credit=row["credit"],
            sentence=row["sentence"],
            confidence=row["confidence"],
            doc_id=row["doc_id"],
            publisher=row["publisher"],
            date=row["date"],
            title=row["title"],
            url=row["url"],
            articles=row["utterance_articles"] or 1,
            content_spans=row["content_spans"],
            quoted_spans=row["quoted_spans"],
        )

    def statement(self) -> Statement:
        """The record's content, word by word."""
        return read_record(self.content, self.content_spans, self.quoted_spans)

    def as_json(self) -> dict[str, Any]:
        """For output as JSON: the fields of the record under their names there, and those of the article."""
        return {
            "record_id": self.record_id,
            "doc_id": self.doc_id,
            "publisher": self.publisher,
            "date": self.date,
            "title": self.title,
            "url": self.url,
            "kind": self.kind,
            "content": self.content,
            "speaker": self.speaker,
            "name": self.name,
            "mention": self.mention,
            "role": self.role,
            "speaker_type": self.speaker_type,
            "cue": self.cue,
            "negated": self.negated,
            "source": self.source,
            "hedge": self.hedge,
            "credit": self.credit,
            "sentence": self.sentence,
            "confidence": self.confidence,
            "articles": self.articles,
        }
