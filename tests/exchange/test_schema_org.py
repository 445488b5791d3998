"""schema.org, read as RDF by rdflib and held against the vocabulary that rdflib has of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, URIRef, namespace

from quotes.exchange import write_records
from quotes.records import Attribution, Speaker, SpeakerType
from tests.exchange.samples import ARTICLE, RECORDS

HOME = "https://schema.org/"
ADDRESS = URIRef("https://example.org/%E0%A4%AA%E0%A5%81%E0%A4%B2?a=1&b=2")


def graph(path: Path, to: str, records: Any = RECORDS) -> Graph:
    """The sample as RDF. schema.org's context makes every name a term of its vocabulary."""
    write_records(records, path, to=to, articles=[ARTICLE])
    text = path.read_text(encoding="utf-8")
    assert '"@context": "https://schema.org"' in text
    local = text.replace('"@context": "https://schema.org"', f'"@context": {{"@vocab": "{HOME}"}}', 1)
    return Graph().parse(data=local, format="json-ld")


def record_of(number: int) -> URIRef:
    return URIRef(f"urn:uddharan:record:{RECORDS[number].record_id}")


@pytest.mark.parametrize("to", ["schema-org", "claim-review"])
def test_every_class_and_property_is_one_of_schema_org(tmp_path: Path, to: str) -> None:
    found = graph(tmp_path / "out.jsonld", to)
    terms: set[object] = set(dir(namespace.SDO))
    assert len(found) > 20
    for _, name, value in found:
        if name == RDF.type:
            assert value in terms, value
        else:
            assert name in terms, name


def test_direct_speech_is_a_quotation_of_its_speaker(tmp_path: Path) -> None:
    found = graph(tmp_path / "out.jsonld", "schema-org")
    quotation = record_of(0)
    assert found.value(quotation, RDF.type) == namespace.SDO.Quotation
    assert found.value(quotation, namespace.SDO.text) == Literal(" … ".join(piece.text for piece in RECORDS[0].content))
    assert found.value(quotation, namespace.SDO.isPartOf) == ADDRESS
    speaker = found.value(quotation, namespace.SDO.creator)
    assert found.value(speaker, RDF.type) == namespace.SDO.Person
    assert found.value(speaker, namespace.SDO.name) == Literal("रमा देवी")
    assert found.value(speaker, namespace.SDO.jobTitle) == Literal("लोक निर्माण मंत्री")


def test_who_denies_a_claim_is_not_its_author(tmp_path: Path) -> None:
    found = graph(tmp_path / "out.jsonld", "schema-org")
    claim = record_of(1)
    assert found.value(claim, RDF.type) == namespace.SDO.Claim
    assert found.value(claim, namespace.SDO.author) is None
    assert found.value(found.value(claim, namespace.SDO.mentions), namespace.SDO.name) == Literal("रमा देवी")
    assert found.value(claim, namespace.SDO.appearance) == ADDRESS


def test_the_article_is_described_once(tmp_path: Path) -> None:
    found = graph(tmp_path / "out.jsonld", "schema-org")
    assert list(found.subjects(RDF.type, namespace.SDO.NewsArticle)) == [ADDRESS]
    assert found.value(ADDRESS, namespace.SDO.headline) == Literal("पुल पर विवाद")
    assert found.value(ADDRESS, namespace.SDO.datePublished) == Literal("2024-06-01")
    assert found.value(found.value(ADDRESS, namespace.SDO.publisher), namespace.SDO.name) == Literal("जनपथ")


def speaking(kind: SpeakerType) -> tuple[Attribution]:
    speaker = Speaker(name="एक अधिकारी", type=kind)
    return (RECORDS[0].model_copy(update={"speaker": speaker}),)


def test_an_unnamed_speaker_gets_no_name(tmp_path: Path) -> None:
    found = graph(tmp_path / "out.jsonld", "schema-org", speaking(SpeakerType.ANONYMOUS))
    speaker = found.value(record_of(0), namespace.SDO.creator)
    assert found.value(speaker, namespace.SDO.name) is None
    assert found.value(speaker, namespace.SDO.description) == Literal("एक अधिकारी")


def test_a_document_is_no_author(tmp_path: Path) -> None:
    found = graph(tmp_path / "out.jsonld", "schema-org", speaking(SpeakerType.DOCUMENT))
    assert found.value(record_of(0), namespace.SDO.creator) is None
    assert found.value(found.value(record_of(0), namespace.SDO.isBasedOn), RDF.type) == namespace.SDO.CreativeWork


def test_a_claim_review_leaves_the_verdict_open(tmp_path: Path) -> None:
    found = graph(tmp_path / "out.jsonld", "claim-review")
    reviews = list(found.subjects(RDF.type, namespace.SDO.ClaimReview))
    assert len(reviews) == len(RECORDS)
    for review in reviews:
        claim = found.value(review, namespace.SDO.itemReviewed)
        assert found.value(claim, RDF.type) == namespace.SDO.Claim
        assert found.value(review, namespace.SDO.claimReviewed) == found.value(claim, namespace.SDO.text)
        for open_ in (namespace.SDO.reviewRating, namespace.SDO.author, namespace.SDO.url):
            assert found.value(review, open_) is None
