"""``quotes evaluate``: the table, the JSON, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

TEXT = "मंत्री ने कहा कि पुल अगले साल बनेगा। रमा ने बताया कि सड़क टूट चुकी है।"


def span(text: str) -> dict[str, Any]:
    """A stretch of the article as a JSON span."""
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "text": text}


GOLD: list[dict[str, Any]] = [
    {
        "kind": "indirect",
        "content": [span("पुल अगले साल बनेगा")],
        "speaker": {**span("मंत्री"), "name": "मंत्री", "type": "anonymous"},
        "cue": {**span("कहा"), "negated": False},
        "source": None,
    },
    {"kind": "indirect", "content": [span("सड़क टूट चुकी है")], "speaker": None, "cue": None, "source": None},
]


def files(folder: Path, predicted: list[dict[str, Any]]) -> tuple[Path, Path]:
    """A gold file and a file of predictions."""
    gold, pred = folder / "gold.jsonl", folder / "pred.jsonl"
    gold.write_text(json.dumps({"doc_id": "a", "text": TEXT, "records": GOLD}) + "\n")
    pred.write_text("".join(json.dumps({"doc_id": "a", **record}) + "\n" for record in predicted))
    return gold, pred


def test_the_table_has_the_headline_figure(run: Run, tmp_path: Path) -> None:
    ran = run("evaluate", *files(tmp_path, [GOLD[0]]))
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == [
        "1 articles, 2 gold records, 1 predicted",
        "attribution      P 1.000  R 0.500  F1 0.667",
    ]


def test_json_and_the_list_of_errors(run: Run, tmp_path: Path) -> None:
    errors = tmp_path / "errors.jsonl"
    extra = {**GOLD[0], "content": [span("ने")]}
    ran = run("evaluate", *files(tmp_path, [GOLD[0], extra]), "--json", "--errors", errors)
    figures = json.loads(ran.out)
    assert figures["attribution"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert [json.loads(line)["error"] for line in errors.read_text().splitlines()] == ["missed", "spurious"]


def test_recall_only_does_not_count_what_the_gold_leaves_out(run: Run, tmp_path: Path) -> None:
    extra = {**GOLD[0], "content": [span("ने")]}
    ran = run("evaluate", *files(tmp_path, [*GOLD, extra]), "--json", "--recall-only")
    assert json.loads(ran.out)["attribution"]["p"] == 1.0


def test_a_span_that_does_not_give_its_text_back_is_told(run: Run, tmp_path: Path) -> None:
    wrong = {**GOLD[0], "content": [{**span("पुल अगले साल बनेगा"), "text": "कुछ और"}]}
    ran = run("evaluate", *files(tmp_path, [wrong]))
    assert ran.code == 1
    assert "a (predicted): content [17, 35) is 'कुछ और' but the article has 'पुल अगले साल बनेगा'" in ran.err


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "pred.jsonl:1: the line is not JSON"),
        ('{"kind": "direct", "content": []}', "pred.jsonl:1: the field doc_id"),
        ('{"doc_id": "a", "kind": "direct", "content": [{"end": 3}]}', "the field content.0.start"),
        ('{"doc_id": "a", "kind": "direct", "content": [], "speaker": "रमा"}', "the field speaker"),
    ],
)
def test_a_file_that_is_no_prediction(run: Run, tmp_path: Path, line: str, message: str) -> None:
    gold, pred = files(tmp_path, [])
    pred.write_text(line, encoding="utf-8")
    ran = run("evaluate", gold, pred)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_a_missing_file(run: Run, tmp_path: Path) -> None:
    ran = run("evaluate", tmp_path / "none.jsonl", tmp_path / "none.jsonl")
    assert ran.code == 2
    assert "none.jsonl: cannot be read" in ran.err
