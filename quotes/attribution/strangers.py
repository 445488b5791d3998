"""Unnamed people whom the text has just told of: whoever acts in the sentence before, or was asked: पुलिस से बात की."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.feelings import shows_feeling
from quotes.attribution.index import Index
from quotes.attribution.kinds import Kind
from quotes.attribution.mention import Mention
from quotes.attribution.phrases import Phrase
from quotes.attribution.pronouns import Turn
from quotes.attribution.spelling import is_plural

_ASKED = frozenset({Kind.ANONYMOUS, Kind.ROLE, Kind.GROUP, Kind.BODY})
_TALK = 7  # words from X से to what says that X was asked
_NAME = 4  # words of an outlet's name
_NEAR = 4  # sentences to one whose speech the narrator may still retell


class Strangers:
    """Looks for unnamed antecedents in one document."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._scanner = index.scanner
        self._vocabulary = index.scanner.vocabulary

    def taken_up(self, mention: Mention, turns: Sequence[Turn], *, plain: bool) -> tuple[Phrase, str] | None:
        """Whom a pronoun surely takes up, and why; ``turns`` are the speakers before it."""
        asked = self._asked(mention, turns[-1].token if turns else -1)
        if asked is not None:
            return asked, "who was asked just before"
        same = self._going_on(mention, plain=plain)
        if same is not None:
            return same, "who acts in the clause before"
        feeling = self._feeling(mention)
        return None if feeling is None else (feeling, "whose feelings the sentence before shows")

    def acting(self, mention: Mention, turns: Sequence[Turn], *, plain: bool) -> Phrase | None:
        """Who acts last in the sentence before a pronoun, if no person is named there.

        With respect only one in office or whose deed opens the paragraph, and where nobody else is at hand:
        तहसीलदार ने शिविर देखा। | उन्होंने कहा ….
        """
        if mention.sentence == 0 or mention.inside is not None:
            return None
        sentence = self._index.document.sentences[mention.sentence - 1]
        acting = (i for i in range(sentence.last - 1, sentence.first, -1) if self._scanner.marks_agent(i))
        end = next(acting, None)
        if end is None or end in self._scanner.quoted or self._index.people.at(end - 1) is not None:
            return None
        phrase = self._index.reader.read(self._scanner.phrase_start(end - 1, sentence.first), end)
        one = self._is_one(phrase)
        if plain:
            return phrase if one else None
        known = phrase.kind is Kind.ROLE or (one and self._opens(mention.sentence - 1))
        return phrase if known and not self._is_at_hand(mention, turns, end) else None

    def _feeling(self, mention: Mention) -> Phrase | None:
        """Somebody unnamed whose feelings the sentence before shows: गोलू की मां की आंखें भर आईं। | वह कहती हैं …."""
        if mention.sentence == 0 or mention.inside is not None:
            return None
        sentence = self._index.document.sentences[mention.sentence - 1]
        owners = (i for i in range(sentence.first + 1, sentence.last) if shows_feeling(self._scanner, i))
        end = next(owners, None)
        if end is None or end in self._scanner.quoted or self._index.people.at(end - 1) is not None:
            return None
        phrase = self._index.reader.read(self._scanner.phrase_start(end - 1, sentence.first), end)
        return phrase if self._is_one(phrase) else None

    def _going_on(self, mention: Mention, *, plain: bool) -> Phrase | None:
        """Who acts in the clause before a pronoun: मंत्रालय ने टिप्पणी नहीं की, लेकिन | उसने …. No body is उन्होंने."""
        word, begins = self._scanner.word, self._index.document.sentences[mention.sentence].first
        joint, vocabulary = word(mention.first - 1), self._vocabulary
        joined = joint in vocabulary.conjunctions or joint in vocabulary.adversatives
        if mention.inside is not None or not joined:
            return None
        end = next((i for i in range(mention.first - 2, begins, -1) if self._scanner.marks_agent(i)), None)
        if end is None or end in self._scanner.quoted or self._index.people.at(end - 1) is not None:
            return None
        phrase = self._index.reader.read(self._index.bodies.phrase_start(end - 1, begins), end)
        if phrase.kind is Kind.BODY:
            return phrase if plain else None
        return phrase if self._is_one(phrase) else None

    def _is_one(self, phrase: Phrase) -> bool:
        """Whether a phrase is somebody unnamed, and one alone."""
        return phrase.kind in (Kind.ANONYMOUS, Kind.ROLE) and not is_plural(self._scanner.word(phrase.last - 1))

    def _asked(self, mention: Mention, spoke: int) -> Phrase | None:
        """Whom an outlet asked, in the same sentence or the one before: हमने विशेषज्ञों से बात की। | उन्होंने बताया ….

        In the same sentence nobody need be said to ask: जब एसडीएम से बात की गई तो | उन्होंने बताया …. Not where somebody
        has spoken since, at the token ``spoke``.
        """
        sentences = self._index.document.sentences
        for sentence in (sentences[mention.sentence], *sentences[max(0, mention.sentence - 1) : mention.sentence]):
            least = max(sentence.first, spoke + 1)
            for end in range(min(sentence.last, mention.first) - 1, least, -1):
                if not (contacts := self._contacts(end)):
                    continue
                if self._scanner.word(end - 1) in self._vocabulary.agencies:
                    continue  # बीबीसी | से बातचीत में पूछा गया
                passive = sentence.index == mention.sentence and self._is_asked(end, mention.first)
                if not passive and not self._is_talked_to(end, sentence.first, mention.first, contacts):
                    continue
                if end in self._scanner.quoted:
                    return None
                phrase = self._index.reader.read(self._index.bodies.phrase_start(end - 1, sentence.first), end)
                return phrase if phrase.kind in _ASKED or phrase.kind is Kind.NAME else None
        return None

    def _contacts(self, marker: int) -> frozenset[str]:
        """What may say behind a marker that one is talked to: से | बात की, को | फोन किया, के साथ | साझा की."""
        word, vocabulary = self._scanner.word(marker), self._vocabulary
        if word in vocabulary.ablative:
            return vocabulary.asking
        if word in vocabulary.accusative:
            return vocabulary.sending
        shared = word in vocabulary.genitives and self._scanner.word(marker + 1) in vocabulary.company
        return vocabulary.sharing if shared else frozenset()

    def _is_asked(self, marker: int, limit: int) -> bool:
        """Whether से marks whom somebody asks who is not named: X से | पूछा गया तो, X से | इस बारे में बात की गई तो."""
        if self._scanner.word(marker) not in self._vocabulary.ablative:
            return False
        words = [self._scanner.word(i) for i in range(marker + 1, limit)]
        if not self._vocabulary.ergative.isdisjoint(words):
            return False
        return any(
            one in self._vocabulary.asking and not self._vocabulary.asked.isdisjoint(words[place + 1 : place + 3])
            for place, one in enumerate(words)
        )

    def _is_talked_to(self, marker: int, first: int, limit: int, contacts: frozenset[str]) -> bool:
        """Whether an outlet talks to whom a marker marks: बूम ने पुलिस | से संपर्क किया, हमने मंत्री | को मेल भेजा."""
        behind = range(marker + 1, min(marker + _TALK, limit))
        words = [self._scanner.word(i) for i in behind]
        if contacts.isdisjoint(words) or not self._vocabulary.ergative.isdisjoint(words):
            return False
        if any(self._scanner.word(i) in self._vocabulary.complementisers for i in range(first, marker)):
            return False  # कोच ने कहा कि मैंने रमेश | से बात की
        acting = (i for i in range(marker - 1, first - 1, -1) if self._scanner.marks_agent(i) or self._is_we(i))
        agent = next(acting, None)
        return agent is not None and self._asks(agent, first)

    def _asks(self, index: int, first: int) -> bool:
        """Whether the outlet acts at a token: हमने, बूम | ने."""
        word, vocabulary = self._scanner.word(index), self._vocabulary
        if self._is_we(index):
            return True
        names = (range(start, index) for start in range(max(first, index - _NAME), index))
        return word in vocabulary.ergative and any(
            " ".join(map(self._scanner.word, name)) in vocabulary.agencies for name in names
        )

    def _is_we(self, index: int) -> bool:
        """Whether the narrator acts: हमने, मैंने."""
        word = self._scanner.word(index)
        return word in self._vocabulary.pronouns["first"] and word.endswith(self._vocabulary.ergative_suffix)

    def _is_at_hand(self, mention: Mention, turns: Sequence[Turn], end: int) -> bool:
        """Whether another than who acts before ``end`` may be meant: a speaker not far back, or an agent since.

        Not a speaker of another paragraph, if who acts has opened the one of the mention.
        """
        near = 1 if self._opens(mention.sentence - 1) else _NEAR
        told = bool(turns) and mention.sentence - turns[-1].sentence <= near
        return told or any(self._scanner.marks_agent(i) for i in range(end + 1, mention.first))

    def _opens(self, sentence: int) -> bool:
        """Whether a sentence begins a paragraph that the next one is in."""
        sentences = self._index.document.sentences
        here = sentences[sentence].paragraph
        return here == sentences[sentence + 1].paragraph and (sentence == 0 or sentences[sentence - 1].paragraph < here)
