"""``quotes convert``: what it writes, what it says, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from quotes.exchange import FORMATS, read_records
from tests.cli.conftest import Run, run
from tests.exchange.samples import ARTICLE, RECORDS

__all__ = ["run"]

LINES = [record.model_dump_json(by_alias=True) for record in RECORDS]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    article = {"doc_id": ARTICLE.doc_id, "text": ARTICLE.text, **ARTICLE.meta}
    path.write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_is_written(run: Run, records: Path, news: Path, name: str) -> None:
    target = records.with_name("out")
    ran = run("convert", records, "--to", name, "--articles", news, "-o", target)
    assert (ran.code, ran.out, ran.err) == (0, "", f"quotes: 3 records of 1 article as {name}\n")
    assert target.exists()
    assert not records.with_name("out.part").exists()
    if FORMATS[name].reads:
        assert tuple(read_records(target, form=name)) == RECORDS


def test_a_pipe_is_read_and_written(run: Run) -> None:
    ran = run("convert", "-", "--to", "csv", "--quiet", stdin="\n".join(LINES).encode())
    assert (ran.code, ran.err) == (0, "")
    assert [row["record_id"] for row in csv.DictReader(io.StringIO(ran.out, newline=""))] == ["aa01", "aa02", "aa03"]


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.needs_text])
def test_a_format_that_holds_the_text_asks_for_it(run: Run, records: Path, name: str) -> None:
    target = records.with_name("out")
    ran = run("convert", records, "--to", name, "-o", target)
    assert (ran.code, target.exists()) == (2, False)
    assert ran.err == (
        f"quotes: the format {name} holds the text of the articles: "
        "name the file that was extracted from with --articles FILE\n"
    )


def test_units_other_than_code_points_ask_for_the_text(run: Run, records: Path) -> None:
    ran = run("convert", records, "--to", "csv", "--offsets", "utf-8")
    assert ran.code == 2
    assert "offsets in utf-8 units are counted in the text of the articles" in ran.err
    assert "--articles FILE" in ran.err


def test_bad_records_are_named_and_the_others_go_on(run: Run, tmp_path: Path, news: Path) -> None:
    def broken(**fields: object) -> str:
        return json.dumps(json.loads(LINES[1]) | fields)

    moved = json.loads(LINES[0])
    moved["cue"] |= {"start": moved["cue"]["start"] + 1, "end": moved["cue"]["end"] + 1}
    blank = {"start": 0, "end": 1, "text": " "}
    lines = [
        LINES[0],
        "{",
        broken(kind="loud"),
        broken(content=[{"start": 3, "end": 4, "text": "दो"}]),
        broken(schema_version="9"),
        '{"a": 1}',
        broken(doc_id="और"),
        json.dumps(moved),
        broken(hedge=blank),
        LINES[2],
    ]
    path = tmp_path / "bad.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    ran = run("convert", path, "--to", "tei", "--articles", news, "-o", tmp_path / "out.xml")
    assert ran.code == 1
    told = {line.split(":", 3)[2]: line.split(":", 3)[3] for line in ran.err.splitlines()[:-1]}
    assert all(line.startswith(f"quotes: {path}:") for line in ran.err.splitlines()[:-1])
    assert sorted(map(int, told)) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert told["2"].startswith(" the line is not JSON")
    assert told["3"].startswith(" the field kind: Input should be 'direct', 'indirect' or 'mixed'")
    assert told["4"].startswith(" the field content.0: Value error, span [3, 4) does not fit its text")
    assert told["5"] == " the field schema_version is '9'; records of schema '1.0' are wanted"
    assert told["6"] == " the field schema_version is missing; records of schema '1.0' are wanted"
    assert told["7"] == " the field doc_id: no article 'और' among those given"
    assert told["8"].startswith(" the field cue: [")
    assert told["9"] == " the field hedge: the span is blank"
    assert ran.err.splitlines()[-1] == "quotes: 2 records of 1 article as tei, 8 problems"
    assert list(read_records(tmp_path / "out.xml", form="tei")) == [RECORDS[0], RECORDS[2]]


def test_an_article_that_comes_twice_is_told_of(run: Run, tmp_path: Path, news: Path) -> None:
    other = json.dumps({**json.loads(LINES[1]), "doc_id": "और"})
    path = tmp_path / "r.jsonl"
    path.write_text("\n".join([LINES[0], other, LINES[2]]), encoding="utf-8")
    with news.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps({"doc_id": "और", "text": ARTICLE.text}))
    ran = run("convert", path, "--to", "brat", "--articles", news, "-o", tmp_path / "brat")
    assert ran.code == 1
    assert f"{path}:3: records of the article 'pul 1/क' stand further up already; sort by doc_id" in ran.err
    table = run("convert", path, "--to", "csv", "--articles", news)
    assert (table.code, len(list(csv.DictReader(io.StringIO(table.out, newline=""))))) == (0, 3)


def test_an_article_that_cannot_be_read_is_told_of(run: Run, records: Path, news: Path) -> None:
    with news.open("a", encoding="utf-8") as stream:
        stream.write('{"doc_id": "b"}\n')
    ran = run("convert", records, "--to", "csv", "--articles", news, "-o", records.with_name("out.csv"))
    assert ran.code == 1
    assert f"quotes: {news}:2: has no field 'text'" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "brat", "--articles", "NEWS"], "brat is a folder of files: name it with -o FOLDER"),
        (["--to", "brat", "--articles", "NEWS", "-o", "RECORDS"], "is a file; brat is a folder of files"),
        (["--to", "csv", "-o", "FOLDER"], "is a directory; name a file in it"),
        (["--to", "csv", "-o", "RECORDS"], "is both read and written (-o)"),
        (["--to", "csv", "-o", "FOLDER/none/out.csv"], "cannot be written: No such file or directory"),
        (["--to", "csv", "--parser", "none"], "--parser is for --to conllu alone"),
        (["--to", "xml"], "invalid choice: 'xml'"),
        (["--to", "csv", "-", "-"], "standard input (-) can be read only once"),
        (["--to", "csv", "FOLDER/none.jsonl"], "none.jsonl: cannot be read: No such file or directory"),
        ([], "the following arguments are required: --to"),
    ],
)
def test_wrong_usage(run: Run, records: Path, news: Path, arguments: list[str], message: str) -> None:
    names = {"RECORDS": str(records), "NEWS": str(news), "FOLDER": str(records.parent)}
    for name, path in names.items():
        arguments = [argument.replace(name, path) for argument in arguments]
    before = records.read_bytes()
    ran = run("convert", *arguments, records)
    assert ran.code == 2
    assert message in ran.err
    assert records.read_bytes() == before


def test_a_library_that_is_missing(run: Run, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ran = run("convert", records, "--to", "parquet", "-o", records.with_name("out"))
    assert ran.code == 2
    assert ran.err.endswith("install it with: pip install 'uddharan[convert]'\n")
    assert not records.with_name("out").exists()


def test_conllu_with_a_parse(run: Run, records: Path, news: Path) -> None:
    ran = run("convert", records, "--to", "conllu", "--articles", news, "--parser", "none")
    assert ran.code == 0
    rows = [line.split("\t") for line in ran.out.splitlines() if line[:1].isdecimal()]
    assert len(rows) > 30
    assert all(row[6].isdecimal() for row in rows), "every word has a head"


def test_help_teaches(run: Run) -> None:
    ran = run("convert", "--help")
    assert ran.code == 0
    assert all(name in ran.out for name in FORMATS)
    assert max(map(len, ran.out.splitlines())) <= 120
