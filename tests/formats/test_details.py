"""What rows say of their articles, in the types that files have for it."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quotes.article import Article
from quotes.formats import ArticleReader
from quotes.formats.details import DETAILS, details_of
from quotes.records import ArticleInfo

TEXT = "मंत्री ने कहा कि पुल अगले साल बनेगा।"


def meta(path: Path) -> dict[str, str]:
    (article,) = ArticleReader().read([str(path)])
    assert isinstance(article, Article)
    return dict(article.meta)


def test_the_details_are_those_of_the_records() -> None:
    assert tuple(ArticleInfo.model_fields) == DETAILS


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("सीमा तिवारी", "सीमा तिवारी"),
        (["सीमा तिवारी", "रवि जोशी"], "सीमा तिवारी, रवि जोशी"),
        ([{"name": "सीमा तिवारी", "url": "/s"}, "रवि जोशी"], "सीमा तिवारी, रवि जोशी"),
        ({"name": "नदी समाचार"}, "नदी समाचार"),
        (date(2024, 6, 1), "2024-06-01"),
        (datetime(2024, 6, 1, 5, 30), "2024-06-01T05:30:00"),
        ([], None),
        ({}, None),
        (None, None),
        (7, None),
        ([None, 7], None),
    ],
)
def test_what_becomes_text(value: Any, text: str | None) -> None:
    assert details_of({"author": value}, ()).get("author") == text


def test_other_fields_are_kept_only_if_they_are_text() -> None:
    assert details_of({"section": "राज्य", "tags": ["पुल"], "text": TEXT}, ("text",)) == {"section": "राज्य"}


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    row = {"doc_id": "a", "text": TEXT, "date": "2024-06-01", "author": ["सीमा तिवारी"], "publisher": {"name": "नदी"}}
    path.write_text(json.dumps(row), encoding="utf-8")
    assert meta(path) == {"date": "2024-06-01", "author": "सीमा तिवारी", "publisher": "नदी"}


def test_csv(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f"doc_id,text,title,url\na,{TEXT},पुल,https://news.example/pul\n", encoding="utf-8")
    assert meta(path) == {"title": "पुल", "url": "https://news.example/pul"}


@pytest.mark.parametrize(
    ("type_", "value", "text"),
    [
        (pa.date32(), date(2024, 6, 1), "2024-06-01"),
        (pa.timestamp("us", tz="Asia/Kolkata"), datetime(2024, 6, 1, 5, 30), "2024-06-01T"),
    ],
)
def test_columns_of_dates(tmp_path: Path, type_: pa.DataType, value: date, text: str) -> None:
    path = tmp_path / "news.parquet"
    authors = pa.array([["सीमा तिवारी"]], pa.list_(pa.string()))
    columns = {"doc_id": ["a"], "text": [TEXT], "date": pa.array([value], type_), "author": authors, "reads": [7]}
    pq.write_table(pa.table(columns), path)
    found = meta(path)
    assert found.pop("date").startswith(text)
    assert found == {"author": "सीमा तिवारी"}
