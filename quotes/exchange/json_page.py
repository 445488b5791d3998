"""JSON-LD written piece by piece: a head, a list that is never whole in memory, an end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO


def write_page(head: Mapping[str, Any], name: str, items: Iterable[Any], target: BinaryIO) -> None:
    """Write ``head`` as an object with one more field, ``name``, that lists the items, one a line."""
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    target.write(f"{opening}, {json.dumps(name)}: [".encode())
    lines = (json.dumps(item, ensure_ascii=False).encode() for item in items)
    target.writelines((b",\n" if number else b"\n") + line for number, line in enumerate(lines))
    target.write(b"\n]}\n")


def compact(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
