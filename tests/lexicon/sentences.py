"""Sentences as token sequences, without the tokeniser: the lexicon's tests need words and punctuation only."""

from __future__ import annotations

import regex

from quotes.text.document import Token

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]")


def tokens_of(sentence: str, *, first: int = 0) -> list[Token]:
    """Words and punctuation signs, numbered from ``first`` as if the sentence stood inside a document."""
    return [
        Token(first + number, found.start(), found.end(), found.group(), space_after=False)
        for number, found in enumerate(_TOKEN.finditer(sentence))
    ]
