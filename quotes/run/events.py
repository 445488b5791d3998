"""What a run tells the logger ``quotes.run``: one event a line, for whoever has given it a handler.

Each log record has the event's name as its attribute ``event`` and what belongs to it as the mapping ``details``.
"""

from __future__ import annotations

import logging
from typing import Any

from quotes.formats import Problem

LOGGER = logging.getLogger("quotes.run")
LOGGER.addHandler(logging.NullHandler())  # else Python prints warnings that nobody has asked for


def run_started(**details: Any) -> None:
    """A run begins, or goes on: what it reads and what it is done with."""
    _tell(logging.INFO, "start", "the run starts", details)


def article_failed(problem: Problem) -> None:
    """An article has failed."""
    _tell(logging.WARNING, "failed", f"{problem.origin}: {problem.reason}", details_of(problem))


def run_progressed(*, articles: int, records: int, rate: float, share: float | None, left: float | None) -> None:
    """A run goes on.

    ``rate`` is in articles a second, ``share`` how much of the input has been read (0 to 1) and ``left`` how many
    seconds the rest will take; neither of these two is known where the size of the input is not.
    """
    details: dict[str, Any] = {"articles": articles, "records": records, "articles_per_second": round(rate, 1)}
    if share is not None:
        details["share"] = round(share, 3)
    if left is not None:
        details["seconds_left"] = round(left)
    _tell(logging.INFO, "progress", "the run goes on", details)


def run_stopped(**details: Any) -> None:
    """A run breaks off: what it has done, and why."""
    _tell(logging.ERROR, "stop", "the run has stopped before its end", details)


def run_ended(**details: Any) -> None:
    """A run has come to its end: what it has done."""
    _tell(logging.INFO, "end", "the run has ended", details)


def details_of(problem: Problem) -> dict[str, Any]:
    """Where an article that failed stands, at which stage it failed, and why."""
    return {
        "doc_id": problem.doc_id,
        "file": problem.origin.file,
        "line": problem.origin.line,
        "stage": problem.stage,
        "reason": problem.reason,
    }


def _tell(level: int, event: str, message: str, details: dict[str, Any]) -> None:
    LOGGER.log(level, message, extra={"event": event, "details": details})
