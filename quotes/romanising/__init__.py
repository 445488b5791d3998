"""Names in Latin letters, as Indian newspapers would write them."""

from __future__ import annotations

from quotes.romanising.letters import letter_names
from quotes.romanising.names import romanise

__all__ = ["letter_names", "romanise"]
