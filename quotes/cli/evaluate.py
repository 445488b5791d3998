"""``quotes evaluate``: predicted records against gold annotation."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from quotes.cli.session import Build, UsageError, counted
from quotes.errors import InputError
from quotes.evaluate import Evaluation, evaluate
from quotes.formats import json_lines
from quotes.formats.jsonlines_file import open_json_lines

_SHOWN = 20  # misplaced spans


def run_evaluate(arguments: Namespace, _build: Build | None) -> int:
    """Run the command; 1 if an offset does not give its text back."""
    gold, predicted = Path(arguments.gold), Path(arguments.pred)
    predictions = defaultdict(list)
    for record in _objects(predicted, _Prediction):
        predictions[record["doc_id"]].append(record)
    evaluation = evaluate(_objects(gold, _GoldArticle), predictions, recall_only=arguments.recall_only)
    figures = evaluation.figures()
    if arguments.errors is not None:
        _write_errors(Path(arguments.errors), evaluation)
    print(
        json.dumps(figures, ensure_ascii=False, indent=1) if arguments.json else "\n".join(_table(figures, evaluation))
    )
    for line in evaluation.misplaced[:_SHOWN]:
        print(f"quotes: misplaced span: {line}", file=sys.stderr)
    if evaluation.misplaced:
        wrong = counted(len(evaluation.misplaced), "span")
        print(f"quotes: {wrong} in all do not lie where the record says: is this the same text?", file=sys.stderr)
    return 1 if evaluation.misplaced else 0


class _Span(BaseModel):
    start: int
    end: int
    text: str


class _Role(BaseModel):
    start: int | None = None
    end: int | None = None
    text: str | None = None
    name: str | None = None
    negated: bool = False


class _Record(BaseModel):
    """The fields of a record that are compared; gold annotation has no others."""

    kind: str
    content: list[_Span]
    speaker: _Role | None = None
    cue: _Role | None = None
    source: _Role | None = None


class _Prediction(_Record):
    doc_id: str


class _GoldArticle(BaseModel):
    doc_id: str
    text: str
    records: list[_Record]


def _objects(path: Path, shape: type[BaseModel]) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file, each of the shape that is wanted."""
    try:
        with open_json_lines(path) as lines:
            for line in json_lines(lines):
                if line.value is None:
                    raise UsageError(f"{path}:{line.number}: the line {line.problem}")
                try:
                    shape.model_validate(line.value, strict=True)
                except ValidationError as error:
                    first = error.errors()[0]
                    field = ".".join(map(str, first["loc"]))
                    raise UsageError(f"{path}:{line.number}: the field {field}: {first['msg']}") from error
                yield line.value
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error
    except InputError as error:
        raise UsageError(f"{path}: {error}") from error


def _write_errors(path: Path, evaluation: Evaluation) -> None:
    try:
        with path.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(error, ensure_ascii=False) + "\n" for error in evaluation.errors)
    except OSError as error:
        raise UsageError(f"--errors {path} cannot be written: {error.strerror}") from error


def _table(figures: dict[str, Any], evaluation: Evaluation) -> Iterator[str]:
    only = " (recall only)" if evaluation.recall_only else ""
    yield f"{figures['articles']} articles, {figures['gold']} gold records, {figures['predicted']} predicted{only}"
    for key in ("attribution", "detected", "content_exact", "content_overlap"):
        rates = figures[key]
        yield f"{key:16} P {rates['p']:.3f}  R {rates['r']:.3f}  F1 {rates['f1']:.3f}"
    yield "of detected      " + "  ".join(f"{role} {share:.3f}" for role, share in figures["of_detected"].items())
    given = [(key, figures[key]) for key in ("name", "source_given", "negation") if figures[key] is not None]
    if given:
        yield "                 " + "  ".join(f"{key} {share:.3f}" for key, share in given)
    for kind, of_kind in figures["recall_by_kind"].items():
        shares = f"detected {of_kind['detected']:.3f}  attribution {of_kind['attribution']:.3f}"
        yield f"  {kind:9} {of_kind['gold']:5} gold  {shares}"
