"""brat stand-off: for each article a .txt and an .ann file, and the annotation.conf that lets brat open the folder.

A record is an event whose trigger is its content (the only span that every record has) and whose type is its kind. The
note of the event holds the rest of the record; where somebody moved or deleted spans in brat, `read` follows them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import regex

from quotes.exchange.documents import Quoted, restore
from quotes.exchange.errors import ExchangeError
from quotes.exchange.offsets import Ruler, Unit, move
from quotes.exchange.one_line import LINE_ENDS, dump
from quotes.records import Attribution

#: A fragment of a span in code points; brat wants none with a line end in it, nor a tab.
Fragment = tuple[int, int]

_PIECE = regex.compile(rf"[^{LINE_ENDS}\t]+")
_LONGEST_NAME = 100  # characters of a file's name that come from the article's id

CONFIGURATION = """\
[entities]
Speaker
Cue
Source
Quoted
Hedge

[relations]

[events]
Direct\tSpeaker?:Speaker, Cue?:Cue, Source*:Source, Quoted*:Quoted, Hedge?:Hedge
Indirect\tSpeaker?:Speaker, Cue?:Cue, Source*:Source, Quoted*:Quoted, Hedge?:Hedge
Mixed\tSpeaker?:Speaker, Cue?:Cue, Source*:Source, Quoted*:Quoted, Hedge?:Hedge

[attributes]
Negated\tArg:<EVENT>
Unsure\tArg:<EVENT>
"""
#: Records below this confidence have the attribute Unsure.
SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Role:
    """A span of a record: the argument it is in brat, the field (and the place in its list), and its fragments."""

    name: str
    field: str
    index: int | None
    fragments: tuple[Fragment, ...]


def write(documents: Iterable[Quoted], folder: Path) -> None:
    """Write the files into a folder, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "annotation.conf").write_text(CONFIGURATION, encoding="utf-8", newline="\n")
    for quoted in documents:
        name = file_name(quoted.doc_id)
        (folder / f"{name}.txt").write_bytes(quoted.text.encode("utf-8"))
        (folder / f"{name}.ann").write_bytes("".join(f"{line}\n" for line in _lines(quoted)).encode("utf-8"))


def file_name(doc_id: str) -> str:
    """A name for the article's files: its id, if that can be one; a long one is cut and told apart by a digest."""
    name = quote(doc_id, safe=" +,;=@()[]~").replace("~", "%7E")
    if name.startswith("."):
        name = "%2E" + name[1:]
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[: _LONGEST_NAME - 17]}~{hashlib.sha256(doc_id.encode('utf-8')).hexdigest()[:16]}"


def _lines(quoted: Quoted) -> Iterator[str]:
    spans = attributes = 0
    for event, record in enumerate(quoted.records, 1):
        arguments: list[str] = []
        for role in _roles(record.model_dump(mode="json", by_alias=True), quoted.text):
            spans += 1
            places = ";".join(f"{quoted.offset(start)} {quoted.offset(end)}" for start, end in role.fragments)
            words = " ".join(quoted.text[start:end] for start, end in role.fragments)
            label = role.name if arguments else record.kind.value.title()
            yield f"T{spans}\t{label} {places}\t{words}"
            count = sum(argument.rstrip("0123456789") == role.name for argument, _, _ in map(_split, arguments))
            arguments.append(f"{label if not arguments else role.name}{count + 1 if count else ''}:T{spans}")
        yield f"E{event}\t{' '.join(arguments)}"
        for name, given in (("Negated", _negated(record)), ("Unsure", record.confidence < SURE)):
            if given:
                attributes += 1
                yield f"A{attributes}\t{name} E{event}"
        note = {"offsets": quoted.unit.value, "record": quoted.fields(record)}
        yield f"#{event}\tAnnotatorNotes E{event}\t{dump(note)}"


def _split(argument: str) -> tuple[str, str, str]:
    return argument.partition(":")


def _negated(record: Attribution) -> bool:
    return record.cue is not None and record.cue.negated


def _roles(fields: Mapping[str, Any], text: str) -> list[_Role]:
    """The spans of a record (its offsets in code points), the content first."""
    content = [fragment for piece in fields["content"] for fragment in _fragments(piece, text)]
    roles = [_Role("Content", "content", None, tuple(content))]
    for name in ("speaker", "cue", "hedge"):
        part = fields[name]
        if part is not None and part["start"] is not None:
            roles.append(_Role(name.title(), name, None, tuple(_fragments(part, text))))
    chain = "source_chain" if fields["source_chain"] else "source"
    tellers = fields["source_chain"] or ([fields["source"]] if fields["source"] is not None else [])
    for number, teller in enumerate(tellers):
        index = number if chain == "source_chain" else None
        roles.append(_Role("Source", chain, index, tuple(_fragments(teller, text))))
    for number, piece in enumerate(fields["quoted"]):
        roles.append(_Role("Quoted", "quoted", number, tuple(_fragments(piece, text))))
    return [role for role in roles if role.fragments]


def _fragments(part: Mapping[str, Any], text: str) -> Iterator[Fragment]:
    for match in _PIECE.finditer(text, part["start"], part["end"]):
        yield match.span()


def read(folder: Path, _texts: Mapping[str, str] | None = None) -> Iterator[Attribution]:
    """The records of a folder that `write` wrote, with the spans as they stand in it now.

    Raises:
        ExchangeError: where a file is none of ours or is damaged; the message names file and line.
    """
    paths = sorted(folder.glob("*.ann"))
    if not paths:
        raise ExchangeError(f"{folder}: no .ann files are there")
    for path in paths:
        try:
            text = path.with_suffix("").with_name(path.name[:-4] + ".txt").read_bytes().decode("utf-8")
            lines = path.read_bytes().decode("utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise ExchangeError(f"{path}: cannot be read with its .txt: {error}") from error
        yield from _read_records(path, lines, text)


def _read_records(path: Path, lines: Sequence[str], text: str) -> Iterator[Attribution]:
    spans: dict[str, str] = {}
    events: dict[str, tuple[int, list[tuple[str, str]]]] = {}
    notes: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(lines, 1):
        try:
            _read_line(line, number, spans, events, notes)
        except (ValueError, IndexError) as error:
            raise ExchangeError(f"{path}:{number}: {line[:60]!r} is no line of brat's format") from error
    for event, (number, arguments) in events.items():
        try:
            yield _read_event(arguments, spans, notes[event], text)
        except ExchangeError as error:
            raise ExchangeError(f"{path}:{number}: {error}") from error
        except (KeyError, ValueError) as error:
            raise ExchangeError(
                f"{path}:{number}: the event {event} lacks {error} (only events of quotes convert are read)"
            ) from error


def _read_line(
    line: str,
    number: int,
    spans: dict[str, str],
    events: dict[str, tuple[int, list[tuple[str, str]]]],
    notes: dict[str, dict[str, Any]],
) -> None:
    if line.startswith("T"):
        key, place, _words = line.split("\t", 2)
        spans[key] = place.split(" ", 1)[1]
    elif line.startswith("E"):
        key, arguments = line.split("\t")
        pairs = [(name.rstrip("0123456789"), target) for name, _, target in map(_split, arguments.split())]
        events[key] = number, [("Content", pairs[0][1]), *pairs[1:]]
    elif line.startswith("#"):
        _, place, note = line.split("\t", 2)
        kind, target = place.split(" ")
        if kind == "AnnotatorNotes" and note.startswith("{"):
            notes[target] = json.loads(note)


def _read_event(
    arguments: Sequence[tuple[str, str]], spans: Mapping[str, str], note: Mapping[str, Any], text: str
) -> Attribution:
    ruler = Ruler(text, Unit(note["offsets"]))
    fields = move(note["record"], ruler.from_unit)
    there = [(name, _parse_places(spans[target], ruler)) for name, target in arguments]
    changed = []
    for role in _roles(fields, text):
        if (role.name, role.fragments) in there:
            there.remove((role.name, role.fragments))
        else:
            changed.append(role)
    moved = [(role, _take(there, role.name)) for role in changed]
    for role, now in reversed(moved):  # from behind, so that what is deleted moves no index still to come
        _follow(fields, role, now, text)
    if fields["source_chain"]:
        fields["source"] = fields["source_chain"][0]
    return restore(fields, Unit.CODE_POINTS, text)


def _take(there: list[tuple[str, tuple[Fragment, ...]]], name: str) -> tuple[Fragment, ...] | None:
    """Take out the first span that is left with a role's name: that is where the role's own was moved to."""
    for item in there:
        if item[0] == name:
            there.remove(item)
            return item[1]
    return None


def _follow(fields: dict[str, Any], role: _Role, now: tuple[Fragment, ...] | None, text: str) -> None:
    """Make a span of the record what it is in brat now; None where it is gone."""
    pieces: list[dict[str, Any]] = [{"start": start, "end": end, "text": text[start:end]} for start, end in now or ()]
    name, index = role.field, role.index
    if name == "content":
        fields[name] = pieces
        return
    holder: Any
    key: Any
    holder, key = (fields, name) if index is None else (fields[name], index)
    if pieces:
        start, end = pieces[0]["start"], pieces[-1]["end"]
        holder[key] = {**holder[key], "start": start, "end": end, "text": text[start:end]}
    elif index is None:
        fields[name] = None
    else:
        del fields[name][index]
        if name == "source_chain" and not fields[name]:
            fields["source"] = None


def _parse_places(places: str, ruler: Ruler) -> tuple[Fragment, ...]:
    pairs = (place.split(" ") for place in places.split(";"))
    return tuple((ruler.from_unit(int(start)), ruler.from_unit(int(end))) for start, end in pairs)
