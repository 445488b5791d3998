"""``python -m scripts.golden``: what each command prints and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.article import Article
from quotes.records import Attribution
from scripts.golden.__main__ import main
from tests.cli.fake import find
from tests.golden.test_compare import SECOND, TOML


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A golden file, with the quick extractor behind the commands."""

    def extract(article: Article) -> list[Attribution]:
        return list(find(article))

    monkeypatch.setattr("scripts.golden.parses.extract_stored", extract)
    path = tmp_path / "a-01.toml"
    path.write_text(TOML + SECOND, encoding="utf-8")
    return path


def test_lint_counts(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(article)]) == 0
    assert capsys.readouterr().out == "1 articles, 2 records, 0 negatives\n"


@pytest.mark.parametrize("command", ["lint", "check", "diff", "text", "jsonl"])
def test_a_broken_file_is_told(article: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    article.write_text(article.read_text(encoding="utf-8").replace('cue = "कहा"', 'cue = "बोली"'), encoding="utf-8")
    assert main([command, str(article)]) == 1
    assert "golden: a-01.toml: record 1: cue: 'बोली' does not stand" in capsys.readouterr().err


def test_check_is_content_when_all_is_as_expected(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(article)]) == 0
    out = capsys.readouterr().out
    assert (
        out == "1 articles: 2 of 2 records right in every role, 0 known failures, 0 not as expected, 0 extra records\n"
    )


def test_check_shows_a_difference_role_by_role(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_text(TOML.replace('name = "रमा देवी"', 'name = "उमा सिंह"') + SECOND, encoding="utf-8")
    assert main(["check", str(article)]) == 1
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["-", "record", "1", "name"] in lines
    assert ["name", "gold", "उमा", "सिंह"] in lines
    assert ["found", "रमा", "देवी"] in lines


def test_diff_shows_known_failures_too(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = TOML.replace('kind = "indirect"', 'kind = "direct"') + 'expect = "fail"\nwhy = "hard"\n'
    article.write_text(known + SECOND, encoding="utf-8")
    assert main(["check", str(article)]) == 0
    assert "known: hard" not in capsys.readouterr().out
    assert main(["diff", str(article)]) == 0
    assert "(known: hard)" in capsys.readouterr().out


def test_text_is_the_article_alone(article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["text", str(article)]) == 0
    text = "मंत्री ने कहा कि पुल अगले साल बनेगा। रमा ने कहा कि सड़क टूट चुकी है।"
    assert capfdbinary.readouterr().out.decode("utf-8") == text


def test_jsonl_is_what_evaluate_takes(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["jsonl", str(article)]) == 0
    (gold,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert gold["doc_id"] == "a-01"
    for record in gold["records"]:
        for span in [*record["content"], record["speaker"], record["cue"]]:
            assert gold["text"][span["start"] : span["end"]] == span["text"]
