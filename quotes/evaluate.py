"""Predicted records against gold annotation: how they are paired, what counts as right, and the figures.

Spans are compared as sets of the positions of letters, marks and digits, so that punctuation and spaces at an edge
cost nothing. Records are plain JSON objects here, since gold annotation has fewer fields than an `Attribution`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

Json = Mapping[str, Any]

#: A pair needs this much of its content in common to be one attribution at all.
LEAST_OVERLAP = 0.5
#: The content is right from here on.
CLOSE_OVERLAP = 0.8
#: A speaker, cue or source is right from here on.
LEAST_ROLE_OVERLAP = 0.5

# Direct and oblique, singular and plural forms are one name: अधिकारी and अधिकारियों. Longest first.
_CASE_ENDINGS = ("ियों", "ाओं", "ुओं", "ओं", "यों", "ों", "ें", "े", "ो", "ा", "ी", "ि")
_SHORTEST_STEM = 3
_IGNORED_IN_NAMES = dict.fromkeys(map(ord, "\u093c\u200c\u200d"))  # nukta, zero-width non-joiner and joiner


@dataclass(frozen=True)
class Record:
    """A record of an article, gold or predicted, ready to be compared."""

    text: str
    json: Json

    @cached_property
    def content(self) -> frozenset[int]:
        """The positions of the content, all its spans together."""
        return frozenset().union(*(positions(self.text, span) for span in self.json["content"]))

    @property
    def kind(self) -> str | None:
        return self.json.get("kind")

    @property
    def name(self) -> str | None:
        return (self.json.get("speaker") or {}).get("name") or None

    @property
    def negated(self) -> bool:
        return bool((self.json.get("cue") or {}).get("negated"))

    def role(self, role: str) -> frozenset[int] | None:
        """The positions of the speaker, cue or source; None where it has no span."""
        value = self.json.get(role)
        return positions(self.text, value) if value and _has_span(value) else None

    def misplaced(self) -> Iterator[str]:
        """A sentence for each span whose offsets do not give its text back."""
        spans = [("content", span) for span in self.json["content"]]
        spans += [(role, self.json.get(role)) for role in ("speaker", "cue", "source")]
        for role, span in spans:
            if span and _has_span(span):
                found = self.text[span["start"] : span["end"]]
                if found != span.get("text"):
                    place = f"{role} [{span['start']}, {span['end']})"
                    yield f"{place} is {span.get('text')!r} but the article has {found!r}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What holds of a predicted record that is paired with a gold one."""

    detected: bool
    exact: bool
    close: bool
    speaker: bool
    attribution: bool
    kind: bool
    cue: bool
    source: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The records of one article: pairs with their content overlap, and what is left over on either side."""

    gold: tuple[Record, ...]
    predicted: tuple[Record, ...]
    pairs: Mapping[int, tuple[int, float]]  # gold index to predicted index and Dice of the content

    @property
    def spurious(self) -> list[Record]:
        """The predicted records without a partner."""
        taken = {predicted for predicted, _ in self.pairs.values()}
        return [record for i, record in enumerate(self.predicted) if i not in taken]


def compare(text: str, gold: Sequence[Json], predicted: Sequence[Json]) -> Comparison:
    """Pair the records of one article, best content overlap first; the right speaker, then text order, settle ties."""
    golds = tuple(Record(text, record) for record in gold)
    preds = tuple(Record(text, record) for record in predicted)
    candidates = []
    for i, one in enumerate(golds):
        for j, other in enumerate(preds):
            overlap = dice(one.content, other.content)
            if overlap >= LEAST_OVERLAP:
                candidates.append((-overlap, not same_speaker(one, other), i, j))
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for overlap, _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = (j, -overlap)
            taken.add(j)
    return Comparison(golds, preds, pairs)


def judge(gold: Record, predicted: Record) -> Judgement:
    """What a predicted record has right of its gold partner."""
    overlap = dice(gold.content, predicted.content)
    speaker = same_speaker(gold, predicted)
    return Judgement(
        detected=True,
        exact=gold.content == predicted.content,
        close=overlap >= CLOSE_OVERLAP,
        speaker=speaker,
        attribution=overlap >= CLOSE_OVERLAP and speaker,
        kind=gold.kind == predicted.kind,
        cue=_same_role(gold, predicted, "cue"),
        source=_same_role(gold, predicted, "source"),
    )


@dataclass
class Evaluation:
    """Counts over articles; `figures` makes rates of them.

    With ``recall_only`` the gold marks only some of the records: predictions without a partner are not counted.
    """

    recall_only: bool = False
    articles: int = 0
    errors: list[dict[str, Any]] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)
    _count: Counter[str] = field(default_factory=Counter)
    _overlap: float = 0.0
    _by_kind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, doc_id: str, text: str, gold: Sequence[Json], predicted: Sequence[Json]) -> None:
        """Count the records of one article."""
        comparison = compare(text, gold, predicted)
        for side, records in (("gold", comparison.gold), ("predicted", comparison.predicted)):
            self.misplaced += [f"{doc_id} ({side}): {wrong}" for record in records for wrong in record.misplaced()]
        self.articles += 1
        self._count["gold"] += len(gold)
        self._count["predicted"] += len(comparison.pairs) if self.recall_only else len(predicted)
        for index, record in enumerate(comparison.gold):
            self._by_kind[str(record.kind)]["gold"] += 1
            if index in comparison.pairs:
                partner, overlap = comparison.pairs[index]
                self._overlap += overlap
                self._add_pair(doc_id, record, comparison.predicted[partner])
            else:
                self.errors.append({"doc_id": doc_id, "error": "missed", "gold": record.json})
        if not self.recall_only:
            spurious = comparison.spurious
            self.errors += [{"doc_id": doc_id, "error": "spurious", "pred": record.json} for record in spurious]

    def _add_pair(self, doc_id: str, gold: Record, predicted: Record) -> None:
        judgement = judge(gold, predicted)
        for fact in fields(judgement):
            self._count[fact.name] += getattr(judgement, fact.name)
            self._by_kind[str(gold.kind)][fact.name] += getattr(judgement, fact.name)
        if gold.name:
            self._count["named"] += 1
            self._count["name"] += same_name(gold.name, predicted.name)
        if gold.negated or (gold.json.get("cue") and predicted.negated):
            self._count["negatable"] += 1
            self._count["negation"] += gold.negated == predicted.negated
        if gold.role("source") is not None:
            self._count["sourced"] += 1
            self._count["source_given"] += judgement.source
        wrong = [role for role in ("close", "speaker", "cue", "source", "kind") if not getattr(judgement, role)]
        if wrong:
            error = {"doc_id": doc_id, "error": "+".join(wrong), "gold": gold.json, "pred": predicted.json}
            self.errors.append(error)

    def figures(self) -> dict[str, Any]:
        """Precision, recall and F1, and the share of each role that is right among the records that were detected."""
        count = self._count
        detected = count["detected"] or 1
        return {
            "articles": self.articles,
            "gold": count["gold"],
            "predicted": count["predicted"],
            "attribution": self._rates(count["attribution"]),
            "detected": self._rates(count["detected"]),
            "content_exact": self._rates(count["exact"]),
            "content_overlap": self._rates(self._overlap),
            "of_detected": {role: count[role] / detected for role in ("speaker", "cue", "kind", "source")},
            "name": _share(count["name"], count["named"]),
            "source_given": _share(count["source_given"], count["sourced"]),
            "negation": _share(count["negation"], count["negatable"]),
            "recall_by_kind": {
                kind: {
                    "gold": of_kind["gold"],
                    "detected": of_kind["detected"] / of_kind["gold"],
                    "attribution": of_kind["attribution"] / of_kind["gold"],
                }
                for kind, of_kind in sorted(self._by_kind.items())
            },
            "bad_offsets": len(self.misplaced),
        }

    def _rates(self, hits: float) -> dict[str, float]:
        precision = hits / self._count["predicted"] if self._count["predicted"] else 0.0
        recall = hits / self._count["gold"] if self._count["gold"] else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"p": precision, "r": recall, "f1": f1}


def evaluate(gold: Iterable[Json], predicted: Mapping[str, Sequence[Json]], *, recall_only: bool = False) -> Evaluation:
    """Compare the records of gold articles with the predicted ones, given by the articles' ids."""
    evaluation = Evaluation(recall_only)
    for article in gold:
        doc_id = article["doc_id"]
        evaluation.add(doc_id, article["text"], article["records"], predicted.get(doc_id, ()))
    return evaluation


def positions(text: str, span: Json) -> frozenset[int]:
    """The positions of letters, marks and digits under a span."""
    inside = range(max(span["start"], 0), min(span["end"], len(text)))
    return frozenset(i for i in inside if unicodedata.category(text[i])[0] in "LMN")


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """Dice coefficient of two sets of positions; two empty ones are the same."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names share at least half of their words, whatever their spelling of nuktas and their case."""
    first, second = name_words(one), name_words(other)
    return bool(first and second) and 2 * len(first & second) >= len(first | second)


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name without nuktas, joiners and case endings."""
    plain = unicodedata.normalize("NFD", name or "").translate(_IGNORED_IN_NAMES)
    words = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in plain).split()
    return frozenset(map(_without_case, words))


def same_speaker(one: Record, other: Record) -> bool:
    """Whether the speakers share their span or their name, or neither record has one."""
    if same_name(one.name, other.name):
        return True
    first, second = one.role("speaker"), other.role("speaker")
    if first is not None and second is not None:
        return dice(first, second) >= LEAST_ROLE_OVERLAP
    return first is None and second is None and not one.name and not other.name


def _same_role(one: Record, other: Record, role: str) -> bool:
    first, second = one.role(role), other.role(role)
    if first is None or second is None:
        return first is second
    return dice(first, second) >= LEAST_ROLE_OVERLAP


def _has_span(value: Json) -> bool:
    return value.get("start") is not None


def _without_case(word: str) -> str:
    for ending in _CASE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _share(hits: int, of: int) -> float | None:
    return hits / of if of else None
