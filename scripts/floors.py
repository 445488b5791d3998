"""Raise the accuracy floors to what the extractor reaches now. It never lowers one: that is done by hand, on purpose.

usage: python -m scripts.floors [--check] [SET…]

The annotated articles are no part of the project: UDDHARAN_SHARED names their folder, ../shared by default.
Exit code 1 where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from quotes.article import Article
from quotes.evaluate import evaluate
from quotes.extractor import Extractor

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "tests" / "accuracy_floors.toml"
SHARED = Path(os.environ.get("UDDHARAN_SHARED") or ROOT.parent / "shared")

#: The sets of annotated articles, and whether they mark only some of the records of their text.
SETS = {"articles": False, "headlines": False, "treebank-documents": True, "treebank-sentences": True}

#: What another machine's arithmetic may move a figure by without anything being wrong.
TOLERANCE = 0.003

_HEAD = """\
# The least that the extractor has to reach with the bundled parser on each set of annotated articles.
# `make floors` raises these figures; to lower one is a decision, made here by hand with its reason in the changelog.
# `gold` is the digest of the annotation that the figures were measured on.
"""


def gold_file(name: str) -> Path:
    """Where a set of annotated articles lies."""
    return SHARED / "gold" / f"{name}.jsonl"


def digest(path: Path) -> str:
    """The digest that ties floors to an annotation."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


@cache
def _extractor() -> Extractor:
    return Extractor()


def measure(name: str) -> dict[str, float]:
    """The figures of a set that have floors. Recall alone where the gold marks only some of the records."""
    gold = [json.loads(line) for line in gold_file(name).read_text(encoding="utf-8").splitlines()]
    predicted: dict[str, list[dict[str, Any]]] = {}
    for result in _extractor().extract_many(Article(article["doc_id"], article["text"]) for article in gold):
        if result.error is not None:
            raise RuntimeError(f"{name}: {result.article.doc_id}: {result.error}")
        predicted[result.article.doc_id] = [r.model_dump(mode="json", by_alias=True) for r in result.records]
    evaluation = evaluate(gold, predicted, recall_only=SETS[name])
    if evaluation.misplaced:
        raise RuntimeError(f"{name}: {evaluation.misplaced[0]}")
    figures = evaluation.figures()
    rates = ("r",) if SETS[name] else ("p", "r", "f1")
    measured = {f"{what}_{rate}": figures[what][rate] for what in ("attribution", "detected") for rate in rates}
    return measured | {f"{role}_of_detected": figures["of_detected"][role] for role in ("speaker", "cue")}


def read_floors() -> dict[str, dict[str, Any]]:
    """The floors of each set, with the digest of its annotation under ``gold``."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def below(floors: Mapping[str, Any], measured: Mapping[str, float]) -> list[str]:
    """A line for each figure that is below its floor."""
    return [
        f"{name} is {measured[name]:.3f}, its floor is {floors[name]:.3f}"
        for name in measured
        if name in floors and measured[name] < floors[name] - TOLERANCE
    ]


def raised(floors: Mapping[str, Any], measured: Mapping[str, float]) -> dict[str, float]:
    """The floors, each raised to the figure that is measured if that is higher (cut to three places)."""
    return {name: max(floors.get(name, 0.0), int(value * 1000) / 1000) for name, value in measured.items()}


def write_floors(floors: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the floors of all sets."""
    lines = [_HEAD]
    for name, figures in floors.items():
        lines.append(f"[{name}]\n")
        lines += [f"{key} = {json.dumps(value)}\n" for key, value in figures.items()]
        lines.append("\n")
    FLOORS.write_text("".join(lines).rstrip("\n") + "\n", encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, compare, and raise what can be raised."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.floors", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="*", metavar="SET", help=", ".join(SETS))
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    arguments = parser.parse_args(argv)
    if unknown := set(arguments.sets) - set(SETS):
        parser.error(f"no such set: {', '.join(unknown)}; there are {', '.join(SETS)}")
    floors = read_floors()
    failed = False
    for name in arguments.sets or SETS:
        measured = measure(name)
        gold = digest(gold_file(name))
        old = floors.get(name, {})
        known = old if old.get("gold") == gold else {}  # other annotation: its floors say nothing of this one
        for figure, value in measured.items():
            print(f"{name:20} {figure:22} {value:.3f}  floor {known.get(figure, 0.0):.3f}")
        for line in below(known, measured):
            failed = True
            print(f"{name}: {line}", file=sys.stderr)
        floors[name] = {"gold": gold, **raised(known, measured)}
    if not arguments.check:
        write_floors(floors)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
