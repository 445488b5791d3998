"""Reports made of a treebank's clauses and of our own frames: “X ने कहा कि …”, “X के मुताबिक …”, “…, X ने कहा”.

A small treebank holds few verbs of saying, and what attribution asks of the parser is above all their subjects and
clauses. A frame is written down once with its tree; any sentence of the treebank can stand in it as the clause. The
names and titles are ours too, so a frame adds no text that anyone else has rights in.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.parser.fold import fold
from scripts.parser.treebank import ROOT, Token, Tree, is_tree

#: Longer clauses are left out: they would take most of the training time.
LONGEST_CLAUSE = 22

STOCK_FILE = Path(__file__).with_name("frames.txt")


@dataclass(frozen=True)
class Stock:
    """The lists, speakers and reports of ``frames.txt``, which says how they are written."""

    lists: dict[str, tuple[str, ...]]
    speakers: tuple[str, ...]
    reports: tuple[str, ...]


def read_stock(path: Path = STOCK_FILE) -> Stock:
    """Read the stock of frames."""
    lists: dict[str, tuple[str, ...]] = {}
    lines: dict[str, list[str]] = {"speaker": [], "report": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "list":
            name, *words = rest.split()
            lists[name] = tuple(map(fold, words))
        elif kind in lines:
            lines[kind].append(fold(rest))
    return Stock(lists, tuple(lines["speaker"]), tuple(lines["report"]))


@dataclass(frozen=True)
class _Piece:
    """An item of a frame as words: heads inside it count from 1, and its own head is word ``top``."""

    tokens: tuple[Token, ...]
    top: int


def _speaker(stock: Stock, chance: random.Random) -> _Piece:
    tokens, top = [], 0
    for number, word in enumerate(chance.choice(stock.speakers).split(), 1):
        form, upos, label, *head = word.split("/")
        form = chance.choice(stock.lists[form]) if form in stock.lists else form
        if label == "H":
            top = number
        tokens.append(Token(form, form, upos, "_", int(head[0]) if head else ROOT, label))
    return _Piece(tuple(tokens), top)


def _clause(tree: Tree) -> _Piece | None:
    """The sentence without its final mark, if it can be reported: a verb or adjective heads it, nothing is quoted."""
    tokens = tree.tokens[:-1]
    if tree.tokens[-1].upos != "PUNCT" or not 3 <= len(tokens) <= LONGEST_CLAUSE:
        return None
    root = next((n for n, token in enumerate(tokens, 1) if token.head == ROOT), 0)
    odd = any(token.head > len(tokens) or token.form in "\"“”'‘’:" for token in tokens)
    return None if odd or not root or tokens[root - 1].upos not in ("VERB", "ADJ") else _Piece(tokens, root)


def _pieces(report: list[str], clause: _Piece, stock: Stock, chance: random.Random) -> list[_Piece]:
    pieces = []
    for item in report:
        if item.startswith("S:"):
            pieces.append(clause)
        elif item.startswith("NP:"):
            pieces.append(_speaker(stock, chance))
        else:
            form, upos = item.split("/")[:2]
            form = chance.choice(stock.lists[form]) if form in stock.lists else form
            pieces.append(_Piece((Token(form, form, upos, "_", ROOT, "_"),), 1))
    return pieces


def fill(report: str, clause: _Piece, stock: Stock, chance: random.Random) -> tuple[Token, ...]:
    """Put a clause and speakers into a report."""
    items = report.split()
    pieces = _pieces(items, clause, stock, chance)
    starts = [sum(len(piece.tokens) for piece in pieces[:n]) for n in range(len(pieces))]
    tops = [start + piece.top for start, piece in zip(starts, pieces, strict=True)]
    clause_top = next((top for top, item in zip(tops, items, strict=True) if item.startswith("S:")), ROOT)
    tokens: list[Token] = []
    for item, piece, start in zip(items, pieces, starts, strict=True):
        label, head = item.split(":" if item.startswith(("S:", "NP:")) else "/")[-2:]
        outer = clause_top if head == "S" else ROOT if head == "0" else tops[int(head) - 1]
        for number, token in enumerate(piece.tokens, 1):
            if number == piece.top:
                tokens.append(replace(token, head=outer, deprel=label))
            else:
                tokens.append(replace(token, head=start + token.head))
    return tuple(tokens)


def framed(trees: Iterable[Tree], rate: float, seed: int) -> Iterator[Tree]:
    """Yield reports made of the given sentences: ``rate`` of each on average, which may be more than one."""
    chance = random.Random(seed)
    stock = read_stock()
    rounds = math.ceil(rate)
    for tree in (tree for tree in trees for _ in range(rounds)):
        clause = _clause(tree)
        if clause is None or chance.random() >= rate / rounds:
            continue
        tokens = fill(chance.choice(stock.reports), clause, stock, chance)
        made = replace(tree, sent_id=f"{tree.sent_id}-framed", tokens=tokens)
        if is_tree(made):
            yield made
