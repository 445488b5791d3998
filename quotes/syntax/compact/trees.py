"""The best tree of scores, and by how much it is the best.

A tree has one word under the root, and no word has two subjects or two objects. Stanza's search and repair are followed
decision by decision, so that trees are the same; what is new is that each decision's lead over the next best is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quotes.syntax.compact.choice import choose
from quotes.syntax.compact.lstm import Floats, Indices

#: Relations of which a word takes one (as in stanza.models.depparse.head_constraints).
_GROUPS = (
    frozenset({"nsubj", "csubj", "nsubj:pass", "csubj:pass"}),
    frozenset({"nsubj:outer", "csubj:outer"}),
    frozenset({"obj"}),
)
_MOST_REPAIRS = 5
_NO_GROUP = -1


@dataclass(frozen=True, slots=True)
class BestTree:
    """Heads of all words (that of word 0, the root, is 0) and the least lead of the decisions that led to them."""

    heads: list[int]
    lead: float


def best_tree(scores: Floats) -> BestTree:
    """The best tree with one word under the root; ``scores[i, j]`` is that of ``j`` as the head of ``i``."""
    heads, leads = choose(scores[1:])
    greedy = BestTree([0, *heads.tolist()], float(leads.min()))
    if greedy.heads.count(0) == 2 and _find_cycle(greedy.heads) is None:
        return greedy
    scores = scores.astype(np.float64)
    found = _search(scores)
    if found.heads.count(0) == 2:
        return found
    return _search_under_one(scores, found)


def _search_under_one(scores: Floats, several: BestTree) -> BestTree:
    """The best tree with one word under the root: it is one of those that the best tree of all has there."""
    words = np.arange(1, len(scores))
    trees = []
    for root in [word for word in words if several.heads[word] == 0]:
        single = scores.copy()
        single[:, 0] = single[root] = -np.inf
        single[root, 0] = scores[root, 0]
        trees.append(_search(single))
    totals = [float(scores[words, tree.heads[1:]].sum()) for tree in trees]
    second, first = sorted(totals)[-2:]
    best = trees[totals.index(first)]
    return BestTree(best.heads, min(several.lead, best.lead, first - second))


def _search(scores: Floats) -> BestTree:
    """Chu-Liu/Edmonds: each word's best head; a cycle of them becomes one node, and the search goes on.

    The node takes the place of one word of its cycle; the other places are empty, and have the root as their head.
    """
    scores = scores.copy()
    heads = scores.argmax(axis=1)
    heads[0] = 0
    nodes = np.arange(len(scores))
    standing = nodes > 0
    lead = np.inf
    joined = []
    while (cycle := _find_cycle(heads.tolist())) is not None:
        node, inside = cycle[0], np.array(cycle)
        own = heads[inside]
        into = scores[inside] - scores[inside, own][:, None]  # what it costs to leave the cycle for each head
        into[np.arange(len(cycle)), own] = -np.inf
        lead = min(lead, -into.max())
        into[:, inside] = -np.inf
        away = scores.T[inside]
        joined.append((node, inside, own, into, away))
        scores[:, inside] = -np.inf
        scores[:, node] = away.max(axis=0)
        scores[node] = into.max(axis=0)
        nodes[inside] = node
        heads = nodes[heads]
        heads[inside] = 0
        heads[node] = scores[node].argmax()
        standing[inside[1:]] = False
    lead = min(lead, choose(scores[standing])[1].min())
    for node, inside, own, into, away in reversed(joined):
        entry = heads[node]
        below = (heads == node).nonzero()[0]
        if len(below):
            members, gaps = choose(away[:, below].T)
            heads[below] = inside[members]
            lead = min(lead, gaps.min())
        gains = into[:, entry].tolist()
        second, best = sorted(gains)[-2:]
        lead = min(lead, best - second)
        heads[inside] = own
        heads[inside[gains.index(best)]] = entry
    return BestTree(heads.tolist(), float(lead))


def _find_cycle(heads: Sequence[int]) -> list[int] | None:
    """The nodes of some cycle that does not go through the root, if there is one."""
    seen = [0] * len(heads)
    seen[0] = -1
    for start in range(1, len(heads)):
        node = start
        while not seen[node]:
            seen[node] = start
            node = heads[node]
        if seen[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(heads[cycle[-1]])
            return cycle
    return None


#: A word, the number of a group, and the word's dependents whose relations are of that group.
Conflict = tuple[int, int, list[int]]


def group_relations(relations: Sequence[str]) -> list[int]:
    """For each relation the number of the group of which a word takes one, or -1."""
    return [next((i for i, group in enumerate(_GROUPS) if name in group), _NO_GROUP) for name in relations]


def find_conflict(heads: Sequence[int], relations: Sequence[int], groups: Sequence[int]) -> Conflict | None:
    """The first word that has several dependents of one group, if there is one; word 0 is the root."""
    taken: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for word in range(1, len(heads)):
        if (group := groups[relations[word]]) != _NO_GROUP:
            taken[heads[word]][group].append(word)
    conflicts = ((head, group, words) for head, by in taken.items() for group, words in by.items() if len(words) > 1)
    return next(conflicts, None)


class Repair:
    """A tree whose conflicts are settled: all but one of the dependents get another head or another relation.

    For each dependent that may stay, the others' scores become those of the best arc with its relation, and the best
    tree of these is a candidate. What was settled once stays settled.
    """

    def __init__(self, arcs: Floats, relations: Floats, groups: Sequence[int]) -> None:
        self._arcs = _log_softmax(arcs.astype(np.float64))
        self._relations = relations
        self._groups = np.array(groups)
        self._barred: dict[tuple[int, int], set[int]] = defaultdict(set)
        self.lead = np.inf

    def run(self, tree: BestTree) -> tuple[list[int], list[int]]:
        """Heads and relations (numbers) of all words; ``lead`` then is the least lead of all decisions."""
        heads = tree.heads
        self.lead = tree.lead
        relations, _ = self._label(heads)
        for _ in range(_MOST_REPAIRS):
            conflict = find_conflict(heads, relations, self._groups.tolist())
            if conflict is None:
                break
            heads, relations = self._settle(*conflict)
        return heads, relations

    def _settle(self, head: int, group: int, words: Sequence[int]) -> tuple[list[int], list[int]]:
        candidates = [self._keep(kept, head, group, words) for kept in words]
        scores = [score for score, _, _ in candidates]
        best = max(range(len(words)), key=scores.__getitem__)
        others = [score for i, score in enumerate(scores) if i != best]
        self.lead = min(self.lead, scores[best] - max(others))
        for i, word in enumerate(words):
            if i != best:
                self._barred[word, head].add(group)
        _, heads, relations = candidates[best]
        return heads, relations

    def _keep(self, kept: int, head: int, group: int, words: Sequence[int]) -> tuple[float, list[int], list[int]]:
        scores = self._arcs.copy()
        for word in words:
            if word != kept:
                scores[word] += self._allowed(word, head, group).max(axis=1)
        tree = best_tree(scores)
        self.lead = min(self.lead, tree.lead)
        relations, likely = self._label(tree.heads)
        for word in words:
            if word != kept and tree.heads[word] == head:
                relations[word] = self._choose(self._allowed(word, head, group)[head])
        every, heads = np.arange(1, len(scores)), tree.heads[1:]
        total = self._arcs[every, heads].sum() + likely[every - 1, relations[1:]].sum()
        return float(total), tree.heads, relations

    def _label(self, heads: Sequence[int]) -> tuple[list[int], Floats]:
        """The relations of all words, and how likely each one is at each word but the root, without those barred."""
        words = np.arange(1, len(heads))
        scores = self._likely(words, heads[1:])
        for (word, head), groups in self._barred.items():
            if heads[word] == head:
                scores[word - 1, np.isin(self._groups, list(groups))] = -np.inf
        relations, leads = choose(scores)
        self.lead = min(self.lead, float(leads.min()))
        return [0, *relations.tolist()], scores

    def _likely(self, *place: int | Indices | Sequence[int]) -> Floats:
        """How likely each relation is at some words and heads; asked of few, for it takes long to say of all."""
        return _log_softmax(self._relations[place].astype(np.float64))

    def _choose(self, scores: Floats) -> int:
        (best,), (lead,) = choose(scores[None])
        self.lead = min(self.lead, float(lead))
        return int(best)

    def _allowed(self, word: int, head: int, group: int) -> Floats:
        """The scores of a word's relations to every head, without those barred, and without a group at one head."""
        scores = self._likely(word)
        scores[head, self._groups == group] = -np.inf
        for (barred, place), groups in self._barred.items():
            if barred == word:
                scores[place, np.isin(self._groups, list(groups))] = -np.inf
        return scores


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result
