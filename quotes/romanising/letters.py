"""The data of this package, read at first use."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def letter_names() -> Mapping[str, str]:
    """How the names of the Latin letters, in small letters, are written in Hindi: b is बी."""
    return read("letters.toml")


def read(name: str) -> dict[str, Any]:
    """A file of the package's data."""
    return tomllib.loads(files("quotes.romanising").joinpath("data", name).read_text(encoding="utf-8"))
