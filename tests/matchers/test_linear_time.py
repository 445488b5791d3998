"""Time grows with the text and no faster: twenty times the text takes at most thirty times the time.

Measured without a model, whose own time grows with the number of sentences, in time of this process.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from quotes.extractor import Extractor
from quotes.syntax import FlatParser

GROWTH, MOST = 20, 100  # linear is 20 and quadratic 400; between them a busy machine is told from a bad loop
TRIES = 3  # a busy machine can make one measurement look bad
QUICK = 0.01  # seconds: what is quicker is measured again, and the best of the measurements counts


def paragraphs(n: int) -> str:
    """Records in paragraphs of their own."""
    return "\n\n".join(f"मंत्री ने कहा कि पुल {i} बनेगा।" for i in range(n))


def quiet_paragraphs(n: int) -> str:
    return "\n\n".join(f"सड़क {i} बंद है और लोग घर में हैं।" for i in range(n))


def quoted_paragraphs(n: int) -> str:
    return "\n\n".join(f"मंत्री ने कहा, “हम पुल {i} जल्द बनाएंगे।”" for i in range(n))


def marks_in_one_paragraph(n: int) -> str:
    return "उन्होंने ‘बदहाल सड़क’ देखी और " * n + "चले गए।"


def words_in_one_sentence(n: int) -> str:
    return "मंत्री ने कहा कि " + "पुल सड़क नहर गली " * n + "बनेगी।"


def cues_in_one_sentence(n: int) -> str:
    return "मंत्री ने कहा कि पुल बनेगा और " * n + "घर गए।"


def opened_marks(n: int) -> str:
    return "“हम " * n


def marks_in_marks(n: int) -> str:
    return "“क ‘ख " * n + "’ ”" * n


def words_of_one_speaker(n: int) -> str:
    return "मंत्री ने कहा कि पुल बनेगा। " + " ".join(f"हम {i} कदम पीछे नहीं हटेंगे।" for i in range(n))


def genitives(n: int) -> str:
    return "गांव के " * n + "मंत्री ने कहा कि पुल बनेगा।"


CASES: tuple[tuple[Callable[[int], str], int, str], ...] = (
    (quiet_paragraphs, 50, ""),
    (words_in_one_sentence, 250, ""),  # twenty times that are 20,000 words
    (genitives, 50, ""),
    (words_of_one_speaker, 50, ""),
    (quoted_paragraphs, 60, ""),
    (marks_in_one_paragraph, 40, ""),
    (opened_marks, 100, ""),
    (marks_in_marks, 60, ""),
    (cues_in_one_sentence, 6, "clause_end and speaker._blocked: each cue of a sentence against each later one"),
)


def seconds(text: str) -> float:
    """The time of an extraction."""
    extractor = Extractor(FlatParser())
    best, spent = float("inf"), 0.0
    while spent < QUICK:
        gc.collect()
        start = time.process_time()
        extractor.extract(text)
        took = time.process_time() - start
        best, spent = min(best, took), spent + took
    return best


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param(
            text, size, marks=[pytest.mark.xfail(strict=True, reason=fault)] if fault else [], id=text.__name__
        )
        for text, size, fault in CASES
    ],
)
def test_time_grows_with_the_text(text: Callable[[int], str], size: int) -> None:
    assert any(growth(text, size) <= MOST for _ in range(TRIES))


@pytest.mark.slow
def test_five_thousand_records_take_twenty_times_as_long_as_a_twentieth_of_them() -> None:
    assert any(growth(paragraphs, 250) <= MOST for _ in range(TRIES))


def growth(text: Callable[[int], str], size: int) -> float:
    """How much longer twenty times the text takes."""
    seconds(text(size))  # lexicon, patterns and caches are ready now
    return seconds(text(GROWTH * size)) / seconds(text(size))
