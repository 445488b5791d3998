"""What speaks for a mark's opening, closing or meaning nothing: the costs that `marks` adds up.

Each kind of evidence is a small function; costs are in no unit, only their order matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quotes.text.document import MarkStyle, Paragraph, Token
from quotes.text.knowledge import load_mark_words

_DOUBLE = ("“", "”", '"', "„", "‟", "''", "‘‘", "’’", "``", "´´", "‚‚", "〝", "〞", "＂", "″")
_SINGLE = ("'", "‘", "’", "‚", "‛", "`", "´", "′")
_GUILLEMET = ("«", "»", "‹", "›")
MARKS: dict[str, MarkStyle] = {
    **dict.fromkeys(_DOUBLE, MarkStyle.DOUBLE),
    **dict.fromkeys(_SINGLE, MarkStyle.SINGLE),
    **dict.fromkeys(_GUILLEMET, MarkStyle.GUILLEMET),
}
_OPENING_SHAPES = frozenset(("“", "„", "‘", "‘‘", "‛", "``", "`", "«", "‹", "〝", "‚", "‚‚"))
_CLOSING_SHAPES = frozenset(("”", "’", "’’", "´", "´´", "»", "›", "〞", "″", "′"))

_STOPS = frozenset(("।", ".", "?", "!", "|", "॥", "…"))
_OPENERS = frozenset("([{-–—/=>")
_CLOSERS = frozenset(")]},;।.?!|:॥")
_ANNOUNCING = frozenset((",", ":", "-", "–", "—", ":-", "--"))

_DECADE = 12  # characters behind the year, to the end of दशक
_STRAY = {MarkStyle.DOUBLE: 2.5, MarkStyle.SINGLE: 1.5, MarkStyle.GUILLEMET: 1.5}


class Mark(NamedTuple):
    """A mark token with the costs of its three readings."""

    token: int
    paragraph: int
    style: MarkStyle
    opens: float
    closes: float
    stray: float
    starts_paragraph: bool


class Place(NamedTuple):
    """A mark's neighbourhood: the tokens beside it in its paragraph and whether space parts it from them."""

    token: Token
    left: Token | None
    right: Token | None
    space_left: bool
    space_right: bool


def weigh_marks(text: str, tokens: Sequence[Token], paragraphs: Sequence[Paragraph]) -> list[Mark]:
    """All mark tokens in order, weighed."""
    marks: list[Mark] = []
    paragraph = 0
    for token in [token for token in tokens if token.text in MARKS]:
        style = MARKS[token.text]
        while paragraph + 1 < len(paragraphs) and paragraphs[paragraph].end <= token.start:
            paragraph += 1
        place = _look_around(token, tokens, paragraphs[paragraph])
        before = tokens[token.index - 2] if token.index > 1 else None
        opens, closes = _weigh_spacing(place, before)
        by_shape = _weigh_shape(token.text)
        opens += by_shape[0] + _weigh_announcement(place, before)
        closes += by_shape[1] + _weigh_ending(place)
        stray = _weigh_stray(text, style, place, before)
        marks.append(Mark(token.index, paragraph, style, opens, closes, stray, place.left is None))
    return marks


def _look_around(token: Token, tokens: Sequence[Token], paragraph: Paragraph) -> Place:
    left = tokens[token.index - 1] if token.index else None
    right = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if left is not None and left.start < paragraph.start:
        left = None
    if right is not None and right.start >= paragraph.end:
        right = None
    return Place(token, left, right, left is None or left.space_after, right is None or token.space_after)


def _weigh_spacing(place: Place, before: Token | None) -> tuple[float, float]:
    """Space before and none after opens; none before and space after closes; anything else is doubtful.

    So is what is written to the comma behind a verb of speech though it has the shape of an opening mark: कहा,‘‘ हम.
    """
    left, right = place.left, place.right
    loose_left = place.space_left or left is None or left.text in _OPENERS
    loose_right = place.space_right or right is None or right.text in _CLOSERS
    if left is not None and left.text in MARKS and not place.space_left:  # '" … : look through the other mark
        loose_left = loose_left or loose_right is False
    if left is None:
        return _weigh_first(place.token.text, loose_right)
    if loose_left and not loose_right:
        return (0.8, 1.2) if _cannot_begin(place) else (0.0, 3.0)
    if loose_right and not loose_left:
        announced = left is not None and left.text in _ANNOUNCING and _is_spoken(before, None)
        return (0.3, 0.9) if announced and place.token.text in _OPENING_SHAPES else (3.0, 0.0)
    if loose_left:
        return (3.0, 0.6) if right is None else (1.0, 1.0)
    if left.text in _STOPS:
        return 2.0, 0.2
    if left.text in (",", ":"):
        return 0.3, 0.9
    return 1.3, 1.0


def _weigh_first(mark: str, loose_right: bool) -> tuple[float, float]:
    """A mark at a paragraph's start opens, unless it slipped down from the paragraph before."""
    if mark in _CLOSING_SHAPES:
        return (2.5, 0.5) if loose_right else (0.8, 1.2)
    return (1.0, 0.8) if loose_right else (0.0, 3.0)


def _cannot_begin(place: Place) -> bool:
    """'ब्लू 'के सेट पर: no quotation begins with a postposition."""
    words = load_mark_words()
    return place.right is not None and place.right.text in words.postpositions | words.continuations


def _weigh_shape(mark: str) -> tuple[float, float]:
    """A curly mark says which it is, but news confuses them."""
    if mark in _OPENING_SHAPES:
        return -0.5, 1.0
    if mark in _CLOSING_SHAPES:
        return 1.0, -0.5
    return 0.0, 0.0


def _weigh_announcement(place: Place, before: Token | None) -> float:
    """After कहा, after कि, a comma, colon or dash and at a paragraph's start speech begins."""
    left = place.left
    words = load_mark_words()
    if left is None:
        return -0.5
    if left.text in words.announcers:
        return -1.0 if left.text in words.verbs else -0.5
    if left.text in _ANNOUNCING:
        return -1.8 if before is not None and before.text in words.verbs else -0.5
    return 0.0


def _weigh_ending(place: Place) -> float:
    """A stop or comma inside, or a stop or the paragraph's end outside, ends speech."""
    if place.right is None or place.right.text in _STOPS:
        return -0.3
    if place.left is not None and place.left.text in _STOPS and not place.space_left:
        return -0.3
    return 0.0


def _weigh_stray(text: str, style: MarkStyle, place: Place, before: Token | None) -> float:
    """Apostrophes and inches: a mark glued to a digit or between two letters means no quotation.

    One that is written to a word behind a verb of speech opens one, also where nothing closes it: लिखा है 'पुल टूट गया।
    """
    cost = _STRAY[style]
    left, right = place.left, place.right
    glued_left = left is not None and not place.space_left and left.is_word
    glued_right = right is not None and not place.space_right and right.is_word
    if glued_left and left is not None and left.text[-1].isdigit():  # 5'10", 90'
        cost = min(cost, 1.0)
    if style is MarkStyle.SINGLE:
        if glued_left and glued_right:  # ऑप'रेशन
            cost = 0.8
        elif glued_left and left is not None and left.text[-1].isascii():  # workers' union
            cost = 1.2
        elif glued_right and _is_decade(text, place):
            cost = 0.1
        elif glued_right and not glued_left and _is_spoken(left, before):
            cost = _STRAY[MarkStyle.DOUBLE]
    return cost


def _is_spoken(left: Token | None, before: Token | None) -> bool:
    """Whether a verb of speech stands in front of a mark, with or without its auxiliary: कहा '…, लिखा है '…."""
    words = load_mark_words()
    said = before if left is not None and left.text in words.auxiliaries else left
    return said is not None and said.text in words.verbs


def _is_decade(text: str, place: Place) -> bool:
    """Whether the mark stands for the century of a decade: '80 के दशक, '90 का दशक."""
    year = place.right
    if year is None or len(year.text) != 2 or not year.text.isdigit():
        return False
    words = load_mark_words()
    genitive, _, behind = text[year.end : year.end + _DECADE].removeprefix(" ").partition(" ")
    return genitive in words.genitives and any(map(behind.__contains__, words.decades))
