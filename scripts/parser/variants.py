"""Variants of training sentences, so that the parser does not lean on punctuation that real text leaves out.

The treebanks were edited with care: nearly every sentence ends in a danda, nearly every report has कि after the verb,
and hardly any text stands in quotation marks. News on the web is otherwise. The variants are derived from the trees, by
a random generator with a fixed seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from scripts.parser.treebank import Token, Tree, arrange, delete, edit, is_tree, subtree
from scripts.parser.words import SPEECH_VERBS

QUOTES = ('""', "“”", "''", "‘’")

QUOTE_MARKS = frozenset("\"“”'‘’„«»") | {"``", "''"}

#: What stands for a long quotation that has been cut out of its sentence. A pronoun can always stand there.
PLACEHOLDERS = ("यह", "ऐसा", "बात")


@dataclass(frozen=True)
class Rates:
    """The share of the sentences that a variant is made of, among those it can be made of."""

    full_stop: float = 0.2
    quoted_clause: float = 0.15
    unquoted: float = 1.0
    report_after_clause: float = 0.25
    report_without_ki: float = 0.2
    placeholder: float = 0.08


def with_full_stop(tree: Tree) -> Tree | None:
    """The sentence ended by a full stop instead of a danda."""
    last = len(tree.tokens)
    if tree.token(last).form != "।":
        return None
    return edit(tree, {last: replace(tree.token(last), form=".", lemma=".")})


def without_quotes(tree: Tree) -> Tree | None:
    """The sentence without its quotation marks."""
    marks = [n for n, token in enumerate(tree.tokens, 1) if token.upos == "PUNCT" and token.form in QUOTE_MARKS]
    if not marks or len(marks) == len(tree.tokens):
        return None
    return delete(tree, marks)


def _punct(form: str, head: int, space_after: bool = True) -> Token:
    return Token(form, form, "PUNCT", "_", head, "punct", space_after)


@dataclass(frozen=True)
class Report:
    """A sentence of the shape “X ने कहा कि …”: the verb, the word कि, and the clause and what frames it."""

    verb: int
    ki: int
    clause: list[int]
    clause_head: int
    frame: list[int]
    end: list[int]


def find_report(tree: Tree) -> Report | None:
    """The report a sentence consists of, if its main verb is one of saying with a clause that closes the sentence."""
    verb = next((n for n, token in enumerate(tree.tokens, 1) if token.head == 0), 0)
    if not verb or tree.token(verb).lemma not in SPEECH_VERBS:
        return None
    clauses = [n for n in tree.children(verb) if n > verb and tree.token(n).deprel == "ccomp"]
    if len(clauses) != 1:
        return None
    below = sorted(subtree(tree, clauses[0]))
    last = len(tree.tokens)
    end = [last] if tree.token(last).upos == "PUNCT" else []
    clause = [n for n in below if n not in end]
    closed = clause == list(range(clause[0], last + 1 - len(end)))
    ki = clause[0]
    if not closed or ki <= verb or tree.token(ki).form != "कि" or tree.children(ki) or len(clause) < 3:
        return None
    frame = [n for n in range(1, ki) if n not in clause]
    if frame[-1] != ki - 1:
        return None
    return Report(verb, ki, clause[1:], clauses[0], frame, end)


def _quoted(words: list[int], head: int, pair: str) -> list[int | Token]:
    return [_punct(pair[0], head, False), *words, _punct(pair[1], head)]


def report_after_clause(tree: Tree, chance: random.Random) -> Tree | None:
    """“…, X ने कहा”: the clause first, in quotation marks or not, then who said it."""
    report = find_report(tree)
    if report is None:
        return None
    order: list[int | Token] = list(report.clause)
    if chance.random() < 0.3:
        order = _quoted(report.clause, report.clause_head, chance.choice(QUOTES))
    order.append(_punct(",", report.clause_head))
    return arrange(tree, [*order, *report.frame, *report.end])


def report_without_ki(tree: Tree, chance: random.Random) -> Tree | None:
    """“X ने कहा, …”: a comma, a colon or nothing where कि stood."""
    report = find_report(tree)
    if report is None:
        return None
    link = chance.choice([[_punct(",", report.verb)], [_punct(":", report.verb)], []])
    clause: list[int | Token] = list(report.clause)
    if chance.random() < 0.3:
        clause = _quoted(report.clause, report.clause_head, chance.choice(QUOTES))
    return arrange(tree, [*report.frame, *link, *clause, *report.end])


def quoted_clause(tree: Tree, chance: random.Random) -> Tree | None:
    """“X ने कहा कि '…'”: quotation marks around the clause."""
    report = find_report(tree)
    if report is None:
        return None
    quoted = _quoted(report.clause, report.clause_head, chance.choice(QUOTES))
    return arrange(tree, [*report.frame, report.ki, *quoted, *report.end])


def placeholder(tree: Tree, chance: random.Random) -> Tree | None:
    """“X ने कहा, यह”: one word in the place of the whole clause, before or after the verb."""
    report = find_report(tree)
    if report is None:
        return None
    if any(tree.token(n).head in report.clause for n in (*report.frame, *report.end)):
        return None  # the tree is not projective
    form = chance.choice(PLACEHOLDERS)
    word = Token(form, form, "PRON" if form == "यह" else "NOUN", "_", report.verb, "ccomp")
    comma = _punct(",", report.verb)
    if chance.random() < 0.5:
        return arrange(tree, [word, comma, *report.frame, *report.end])
    return arrange(tree, [*report.frame, comma, word, *report.end])


def vary(trees: Iterable[Tree], rates: Rates, seed: int) -> Iterator[Tree]:
    """Yield every sentence (a share of them with a full stop) followed by the variants made of it."""
    chance = random.Random(seed)
    for tree in trees:
        stopped = with_full_stop(tree) if chance.random() < rates.full_stop else None
        yield stopped or tree
        made = [
            without_quotes(tree) if chance.random() < rates.unquoted else None,
            report_after_clause(tree, chance) if chance.random() < rates.report_after_clause else None,
            report_without_ki(tree, chance) if chance.random() < rates.report_without_ki else None,
            quoted_clause(tree, chance) if chance.random() < rates.quoted_clause else None,
            placeholder(tree, chance) if chance.random() < rates.placeholder else None,
        ]
        yield from (variant for variant in made if variant is not None and is_tree(variant))
