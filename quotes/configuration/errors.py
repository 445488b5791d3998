"""What is wrong with a configuration."""

from __future__ import annotations

from quotes.errors import QuotesError


class ConfigurationError(QuotesError):
    """A configuration cannot be used: the message names file, line and field, a line for each mistake."""
