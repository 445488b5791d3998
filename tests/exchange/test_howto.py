"""Every code block of the guides runs, and does what the guide says."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
import regex

from quotes.exchange import FORMATS
from tests.cli.conftest import Run, run
from tests.docs.test_documentation import ROOT, blocks
from tests.exchange.samples import ARTICLE, RECORDS

__all__ = ["run"]

CONVERT, STANZA = "docs/howto/convert.md", "docs/howto/stanza.md"


def test_the_commands_of_the_guide_run(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = "".join(record.model_dump_json(by_alias=True) + "\n" for record in RECORDS)
    (tmp_path / "records.jsonl").write_text(lines, encoding="utf-8")
    article = json.dumps({"doc_id": ARTICLE.doc_id, "text": ARTICLE.text})
    (tmp_path / "news.jsonl").write_text(article, encoding="utf-8")
    (block,) = blocks(CONVERT, "sh")
    for line in block.splitlines():
        program, *arguments = shlex.split(line)
        assert program == "quotes"
        assert run(*arguments).code == 0
    assert {path.name for path in tmp_path.iterdir()} >= {"records.csv", "records.parquet", "news.xml", "brat"}


@pytest.mark.model
def test_the_python_of_the_guide_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    python = blocks(CONVERT, "python")
    assert len(python) == 3
    for code in python:
        exec(code, names)
    assert (tmp_path / "pul.jsonld").exists()


@pytest.mark.model
def test_the_python_of_the_stanza_guide_runs(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    for code in blocks(STANZA, "python"):
        exec(code, names)
    assert f"prints `{capsys.readouterr().out.strip()}`" in (ROOT / STANZA).read_text(encoding="utf-8")


def test_every_format_is_in_the_guide_and_called_whole_if_it_can_be_read() -> None:
    page = (ROOT / CONVERT).read_text(encoding="utf-8")
    told = {}
    for names, whole in regex.findall(r"^\| (`.*?`) \|.*\| (yes|no) \|$", page, flags=regex.MULTILINE):
        told.update(dict.fromkeys(regex.findall(r"`(.*?)`", names), whole == "yes"))
    assert told == {name: form.reads for name, form in FORMATS.items()}
    measured = regex.findall(r"^\| ([a-z-]+) \| [\d.]+ \| [\d.]+ MB \|$", page, flags=regex.MULTILINE)
    assert sorted(measured) == sorted(FORMATS)


@pytest.mark.parametrize("page", [CONVERT, STANZA])
def test_every_block_is_one_that_is_run(page: str) -> None:
    fences = regex.findall(r"^```(\w+)$", (ROOT / page).read_text(encoding="utf-8"), flags=regex.MULTILINE)
    assert set(fences) <= {"sh", "python"}
