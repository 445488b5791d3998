"""The input as a source of Ray Data: groups of files, each read by one task, an item after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from ray.data.block import BlockMetadata
from ray.data.datasource import Datasource, ReadTask

from quotes.article import Article
from quotes.errors import InputError
from quotes.formats import ArticleReader, Origin
from quotes.formats.kinds import split_name
from quotes.formats.locations import name_of
from quotes.formats.origins import Origins
from quotes.run.outcome import BATCH, Filling, size_of
from quotes.run.ray.parcels import Entry, Parcel

#: Where a parcel ends, at most: it takes Ray, in the process that writes, ten milliseconds however large it is.
PARCEL, PARCEL_CHARS = 128, 1_000_000


@dataclass(frozen=True, slots=True)
class Group:
    """Files that one task reads: one of many articles, or some of one each. ``skip`` items at its start are known."""

    files: tuple[str, ...]
    skip: int = 0


def group_files(files: Sequence[str], options: dict[str, Any]) -> list[Group]:
    """The files in their order, so grouped that a task has something to do."""
    groups: list[list[str]] = []
    room = 0
    for file in files:
        try:
            _, format_ = split_name(name_of(file), options.get("format"))
        except InputError:  # which the reader will say
            format_ = "text"
        if format_ not in ("text", "html"):
            groups.append([file])
            room = 0
        elif room:
            groups[-1].append(file)
            room -= 1
        else:
            groups.append([file])
            room = BATCH - 1
    return [Group(tuple(group)) for group in groups]


class Articles(Datasource):
    """The source. ``options`` are those of `ArticleReader`; relative paths begin at ``folder``."""

    def __init__(self, groups: Sequence[Group], options: dict[str, Any], folder: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._groups = groups
        self._options = options
        self._folder = folder

    def get_name(self) -> str:
        """The name of the stage in Ray's own listings."""
        return "Articles"

    def estimate_inmemory_data_size(self) -> int | None:
        """Not known before it is read."""
        return None

    def get_read_tasks(self, parallelism: int, *_: Any, **__: Any) -> list[ReadTask]:  # noqa: ARG002 - Ray's name
        """One task a group."""
        unknown = BlockMetadata(num_rows=None, size_bytes=None, input_files=None, exec_stats=None)
        return [
            ReadTask(partial(_read, index, group, self._options, self._folder), unknown)
            for index, group in enumerate(self._groups)
        ]


class _Noting(Origins):
    """Notes whether an item has taken its id, and where it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.claimed: Origin | None = None

    def claim(self, doc_id: str, origin: Origin) -> Origin | None:
        self.claimed = origin
        return super().claim(doc_id, origin)


def _read(index: int, group: Group, options: dict[str, Any], folder: Path) -> Iterator[pa.Table]:
    """The parcels of a group; the last one may be empty."""
    origins = _Noting()
    reader = ArticleReader(**options, origins=origins, folder=folder)
    filling = Filling(PARCEL, PARCEL_CHARS)
    entries: list[Entry] = []
    number = 0
    for entry in islice(_entries(reader, group, origins), group.skip, None):
        entries.append(entry)
        if filling.add(entry.characters):
            yield Parcel(index, number, False, reader.bytes_read(), entries).to_table()
            number += 1
            entries = []
    yield Parcel(index, number, True, reader.bytes_read(), entries).to_table()


def _entries(reader: ArticleReader, group: Group, origins: _Noting) -> Iterator[Entry]:
    for item in reader.read_files(group.files):
        claimed, origins.claimed = origins.claimed, None
        if isinstance(item, Article):
            assert claimed is not None
            kept = Article(item.doc_id, item.text, dict(item.meta))  # a mapping proxy cannot be pickled
            yield Entry(kept, claimed, True, size_of(item))
        else:
            yield Entry(item, item.origin, claimed is not None, None)
