"""Parsers run in turn over the same sentences, so that whatever else the machine does disturbs all alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.speed.timing import cpu_time
from quotes.syntax import Parser, Tree


@dataclass(slots=True)
class Finish:
    """The least time of a parser's rounds in seconds of the processor, and its trees."""

    seconds: float = float("inf")
    trees: Sequence[Tree] = field(default_factory=list)


def race(
    contenders: Mapping[str, Callable[[], Parser]], sentences: Sequence[Sequence[str]], rounds: int
) -> dict[str, Finish]:
    """Run all parsers round by round; each is got anew for a round, outside the clock."""
    finishes = {label: Finish() for label in contenders}
    for _ in range(rounds):
        for label, get in contenders.items():
            parse, finish = get().parse, finishes[label]
            finish.trees, seconds = cpu_time(lambda parse=parse: parse(sentences))  # type: ignore[misc]
            finish.seconds = min(finish.seconds, seconds)
    return finishes


def agreement(ones: Sequence[Tree], others: Sequence[Tree]) -> tuple[float, float]:
    """The share of words with the same head and relation, and of sentences in which all words have them."""
    pairs = [
        [(a.head, a.deprel) == (b.head, b.deprel) for a, b in zip(one.words, other.words, strict=True)]
        for one, other in zip(ones, others, strict=True)
    ]
    return sum(map(sum, pairs)) / sum(map(len, pairs)), sum(map(all, pairs)) / len(pairs)
