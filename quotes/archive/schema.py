"""The file of an archive: its tables, and opening it with an error for whatever is no archive.

SQLite, because it is part of Python, one file is a whole archive, FTS5 ranks by bm25, and Datasette, every language
and every notebook open it as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from quotes.archive.errors import ArchiveError

#: Raised by one whenever a table changes: a file of another version is built anew.
VERSION = 1
_APPLICATION = 0x75646472  # "uddr", in the header of the file
_NO_SECONDS = 20.0  # how long another process may keep the file

_TABLES = """
CREATE TABLE articles (
    doc_id TEXT PRIMARY KEY,
    publisher TEXT,
    date TEXT,
    title TEXT,
    url TEXT,
    digest TEXT
) WITHOUT ROWID;
CREATE TABLE speakers (
    speaker_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    records INTEGER NOT NULL,
    articles INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE names (
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    speaker_id TEXT NOT NULL REFERENCES speakers (speaker_id),
    merged_by TEXT NOT NULL,
    records INTEGER NOT NULL,
    terms TEXT NOT NULL,
    PRIMARY KEY (name, type)
) WITHOUT ROWID;
CREATE INDEX names_speaker ON names (speaker_id);
CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    name TEXT,
    speaker_id TEXT REFERENCES speakers (speaker_id),
    speaker TEXT,
    role TEXT,
    speaker_type TEXT,
    kind TEXT NOT NULL,
    cue TEXT,
    cue_class TEXT,
    negated INTEGER NOT NULL,
    source TEXT,
    hedge TEXT,
    credit TEXT,
    sentence TEXT NOT NULL,
    doc_id TEXT NOT NULL REFERENCES articles (doc_id),
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    record_id TEXT NOT NULL UNIQUE,
    content_spans TEXT NOT NULL,
    quoted_spans TEXT NOT NULL,
    utterance_id INTEGER REFERENCES utterances (utterance_id),
    terms TEXT NOT NULL,
    who TEXT NOT NULL
);
CREATE INDEX records_doc ON records (doc_id);
CREATE INDEX records_speaker ON records (speaker_id);
CREATE INDEX records_name ON records (name, speaker_type);
CREATE INDEX records_utterance ON records (utterance_id) WHERE utterance_id IS NOT NULL;
CREATE TABLE utterances (
    utterance_id INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    speaker_id TEXT REFERENCES speakers (speaker_id),
    records INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    wordings INTEGER NOT NULL
);
CREATE TABLE words (
    word TEXT PRIMARY KEY,
    term TEXT NOT NULL,
    sound TEXT NOT NULL,
    skeleton TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX words_sound ON words (sound);
CREATE INDEX words_skeleton ON words (skeleton);
"""
# Matras are marks: with unicode61's own categories they would split every Hindi word.
_SEARCH = """
CREATE VIRTUAL TABLE records_fts USING fts5 (
    terms, who, content="records", content_rowid="id",
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
"""


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """An archive for reading.

    Raises:
        ArchiveError: where the file is missing, is no archive or is of another version, or where FTS5 is missing.
    """
    with _errors(path):
        if not path.exists():
            raise ArchiveError(f"{path} is not there; make it with: quotes index RECORDS.jsonl -o {path}")
        uri = f"{path.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=_NO_SECONDS)) as db:
            _prepare(db)
            _check(db, path)
            yield db


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """An archive, made where there is none, in one transaction: after an exception the file is as it was before.

    Raises:
        ArchiveError: as `opened`.
    """
    new = not path.exists() or path.stat().st_size == 0
    if new and not path.resolve().parent.is_dir():
        raise ArchiveError(f"{path} cannot be made: there is no folder {path.parent}")
    try:
        with _errors(path), closing(sqlite3.connect(path, timeout=_NO_SECONDS, isolation_level=None)) as db:
            _prepare(db)
            if not new:
                _check(db, path)
            db.execute("BEGIN IMMEDIATE")
            if new:
                _create(db)
            yield db
            db.execute("COMMIT")
    except BaseException:
        if new:
            path.unlink(missing_ok=True)
        raise


def _create(db: sqlite3.Connection) -> None:
    db.execute(f"PRAGMA application_id = {_APPLICATION}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    for statement in (*_TABLES.split(";"), _SEARCH):
        db.execute(statement)


def _prepare(db: sqlite3.Connection) -> None:
    db.row_factory = sqlite3.Row
    if not db.execute("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'").fetchone()[0]:
        raise ArchiveError(
            f"the SQLite of this Python ({sqlite3.sqlite_version}) comes without full-text search (FTS5); "
            "use a Python whose sqlite3 has it: those of python.org, Debian and conda do"
        )


def _check(db: sqlite3.Connection, path: Path) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application != _APPLICATION:
        raise ArchiveError(f"{path} is an SQLite database, but none that quotes index made; name another file")
    if version != VERSION:
        raise ArchiveError(
            f"{path} was made by another version of this program (its tables have version {version}, "
            f"those of this program {VERSION}); make it anew with quotes index"
        )


@contextmanager
def _errors(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise ArchiveError(f"{path} is being written by another process; try again when it is done") from error
        raise ArchiveError(f"{path} cannot be used: {error}") from error
    except sqlite3.DatabaseError as error:
        raise ArchiveError(
            f"{path} is no archive ({error}); name one that quotes index made, or another file to make"
        ) from error
