"""TEI P5: a teiCorpus with a TEI for each article, its text marked with ``said``, ``quote`` and ``seg``.

The text of ``body`` is the article, character by character: every line is a ``p``, and the line ends are between them.
Spans that cross each other are cut into elements that are joined by ``next`` and ``prev``. The header of each TEI
lists the speakers and holds the records whole, in ``xenoData``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any, BinaryIO

import regex

from quotes.exchange.documents import Quoted, restore, tellers
from quotes.exchange.errors import ExchangeError
from quotes.exchange.extras import load
from quotes.exchange.marking import Mark, split_runs
from quotes.exchange.offsets import Unit
from quotes.records import Attribution, Kind, SpeakerType

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_TEI = f"{{{NAMESPACE}}}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PURPOSE = "the TEI format"

_ILLEGAL = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GROUPS = {SpeakerType.ORGANIZATION, SpeakerType.GROUP, SpeakerType.DOCUMENT}

_HEAD = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="{NAMESPACE}"><teiHeader><fileDesc><titleStmt><title>Quotations</title></titleStmt>\
<publicationStmt><p>Made from records of quotes extract.</p></publicationStmt>\
<sourceDesc><p>News articles, each named in its own header.</p></sourceDesc></fileDesc></teiHeader>
"""


def write(documents: Iterable[Quoted], target: BinaryIO) -> None:
    """Write a teiCorpus. Characters that XML cannot hold (NUL, form feed …) become U+FFFD, one for one.

    Offsets count in the text as it is written.
    """
    etree = load("lxml.etree", _PURPOSE)
    target.write(_HEAD.encode())
    for number, quoted in enumerate(documents, 1):
        tei = _make_tei(etree, _with_legal_text(quoted), f"a{number}")
        target.write(etree.tostring(tei, encoding="utf-8"))
        target.write(b"\n")
    target.write(b"</teiCorpus>\n")


def _with_legal_text(quoted: Quoted) -> Quoted:
    text = _legal(quoted.text)
    if quoted.article is None or text == quoted.text:
        return quoted
    return replace(quoted, article=replace(quoted.article, text=text))


def _make_tei(etree: Any, quoted: Quoted, prefix: str) -> Any:
    tei = etree.Element(f"{_TEI}TEI", nsmap={None: NAMESPACE})
    speakers = _list_speakers(quoted.records, prefix)
    _add_header(etree, tei, quoted, speakers)
    text = _add(etree, tei, "text", attributes={_XML_LANG: "hi"})
    _fill_body(etree, _add(etree, text, "body"), quoted, list(_marks(quoted.records, speakers, prefix)))
    return tei


def _add(
    etree: Any, parent: Any, name: str, text: str | None = None, attributes: Mapping[str, str] | None = None
) -> Any:
    element = etree.SubElement(parent, f"{_TEI}{name}", {k: _legal(v) for k, v in (attributes or {}).items()})
    element.text = None if text is None else _legal(text)
    return element


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)


_SpeakerKey = tuple[str, SpeakerType]
#: id and role
_Speakers = dict[_SpeakerKey, tuple[str, str | None]]


def _speaker_key(record: Attribution) -> _SpeakerKey | None:
    speaker = record.speaker
    name = (speaker.name or speaker.text) if speaker is not None else None
    return (name, speaker.type) if speaker is not None and name else None


def _list_speakers(records: Iterable[Attribution], prefix: str) -> _Speakers:
    speakers: _Speakers = {}
    for record in records:
        key = _speaker_key(record)
        if key is not None and record.speaker is not None:
            identifier, role = speakers.get(key, (f"{prefix}-s{len(speakers) + 1}", None))
            speakers[key] = identifier, role or record.speaker.role
    return speakers


def _add_header(etree: Any, tei: Any, quoted: Quoted, speakers: _Speakers) -> None:
    header = _add(etree, tei, "teiHeader")
    file = _add(etree, header, "fileDesc")
    title = quoted.meta("title") or quoted.doc_id
    _add(etree, _add(etree, file, "titleStmt"), "title", title)
    _add(etree, _add(etree, file, "publicationStmt"), "p", "Marked up from the article as given.")
    source = _add(etree, _add(etree, file, "sourceDesc"), "bibl")
    _add(etree, source, "title", title)
    for name in ("author", "publisher", "date"):
        if value := quoted.meta(name):
            _add(etree, source, name, value)
    _add(etree, source, "idno", quoted.doc_id)
    _add(etree, source, "ref", attributes={"target": quoted.iri})
    profile = _add(etree, header, "profileDesc")
    _add(etree, _add(etree, profile, "langUsage"), "language", "Hindi", {"ident": "hi"})
    _add_speakers(etree, profile, speakers)
    kept = {"offsets": quoted.unit.value, "records": [quoted.fields(record) for record in quoted.records]}
    _add(etree, header, "xenoData", _legal_json(kept), {"type": "application/json"})


def _legal_json(value: object) -> str:
    return _ILLEGAL.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def _add_speakers(etree: Any, profile: Any, speakers: _Speakers) -> None:
    if not speakers:
        return
    described = _add(etree, profile, "particDesc")
    for groups in (False, True):
        chosen = {key: value for key, value in speakers.items() if (key[1] in _GROUPS) is groups}
        if not chosen:
            continue
        names = ("listOrg", "org", "orgName") if groups else ("listPerson", "person", "persName")
        listing = _add(etree, described, names[0])
        for (name, kind), (identifier, role) in chosen.items():
            entry = _add(etree, listing, names[1], attributes={_XML_ID: identifier})
            _add(etree, entry, names[2], name)
            _add(etree, entry, "note", kind.value, {"type": "kind"})
            if role:
                _add(etree, entry, "note", role, {"type": "role"})


def _marks(records: Iterable[Attribution], speakers: _Speakers, prefix: str) -> Iterator[Mark]:
    for number, record in enumerate(records, 1):
        key = f"{prefix}-r{number}"
        speaker_key = _speaker_key(record)
        who = {"who": f"#{speakers[speaker_key][0]}"} if speaker_key is not None else {}
        said = {"direct": str(record.kind is Kind.DIRECT).lower(), "cert": f"{record.confidence:g}", **who}
        for piece in record.content:
            yield Mark(piece.start, piece.end, "said", key, said)
        for piece in record.quoted:
            if piece not in record.content:
                yield Mark(piece.start, piece.end, "quote", f"{key}-q{piece.start}")
        yield from _segments(record, key)


def _segments(record: Attribution, key: str) -> Iterator[Mark]:
    cue = {"subtype": "negated"} if record.cue is not None and record.cue.negated else {}
    parts: list[tuple[str, Any, dict[str, str]]] = [("speaker", record.speaker, {}), ("cue", record.cue, cue)]
    parts += [("source", teller, {}) for teller in tellers(record)]
    parts.append(("hedge", record.hedge, {}))
    for number, (kind, part, more) in enumerate(parts):
        if part is not None and part.start is not None:
            attributes = {"type": kind, **more, "corresp": f"#{key}"}
            yield Mark(part.start, part.end, "seg", f"{key}-p{number}", attributes)


def _fill_body(etree: Any, body: Any, quoted: Quoted, marks: list[Mark]) -> None:
    """The lines as paragraphs, the line ends between them; each piece of a mark knows the one before it."""
    pieces: dict[str, list[Any]] = {}
    start = 0
    last: Any = None
    text = quoted.text
    for line in text.split("\n"):
        if start:
            if last is None:
                body.text = (body.text or "") + "\n"
            else:
                last.tail = (last.tail or "") + "\n"
        if line:
            last = _add(etree, body, "p")
            _fill_paragraph(etree, last, text, start, start + len(line), marks, pieces)
        start += len(line) + 1
    if last is None:
        _add(etree, body, "p")
    for key, elements in pieces.items():
        _join(key, elements)


def _fill_paragraph(
    etree: Any, paragraph: Any, text: str, start: int, end: int, marks: list[Mark], pieces: dict[str, list[Any]]
) -> None:
    stack: list[tuple[Mark | None, Any]] = [(None, paragraph)]
    for run in split_runs(start, end, marks):
        pairs = zip((mark for mark, _ in stack[1:]), run.marks, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], pairs))
        del stack[shared + 1 :]
        for mark in run.marks[shared:]:
            element = _add(etree, stack[-1][1], mark.name, attributes=mark.attributes)
            pieces.setdefault(mark.key, []).append(element)
            stack.append((mark, element))
        _append(stack[-1][1], text[run.start : run.end])


def _append(element: Any, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _join(key: str, elements: list[Any]) -> None:
    """Name the pieces of a mark, and link each to the next one."""
    names = [key if number == 0 else f"{key}.{number + 1}" for number in range(len(elements))]
    for number, element in enumerate(elements):
        element.set(_XML_ID, names[number])
        if number:
            element.set("prev", f"#{names[number - 1]}")
        if number + 1 < len(elements):
            element.set("next", f"#{names[number + 1]}")


def read(source: Path, _texts: Mapping[str, str] | None = None) -> Iterator[Attribution]:
    """The records in the headers of a teiCorpus that `write` wrote.

    Raises:
        ExchangeError: where the file is none.
    """
    etree = load("lxml.etree", _PURPOSE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.parse(str(source), parser).getroot()
    except (OSError, etree.XMLSyntaxError) as error:
        raise ExchangeError(f"{source}: cannot be read as XML: {error}") from error
    if root.tag != f"{_TEI}teiCorpus":
        raise ExchangeError(f"{source}: is no teiCorpus")
    for number, tei in enumerate(root.iter(f"{_TEI}TEI"), 1):
        try:
            kept = json.loads(tei.findtext(f"{_TEI}teiHeader/{_TEI}xenoData"))
            unit, records = Unit(kept["offsets"]), kept["records"]
        except (TypeError, ValueError, KeyError) as error:
            raise ExchangeError(f"{source}: TEI {number} has no xenoData of quotes convert ({error})") from error
        text = "".join(tei.find(f"{_TEI}text/{_TEI}body").itertext())
        for fields in records:
            yield restore(fields, unit, text)
