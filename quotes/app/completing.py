"""Records as a person gives them, made whole: what follows from the spans is filled in, what does not fit is told.

A person decides kind, content, speaker, cue, negation and source. Words, sentence, id, quoted parts and the cue's entry
in the lexicon follow from these and the article. A record that is whole already stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from quotes.article import Article, Span
from quotes.attribution.build import digest
from quotes.attribution.relations import document_sentence
from quotes.errors import QuotesError
from quotes.extractor import info_of
from quotes.lexicon.loader import load_lexicon
from quotes.lexicon.matcher import find_cues
from quotes.records import SCHEMA_VERSION, Attribution, Cue, TextSpan
from quotes.text import analyse
from quotes.text.document import Document

#: The rule of a record that a person made or changed.
BY_HAND = "by_hand"

_PLACES = ("start", "end")


class FieldError(QuotesError):
    """A field of a record that cannot be as it is."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def complete(article: Article, given: Mapping[str, Any]) -> Attribution:
    """The record of some of its fields.

    Args:
        article: the article that the record is of.
        given: the record as JSON has it. Of spans, ``start`` and ``end`` are enough; ``doc_id``, ``record_id``,
            ``sentence``, ``quoted``, ``rule``, ``confidence`` and the cue's ``lemma`` and ``class`` may be left out.

    Raises:
        FieldError: naming the field that is missing, misplaced or wrong.
    """
    record = {key: _with_words(article.text, key, value) for key, value in given.items()}
    if record.setdefault("doc_id", article.doc_id) != article.doc_id:
        raise FieldError("doc_id", f"is {record['doc_id']!r}, but the article is {article.doc_id!r}")
    record.setdefault("schema_version", SCHEMA_VERSION)
    for name in ("speaker", "cue", "source"):
        record.setdefault(name, None)
    content = [_span(article.text, f"content.{number}", piece) for number, piece in enumerate(_content(record))]
    record["content"] = content
    cue = record["cue"]
    if isinstance(cue, dict) and not {"lemma", "class"} <= cue.keys():
        record["cue"] = _cue(article, cue)
    anchor = _anchor(record)
    if "sentence" not in record:
        record["sentence"] = _sentence(article, anchor).model_dump()
    if "quoted" not in record:
        record["quoted"] = [piece.model_dump() for piece in _quoted(article, content)]
    if "source_chain" not in record:
        record["source_chain"] = [] if record["source"] is None else [record["source"]]
    if (info := info_of(article)) is not None:
        record.setdefault("article", info)
    record.setdefault("rule", BY_HAND)
    record.setdefault("confidence", 1.0)
    record.setdefault("record_id", "")
    try:
        made = Attribution.model_validate(record)
    except ValidationError as error:
        first = error.errors()[0]
        raise FieldError(".".join(map(str, first["loc"])) or "record", first["msg"]) from error
    if made.record_id:
        return made
    return made.model_copy(update={"record_id": digest(article.doc_id, made.content, made.cue)})


def _with_words(text: str, field: str, value: Any) -> Any:
    """A part of the record, each span in it with the words that stand there.

    Raises:
        FieldError: where a span lies outside the text or has other words.
    """
    if isinstance(value, list):
        return [_with_words(text, f"{field}.{number}", part) for number, part in enumerate(value)]
    if not isinstance(value, Mapping):
        return value
    part = {key: _with_words(text, f"{field}.{key}", inner) for key, inner in value.items()}
    if any(part.get(place) is not None for place in _PLACES):
        span = _span(text, field, part)
        part.update(span.model_dump())
    return part


def _span(text: str, field: str, value: Any) -> TextSpan:
    if isinstance(value, TextSpan):
        return value
    start, end = (value.get(place) for place in _PLACES) if isinstance(value, Mapping) else (None, None)
    if not isinstance(start, int) or not isinstance(end, int) or isinstance(start, bool) or isinstance(end, bool):
        raise FieldError(field, "start and end have to be whole numbers")
    if not 0 <= start < end <= len(text):
        raise FieldError(field, f"[{start}, {end}) is no stretch of an article of {len(text)} characters")
    words = text[start:end]
    if value.get("text") not in (None, words):
        given = _cut(str(value["text"]))
        raise FieldError(field, f"the article has {_cut(words)!r} at [{start}, {end}), not {given!r}")
    if not words.strip():
        raise FieldError(field, f"[{start}, {end}) is blank")
    return TextSpan(start=start, end=end, text=words)


def _is_offset(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _cut(words: str, most: int = 40) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"


def _content(record: Mapping[str, Any]) -> Sequence[Any]:
    content = record.get("content")
    if not isinstance(content, list) or not content:
        raise FieldError("content", "is missing; a record needs at least one span")
    return content


def _anchor(record: Mapping[str, Any]) -> Span:
    """What decides which sentence the record is of."""
    cue = record["cue"]
    if isinstance(cue, Mapping) and _is_offset(cue.get("start")) and _is_offset(cue.get("end")):
        return Span(cue["start"], cue["end"])
    first: TextSpan = record["content"][0]
    return Span(first.start, first.end)


@lru_cache(maxsize=2)
def _document(text: str) -> Document:
    return analyse(Article("text", text))


def _sentence(article: Article, anchor: Span) -> TextSpan:
    document = _document(article.text)
    if not document.sentences:
        return TextSpan(start=anchor.start, end=anchor.end, text=anchor.of(article.text))
    sentence = document.sentences[document_sentence(document, _in_view(document, anchor))]
    raw = document.view.to_raw(sentence.span)
    return TextSpan(start=raw.start, end=raw.end, text=raw.of(article.text))


def _quoted(article: Article, content: Sequence[TextSpan]) -> Iterator[TextSpan]:
    """The parts of the content in quotation marks; of marks within marks, the outer ones count."""
    document = _document(article.text)
    marked = [
        document.view.to_raw(quotation.inner)
        for quotation in document.quotations
        if quotation.parent is None and quotation.inner
    ]
    for piece in content:
        for span in marked:
            start, end = max(piece.start, span.start), min(piece.end, span.end)
            if start < end and article.text[start:end].strip():
                yield TextSpan(start=start, end=end, text=article.text[start:end])


def _cue(article: Article, given: Mapping[str, Any]) -> dict[str, Any]:
    """The cue with its entry in the lexicon; words that are no cue there count as their own entry."""
    at = _span(article.text, "cue", given)
    document = _document(article.text)
    found = find_cues(document.tokens_in(_in_view(document, Span(at.start, at.end))), load_lexicon())
    lemma, class_ = (found[0].lemma, found[0].cue_class.value) if found else (at.text, "say")
    cue = Cue(**at.model_dump(), lemma=lemma, cue_class=class_, negated=bool(given.get("negated", False)))
    return cue.model_dump(by_alias=True) | dict(given)


def _in_view(document: Document, raw: Span) -> Span:
    """The view span of the characters under a raw span."""
    view = document.view

    def position(wanted: int) -> int:
        low, high = 0, len(view.text)
        while low < high:
            middle = (low + high) // 2
            if view.to_raw_position(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    start = min(position(raw.start), max(len(view.text) - 1, 0))
    return Span(start, max(position(raw.end), start + 1))
