"""Building an archive: again and again, all or nothing."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

from quotes.archive.building import index
from quotes.archive.errors import ArchiveError
from quotes.archive.schema import opened
from quotes.archive.searching import Filters, search
from tests.archive.conftest import Make, said, write_articles, write_records


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as db:
        return list(db.iterdump())


def contents(path: Path) -> list[str]:
    with opened(path) as db:
        return [row["content"] for row in db.execute("SELECT content FROM records ORDER BY record_id")]


def test_indexing_again_changes_nothing(tmp_path: Path) -> None:
    records = write_records(tmp_path / "r.jsonl", said("d1", "सड़क बनेगी"), said("d2", "पुल टूट गया", "मोहन लाल"))
    articles = write_articles(tmp_path / "a.jsonl", {"doc_id": "d1", "publisher": "दैनिक", "date": "2024-06-01"})
    db = tmp_path / "news.db"
    first = index(db, [records], [articles])
    before = dump(db)
    again = index(db, [records], [articles])
    assert (first.new, first.records, first.speakers) == (2, 2, 2)
    assert (again.new, again.replaced, again.unchanged) == (0, 0, 2)
    assert dump(db) == before


def test_the_same_files_make_the_same_archive(tmp_path: Path) -> None:
    records = write_records(tmp_path / "r.jsonl", said("d1", "सड़क बनेगी"), said("d2", "पुल टूट गया"))
    for name in ("one.db", "two.db"):
        index(tmp_path / name, [records])
    assert dump(tmp_path / "one.db") == dump(tmp_path / "two.db")


def test_an_article_that_comes_again_replaces_its_records(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    old = [said("d1", "सड़क बनेगी"), said("d1", "पुल टूट गया", start=200), said("d2", "बारिश होगी")]
    index(db, [write_records(tmp_path / "old.jsonl", *old)])
    done = index(db, [write_records(tmp_path / "new.jsonl", said("d1", "नहर खुदेगी"))])
    assert (done.replaced, done.unchanged) == (1, 0)
    assert contents(db) == ["नहर खुदेगी", "बारिश होगी"]
    with opened(db) as reader:
        assert search(reader, "पुल").total == 0
        assert search(reader, "नहर").total == 1
        assert (
            reader.execute("SELECT count(*) FROM records_fts WHERE records_fts MATCH 'terms : \"पुल\"'").fetchone()[0]
            == 0
        )


def test_a_line_that_is_there_twice_is_one_record(tmp_path: Path) -> None:
    record = said("d1", "सड़क बनेगी")
    index(tmp_path / "news.db", [write_records(tmp_path / "r.jsonl", record, record)])
    assert contents(tmp_path / "news.db") == ["सड़क बनेगी"]


def test_a_bad_line_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    index(db, [write_records(tmp_path / "r.jsonl", said("d1", "सड़क बनेगी"))])
    before = db.read_bytes()
    bad = write_records(tmp_path / "bad.jsonl", said("d2", "पुल टूट गया"))
    with bad.open("a", encoding="utf-8") as file:
        file.write('{"doc_id": "d3"}\n')
    with pytest.raises(ArchiveError, match=r"bad\.jsonl:2: is no record of quotes extract"):
        index(db, [bad])
    assert db.read_bytes() == before


def test_a_bad_line_makes_no_new_archive(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(ArchiveError):
        index(tmp_path / "news.db", [tmp_path / "bad.jsonl"])
    assert not (tmp_path / "news.db").exists()


def test_records_of_another_schema(tmp_path: Path) -> None:
    record = said("d1", "सड़क बनेगी").model_copy(update={"schema_version": "9.0"})
    with pytest.raises(
        ArchiveError, match=r"r\.jsonl:1: is a record of schema 9\.0; records of schema 1\.0 are wanted"
    ):
        index(tmp_path / "news.db", [write_records(tmp_path / "r.jsonl", record)])


def test_records_of_an_article_that_are_torn_apart_are_refused(tmp_path: Path) -> None:
    records = said("d1", "सड़क बनेगी"), said("d2", "पुल टूट गया"), said("d1", "नहर खुदेगी", start=200)
    with pytest.raises(ArchiveError, match="'d1' do not stand together; sort the file by doc_id"):
        index(tmp_path / "news.db", [write_records(tmp_path / "r.jsonl", *records)])


def test_what_is_known_of_articles_comes_when_it_comes(tmp_path: Path) -> None:
    db, records = tmp_path / "news.db", write_records(tmp_path / "r.jsonl", said("d1", "सड़क बनेगी"))
    index(db, [records], [write_articles(tmp_path / "a.jsonl", {"doc_id": "d1", "publisher": "दैनिक"})])
    later = {"doc_id": "d1", "date": "Sat, 01 Jun 2024 10:00:00 +0530", "url": "https://example.org/1", "text": "…"}
    index(db, [records], [write_articles(tmp_path / "b.jsonl", later)])
    with opened(db) as reader:
        entry = search(reader, "सड़क").hits[0].entry
    assert (entry.publisher, entry.date, entry.url) == ("दैनिक", "2024-06-01", "https://example.org/1")


def test_a_date_that_is_none_is_told_and_left_out(tmp_path: Path) -> None:
    warnings: list[str] = []
    records = write_records(tmp_path / "r.jsonl", said("d1", "सड़क बनेगी"))
    articles = write_articles(tmp_path / "a.jsonl", {"doc_id": "d1", "date": "पिछले सोमवार"})
    index(tmp_path / "news.db", [records], [articles], warn=warnings.append)
    assert len(warnings) == 1
    assert warnings[0].endswith("a.jsonl:1: 'पिछले सोमवार' is no date; write it as 2024-06-01")
    with opened(tmp_path / "news.db") as reader:
        assert search(reader, "सड़क").hits[0].entry.date is None


def test_errors_of_the_file(tmp_path: Path) -> None:
    records = [write_records(tmp_path / "r.jsonl", said("d1", "सड़क बनेगी"))]
    text = tmp_path / "text.db"
    text.write_text("यह कोई डेटाबेस नहीं है, " * 100, encoding="utf-8")
    with pytest.raises(ArchiveError, match=r"text\.db is no archive"):
        index(text, records)
    assert text.read_text(encoding="utf-8").startswith("यह कोई")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE mine (x)")
    with pytest.raises(ArchiveError, match=r"other\.db is an SQLite database, but none that quotes index made"):
        index(other, records)
    with pytest.raises(ArchiveError, match=r"missing\.db is not there; make it with"), opened(tmp_path / "missing.db"):
        pass
    with pytest.raises(ArchiveError, match="there is no folder"):
        index(tmp_path / "nowhere" / "news.db", records)
    index(tmp_path / "news.db", records)
    with sqlite3.connect(tmp_path / "news.db") as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveError, match="made by another version"), opened(tmp_path / "news.db"):
        pass


def test_a_missing_library_is_named_with_its_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [write_records(tmp_path / "r.jsonl", said("d1", "सड़क बनेगी"))]
    monkeypatch.setitem(sys.modules, "datasketch", None)
    with pytest.raises(ArchiveError, match=r"datasketch, which is not installed here; .*uddharan\[archive\]"):
        index(tmp_path / "news.db", records)


def test_the_full_text_table_is_one_that_datasette_finds(make: Make) -> None:
    db = make(said("d1", "सड़क बनेगी"))
    (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'records_fts'").fetchone()
    assert 'content="records"' in sql
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_filters_without_words_need_no_full_text(make: Make) -> None:
    db = make(said("d1", "सड़क बनेगी"), said("d2", "पुल टूट गया", "मोहन लाल"))
    assert [hit.entry.content for hit in search(db, "", Filters(speaker="मोहन लाल")).hits] == ["पुल टूट गया"]
