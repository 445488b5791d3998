"""The cues that annotators marked in real articles are found, with exactly their span."""

from __future__ import annotations

import json

import pytest

from quotes.article import Article, Span
from quotes.lexicon import find_cues, load_lexicon
from quotes.text import analyse
from tests.shared import shared_file

FLOOR = 0.98


@pytest.mark.parametrize("name", ["articles.jsonl", "headlines.jsonl"])
def test_marked_cues_are_found(name: str) -> None:
    lexicon = load_lexicon()
    missed: list[str] = []
    marked = 0
    for line in shared_file("gold", name).read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        document = analyse(Article(gold["doc_id"], gold["text"]))
        found: set[tuple[int, int]] = set()
        for sentence in document.sentences:
            for match in find_cues(document.words(sentence), lexicon):
                view = Span(document.tokens[match.first].start, document.tokens[match.last - 1].end)
                raw = document.view.to_raw(view)
                found.add((raw.start, raw.end))
        for cue in (record["cue"] for record in gold["records"] if record["cue"]):
            marked += 1
            if (cue["start"], cue["end"]) not in found:
                missed.append(gold["text"][cue["start"] : cue["end"]])
    assert marked
    assert 1 - len(missed) / marked >= FLOOR, missed
