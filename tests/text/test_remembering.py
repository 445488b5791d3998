"""Answers about words that are kept."""

from __future__ import annotations

import pytest

from quotes.text import remembering


def test_a_word_is_looked_up_once() -> None:
    asked: list[str] = []

    def mark(word: str) -> str:
        asked.append(word)
        return f"{word}!"

    find = remembering.remember(mark)
    assert [find("नदी"), find("नदी"), find("पुल")] == ["नदी!", "नदी!", "पुल!"]
    assert asked == ["नदी", "पुल"]


def test_answers_are_forgotten_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_MOST", 2)
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    find = remembering.remember(length)
    assert [find(word) for word in ("क", "कख", "कखग", "क")] == [1, 2, 3, 1]
    assert asked == ["क", "कख", "कखग", "क"]


def test_what_is_longer_than_a_word_is_not_kept() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    find = remembering.remember(length)
    assert [find("क" * 1000), find("क" * 1000)] == [1000, 1000]
    assert len(asked) == 2
