"""Whom a pronoun means: candidates in the text before it, weighed by a few clues.

उन्होंने and वे show respect or plural, उसने and वह neither; none of them shows gender (the verb may). The clues are those
of centring: the subject of the sentence before, the last speaker, nearness. Who is named only inside a quotation is
no antecedent for the narrator's pronoun unless nobody else is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotes.attribution.people import People, Person
from quotes.attribution.referents import Referent
from quotes.attribution.scan import NameScanner, Run
from quotes.records import SpeakerType

_WINDOW = 10  # sentences


@dataclass(frozen=True, slots=True)
class Clues:
    """The weight of each clue; zero switches it off."""

    recency: float = 1.0  # for each sentence in between
    nominative: float = 1.2  # named without postposition elsewhere in the sentence
    subject: float = 2.0  # named as subject: with ने, first in the sentence, X का कहना है
    speaker: float = 1.0  # the speaker before this one
    fading: float = 0.25  # of the weight of the last speaker is lost with each sentence in between
    group: float = 2.5  # the last speaker is no single person: against
    earlier_speaker: float = 0.4  # has spoken before
    genitive: float = 1.0  # named only as X का …: against
    oblique: float = 0.5  # named with को, से, पर: against
    quoted: float = 3.0  # named inside a quotation: against
    weak: float = 1.5  # not certainly a person: against
    frequency: float = 0.15  # for each place of the name, up to five
    paragraph: float = 0.25  # named in the same paragraph
    gender: float = 6.0  # of the other gender: against
    margin: float = 0.15  # two candidates closer than this tie


@dataclass(frozen=True, slots=True)
class Choice:
    """The antecedent of a pronoun: a referent with the place that led to it, or rivals between which nothing decides."""

    referent: Referent | None
    place: Run | None
    reason: str
    rivals: tuple[Referent, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A mention that has been resolved: who speaks, where."""

    referent: Referent
    token: int
    sentence: int


class PronounResolver:
    """Chooses antecedents in one document."""

    def __init__(self, scanner: NameScanner, people: People, persons: Mapping[int, Referent], clues: Clues) -> None:
        self._scanner = scanner
        self._people = people
        self._referents = persons
        self._clues = clues
        self._paragraphs = [sentence.paragraph for sentence in scanner.document.sentences]

    def choose(self, token: int, sentence: int, turns: Sequence[Turn], *, plain: bool, gender: str | None) -> Choice:
        """The antecedent of the pronoun at a token; ``plain`` pronouns (उसने) show no respect."""
        scored: list[tuple[float, int, Referent, Run | None, str]] = []
        last = turns[-1] if turns else None
        speakers = {id(turn.referent) for turn in turns}
        for person in self._people.persons:
            found = self._weigh(person, token, sentence, last, speakers, gender)
            if found is not None:
                scored.append(found)
        if last is not None and last.referent.person is None:
            found = self._weigh_unnamed(last, token, sentence, plain=plain)
            if found is not None:
                scored.append(found)
        if not scored:
            return Choice(None, None, "no antecedent before the pronoun")
        scored.sort(key=lambda item: (-item[0], -item[1]))
        best = scored[0]
        close = [item for item in scored[1:] if best[0] - item[0] < self._clues.margin]
        if close:
            return Choice(None, None, "two antecedents fit equally well", (best[2], *(item[2] for item in close)))
        return Choice(best[2], best[3], best[4])

    def _weigh(
        self, person: Person, token: int, sentence: int, last: Turn | None, speakers: set[int], gender: str | None
    ) -> tuple[float, int, Referent, Run | None, str] | None:
        clues, referent = self._clues, self._referents[person.index]
        best: tuple[float, Run] | None = None
        for run in reversed(person.runs):
            if run.first >= token:
                continue
            distance = sentence - run.sentence
            if distance > _WINDOW and not person.runs[0] is run:
                break
            weight = self._weigh_place(run, distance, sentence)
            if best is None or weight > best[0]:
                best = (weight, run)
        is_last = last is not None and last.referent is referent
        if best is None and not is_last:
            return None
        score, place = best if best is not None else (-clues.recency * _WINDOW, None)
        reasons = []
        if is_last and last is not None:
            gap = sentence - last.sentence
            spoken = -clues.recency * min(gap, _WINDOW) + clues.subject * bool(clues.speaker)
            score = max(score, spoken) + clues.speaker * max(0.0, 1 - clues.fading * max(0, gap - 1))
            reasons.append("last speaker")
        elif id(referent) in speakers:
            score += clues.earlier_speaker
            reasons.append("has spoken before")
        if place is not None and self.is_subject(place):
            reasons.append(f"subject of sentence {place.sentence + 1}")
        score += clues.frequency * min(len(person.runs), 5)
        if not person.strong:
            score -= clues.weak
        if gender and person.gender and gender != person.gender:
            score -= clues.gender
        return score, place.first if place is not None else 0, referent, place, ", ".join(reasons) or "nearest name"

    def _weigh_place(self, run: Run, distance: int, sentence: int) -> float:
        clues = self._clues
        weight = -clues.recency * min(distance, _WINDOW)
        after = self._scanner.word(self.after(run))
        if self.is_subject(run):
            weight += clues.subject
        elif self.is_nominative(run):
            weight += clues.nominative
        elif after in ("का", "की", "के"):
            weight -= clues.genitive
        elif after in ("को", "से", "पर", "में"):
            weight -= clues.oblique
        if run.quoted:
            weight -= clues.quoted
        if self._paragraphs[run.sentence] == self._paragraphs[sentence]:
            weight += clues.paragraph
        return weight

    def _weigh_unnamed(
        self, last: Turn, token: int, sentence: int, *, plain: bool
    ) -> tuple[float, int, Referent, Run | None, str] | None:
        """The last speaker where it is no named person: a group, an unnamed person, for उसने also a body."""
        kind = last.referent.type
        if kind is SpeakerType.DOCUMENT or (kind is SpeakerType.ORGANIZATION and not plain) or last.token >= token:
            return None
        clues = self._clues
        score = (
            clues.subject * bool(clues.speaker) + clues.speaker - clues.recency * min(sentence - last.sentence, _WINDOW)
        ) - clues.group
        return score, last.token, last.referent, None, "last speaker"

    def after(self, run: Run) -> int:
        """The token behind a name and its honorific, closing mark or bracket."""
        index = run.last
        while self._scanner.word(index) in self._scanner.vocabulary.honorifics or self._scanner.word(index) in (
            "'",
            '"',
            "’",
            "”",
        ):
            index += 1
        if self._scanner.word(index) == "(":
            end = index
            while end < index + 8 and self._scanner.word(end) not in (")", ""):
                end += 1
            if self._scanner.word(end) == ")":
                index = end + 1
        return index

    def is_nominative(self, run: Run) -> bool:
        """Whether no postposition, noun or conjunction follows the name: it may be the subject of its clause."""
        vocabulary, word = self._scanner.vocabulary, self._scanner.word(self.after(run))
        if not word[:1].isalpha() or word in vocabulary.postpositions or word in vocabulary.conjunctions:
            return False
        return not vocabulary.is_classed(word) or word in vocabulary.pronouns["all"]

    def is_subject(self, run: Run) -> bool:
        """Whether a name stands as subject: before ने, before का कहना, or first in its sentence without postposition."""
        scanner = self._scanner
        index = self.after(run)
        word = scanner.word(index)
        if word in ("ने", "द्वारा"):
            return True
        if word in ("का", "की") and scanner.word(index + 1) in ("कहना", "मानना", "आरोप", "दावा", "राय", "तर्क"):
            return True
        sentence = scanner.document.sentences[run.sentence]
        first = run.role[0] if run.role is not None and run.role[1] == run.first else run.first
        return first - sentence.first <= 1 and word not in scanner.vocabulary.postpositions
