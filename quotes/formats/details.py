"""What a line, row or page says of its article beside the text."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

#: The details that records carry (`quotes.records.ArticleInfo`), by the names of their fields and columns.
DETAILS = ("title", "url", "date", "author", "publisher")


def details_of(fields: Mapping[str, Any], apart_from: Collection[str]) -> dict[str, str]:
    """The fields that hold text; of those in `DETAILS` also dates, names in a list, and things that have a name."""
    found = {}
    for name, value in fields.items():
        text = _text(value) if name in DETAILS else value
        if name not in apart_from and isinstance(text, str):
            found[name] = text
    return found


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return _text(value.get("name"))
    if isinstance(value, list | tuple):
        return ", ".join(text for item in value if (text := _text(item))) or None
    return None
