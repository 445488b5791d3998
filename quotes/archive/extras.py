"""The libraries of the extra ``archive``, loaded when first needed, with the remedy where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from quotes.archive.errors import ArchiveError


def load(module: str) -> Any:
    """The module.

    Raises:
        ArchiveError: where it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ArchiveError(
            f"the archive needs the library {module.partition('.')[0]}, which is not installed here; "
            "install it with: pip install 'uddharan[archive]'"
        ) from error
