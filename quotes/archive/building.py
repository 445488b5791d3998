"""Records into an archive, over any number of runs: an article that comes again replaces its old records."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.archive.errors import ArchiveError
from quotes.archive.extras import load
from quotes.archive.grouping import group_utterances
from quotes.archive.latin import skeleton_of, sound_of
from quotes.archive.lines import ArticleFacts, Warn, facts_in, read_articles, read_records
from quotes.archive.schema import writing
from quotes.archive.speakers import refresh_speakers
from quotes.archive.statement import GAP
from quotes.archive.terms import term_of
from quotes.archive.words import fold_words
from quotes.records import Attribution, TextSpan

LIBRARIES = ("simplemma", "indic_transliteration", "datasketch")


@dataclass(slots=True)
class Summary:
    """What a run did: articles new, replaced and found unchanged; what the archive now holds."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    articles: int = 0
    records: int = 0
    speakers: int = 0
    utterances: int = 0


def index(archive: Path, records: Sequence[Path], articles: Sequence[Path] = (), *, warn: Warn = print) -> Summary:
    """Add the records of files to an archive, which is made where there is none.

    All or nothing: after an exception the archive is as it was. The same files in the same order make the same
    archive, and indexing a file again changes nothing.

    Args:
        archive: the file of the archive.
        records: files that ``quotes extract`` wrote (.jsonl, .jsonl.gz).
        articles: files with an article a line: ``doc_id`` and any of ``publisher``, ``date``, ``title``, ``url``. What
            they tell goes before what the records themselves say of their article.
        warn: is called with what is wrong with an article's facts but does not stop the run.

    Raises:
        ArchiveError: where a file cannot be read, a library of the extra is missing, or the archive is none.
    """
    for library in LIBRARIES:
        load(library)
    summary = Summary()
    with writing(archive) as db:
        writer = _Writer(db)
        for path in records:
            seen: set[str] = set()
            for doc_id, found in read_records(path):
                if doc_id in seen:
                    raise ArchiveError(
                        f"{path}: the records of the article {doc_id!r} do not stand together; "
                        "sort the file by doc_id, or give each run a file of its own"
                    )
                seen.add(doc_id)
                writer.add_article(doc_id, found, summary)
                facts = facts_in(found[0], path, warn)
                if facts is not None:
                    writer.add_facts(facts)
        for path in articles:  # after the records, for what is given apart goes before what they say
            for facts in read_articles(path, warn):
                writer.add_facts(facts)
        if summary.new or summary.replaced or articles:
            refresh_speakers(db)
            group_utterances(db)
            db.execute("INSERT INTO records_fts (records_fts) VALUES ('optimize')")
        _count(db, summary)
    return summary


class _Writer:
    """Writes articles, records and words of one run."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._words: set[str] = {word for (word,) in db.execute("SELECT word FROM words")}

    def add_facts(self, facts: ArticleFacts) -> None:
        """What is told anew replaces what was known; what is not told stays."""
        self._db.execute(
            "INSERT INTO articles (doc_id, publisher, date, title, url) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (doc_id) DO UPDATE SET publisher = coalesce(excluded.publisher, publisher), "
            "date = coalesce(excluded.date, date), title = coalesce(excluded.title, title), "
            "url = coalesce(excluded.url, url)",
            (facts.doc_id, facts.publisher, facts.date, facts.title, facts.url),
        )

    def add_article(self, doc_id: str, records: Sequence[Attribution], summary: Summary) -> None:
        """Put the records of an article in the place of those it had."""
        row = self._db.execute("SELECT digest FROM articles WHERE doc_id = ?", (doc_id,)).fetchone()
        old, digest = None if row is None else row["digest"], _digest(records)
        if old == digest:
            summary.unchanged += 1
            return
        summary.new += old is None
        summary.replaced += old is not None
        self._remove(doc_id)
        self._db.execute(
            "INSERT INTO articles (doc_id, digest) VALUES (?, ?) "
            "ON CONFLICT (doc_id) DO UPDATE SET digest = excluded.digest",
            (doc_id, digest),
        )
        for record in records:
            self._add(record)

    def _remove(self, doc_id: str) -> None:
        self._db.execute(
            "INSERT INTO records_fts (records_fts, rowid, terms, who) "
            "SELECT 'delete', id, terms, who FROM records WHERE doc_id = ?",
            (doc_id,),
        )
        self._db.execute("DELETE FROM records WHERE doc_id = ?", (doc_id,))

    def _add(self, record: Attribution) -> None:
        columns = _columns(record)
        columns["terms"] = self._terms(columns["content"])
        columns["who"] = self._terms(*(columns[name] for name in ("speaker", "name", "role")))
        names, places = ", ".join(columns), ", ".join("?" * len(columns))
        row = self._db.execute(f"INSERT OR IGNORE INTO records ({names}) VALUES ({places})", tuple(columns.values()))
        if row.rowcount:  # not a line that stands in the file twice
            self._db.execute(
                "INSERT INTO records_fts (rowid, terms, who) VALUES (?, ?, ?)",
                (row.lastrowid, columns["terms"], columns["who"]),
            )

    def _terms(self, *texts: str | None) -> str:
        """The terms of texts in order, a blank between; each new word is listed with its keys."""
        terms: list[str] = []
        for word in (word for text in texts if text for word in fold_words(text)):
            term = term_of(word)
            terms.append(term)
            # the term itself is a word that may be asked for, though no text has it
            for known in {word, term} - self._words:
                self._words.add(known)
                row = (known, term, sound_of(known), skeleton_of(known))
                self._db.execute("INSERT INTO words VALUES (?, ?, ?, ?)", row)
        return " ".join(terms)


def _columns(record: Attribution) -> dict[str, Any]:
    speaker, cue = record.speaker, record.cue
    return {
        "content": GAP.join(span.text for span in record.content),
        "name": speaker.name if speaker else None,
        "speaker": speaker.text if speaker else None,
        "role": speaker.role if speaker else None,
        "speaker_type": speaker.type.value if speaker else None,
        "kind": record.kind.value,
        "cue": cue.text if cue else None,
        "cue_class": cue.cue_class if cue else None,
        "negated": int(cue.negated) if cue else 0,
        "source": (record.source.name or record.source.text) if record.source else None,
        "hedge": record.hedge.text if record.hedge else None,
        "credit": record.credit,
        "sentence": record.sentence.text,
        "doc_id": record.doc_id,
        "rule": record.rule,
        "confidence": record.confidence,
        "record_id": record.record_id,
        "content_spans": _spans(record.content),
        "quoted_spans": _spans(record.quoted),
    }


def _spans(spans: Iterable[TextSpan]) -> str:
    return json.dumps([[span.start, span.end] for span in spans])


def _digest(records: Iterable[Attribution]) -> str:
    digest = hashlib.sha256()
    for record in records:
        digest.update(record.model_dump_json(by_alias=True).encode("utf-8"))
    return digest.hexdigest()[:32]


def _count(db: sqlite3.Connection, summary: Summary) -> None:
    for table in ("articles", "records", "speakers", "utterances"):
        setattr(summary, table, db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
