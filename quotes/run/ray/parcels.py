"""What goes between the processes: a few articles or their outcomes in one row of a table."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from quotes.formats import Origin
from quotes.run.outcome import Item, Outcome


@dataclass(frozen=True, slots=True)
class Entry:
    """An item on its way to be dealt with.

    ``claims`` says that it takes its id, which the process that writes gives to the first that asks for it;
    ``characters`` are those of an article, None for what is none.
    """

    item: Item
    origin: Origin
    claims: bool
    characters: int | None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of an item; the rest as in `Entry`."""

    outcome: Outcome
    origin: Origin
    claims: bool
    characters: int | None


@dataclass(frozen=True, slots=True)
class Parcel:
    """Items that stand together in the input: ``entries`` before they are dealt with, ``settled`` afterwards.

    ``group`` and ``number`` count the groups of files and the parcels of one, from 0; ``last`` marks a group's last.
    ``bytes_read`` is how much of the group's files has been read. ``broken`` says why a process can extract nothing.
    """

    group: int
    number: int
    last: bool
    bytes_read: int
    entries: Sequence[Entry] = ()
    settled: Sequence[Settled] = ()
    broken: str | None = None

    def to_table(self) -> pa.Table:
        """The one row; what was read is pickled, since file names and ids may hold what is no Unicode text."""
        return pa.table({"parcel": pa.array([pickle.dumps(self)], pa.large_binary())})


def parcel_of(row: Mapping[str, Any]) -> Parcel:
    """The parcel in a row."""
    parcel = pickle.loads(row["parcel"])
    assert isinstance(parcel, Parcel)
    return parcel
