"""How often each rule is right: its measured precision on the development gold."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

# Records at or above this confidence are kept by ``precision="strict"``.
STRICT = 0.9
UNMEASURED = 0.5


@cache
def _table() -> dict[str, float]:
    text = resources.files("quotes.matchers").joinpath("precision.toml").read_text(encoding="utf-8")
    return {name: float(row["precision"]) for name, row in tomllib.loads(text).items()}


def confidence_of(rule: str) -> float:
    """The precision of a rule as measured by ``scripts/measure_rules.py``; 0.5 for a rule never measured."""
    return _table().get(rule, UNMEASURED)
