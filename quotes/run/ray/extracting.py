"""What runs in an actor: a process of the pool that a run on one machine has, and its care for bad articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from quotes.errors import QuotesError
from quotes.formats import Origin, Problem
from quotes.run.outcome import Extracting, Item, Outcome
from quotes.run.pool import Pool
from quotes.run.ray.parcels import Entry, Settled, parcel_of

#: Processors of Ray's count that an actor asks for. It uses a whole one; but where a node is lost, the others must have
#: room for its actors, or what these had begun would be waited for in vain.
ROOM = 0.5


class Extraction:
    """Deals with parcels. The model is loaded once, in a process of its own that may die and not take the actor along.

    Args:
        make: as `Pool` takes it.
        timeout: seconds that one article may take; None for no limit.
        folder: where relative paths begin (that of a parser may be one), if it is there on this node.
    """

    def __init__(self, make: Callable[[], Extracting], timeout: float | None, folder: Path) -> None:
        with suppress(OSError):
            os.chdir(folder)
        # a new process imports the main module of the one that starts it: here Ray's, which it has no use for
        vars(sys.modules["__main__"]).pop("__file__", None)
        sys.modules["__main__"].__spec__ = None
        self._pool = Pool(1, make, timeout=timeout, origin_of=Origin)
        self._pool.__enter__()

    def __call__(self, table: pa.Table) -> pa.Table:
        """The parcel in a table with its articles replaced by their outcomes."""
        (row,) = table.to_pylist()
        parcel = parcel_of(row)
        try:
            return replace(parcel, entries=(), settled=self._settle(parcel.entries)).to_table()
        except QuotesError as error:
            # told, not raised: Ray would try again
            return replace(parcel, entries=(), broken=str(error)).to_table()

    def outcomes(self, items: Sequence[Item]) -> list[Outcome]:
        """What becomes of each item.

        Raises:
            QuotesError: where the process cannot build its extractor.
        """
        return [outcome for outcome in self._pool.run(items) if outcome is not None]

    def _settle(self, entries: Sequence[Entry]) -> list[Settled]:
        settled = []
        for entry, outcome in zip(entries, self.outcomes([entry.item for entry in entries]), strict=True):
            placed = replace(outcome, origin=entry.origin) if isinstance(outcome, Problem) else outcome
            settled.append(Settled(placed, entry.origin, entry.claims, entry.characters))
        return settled
