"""A process with a queue in front of it: the requests of the app take turns."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from enum import StrEnum
from functools import partial
from typing import Any

import anyio
from anyio import to_thread

from quotes.app.process import JobError, Make, Process
from quotes.app.settings import Limits
from quotes.errors import QuotesError


class State(StrEnum):
    """How far a worker is."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class BusyError(QuotesError):
    """Too many requests wait already."""


class UnavailableError(QuotesError):
    """What the worker needs could not be loaded."""


class Worker:
    """Does jobs in a process of its own, one at a time, within the limits."""

    def __init__(self, make: Make, limits: Limits) -> None:
        self._process = Process(make)
        self._limits = limits
        self._turn = anyio.Lock()
        self._waiting = 0
        self._problem: str | None = None
        self._worked = False

    @property
    def state(self) -> State:
        if self._problem is not None:
            return State.FAILED
        return State.READY if self._process.running else State.LOADING

    @property
    def problem(self) -> str | None:
        """Why it failed, if it did."""
        return self._problem

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """A place in the queue for a request, which may then ask for any number of jobs.

        Raises:
            BusyError: if there is none.
        """
        if self._waiting >= self._limits.waiting:
            raise BusyError(f"{self._waiting} requests wait already; try again in a moment")
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    async def start(self) -> None:
        """Load what the jobs need, unless that is done or failed."""
        async with self._turn:
            await self._start()

    async def do(self, job: Callable[..., Any], *arguments: Any) -> Any:
        """The result of a job, a function of a module.

        Raises:
            JobError: where it has none.
            UnavailableError: where no job can be done.
        """
        async with self._turn:
            await self._start()
            if self._problem is not None:
                raise UnavailableError(self._problem)
            if not self._process.running:
                raise JobError("the app is being stopped")
            return await to_thread.run_sync(partial(self._process.do, job, *arguments, seconds=self._limits.seconds))

    def close(self) -> None:
        """End the process."""
        self._process.close()

    async def _start(self) -> None:
        """Start the process. What could never be loaded is not tried again; what could is, for it may do once more."""
        if self._process.running or (self._problem is not None and not self._worked):
            return
        try:
            await to_thread.run_sync(self._process.start)
        except QuotesError as error:
            self._problem = str(error)
        else:
            self._problem = None
            self._worked = True
