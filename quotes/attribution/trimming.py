"""What stands at the edges of a mention and is no part of who is meant: signs, an age, what is told of them."""

from __future__ import annotations

from quotes.attribution.scan import NameScanner


class Trimmer:
    """Cuts the ranges of mentions of one document. Ranges are half-open, of token indices."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._word = scanner.word
        self._vocabulary = scanner.vocabulary

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """The range without signs at its edges; a bracket that closes what stands in it stays."""
        tokens = self._scanner.document.tokens
        while first < last - 1 and not tokens[first].is_word:
            first += 1
        bracketed = any(token.text == "(" for token in tokens[first:last])
        while last - 1 > first and not tokens[last - 1].is_word and not (bracketed and tokens[last - 1].text == ")"):
            last -= 1
        return first, last

    def behind_age(self, first: int, last: int) -> int:
        """Where a name begins behind an age: 25 साल की | भावना."""
        word, vocabulary = self._word, self._vocabulary
        aged = word(first).isdigit() and word(first + 1) in vocabulary.years and word(first + 2) in vocabulary.genitives
        return first + 3 if aged and last - first > 3 and not vocabulary.is_classed(word(last - 1)) else first

    def behind_story(self, first: int, last: int) -> int:
        """Where the name of somebody unnamed or of a document begins behind what is told of them.

        … प्रकाशित इन | खबरों; 5 मई को छपी | एक रिपोर्ट; अस्पताल पहुंचे | परिजनों.
        """
        vocabulary = self._vocabulary
        pronouns = vocabulary.pronouns
        pointing = pronouns["demonstrative"]
        told = [i + 1 for i in range(first, last - 1) if self._word(i) in pointing]
        doing = [i + 1 for i in range(first, last - 1) if self._word(i) in vocabulary.participles]
        beside = self._word(first) in pronouns["possessive"] or self._word(first) in pronouns["relative"]
        if beside or self._word(first)[:1].isdigit():  # इसके साथ दिए गए | कैप्शन
            return max([first, *told, *doing])
        near = doing and doing[0] <= first + 2 and self._word(doing[0]) not in vocabulary.indefinite  # not खड़े एक युवक
        return doing[0] if near else first

    def behind_clause(self, first: int, last: int) -> int:
        """Where a body's name begins behind what it does: ऋण देने वाले | सागर बैंक."""
        vocabulary = self._vocabulary
        words = {i: self._word(i) for i in range(first, last)}
        doing = [
            i
            for i in range(first + 1, last - 2)
            if words[i] in vocabulary.doers and words[i - 1].endswith(vocabulary.infinitive_ending)
        ]
        named = doing and words[doing[-1] + 1] not in vocabulary.indefinite
        return doing[-1] + 1 if named else first
