"""Work in a process of its own, taken in turns."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import anyio
import pytest

from quotes.app.process import JobError
from quotes.app.settings import Limits
from quotes.app.worker import BusyError, State, UnavailableError, Worker
from quotes.errors import QuotesError


class Counter:
    """What the jobs of these tests work on; it cannot be made where its folder holds a file ``broken``."""

    def __init__(self, folder: Path) -> None:
        if (folder / "broken").exists():
            raise QuotesError("the model is broken")
        self.calls = 0


def count(counter: Counter, seconds: float = 0) -> int:
    time.sleep(seconds)
    counter.calls += 1
    return counter.calls


def die(_: Counter) -> None:
    os._exit(3)


def fail(_: Counter) -> None:
    raise ValueError("no such thing")


def with_worker(folder: Path, work: Any, limits: Limits | None = None) -> Any:
    """What an async function makes of a worker."""

    async def run() -> Any:
        worker = Worker((Counter, (folder,)), limits or Limits(seconds=30))
        try:
            return await work(worker)
        finally:
            worker.close()

    return anyio.run(run)


def test_jobs_share_what_was_made_once_and_take_turns(tmp_path: Path) -> None:
    async def work(worker: Worker) -> list[int]:
        states = [worker.state]
        await worker.start()
        assert [*states, worker.state] == [State.LOADING, State.READY]
        answers: list[int] = []

        async def ask() -> None:
            answers.append(await worker.do(count))

        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(ask)
        return answers

    assert with_worker(tmp_path, work) == [1, 2, 3, 4, 5]


def test_a_job_that_fails_leaves_the_process_alone(tmp_path: Path) -> None:
    async def work(worker: Worker) -> int:
        await worker.do(count)
        with pytest.raises(JobError, match="ValueError: no such thing"):
            await worker.do(fail)
        return int(await worker.do(count))

    assert with_worker(tmp_path, work) == 2


def test_a_job_that_is_late_or_deadly_costs_the_process_and_no_more(tmp_path: Path) -> None:
    async def work(worker: Worker) -> list[int]:
        answers = [await worker.do(count)]
        with pytest.raises(JobError, match=r"more than 0\.5 seconds"):
            await worker.do(count, 60)
        answers.append(await worker.do(count))
        with pytest.raises(JobError, match="exit code 3"):
            await worker.do(die)
        return [*answers, await worker.do(count)]

    assert with_worker(tmp_path, work, Limits(seconds=0.5)) == [1, 1, 1]


def test_what_cannot_be_loaded_is_told_and_not_tried_again(tmp_path: Path) -> None:
    async def work(worker: Worker) -> None:
        (tmp_path / "broken").touch()
        await worker.start()
        assert (worker.state, worker.problem) == (State.FAILED, "the model is broken")
        (tmp_path / "broken").unlink()
        with pytest.raises(UnavailableError, match="the model is broken"):
            await worker.do(count)

    with_worker(tmp_path, work)


def test_what_could_be_loaded_once_is_tried_again(tmp_path: Path) -> None:
    async def work(worker: Worker) -> int:
        await worker.do(count)
        (tmp_path / "broken").touch()
        with pytest.raises(JobError):
            await worker.do(die)
        with pytest.raises(UnavailableError):
            await worker.do(count)
        (tmp_path / "broken").unlink()
        return int(await worker.do(count))

    assert with_worker(tmp_path, work) == 1


def test_too_many_that_wait_are_told_to_come_back(tmp_path: Path) -> None:
    async def work(worker: Worker) -> None:
        async with worker.place(), worker.place():
            with pytest.raises(BusyError, match="2 requests wait already"):
                async with worker.place():
                    pytest.fail("there was a place")
        async with worker.place():
            pass

    with_worker(tmp_path, work, Limits(waiting=2))


def test_a_worker_that_is_closed_lets_go_of_those_who_wait(tmp_path: Path) -> None:
    async def work(worker: Worker) -> list[str]:
        told = []

        async def ask() -> None:
            try:
                await worker.do(count, 60)
            except JobError as error:
                told.append(str(error))

        await worker.start()
        async with anyio.create_task_group() as group:
            group.start_soon(ask)
            group.start_soon(ask)
            await anyio.sleep(0.2)
            worker.close()
        return told

    began = time.monotonic()
    first, second = with_worker(tmp_path, work)
    assert "ends its process" in first
    assert "is being stopped" in second
    assert time.monotonic() - began < 20
