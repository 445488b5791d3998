"""Records to JSON Lines, so that a file under its final name is always a whole one."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from quotes.formats.extras import load_zstd
from quotes.records import Attribution

#: Packed files are made of members of this many unpacked bytes or a little more, each whole in itself.
MEMBER = 2**20


class Output:
    """Where records go: a stream, or a file that gets its name only when the run has come to its end.

    Args:
        target: the stream or file. A file is written as ``FILE.part`` and renamed on a normal exit; on an exception
            the part file stays, with every article written so far. A name that ends in ``.gz`` or ``.zst`` is
            packed. A device or pipe is written to directly.
        start: bytes of the part file to keep and go on from.
        finish: makes the final file (second argument) of the part file (first), where that is more than a new name.

    Used as a context manager.

    Raises:
        InputError: where the library that packs is missing.
    """

    def __init__(
        self, target: Path | BinaryIO, *, start: int = 0, finish: Callable[[Path, Path], None] | None = None
    ) -> None:
        self.part: Path | None = None
        self.records = 0
        self._final: Path | None = None
        self._own: BinaryIO | None = None
        self._stream: BinaryIO
        self._finish = finish
        self._pack = _packer(target) if isinstance(target, Path) else None
        self._member = bytearray()
        if isinstance(target, Path):
            self._open(target.resolve(), start)  # a link keeps pointing at the new file
        else:
            self._stream = target

    def _open(self, target: Path, start: int) -> None:
        self._final = target
        if target.is_file() or not target.exists():
            self.part = part_of(target)
            self._own = self.part.open("r+b" if start else "wb")
            self._own.truncate(start)
            self._own.seek(start)
        else:
            self._own = target.open("wb")
        self._stream = self._own

    def write(self, records: Iterable[Attribution]) -> None:
        """Write the records of one article, a line each, at once: a reader at the other end of a pipe sees them."""
        lines = [record.model_dump_json(by_alias=True).encode("utf-8") + b"\n" for record in records]
        self.write_lines(b"".join(lines), len(lines))

    def write_lines(self, lines: bytes, records: int) -> None:
        """Write the records of one article that are lines already."""
        self.records += records
        if self._pack is not None:
            self._member += lines
        elif lines:
            self._stream.write(lines)
            self._stream.flush()

    def boundary(self) -> int | None:
        """The bytes of the part file to go on from, if all that was written is in it; called where a batch ends."""
        if self._pack is not None and self._member:
            if len(self._member) < MEMBER:
                return None
            self._end_member()
        if self.part is None or self._own is None:
            return None
        return self._own.tell()

    def sync(self) -> None:
        """See to it that what was written outlives the machine's power."""
        if self._own is not None:
            os.fsync(self._own.fileno())

    def end(self) -> int | None:
        """As `boundary`, when there is nothing more to write."""
        self._end_member(last=True)
        return self.boundary()

    def _end_member(self, *, last: bool = False) -> None:
        # a packed file of nothing is not an empty file
        nothing = last and self.part is not None and self.part.stat().st_size == 0
        if self._pack is not None and (self._member or nothing):
            self._stream.write(self._pack(bytes(self._member)))
            self._stream.flush()
            self._member.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._own is not None:
            self._end_member(last=kind is None)
            self._own.close()
        if kind is None and self.part is not None and self._final is not None:
            finish_file(self.part, self._final, self._finish)
            self.part = None


def finish_file(part: Path, final: Path, finish: Callable[[Path, Path], None] | None) -> None:
    """Give a whole part file its final name, by way of ``finish`` if there is one."""
    if finish is not None:
        finished = final.with_name(f"{final.name}.done")
        finish(part, finished)
        finished.replace(final)
        part.unlink()
    else:
        part.replace(final)


def part_of(target: Path) -> Path:
    """The name under which a file is written until it is whole."""
    return target.with_name(f"{target.name}.part")


def _packer(target: Path) -> Callable[[bytes], bytes] | None:
    if target.suffix == ".gz":
        return lambda data: gzip.compress(data, mtime=0)  # no time stamp: the same records are the same bytes
    if target.suffix == ".zst":
        compress: Callable[[bytes], bytes] = load_zstd().compress
        return compress
    return None
