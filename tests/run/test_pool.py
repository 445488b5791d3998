"""Several processes: the same bytes in the same order, and an article takes no other down with it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from quotes.article import Article
from quotes.extractor import Result
from quotes.formats import Origin
from quotes.run.outcome import Done
from quotes.run.pool import Pool
from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture
from tests.cli.fake import BREAKS, HANGS, KILLS, FakeExtractor

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


def test_what_loads_at_the_first_article_is_on_nobodys_time() -> None:
    source = [Article("a", GOOD), Article("b", GOOD)]
    with Pool(1, SlowToLoad, timeout=1, origin_of=Origin) as pool:
        outcomes = [outcome for outcome in pool.run(source) if outcome is not None]
    assert [type(outcome) for outcome in outcomes] == [Done, Done]


class SlowToLoad(FakeExtractor):
    """Loads what it needs with its first article."""

    loaded = False

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Result]:
        if not self.loaded:
            time.sleep(2.5)
            self.loaded = True
        yield from super().extract_many(articles)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="NOT TESTED: reads /proc")
def test_a_process_in_an_endless_article_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    write_articles(source, {0: f"बांध {HANGS}।"}, 1)
    command = [sys.executable, "-m", "tests.cli.fake", "extract", str(source), "--jobs", "2"]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2]) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        end = time.monotonic() + 20
        while len(pids := children.read_text().split()) < 3 and time.monotonic() < end:  # one tracks shared resources
            time.sleep(0.05)
        time.sleep(1.5)  # one of them hangs by now
        process.kill()
    while (left := [pid for pid in pids if _runs(pid)]) and time.monotonic() < end:
        time.sleep(0.05)
    assert not left


def _runs(pid: str) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2][:3]
    except FileNotFoundError:
        return False
