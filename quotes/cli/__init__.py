"""The ``quotes`` command. Nothing but `argparse` is loaded before a command is known: ``quotes --help`` is instant."""

from quotes.cli.main import main

__all__ = ["main"]
