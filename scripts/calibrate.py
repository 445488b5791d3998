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
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression

from quotes.attribution.confidence import ALONE, crossed, least_confidence
from scripts.first_looks import Look, look, read_looks
from scripts.gold_sets import DEVELOPMENT, UNREAD, read_gold

TARGET = Path(__file__).parents[1] / "quotes" / "attribution" / "confidence.toml"
Array = np.ndarray[Any, Any]
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
STRICT_PRECISION = 0.97
DIGITS = 3  # of a confidence
# Features that fewer records show say nothing.
FEWEST = 5
STRENGTH = 0.1  # inverse of the regularisation
# Draws of headlines, whose few records in a sentence of its own are neither an article's nor a headline's.
HEADLINES = "wild-headlines"
# The score of the first model is scaled up for the second, so that the regularisation leaves its weight alone.
SCALE = 100.0


class Model:
    """Two logistic models of what makes a record right: of articles, and of headlines that stand alone.

    The second begins from the score of the first, so that the many articles speak for the few headlines and not the
    other way round (stacking; Wolpert 1992, Stacked generalization).
    """

    def __init__(self, looks: Sequence[Look]) -> None:
        alone = [each for each in looks if ALONE in each.features]
        articles = [each for each in looks if not each.set.startswith(HEADLINES)]
        self._names, self._alone_names = _frequent(articles), _frequent(alone)
        self._articles = LogisticRegression(C=STRENGTH, max_iter=3000).fit(self._rows(articles), _flags(articles))
        self._alone = LogisticRegression(C=STRENGTH, max_iter=3000).fit(self._alone_rows(alone), _flags(alone))

    def chances(self, looks: Sequence[Look]) -> Array:
        """How likely each record is right."""
        chances: Array = self._articles.predict_proba(self._rows(looks))[:, 1]
        alone = _stand_alone(looks)
        if alone.any():
            rows = self._alone_rows([each for each in looks if ALONE in each.features])
            chances[alone] = self._alone.predict_proba(rows)[:, 1]
        return chances

    def table(self, strict: float, temper: float) -> str:
        """The models as the extractor reads them, the scores of headlines multiplied by ``temper``."""
        slope, *alone = self._alone.coef_[0]
        lines = [
            "# Written by `python -m scripts.calibrate --write`: logistic models of first looks.",
            f"bias = {self._articles.intercept_[0]:.3f}",
            f"alone_bias = {temper * self._alone.intercept_[0]:.3f}",
            f"alone_slope = {temper * slope * SCALE:.3f}",
            f"strict = {strict:.3f}",
            "",
            "[weights]",
            *_weight_lines(self._names, self._articles.coef_[0]),
            "",
            "[alone]",
            *_weight_lines(self._alone_names, temper * np.array(alone)),
        ]
        return "\n".join(lines) + "\n"

    def _rows(self, looks: Sequence[Look]) -> csr_matrix:
        return _one_hot(looks, self._names)

    def _alone_rows(self, looks: Sequence[Look]) -> csr_matrix:
        scores = self._articles.decision_function(self._rows(looks))
        return hstack([csr_matrix(scores[:, None] * SCALE), _one_hot(looks, self._alone_names)], format="csr")


def _frequent(looks: Sequence[Look]) -> list[str]:
    """The features of looks that are frequent enough to say something."""
    counts = Counter(name for each in looks for name in set(crossed(each.features)))
    return sorted(name for name, count in counts.items() if count >= FEWEST)


def _one_hot(looks: Sequence[Look], names: Sequence[str]) -> csr_matrix:
    place = {name: n for n, name in enumerate(names)}
    places = [[place[name] for name in crossed(each.features) if name in place] for each in looks]
    ends = np.cumsum([0, *map(len, places)])
    return csr_matrix((np.ones(ends[-1]), np.concatenate(places), ends), shape=(len(looks), len(names)))


def _weight_lines(names: Sequence[str], weights: Sequence[float] | Array) -> Iterator[str]:
    for name, weight in zip(names, weights, strict=True):
        if abs(weight) >= 0.0005:
            yield f"{_quoted(name)} = {weight:.3f}"


def _quoted(name: str) -> str:
    """A name as a TOML string."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


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
    report_rules(looks)
    if write:
        TARGET.write_text(model.table(strict, temper), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
