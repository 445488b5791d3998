"""Whether a role or a name is a woman's or a man's: what the noun, its genitive or the name says."""

from __future__ import annotations

from quotes.attribution.scan import NameScanner

_MODIFIERS = 3  # words between the genitive and its noun


def gender_of_role(scanner: NameScanner, first: int, last: int) -> str:
    """The gender ("m", "f" or none) of a role phrase: its noun fixes it (अध्यक्षा), or the genitive does (टीम की कोच)."""
    vocabulary = scanner.vocabulary
    fixed = vocabulary.gender_of_noun(scanner.word(last - 1))
    if fixed:
        return fixed
    for index in range(last - 2, max(first, last - 2 - _MODIFIERS) - 1, -1):
        word = scanner.word(index)
        if word in vocabulary.feminine_genitives:
            return "f"
        if word in vocabulary.postpositions:
            return ""
    return ""


def gender_of_name(scanner: NameScanner, first: int, last: int) -> str:
    """The gender of a name: that of the given name, or of a later part that only women have (कौर, बेगम)."""
    vocabulary = scanner.vocabulary
    given = vocabulary.given.get(scanner.word(first).strip("."), "")
    if given:
        return given
    return "f" if any(scanner.word(i) in vocabulary.feminine_names for i in range(first + 1, last)) else ""
