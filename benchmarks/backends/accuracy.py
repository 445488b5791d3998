"""What trees and records a parser leads to: attachment on held-out sentences, F1 on the development gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quotes import syntax
from quotes.syntax import Parser
from scripts.floors import measure
from scripts.parser.packages import HDTB, PUD_ALONE
from scripts.parser.scores import Scores, score
from scripts.parser.split import HELDOUT_FILE, Part, divide, read_split
from scripts.parser.treebank import Token, Tree

#: The held-out sentences by treebank, as scripts/parser/evaluate.py has them.
_MEASURED = {"HDTB": HDTB, "PUD": PUD_ALONE}


def read_heldout(treebank: Path) -> dict[str, list[Tree]]:
    """The held-out trees of each treebank."""
    split = read_split(HELDOUT_FILE)
    return {name: divide(source.read(treebank), split)[Part.HELDOUT] for name, source in _MEASURED.items()}


def score_trees(parser: Parser, gold: Sequence[Tree]) -> Scores:
    """The figures of a parser on gold trees, given their words."""
    predicted = parser.parse([[token.form for token in tree.tokens] for tree in gold])
    return score(zip(gold, map(_like, gold, predicted), strict=True))


def _like(gold: Tree, predicted: syntax.Tree) -> Tree:
    tokens = (Token(w.form, w.lemma, w.upos, "_", w.head + 1, w.deprel) for w in predicted.words)
    return replace(gold, tokens=tuple(tokens))


def attribution_f1(parser: Parser, sets: Sequence[str]) -> dict[str, float]:
    """Attribution F1 with a parser on each set of annotated articles, and on all of them taken together."""
    found = {}
    right = gold = predicted = 0.0
    for name in sets:
        whole = measure(name, parser).whole
        found[name] = whole["attribution"]["f1"]
        right += whole["attribution"]["r"] * whole["gold"]
        gold += whole["gold"]
        predicted += whole["predicted"]
    return {**found, "together": 2 * right / (gold + predicted)}
