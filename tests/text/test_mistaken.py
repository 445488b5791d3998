"""Names that hold another word are read as names, and the text keeps its own."""

from __future__ import annotations

from quotes.article import Article
from quotes.text import analyse
from quotes.text.mistaken import read_names


def test_the_same_words_stay_what_they_are_elsewhere() -> None:
    texts = ("बस", "का", "जो", "रूट", "तय", "हुआ", ",", "उन", "गांवों", "मे", "भी", "बस", "जाएगी")
    assert read_names(texts) == texts


def test_the_tokens_keep_the_words_of_the_text() -> None:
    document = analyse(Article("a", "जो बाइडेन बोले।"))
    assert [token.text for token in document.tokens][:2] == ["जो", "बाइडेन"]
    assert document.texts[0] not in document.text
    assert len(document.texts) == len(document.tokens)
