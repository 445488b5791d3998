"""schema.org as JSON-LD: direct speech as Quotation, reported speech as Claim, each part of its article.

Nothing is stated that the record does not: a negated cue (*कहने से इनकार किया*) makes its speaker no author of the
claim, and an unnamed speaker gets a description and no name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from quotes.exchange.documents import Quoted, joined
from quotes.exchange.json_page import compact, write_page
from quotes.records import Attribution, Kind, Speaker, SpeakerType

CONTEXT = "https://schema.org"

_TYPES = {
    SpeakerType.PERSON: "Person",
    SpeakerType.ANONYMOUS: "Person",
    SpeakerType.ORGANIZATION: "Organization",
    SpeakerType.GROUP: "Organization",
    SpeakerType.DOCUMENT: "CreativeWork",
    SpeakerType.UNKNOWN: "Thing",
}


def write(documents: Iterable[Quoted], target: BinaryIO) -> None:
    """Write a graph: the article of each record, and a Quotation or Claim a record."""
    graph = (node for quoted in documents for node in (describe_article(quoted), *map_records(quoted)))
    write_page({"@context": CONTEXT}, "@graph", graph, target)


def describe_article(quoted: Quoted) -> dict[str, Any]:
    """The article as far as its file tells of it."""
    author, publisher = quoted.meta("author"), quoted.meta("publisher")
    return compact(
        {
            "@type": "NewsArticle",
            "@id": quoted.iri,
            "identifier": quoted.doc_id,
            "url": quoted.meta("url"),
            "headline": quoted.meta("title"),
            "datePublished": quoted.meta("date"),
            "author": {"@type": "Person", "name": author} if author else None,
            "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
            "inLanguage": "hi",
        }
    )


def map_records(quoted: Quoted) -> Iterable[dict[str, Any]]:
    """A Quotation or Claim for each record of an article."""
    for record in quoted.records:
        yield describe_quotation(quoted, record) if record.kind is Kind.DIRECT else describe_claim(quoted, record)


def describe_quotation(quoted: Quoted, record: Attribution) -> dict[str, Any]:
    """Direct speech."""
    return compact(
        {
            "@type": "Quotation",
            "@id": f"urn:uddharan:record:{record.record_id}",
            "text": joined(record.content),
            "inLanguage": "hi",
            **_who(record, "creator"),
            "isPartOf": {"@id": quoted.iri},
        }
    )


def describe_claim(quoted: Quoted, record: Attribution) -> dict[str, Any]:
    """What is reported, whether in the speaker's words or not."""
    return compact(
        {
            "@type": "Claim",
            "@id": f"urn:uddharan:record:{record.record_id}",
            "text": joined(record.content),
            "inLanguage": "hi",
            **_who(record, "author"),
            "appearance": {"@id": quoted.iri},
        }
    )


def _who(record: Attribution, role: str) -> dict[str, Any]:
    """The speaker in a role; one who does not stand behind the words, or is a document, is in another one."""
    if record.speaker is None:
        return {}
    if record.speaker.type is SpeakerType.DOCUMENT:
        role = "isBasedOn"
    if record.cue is not None and record.cue.negated:
        role = "mentions"
    return {role: _describe_speaker(record.speaker)}


def _describe_speaker(speaker: Speaker) -> dict[str, Any]:
    named = speaker.type is not SpeakerType.ANONYMOUS and bool(speaker.name)
    person = speaker.type is SpeakerType.PERSON
    return compact(
        {
            "@type": _TYPES[speaker.type],
            "name": speaker.name if named else None,
            "jobTitle": speaker.role if person else None,
            "description": (None if person else speaker.role) if named else speaker.text or speaker.name,
        }
    )
