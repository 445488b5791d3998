"""No accuracy figure falls below its floor, on annotated articles that lie beside the project."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from scripts import floors
from scripts.gold_sets import SETS
from tests.shared import shared_file


@pytest.fixture(scope="module")
def measuring(request: pytest.FixtureRequest) -> Iterator[dict[str, Future[floors.Measured]]]:
    """The sets that were asked for, measured two at a time: together they are the longest test."""
    tests = (
        item for item in request.session.items if isinstance(item, pytest.Function) and item.module is request.module
    )
    names = [str(item.callspec.params["name"]) for item in tests if hasattr(item, "callspec")]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        yield {name: pool.submit(floors.measure, name) for name in names}
        pool.shutdown(cancel_futures=True)


@pytest.mark.model
@pytest.mark.parametrize("name", SETS)
def test_no_figure_is_below_its_floor(name: str, measuring: dict[str, Future[floors.Measured]]) -> None:
    if name != "golden":
        shared_file(*(("corpora", "news.jsonl.gz") if name.startswith("wild") else ("gold", f"{name}.jsonl")))
    least = floors.read_floors().get(name)
    assert least is not None, f"{name} has no floors: python -m scripts.floors {name}"
    measured = measuring[name].result()
    assert least["gold"] == measured.gold, f"the floors of {name} are those of another annotation"
    assert set(measured.figures) <= set(least), f"a figure of {name} has no floor: python -m scripts.floors {name}"
    assert floors.below(least, measured.figures) == []


def test_a_fall_is_seen_and_noise_is_not() -> None:
    assert floors.below({"f1": 0.8}, {"f1": 0.8 - 2 * floors.TOLERANCE}) == ["f1 is 0.794, its floor is 0.800"]
    assert floors.below({"f1": 0.8}, {"f1": 0.8 - floors.TOLERANCE / 2}) == []


def test_floors_are_raised_and_never_lowered() -> None:
    assert floors.raised({"f1": 0.8, "p": 0.9}, {"f1": 0.8567, "p": 0.85, "r": 0.7}) == {
        "f1": 0.856,
        "p": 0.9,
        "r": 0.7,
    }


def test_floors_come_back_as_they_were_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.toml")
    assert floors.read_floors() == {}
    written = {"articles": {"gold": "ab12", "f1": 0.812}, "headlines": {"gold": "cd34", "f1": 0.7}}
    floors.write_floors(written)
    assert floors.read_floors() == written
