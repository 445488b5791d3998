"""What is handed on: the records of one article, with its text where the format or the unit asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any
from urllib.parse import quote, urlsplit

from pydantic import ValidationError

from quotes.article import Article
from quotes.exchange.errors import ExchangeError
from quotes.exchange.offsets import Ruler, Unit, move
from quotes.records import Attribution, Source, TextSpan

Warn = Callable[[str], None]

#: What stands between the pieces of a content that something interrupts, where it is one string.
GAP = " … "


@dataclass(frozen=True, slots=True)
class Placed:
    """A record and where it stands, ``FILE:LINE``, for messages."""

    place: str
    record: Attribution


@dataclass(frozen=True)
class Quoted:
    """The records of one article. ``unit`` is the one that offsets are written in."""

    doc_id: str
    records: tuple[Attribution, ...]
    article: Article | None = None
    unit: Unit = Unit.CODE_POINTS

    @property
    def text(self) -> str:
        """The article's text.

        Raises:
            ExchangeError: where the article is not known.
        """
        if self.article is None:
            raise ExchangeError(f"the text of the article {self.doc_id!r} is needed and not given")
        return self.article.text

    @cached_property
    def ruler(self) -> Ruler | None:
        """What offsets are measured with; None for code points, which need no text."""
        return None if self.unit is Unit.CODE_POINTS else Ruler(self.text, self.unit)

    def offset(self, position: int) -> int:
        """A code point position in the unit."""
        return position if self.ruler is None else self.ruler.to_unit(position)

    def meta(self, name: str) -> str | None:
        """What the article's file says of it (``title``, ``url``, ``date``, ``author``, ``publisher``), if anything.

        Where the file is not given or does not say it, it is what the records say.
        """
        told = self.article.meta.get(name) if self.article is not None else None
        info = self.records[0].article if self.records else None
        return told or getattr(info, name, None)

    @cached_property
    def iri(self) -> str:
        """The article's address, or a name for it that is as good as one for programs."""
        for address in (self.meta("url"), self.doc_id):
            if address and urlsplit(address).scheme in ("http", "https"):
                return quote(address, safe="/:?#[]@!$&'()*+,;=%~-._")
        return "urn:uddharan:article:" + quote(self.doc_id, safe="")

    def fields(self, record: Attribution) -> dict[str, Any]:
        """The record as JSON has it, with its offsets in the unit."""
        value = record.model_dump(mode="json", by_alias=True)
        return value if self.ruler is None else dict(move(value, self.ruler.to_unit))


def restore(fields: Mapping[str, Any], unit: Unit, text: str | None) -> Attribution:
    """The record of which `Quoted.fields` made these fields.

    Raises:
        ExchangeError: if they make no record, or the unit needs the article's text and that is not given.
    """
    if unit is not Unit.CODE_POINTS:
        if text is None:
            raise ExchangeError(
                f"offsets are in {unit} units: to count them back, the text of {fields.get('doc_id')!r} is needed"
            )
        fields = move(dict(fields), Ruler(text, unit).from_unit)
    try:
        return Attribution.model_validate(fields)
    except ValidationError as error:
        raise ExchangeError(f"this is no record: {describe(error)}") from error


def describe(error: ValidationError) -> str:
    """The first thing that is wrong with a record: its field and what is the matter."""
    first = error.errors()[0]
    field = ".".join(map(str, first["loc"])) or "record"
    return f"the field {field}: {first['msg']}"


def tellers(record: Attribution) -> tuple[Source, ...]:
    """All outer tellers, nearest first."""
    return record.source_chain or ((record.source,) if record.source is not None else ())


def spans(record: Attribution) -> Iterator[tuple[str, int, int, str]]:
    """Every span of a record with the field that holds it: field, start, end, text."""
    for name in ("content", "quoted"):
        for number, piece in enumerate(getattr(record, name)):
            yield f"{name}.{number}", piece.start, piece.end, piece.text
    speaker = record.speaker
    if speaker is not None:
        if speaker.start is not None and speaker.end is not None and speaker.text is not None:
            yield "speaker", speaker.start, speaker.end, speaker.text
        for number, mention in enumerate(speaker.chain):
            yield f"speaker.chain.{number}", mention.start, mention.end, mention.text
    single: list[tuple[str, Any]] = [("cue", record.cue), ("source", record.source), ("hedge", record.hedge)]
    single += [(f"source_chain.{number}", teller) for number, teller in enumerate(record.source_chain)]
    for name, part in (*single, ("sentence", record.sentence)):
        if part is not None:
            yield name, part.start, part.end, part.text


def joined(pieces: Iterable[TextSpan]) -> str:
    """The pieces as one string."""
    return GAP.join(piece.text for piece in pieces)


def gather(
    placed: Iterable[Placed],
    articles: Mapping[str, Article] | None,
    *,
    unit: Unit,
    needs_text: bool,
    warn: Warn,
) -> Iterator[Quoted]:
    """The records article by article; what cannot be handed on is told of and left out.

    A record is checked against its article where that is known. Where the text is needed, an article's records must
    stand together, as ``quotes extract`` writes them, for they become one text.
    """
    needs_text = needs_text or unit is not Unit.CODE_POINTS
    seen: set[str] = set()
    good = _check(placed, articles, needs_text=needs_text, warn=warn)
    for doc_id, group in groupby(good, key=lambda item: item.record.doc_id):
        if needs_text and doc_id in seen:
            for item in group:
                warn(f"{item.place}: records of the article {doc_id!r} stand further up already; sort by doc_id")
            continue
        seen.add(doc_id)
        records = tuple(item.record for item in group)
        yield Quoted(doc_id, records, articles.get(doc_id) if articles is not None else None, unit)


def _check(
    placed: Iterable[Placed], articles: Mapping[str, Article] | None, *, needs_text: bool, warn: Warn
) -> Iterator[Placed]:
    for item in placed:
        doc_id = item.record.doc_id
        article = articles.get(doc_id) if articles is not None else None
        problem = _blank(item.record)
        if problem is None and article is not None:
            problem = _mismatch(item.record, article.text)
        elif problem is None and needs_text:
            problem = f"the field doc_id: no article {doc_id!r} among those given"
        if problem is None:
            yield item
        else:
            warn(f"{item.place}: {problem}")


def _blank(record: Attribution) -> str | None:
    for field, _, _, words in spans(record):
        if not words.strip():
            return f"the field {field}: the span is blank"
    return None


def _mismatch(record: Attribution, text: str) -> str | None:
    for field, start, end, words in spans(record):
        if text[start:end] != words or start < 0:
            return f"the field {field}: [{start}, {end}) of the article {record.doc_id!r} is not {_cut(words)!r}"
    return None


def _cut(words: str, most: int = 40) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
