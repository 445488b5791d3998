"""Which of several persons with one name is meant: सांसद देवधर of राजेश देवधर and मीनल देवधर."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.attribution.gender import gender_of_role
from quotes.attribution.index import Index
from quotes.attribution.people import Person, of_gender


class Rivals:
    """Chooses among the persons of one document that a name fits. ``speaking`` are those who have spoken so far."""

    def __init__(self, index: Index, speaking: Mapping[int, Person]) -> None:
        self._index = index
        self._scanner = index.scanner
        self._speaking = speaking

    def choose(self, rivals: Sequence[Person], role: tuple[int, int] | None, token: int, gender: str) -> Person | None:
        """The holder of the role, else the one who spoke, else the one named last; nobody where nothing decides."""
        if role is not None:
            holders = [person for person in self._index.roles.holders(*role) if person in rivals]
            if len(holders) == 1:
                return holders[0]
        word = self._scanner.word(role[1] - 1) if role is not None else ""
        bearers = [person for person in rivals if self._index.people.bears(person, word, token)]
        if len(bearers) == 1:
            return bearers[0]
        fitting = of_gender(rivals, (gender_of_role(self._scanner, *role) if role is not None else "") or gender)
        if len(fitting) == 1:
            return fitting[0]
        spoke = [person for person in rivals if person.index in self._speaking]
        if len(spoke) == 1:
            return spoke[0]
        named = ((run, person) for person in spoke or rivals if (run := person.before(token)))
        recent = sorted(named, key=lambda pair: -pair[0].first)
        if not recent or (len(recent) > 1 and recent[0][0].sentence == recent[1][0].sentence):
            return None
        return recent[0][1]
