"""The mining script on a small corpus of our own."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from scripts.mine_cues import main

ARTICLES = [
    "सचिव ने कहा कि पुल बंद है। विधायक ने दावा भी किया है कि सड़क बनेगी।\nमेयर ने कहा कि पानी आएगा।",
    "पुलिस के मुताबिक चोर भागे। गौरतलब है कि मेला कल है। धुआं इतना घना था कि कुछ न दिखा।",
    'डॉक्टर ने बताया, "मरीज ठीक है।" यह गीत फिल्म "शाम" का है।',
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in ARTICLES)
    return path


def rows(capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    return [line.split("\t") for line in capsys.readouterr().out.splitlines()]


def test_ranks(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(corpus), "--least", "1"])
    counts = {(table, words): int(count) for table, count, _, words, _ in rows(capsys)}
    assert counts["ki-2", "ने कहा"] == 2
    assert counts["ki-pair", "दावा किया"] == 1
    assert counts["marker", "पुलिस के मुताबिक"] == 1
    assert counts["quote-before-2", "ने बताया"] == 1


def test_rare_words_are_left_out(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(corpus), "--least", "2"])
    assert {words for table, _, _, words, _ in rows(capsys) if table == "ki-2"} == {"ने कहा"}


def test_coverage(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(corpus), "--coverage", "--least", "1"])
    found = rows(capsys)
    shares = {(row[0], row[1]): (int(row[2]), row[3]) for row in found[:6]}
    assert shares["ki", "cue"] == (3, "0.6000")
    assert shares["ki", "ruled out"] == (1, "0.2000")
    assert shares["ki", "rest"] == (1, "0.2000")
    assert shares["quotation", "cue"][0] == 1
    assert shares["quotation", "rest"][0] == 1
    assert ["rest-ki-2", "1"] in [row[:2] for row in found[6:]]


def test_every_second_article(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(corpus), "--least", "1", "--every", "2"])
    assert "marker" not in {row[0] for row in rows(capsys)}
