"""Which articles are read by eye: a draw of each publisher's that only a seed decides, without near copies.

And which headlines: they stand alone in a corpus of their own, a line each, and are articles of one line here.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

import regex
from pydantic import BaseModel, ConfigDict

PER_PUBLISHER = 8
WORDS = range(200, 501)
LEAST_DEVANAGARI = 0.7
#: An article that shares this much of its eight-word runs with another is that article again.
MOST_SHARED = 0.2
_RUN = 8
#: Two of five in the development half are a fifth of both.
_DOUBLED = (0, 3)

#: A headline of fewer words is a label.
FEWEST_IN_HEADLINE = 4

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


class Picked(BaseModel):
    """An article of the sample, as articles.toml has it. ``sha256`` is that of its text in UTF-8."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    doc_id: str
    publisher: str
    sha256: str
    half: str
    double: bool = False


def sample(
    articles: Iterable[dict[str, Any]],
    known: Iterable[str],
    seed: int,
    *,
    per_publisher: int = PER_PUBLISHER,
    words: range = WORDS,
    half: str | None = None,
) -> list[Picked]:
    """Pick articles of each publisher, in an order that only the seed decides; none of the known texts.

    Each has as many words as ``words`` allows. They alternate between the halves, or all belong to ``half``.
    """
    by_publisher = defaultdict(list)
    for article in articles:
        if _is_fit(article["text"], words):
            by_publisher[article["publisher"]].append(article)
    seen = {run for text in known for run in _runs(text)}
    picked = []
    for publisher in sorted(by_publisher):
        ordered = sorted(by_publisher[publisher], key=lambda article: digest(f"{seed}:{article['doc_id']}"))
        picked += list(_first_new(ordered, seen, per_publisher))
    return [_picked(article, number, half) for number, article in enumerate(picked)]


def sample_headlines(
    headlines: Iterable[dict[str, Any]], known: Iterable[str], seed: int, *, wanted: int, half: str
) -> list[Picked]:
    """Pick headlines in an order that only the seed decides, none of the known ones."""
    seen = {" ".join(text.split()) for text in known}
    picked: list[Picked] = []
    for headline in sorted(headlines, key=lambda headline: digest(f"{seed}:{headline['doc_id']}")):
        text = " ".join(headline["text"].split())
        if len(picked) < wanted and text not in seen and len(text.split()) >= FEWEST_IN_HEADLINE:
            seen.add(text)
            picked.append(_picked(headline, len(picked), half))
    return picked


def _first_new(articles: Iterable[dict[str, Any]], seen: set[str], wanted: int) -> Iterator[dict[str, Any]]:
    found = 0
    for article in articles:
        runs = _runs(article["text"])
        if found < wanted and len(runs & seen) <= MOST_SHARED * len(runs):
            found += 1
            seen |= runs
            yield article


def _picked(article: dict[str, Any], number: int, half: str | None) -> Picked:
    development = number % 2 == 0 and half is None
    return Picked(
        doc_id=article["doc_id"],
        publisher=article["publisher"],
        sha256=digest(article["text"]),
        half=half or ("dev" if development else "test"),
        double=development and number // 2 % 5 in _DOUBLED,
    )


def _is_fit(text: str, words: range) -> bool:
    letters = [c for c in text if unicodedata.category(c)[0] in "LM"]
    devanagari = sum("\u0900" <= c <= "\u097f" for c in letters)
    return len(text.split()) in words and devanagari >= LEAST_DEVANAGARI * len(letters)


def _runs(text: str) -> set[str]:
    words = _WORD.findall(unicodedata.normalize("NFD", text).replace("\u093c", ""))
    return {" ".join(words[i : i + _RUN]) for i in range(max(len(words) - _RUN + 1, 1))}


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()
