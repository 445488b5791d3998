"""What the app has done in processes of their own: loading the extractor, extracting, and reading files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from quotes.app.settings import Limits
from quotes.article import Article
from quotes.errors import InputError
from quotes.exchange.errors import ExchangeError
from quotes.exchange.records_file import read_lines
from quotes.formats import ArticleReader, Origin, Problem, json_lines
from quotes.formats.details import DETAILS
from quotes.formats.kinds import split_name
from quotes.formats.unpacking import PACKINGS, open_unpacked
from quotes.run.outcome import Extracting, Outcome, outcome_of

# has a cue and a quotation, so that the parser's model is loaded by it
_WARM_UP = Article("text", "मंत्री ने कहा, “पुल अगले साल बनेगा।”")
_LONGEST_NAME = 150


def load_extractor(build: Callable[..., Extracting], *arguments: Any) -> Extracting:
    """The extractor, with its parser's model in memory.

    Raises:
        QuotesError: where that cannot be loaded.
    """
    extractor = build(*arguments)
    for result in extractor.extract_many([_WARM_UP]):
        if result.error is not None:
            raise InputError(result.error.reason)
    return extractor


def extract(extractor: Extracting, article: GivenText) -> Outcome:
    """The records of an article, as the lines that ``quotes extract`` writes, or why there are none."""
    (result,) = extractor.extract_many([Article(article.doc_id, article.text, article.details)])
    return outcome_of(result, Origin)


@dataclass(frozen=True, slots=True)
class GivenText:
    """An article that was read; unlike `Article` it can go from one process to another."""

    doc_id: str
    text: str
    details: dict[str, str]

    @classmethod
    def of(cls, article: Article, doc_id: str | None = None) -> GivenText:
        """The article with what its file or page says of it, under its own or another id."""
        details = {name: value for name in DETAILS if (value := article.meta.get(name))}
        return cls(doc_id or article.doc_id, article.text, details)


@dataclass(frozen=True, slots=True)
class Given:
    """What files hold: articles, records by article as JSON objects (of every degree of completeness), problems."""

    articles: list[GivenText] = field(default_factory=list)
    records: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def no_preparation() -> None:
    """Reading needs nothing loaded."""


def read_files(_: None, files: list[tuple[str, bytes]], limits: Limits) -> Given:
    """The articles and records of files, each known by its name and its bytes.

    Files of records (as ``quotes extract`` writes them) are told from files of articles by their first line. Lines of
    articles may have ``records``, as gold does.
    """
    given = Given()
    reader = ArticleReader(max_chars=limits.chars)
    left = _Left(limits.articles, limits.bytes)
    with TemporaryDirectory(prefix="quotes-") as folder:
        for number, (name, content) in enumerate(files):
            own = Path(folder, str(number))
            own.mkdir()
            path = own / _file_name(name)
            path.write_bytes(content)
            try:
                _read_file(reader, _unpacked(path, limits.bytes), name, given, left)
            except InputError as error:
                given.problems.append(Problem(Origin(name), "read", str(error)))
            except OSError as error:
                given.problems.append(Problem(Origin(name), "read", f"is damaged ({error}); save it anew"))
    return given


def read_page_text(_: None, doc_id: str, source: str, limits: Limits) -> GivenText | Problem:
    """The article on a page whose source is given."""
    with TemporaryDirectory(prefix="quotes-") as folder:
        path = Path(folder, "page.html")
        # as text, its encoding is known: what the page declares is of the bytes that it once was
        path.write_bytes(b"\xef\xbb\xbf" + source.encode("utf-8", "replace"))
        for item in ArticleReader(max_chars=limits.chars).read([str(path)]):
            if isinstance(item, Article):
                return GivenText.of(item, doc_id)
            return Problem(Origin(doc_id), item.stage, item.reason, doc_id)
    return Problem(Origin(doc_id), "read", "holds no article", doc_id)


@dataclass(slots=True)
class _Left:
    """What may still be taken in."""

    articles: int
    chars: int

    def take(self, article: Article) -> bool:
        self.articles -= 1
        self.chars -= len(article.text)
        return self.articles >= 0 and self.chars >= 0


def _unpacked(path: Path, largest: int) -> Path:
    """The file, or in place of a packed one what is in it.

    Raises:
        InputError: where that is more than may be taken in.
    """
    if path.suffix.lower() not in PACKINGS:
        return path
    with open_unpacked(path) as (stream, _):
        content = stream.read(largest + 1)
    if len(content) > largest:
        raise InputError(f"unpacks to more than {largest / 1e6:g} MB; take it in parts, or raise --max-megabytes")
    unpacked = path.with_suffix("")
    unpacked.write_bytes(content)
    return unpacked


def _read_file(reader: ArticleReader, path: Path, name: str, given: Given, left: _Left) -> None:
    _, format_ = split_name(path.name)
    if format_ == "jsonl" and _holds_records(path):
        _read_records(path, name, given)
        return
    annotated = _annotations(path) if format_ == "jsonl" else {}
    for item in reader.read([str(path)]):
        if isinstance(item, Problem):
            origin = Origin(name, item.origin.line)
            given.problems.append(Problem(origin, item.stage, item.reason, item.doc_id))
        elif not left.take(item):
            reason = "holds more than the app takes at once (articles or characters); the rest is left out"
            given.problems.append(Problem(Origin(name), "read", reason))
            return
        else:
            given.articles.append(GivenText.of(item))
            if item.doc_id in annotated:
                given.records[item.doc_id] = annotated[item.doc_id]


def _read_records(path: Path, name: str, given: Given) -> None:
    def warn(message: str) -> None:
        given.problems.append(Problem(Origin(name), "read", message.removeprefix(f"{name}:")))

    try:
        with path.open("rb") as lines:
            for placed in read_lines(lines, name, warn):
                record = placed.record
                given.records.setdefault(record.doc_id, []).append(record.model_dump(mode="json", by_alias=True))
    except ExchangeError as error:
        raise InputError(str(error).removeprefix(f"{name}: ")) from error


def _holds_records(path: Path) -> bool:
    with path.open("rb") as lines:
        first = next((line.value for line in json_lines(lines) if line.value is not None), {})
    return "record_id" in first or "schema_version" in first


def _annotations(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The records that lines of articles carry."""
    found = {}
    with path.open("rb") as lines:
        for line in json_lines(lines):
            records = None if line.value is None else line.value.get("records")
            if line.value is not None and isinstance(records, list):
                found[str(line.value.get("doc_id"))] = [record for record in records if isinstance(record, dict)]
    return found


def _file_name(name: str) -> str:
    """A name that any disk takes, with the ending that tells what the file holds."""
    last = PurePath(name.replace("\\", "/")).name.encode("utf-8", "replace").decode("utf-8")
    bare = "".join(character for character in last if character.isprintable()).lstrip(".")
    path = PurePath(bare or "article.txt")
    ending = "".join(path.suffixes[-2:])
    stem = path.name.removesuffix(ending)
    while len((stem + ending).encode("utf-8", "replace")) > _LONGEST_NAME and stem:
        stem = stem[:-1]
    return (stem + ending)[-_LONGEST_NAME:] or "article.txt"
