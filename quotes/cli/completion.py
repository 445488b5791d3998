"""``quotes completion``: what makes a shell complete commands, options and files at the Tab key."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotes.cli.session import Build

SHELLS = ("bash", "zsh", "fish")

_FILES = ("ARTICLE", "FILE", "GOLD", "NAME|PATH", "PATH", "PRED", "RECORDS")  # metavars of what is a file


def run_completion(arguments: Namespace, _build: Build | None) -> int:
    """Print the script for a shell, made from the very parser that reads the command line."""
    import shtab

    _complete_files(arguments.whole, shtab.FILE)
    print(shtab.complete(arguments.whole, shell=arguments.shell))
    return 0


def _complete_files(parser: argparse.ArgumentParser, files: Any) -> None:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _complete_files(command, files)
        elif action.metavar in _FILES:
            marked: Any = action
            marked.complete = files  # where the library looks for it
