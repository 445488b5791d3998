"""Mention to name, for the methods that have this step: the longest name that holds the words of the mention."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.peers.reading import Clause
from quotes.article import Span
from quotes.lexicon import load_lexicon

_LONGEST_NAME = 5  # words


@dataclass(frozen=True)
class NameTable:
    """The names of an article: runs of proper nouns, longest first, among equally long ones the earliest."""

    names: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, clauses: Iterable[Clause]) -> NameTable:
        """The names in the sentences of an article."""
        found: dict[tuple[str, ...], None] = {}
        for clause in clauses:
            run: list[str] = []
            for token, word in zip(clause.tokens, clause.tree.words, strict=True):
                if word.upos == "PROPN" and token.is_word:
                    run.append(token.text)
                    continue
                found.setdefault(tuple(run))
                run = []
            found.setdefault(tuple(run))
        names = [name for name in found if 0 < len(name) <= _LONGEST_NAME]
        return cls(tuple(sorted(names, key=len, reverse=True)))

    def name_of(self, clause: Clause, span: Span, previous: str | None = None) -> str | None:
        """The name of a mention.

        That is the longest name in the article with all proper nouns of the mention; for a pronoun ``previous``, the
        speaker before; for other nouns the mention as it stands.
        """
        words = [
            word
            for token, word in zip(clause.tokens, clause.tree.words, strict=True)
            if span.contains(token.span) and token.is_word
        ]
        if is_pronoun(span.of(clause.document.text)):
            return previous
        own = {word.form for word in words if word.upos == "PROPN"}
        longer = (name for name in self.names if own and own <= set(name))
        return next((" ".join(name) for name in longer), span.of(clause.document.text))


def is_pronoun(text: str) -> bool:
    """Whether a mention is a single pronoun."""
    return text in load_lexicon().pronouns
