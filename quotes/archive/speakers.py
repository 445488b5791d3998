"""Who is quoted how often, with the names of one speaker merged."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from quotes.archive.names import Merger, Name, merge_names, spelling_key
from quotes.archive.terms import term_of
from quotes.archive.words import fold_words


@dataclass(frozen=True, slots=True)
class Variant:
    """A name that is counted to a speaker, the rule that merged it, and its records."""

    name: str
    merged_by: str
    records: int


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """A speaker with the number of their records and of the articles these are in."""

    name: str
    type: str
    records: int
    articles: int
    variants: tuple[Variant, ...]

    def as_json(self) -> dict[str, Any]:
        """For output as JSON."""
        return asdict(self)


def list_speakers(
    db: sqlite3.Connection,
    *,
    type: str | None = None,  # noqa: A002 - the field is named so everywhere
    limit: int | None = None,
) -> list[SpeakerCount]:
    """The speakers of an archive, those with most records first; ``limit`` None: all of them."""
    rows = db.execute(
        "SELECT * FROM speakers WHERE ? IS NULL OR type = ? ORDER BY records DESC, speaker_id LIMIT ?",
        (type, type, -1 if limit is None else limit),
    ).fetchall()
    variants: dict[str, dict[str, Variant]] = defaultdict(dict)
    for name in db.execute("SELECT * FROM names ORDER BY records DESC, name"):
        mine = variants[name["speaker_id"]]
        before = mine.get(name["name"])
        rule, count = (before.merged_by, before.records) if before else (name["merged_by"], 0)
        mine[name["name"]] = Variant(name["name"], rule, count + name["records"])
    return [
        SpeakerCount(
            row["name"], row["type"], row["records"], row["articles"], tuple(variants[row["speaker_id"]].values())
        )
        for row in rows
    ]


def refresh_speakers(db: sqlite3.Connection) -> None:
    """Merge the names of all records anew and count."""
    names = [
        Name(row["name"], row["speaker_type"], row["n"])
        for row in db.execute(
            "SELECT name, speaker_type, count(*) AS n FROM records WHERE name IS NOT NULL GROUP BY name, speaker_type"
        )
    ]
    mergers = merge_names(names, _aliases())
    db.execute("DELETE FROM names")
    db.executemany(
        "INSERT INTO names (name, type, speaker_id, merged_by, records, terms) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                name.text,
                name.type,
                mergers[name.text, name.type].speaker,
                mergers[name.text, name.type].rule,
                name.records,
                " ".join(map(term_of, fold_words(name.text))),
            )
            for name in sorted(names, key=lambda name: (name.text, name.type))
        ),
    )
    db.execute(
        "UPDATE records SET speaker_id = (SELECT speaker_id FROM names "
        "WHERE names.name = records.name AND names.type = records.speaker_type) WHERE name IS NOT NULL"
    )
    db.execute("DELETE FROM speakers")
    db.executemany("INSERT INTO speakers VALUES (?, ?, ?, ?, ?)", _speakers(db, names, mergers))


def _speakers(
    db: sqlite3.Connection, names: list[Name], mergers: Mapping[tuple[str, str], Merger]
) -> list[tuple[str, str, str, int, int]]:
    articles = dict(
        db.execute(
            "SELECT speaker_id, count(DISTINCT doc_id) FROM records WHERE speaker_id IS NOT NULL GROUP BY speaker_id"
        ).fetchall()
    )
    own: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        own[mergers[name.text, name.type].speaker].append(name)
    rows = []
    for speaker in sorted(own):
        mine = own[speaker]
        shown = [name for name in mine if " ".join(fold_words(name.text)) == speaker] or mine
        best = max(shown, key=lambda name: (name.records, name.text))
        types: dict[str, int] = defaultdict(int)
        for name in mine:
            types[name.type] += name.records
        kind = max(sorted(types), key=lambda type_: types[type_])
        rows.append((speaker, best.text, kind, sum(name.records for name in mine), articles[speaker]))
    return rows


def _aliases() -> dict[str, str]:
    """The short names of bodies with the long ones, by key."""
    from quotes.attribution.classes import load_vocabulary

    table = load_vocabulary().aliases
    return {spelling_key(short): spelling_key(long[0]) for short, long in table.items() if len(long) == 1}
