"""The libraries of the optional extras, loaded when first needed, with the remedy where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from quotes.exchange.errors import ExchangeError


def load(module: str, purpose: str, extra: str = "convert") -> Any:
    """The module.

    Raises:
        ExchangeError: where it is not installed; the message names the extra that brings it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ExchangeError(
            f"{purpose} needs the library {module.partition('.')[0]}, which is not installed here; "
            f"install it with: pip install 'uddharan[{extra}]'"
        ) from error
