"""A process beside the app's own, for work that may take too long: only a process can be stopped at any point."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from quotes.errors import QuotesError

_READY, _BROKEN, _DONE, _FAILED = "ready", "broken", "done", "failed"

Make = tuple[Callable[..., Any], tuple[Any, ...]]


class JobError(QuotesError):
    """A job has no result: it was late, its process ended, or it failed."""


class Process:
    """A process that does one job at a time, each within a limit; after one that is late the next gets a new process.

    Args:
        make: a function of a module and its arguments, called in the process; what it gives is the first argument of
            every job.

    All methods but `close` belong to one thread at a time.
    """

    def __init__(self, make: Make) -> None:
        self._make = make
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._ready = False
        self._closed = False

    @property
    def running(self) -> bool:
        """Whether there is a process that takes jobs."""
        return self._ready

    def start(self) -> None:
        """Start the process, if it does not run, and wait until it takes jobs.

        Raises:
            QuotesError: where what ``make`` makes cannot be made.
        """
        if self._ready or self._closed:
            return
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._make), daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection = process, ours
        if self._closed:  # while it was being started
            process.kill()
        try:
            key, value = ours.recv()
        except (EOFError, OSError):
            raise QuotesError(f"a process of the app ended ({self._end()}) before it was ready") from None
        if key == _BROKEN:
            self._end()
            raise QuotesError(value)
        self._ready = True

    def do(self, job: Callable[..., Any], *arguments: Any, seconds: float) -> Any:
        """The result of a job, a function of a module.

        Raises:
            JobError: where there is none.
        """
        assert self._connection is not None
        try:
            self._connection.send((job, arguments))
            if not self._connection.poll(seconds):
                if self._process is not None:
                    self._process.kill()
                self._end()
                raise JobError(f"takes more than {seconds:g} seconds; give less at once, or raise --timeout")
            key, value = self._connection.recv()
        except (EOFError, OSError):
            raise JobError(f"ends its process ({self._end()}), perhaps for want of memory; leave it out") from None
        if key == _FAILED:
            raise JobError(value)
        return value

    def close(self) -> None:
        """End the process and start none any more; a job under way in another thread gets its `JobError`."""
        self._closed = True
        if self._process is not None:
            self._process.kill()

    def _end(self) -> str:
        """End the process and say how it ended."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        self._ready = False
        if connection is not None:
            connection.close()
        if process is None:
            return "stopped"
        process.join(1)
        if process.is_alive():
            process.kill()
            process.join()
        code = process.exitcode or 0
        return f"signal {-code}" if code < 0 else f"exit code {code}"


def _serve(connection: Connection, make: Make) -> None:
    """Do jobs until the other side has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process of the app
    build, arguments = make
    try:
        try:
            made = build(*arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other side must hear of it
            connection.send((_BROKEN, _reason(error)))
            return
        connection.send((_READY, None))
        while True:
            job, arguments = connection.recv()
            try:
                answer = (_DONE, job(made, *arguments))
            except Exception as error:  # noqa: BLE001 - the boundary where a bug becomes a listed failure
                answer = (_FAILED, _reason(error))
            connection.send(answer)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, QuotesError) else f"{type(error).__name__}: {error}"
