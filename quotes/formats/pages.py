"""HTML pages to articles: the running text without menus and teasers, found by trafilatura."""

from __future__ import annotations

import codecs
import logging
from dataclasses import dataclass

import regex

from quotes.errors import InputError
from quotes.formats.extras import load

#: Characters of a page, at most: longer ones are no articles, and cost minutes to take apart.
LONGEST_PAGE = 10_000_000

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = regex.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", regex.IGNORECASE)
_ESCAPED = regex.compile(r"\\u([0-9a-fA-F]{4})")  # as JSON has it
_DECLARED_WITHIN = 4096  # bytes; the standard says 1024, pages do not always keep to it


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page: its text, title first, and what the page says of it (see `details.DETAILS`)."""

    text: str
    meta: dict[str, str]


def read_page(data: bytes, *, charset: str | None = None, url: str | None = None) -> Page:
    """The article of a page.

    Args:
        data: the page.
        charset: its encoding, where the server named one.
        url: where the page was, if it does not say so itself.

    Raises:
        InputError: where trafilatura is missing, the page is not in the encoding it declares, or it has no article.
    """
    trafilatura = load("trafilatura", "HTML", "html")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong is told once, by us
    # as text, never as bytes: bytes trafilatura would unpack, without a limit, if they looked packed
    html = _decode(data, charset)
    if len(html) > LONGEST_PAGE:
        raise InputError(f"is longer than {LONGEST_PAGE:,} characters, which no article's page is; leave it out")
    try:
        found = trafilatura.bare_extraction(
            html, url=url, with_metadata=True, include_comments=False, include_tables=False, favor_precision=True
        )
    except Exception as error:
        raise InputError(f"is HTML that trafilatura fails on ({type(error).__name__}: {error})") from error
    if found is None or not found.text:
        raise InputError("is a page without an article: no running text was found in it")
    told = {
        "title": found.title,
        "url": found.url or url,
        "date": found.date,
        "author": _authors(found.author, html),
        "publisher": found.sitename or found.hostname,
    }
    return Page(_with_title(found.title, found.text), {key: value for key, value in told.items() if value})


def _authors(found: str | None, html: str) -> str | None:
    """The authors with commas between them, and with the vowel sign that trafilatura cuts off the end of a name.

    What it is stands in the page, behind what is left of the word. A name that is not in the page is left out.
    """
    if found is None:
        return None
    page = _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), html)
    names = [whole for name in found.split("; ") if (whole := _with_signs(name, page))]
    return ", ".join(names) or None


def _with_signs(name: str, page: str) -> str | None:
    last = regex.escape(name.split(" ")[-1])
    if not regex.search(r"[\p{L}\p{M}]$", name) or regex.search(rf"{last}(?![\p{{L}}\p{{M}}])", page):
        return name
    signs = regex.search(rf"{last}(\p{{M}}+)(?!\p{{L}})", page)
    return None if signs is None else name + signs[1]


def _with_title(title: str | None, text: str) -> str:
    """The text under its headline, which speaks too."""
    if not title or text.startswith(title):
        return text
    return f"{title}\n\n{text}"


def _decode(data: bytes, charset: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, "utf-8-sig" if encoding == "utf-8" else encoding)
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if charset is None and declared is not None:
        charset = declared[1].decode("ascii", "replace")
    return _decode_as(data, charset or "utf-8")


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"is not in the encoding it declares, {encoding} (byte {error.start + 1})") from error
    except (LookupError, ValueError) as error:
        raise InputError(
            f"declares the encoding {encoding!r}, which does not exist; name the right one in it"
        ) from error
    return text
