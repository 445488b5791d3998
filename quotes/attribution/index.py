"""Everything the article itself says of its speakers, collected once: persons, roles, bodies, and the mentions read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.article import Span
from quotes.attribution.aliases import Aliases
from quotes.attribution.bodies import Bodies
from quotes.attribution.kinds import Kind
from quotes.attribution.mention import Mention
from quotes.attribution.people import People, Person
from quotes.attribution.person_referents import PersonReferents
from quotes.attribution.phrases import Phrase, PhraseReader
from quotes.attribution.referents import Referent
from quotes.attribution.roles import Roles
from quotes.attribution.scan import NameScanner, Run
from quotes.attribution.spelling import stem
from quotes.attribution.wording import Wording
from quotes.text.document import Document


class Index:
    """The index of one document for one list of mentions (their names count as certain names of persons)."""

    def __init__(
        self, document: Document, scanner: NameScanner, mentions: Sequence[Mention | None], aliases: Aliases
    ) -> None:
        self.document = document
        self.scanner = scanner
        self._wording = Wording(scanner)
        runs = scanner.runs()
        known = frozenset(k for run in runs if len(run.keys) > 1 and run.strength >= 2 for k in run.keys if len(k) > 1)
        self.reader = PhraseReader(scanner, known)
        self.phrases = self._read(mentions)
        spoken = {k for p in self.phrases if p is not None for k in self._name_keys(p)}
        if spoken - known:  # चौकसे alone is read as a name once विवेक चौकसे has spoken
            self.reader = PhraseReader(scanner, known | spoken)
            self.phrases = self._read(mentions)
        anchors = self._anchors(mentions)
        self.people = People(scanner, aliases.merged(runs, anchors), aliases.merged(anchors, runs))
        self.roles = Roles(scanner, self.people)
        self.bodies = Bodies(scanner)
        self._role_of: dict[int, str | None] = {}
        self.referents: Mapping[int, Referent] = PersonReferents(self.people.persons, scanner, self._wording)

    def _read(self, mentions: Sequence[Mention | None]) -> list[Phrase | None]:
        return [None if m is None else self.reader.read(m.first, m.last) for m in mentions]

    def _name_keys(self, phrase: Phrase) -> tuple[str, ...]:
        """The words of a name of several words that a mention bears."""
        if phrase.kind is not Kind.NAME or phrase.name is None:
            return ()
        keys = self.scanner.keys(*phrase.name)
        return tuple(k for k in keys if len(k) > 1) if len(keys) > 1 else ()

    def span(self, first: int, last: int) -> Span:
        """See `Wording.span`."""
        return self._wording.span(first, last)

    def raw(self, first: int, last: int) -> str:
        """See `Wording.raw`."""
        return self._wording.raw(first, last)

    def role_text(self, first: int, last: int) -> str | None:
        """A role as the article writes it, without a title (अधीक्षक डॉ.), an age or a clause beside it (धरने पर बैठे …)."""
        vocabulary = self.scanner.vocabulary
        while last - first > 1 and vocabulary.is_title(self.scanner.word(last - 1)):
            before = self.scanner.word(last - 2)
            role = vocabulary.is_role(self.scanner.word(last - 1)) and not vocabulary.is_role(before)
            if role or before in vocabulary.genitives or before in vocabulary.first_ranks:
                break  # सेना चीफ, एम्स के डॉक्टर, चीफ जस्टिस
            last -= 1
        while last - first > 1 and not vocabulary.is_role(self.scanner.word(last - 1)) and not self._is_word(last - 1):
            if self.scanner.word(last - 1) == ")":
                break  # एडीजी (कानून व्यवस्था)
            last -= 1
        clauses = [i + 1 for i in range(first, last - 1) if self.scanner.word(i) in vocabulary.participles]
        aged = [i + 1 for i in range(first, last - 1) if self.scanner.word(i) in vocabulary.aged]
        if self.scanner.word(first) in vocabulary.years and self.scanner.word(first + 1) in vocabulary.genitives:
            aged.append(first + 2)  # 82 | साल के
        first = max([first, *clauses, *(i for i in aged if i < last)])
        return self.raw(first, last) if last > first else None

    def role_of(self, person: Person | None) -> str | None:
        """The first role at a place of a person's name, or the first title: सांसद for रमेश, who once is सांसद रमेश."""
        if person is None:
            return None
        if person.index not in self._role_of:
            is_role = self.scanner.vocabulary.is_role
            roles = [text for run in person.runs if run.role is not None and (text := self.role_text(*run.role))]
            offices = (role for role in roles if is_role(role.partition(" (")[0].split()[-1]))
            self._role_of[person.index] = next(offices, next(iter(roles), None))
        return self._role_of[person.index]

    def _is_word(self, index: int) -> bool:
        return self.document.tokens[index].is_word

    def written_role(self, phrase: Phrase) -> tuple[int, int] | None:
        """What stands in front of the name in a mention, if it ends in a title or a noun for persons."""
        if phrase.role is None:
            return None
        word, vocabulary = self.scanner.word(phrase.role[1] - 1), self.scanner.vocabulary
        person = stem(word) in vocabulary.groups or stem(word) in vocabulary.anonymous  # चश्मदीद, निवासी
        told = word in vocabulary.doers or self.scanner.word(phrase.role[0]) in vocabulary.pronouns["all"]
        return phrase.role if (person and not told) or vocabulary.is_title_or_role(word) else None

    def _anchors(self, mentions: Sequence[Mention | None]) -> list[Run]:
        anchors: dict[int, Run] = {}
        for mention, phrase in zip(mentions, self.phrases, strict=True):
            if mention is None or phrase is None or phrase.kind is not Kind.NAME or phrase.name is None:
                continue
            run = self.scanner.run(*phrase.name, self.document.sentences[mention.sentence])
            if run is not None:
                role = run.role or self.written_role(phrase)
                quoted = run.quoted or mention.aside
                anchors[run.first] = Run(run.first, run.last, run.sentence, run.keys, 2, role, quoted)
        return list(anchors.values())
