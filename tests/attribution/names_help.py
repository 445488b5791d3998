"""What the tests of the name search share: an analysed text, and mentions found by their words."""

from __future__ import annotations

from typing import Literal

from quotes.article import Article
from quotes.attribution.mention import Mention, Resolution
from quotes.attribution.names import NameResolver
from quotes.lexicon.loader import load_lexicon
from quotes.text import analyse
from quotes.text.document import Document


def read(text: str) -> Document:
    """The document of a text."""
    return analyse(Article("test", text))


def mention(document: Document, words: str, nth: int = 0, gender: Literal["m", "f"] | None = None) -> Mention:
    """The nth place of some words of the view as a mention."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    end = start + len(words)
    inside = [token.index for token in document.tokens if token.start < end and token.end > start]
    sentence = next(s.index for s in document.sentences if s.first <= inside[0] < s.last)
    holding = [q for q in document.quotations if q.inner.start <= start < q.inner.end]
    quotation = holding[-1].index if holding else None
    return Mention(inside[0], inside[-1] + 1, sentence, quotation, gender)


def resolve(text: str, *words: str | tuple[str, int]) -> list[Resolution]:
    """Who the mentions with these words are; (words, n) is the n-th place, counted from zero."""
    document = read(text)
    mentions = [mention(document, *((item,) if isinstance(item, str) else item)) for item in words]
    return NameResolver(document, load_lexicon()).resolve(mentions)


def names(text: str, *words: str | tuple[str, int]) -> list[str | None]:
    """The names of the mentions with these words."""
    return [resolution.name for resolution in resolve(text, *words)]
