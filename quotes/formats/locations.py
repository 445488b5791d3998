"""Where input stands: a path of this machine, a pattern for several, or a URL that fsspec opens."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from glob import glob, has_magic
from pathlib import Path, PurePath
from typing import Any, BinaryIO, cast

from quotes.errors import InputError
from quotes.formats.extras import load

STDIN = "-"

_LOCAL = "file://"
_BUFFER = 2**18


def is_url(location: str) -> bool:
    """Whether fsspec opens it: it has a scheme (``s3://``, ``memory://``)."""
    return "://" in location


def name_of(location: str | Path) -> str:
    """The last part of a path or URL, without a web address's query."""
    place = str(location)
    return PurePath(place.partition("?")[0] if place.startswith(("http://", "https://")) else place).name


def expand(locations: Iterable[str]) -> list[str]:
    """Every file that is meant, in order: a pattern (``*``, ``?``, ``[…]``) becomes the names that match it, sorted.

    ``file://`` is taken off. A name that exists is a name, whatever characters it has; a pattern that matches nothing
    or cannot be listed stays as it is, and reading it says what is wrong.
    """
    return [name for location in locations for name in (_matches(location.removeprefix(_LOCAL)) or [location])]


def _matches(location: str) -> list[str]:
    if location == STDIN or not has_magic(location):
        return [location]
    if not is_url(location):
        return [location] if Path(location).exists() else sorted(glob(location, recursive=True))  # noqa: PTH207
    try:
        with _explained():
            system, pattern = _fsspec().core.url_to_fs(location)
            return sorted(system.unstrip_protocol(path) for path in system.glob(pattern))
    except (InputError, OSError):
        return []


def size_of(location: str) -> int:
    """Bytes of a file as it lies there; 0 where that cannot be known."""
    try:
        if not is_url(location):
            return Path(location).stat().st_size if Path(location).is_file() else 0
        with _explained():
            system, path = _fsspec().core.url_to_fs(location)
            return int(system.info(path)["size"] or 0)
    except (InputError, OSError):
        return 0


@contextmanager
def open_location(location: str | Path) -> Iterator[BinaryIO]:
    """The bytes of a file.

    Raises:
        OSError: where it cannot be read, in opening or later.
        InputError: the same, for a URL whose driver is missing or fails in a way of its own.
    """
    if isinstance(location, Path) or not is_url(location):
        with Path(location).open("rb") as stream:
            yield stream
        return
    with _explained():
        remote = _fsspec().open(location, "rb").open()
    with remote:
        yield cast("BinaryIO", io.BufferedReader(_Remote(remote), _BUFFER))


class _Remote(io.RawIOBase):
    """A remote file whose driver's errors are ours."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        with _explained():
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())


@contextmanager
def _explained() -> Iterator[None]:
    """Every store has exceptions of its own; all of them mean that this file cannot be read."""
    try:
        yield
    except (InputError, OSError):
        raise
    except ImportError as error:
        raise InputError(f"needs another library for this kind of URL ({error})") from error
    except Exception as error:
        raise InputError(f"cannot be read ({type(error).__name__}: {error})") from error


def _fsspec() -> Any:
    return load("fsspec", "URLs", "urls")
