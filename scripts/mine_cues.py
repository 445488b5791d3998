"""Rank what introduces content in a corpus of Hindi news, so that the lexicon is decided by frequency.

    python scripts/mine_cues.py NEWS.jsonl.gz > ranks.tsv
    python scripts/mine_cues.py NEWS.jsonl.gz --coverage

The corpus is JSON Lines (gzip or plain) with a ``text`` field. The output is TSV: table, count, share, words, context.
Tables: ``ki-1`` … ``ki-4`` (the last n words before कि), ``ki-noun-verb`` (a word and the verb group before कि),
``quote-before`` and ``quote-after`` (the words around quotation marks), ``marker`` (before मुताबिक, अनुसार, हवाले से) and
``colon`` (before a colon or a dash in a headline). ``--coverage`` instead tells how many कि-clauses and quoted spans
the lexicon accounts for, and ranks the rest.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

import regex

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+|[^\s\p{L}\p{M}\p{N}]")
_OPENING, _CLOSING = frozenset("“‘«"), frozenset("”’»")
_MARKERS = frozenset(["मुताबिक", "अनुसार", "हवाले", "कथनानुसार"])


def fold(text: str) -> str:
    """The folded form that the lexicon is written in: NFC, nukta kept on ड़ and ढ़ only, ँ as ं."""
    text = unicodedata.normalize("NFC", text).replace("ँ", "ं")
    return regex.sub(r"(?<![डढ])\u093c", "", text).translate({0x200C: None, 0x200D: None, 0xA0: " "})


def read_texts(path: Path) -> Iterator[str]:
    """The texts of a JSON Lines file, folded."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield fold(json.loads(line)["text"])


class Ranks:
    """Counts by table and words, with the first context seen for each."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._contexts: dict[tuple[str, str], str] = {}

    def add(self, table: str, words: Sequence[str], context: Iterable[str]) -> None:
        key = " ".join(words)
        self._counts[table][key] += 1
        self._contexts.setdefault((table, key), " ".join(context))

    def write(self, out: TextIO, least: int) -> None:
        """Print the tables, most frequent first; equal counts in alphabetical order, so that runs can be compared."""
        for table, counts in sorted(self._counts.items()):
            total = counts.total()
            for words, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
                if count >= least:
                    print(table, count, f"{count / total:.5f}", words, self._contexts[table, words], sep="\t", file=out)


def words_before(tokens: Sequence[str], index: int, count: int) -> list[str]:
    """Up to ``count`` words before a token, not past the end of a sentence or a quotation mark."""
    found: list[str] = []
    for token in reversed(tokens[max(0, index - count) : index]):
        if not token[0].isalnum():
            break
        found.insert(0, token)
    return found


def words_after(tokens: Sequence[str], index: int, count: int) -> list[str]:
    """Up to ``count`` words after a token."""
    found: list[str] = []
    for token in tokens[index + 1 : index + 1 + count]:
        if not token[0].isalnum():
            break
        found.append(token)
    return found


def rank_paragraph(tokens: Sequence[str], ranks: Ranks) -> None:
    """Add what a paragraph shows to the tables."""
    inside = False
    for index, token in enumerate(tokens):
        context = tokens[max(0, index - 9) : index + 8]
        if token == "कि":
            comma = index > 0 and tokens[index - 1] == ","
            for count in range(1, 5):
                before = words_before(tokens, index - comma, count)
                if len(before) == count:
                    ranks.add(f"ki-{count}", before, context)
        elif token in _MARKERS:
            ranks.add("marker", [*words_before(tokens, index, 2), token], context)
            ranks.add("marker-1", [*words_before(tokens, index, 1), token], context)
        elif token in '"“‘”’':
            opens = token in _OPENING or (token == '"' and not inside)
            inside = opens
            at = index
            while at > 0 and tokens[at - 1] in ",:-–—'‘":
                at -= 1
            for count in (1, 2, 3) if opens else ():
                before = words_before(tokens, at, count)
                if len(before) == count:
                    ranks.add(f"quote-before-{count}", before, context)
            if not opens:
                at = index
                while at + 1 < len(tokens) and tokens[at + 1] in ",।-–—'’":
                    at += 1
                after = words_after(tokens, at, 3)
                if len(after) == 3:
                    ranks.add("quote-after", after, context)


def rank(texts: Iterable[str]) -> Ranks:
    """The tables of a corpus."""
    ranks = Ranks()
    for text in texts:
        for paragraph in text.splitlines():
            rank_paragraph(_TOKEN.findall(paragraph), ranks)
    return ranks


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--least", type=int, default=5, help="leave out what is rarer than this")
    options = parser.parse_args(arguments)
    rank(read_texts(options.corpus)).write(sys.stdout, options.least)


if __name__ == "__main__":
    main()
