"""Fit the confidence model on first looks and say how far its figures can be believed.

usage: python -m scripts.calibrate [--write]

First looks (scripts/first_looks.py) are what the rules did on each draw of real articles before its errors were read.
Leaving out one draw at a time gives the reliability table; the weights are then fitted on all of them. The threshold of
strict keeps its promise there and on the sets whose errors nobody reads, with the rules as they stand.
Needs scikit-learn (extra ``dev``) and the shared folder.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression

from quotes.attribution.confidence import INTERACTING, MAIN, crossed, least_confidence
from quotes.attribution.record_features import ALONE
from quotes.values import value
from scripts.first_looks import Look, look, read_looks
from scripts.gold_sets import DEVELOPMENT, UNREAD, read_gold

TARGET = Path(__file__).parents[1] / "quotes" / "attribution" / "confidence.json"
Array = np.ndarray[Any, Any]
Pair = tuple[str, str]  # of MAIN or an interacting feature, and a feature
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
STRICT_PRECISION = 0.97
DIGITS = 3  # of a confidence
WEIGHT_DIGITS = 3
# Draws of headlines, whose few records in a sentence of its own are neither an article's nor a headline's.
HEADLINE_DRAWS = "wild-headlines"
# The score of one model is scaled up for another, so that the regularisation leaves its weight alone.
SCALE = 100.0


@value()
class Settings:
    """Which pairs a model may weigh, how many records have to show one, and the inverse of the regularisation."""

    kinds: tuple[str, ...]
    fewest: int
    strength: float


ARTICLES = Settings((MAIN, *INTERACTING), 10, 0.05)
# Headlines are too few for more interactions, and what those say of articles does not hold of headlines.
HEADLINE = Settings((MAIN, "rule "), 5, 0.1)


class Logistic:
    """A logistic model of what makes a record right, which may begin from the score of another."""

    def __init__(self, looks: Sequence[Look], settings: Settings, base: Logistic | None = None) -> None:
        counts = Counter(pair for each in looks for pair in set(crossed(each.features)))
        frequent = sorted(pair for pair, count in counts.items() if count >= settings.fewest)
        weighed = [pair for pair in frequent if pair[0].startswith(settings.kinds)]
        self._place = {pair: place for place, pair in enumerate(weighed)}
        self._base = base
        self._model = LogisticRegression(C=settings.strength, max_iter=3000).fit(self._rows(looks), _flags(looks))

    def chances(self, looks: Sequence[Look]) -> Array:
        """How likely each record is right."""
        chances: Array = self._model.predict_proba(self._rows(looks))[:, 1]
        return chances

    def weigh(self) -> tuple[float, dict[Pair, float]]:
        """The bias and what each pair is worth, with what the score of the other model contributes."""
        bias, (slope, *own) = float(self._model.intercept_[0]), self._model.coef_[0]
        weights = dict(zip(self._place, map(float, own), strict=True))
        if self._base is not None:
            base_bias, base = self._base.weigh()
            share = float(slope) * SCALE
            bias += share * base_bias
            weights = {pair: weights.get(pair, 0.0) + share * base.get(pair, 0.0) for pair in {*weights, *base}}
        return bias, weights

    def _rows(self, looks: Sequence[Look]) -> csr_matrix:
        """A column of the other model's scores and one for each pair."""
        places = [[self._place[pair] for pair in crossed(each.features) if pair in self._place] for each in looks]
        ends = np.cumsum([0, *map(len, places)])
        shape = (len(looks), len(self._place))
        pairs = csr_matrix((np.ones(ends[-1]), np.concatenate(places), ends), shape=shape)
        scores = np.zeros(len(looks)) if self._base is None else logit(self._base.chances(looks))
        return hstack([csr_matrix(scores[:, None] * SCALE), pairs], format="csr")


class Model:
    """Two models of what makes a record right: of articles, and of headlines that stand alone.

    The second begins from the score of one of articles, so that the many articles speak for the few headlines and not
    the other way round (stacking; Wolpert 1992, Stacked generalization).
    """

    def __init__(self, looks: Sequence[Look]) -> None:
        articles = [each for each in looks if not each.set.startswith(HEADLINE_DRAWS)]
        alone = [each for each in looks if ALONE in each.features]
        self._articles = Logistic(articles, ARTICLES)
        self._alone = Logistic(alone, HEADLINE, Logistic(articles, HEADLINE))

    def chances(self, looks: Sequence[Look]) -> Array:
        """How likely each record is right."""
        return np.where(_stand_alone(looks), self._alone.chances(looks), self._articles.chances(looks))

    def table(self, strict: float, temper: float) -> str:
        """The models as the extractor reads them, the scores of headlines multiplied by ``temper``."""
        table = {
            "about": "Written by `python -m scripts.calibrate --write`: logistic models of first looks.",
            "strict": round(strict, DIGITS),
            "articles": _written(*self._articles.weigh()),
            "headlines": _written(*self._alone.weigh(), temper),
        }
        return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _written(bias: float, weights: Mapping[Pair, float], temper: float = 1.0) -> dict[str, Any]:
    """A model as the extractor reads it, without the weights that round to nothing."""
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for (kind, feature), weight in sorted(weights.items()):
        if rounded := round(temper * weight, WEIGHT_DIGITS):
            table[kind][feature] = rounded
    return {"bias": round(temper * bias, WEIGHT_DIGITS), "weights": table}


def _flags(looks: Sequence[Look]) -> Array:
    return np.array([each.right for each in looks])


def cross_validate(looks: Sequence[Look]) -> Array:
    """For each record its chance by a model that never saw its draw."""
    sets = np.array([each.set for each in looks])
    chances = np.zeros(len(looks))
    for held in dict.fromkeys(sets):
        model = Model([each for each in looks if each.set != held])
        chances[sets == held] = model.chances([each for each in looks if each.set == held])
    return chances


def strict_threshold(chances: Array, right: Array) -> float:
    """The least probability, as records show it, at and above which the wanted share of the records is right."""
    shown = np.round(chances, DIGITS)
    return float(min((t for t in np.unique(shown) if right[shown >= t].mean() >= STRICT_PRECISION), default=1.0))


def _stand_alone(looks: Sequence[Look]) -> Array:
    return np.array([ALONE in each.features for each in looks])


def headline_temper(chances: Array, looks: Sequence[Look], strict: float) -> float:
    """What the scores of headlines have to be multiplied by for strict to keep its promise on them alone."""
    alone = _stand_alone(looks)
    wanted = strict_threshold(chances[alone], _flags(looks)[alone])
    return float(min(1.0, logit(strict) / logit(wanted)))


def tempered(chances: Array, looks: Sequence[Look], temper: float) -> Array:
    """Chances with the scores of headlines multiplied."""
    return np.where(_stand_alone(looks), expit(temper * logit(chances)), chances)


def count_gold(sets: Sequence[str]) -> int:
    return sum(len(article["records"]) for name in sets for article in read_gold(name))


def report(where: str, chances: Array, right: Array, strict: float, gold: int) -> None:
    """How often records of each confidence are right, and what each level of precision keeps."""
    print(f"\n{where}:\n\n| confidence | records | mean confidence | right |\n| --- | --- | --- | --- |")
    for low, high in itertools.pairwise(BINS):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            mean, share = chances[inside].mean(), right[inside].mean()
            print(f"| {low:.2f} to {min(high, 1):.2f} | {inside.sum()} | {mean:.3f} | {share:.3f} |")
    for level, least in (("all", 0.0), ("balanced", least_confidence("balanced")), ("strict", strict)):
        kept = np.round(chances, DIGITS) >= least
        precision, recall = right[kept].mean(), right[kept].sum() / gold
        f1 = 2 * right[kept].sum() / (kept.sum() + gold)
        print(f"\n{level}, from {least:.3f}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def report_rules(looks: Sequence[Look]) -> None:
    """How often the records of each rule were right at first sight."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for each in looks:
        hits[next(name for name in each.features if name.startswith("rule "))[5:]].append(each.right)
    print("\n| rule | records | right |\n| --- | --- | --- |")
    for rule, values in sorted(hits.items(), key=lambda item: -len(item[1])):
        print(f"| {rule} | {len(values)} | {sum(values) / len(values):.3f} |")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    write = parser.parse_args(argv).write
    looks, unread = read_looks(), look(UNREAD)
    model, at_first = Model(looks), cross_validate(looks)
    tested = ((looks, at_first), (unread, model.chances(unread)))
    strict = max(strict_threshold(chances[~_stand_alone(of)], _flags(of)[~_stand_alone(of)]) for of, chances in tested)
    temper = headline_temper(at_first, looks, strict)
    at_first, later = (tempered(chances, of, temper) for of, chances in tested)
    gold = count_gold(list(dict.fromkeys(each.set for each in looks)))
    report("First looks, each draw by a model that never saw it", at_first, _flags(looks), strict, gold)
    report("The unread sets, rules as they stand", later, _flags(unread), strict, count_gold(UNREAD))
    mended = look([name for name in DEVELOPMENT if name != "golden"])
    gold = count_gold([name for name in DEVELOPMENT if name != "golden"])
    chances = tempered(model.chances(mended), mended, temper)
    report("The development sets, on which the rules were mended", chances, _flags(mended), strict, gold)
    print(f"\nscores of headlines are multiplied by {temper:.2f}")
    report_rules(looks)
    if write:
        TARGET.write_text(model.table(strict, temper), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
