"""The golden file format (see golden/README.md), read strictly: a slip in a file is an error, never a guess."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from quotes.app.golden import occurrences
from quotes.article import Article, Span
from quotes.records import Kind, SpeakerType

FOLDER = Path(__file__).parents[2] / "golden" / "articles"

Expect = Literal["pass", "fail"]

_ORDINAL = regex.compile(r"(?P<text>.*)@(?P<ordinal>[1-9][0-9]?)", regex.DOTALL)


class GoldenError(Exception):
    """A golden file that breaks its format; the message names file, entry and string."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    within: str | None = Field(default=None, alias="in")
    expect: Expect = "pass"
    why: str | None = None

    @model_validator(mode="after")
    def _explained(self) -> Self:
        if (self.expect == "fail") != (self.why is not None):
            raise ValueError('`why` goes with expect = "fail", and only with it')
        return self


class RecordEntry(_Entry):
    """A [[record]] as it stands in the file."""

    kind: Kind
    content: list[str] = Field(min_length=1)
    speaker: str | None = None
    name: str | None = None
    role: str | None = None
    type: SpeakerType | None = None
    cue: str | None = None
    negated: bool = False
    source: str | None = None
    source_name: str | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _typed(self) -> Self:
        if (self.speaker or self.name) and self.type is None:
            raise ValueError("a record with a speaker or a name needs its `type`")
        if self.source_name and not self.source:
            raise ValueError("`source_name` goes with `source`")
        return self


class NegativeEntry(_Entry):
    """A [[negative]]: a stretch that must not be the content of any record."""

    text: str
    reason: str


class SpuriousEntry(_Entry):
    """A [[spurious]]: a record that is made and should not be, known and not yet mended."""

    expect: Literal["fail"] = "fail"
    content: list[str] = Field(min_length=1)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    families: list[str] = Field(min_length=1)
    note: str
    text: str
    record: list[RecordEntry] = []
    negative: list[NegativeEntry] = []
    spurious: list[SpuriousEntry] = []


@dataclass(frozen=True, slots=True)
class GoldenCase:
    """A gold record, negative or known false record, placed in its article.

    ``json`` has the shape that the evaluation takes; of negatives and false records only the content counts.
    """

    label: str
    json: dict[str, Any]
    expect: Expect
    why: str


@dataclass(frozen=True, slots=True)
class GoldenArticle:
    """An article with what people decided about it."""

    article: Article
    families: tuple[str, ...]
    records: tuple[GoldenCase, ...]
    negatives: tuple[GoldenCase, ...]
    spurious: tuple[GoldenCase, ...]

    @property
    def id(self) -> str:
        return self.article.doc_id


def load_articles(paths: Iterable[Path] | None = None) -> Iterator[GoldenArticle]:
    """The golden articles in the files, or in all files of the folder, by name.

    Raises:
        GoldenError: at the first file that breaks the format.
    """
    for path in sorted(FOLDER.glob("*.toml")) if paths is None else paths:
        yield load_article(path)


def load_article(path: Path) -> GoldenArticle:
    """One golden article with every string placed.

    Raises:
        GoldenError: where the file breaks the format, or a string does not stand where it should exactly once.
    """
    try:
        file = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise GoldenError(f"{path.name}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise GoldenError(f"{path.name}: {_entry_of(first['loc'])}: {first['msg']}") from error
    if file.id != path.stem:
        raise GoldenError(f"{path.name}: its id is {file.id!r}, but it has to be the file's name")
    return GoldenArticle(
        Article(file.id, file.text),
        tuple(file.families),
        tuple(_record(path, file.text, f"record {n}", entry) for n, entry in enumerate(file.record, 1)),
        tuple(_negative(path, file.text, f"negative {n}", entry) for n, entry in enumerate(file.negative, 1)),
        tuple(_spurious(path, file.text, f"spurious {n}", entry) for n, entry in enumerate(file.spurious, 1)),
    )


def _entry_of(location: tuple[int | str, ...]) -> str:
    parts = [str(part + 1) if isinstance(part, int) else part for part in location]
    return " ".join(parts) or "the file"


def _record(path: Path, text: str, label: str, entry: RecordEntry) -> GoldenCase:
    place = _Place(path, text, label, entry.within)
    speaker = source = cue = None
    if entry.speaker or entry.name:
        assert entry.type is not None
        speaker = {**place.span("speaker", entry.speaker), "name": entry.name, "type": entry.type.value}
        if entry.role is not None:
            speaker["role"] = entry.role
    if entry.source:
        source = place.span("source", entry.source)
        if entry.source_name is not None:
            source["name"] = entry.source_name
    if entry.cue:
        cue = {**place.span("cue", entry.cue), "negated": entry.negated}
    json = {
        "kind": entry.kind.value,
        "content": [place.span("content", piece) for piece in entry.content],
        "speaker": speaker,
        "cue": cue,
        "source": source,
    }
    return GoldenCase(label, json, entry.expect, entry.why or "")


def _negative(path: Path, text: str, label: str, entry: NegativeEntry) -> GoldenCase:
    span = _Place(path, text, label, entry.within).span("text", entry.text)
    return GoldenCase(label, {"content": [span]}, entry.expect, entry.why or entry.reason)


def _spurious(path: Path, text: str, label: str, entry: SpuriousEntry) -> GoldenCase:
    place = _Place(path, text, label, entry.within)
    return GoldenCase(
        label, {"content": [place.span("content", piece) for piece in entry.content]}, "fail", entry.why or ""
    )


class _Place:
    """The stretch of the article in which the strings of an entry stand."""

    def __init__(self, path: Path, text: str, label: str, within: str | None) -> None:
        self._where = f"{path.name}: {label}"
        self._text = text
        self._span = Span(0, len(text))
        if within is not None:
            self._span = self._find("in", within)

    def span(self, field: str, string: str | None) -> dict[str, Any]:
        """The string with its offsets in the article; null offsets for a role that the text does not hold."""
        if string is None:
            return {"start": None, "end": None, "text": None}
        span = self._find(field, string)
        return {"start": span.start, "end": span.end, "text": span.of(self._text)}

    def _find(self, field: str, string: str) -> Span:
        spans = list(occurrences(self._text, string, self._span))
        if len(spans) == 1:
            return spans[0]
        stretch = "the article" if len(self._span) == len(self._text) else "its stretch"
        numbered = _ORDINAL.fullmatch(string)
        if not spans and numbered is not None:
            spans = list(occurrences(self._text, numbered["text"], self._span))
            if int(numbered["ordinal"]) <= len(spans):
                return spans[int(numbered["ordinal"]) - 1]
            found = f"{numbered['text']!r} stands only {len(spans)} times in {stretch}"
        elif spans:
            found = f"{string!r} stands {len(spans)} times in {stretch}; narrow `in`, or write {string}@2 for one"
        else:
            found = f"{string!r} does not stand in {stretch} as whole words"
        raise GoldenError(f"{self._where}: {field}: {found}")
