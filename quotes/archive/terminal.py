"""What the archive answers, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quotes.archive.comparing import Change, Comparison
from quotes.archive.entries import Entry
from quotes.archive.queries import Reading, SpeakerMatch
from quotes.archive.searching import Filters, Hit, Results
from quotes.archive.speakers import SpeakerCount
from quotes.archive.statement import Statement
from quotes.archive.variants import Utterance, Wording
from quotes.archive.verifying import Match, Nearness, Verdict
from quotes.report.terminal import Style, printable

_LONGEST = 360  # characters of a content that are shown of a search hit
_AROUND = 120  # of them before the first match
_CODES = {"match": "1;33", "dropped": "31", "added": "32", "inflected": "36"}
_MOST_PLACES = 8


def render_results(results: Results, filters: Filters, style: Style, *, offset: int = 0) -> Iterator[str]:
    """The hits of a search, and what the query was taken for where that is not plain."""
    yield from _readings(results.query.readings)
    if results.speakers is not None:
        yield from _who(filters.speaker or "", results.speakers)
    for number, hit in enumerate(results.hits, offset + 1):
        yield f"{number}. {_heading(hit.entry, style)}"
        yield f"   {_snippet(hit, style)}"
        yield from (f"   {line}" for line in _caveats(hit.entry, style))
        yield ""
    shown = len(results.hits)
    if not results.total:
        yield "nothing found"
    elif shown < results.total:
        yield f"{shown} of {results.total} records, from {offset + 1} on (--limit and --offset show others)"
    else:
        yield f"{results.total} {'record' if results.total == 1 else 'records'}"
    if results.undated:
        yield f"{results.undated} more without a date are left out (quotes index --articles takes dates)"


def render_speakers(counts: Iterable[SpeakerCount], style: Style) -> Iterator[str]:
    """A speaker a line: records, articles, name, type, and the other names counted in."""
    for count in counts:
        others = [v for v in count.variants if printable(v.name) != printable(count.name)]
        names = ", ".join(f"{printable(v.name)} {v.records} ({v.merged_by})" for v in others)
        line = f"{count.records:6} records {count.articles:6} articles  {style.paint('speaker', printable(count.name))}"
        yield f"{line} ({count.type})" + (style.paint("quiet", f"  also: {names}") if names else "")


def render_verdict(verdict: Verdict, asked: str | None, style: Style) -> Iterator[str]:
    """What was found of a claim, word diffs included; or plainly that nothing was."""
    if verdict.speakers is not None:
        yield from _who(asked or "", verdict.speakers)
    if verdict.found:
        yield style.paint("heading", "on record:")
        yield from _matches(verdict.found, style)
    elif not verdict.altered:
        yield style.paint("heading", _nothing(verdict, asked))
        yield "That is said of this archive, not of what was ever said."
    if verdict.altered:
        yield style.paint("heading", "on record, but with another sense:")
        yield from _matches(verdict.altered, style)
    if verdict.parts:
        yield ""
        yield "on record in part only:"
        yield from _matches(verdict.parts, style)
    if verdict.related:
        yield ""
        yield "nearest, but something else:"
        yield from _matches(verdict.related, style)
    if verdict.others:
        yield ""
        yield style.paint("heading", "on record from somebody else:")
        yield from _matches(verdict.others, style)


def render_utterance(utterance: Utterance, style: Style) -> Iterator[str]:
    """An utterance: the base wording, then each other one as a diff against it."""
    speakers = " / ".join(map(printable, utterance.speakers)) or "nobody named"
    outlets = f", {utterance.outlets} outlets" if utterance.outlets > 1 else ""
    yield f"{style.paint('speaker', speakers)}: {utterance.articles} articles{outlets}"
    base, *others = utterance.wordings
    if len(utterance.speakers) > 1:
        yield "   the articles differ about who said it"
    yield f"   {_quoting(base.statement)}"
    yield from (f"     {line}" for line in _places(base.entries, style))
    for wording in others:
        assert wording.comparison is not None  # only the base has none
        yield f"   {render_diff(wording.comparison, style)}"
        yield from (f"     {line}" for line in _places(wording.entries, style))
        yield from (f"     {line}" for line in _remarks(wording))


def render_diff(comparison: Comparison, style: Style) -> str:
    """A word diff: [-only in the first-] {+only in the second+}; another form of a word as first→second."""
    parts = []
    for step in comparison.steps:
        before = printable(comparison.first.text(*step.first))
        after = printable(comparison.second.text(*step.second))
        if step.change is Change.SAME:
            parts.append(after)
        elif step.change is Change.INFLECTED:
            parts.append(_paint(style, "inflected", f"{before}→{after}"))
        else:
            if before:
                parts.append(_paint(style, "dropped", f"[-{before}-]"))
            if after:
                parts.append(_paint(style, "added", f"{{+{after}+}}"))
    return " ".join(parts)


def _nothing(verdict: Verdict, asked: str | None) -> str:
    if verdict.speakers is None:
        return "nothing found: no record in the archive has the whole statement"
    if not verdict.speakers.ids:
        return f"nothing found: nobody of the name {printable(asked or '')} speaks in the archive"
    return f"nothing found: no record has the whole statement from {printable(verdict.speakers.names[0])}"


def _matches(matches: Sequence[Match], style: Style) -> Iterator[str]:
    for number, match in enumerate(matches, 1):
        how = "the same words" if match.nearness is Nearness.SAME_WORDS else match.nearness.value
        yield f"{number}. {_heading(match.entry, style)} · {how}, score {match.comparison.score:.2f}"
        yield f"   {render_diff(match.comparison, style)}"
        for note in match.comparison.notes:
            yield f"   differs in {note}"
        yield from (f"   {line}" for line in _caveats(match.entry, style))


def _heading(entry: Entry, style: Style) -> str:
    who = style.paint("speaker", printable(entry.speaker)) if entry.speaker else "nobody named"
    role = f" ({printable(entry.role)})" if entry.role else ""
    kind = style.paint("record", entry.kind)
    return f"{who}{role} · {kind} · {_place(entry, style)}"


def _place(entry: Entry, style: Style) -> str:
    known = [part for part in (entry.date, entry.publisher, entry.doc_id) if part]
    return style.paint("quiet", " · ".join(printable(part) for part in known))


def _places(entries: Sequence[Entry], style: Style) -> Iterator[str]:
    for entry in entries[:_MOST_PLACES]:
        yield f"{entry.kind} · {_place(entry, style)}" + (f" · {printable(entry.url)}" if entry.url else "")
    if len(entries) > _MOST_PLACES:
        yield f"and {len(entries) - _MOST_PLACES} more"


def _caveats(entry: Entry, style: Style) -> Iterator[str]:
    """What a reader must know before they rely on the record."""
    if entry.negated:
        yield "the speaker denies or refuses this"
    if entry.source:
        yield f"reported by {style.paint('source', printable(entry.source))}"
    if entry.hedge:
        yield f"marked as uncertain: {printable(entry.hedge)}"
    if entry.articles > 1:
        yield style.paint("quiet", f"in {entry.articles} articles (quotes variants)")
    if entry.title or entry.url:
        yield style.paint("quiet", " ".join(printable(part) for part in (entry.title, entry.url) if part))


def _remarks(wording: Wording) -> Iterator[str]:
    for note in wording.comparison.notes if wording.comparison else ():
        yield f"differs in {note}"
    if wording.quoted_here:
        yield "only here in quotation marks: " + "; ".join(map(printable, wording.quoted_here))
    if wording.quoted_there:
        yield "here without quotation marks: " + "; ".join(map(printable, wording.quoted_there))


def _quoting(statement: Statement) -> str:
    """The words with “ ” around those that stand in quotation marks."""
    parts = []
    for i, word in enumerate(statement.words):
        before = i > 0 and statement.quoted[i - 1]
        after = i + 1 < len(statement) and statement.quoted[i + 1]
        here = statement.quoted[i]
        parts.append(("“" if here and not before else "") + printable(word) + ("”" if here and not after else ""))
    return " ".join(parts)


def _readings(readings: Sequence[Reading]) -> Iterator[str]:
    for reading in readings:
        if not reading.terms:
            yield f"{printable(reading.word)}: no word of the archive is like it"
        elif not reading.exact or len(reading.terms) > 1:
            yield f"{printable(reading.word)}: read as {', '.join(map(printable, reading.terms))}"


def _who(asked: str, speakers: SpeakerMatch) -> Iterator[str]:
    names = [printable(name) for name in speakers.names]
    if not names:
        yield f"speaker {printable(asked)}: nobody of that name (quotes speakers lists them)"
    elif len(names) > 1 or names[0] != asked:
        more = f" and {len(names) - 5} more" if len(names) > 5 else ""
        yield f"speaker {printable(asked)}: taken for {', '.join(names[:5])}{more}"


def _snippet(hit: Hit, style: Style) -> str:
    content = printable(hit.entry.content)
    start, end = 0, len(content)
    if end > _LONGEST:
        first = hit.marked[0][0] if hit.marked else 0
        start = _blank_before(content, max(0, min(first - _AROUND, end - _LONGEST)))
        end = len(content) if start + _LONGEST >= end else _blank_before(content, start + _LONGEST)
    parts, done = [], start
    for a, b in hit.marked:
        if start <= a and b <= end:
            parts += [content[done:a], _paint(style, "match", content[a:b])]
            done = b
    parts.append(content[done:end])
    return ("… " if start else "") + "".join(parts).strip() + (" …" if end < len(content) else "")


def _blank_before(text: str, position: int) -> int:
    return 0 if position <= 0 else text.rfind(" ", 0, position) + 1


def _paint(style: Style, role: str, text: str) -> str:
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if style.colour and text else text
