"""How well word forms are joined: terms against the lemmas of a treebank.

Of all pairs of forms that the treebank gives one lemma, how many have one term (recall); of all pairs of its forms
that have one term, how many can have one lemma (precision). Nouns, proper nouns, adjectives and verbs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from quotes.archive.terms import term_of
from quotes.archive.words import fold
from quotes.text.view import View

_CLASSES = {"NOUN", "PROPN", "ADJ", "VERB"}
_SUFFIXES = """ाएंगे ेंगे ेगा ेगी ूंगा ूंगी ियों ियां ाओं ुओं ाएं ुएं कर ाने ाना ानी ाया ाई ाए ओं
ों ें ना नी ने ता ती ते या यी ी े ा ि ो"""


def measure_lemmas(files: Sequence[Path]) -> Iterator[tuple[str, float, float]]:
    """Name, recall and precision of each way to make terms."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) > 3 and columns[3] in _CLASSES and columns[0].isdecimal():
                lemmas[View.of(columns[1]).text].add(View.of(columns[2]).text)
    for name, method in (("suffixes", _strip), ("simplemma", _simplemma), ("the archive's terms", _term)):
        yield name, *_rates(lemmas, method)


def _term(word: str) -> str:
    return term_of(fold(word))


def _rates(lemmas: dict[str, set[str]], method: Callable[[str], str]) -> tuple[float, float]:
    terms = {word: method(word) for word in lemmas}
    by_lemma, by_term = defaultdict(list), defaultdict(list)
    for word, own in lemmas.items():
        by_term[terms[word]].append(word)
        for lemma in own:
            by_lemma[lemma].append(word)
    wanted = [pair for words in by_lemma.values() for pair in combinations(words, 2)]
    joined = [pair for words in by_term.values() for pair in combinations(words, 2)]
    found = sum(terms[a] == terms[b] for a, b in wanted)
    right = sum(not lemmas[a].isdisjoint(lemmas[b]) for a, b in joined)
    return found / len(wanted), right / len(joined)


def _strip(word: str) -> str:
    ending = next((e for e in _SUFFIXES.split() if word.endswith(e) and len(word) > len(e) + 2), "")
    return fold(word.removesuffix(ending))


def _simplemma(word: str) -> str:
    import simplemma

    return fold(View.of(simplemma.lemmatize(word, "hi")).text)
