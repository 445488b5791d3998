"""What the user is told while a run goes on."""

from __future__ import annotations

import io

import pytest

from quotes.cli.session import Failures, Progress, counted
from quotes.formats import Origin, Problem


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_one_line_on_a_terminal_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(Progress, "EVERY", 0)
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
    monkeypatch.setattr(Progress, "EVERY", 0)
    progress = Progress(quiet=quiet)
    progress.show(1, 3)
    progress.clear()
    assert error.getvalue() == ""


def test_a_failure_takes_the_line_of_the_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    Failures().add(Problem(Origin("a.txt"), "read", "is empty"))
    assert terminal.getvalue() == "\r\x1b[Kquotes: a.txt: is empty\n"


def test_one_and_many() -> None:
    assert [counted(number, "record") for number in (0, 1, 2)] == ["0 records", "1 record", "2 records"]
