"""Bodies, documents and unnamed people: what a bare noun (कंपनी, कोर्ट, रिपोर्ट) or an abbreviation stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quotes.attribution.phrases import Kind, Phrase
from quotes.attribution.referents import Referent
from quotes.attribution.scan import NameScanner
from quotes.attribution.vocabulary import fold, key, stem
from quotes.records import SpeakerType

_GENERAL = frozenset(stem(w) for w in "केंद्र केन्द्र पुलिस प्रशासन सरकार मीडिया कैप्शन पोस्ट वीडियो".split())  # noqa: SIM905
_TRACED = frozenset(stem(w) for w in "रिपोर्ट खबर आर्टिकल लेख अध्ययन शोध सर्वे सर्वेक्षण डेटा पत्र लेटर चिट्ठी".split())  # noqa: SIM905
_NEAR = 3  # bodies named before that compete
_REACH = 400  # words that a bare document noun reaches back


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
        """What a bare or pointing phrase takes up: a former speaker with its noun, or a fuller phrase of the article."""
        words = self._scanner.content_stems(phrase.first, phrase.last)
        if (
            not words
            or phrase.kind in (Kind.GROUP, Kind.ANONYMOUS)
            or (len(words) > 1 and phrase.kind is not Kind.BODY)
        ):
            return None
        if words[-1] in _GENERAL:
            return None
        for referent in reversed(before):
            if self._takes_up(words, referent):
                return referent, f"same noun as the earlier speaker {referent.name}"
        if len(words) > 1:
            return None
        if phrase.kind is Kind.DOCUMENT:
            found = self._document(phrase)
            return (found, "the document named before") if found is not None else None
        if words[0] in self._vocabulary.sorts:
            return self._of_sort(phrase, before)
        found = self._compound(phrase)
        return (found, "the article's full name of this body") if found is not None else None

    def _takes_up(self, words: Sequence[str], referent: Referent) -> bool:
        if referent.person is not None or not referent.head or not self._vocabulary.same_noun(words[-1], referent.head):
            return False
        return set(words[:-1]) <= set(referent.words) and len(referent.words) > len(words)

    def _of_sort(self, phrase: Phrase, before: Sequence[Referent]) -> tuple[Referent | tuple[int, int], str] | None:
        """कंपनी, पार्टी: the body that spoke last, or the one named nearest before, the subject of its sentence first."""
        party = stem(self._scanner.word(phrase.last - 1)) == stem("पार्टी")
        press = stem(self._scanner.word(phrase.last - 1)) in self._vocabulary.media
        for referent in reversed(before):
            if self._may_take_up(referent, party=party, press=press):
                return referent, f"the body that spoke before, {referent.name}"
        named = [r for r in self._named(party=party) if r[0] < phrase.first][-_NEAR:]
        subjects = [r for r in named if self._scanner.word(r[1]) == "ने"]
        if not named:
            return None
        return (subjects or named)[-1], "the body named before"

    def _may_take_up(self, referent: Referent, *, party: bool, press: bool) -> bool:
        if referent.type is not SpeakerType.ORGANIZATION:
            return False
        words = {stem(word) for word in referent.name.split()}
        if bool(words & self._vocabulary.media) != press:
            return False
        return not party or fold(referent.name) in self._vocabulary.parties or stem("पार्टी") in words

    def _named(self, *, party: bool) -> list[tuple[int, int]]:
        """The places where the article names bodies with a proper name."""
        tokens = self._scanner.document.tokens
        if party:
            single = [(t.index, t.index + 1) for t in tokens if fold(t.text) in self._vocabulary.parties]
        else:
            single = []
        compounds = [r for r in self._phrases if self._is_proper(r) and (not party or self._is_party(r))]
        return sorted(single + compounds)

    def _is_party(self, span: tuple[int, int]) -> bool:
        return stem(self._scanner.word(span[1] - 1)) in (stem("पार्टी"), stem("दल"))

    def _is_proper(self, span: tuple[int, int]) -> bool:
        """Whether a compound has a proper name or an adjective of place in front of its noun."""
        scanner, vocabulary = self._scanner, self._vocabulary
        return any(
            scanner.levels[i] > 0 or scanner.word(i) in vocabulary.demonyms or scanner.word(i) in vocabulary.bodies
            for i in range(span[0], span[1] - 1)
        )

    def _document(self, phrase: Phrase) -> tuple[int, int] | None:
        """The nearest phrase before with the same noun and something in front of it: एकामाई की एक रिपोर्ट."""
        scanner = self._scanner
        head = scanner.word(phrase.last - 1)
        if stem(head) not in _TRACED:
            return None
        for index in range(phrase.first - 1, max(0, phrase.first - _REACH), -1):
            if self._vocabulary.same_noun(scanner.word(index), head):
                sentence = self._sentence_start(index)
                begin = scanner.phrase_start(index, sentence)
                if any(scanner.word(i) in ("का", "की", "के") for i in range(begin, index)):
                    return (begin, index + 1)
        return None

    def _sentence_start(self, index: int) -> int:
        starts = [sentence.first for sentence in self._scanner.document.sentences]
        return starts[max(0, bisect_right(starts, index) - 1)]

    def _compound(self, phrase: Phrase) -> tuple[int, int] | None:
        scanner = self._scanner
        head = scanner.word(phrase.last - 1)
        behind = [r for r in self._phrases if self._vocabulary.same_noun(scanner.word(r[1] - 1), head)]
        earlier = [r for r in behind if r[0] < phrase.first]
        return earlier[-1] if earlier else (behind[0] if behind else None)
