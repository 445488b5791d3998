"""The referents of mentions that mean no person of the index: bodies, documents, groups, roles tied to nobody."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.index import Index
from quotes.attribution.kinds import Kind
from quotes.attribution.phrases import Phrase
from quotes.attribution.referents import Referent
from quotes.attribution.sorts import sort_at
from quotes.records import SpeakerType

_TYPES = {
    Kind.BODY: SpeakerType.ORGANIZATION,
    Kind.DOCUMENT: SpeakerType.DOCUMENT,
    Kind.GROUP: SpeakerType.GROUP,
    Kind.SEVERAL: SpeakerType.GROUP,
    Kind.ANONYMOUS: SpeakerType.ANONYMOUS,
    Kind.ROLE: SpeakerType.PERSON,
}


class Unnamed:
    """Makes one referent for all mentions of the same words."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._scanner = index.scanner
        self._vocabulary = index.scanner.vocabulary
        self._by_words: dict[tuple[str, ...], Referent] = {}

    def of(self, phrase: Phrase, span: tuple[int, int]) -> Referent:
        """The referent of a phrase under the name at a token range: the former one where the words are the same."""
        words = self._scanner.content_stems(*span)
        referent = self._by_words.get(words)
        if referent is None:
            head = words[-1] if words else ""
            kind = self._type(phrase, head)
            sort = self._sort(phrase)
            referent = Referent(self._index.raw(*span), kind, self._index.span(*span), None, head, words, sort)
            self._by_words[words] = referent
        return referent

    def several(self, phrase: Phrase, parts: Sequence[tuple[int, int]], each: Sequence[Referent]) -> Referent:
        """The referent of several in one mention, by the names of each: X, Y और Z."""
        words = self._scanner.content_stems(phrase.first, phrase.last)
        if words not in self._by_words:
            name = each[0].name
            for before, part, one in zip(parts, parts[1:], each[1:], strict=False):
                joint = self._index.raw(before[1], part[0])
                name += f"{'' if joint == ',' else ' '}{joint} {one.name}"
            others = any(self._scanner.word(i) in self._vocabulary.indefinite for i in range(*parts[-1]))
            bodies = not others and all(one.type is SpeakerType.ORGANIZATION for one in each)
            kind = SpeakerType.ORGANIZATION if bodies else SpeakerType.GROUP
            span = self._index.span(phrase.first, phrase.last)
            self._by_words[words] = Referent(name, kind, span, None, "", words)
        return self._by_words[words]

    def _sort(self, phrase: Phrase) -> str:
        """The stem of the noun in front of a body's name: समाचार एजेंसी …"""
        role = range(*phrase.role) if phrase.role is not None else ()
        return next((sort for i in role if (sort := sort_at(self._scanner, i))), "")

    def _is_one(self, phrase: Phrase) -> bool:
        """जज ने, वकील से: before a postposition a noun without the ending of many is one person."""
        return self._scanner.word(phrase.last) in self._vocabulary.postpositions

    def _gender(self, phrase: Phrase) -> str:
        """The gender that a role phrase shows."""
        return self._vocabulary.gender_of_noun(self._scanner.word(phrase.last - 1))

    def _type(self, phrase: Phrase, head: str) -> SpeakerType:
        """Of a role without a name: an office is a person's, a sort of people (शोधकर्ता) a group's, युवक is unnamed."""
        vocabulary = self._vocabulary
        if phrase.kind is not Kind.ROLE:
            return _TYPES.get(phrase.kind, SpeakerType.UNKNOWN)
        if head in vocabulary.unnamed or self._gender(phrase) == "f":
            return SpeakerType.ANONYMOUS
        if head in vocabulary.groups and (phrase.last - phrase.first == 1 or head not in vocabulary.professions):
            return SpeakerType.ANONYMOUS if self._is_one(phrase) else SpeakerType.GROUP
        if head in vocabulary.kin or head in vocabulary.professions:
            return SpeakerType.ANONYMOUS
        return _TYPES.get(phrase.kind, SpeakerType.UNKNOWN)
