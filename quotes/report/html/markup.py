"""Markup that cannot be forgotten to be escaped: whatever is not `Html` already becomes text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape as escape_markup


class Html(str):
    """Markup, ready for the page. Every method of `str` gives plain text back, which is escaped again: safe."""

    __slots__ = ()


def escape(text: str) -> Html:
    """The text as markup: nothing in it is obeyed by a browser, neither as a tag nor as a direction.

    The result, read by a browser, has as many code points as the text: what cannot be shown stands as U+FFFD.
    """
    return Html(escape_markup(text.translate(_unshowable())))


def tag(name: str, attributes: Mapping[str, str | bool | None], *children: str) -> Html:
    """An element. An attribute that is None or False is left out, one that is True has no value."""
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{name}{given}>{join(children)}</{name}>")


def join(parts: Iterable[str]) -> Html:
    """The parts one after the other; those that are plain text are escaped."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    return f" {key}" if value is True else f' {key}="{escape(value)}"'


@cache
def _unshowable() -> dict[int, str]:
    """Controls, halves of surrogate pairs (no UTF-8 has them) and the marks that turn the direction of what follows.

    U+200E, U+200F and the joiners stay: they belong to the text and reach no further than their neighbours.
    """
    controls = {*range(0x20), *range(0x7F, 0xA0)} - {0x09, 0x0A}
    turns = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    return dict.fromkeys(controls | turns | set(range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}")
