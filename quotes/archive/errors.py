"""What can go wrong with an archive."""

from __future__ import annotations

from quotes.errors import QuotesError


class ArchiveError(QuotesError):
    """The archive is missing, is no archive, or was made by another version; the message says what to do."""
