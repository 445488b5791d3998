"""Records handed on: writers for the formats that other tools read, and readers for those that hold whole records.

>>> from quotes.exchange import write_records
>>> write_records(records, "quotes.parquet", to="parquet")  # doctest: +SKIP

The names below are loaded when they are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotes.exchange.catalogue import FORMATS as FORMATS
    from quotes.exchange.converting import read_records as read_records
    from quotes.exchange.converting import write_records as write_records
    from quotes.exchange.errors import ExchangeError as ExchangeError
    from quotes.exchange.offsets import Ruler as Ruler
    from quotes.exchange.offsets import Unit as Unit

_HOME = {
    "ExchangeError": "errors",
    "FORMATS": "catalogue",
    "Ruler": "offsets",
    "Unit": "offsets",
    "read_records": "converting",
    "write_records": "converting",
}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> object:
    """Load a public name from its module (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
