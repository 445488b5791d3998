"""The article's text as markup, line by line, with everything the records mark in its place."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotes.records import Kind
from quotes.report.html.markup import Html, join, tag
from quotes.report.html.segments import Mark, Role, Segment, cut_lines
from quotes.report.html.view import View, is_sure

_LONGEST_HEADLINE = 160  # code points; only a matter of looks
# Many write a space before the danda, and no line may begin with it. And browsers take minutes over a word of a
# megabyte: what is too long for a word gets places to break, between syllables.
_SETTING = regex.compile(r"(?P<mark>[^\S\n]++[।॥|?!,;:.…]++(?!\S))|(?P<word>\S{400,}+)")
_STRETCH = regex.compile(r"\X{1,100}")
_LAYERS = ((), ("two",), ("three",))  # how many attributions lie over each other; more than three look like three
_KIND_CLASS = {Kind.DIRECT: "d", Kind.INDIRECT: "i", Kind.MIXED: "x"}


def render_text(view: View) -> Html:
    """The text: a paragraph a line, blank lines left out."""
    lines = list(cut_lines(view.article.text, view.marks))
    badges = _Badges(view)
    paragraphs = []
    for number, segments in enumerate(lines):
        start = segments[0].span.start
        length = segments[-1].span.end - start
        headline = number == 0 and len(lines) > 1 and length <= _LONGEST_HEADLINE
        body = join(_segment(view, segment, badges) for segment in segments)
        paragraphs.append(tag("p", {"class": "headline" if headline else None, "data-line": str(start)}, body))
    return join(paragraphs) if paragraphs else tag("p", {"class": "quiet", "lang": "en"}, "The article has no text.")


def _segment(view: View, segment: Segment, badges: _Badges) -> Html:
    text = segment.span.of(view.article.text)
    if not segment.marks:
        return _set(text)
    contents = [mark for mark in segment.marks if mark.role is Role.CONTENT]
    marked = tag(
        "mark" if contents else "span",
        {
            "class": " ".join(_classes(view, segment, contents)),
            "data-at": f"{segment.span.start}-{segment.span.end}",
            "data-m": " ".join(dict.fromkeys(mark.token for mark in segment.marks)),
        },
        _set(text),
    )
    return join([*badges.before(segment), marked, *_denial(view, segment)])


def _set(text: str) -> Html:
    """The text as markup that breaks into lines where Hindi does."""
    parts: list[str] = []
    done = 0
    for match in _SETTING.finditer(text):
        parts.append(text[done : match.start()])
        done = match.end()
        if match["mark"]:
            parts.append(tag("span", {"class": "nb"}, match["mark"]))
        else:
            parts += (part for stretch in _STRETCH.findall(match["word"]) for part in (stretch, Html("<wbr>")))
    return join([*parts, text[done:]])


def _classes(view: View, segment: Segment, contents: list[Mark]) -> Iterator[str]:
    """What the segment looks like: the closest attribution in full, those around it as a line each."""
    if contents:
        record = contents[0].record
        quoted = any(mark.role is Role.QUOTED and mark.record == record for mark in segment.marks)
        yield from ("m", "d" if quoted else _KIND_CLASS[view.records[record].kind])
        yield from _LAYERS[min(len(contents), 3) - 1]
        for use, mark in zip("cop", contents, strict=False):
            yield f"{use}{view.colours[mark.record]}"
    for role, name, use in ((Role.SPEAKER, "sp", "s"), (Role.CUE, "cu", "k")):
        closest = next((mark for mark in segment.marks if mark.role is role), None)
        if closest is not None:
            yield from (name, f"{use}{view.colours[closest.record]}")
    for role, name in ((Role.SOURCE, "so"), (Role.HEDGE, "he")):
        if any(mark.role is role for mark in segment.marks):
            yield name


def _denial(view: View, segment: Segment) -> Iterator[Html]:
    """A sign behind a cue that says the speaker does not stand behind the words."""
    for mark in segment.marks:
        cue = view.records[mark.record].cue
        if mark.role is Role.CUE and cue is not None and cue.negated and mark.span.end == segment.span.end:
            yield tag("span", {"class": "no", "role": "img", "aria-label": "denied", "lang": "en"}, "×")
            return


class _Badges:
    """The letters in front of a record's words, each made at the first segment of its span."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._made: set[tuple[int, int]] = set()

    def before(self, segment: Segment) -> Iterator[Html]:
        """The badges of what begins with the segment, the outer ones first."""
        for mark in reversed(segment.marks):
            place = (mark.record, mark.part)
            if mark.role is Role.CONTENT and place not in self._made:
                self._made.add(place)
                yield self._badge(mark)

    def _badge(self, mark: Mark) -> Html:
        view, number = self._view, mark.record
        record, label = view.records[number], view.labels[number]
        sure = f"confidence {record.confidence:.2f}"
        what = "goes on" if mark.part else f"{view.who(number)}, {record.kind.value}, {sure}"
        return tag(
            "a",
            {
                "class": f"b c{view.colours[number]}" + ("" if is_sure(record) else " unsure"),
                "id": view.place_id(number, mark.part),
                "href": f"#{view.card_id(number)}",
                "data-r": str(number),
                "aria-label": f"{label}: {what}",
                "lang": "en",
            },
            f"…{label}" if mark.part else label,
        )
