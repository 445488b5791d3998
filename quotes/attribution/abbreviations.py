"""The long forms of an article's abbreviations: विश्व स्वास्थ्य संगठन (डब्ल्यूएचओ), … एसोसिएशन यानी एमएसएसए."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress

from quotes.attribution.scan import NameScanner
from quotes.attribution.spelling import key, stem

Range = tuple[int, int]  # half-open, of token indices

_BRACKET = 9  # words between brackets
_SIGNS = frozenset(",-–")  # between a long form and its abbreviation


class Abbreviations:
    """The abbreviations that one document explains beside a bracket, a dash or a comma."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary

    @cached_property
    def _long_forms(self) -> dict[str, Range]:
        """The long forms by the keys of their abbreviations: most articles never ask for one."""
        found = list(self._find())
        spelt = {self._key(short): span for short, span in found}
        return {**spelt, **{key(short): span for short, span in found}}

    def long_form(self, short: str) -> Range | None:
        """The long form beside a bracket, of an abbreviation in its own script or in the other."""
        span = self._long_forms.get(key(short))
        return (
            self._long_forms.get(self._key(short)) if span is None and short not in self._vocabulary.agencies else span
        )

    def _key(self, short: str) -> str:
        """The spelling key of an abbreviation in either script: BJP, बीजेपी."""
        return key(self._vocabulary.spell_out(short))

    def _find(self) -> Iterator[tuple[str, Range]]:
        """विश्व स्वास्थ्य संगठन (डब्ल्यूएचओ), एमडीसी (मूवमेंट …): the long form stands before the bracket or in it."""
        scanner = self._scanner
        tokens = scanner.document.tokens
        beside = _SIGNS | self._vocabulary.long_form_marks
        signs = list(map((beside | {"("}).__contains__, scanner.words))
        for sentence in scanner.document.sentences:
            first, last = sentence.first + 1, sentence.last - 2
            for index in compress(range(first, last), signs[first:last]):
                if tokens[index].text in beside:
                    yield from self._appended(index, sentence.first)
                if tokens[index].text != "(":
                    continue
                limit = min(sentence.last, index + _BRACKET)
                end = next((i for i in range(index + 1, limit) if tokens[i].text == ")"), index)
                if end - index == 2:
                    yield from self._abbreviation(index, sentence.first)
                elif end - index > 2 and scanner.levels[index - 1] == 1 and self._abbreviates(index - 1, end - 1):
                    yield tokens[index - 1].text, (index + 1, end)

    def _abbreviation(self, bracket: int, least: int) -> Iterator[tuple[str, Range]]:
        short = self._scanner.word(bracket + 1)
        if self._abbreviates(bracket + 1, bracket - 1):
            begin = self._without_sort(self._scanner.phrase_start(bracket - 1, least), bracket)
            if bracket - begin > 1:
                whole = begin, bracket
                yield short, self._with_initials(whole, self._vocabulary.initials_of(short)) or whole

    def _without_sort(self, begin: int, end: int) -> int:
        """Where a body's name begins behind its noun: आयोजन करने वाली कमिटी | जॉइंट कमिटी ऑन सेरेमनी."""
        head = self._scanner.head_of((begin, end))
        same = [
            i
            for i in range(begin, head - 1)
            if self._vocabulary.same_noun(self._scanner.word(i), self._scanner.word(head))
        ]
        return same[-1] + 1 if same and head < end - 1 else begin

    def _appended(self, index: int, least: int) -> Iterator[tuple[str, Range]]:
        """… परिषद, एआईसीटीई, ने; … एजुकेशन-AICTE; … एसोसिएशन यानी एमएसएसए."""
        scanner = self._scanner
        short = scanner.word(index + 1)
        if not short or not self._vocabulary.is_acronym(short) or not self._abbreviates(index + 1, index - 1):
            return
        if scanner.word(index) == "," and scanner.word(index + 2) != ",":
            return
        begin = scanner.phrase_start(index - 1, least)
        if index - begin > 1:
            yield short, (begin, index)

    def _abbreviates(self, short: int, last: int) -> bool:
        """Whether a word may stand for the phrase that ends in another: a body's, or spelled letters for no person."""
        scanner, vocabulary = self._scanner, self._vocabulary
        word, noun = scanner.word(short), scanner.word(last)
        if not word[:1].isalpha() or not noun[:1].isalpha() or vocabulary.is_title(word) or vocabulary.is_role(noun):
            return False
        body = stem(noun) in vocabulary.organizations
        return body or (vocabulary.is_acronym(word) and scanner.levels[last] < 2)

    def _with_initials(self, span: Range, letters: Sequence[tuple[str, ...]]) -> Range | None:
        """The end of a range with a word for each letter, but for ऑफ: खाता | स्टेट बैंक ऑफ इंडिया (SBI)."""
        of = self._vocabulary.of
        words = [i for i in range(*span) if self._scanner.word(i) not in of][-len(letters) :]
        fits = len(words) == len(letters) and all(map(str.startswith, map(self._scanner.word, words), letters))
        return (words[0], span[1]) if fits and letters else None
