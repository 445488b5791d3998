"""Relations → records: the only place where view positions become offsets of the article as given."""

from __future__ import annotations

import hashlib
from typing import Any

from quotes.article import Span
from quotes.attribution.final_marks import without_final_mark
from quotes.attribution.relations import Party, Relation, document_sentence
from quotes.lexicon.schema import HedgeCue
from quotes.records import Attribution, Cue, Source, Speaker, TextSpan
from quotes.text.document import Document


def build_record(document: Document, relation: Relation, confidence: float, **told: Any) -> Attribution:
    """The record of a relation; ``told`` are the fields that tell of the article and of the extractor."""
    candidate = relation.candidate
    anchor = candidate.cue_span or candidate.content[0]
    content = tuple(_text_span(document, without_final_mark(document.text, span)) for span in candidate.content)
    sources = tuple(_source(document, party) for party in relation.sources)
    cue = _cue(document, relation)
    return Attribution(
        doc_id=document.article.doc_id,
        record_id=digest(document.article.doc_id, content, cue),
        kind=candidate.kind,
        content=content,
        quoted=tuple(_text_span(document, span) for span in candidate.quoted),
        speaker=_speaker(document, relation.speaker),
        cue=cue,
        source=sources[0] if sources else None,
        source_chain=sources,
        hedge=_hedge(document, relation),
        credit=document.credit.agency if document.credit else None,
        sentence=_text_span(document, document.sentences[document_sentence(document, anchor)].span),
        rule=candidate.rule,
        confidence=confidence,
        evidence=_evidence(relation),
        **told,
    )


def _text_span(document: Document, span: Span) -> TextSpan:
    raw = document.view.to_raw(span)
    return TextSpan(start=raw.start, end=raw.end, text=raw.of(document.article.text))


def _speaker(document: Document, party: Party | None) -> Speaker | None:
    if party is None:
        return None
    who = party.resolution
    chain = tuple(_text_span(document, span) for span in who.chain)
    if party.span is None:
        return Speaker(name=who.name, role=who.role, type=who.type, chain=chain)
    at = _text_span(document, party.span)
    return Speaker(start=at.start, end=at.end, text=at.text, name=who.name, role=who.role, type=who.type, chain=chain)


def _source(document: Document, party: Party) -> Source:
    assert party.span is not None
    at = _text_span(document, party.span)
    return Source(start=at.start, end=at.end, text=at.text, name=party.resolution.name, type=party.resolution.type)


def _cue(document: Document, relation: Relation) -> Cue | None:
    match, span = relation.candidate.cue, relation.candidate.cue_span
    if match is None or span is None:
        return None
    at = _text_span(document, span)
    return Cue(
        start=at.start,
        end=at.end,
        text=at.text,
        lemma=match.lemma,
        cue_class=match.cue_class.value,
        negated=relation.denied,
    )


def _hedge(document: Document, relation: Relation) -> TextSpan | None:
    match, span = relation.candidate.cue, relation.candidate.cue_span
    if match is not None and span is not None and isinstance(match.entry, HedgeCue):
        return _text_span(document, span)
    return None


def digest(doc_id: str, content: tuple[TextSpan, ...], cue: Cue | None) -> str:
    """A record's id: stable over runs, machines and versions as long as the record marks the same words."""
    places = [(span.start, span.end) for span in content] + ([(cue.start, cue.end)] if cue else [])
    key = "\x1f".join([doc_id, *(f"{start}-{end}" for start, end in places)])
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _evidence(relation: Relation) -> tuple[str, ...]:
    steps = list(relation.candidate.evidence)
    if relation.speaker is not None:
        steps.append(f"speaker: {relation.speaker.how}")
        if relation.speaker.resolution.reason:
            steps.append(f"name: {relation.speaker.resolution.reason}")
    steps.extend(f"source: {party.how}" for party in relation.sources)
    return tuple(steps)
