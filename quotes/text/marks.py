"""Quotation marks paired: the cheapest reading of all marks of an article.

In Hindi news any mark may open and any may close: ” for “, '' for ", a space on the wrong side, a mark forgotten.
So no mark is decided alone. Each gets a cost for opening, for closing and for being no quotation mark at all
(apostrophe, inches, slip of the pen), from its spacing, its neighbours and its shape; and the reading with the
least sum wins. The search keeps one best reading for each stack of open styles, and few stacks, so its time is
linear in the number of marks.

Every quotation lies in one paragraph. One that goes on over paragraphs becomes a chain: each piece ends with its
paragraph and the next names it in ``continues``, whether the marks are repeated at each paragraph's start (as
printers do) or stand only at the beginning and the end of the whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from heapq import nsmallest
from operator import attrgetter
from typing import Literal, NamedTuple

import regex

from quotes.article import Span
from quotes.text.document import MarkStyle, Paragraph, Quotation, Token
from quotes.text.evidence import Mark, weigh_marks
from quotes.text.knowledge import load_mark_words
from quotes.text.view import View

_START = attrgetter("start")
_UNCLOSED = {MarkStyle.DOUBLE: 2.4, MarkStyle.SINGLE: 3.0, MarkStyle.GUILLEMET: 2.4}
_CARRIED = {MarkStyle.DOUBLE: 0.5, MarkStyle.SINGLE: 1.6, MarkStyle.GUILLEMET: 0.5}  # open over a paragraph's end
_CROSSED = 1.6  # ‘…" closed by the other style
_BEAM = 8  # readings kept after a mark; real articles need three or four
_DEEPEST = 3  # quotations inside each other
_SAME_STYLE_INSIDE = 1.2  # 'हमने 'शोले' देखी'
_LENGTH = 0.002  # a token: of two readings the one with shorter quotations is likelier
_DOUBLE_INSIDE = 0.4  # double marks seldom stand inside other marks
_FAR = 8  # words between who speaks and the verb: । उन्होंने मेले के उद्घाटन पर कहा-
_LONGEST_AGENT = 6  # words of a speaker who is named: । केंद्रीय मंत्री रमेश वर्मा | ने कहा कि
_BEFORE = 120  # characters before a mark in which who speaks is named
_FORGOTTEN_INSIDE = 1.0  # the outer closes while an inner one is still open

_STOP = regex.compile(r"[।.|?!](?=\s)")

Act = Literal["open", "close", "stray", "drop", "reopen"]


class Step(NamedTuple):
    """One decision of a reading, linked to the one before: what a mark does, or what becomes of an open style."""

    act: Act
    style: MarkStyle
    mark: int  # index of the mark; for "drop": of the first mark after
    before: Step | None


class Reading(NamedTuple):
    """A way to read the marks so far."""

    cost: float
    carried: bool  # the outermost open quotation began in an earlier paragraph
    last: Step | None


Stack = tuple[MarkStyle, ...]


@cache
def _narrator() -> regex.Pattern[str]:
    """A stop in front of what the narrator goes on with: । उन्होंने कहा-; । मंत्री ने कहा कि; । बता दें कि"""
    words = load_mark_words()
    telling = words.announcing | words.telling
    agents, verbs, others, markers, links = (
        "|".join(sorted(some))
        for some in (words.agents, telling, words.present | words.clauses, words.ergative, words.links)
    )
    word = rf"(?!(?:{others}) )\p{{L}}[\p{{L}}\p{{M}}]*+"
    between = rf"(?:{word} ){{0,{_FAR}}}"
    agent = rf"(?:{word},? ){{1,{_LONGEST_AGENT}}}(?:{markers})"
    named = rf"{agent} {between}(?:{verbs})(?:[,:]| (?:{links}) )"
    asides = "|".join(sorted(words.asides))
    return regex.compile(rf"[।.|?!](?= ?(?:(?:{agents}) {between}(?:{verbs})[ ,:–-]|{named}|(?:{asides}) ))")


@cache
def _agent() -> regex.Pattern[str]:
    """A word with ने behind it."""
    markers = "|".join(sorted(load_mark_words().ergative))
    return regex.compile(rf"\p{{L}}[\p{{L}}\p{{M}}]*+ (?:{markers}) ")


def pair_marks(view: View, tokens: Sequence[Token], paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """The quotations of an article, in the order of their starts, the outer before the inner.

    Marks that are apostrophes, inches or strays are left out. Never raises; linear time.
    """
    marks = weigh_marks(view.text, tokens, paragraphs)
    if not marks:
        return ()
    return _Builder(view.text, tokens, paragraphs, marks).build(_read(marks))


def _read(marks: Sequence[Mark]) -> list[Step]:
    readings: dict[Stack, Reading] = {(): Reading(0.0, False, None)}
    paragraph, token = marks[0].paragraph, marks[0].token
    for index, mark in enumerate(marks):
        if mark.paragraph != paragraph:
            readings = _cross_paragraphs(readings, mark.paragraph - paragraph, index)
        distance = mark.token - token
        paragraph, token = mark.paragraph, mark.token
        found: dict[Stack, Reading] = {}
        for stack, reading in readings.items():
            aged = Reading(reading.cost + _LENGTH * distance * len(stack), reading.carried, reading.last)
            for new_stack, new_reading in _moves(stack, aged, mark, index):
                _keep(found, new_stack, new_reading)
        readings = found if len(found) <= _BEAM else dict(nsmallest(_BEAM, found.items(), key=_cost))
    final: dict[Stack, Reading] = {}
    for stack, reading in readings.items():
        _keep(final, (), _drop(reading, stack, 0, len(marks)))
    steps: list[Step] = []
    step = final[()].last
    while step is not None:
        steps.append(step)
        step = step.before
    return steps[::-1]


def _cost(entry: tuple[Stack, Reading]) -> float:
    return entry[1].cost


def _keep(found: dict[Stack, Reading], stack: Stack, reading: Reading) -> None:
    if stack not in found or reading.cost < found[stack].cost:
        found[stack] = reading


def _drop(reading: Reading, stack: Stack, depth: int, mark: int) -> Reading:
    """Give up the open styles from a depth on: they are never closed."""
    cost, carried, last = reading
    for style in reversed(stack[depth:]):
        cost += _UNCLOSED[style]
        last = Step("drop", style, mark, last)
    return Reading(cost, carried and depth > 0, last)


def _cross_paragraphs(readings: dict[Stack, Reading], count: int, mark: int) -> dict[Stack, Reading]:
    """At a paragraph's end the outermost quotation may stay open; whatever is inside it may not."""
    found: dict[Stack, Reading] = {}
    for stack, reading in readings.items():
        _keep(found, (), _drop(reading, stack, 0, mark))
        if stack:
            outer = _drop(reading, stack, 1, mark)
            _keep(found, stack[:1], Reading(outer.cost + _CARRIED[stack[0]] * count, True, outer.last))
    return found


def _moves(stack: Stack, reading: Reading, mark: Mark, index: int) -> Iterator[tuple[Stack, Reading]]:
    """Every way to take one mark."""
    cost, carried, last = reading
    style = mark.style
    yield stack, Reading(cost + mark.stray, carried, Step("stray", style, index, last))
    level = stack.count(style)
    if level < 2 and len(stack) < _DEEPEST:
        opened = cost + mark.opens + _SAME_STYLE_INSIDE * level
        opened += _DOUBLE_INSIDE if stack and style is MarkStyle.DOUBLE else 0.0
        yield (*stack, style), Reading(opened, carried, Step("open", style, index, last))
    if level == 0:
        if stack and style is not MarkStyle.GUILLEMET and stack[-1] is not MarkStyle.GUILLEMET:
            step = Step("close", stack[-1], index, last)
            yield stack[:-1], Reading(cost + mark.closes + _CROSSED, carried and len(stack) > 1, step)
        return
    depth = len(stack) - 1 - stack[::-1].index(style)
    inside = len(stack) - depth - 1
    cleared = _drop(Reading(cost + _FORGOTTEN_INSIDE * inside, carried, last), stack, depth + 1, index)
    closed = cleared.cost + mark.closes
    yield stack[:depth], Reading(closed, carried and depth > 0, Step("close", style, index, cleared.last))
    if carried and depth == 0:
        if mark.starts_paragraph:
            step = Step("reopen", style, index, cleared.last)
            yield stack[:1], Reading(cleared.cost + mark.opens, False, step)
    else:
        dropped = _drop(cleared, stack[: depth + 1], depth, index)
        step = Step("open", style, index, dropped.last)
        yield (*stack[:depth], style), Reading(dropped.cost + mark.opens, dropped.carried, step)


@dataclass(slots=True)
class _Open:
    """A quotation being built: where its marks and its text begin in the current paragraph."""

    style: MarkStyle
    outer: int
    inner: int
    paragraph: int
    parent: int | None
    index: int
    continues: int | None = None


class _Builder:
    """Replays the steps of a reading and makes the quotations."""

    def __init__(
        self, text: str, tokens: Sequence[Token], paragraphs: Sequence[Paragraph], marks: Sequence[Mark]
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.paragraphs = paragraphs
        self.marks = marks
        self.stack: list[_Open] = []
        self.done: dict[int, Quotation] = {}
        self.reach: dict[int, int] = {}  # quotation → where the last of those inside it ends
        self.count = 0

    def build(self, steps: Sequence[Step]) -> tuple[Quotation, ...]:
        for step in steps:
            if step.act == "drop":
                self._drop(step)
            else:
                mark = self.marks[step.mark]
                self._carry_to(mark.paragraph, reopening=step.act == "reopen")
                self._take(step, mark)
        return _renumber(self.done)

    def _take(self, step: Step, mark: Mark) -> None:
        token = self.tokens[mark.token]
        if step.act == "open":
            self._push(step.style, token.start, token.end, mark.paragraph, None)
        elif step.act == "reopen":
            before = self.stack.pop()
            self._finish(before, self._paragraph_end(before.paragraph), None)
            self._push(step.style, token.start, token.end, mark.paragraph, before.index)
        elif step.act == "close":
            self._finish(self.stack.pop(), token.start, token.end)

    def _push(self, style: MarkStyle, outer: int, inner: int, paragraph: int, continues: int | None) -> None:
        parent = self.stack[-1].index if self.stack else None
        self.stack.append(_Open(style, outer, inner, paragraph, parent, self.count, continues))
        self.count += 1

    def _drop(self, step: Step) -> None:
        """End an unclosed quotation: with its paragraph, or before the mark that shows it had ended."""
        opened = self.stack.pop()
        end = self._paragraph_end(opened.paragraph)
        if step.mark < len(self.marks):
            token = self.tokens[self.marks[step.mark].token]
            if token.start < end:
                end = self._last_stop(opened.inner, token)
        taken_over = self._taken_over(opened.inner, end)
        if taken_over < end:
            end = taken_over
            self._release(opened, end)
        end = self._lost_break(opened.inner, end)
        self._finish(opened, max(end, self.reach.get(opened.index, 0)), None)

    def _release(self, opened: _Open, end: int) -> None:
        """Let go of the quotations behind a position: of an outer one that ends there they are no part."""
        inside = [q for q in self.done.values() if q.parent == opened.index]
        for quotation in inside:
            if quotation.outer.start >= end:
                self.done[quotation.index] = replace(quotation, parent=opened.parent)
        self.reach[opened.index] = max((q.outer.end for q in inside if q.outer.start < end), default=0)

    def _lost_break(self, start: int, end: int) -> int:
        """The end of the first sentence that another is written to: … मजदूर हैं।दिल्ली में; there a line break was lost.

        So it was before a note in brackets: … बहुत आकर्षक है.(हमारा ऐप यहां डाउनलोड करें.)
        """
        tokens = self.tokens
        for index in range(bisect_left(tokens, start, key=_START), len(tokens) - 1):
            if tokens[index + 1].start >= end:
                break
            token = tokens[index]
            follows = tokens[index + 1].text[0]
            if token.text in "।.?!|" and not token.space_after and (follows.isalpha() or follows == "("):
                return token.end
        return end

    def _taken_over(self, start: int, end: int) -> int:
        """The end of the sentence behind which the narrator goes on: … है। | उन्होंने कहा- …, or who spoke acts again."""
        match = _narrator().search(self.text, start, end)
        end = end if match is None else match.end()
        speaker = self._speaker_before(start)
        again = self.text.find(speaker, start, end) if speaker else -1
        stops = list(_STOP.finditer(self.text, start, max(start, again)))
        return stops[-1].end() if stops else end

    def _speaker_before(self, mark: int) -> str:
        """Who speaks in front of a mark, by the last word of the name with ने: कमल दीवान ने कहा, “…."""
        agents = list(_agent().finditer(self.text, max(0, mark - _BEFORE), mark))
        if not agents or _STOP.search(self.text, agents[-1].end(), mark):
            return ""
        return f" {agents[-1][0]}"

    def _last_stop(self, start: int, before: Token) -> int:
        """The end of the last sentence that ends between a position and a token; else the token's start."""
        index = before.index - 1
        while index >= 0 and self.tokens[index].start > start:
            if self.tokens[index].text in "।.?!|":
                return self.tokens[index].end
            index -= 1
        return before.start

    def _carry_to(self, paragraph: int, *, reopening: bool) -> None:
        """Lead the open quotation over to a later paragraph, a piece for each."""
        while self.stack and self.stack[-1].paragraph < paragraph:
            before = self.stack[-1]
            if reopening and before.paragraph == paragraph - 1:
                return
            self.stack.pop()
            self._finish(before, self._paragraph_end(before.paragraph), None)
            following = self.paragraphs[before.paragraph + 1]
            self._push(before.style, following.start, following.start, following.index, before.index)

    def _paragraph_end(self, paragraph: int) -> int:
        return self.paragraphs[paragraph].end

    def _finish(self, opened: _Open, inner_end: int, outer_end: int | None) -> None:
        start, end = opened.inner, inner_end
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        if any(map(str.isalnum, self.text[start:end])):  # marks around nothing quote nothing
            outer = Span(opened.outer, end if outer_end is None else outer_end)
            if opened.parent is not None:
                self.reach[opened.parent] = max(outer.end, self.reach.get(opened.parent, 0))
            self.done[opened.index] = Quotation(
                opened.index,
                outer,
                Span(start, end),
                opened.style,
                outer_end is not None,
                opened.parent,
                opened.continues,
            )


def _renumber(done: dict[int, Quotation]) -> tuple[Quotation, ...]:
    """Quotations in text order with their own indices; links to what was dropped as empty are cut."""
    # of two that fill a paragraph the outer one was opened first: “…\n\n‘चलो’
    ordered = sorted(done.values(), key=lambda q: (q.outer.start, -q.outer.end, q.index))
    places = {quotation.index: place for place, quotation in enumerate(ordered)}

    def place(index: int | None) -> int | None:
        return None if index is None else places.get(index)

    return tuple(
        Quotation(i, q.outer, q.inner, q.style, q.closed, place(q.parent), place(q.continues))
        for i, q in enumerate(ordered)
    )
