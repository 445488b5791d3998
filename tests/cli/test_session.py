"""What the user is told while a run goes on."""

from __future__ import annotations

import pytest

from quotes.cli.session import Failures, counted
from quotes.formats import Origin, Problem
from tests.cli.terminal import Terminal


def test_a_failure_takes_the_line_of_the_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    Failures().add(Problem(Origin("a.txt"), "read", "is empty"))
    assert terminal.getvalue() == "\r\x1b[Kquotes: a.txt: is empty\n"


def test_one_and_many() -> None:
    assert [counted(number, "record") for number in (0, 1, 2)] == ["0 records", "1 record", "2 records"]
