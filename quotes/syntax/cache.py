"""Parsers that replay stored parses and that store them: tests need neither a model nor its time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from quotes.errors import ParserError
from quotes.syntax.conllu import StoredParse, read_trees, write_trees
from quotes.syntax.tree import Parser, Tree

_REMEDY = "parse it with quotes.syntax.RecordingParser to store it"
_SHOWN_WORDS = 12


class StoredParser:
    """A `Parser` that replays the trees of files; what is not there goes to ``fallback``, or is an error.

    ``fingerprint`` says whose parses count: without one it is the fallback's, or else that of all the files, which
    then must agree. ``remedy`` ends the message for a missing sentence: the command that stores it.

    Raises:
        ParserError: if a file is unreadable or damaged, or the files hold parses of several parsers.
    """

    def __init__(
        self,
        paths: Path | Iterable[Path],
        fallback: Parser | None = None,
        *,
        fingerprint: str | None = None,
        remedy: str = _REMEDY,
    ) -> None:
        self._paths = (paths,) if isinstance(paths, Path) else tuple(paths)
        self._fallback = fallback
        self._remedy = remedy
        stored = [parse for path in self._paths for parse in read_trees(path)]
        self.fingerprint = fingerprint or (fallback.fingerprint if fallback else _only_parser(stored, self._paths))
        self._trees = {parse.words: parse.tree for parse in stored if parse.parser == self.fingerprint}

    def __len__(self) -> int:
        return len(self._trees)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """The stored tree of each sentence; see `Parser.parse`.

        Raises:
            ParserError: for a sentence that is not stored, if there is no fallback.
        """
        keys = [tuple(sentence) for sentence in sentences]
        missing = [key for key in dict.fromkeys(keys) if key and key not in self._trees]
        found: dict[tuple[str, ...], Tree] = {}
        if missing:
            if self._fallback is None:
                raise ParserError(self._describe_missing(missing))
            found = dict(zip(missing, self._fallback.parse(missing), strict=True))
        return [Tree(()) if not key else found[key] if key in found else self._trees[key] for key in keys]

    def _describe_missing(self, missing: Sequence[tuple[str, ...]]) -> str:
        first = " ".join(missing[0][:_SHOWN_WORDS]) + (" …" if len(missing[0]) > _SHOWN_WORDS else "")
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        files = ", ".join(map(str, self._paths))
        return f"no stored parse by {self.fingerprint} of “{first}”{more} in {files}: {self._remedy}"


class RecordingParser:
    """A `Parser` that keeps what another one returns, to be saved to a file that `StoredParser` replays.

    Parses of the same parser that are in the file already are not made again. As a context manager it saves on
    leaving, unless by an exception; only the sentences of this session are kept, so a file never holds stale ones.

    Raises:
        ParserError: if the file is there and damaged.
    """

    def __init__(self, parser: Parser, path: Path) -> None:
        self._path = path
        self.fingerprint = parser.fingerprint
        if path.exists():
            self._parser: Parser = StoredParser(path, parser)
        else:
            self._parser = parser
        self._seen: dict[tuple[str, ...], Tree] = {}

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """The trees of the parser behind; see `Parser.parse`."""
        trees = self._parser.parse(sentences)
        self._seen.update((tuple(words), tree) for words, tree in zip(sentences, trees, strict=True) if words)
        return trees

    def save(self) -> None:
        """Write the parses of this session, in the order of their words, so that files differ only where trees do."""
        write_trees(self._path, (StoredParse(self.fingerprint, self._seen[words]) for words in sorted(self._seen)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        if kind is None:
            self.save()


def _only_parser(stored: Iterable[StoredParse], paths: Sequence[Path]) -> str:
    parsers = sorted({parse.parser for parse in stored})
    if len(parsers) != 1:
        files = ", ".join(map(str, paths))
        raise ParserError(f"{files} hold parses of {', '.join(parsers) or 'no parser'}: say which by its fingerprint")
    return parsers[0]
