"""Standard error for a service, and the logger for a program."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.fake import BREAKS, INTERRUPTS

GOOD = "मंत्री ने कहा कि पुल अगले साल बनेगा।"


def write(path: Path, *texts: str) -> Path:
    path.write_text("".join(json.dumps({"doc_id": f"d{n}", "text": text}) + "\n" for n, text in enumerate(texts)))
    return path


def test_every_event_is_a_line_of_json_and_nothing_else_is_there(run: Run, tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", GOOD, f"बांध {BREAKS}।", "English")
    ran = run("extract", source, "--log-format", "json")
    assert (ran.code, len(ran.records)) == (1, 1)
    start, broken, english, end = map(json.loads, ran.err.splitlines())
    assert [entry["event"] for entry in (start, broken, english, end)] == ["start", "failed", "failed", "end"]
    assert [entry["level"] for entry in (start, broken, english, end)] == ["info", "warning", "warning", "info"]
    assert (start["paths"], start["jobs"], start["resumed"]) == ([str(source)], 1, 0)
    assert (broken["doc_id"], broken["line"], broken["stage"], broken["reason"]) == (
        "d1", 2, "parse", "the parser gave up"
    )  # fmt: skip
    assert (end["articles"], end["records"], end["failed"]) == (1, 1, 2)
    assert datetime.fromisoformat(end["time"]).utcoffset() is not None


def test_what_ends_a_run_is_an_event_with_its_exit_code(run: Run, tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", GOOD, f"पानी {INTERRUPTS}।")
    ran = run("extract", source, "--log-format", "json", "-o", tmp_path / "out.jsonl")
    assert ran.code == 130
    assert [json.loads(line)["event"] for line in ran.err.splitlines()] == ["start", "stop"]
    ran = run("extract", source, "--log-format", "json", "-o", source)
    (stop,) = map(json.loads, ran.err.splitlines())
    assert (ran.code, stop["event"], stop["level"]) == (2, "stop", "error")
    assert "is both read and written" in stop["reason"]


def test_a_program_hears_of_failures_from_the_logger(
    run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = write(tmp_path / "in.jsonl", GOOD, "English")
    with caplog.at_level(logging.INFO, "quotes"):
        run("extract", source)
    assert [record.event for record in caplog.records] == ["start", "failed", "end"]  # type: ignore[attr-defined]
    assert caplog.records[1].getMessage().startswith(f"{source}:2: is not Hindi")
    assert not logging.getLogger("quotes").handlers


def test_the_logger_is_left_as_it_was(run: Run, tmp_path: Path) -> None:
    logger = logging.getLogger("quotes.run")
    before = logger.level, logger.propagate, list(logger.handlers)
    run("extract", write(tmp_path / "in.jsonl", GOOD), "--log-format", "json")
    assert (logger.level, logger.propagate, logger.handlers) == before
