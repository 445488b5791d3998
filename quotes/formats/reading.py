"""Paths to articles, one at a time; whatever is no article comes out as a `Problem` in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Literal

from quotes.article import Article
from quotes.errors import InputError
from quotes.formats.encoding import decode
from quotes.formats.jsonlines_file import json_lines, open_json_lines
from quotes.formats.screening import objection

StdinFormat = Literal["auto", "text", "jsonl"]

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article stands: its file and, in a file of many, its line from 1."""

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """An article that is not there to extract from: where, at which stage, and why with what to do."""

    origin: Origin
    stage: str
    reason: str
    doc_id: str | None = None


class ArticleReader:
    """Reads articles from paths: .txt (one article), .jsonl and .jsonl.gz (one a line), ``-`` for standard input.

    Args:
        id_field: the field of a JSON line that holds the article's id; without one the id is file name and line.
        text_field: the field that holds the text; other fields that are strings become `Article.meta`.
        stdin: where ``-`` reads from.
        stdin_format: what it holds; "auto" takes a first line that begins with a brace for JSON Lines.

    `origins` remembers where each article read so far came from; ids are unique over all paths.
    """

    def __init__(
        self,
        *,
        id_field: str = "doc_id",
        text_field: str = "text",
        stdin: BinaryIO | None = None,
        stdin_format: StdinFormat = "auto",
    ) -> None:
        self._id_field = id_field
        self._text_field = text_field
        self._stdin = stdin
        self._stdin_format = stdin_format
        self.origins: dict[str, Origin] = {}

    def read(self, paths: Iterable[str]) -> Iterator[Article | Problem]:
        """Every article of the paths in order, lazily; a bad one never stops the rest."""
        for path in paths:
            origin = Origin("<stdin>" if path == STDIN else path)
            try:
                yield from self._read_stdin(origin) if path == STDIN else self._read_file(Path(path), origin)
            except InputError as error:
                yield Problem(origin, "read", str(error))
            except OSError as error:
                yield Problem(origin, "read", _advice(error))

    def _read_file(self, path: Path, origin: Origin) -> Iterator[Article | Problem]:
        if path.is_dir():
            raise InputError(f"is a directory; name the files in it, for example {path}/*.txt")
        name = path.name.lower()
        if name.endswith((".jsonl", ".jsonl.gz")):
            with open_json_lines(path) as lines:
                yield from self._read_lines(lines, origin, path.name[: name.rindex(".jsonl")])
        elif path.suffix.lower() in (".txt", ""):
            yield self._accept(path.stem, path.read_bytes(), origin)
        else:
            raise InputError(f"has the unknown ending {path.suffix!r}; .txt, .jsonl and .jsonl.gz are read")

    def _read_stdin(self, origin: Origin) -> Iterator[Article | Problem]:
        if self._stdin is None:
            raise InputError("is not open here; name a file")
        first = self._stdin.readline()
        guess = "jsonl" if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") else "text"
        if (guess if self._stdin_format == "auto" else self._stdin_format) == "jsonl":
            yield from self._read_lines(chain([first] if first else [], self._stdin), origin, "stdin")
        else:
            yield self._accept("stdin", first + self._stdin.read(), origin)

    def _read_lines(self, lines: Iterable[bytes], origin: Origin, name: str) -> Iterator[Article | Problem]:
        for line in json_lines(lines):
            place = Origin(origin.file, line.number)
            if line.value is None:
                yield Problem(place, "read", f"the line {line.problem}")
            else:
                yield self._article(line.value, place, f"{name}-{line.number}")

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
        rest = {
            key: value
            for key, value in fields.items()
            if key not in (self._id_field, self._text_field) and isinstance(value, str)
        }
        return self._check(Article(doc_id, text, rest), place)

    def _accept(self, doc_id: str, content: bytes, origin: Origin) -> Article | Problem:
        if not content:
            return Problem(origin, "read", "is empty (0 bytes)", doc_id)
        try:
            text = decode(content)
        except InputError as error:
            return Problem(origin, "read", str(error), doc_id)
        return self._check(Article(doc_id, text), origin)

    def _check(self, article: Article, place: Origin) -> Article | Problem:
        earlier = self.origins.get(article.doc_id)
        if earlier is not None:
            reason = f"the doc_id {article.doc_id!r} is taken by {earlier}; give each article an id of its own"
            return Problem(place, "read", reason, article.doc_id)
        self.origins[article.doc_id] = place
        wrong = objection(article.text)
        if wrong is not None:
            return Problem(place, "read", wrong, article.doc_id)
        return article


def _is_unicode(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _advice(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is not there; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    return f"cannot be read: {error.strerror or error}"
