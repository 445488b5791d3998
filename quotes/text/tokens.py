"""Tokens, after the conventions of the Hindi Dependency Treebank.

Words stand without punctuation, the hyphen is a token of its own (एक - दूसरे), an abbreviation keeps its full stop
(डॉ. एस. ए.के.), a number what stands inside it (1,50,000 18.5 10:30). Ellipses, URLs, addresses, @handles and #tags
are one token each, and so is every quotation mark; doubled single marks ('' ‘‘ ’’) are one mark. A visarga typed
for a colon (दिल्लीः) is a token of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from quotes.text.document import Token
from quotes.text.knowledge import load_abbreviations
from quotes.text.remembering import remember
from quotes.text.view import View

_NUMBER = regex.compile(r"\p{Nd}++(?:\.\p{Nd}++)*+[%,।]?")
_VISARGA = "ः"
_ENDED_WORD = regex.compile(r"[\u0900-\u0963]+\.")
# A token of a word (a run without white space): where it begins and ends, its text and whether it is the word's last.
# Positions count from the word's start. A plain tuple, which the loop over all words takes apart most quickly.
_Piece = tuple[int, int, str, bool]
_LETTER = r"[\p{L}\p{M}\p{Nd}_]"
_END = rf"(?!{_LETTER})"


@cache
def _token_pattern() -> regex.Pattern[str]:
    known = load_abbreviations()
    initial = _alternatives(known.initials)
    certain = _alternatives(known.initials - known.doubtful_initials)
    honorific = _alternatives(known.honorifics)
    word = _alternatives(known.words)
    chain = _alternatives(known.chains)
    # Bounded as domain names are: a search without bounds begins anew at each label and takes quadratic time.
    domain = r"[A-Za-z0-9][A-Za-z0-9_-]{0,62}+"
    parts = (
        r"(?:https?://|www\.)[^\s<>\"“”'‘’«»।|\u0900-\u097f]*[A-Za-z0-9/_=&#-]",
        rf"{domain}(?:[.+]{domain}){{0,9}}+@{domain}(?:\.{domain}){{1,9}}",
        rf"{domain}(?:\.{domain}){{0,9}}\.(?:com|in|org|net|gov|co|edu|io|info|tv|one|me|be|ly)\b(?!\.[A-Za-z])(?:/[A-Za-z0-9/_=&#?%.-]*[A-Za-z0-9/_])?",
        rf"[@#]{_LETTER}+",
        rf"(?:{chain})\.?{_END}",
        rf"(?:{initial})(?:\.(?:{initial}))+{_END}\.?",  # ए.के. and ए.के
        rf"(?:(?:{initial})\.)+(?=\s?(?:{initial})\.)",  # एस. of एस. के.; आई. of आई. के.
        rf"(?<=(?<!{_LETTER})(?:{initial})\.\s?)(?:{initial})\.(?=\s?{_LETTER})",  # के. of एस. के. राव
        rf"(?:{certain})\.(?=\s?{_LETTER})",
        rf"(?<=(?<!{_LETTER})(?:{honorific})\s)(?:{initial})\.(?=\s?{_LETTER})",  # जी. of श्री जी. किशन
        rf"(?:{word})\.(?=\s?{_LETTER}|[,)])",
        r"[A-Z](?:\.[A-Z])+\.?(?![A-Za-z])|[A-Z]\.(?= [A-Z\u0900-\u097f])",
        r"\p{Nd}++(?:[.,:/]\p{Nd}++)*+(?:[\p{L}\p{M}]++)?+(?:['’][A-Za-z]++)?+",
        rf"(?:[\p{{L}}_]{_LETTER}*+)(?:(?<=[A-Za-z])['’](?=[A-Za-z])[A-Za-z]++|['’]s(?![A-Za-z]))?",
        r"[.…]{2,}|…|॥|।।",
        r"''|‘‘|’’|``|´´|‚‚",
        r"([-–—*=~#])\1+",
        r"[^\s]\p{M}*+",
    )
    return regex.compile("|".join(f"(?:{part})" if "\\1" not in part else part for part in parts))


def _alternatives(words: frozenset[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word) for word in longest_first)


def tokenise(view: View) -> tuple[Token, ...]:
    """The tokens of a view, in order; together they hold every character that is no white space."""
    text = view.text
    length = len(text)
    tokens: list[Token] = []
    add = tokens.append
    index = start = 0
    runs = view.runs
    for word, pieces in zip(runs, map(_split_alone, runs), strict=True):
        if pieces is None:
            pieces = _split_in_context(text, start, start + len(word))
        for piece_start, piece_end, piece, is_last in pieces:
            end = start + piece_end
            add(Token(index, start + piece_start, end, piece, is_last and end < length))
            index += 1
        start += len(word) + 1
    return tuple(tokens)


@remember
def _split_alone(word: str) -> tuple[_Piece, ...] | None:
    """The tokens of a word that splits the same wherever it stands; None for others."""
    if not _stands_alone(word):
        return None
    matches = _token_pattern().finditer(word)
    pieces = [(match.start(), match.end(), match.group(), match.end() == len(word)) for match in matches]
    return tuple(_without_visarga(pieces) if _VISARGA in word else pieces)


def _stands_alone(word: str) -> bool:
    """Whether a word splits the same wherever it stands; one with a full stop that may abbreviate does not."""
    if "." not in word or _NUMBER.fullmatch(word):
        return True
    known = load_abbreviations()
    return _ENDED_WORD.fullmatch(word) is not None and word[:-1] not in known.words | known.initials | known.chains


def _split_in_context(text: str, start: int, end: int) -> tuple[_Piece, ...]:
    pieces: list[_Piece] = []
    for match in _token_pattern().finditer(text, start):
        if match.start() >= end:
            break
        pieces.append((match.start() - start, match.end() - start, match.group(), match.end() == end))
    return tuple(_without_visarga(pieces))


def _without_visarga(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """The pieces of a word, with a visarga that stands for a colon as a piece of its own: दिल्ली | ः; not अतः."""
    for start, end, text, is_last in pieces:
        if text.endswith(_VISARGA) and end - start > 1 and text not in load_abbreviations().visarga_words:
            yield start, end - 1, text.removesuffix(_VISARGA), False
            yield end - 1, end, _VISARGA, is_last
        else:
            yield start, end, text, is_last
