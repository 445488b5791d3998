"""Bytes to text, strictly: a wrong guess at an encoding would shift every offset."""

from __future__ import annotations

import codecs

from quotes.errors import InputError

TO_UTF8 = "convert it first: iconv -f {encoding} -t UTF-8 OLD > NEW"


def decode(data: bytes) -> str:
    """The text of UTF-8 bytes, line ends untouched; a byte-order mark at the start is no part of it.

    Raises:
        InputError: where the bytes are not UTF-8; the message says what they look like and what to do.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(f"is UTF-16, not UTF-8; {TO_UTF8.format(encoding='UTF-16')}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = f"byte {error.start + 1}" + (f", line {line}" if b"\n" in data.rstrip() else "")
        advice = TO_UTF8.format(encoding="ITS-ENCODING")
        raise InputError(f"is not UTF-8 ({place}: 0x{data[error.start]:02X}); {advice}") from error
    if "\0" in text:
        raise InputError(
            f"holds NUL characters: it is no text, or UTF-16 without its mark; {TO_UTF8.format(encoding='UTF-16LE')}"
        )
    return text
