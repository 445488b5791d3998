"""Files opened for reading as a stream, unpacked on the way, within limits that a bomb runs into."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from quotes.errors import InputError
from quotes.formats.extras import load_zstd
from quotes.formats.locations import name_of, open_location

#: Bytes of one article's line, row, page or file, at most. More than any article, and little enough to hold.
LARGEST_PIECE = 64 * 2**20

#: Packed text grows four- to tenfold; what grows a hundred times more than that is made to fill a disk or a memory.
HIGHEST_RATIO = 500
RATIO_FROM = 64 * 2**20  # unpacked bytes: below this size a bomb does no harm

PACKINGS = (".gz", ".zst")

_BUFFER = 2**18


class DamagedError(OSError):
    """A packed file that cannot be unpacked to its end."""


class _Guarded(io.RawIOBase):
    """Unpacked bytes, counted against the packed ones."""

    def __init__(self, unpacked: io.BufferedIOBase, packed: BinaryIO, broken: tuple[type[Exception], ...]) -> None:
        self._unpacked = unpacked
        self._packed = packed
        self._broken = broken
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._unpacked.read1(len(buffer))  # no more than there is before the damage
        except self._broken as error:
            raise DamagedError(str(error)) from error
        self._count += len(data)
        if self._count > RATIO_FROM and self._count > HIGHEST_RATIO * self._packed.tell():
            raise InputError(
                f"unpacks to more than {HIGHEST_RATIO} times its size, which no text does; if it is no attack, "
                "unpack it yourself and name the unpacked file"
            )
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def open_unpacked(location: str | Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The stream of a file's content, unpacked if its name ends in .gz or .zst, and the stream of its own bytes.

    Args:
        location: the file's path or URL.

    Reading raises `DamagedError` where the packed data is broken and `InputError` where it is a bomb.

    Raises:
        InputError: where a library that it takes to open or unpack it is not installed.
    """
    packing = PurePath(name_of(location)).suffix.lower()
    with open_location(location) as packed:
        if packing not in PACKINGS:
            yield packed, packed
            return
        if packing == ".gz":
            unpacked = cast("io.BufferedIOBase", gzip.GzipFile(fileobj=packed))
            broken: tuple[type[Exception], ...] = (EOFError, zlib.error, gzip.BadGzipFile)
        else:
            zstd = load_zstd()
            unpacked = cast("io.BufferedIOBase", zstd.ZstdFile(packed))
            broken = (EOFError, zstd.ZstdError)
        with unpacked:
            guarded = _Guarded(unpacked, packed, broken)
            yield cast("BinaryIO", io.BufferedReader(guarded, _BUFFER)), packed


def read_piece(stream: BinaryIO, largest: int = LARGEST_PIECE) -> bytes:
    """All that is left of a stream, if an article can be that large.

    Raises:
        InputError: where it is larger.
    """
    pieces = []
    left = largest + 1
    while left and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    if not left:
        raise InputError(f"is larger than {largest // 2**20} MiB, which no article is; leave it out")
    return b"".join(pieces)


class LongLineError(InputError):
    """A line that no article fills; the lines after it can be read."""


class Lines(Iterator[bytes]):
    """The lines of a stream, none longer than an article can be.

    Raises, from ``next``:
        LongLineError: in place of a longer line.
    """

    def __init__(self, stream: BinaryIO, longest: int = LARGEST_PIECE) -> None:
        self._stream = stream
        self._longest = longest

    def __next__(self) -> bytes:
        line = self._stream.readline(self._longest)
        if not line:
            raise StopIteration
        if len(line) < self._longest or line.endswith(b"\n"):
            return line
        while (rest := self._stream.readline(self._longest)) and not rest.endswith(b"\n"):
            pass
        raise LongLineError(f"is longer than {self._longest // 2**20} MiB, which no article is; leave it out")
