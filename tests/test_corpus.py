"""What holds of every record, on real news: it is where it says, and no article breaks the run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

import pytest

from quotes.article import Article
from quotes.formats import ArticleReader
from quotes.records import Attribution
from tests.shared import shared_file

RAW_SPANS = ("speaker", "cue", "source", "hedge", "sentence")


def news(most: int | None) -> Iterator[Article]:
    """The articles of the corpus, as far as wanted."""
    path = shared_file("corpora", "news.jsonl.gz")
    for item in islice(ArticleReader().read([str(path)]), most):
        assert isinstance(item, Article), item
        yield item


def check_records(parser: str, most: int | None) -> None:
    """Extract from the corpus and check each record against its article."""
    from quotes.extractor import Extractor

    records = 0
    for result in Extractor(parser).extract_many(news(most)):
        assert result.error is None, f"{result.article.doc_id}: {result.error}"
        ids = [record.record_id for record in result.records]
        assert len(set(ids)) == len(ids), result.article.doc_id
        for record in result.records:
            check_record(record, result.article)
        records += len(result.records)
    assert records > 0


def check_record(record: Attribution, article: Article) -> None:
    """Every span gives its text back, and the record is the same after it was written and read."""
    assert record.doc_id == article.doc_id
    line = record.model_dump_json(by_alias=True)
    assert Attribution.model_validate_json(line) == record
    written = json.loads(line)
    spans = [*written["content"], *written["quoted"], *written["source_chain"], *(written[role] for role in RAW_SPANS)]
    spans += (written["speaker"] or {}).get("chain", [])
    for span in spans:
        if span is not None and span["start"] is not None:
            assert article.text[span["start"] : span["end"]] == span["text"]


def test_the_first_articles_without_a_parser() -> None:
    check_records("none", 150)


@pytest.mark.slow
def test_the_whole_corpus_without_a_parser() -> None:
    check_records("none", None)


@pytest.mark.slow
@pytest.mark.model
def test_a_thousand_articles_with_the_bundled_parser() -> None:
    check_records("default", 1000)
