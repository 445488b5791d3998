"""``quotes extract``: articles in, records out."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from quotes.cli.executor import Executor, choose_executor
from quotes.cli.log import json_log
from quotes.cli.main import INTERRUPTED, SOME_FAILED, USAGE
from quotes.cli.progress import Progress
from quotes.cli.session import (
    Build,
    Failures,
    Setup,
    UsageError,
    build_extractor,
    counted,
    make_reader,
    same_file,
    settle,
)
from quotes.errors import QuotesError
from quotes.formats import Output, Problem
from quotes.formats.locations import STDIN, expand, size_of
from quotes.formats.writing import finish_file, part_of
from quotes.run.columns import check as check_columns
from quotes.run.columns import write_columns
from quotes.run.events import run_ended, run_started, run_stopped
from quotes.run.journal import Journal, ResumeError, State
from quotes.run.outcome import Extracting, Item, Outcome

STDOUT = "-"

# what ends a run, and the exit code of a command that has told it
_CODES: dict[type[BaseException], int] = {
    QuotesError: USAGE,
    KeyboardInterrupt: INTERRUPTED,
    OSError: SOME_FAILED,
}

# what the records depend on; the processes and where they run are not among it
_SETTINGS = ("paths", "id_field", "text_field", "stdin_format", "format", "max_chars", "errors")


def run_extract(arguments: Namespace, build: Build | None) -> int:
    """Run the command; 1 if an article failed."""
    if arguments.log_format == "text":
        return _extract(arguments, build)
    arguments.quiet = True
    with json_log():
        try:
            return _extract(arguments, build)
        except BaseException as error:
            run_stopped(reason=str(error) or type(error).__name__)
            for kind, code in _CODES.items():
                if isinstance(error, kind) and not isinstance(error, BrokenPipeError):  # which is main's to see to
                    return code
            raise


def _extract(arguments: Namespace, build: Build | None) -> int:
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
    run_started(
        paths=arguments.paths,
        output=arguments.output,
        parser=setup.parser,
        precision=setup.precision,
        engine=arguments.engine,
        jobs=arguments.jobs,
        resumed=state.items,
    )
    if not state.complete:
        state = _run(arguments, partial(build or build_extractor, setup), target, errors, journal, state)
    if journal is not None and target is not None:
        target = target.resolve()
        if part_of(target).exists():
            finish_file(part_of(target), target, finish)
        journal.remove()
    run_ended(articles=state.articles, records=state.records, failed=state.failed)
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
        executor = choose_executor(arguments, make, reader, stack)
        if STDIN in arguments.paths and sys.stdin is not None and sys.stdin.isatty() and not arguments.quiet:
            print("quotes: reading from the terminal; end with Ctrl-D", file=sys.stderr)
        listing = None if errors is None else stack.enter_context(_open_errors(errors, state))
        failures = Failures(listing, shown=arguments.log_format == "text")
        output = stack.enter_context(_open_output(target, state))
        try:
            items = reader.read(arguments.paths)
            _pass_over(items, state, journal)
            told = _Told(arguments, executor, errors, state.articles)
            _write(executor.run(items), output, failures, state, journal, told)
        except BaseException:
            if output.part is not None and arguments.log_format == "text":
                kept = counted(state.records, "record")
                print(
                    f"quotes: stopped before the end; {kept} so far kept in {output.part}; --resume goes on from there",
                    file=sys.stderr,
                )
            raise
        output.part = None if journal is not None else output.part  # the caller gives it its name
    return state


class _Told:
    """What a run tells of itself while it goes on, and where its errors stand."""

    def __init__(self, arguments: Namespace, executor: Executor, errors: Path | None, already: int) -> None:
        logged = arguments.log_format == "json"
        self.progress = Progress(quiet=arguments.quiet, logged=logged, already=already)
        self.errors = errors
        self._executor = executor
        self._total = 0 if STDIN in arguments.paths else sum(map(size_of, expand(arguments.paths)))

    def share(self) -> float | None:
        """How much of the input has been read, from 0 to 1, where that can be known."""
        return min(1.0, self._executor.bytes_read() / self._total) if self._total else None


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
                at = (
                    output.boundary()
                )  # whether it is time to save or not: where packed files are cut is no matter of time
                if journal is not None and at is not None and journal.due():
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
