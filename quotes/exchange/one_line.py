"""JSON for formats in which a record must stay on one line, whatever a reader takes for the end of a line."""

from __future__ import annotations

import json
from typing import Any

#: Everything that `str.splitlines` ends a line at.
LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"

_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in LINE_ENDS}


def dump(value: Any) -> str:
    """JSON without a line end in it; it is JSON still, since line ends occur in strings only."""
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)
