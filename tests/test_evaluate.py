"""The evaluation: its definitions, and its agreement with the scorer that defines them."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.evaluate import Json, Record, compare, dice, evaluate, judge, positions, same_name, same_speaker
from tests.shared import shared_file

TEXT = "रमा देवी ने कहा कि “पुल बनेगा”। मोहन ने बताया कि सड़क टूट गई है।"


def span(text: str) -> dict[str, Any]:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "text": text}


def record(content: str, speaker: str | None = None, **roles: Any) -> dict[str, Any]:
    name = roles.pop("name", speaker)
    given = {**span(speaker), "name": name} if speaker else ({"start": None, "name": name} if name else None)
    return {"kind": "indirect", "content": [span(content)], "speaker": given, "cue": None, "source": None, **roles}


def test_punctuation_at_an_edge_costs_nothing() -> None:
    gold, predicted = Record(TEXT, record("पुल बनेगा")), Record(TEXT, record("“पुल बनेगा”।"))
    assert judge(gold, predicted).exact


def test_a_missing_matra_costs_something() -> None:
    gold, predicted = Record(TEXT, record("पुल बनेगा")), Record(TEXT, record("पुल बनेग"))
    assert not judge(gold, predicted).exact
    assert judge(gold, predicted).close


def test_attribution_needs_the_speaker() -> None:
    gold = Record(TEXT, record("पुल बनेगा", "रमा देवी"))
    assert judge(gold, Record(TEXT, record("पुल बनेगा", "रमा"))).attribution
    assert not judge(gold, Record(TEXT, record("पुल बनेगा", "मोहन"))).attribution
    assert not judge(gold, Record(TEXT, record("पुल बनेगा"))).attribution


def test_the_same_name_is_the_same_speaker_wherever_it_stands() -> None:
    gold = Record(TEXT, record("पुल बनेगा", "रमा देवी"))
    assert same_speaker(gold, Record(TEXT, record("पुल बनेगा", "मोहन", name="रमा देवी")))


def test_nobody_is_nobody() -> None:
    assert same_speaker(Record(TEXT, record("पुल बनेगा")), Record(TEXT, record("पुल बनेगा")))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("अधिकारी", "अधिकारियों", True),
        ("रिज़वी", "रिजवी", True),
        ("रमा देवी", "रमा", True),
        ("रमा देवी शर्मा", "रमा", False),
        ("रमा", "मोहन", False),
        ("रमा", None, False),
        (None, None, False),
    ],
)
def test_names(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_a_prediction_has_one_partner_and_the_best_one() -> None:
    gold = [record("सड़क टूट गई है", "मोहन")]
    comparison = compare(TEXT, gold, [record("सड़क टूट गई", "मोहन"), record("सड़क टूट गई है", "मोहन")])
    assert comparison.pairs == {0: (1, 1.0)}
    assert [left.json["content"][0]["text"] for left in comparison.spurious] == ["सड़क टूट गई"]


def test_of_two_equal_contents_the_right_speaker_is_the_partner() -> None:
    gold = [record("सड़क टूट गई है", "मोहन")]
    comparison = compare(TEXT, gold, [record("सड़क टूट गई है", "रमा"), record("सड़क टूट गई है", "मोहन")])
    assert comparison.pairs[0][0] == 1


def test_figures_of_a_small_case() -> None:
    articles = [{"doc_id": "a", "text": TEXT, "records": [record("पुल बनेगा", "रमा देवी"), record("सड़क टूट गई है", "मोहन")]}]
    predicted = {"a": [record("पुल बनेगा", "रमा देवी"), record("बताया")], "elsewhere": [record("बताया")]}
    figures = evaluate(articles, predicted).figures()
    assert figures["attribution"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert (figures["gold"], figures["predicted"], figures["name"]) == (2, 2, 1.0)
    assert evaluate(articles, predicted, recall_only=True).figures()["attribution"]["p"] == 1.0


def test_no_articles_no_figures_and_no_crash() -> None:
    assert evaluate([], {}).figures()["attribution"] == {"p": 0.0, "r": 0.0, "f1": 0.0}


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_dice_is_symmetric_and_one_for_equals(a: int, b: int, c: int, d: int) -> None:
    one, other = positions(TEXT, {"start": a, "end": b}), positions(TEXT, {"start": c, "end": d})
    assert dice(one, other) == dice(other, one)
    assert 0 <= dice(one, other) <= 1
    assert dice(one, one) == 1


def damaged(article: Json, chance: random.Random) -> list[dict[str, Any]]:
    """The records of an article with some lost, doubled, shifted and robbed of a role."""
    records = []
    for gold in article["records"]:
        if chance.random() < 0.2:
            continue
        damaged_one = json.loads(json.dumps(gold))
        damaged_one["doc_id"] = article["doc_id"]
        if chance.random() < 0.5:
            for piece in damaged_one["content"]:
                piece["start"] = max(0, piece["start"] + chance.randint(-20, 20))
                piece["end"] = max(piece["start"] + 1, piece["end"] + chance.randint(-30, 10))
                piece["text"] = article["text"][piece["start"] : piece["end"]]
        for role in ("speaker", "cue", "source"):
            if chance.random() < 0.2:
                damaged_one[role] = chance.choice([None, gold["speaker"]])
        records += [damaged_one] * chance.choice([1, 1, 1, 2])
    return records


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("options", [[], ["--recall-only"]])
@pytest.mark.parametrize("name", ["articles", "headlines", "treebank-documents"])
def test_the_figures_are_the_scorers(tmp_path: Path, name: str, options: list[str], seed: int) -> None:
    scorer, path = shared_file("score", "score.py"), shared_file("gold", f"{name}.jsonl")
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    chance = random.Random(f"{name} {seed}")
    predicted = {article["doc_id"]: damaged(article, chance) for article in gold}
    lines = [json.dumps(record) + "\n" for records in predicted.values() for record in records]
    (tmp_path / "pred.jsonl").write_text("".join(lines))
    command = [sys.executable, str(scorer), str(path), str(tmp_path / "pred.jsonl"), "--json", *options]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    ours = evaluate(gold, predicted, recall_only=bool(options)).figures()
    assert ours == theirs
    assert 0.1 < theirs["attribution"]["f1"] < 0.9
