"""JSON Lines, one object a line, with the number of each line and the errors of the lines that have none."""

from __future__ import annotations

import codecs
import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import jsonlines

from quotes.errors import InputError
from quotes.formats.encoding import TO_UTF8
from quotes.formats.rows import Row
from quotes.formats.unpacking import Lines, LongLineError, open_unpacked

JsonLine = Row  #: one line of the file


class _Counted:
    """The lines of a file, counted; damage to the file itself becomes an `InputError`."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self.number = 0

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            line = next(self._lines)
        except LongLineError:
            self.number += 1
            raise
        except (EOFError, OSError, zlib.error) as error:
            after = f"after line {self.number}" if self.number else "from its first byte"
            raise InputError(f"is damaged {after} ({error}); unpack or fetch it again") from error
        self.number += 1
        if self.number == 1:
            if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise InputError(f"is UTF-16, not UTF-8; {TO_UTF8.format(encoding='UTF-16')}")
            line = line.removeprefix(codecs.BOM_UTF8)
        return line


def json_lines(lines: Iterable[bytes]) -> Iterator[JsonLine]:
    """Each line that is not blank, in order. Of a stream, no line longer than an article can be is held.

    Raises:
        InputError: where the file itself breaks off or is no text; single bad lines come as `JsonLine.problem`.
    """
    counted = _Counted(Lines(cast("BinaryIO", lines)) if hasattr(lines, "readline") else lines)
    # json.loads by name: left to itself jsonlines takes whatever JSON library is installed, each with its own errors
    reader = jsonlines.Reader(cast("Iterable[str]", counted), loads=json.loads)
    while True:
        try:
            value = reader.read(type=dict, skip_empty=True)
        except EOFError:
            return
        except jsonlines.InvalidLineError as error:
            yield JsonLine(counted.number, None, _reason(error))
        except LongLineError as error:
            yield JsonLine(counted.number, None, str(error))
        except RecursionError:
            yield JsonLine(
                counted.number, None, "is nested too deeply to be an article; one flat JSON object a line is wanted"
            )
        else:
            yield JsonLine(counted.number, value)


def _reason(error: jsonlines.InvalidLineError) -> str:
    cause = error.__cause__
    if isinstance(cause, UnicodeDecodeError):
        return f"is not UTF-8 (byte {cause.start + 1} of it); {TO_UTF8.format(encoding='ITS-ENCODING')}"
    if isinstance(cause, ValueError):
        return f"is not JSON ({cause}); one JSON object a line is wanted"
    return 'is JSON, but no object; write one object a line: {"doc_id": …, "text": …}'


@contextmanager
def open_json_lines(path: Path) -> Iterator[BinaryIO]:
    """A .jsonl file, packed in .gz or .zst or not, opened for `json_lines`."""
    with open_unpacked(path) as (unpacked, _):
        yield unpacked
