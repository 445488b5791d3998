"""Time grows at most in step with the text, whatever it is made of."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from quotes.article import Article
from quotes.extractor import Extractor
from quotes.lexicon import find_cues, load_lexicon
from quotes.text import analyse

UNITS = {
    "many paragraphs": "मंत्री ने कहा कि सड़क बनेगी।\n",
    "one long sentence": "मंत्री सड़क बाजार और ",
    "quotation marks": '"क" ',
    "quotations": 'उसने कहा, "हम आएंगे।" ',
    "marks in marks": "“‘«",
    "a word without end": "कखग",
    "combining marks": "\u0301",
    "nukta": "ड\u0301\u093c",
    "Latin letters with full stops": "a.b.",
    "Latin letters with hyphens": "a-",
    "numbers with full stops": "1.",
    "spelled letters": "ए.के.",
    "addresses": "a@b.",
    "web addresses": "http://",
    "an open mark in each paragraph": 'रमेश ने कहा, "हम आएंगे।\n',
    "all marks": "\"'“‘«''",
    "letters with marks": "a\u0301\u0327",
    "abbreviations": "ए. के. डॉ. ",
    "stops": "... ।। ?! ",
    "brackets": "(((भाषा",
    "joiners": "\u200d",
    "handles": "@a.b-",
    "decimals": "1.2,",
}
GROWTH = 10
# A short text stays in the cache and a long one does not. What grows as a square takes a hundred times as long.
TOLERANCE = 2


@pytest.fixture(autouse=True)
def _collector_at_rest() -> Iterator[None]:
    """The collector's rounds depend on what other tests have left."""
    gc.disable()
    yield
    gc.enable()


def seconds(work: Callable[[str], object], text: str, tries: int) -> float:
    best = float("inf")
    for _ in range(tries):
        start = time.process_time()
        work(text)
        best = min(best, time.process_time() - start)
    return best


def grows_linearly(work: Callable[[str], object], unit: str, size: int) -> bool:
    """Whether ten times the text takes at most 20 times as long; measured up to three times, for a busy machine."""
    short, long = unit * (size // len(unit)), unit * (GROWTH * size // len(unit))
    work(short)
    allowed = GROWTH * TOLERANCE
    return any(seconds(work, long, 2) <= allowed * max(seconds(work, short, 5), 0.0005) for _ in range(3))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_the_text_stage(unit: str) -> None:
    assert grows_linearly(lambda text: analyse(Article("t", text)), unit, 2000)


@pytest.mark.parametrize(
    "unit",
    [
        'मंत्री सुनीता देवधर ने कहा कि सड़क बनेगी। उन्होंने कहा, "हम देंगे।"\n',
        'उसने कहा, "हम आएंगे।" ',
        '"क" ',
        "“‘«",
    ],
    ids=["one name in many paragraphs", "pronouns without a name", "marks", "marks in marks"],
)
def test_the_whole_extraction(unit: str) -> None:
    extractor = Extractor("none")
    assert grows_linearly(lambda text: list(extractor.extract_many([Article("t", text)])), unit, 3000)


def test_the_search_for_cues() -> None:
    lexicon = load_lexicon()
    tokens = analyse(Article("t", "मंत्री ने सड़क पर कहा कि " * 8000)).tokens
    lengths = {"x" * length: tokens[:length] for length in (1000, 10000)}
    assert grows_linearly(lambda text: find_cues(lengths[text], lexicon), "x", 1000)


@pytest.mark.parametrize(
    "paragraph",
    [
        "क" * 480 + " रिपोर्ट ।",
        "http://" * 60 + " क",
        "क." * 200 + "डेस्क।।",
        "क " * 200 + "रिपोर्ट ,",
        "#क" * 150 + "http://#क" * 20 + " !",
    ],
)
def test_a_paragraph_that_is_almost_furniture(paragraph: str) -> None:
    """Such paragraphs once held the patterns of bylines and addresses for minutes."""
    assert seconds(lambda text: analyse(Article("t", text)), paragraph, 1) < 1


@pytest.mark.slow
def test_fifty_megabytes() -> None:
    text = 'मंत्री सुनीता देवधर ने कहा, "सड़क मार्च तक बनेगी।" उन्होंने कहा कि काम होगा।\n' * 280_000
    assert len(text.encode()) > 50_000_000
    document = analyse(Article("t", text))
    assert document.tokens[-1].end == len(document.text.rstrip())
