"""Everything the article itself says of its speakers, collected once: persons, roles, bodies, and the mentions read."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter

from quotes.article import Span
from quotes.attribution.aliases import Aliases
from quotes.attribution.bodies import Bodies
from quotes.attribution.kinds import Kind
from quotes.attribution.mention import Mention
from quotes.attribution.people import People, Person
from quotes.attribution.phrases import Phrase, PhraseReader
from quotes.attribution.referents import Referent
from quotes.attribution.roles import Roles
from quotes.attribution.scan import NameScanner, Run
from quotes.records import SpeakerType
from quotes.text.document import Document

_INNER_START = attrgetter("inner.start")


class _Referents(dict[int, Referent]):
    """The referents of persons by their indices, each made when it is first asked for: most persons do not speak."""

    def __init__(self, persons: Sequence[Person], make: Callable[[Person], Referent]) -> None:
        super().__init__()
        self._persons = persons
        self._make = make

    def __missing__(self, index: int) -> Referent:
        referent = self[index] = self._make(self._persons[index])
        return referent


class Index:
    """The index of one document for one list of mentions (their names count as certain names of persons)."""

    def __init__(
        self, document: Document, scanner: NameScanner, mentions: Sequence[Mention | None], aliases: Aliases
    ) -> None:
        self.document = document
        self.scanner = scanner
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
        self.referents: Mapping[int, Referent] = _Referents(self.people.persons, self._referent)

    def _read(self, mentions: Sequence[Mention | None]) -> list[Phrase | None]:
        return [None if m is None else self.reader.read(m.first, m.last) for m in mentions]

    def _name_keys(self, phrase: Phrase) -> tuple[str, ...]:
        """The words of a name of several words that a mention bears."""
        if phrase.kind is not Kind.NAME or phrase.name is None:
            return ()
        keys = self.scanner.keys(*phrase.name)
        return tuple(k for k in keys if len(k) > 1) if len(keys) > 1 else ()

    def span(self, first: int, last: int) -> Span:
        """The view positions of a token range."""
        tokens, quotations = self.document.tokens, self.document.quotations
        start, end = tokens[first].start, tokens[last - 1].end
        around = bisect_left(quotations, start, key=_INNER_START)
        if around < len(quotations) and quotations[around].inner.start == start and quotations[around].outer.end <= end:
            start = quotations[around].outer.start  # both marks of a name: ‘जनसत्ता’ की एक रिपोर्ट
        return Span(start, end)

    def raw(self, first: int, last: int) -> str:
        """A token range as the article writes it, with one space between words."""
        span = self.span(first, last)
        if cut := self.scanner.cut(last - 1):
            span = Span(span.start, span.end - cut)
        return " ".join(self.document.view.to_raw(span).of(self.document.article.text).split())

    def role_text(self, first: int, last: int) -> str | None:
        """A role as the article writes it, without a title (अधीक्षक डॉ.) or a clause beside it (धरने पर बैठे …)."""
        vocabulary = self.scanner.vocabulary
        while last - first > 1 and vocabulary.is_title(self.scanner.word(last - 1)):
            last -= 1
        while last - first > 1 and not vocabulary.is_role(self.scanner.word(last - 1)) and not self._is_word(last - 1):
            last -= 1
        clauses = [i + 1 for i in range(first, last - 1) if self.scanner.word(i) in vocabulary.participles]
        first = max([first, *clauses])
        return self.raw(first, last) if last > first else None

    def _is_word(self, index: int) -> bool:
        return self.document.tokens[index].is_word

    def written_role(self, phrase: Phrase) -> tuple[int, int] | None:
        """What stands in front of the name in a mention, if it ends in a title or role."""
        if phrase.role is None:
            return None
        word = self.scanner.word(phrase.role[1] - 1)
        return phrase.role if self.scanner.vocabulary.is_title_or_role(word) else None

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

    def _referent(self, person: Person) -> Referent:
        full = person.fullest
        written = [self.raw(run.first, run.last) for run in full]
        name, _ = Counter(written).most_common(1)[0]  # नरेन्द्र here, नरेंद्र everywhere else; of equals the first
        run = full[written.index(name)]
        kind = SpeakerType.ORGANIZATION if self._is_body(person) else SpeakerType.PERSON
        return Referent(name, kind, self.span(run.first, run.last), person)

    def _is_body(self, person: Person) -> bool:
        """Whether what looks like a name is one of a body: इनमारसेट के उपाध्यक्ष, कंपनी इनमारसेट, and no title anywhere."""
        scanner, vocabulary = self.scanner, self.scanner.vocabulary
        if all(len(run.keys) == 1 and vocabulary.is_acronym(scanner.word(run.first)) for run in person.runs):
            return True
        if any(scanner.levels[i] == 2 for run in person.runs for i in range(run.first, run.last)):
            return False
        if any(run.role is not None and vocabulary.is_role(scanner.word(run.role[1] - 1)) for run in person.runs):
            return False
        return any(self._stands_as_body(run) for run in person.runs)

    def _stands_as_body(self, run: Run) -> bool:
        """Whether a body's sort stands in front of a name or its office-bearer behind: कंपनी | सुमेर, सुमेर | के निदेशक."""
        scanner, vocabulary = self.scanner, self.scanner.vocabulary
        if vocabulary.is_sort(scanner.word(run.first - 1)):
            return True
        if scanner.word(run.last) not in vocabulary.oblique_genitives:
            return False
        follow = [word for i in range(run.last + 1, run.last + 4) if (word := scanner.word(i))]
        return any(vocabulary.is_role(word) and not vocabulary.is_kin(word) for word in follow)
