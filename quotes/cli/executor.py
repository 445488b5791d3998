"""Where the work of ``quotes extract`` is done: in this process, in several, or on Ray."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass
from io import StringIO

from quotes.cli.session import UsageError, reading_options
from quotes.formats import ArticleReader
from quotes.formats.locations import expand
from quotes.run.outcome import Extracting, Item, Outcome
from quotes.run.pool import Pool
from quotes.run.serial import run_serial


@dataclass(frozen=True, slots=True)
class Executor:
    """``run`` makes outcomes of the items that are left to read; ``bytes_read`` is how far the files have been read."""

    run: Callable[[Iterator[Item]], Iterator[Outcome | None]]
    bytes_read: Callable[[], int]


def choose_executor(
    arguments: Namespace, make: Callable[[], Extracting], reader: ArticleReader, stack: ExitStack
) -> Executor:
    """The executor that the options ask for. Processes start when it runs, and end with ``stack``.

    Raises:
        UsageError: where options do not go together.
        QuotesError: where there is no extractor or no Ray to be had.
    """
    origin_of = reader.origins.__getitem__
    if arguments.engine == "ray":
        return _on_ray(arguments, make, reader, stack)
    if arguments.ray_address is not None:
        raise UsageError("--ray-address needs --engine ray")
    if arguments.jobs == 1 and arguments.timeout is None:
        extractor = make()
        return Executor(lambda items: run_serial(items, extractor, origin_of), reader.bytes_read)
    pool = Pool(arguments.jobs, make, timeout=arguments.timeout, origin_of=origin_of)
    return Executor(lambda items: stack.enter_context(pool).run(items), reader.bytes_read)


def _on_ray(arguments: Namespace, make: Callable[[], Extracting], reader: ArticleReader, stack: ExitStack) -> Executor:
    from quotes.run.ray.session import load_ray

    load_ray()
    from quotes.run.ray.engine import RayEngine, check_files

    files = expand(arguments.paths)
    check_files(files)
    engine = RayEngine(arguments.jobs, make, timeout=arguments.timeout, address=arguments.ray_address)

    def run(_: Iterator[Item]) -> Iterator[Outcome | None]:  # it reads for itself, from where the reader is
        # where records go, Ray would print what troubles it
        aside = sys.stderr if arguments.log_format == "text" else StringIO()
        stack.enter_context(redirect_stdout(aside))
        return stack.enter_context(engine).run(files, reading_options(arguments), reader.origins, reader.position)

    return Executor(run, engine.bytes_read)
