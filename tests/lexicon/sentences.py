"""Sentences as the token sequences that the text stage makes of them."""

from __future__ import annotations

from dataclasses import replace

from quotes.text.document import Token
from quotes.text.tokens import tokenise
from quotes.text.view import View


def tokens_of(sentence: str, *, first: int = 0) -> list[Token]:
    """The tokens of a sentence, numbered from ``first`` as if it stood inside a document."""
    return [replace(token, index=token.index + first) for token in tokenise(View.of(sentence))]
