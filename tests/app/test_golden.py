"""Articles with records as golden files, read back by the golden harness."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from quotes.app.completing import complete
from quotes.app.golden import write_golden
from quotes.article import Article
from quotes.errors import InputError
from quotes.extractor import Extractor
from quotes.records import Attribution, TextSpan
from scripts.golden.format import FOLDER, load_article


def read_back(folder: Path, article: Article, records: list[Attribution]) -> list[dict[str, Any]]:
    path = folder / f"{article.doc_id}.toml"
    path.write_text(write_golden(article, records), encoding="utf-8", newline="")
    golden = load_article(path)
    assert golden.article.text == article.text
    return [case.json for case in golden.records]


def places(record: dict[str, Any]) -> list[Any]:
    """What a golden file says of a record."""
    spans = [record["speaker"], record["cue"], record["source"]]
    return [
        record["kind"],
        [(piece["start"], piece["end"]) for piece in record["content"]],
        [None if span is None else (span["start"], span["end"]) for span in spans],
        record["speaker"] and (record["speaker"]["name"], record["speaker"]["type"]),
        record["cue"] and record["cue"]["negated"],
    ]


@pytest.mark.parametrize("name", ["a-mixed-01", "b-source-01", "a-transcript-01", "a-nukta-01", "b-headline-01"])
def test_what_is_written_is_read_back(tmp_path: Path, name: str) -> None:
    gold = load_article(FOLDER / f"{name}.toml")
    records = [complete(gold.article, case.json) for case in gold.records]
    assert records
    back = read_back(tmp_path, gold.article, records)
    assert list(map(places, back)) == [places(case.json) for case in gold.records]


def test_words_that_stand_often_are_numbered(tmp_path: Path) -> None:
    text = "राम ने कहा कि राम आएगा और राम ने कहा कि राम जाएगा।"
    article = Article("often", text)
    second = text.rindex("राम जाएगा")
    cue = text.rindex("कहा")
    given = {
        "kind": "indirect",
        "content": [{"start": second, "end": second + len("राम जाएगा")}],
        "speaker": {"start": text.index("राम ने", 10), "end": text.index("राम ने", 10) + 3, "type": "person"},
        "cue": {"start": cue, "end": cue + 3},
    }
    record = complete(article, given)
    assert 'cue = "कहा@2"' in write_golden(article, [record])
    (back,) = read_back(tmp_path, article, [record])
    assert places(back) == places(record.model_dump(mode="json"))


def test_a_sentence_that_stands_twice_gets_a_longer_stretch(tmp_path: Path) -> None:
    text = "मोहन ने कहा कि पानी आएगा।\n\nगांव में भीड़ थी।\n\nमोहन ने कहा कि पानी आएगा। सब चुप रहे।"
    article = Article("twice", text)
    start = text.rindex("पानी आएगा")
    record = complete(article, {"kind": "indirect", "content": [{"start": start, "end": start + 9}]})
    (back,) = read_back(tmp_path, article, [record])
    assert back["content"][0]["start"] == start


def test_the_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = '\nएक \\ और """तीन""" निशान,\r\nटैब\t, \x07 और 😀 \u202eउलटा\u2028अंत'
    assert read_back(tmp_path, Article("letters", text), []) == []


def test_a_span_that_cuts_a_word_is_told_of() -> None:
    article = Article("cut", "मंत्री ने कहा कि पुल बनेगा।")
    record = complete(article, {"kind": "indirect", "content": [{"start": 17, "end": 22}]})
    assert record.content == (TextSpan(start=17, end=22, text="पुल ब"),)
    with pytest.raises(InputError, match=r"record 1: content: 'पुल ब' does not begin and end with whole words"):
        write_golden(article, [record])


def test_what_the_extractor_finds_can_be_written(tmp_path: Path) -> None:
    gold = load_article(FOLDER / "b-press-01.toml")
    records = Extractor("none").extract(gold.article)
    assert len(read_back(tmp_path, gold.article, records)) == len(records) > 0
