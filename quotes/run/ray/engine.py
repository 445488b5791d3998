"""A run on Ray: outcomes in the order of the articles, wherever these were read and extracted from.

Imports Ray: `session.load_ray` goes first.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import ray.data
from ray.data import ActorPoolStrategy, DataContext
from ray.exceptions import RayError

from quotes.errors import InputError, QuotesError
from quotes.formats.locations import STDIN, size_of
from quotes.formats.origins import Origins
from quotes.formats.reading import taken
from quotes.run.outcome import Extracting, Filling, Outcome
from quotes.run.ray.extracting import ROOM, Extraction
from quotes.run.ray.parcels import Parcel, parcel_of
from quotes.run.ray.reading import Articles, Group, group_files
from quotes.run.ray.session import session

_EXTRACTORS_A_READER = 8
_PATIENCE = 2.0  # seconds; a reader that takes longer waits for a row that will not come, which harms nobody


class RayEngine:
    """Actors that each hold an extractor, fed and emptied by the streaming execution of Ray Data.

    Args:
        jobs: how many actors.
        make: builds the extractor in each; what it calls is found there by name.
        timeout: seconds that one article may take; None for no limit.
        address: of the cluster; None for a Ray of our own.

    Used as a context manager, which joins or starts Ray.
    """

    def __init__(
        self,
        jobs: int,
        make: Callable[[], Extracting],
        *,
        timeout: float | None,
        address: str | None = None,
    ) -> None:
        self._jobs = jobs
        self._make = make
        self._timeout = timeout
        self._address = address
        self._stack = ExitStack()
        self._finished = self._current = 0
        self._outcomes: Generator[Outcome | None, None, None] | None = None

    def __enter__(self) -> Self:
        self._stack.enter_context(session(self._address, self._jobs))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._outcomes is not None:
            self._outcomes.close()
        self._stack.close()

    def bytes_read(self) -> int:
        """How many bytes of files have been dealt with so far, before they are unpacked."""
        return self._finished + self._current

    def run(
        self, files: Sequence[str], options: dict[str, Any], origins: Origins, position: tuple[int, int] = (0, 0)
    ) -> Iterator[Outcome | None]:
        """The outcome of each item, in order; None wherever a batch of a run on one machine ends.

        Args:
            files: names and URLs, no patterns.
            options: those of `ArticleReader`.
            origins: the ids that are taken.
            position: the file, as an index, and the item of it after which to begin.

        Raises:
            QuotesError: where the processes cannot build their extractor, or Ray gives up.
        """
        self._outcomes = self._run(files, options, origins, position)
        return self._outcomes

    def _run(
        self, files: Sequence[str], options: dict[str, Any], origins: Origins, position: tuple[int, int]
    ) -> Generator[Outcome | None, None, None]:
        first, skip = position
        groups = group_files(files[first:], options)
        if groups:
            groups[0] = replace(groups[0], skip=skip)
        self._finished = sum(map(size_of, files[:first]))
        batch = Filling()
        with closing(self._parcels(groups, options)) as parcels:
            for settled in (settled for parcel in parcels for settled in parcel.settled):
                outcome, characters = settled.outcome, settled.characters
                if settled.claims:
                    doc_id = outcome.doc_id or ""
                    earlier = origins.claim(doc_id, settled.origin)
                    if earlier is not None:
                        outcome, characters = taken(doc_id, settled.origin, earlier), None
                yield outcome
                if batch.add(characters):
                    yield None
        yield None

    def _parcels(self, groups: Sequence[Group], options: dict[str, Any]) -> Generator[Parcel, None, None]:
        """What was made of the groups, in order and none missing."""
        due = (0, 0)
        if not groups:
            return
        dataset = self._dataset(groups, options)
        rows = iter(dataset.iter_rows())
        try:
            for row in rows:
                parcel = parcel_of(row)
                if parcel.broken is not None:
                    raise QuotesError(parcel.broken)
                if (parcel.group, parcel.number) != due:
                    raise QuotesError(f"Ray gave parcel {parcel.group}.{parcel.number} where {due[0]}.{due[1]} was due")
                due = (parcel.group + 1, 0) if parcel.last else (parcel.group, parcel.number + 1)
                yield parcel
                self._current = 0 if parcel.last else parcel.bytes_read
                self._finished += parcel.bytes_read if parcel.last else 0
        except RayError as error:
            told, _, _ = str(error).partition("\n")
            raise QuotesError(f"Ray gave up ({type(error).__name__}: {told})") from error
        finally:
            # ends what a run that breaks off leaves at work, while Ray is there to be told; there is no public way
            rows.close()
            dataset._synchronize_progress_bar()
            _wait_for_readers()
        if due != (len(groups), 0):
            raise QuotesError(f"Ray ended where parcel {due[0]}.{due[1]} was due")

    def _dataset(self, groups: Sequence[Group], options: dict[str, Any]) -> Any:
        context = DataContext.get_current().copy()
        context.execution_options.preserve_order = True
        context.enable_progress_bars = False
        context.target_max_block_size = 1  # bytes: no parcel waits for another, neither to be sent nor to be read
        with DataContext.current(context):
            # Readers ask for no processor of their own: where the actors have them all, a reader that waited for one
            # would wait for ever.
            parcels = ray.data.read_datasource(
                Articles(groups, options, Path.cwd()),
                num_cpus=0,
                concurrency=1 + self._jobs // _EXTRACTORS_A_READER,
                override_num_blocks=len(groups),
            )
            return parcels.map_batches(
                Extraction,
                batch_size=1,
                batch_format="pyarrow",
                compute=ActorPoolStrategy(size=self._jobs),
                fn_constructor_args=(self._make, self._timeout, Path.cwd()),
                num_cpus=ROOM,
            )


def _wait_for_readers() -> None:
    """Return when the threads that Ray Data fetches rows in have ended.

    They are told to end but not waited for, and one that still asks for a row when Ray is shut down ends our process.
    """
    end = time.monotonic() + _PATIENCE
    for thread in threading.enumerate():
        if thread.name == "iter_threaded":
            thread.join(max(0.0, end - time.monotonic()))


def check_files(files: Sequence[str]) -> None:
    """Find out what other processes cannot read.

    Raises:
        InputError: naming it.
    """
    for file in files:
        if file == STDIN or file.startswith("memory://"):
            name = "standard input" if file == STDIN else file
            raise InputError(f"{name} can be read in one process only; save it to a file, or use --engine local")
