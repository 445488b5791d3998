"""A run in several processes: outcomes in the order of the articles, whatever becomes of the processes."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Self

from quotes.article import Article
from quotes.errors import QuotesError
from quotes.formats import Problem
from quotes.run.outcome import Batches, Extracting, Item, OriginOf, Outcome
from quotes.run.worker import BROKEN, END, READY, work

_AHEAD = 2  # batches a process that are read before their turn
_PIECE = 32  # articles of a job: few, so that all processes have work to the end, but enough for the parser
_JOBS_A_PROCESS = 2  # one that waits there, so that the process never does while this one reads and writes


@dataclass
class _Batch:
    items: list[Item]
    outcomes: dict[int, Outcome] = field(default_factory=dict)

    def done(self) -> bool:
        return len(self.outcomes) == len(self.items)


@dataclass
class _Job:
    batch: _Batch
    left: list[int]
    alone: bool = False
    deadline: float | None = None


@dataclass
class _Worker:
    process: SpawnProcess
    connection: Connection
    ready: bool = False
    jobs: deque[_Job] = field(default_factory=deque)


class Pool:
    """Processes that each hold an extractor.

    Args:
        jobs: how many processes.
        make: builds the extractor in each; it travels there, so that it must be a function of a module or one with its
            arguments bound.
        timeout: seconds that one article may take; None for no limit.
        origin_of: where an article stands, by its id.

    A process gets a few articles at once. If it ends, or takes twice the time of one article, they are done again one
    by one; an article that does it alone is a problem, and the run goes on.

    Raises:
        QuotesError: where the processes cannot build their extractor.
    """

    def __init__(
        self,
        jobs: int,
        make: Callable[[], Extracting],
        *,
        timeout: float | None,
        origin_of: OriginOf,
    ) -> None:
        self._jobs = jobs
        self._make = make
        self._timeout = timeout
        self._origin_of = origin_of
        self._workers: list[_Worker] = []
        self._queue: deque[_Job] = deque()

    def __enter__(self) -> Self:
        self._workers = [self._start() for _ in range(self._jobs)]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.process.kill()
            worker.connection.close()
        for worker in self._workers:
            worker.process.join()

    def run(self, items: Iterable[Item]) -> Iterator[Outcome | None]:
        """The outcome of each item, in order; None wherever a batch ends."""
        batches = Batches(items)
        window: deque[_Batch] = deque()
        while True:
            while not batches.exhausted and len(window) < _AHEAD * self._jobs:
                window.append(self._enqueue(_Batch(list(batches.next_batch()))))
            if not window:
                return
            while window and window[0].done():
                batch = window.popleft()
                yield from (batch.outcomes[index] for index in range(len(batch.items)))
                yield None
            if window:
                self._assign()
                self._listen()

    def _enqueue(self, batch: _Batch) -> _Batch:
        articles = []
        for index, item in enumerate(batch.items):
            if isinstance(item, Article):
                articles.append(index)
            else:
                batch.outcomes[index] = item
        self._queue.extend(_Job(batch, articles[at : at + _PIECE]) for at in range(0, len(articles), _PIECE))
        return batch

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self._make), daemon=True)
        resource_tracker.ensure_running()  # it would be started below, and unblock the signal again
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])  # until the process ignores it itself
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()
        return _Worker(process, ours)

    def _assign(self) -> None:
        for most in range(_JOBS_A_PROCESS):
            for worker in self._workers:
                # a job that waits behind another is one that no process will soon be free for
                if worker.ready and len(worker.jobs) == most and len(self._queue) > most * len(self._workers):
                    self._send(worker, self._queue.popleft())

    def _send(self, worker: _Worker, job: _Job) -> None:
        worker.jobs.append(job)
        if len(worker.jobs) == 1:
            self._set_deadline(job)
        try:
            worker.connection.send([_packed(job.batch.items[index], index) for index in job.left])
        except OSError:
            self._replace(worker, None)

    def _set_deadline(self, job: _Job) -> None:
        if self._timeout is not None:
            job.deadline = time.monotonic() + self._timeout * (1 if job.alone else 2)

    def _listen(self) -> None:
        """Wait for what the processes say, or for the first of them to be late."""
        deadlines = [w.jobs[0].deadline for w in self._workers if w.jobs and w.jobs[0].deadline is not None]
        left = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
        heard = wait([worker.connection for worker in self._workers], left)
        for worker in list(self._workers):
            if worker.connection in heard:
                self._receive(worker)
            elif worker.jobs and (deadline := worker.jobs[0].deadline) is not None and time.monotonic() >= deadline:
                self._replace(worker, f"takes more than {self._timeout:g} seconds; raise --timeout, or leave it out")

    def _receive(self, worker: _Worker) -> None:
        try:
            key, value = worker.connection.recv()
        except (EOFError, OSError):
            self._replace(worker, None)
            return
        if key == READY:
            worker.ready = True
        elif key == BROKEN:
            raise QuotesError(value)
        elif key == END:
            worker.jobs.popleft()
            if worker.jobs:
                self._set_deadline(worker.jobs[0])
        else:
            job = worker.jobs[0]
            if isinstance(value, Problem):
                value = replace(value, origin=self._origin_of(str(value.doc_id)))
            job.batch.outcomes[key] = value
            job.left.remove(key)

    def _replace(self, worker: _Worker, reason: str | None) -> None:
        """Put a new process in the place of one that ended, or is late, and see to what it left undone."""
        worker.process.kill() if reason is not None else worker.process.join(10)
        worker.process.join()
        worker.connection.close()
        code = worker.process.exitcode or 0
        ended = f"signal {-code}" if code < 0 else f"exit code {code}"
        if not worker.ready:
            raise QuotesError(f"a process ended ({ended}) while it loaded the parser; run with fewer --jobs")
        if worker.jobs:
            begun = worker.jobs.popleft()
            self._queue.extendleft(reversed(worker.jobs))
            self._give_back(begun, reason or f"ends its process ({ended}), perhaps for want of memory; leave it out")
        self._workers[self._workers.index(worker)] = self._start()

    def _give_back(self, job: _Job, reason: str) -> None:
        if job.alone and job.left:
            item = job.batch.items[job.left[0]]
            doc_id = item.doc_id or ""
            job.batch.outcomes[job.left[0]] = Problem(self._origin_of(doc_id), "worker", reason, doc_id)
        else:
            self._queue.extendleft(_Job(job.batch, [index], alone=True) for index in reversed(job.left))


def _packed(item: Item, index: int) -> tuple[int, str, str, dict[str, str]]:
    assert isinstance(item, Article)
    return index, item.doc_id, item.text, dict(item.meta)
