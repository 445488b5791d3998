"""Who acts without a name in the sentence before a pronoun: एक युवक ने पत्थर फेंका। | उसने कहा …."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.index import Index
from quotes.attribution.kinds import Kind
from quotes.attribution.mention import Mention
from quotes.attribution.phrases import Phrase
from quotes.attribution.pronouns import Turn
from quotes.attribution.spelling import is_plural

_NEAR = 4  # sentences to one whose speech the narrator may still retell


class Actors:
    """Finds the unnamed agents of one document."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._scanner = index.scanner

    def before(self, mention: Mention, turns: Sequence[Turn], *, plain: bool) -> Phrase | None:
        """Who acts last in the sentence before a pronoun, if no person is named there.

        With respect only one in office, and where nobody else is at hand: तहसीलदार ने शिविर देखा। | उन्होंने कहा ….
        """
        if mention.sentence == 0 or mention.inside is not None:
            return None
        sentence = self._index.document.sentences[mention.sentence - 1]
        acting = (i for i in range(sentence.last - 1, sentence.first, -1) if self._scanner.word(i) == "ने")
        end = next(acting, None)
        if end is None or end in self._scanner.quoted or self._index.people.at(end - 1) is not None:
            return None
        phrase = self._index.reader.read(self._scanner.phrase_start(end - 1, sentence.first), end)
        if plain:
            one = phrase.kind in (Kind.ANONYMOUS, Kind.ROLE) and not is_plural(self._scanner.word(end - 1))
            return phrase if one else None
        return (
            phrase if phrase.kind is Kind.ROLE and not self._is_at_hand(mention, turns, sentence.first, end) else None
        )

    def _is_at_hand(self, mention: Mention, turns: Sequence[Turn], first: int, end: int) -> bool:
        """Whether another than who acts before ``end`` may be meant: a speaker not far back, or an agent since."""
        told = any(mention.sentence - turn.sentence <= _NEAR for turn in turns[-1:])
        reported = any(self._scanner.word(i) == "कि" for i in range(first, end))
        acts = any(self._scanner.word(i) == "ने" for i in range(end + 1, mention.first))
        return told or reported or acts
