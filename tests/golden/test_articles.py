"""Every golden article: each record, each negative, and nothing beyond them. Runs over stored parses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from quotes.syntax import get_parser
from scripts.golden.compare import Outcome, describe, judge_article
from scripts.golden.format import FOLDER, GoldenArticle, GoldenCase, load_articles
from scripts.golden.parses import REMEDY, extract_stored, stored_fingerprint

ARTICLES = {golden.id: golden for golden in load_articles()}


@cache
def outcome_of(doc_id: str) -> Outcome:
    """What the extractor makes of a golden article."""
    golden = ARTICLES[doc_id]
    return judge_article(golden, extract_stored(golden.article))


def cases() -> Iterator[object]:
    """One test for each entry of each article; known failures are expected to fail, strictly."""
    for golden in ARTICLES.values():
        for index, case in enumerate(entries(golden)):
            marks = [pytest.mark.xfail(strict=True, reason=case.why)] if case.expect == "fail" else []
            yield pytest.param(golden.id, index, id=f"{golden.id}-{case.label.replace(' ', '-')}", marks=marks)


def entries(golden: GoldenArticle) -> tuple[GoldenCase, ...]:
    """All entries of an article, in the order of `Outcome.verdicts`."""
    return golden.records + golden.negatives + golden.spurious


@pytest.mark.parametrize(("doc_id", "index"), list(cases()))
def test_entry(doc_id: str, index: int) -> None:
    verdict = outcome_of(doc_id).verdicts[index]
    if not verdict.holds:
        pytest.fail("\n".join([verdict.problem, *map(str, verdict.differences)]), pytrace=False)


@pytest.mark.parametrize("doc_id", sorted(ARTICLES))
def test_no_record_beyond_the_gold(doc_id: str) -> None:
    outcome = outcome_of(doc_id)
    if outcome.extra:
        pytest.fail("\n".join(describe(outcome)), pytrace=False)


def test_there_are_articles() -> None:
    assert len(ARTICLES) == len(list(FOLDER.glob("*.toml"))) > 0


def test_the_stored_parses_are_the_bundled_parsers() -> None:
    assert stored_fingerprint() == get_parser().fingerprint, f"the parser has changed: {REMEDY}"


@pytest.mark.model
def test_the_live_parser_gives_the_same_records() -> None:
    from quotes.extractor import Extractor

    live = Extractor()
    for golden in list(ARTICLES.values())[:5]:
        assert live.extract(golden.article) == extract_stored(golden.article), golden.id
