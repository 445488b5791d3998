"""Whose feelings a sentence shows: रमा की | आंखें भर आईं, रमा को | इन बातों से मतलब नहीं. They are its subject."""

from __future__ import annotations

from quotes.attribution.scan import NameScanner


def shows_feeling(scanner: NameScanner, marker: int) -> bool:
    """Whether a genitive marks whose eyes, voice or hands tell what they feel: गोलू की मां | की आंखें भर आईं."""
    vocabulary, behind = scanner.vocabulary, scanner.word(marker + 2)
    owned = scanner.word(marker) in vocabulary.genitives and scanner.word(marker + 1) in vocabulary.body_parts
    return owned and behind not in vocabulary.postpositions


def comes_to_somebody(scanner: NameScanner, marker: int, limit: int) -> bool:
    """Whether को marks who knows, wants or feels something, and nobody acts: सुगंधा | को इन बातों से मतलब नहीं."""
    words = [scanner.word(i) for i in range(marker + 1, limit)]
    return not scanner.vocabulary.felt.isdisjoint(words) and scanner.vocabulary.ergative.isdisjoint(words)
