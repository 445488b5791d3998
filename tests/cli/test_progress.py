"""How far a run has come, on a terminal and in a service's log."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from quotes.cli.progress import Progress
from tests.cli.conftest import Run
from tests.cli.terminal import Terminal

GOOD = "मंत्री ने कहा कि पुल अगले साल बनेगा।"


def test_progress_is_one_line_on_a_terminal_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(Progress, "LINE_EVERY", 0)
    progress = Progress(quiet=False)
    monkeypatch.setattr("time.monotonic", lambda: progress._started + 10)
    progress.show(10, 30)
    progress.show(20, 50, lambda: 0.25)
    progress.clear()
    assert terminal.getvalue().split("\r\x1b[K") == [
        "",
        "10 articles, 30 records, 1 articles/s",
        "20 articles, 50 records, 2 articles/s, 25%, 0:00:30 left",
        "",
    ]


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO, False), (Terminal, True)])
def test_no_progress_in_a_pipe_or_when_quiet(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], quiet: bool
) -> None:
    error = stream()
    monkeypatch.setattr("sys.stderr", error)
    monkeypatch.setattr(Progress, "LINE_EVERY", 0)
    progress = Progress(quiet=quiet)
    progress.show(1, 3)
    progress.clear()
    assert error.getvalue() == ""


def test_a_run_that_goes_on_counts_its_own_time_only(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    progress = Progress(quiet=False, already=1000)
    monkeypatch.setattr("time.monotonic", lambda: progress._started + 10)
    progress.show(1200, 2400, lambda: 0.5)
    assert terminal.getvalue() == "\r\x1b[K1200 articles, 2400 records, 20 articles/s, 50%, 0:01:00 left"


def test_a_log_hears_of_it_now_and_then(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps({"doc_id": f"d{n}", "text": GOOD}) + "\n" for n in range(3)))
    heard = [json.loads(line) for line in run("extract", source, "--log-format", "json").err.splitlines()]
    assert [entry["event"] for entry in heard] == ["start", "end"]
    monkeypatch.setattr(Progress, "EVENT_EVERY", 0)
    ran = run("extract", source, "--log-format", "json")
    first, *_, last = [entry for line in ran.err.splitlines() if (entry := json.loads(line))["event"] == "progress"]
    assert (first["articles"], first["records"], first["level"]) == (1, 1, "info")
    assert (last["articles"], last["records"], last["share"], last["seconds_left"]) == (3, 3, 1.0, 0)
    assert last["articles_per_second"] > 0


def test_a_log_is_told_no_share_of_what_comes_through_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Progress, "EVENT_EVERY", 0)
    line = json.dumps({"doc_id": "d", "text": GOOD}) + "\n"
    ran = run("extract", "-", "--log-format", "json", stdin=line.encode())
    (progress,) = (entry for line in ran.err.splitlines() if (entry := json.loads(line))["event"] == "progress")
    assert "share" not in progress
    assert "seconds_left" not in progress
