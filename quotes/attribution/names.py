"""From a speaker's mention to who it is: full name, role and type, with the mentions that led there.

Names are collected once for the whole article (`people`); a surname, a role or a pronoun is then looked up there.
Where two candidates fit equally well the search abstains and says between whom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quotes.article import Span
from quotes.attribution.bodies import Bodies
from quotes.attribution.mention import Mention, Resolution
from quotes.attribution.people import People, Person
from quotes.attribution.phrases import Kind, Phrase, PhraseReader
from quotes.attribution.pronouns import Clues, PronounResolver, Turn
from quotes.attribution.referents import Referent
from quotes.attribution.roles import Roles
from quotes.attribution.scan import NameScanner, Run
from quotes.attribution.vocabulary import is_plural, load_vocabulary, stem
from quotes.lexicon.loader import Lexicon
from quotes.records import SpeakerType
from quotes.text.document import Document

_TYPES = {
    Kind.BODY: SpeakerType.ORGANIZATION,
    Kind.DOCUMENT: SpeakerType.DOCUMENT,
    Kind.GROUP: SpeakerType.GROUP,
    Kind.SEVERAL: SpeakerType.GROUP,
    Kind.ANONYMOUS: SpeakerType.ANONYMOUS,
    Kind.ROLE: SpeakerType.PERSON,
}


_REACH = 200  # words that a pronoun reaches back for a document
_TIED_ROLES = frozenset(stem(word) for word in "प्रवक्ता एसपी एसएसपी डीएम डीएसपी इंस्पेक्टर".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class _Found:
    """What one mention was resolved to, before it becomes a `Resolution`."""

    referent: Referent | None
    reason: str
    places: tuple[Span, ...] = ()
    role: tuple[int, int] | None = None
    rivals: tuple[Referent, ...] = ()


class NameResolver:
    """Resolves the speakers and sources of one document."""

    def __init__(
        self, document: Document, lexicon: Lexicon | None = None, trees: object = None, clues: Clues | None = None
    ) -> None:
        self._document = document
        self._scanner = NameScanner(document, load_vocabulary())
        self._clues = clues if clues is not None else Clues()

    def resolve(
        self, mentions: Sequence[Mention | None], enclosing: Mapping[int, int] | None = None
    ) -> list[Resolution]:
        """Who each mention is, in the order given (text order).

        Args:
            mentions: speakers and sources of the article; nothing for one that the text does not show.
            enclosing: for a quotation's index the place in ``mentions`` of who speaks it (for मैंने inside it).
        """
        return _Session(self._document, self._scanner, self._clues, mentions, enclosing or {}).run()


class _Session:
    """One call of `NameResolver.resolve`: the index built with the mentions' names, and what has been resolved so far."""

    def __init__(
        self,
        document: Document,
        scanner: NameScanner,
        clues: Clues,
        mentions: Sequence[Mention | None],
        enclosing: Mapping[int, int],
    ) -> None:
        self._document = document
        self._scanner = scanner
        self._mentions = mentions
        self._enclosing = enclosing
        reader = PhraseReader(scanner, self._known())
        self._phrases = [None if m is None else reader.read(m.first, m.last) for m in mentions]
        self._people = People(scanner, self._anchors())
        self._roles = Roles(scanner, self._people)
        self._bodies = Bodies(scanner)
        self._referents = {person.index: self._person_referent(person) for person in self._people.persons}
        self._pronouns = PronounResolver(scanner, self._people, self._referents, clues)
        self._others: list[Referent] = []
        self._turns: list[Turn] = []
        self._done: dict[int, _Found] = {}

    def run(self) -> list[Resolution]:
        return [self._resolution(index) for index in range(len(self._mentions))]

    def _known(self) -> frozenset[str]:
        runs = self._scanner.runs()
        return frozenset(k for run in runs if len(run.keys) > 1 and run.strength >= 2 for k in run.keys if len(k) > 1)

    def _anchors(self) -> list[Run]:
        anchors: dict[int, Run] = {}
        for mention, phrase in zip(self._mentions, self._phrases, strict=True):
            if mention is None or phrase is None or phrase.kind is not Kind.NAME or phrase.name is None:
                continue
            first, last = phrase.name
            run = self._scanner.run(first, self._extended(last, mention), self._document.sentences[mention.sentence])
            if run is not None:
                role = run.role or self._written_role(phrase)
                anchors[first] = Run(run.first, run.last, run.sentence, run.keys, 2, role, run.quoted)
        return list(anchors.values())

    def _extended(self, last: int, mention: Mention) -> int:
        """A speaker's span ends with the name, except where it was cut inside one."""
        return last

    def _written_role(self, phrase: Phrase) -> tuple[int, int] | None:
        if phrase.role is None:
            return None
        first, last = phrase.role
        word = self._scanner.word(last - 1)
        return (
            (first, last) if self._scanner.vocabulary.is_role(word) or self._scanner.vocabulary.is_title(word) else None
        )

    def _person_referent(self, person: Person) -> Referent:
        full = person.full
        kind = SpeakerType.ORGANIZATION if self._is_body(person) else SpeakerType.PERSON
        return Referent(self._raw(full.first, full.last), kind, self._span(full.first, full.last), person)

    def _is_body(self, person: Person) -> bool:
        """Whether what looks like a name is one of a body: इनमारसेट के उपाध्यक्ष, कंपनी इनमारसेट, and no title anywhere."""
        scanner, vocabulary = self._scanner, self._scanner.vocabulary
        if all(len(run.keys) == 1 and vocabulary.is_acronym(scanner.word(run.first)) for run in person.runs):
            return True
        if any(scanner.levels[i] == 2 for run in person.runs for i in range(run.first, run.last)):
            return False
        if any(
            run.role is not None and self._scanner.vocabulary.is_role(scanner.word(run.role[1] - 1))
            for run in person.runs
        ):
            return False
        for run in person.runs:
            if scanner.word(run.first - 1) and scanner.word(run.first - 1) in {
                "कंपनी",
                "संस्था",
                "संगठन",
                "एजेंसी",
                "पार्टी",
                "वेबसाइट",
            }:
                return True
            if scanner.word(run.last) in ("के", "की"):
                follow = [scanner.word(i) for i in range(run.last + 1, run.last + 4)]
                if any(
                    vocabulary.is_role(w) and w not in ("पिता", "पति", "पत्नी", "बेटे", "भाई", "वकील") for w in follow if w
                ):
                    return True
        return False

    def _span(self, first: int, last: int) -> Span:
        tokens = self._document.tokens
        return Span(tokens[first].start, tokens[last - 1].end)

    def _raw(self, first: int, last: int) -> str:
        return self._document.view.to_raw(self._span(first, last)).of(self._document.article.text)

    def _resolution(self, index: int) -> Resolution:
        mention = self._mentions[index]
        if mention is None:
            return Resolution(None, None, SpeakerType.UNKNOWN, reason="no words of the text name the speaker")
        found = self._find(index)
        own = self._span(mention.first, mention.last)
        role = self._raw(*found.role) if found.role is not None else None
        if found.referent is None:
            names = tuple(dict.fromkeys(rival.name for rival in found.rivals))
            return Resolution(None, role, SpeakerType.UNKNOWN, (own,), found.reason, names)
        chain = tuple(dict.fromkeys((own, *found.places, found.referent.span)))
        role = role or found.referent.role or self._best_role(found.referent.person)
        return Resolution(found.referent.name, role, found.referent.type, chain, found.reason)

    def _best_role(self, person: Person | None) -> str | None:
        if person is None:
            return None
        run = next((run for run in person.runs if run.role is not None), None)
        return self._raw(*run.role) if run is not None and run.role is not None else None

    def _find(self, index: int) -> _Found:
        if index in self._done:
            return self._done[index]
        mention, phrase = self._mentions[index], self._phrases[index]
        assert mention is not None and phrase is not None
        self._done[index] = _Found(None, "refers to itself")  # a quotation inside its own speaker's words
        found = self._by_kind(mention, phrase)
        self._done[index] = found
        if found.referent is not None:
            self._turns.append(Turn(found.referent, mention.first, mention.sentence))
        return found

    def _by_kind(self, mention: Mention, phrase: Phrase) -> _Found:
        if phrase.kind is Kind.NAME and phrase.name is not None:
            return self._name(phrase, phrase.name)
        if phrase.kind is Kind.FIRST:
            return self._first_person(mention)
        if phrase.kind is Kind.THIRD:
            return self._pronoun(mention, phrase)
        if phrase.kind is Kind.ROLE or self._may_be_role(phrase):
            return self._role(mention, phrase)
        if phrase.kind is Kind.RELATIVE:
            return self._relative(mention, phrase)
        return self._phrase(phrase)

    def _name(self, phrase: Phrase, name: tuple[int, int]) -> _Found:
        person = self._people.at(name[0]) or self._people.at(name[1] - 1)
        if person is None:
            return self._phrase(phrase)
        role = self._written_role(phrase)
        rivals = self._people.rivals(name[0])
        if rivals:
            chosen = self._among(rivals, phrase, name[0])
            if chosen is None:
                return _Found(None, "the name fits more than one person", role=role, rivals=self._of(rivals))
            person = chosen
        referent = self._referents[person.index]
        same = self._span(*name) == referent.span
        reason = "full name" if same else f"part of the name {referent.name}"
        return _Found(referent, reason, role=role)

    def _of(self, persons: Sequence[Person]) -> tuple[Referent, ...]:
        return tuple(self._referents[person.index] for person in persons)

    def _among(self, rivals: Sequence[Person], phrase: Phrase, token: int) -> Person | None:
        """Of several persons with one surname: the holder of the role, the last speaker, the one named last."""
        if phrase.role is not None and self._written_role(phrase):
            holders = [p for p in self._roles.holders(*phrase.role) if p in rivals]
            if len(holders) == 1:
                return holders[0]
        spoke = [person for person in rivals if self._spoke(person)]
        if len(spoke) == 1:
            return spoke[0]
        recent = sorted(
            ((p.before(token), p) for p in rivals if p.before(token)), key=lambda pair: -pair[0].first if pair[0] else 0
        )
        fuller = [(run, p) for run, p in recent if run is not None]
        if not fuller:
            return rivals[0] if len(rivals) == 1 else None
        if len(fuller) > 1 and fuller[0][0].sentence == fuller[1][0].sentence and not self._spoke(fuller[0][1]):
            return None
        return fuller[0][1]

    def _spoke(self, person: Person) -> bool:
        return any(turn.referent.person is person for turn in self._turns)

    def _first_person(self, mention: Mention) -> _Found:
        index = self._enclosing.get(mention.inside) if mention.inside is not None else None
        if index is not None and self._mentions[index] is not None and self._mentions[index] is not mention:
            found = self._find(index)
            return _Found(
                found.referent, "first person: the speaker of the quotation", found.places, rivals=found.rivals
            )
        if self._turns:
            return _Found(self._turns[-1].referent, "first person: the last speaker")
        return _Found(None, "first person with no speaker before")

    def _pronoun(self, mention: Mention, phrase: Phrase) -> _Found:
        plain = phrase.head in self._scanner.vocabulary.pronouns["plain"]
        before = [turn for turn in self._turns if turn.token < mention.first]
        choice = self._pronouns.choose(phrase.first, mention.sentence, before, plain=plain, gender=mention.gender)
        word = self._document.tokens[phrase.first].text
        if choice.referent is None and not choice.rivals:
            return self._cataphor(mention, word)
        places = (self._span(choice.place.first, choice.place.last),) if choice.place is not None else ()
        return _Found(choice.referent, f"pronoun {word}: {choice.reason}", places, rivals=choice.rivals)

    def _cataphor(self, mention: Mention, word: str) -> _Found:
        """A pronoun that opens a text (an extract): the first person who is named as a speaker after it."""
        for other, phrase in zip(self._mentions, self._phrases, strict=True):
            if other is None or phrase is None or phrase.kind is not Kind.NAME or other.first <= mention.first:
                continue
            person = self._people.at(phrase.name[0]) if phrase.name is not None else None
            if person is None:
                break
            place = self._span(*phrase.name) if phrase.name is not None else self._span(other.first, other.last)
            return _Found(
                self._referents[person.index],
                f"pronoun {word}: nobody before it, the first speaker named after it",
                (place,),
            )
        return _Found(None, f"pronoun {word}: no antecedent")

    def _role(self, mention: Mention, phrase: Phrase) -> _Found:
        role = (phrase.first, phrase.last)
        holders = self._roles.holders(*role)
        if len(holders) == 1:
            tie = self._roles.tie_of(holders[0], *role)
            places = (self._span(tie.run.first, tie.run.last),) if tie is not None else ()
            where = f" in sentence {tie.run.sentence + 1}" if tie is not None else ""
            return _Found(self._referents[holders[0].index], f"role tied to the name{where}", places, role)
        if len(holders) > 1:
            spoke = [p for p in holders if self._spoke(p)]
            if len(spoke) == 1:
                return _Found(self._referents[spoke[0].index], "role of several persons, one of whom speaks", (), role)
            return _Found(
                None, "the article ties the role to more than one person", role=role, rivals=self._of(holders)
            )
        only = self._only_speaker()
        if phrase.kind is Kind.ROLE and only is not None and not phrase.indefinite and self._may_bear(only, phrase):
            return _Found(self._referents[only.index], "role of the only person who has spoken so far", (), role)
        return self._phrase(phrase)

    def _may_bear(self, person: Person, phrase: Phrase) -> bool:
        """Whether nothing speaks against a role: the person bears no other one of its kind and no other gender's."""
        vocabulary = self._scanner.vocabulary
        if vocabulary.is_title(self._scanner.word(phrase.last - 1)):
            return False
        if any(vocabulary.same_noun(phrase.head, tie.head) for tie in self._roles.ties if tie.person is person):
            return False
        gender = "f" if phrase.head in vocabulary.feminine else "m" if phrase.head in vocabulary.masculine else ""
        return not gender or not person.gender or gender == person.gender

    def _may_be_role(self, phrase: Phrase) -> bool:
        """प्रवक्ता, एसपी: unnamed people unless the article ties the role to a name."""
        word = self._scanner.word(phrase.last - 1)
        return (
            phrase.kind is Kind.ANONYMOUS
            and not phrase.indefinite
            and not is_plural(word)
            and stem(word) in _TIED_ROLES
        )

    def _only_speaker(self) -> Person | None:
        """The one person who has spoken so far, if it is one; articles vary how they refer to him."""
        persons = {
            turn.referent.person.index: turn.referent.person for turn in self._turns if turn.referent.person is not None
        }
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _relative(self, mention: Mention, phrase: Phrase) -> _Found:
        """The noun phrase before the relative clause, or for इसमें the last document named."""
        scanner = self._scanner
        relative = phrase.head in scanner.vocabulary.pronouns["relative"]
        first = self._document.sentences[mention.sentence].first if relative else 0
        for last in range(phrase.first, max(first, phrase.first - _REACH), -1):
            if self._is_teller(last - 1, documents_only=not relative):
                begin = scanner.phrase_start(last - 1, first)
                found = self._phrase(PhraseReader(scanner).read(begin, last))
                return replace(found, reason=f"the noun phrase before {self._document.tokens[phrase.first].text}")
        return _Found(None, "pronoun with no noun before it")

    def _is_teller(self, index: int, *, documents_only: bool) -> bool:
        vocabulary, word = self._scanner.vocabulary, self._scanner.word(index)
        if not word or word in vocabulary.function or word in vocabulary.postpositions:
            return False
        if stem(word) in vocabulary.documents:
            return True
        if documents_only:
            return False
        return (
            any(stem(word) in group for group in (vocabulary.organizations, vocabulary.groups, vocabulary.roles))
            or self._people.at(index) is not None
        )

    def _phrase(self, phrase: Phrase) -> _Found:
        """Bodies, documents and unnamed people."""
        long = self._bodies.long_form(phrase)
        before = [turn.referent for turn in self._turns]
        taken = None if phrase.indefinite else self._bodies.antecedent(phrase, before)
        reason = "the phrase itself"
        span = phrase.name or (phrase.first, phrase.last)
        if long is not None:
            span, reason = long, "long form of the abbreviation"
        elif phrase.bracket is not None and phrase.name == phrase.bracket:
            reason = "long form in the bracket"
        elif taken is not None and isinstance(taken[0], Referent):
            return _Found(taken[0], taken[1])
        elif taken is not None and not isinstance(taken[0], Referent):
            span, reason = taken[0], taken[1]
        return _Found(self._intern(phrase, span), reason)

    def _intern(self, phrase: Phrase, span: tuple[int, int]) -> Referent:
        """The referent of a phrase: the former one where its words are the same."""
        words = self._scanner.content_stems(*span)
        for referent in self._others:
            if referent.words == words:
                return referent
        kind = _TYPES.get(phrase.kind, SpeakerType.UNKNOWN)
        if phrase.kind is Kind.ROLE and words[-1] in self._scanner.vocabulary.groups:
            kind = SpeakerType.GROUP
        head = words[-1] if words else ""
        referent = Referent(self._raw(*span), kind, self._span(*span), head=head, words=words)
        self._others.append(referent)
        return referent
