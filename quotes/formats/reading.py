"""Paths to articles, one at a time; whatever is no article comes out as a `Problem` in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Literal

from quotes.article import Article
from quotes.errors import InputError
from quotes.formats.details import DETAILS, details_of
from quotes.formats.encoding import decode
from quotes.formats.jsonlines_file import json_lines
from quotes.formats.kinds import Format, split_name
from quotes.formats.locations import STDIN, expand, is_url, name_of
from quotes.formats.origins import Origin, Origins
from quotes.formats.pages import read_page
from quotes.formats.parquet_rows import parquet_rows
from quotes.formats.rows import Row
from quotes.formats.screening import objection
from quotes.formats.tables import table_rows
from quotes.formats.unpacking import DamagedError, Lines, open_unpacked, read_piece
from quotes.formats.warc_pages import warc_rows

StdinFormat = Literal["auto", "text", "jsonl"]


@dataclass(frozen=True, slots=True)
class Problem:
    """An article that is not there to extract from: where, at which stage, and why with what to do."""

    origin: Origin
    stage: str
    reason: str
    doc_id: str | None = None


class ArticleReader:
    """Reads articles from paths, patterns and URLs: text and HTML (one article a file), JSON Lines, CSV, TSV, Parquet
    and WARC (many); ``-`` is standard input. Names in .gz and .zst are unpacked.

    Args:
        id_field: the field of a line or row that holds the article's id; without one the id is file name and line.
        text_field: the field that holds the text; other fields that are strings become `Article.meta`, and so do dates
            and names in the fields of `DETAILS`.
        format: what all paths hold; by default the ending of each tells.
        max_chars: an article with more characters is a problem, not an article.
        stdin: where ``-`` reads from.
        stdin_format: what it holds; "auto" takes a first line that begins with a brace for JSON Lines.
        origins: the ids that are taken already; none unless given.
        folder: where relative paths begin; the working directory unless given.

    `origins` knows where each article read so far came from; ids are unique over all paths. `position` is the
    last item's file, as an index into what the paths expand to, and its number in that file from 1.
    """

    def __init__(
        self,
        *,
        id_field: str = "doc_id",
        text_field: str = "text",
        format: Format | None = None,  # noqa: A002 - the option's name
        max_chars: int | None = None,
        stdin: BinaryIO | None = None,
        stdin_format: StdinFormat = "auto",
        origins: Origins | None = None,
        folder: Path | None = None,
    ) -> None:
        self._id_field = id_field
        self._text_field = text_field
        self._format = format
        self._max_chars = max_chars
        self._stdin = stdin
        self._stdin_format = stdin_format
        self._folder = folder
        self._packed: BinaryIO | None = None
        self._finished = 0
        self.origins = Origins() if origins is None else origins
        self.position = (0, 0)

    def bytes_read(self) -> int:
        """How many bytes of files have been read so far, before they are unpacked."""
        return self._finished + (0 if self._packed is None else self._packed.tell())

    def read(self, paths: Iterable[str]) -> Iterator[Article | Problem]:
        """Every article of the paths in order, lazily; a bad one never stops the rest."""
        yield from self.read_files(expand(paths))

    def read_files(self, files: Iterable[str]) -> Iterator[Article | Problem]:
        """As `read`, from names that are no patterns."""
        for index, path in enumerate(files):
            for number, item in enumerate(self._read_path(path), 1):
                self.position = (index, number)
                yield item

    def read_fields(self, fields: Mapping[str, Any], place: Origin) -> Article | Problem:
        """The article in fields that were read elsewhere; one without an id has that of its place."""
        return self._article(fields, place, str(place))

    def _read_path(self, path: str) -> Iterator[Article | Problem]:
        origin = Origin("<stdin>" if path == STDIN else path)
        if not _is_unicode(path):
            shown = Origin(path.encode("utf-8", "backslashreplace").decode())
            yield Problem(shown, "read", "has a name that is not UTF-8, in which nothing can be said of it; rename it")
            return
        try:
            yield from self._read_stdin(origin) if path == STDIN else self._read_file(path, origin)
        except InputError as error:
            yield Problem(origin, "read", str(error))
        except OSError as error:
            yield Problem(origin, "read", _advice(error))

    def _read_file(self, path: str, origin: Origin) -> Iterator[Article | Problem]:
        place = path if is_url(path) else Path(self._folder or "", path)
        if isinstance(place, Path) and place.is_dir():
            raise InputError(f"is a directory; name the files in it, for example {path}/*.txt")
        name, format_ = split_name(name_of(path), self._format)
        with open_unpacked(place) as (stream, packed):
            self._packed = packed
            try:
                yield from self._read_stream(stream, format_, name, origin)
            finally:
                self._finished += packed.tell()
                self._packed = None

    def _read_stream(self, stream: BinaryIO, format_: Format, name: str, origin: Origin) -> Iterator[Article | Problem]:
        if format_ in ("text", "html"):
            yield self._read_whole(stream, format_, name, origin)
        elif format_ == "jsonl":
            yield from self._read_rows(json_lines(stream), origin, name, "line")
        elif format_ == "warc":
            yield from self._read_rows(warc_rows(stream, self._id_field, self._text_field), origin, name, "page")
        elif format_ == "parquet":
            if not stream.seekable() or origin.file == "<stdin>":
                raise InputError("is Parquet in a stream, which can be read only from a file; save it first")
            size = stream.seek(0, 2)
            stream.seek(0)
            fields = (self._id_field, self._text_field, *DETAILS)
            yield from self._read_rows(parquet_rows(stream, size, fields), origin, name, "row")
        else:
            yield from self._read_rows(table_rows(stream, "," if format_ == "csv" else "\t"), origin, name, "row")

    def _read_stdin(self, origin: Origin) -> Iterator[Article | Problem]:
        if self._stdin is None:
            raise InputError("is not open here; name a file")
        given: Format | None = self._format if self._stdin_format == "auto" else self._stdin_format
        if given is not None:
            yield from self._read_stream(self._stdin, given, "stdin", origin)
            return
        lines = Lines(self._stdin)
        first = next(lines, b"")
        if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
            yield from self._read_rows(json_lines(chain([first], lines)), origin, "stdin", "line")
        else:
            yield self._accept("stdin", first + read_piece(self._stdin), origin)

    def _read_whole(self, stream: BinaryIO, format_: Format, name: str, origin: Origin) -> Article | Problem:
        try:
            content = read_piece(stream)
            if format_ == "text" or not content:
                return self._accept(name, content, origin)
            page = read_page(content)
        except InputError as error:
            return Problem(origin, "read", str(error), name)
        return self._check(Article(name, page.text, page.meta), origin)

    def _read_rows(self, rows: Iterable[Row], origin: Origin, name: str, noun: str) -> Iterator[Article | Problem]:
        for row in rows:
            place = Origin(origin.file, row.number)
            if row.value is None:
                yield Problem(place, "read", f"the {noun} {row.problem}")
            else:
                yield self._article(row.value, place, f"{name}-{row.number}")

    def _article(self, fields: Mapping[str, Any], place: Origin, default_id: str) -> Article | Problem:
        doc_id = fields.get(self._id_field)
        if doc_id is None or doc_id == "":
            doc_id = default_id
        if isinstance(doc_id, int) and not isinstance(doc_id, bool):
            doc_id = str(doc_id)
        if not isinstance(doc_id, str) or not _is_unicode(doc_id):
            return Problem(place, "read", f"the field {self._id_field!r} is neither a string nor a whole number")
        if self._text_field not in fields:
            named = ", ".join(map(repr, fields)) or "none"
            reason = f"has no field {self._text_field!r} (its fields: {named}); name the right one with --text-field"
            return Problem(place, "read", reason, doc_id)
        text = fields[self._text_field]
        if not isinstance(text, str):
            kind = type(text).__name__
            return Problem(place, "read", f"the field {self._text_field!r} is no string but {kind}", doc_id)
        details = details_of(fields, (self._id_field, self._text_field))
        return self._check(Article(doc_id, text, details), place)

    def _accept(self, doc_id: str, content: bytes, origin: Origin) -> Article | Problem:
        if not content:
            return Problem(origin, "read", "is empty (0 bytes)", doc_id)
        try:
            text = decode(content)
        except InputError as error:
            return Problem(origin, "read", str(error), doc_id)
        return self._check(Article(doc_id, text), origin)

    def _check(self, article: Article, place: Origin) -> Article | Problem:
        earlier = self.origins.claim(article.doc_id, place)
        if earlier is not None:
            return taken(article.doc_id, place, earlier)
        if self._max_chars is not None and len(article.text) > self._max_chars:
            size = f"{len(article.text):,} characters, more than {self._max_chars:,}"
            return Problem(place, "read", f"holds {size}; split it, or raise --max-chars", article.doc_id)
        wrong = objection(article.text)
        if wrong is not None:
            return Problem(place, "read", wrong, article.doc_id)
        return article


def taken(doc_id: str, place: Origin, earlier: Origin) -> Problem:
    """An article whose id is that of an earlier one."""
    reason = f"the doc_id {doc_id!r} is taken by {earlier}; give each article an id of its own"
    return Problem(place, "read", reason, doc_id)


def _is_unicode(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _advice(error: OSError) -> str:
    if isinstance(error, DamagedError):
        return f"is damaged ({error}); unpack or fetch it again"
    if isinstance(error, FileNotFoundError):
        return "is not there; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    return f"cannot be read: {error.strerror or error}"
