"""The colours of the speakers, for light and dark pages; a test holds every pair that can meet to 4.5:1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a page looks like by day or by night. Colours are ``#rrggbb``; shares are of the speaker's colour.

    ``tint`` lies behind a speaker's words, ``strong`` behind those that are selected.
    """

    paper: str
    ink: str
    quiet: str
    line: str
    panel: str
    tint: float
    strong: float


LIGHT = Scheme("#ffffff", "#1a1c20", "#565c66", "#d5d9e0", "#f5f6f8", tint=0.09, strong=0.26)
DARK = Scheme("#14161a", "#e9e9e6", "#a6adb8", "#3a3f48", "#1d2026", tint=0.15, strong=0.36)

#: Colour on light paper and on dark; neighbours differ in hue as well as in lightness.
COLOURS: tuple[tuple[str, str], ...] = (
    ("#1a4fc4", "#8db6ff"),  # blue
    ("#b0280f", "#ff9d8a"),  # brick
    ("#12682f", "#7fdb9b"),  # green
    ("#7a23c4", "#d0a8ff"),  # violet
    ("#8a4b00", "#f5b660"),  # amber
    ("#06686b", "#5fd8d2"),  # teal
    ("#b01260", "#ff9fcb"),  # pink
    ("#55610a", "#c9d36a"),  # olive
    ("#75432d", "#e0b194"),  # brown
    ("#00629b", "#6fcaf7"),  # sky
    ("#4b3fb0", "#b0adff"),  # indigo
    ("#8d2f86", "#eaa0e4"),  # plum
)


def mix(colour: str, share: float, paper: str) -> str:
    """``share`` of a colour over paper."""
    pairs = zip(_channels(colour), _channels(paper), strict=True)
    return "#" + "".join(f"{round(share * one + (1 - share) * other):02x}" for one, other in pairs)


def style_rules() -> str:
    """The palette as CSS: custom properties for both schemes, and the classes that pick a speaker's colour.

    ``cN`` colours a speaker's words, ``oN`` and ``pN`` the lines of attributions around them, ``sN`` a mention, ``kN``
    a cue, ``uN`` what is selected; N is the palette's index or ``n``, which is nobody's colour.
    """
    light = "".join(_properties(LIGHT, 0))
    dark = "".join(_properties(DARK, 1))
    names = [*map(str, range(len(COLOURS))), "n"]
    uses = "".join(
        f".uddharan .c{n}{{--c:var(--c{n});--t:var(--t{n})}}"
        + "".join(f".uddharan .{use}{n}{{--{use}:var(--c{n})}}" for use in "opsk")
        + f".uddharan .u{n}{{--u:var(--u{n})}}\n"
        for n in names
    )
    screen_dark = f"@media screen and (prefers-color-scheme:dark){{.uddharan{{{dark}}}}}"
    return f".uddharan{{color-scheme:light dark;{light}}}\n{screen_dark}\n{uses}"


def _properties(scheme: Scheme, side: int) -> Iterator[str]:
    for name in ("paper", "ink", "quiet", "line", "panel"):
        yield f"--{name}:{getattr(scheme, name)};"
    named = [(str(index), pair[side]) for index, pair in enumerate(COLOURS)]
    for name, colour in [*named, ("n", scheme.quiet)]:
        yield f"--c{name}:{colour};"
        yield f"--t{name}:{mix(colour, scheme.tint, scheme.paper)};"
        yield f"--u{name}:{mix(colour, scheme.strong, scheme.paper)};"


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
