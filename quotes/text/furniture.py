"""Paragraphs that hold no article text, and the agency an article credits as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from quotes.article import Span
from quotes.text.document import Credit, Paragraph
from quotes.text.knowledge import load_furniture
from quotes.text.view import View

_LONGEST = 500  # code points: no furniture paragraph is longer, and patterns with a gap stay cheap
_CREDIT_REGION = 5  # paragraphs at either end of the article that may hold the credit
_CREDIT_LENGTH = 120  # code points from the paragraph's edge
_NOT_WORDS = regex.compile(r"[^\p{L}\p{M}\p{Nd}]+")


@cache
def _patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple(
        (reason, regex.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
        for reason, patterns in load_furniture().rules
    )


@cache
def _credit_patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """How a credit stands at an article's end, and in its dateline."""
    words = load_furniture()
    agency = rf"(?:{_alternatives(words.agencies)})(?![\p{{L}}\p{{M}}])"
    introduction, ending = _alternatives(words.introductions), _alternatives(words.endings)
    agencies = rf"(?P<agency>{agency}(?:(?: ?[,/-] ?| और | एवं | व ){agency}){{0,4}})"
    within = rf"(?:(?:{introduction}) ?[:–—-]* ?)?{agencies}(?: (?:{ending}))?"
    end = (
        rf"[(\[](?:[^()\[\]]{{0,40}}[ :,-])?{within}[)\]] ?[.।|]*$",  # … (इनपुट: भाषा)
        rf"^[(\[–— -]*{within}[)\] .।|]*$",  # a paragraph of its own
        rf"[–—-]{{1,2}} ?{within}[ .।|]*$",  # … --आईएएनएस
        rf"(?<=[.।|!?] ?){within}[ .।|]*$",  # … है। भाषा
    )
    place = r"[\p{L}\p{M}][\p{L}\p{M} ]{1,30}"
    day = r"\p{Nd}{1,2} [\p{L}\p{M}]{2,10}\.?"
    dateline = (
        rf"^{place}(?:[,/(]? ?{day})? ?\(?[(/,–—-] ?{within}\)? ?(?:[:।.|–—-]|$|(?<=\)))",  # नयी दिल्ली, 5 मई (भाषा)
        rf"^\({within}\)",
    )
    return regex.compile("|".join(end)), regex.compile("|".join(dateline))


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def mark_furniture(view: View, paragraphs: Sequence[Paragraph], credit: Credit | None) -> tuple[Paragraph, ...]:
    """The paragraphs, each that holds no article text with its reason."""
    seen: set[str] = set()
    marked: list[Paragraph] = []
    for paragraph in paragraphs:
        text = paragraph.span.of(view.text)
        reason = _find_reason(text)
        if reason is None and credit is not None and paragraph.span.contains(credit.span):
            reason = "credit" if len(_plain(text)) <= len(_plain(credit.span.of(view.text))) else None
        if reason is None:
            plain = _plain(text)
            reason = "repeat" if plain in seen else None
            seen.add(plain)
        marked.append(paragraph if reason is None else replace(paragraph, furniture=reason))
    return tuple(marked)


def _find_reason(text: str) -> str | None:
    if len(text) > _LONGEST:
        return None
    for reason, pattern in _patterns():
        if pattern.fullmatch(text):
            return reason
    return None


def _plain(text: str) -> str:
    return _NOT_WORDS.sub(" ", text).strip()


def find_credit(view: View, paragraphs: Sequence[Paragraph]) -> Credit | None:
    """The agency credit at the article's end, or in its dateline; the agency in the article's words."""
    at_end, in_dateline = _credit_patterns()
    for paragraph in reversed(paragraphs[-_CREDIT_REGION:]):
        found = at_end.search(view.text, max(paragraph.start, paragraph.end - _CREDIT_LENGTH), paragraph.end)
        if found is not None and _is_whole(view.text, paragraph, found):
            return Credit(Span(*found.span()), found["agency"])
    for paragraph in paragraphs[:_CREDIT_REGION]:
        found = in_dateline.match(view.text, paragraph.start, min(paragraph.end, paragraph.start + _CREDIT_LENGTH))
        if found is not None:
            return Credit(Span(*found.span("agency")), found["agency"])
    return None


def _is_whole(text: str, paragraph: Paragraph, found: regex.Match[str]) -> bool:
    """A match must not begin inside a word where the search window begins."""
    start = found.start()
    return start == paragraph.start or not text[start].isalnum() or not text[start - 1].isalnum()
