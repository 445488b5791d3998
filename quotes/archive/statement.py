"""What somebody said, word by word, ready to be compared."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.archive.terms import term_of
from quotes.archive.words import find_words

#: Stands between the pieces of a content that something interrupts.
GAP = " … "


@dataclass(frozen=True, slots=True)
class Statement:
    """The words of a statement, their folded spellings and terms, and whether each stands in quotation marks."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    terms: tuple[str, ...]
    quoted: tuple[bool, ...] = ()

    def __len__(self) -> int:
        return len(self.keys)

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The words of a range, a blank between."""
        return " ".join(self.words[start:end])


def read_statement(text: str) -> Statement:
    """The statement of a text that nobody marked anything in."""
    words = find_words(text)
    keys = tuple(word.key for word in words)
    return Statement(tuple(word.span.of(text) for word in words), keys, tuple(map(term_of, keys)), (False,) * len(keys))


def read_record(content: str, content_spans: str, quoted_spans: str) -> Statement:
    """The statement of a record: its content as the archive has it, and the JSON of its spans in the article."""
    quoted = json.loads(quoted_spans)
    words: list[str] = []
    keys: list[str] = []
    marked: list[bool] = []
    at = 0
    for start, end in json.loads(content_spans):
        text = content[at : at + end - start]
        at += end - start + len(GAP)
        for word in find_words(text):
            words.append(word.span.of(text))
            keys.append(word.key)
            marked.append(_lies_in(start + word.span.start, quoted))
    return Statement(tuple(words), tuple(keys), tuple(map(term_of, keys)), tuple(marked))


def _lies_in(position: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in ranges)


def join_compounds(first: Statement, second: Statement) -> Statement:
    """The first statement with two words as one where the second writes them as one: मुख्य धारा for मुख्यधारा."""
    known = set(second.keys)
    words, keys, terms, quoted = list(first.words), list(first.keys), list(first.terms), list(first.quoted)
    for i in range(len(keys) - 2, -1, -1):
        joined = keys[i] + keys[i + 1]
        if joined in known and not (keys[i].isdecimal() or keys[i + 1].isdecimal()):
            keys[i : i + 2] = [joined]
            terms[i : i + 2] = [term_of(joined)]
            words[i : i + 2] = [" ".join(words[i : i + 2])] if words else []
            quoted[i : i + 2] = [any(quoted[i : i + 2])] if quoted else []
    return Statement(tuple(words), tuple(keys), tuple(terms), tuple(quoted))
