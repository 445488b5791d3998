"""Tables: CSV, Excel and Parquet, read by the libraries that people read them with."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pyarrow.parquet as pq
import pytest

from quotes.exchange import excel, read_records, write_records
from quotes.exchange.errors import ExchangeError
from quotes.exchange.parquet import schema
from quotes.exchange.rows import COLUMNS
from quotes.records import Attribution, TextSpan
from tests.exchange.samples import ARTICLE, RECORDS, TEXT


def hostile(text: str) -> Attribution:
    """A record whose content is any text."""
    piece = TextSpan(start=0, end=len(text), text=text)
    return RECORDS[1].model_copy(update={"doc_id": "x", "content": (piece,)})


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def test_csv_has_a_row_a_record(tmp_path: Path) -> None:
    write_records(RECORDS, tmp_path / "out.csv", to="csv")
    first, second, third = csv_rows(tmp_path / "out.csv")
    assert list(first) == list(COLUMNS)
    assert first["content"] == " … ".join(piece.text for piece in RECORDS[0].content)
    places = [tuple(map(int, place.split("-"))) for place in first["content_spans"].split(" ")]
    assert [TEXT[start:end] for start, end in places] == [piece.text for piece in RECORDS[0].content]
    assert TEXT[int(first["speaker_start"]) : int(first["speaker_end"])] == first["speaker_mention"]
    assert (first["negated"], second["negated"], third["negated"]) == ("false", "true", "")
    assert (second["speaker_name"], second["speaker_mention"], second["speaker_start"]) == ("रमा देवी", "", "")
    assert (third["speaker_type"], third["credit"], third["confidence"]) == ("", "भाषा", "0.5")
    assert first["source_name"] == "बाज़ार समिति"


@pytest.mark.parametrize(("unit", "codec", "size"), [("utf-16", "utf-16-le", 2), ("utf-8", "utf-8", 1)])
def test_csv_counts_in_the_unit(tmp_path: Path, unit: str, codec: str, size: int) -> None:
    write_records(RECORDS, tmp_path / "out.csv", to="csv", articles=[ARTICLE], offsets=unit)
    row = csv_rows(tmp_path / "out.csv")[0]
    data = TEXT.encode(codec)
    for name, text in (("speaker", row["speaker_mention"]), ("cue", row["cue"]), ("sentence", row["sentence"])):
        start, end = int(row[f"{name}_start"]), int(row[f"{name}_end"])
        assert data[start * size : end * size].decode(codec) == text


def test_polars_reads_the_csv(tmp_path: Path) -> None:
    write_records([*RECORDS, hostile('a,"b"\r\nc')], tmp_path / "out.csv", to="csv")
    frame = pl.read_csv(tmp_path / "out.csv")
    assert frame["content"][3] == 'a,"b"\r\nc'
    assert frame["negated"].to_list() == [False, True, None, True]
    assert frame["confidence"].to_list() == [0.93, 0.61, 0.5, 0.61]


def sheet(path: Path) -> Any:
    return openpyxl.load_workbook(path)["quotes"]


def test_excel_has_the_same_table(tmp_path: Path) -> None:
    write_records(RECORDS, tmp_path / "out.xlsx", to="excel")
    write_records(RECORDS, tmp_path / "out.csv", to="csv")
    found = sheet(tmp_path / "out.xlsx")
    header, *rows = found.iter_rows(values_only=True)
    assert list(header) == list(COLUMNS)
    spelled = [["" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for v in row] for row in rows]
    assert spelled == [list(row.values()) for row in csv_rows(tmp_path / "out.csv")]
    assert (found.freeze_panes, found.auto_filter.ref) == ("A2", f"A1:AI{len(RECORDS) + 1}")
    assert isinstance(rows[0][list(COLUMNS).index("confidence")], float)


def test_a_cell_of_excel_is_never_a_formula(tmp_path: Path) -> None:
    write_records([hostile('=HYPERLINK("http://example.org")')], tmp_path / "out.xlsx", to="excel")
    cell = sheet(tmp_path / "out.xlsx").cell(2, list(COLUMNS).index("content") + 1)
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://example.org")')


def test_what_no_cell_can_hold_is_cut_or_replaced(tmp_path: Path) -> None:
    records = [hostile("क" * excel.MOST_CHARACTERS), hostile("क" * (excel.MOST_CHARACTERS + 1)), hostile("क\x00ख\x0bग")]
    write_records(records, tmp_path / "out.xlsx", to="excel")
    column = list(COLUMNS).index("content")
    whole, cut, replaced = (row[column] for row in sheet(tmp_path / "out.xlsx").iter_rows(min_row=2, values_only=True))
    assert whole == "क" * excel.MOST_CHARACTERS
    assert cut == "क" * (excel.MOST_CHARACTERS - 1) + "…"
    assert replaced == "क\ufffdख\ufffdग"


def test_more_records_than_a_sheet_has_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "MOST_ROWS", 3)
    with pytest.raises(ExchangeError, match="an Excel sheet holds 2 records"):
        write_records(RECORDS, tmp_path / "out.xlsx", to="excel")
    assert list(tmp_path.iterdir()) == []


def test_parquet_has_the_fields_of_the_record(tmp_path: Path) -> None:
    write_records(RECORDS, tmp_path / "out.parquet", to="parquet", articles=[ARTICLE], offsets="utf-16")
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.schema.names == [field.alias or name for name, field in Attribution.model_fields.items()]
    assert json.loads(table.schema.metadata[b"uddharan"]) == {"schema_version": "1.0", "offsets": "utf-16"}
    assert str(table.schema.field("cue").type) == (
        "struct<start: int64, end: int64, text: string, lemma: string, class: string, negated: bool>"
    )


def test_polars_asks_parquet_for_nested_fields(tmp_path: Path) -> None:
    write_records(RECORDS, tmp_path / "out.parquet", to="parquet")
    frame = pl.scan_parquet(tmp_path / "out.parquet").filter(pl.col("cue").struct.field("negated")).collect()
    assert frame["record_id"].to_list() == ["aa02"]
    pieces = pl.read_parquet(tmp_path / "out.parquet").explode("content").unnest("speaker", separator=".")
    assert pieces["speaker.name"].to_list() == ["रमा देवी", "रमा देवी", "रमा देवी", None]


def test_parquet_without_records_has_its_columns(tmp_path: Path) -> None:
    write_records([], tmp_path / "out.parquet", to="parquet")
    assert pq.read_schema(tmp_path / "out.parquet").equals(schema())


def test_other_parquet_is_refused(tmp_path: Path) -> None:
    pl.DataFrame({"a": [1]}).write_parquet(tmp_path / "out.parquet")
    with pytest.raises(ExchangeError, match="holds no records of quotes convert"):
        list(read_records(tmp_path / "out.parquet", form="parquet"))


@pytest.mark.parametrize("to", ["csv", "excel", "parquet", "web-annotation"])
def test_a_stream_is_written_and_left_open(to: str, tmp_path: Path) -> None:
    stream = io.BytesIO()
    write_records(RECORDS, stream, to=to)
    write_records(RECORDS, tmp_path / "file", to=to)
    assert len(stream.getvalue()) > 500
    if to != "excel":  # a workbook says when it was made
        assert stream.getvalue() == (tmp_path / "file").read_bytes()
