"""What the values of options may be."""

from __future__ import annotations

import argparse


def positive(text: str) -> int:
    """A whole number above 0, as an option's value.

    Raises:
        argparse.ArgumentTypeError: where it is none.
    """
    if not text.isascii() or not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def tcp_port(text: str) -> int:
    """The number of a TCP port, 0 for any free one.

    Raises:
        argparse.ArgumentTypeError: where it is none.
    """
    if not text.isascii() or not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: a number from 0 to 65535")
    return int(text)
