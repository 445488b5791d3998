"""Word types of the lexicon's files: folded spelling, infinitives. What breaks them is reported with the remedy."""

from __future__ import annotations

from typing import Annotated

import regex
from pydantic import AfterValidator

from quotes.text.view import View

_UNFOLDED = regex.compile(r"(?<![डढ])\u093c|[\u0901\u0929\u0931\u0934\u0958-\u095f\u200b-\u200f\xa0\xad]")


def require_folded(word: str) -> str:
    """The word itself, where it is spelt as the view of a text spells it.

    Raises:
        ValueError: with the folded spelling.
    """
    if _UNFOLDED.search(word):
        raise ValueError(f"{word!r} is not in folded spelling, write {View.of(word).text!r}")
    return word


def require_infinitive(word: str) -> str:
    """The word itself, where it is an infinitive.

    Raises:
        ValueError: where it does not end in ना.
    """
    if not word.endswith("ना") or word == "ना":
        raise ValueError(f"{word!r} is not an infinitive, write the form in ना")
    return word


Folded = Annotated[str, AfterValidator(require_folded)]
Infinitive = Annotated[Folded, AfterValidator(require_infinitive)]
