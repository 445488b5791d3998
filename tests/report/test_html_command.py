"""``quotes view`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # a fixture
from tests.cli.fake import BREAKS
from tests.report.html_help import Page

TEXT = "मंत्री ने कहा कि पुल अगले साल बनेगा। सड़क बन गई।"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "pul.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_page_is_written_under_its_name_when_it_is_whole(run: Run, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "pul.html"
    ran = run("view", article, "-o", out)
    assert (ran.code, ran.out, ran.err) == (0, "", "quotes: 1 article, 1 record\n")
    page = Page(out.read_text(encoding="utf-8"))
    assert page.paragraphs == [TEXT]
    assert len(page.cards) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pul.html", "pul.txt"]


def test_without_an_output_the_page_goes_to_standard_output(run: Run, article: Path) -> None:
    ran = run("view", "-q", article)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("<!DOCTYPE html>")


def test_many_articles_become_one_page_and_the_one_that_fails_is_listed(run: Run, tmp_path: Path) -> None:
    texts = {"a": TEXT, "b": f"यह पुल {BREAKS}।", "c": "कुछ नहीं हुआ।"}
    news = tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps({"doc_id": i, "text": t}) + "\n" for i, t in texts.items()), encoding="utf-8")
    ran = run("view", news)
    assert ran.code == 1
    assert f"{news}:2: parse: the parser gave up" in ran.err
    assert [given["data-doc"] for _, given in Page(ran.out).elements if "data-doc" in given] == ["a", "c"]


def test_if_all_fail_a_page_from_before_is_left_alone(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    out.write_text("before", encoding="utf-8")
    assert run("view", tmp_path / "absent.txt", "-o", out).code == 1
    assert out.read_text(encoding="utf-8") == "before"


def test_what_is_read_is_not_written_over(run: Run, article: Path, tmp_path: Path) -> None:
    ran = run("view", article, "-o", article)
    assert ran.code == 2
    assert "both read and written" in ran.err
    assert article.read_text(encoding="utf-8") == TEXT
    assert run("view", article, "-o", tmp_path).code == 2
    assert "no folder" in run("view", article, "-o", tmp_path / "none" / "out.html").err


@pytest.fixture
def records(run: Run, article: Path, tmp_path: Path) -> Path:
    """The records of the article in a file, changed by hand so that they are told from new ones."""
    path = tmp_path / "records.jsonl"
    assert run("extract", "-q", article, "-o", path).code == 0
    path.write_text(path.read_text(encoding="utf-8").replace("रमा देवी", "गौरी लाल"), encoding="utf-8")
    return path


def test_records_from_a_file_are_shown_as_they_are(run: Run, article: Path, records: Path, tmp_path: Path) -> None:
    out = tmp_path / "pul.html"
    ran = run("view", article, "--records", records, "-o", out)
    assert (ran.code, ran.err) == (0, "quotes: 1 article, 1 record\n")
    page = Page(out.read_text(encoding="utf-8"))
    assert "गौरी लाल" in page.words
    assert "रमा देवी" not in page.words
    assert page.paragraphs == [TEXT]


def test_articles_without_records_in_the_file_are_shown_too(run: Run, records: Path, tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    lines = [{"doc_id": "other", "text": TEXT}, {"doc_id": "pul", "text": TEXT}]
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    ran = run("view", "-q", news, "--records", records)
    assert ran.code == 0
    page = Page(ran.out)
    assert [given["data-doc"] for _, given in page.elements if "data-doc" in given] == ["other", "pul"]
    assert len(page.cards) == 1


def test_records_that_do_not_fit_are_listed_and_left_out(run: Run, article: Path, records: Path) -> None:
    line = json.loads(records.read_text(encoding="utf-8"))
    moved = {**line, "content": [{**line["content"][0], "start": 18, "end": 36}]}
    wrong = [line, moved, {**line, "doc_id": "another"}, {**line, "kind": "sung"}, {"doc_id": "pul"}]
    text = "".join(json.dumps(one) + "\n" for one in wrong) + "no JSON\n"
    records.write_text(text, encoding="utf-8")
    ran = run("view", article, "--records", records)
    assert ran.code == 1
    assert len(Page(ran.out).cards) == 1
    told = [line.removeprefix(f"quotes: {records}:") for line in ran.err.splitlines()[:-1]]
    assert sorted(one.partition(":")[0] for one in told) == ["2", "3", "4", "5", "6"]
    reasons = "\n".join(told)
    assert "2: the field content.0: [18, 36) of the article 'pul' is not" in reasons
    assert "3: the field doc_id: no article 'another' among those given" in reasons
    assert "4: the field kind:" in reasons
    assert "5: the field schema_version is missing" in reasons


def test_a_file_of_records_that_cannot_be_read_is_told(run: Run, article: Path, tmp_path: Path) -> None:
    ran = run("view", article, "--records", tmp_path / "absent.jsonl")
    assert ran.code == 2
    assert "absent.jsonl: cannot be read" in ran.err
