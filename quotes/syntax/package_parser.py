"""The parser that a package's name means: the quick one where it can read the package, otherwise Stanza."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from quotes.syntax.analyses import fingerprint
from quotes.syntax.packages import ParserPackage
from quotes.syntax.tree import Parser, Tree


class PackageParser:
    """A `Parser` over any package. The trees of both ways are the same, so a package has one fingerprint.

    Its models are loaded with its first parse.
    """

    def __init__(self, package: ParserPackage) -> None:
        self.package = package
        self._lock = threading.Lock()
        self._parser: Parser | None = None

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.package)

    def load(self) -> Parser:
        """The parser behind, its models loaded.

        Raises:
            ParserError: if neither way can read the package.
        """
        with self._lock:
            if self._parser is None:
                self._parser = _open(self.package)
            return self._parser

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One tree a sentence; see `Parser.parse`."""
        return self.load().parse(sentences) if any(sentences) else [Tree(()) for _ in sentences]


def _open(package: ParserPackage) -> Parser:
    from quotes.syntax.compact.archive import UnreadableError
    from quotes.syntax.compact.parser import CompactParser

    try:
        return CompactParser(package)
    except UnreadableError:
        from quotes.syntax.stanza import StanzaParser

        parser = StanzaParser(package)
        parser.load()
        return parser
