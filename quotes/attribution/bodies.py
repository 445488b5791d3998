"""Bodies, documents and unnamed people: what a bare noun (कंपनी, कोर्ट, रिपोर्ट) or an abbreviation stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.attribution.phrases import Kind, Phrase
from quotes.attribution.referents import Referent
from quotes.attribution.scan import NameScanner
from quotes.attribution.vocabulary import fold, key, stem

_EMPTY = frozenset({"राज्य", "केंद्र", "केन्द्र", "पुलिस", "प्रशासन", "सरकार", "मीडिया"})


class Bodies:
    """The long forms of an article's abbreviations and the full names of its bodies."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary
        self.long_forms: dict[str, tuple[int, int]] = dict(self._bracketed())
        self._phrases = self._body_phrases()

    def _bracketed(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """विश्व स्वास्थ्य संगठन (डब्ल्यूएचओ), एमडीसी (मूवमेंट …): abbreviation and long form, whichever is in the bracket."""
        scanner = self._scanner
        tokens = scanner.document.tokens
        for sentence in scanner.document.sentences:
            for index in range(sentence.first + 1, sentence.last - 2):
                if tokens[index].text != "(":
                    continue
                end = next((i for i in range(index + 1, min(sentence.last, index + 9)) if tokens[i].text == ")"), None)
                if end is None:
                    continue
                if end - index == 2:
                    yield from self._abbreviation(index, sentence.first)
                elif end - index > 2 and scanner.levels[index - 1] == 1:
                    yield key(tokens[index - 1].text), (index + 1, end)

    def _abbreviation(self, bracket: int, least: int) -> Iterator[tuple[str, tuple[int, int]]]:
        scanner = self._scanner
        short = scanner.document.tokens[bracket + 1]
        if not short.text[0].isalpha() or self._vocabulary.is_title(short.text) or scanner.word(bracket - 1) == "":
            return
        begin = scanner.phrase_start(bracket - 1, least)
        if bracket - begin > 1 and stem(scanner.word(bracket - 1)) not in self._vocabulary.roles:
            yield key(short.text), (begin, bracket)

    def _body_phrases(self) -> list[tuple[int, int]]:
        """Compounds that a body's noun ends: सुप्रीम कोर्ट, राष्ट्रीय महिला आयोग; genitives do not count."""
        scanner, vocabulary = self._scanner, self._vocabulary
        found = []
        for sentence in scanner.document.sentences:
            for index in range(sentence.first + 1, sentence.last):
                if stem(scanner.word(index)) not in vocabulary.organizations:
                    continue
                begin = index
                while begin - 1 >= sentence.first and index - begin < 5 and self._compounds(begin - 1):
                    begin -= 1
                if begin < index:
                    found.append((begin, index + 1))
        return found

    def _compounds(self, index: int) -> bool:
        scanner, word = self._scanner, self._scanner.word(index)
        if (
            not word[:1].isalpha()
            or word in scanner.vocabulary.postpositions
            or word in scanner.vocabulary.conjunctions
        ):
            return False
        return word not in scanner.vocabulary.function and word not in scanner.vocabulary.pronouns["all"] | {
            "एक",
            "कई",
            "कुछ",
            "किसी",
        }

    def long_form(self, phrase: Phrase) -> tuple[int, int] | None:
        """The token range of the long form of an abbreviation, if the article has it."""
        if phrase.last - phrase.first != 1:
            return None
        word = self._scanner.word(phrase.first)
        if key(word) in self.long_forms:
            return self.long_forms[key(word)]
        return self._find(self._vocabulary.aliases.get(word, "").split())

    def _find(self, words: Sequence[str]) -> tuple[int, int] | None:
        if not words:
            return None
        tokens = self._scanner.document.tokens
        stems = [stem(word) for word in words]
        for index in range(len(tokens) - len(words) + 1):
            if (
                stem(tokens[index].text) == stems[0]
                and [stem(t.text) for t in tokens[index : index + len(words)]] == stems
            ):
                return (index, index + len(words))
        return None

    def antecedent(self, phrase: Phrase, before: Sequence[Referent]) -> tuple[Referent | tuple[int, int], str] | None:
        """What a bare or pointing phrase takes up: a former speaker with its noun, or a compound of the article."""
        words = self._scanner.content_stems(phrase.first, phrase.last)
        if len(words) > 1 and phrase.kind is not Kind.BODY:
            return None
        for referent in reversed(before):
            if self._takes_up(words, phrase, referent):
                return referent, f"same noun as the earlier speaker {referent.name}"
        if len(words) == 1 and phrase.kind is Kind.BODY and words[0] not in {stem(w) for w in _EMPTY}:
            found = self._compound(phrase)
            if found is not None:
                return found, "the article's full name of this body"
            for referent in reversed(before):
                if self._is_named_body(referent) and self._fits(words[0], referent):
                    return referent, "the body named before"
        return None

    def _takes_up(self, words: Sequence[str], phrase: Phrase, referent: Referent) -> bool:
        if referent.person is not None or not referent.head or not self._vocabulary.same_noun(words[-1], referent.head):
            return False
        if phrase.kind in (Kind.GROUP, Kind.ANONYMOUS) and not phrase.definite:
            return False
        if words[-1] in {stem(w) for w in _EMPTY} or not set(words[:-1]) <= set(referent.words):
            return False
        return len(referent.words) > len(words)

    def _compound(self, phrase: Phrase) -> tuple[int, int] | None:
        scanner = self._scanner
        head = scanner.word(phrase.last - 1)
        behind = [r for r in self._phrases if self._vocabulary.same_noun(scanner.word(r[1] - 1), head)]
        earlier = [r for r in behind if r[0] < phrase.first]
        return earlier[-1] if earlier else (behind[0] if behind else None)

    def _is_named_body(self, referent: Referent) -> bool:
        return referent.type.value == "organization" and referent.head not in self._vocabulary.organizations

    def _fits(self, head: str, referent: Referent) -> bool:
        return head in {
            stem(w) for w in ("कंपनी", "एयरलाइन", "पार्टी", "क्लब", "संस्था", "संगठन", "एजेंसी", "चैनल", "अखबार")
        } and bool(referent.name)


def is_place(scanner: NameScanner, index: int) -> bool:
    """Whether a token is the name of a country, state or city."""
    return fold(scanner.document.tokens[index].text) in scanner.vocabulary.places
