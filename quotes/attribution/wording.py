"""What stands at a token range of an article, as the article writes it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from quotes.article import Span
from quotes.attribution.scan import NameScanner

_INNER_START = attrgetter("inner.start")


class Wording:
    """The words of one document."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._document = scanner.document

    def span(self, first: int, last: int) -> Span:
        """The view positions of a token range."""
        tokens, quotations = self._document.tokens, self._document.quotations
        start, end = tokens[first].start, tokens[last - 1].end
        around = bisect_left(quotations, start, key=_INNER_START)
        if around < len(quotations) and quotations[around].inner.start == start and quotations[around].outer.end <= end:
            start = quotations[around].outer.start  # both marks of a name: ‘जनसत्ता’ की एक रिपोर्ट
        return Span(start, end)

    def raw(self, first: int, last: int) -> str:
        """A token range as the article writes it, with one space between words."""
        span = self.span(first, last)
        if cut := self._scanner.cut(last - 1):
            span = Span(span.start, span.end - cut)
        return " ".join(self._document.view.to_raw(span).of(self._document.article.text).split())
