"""Which bodies an article names with their sort (कार कंपनी सुमेर मोटर्स, ‘पहाड़ डॉट’ नाम की वेबसाइट), or that everybody
knows by it (सीबीआई: एजेंसी).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import compress

from quotes.attribution.scan import QUOTES, NameScanner
from quotes.attribution.spelling import stem

Range = tuple[int, int]  # half-open, of token indices

_LONGEST = 6  # words of a body's name


def sort_at(scanner: NameScanner, index: int) -> str:
    """The stem of a noun that stands in front of the names of bodies, else nothing; a newspaper's is two words."""
    word, before = scanner.word(index), scanner.word(index - 1)
    if scanner.vocabulary.two_word_sorts.get(word) == before:
        return stem(before + word)
    return stem(word) if scanner.vocabulary.is_sort(word) else ""


class Sorts:
    """The bodies of one document by the stem of their sort."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary

    def named(self, root: str) -> list[Range]:
        """The bodies of a sort in text order."""
        meaning_of = self._vocabulary.meaning_of
        meaning = meaning_of(root)
        return [span for span, sort in self._bodies if meaning_of(sort) == meaning]

    @cached_property
    def _bodies(self) -> list[tuple[Range, str]]:
        return sorted([*self._introduced(), *self._known()])

    def _introduced(self) -> Iterator[tuple[Range, str]]:
        """कार कंपनी सुमेर मोटर्स के, समाचार पत्र ‘पहाड़ पोस्ट’: the name stands behind the noun."""
        scanner = self._scanner
        nouns = {
            word
            for word in set(scanner.words)
            if word in self._vocabulary.two_word_sorts or self._vocabulary.is_sort(word)
        }
        flags = list(map(nouns.__contains__, scanner.words))
        for sentence in scanner.document.sentences:
            places = range(sentence.first, sentence.last - 1)
            for index in compress(places, flags[sentence.first : sentence.last - 1]):
                sort = sort_at(scanner, index)
                if not sort:
                    continue
                name = self._quoted(index + 1, sentence.last) or self._plain(index + 1, sentence.last)
                name = name or self._called(index, sentence.first)
                if name is not None:
                    yield name, sort

    def _called(self, index: int, least: int) -> Range | None:
        """A name in marks or an address before its sort: “पहाड़ डॉट” नाम की एक | वेबसाइट, pahad.com नामक | वेबसाइट."""
        word, vocabulary = self._scanner.word, self._vocabulary
        end = index - (word(index - 1) in vocabulary.indefinite)
        if word(end - 1) in vocabulary.so_named:
            end -= 1
        elif word(end - 1) in vocabulary.genitives and word(end - 2) in vocabulary.name_nouns:
            end -= 2
        else:
            return None
        if word(end - 1) in QUOTES:
            begin = next((i for i in range(end - 2, max(least, end - _LONGEST) - 1, -1) if word(i) in QUOTES), end)
            return (begin + 1, end - 1) if begin < end - 2 else None
        return (end - 1, end) if end > least and "." in word(end - 1).strip(".") else None

    def _quoted(self, first: int, limit: int) -> Range | None:
        """A short name in marks: what stands between two of them."""
        if self._scanner.word(first) not in QUOTES:
            return None
        end = next((i for i in range(first + 2, min(limit, first + _LONGEST)) if self._scanner.word(i) in QUOTES), None)
        return None if end is None else (first + 1, end)

    def _plain(self, first: int, limit: int) -> Range | None:
        """Words that may be a name, with no title or role among them, up to a postposition or mark."""
        scanner, vocabulary = self._scanner, self._vocabulary
        end = first
        while end < limit and self._may_name(end):
            end += 1
        own = vocabulary.bodies | vocabulary.behind_firm
        proper = any(scanner.levels[i] or scanner.word(i) in own for i in range(first, end))
        follows = end == limit or scanner.word(end) in vocabulary.postpositions or not scanner.word(end)[:1].isalnum()
        return (first, end) if proper and follows and end - first < _LONGEST else None

    def _may_name(self, index: int) -> bool:
        """Whether a word may stand in a body's name behind its sort: कंपनी | सुमेर मोटर्स; not कंपनी | के, कंपनी | सचिव."""
        scanner, vocabulary, word = self._scanner, self._vocabulary, self._scanner.word(index)
        if not word[:1].isalnum() or vocabulary.is_closed(word) or word in vocabulary.function:
            return False
        if vocabulary.is_title_or_role(word):
            return False
        if scanner.levels[index] or not vocabulary.is_common(word):
            return True
        return vocabulary.is_classed(word) or word in vocabulary.behind_firm

    def _known(self) -> Iterator[tuple[Range, str]]:
        """सीबीआई, मारुति सुजुकी इंडिया: bodies known by their sort, with the words behind."""
        words, sorts, last = self._scanner.words, self._vocabulary.sort_of, 0
        for index in compress(range(len(words)), map(self._vocabulary.body_openers.__contains__, words)):
            whole = (end for end in range(index + _LONGEST, index, -1) if " ".join(words[index:end]) in sorts)
            if index >= last and (end := next(whole, 0)):
                body, last = " ".join(words[index:end]), end
                while last < len(words) and (words[last] in sorts or words[last] in self._vocabulary.behind_firm):
                    last += 1
                yield (index, last), sorts[body]
