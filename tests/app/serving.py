"""The command ``quotes serve`` in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import regex


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of an app that runs, on a free port, and its process."""
    command = [sys.executable, "-m", "quotes", "serve", "--port", "0", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stderr is not None
            line = process.stderr.readline()
            address = regex.search(r"http://\S+", line)
            assert address is not None, line + process.stderr.read()
            yield address[0], process
        finally:
            process.kill()
