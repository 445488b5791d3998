"""Rules: a named function over a context, with the examples that document and test it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.context import Context

# A rule over a whole article: its frames, and the candidates that stand so far by frame.
Passage = Callable[[Sequence[Context], Mapping[int, Sequence[Candidate]]], Iterator[Candidate | Rejection]]
Match = Callable[[Context], Iterator[Candidate | Rejection]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A matcher. ``name`` is ``family.function``: the rule id in every record it makes.

    ``examples`` are pairs of a sentence and the content the rule finds in it; in ``counterexamples`` it finds nothing.
    """

    name: str
    match: Match
    doc: str
    examples: tuple[tuple[str, str], ...]
    counterexamples: tuple[str, ...]


def rule(*, examples: tuple[tuple[str, str], ...], counterexamples: tuple[str, ...] = ()) -> Callable[[Match], Rule]:
    """Turn a generator function into a `Rule` named after its module and itself."""

    def decorate(match: Match) -> Rule:
        family = match.__module__.rpartition(".")[2]
        return Rule(f"{family}.{match.__name__}", match, match.__doc__ or "", examples, counterexamples)

    return decorate
