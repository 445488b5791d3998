"""What an article must be before it is worth extracting from: text, and Hindi by its script."""

from __future__ import annotations

from collections import Counter

#: Below this share of Devanagari letters an article is not Hindi text. Hindi articles full of English names and
#: embedded posts stay well above it; English ones with a Hindi title stay below.
LEAST_DEVANAGARI = 0.2

_DEVANAGARI = ("\u0900", "\u097f")


def objection(text: str) -> str | None:
    """Why a text cannot be an article to extract from, or None if it can."""
    if not text.strip():
        return "holds no text"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = f"{text[error.start]!a} at code point {error.start}"
        return f"holds a lone surrogate ({place}): the text is broken, take it from its source again"
    letters = {character: count for character, count in Counter(text).items() if character.isalpha()}
    first, last = _DEVANAGARI
    devanagari = sum(count for character, count in letters.items() if first <= character <= last)
    if not letters:
        return "is not Hindi: it holds no letters"
    share = devanagari / sum(letters.values())
    if share < LEAST_DEVANAGARI:
        return f"is not Hindi: {share:.0%} of its letters are Devanagari, fewer than {LEAST_DEVANAGARI:.0%}"
    return None
