"""The archive on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quotes.records import Kind
from tests.archive.conftest import said, write_articles, write_records
from tests.archive.test_verifying import FILLING, STATEMENT
from tests.cli.conftest import Run

SHORTER = "जिले के हर गांव में पक्की सड़क और साफ पानी पहुंचा दिया जाएगा"


@pytest.fixture
def db(tmp_path: Path, run: Run) -> Path:
    records = write_records(
        tmp_path / "records.jsonl",
        *FILLING,
        said("d1", STATEMENT, role="मंत्री"),
        said("d2", SHORTER, kind=Kind.MIXED, quoted="साफ पानी", source="भाषा"),
    )
    facts = [
        {"doc_id": "d1", "publisher": "दैनिक", "date": "2024-06-01", "url": "https://example.org/1"},
        {"doc_id": "d2", "publisher": "प्रभात", "date": "2024-06-02"},
    ]
    articles = write_articles(tmp_path / "articles.jsonl", *facts)
    ran = run("index", records, "--articles", articles, "-o", tmp_path / "news.db")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        f"quotes: {tmp_path / 'news.db'}: 8 articles (8 new, 0 replaced, 0 unchanged), 8 records, 3 speakers, "
        "1 utterance of several articles\n"
    )
    return tmp_path / "news.db"


def test_search_for_people(run: Run, db: Path) -> None:
    ran = run("search", "pakki sadak", "--speaker", "rama devi", "--since", "2024-06-02", "--db", db)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "pakki: read as पक्का",
        "sadak: read as सडक",
        "speaker rama devi: taken for रमा देवी",
        "1. रमा देवी · mixed · 2024-06-02 · प्रभात · d2",
        f"   {SHORTER}",
        "   reported by भाषा",
        "   in 2 articles (quotes variants)",
        "",
        "1 record",
    ]


def test_search_for_programs(run: Run, db: Path) -> None:
    (hit,) = run("search", "साफ", "पानी", "--kind", "indirect", "--json", "--db", db).records
    assert (hit["doc_id"], hit["speaker"], hit["date"], hit["articles"]) == ("d1", "रमा देवी", "2024-06-01", 2)
    assert [hit["content"][start:end] for start, end in hit["marked"]] == ["साफ", "पानी"]


def test_nothing_found_is_said(run: Run, db: Path) -> None:
    ran = run("search", "क्वार्क", "--db", db)
    assert (ran.code, ran.out) == (0, "क्वार्क: no word of the archive is like it\nnothing found\n")
    assert run("search", "क्वार्क", "--json", "--db", db).out == ""


def test_speakers(run: Run, db: Path) -> None:
    assert "4 records      4 articles  रमा देवी (person)" in run("speakers", "--db", db).out
    assert run("speakers", "--json", "--limit", "1", "--db", db).records[0]["name"] == "रमा देवी"


def test_verify(run: Run, db: Path) -> None:
    ran = run("verify", STATEMENT.replace("साफ पानी", "मुफ्त बिजली"), "--speaker", "रमा देवी", "--db", db)
    assert ran.code == 0
    assert ran.out.startswith(
        "on record:\n1. रमा देवी (मंत्री) · indirect · 2024-06-01 · दैनिक · d1 · other wording, score 0."
    )
    assert "[-मुफ्त बिजली-] {+साफ पानी+}" in ran.out
    assert "https://example.org/1" in ran.out


def test_verify_says_plainly_that_nothing_is_there(run: Run, db: Path) -> None:
    ran = run("verify", "चांद पर बस्ती बसाई जाएगी", "--speaker", "रमा देवी", "--db", db)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "nothing found: no record has the whole statement from रमा देवी"
    (verdict,) = run("verify", "चांद पर बस्ती", "--json", "--db", db).records
    assert (verdict["found"], verdict["matches"]) == (False, [])


def test_variants(run: Run, db: Path) -> None:
    out = run("variants", "--outlets", "2", "--db", db).out
    assert out.splitlines()[0] == "रमा देवी: 2 articles, 2 outlets"
    assert "[-अगले साल तक-] जिले के" in out
    assert "only here in quotation marks: साफ पानी" in out
    (utterance,) = run("variants", "--json", "--db", db).records
    assert ["dropped", "अगले साल तक", ""] in utterance["wordings"][1]["diff"]
    assert run("variants", "--outlets", "3", "--db", db).out.startswith("nothing found")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["search", "--db", "x.db"], "name a word to search for"),
        (["search", "पानी", "--db", "missing.db"], "missing.db is not there; make it with: quotes index"),
        (["search", "पानी", "--since", "June"], "'June' is no day; write it as 2024-06-01"),
        (["search", "पानी", "--limit", "0"], "is no whole number above 0"),
        (["verify", "…", "--db", "missing.db"], "missing.db is not there"),
        (["index", "missing.jsonl", "-o", "new.db"], "missing.jsonl: cannot be read"),
    ],
)
def test_wrong_usage(
    run: Run, arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["index", "search", "speakers", "verify", "variants"])
def test_help(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 120


def test_the_extractor_loads_nothing_of_the_archive() -> None:
    code = """
import json, sys
from quotes import Extractor
Extractor("none").extract("मंत्री ने कहा कि बारिश होगी।")
print(json.dumps(list(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert "quotes.extractor" in loaded
    assert not loaded & {"sqlite3", "simplemma", "datasketch", "indic_transliteration", "numpy", "quotes.archive"}
