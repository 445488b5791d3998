"""What sort of speaker a phrase without a name means, by its head noun."""

from __future__ import annotations

from enum import StrEnum

from quotes.attribution.scan import NameScanner
from quotes.attribution.spelling import is_english_plural, is_plural, stem


class Kind(StrEnum):
    """What a mention is made of."""

    FIRST = "first person"
    THIRD = "pronoun"
    RELATIVE = "relative pronoun"
    NAME = "name"
    ROLE = "role"
    BODY = "body"
    DOCUMENT = "document"
    GROUP = "group"
    ANONYMOUS = "unnamed person"
    SEVERAL = "several names"
    OTHER = "other"


class Nouns:
    """Reads the phrases without a name of one document."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary

    def head(self, first: int, last: int) -> int:
        """The head noun of a phrase: its last word, or the one in front of a year (जनगणना 2011)."""
        word = self._scanner.word
        dated = last - 1 > first and word(last - 1)[:1].isdigit() and stem(word(last - 2)) in self._vocabulary.documents
        return last - 2 if dated else last - 1

    def find_kind(self, first: int, last: int) -> Kind:
        """The kind of the phrase at a token range."""
        vocabulary, word = self._vocabulary, self._scanner.word(self.head(first, last))
        root = stem(word)
        many = self._is_many(word, first)
        single = any(self._scanner.word(i) in vocabulary.single for i in range(first, last - 1))
        if word in vocabulary.places:
            return Kind.BODY
        if word in vocabulary.unnameable or (root in vocabulary.anonymous and root not in vocabulary.groups):
            return Kind.ANONYMOUS
        if root in vocabulary.groups and is_plural(word):
            return Kind.GROUP
        if root in vocabulary.documents:
            return Kind.DOCUMENT
        if root in vocabulary.groups and (many or root not in vocabulary.roles) and not single:
            return Kind.GROUP
        if single and root in vocabulary.groups and root not in vocabulary.collectives:
            return Kind.ANONYMOUS
        if vocabulary.is_role(word) or vocabulary.is_title(word):  # अटॉर्नी जनरल, मौलाना
            return Kind.GROUP if is_plural(word) else Kind.ANONYMOUS if single else Kind.ROLE
        if root in vocabulary.organizations or word in vocabulary.bodies or self._says_what_for(first, last):
            return Kind.GROUP if is_plural(word) else Kind.BODY
        return Kind.GROUP if many else Kind.OTHER

    def _is_many(self, word: str, first: int) -> bool:
        """Whether a noun or what stands in front of it shows a plural."""
        vocabulary, opening = self._vocabulary, self._scanner.word(first)
        if is_plural(word) or is_english_plural(word) or word in vocabulary.plurals:
            return True
        if opening in vocabulary.indefinite and opening not in vocabulary.single:
            return True
        return self._scanner.word(first - 1) in vocabulary.pronouns["many"]

    def _says_what_for(self, first: int, last: int) -> bool:
        return any(self._scanner.word(i) in self._vocabulary.of for i in range(first, last))
