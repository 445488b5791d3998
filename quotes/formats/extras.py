"""The libraries of the optional extras, loaded when a file first needs them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from quotes.errors import InputError


def load(module: str, purpose: str, extra: str) -> Any:
    """The module.

    Raises:
        InputError: where it is not installed; the message names the extra that brings it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        raise InputError(f"needs {name} for {purpose}; install it with: pip install 'uddharan[{extra}]'") from error


def load_zstd() -> Any:
    """Zstandard as Python 3.14 has it, or its backport.

    Raises:
        InputError: where neither is there.
    """
    try:
        return import_module("compression.zstd")
    except ImportError:
        return load("backports.zstd", "files in .zst", "zstd")
