"""The speed benchmark measures what it says, over a few invented articles."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks.speed import __main__ as speed
from benchmarks.speed import english, plain_stanza
from benchmarks.speed.corpus import all_sentences, count_words, digest, read_sample
from benchmarks.speed.test_throughput import compare_records, compare_trees
from benchmarks.speed.timing import Stage, timed
from quotes.extractor import Extractor
from quotes.syntax import resolve_package

TEXT = "महापौर रमा देवी ने कहा कि टंकियों की सफाई चल रही है। “पानी दो दिन में साफ होगा,” उन्होंने कहा।"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    rows = [{"doc_id": f"a{n}", "text": f"{TEXT} नल संख्या {n} बंद है।"} for n in range(4)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    """The benchmark holds back the search for garbage of its process; that of the tests is to go on."""
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_a_sample_is_every_nth_article(corpus: Path) -> None:
    sample = read_sample(corpus, 3)
    assert [article.doc_id for article in sample] == ["a0", "a3"]
    assert count_words(sample) == 2 * len(f"{TEXT} नल संख्या 0 बंद है।".split())
    assert digest(sample) != digest(read_sample(corpus, 2))


def test_english_texts_are_as_long_as_asked_and_close_their_quotations() -> None:
    texts = english.make_texts([40, 500, 7])
    assert [len(text.split()) for text in texts] == [40, 500, 7]
    assert all(text.count('"') % 2 == 0 for text in texts)
    assert any('"' in text for text in texts)


def test_stages_are_timed_while_the_context_lasts() -> None:
    def work() -> int:
        return sum(range(200_000))

    owner = SimpleNamespace(work=work)
    with timed([Stage("work", owner, "work")]) as spent:
        assert owner.work() == work()
    assert spent["work"] > 0
    assert owner.work is work


def test_the_tables_are_printed(
    corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "process_times", lambda _command: (1.0, 0.5))
    monkeypatch.setattr(speed, "import_time", lambda _code: 0.25)
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)  # pytest-benchmark measures nothing in such a process
    assert speed.main([str(corpus), "--every", "1", "--alone"]) == 0
    printed = capsys.readouterr().out
    assert "4 articles of" in printed
    assert "| quotes, end to end |" in printed
    assert "| – parser network |" in printed
    assert "one article from a cold start: 1.00 s on the clock, 0.50 s of the processor" in printed


@pytest.mark.model
def test_trees_and_records_are_compared_with_stanzas(corpus: Path) -> None:
    articles = read_sample(corpus, 1)
    package, sentences = resolve_package("pud"), all_sentences(articles)
    trees = plain_stanza.parse(plain_stanza.open_pipeline(package, ready_split=True), sentences)
    count = sum(len(result.records) for result in Extractor("pud").extract_many(articles))
    assert count >= len(articles)
    assert compare_trees(package, sentences).startswith(f"trees: {len(sentences)} of {len(sentences)} as")
    assert compare_records("pud", articles, dict(zip(sentences, trees, strict=True))) == (
        f"records: {count}, with the trees of plain Stanza {count}, the same in every field {count}"
    )
