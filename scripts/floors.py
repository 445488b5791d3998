"""Raise the accuracy floors to what the extractor reaches now. It never lowers one: that is done by hand, on purpose.

usage: python -m scripts.floors [--check] [--table] [--parser NAME] [SET…]

Most annotated articles are no part of the project: UDDHARAN_SHARED names their folder, ../shared by default.
Exit code 1 where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quotes.article import Article
from quotes.attribution.confidence import least_confidence
from quotes.evaluate import evaluate
from quotes.extractor import Extractor
from quotes.syntax import DEFAULT_PARSER, Parser
from scripts.gold_sets import RECALL_ONLY, SETS, read_gold

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "tests" / "accuracy_floors.toml"
#: What another machine's arithmetic may move a figure by without anything being wrong.
TOLERANCE = 0.003

_HEAD = """\
# The least that the extractor has to reach with the bundled parser on each set of annotated articles.
# `make floors` raises these figures; to lower one is a decision, made here by hand with its reason in the changelog.
# `gold` is the digest of the annotation that the figures were measured on.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of a set that have floors, and all the others. ``gold`` ties them to the annotation."""

    gold: str
    figures: dict[str, float]
    whole: dict[str, Any]


@cache
def _extractor(parser: str) -> Extractor:
    return Extractor(parser)


def measure(name: str, parser: str | Parser = DEFAULT_PARSER) -> Measured:
    """Run the extractor over a set. Recall alone where the gold marks only some of the records."""
    gold = list(read_gold(name))
    predicted: dict[str, list[dict[str, Any]]] = {}
    extractor = _extractor(parser) if isinstance(parser, str) else Extractor(parser)
    for result in extractor.extract_many(Article(article["doc_id"], article["text"]) for article in gold):
        if result.error is not None:
            raise RuntimeError(f"{name}: {result.article.doc_id}: {result.error}")
        predicted[result.article.doc_id] = [r.model_dump(mode="json", by_alias=True) for r in result.records]
    partial = name in RECALL_ONLY
    evaluation = evaluate(gold, predicted, recall_only=partial)
    if evaluation.misplaced:
        raise RuntimeError(f"{name}: {evaluation.misplaced[0]}")
    whole = evaluation.figures()
    rates = ("r",) if partial else ("p", "r", "f1")
    figures = {f"{what}_{rate}": whole[what][rate] for what in ("attribution", "detected") for rate in rates}
    figures |= {f"{role}_of_detected": whole["of_detected"][role] for role in ("speaker", "cue")}
    if not partial:
        least = least_confidence("strict")
        sure = {doc: [r for r in records if r["confidence"] >= least] for doc, records in predicted.items()}
        strict = evaluate(gold, sure).figures()["attribution"]
        whole["strict"] = strict
        figures |= {
            "content_exact_f1": whole["content_exact"]["f1"],
            "kind_of_detected": whole["of_detected"]["kind"],
            "name": whole["name"],
            "strict_p": strict["p"],
            "strict_r": strict["r"],
        }
    return Measured(digest(gold), {k: v for k, v in figures.items() if v is not None}, whole)


def digest(gold: Sequence[Mapping[str, Any]]) -> str:
    """The digest that ties floors to an annotation."""
    marks = [(article["doc_id"], article["records"]) for article in gold]
    return hashlib.sha256(json.dumps(marks, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def table_row(name: str, whole: Mapping[str, Any]) -> str:
    """A row of the table in docs/accuracy.md."""
    attribution, kinds, roles = whole["attribution"], whole["recall_by_kind"], whole["of_detected"]
    partial = name in RECALL_ONLY
    cells = [
        name,
        f"{whole['articles']} / {whole['gold']}",
        *("–" if partial and rate != "r" else _cell(attribution[rate]) for rate in ("p", "r", "f1")),
        *(_cell(kinds[k]["attribution"]) if k in kinds else "–" for k in ("direct", "indirect", "mixed")),
        "–" if partial else _cell(whole["content_exact"]["f1"]),
        *(_cell(roles[role]) for role in ("speaker", "cue", "kind")),
        *(_cell(whole[what]) for what in ("name", "source_given", "negation")),
        f"{_cell(whole['strict']['p'])} at {_cell(whole['strict']['r'])}" if "strict" in whole else "–",
    ]
    return f"| {' | '.join(cells)} |"


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


TABLE_HEAD = (
    "| set | articles / records | P | R | F1 | direct R | indirect R | mixed R | content exact F1 | speaker | cue"
    " | kind | name | source | negation | strict P at R |\n| --- |" + " ---: |" * 15
)


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
    parser.add_argument("--table", action="store_true", help="print the table of docs/accuracy.md, compare nothing")
    parser.add_argument("--parser", default=DEFAULT_PARSER, help="with --table: the parser (default: %(default)s)")
    arguments = parser.parse_args(argv)
    if unknown := set(arguments.sets) - set(SETS):
        parser.error(f"no such set: {', '.join(unknown)}; there are {', '.join(SETS)}")
    names = arguments.sets or SETS
    if arguments.table:
        print(TABLE_HEAD, *(table_row(name, measure(name, arguments.parser).whole) for name in names), sep="\n")
        return 0
    return _compare(names, write=not arguments.check)


def _compare(names: Sequence[str], *, write: bool) -> int:
    floors = read_floors()
    failed = False
    for name in names:
        measured = measure(name)
        old = floors.get(name, {})
        known = old if old.get("gold") == measured.gold else {}  # other annotation: its floors say nothing of this one
        for figure, value in measured.figures.items():
            print(f"{name:20} {figure:22} {value:.3f}  floor {known.get(figure, 0.0):.3f}")
        for line in below(known, measured.figures):
            failed = True
            print(f"{name}: {line}", file=sys.stderr)
        floors[name] = {"gold": measured.gold, **raised(known, measured.figures)}
    if write:
        write_floors(floors)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
