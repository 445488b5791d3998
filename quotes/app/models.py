"""What the API takes and gives; FastAPI makes the OpenAPI document of these."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from quotes.app.exporting import Shape
from quotes.app.worker import State
from quotes.formats.details import DETAILS
from quotes.records import Attribution

_Value = TypeVar("_Value")


def _whole_characters(value: _Value) -> _Value:
    """The value; JSON can spell halves of surrogate pairs, which no file and no answer can hold."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("holds half of a surrogate pair: the text is broken, take it from its source again") from error
    return value


_ID = "the article's id, in every record of it"
Text = Annotated[str, Field(min_length=1), AfterValidator(_whole_characters)]
DocId = Annotated[str, Field(min_length=1, max_length=1000, description=_ID), AfterValidator(_whole_characters)]
GivenRecord = Annotated[
    dict[str, Any],
    Field(
        description="A record. Of spans, start and end are enough; record_id, sentence, quoted, rule, confidence and "
        "the cue's lemma and class may be left out and are filled in."
    ),
    AfterValidator(_whole_characters),
]


class _In(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Article(_In):
    """What may be said of an article; it stands in every record of it."""

    title: Text | None = None
    url: Text | None = None
    date: Text | None = None
    author: Text | None = None
    publisher: Text | None = None

    def details(self) -> dict[str, str]:
        """What is said."""
        return {name: value for name in DETAILS if (value := getattr(self, name)) is not None}


class ArticleIn(_Article):
    """An article to extract from."""

    doc_id: DocId | None = None
    text: Text = Field(description="the article, or the source of the page it is on")
    format: Literal["text", "html"] = Field(default="text", description="html: the article is looked for in the page")


class BatchIn(_In):
    """Articles to extract from."""

    articles: list[ArticleIn] = Field(min_length=1)


class AnnotatedIn(_Article):
    """An article with records, of which each field that follows from the others may be missing."""

    doc_id: DocId
    text: Text
    records: list[GivenRecord]


class ExportIn(_In):
    """Articles with records, and the shape of the file they go into."""

    articles: list[AnnotatedIn] = Field(min_length=1)
    shape: Shape


class FileIn(_In):
    """A file."""

    name: Text = Field(max_length=1000, description="its ending tells what it holds, as for the command")
    base64: str = Field(description="its bytes", json_schema_extra={"contentEncoding": "base64"})


class FilesIn(_In):
    """Files to read articles and records from."""

    files: list[FileIn] = Field(min_length=1)


class Extracted(BaseModel):
    """The records of one article, each byte for byte as `quotes extract` writes it."""

    doc_id: str
    text: str | None = Field(description="the text found in a page, which offsets are of; null where text was given")
    details: dict[str, str] = Field(description="what is known of the article")
    records: list[Attribution]


class ArticleProblem(BaseModel):
    """Why an article gave no records."""

    stage: str = Field(description="read, the extractor's stage that failed, or worker (too long, or out of memory)")
    detail: str


class BatchItem(BaseModel):
    """What became of one article of a batch: its records, or its error."""

    doc_id: str
    text: str | None
    details: dict[str, str]
    records: list[Attribution] | None
    error: ArticleProblem | None


class Batch(BaseModel):
    """What became of the articles of a batch, in their order."""

    results: list[BatchItem]


class ReadArticle(BaseModel):
    """An article that was read, with what its file says of it, and with the records that the file has of it."""

    doc_id: str
    text: str
    details: dict[str, str]
    records: list[dict[str, Any]] | None


class ReadProblem(BaseModel):
    """What could not be read."""

    file: str
    line: int | None
    doc_id: str | None
    detail: str


class Read(BaseModel):
    """What files hold. ``records`` are those of articles that are not among the files."""

    articles: list[ReadArticle]
    records: dict[str, list[dict[str, Any]]]
    problems: list[ReadProblem]


class Viewed(BaseModel):
    """Records made whole, and the article with them as an HTML element."""

    records: list[Attribution]
    html: str


class Status(BaseModel):
    """How the app is."""

    state: State
    problem: str | None = Field(description="why the parser could not be loaded")
    version: str
    parser: str
    archive: bool
    max_bytes: int
    max_chars: int
    max_articles: int
    timeout: float
