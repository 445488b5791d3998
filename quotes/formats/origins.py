"""Where the articles of a run stood, by their ids, in a table that takes the memory of a small cache however long
the run."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article stands: its file and, in a file of many, its line, row, record or page from 1."""

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


class Origins:
    """The ids that are taken, and by which article.

    SQLite keeps them in a temporary file of its own, which has no name and goes with the process; ids are looked up
    by a digest of 16 bytes. Made at its first use, so that it belongs to the thread that reads.
    """

    def __init__(self) -> None:
        self._database: sqlite3.Connection | None = None
        self._file: tuple[str, int] | None = None

    def claim(self, doc_id: str, origin: Origin) -> Origin | None:
        """Take an id for an article; if it is taken, where the article stands that has it."""
        try:
            database = self._opened()
            added = database.execute(
                "INSERT OR IGNORE INTO origin VALUES (?, ?, ?)",
                (_digest(doc_id), self._number(database, origin.file), origin.line),
            )
        except sqlite3.Error as error:
            raise OSError(f"the table of ids cannot be written to the folder for temporary files: {error}") from error
        return None if added.rowcount else self[doc_id]

    def __getitem__(self, doc_id: str) -> Origin:
        row = (
            self._opened()
            .execute("SELECT name, line FROM origin JOIN file USING (number) WHERE id = ?", (_digest(doc_id),))
            .fetchone()
        )
        if row is None:
            raise KeyError(doc_id)
        return Origin(*row)

    def _number(self, database: sqlite3.Connection, file: str) -> int:
        if self._file is None or self._file[0] != file:
            cursor = database.execute("INSERT INTO file (name) VALUES (?)", (file,))
            self._file = (file, cursor.lastrowid or 0)
        return self._file[1]

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            # one transaction that is never committed: nothing here outlives the run
            self._database = sqlite3.connect("", isolation_level=None)
            self._database.executescript(
                """
                PRAGMA journal_mode = OFF;
                PRAGMA synchronous = OFF;
                PRAGMA cache_size = -16384; -- KiB
                CREATE TABLE file (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
                CREATE TABLE origin (id BLOB PRIMARY KEY, number INTEGER NOT NULL, line INTEGER) WITHOUT ROWID;
                BEGIN;
                """
            )
        return self._database


def _digest(doc_id: str) -> bytes:
    return blake2b(doc_id.encode("utf-8", "surrogatepass"), digest_size=16).digest()
