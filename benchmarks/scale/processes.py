"""A command and every process that it starts, watched from outside (Linux: what it reads is /proc)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

_MARK = "UDDHARAN_BENCHMARK"
_EVERY = 0.1  # seconds
_TICKS = os.sysconf("SC_CLK_TCK")
_MIB = 2**20


@dataclass(slots=True)
class Process:
    """One process, as it was last seen: its role in the run, processor seconds, and most memory ever held, in bytes."""

    role: str
    processor: float = 0.0
    peak: int = 0


@dataclass(slots=True)
class Watched:
    """What a command took. ``samples`` are seconds since its start with the bytes that its first process held."""

    code: int = 0
    seconds: float = 0.0
    processes: dict[int, Process] = field(default_factory=dict)
    samples: list[tuple[float, int]] = field(default_factory=list)

    def processor(self) -> float:
        """Processor seconds of all processes."""
        return sum(process.processor for process in self.processes.values())

    def longest(self) -> float:
        """Processor seconds of the process that had most to do: no run is shorter, however many cores there are."""
        return max(process.processor for process in self.processes.values())

    def table(self) -> str:
        """A line for each role: how many processes, their processor time, the most memory that one held."""
        count = Counter(process.role for process in self.processes.values())
        lines = []
        for role in sorted(count):
            own = [process for process in self.processes.values() if process.role == role]
            spent = sum(process.processor for process in own)
            peak = max(process.peak for process in own) / _MIB
            lines.append(f"  {role:<34} {count[role]:>3}  {spent:>7.1f} s  {peak:>6.0f} MiB")
        return "\n".join(lines)


def watch(command: list[str]) -> Watched:
    """Run a command to its end.

    Raises:
        SystemExit: where it cannot do its work at all (exit code above 1).
    """
    mark = uuid4().hex
    watched = Watched()
    started = time.monotonic()
    with subprocess.Popen(command, env={**os.environ, _MARK: mark}, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            _look(watched, mark, process.pid)
            watched.samples.append((time.monotonic() - started, _resident(process.pid)))
            time.sleep(_EVERY)
    watched.code = process.returncode
    if watched.code not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with exit code {watched.code}")
    watched.seconds = time.monotonic() - started
    return watched


def quotes(*arguments: str) -> list[str]:
    """The command line of ``quotes`` with arguments."""
    return [sys.executable, "-m", "quotes", *arguments]


def _look(watched: Watched, mark: str, first: int) -> None:
    for folder in Path("/proc").iterdir():
        if not folder.name.isdecimal():
            continue
        pid = int(folder.name)
        try:
            if pid not in watched.processes:
                if f"{_MARK}={mark}".encode() not in (folder / "environ").read_bytes():
                    continue
                watched.processes[pid] = Process("helpers")
            process = watched.processes[pid]
            if command := (folder / "cmdline").read_bytes():  # none is left of one that has ended
                process.role = "reads and writes" if pid == first else _role(command)
            numbers = (folder / "stat").read_text().rpartition(")")[2].split()
            process.processor = (int(numbers[11]) + int(numbers[12])) / _TICKS
            process.peak = max(process.peak, _number((folder / "status").read_text(), "VmHWM:"))
        except (OSError, IndexError):
            continue  # it has ended


def _role(command: bytes) -> str:
    text = command.replace(b"\0", b" ").decode("utf-8", "replace").strip()
    if "multiprocessing.spawn" in text:
        return "extracts"
    if text.startswith("ray::"):
        return "ray: " + text.removeprefix("ray::").partition("(")[0].partition(" ")[0]
    return "the rest of Ray" if "ray" in text else "helpers"


def _resident(pid: int) -> int:
    try:
        return _number(Path(f"/proc/{pid}/status").read_text(), "VmRSS:")
    except OSError:
        return 0


def _number(status: str, name: str) -> int:
    """Bytes that a line of a process's status tells."""
    for line in status.splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024
    return 0
