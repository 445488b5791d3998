"""What is known of each word of a document before its neighbours are seen.

A word's reading is one byte, so that all words are read, and one thing looked up of all of them, without a loop.
"""

from __future__ import annotations

from collections.abc import Iterable

_PROPER, _UNSURE, _FUSIBLE = 2, 4, 5  # the first bit of each; the level has the bits below


def pack(level: int, proper: int, *, unsure: bool, fusible: bool) -> int:
    """The reading of a word.

    ``level`` says how far it may belong to a name, ``proper`` the same where the parser calls it a proper noun.
    2: on the lists; 1: may be a name (unknown word, Latin word, initial); 0: cannot. An ``unsure`` word may belong to a
    name after all, by its neighbours; a ``fusible`` one may be another word with ने written to it.
    """
    return level | proper << _PROPER | unsure << _UNSURE | fusible << _FUSIBLE


def _table(first: int, bits: int) -> bytes:
    return bytes(code >> first & (1 << bits) - 1 for code in range(256))


_LEVELS, _PROPERS, _UNSURES, _FUSIBLES = _table(0, 2), _table(_PROPER, 2), _table(_UNSURE, 1), _table(_FUSIBLE, 1)


class Readings:
    """The readings of a document's words by what they say: one number a word (see `pack`)."""

    def __init__(self, codes: Iterable[int]) -> None:
        self._codes = bytes(codes)

    @property
    def levels(self) -> bytes:
        return self._codes.translate(_LEVELS)

    @property
    def proper(self) -> bytes:
        return self._codes.translate(_PROPERS)

    @property
    def unsure(self) -> bytes:
        return self._codes.translate(_UNSURES)

    @property
    def fusible(self) -> bytes:
        return self._codes.translate(_FUSIBLES)
