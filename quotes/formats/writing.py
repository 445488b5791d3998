"""Records to JSON Lines, so that a file under its final name is always a whole one."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from quotes.records import Attribution


class Output:
    """Where records go: a stream, or a file that gets its name only when the run has come to its end.

    Used as a context manager. A file is written as ``FILE.part`` and renamed on a normal exit; on an exception the
    part file stays, with every article written so far. A name that ends in ``.gz`` is compressed. A device or pipe
    is written to directly.
    """

    def __init__(self, target: Path | BinaryIO) -> None:
        self.part: Path | None = None
        self.records = 0
        self._final: Path | None = None
        self._own: BinaryIO | None = None
        self._stream: BinaryIO
        if isinstance(target, Path):
            self._open(target.resolve())  # a link keeps pointing at the new file
        else:
            self._stream = target

    def _open(self, target: Path) -> None:
        self._final = target
        path = target
        if target.is_file() or not target.exists():
            self.part = path = part_of(target)
        if target.suffix == ".gz":
            # no time stamp: the same records are the same bytes
            self._own = cast("BinaryIO", gzip.GzipFile(path, "wb", mtime=0))
        else:
            self._own = path.open("wb")
        self._stream = self._own

    def write(self, records: Iterable[Attribution]) -> None:
        """Write the records of one article, a line each, at once: a reader at the other end of a pipe sees them."""
        buffer = io.BytesIO()
        for record in records:
            buffer.write(record.model_dump_json(by_alias=True).encode("utf-8") + b"\n")
            self.records += 1
        if buffer.tell():
            self._stream.write(buffer.getvalue())
            self._stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._own is not None:
            self._own.close()
        if kind is None and self.part is not None and self._final is not None:
            self.part.replace(self._final)
            self.part = None


def part_of(target: Path) -> Path:
    """The name under which a file is written until it is whole."""
    return target.with_name(f"{target.name}.part")
