"""``quotes extract``: articles in, records out."""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from quotes.cli.session import (
    Build,
    Extracting,
    Failures,
    Progress,
    UsageError,
    build_extractor,
    counted,
    make_reader,
    same_file,
)
from quotes.formats import ArticleReader, Output, Problem
from quotes.formats.reading import STDIN
from quotes.formats.writing import part_of

STDOUT = "-"


def run_extract(arguments: Namespace, build: Build | None) -> int:
    """Run the command; 1 if an article failed."""
    target = None if arguments.output in (None, STDOUT) else Path(arguments.output)
    errors = None if arguments.errors is None else Path(arguments.errors)
    _check_paths(arguments.paths, target, errors)
    extractor = (build or build_extractor)(arguments.parser, arguments.precision)
    reader = make_reader(arguments)
    if STDIN in arguments.paths and sys.stdin is not None and sys.stdin.isatty() and not arguments.quiet:
        print("quotes: reading from the terminal; end with Ctrl-D", file=sys.stderr)
    with ExitStack() as stack:
        listing = None if errors is None else stack.enter_context(_open_errors(errors))
        failures = Failures(listing)
        output = stack.enter_context(_open_output(target))
        try:
            articles = _extract(reader, extractor, output, failures, arguments)
        except BaseException:
            if output.part is not None:
                kept = counted(output.records, "record")
                print(f"quotes: stopped before the end; {kept} so far kept in {output.part}", file=sys.stderr)
            raise
    if not arguments.quiet:
        failed = f", {counted(failures.count, 'article')} failed" if failures.count else ""
        print(f"quotes: {counted(articles, 'article')}, {counted(output.records, 'record')}{failed}", file=sys.stderr)
    return 1 if failures.count else 0


def _extract(
    reader: ArticleReader, extractor: Extracting, output: Output, failures: Failures, arguments: Namespace
) -> int:
    progress = Progress(quiet=arguments.quiet)
    done = 0
    try:
        for result in extractor.extract_many(failures.skip(reader.read(arguments.paths))):
            if result.error is not None:
                origin = reader.origins[result.article.doc_id]
                failures.add(Problem(origin, result.error.stage, result.error.reason, result.article.doc_id))
                continue
            output.write(result.records)
            done += 1
            progress.show(done, output.records)
    finally:
        progress.clear()
    return done


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
    for path in inputs:
        for out, option in written:
            if path != STDIN and same_file(path, out):
                raise UsageError(f"{path} is both read and written ({option}); choose another file to write")


def _open_output(target: Path | None) -> Output:
    if target is None:
        return Output(sys.stdout.buffer)
    if target.is_dir():
        raise UsageError(f"-o {target} is a directory; name a file in it")
    try:
        return Output(target)
    except OSError as error:
        raise UsageError(f"-o {target} cannot be written: {error.strerror}") from error


def _open_errors(path: Path) -> IO[str]:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"--errors {path} cannot be written: {error.strerror}") from error
