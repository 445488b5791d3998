"""Where the annotated articles lie that are no part of the project."""

from __future__ import annotations

import os
from pathlib import Path

#: UDDHARAN_SHARED names the folder; without it, the folder shared beside the project.
SHARED = Path(os.environ.get("UDDHARAN_SHARED") or Path(__file__).parents[2] / "shared")
