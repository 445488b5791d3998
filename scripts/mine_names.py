"""Mine the word lists of the name search from news: common words, and candidates for given names and surnames.

    python -m scripts.mine_names common CORPUS.jsonl.gz > quotes/text/data/common.txt
    python -m scripts.mine_names names CORPUS.jsonl.gz     candidates that are on no list, most frequent first

CORPUS holds one article a line with its ``text``. A name is what stands between a title or role and a postposition.
The candidates are for a person to choose from: places and common nouns stand there as well.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quotes.attribution.classes import load_vocabulary
from quotes.attribution.spelling import fold, is_plural, stem
from quotes.attribution.vocabulary import Vocabulary
from quotes.text.tokens import tokenise
from quotes.text.view import View

_STEMS = 7000  # of the common list that need no further evidence
_LEAST = 4  # articles that have a form
_PLURALS = 2  # places of a plural that make a noun of a rarer stem
_NOUN_SHARE = 0.25  # of a noun's places that are names' places
_BESIDE = 0.08  # of a word's places beside a name: more is a part of names
_BESIDE_NOUN = 0.3  # the same for what has a plural: many nouns stand beside names
_NAME_SHARE = 0.05  # of a word's places that are names' places: no common word
_SUBJECT_SHARE = 0.06  # of a word's places before ने: more is a speaker's
_FREQUENT = 400  # places above which a word is common whatever stands beside it
_VERBAL = ("ते", "ता", "ती", "ना", "ने", "नी", "कर", "ेगा", "ेगी", "ेंगे", "या", "एगा", "एगी")
_FORMS = 4  # of a verb that must occur
_LONGEST = 3  # words of a mined name


@dataclass
class Counts:
    """How often each folded word stands where."""

    places: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    first: Counter[str] = field(default_factory=Counter)
    last: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    subject: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)


def read_corpus(path: Path) -> Iterator[list[str]]:
    """The folded words of each article."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [fold(token.text) for token in tokenise(View.of(json.loads(line)["text"]))]


def count(corpus: Iterator[Sequence[str]], vocabulary: Vocabulary) -> Counts:
    """Count words, and names behind titles and roles."""
    counts = Counts()
    for words in corpus:
        counts.places.update(words)
        counts.articles.update(set(words))
        for index, word in enumerate(words):
            following = words[index + 1] if index + 1 < len(words) else ""
            if following == "ने":
                counts.subject[word] += 1
            if _is_beside(words[index - 1] if index else "", following, vocabulary):
                counts.beside[word] += 1
            if vocabulary.is_title(word) or vocabulary.is_role(word):
                _count_name(counts, _name_behind(words, index, vocabulary))
    return counts


def _is_beside(before: str, following: str, vocabulary: Vocabulary) -> bool:
    """Whether a word between two others stands behind a title or beside a name that is no word of the text."""
    if vocabulary.is_title(before):
        return True
    names = (word for word in (before, following) if word and vocabulary.is_listed(word))
    return any(word not in vocabulary.doubtful_names and not vocabulary.is_closed(word) for word in names)


def _name_behind(words: Sequence[str], index: int, vocabulary: Vocabulary) -> Sequence[str]:
    """The words between a title or role and the next postposition, if they may be a name."""
    for end in range(index + 1, min(len(words), index + _LONGEST + 2)):
        word = words[end]
        if word in vocabulary.postpositions or word in vocabulary.conjunctions or word in (",", "।"):
            return words[index + 1 : end]
        if not word[:1].isalpha() or vocabulary.is_classed(word):
            break
    return ()


def _count_name(counts: Counts, name: Sequence[str]) -> None:
    counts.inside.update(name)
    if len(name) > 1:
        counts.first[name[0]] += 1
        counts.last[name[-1]] += 1


def find_common(counts: Counts, vocabulary: Vocabulary) -> list[tuple[str, list[str]]]:
    """The words that are no names: stems, each with the endings that occur.

    These are the most frequent stems, and of the others those that have a plural or never stand beside a name.
    """
    forms: dict[str, set[str]] = defaultdict(set)
    articles: Counter[str] = Counter()
    for word, number in counts.articles.items():
        if _is_devanagari(word) and not vocabulary.is_listed(word):
            forms[stem(word)].add(word)
            articles[stem(word)] += number if number >= _LEAST and not _is_name(counts, word) else 0
    frequent = {root for root, number in articles.most_common(_STEMS) if number and not vocabulary.is_listed(root)}
    found = []
    for root in sorted(forms):
        words = _frequent(counts, forms[root]) if root in frequent else set()
        words |= _rare(counts, forms[root], vocabulary)
        if words:
            found.append((root, sorted(word[len(root) :] for word in words)))
    return found


def _frequent(counts: Counts, words: set[str]) -> set[str]:
    return {word for word in words if counts.articles[word] >= _LEAST and not _is_name(counts, word)}


def _rare(counts: Counts, words: set[str], vocabulary: Vocabulary) -> set[str]:
    """The forms of a stem that is a noun by its plural, or that news is written in and no name beside."""
    number = sum(counts.places[word] for word in words)
    inside = sum(counts.inside[word] + counts.subject[word] for word in words)
    plurals = sum(counts.places[word] for word in words if is_plural(word))
    places_end = tuple(vocabulary.place_endings)  # places are surnames too
    plain = {word for word in words if len(word) > 2 and not word.endswith(places_end)}
    unknown = {word for word in plain if not vocabulary.is_classed(word) and not vocabulary.is_acronym(word)}
    if plurals >= _PLURALS and inside <= number * _NOUN_SHARE:
        return {word for word in unknown if _beside(counts, word) <= _BESIDE_NOUN}
    verbs = {word for word in unknown if _is_verb(counts, word) and _beside(counts, word) <= _BESIDE_NOUN}
    if inside:
        return verbs
    return verbs | {word for word in unknown if counts.articles[word] >= _LEAST and _beside(counts, word) <= _BESIDE}


def _is_verb(counts: Counts, word: str) -> bool:
    """Whether a word is a form of a verb of which several others occur."""
    roots = [word.removesuffix(ending) for ending in _VERBAL if word.endswith(ending)]
    return any(len(root) > 2 and sum(root + ending in counts.places for ending in _VERBAL) >= _FORMS for root in roots)


def _beside(counts: Counts, word: str) -> float:
    """Which share of a word's places is beside a name; one place says nothing."""
    return counts.beside[word] / counts.places[word] if counts.beside[word] > 1 else 0.0


def _is_devanagari(word: str) -> bool:
    return all("\u0900" <= letter <= "\u097f" for letter in word)


def _is_name(counts: Counts, word: str) -> bool:
    places = counts.places[word]
    if places >= _FREQUENT:
        return False
    if counts.inside[word] >= 3 and counts.inside[word] / places >= _NAME_SHARE:
        return True
    return counts.subject[word] >= 3 and counts.subject[word] / places > _SUBJECT_SHARE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("common", "names"))
    parser.add_argument("corpus", type=Path)
    arguments = parser.parse_args()
    vocabulary = load_vocabulary()
    counts = count(read_corpus(arguments.corpus), vocabulary)
    if arguments.what == "common":
        print("# The words that news is written in and that are no names: a stem and its endings, - for none.")
        for root, endings in find_common(counts, vocabulary):
            shown = "" if endings == [""] else " " + " ".join(ending or "-" for ending in endings)
            print(root + shown)
        return
    for word, number in counts.inside.most_common():
        if number > 2 and _is_devanagari(word) and not vocabulary.is_listed(word) and _is_name(counts, word):
            print(word, f"first {counts.first[word]}, last {counts.last[word]}, of {counts.places[word]}", sep="\t")


if __name__ == "__main__":
    main()
