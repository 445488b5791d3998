"""W3C Web Annotation, read as RDF by a JSON-LD processor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from quotes.exchange import ExchangeError, read_records, write_records
from tests.exchange.samples import ARTICLE, RECORDS, TEXT

OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

#: The terms we use, as the Web Annotation Vocabulary (W3C Recommendation, 23 February 2017) defines them.
CONTEXT = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "TextualBody", "SpecificResource", "describing", "tagging")},
    **{name: f"oa:{name}" for name in ("TextQuoteSelector", "TextPositionSelector", "start", "end")},
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix")},
    "AnnotationPage": "as:OrderedCollectionPage",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "startIndex": "as:startIndex",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "value": f"{RDF}value",
}


def load(url: str, _options: object) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": CONTEXT},
    }


def written(path: Path, offsets: str = "code-points") -> dict[str, Any]:
    """The page of the sample."""
    write_records(RECORDS, path, to="web-annotation", articles=[ARTICLE], offsets=offsets)
    page = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(page, dict)
    return page


def expanded(page: dict[str, Any]) -> list[dict[str, Any]]:
    """The page's annotations as a JSON-LD processor sees them."""
    (whole,) = jsonld.expand(page, {"documentLoader": load})
    (listed,) = whole["http://www.w3.org/ns/activitystreams#items"]
    return list(listed["@list"])


def test_every_annotation_has_what_the_model_asks_for(tmp_path: Path) -> None:
    found = expanded(written(tmp_path / "out.jsonld"))
    assert len(found) == len(RECORDS)
    for annotation in found:
        assert annotation["@type"] == [f"{OA}Annotation"]
        assert annotation["@id"].startswith("urn:uddharan:record:")
        assert annotation[f"{OA}motivatedBy"] == [{"@id": f"{OA}describing"}]
        for body in annotation[f"{OA}hasBody"]:
            assert body["@type"] == [f"{OA}TextualBody"]
        for target in annotation[f"{OA}hasTarget"]:
            assert target["@type"] == [f"{OA}SpecificResource"]
            assert target[f"{OA}hasSource"] == [{"@id": "https://example.org/%E0%A4%AA%E0%A5%81%E0%A4%B2?a=1&b=2"}]


def test_both_selectors_select_the_content(tmp_path: Path) -> None:
    for annotation, record in zip(expanded(written(tmp_path / "out.jsonld")), RECORDS, strict=True):
        targets = annotation[f"{OA}hasTarget"]
        assert len(targets) == len(record.content)
        for target, piece in zip(targets, record.content, strict=True):
            selectors = {selector["@type"][0]: selector for selector in target[f"{OA}hasSelector"]}
            position, quote = selectors[f"{OA}TextPositionSelector"], selectors[f"{OA}TextQuoteSelector"]
            start, end = position[f"{OA}start"][0]["@value"], position[f"{OA}end"][0]["@value"]
            exact, prefix, suffix = (quote[f"{OA}{name}"][0]["@value"] for name in ("exact", "prefix", "suffix"))
            assert TEXT[start:end] == exact == piece.text
            assert TEXT.index(prefix + exact + suffix) + len(prefix) == start


def test_no_term_is_left_without_a_meaning(tmp_path: Path) -> None:
    """A processor drops what its context does not define: nothing may be dropped."""
    page = written(tmp_path / "out.jsonld")
    compacted = jsonld.compact(
        jsonld.expand(page, {"documentLoader": load}), page["@context"], {"documentLoader": load}
    )
    assert compacted == page | {"items": [_single(item) for item in page["items"]]}


def _single(value: Any) -> Any:
    """JSON-LD writes a list of one as its item, but for what is JSON to it."""
    if isinstance(value, dict):
        return {key: item if key == "record" else _single(item) for key, item in value.items()}
    if isinstance(value, list):
        return _single(value[0]) if len(value) == 1 else list(map(_single, value))
    return value


def test_utf_16_positions_are_those_of_a_browser(tmp_path: Path) -> None:
    units = TEXT.encode("utf-16-le")
    for item in written(tmp_path / "out.jsonld", "utf-16")["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            assert units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le") == quote["exact"]


def test_content_that_was_moved_comes_out_moved(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonld"
    page = written(path)
    quote, position = page["items"][1]["target"][0]["selector"]
    quote["exact"], position["end"] = quote["exact"][:4], position["start"] + 4
    path.write_text(json.dumps(page), encoding="utf-8")
    (piece,) = list(read_records(path, form="web-annotation"))[1].content
    assert piece.text == "ठेका"
    assert TEXT[piece.start : piece.end] == "ठेका"


def test_a_damaged_annotation_is_named(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonld"
    page = written(path)
    page["items"][1]["target"][0]["selector"].pop()
    path.write_text(json.dumps(page), encoding="utf-8")
    with pytest.raises(ExchangeError, match="annotation 1 was not made by quotes convert"):
        list(read_records(path, form="web-annotation"))


def test_an_article_without_an_address_has_a_name(tmp_path: Path) -> None:
    write_records(RECORDS, tmp_path / "out", to="web-annotation")
    page = json.loads((tmp_path / "out").read_text(encoding="utf-8"))
    target = page["items"][0]["target"][0]
    assert target["source"] == "urn:uddharan:article:pul%201%2F%E0%A4%95"
    assert set(target["selector"][0]) == {"type", "exact"}
