"""An article with its records as a golden file, in which words stand for their places (golden/README.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quotes.article import Article, Span
from quotes.errors import InputError
from quotes.records import Attribution, Cue, Source, Speaker, TextSpan

_WORD = r"[\p{L}\p{M}\p{N}\u200c\u200d]"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def write_golden(article: Article, records: Sequence[Attribution]) -> str:
    """The file's content.

    Raises:
        InputError: where a span cuts a word, so that no words stand for it.
    """
    lines = [
        f"id = {_string(article.doc_id)}",
        'families = ["unsorted"]',
        'note = ""',
        f"text = {_long_string(article.text)}",
    ]
    for number, record in enumerate(records, 1):
        lines += ["", "[[record]]", *_entry(article.text, record, f"record {number}")]
    return "\n".join(lines) + "\n"


def _entry(text: str, record: Attribution, label: str) -> Iterator[str]:
    spans = list(_spans(record))
    stretch = _stretch(text, record, spans)
    place = _Place(text, stretch or Span(0, len(text)), label)
    yield f'kind = "{record.kind.value}"'
    if stretch is not None:
        yield f"in = {_string(stretch.of(text))}"
    yield "content = [" + ", ".join(place.words("content", piece) for piece in record.content) + "]"
    speaker, cue, source = record.speaker, record.cue, record.source
    if speaker is not None and (speaker.text or speaker.name):
        if (at := _mention(speaker)) is not None:
            yield f"speaker = {place.words('speaker', at)}"
        for name, value in (("name", speaker.name), ("role", speaker.role)):
            if value is not None:
                yield f"{name} = {_string(value)}"
        yield f'type = "{speaker.type.value}"'
    if cue is not None:
        yield f"cue = {place.words('cue', cue)}"
        if cue.negated:
            yield "negated = true"
    if source is not None:
        yield f"source = {place.words('source', source)}"
        if source.name is not None:
            yield f"source_name = {_string(source.name)}"
    yield 'expect = "pass"'


def _spans(record: Attribution) -> Iterator[Span]:
    parts: list[TextSpan | Source | None] = [*record.content, record.source]
    yield from (Span(part.start, part.end) for part in parts if part is not None)
    if record.cue is not None:
        yield Span(record.cue.start, record.cue.end)
    if record.speaker is not None and (at := _mention(record.speaker)) is not None:
        yield Span(at.start, at.end)


def _mention(speaker: Speaker) -> TextSpan | None:
    if speaker.start is None or speaker.end is None or speaker.text is None:
        return None
    return TextSpan(start=speaker.start, end=speaker.end, text=speaker.text)


def _stretch(text: str, record: Attribution, spans: Sequence[Span]) -> Span | None:
    """The record's sentence, or more, so that all spans are in it and it stands but once; None: the whole article."""
    start = min(record.sentence.start, *(span.start for span in spans))
    end = max(record.sentence.end, *(span.end for span in spans))
    while True:
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        if start == 0 and end == len(text):
            return None
        stretch = Span(start, end)
        if len(list(occurrences(text, stretch.of(text), Span(0, len(text))))) == 1:
            return stretch
        start, end = max(0, start - 1), min(len(text), end + 1)
        while start > 0 and text[start].isspace():
            start -= 1
        while end < len(text) and text[end - 1].isspace():
            end += 1


class _Place:
    """The stretch of the article in which the words of a record stand."""

    def __init__(self, text: str, stretch: Span, label: str) -> None:
        self._text = text
        self._stretch = stretch
        self._label = label

    def words(self, field: str, at: TextSpan | Cue | Source) -> str:
        """The words that stand for a span, with their ordinal where they stand more than once."""
        found = [span.start for span in occurrences(self._text, at.text, self._stretch)]
        if at.start not in found:
            raise InputError(
                f"{self._label}: {field}: {at.text!r} does not begin and end with whole words; "
                "a golden file can name whole words only"
            )
        return _string(at.text if len(found) == 1 else f"{at.text}@{found.index(at.start) + 1}")


def occurrences(text: str, words: str, within: Span) -> Iterator[Span]:
    """Where words stand as whole words; no words stand nowhere."""
    if not words:
        return
    before = rf"(?<!{_WORD})" if regex.match(_WORD, words) else ""
    after = rf"(?!{_WORD})" if regex.match(_WORD, words[-1]) else ""
    pattern = regex.compile(before + regex.escape(words, special_only=True, literal_spaces=True) + after)
    for match in pattern.finditer(text, within.start, within.end, overlapped=True):
        yield Span(*match.span())


def _string(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _long_string(text: str) -> str:
    """A string over several lines; the newline after the opening marks is no part of it."""
    body = "".join(character if character == "\n" else _escaped(character) for character in text)
    return f'"""\n{body}"""'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if ord(character) < 0x20 or ord(character) == 0x7F:
        return f"\\u{ord(character):04X}"
    return character
