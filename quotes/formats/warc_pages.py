"""WARC: the pages of a crawl. Members are read in memory one at a time and never written anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from typing import Any, BinaryIO

from quotes.errors import InputError
from quotes.formats.extras import load
from quotes.formats.pages import read_page
from quotes.formats.rows import Row
from quotes.formats.unpacking import read_piece

_PAGE = ("text/html", "application/xhtml+xml")
_LARGEST_PAGE = 16 * 2**20


def warc_rows(stream: BinaryIO, id_field: str, text_field: str) -> Iterator[Row]:
    """Each HTML page that a server gave (status 200), numbered by its record's place in the file, from 1.

    The page's URL is its id. Records of other kinds are passed over: they are no articles.

    Raises:
        InputError: where a library is missing, or the file is damaged or no WARC.
    """
    archive = load("warcio.archiveiterator", "WARC", "warc")
    load("trafilatura", "WARC", "warc")
    number = 0
    try:
        for record in archive.ArchiveIterator(stream):
            number += 1
            charset = _charset_of_page(record)
            if charset is not None:
                yield _row(record, number, charset or None, id_field, text_field)
    except InputError:
        raise
    except Exception as error:  # a damaged file makes the library fail in ways that it has no errors for
        after = f"after record {number}" if number else "from its first byte"
        raise InputError(f"is no WARC, or damaged {after} ({error}); fetch it again") from error
    if not number:
        raise InputError("holds no WARC record; check what it is, --format forces another format")


def _charset_of_page(record: Any) -> str | None:
    """The encoding that the server names for a page, empty if it names none; None for what is no page."""
    if record.rec_type == "response" and record.http_headers is not None:
        if record.http_headers.get_statuscode() != "200":
            return None
        declared = record.http_headers.get_header("Content-Type")
    elif record.rec_type == "resource":
        declared = record.rec_headers.get_header("Content-Type")
    else:
        return None
    message = Message()
    message["Content-Type"] = declared or ""
    return (message.get_content_charset() or "") if message.get_content_type() in _PAGE else None


def _row(record: Any, number: int, charset: str | None, id_field: str, text_field: str) -> Row:
    url = record.rec_headers.get_header("WARC-Target-URI")
    try:
        page = read_page(read_piece(record.content_stream(), _LARGEST_PAGE), charset=charset, url=url)
    except (InputError, ValueError) as error:
        return Row(number, None, f"of {url or 'an unknown URL'} {error}")
    fields: dict[str, Any] = {**page.meta, id_field: url, text_field: page.text}
    return Row(number, fields)
