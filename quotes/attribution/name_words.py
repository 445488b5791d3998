"""Words that may belong to the name in a mention."""

from __future__ import annotations

from collections.abc import Collection

from quotes.attribution.scan import NameScanner
from quotes.attribution.spelling import key


class NameWords:
    """Tells them in one document. ``known`` are the spelling keys of words that the article uses in names."""

    def __init__(self, scanner: NameScanner, known: Collection[str]) -> None:
        self._scanner = scanner
        self._known = known

    def stand_at(self, index: int) -> bool:
        """Whether a token is such a word: by itself, or as a surname or a word of another name in the article."""
        scanner, vocabulary = self._scanner, self._scanner.vocabulary
        if scanner.levels[index] > 0:
            return True
        word = scanner.word(index)
        return (
            bool(word) and (word in vocabulary.surnames or key(word) in self._known) and not vocabulary.is_closed(word)
        )
