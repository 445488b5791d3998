"""The view: the text all stages match on, with the way back to the article as given.

Hindi news spells one word in several ways: नुक़्ता composed, decomposed or left out, चन्द्रबिन्दु or अनुस्वार, joiners inside
a conjunct, no-break spaces. The view folds these and nothing else. Quotation marks and digits stay as they are: they
are evidence. No other module may change a string.
"""

from __future__ import annotations

import re  # noqa: TID251 - for sets of single characters, which no matra splits
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from functools import lru_cache
from itertools import pairwise

import regex

from quotes.article import Span
from quotes.values import value

_NUKTA = "\u093c"
_CANDRABINDU, _ANUSVARA = "\u0901", "\u0902"
# Vowels typed as two signs, which look like the one meant: लाेग for लोग, आैर for और.
_TYPED_APART = {
    "\u093e\u0947": "\u094b",
    "\u093e\u0948": "\u094c",
    "\u0906\u0947": "\u0913",
    "\u0906\u0948": "\u0914",
    "\u0905\u093e": "\u0906",
    "\u0905\u094b": "\u0913",
    "\u0905\u094c": "\u0914",
    "\u090f\u0947": "\u0910",
}

# Characters that say nothing of the text: soft hyphen, joiners, zero-width space, bidi controls, byte-order mark.
_DELETED = r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"

# Characters that are never changed, whatever stands before them; those elsewhere are looked at one by one. (Devanagari
# without nukta, nukta letters and accents; ASCII; the quotation marks and dashes.)
_STABLE = r" -~\n\u0900\u0902-\u093b\u093d-\u0950\u0955-\u0957\u0960-\u097f\u2010-\u2027\u2030-\u205e"
_BREAKS = frozenset("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_SPACES = frozenset(
    "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_BLANKS = _SPACES | {" "}
_BLANK = "".join(sorted(_BLANKS))
_NOT_BASES = _BREAKS | _BLANKS | {"\n"}

# िं as fonts without Unicode typed it, in front of its consonants: ¨सह for सिंह.
_TYPED_BEFORE = "\xa8"
_BEHIND = regex.compile(rf"{_TYPED_BEFORE}([क-ह](?:्[क-ह]){{0,2}}+)")

# `re` goes over a text many times as quickly as `regex`, which then reads only the few places that it finds.
_UNSTABLE = re.compile(f"[^{_STABLE}]| [{_BLANK}{_DELETED}]")

# A run of spaces, or a character that may change with the marks that follow it. The bound on these (as in Unicode's
# stream-safe format) keeps a run of a million marks linear: NFC's own sorting of marks is quadratic.
_CHANGE = regex.compile(
    rf"[{_BLANK}][{_BLANK}{_DELETED}]++|{_BEHIND.pattern}"
    rf"|[^{_STABLE}](?:(?<=\r)\n|(?<![{''.join(_BREAKS | _SPACES)}])[\p{{M}}{_DELETED}]{{0,24}}+)?"
    rf"|{'|'.join(_TYPED_APART)}"
)
_APART = re.compile("|".join(_TYPED_APART))
_MARKS_BEFORE = 8
_DELETE = regex.compile(rf"[{_DELETED}]+")
_LATE_NUKTA = regex.compile(rf"([डढ])((?:(?!{_NUKTA})\p{{M}})+){_NUKTA}")
_BORROWED_NUKTA = regex.compile(rf"(?<![डढ]){_NUKTA}")


@value()
class View:
    """A text and its normalised form.

    ``text`` is ``raw`` with: NFC by cluster; nukta dropped except on ड and ढ (where it makes another letter,
    ड + U+093C); ँ as ं; a vowel typed as two signs as one (लाेग); joiners, soft hyphens, bidi controls and
    byte-order marks deleted; every run of spaces of any kind as one ' '; every kind of line break as '\\n'.

    A deleted character belongs to the character before it, so a raw span never ends inside a word. Deleted characters
    before the first kept one belong to nothing.
    """

    raw: str
    text: str
    # The places where view and raw differ in length, in order: view start, view end, raw start, raw end.
    _view_starts: tuple[int, ...] = field(default=(), repr=False)
    _view_ends: tuple[int, ...] = field(default=(), repr=False)
    _raw_starts: tuple[int, ...] = field(default=(), repr=False)
    _raw_ends: tuple[int, ...] = field(default=(), repr=False)

    @property
    def runs(self) -> tuple[str, ...]:
        """The runs of the text without white space: between two of them stands one space or line break."""
        return _split(self.text)

    @classmethod
    def of(cls, raw: str) -> View:
        """The view of any text; never raises, and takes time linear in its length."""
        pieces: list[str] = []
        blocks: list[tuple[int, int, int, int]] = []
        done = seen = shift = 0
        for start, end in _find_changes(raw):
            if raw[start] in _BLANKS:
                new = " "
            elif raw[start:end] in _TYPED_APART:
                new = _TYPED_APART[raw[start:end]]
            elif raw[start] == _TYPED_BEFORE:
                new = _fold(_BEHIND.sub("\\1िं", raw[start:end]))
            elif raw[start] in _BREAKS:
                new = "\n"
            else:
                start = _find_base(raw, start, max(done, seen))
                new = _fold(raw[start:end])
            old = raw[start:end]
            seen = end
            if new == old:
                continue
            pieces += (raw[done:start], new)
            done = end
            if len(new) != end - start:
                blocks.append((start + shift, start + shift + len(new), start, end))
                shift += len(new) - (end - start)
        if not pieces:
            return cls(raw, raw)
        pieces.append(raw[done:])
        text = "".join(pieces)
        if not blocks:
            return cls(raw, text)
        view_starts, view_ends, raw_starts, raw_ends = zip(*blocks, strict=True)
        return cls(raw, text, view_starts, view_ends, raw_starts, raw_ends)

    def broken_at(self, places: Iterable[int]) -> View:
        """This view with a line break put in at some positions, in order; it has no place in the raw text.

        Positions within a character that was spelled anew are left out.
        """
        starts, ends = self._view_starts, self._view_ends
        breaks = []
        for place in places:
            block = bisect_left(starts, place) - 1
            if block < 0 or place >= ends[block]:
                breaks.append((place, place, *[self.to_raw_position(place)] * 2))
        blocks = sorted([*zip(starts, ends, self._raw_starts, self._raw_ends, strict=True), *breaks])
        cuts = [0, *(place for place, *_ in breaks), len(self.text)]
        text = "\n".join(self.text[start:end] for start, end in pairwise(cuts))
        shifted = []
        shift = 0
        for start, end, raw_start, raw_end in blocks:
            added = int(start == end and raw_start == raw_end)
            shifted.append((start + shift, end + shift + added, raw_start, raw_end))
            shift += added
        return View(self.raw, text, *zip(*shifted, strict=True))

    def joined_at(self, places: Iterable[int]) -> View:
        """This view with a space for the line break at each of some positions."""
        characters = list(self.text)
        for place in places:
            characters[place] = " "
        return replace(self, text="".join(characters))

    def to_raw_position(self, position: int) -> int:
        """Where in the raw text the character at this view position starts; the text's end maps to the end.

        Raises:
            ValueError: if the position lies outside the view.
        """
        self._check(position)
        block = bisect_right(self._view_starts, position) - 1
        if block < 0:
            return position
        if position < self._view_ends[block]:
            return self._raw_starts[block]
        return self._raw_ends[block] + position - self._view_ends[block]

    def to_raw(self, span: Span) -> Span:
        """The raw span of a view span: from the start of its first character to the end of its last.

        Raises:
            ValueError: if the span does not lie in the view.
        """
        self._check(span.end)
        if not self._view_starts:
            return span
        return Span(self.to_raw_position(span.start), self._raw_end(span.end))

    def _raw_end(self, position: int) -> int:
        block = bisect_right(self._view_ends, position) - 1
        following = block + 1
        if following < len(self._view_starts) and self._view_starts[following] < position:
            return self._raw_ends[following]
        if block < 0:
            return position
        return self._raw_ends[block] + position - self._view_ends[block]

    def _check(self, position: int) -> None:
        if not 0 <= position <= len(self.text):
            raise ValueError(f"position {position} lies outside the view of {len(self.text)} code points")


@lru_cache(maxsize=1)  # what looks for seams asks for the runs, and then what makes tokens of them
def _split(text: str) -> tuple[str, ...]:
    return tuple(text.replace("\n", " ").split(" "))


def _find_changes(raw: str) -> Iterator[tuple[int, int]]:
    """Where characters stand that may change, each with the marks that follow it."""
    places = [match.start() for match in _UNSTABLE.finditer(raw)]
    if _APART.search(raw) is not None:
        places = sorted(places + [match.start() for match in _APART.finditer(raw)])
    end = 0
    for place in places:
        if place >= end and (match := _CHANGE.match(raw, place)) is not None:
            end = match.end()
            yield place, end


def _find_base(raw: str, start: int, floor: int) -> int:
    """Where the cluster begins whose mark stands at a position; not before ``floor``, where another one ends."""
    if not _is_mark(raw[start]):
        return start
    floor = max(floor, start - _MARKS_BEFORE)
    base = start
    while base > floor and _is_mark(raw[base]):
        base -= 1
    return start if _is_mark(raw[base]) or raw[base] in _NOT_BASES else base


@lru_cache(maxsize=1024)
def _is_mark(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    return unicodedata.category(character)[0] == "M" or _DELETE.match(character) is not None


@lru_cache(maxsize=8192)
def _fold(cluster: str) -> str:
    """A cluster in the view's spelling; the empty string if nothing of it is kept."""
    folded = unicodedata.normalize("NFC", _DELETE.sub("", cluster))
    # A nukta typed after the vowel sign (बडा़) is meant for the consonant.
    folded = _LATE_NUKTA.sub(rf"\1{_NUKTA}\2", folded)
    folded = _BORROWED_NUKTA.sub("", folded).replace(_CANDRABINDU, _ANUSVARA)
    folded = _APART.sub(lambda match: _TYPED_APART[match[0]], folded)
    return unicodedata.normalize("NFC", folded)
