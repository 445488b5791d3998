"""What the app is started with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

#: The names under which a browser on the same machine finds the app.
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may ask for.

    Attributes:
        bytes: of its body, and of all text that is unpacked from it.
        chars: code points of one article.
        articles: in one request.
        seconds: for one article, one file, one look into the archive, and for the body to arrive.
        waiting: requests that wait for their turn; one more is told to come back later.
    """

    bytes: int = 20_000_000
    chars: int = 1_000_000
    articles: int = 500
    seconds: float = 60
    waiting: int = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """How the app runs: the parser's name, its limits, the archive it shows, and the names it may be called by."""

    parser: str = "default"
    limits: Limits = Limits()
    archive: Path | None = None
    hosts: frozenset[str] = LOOPBACK
