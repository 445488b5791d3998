"""The archive as pages: plain forms and lists, which work without a script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from quotes.app.archive_api import looking_up, settings_of
from quotes.app.pages import options, render_frame
from quotes.archive.comparing import Change, Comparison
from quotes.archive.entries import Entry
from quotes.archive.searching import Filters, Hit, Results, search
from quotes.archive.speakers import SpeakerCount, list_speakers
from quotes.archive.verifying import Match, Nearness, Verdict, verify
from quotes.errors import QuotesError
from quotes.records import Kind, SpeakerType
from quotes.report.html.markup import Html, join, tag

router = APIRouter(prefix="/archive", include_in_schema=False)

_PAGE = 20  # hits
_LONGEST = 2000  # characters that are looked up
_SPEAKERS = 200
_KINDS = [("", "any kind"), *((kind.value, kind.value) for kind in Kind)]
_TYPES = [("", "all"), *((type_.value, type_.value) for type_ in SpeakerType)]


@router.get("")
def search_page(
    request: Request,
    q: str = "",
    speaker: str = "",
    kind: str = "",
    publisher: str = "",
    since: str = "",
    until: str = "",
    offset: str = "0",
) -> HTMLResponse:
    """Search by words, speaker, kind, outlet and day."""
    asked = {"q": q, "speaker": speaker, "kind": kind, "publisher": publisher, "since": since, "until": until}
    asked = {name: value.strip()[:_LONGEST] for name, value in asked.items()}
    form = tag(
        "form",
        {"class": "ask", "role": "search", "action": "/archive"},
        _field("Words", "q", asked["q"], wide=True),
        _field("Speaker", "speaker", asked["speaker"]),
        tag("label", {}, "Kind", tag("select", {"name": "kind"}, *options(_KINDS, asked["kind"]))),
        _field("Outlet", "publisher", asked["publisher"]),
        _field("Since", "since", asked["since"], type_="date"),
        _field("Until", "until", asked["until"], type_="date"),
        _button("Search"),
    )
    found: list[Html] = []
    if any(asked.values()):
        start = int(offset) if offset.isascii() and offset.isdecimal() and len(offset) < 7 else 0
        try:
            filters = _filters(asked)
            with looking_up(settings_of(request)) as db:
                results = search(db, asked["q"], filters, limit=_PAGE, offset=start)
            found = list(_results(results, asked, start))
        except QuotesError as error:
            found = [_wrong(str(error))]
    return render_frame(request, "Search", join([tag("h1", {}, "Search the archive"), form, *found]))


@router.get("/speakers")
def speakers_page(request: Request, type: str = "") -> HTMLResponse:  # noqa: A002
    """Who is quoted how often."""
    form = tag(
        "form",
        {"class": "ask", "action": "/archive/speakers"},
        tag("label", {}, "Type", tag("select", {"name": "type"}, *options(_TYPES, type))),
        _button("Show"),
    )
    with looking_up(settings_of(request)) as db:
        counts = list_speakers(db, type=type or None, limit=_SPEAKERS)
    listed = _speaker_table(counts) if counts else tag("p", {"class": "quiet"}, "There are none.")
    return render_frame(request, "Speakers", join([tag("h1", {}, "Who is quoted"), form, listed]))


@router.get("/verify")
def verify_page(request: Request, statement: str = "", speaker: str = "") -> HTMLResponse:
    """Whether a statement is on record."""
    statement, speaker = statement.strip()[:_LONGEST], speaker.strip()[:_LONGEST]
    form = tag(
        "form",
        {"class": "ask", "action": "/archive/verify"},
        _field("Statement", "statement", statement, wide=True),
        _field("Said by (may be left out)", "speaker", speaker),
        _button("Verify"),
    )
    found: list[Html] = []
    if statement:
        try:
            with looking_up(settings_of(request)) as db:
                found = list(_verdict(verify(db, statement, speaker or None), speaker))
        except QuotesError as error:
            found = [_wrong(str(error))]
    return render_frame(request, "Verify", join([tag("h1", {}, "Is this quotation on record?"), form, *found]))


def _filters(asked: dict[str, str]) -> Filters:
    for name in ("since", "until"):
        try:
            date.fromisoformat(asked[name] or "2024-06-01")
        except ValueError as error:
            raise QuotesError(f"{name}: {asked[name]!r} is no day; write it as 2024-06-01") from error
    given = {name: asked[name] or None for name in ("speaker", "kind", "publisher", "since", "until")}
    return Filters(**given)


def _results(results: Results, asked: dict[str, str], start: int) -> Iterator[Html]:
    for reading in results.query.readings:
        if not reading.terms:
            yield tag("p", {"class": "hint"}, _hindi(reading.word), ": no word of the archive is like it")
        elif not reading.exact or len(reading.terms) > 1:
            yield tag("p", {"class": "hint"}, _hindi(reading.word), " was read as ", _hindi(", ".join(reading.terms)))
    if results.speakers is not None:
        names = ", ".join(results.speakers.names[:5]) or "nobody in the archive"
        yield tag("p", {"class": "hint"}, "Speaker: ", _hindi(names))
    shown = len(results.hits)
    total = f"{results.total} record" + ("" if results.total == 1 else "s")
    said = f"{total}, {start + 1} to {start + shown}" if shown else "Nothing found."
    yield tag("p", {"role": "status"}, said)
    if results.undated:
        yield tag("p", {"class": "hint"}, f"{results.undated} more are in articles without a date.")
    yield tag("ol", {"class": "hits"}, *(tag("li", {}, *_hit(hit)) for hit in results.hits))
    turns = []
    if start:
        turns.append(_turn("← earlier", asked, max(0, start - _PAGE)))
    if start + shown < results.total:
        turns.append(_turn("more →", asked, start + _PAGE))
    yield tag("p", {"class": "row"}, *turns)


def _turn(text: str, asked: dict[str, str], offset: int) -> Html:
    query = urlencode({**{name: value for name, value in asked.items() if value}, "offset": offset})
    return tag("a", {"href": f"/archive?{query}"}, text)


def _hit(hit: Hit) -> Iterator[Html]:
    content, parts, done = hit.entry.content, [], 0
    for start, end in hit.marked:
        parts += [content[done:start], tag("mark", {}, content[start:end])]
        done = end
    yield _heading(hit.entry)
    yield tag("p", {"class": "said", "lang": "hi"}, *parts, content[done:])
    yield from _caveats(hit.entry)


def _heading(entry: Entry, how: str = "") -> Html:
    who = tag("bdi", {"class": "who", "lang": "hi"}, entry.speaker) if entry.speaker else "nobody named"
    role = join([" (", _hindi(entry.role), ")"]) if entry.role else ""
    place = [part for part in (entry.kind, entry.date, entry.publisher, entry.doc_id, how) if part]
    where = (join([" · ", tag("bdi", {}, part)]) for part in place)
    return tag("p", {}, who, role, tag("span", {"class": "quiet"}, *where))


def _caveats(entry: Entry) -> Iterator[Html]:
    """What a reader must know before they rely on the record."""
    if entry.negated:
        yield tag("p", {"class": "caveat"}, "The speaker denies or refuses this.")
    if entry.source:
        yield tag("p", {"class": "caveat"}, "Reported by ", _hindi(entry.source), ".")
    if entry.hedge:
        yield tag("p", {"class": "caveat"}, "Marked as uncertain: ", _hindi(entry.hedge), ".")
    if entry.articles > 1:
        yield tag("p", {"class": "hint"}, f"In {entry.articles} articles.")
    if entry.title or entry.url:
        name = entry.title or entry.url or ""
        web = urlsplit(entry.url or "").scheme in ("http", "https") if _splits(entry.url) else False
        link = tag("a", {"href": entry.url, "rel": "noreferrer"}, tag("bdi", {}, name)) if web else _hindi(name)
        yield tag("p", {"class": "hint"}, link)


def _splits(url: str | None) -> bool:
    try:
        urlsplit(url or "")
    except ValueError:
        return False
    return True


def _speaker_table(counts: Sequence[SpeakerCount]) -> Html:
    names = ("Speaker", "Type", "Records", "Articles", "Other names")
    head = tag("tr", {}, *(tag("th", {"scope": "col"}, name) for name in names))
    rows = []
    for count in counts:
        variants = [one for one in count.variants if one.name != count.name]
        others = ", ".join(f"{one.name} {one.records} ({one.merged_by})" for one in variants)
        link = tag("a", {"href": f"/archive?{urlencode({'speaker': count.name})}"}, _hindi(count.name))
        numbers = (tag("td", {"class": "number"}, str(number)) for number in (count.records, count.articles))
        cells = [tag("td", {}, link), tag("td", {}, count.type), *numbers, tag("td", {"class": "hint"}, _hindi(others))]
        rows.append(tag("tr", {}, *cells))
    table = tag("table", {}, tag("thead", {}, head), tag("tbody", {}, *rows))
    return tag("div", {"class": "wide-table", "tabindex": "0", "role": "region", "aria-label": "Speakers"}, table)


def _verdict(verdict: Verdict, asked: str) -> Iterator[Html]:
    if verdict.speakers is not None:
        names = ", ".join(verdict.speakers.names[:5]) or f"nobody of the name {asked} speaks in the archive"
        yield tag("p", {"class": "hint"}, "Speaker: ", _hindi(names))
    if not verdict.found and not verdict.altered:
        yield tag("h2", {"class": "verdict", "role": "status"}, "Nothing found")
        yield tag("p", {}, "That is said of this archive, not of what was ever said.")
    for heading, matches in (
        ("On record", verdict.found),
        ("On record, but with another sense", verdict.altered),
        ("On record in part only", verdict.parts),
        ("Nearest, but something else", verdict.related),
        ("On record from somebody else", verdict.others),
    ):
        if matches:
            yield tag("h2", {"class": "verdict"}, heading)
            yield tag("ol", {"class": "hits"}, *(tag("li", {}, *_match(match)) for match in matches))
    key = (tag("del", {}, "only in the statement"), " ", tag("ins", {}, "only in the record"))
    yield tag("p", {"class": "hint"}, *key)


def _match(match: Match) -> Iterator[Html]:
    how = "the same words" if match.nearness is Nearness.SAME_WORDS else match.nearness.value
    yield _heading(match.entry, f"{how}, score {match.comparison.score:.2f}")
    yield tag("p", {"class": "said", "lang": "hi"}, *_diff(match.comparison))
    for note in match.comparison.notes:
        yield tag("p", {"class": "caveat"}, f"Differs in {note}.")
    yield from _caveats(match.entry)


def _diff(comparison: Comparison) -> Iterator[str]:
    for step in comparison.steps:
        before, after = comparison.first.text(*step.first), comparison.second.text(*step.second)
        if step.change is Change.SAME:
            yield after
        elif step.change is Change.INFLECTED:
            yield f"{before}→{after}"
        else:
            if before:
                yield tag("del", {}, before)
            if before and after:
                yield " "
            if after:
                yield tag("ins", {}, after)
        yield " "


def _field(label: str, name: str, value: str, *, type_: str = "text", wide: bool = False) -> Html:
    given: dict[str, str | bool | None] = {"name": name, "value": value, "type": type_}
    if type_ == "text":
        given |= {"lang": "hi", "maxlength": str(_LONGEST)}
    field = Html(tag("input", given).removesuffix("</input>"))
    return tag("label", {"class": "wide" if wide else None}, label, field)


def _button(text: str) -> Html:
    return tag("button", {"class": "main-action"}, text)


def _hindi(text: str) -> Html:
    return tag("bdi", {"lang": "hi"}, text)


def _wrong(text: str) -> Html:
    return tag("div", {"class": "problems", "role": "alert"}, tag("p", {}, text))
