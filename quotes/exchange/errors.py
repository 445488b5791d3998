"""What can go wrong when records are handed on."""

from __future__ import annotations

from quotes.errors import QuotesError


class ExchangeError(QuotesError):
    """Records cannot be written to a format or read back from it: the message says why and what to do."""
