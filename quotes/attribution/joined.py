"""Several speakers in one mention: प्रधानमंत्री X और राष्ट्रपति Y, विधायक X (दल) और Y (दल), जल विभाग और पुलिस."""

from __future__ import annotations

from collections.abc import Callable

from quotes.attribution.scan import NameScanner
from quotes.attribution.spelling import is_plural, stem


class Joined:
    """Tells mentions of several from mentions of one whose role or name has और in it."""

    def __init__(self, scanner: NameScanner, is_name: Callable[[int], bool]) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary
        self._is_name = is_name

    def is_several(self, first: int, last: int) -> bool:
        """Whether a token range names more than one speaker."""
        return self._is_list(first, last) or any(
            self._splits(first, index, last)
            for index in range(first + 1, last - 1)
            if self._scanner.word(index) in self._vocabulary.conjunctions
        )

    def parts(self, first: int, last: int) -> list[tuple[int, int]]:
        """The token ranges of each of several, without आदि behind the last."""
        word, vocabulary = self._scanner.word, self._vocabulary
        while last - 1 > first and (word(last - 1) in vocabulary.function or word(last - 1) == ","):
            last -= 1
        joints = [
            index
            for index in range(first + 1, last - 1)
            if (word(index) in vocabulary.conjunctions and self._splits(first, index, last))
            or (word(index) in (*vocabulary.conjunctions, ",") and self._ends_one(index - 1))
        ]
        return list(zip([first, *(index + 1 for index in joints)], [*joints, last], strict=True))

    def _ends_one(self, index: int) -> bool:
        return self._is_name(index) or self._is_body(index) or self._scanner.word(index) == ")"

    def _is_list(self, first: int, last: int) -> bool:
        """राधेश्याम, सुनील, अकबर; द्रमुक, माकपा और पीएमके: more than one comma, each behind a name or a body."""
        commas = [index for index in range(first + 1, last - 1) if self._scanner.word(index) == ","]
        return len(commas) > 1 and all(self._ends_one(i - 1) for i in commas)

    def _splits(self, first: int, index: int, last: int) -> bool:
        """Whether a conjunction parts two speakers: रमेश और सुधा; not जल एवं विद्युत विभाग."""
        before, following = index - 1, index + 1
        if self._scanner.word(before) == ")":
            before = next((i - 1 for i in range(before, first - 1, -1) if self._scanner.word(i) == "("), first - 1)
            if before < first:
                return True  # … (दल) और, cut at its front
        if self._is_post(before) and self._is_post(last - 1):
            return True  # अध्यक्ष व उपाध्यक्ष
        if self._scanner.levels[before] > 0:
            return self._joins_persons(before, following, last)
        if self._scanner.word(index) in self._vocabulary.formal_conjunctions or not self._is_body(before):
            return False
        return self._is_body(last - 1) or (not self._has_genitive(first, before) and self._is_bearer(following, last))

    def _joins_persons(self, before: int, following: int, last: int) -> bool:
        """Whether another person stands behind the conjunction that follows a name: रमेश और | उनकी पत्नी, पार्षद सुधा."""
        word, vocabulary = self._scanner.word(following), self._vocabulary
        if word in vocabulary.indefinite or word in vocabulary.pronouns["possessive"]:
            return True  # सुनील X व अन्य नेता, X और उनकी पत्नी
        if not self._is_name(last - 1) or self._owns(before, following, last):
            return False
        marked = self._scanner.levels[following] > 0 or vocabulary.is_title_or_role(word)
        return marked or self._has_role(following, last)

    def _is_bearer(self, first: int, last: int) -> bool:
        """Whether a token range is an office and who holds it, with no genitive: जल निगम और | महापौर सुनीता राठी."""
        return self._is_name(last - 1) and not self._has_genitive(first, last) and self._has_role(first, last)

    def _has_genitive(self, first: int, last: int) -> bool:
        """Whether a genitive that is no part of a name (बान की मून) stands in a token range."""
        genitives = self._vocabulary.genitives
        return any(self._scanner.word(i) in genitives and not self._is_name(i) for i in range(first, last))

    def _owns(self, before: int, following: int, last: int) -> bool:
        """राम और श्याम के पिता मोहन: whether the genitive behind the second name may take both."""
        for index in range(following, last):
            if self._scanner.word(index) in self._vocabulary.genitives and not self._scanner.initial(index):
                owner = self._scanner.levels[index - 1] > 0
                return owner or not self._has_role(index, last) or self._scanner.levels[before] < 2
        return False

    def _has_role(self, first: int, last: int) -> bool:
        """Whether a title or role stands in a token range: X और | पार्टी के अध्यक्ष Y."""
        return any(map(self._vocabulary.is_title_or_role, self._scanner.words[first:last]))

    def _is_post(self, index: int) -> bool:
        """Whether a word is an office that one person holds, or a rank: सचिव, नेता."""
        root = stem(self._scanner.word(index))
        return root in self._vocabulary.posts or root in self._vocabulary.ranks

    def _is_body(self, index: int) -> bool:
        """Whether a word names a body or ends the name of one: कांग्रेस, आयोग; not दलों, आयुक्त."""
        word = self._scanner.word(index)
        if is_plural(word) or self._vocabulary.is_role(word):
            return False
        return stem(word) in self._vocabulary.organizations or word in self._vocabulary.bodies
