"""Stored parses: trees in CoNLL-U files, each with the key of its words and the fingerprint of its parser.

The format is read and written here rather than with a library, because the readers there are take any line for
granted, and a stored parse that was damaged must be an error that names its line.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import regex

from quotes.errors import ParserError
from quotes.syntax.tree import Tree, Word

_COLUMNS = 10
_KEY = "# text_key = "
_PARSER = "# parser = "
#: What would end a field or a line, and halves of surrogate pairs, which UTF-8 does not know.
_UNSTORABLE = regex.compile(r"[\t\r\n\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class StoredParse:
    """A tree and what it is found by: the fingerprint of the parser that made it (and the words themselves)."""

    parser: str
    tree: Tree

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word.form for word in self.tree.words)


def text_key(words: Sequence[str]) -> str:
    """The key of a sentence: a digest of its words."""
    return hashlib.sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()


def write_trees(path: Path, parses: Iterable[StoredParse]) -> None:
    """Write parses to a file, gzipped if its name ends in ``.gz``; the same parses give the same bytes.

    Raises:
        ParserError: if a word is empty or holds a tab or line break, which the format cannot store.
    """
    text = "".join(map(_format_parse, parses))
    data = text.encode("utf-8")
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def read_trees(path: Path) -> Iterator[StoredParse]:
    """The parses of a file that `write_trees` wrote.

    Raises:
        ParserError: if the file cannot be read or is not in that format; the message names file and line.
    """
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise ParserError(f"stored parses {path} cannot be read: {error}") from error
    block: list[tuple[int, str]] = []
    for number, line in enumerate(io.StringIO(text, newline="\n"), 1):
        content = line.rstrip("\r\n")
        if content:
            block.append((number, content))
        elif block:
            yield _read_block(path, block)
            block = []
    if block:
        yield _read_block(path, block)


@lru_cache(maxsize=4096)
def read_feats(text: str) -> Mapping[str, str]:
    """The features of a CoNLL-U field, ``Case=Nom|Number=Sing``; ``_`` and nothing mean none."""
    if text in {"", "_"}:
        return {}
    pairs = (part.partition("=") for part in text.split("|"))
    return {name: value for name, _, value in pairs}


def format_feats(feats: Mapping[str, str]) -> str:
    """The inverse of `read_feats`, in the order that Universal Dependencies asks for."""
    return "|".join(f"{name}={feats[name]}" for name in sorted(feats, key=str.lower)) or "_"


def _format_parse(parse: StoredParse) -> str:
    words = parse.words
    lines = [
        f"{_KEY}{text_key(words)}",
        f"{_PARSER}{parse.parser}",
        f"# text = {' '.join(words)}",
        *map(_format_word, parse.tree.words),
    ]
    return "\n".join(lines) + "\n\n"


def _format_word(word: Word) -> str:
    fields = (
        str(word.index + 1),
        word.form,
        word.lemma,
        word.upos,
        "_",
        format_feats(word.feats),
        str(word.head + 1),
        word.deprel,
        "_",
        "_",
    )
    for field in fields:
        if not field or _UNSTORABLE.search(field):
            raise ParserError(f"the word {word.form!r} cannot be stored: {field!r} is no field of CoNLL-U")
    return "\t".join(fields)


def _read_block(path: Path, block: Sequence[tuple[int, str]]) -> StoredParse:
    start = block[0][0]
    comments = [line for _, line in block if line.startswith("# ")]
    rows = [(number, line) for number, line in block if not line.startswith("# ")]
    key = _comment(comments, _KEY)
    parser = _comment(comments, _PARSER)
    if key is None or parser is None:
        raise ParserError(f"{path}, line {start}: a sentence without {(_KEY if key is None else _PARSER).strip('# =')}")
    if not rows:
        raise ParserError(f"{path}, line {start}: a sentence without words")
    parse = StoredParse(parser, Tree(tuple(_read_word(path, number, row, len(rows)) for number, row in rows)))
    for expected, (word, (number, _)) in enumerate(zip(parse.tree.words, rows, strict=True)):
        if word.index != expected:
            raise ParserError(f"{path}, line {number}: word {word.index + 1} where {expected + 1} was expected")
    if text_key(parse.words) != key:
        raise ParserError(f"{path}, line {start}: the words are not those that were parsed (text_key does not fit)")
    return parse


def _comment(comments: Iterable[str], prefix: str) -> str | None:
    return next((line.removeprefix(prefix) for line in comments if line.startswith(prefix)), None)


def _read_word(path: Path, number: int, line: str, length: int) -> Word:
    fields = line.split("\t")
    if len(fields) != _COLUMNS:
        raise ParserError(f"{path}, line {number}: {len(fields)} columns where CoNLL-U has {_COLUMNS}")
    identifier, form, lemma, upos, _, feats, head, deprel, _, _ = fields
    if not (identifier.isdecimal() and head.isdecimal() and int(head) <= length):
        raise ParserError(f"{path}, line {number}: {identifier!r} and {head!r} are no word and head of {length} words")
    return Word(int(identifier) - 1, form, lemma, upos, read_feats(feats), int(head) - 1, deprel)
