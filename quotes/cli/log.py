"""Standard error for a service: every event of a run as one line of JSON, and nothing else."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from quotes.run.events import LOGGER


@contextmanager
def json_log() -> Iterator[None]:
    """Write what runs tell their logger to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonLines())
    level, propagate = LOGGER.level, LOGGER.propagate
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
    LOGGER.propagate = False
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)
        LOGGER.setLevel(level)
        LOGGER.propagate = propagate


class _JsonLines(logging.Formatter):
    """``time`` (UTC), ``level``, ``event``, and the event's details."""

    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": getattr(record, "event", "message"),
            **getattr(record, "details", {"message": record.getMessage()}),
        }
        return json.dumps(fields, ensure_ascii=False)
