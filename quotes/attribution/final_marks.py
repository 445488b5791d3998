"""The mark that ends a sentence, which a content does not keep."""

from __future__ import annotations

from quotes.article import Span

FINAL_MARKS = "।॥.|,;: \n\t"
ELLIPSIS = ".."


def without_final_mark(text: str, span: Span) -> Span:
    """The span without the mark that ends its sentence; ? and ! stay, as do dots for something left out (guide, 3)."""
    words = span.of(text)
    if words.endswith(ELLIPSIS):
        return span
    bare = words.rstrip(FINAL_MARKS)
    return Span(span.start, span.start + len(bare)) if bare else span
