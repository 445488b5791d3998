"""Who may be a speaker in a sentence: the candidates of the sieves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.peers.phrases import has_case, mention
from benchmarks.peers.reading import Clause, is_word
from quotes.article import Span
from quotes.lexicon import load_lexicon
from quotes.lexicon.words import TellerKind

_ANIMATE = frozenset(TellerKind) - {TellerKind.DOCUMENT, TellerKind.CANNOT_TELL}
_SPEAKING = ("nominative", "ergative", "genitive")


@dataclass(frozen=True)
class Mention:
    """Somebody who may speak: a name, a personal pronoun or an animate noun. ``last`` ends after its postposition."""

    clause: Clause
    head: int
    span: Span
    first: int
    last: int


def find_mentions(clause: Clause) -> Iterator[Mention]:
    """The mentions in a sentence, in order."""
    for word in clause.tree.words:
        if clause.tree.relation(word.index) in ("compound", "flat") or not _is_animate(clause, word.index):
            continue
        span = mention(clause, word.index)
        if span is None:
            continue
        inside = [at for at, token in enumerate(clause.tokens) if span.contains(token.span)]
        last = inside[-1] + 1
        if last < len(clause.tokens) and is_word(clause.tokens[last].text, "ergative"):
            last += 1
        yield Mention(clause, word.index, span, inside[0], last)


def _is_animate(clause: Clause, node: int) -> bool:
    """Whether a word is a name, pronoun or office of a person; with no name tagger, any proper noun not in में."""
    lexicon, word = load_lexicon(), clause.tree.words[node]
    pronoun = lexicon.pronouns.get(word.form)
    if pronoun is not None:
        return pronoun.person == 3 and pronoun.kind == "personal" and pronoun.case in _SPEAKING
    if has_case(clause, node, "locative"):
        return False
    if word.upos == "PROPN":
        return any(map(str.isalpha, word.form))
    return word.upos == "NOUN" and (word.form in lexicon.roles or lexicon.tellers.get(word.form) in _ANIMATE)
