"""What can go wrong, in one hierarchy; every message names the place and the remedy."""

from __future__ import annotations


class QuotesError(Exception):
    """Base of everything this package raises on purpose."""


class InputError(QuotesError):
    """An article could not be read: the message names file and line."""


class LexiconError(QuotesError):
    """A lexicon file breaks its schema: the message names file and entry."""


class ParserError(QuotesError):
    """A parser is missing, broken, or returned what it should not: the message says what to install."""
