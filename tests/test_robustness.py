"""What stays of the records of an article if it is typed otherwise: the draw, the changes and the count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quotes.article import Article
from quotes.extractor import Extractor
from scripts.robustness import CHANGES, compare, draw, key_of

TEXT = (
    "कोसी पर पुल - काम दो साल से बंद\n"
    "जलशक्ति मंत्री रमा देवी ने सोमवार को कहा कि कोसी पर पुल ब\u095dिया बनेगा, काम दो साल में पूरा हो जाएगा। "
    "ग्रामीणों के नाराज होने पर वे गांव गए और सड़क देखी।\n"
    "उन्होंने कहा: “किसी गांव को ‘डूब’ में नहीं जाने देंगे।”"
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(article_info=False)


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_changes_how_a_text_is_typed(name: str) -> None:
    assert CHANGES[name](TEXT) != TEXT


def test_records_that_are_only_spelled_otherwise_stay(extractor: Extractor) -> None:
    total, kept, lost = compare(extractor, [Article("a", TEXT)], CHANGES["without nuktas"])
    assert (total, kept, lost) == (2, 2, [])


def test_a_record_whose_words_are_others_is_lost(extractor: Extractor) -> None:
    def shorten(text: str) -> str:
        return text.replace("उन्होंने कहा: ", "")

    total, kept, lost = compare(extractor, [Article("a", TEXT)], shorten)
    assert (total, kept) == (2, 1)
    (before,) = (record for record in extractor.extract(TEXT) if record.kind == "direct")
    assert lost == [key_of(before)]


def test_an_article_that_stays_as_it_is_is_not_counted(extractor: Extractor) -> None:
    same: Callable[[str], str] = str
    assert compare(extractor, [Article("a", TEXT)], same) == (0, 0, [])


def test_no_article_of_a_set_nor_a_copy_of_one_is_drawn() -> None:
    def article(publisher: str, name: str, words: str) -> dict[str, Any]:
        text = " ".join(f"शब्द{words}क{i}" for i in range(220))
        return {"doc_id": name, "publisher": publisher, "text": text}

    corpus = [
        article("अ", "taken", "१"),
        article("अ", "copy", "१"),
        article("अ", "new", "२"),
        article("ब", "other", "३"),
    ]
    assert {a.doc_id for a in draw(corpus, {"taken"}, 2, 3)} == {"new", "other"}
