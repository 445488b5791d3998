"""Which person a role without a name means: the one to whom the article ties it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from quotes.attribution.gender import gender_of_name, gender_of_role
from quotes.attribution.people import People, Person
from quotes.attribution.scan import NameScanner, Run
from quotes.attribution.spelling import LONG_I, key, stem
from quotes.values import value

# Words of the fields that stand in a list in front of the last one and its office.
_LONGEST_LIST = 9
_SHARES_ONE = 2  # what a modifier that two phrases share counts


@value()
class Tie:
    """A role tied to a person at a place of the name: the stem of the role noun and those of its modifiers."""

    person: Person
    run: Run
    head: str
    modifiers: tuple[str, ...]


class Roles:
    """The ties of an article, by role noun."""

    def __init__(self, scanner: NameScanner, people: People) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary
        self._people = people
        self._titled: dict[str, Person | None] = {}

    @cached_property
    def _found(self) -> list[Tie]:
        """All ties in the order of the persons: most articles never ask for them."""
        people = self._people
        # A run that was placed by guess is no evidence of who bears the role.
        runs = [(person, run) for person in people.persons for run in person.runs if not people.rivals(run.first)]
        return [tie for person, run in runs for tie in self._ties(person, run)]

    @cached_property
    def _by_noun(self) -> dict[str | int, list[Tie]]:
        ties: dict[str | int, list[Tie]] = defaultdict(list)
        for tie in self._found:
            ties[self._vocabulary.meaning_of(tie.head)].append(tie)
        return ties

    @cached_property
    def _by_person(self) -> dict[int, list[Tie]]:
        ties: dict[int, list[Tie]] = defaultdict(list)
        for tie in self._found:
            ties[tie.person.index].append(tie)
        return ties

    def of(self, person: Person) -> Sequence[Tie]:
        """The roles tied to a person."""
        return self._by_person.get(person.index, ())

    def _ties(self, person: Person, run: Run) -> list[Tie]:
        """Every role noun of the phrase beside a name, with the modifiers in front of it: भाजपा अध्यक्ष और सांसद …"""
        ranges = [run.role] if run.role is not None and not self._of_other_gender(person, run.role) else []
        predicate = self._predicate(run)
        if predicate is not None:
            ranges.append(predicate)
        found = []
        for first, last in ranges:
            if self._scanner.word(first) in self._vocabulary.indefinite:
                first += 1
            before = list(self._fields_before(first, last))
            for index in range(first, last):
                word = self._scanner.word(index)
                if self._vocabulary.is_role(word):
                    head, modifiers = self._joined(stem(word), before)
                    found.append(Tie(person, run, head, tuple(modifiers)))
                    found += [Tie(person, run, other, rest) for other, rest in self._otherwise(head, modifiers)]
                before.extend(self._scanner.content_stems(index, index + 1))
        return found

    def _otherwise(self, head: str, modifiers: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """An office by its other form, with what else stands before it: पुलिस अधीक्षक for एसपी, and एसपी for it."""
        offices, written = self._vocabulary.offices_in_full, (*modifiers, head)
        if head in offices:
            yield offices[head][-1], (*modifiers, *offices[head][:-1])
        long = [short for short, words in offices.items() if written[-len(words) :] == words]
        if long:  # वरिष्ठ पुलिस अधीक्षक is no एसपी
            short = max(long, key=lambda short: len(offices[short]))
            yield short, written[: -len(offices[short])]

    def _fields_before(self, first: int, last: int) -> Iterator[str]:
        """The fields that a list has in front of its last: पशुपालन, पंचायती राज तथा | लघु सिंचाई मंत्री X."""
        if stem(self._scanner.word(last - 1)) not in self._vocabulary.with_field:
            return
        for index in range(first - 1, max(-1, first - 1 - _LONGEST_LIST), -1):
            word = self._scanner.word(index)
            if word == "," or word in self._vocabulary.conjunctions:
                continue
            named = self._scanner.levels[index] == 2  # पंचायती | राज is no king
            if not self._scanner.modifies(index) or (self._vocabulary.is_title_or_role(word) and not named):
                return
            yield stem(word)

    def _of_other_gender(self, person: Person, role: tuple[int, int]) -> bool:
        """एक्ट्रेस सुशांत के नाम पर …: the role before the name is somebody else's."""
        gender = gender_of_role(self._scanner, *role)
        given = gender_of_name(self._scanner, person.full.first, person.full.last)
        return bool(gender and given) and gender != given

    def _predicate(self, run: Run) -> tuple[int, int] | None:
        """सुभाष पार्टी के सांसद हैं: the role is what the sentence says of its subject."""
        scanner, vocabulary = self._scanner, self._vocabulary
        sentence = scanner.document.sentences[run.sentence]
        if run.first - sentence.first > 1:
            return None
        for index in range(run.last + 1, min(sentence.last, run.last + 9)):
            word = scanner.word(index)
            if word == "," or word in vocabulary.predicate_bounds:
                return None
            if word in vocabulary.copulas and vocabulary.is_role(scanner.word(index - 1)):
                return (run.last, index)
        return None

    def holders(self, first: int, last: int) -> list[Person]:
        """The persons whom a role phrase may mean, those with the best matching modifiers only."""
        head, modifiers = self._split(first, last)
        title = self._scanner.word(last - 1)
        if not modifiers and head == stem(title) and self._vocabulary.is_title(title):
            return []  # डॉक्टर stands before many names and alone means any of them
        gender = gender_of_role(self._scanner, first, last)
        scores: dict[int, tuple[tuple[int, int], Person]] = {}
        for tie in self._by_noun.get(self._vocabulary.meaning_of(head), ()):
            if gender and tie.person.gender not in ("", gender):
                continue
            if self._is_over(tie.person, modifiers):
                continue
            if (not modifiers and not self._is_certain(tie.person)) or self._is_abroad(tie.person, modifiers):
                continue
            score = self._agreement(modifiers, tie.modifiers, exact=head == tie.head)
            if score is None or not self._may_be_bare(head, first, last, tie):
                continue
            if gender and modifiers and not tie.person.gender and score[0] < _SHARES_ONE:
                continue  # जापान की कोच may be कोच X if X is a woman
            if tie.person.index not in scores or score > scores[tie.person.index][0]:
                scores[tie.person.index] = (score, tie.person)
        held = list(scores.values())
        if not modifiers:  # मंत्री | नानक देव के पर्व पर पहुंचे: whose feast it is bears no office
            held = [each for each in held if self._acts(each[1])] or held
        best = max((score for score, _ in held), default=None)
        found = [person for score, person in held if score == best]
        return found or self._leaders(head, modifiers) or self._chiefs(head, modifiers)

    def _is_over(self, person: Person, modifiers: Sequence[str]) -> bool:
        """Whether a role is one that somebody has had, and a person is nowhere said to: पूर्व कप्तान is not कप्तान X."""
        former = self._vocabulary.former
        return not former.isdisjoint(modifiers) and all(former.isdisjoint(tie.modifiers) for tie in self.of(person))

    def _is_abroad(self, person: Person, modifiers: Sequence[str]) -> bool:
        """Whether a role is of a country that no role of a person is of: चीनी विदेश मंत्री is not विदेश मंत्री X.

        Who is written as the head of a state without the state (राष्ट्रपति X) may be any state's.
        """
        asked = self._nations(modifiers)
        if not asked:
            return False
        own = {nation for tie in self.of(person) for nation in self._nations(tie.modifiers)}
        if own:
            return asked.isdisjoint(own)
        return self._vocabulary.home.isdisjoint(asked) and bool(self._fields(modifiers))

    def _nations(self, modifiers: Sequence[str]) -> set[str]:
        """The countries among the modifiers of a role, each by its adjective."""
        nations = self._vocabulary.nations
        return {nation for word in modifiers for nation in nations if self._is_place(word) and _alike(word, nation)}

    def _leaders(self, head: str, modifiers: Sequence[str]) -> list[Person]:
        """भाजपा नेता: whoever bears another role of that party, if it is one person only."""
        leads = any(self._vocabulary.same_noun(head, leader) for leader in self._vocabulary.leaders)
        if len(modifiers) != 1 or not leads:
            return []
        names = self._vocabulary.party_names(modifiers[0])
        return self._only_one(lambda tie: any(name <= set(tie.modifiers) for name in names))

    def _chiefs(self, head: str, modifiers: Sequence[str]) -> list[Person]:
        """इसरो प्रमुख: whoever is the chairman or director of that body, if it is one person only."""
        vocabulary = self._vocabulary
        asked = [word for word in modifiers if word not in vocabulary.empty_modifiers | vocabulary.companions]
        if not asked or not any(vocabulary.same_noun(head, chief) for chief in vocabulary.chiefs):
            return []
        return self._only_one(
            lambda tie: (
                any(vocabulary.same_noun(tie.head, headship) for headship in vocabulary.headships)
                and all(any(self._agrees(word, other) for other in tie.modifiers) for word in asked)
            )
        )

    def _only_one(self, fits: Callable[[Tie], bool]) -> list[Person]:
        """The person with a tie that fits, nobody where several have one."""
        found = {tie.person.index: tie.person for ties in self._by_person.values() for tie in ties if fits(tie)}
        return list(found.values()) if len(found) == 1 else []

    def may_go_on(self, person: Person, first: int, last: int) -> bool:
        """Whether a person bears the role noun of a phrase, and no field where the phrase has one (केंद्रीय मंत्री X).

        Or another noun of the same trade, where the phrase only points to who has it or tells an age: 27 वर्षीय बल्लेबाज.
        """
        gender = gender_of_role(self._scanner, first, last)
        if gender and person.gender != gender:
            return False
        head, modifiers = self._split(first, last)
        asked = self._fields(modifiers)
        ties = self.of(person)
        if self._is_over(person, modifiers):
            return False
        if self._is_only_pointed_at(first, last) and any(self._vocabulary.same_trade(head, tie.head) for tie in ties):
            return True
        same = (tie for tie in ties if self._vocabulary.same_noun(head, tie.head))
        return any(not asked or not self._fields(tie.modifiers) for tie in same)

    def _is_only_pointed_at(self, first: int, last: int) -> bool:
        """Whether nothing but a demonstrative or an age stands in front of a role noun: इस खिलाड़ी, 27 वर्षीय खिलाड़ी."""
        words = [self._scanner.word(i) for i in range(first, last - 1)]
        pointing = self._vocabulary.pronouns["demonstrative"]
        return all(word in pointing or word in self._vocabulary.aged or word.isdigit() for word in words)

    def _fields(self, modifiers: Sequence[str]) -> list[str]:
        """The modifiers that say what an office is for, no place and no empty word: विदेश of पूर्व भारतीय विदेश सचिव."""
        return [word for word in modifiers if word not in self._vocabulary.empty_modifiers and not self._is_place(word)]

    def _may_be_bare(self, head: str, first: int, last: int, tie: Tie) -> bool:
        """Whether a tie may leave out what a phrase says: an office is one, but there are many leaders and players."""
        if head in self._vocabulary.kin:
            return True
        asked = [word for word in self._split(first, last)[1] if word not in self._vocabulary.empty_modifiers]
        if not tie.modifiers:
            return not asked or head not in self._vocabulary.groups
        known = {_plain(word) for word in tie.modifiers}
        return all(_plain(stem(self._scanner.word(i))) in known for i in range(first, last - 1) if self._is_proper(i))

    def _is_proper(self, index: int) -> bool:
        """Whether a word in front of a role names somebody or something; an abbreviation explains what is named."""
        return self._scanner.levels[index] > 0 and not self._vocabulary.is_acronym(self._scanner.word(index))

    def _is_certain(self, person: Person) -> bool:
        """Whether a name is more than one unknown word that never acts, which may be no name (असमिया छात्र)."""
        if len(person.full.keys) > 1 or self._scanner.levels[person.full.first] == 2:
            return True
        return self._acts(person)

    def _acts(self, person: Person) -> bool:
        """Whether a name is somewhere that of who does something: X ने, X का कहना."""
        return any(self._scanner.marks_agent(run.last) for run in person.runs)

    def titled(self, first: int, last: int) -> Person | None:
        """The only one with a title that stands alone, or with an honorific: मौलाना ने, स्वामी जी, डॉक्टर साहब.

        One that is a profession too means any of its people without an honorific: डॉक्टर ने.
        """
        title = self._scanner.word(first)
        honoured = last - first == 2 and self._scanner.word(first + 1) in self._vocabulary.honorifics
        alone = last - first == 1 and not self._vocabulary.is_role(title)
        if not (honoured or alone) or not self._vocabulary.is_title(title):
            return None
        if title not in self._titled:
            found = [person for person in self._people.persons if self._people.bears(person, title, first)]
            self._titled[title] = found[0] if len(found) == 1 else None
        return self._titled[title]

    def repeats(self, first: int, last: int) -> bool:
        """Whether a phrase of several words stands beside a name word for word: विदिशा के जिला अधिकारी."""
        head, modifiers = self._split(first, last)
        ties = self._by_noun.get(self._vocabulary.meaning_of(head), ())
        same = (tie.head == head and sorted(tie.modifiers) == sorted(modifiers) for tie in ties)
        return len(modifiers) > 1 and any(same)

    def tie_of(self, person: Person, first: int, last: int) -> Tie | None:
        """The place that ties a role phrase to a person."""
        head, _ = self._split(first, last)
        return next((tie for tie in self.of(person) if self._vocabulary.same_noun(head, tie.head)), None)

    def _split(self, first: int, last: int) -> tuple[str, tuple[str, ...]]:
        """The stem of a role noun and those of its modifiers: मंत्री and गृह of गृह मंत्री, and of गृहमंत्री."""
        while first < last - 1 and self._scanner.word(first) in self._vocabulary.pronouns["all"]:
            first += 1  # उनके पिता
        stems = self._scanner.content_stems(first, last)
        if not stems:
            return "", ()  # nothing but function words
        head, modifiers = self._joined(stems[-1], stems[:-1])
        return head, tuple(modifiers)

    def _joined(self, head: str, modifiers: Sequence[str]) -> tuple[str, Sequence[str]]:
        """मुख्य मंत्री is मुख्यमंत्री and no other minister, but गृहमंत्री is the minister in front of whom गृह stands."""
        vocabulary = self._vocabulary
        if modifiers and modifiers[-1] in vocabulary.first_ranks and modifiers[-1] + head in vocabulary.roles:
            return modifiers[-1] + head, modifiers[:-1]
        if modifiers and vocabulary.is_title(head) and modifiers[-1] in vocabulary.roles:
            return modifiers[-1], modifiers[:-1]  # सॉलिसिटर | जनरल
        for office in vocabulary.with_field:
            field = head.removesuffix(office).rstrip("-")
            if field != head and field and field not in vocabulary.first_ranks:
                return office, (*modifiers, field)
        return head, modifiers

    def _agreement(self, asked: Sequence[str], given: Sequence[str], *, exact: bool) -> tuple[int, int] | None:
        """How many modifiers two phrases share, doubled; nothing where both have some and they share none.

        A bare role (प्रधानमंत्री) means him who has borne it bare rather than the holder of another country's. The second
        number is against more fields than are asked for: गृह सचिव X, not गृह मंत्रालय की संयुक्त सचिव Y.
        """
        vocabulary = self._vocabulary
        asked = [word for word in asked if word not in vocabulary.empty_modifiers | vocabulary.companions]
        given = [word for word in given if word not in vocabulary.empty_modifiers]
        common = [word for word in asked if any(self._agrees(word, other) for other in given)]
        fields = self._fields(asked)
        if given and fields and not self._fields(common):
            return None
        if given and asked and not common and not self._compatible(asked, given):
            return None
        more = len(self._fields(given)) - len(common) if asked else 0
        return 2 * len(common) + exact + (not asked and not given), -max(0, more)

    def _agrees(self, word: str, other: str) -> bool:
        """Whether two modifiers are alike, or two names of a party (BJP, भाजपा); पार्टी agrees with any party."""
        if word in self._vocabulary.any_party and other in self._vocabulary.party_stems:
            return True
        return _alike(word, other) or any(name == {other} for name in self._vocabulary.party_names(word))

    def _compatible(self, asked: Sequence[str], given: Sequence[str]) -> bool:
        """A place on one side only and a field on the other (भारतीय …, विदेश …) do not contradict each other."""
        return all(map(self._is_place, asked)) != all(map(self._is_place, given))

    def _is_place(self, root: str) -> bool:
        return root in self._vocabulary.place_stems


def _alike(one: str, other: str) -> bool:
    """Equal stems in any spelling, or a place and its adjective (केंद्रीय, केन्द्रीय; रूस, रूसी; जापान, जापानी)."""
    if key(one) == key(other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= 3 and long.startswith(short) and len(long) - len(short) <= 2


def _plain(root: str) -> str:
    """A stem without the ending of an adjective of place."""
    return root.removesuffix(LONG_I)
