"""Dependency trees of sentences, and the parsers that make, store and replay them.

Importing this loads neither numpy nor stanza and torch; the parsers do so for their first parse.
"""

from __future__ import annotations

from quotes.syntax.cache import RecordingParser, StoredParser
from quotes.syntax.flat import FlatParser
from quotes.syntax.package_parser import PackageParser
from quotes.syntax.packages import DEFAULT_PARSER, DOWNLOAD_COMMAND, ParserPackage, find_packages, resolve_package
from quotes.syntax.stanza import StanzaParser
from quotes.syntax.tree import Parser, Tree, Word

__all__ = [
    "DEFAULT_PARSER",
    "DOWNLOAD_COMMAND",
    "FlatParser",
    "PackageParser",
    "Parser",
    "ParserPackage",
    "RecordingParser",
    "StanzaParser",
    "StoredParser",
    "Tree",
    "Word",
    "find_packages",
    "get_parser",
    "resolve_package",
]

NO_PARSER = "none"


def get_parser(name: str = DEFAULT_PARSER) -> Parser:
    """The parser that a name means: ``none``, ``default``, a package's name, or the path to a Stanza folder.

    Its models are loaded with its first parse.

    Raises:
        ParserError: if there is no such package; the message says how to get one.
    """
    return FlatParser() if name == NO_PARSER else PackageParser(resolve_package(name))
