"""Lines that a program broke at a fixed width, as mail and old archives have them: paragraphs go on in the next line.

A line was full if the first word of the next one had no room in it. A text is wrapped if nearly every line that another
follows at once is full, as it is by chance with one line in ten. Breaks behind lines with room are the writer's own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise

from quotes.text.remembering import remember
from quotes.text.view import View

# Lines of more code points are paragraphs; lines that hold less than so many letters are a list or a poem.
_LONGEST = 200
_NARROWEST = 40
# With fewer lines that others follow it may be chance; with fewer than so many every one of them must be full.
_FEWEST, _FEW = 3, 6
# What share of more lines must be full, and what share may end a sentence.
_FULL = 0.7
_STOPPED = 0.5
_STOPS = tuple("।|.?!:…”’\"'")


def unwrap(view: View) -> View:
    """The view with a space for each line break that only a full line made."""
    text = view.text
    if text.count("\n") < _FEWEST:
        return view
    lines = text.split("\n")
    if max((len(line) for line in lines if len(line.split()) > 1), default=0) > _LONGEST:
        return view  # an address or a run of hashtags may be longer
    followed = [i for i in range(len(lines) - 1) if lines[i].strip() and lines[i + 1].strip()]
    stopped = sum(lines[i].rstrip().endswith(_STOPS) for i in followed)
    if len(followed) < _FEWEST or stopped > _STOPPED * len(followed):
        return view
    breaks = [place for place, character in enumerate(text) if character == "\n"]
    given = _as_given(view, breaks)
    for measure in (len, _columns):
        full = _find_full(given, followed, measure)
        if len(full) >= (_FULL if len(followed) >= _FEW else 1) * len(followed):
            return view.joined_at(breaks[i] for i in full)
    return view


def _as_given(view: View, breaks: Sequence[int]) -> list[str]:
    """The lines of the text as given, whose letters the program counted: the view has fewer."""
    at = view.to_raw_position
    return [view.raw[at(start) : at(end)] for start, end in pairwise([0, *breaks, len(view.text)])]


def _find_full(lines: Sequence[str], followed: Sequence[int], measure: Callable[[str], int]) -> list[int]:
    """The lines in which the first word of the next had no room, perhaps behind two spaces."""
    widths = [measure(line.rstrip()) for line in lines]
    width = max((width for width, line in zip(widths, lines, strict=True) if len(line.split()) > 1), default=0)
    if width < _NARROWEST:
        return []
    return [i for i in followed if widths[i] + 2 + measure(lines[i + 1].split(maxsplit=1)[0]) > width]


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: signs above and below a letter, and joiners, take none."""
    return len(text) - sum(map(_takes_no_column, text))


@remember
def _takes_no_column(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Cf")
