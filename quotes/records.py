"""Attribution records: what the extractor writes, one JSON object a line.

Terms follow PARC 3.0 (Pareti 2016: source, cue, content) under the names fact-checkers use: *speaker* is PARC's
source, *source* is the channel through which the attribution itself reached the reader.
All offsets are half-open ranges of Unicode code points of the article exactly as given.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

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
