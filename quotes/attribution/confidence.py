"""How likely a record is right: an estimate from what the record itself shows.

A logistic model over yes/no features (quotes/attribution/record_features.py) and their interactions, fitted by
``scripts/calibrate.py`` on first looks: what the rules did on articles before anybody mended them there. A headline
that stands alone is judged by a model of its own. What they are worth on text that nobody read stands in
docs/accuracy.md. The weights are data: ``confidence.json``. A feature without a weight counts nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import repeat
from typing import Any, Literal

from quotes.attribution.record_features import ALONE

Precision = Literal["all", "balanced", "strict"]

# F1 is best if a record is kept whose chance of being right is over half the F1 reached, here some 0.8 (Lipton, Elkan
# and Narayanaswamy 2014, Thresholding classifiers to maximize F1 score, arXiv:1402.1892). On first looks F1 is the same
# within 0.003 from 0.3 to 0.5, and recall is what is scarcer.
WORTH_KEEPING = 0.3

# Features that begin so interact with every other one of their record; the weight of each by itself stands in ``MAIN``.
INTERACTING = ("rule ", "form ", "speaker ")
MAIN = "main"


def estimate(features: Iterable[str]) -> float:
    """The probability that content and speaker of a record with these features, in whatever order, are both right."""
    found = list(features)
    model = _table()["headlines" if ALONE in found else "articles"]
    tables = [model["weights"][feature] for feature in (MAIN, *found) if feature in model["weights"]]
    score = model["bias"] + sum([sum(map(table.get, found, repeat(0.0))) for table in tables])
    return round(1 / (1 + math.exp(-score)), 3)


def crossed(features: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The features by themselves and the pairs of those that interact: by rule, form of the cue, who speaks and where.

    What speaks for one rule's records may speak against another's: a postposition in a content is harmless in a clause
    and doubtful in a nominal complement. Two features that interact are one pair.
    """
    found = list(features)
    interacting = [feature for feature in found if feature.startswith(INTERACTING)]
    yield from ((MAIN, feature) for feature in found)
    for place, one in enumerate(interacting):
        paired = interacting[: place + 1]
        yield from ((one, feature) for feature in found if feature not in paired)


@cache
def _table() -> Mapping[str, Any]:
    """The models: what each feature is worth by itself, and in a pair with each that interacts."""
    text = resources.files("quotes.attribution").joinpath("confidence.json").read_text(encoding="utf-8")
    table: Mapping[str, Any] = json.loads(text)
    return table


@cache
def least_confidence(precision: Precision) -> float:
    """The least confidence of the records that are kept.

    ``all`` keeps every record, ``balanced`` what is worth keeping (the best F1), ``strict`` what is right 97 times in
    100, as measured with the weights.
    """
    return {"all": 0.0, "balanced": WORTH_KEEPING, "strict": float(_table()["strict"])}[precision]
