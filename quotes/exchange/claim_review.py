"""ClaimReview skeletons: what a fact-checker starts from, with the verdict left open.

There is no rating, no reviewer and no address of the review in them: those are the fact-checker's to state.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from quotes.exchange.documents import Quoted, joined
from quotes.exchange.json_page import write_page
from quotes.exchange.schema_org import CONTEXT, describe_article, describe_claim


def write(documents: Iterable[Quoted], target: BinaryIO) -> None:
    """Write a graph with the article of each record and a ClaimReview a record, whatever its kind."""
    write_page({"@context": CONTEXT}, "@graph", _nodes(documents), target)


def _nodes(documents: Iterable[Quoted]) -> Iterable[dict[str, object]]:
    for quoted in documents:
        yield describe_article(quoted)
        for record in quoted.records:
            yield {
                "@type": "ClaimReview",
                "@id": f"urn:uddharan:review:{record.record_id}",
                "claimReviewed": joined(record.content),
                "inLanguage": "hi",
                "itemReviewed": describe_claim(quoted, record),
            }
