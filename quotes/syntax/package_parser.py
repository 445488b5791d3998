"""The parser that a package's name means: the quick one where it can read the package, otherwise Stanza.

With ``:int8`` after the name it is the quick one in int8, or none.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from quotes.errors import ParserError
from quotes.syntax.analyses import fingerprint
from quotes.syntax.packages import ParserPackage
from quotes.syntax.tree import Parser, Tree

#: What names the parser in int8, in a fingerprint and after a package's name and a colon.
INT8 = "int8"


class PackageParser:
    """A `Parser` over any package. The trees of both ways are the same, so a package has one fingerprint.

    Those in int8 differ from them now and then, and have another one. Models are loaded with the first parse.
    """

    def __init__(self, package: ParserPackage, *, int8: bool = False) -> None:
        self.package = package
        self._variant = INT8 if int8 else ""
        self._lock = threading.Lock()
        self._parser: Parser | None = None

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.package, self._variant)

    def load(self) -> Parser:
        """The parser behind, its models loaded.

        Raises:
            ParserError: if the package cannot be read in the way or ways that were asked for.
        """
        with self._lock:
            if self._parser is None:
                self._parser = _open_int8(self.package) if self._variant else _open(self.package)
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


def _open_int8(package: ParserPackage) -> Parser:
    from quotes.syntax.compact import onnx
    from quotes.syntax.compact.archive import UnreadableError
    from quotes.syntax.compact.parser import CompactParser

    try:
        return CompactParser(package, numbers=onnx.INT8, variant=INT8)
    except UnreadableError as error:
        raise ParserError(f"parser package {package.name!r} cannot be run in int8: {error}") from error
    except ImportError as error:
        raise ParserError(f"a parser in int8 needs onnxruntime ({error}): pip install 'uddharan[int8]'") from error
