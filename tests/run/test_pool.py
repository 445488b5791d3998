"""Several processes: the same bytes in the same order, and an article takes no other down with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture
from tests.cli.fake import BREAKS, HANGS, KILLS

GOOD = "मंत्री ने कहा कि पुल अगले साल बनेगा।"


def write_articles(path: Path, texts: dict[int, str], count: int) -> None:
    lines = [json.dumps({"doc_id": f"d{n}", "text": texts.get(n, f"{GOOD} {n}")}) for n in range(count)]
    path.write_text("\n".join(lines), encoding="utf-8")


def test_the_number_of_processes_changes_nothing(run: Run, tmp_path: Path) -> None:
    source, errors = tmp_path / "in.jsonl", tmp_path / "errors.jsonl"
    write_articles(source, {5: "English", 70: f"बांध {BREAKS}।", 130: "", 131: "नदी" * 500_000}, 300)
    seen = []
    for jobs in (1, 2, 3):
        ran = run("extract", source, "--errors", errors, "--jobs", jobs)
        assert ran.code == 1
        seen.append((ran.out, ran.err, errors.read_bytes()))
    assert seen[0] == seen[1] == seen[2]
    assert len(seen[0][0].splitlines()) == 296


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_hangs_or_kills_costs_itself_only(run: Run, tmp_path: Path, jobs: int) -> None:
    source, errors = tmp_path / "in.jsonl", tmp_path / "errors.jsonl"
    write_articles(source, {10: f"बांध {KILLS}।", 80: f"बांध {HANGS}।"}, 140)
    ran = run("extract", source, "--errors", errors, "--jobs", jobs, "--timeout", 1)
    assert ran.code == 1
    assert [record["doc_id"] for record in ran.records] == [f"d{n}" for n in range(140) if n not in (10, 80)]
    killed, hung = map(json.loads, errors.read_text(encoding="utf-8").splitlines())
    assert (killed["doc_id"], killed["line"], killed["stage"]) == ("d10", 11, "worker")
    assert "ends its process (signal 9)" in killed["reason"]
    assert (hung["doc_id"], hung["line"], hung["stage"]) == ("d80", 81, "worker")
    assert "takes more than 1 seconds; raise --timeout" in hung["reason"]
    assert "138 articles, 138 records, 2 articles failed" in ran.err


def test_a_parser_that_is_not_there_is_told_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from quotes.cli import main

    source = tmp_path / "a.txt"
    source.write_text(GOOD, encoding="utf-8")
    assert main(["extract", str(source), "--jobs", "2", "--parser", "no-such-parser"]) == 2
    assert capfd.readouterr().err.count("no-such-parser") == 1


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5"])
def test_numbers_are_whole_and_positive(run: Run, value: str) -> None:
    assert run("extract", "a.txt", "--jobs", value).code == 2
