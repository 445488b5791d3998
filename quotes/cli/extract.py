"""``quotes extract``: articles in, records out."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack, redirect_stdout
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from quotes.cli.session import (
    Build,
    Failures,
    Progress,
    Setup,
    UsageError,
    build_extractor,
    counted,
    make_reader,
    reading_options,
    same_file,
    settle,
)
from quotes.formats import ArticleReader, Output, Problem
from quotes.formats.locations import STDIN, expand, size_of
from quotes.formats.writing import finish_file, part_of
from quotes.run.columns import check as check_columns
from quotes.run.columns import write_columns
from quotes.run.journal import Journal, ResumeError, State
from quotes.run.outcome import Extracting, Item, Outcome
from quotes.run.pool import Pool
from quotes.run.serial import run_serial

STDOUT = "-"

# what the records depend on; the processes and where they run are not among it
_SETTINGS = ("paths", "id_field", "text_field", "stdin_format", "format", "max_chars", "errors")


def run_extract(arguments: Namespace, build: Build | None) -> int:
    """Run the command; 1 if an article failed."""
    target = None if arguments.output in (None, STDOUT) else Path(arguments.output)
    errors = None if arguments.errors is None else Path(arguments.errors)
    _check_paths(arguments.paths, target, errors)
    setup = settle(arguments)
    finish = None
    if target is not None and target.suffix == ".parquet":
        check_columns()
        finish = write_columns
    journal = None if target is None or (target.exists() and not target.is_file()) else Journal(target)
    state = _start(arguments, setup, journal)
    if not state.complete:
        state = _run(arguments, partial(build or build_extractor, setup), target, errors, journal, state)
    if journal is not None and target is not None:
        target = target.resolve()
        if part_of(target).exists():
            finish_file(part_of(target), target, finish)
        journal.remove()
    if not arguments.quiet:
        failed = f", {counted(state.failed, 'article')} failed" if state.failed else ""
        print(
            f"quotes: {counted(state.articles, 'article')}, {counted(state.records, 'record')}{failed}", file=sys.stderr
        )
    return 1 if state.failed else 0


def _start(arguments: Namespace, setup: Setup, journal: Journal | None) -> State:
    """The state to start from.

    Raises:
        UsageError: where a run that writes no file is to be resumed.
        ResumeError: where the state is that of another run.
    """
    settings = json.dumps([*(getattr(arguments, name) for name in _SETTINGS), *setup.fingerprint()])
    if not arguments.resume:
        if journal is not None and journal.path.parent.is_dir():
            journal.remove()
        return State(settings)
    if journal is None:
        raise UsageError("--resume needs -o FILE: only a file can be gone on with")
    return journal.load(settings)


def _run(
    arguments: Namespace,
    make: Callable[[], Extracting],
    target: Path | None,
    errors: Path | None,
    journal: Journal | None,
    state: State,
) -> State:
    reader = make_reader(arguments)
    with ExitStack() as stack:
        start, bytes_read = _executor(arguments, make, reader, stack)
        if STDIN in arguments.paths and sys.stdin is not None and sys.stdin.isatty() and not arguments.quiet:
            print("quotes: reading from the terminal; end with Ctrl-D", file=sys.stderr)
        listing = None if errors is None else stack.enter_context(_open_errors(errors, state))
        failures = Failures(listing)
        output = stack.enter_context(_open_output(target, state))
        try:
            items = reader.read(arguments.paths)
            _pass_over(items, state, journal)
            _write(start(items), output, failures, state, journal, _Told(arguments, bytes_read, errors))
        except BaseException:
            if output.part is not None:
                kept = counted(state.records, "record")
                print(
                    f"quotes: stopped before the end; {kept} so far kept in {output.part}; --resume goes on from there",
                    file=sys.stderr,
                )
            raise
        output.part = None if journal is not None else output.part  # the caller gives it its name
    return state


def _executor(
    arguments: Namespace, make: Callable[[], Extracting], reader: ArticleReader, stack: ExitStack
) -> tuple[Callable[[Iterator[Item]], Iterator[Outcome | None]], Callable[[], int]]:
    """What makes outcomes of the items left to read, and the bytes that have been read.

    It starts no process before it is called, and whatever it starts ends with ``stack``.

    Raises:
        UsageError: where options do not go together.
        QuotesError: where there is no extractor or no Ray to be had.
    """
    if arguments.engine == "ray":
        from quotes.run.ray.session import load_ray

        load_ray()
        from quotes.run.ray.engine import RayEngine, check_files

        files = expand(arguments.paths)
        check_files(files)
        engine = RayEngine(arguments.jobs, make, timeout=arguments.timeout, address=arguments.ray_address)
        options = reading_options(arguments)

        def start(_: Iterator[Item]) -> Iterator[Outcome | None]:
            stack.enter_context(redirect_stdout(sys.stderr))  # where records go, Ray would print what troubles it
            return stack.enter_context(engine).run(files, options, reader.origins, reader.position)

        return start, engine.bytes_read
    if arguments.ray_address is not None:
        raise UsageError("--ray-address needs --engine ray")
    if arguments.jobs == 1 and arguments.timeout is None:
        extractor = make()
        return lambda items: run_serial(items, extractor, reader.origins.__getitem__), reader.bytes_read
    pool = Pool(arguments.jobs, make, timeout=arguments.timeout, origin_of=reader.origins.__getitem__)
    return lambda items: stack.enter_context(pool).run(items), reader.bytes_read


class _Told:
    """What a run tells of itself while it goes on, and where its errors stand."""

    def __init__(self, arguments: Namespace, bytes_read: Callable[[], int], errors: Path | None) -> None:
        self.progress = Progress(quiet=arguments.quiet)
        self.errors = errors
        self._bytes_read = bytes_read
        self._total = 0 if STDIN in arguments.paths else sum(map(size_of, expand(arguments.paths)))

    def share(self) -> float | None:
        """How much of the input has been read, from 0 to 1, where that can be known."""
        return min(1.0, self._bytes_read() / self._total) if self._total else None


def _write(
    outcomes: Iterator[Outcome | None],
    output: Output,
    failures: Failures,
    state: State,
    journal: Journal | None,
    told: _Told,
) -> None:
    try:
        for outcome in outcomes:
            if outcome is None:
                if journal is not None and journal.due() and (at := output.boundary()) is not None:
                    _save(journal, state, output, at, told.errors)
                continue
            state.count(outcome)
            if isinstance(outcome, Problem):
                state.failed += 1
                failures.add(outcome)
                continue
            output.write_lines(outcome.lines, outcome.records)
            state.articles += 1
            state.records += outcome.records
            told.progress.show(state.articles, state.records, told.share)
    finally:
        told.progress.clear()
    if journal is not None and (at := output.end()) is not None:
        state.complete = True
        _save(journal, state, output, at, told.errors)


def _save(journal: Journal, state: State, output: Output, at: int, errors: Path | None) -> None:
    output.sync()
    state.output = at
    state.errors = errors.stat().st_size if errors is not None and errors.is_file() else 0
    journal.save(state)


def _pass_over(items: Iterator[Item], state: State, journal: Journal | None) -> None:
    """Read what an earlier run has dealt with.

    Raises:
        ResumeError: where the input does not begin with those that it has.
    """
    if state.items:
        seen = State()
        for item in islice(items, state.items):
            seen.count(item)
        if seen.digest != state.digest:
            raise ResumeError(
                f"the input is not the one that {'' if journal is None else journal.path} is of; run without --resume"
            )


def _check_paths(inputs: list[str], target: Path | None, errors: Path | None) -> None:
    """Refuse to write over what is read.

    Raises:
        UsageError: naming the two paths that are one file.
    """
    if inputs.count(STDIN) > 1:
        raise UsageError("standard input (-) can be read only once")
    written = [(target, "-o")] if target is not None else []
    if target is not None:
        written.append((part_of(target), "-o"))
    if errors is not None:
        written.append((errors, "--errors"))
        if target is not None and (same_file(target, errors) or same_file(part_of(target), errors)):
            raise UsageError(f"-o and --errors are the same file, {errors}; give them two names")
    for path in expand(inputs):
        for out, option in written:
            if path != STDIN and same_file(path, out):
                raise UsageError(f"{path} is both read and written ({option}); choose another file to write")


def _open_output(target: Path | None, state: State) -> Output:
    if target is None:
        return Output(sys.stdout.buffer)
    if target.is_dir():
        raise UsageError(f"-o {target} is a directory; name a file in it")
    if state.items:
        _check_size(part_of(target.resolve()), state.output)
    try:
        return Output(target, start=state.output)
    except OSError as error:
        raise UsageError(f"-o {target} cannot be written: {error.strerror}") from error


def _open_errors(path: Path, state: State) -> IO[str]:
    if state.errors:
        _check_size(path, state.errors)
    try:
        listing = path.open("r+" if state.errors else "w", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"--errors {path} cannot be written: {error.strerror}") from error
    if state.errors:
        listing.truncate(state.errors)
        listing.seek(state.errors)
    return listing


def _check_size(path: Path, least: int) -> None:
    if not path.is_file() or path.stat().st_size < least:
        raise ResumeError(f"{path} is not as the run left it; run without --resume")
