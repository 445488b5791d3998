"""Paragraphs that hold no article text, and the agency an article credits as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from quotes.article import Span
from quotes.text.document import Credit, Paragraph
from quotes.text.knowledge import load_furniture
from quotes.text.view import View

_LONGEST = 500  # code points: no furniture paragraph is longer, and patterns with a gap stay cheap
_CREDIT_REGION = 5  # paragraphs at either end of the article that may hold the credit
_CREDIT_LENGTH = 120  # code points from the paragraph's edge
_LOOSE_MARKS = "\"'“”‘’।.|,"


class Rule(NamedTuple):
    """A reason with the pattern of its paragraphs; ``requires`` as in the data, a quick test."""

    reason: str
    pattern: regex.Pattern[str]
    requires: tuple[str, ...]
    never_first: bool

    def may_match(self, text: str) -> bool:
        """Whether a text holds what the rule requires; the whole article is asked before its paragraphs."""
        return not self.requires or any(map(text.__contains__, self.requires))


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            rule.reason,
            regex.compile("|".join(f"(?:{pattern})" for pattern in rule.patterns)),
            rule.requires,
            rule.never_first,
        )
        for rule in load_furniture().rules
    )


@cache
def _shortest_names(more: tuple[str, ...]) -> tuple[str, ...]:
    """The names of agencies that hold no other one: where none of them stands, no agency is named."""
    names = (*load_furniture().agencies, *more)
    return tuple(name for name in names if not any(other != name and other in name for other in names))


@cache
def _credit_patterns(more: tuple[str, ...]) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """How a credit stands at an article's end, and in its dateline; ``more`` are names of further agencies."""
    words = load_furniture()
    agency = rf"(?:{_alternatives((*words.agencies, *more))})(?![\p{{L}}\p{{M}}])"
    introduction, ending = _alternatives(words.introductions), _alternatives(words.endings)
    joint = rf" ?[,/-] ?| (?:{_alternatives(words.conjunctions)}) "
    agencies = rf"(?P<agency>{agency}(?:(?:{joint}){agency}){{0,4}})"
    within = rf"(?:(?:{introduction}) ?[:–—-]* ?)?{agencies}(?: (?:{ending}))?"
    end: tuple[str, ...] = (
        rf"[(\[](?:[^()\[\]]{{0,40}}[ :,-])??{within}[)\]] ?[.।|]*$",  # … (इनपुट: भाषा)
        rf"^[(\[–— -]*{within}[)\] .।|]*$",  # a paragraph of its own
        rf"[–—-]{{1,2}} ?{within}[ .।|]*$",  # … --आईएएनएस
        rf"(?<=[.।|!?] ?){within}[ .।|]*$",  # … है। भाषा
    )
    slug = r"(?: [\p{L}\p{M}]+){1,6} \p{Nd}{4} \p{Nd}{4} [\p{L}\p{M}]+"
    # The agency's own signature: भाषा रमेश गोपाल 2907 1349 दिल्ली
    end += (rf"(?:^|(?<=[.।|!?’”\"'] ?)){agencies}{slug}$",)
    place = r"[\p{L}\p{M}][\p{L}\p{M} ]{1,30}"
    day = r"\p{Nd}{1,2} [\p{L}\p{M}]{2,10}\.?"
    dateline = (
        rf"^{place}[,/(]? ?{day} ?[(/,–—-] ?{within}[):।.|–—-]",  # नयी दिल्ली, 5 मई (भाषा)
        rf"^{place} ?[(/,–—-] ?{within}\)? ?(?:[:।.|–—-]|$)",  # मुंबई, एएनआई।
        rf"^\({within}\)",
    )
    return regex.compile("|".join(end)), regex.compile("|".join(dateline))


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def mark_furniture(view: View, paragraphs: Sequence[Paragraph], credit: Credit | None) -> tuple[Paragraph, ...]:
    """The paragraphs, each that holds no article text with its reason."""
    rules = [rule for rule in _rules() if rule.may_match(view.text)]
    texts = [view.text[paragraph.start : paragraph.end] for paragraph in paragraphs]
    letters = [(text.count("क"), text.count("र")) for text in texts]
    alike = Counter(letters)
    seen: set[str] = set()
    marked: list[Paragraph] = []
    for paragraph, text, own in zip(paragraphs, texts, letters, strict=True):
        reason = _find_reason(text, rules, first=not paragraph.index)
        if reason is None and credit is not None and paragraph.span.contains(credit.span):
            reason = "credit" if len(_strip_marks(text)) <= len(_strip_marks(credit.span.of(view.text))) else None
        if reason is None and alike[own] > 1:  # else it repeats no other
            plain = _strip_marks(text)
            reason = "repeat" if plain in seen else None
            seen.add(plain)
        marked.append(paragraph if reason is None else replace(paragraph, furniture=reason))
    return tuple(marked)


def _find_reason(text: str, rules: Sequence[Rule], *, first: bool) -> str | None:
    if len(text) > _LONGEST:
        return None
    for rule in rules:
        if not (first and rule.never_first) and rule.may_match(text) and rule.pattern.fullmatch(text):
            return rule.reason
    return None


def _strip_marks(text: str) -> str:
    """The letters to compare two paragraphs by: no spaces, quotation marks or stops."""
    for mark in _LOOSE_MARKS:
        text = text.replace(mark, "")
    return "".join(text.split())


def find_credit(view: View, paragraphs: Sequence[Paragraph], agencies: tuple[str, ...] = ()) -> Credit | None:
    """The agency credit at the article's end, or in its dateline; the agency in the article's words.

    ``agencies`` are further names, in the view's spelling.
    """
    ends = [(max(p.start, p.end - _CREDIT_LENGTH), p) for p in reversed(paragraphs[-_CREDIT_REGION:])]
    heads = [(min(p.end, p.start + _CREDIT_LENGTH), p) for p in paragraphs[:_CREDIT_REGION]]
    edges = [view.text[start : p.end] for start, p in ends] + [view.text[p.start : end] for end, p in heads]
    if not any(map("\n".join(edges).__contains__, _shortest_names(agencies))):
        return None  # so it is with most articles
    at_end, in_dateline = _credit_patterns(agencies)
    for start, paragraph in ends:
        found = at_end.search(view.text[start : paragraph.end])
        if found is not None and (found.start() or start == paragraph.start):
            return Credit(_shift(found.span(), start), found["agency"])
    for end, paragraph in heads:
        found = in_dateline.match(view.text[paragraph.start : end])
        if found is not None:
            return Credit(_shift(found.span("agency"), paragraph.start), found["agency"])
    return None


def _shift(span: tuple[int, int], by: int) -> Span:
    return Span(span[0] + by, span[1] + by)
