"""Records as data frames, and an article that shows itself."""

from __future__ import annotations

import sys

import pandas as pd
import polars as pl
import pytest

from quotes.exchange import ExchangeError
from quotes.exchange.rows import COLUMNS
from quotes.integrations.frames import Library, to_frame
from quotes.integrations.notebook import ArticleView
from tests.exchange.samples import ARTICLE, RECORDS, TEXT


def test_a_pandas_frame_has_typed_columns() -> None:
    frame = to_frame(RECORDS)
    assert list(frame.columns) == list(COLUMNS)
    assert frame["record_id"].tolist() == ["aa01", "aa02", "aa03"]
    assert frame.dtypes.astype(str).loc[["speaker_start", "negated", "confidence"]].tolist() == [
        "Int64",
        "boolean",
        "Float64",
    ]
    assert frame["speaker_start"].isna().tolist() == [False, True, True]
    first = frame.iloc[0]
    assert TEXT[first["speaker_start"] : first["speaker_end"]] == first["speaker_mention"]
    assert frame.groupby("speaker_name")["record_id"].count().to_dict() == {"रमा देवी": 2}


def test_a_polars_frame_has_the_same_table() -> None:
    frame = to_frame(RECORDS, "polars")
    assert isinstance(frame, pl.DataFrame)
    assert frame.schema["negated"] == pl.Boolean
    other = to_frame(RECORDS).astype(object)
    assert frame.rows() == [tuple(None if pd.isna(v) else v for v in row) for row in other.itertuples(index=False)]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_no_records_make_a_frame_of_the_same_types(library: Library) -> None:
    empty, full = to_frame([], library), to_frame(RECORDS, library)
    assert len(empty) == 0
    assert list(map(str, empty.dtypes)) == list(map(str, full.dtypes))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_missing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ExchangeError, match=rf"library {library}, .* pip install 'uddharan\[frames\]'"):
        to_frame(RECORDS, library)


def test_an_article_shows_itself_in_a_notebook() -> None:
    shown = ArticleView(ARTICLE, RECORDS)._repr_html_()
    assert shown.startswith("<div")
    assert "रमा देवी" in shown
    assert "<script" not in shown
    assert "&lt;मोहन &amp; भाई&gt;" in shown
