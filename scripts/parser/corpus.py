"""Reading raw Hindi text for the word vectors: folded, split into sentences and treebank-like tokens."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import regex

from scripts.parser.fold import fold

# A run of letters, marks and digits is one token; every other visible character is its own token. The Devanagari block
# counts as letters but for the two dandas, which are punctuation.
_TOKEN = regex.compile(r"[\u0900-\u0963\u0966-\u097fA-Za-z\u00c0-\u024f0-9]+|[^\s]")
_SENTENCE_END = regex.compile(r"(?<=[।?!])\s*|(?<=[\u0900-\u097f]\.)\s+|\n+")


def tokenise(sentence: str) -> list[str]:
    """Split a folded sentence into tokens in the manner of the treebanks."""
    return _TOKEN.findall(sentence)


def sentences(text: str) -> Iterator[list[str]]:
    """Yield the tokenised sentences of one folded text."""
    for piece in _SENTENCE_END.split(text):
        tokens = tokenise(piece)
        if tokens:
            yield tokens


def read_texts(path: Path) -> Iterator[str]:
    """Yield the texts of one file: JSON Lines with a ``text`` field, or plain text with one text on each line.

    Either kind may be compressed with gzip.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    json_lines = ".jsonl" in path.suffixes
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield fold(str(json.loads(line)["text"]) if json_lines else line)


def corpus_files(folder: Path) -> list[Path]:
    """The text files of ``folder`` in a fixed order."""
    names = ("*.jsonl", "*.jsonl.gz", "*.txt", "*.txt.gz")
    return sorted(path for name in names for path in folder.glob(name))


def read_corpus(folder: Path) -> Iterator[list[str]]:
    """Yield every tokenised sentence of every text file in ``folder``."""
    for path in corpus_files(folder):
        for text in read_texts(path):
            yield from sentences(text)
