"""Tagger and parser together, in one precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from quotes.syntax.analyses import Words
from quotes.syntax.compact.arcs import ArcScorer, ReadSentences
from quotes.syntax.compact.choice import choose
from quotes.syntax.compact.lstm import DType, Layout
from quotes.syntax.compact.models import Saved
from quotes.syntax.compact.tagger import Tagger
from quotes.syntax.compact.trees import BestTree, Repair, best_tree, find_conflict, group_relations
from quotes.syntax.compact.words import Vocabularies, simplify


@dataclass(frozen=True, slots=True)
class Parsed:
    """Tag and features, head (0 is the root) and relation of each word.

    ``lead`` is by how much each choice was better than the next best, at least: as long as no score is wrong by half
    of it, this is what exact scores lead to.
    """

    tags: list[tuple[str, str]]
    heads: list[int]
    relations: list[str]
    lead: float


class Networks:
    """The tagger and the parser of a package."""

    def __init__(self, saved: Mapping[str, Saved], dtype: DType) -> None:
        vectors = saved["pretrain"]
        tagger, parser = saved["pos"], saved["depparse"]
        self._tagger = Tagger(tagger, vectors["emb"], _vocabularies(tagger, vectors), dtype)
        self._scorer = ArcScorer(parser, vectors["emb"], _vocabularies(parser, vectors), dtype)
        self._groups = group_relations(self._scorer.relations)

    def parse(self, sentences: Sequence[Words]) -> list[Parsed]:
        """Sentences, which have to be sorted by length, the longest first."""
        shown = [tuple(map(simplify, words)) for words in sentences]
        layout = Layout(list(map(len, shown)))
        tags, tag_leads = self._tagger.tag(shown, layout)
        read = self._scorer.read(shown)
        trees = [best_tree(read.arc_scores(i)) for i in range(len(shown))]
        starts = read.layout.starts
        heads = np.concatenate([start + np.array(tree.heads) for start, tree in zip(starts, trees, strict=True)])
        relations, leads = choose(read.relation_scores(heads))
        leads[starts] = np.inf  # roots have no relation
        least = np.minimum(np.minimum.reduceat(leads, starts), np.minimum.reduceat(tag_leads, layout.starts)).tolist()
        parsed = []
        for i, named in enumerate(np.split(relations, starts[1:])):
            chosen, names, lead = self._finish(read, i, trees[i], named.tolist())
            start = layout.starts[i]
            parsed.append(Parsed(tags[start : start + len(names)], chosen, names, min(lead, least[i])))
        return parsed

    def _finish(
        self, read: ReadSentences, sentence: int, tree: BestTree, relations: list[int]
    ) -> tuple[list[int], list[str], float]:
        heads, lead = tree.heads, tree.lead
        if find_conflict(heads, relations, self._groups):
            repair = Repair(read.arc_scores(sentence), read.all_relation_scores(sentence), self._groups)
            heads, relations = repair.run(tree)
            lead = repair.lead
        return heads[1:], [self._scorer.relations[relation] for relation in relations[1:]], lead


def _vocabularies(model: Saved, vectors: Saved) -> Vocabularies:
    words = model["vocab"]
    return Vocabularies(words["char"]["_unit2id"], words["word"]["_unit2id"], vectors["vocab"]["_unit2id"])
