"""How well predicted trees agree with gold ones: tags, attachment, and F1 of single labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from scripts.parser.treebank import ROOT, Tree
from scripts.parser.words import SPEECH_VERBS

#: The labels that attribution lives on.
LABELS = ("nsubj", "ccomp", "obl", "case", "mark", "parataxis")


@dataclass
class Hits:
    """Counts behind one F1 figure."""

    gold: int = 0
    predicted: int = 0
    correct: int = 0

    @property
    def f1(self) -> float | None:
        """The F1, or none where neither side has any."""
        total = self.gold + self.predicted
        return 2 * self.correct / total if total else None


@dataclass
class Scores:
    """Figures over a set of sentences. All words count, punctuation too."""

    words: int = 0
    tagged: int = 0
    attached: int = 0
    labelled: int = 0
    labels: dict[str, Hits] = field(default_factory=dict)
    speech: dict[str, Hits] = field(default_factory=dict)

    def rows(self) -> dict[str, float | None]:
        """The figures by name, as shares of one."""
        words = max(self.words, 1)
        figures: dict[str, float | None] = {
            "UPOS": self.tagged / words,
            "UAS": self.attached / words,
            "LAS": self.labelled / words,
        }
        figures.update({f"{label} F1": self.labels.get(label, Hits()).f1 for label in LABELS})
        figures.update({f"{label} F1 of verbs of saying": hits.f1 for label, hits in sorted(self.speech.items())})
        return figures


def _count(hits: dict[str, Hits], gold: str, predicted: str, same_head: bool) -> None:
    hits.setdefault(gold, Hits()).gold += 1
    hits.setdefault(predicted, Hits()).predicted += 1
    if gold == predicted and same_head:
        hits[gold].correct += 1


def score(pairs: Iterable[tuple[Tree, Tree]]) -> Scores:
    """Compare gold trees with predicted trees of the same words."""
    scores = Scores()
    for gold, predicted in pairs:
        speech = {n for n, token in enumerate(gold.tokens, 1) if token.lemma in SPEECH_VERBS and token.upos == "VERB"}
        for true, guess in zip(gold.tokens, predicted.tokens, strict=True):
            same_head = true.head == guess.head
            scores.words += 1
            scores.tagged += true.upos == guess.upos
            scores.attached += same_head
            scores.labelled += same_head and true.deprel == guess.deprel
            _count(scores.labels, true.deprel, guess.deprel, same_head)
            _count_speech(scores.speech, speech, (true.head, true.deprel), (guess.head, guess.deprel))
    return scores


def _count_speech(hits: dict[str, Hits], speech: set[int], gold: tuple[int, str], predicted: tuple[int, str]) -> None:
    """Count subjects and clauses of verbs of saying."""
    for label in ("nsubj", "ccomp"):
        of_gold = gold[0] in speech and gold[1] == label
        of_predicted = predicted[0] in speech and predicted[1] == label
        if of_gold or of_predicted:
            counts = hits.setdefault(label, Hits())
            counts.gold += of_gold
            counts.predicted += of_predicted
            counts.correct += of_gold and gold == predicted


def confusions(pairs: Iterable[tuple[Tree, Tree]], top: int) -> list[tuple[tuple[str, str], int]]:
    """The label errors that are made most often on words with the right head."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold, predicted in pairs:
        for true, guess in zip(gold.tokens, predicted.tokens, strict=True):
            if true.head == guess.head != ROOT and true.deprel != guess.deprel:
                counts[true.deprel, guess.deprel] += 1
    return counts.most_common(top)
