"""Answers about single words, kept: most words of an article stood in the ones before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_MOST = 65536  # a newspaper's running text has fewer words
_LONGEST = 64  # code points: what is longer is no word and will hardly come again

_Answer = TypeVar("_Answer")


class _Answers(dict[str, _Answer]):
    """The answers so far. All are forgotten once there are too many; those about long words are not kept.

    To know which one was used last, as `functools.lru_cache` does, costs more than most of the answers.
    """

    def __init__(self, find: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> _Answer:
        if len(self) >= _MOST:
            self.clear()
        answer = self._find(word)
        if len(word) <= _LONGEST:
            self[word] = answer
        return answer


def remember(find: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """A lookup that keeps its answers."""
    return _Answers(find).__getitem__
