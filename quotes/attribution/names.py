"""From a speaker's mention to who it is: full name, role and type, with the mentions that led there.

Names are collected once for the whole article (`index`); a surname, a role or a pronoun is then looked up there.
Where two candidates fit equally well the search abstains and says between whom.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from quotes.article import Span
from quotes.attribution.aliases import Aliases, aliases_of
from quotes.attribution.classes import vocabulary_of
from quotes.attribution.index import Index
from quotes.attribution.kinds import Kind
from quotes.attribution.mention import Mention, Resolution
from quotes.attribution.namesakes import Namesakes
from quotes.attribution.people import Person
from quotes.attribution.phrases import Phrase
from quotes.attribution.pronouns import Clues, PronounResolver, Turn, find_agreement
from quotes.attribution.referents import Referent
from quotes.attribution.rivals import Rivals
from quotes.attribution.scan import NameScanner, ParsedSentence, proper_nouns
from quotes.attribution.spelling import is_plural, stem
from quotes.attribution.strangers import Strangers
from quotes.attribution.unnamed import Unnamed
from quotes.lexicon.loader import Lexicon
from quotes.records import SpeakerType
from quotes.text.document import Document
from quotes.values import value

_UNNAMED = Resolution(None, None, SpeakerType.UNKNOWN, reason="no words of the text name the speaker")
_NO_NOUN = "pronoun with no noun before it"
_REACH = 200  # words that a pronoun reaches back for a document
_NEAR = 2  # sentences to the one who has just spoken
_REMEMBERED = 40  # turns that a pronoun looks back on


@value()
class _Found:
    """What one mention was resolved to, before it becomes a `Resolution`."""

    referent: Referent | None
    reason: str
    places: tuple[Span, ...] = ()
    role: tuple[int, int] | None = None
    rivals: tuple[Referent, ...] = ()


class NameResolver:
    """Resolves the speakers and sources of one document.

    Args:
        document: the analysed article.
        lexicon: titles, roles, tellers and agencies; nothing uses the built-in word classes alone.
        trees: parsed sentences by any key, if there are some; their proper nouns help to find names.
        clues: the weights of the pronoun search.
    """

    def __init__(
        self,
        document: Document,
        lexicon: Lexicon | None = None,
        trees: Mapping[int, ParsedSentence] | None = None,
        clues: Clues | None = None,
    ) -> None:
        self._document = document
        self._lexicon = lexicon
        self._trees = trees or {}
        self._clues = clues if clues is not None else Clues()

    def resolve(
        self, mentions: Sequence[Mention | None], enclosing: Mapping[int, int] | None = None
    ) -> list[Resolution]:
        """Who each mention is, in the order given; the text's order decides who spoke before.

        Args:
            mentions: speakers and sources of the article; nothing for one that the text does not show.
            enclosing: for a quotation's index the place in ``mentions`` of who speaks it (for मैंने inside it).
        """
        if all(mention is None for mention in mentions):
            return [_UNNAMED] * len(mentions)  # nobody to look for: the article's names are not needed
        scanner = NameScanner(self._document, vocabulary_of(self._lexicon), proper_nouns(self._trees))
        aliases = aliases_of(self._lexicon)
        index = Index(self._document, scanner, mentions, aliases)
        return _Session(index, self._clues, mentions, enclosing or {}, aliases).run()


class _Session:
    """One call of `NameResolver.resolve`: the index, and what has been resolved so far."""

    def __init__(
        self,
        index: Index,
        clues: Clues,
        mentions: Sequence[Mention | None],
        enclosing: Mapping[int, int],
        aliases: Aliases,
    ) -> None:
        self._index = index
        self._aliases = aliases
        self._scanner = index.scanner
        self._vocabulary = index.scanner.vocabulary
        self._mentions = mentions
        self._enclosing = enclosing
        self._pronouns = PronounResolver(index.scanner, index.people, index.referents, clues)
        self._named = [
            (other.first, phrase)
            for other, phrase in zip(mentions, index.phrases, strict=True)
            if other is not None and phrase is not None and phrase.name is not None
        ]
        self._unnamed = Unnamed(index)
        self._strangers = Strangers(index)
        written = ((person, index.referents[person.index].name) for person in index.people.persons)
        self._namesakes = Namesakes(written, self._vocabulary.latin_titles)
        self._turns: list[Turn] = []
        self._speaking: dict[int, Person] = {}
        self._rivals = Rivals(index, self._speaking)
        self._done: dict[int, _Found] = {}

    def run(self) -> list[Resolution]:
        order = sorted((m.first, i) for i, m in enumerate(self._mentions) if m is not None)
        for _, place in order:
            self._find(place)
        return [self._renamed(place, self._resolution(place)) for place in range(len(self._mentions))]

    def _renamed(self, place: int, found: Resolution) -> Resolution:
        """What a mention was resolved to, under the name that the user's aliases give it."""
        mention, phrase = self._mentions[place], self._index.phrases[place]
        if mention is None or phrase is None or not self._aliases:
            return found
        return self._aliases.renamed(found, self._words(mention, phrase), self._vocabulary)

    def _words(self, mention: Mention, phrase: Phrase) -> str:
        """The name in a mention; of one without a name all of it."""
        return self._index.raw(*(phrase.name or (mention.first, mention.last)))

    def _resolution(self, place: int) -> Resolution:
        mention = self._mentions[place]
        if mention is None:
            return _UNNAMED
        found = self._done[place]
        own = self._index.span(mention.first, mention.last)
        role = self._index.role_text(*found.role) if found.role is not None else None
        if found.referent is None:
            names = tuple(dict.fromkeys(rival.name for rival in found.rivals))
            return Resolution(None, role, SpeakerType.UNKNOWN, (own,), found.reason, names)
        chain = tuple(dict.fromkeys((own, *found.places, found.referent.span)))
        if role is None or self._vocabulary.is_title(role):
            role = self._index.role_of(found.referent.person) or role
        return Resolution(found.referent.name, role, found.referent.type, chain, found.reason)

    def _find(self, place: int) -> _Found:
        if place in self._done:
            return self._done[place]
        mention, phrase = self._mentions[place], self._index.phrases[place]
        if mention is None or phrase is None:
            return _Found(None, "no words of the text name the speaker")
        self._done[place] = _Found(None, "speaks inside its own words")  # met again only on a circle of quotations
        found = self._by_kind(mention, phrase)
        self._done[place] = found
        if found.referent is not None and not mention.aside:
            turn = Turn(mention.first, mention.last, mention.sentence, found.referent, mention.inside is not None)
            insort(self._turns, turn, key=lambda turn: turn.token)
            if found.referent.person is not None:
                self._speaking[found.referent.person.index] = found.referent.person
        return found

    def _by_kind(self, mention: Mention, phrase: Phrase) -> _Found:
        words = self._words(mention, phrase)
        namesake = self._namesakes.of(words)
        if namesake is not None:
            return _Found(self._index.referents[namesake.index], "the same name in Latin letters")
        titled = self._index.roles.titled(mention.first, mention.last)
        if titled is not None:
            return _Found(self._index.referents[titled.index], "title of the only one who has it")
        if phrase.kind is Kind.NAME and phrase.name is not None and not self._index.bodies.is_short(phrase):
            return self._name(mention, phrase, phrase.name)
        person = self._aliases.person_of(words, self._index.people)
        if person is not None:
            return _Found(self._index.referents[person.index], "the words themselves")
        if phrase.kind is Kind.FIRST:
            return self._first_person(mention, phrase)
        if phrase.kind is Kind.THIRD:
            return self._pronoun(mention, phrase)
        if phrase.kind is Kind.ROLE or self._may_be_role(mention, phrase):
            return self._role(mention, phrase)
        if phrase.kind is Kind.RELATIVE:
            return self._relative(mention, phrase)
        if phrase.kind is Kind.SEVERAL:
            return self._several(mention, phrase)
        known = self._index.people.at(phrase.last - 1) if phrase.kind is Kind.OTHER else None
        if known is not None and known.strong:  # मंच पर बैठे | विमलानंद
            referent = self._index.referents[known.index]
            return _Found(referent, f"part of the name {referent.name}")
        return self._phrase(phrase)

    def _several(self, mention: Mention, phrase: Phrase) -> _Found:
        """Several in one mention: the names of each, joined as the mention joins them."""
        parts = self._index.reader.parts(phrase)
        each: list[Referent] = []
        for part in parts:
            one = self._index.reader.read(*part)
            referent = self._by_kind(mention, one).referent
            if referent is None or referent in each:
                referent = self._unnamed.of(one, one.name or part)
            each.append(referent)
        return _Found(self._unnamed.several(phrase, parts, each), "the names in the mention")

    def _before(self, token: int) -> Sequence[Turn]:
        """The last turns before a token."""
        end = bisect_left(self._turns, token, key=lambda turn: turn.token)
        return self._turns[max(0, end - _REMEMBERED) : end]

    def _of(self, persons: Sequence[Person]) -> tuple[Referent, ...]:
        return tuple(self._index.referents[person.index] for person in persons)

    # Names

    def _name(self, mention: Mention, phrase: Phrase, name: tuple[int, int]) -> _Found:
        people = self._index.people
        person = people.at(name[0]) or people.at(name[1] - 1)
        if person is None:
            return self._phrase(phrase)
        role = self._index.written_role(phrase)
        rivals = people.rivals(name[0])
        if rivals:
            chosen = self._rivals.choose(rivals, role, name[0], self._agreement(mention))
            if chosen is None:
                return _Found(None, "the name fits more than one person", role=role, rivals=self._of(rivals))
            person = chosen
        referent = self._index.referents[person.index]
        same = self._index.span(*name) == referent.span
        return _Found(referent, "full name" if same else f"part of the name {referent.name}", role=role)

    def _agreement(self, mention: Mention) -> str:
        """The gender that the verb shows: as the caller says, or as the words behind the mention do."""
        if mention.gender is not None:
            return mention.gender
        limit = self._index.document.sentences[mention.sentence].last
        return find_agreement(self._scanner, mention.last, limit)

    # Pronouns

    def _first_person(self, mention: Mention, phrase: Phrase) -> _Found:
        """Who says मैं or हम; in nobody's words हम is the narrator: हमने जांच में पाया कि वीडियो पुराना है."""
        place = self._enclosing.get(mention.inside) if mention.inside is not None else None
        if place is not None and self._mentions[place] is not None and self._mentions[place] is not mention:
            found = self._find(place)
            return _Found(
                found.referent, "first person: the speaker of the quotation", found.places, None, found.rivals
            )
        if mention.inside is None and self._is_narrated_by_one:
            return _Found(None, "first person: the narrator")
        before = self._before(mention.first)
        narrator = phrase.head in self._vocabulary.pronouns["we"] and not mention.told
        if before and (not narrator or before[-1].sentence == mention.sentence):
            return _Found(before[-1].referent, "first person: the last speaker")
        return _Found(None, "first person with no speaker before")

    @cached_property
    def _is_narrated_by_one(self) -> bool:
        """Whether somebody says मैं in nobody's words before anybody speaks: मैं गांव पहुंचा. सरपंच ने कहा …. मैंने पूछा …."""
        phrases = zip(self._mentions, self._index.phrases, strict=True)
        others = [
            m.first for m, phrase in phrases if m is not None and phrase is not None and phrase.kind is not Kind.FIRST
        ]
        own = self._vocabulary.pronouns["first"] - self._vocabulary.pronouns["we"]
        opens = range(min(others, default=0))
        return any(self._scanner.word(i) in own and i not in self._scanner.quoted for i in opens)

    def _pronoun(self, mention: Mention, phrase: Phrase) -> _Found:
        if (
            self._scanner.word(phrase.last) in self._vocabulary.according
            and phrase.head in self._vocabulary.pronouns["of_this"]
        ):
            return self._relative(mention, phrase)  # इसके मुताबिक
        plain = phrase.head in self._vocabulary.pronouns["plain"]
        turns = self._before(mention.first)
        taken_up = self._strangers.taken_up(mention, turns, plain=plain)
        if taken_up is not None:
            return replace(self._by_kind(mention, taken_up[0]), reason=taken_up[1])
        acting = self._strangers.acting(mention, turns, plain=plain)
        if acting is not None:
            found = self._by_kind(mention, acting)
            if plain or found.referent is not None:
                return replace(found, reason="who acts in the sentence before")
        own = self._quoting(mention)
        told = mention.inside is None  # by the narrator, whose pronoun means nobody who speaks in somebody's words
        before = [turn for turn in turns if turn.referent is not own and not (told and turn.quoted)]
        choice = self._pronouns.choose(
            phrase.first, mention.sentence, before, own, plain=plain, gender=self._agreement(mention)
        )
        word = self._index.document.tokens[phrase.first].text
        if choice.referent is None and not choice.rivals:
            return self._cataphor(mention, word)
        places = (self._index.span(choice.place.first, choice.place.last),) if choice.place is not None else ()
        return _Found(choice.referent, f"pronoun {word}: {choice.reason}", places, rivals=choice.rivals)

    def _quoting(self, mention: Mention) -> Referent | None:
        """Whose words surely hold a mention; after a full stop the narrator may go on, with a mark forgotten."""
        document = self._index.document
        place = self._enclosing.get(mention.inside) if mention.inside is not None else None
        if mention.inside is None or place is None or self._mentions[place] is mention:
            return None
        follows = mention.first > 0 and document.tokens[mention.first - 1].is_word
        begins = document.tokens[mention.first].start
        sure = (q.closed and (follows or q.inner.start == begins) for q in document.quotations[mention.inside :][:1])
        return self._find(place).referent if any(sure) else None

    def _cataphor(self, mention: Mention, word: str) -> _Found:
        """A pronoun that opens a text (an extract): the first person who is named as a speaker after it."""
        named = self._named if mention.inside is None else ()  # in somebody's words it may be anybody
        phrase = next((phrase for first, phrase in named if first > mention.first), None)
        if phrase is not None and phrase.name is not None and phrase.kind is Kind.NAME:
            person = self._index.people.at(phrase.name[0])
            if person is not None:
                reason = f"pronoun {word}: nobody before it, the first speaker named after it"
                return _Found(self._index.referents[person.index], reason, (self._index.span(*phrase.name),))
        return _Found(None, f"pronoun {word}: no antecedent")

    def _relative(self, mention: Mention, phrase: Phrase) -> _Found:
        """The noun phrase before the relative clause, or for इसमें the last document named."""
        relative = phrase.head in self._vocabulary.pronouns["relative"]
        inanimate = phrase.head in self._vocabulary.pronouns["inanimate"]
        opens = phrase.first == self._index.document.sentences[mention.sentence].first  # … वायरल है। जिसमें …
        here = mention.sentence - (opens and mention.sentence > 0)
        first = self._index.document.sentences[here].first if relative else 0
        for last in range(phrase.first, max(first, phrase.first - _REACH), -1):
            if self._is_teller(last - 1, documents_only=inanimate or not relative):
                word = self._index.document.tokens[phrase.first].text
                return replace(self._noun_phrase(mention, last, first), reason=f"the noun phrase before {word}")
        return self._asked(mention, phrase, first) if relative and not inanimate else _Found(None, _NO_NOUN)

    def _asked(self, mention: Mention, phrase: Phrase, least: int) -> _Found:
        """Who was talked to in front of a relative clause, whatever the name: X से बात की, | जिन्होंने …."""
        ablative = self._vocabulary.ablative
        end = next((i for i in range(phrase.first - 1, least, -1) if self._scanner.word(i) in ablative), None)
        if end is None:
            return _Found(None, _NO_NOUN)
        return replace(self._noun_phrase(mention, end, least), reason="who was talked to before the relative clause")

    def _noun_phrase(self, mention: Mention, end: int, least: int) -> _Found:
        """Who the noun phrase is that ends before a token, which a mention points to."""
        phrase = self._index.reader.read(self._index.bodies.phrase_start(end - 1, least), end)
        named = phrase.kind is Kind.NAME and phrase.name is not None
        return self._by_kind(mention, phrase) if named else self._phrase(phrase)

    def _is_teller(self, index: int, *, documents_only: bool) -> bool:
        """Whether a word ends what a pronoun points back to: पत्र | जिसमें; अधिकारी, आयोग or a name | जिन्होंने."""
        vocabulary, word = self._vocabulary, self._scanner.word(index)
        if not word or word in vocabulary.function or word in vocabulary.postpositions:
            return False
        root = stem(word)
        if root in vocabulary.documents or word in vocabulary.claims or documents_only:
            return root in vocabulary.documents or word in vocabulary.claims
        return any(root in group for group in (vocabulary.organizations, vocabulary.groups, vocabulary.roles)) or (
            self._index.people.at(index) is not None
        )

    # Roles

    def _may_be_role(self, mention: Mention, phrase: Phrase) -> bool:
        """प्रवक्ता, एसपी: unnamed people unless tied to a name; अधिकारी unless its bearer spoke last."""
        word = self._scanner.word(phrase.last - 1)
        unnamed = phrase.kind is Kind.ANONYMOUS and not phrase.indefinite and not is_plural(word)
        tied = self._going_on(mention, phrase) is not None or self._index.roles.repeats(phrase.first, phrase.last)
        return unnamed and (stem(word) in self._vocabulary.offices or tied)

    def _going_on(self, mention: Mention, phrase: Phrase) -> Person | None:
        """Who spoke last, right before a phrase, if the article ties the role noun of the phrase to that person."""
        turns = self._before(mention.first)
        person = turns[-1].referent.person if turns and mention.sentence - turns[-1].sentence <= _NEAR else None
        goes_on = person is not None and self._index.roles.may_go_on(person, phrase.first, phrase.last)
        return person if goes_on else None

    def _role(self, mention: Mention, phrase: Phrase) -> _Found:
        role = (phrase.first, phrase.last)
        holders = self._index.roles.holders(*role)
        if len(holders) > 1:
            spoke = [person for person in holders if person.index in self._speaking]
            if len(spoke) == 1:
                referent = self._index.referents[spoke[0].index]
                return _Found(referent, "role of several persons, one of whom speaks", (), role)
            reason = "the article ties the role to more than one person"
            return _Found(None, reason, role=role, rivals=self._of(holders))
        if holders:
            tie = self._index.roles.tie_of(holders[0], *role)
            places = (self._index.span(tie.run.first, tie.run.last),) if tie is not None else ()
            where = f" in sentence {tie.run.sentence + 1}" if tie is not None else ""
            return _Found(self._index.referents[holders[0].index], f"role tied to the name{where}", places, role)
        last = self._going_on(mention, phrase)
        if last is not None:
            return _Found(self._index.referents[last.index], "role of the one who has just spoken", (), role)
        return self._phrase(phrase)

    # Bodies, documents, unnamed people

    def _phrase(self, phrase: Phrase) -> _Found:
        bodies = self._index.bodies
        long = bodies.long_form(phrase)
        if long is not None:
            return _Found(self._unnamed.of(replace(phrase, kind=Kind.BODY), long), "long form of the abbreviation")
        before = [turn.referent for turn in self._before(phrase.first)]
        taken = None if phrase.indefinite else bodies.antecedent(phrase, before)
        if taken is None:
            return _Found(self._unnamed.of(phrase, phrase.name or (phrase.first, phrase.last)), "the phrase itself")
        what, reason = taken
        return _Found(what if isinstance(what, Referent) else self._unnamed.of(phrase, what), reason)
