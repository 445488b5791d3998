"""Spelled letters of names: ए in ए. पी. सिंह, के in के वी प्रसाद; but की and के are postpositions first."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.vocabulary import Vocabulary
from quotes.text.document import Token


class Initials:
    """Tells them among the words of one document, which are its tokens' texts, folded."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[str], vocabulary: Vocabulary) -> None:
        self._tokens = tokens
        self._words = words
        self._vocabulary = vocabulary

    def stands_at(self, index: int) -> bool:
        """Whether a token is a spelled letter of a name; a doubtful one (के, जी) must bear its full stop."""
        word, vocabulary = self._word(index), self._vocabulary
        if vocabulary.is_initial(word):
            return True
        if word not in vocabulary.initials and word not in vocabulary.doubtful_initials:
            return False
        tokens = self._tokens
        dotted = index + 1 < len(tokens) and tokens[index + 1].text == "." and not tokens[index].space_after
        if word in vocabulary.genitives and vocabulary.is_initial(self._word(index + 1)):
            return dotted or self._follows_role(index)  # मुख्य सलाहकार के वी …: nobody is a role's
        if word in vocabulary.genitives and not dotted:
            return self._is_second(index) or (self._follows_role(index) and self._acts_behind(index))
        if (
            dotted
            or word not in vocabulary.doubtful_initials
            or word in vocabulary.joining
            or word in vocabulary.honorifics
        ):
            return dotted and word in vocabulary.initials
        following = self._word(index + 1)  # चेयरमैन ए सूर्य प्रकाश
        doubtful = following in vocabulary.initials or following in vocabulary.possible_given
        return self._follows_role(index) and (doubtful or vocabulary.is_listed(following))

    def _is_second(self, index: int) -> bool:
        """Whether a letter stands before a postposition that may be one too, and a name behind it: एम के | स्टालिन."""
        following, vocabulary = self._word(index + 1), self._vocabulary
        name = following[:1].isalpha() and not (vocabulary.is_plain(following) or vocabulary.is_closed(following))
        return name and vocabulary.is_initial(self._word(index - 1))

    def _acts_behind(self, index: int) -> bool:
        """Whether a listed name that acts stands right behind: मुख्यमंत्री के | चंद्रशेखर राव ने, which no genitive governs."""
        vocabulary = self._vocabulary
        end = index + 1
        while end < index + 4 and vocabulary.is_listed(self._word(end)):
            end += 1
        return end > index + 1 and self._word(end) in vocabulary.ergative

    def _follows_role(self, index: int) -> bool:
        return self._vocabulary.is_title_or_role(self._word(index - 1))

    def _word(self, index: int) -> str:
        return self._words[index] if 0 <= index < len(self._words) else ""
