"""Fit the confidence model on the development gold and say how far its figures can be believed.

usage: python -m scripts.calibrate [--write]     fit anew
       python -m scripts.calibrate --keep [--write]   keep the weights, choose the threshold of strict anew

Gold: the annotated articles and headlines of the shared folder and the development sets of golden/wild: text that
nobody here wrote. golden/ is left out, since the rules are mended until they do it. Five-fold cross-validation by
article gives the reliability table; the weights are then fitted on all of it. The strict threshold keeps its promise
there and also on the sets whose errors nobody reads: rules that were mended on a text do better there than elsewhere.

Fit when new draws are in and before their errors are mended. Once the rules have been mended on most of the text, it
teaches the model too much trust: what it is surest of is then less often right on the unread sets than before.
Needs scikit-learn (extra ``dev``).
"""

from __future__ import annotations

import argparse
import itertools
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from quotes.article import Article
from quotes.attribution.confidence import estimate, least_confidence
from quotes.evaluate import compare, judge
from quotes.extractor import Extractor
from scripts.gold_sets import DEVELOPMENT, UNREAD, read_gold

TARGET = Path(__file__).parents[1] / "quotes" / "attribution" / "confidence.toml"
Array = np.ndarray[Any, Any]
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 1.01)
STRICT_PRECISION = 0.97
DIGITS = 3  # of a confidence
# Features that fewer records show say nothing.
FEWEST = 5
STRENGTH = 0.5  # inverse of the regularisation


def collect(sets: Sequence[str]) -> tuple[list[list[str]], list[bool], list[str], int]:
    """Features, rightness and article of every record the extractor makes; and the number of gold records."""
    extractor = Extractor(precision="all")
    features: list[list[str]] = []
    right: list[bool] = []
    groups: list[str] = []
    gold_records = 0
    for gold in (article for name in sets for article in read_gold(name)):
        article = Article(gold["doc_id"], gold["text"])
        gold_records += len(gold["records"])
        found = extractor.extract_with_features(article)
        pairing = compare(gold["text"], gold["records"], [record.model_dump(mode="json") for record, _ in found])
        good = {j for i, (j, _) in pairing.pairs.items() if judge(pairing.gold[i], pairing.predicted[j]).attribution}
        for n, (_, names) in enumerate(found):
            features.append(list(names))
            right.append(n in good)
            groups.append(article.doc_id)
    return features, right, groups, gold_records


def matrix(features: Sequence[Sequence[str]], names: Sequence[str]) -> Array:
    """One row a record, one column a feature."""
    place = {name: n for n, name in enumerate(names)}
    rows = np.zeros((len(features), len(names)))
    for n, row in enumerate(features):
        for name in row:
            if name in place:
                rows[n, place[name]] = 1
    return rows


def fit(rows: Array, right: Array) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows, right)


def cross_validate(rows: Array, right: Array, groups: Sequence[str]) -> Array:
    """For each record the probability from a model that never saw its article."""
    chances = np.zeros(len(right))
    for train, test in GroupKFold(5).split(rows, right, groups):
        chances[test] = fit(rows[train], right[train]).predict_proba(rows[test])[:, 1]
    return chances


def strict_threshold(chances: Array, right: Array) -> float:
    """The least probability, as records show it, at and above which the wanted share of the records is right."""
    shown = np.round(chances, DIGITS)
    return float(min((t for t in np.unique(shown) if right[shown >= t].mean() >= STRICT_PRECISION), default=1.0))


def report(chances: Array, right: Array) -> None:
    print("| confidence | records | mean confidence | right |\n| --- | --- | --- | --- |")
    for low, high in itertools.pairwise(BINS):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            mean, share = chances[inside].mean(), right[inside].mean()
            print(f"| {low:.2f} to {min(high, 1):.2f} | {inside.sum()} | {mean:.3f} | {share:.3f} |")


def report_levels(where: str, chances: Array, right: Array, strict: float, gold: int) -> None:
    """What each level of precision keeps."""
    for level, least in (("all", 0.0), ("balanced", least_confidence("balanced")), ("strict", strict)):
        kept = np.round(chances, DIGITS) >= least
        precision, recall = right[kept].mean(), right[kept].sum() / gold
        f1 = 2 * right[kept].sum() / (kept.sum() + gold)
        print(f"\n{level}, from {least:.3f}, on {where}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def by_rule(features: Sequence[Sequence[str]], right: Sequence[bool]) -> None:
    """The measured precision of each rule."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for row, good in zip(features, right, strict=True):
        hits[next(name for name in row if name.startswith("rule "))[5:]].append(good)
    print("\n| rule | records | right |\n| --- | --- | --- |")
    for rule, values in sorted(hits.items(), key=lambda item: -len(item[1])):
        print(f"| {rule} | {len(values)} | {sum(values) / len(values):.3f} |")


def _keep(*, write: bool) -> int:
    """Measure the weights that there are, and choose the threshold of strict by them."""
    features, flags, _, gold = collect([name for name in DEVELOPMENT if name != "golden"])
    unread, unread_flags, _, unread_gold = collect(UNREAD)
    chances, right = np.array([estimate(row) for row in features]), np.array(flags)
    unread_chances, unread_right = np.array([estimate(row) for row in unread]), np.array(unread_flags)
    threshold = max(strict_threshold(chances, right), strict_threshold(unread_chances, unread_right))
    report(unread_chances, unread_right)
    report_levels("the development sets", chances, right, threshold, gold)
    report_levels("the unread sets", unread_chances, unread_right, threshold, unread_gold)
    by_rule(features, flags)
    if write:
        lines = TARGET.read_text(encoding="utf-8").splitlines()
        lines = [f"strict = {threshold:.3f}" if line.startswith("strict =") else line for line in lines]
        TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    parser.add_argument("--keep", action="store_true", help="keep the weights that there are")
    args = parser.parse_args(argv)
    if args.keep:
        return _keep(write=args.write)
    features, flags, groups, gold = collect([name for name in DEVELOPMENT if name != "golden"])
    right = np.array(flags)
    counts: dict[str, int] = defaultdict(int)
    for row in features:
        for name in row:
            counts[name] += 1
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    rows = matrix(features, names)
    chances = cross_validate(rows, right, groups)
    model = fit(rows, right)
    unread, unread_flags, _, unread_gold = collect(UNREAD)
    unread_chances, unread_right = model.predict_proba(matrix(unread, names))[:, 1], np.array(unread_flags)
    threshold = max(strict_threshold(chances, right), strict_threshold(unread_chances, unread_right))
    report(chances, right)
    report_levels("the development sets", chances, right, threshold, gold)
    report_levels("the unread sets", unread_chances, unread_right, threshold, unread_gold)
    by_rule(features, flags)
    if args.write:
        lines = [
            "# Written by `python -m scripts.calibrate --write`: a logistic model of the development gold.",
            f"bias = {model.intercept_[0]:.3f}",
            f"strict = {threshold:.3f}",
            "",
            "[weights]",
            *(
                f'"{name}" = {weight:.3f}'
                for name, weight in zip(names, model.coef_[0], strict=True)
                if abs(weight) >= 0.0005
            ),
        ]
        TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
