"""Datasette opens an archive as it is. Not among the development tools: pip install datasette"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from quotes.archive.building import index
from tests.archive.conftest import said, write_records

datasette_app = pytest.importorskip("datasette.app", reason="NOT TESTED: Datasette (pip install datasette)")

PAGES = [
    "/news",
    *(f"/news/{table}" for table in ("records", "articles", "speakers", "names", "utterances", "words")),
    "/news/records/1",
    "/news/records?_facet=kind&_facet=name",
    "/news/speakers?_sort_desc=records",
    "/news?sql=select+name,+count(*)+from+records+group+by+name",
]


def answers(database: Path, pages: list[str]) -> list[Any]:
    async def ask() -> list[Any]:
        datasette = datasette_app.Datasette([str(database)])
        return [await datasette.client.get(page) for page in pages]

    return asyncio.run(ask())


@pytest.fixture
def database(tmp_path: Path) -> Path:
    records = [said("a", "किसान खुश हैं"), said("b", "किसान खुश हैं और सड़क बन गई", "मोहन खरे"), said("c", "सड़क टूट गई")]
    index(tmp_path / "news.db", [write_records(tmp_path / "records.jsonl", *records)], [], warn=pytest.fail)
    return tmp_path / "news.db"


def test_its_pages_are_shown(database: Path) -> None:
    for page, answer in zip(PAGES, answers(database, PAGES), strict=True):
        assert answer.status_code == 200, page


def test_its_full_text_search_is_found(database: Path) -> None:
    (answer,) = answers(database, ["/news/records.json?_shape=array&_search=किसान"])
    assert sorted(row["doc_id"] for row in answer.json()) == ["a", "b"]
