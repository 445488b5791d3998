"""Python's search for garbage, kept from looking over the same objects again and again."""

from __future__ import annotations

import gc

# So many new objects outlive their use before a search: more than a batch of articles holds, which goes without one.
_OBJECTS = 100_000


def search_seldom() -> None:
    """Leave what is loaded by now out of every search, and search no more often than articles make garbage."""
    gc.freeze()
    gc.set_threshold(_OBJECTS)
