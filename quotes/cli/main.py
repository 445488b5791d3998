"""From the arguments to an exit code; every command's own work is in a module of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, cast

from quotes.cli.arguments import build_parser
from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.cli.session import Build, Command

#: Exit codes. The last two are those of a program that the signal itself ends.
ALL_WELL, SOME_FAILED, USAGE = 0, 1, 2
INTERRUPTED, BROKEN_PIPE = 130, 141

_COMMANDS = {
    "extract": "quotes.cli.extract",
    "articles": "quotes.cli.articles",
    "explain": "quotes.cli.explain",
    "view": "quotes.cli.view",
    "evaluate": "quotes.cli.evaluate",
    "convert": "quotes.cli.convert",
    **dict.fromkeys(("index", "search", "speakers", "verify", "variants"), "quotes.cli.archive"),
    "serve": "quotes.cli.serve",
    "rules": "quotes.cli.catalogue",
    "schema": "quotes.cli.catalogue",
    "models": "quotes.cli.catalogue",
    "completion": "quotes.cli.completion",
}


def main(argv: Sequence[str] | None = None, *, build: Build | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        argv: the arguments without the program's name; those of the process by default.
        build: makes the extractor from its parser and precision; the real one by default.
    """
    argv = sys.argv[1:] if argv is None else argv
    parser = build_parser()
    if not argv:  # somebody who looks around
        parser.print_help(sys.stderr)
        return USAGE
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as exit_:  # argparse has printed its help or what was wrong
        return exit_.code if isinstance(exit_.code, int) else USAGE
    try:
        module = import_module(_COMMANDS[arguments.command])
        command = cast("Command", getattr(module, f"run_{arguments.command}"))
        if sys.stdout is None:
            raise QuotesError("standard output is closed: there is nowhere to write to")
        code = command(arguments, build)
        sys.stdout.flush()
    except QuotesError as error:
        print(f"quotes: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("quotes: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read the records has read enough; Python would complain once more when it closes the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except OSError as error:  # the disk is full, the device is gone
        print(f"quotes: {error.strerror or error}", file=sys.stderr)
        return SOME_FAILED
    return code
