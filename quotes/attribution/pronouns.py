"""Whom a pronoun means: candidates in the text before it, weighed by a few clues.

उन्होंने and वे show respect or plural, उसने and वह neither; none of them shows gender (the verb may). The clues are those
of centring: the subject of the sentence before, the last speaker, nearness. Who is named only inside a quotation is
no antecedent for the narrator's pronoun unless nobody else is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotes.attribution.feelings import comes_to_somebody, shows_feeling
from quotes.attribution.people import People, Person
from quotes.attribution.referents import Referent
from quotes.attribution.scan import QUOTES, NameScanner, Run
from quotes.attribution.spelling import stem
from quotes.records import SpeakerType
from quotes.values import value

_WINDOW = 10  # sentences
_PLACES = 20  # of one name
_BRACKET = 8  # words
_CLAUSE = 10  # words from the speaker to its verb
_OWNED = 4  # words from X के to the document
_ASKED = 25  # words between X से and the pronoun
_UNNAMED = frozenset({SpeakerType.GROUP, SpeakerType.ANONYMOUS, SpeakerType.ORGANIZATION})
_SIGNS = frozenset(",:-–")  # a clause ends with one
_GOES_ON = 2  # sentences to the only one who has spoken


@dataclass(frozen=True, slots=True)
class Clues:
    """The weight of each clue; zero switches it off."""

    recency: float = 1.0  # for each sentence in between
    nominative: float = 1.2  # named without postposition elsewhere in the sentence
    subject: float = 2.0  # named as subject: with ने, first in the sentence, X का कहना है
    speaker: float = 1.0  # the speaker before this one
    fading: float = 0.25  # of the weight of the last speaker is lost with each sentence in between
    group: float = 2.8  # the last speaker is no single person: against
    unnamed: float = 1.0  # the last speaker is a person who is not named: against
    earlier_speaker: float = 0.4  # has spoken before
    clause: float = 1.5  # named as the subject of the clause in front: X इतनी ख़ुश हुईं कि उन्होंने …
    acting: float = 0.3  # named before ने in the sentence before
    asked: float = 3.0  # X से पूछा गया तो उन्होंने …, in one sentence
    genitive: float = 1.0  # named only as X का …: against
    owner: float = 2.5  # whose words are spoken of: X के बयान का विरोध किया, जिसमें उन्होंने …
    oblique: float = 0.5  # named with को, से, पर: against
    quoted: float = 3.0  # named inside a quotation: against
    weak: float = 1.5  # not certainly a person: against
    frequency: float = 0.15  # for each place of the name, up to five
    paragraph: float = 0.25  # named in the same paragraph
    gender: float = 6.0  # of the other gender: against
    respect: float = 1.0  # a person of office behind उसने, वह: against
    slight: float = 2.5  # the subject of a verb without respect behind उन्होंने: against
    margin: float = 0.15  # two candidates closer than this tie


@value()
class Choice:
    """The antecedent of a pronoun with the place that led to it, or rivals between which nothing decides."""

    referent: Referent | None
    place: Run | None
    reason: str
    rivals: tuple[Referent, ...] = ()


@value()
class Turn:
    """A mention that has been resolved: who speaks, where; ``quoted`` inside somebody else's words."""

    token: int
    end: int
    sentence: int
    referent: Referent
    quoted: bool


@value()
class _Candidate:
    """A possible antecedent with its weight; ``token`` decides between equal weights (the later one)."""

    weight: float
    token: int
    referent: Referent
    place: Run | None
    reason: str


@value()
class _Pronoun:
    """The pronoun and what stands before it. ``plain`` ones (उसने) show no respect."""

    token: int
    sentence: int
    quoted: bool
    plain: bool
    gender: str | None
    last: Turn | None
    speakers: frozenset[int]


class PronounResolver:
    """Chooses antecedents in one document."""

    def __init__(self, scanner: NameScanner, people: People, persons: Mapping[int, Referent], clues: Clues) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary
        self._persons = people.persons
        self._referents = persons
        self._clues = clues
        self._paragraphs = [sentence.paragraph for sentence in scanner.document.sentences]
        places = sorted((run.first, person.index) for person in people.persons for run in person.runs)
        self._starts = [start for start, _ in places]
        self._holders = [person for _, person in places]

    def choose(
        self,
        token: int,
        sentence: int,
        turns: Sequence[Turn],
        own: Referent | None = None,
        *,
        plain: bool,
        gender: str | None,
    ) -> Choice:
        """The antecedent of the pronoun at a token; ``turns`` are the speakers before it, the last one last.

        Whose ``own`` words the pronoun stands in would say मैंने of themselves.
        """
        speakers = frozenset(id(turn.referent) for turn in turns)
        last = self._outer(turns, sentence, plain=plain) if turns else None
        pronoun = _Pronoun(token, sentence, token in self._scanner.quoted, plain, gender, last, speakers)
        named = ((i, self._referents[i]) for i in sorted(self._near(pronoun)))
        near = [i for i, who in named if who is not own and self._may_mean(who, plain=plain)]
        found = [self._weigh(self._persons[index], pronoun) for index in near]
        told = last if last is not None and self._agrees(last, pronoun) else None
        if told is not None and told.referent.person is None and self._may_mean(told.referent, plain=plain):
            found.append(self._weigh_unnamed(told, sentence))
        if told is not None and not plain and self._spoke_alone(told, pronoun):
            return Choice(told.referent, None, "last speaker")
        if not found:
            if told is not None and told.referent.type in _UNNAMED and sentence - told.sentence <= _GOES_ON:
                return Choice(told.referent, None, "last speaker, nobody else before it")
            return Choice(None, None, "no antecedent before the pronoun")
        found.sort(key=lambda candidate: (-candidate.weight, -candidate.token))
        best = found[0]
        if told is not None and self._is_within(best, told):
            return Choice(told.referent, None, "last speaker")
        close = [candidate.referent for candidate in found[1:] if best.weight - candidate.weight < self._clues.margin]
        if close:
            return Choice(None, None, "two antecedents fit equally well", (best.referent, *close))
        if self._is_doubtful(best):
            return Choice(None, None, "what stands before it may be no person", (best.referent,))
        return Choice(best.referent, best.place, best.reason)

    def _agrees(self, last: Turn, pronoun: _Pronoun) -> bool:
        """Whether the verb may tell of who spoke last: not शांति देवी के बेटे के मुताबिक …। | वे कहती हैं."""
        noun = "" if last.referent.person else self._vocabulary.gender_of_noun(self._scanner.word(last.end - 1))
        return not (noun and pronoun.gender) or noun == pronoun.gender

    def _outer(self, turns: Sequence[Turn], sentence: int, *, plain: bool) -> Turn:
        """The last speaker; of a sentence with speech in speech the one who reports it (X ने कहा कि Y ने बताया …)."""
        final = turns[-1]
        if final.sentence == sentence:
            return final
        for turn in reversed(turns[:-1]):
            if turn.sentence != final.sentence:
                break
            reports = any(map(self._is_ki, range(turn.token, final.token)))
            if reports and self._may_mean(turn.referent, plain=plain):
                final = turn
        return final

    def _is_doubtful(self, candidate: _Candidate) -> bool:
        """Whether what looks like a name may be none and does not act: रोवन पैडोरा में कैमरा है। | वे कहते हैं."""
        person, place = candidate.referent.person, candidate.place
        if person is None or person.strong:
            return False
        if person.is_named_in_full and self._scanner.levels[person.full.first] == 2:
            return False
        return place is None or not self._scanner.marks_agent(self.after(place))

    def _spoke_alone(self, last: Turn, pronoun: _Pronoun) -> bool:
        """Whether unnamed people or a body spoke in the sentence before, with no person named since.

        पुलिस का कहना है कि आग बुझ गई। | उन्होंने बताया कि ….; of people, and of who was talked to (… से संपर्क किया, जिन्होंने
        कहा कि ….), also with persons named in what they say: छात्रों ने कहा कि रमेश लापता है। | उन्होंने बताया ….
        """
        if last.quoted or pronoun.sentence - last.sentence != 1 or self._is_ki(pronoun.token - 1):
            return False
        if last.referent.person is not None or last.referent.type is SpeakerType.DOCUMENT:
            return False
        if self._scanner.word(last.token) in self._vocabulary.pronouns["relative"]:
            return self._scanner.word(last.token).endswith(self._vocabulary.ergative_suffix)
        if last.referent.type not in _UNNAMED or not self._tells(last.end):
            return False
        sentence = self._scanner.document.sentences[last.sentence]
        told = next((i for i in range(last.end, sentence.last) if self._is_ki(i)), pronoun.token)
        named = self._starts[bisect_left(self._starts, sentence.first) : bisect_left(self._starts, pronoun.token)]
        body = last.referent.type is SpeakerType.ORGANIZATION
        return all(not body and told < token < sentence.last for token in named)

    def _is_within(self, candidate: _Candidate, last: Turn) -> bool:
        """Whether a name stands only inside the mention of unnamed people who spoke last: X के प्रवक्ता; X, Y और Z."""
        place, speaker = candidate.place, last.referent
        if place is None or speaker.person is not None or not last.token <= place.first < last.end:
            return False
        whose = self._scanner.word(place.last) in self._vocabulary.genitives
        return speaker.type is SpeakerType.GROUP or (whose and speaker.type in _UNNAMED)

    def _tells(self, index: int) -> bool:
        """Whether what ends before a token is who speaks: X | ने, X | का कहना."""
        vocabulary, word, following = self._vocabulary, self._scanner.word(index), self._scanner.word(index + 1)
        owned = word in vocabulary.direct_genitives and following in vocabulary.speech_nouns
        return owned or word in vocabulary.ergative

    def _is_ki(self, index: int) -> bool:
        """Whether a token is कि: X ने कहा | कि | उन्होंने …."""
        return self._scanner.word(index) in self._vocabulary.complementisers

    def _near(self, pronoun: _Pronoun) -> set[int]:
        """The persons named in the sentences before a pronoun, or the last one named, and the last speaker."""
        first = self._scanner.document.sentences[max(0, pronoun.sentence - _WINDOW)].first
        end = bisect_left(self._starts, pronoun.token)
        near = set(self._holders[bisect_left(self._starts, first) : end]) or set(self._holders[max(0, end - 1) : end])
        if pronoun.last is not None and pronoun.last.referent.person is not None:
            near.add(pronoun.last.referent.person.index)
        return near

    def _weigh(self, person: Person, pronoun: _Pronoun) -> _Candidate:
        clues, referent, last = self._clues, self._referents[person.index], pronoun.last
        weight, place = self._best_place(person, pronoun)
        reasons = []
        if last is not None and last.referent is referent:
            weight = max(weight, self._spoken(last, pronoun.sentence))
            weight += clues.speaker * max(0.0, 1 - clues.fading * max(0, pronoun.sentence - last.sentence - 1))
            reasons.append("last speaker")
        elif id(referent) in pronoun.speakers:
            weight += clues.earlier_speaker
            reasons.append("has spoken before")
        if place is not None and self.is_subject(place):
            reasons.append(f"subject of sentence {place.sentence + 1}")
        weight += clues.frequency * min(len(person.runs), 5) - clues.weak * (not person.strong)
        if pronoun.gender and person.gender and pronoun.gender != person.gender:
            weight -= clues.gender
        if pronoun.plain and person.respected:
            weight -= clues.respect
        token = place.first if place is not None else 0
        return _Candidate(weight, token, referent, place, ", ".join(reasons) or "nearest name")

    def _best_place(self, person: Person, pronoun: _Pronoun) -> tuple[float, Run | None]:
        """The place of a name that speaks most for it, among the last ones before the pronoun."""
        end = bisect_left(person.runs, pronoun.token, key=lambda run: run.first)
        runs = person.runs[max(0, end - _PLACES) : end]
        if not runs:
            return -self._clues.recency * _WINDOW, None
        place = max(reversed(runs), key=lambda run: self._weigh_place(run, pronoun))
        return self._weigh_place(place, pronoun), place

    def _spoken(self, last: Turn, sentence: int) -> float:
        """What the last speaker weighs where it spoke: as much as a subject there."""
        clues = self._clues
        return clues.subject * bool(clues.speaker) - clues.recency * min(sentence - last.sentence, _WINDOW)

    def _may_mean(self, referent: Referent, *, plain: bool) -> bool:
        """Unnamed people may be meant by any pronoun, a body by उसका, a document by none."""
        if referent.type is SpeakerType.ORGANIZATION:
            return plain
        return referent.type is not SpeakerType.DOCUMENT

    def _weigh_unnamed(self, last: Turn, sentence: int) -> _Candidate:
        clues = self._clues
        whole = last.sentence == sentence and last.end - last.token > 1  # गवाह नंबर 3 ने कहा …, जिरह में | उसने माना …
        one = last.referent.type is SpeakerType.PERSON or (last.referent.type is SpeakerType.UNKNOWN and whole)
        against = clues.unnamed if one else clues.group
        weight = self._spoken(last, sentence) + clues.speaker - against
        return _Candidate(weight, last.token, last.referent, None, "last speaker")

    def _weigh_place(self, run: Run, pronoun: _Pronoun) -> float:
        clues, vocabulary = self._clues, self._vocabulary
        weight = -clues.recency * min(pronoun.sentence - run.sentence, _WINDOW)
        after = self._scanner.word(self.after(run))
        if run.sentence == pronoun.sentence and self._is_ki(pronoun.token - 1):
            weight += clues.clause * (self.is_subject(run) or self.is_nominative(run))
        if self.is_subject(run):
            weight += clues.subject + clues.acting * (
                after in vocabulary.ergative and pronoun.sentence - run.sentence == 1
            )
        elif self.is_nominative(run):
            weight += clues.nominative
        elif after in vocabulary.genitives:
            weight += clues.owner if self._owns(run, pronoun) else -clues.genitive
        elif after in vocabulary.ablative and self._is_asked(run, pronoun):
            weight += clues.asked
        elif after in vocabulary.postpositions:
            weight -= clues.oblique
        if not pronoun.plain and self._is_slighted(run):
            weight -= clues.slight
        if run.quoted and not pronoun.quoted:
            weight -= clues.quoted
        if self._paragraphs[run.sentence] == self._paragraphs[pronoun.sentence]:
            weight += clues.paragraph
        return weight

    def _is_slighted(self, run: Run) -> bool:
        """Whether a name in the nominative has a verb that shows no respect: आरोपी राकेश | मौके से भाग गया."""
        if not self.is_nominative(run):
            return False
        vocabulary = self._vocabulary
        for i in range(self.after(run), self._scanner.document.sentences[run.sentence].last):
            word = self._scanner.word(i)
            if word in vocabulary.plain_verbs:
                return True
            ends = word in vocabulary.subject_bounds or word in vocabulary.conjunctions or not word[:1].isalpha()
            if ends or word in vocabulary.respectful_verbs:
                return False
        return False

    def _owns(self, run: Run, pronoun: _Pronoun) -> bool:
        """Whether the document in which a pronoun speaks is that of a name: X के उस बयान …, जिसमें | उन्होंने."""
        inside = self._scanner.word(pronoun.token - 1) in self._vocabulary.pronouns["in_which"]
        if run.sentence != pronoun.sentence or not inside:
            return False
        for index in range(self.after(run) + 1, min(self.after(run) + 1 + _OWNED, pronoun.token - 1)):
            word = self._scanner.word(index)
            if word in self._vocabulary.postpositions:
                return False  # X के घर पर एक पत्र
            if stem(word) in self._vocabulary.documents:
                return True
        return False

    def _is_asked(self, run: Run, pronoun: _Pronoun) -> bool:
        """Whether the one in से is asked something before the pronoun: रमेश से | पूछा गया तो उन्होंने …."""
        if run.sentence != pronoun.sentence or pronoun.token - run.last > _ASKED:
            return False
        return any(self._scanner.word(i) in self._vocabulary.asking for i in range(run.last, pronoun.token))

    def after(self, run: Run) -> int:
        """The token behind a name and its honorific, closing mark or bracket."""
        index = run.last
        while (word := self._scanner.word(index)) and (word in self._vocabulary.honorifics or word in QUOTES):
            index += 1
        if self._scanner.word(index) == "(":
            end = next((i for i in range(index, index + _BRACKET) if self._scanner.word(i) == ")"), None)
            if end is not None:
                return end + 1
        return index

    def is_nominative(self, run: Run) -> bool:
        """Whether no postposition, noun or conjunction follows the name: it may be the subject of its clause."""
        vocabulary, word = self._scanner.vocabulary, self._scanner.word(self.after(run))
        if not word[:1].isalpha() or word in vocabulary.postpositions or word in vocabulary.conjunctions:
            return False
        return not vocabulary.is_classed(word) or word in vocabulary.pronouns["all"]

    def is_subject(self, run: Run) -> bool:
        """Whether a name stands as subject: before ने, before का कहना, or first in its sentence without postposition.

        Or as who feels something, in whatever case: सुगंधा को | मतलब नहीं, सुगंधा की | आंखें भर आईं.
        """
        scanner = self._scanner
        index = self.after(run)
        word = scanner.word(index)
        if self._tells(index) or shows_feeling(scanner, index):
            return True
        sentence = scanner.document.sentences[run.sentence]
        first = run.role[0] if run.role is not None and run.role[1] == run.first else run.first
        opens = first - sentence.first <= 1
        if opens and word in scanner.vocabulary.accusative:
            return comes_to_somebody(scanner, index, sentence.last)
        return opens and word not in scanner.vocabulary.postpositions


def find_agreement(scanner: NameScanner, last: int, limit: int) -> str:
    """The gender of a nominative speaker by its verb (वह कहती हैं), up to a comma, quotation or कि; else empty."""
    vocabulary = scanner.vocabulary
    if scanner.word(last) in vocabulary.postpositions or scanner.word(last - 1).endswith(vocabulary.ergative_suffix):
        return ""  # with ने the verb agrees with something else
    for index in range(last, min(limit, last + _CLAUSE)):
        word = scanner.word(index)
        if word in _SIGNS or word in QUOTES or word in vocabulary.complementisers:
            break
        if word in vocabulary.said_by_her or word in vocabulary.said_by_him:
            return "f" if word in vocabulary.said_by_her else "m"
    return ""
