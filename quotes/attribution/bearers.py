"""Whom a role means that the article never writes beside a name: the only person who has spoken, or the only woman."""

from __future__ import annotations

from collections.abc import Collection

from quotes.attribution.people import Person
from quotes.attribution.phrases import Phrase
from quotes.attribution.roles import Roles
from quotes.attribution.scan import NameScanner
from quotes.attribution.spelling import stem


class Bearers:
    """Looks among the speakers of one document for who may bear a role."""

    def __init__(self, scanner: NameScanner, roles: Roles) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary
        self._roles = roles

    def only(self, phrase: Phrase, speakers: Collection[Person]) -> Person | None:
        """The one of the speakers who may bear a role, if the others leave no doubt."""
        if self._is_anybody(phrase):
            return None
        bearers = [person for person in speakers if self._may_bear(person, phrase)]
        if len(bearers) != 1:
            return None
        certain = bool(bearers[0].gender) and self.gender(phrase) == bearers[0].gender
        return bearers[0] if certain or len(speakers) == 1 else None

    def gender(self, phrase: Phrase) -> str:
        """The gender that a role phrase shows."""
        return self._vocabulary.gender_of_role(self._scanner.word(phrase.last - 1))

    def _is_anybody(self, phrase: Phrase) -> bool:
        """Whether a role introduces somebody, or may be anybody's: पत्रकार, रेफरी, X के भाई, गांव निवासी राजा."""
        vocabulary = self._vocabulary
        bare = phrase.last - phrase.first == 1
        return (
            phrase.indefinite
            or phrase.head in vocabulary.kin
            or phrase.head in vocabulary.anonymous
            or vocabulary.is_title(self._scanner.word(phrase.last - 1))
            or self._scanner.word(phrase.first) in vocabulary.pronouns["all"]
            or (bare and not self.gender(phrase))
            or (phrase.head in vocabulary.groups and not self._is_single(phrase.head))
            or any(stem(self._scanner.word(i)) in vocabulary.groups for i in range(phrase.first, phrase.last - 1))
        )

    def _is_single(self, head: str) -> bool:
        """Whether a role noun is one person's beside any other role: an office, or नेता."""
        vocabulary = self._vocabulary
        return head in vocabulary.posts or any(vocabulary.same_noun(head, leader) for leader in vocabulary.leaders)

    def _may_bear(self, person: Person, phrase: Phrase) -> bool:
        """Whether nothing speaks against a role: the person is somebody's sister at most, and of no other gender.

        Who is written with an office or trade of their own is another than the one in this: सांसद X is no वित्त मंत्री.
        """
        others = any(tie.head not in self._vocabulary.kin for tie in self._roles.of(person))
        if others or not person.is_named_in_full:
            return False
        gender = self.gender(phrase)
        return not gender or not person.gender or gender == person.gender
