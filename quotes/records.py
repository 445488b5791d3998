"""Attribution records: what the extractor writes, one JSON object a line.

Terms follow PARC 3.0 (Pareti 2016: source, cue, content) under the names fact-checkers use: *speaker* is PARC's
source, *source* is the channel through which the attribution itself reached the reader.
All offsets are half-open ranges of Unicode code points of the article exactly as given.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = "1.0"


class Kind(StrEnum):
    """How the content is presented: the speaker's own words, a paraphrase, or a paraphrase with quoted words in it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeakerType(StrEnum):
    """What sort of thing the speaker is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _optional(description: str) -> Any:
    """A field that is written only where it has a value: what nobody asked for costs no room in every record."""
    return Field(default=None, exclude_if=lambda value: value is None, description=description)


class TextSpan(_Model):
    """A piece of the article: ``article[start:end] == text``."""

    start: int = Field(ge=0)
    end: int
    text: str

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.end - self.start != len(self.text) or not self.text:
            raise ValueError(f"span [{self.start}, {self.end}) does not fit its text of {len(self.text)} code points")
        return self


class Speaker(_Model):
    """Who speaks. The span is null where the sentence does not name them and only the context does."""

    start: int | None = None
    end: int | None = None
    text: str | None = None
    name: str | None = Field(default=None, description="the fullest form of the name in the article, without role")
    role: str | None = Field(default=None, description="title, office or affiliation, in the article's words")
    type: SpeakerType = SpeakerType.UNKNOWN
    chain: tuple[TextSpan, ...] = Field(default=(), description="the mentions that lead from the span to the name")
    name_latin: str | None = _optional(
        "with --romanise: the name of a person transliterated from Devanagari; not their own spelling"
    )


class Cue(_Model):
    """The words that establish the attribution."""

    start: int
    end: int
    text: str
    lemma: str
    cue_class: str = Field(alias="class", description="say, write, claim, deny, promise, … (see the lexicon guide)")
    negated: bool = Field(default=False, description="the speaker does not stand behind the content")

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Source(_Model):
    """An outer teller: the channel that reports the attribution itself."""

    start: int
    end: int
    text: str
    name: str | None = None
    type: SpeakerType = SpeakerType.UNKNOWN


class ArticleInfo(_Model):
    """What the article's file or page says of the article, as it says it. Only what is said is written."""

    title: str | None = _optional("its headline")
    url: str | None = _optional("where it was published; of a page, the canonical address")
    date: str | None = _optional("when it was published; of a page, a day in ISO 8601")
    author: str | None = _optional("who wrote it; several names with commas between them")
    publisher: str | None = _optional("who published it; of a page, the name of the site")


class Attribution(_Model):
    """One attribution: somebody is presented by the text as having said something."""

    schema_version: str = SCHEMA_VERSION
    doc_id: str
    record_id: str = Field(description="stable: a digest of the article's id, the rule-independent spans and the kind")
    kind: Kind
    content: tuple[TextSpan, ...] = Field(min_length=1)
    quoted: tuple[TextSpan, ...] = Field(default=(), description="the parts of the content in quotation marks")
    speaker: Speaker | None
    cue: Cue | None
    source: Source | None
    source_chain: tuple[Source, ...] = Field(default=(), description="all outer tellers, nearest first")
    hedge: TextSpan | None = Field(default=None, description="words of the text that mark the report as uncertain")
    credit: str | None = Field(default=None, description="the agency that the article credits as a whole")
    sentence: TextSpan
    rule: str = Field(description="the matcher that made the record; see the rule catalogue")
    confidence: float = Field(ge=0, le=1)
    evidence: tuple[str, ...] = Field(default=(), description="why: the steps of the matcher and the speaker search")
    article: ArticleInfo | None = _optional("what is known of the article, if anything is")
    configuration: str | None = _optional("a digest of the user's own words that the record was made with, if any were")
