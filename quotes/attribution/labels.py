"""Speakers whose name is given as a name: X नाम के यूज़र, एक फ़ेसबुक पेज X, ट्विटर हैंडल @x."""

from __future__ import annotations

from quotes.attribution.scan import QUOTES, NameScanner
from quotes.attribution.spelling import is_plural, stem
from quotes.values import value


@value()
class Label:
    """A name with the noun that says what bears it. Ranges are half-open, of token indices."""

    name: tuple[int, int]
    noun: int
    person: bool


class Labels:
    """Reads the labels of one document."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary

    def read(self, first: int, last: int) -> Label | None:
        """The name that a phrase gives as one, if its noun is one that people and bodies are called by."""
        return self._called(first, last) or self._marked(first, last) or self._page(first, last)

    def opening_mark(self, first: int, last: int) -> int | None:
        """The mark behind the first word of a phrase that the one right behind its last word closes."""
        if self._scanner.word(last) not in QUOTES:
            return None
        return next((i for i in range(last - 1, first, -1) if self._scanner.word(i) in QUOTES), None)

    def _called(self, first: int, last: int) -> Label | None:
        """शुभ्रा राउतेला नाम की एक यूज़र, ‘जल चिंतन’ नामक अध्ययन: what stands before नाम की is the name."""
        word, vocabulary = self._scanner.word, self._vocabulary
        for index in range(first + 1, last - 1):
            alone = word(index) in vocabulary.so_named
            if not alone and (word(index) not in vocabulary.name_nouns or word(index + 1) not in vocabulary.genitives):
                continue
            rest = [word(i) for i in range(index + 2 - alone, last)]
            if not rest or any(w in vocabulary.postpositions for w in rest) or is_plural(rest[-1]):
                return None
            return Label(self.unquote(first, index), last - 1, self._is_person(rest[-1]))
        return None

    def _is_person(self, noun: str) -> bool:
        vocabulary, root = self._vocabulary, stem(noun)
        return not any(root in group for group in (vocabulary.pages, vocabulary.organizations, vocabulary.documents))

    def _marked(self, first: int, last: int) -> Label | None:
        """एनजीओ ‘सेवा में हम’, चैनल ‘न्यूज की बात’: what ends a phrase in marks is the body's name, whatever its words."""
        vocabulary, mark = self._vocabulary, self.opening_mark(first, last)
        if mark is None or mark + 1 == last:
            return None
        noun = stem(self._scanner.word(mark - 1))
        body = noun in vocabulary.pages or noun in vocabulary.organizations
        return Label((mark + 1, last), mark - 1, person=False) if body else None

    def _page(self, first: int, last: int) -> Label | None:
        """एक फ़ेसबुक पेज ‘हमारा गांव प्यारा गांव’: what stands behind the noun is the name, whatever its words."""
        word, vocabulary = self._scanner.word, self._vocabulary
        for index in range(first, last - 1):
            if stem(word(index)) not in vocabulary.pages:
                continue
            if word(index + 1) in vocabulary.joining or word(index + 1) in vocabulary.function:
                return None
            name = self.unquote(index + 1, last)
            if any(word(i) in vocabulary.postpositions for i in range(*name)):
                return None  # पेज एडमिन के …
            return Label(name, index, word(name[0]).startswith("@"))
        return None

    def unquote(self, first: int, last: int) -> tuple[int, int]:
        """A token range without the marks at its edges."""
        tokens = self._scanner.document.tokens
        while first < last - 1 and not tokens[first].is_word and not tokens[first].text.startswith("@"):
            first += 1
        while last - 1 > first and self._scanner.word(last - 1) in QUOTES:
            last -= 1
        return first, last
