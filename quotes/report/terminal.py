"""An explanation as lines for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes.article import Span
from quotes.records import Attribution, Source, Speaker, SpeakerType, TextSpan

if TYPE_CHECKING:
    from quotes.extractor import ExplainedRejection, Explanation, SentenceExplanation

_CODES = {
    "heading": "1",
    "content": "32",
    "speaker": "1;36",
    "cue": "33",
    "source": "35",
    "record": "1;32",
    "rejection": "31",
    "quiet": "2",
}


@dataclass(frozen=True, slots=True)
class Style:
    """Whether roles are told apart by colour."""

    colour: bool = False

    def paint(self, role: str, text: str) -> str:
        """The text in the colour of a role, or as it is."""
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if self.colour and text else text


def render(explanation: Explanation, style: Style) -> Iterator[str]:
    """The lines, without their ends: the article, then each sentence with its records and rejections.

    Labels stand in front of the Hindi and nothing is lined up behind it, since terminals do not agree
    on how wide Devanagari is.
    """
    sentences = explanation.sentences
    records = sum(len(sentence.records) for sentence in sentences)
    rejections = sum(len(sentence.rejections) for sentence in sentences)
    yield style.paint("heading", printable(explanation.article.doc_id))
    yield f"sentences: {len(sentences)}, records: {records}, rejections: {rejections}"
    silent = False
    for sentence in sentences:
        told = bool(sentence.records or sentence.rejections)
        if told or not silent:
            yield ""
        silent = not told
        yield from _sentence(sentence, style) if told else _silent(sentence, explanation.furniture, style)


def _silent(sentence: SentenceExplanation, furniture: Iterable[tuple[Span, str]], style: Style) -> Iterator[str]:
    """A sentence of which there is nothing to tell but, perhaps, that it is no part of the article."""
    reason = next((reason for span, reason in furniture if span.contains(sentence.span)), None)
    note = "" if reason is None else f" (no article text: {reason})"
    yield style.paint("quiet", f"{_place(sentence.span)} {printable(sentence.text)}{note}")


def _sentence(sentence: SentenceExplanation, style: Style) -> Iterator[str]:
    unparsed = "" if sentence.parsed else style.paint("quiet", " (decided without a parse)")
    yield f"{style.paint('quiet', _place(sentence.span))} {_coloured(sentence, style)}{unparsed}"
    for record in sentence.records:
        yield from _record(record, style)
    for rejection in sentence.rejections:
        yield _rejection(rejection, style)


def _record(record: Attribution, style: Style) -> Iterator[str]:
    sure = f"confidence {record.confidence:.2f}"
    yield f"  {style.paint('record', '+ ' + record.kind.value)}  {record.rule}  {style.paint('quiet', sure)}"
    for piece in record.content:
        yield _field("content", style.paint("content", printable(piece.text)))
    yield _field("speaker", _speaker(record.speaker, style))
    if record.cue is None:
        yield _field("cue", "none")
    else:
        negated = ", negated" if record.cue.negated else ""
        yield _field("cue", f"{style.paint('cue', printable(record.cue.text))} ({record.cue.cue_class}{negated})")
    if record.source is not None:
        outer = [record.source, *(source for source in record.source_chain if source != record.source)]
        yield _field("source", " ← ".join(_source(source, style) for source in outer))
    if record.hedge is not None:
        yield _field("hedge", printable(record.hedge.text))
    if record.credit is not None:
        yield _field("credit", printable(record.credit))
    for reason in record.evidence:
        yield _field("because", printable(reason))


def _speaker(speaker: Speaker | None, style: Style) -> str:
    if speaker is None:
        return "nobody is named"
    mention = style.paint("speaker", printable(speaker.text)) if speaker.text else "not in this sentence"
    name = f" → {printable(speaker.name)}" if speaker.name and speaker.name != speaker.text else ""
    role = f", {printable(speaker.role)}" if speaker.role else ""
    return f"{mention}{name} ({speaker.type.value}{role})"


def _source(source: Source, style: Style) -> str:
    kind = "" if source.type is SpeakerType.UNKNOWN else f" ({source.type.value})"
    return style.paint("source", printable(source.text)) + kind


def _rejection(rejection: ExplainedRejection, style: Style) -> str:
    what = style.paint("rejection", f"- {rejection.what}")
    place = style.paint("quiet", f"{_place(rejection.span)} [{rejection.rule}]")
    return f"  {what} {printable(rejection.text)}: {printable(rejection.reason)} {place}"


def _field(label: str, value: str) -> str:
    return f"      {label:8} {value}"


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _coloured(sentence: SentenceExplanation, style: Style) -> str:
    """The sentence with every role of its records in its colour; the smaller roles lie on top of the content."""
    text = printable(sentence.text)
    if not style.colour:
        return text
    roles: list[str] = [""] * len(text)
    for role, piece in _roles(sentence.records):
        for position in range(max(piece.start - sentence.span.start, 0), piece.end - sentence.span.start):
            if position < len(roles):
                roles[position] = role
    runs: list[tuple[str, list[str]]] = []
    for role, character in zip(roles, text, strict=True):
        if not runs or runs[-1][0] != role:
            runs.append((role, []))
        runs[-1][1].append(character)
    return "".join(style.paint(role, "".join(run)) if role else "".join(run) for role, run in runs)


def _roles(records: tuple[Attribution, ...]) -> Iterator[tuple[str, Span]]:
    for record in records:
        for piece in record.content:
            yield "content", _span(piece)
    for record in records:
        if record.speaker is not None and record.speaker.start is not None and record.speaker.end is not None:
            yield "speaker", Span(record.speaker.start, record.speaker.end)
        if record.cue is not None:
            yield "cue", Span(record.cue.start, record.cue.end)
        if record.source is not None:
            yield "source", Span(record.source.start, record.source.end)


def _span(piece: TextSpan) -> Span:
    return Span(piece.start, piece.end)


def printable(text: str) -> str:
    """The text on one line, of the same length, with nothing in it that a terminal would obey."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in ("Cc", "Cs") else character
