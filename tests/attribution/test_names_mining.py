"""The script that mines the word lists of the name search."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from quotes.attribution.classes import load_vocabulary
from quotes.attribution.spelling import fold
from quotes.text.tokens import tokenise
from quotes.text.view import View
from scripts import mine_names

_ARTICLES = (
    "सांसद झंकेश टपाटिया ने नई सड़क का वादा किया। सड़क लंबी है।",
    "मंत्री झंकेश टपाटिया ने सड़क देखी। सड़कें चौड़ी हैं।",
    "डॉ. झंकेश टपाटिया के मुताबिक सड़क बनी। सड़कों पर भीड़ है।",
    "अध्यक्ष झंकेश टपाटिया को सड़क मिली। सड़क खाली है।",
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in _ARTICLES)
    return path


def test_names_behind_roles_are_no_common_words(corpus: Path) -> None:
    counts = mine_names.count(mine_names.read_corpus(corpus), load_vocabulary())
    assert (counts.first["झंकेश"], counts.last["टपाटिया"]) == (4, 4)
    common = dict(mine_names.find_common(counts, load_vocabulary()))
    assert common["सडक"] == [""]
    assert "झंकेश" not in common


def test_both_lists_are_printed(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["mine_names", "names", str(corpus)])
    mine_names.main()
    assert "झंकेश\tfirst 4, last 0, of 4" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["mine_names", "common", str(corpus)])
    mine_names.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("#")
    assert "सडक" in lines


_RARE = (
    "मेले में डमरुकों की दुकान थी। वह गेंद उछालता है।",
    "डमरुकों की आवाज गूंजी। बच्चे गेंद उछालते हैं।",
    "वह गेंद उछालना नहीं जानता। वह गेंद उछालेगा।",
    "सांसद झंकेश टपाटिया ने सड़क देखी।",
)


def test_a_rare_word_is_common_by_its_plural_or_its_verb_forms() -> None:
    words = [[fold(token.text) for token in tokenise(View.of(text))] for text in _RARE]
    common = dict(mine_names.find_common(mine_names.count(iter(words), load_vocabulary()), load_vocabulary()))
    assert common["डमरुक"] == ["ों"]
    assert "उछालते" in {root + ending for root, endings in common.items() for ending in endings}
    assert not {"झंकेश", "टपाटिया"} & {root + ending for root, endings in common.items() for ending in endings}
