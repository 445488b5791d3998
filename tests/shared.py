"""The annotated articles that are not part of the project: where they lie, and the skip where they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.shared import SHARED


def shared_file(*parts: str) -> Path:
    """A file of the shared data; skips the test, saying so, where it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"NOT TESTED: {path} is absent (UDDHARAN_SHARED names the folder of the annotated articles)")
    return path
