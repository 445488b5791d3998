"""The list beside the text: every speaker with what they are quoted with, and why each record is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.records import Attribution, Source, SpeakerType
from quotes.report.html.markup import Html, join, tag
from quotes.report.html.segments import sources_of
from quotes.report.html.view import View, is_sure
from quotes.report.html.voices import UNRESOLVED, Voice

_LONGEST_QUOTE = 280  # code points of a span in the list; the text has all of it


def render_voices(view: View) -> Html:
    """The list, or a word that there is nothing to list."""
    if not view.records:
        return tag("p", {"class": "quiet"}, "No attribution was found.")
    return join(_voice(view, voice) for voice in view.voices)


def _voice(view: View, voice: Voice) -> Html:
    colour = "n" if voice.colour is None else str(voice.colour)
    count = f"{len(voice.records)} quote" + ("s" if len(voice.records) > 1 else "")
    about = [voice.role] if voice.role else []
    kind = [] if voice.type is SpeakerType.UNKNOWN else [voice.type.value]
    parts = [tag("span", {"lang": "hi"}, part) for part in about] + [tag("span", {}, part) for part in [*kind, count]]
    alone = tag(
        "button",
        {"type": "button", "class": "alone", "aria-pressed": "false", "data-rs": " ".join(map(str, voice.records))},
        "Show alone",
        tag("span", {"class": "aside"}, f": {voice.name or _nobody(voice)}"),
    )
    return tag(
        "div",
        {"class": f"voice c{colour}"},
        tag(
            "h4",
            {},
            tag("span", {"class": "letter", "aria-hidden": "true"}, voice.label),
            " ",
            tag("bdi", {"lang": "hi"}, voice.name) if voice.name else _nobody(voice),
        ),
        tag("div", {"class": "about"}, tag("span", {}, _separated(parts)), alone),
        tag("ol", {}, *(_card(view, number) for number in voice.records)),
    )


def _nobody(voice: Voice) -> str:
    return "Name not found" if voice.label == UNRESOLVED else "Nobody is named"


def _card(view: View, number: int) -> Html:
    record = view.records[number]
    return tag(
        "li",
        {
            "class": "card",
            "id": view.card_id(number),
            "tabindex": "-1",
            "data-r": str(number),
            "data-u": view.colours[number],
            "data-record": record.record_id,
            **_places(record),
        },
        tag("p", {"class": "words"}, *_words(view, number)),
        tag("p", {"class": "facts"}, _separated(_facts(record))),
        tag(
            "details",
            {},
            tag("summary", {}, "Why", tag("span", {"class": "aside"}, f": {view.labels[number]}")),
            tag("dl", {}, *(_term(name, values) for name, values in _reasons(record) if values)),
        ),
    )


def _words(view: View, number: int) -> Iterator[Html]:
    """The content, each of its spans a link to its place."""
    label = view.labels[number]
    for part, piece in enumerate(view.records[number].content):
        badge = tag("span", {"class": "letter"}, f"…{label}" if part else label)
        words = tag("bdi", {"lang": "hi"}, shorten(piece.text))
        if part:
            yield Html(" ")
        yield tag("a", {"href": f"#{view.place_id(number, part)}", "data-r": str(number)}, badge, " ", words)


def _facts(record: Attribution) -> Iterator[Html]:
    yield tag("span", {"class": "kind"}, record.kind.value)
    if record.cue is not None and record.cue.negated:
        yield tag("span", {"class": "denied"}, "× denied")
    speaker = record.speaker
    if speaker is not None and speaker.text and speaker.text != speaker.name:
        yield _fact("as", speaker.text)
    if record.cue is not None:
        yield _fact("cue", record.cue.text)
    for source in sources_of(record):
        yield _fact("via", _named(source))
    if record.hedge is not None:
        yield tag("span", {}, "hedged")
    sure = "" if is_sure(record) else " unsure"
    yield tag("span", {"class": f"confidence{sure}"}, f"confidence {record.confidence:.2f}")


def _fact(name: str, text: str) -> Html:
    return tag("span", {}, f"{name} ", tag("bdi", {"lang": "hi"}, text))


def _reasons(record: Attribution) -> Iterator[tuple[str, list[str]]]:
    speaker, cue = record.speaker, record.cue
    yield "rule", [record.rule]
    yield "evidence", list(record.evidence)
    if speaker is not None and len(speaker.chain) > 1:
        yield "name through", [" → ".join(piece.text for piece in speaker.chain)]
    if cue is not None:
        yield "cue", [f"{cue.lemma} ({cue.cue_class}{', denied' if cue.negated else ''})"]
    yield "source", [_named(source) for source in sources_of(record)]
    yield "hedge", [record.hedge.text] if record.hedge is not None else []
    yield "credit", [record.credit] if record.credit else []
    yield "characters", [", ".join(f"{piece.start}–{piece.end}" for piece in record.content)]
    yield "record", [record.record_id]


def _term(name: str, values: Iterable[str]) -> Html:
    described = (tag("dd", {}, tag("bdi", {}, value)) for value in values)
    return tag("div", {}, tag("dt", {}, name), *described)


def _named(source: Source) -> str:
    return source.text if source.name in (None, source.text) else f"{source.text} → {source.name}"


def _places(record: Attribution) -> dict[str, str | None]:
    """The record's spans as data, in code points of the article as given."""
    speaker = record.speaker
    return {
        "data-content": " ".join(f"{piece.start}-{piece.end}" for piece in record.content),
        "data-speaker": None if speaker is None or speaker.start is None else f"{speaker.start}-{speaker.end}",
        "data-cue": None if record.cue is None else f"{record.cue.start}-{record.cue.end}",
        "data-source": " ".join(f"{source.start}-{source.end}" for source in sources_of(record)) or None,
    }


def _separated(parts: Iterable[Html]) -> Html:
    """The parts with a dot between them that belongs to the part before it, so that no line begins with one."""
    return Html("\N{NO-BREAK SPACE}· ".join(parts))


def shorten(text: str) -> str:
    """The beginning of a long text, up to a space."""
    if len(text) <= _LONGEST_QUOTE:
        return text
    head = text[:_LONGEST_QUOTE]
    return f"{head.rpartition(' ')[0] or head} …"
