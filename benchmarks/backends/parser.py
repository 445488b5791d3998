"""Any way to analyse sentences as a parser that `quotes` can run with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quotes.syntax import Tree
from quotes.syntax.analyses import Analysis, Words, make_tree, windows_of

Analyse = Callable[[Sequence[Words]], Sequence[Sequence[Analysis]]]


class BackendParser:
    """A `Parser` over a function, which gets different sentences, sorted by length, none of them overlong."""

    def __init__(self, fingerprint: str, analyse: Analyse) -> None:
        self.fingerprint = fingerprint
        self._analyse = analyse

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One tree a sentence; see `Parser.parse`."""
        forms = [tuple(sentence) for sentence in sentences]
        windows = windows_of(forms)
        parsed = dict(zip(windows, self._analyse(windows), strict=True))
        return [make_tree(words, parsed) for words in forms]
