"""Where one name begins and ends in a run of name words: beside a name there often stands an unknown word of the text.

A name is longer than its words on the lists only where something speaks for it: a title in front, a postposition
behind, or the same words at another place. Two names side by side (… झुंगारे | अरविंद …) are two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from quotes.attribution.spelling import HYPHENS
from quotes.attribution.vocabulary import Vocabulary

_CLOSING = frozenset(",()")


class Segments:
    """Cuts runs of one document. ``levels`` are those of the words (see `readings.pack`)."""

    def __init__(
        self, words: Sequence[str], levels: Sequence[int], vocabulary: Vocabulary, initial: Callable[[int], bool]
    ) -> None:
        self._words = words
        self._levels = levels
        self._vocabulary = vocabulary
        self._initial = initial

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """How often each two words stand side by side in the document."""
        return Counter(zip(self._words, self._words[1:], strict=False))

    @cached_property
    def often(self) -> Counter[str]:
        """How often each word stands in the document."""
        return Counter(self._words)

    def word(self, index: int) -> str:
        return self._words[index] if 0 <= index < len(self._words) else ""

    def split(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The names in a run of name words, as half-open ranges."""
        if self._is_pair(first, last):
            yield from ((first, first + 1), (first + 2, last))
            return
        start = first
        for index in range(first + 1, last):
            if self._breaks(index):
                yield self._cut(start, index)
                start = index
        yield self._cut(start, last)

    def _is_pair(self, first: int, last: int) -> bool:
        """राणा-देवधर (वार्ता): whether a hyphen joins two names each of which stands elsewhere without the other."""
        if last - first != 3 or (hyphen := self.word(first + 1)) not in HYPHENS:
            return False
        one, other = self.word(first), self.word(first + 2)
        if one in self._vocabulary.particles:
            return False  # अल-असद
        return self.often[one] > self.pairs[one, hyphen] and self.often[other] > self.pairs[hyphen, other]

    def _cut(self, first: int, last: int) -> tuple[int, int]:
        first = self.begin(first, last)
        return first, self._end(first, last)

    def _breaks(self, index: int) -> bool:
        """Between two scripts, and between a surname that ends names and a given name."""
        before, word = self.word(index - 1), self.word(index)
        if not before[:1].isalpha() or not word[:1].isalpha():
            return False
        if len(before) > 1 and len(word) > 1 and before.isascii() != word.isascii():
            return True
        if self._is_final(before):
            return self._is_given(word) or (self._levels[index] == 1 and self._is_final(self.word(index + 1)))
        return self._is_given(before) and word in self._vocabulary.given and self._is_other(index)

    def _is_other(self, index: int) -> bool:
        """सुनयना | राज झंकार: whether a given name and the surname behind it stand elsewhere without the name before."""
        before, word, following = self.word(index - 1), self.word(index), self.word(index + 1)
        if not self._is_final(following):
            return False
        return self.pairs[word, following] > self.pairs[before, word]

    def _is_final(self, word: str) -> bool:
        """Whether a surname has no other name behind it."""
        vocabulary = self._vocabulary
        return word in vocabulary.surnames and word not in vocabulary.middle and word not in vocabulary.given

    def _is_given(self, word: str) -> bool:
        """Whether a name is a given one and no other."""
        vocabulary = self._vocabulary
        return word in vocabulary.given and word not in vocabulary.surnames and word not in vocabulary.middle

    def begin(self, first: int, last: int) -> int:
        """Where a name begins: not with an unknown word in front of a given name (फ़िल्मकार-सा शब्द | रमेश …)."""
        vocabulary = self._vocabulary
        for index in range(first, last - 1):
            word, following = self.word(index), self.word(index + 1)
            if self._levels[index] != 1 or self._initial(index) or not word[:1].isalpha():
                return first
            acronym = vocabulary.is_acronym(word)
            if acronym and not vocabulary.is_body(word) and last - index == 2 and self._is_final(following):
                return first  # आरकेएस भदौरिया; not केबीसी | अमिताभ बच्चन
            if vocabulary.is_spelt(word) and not acronym:
                return first  # एसवी रमेश: two letters are the initials of a name
            given = self._is_given(following) or (
                acronym and (self._levels[index + 1] == 2 or self._initial(index + 1))
            )
            if given:
                return first if self._supported(first, index) else index + 1
        return first

    def _supported(self, first: int, index: int) -> bool:
        """Whether an unknown word belongs to the given name behind it: a title is in front, or both stand elsewhere."""
        before = self.word(first - 1)
        if self.word(index).endswith(self._place_endings):
            return False  # तहसीलदार सोहनपुर | हरीश शर्मा
        if self._vocabulary.is_title_or_role(before):
            return True
        pair = (self.word(index), self.word(index + 1))
        return not self._vocabulary.is_acronym(pair[0]) and self.pairs[pair] > 1

    @cached_property
    def _place_endings(self) -> tuple[str, ...]:
        return tuple(self._vocabulary.place_endings)

    def _end(self, first: int, last: int) -> int:
        """Where a name ends: unknown words behind one on the lists are part of it where something delimits them."""
        listed = [index for index in range(first, last) if self._levels[index] == 2]
        if not listed or listed[-1] == last - 1 or not self.word(last - 1)[:1].isalpha():
            return last
        final, end = self.word(listed[-1]), listed[-1] + 1
        if self._initial(end) or not self.word(end)[:1].isalpha():
            return last
        repeated = self.pairs[final, self.word(end)] > 1
        if self._is_final(final):
            return last if repeated and self._is_delimited(last) else end
        if repeated or self._is_delimited(last):
            return last
        if final in self._vocabulary.middle:
            return end
        before = self.word(first - 1)
        titled = self._vocabulary.is_title_or_role(before)
        follows = self.word(last)
        loosely = follows in self._vocabulary.behind_name and follows not in self._vocabulary.conjunctions
        return last if titled or loosely or self._is_surname(self.word(end)) else end

    def _is_surname(self, word: str) -> bool:
        """Whether an unknown word stands for a person at another place: before ने, or behind another given name."""
        acts = any(self.pairs[word, mark] for mark in self._vocabulary.ergative)
        return acts or self._behind_given[word] > 1

    @cached_property
    def _behind_given(self) -> Counter[str]:
        """Of how many given names each word stands behind."""
        return Counter(word for given, word in self.pairs if self._is_given(given))

    def _is_delimited(self, last: int) -> bool:
        """Whether what follows shows that a name ends here: ने, का कहना, के मुताबिक, a comma or bracket, जी."""
        vocabulary, word, following = self._vocabulary, self.word(last), self.word(last + 1)
        if word in vocabulary.ergative or word in _CLOSING or word in vocabulary.honorifics:
            return True
        return (word in vocabulary.oblique_genitives and following in vocabulary.according) or (
            word in vocabulary.direct_genitives and following in vocabulary.speech_nouns
        )
