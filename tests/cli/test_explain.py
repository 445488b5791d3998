"""``quotes explain`` on the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.article import Article, Span
from quotes.extractor import Explanation, SentenceExplanation
from quotes.report.terminal import Style, render
from tests.cli.conftest import Run

TEXT = "मंत्री ने कहा कि पुल अगले साल बनेगा। कल 'गंगा की बेटी' देखी।"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "pul.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_records_and_rejections_are_shown_with_their_reasons(run: Run, article: Path) -> None:
    ran = run("explain", article)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "pul",
        "sentences: 1, records: 1, rejections: 1",
        "",
        f"0-{len(TEXT)} {TEXT}",
        "  + indirect  indirect.complement  confidence 0.90",
        "      content  पुल अगले साल बनेगा",
        "      speaker  मंत्री → रमा देवी (person)",
        "      cue      कहा (say)",
        "      because  the ergative noun is the subject of कहा",
        "  - quotation गंगा की बेटी: it is a title 41-53 [direct.quoted]",
    ]


def test_no_colours_in_a_pipe(run: Run, article: Path) -> None:
    assert "\x1b" not in run("explain", article).out


def test_colours_can_be_forced_and_forbidden(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("explain", article).out
    assert "\x1b[33mकहा\x1b[0m" in coloured
    assert "\x1b[32mपुल अगले साल बनेगा\x1b[0m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("explain", article).out


def test_what_the_article_holds_is_not_obeyed_by_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("मंत्री ने कहा कि पुल\x1b[2J अगले\nसाल बनेगा।", encoding="utf-8")
    out = run("explain", path).out
    assert "\x1b" not in out
    assert "पुल\N{REPLACEMENT CHARACTER}[2J अगले साल बनेगा" in out


def test_one_article_of_a_file_of_many(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"doc_id": name, "text": TEXT}) + "\n" for name in ("a", "b")))
    assert run("explain", path).out.count("\n\n") == 3
    assert run("explain", path, "--doc-id", "b").out.startswith("b\n")
    ran = run("explain", path, "--doc-id", "c")
    assert (ran.code, ran.out) == (2, "")
    assert "holds no article with the id 'c'" in ran.err


def test_a_bad_file_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("explain", tmp_path / "gone.txt")
    assert (ran.code, ran.out) == (1, "")
    assert "gone.txt: is not there" in ran.err


def test_what_is_no_article_text_is_shown_as_such_and_silent_sentences_close_up() -> None:
    text = "विज्ञापन\nआज बारिश हुई।\nकल धूप थी।"
    spans = [Span(0, 8), Span(9, 22), Span(23, 33)]
    sentences = tuple(SentenceExplanation(span, span.of(text), False, (), ()) for span in spans)
    explanation = Explanation(Article("a", text), sentences, ((Span(0, 8), "advertisement"),))
    assert list(render(explanation, Style())) == [
        "a",
        "sentences: 3, records: 0, rejections: 0",
        "",
        "0-8 विज्ञापन (no article text: advertisement)",
        "9-22 आज बारिश हुई।",
        "23-33 कल धूप थी।",
    ]
