"""How far a run has come: a line on the terminal that counts, or for a service an event of its log now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from quotes.run.events import run_progressed

CLEAR_LINE = "\r\x1b[K"


class Progress:
    """Tells how far a run has come, not more often than is of use to who reads it.

    Args:
        quiet: no line on the terminal. There is none either where standard error is no terminal.
        logged: the run's logger is told instead.
        already: how many articles an earlier run had done, where this one goes on.
    """

    LINE_EVERY = 0.5  # seconds
    EVENT_EVERY = 30.0

    def __init__(self, *, quiet: bool, logged: bool = False, already: int = 0) -> None:
        self._shown = not quiet and not logged and sys.stderr.isatty()
        self._logged = logged
        self._every = self.EVENT_EVERY if logged else self.LINE_EVERY
        self._already = already
        self._started = time.monotonic()
        self._next = self._started + self._every

    def show(self, articles: int, records: int, share: Callable[[], float | None] | None = None) -> None:
        """Tell what has been done, if it is time to.

        ``share`` tells how much of the input has been read, from 0 to 1.
        """
        now = time.monotonic()
        if now < self._next or not (self._shown or self._logged):
            return
        self._next = now + self._every
        rate = (articles - self._already) / max(now - self._started, 1e-9)
        done = None if share is None else share()
        left = articles * (1 - done) / done / rate if done and rate else None
        if self._logged:
            run_progressed(articles=articles, records=records, rate=rate, share=done, left=left)
            return
        line = f"{articles} articles, {records} records, {rate:.0f} articles/s"
        if done and left is not None:
            line += f", {done:.0%}, {_duration(left)} left"
        print(f"{CLEAR_LINE}{line}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            print(CLEAR_LINE, end="", file=sys.stderr, flush=True)


def _duration(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
