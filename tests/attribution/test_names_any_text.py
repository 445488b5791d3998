"""What holds for the name search on any text: no error, spans of the text, names in the text's own words."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.attribution.mention import Mention
from quotes.attribution.names import NameResolver
from quotes.attribution.pronouns import Clues
from quotes.lexicon.loader import load_lexicon
from scripts.measure_names import read_gold, resolve
from tests.attribution.names_help import read
from tests.shared import shared_file

_WORDS = st.sampled_from(
    [
        *(
            "राजेश",
            "देवधर",
            "सोलंकी",
            "एस.",
            "के",
            "के.",
            "जी",
            "मंत्री",
            "राष्ट्रपति",
            "डॉ.",
            "कंपनी",
            "कोर्ट",
            "पार्टी",
            "रिपोर्ट",
        ),
        *("उन्होंने", "उसने", "मैंने", "जिसमें", "इसमें", "ये", "यह", "इस", "एक", "और", "ने", "का", "की", "को", "है", "कहा", "कि"),
        *(
            "(",
            ")",
            "-",
            ",",
            "।",
            "\n",
            '"',
            "“",
            "”",
            "'",
            "@राज",
            "BJP",
            "WHO",
            "भाजपा",
            "भारत",
            "लोगों",
            "फ़ेरेली",
            "ड़",
            "\u200d",
        ),
    ]
)
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from([" ", ""])), max_size=40).map(
    lambda pairs: "".join(a + b for a, b in pairs)
)


@settings(deadline=None, max_examples=150)
@given(text=_TEXTS | st.text(max_size=60), data=st.data())
def test_any_mentions_of_any_text_are_resolved(text: str, data: st.DataObject) -> None:
    document = read(text)
    mentions: list[Mention | None] = [None]
    for sentence in document.sentences:
        first = data.draw(st.integers(sentence.first, sentence.last - 1))
        last = data.draw(st.integers(first + 1, sentence.last))
        mentions.append(Mention(first, last, sentence.index, data.draw(st.none() | st.integers(0, 2))))
    enclosing = {n: data.draw(st.integers(0, len(mentions) - 1)) for n in range(3)}
    found = NameResolver(document, load_lexicon()).resolve(mentions, enclosing)
    assert len(found) == len(mentions)
    for who in found:
        assert who.reason
        assert who.name is None or who.name in text or _is_joined(who.name, text)
        assert who.name is None or not who.ambiguous
        assert who.role is None or who.role in " ".join(text.split())  # which may stand on two lines
        assert all(span.end <= len(document.text) for span in who.chain)


def _is_joined(name: str, text: str) -> bool:
    """Whether a name is that of several, put together out of names in the text."""
    return all(word in text for word in name.replace(",", " ").split())


def test_the_time_is_linear_in_the_text() -> None:
    paragraph = "सांसद राजेश देवधर ने कहा कि सड़क बनेगी। उन्होंने कहा कि पैसा है। सांसद ने कहा कि काम होगा। देवधर ने कहा कि बस।\n"

    def seconds(times: int) -> float:
        document = read(paragraph * times)
        mentions = [
            Mention(token.index - 1, token.index, sentence.index)
            for sentence in document.sentences
            for token in document.words(sentence)
            if token.text == "ने"
        ]
        start = perf_counter()
        NameResolver(document, load_lexicon()).resolve(mentions)
        return perf_counter() - start

    seconds(10)
    assert seconds(1600) < 40 * seconds(200)


def _shares(path: Path) -> tuple[float, float]:
    cases = list(resolve(read_gold(path), Clues()))
    return sum(case.named for case in cases) / len(cases), sum(case.referred for case in cases) / len(cases)


def test_the_names_of_annotated_articles_are_found() -> None:
    named, _ = _shares(shared_file("gold", "articles.jsonl"))
    assert named >= 0.96


def test_the_referents_of_human_coreference_are_found() -> None:
    _, referred = _shares(shared_file("gold", "treebank-documents.jsonl"))
    assert referred >= 0.94
