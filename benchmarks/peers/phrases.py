"""Subjects and noun phrases in a Hindi tree, for the methods that attribute by syntax."""

from __future__ import annotations

from benchmarks.peers.reading import Clause, is_word
from quotes.article import Span
from quotes.lexicon import load_lexicon
from quotes.lexicon.cues import CueMatch

#: What hangs on a noun and is no part of its mention.
_OUTSIDE = ("case", "punct", "mark", "cc", "discourse", "acl", "parataxis", "appos", "advmod", "cop", "aux")
#: How far up a chain of auxiliaries and light verbs the verb that has the subject is looked for.
_LONGEST_CHAIN = 3
_NOT_SPEAKING = ("accusative", "ablative", "genitive", "locative")


def governor(clause: Clause, cue: CueMatch) -> int:
    """The node of the cue's verb that arguments hang on: the head of its light verbs, auxiliaries and copula."""
    places = range(clause.place(cue.first), clause.place(cue.last - 1) + 1)
    node = clause.place(cue.core if cue.verb is None else cue.verb)
    for _ in range(_LONGEST_CHAIN):
        head = clause.tree.words[node].head
        if head < 0 or not (head in places or clause.tree.relation(node) in ("aux", "cop", "compound")):
            break
        node = head
    return node


def subjects(clause: Clause, cue: CueMatch) -> list[int]:
    """Heads of subjects of the cue's verb, those marked with ने first, and the genitive of a copular cue.

    The subject of a passive is what is said, not who says it.
    """
    node = governor(clause, cue)
    found = [] if cue.passive else list(clause.tree.children(node, "nsubj"))
    nominal = [at for at in found if clause.place(cue.first) <= at < clause.place(cue.last - 1) + 1]
    core = clause.place(cue.core)
    for at in dict.fromkeys([*nominal, core]):  # राणा का कहना है कि …: the infinitive is the subject, राणा depends on it
        found += [c for c in clause.tree.children(at, "nsubj", "nmod") if c != core and has_case(clause, c, "genitive")]
    found = [at for at in dict.fromkeys(found) if at not in nominal and not clause.is_quoted(at)]
    return sorted(found, key=lambda at: not has_case(clause, at, "ergative"))


def has_case(clause: Clause, node: int, *cases: str) -> bool:
    """Whether a noun has a postposition of one of the classes, or is a pronoun that holds one: ergative, genitive, …"""
    if any(is_word(clause.tokens[at].text, *cases) for at in clause.tree.children(node, "case")):
        return True
    pronoun = load_lexicon().pronouns.get(clause.tokens[node].text)
    return pronoun is not None and pronoun.case in cases


def mention(clause: Clause, node: int) -> Span | None:
    """The longest run of words around a noun that hang on it, without postpositions, clauses and punctuation."""
    tree = clause.tree
    inside = {node}
    for child in tree.children(node):
        if tree.relation(child) not in _OUTSIDE:
            inside.update(tree.subtree(child))
    first = last = node
    while first - 1 in inside and clause.tokens[first - 1].is_word:
        first -= 1
    while last + 1 in inside and clause.tokens[last + 1].is_word:
        last += 1
    return clause.span(first, last + 1)


def may_speak(clause: Clause, node: int) -> bool:
    """Whether a word is the head of a name or a pronoun in a case that a speaker may have."""
    if clause.tree.relation(node) in ("compound", "flat") or has_case(clause, node, *_NOT_SPEAKING):
        return False
    pronoun = load_lexicon().pronouns.get(clause.tokens[node].text)
    if pronoun is not None:
        return pronoun.kind == "personal" and pronoun.case in ("nominative", "ergative")
    return clause.tree.words[node].upos == "PROPN"
