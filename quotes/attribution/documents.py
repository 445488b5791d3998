"""Which document a bare noun takes up: रिपोर्ट for दैनिक प्रभात की रिपोर्ट, इस ट्वीट for विभाग का 3 जून का ट्वीट."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from quotes.attribution.scan import QUOTES, NameScanner
from quotes.attribution.spelling import is_plural, stem

Range = tuple[int, int]  # half-open, of token indices

_REACH = 400  # words that a bare noun reaches back
_HEADLINE = 30  # words at the front of a text
_LONGEST = 16  # words of a document's name


class Documents:
    """The fuller names of one document's documents."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary
        self._starts = [sentence.first for sentence in scanner.document.sentences]

    def antecedent(self, first: int, last: int, *, definite: bool) -> Range | None:
        """The nearest phrase before a noun that names its document in full: the same noun, else another word for it."""
        head = self._scanner.word(last - 1)
        root = stem(head)
        if root not in self._vocabulary.traced and not (definite and root in self._vocabulary.pointed):
            return None
        exact = near = None
        for index in self._same_nouns(head, range(first - 1, max(0, first - _REACH), -1)):
            phrase = self._full(index)
            if phrase is None:
                continue
            if stem(self._scanner.word(index)) == root:
                exact = phrase
                break
            near = near or phrase
        if exact is None and near is None:
            return self._announced(first, last)
        if exact is None or near is None:
            return exact or near
        return max(exact, near)

    def _announced(self, first: int, last: int) -> Range | None:
        """A document that the headline speaks of before the text names it in full."""
        if first > _HEADLINE:
            return None
        head = self._scanner.word(last - 1)
        limit = min(last + _REACH, len(self._scanner.words))
        same = (i for i in self._same_nouns(head, range(last, limit)) if stem(self._scanner.word(i)) == stem(head))
        return next((phrase for i in same if (phrase := self._full(i)) is not None), None)

    def _same_nouns(self, head: str, places: range) -> Iterator[int]:
        return (i for i in places if self._vocabulary.same_noun(self._scanner.word(i), head))

    def _full(self, index: int) -> Range | None:
        """The phrase that a noun ends, if it says whose document it is."""
        begin = self.begin(index)
        several = self._vocabulary.indefinite - self._vocabulary.single
        if any(self._scanner.word(i) in several for i in range(begin, index)):
            return None
        joined = any(
            self._scanner.word(i) in self._vocabulary.genitives | self._vocabulary.printed for i in range(begin, index)
        )
        if not joined or not any(self._tells_whose(i) for i in range(begin, index)):
            return None
        return begin, index + 1

    def _tells_whose(self, index: int) -> bool:
        """Whether a word says where a document comes from: a name, an outlet, a date; भूकंप की खबर is a topic."""
        word, vocabulary = self._scanner.word(index), self._vocabulary
        if word[:1].isdigit() or word in QUOTES or self._scanner.levels[index] > 0:
            return True
        if word in vocabulary.inessive or word in vocabulary.agentive:
            return True
        root = stem(word)
        body = root in vocabulary.organizations or root in vocabulary.agency_stems
        return body or word in vocabulary.bodies or vocabulary.is_role(word)

    def begin(self, index: int, least: int | None = None) -> int:
        """Where the phrase begins that a document's noun ends: with dates, titles in marks and where it was printed."""
        scanner, vocabulary = self._scanner, self._vocabulary
        sentence = self._starts[max(0, bisect_right(self._starts, index) - 1)]
        least = sentence if least is None else max(least, sentence)
        begin = index
        while begin > least and index - begin < _LONGEST:
            word = scanner.word(begin - 1)
            if word in QUOTES:
                inside = self._opening(begin - 1, least)
                if inside is None:
                    break
                begin = inside
                continue
            if not self._belongs(begin - 1, begin):
                break
            begin -= 1
        while begin < index and (scanner.hangs(begin) or not scanner.word(begin)[:1].isalnum()):
            if scanner.word(begin) in QUOTES:
                break
            begin += 1
        begin += begin < index and scanner.word(begin) in vocabulary.printed and self._is_named(begin + 1, index)
        return begin - 2 * scanner.adds_another(begin, least)

    def _belongs(self, index: int, begin: int) -> bool:
        """Whether a word belongs to the phrase that begins behind it."""
        vocabulary, word, following = self._vocabulary, self._scanner.word(index), self._scanner.word(begin)
        day = following[:1].isdigit() and self._scanner.word(begin + 1) in vocabulary.months
        if day or (following in vocabulary.months and not word[:1].isdigit()):
            return word in self._vocabulary.genitives  # तस्वीर | 1 जुलाई 2013 की खबर
        if word in vocabulary.publishing_marks:
            return following in vocabulary.printed
        if word[:1].isdigit() or (word == "," and following[:1].isdigit()):
            return True
        if word in vocabulary.printed or word in self._vocabulary.genitives:
            return True
        if self._scanner.opens(begin):
            return False
        crowd = is_plural(word) or word in vocabulary.plurals or stem(word) in vocabulary.collectives
        if crowd and following not in self._vocabulary.genitives:
            return False  # लोग | एक अख़बार की खबर
        return self._scanner.modifies(index)

    def _is_named(self, first: int, last: int) -> bool:
        return any(self._scanner.word(i) in self._vocabulary.genitives for i in range(first, last))

    def _opening(self, closing: int, least: int) -> int | None:
        """The mark that opens the title which a mark closes."""
        for index in range(closing - 1, max(least, closing - _LONGEST) - 1, -1):
            if self._scanner.word(index) in QUOTES:
                return index
        return None
