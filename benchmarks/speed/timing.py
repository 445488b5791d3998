"""Clocks: processor time of a call and of the stages inside it, and the time that a new process takes."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from unittest import mock

_Value = TypeVar("_Value")


def cpu_time(work: Callable[[], _Value]) -> tuple[_Value, float]:
    """The value of a call and the processor time it took in seconds, which a busy machine disturbs little."""
    start = time.process_time()
    value = work()
    return value, time.process_time() - start


def process_times(command: Sequence[str], rounds: int = 5) -> tuple[float, float]:
    """The least time on the clock, and of the processor, that a command takes from start to end, in seconds."""
    clock, processor = [], []
    for _ in range(rounds):
        start, before = time.perf_counter(), _children()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        clock.append(time.perf_counter() - start)
        processor.append(_children() - before)
    return min(clock), min(processor)


def import_time(code: str) -> float:
    """What a new interpreter takes to run some code, less that of an empty one, in seconds of the processor."""
    (_, whole), (_, empty) = (process_times([sys.executable, "-c", text]) for text in (code, "pass"))
    return max(0.0, whole - empty)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_memory() -> float:
    """The most memory that this process has used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage to be timed: a function or method by the object that holds it and its name there."""

    label: str
    owner: Any
    name: str


@contextmanager
def timed(stages: Sequence[Stage]) -> Iterator[dict[str, float]]:
    """The processor time of each stage by its label, in seconds, while the context lasts."""
    spent = dict.fromkeys((stage.label for stage in stages), 0.0)
    with ExitStack() as stack:
        for stage in stages:
            stack.enter_context(mock.patch.object(stage.owner, stage.name, _clocked(stage, spent)))
        yield spent


def _clocked(stage: Stage, spent: dict[str, float]) -> Callable[..., Any]:
    run = getattr(stage.owner, stage.name)

    def clocked(*arguments: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return run(*arguments, **named)
        finally:
            spent[stage.label] += time.process_time() - start

    return clocked
