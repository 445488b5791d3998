"""The words of a text in the spelling in which the archive compares them.

One Hindi word has several correct spellings and a few that are merely common: नुक़्ता or none, चन्द्रबिन्दु or अनुस्वार,
सम्बन्ध or संबंध, गये or गए, दुःख or दुख, कर्त्तव्य or कर्तव्य, डॉक्टर or डाक्टर. They are one word here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from quotes.article import Span
from quotes.text.view import View

_WORD = regex.compile(r"\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+")
_HOMORGANIC = regex.compile(r"ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])")
_DOUBLED = regex.compile(r"र्([क-ह])्\1")
_GLIDE = regex.compile(r"(?<=.)य(े(?=$|[ंग])|ी(?=$|ं))")
_GLIDES = {"े": "ए", "ी": "ई"}
_LETTERS = str.maketrans({"ः": None, "़": None, "ॉ": "ा", "ऑ": "आ", "ॲ": "अ", "ॅ": None})
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789", ",")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its range in the text as given, and its folded spelling."""

    span: Span
    key: str


def find_words(text: str) -> list[Word]:
    """The words and numbers of a text in order; punctuation is no word."""
    view = View.of(text)
    return [Word(view.to_raw(Span(*match.span())), fold(match[0])) for match in _WORD.finditer(view.text)]


def fold_words(text: str) -> list[str]:
    """The folded spellings of a text's words."""
    return [fold(match[0]) for match in _WORD.finditer(View.of(text).text)]


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """The spelling in which a word of a view is compared; digits are Western and without commas."""
    if word[0].isdecimal():
        return word.translate(_DIGITS)
    word = _HOMORGANIC.sub("ं", word.casefold()).translate(_LETTERS)
    return _GLIDE.sub(lambda match: _GLIDES[match[1]], _DOUBLED.sub(r"र्\1", word))


def one_slip(a: str, b: str) -> bool:
    """Whether one character more, less or other makes two words of four or more the same."""
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 :] or a[start + 1 :] == b[start:]
