"""Any text with any spans: every character is in its place and carries the marks of exactly the spans over it."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article
from quotes.records import Attribution, TextSpan
from quotes.report.html import render_page
from quotes.report.html.markup import escape
from quotes.report.html.voices import letters
from tests.report.html_help import Page, record

_TEXTS = st.text(
    st.one_of(st.sampled_from("क\u093cिा्ष। \n\r\"'<>&\u202e\u200d\u2028\ud800\x00"), st.characters()),
    min_size=1,
    max_size=60,
)


@st.composite
def _articles(draw: st.DrawFn) -> tuple[Article, list[Attribution]]:
    text = draw(_TEXTS)

    def span() -> TextSpan:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return TextSpan(start=start, end=end, text=text[start:end])

    records = []
    for _ in range(draw(st.integers(0, 5))):
        parts = sorted((span() for _ in range(draw(st.integers(1, 3)))), key=lambda one: one.start)
        named = draw(st.booleans())
        records.append(
            record(text, parts, speaker=span() if named else None, cue=span() if draw(st.booleans()) else None)
        )
    return Article("any", text), records


@given(_articles())
def test_each_character_carries_the_marks_over_it(given_: tuple[Article, list[Attribution]]) -> None:
    article, records = given_
    page = Page(render_page([(article, records)]))
    assert page.in_order()
    carried: dict[int, set[str]] = {}
    for start, end, tokens, text in page.segments:
        assert len(text) == end - start
        for position in range(start, end):
            carried[position] = set(tokens)
    marks = _marks(records)
    for line in regex.finditer(rf"[^{_BREAKS}]+", article.text):
        for position in range(line.start(), line.end()):
            expected = {token for token, one in marks if one.start <= position < one.end}
            assert carried.pop(position, set()) == (set() if line.group().isspace() else expected)
    assert not carried, "a line break is no part of a paragraph"


_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def _marks(records: list[Attribution]) -> list[tuple[str, TextSpan]]:
    marks = []
    for number, each in enumerate(records):
        marks += [(f"{number}c", one) for one in each.content]
        for letter, part in (("s", each.speaker), ("k", each.cue)):
            if part is not None and part.start is not None and part.end is not None and part.text:
                marks.append((f"{number}{letter}", TextSpan(start=part.start, end=part.end, text=part.text)))
    return marks


@given(_TEXTS)
def test_escaped_text_has_the_length_of_the_text(text: str) -> None:
    html = escape(text)
    assert not set(html) & set("<>\"'")
    html.encode("utf-8")
    read = Page(f"<div class='text'><p>{html}</p></div>").paragraphs[0]
    assert len(read) == len(text)
    assert all(one == other or other == "\ufffd" for one, other in zip(text, read, strict=True))


def test_no_two_voices_share_a_label() -> None:
    labels = [letters(index) for index in range(2000)]
    assert labels[:3] == ["क", "ख", "ग"]
    assert len(set(labels)) == len(labels)
