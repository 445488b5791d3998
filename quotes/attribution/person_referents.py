"""Referents of an article's persons: what each is called, and whether it is a body after all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quotes.attribution.people import Person
from quotes.attribution.referents import Referent
from quotes.attribution.scan import NameScanner, Run
from quotes.attribution.wording import Wording
from quotes.records import SpeakerType


class PersonReferents(dict[int, Referent]):
    """The referents of persons by their indices, each made when it is first asked for: most persons do not speak."""

    def __init__(self, persons: Sequence[Person], scanner: NameScanner, wording: Wording) -> None:
        super().__init__()
        self._persons = persons
        self._scanner = scanner
        self._wording = wording

    def __missing__(self, index: int) -> Referent:
        referent = self[index] = self._make(self._persons[index])
        return referent

    def _make(self, person: Person) -> Referent:
        full = person.fullest
        written = [self._wording.raw(run.first, run.last) for run in full]
        name, _ = Counter(written).most_common(1)[0]  # नरेन्द्र here, नरेंद्र everywhere else; of equals the first
        run = full[written.index(name)]
        kind = SpeakerType.ORGANIZATION if self._is_body(person) else SpeakerType.PERSON
        return Referent(name, kind, self._wording.span(run.first, run.last), person)

    def _is_body(self, person: Person) -> bool:
        """Whether what looks like a name is one of a body: इनमारसेट के उपाध्यक्ष, कंपनी इनमारसेट, and no title anywhere."""
        scanner, vocabulary = self._scanner, self._scanner.vocabulary
        if all(len(run.keys) == 1 and vocabulary.is_acronym(scanner.word(run.first)) for run in person.runs):
            return True
        if any(scanner.levels[i] == 2 for run in person.runs for i in range(run.first, run.last)):
            return False
        if any(run.role is not None and vocabulary.is_role(scanner.word(run.role[1] - 1)) for run in person.runs):
            return False
        return any(self._stands_as_body(run) for run in person.runs)

    def _stands_as_body(self, run: Run) -> bool:
        """Whether a body's sort stands in front of a name or its office-bearer behind: कंपनी | सुमेर, सुमेर | के निदेशक."""
        scanner, vocabulary = self._scanner, self._scanner.vocabulary
        if vocabulary.is_sort(scanner.word(run.first - 1)):
            return True
        if scanner.word(run.last) not in vocabulary.oblique_genitives:
            return False
        follow = [word for i in range(run.last + 1, run.last + 4) if (word := scanner.word(i))]
        return any(vocabulary.is_role(word) and not vocabulary.is_kin(word) for word in follow)
