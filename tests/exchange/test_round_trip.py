"""What is written is read again: the same records, in every unit, whatever the text."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.article import Article
from quotes.exchange import FORMATS, ExchangeError, Unit, read_records, write_records
from quotes.records import Attribution
from tests.exchange.samples import ARTICLE, RECORDS, quoted_articles

READABLE = [name for name, form in FORMATS.items() if form.reads]
CASES = [pytest.param(name, unit.value, id=f"{name}-{unit}") for name in READABLE for unit in Unit]


def test_which_formats_hold_whole_records() -> None:
    assert READABLE == ["web-annotation", "brat", "conllu", "tei", "parquet"]


@pytest.mark.parametrize(("name", "unit"), CASES)
def test_the_sample_comes_back(name: str, unit: str, tmp_path: Path) -> None:
    target = tmp_path / "out"
    write_records(RECORDS, target, to=name, articles=[ARTICLE], offsets=unit)
    assert tuple(read_records(target, form=name, articles=[ARTICLE])) == RECORDS


@pytest.mark.parametrize("name", READABLE)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(case=quoted_articles(), unit=st.sampled_from(Unit))
def test_any_record_comes_back(name: str, case: tuple[Article, tuple[Attribution, ...]], unit: Unit) -> None:
    article, records = case
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out"
        write_records(records, target, to=name, articles=[article], offsets=unit)
        assert tuple(read_records(target, form=name, articles=[article])) == records


@pytest.mark.parametrize("name", [name for name in READABLE if not FORMATS[name].needs_text])
def test_code_points_need_no_article(name: str, tmp_path: Path) -> None:
    write_records(RECORDS, tmp_path / "out", to=name)
    assert tuple(read_records(tmp_path / "out", form=name)) == RECORDS


@pytest.mark.parametrize("name", ["web-annotation", "conllu", "parquet"])
def test_other_units_cannot_be_counted_back_without_the_text(name: str, tmp_path: Path) -> None:
    write_records(RECORDS, tmp_path / "out", to=name, articles=[ARTICLE], offsets="utf-16")
    with pytest.raises(ExchangeError, match="the text of 'pul 1/क' is needed"):
        list(read_records(tmp_path / "out", form=name))


@pytest.mark.parametrize("name", READABLE)
def test_no_records_are_a_file_too(name: str, tmp_path: Path) -> None:
    write_records([], tmp_path / "out", to=name, articles=[])
    if name == "brat":
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["annotation.conf"]
    else:
        assert list(read_records(tmp_path / "out", form=name)) == []


@pytest.mark.parametrize("name", READABLE)
def test_what_is_not_in_the_format_is_said_to_be_none(name: str, tmp_path: Path) -> None:
    source = tmp_path / "other"
    if name == "brat":
        source.mkdir()
        (source / "a.txt").write_text("पुल", encoding="utf-8")
        (source / "a.ann").write_text("T1 Direct 0 3 पुल\n", encoding="utf-8")
    else:
        source.write_text('# quotes_record = 1 {"doc_id": 3}\n', encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"other"):
        list(read_records(source, form=name))


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if not form.reads])
def test_tables_are_not_read_back(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"cannot be read back; web-annotation, .* can"):
        read_records(tmp_path, form=name)


def test_a_record_that_is_not_of_its_article_is_refused(tmp_path: Path) -> None:
    other = Article(ARTICLE.doc_id, "क" + ARTICLE.text)
    with pytest.raises(ExchangeError, match=r"record 0: the field content.0: \[\d+, \d+\) of the article .* is not"):
        write_records(RECORDS, tmp_path / "out", to="csv", articles=[other])
    assert not (tmp_path / "out").exists()


def test_a_library_that_is_missing_is_named_with_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for module in ("pyarrow", "openpyxl", "lxml.etree"):
        monkeypatch.setitem(sys.modules, module, None)
    for name, library in (("parquet", "pyarrow"), ("excel", "openpyxl"), ("tei", "lxml")):
        with pytest.raises(ExchangeError, match=rf"library {library}, .* pip install 'uddharan\[convert\]'"):
            write_records(RECORDS, tmp_path / name, to=name, articles=[ARTICLE])
