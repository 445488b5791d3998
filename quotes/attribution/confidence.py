"""How likely a record is right: an estimate from what the record itself shows.

A logistic model over a few dozen yes/no features (the rule, how the speaker was found, the form of the cue, nesting,
length), fitted on the development gold by ``scripts/calibrate.py``; what it is worth on articles that nobody read
stands in docs/accuracy.md. The weights are data: ``confidence.toml``. A feature without a weight counts nothing.
"""

from __future__ import annotations

import math
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, Literal

from quotes.attribution.relations import Party, Relation
from quotes.records import SpeakerType
from quotes.text.document import Document

Precision = Literal["all", "balanced", "strict"]

LIKELY = 0.5

# Content lengths, in words, between which confidence differs.
LENGTHS = (2, 5, 12, 40)


def estimate(features: Iterable[str]) -> float:
    """The probability that content and speaker of a record with these features are both right."""
    model = _model()
    score = model["bias"] + sum([model.get(feature, 0.0) for feature in features])
    return round(1 / (1 + math.exp(-score)), 3)


def features_of(document: Document, relation: Relation) -> Iterator[str]:
    """The features of a relation, by name."""
    candidate = relation.candidate
    yield f"rule {candidate.rule}"
    yield f"kind {candidate.kind.value}"
    if candidate.cue is not None:
        yield f"form {candidate.cue.form.value}"
        yield f"class {candidate.cue.cue_class.value}"
        if candidate.cue.passive:
            yield "passive"
        if candidate.cue.negated:
            yield "negated"
    words = sum([len(span.of(document.text).split()) for span in candidate.content])
    yield f"words {bisect_left(LENGTHS, words)}"
    if len(candidate.content) > 1:
        yield "several spans"
    if relation.sources:
        yield "nested"
    if candidate.continues:
        yield "continues"
    yield from _speaker_features(document, relation.speaker)


def _speaker_features(document: Document, speaker: Party | None) -> Iterator[str]:
    if speaker is None:
        yield "speaker none"
        return
    who = speaker.resolution
    yield f"speaker {speaker.how}"
    if who.ambiguous:
        yield "name ambiguous"
    # A pronoun that nothing before it explains opens an extract: what it says is no worse for it.
    yield f"type {SpeakerType.PERSON.value if who.is_open else who.type.value}"
    if who.name is None and not who.is_open:
        yield "name none"
    if speaker.span is None:
        yield "speaker silent"
    elif len(speaker.span.of(document.text).split()) > LENGTHS[2]:
        yield "speaker long"


@cache
def _table() -> Mapping[str, Any]:
    text = resources.files("quotes.attribution").joinpath("confidence.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _model() -> Mapping[str, float]:
    table = _table()
    return {"bias": float(table["bias"]), **{name: float(weight) for name, weight in table["weights"].items()}}


@cache
def least_confidence(precision: Precision) -> float:
    """The least confidence of the records that are kept.

    ``all`` keeps every record, ``balanced`` what is more likely right than wrong, ``strict`` what is right 97 times in
    100, as measured with the weights.
    """
    return {"all": 0.0, "balanced": LIKELY, "strict": float(_table()["strict"])}[precision]
