"""The persons of an article: every form of each name, the roles tied to it, and where it stands."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from quotes.attribution.gender import gender_of_name, gender_of_role
from quotes.attribution.scan import NameScanner, Run


@dataclass(eq=False)
class Person:
    """One person. ``runs`` are the places of the name in text order; ``forms`` the spellings as tuples of keys."""

    index: int
    runs: list[Run] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    gender: str = ""
    _full: Run | None = field(default=None, repr=False)

    @property
    def full(self) -> Run:
        """The fullest form of the name: most words, then the better attested place, then the earlier."""
        if self._full is None:
            self._full = max(self.runs, key=_fullness)
        return self._full

    @property
    def fullest(self) -> list[Run]:
        """The places, as well attested, where as many words of the name stand as at the fullest, in text order."""
        least = _fullness(self.full)[:2]
        return [run for run in self.runs if _fullness(run)[:2] == least]

    @property
    def strong(self) -> bool:
        """Whether some place says that this is a person."""
        return any(run.strength >= 2 for run in self.runs)

    @property
    def is_named_in_full(self) -> bool:
        """Whether the name has more than one word."""
        return len(self.full.keys) > 1

    @property
    def respected(self) -> bool:
        """Whether some place gives the person a title or role."""
        return any(run.role is not None for run in self.runs)

    def add(self, run: Run) -> None:
        insort(self.runs, run, key=lambda run: run.first)
        if self._full is None or _fullness(run) > _fullness(self._full):
            self._full = run
        self.forms.add(run.keys)
        self.keys.update(run.keys)

    def before(self, token: int) -> Run | None:
        """The last place of the name before a token."""
        place = bisect_left(self.runs, token, key=lambda run: run.first)
        return self.runs[place - 1] if place else None


def _fullness(run: Run) -> tuple[int, bool, int]:
    return len(run.keys), run.strength >= 2, -run.first


class People:
    """The index of an article's persons, built once from the runs of its text and the names in its speakers."""

    def __init__(self, scanner: NameScanner, runs: Sequence[Run], anchors: Sequence[Run] = ()) -> None:
        self._scanner = scanner
        self.persons: list[Person] = []
        self._by_key: dict[str, list[Person]] = defaultdict(list)
        self._at: dict[int, Person] = {}
        self._rivals: dict[int, tuple[Person, ...]] = {}
        self._build(_anchored(runs, anchors))

    def at(self, token: int) -> Person | None:
        """The person whose name holds a token."""
        return self._at.get(token)

    def rivals(self, token: int) -> tuple[Person, ...]:
        """All persons that the single name word at a token may mean, if more than one."""
        return self._rivals.get(token, ())

    def matching(self, keys: Sequence[str]) -> list[Person]:
        """The persons of whose name these words are a part."""
        candidates = {id(p): p for k in keys for p in self._by_key.get(k, ())}
        names = self._scanner.vocabulary.listed_keys
        return [
            p for p in candidates.values() if any(is_part(keys, f, names) or is_part(f, keys, names) for f in p.forms)
        ]

    def _build(self, runs: list[Run]) -> None:
        anchor_keys = {k for run in runs if run.strength >= 2 for k in run.keys}
        anchor_keys |= {run.keys[0] for run in runs if len(run.keys) == 1 and len(run.keys[0]) > 2}
        several = [run for run in runs if len(run.keys) > 1 and (run.strength >= 2 or self._attested(run, anchor_keys))]
        for run in sorted(several, key=lambda run: (-len(run.keys), run.first)):
            matches = [p for p in self.matching(run.keys) if len(run.keys) > 1]
            self._place(run, self._nearest(matches, run) if matches else None)
        singles = [run for run in runs if len(run.keys) == 1]
        for run in sorted(singles, key=lambda run: (not self._is_name(run), run.first)):
            self._single(run)
        for person in self.persons:
            person.gender = self._gender(person)

    def _attested(self, run: Run, anchor_keys: set[str]) -> bool:
        """An unknown run of several words may be a person where its first or last word recurs alone, or ने follows."""
        if run.keys[0] in anchor_keys or run.keys[-1] in anchor_keys:
            return True
        return len(run.keys) == 2 and self._scanner.marks_agent(run.last) and not run.keys[0].isascii()

    def _single(self, run: Run) -> None:
        matches = self.matching(run.keys) or self._loosely_matching(run)
        if matches:
            if len(matches) > 1:
                self._rivals[run.first] = tuple(matches)
            self._place(run, self._in_role(matches, run) or self._nearest(self._of_gender(matches, run), run))
            return
        if self._is_name(run):
            self._place(run, None)

    def _is_name(self, run: Run) -> bool:
        """Whether a single word is a name by itself: beside a title, or on the lists and before no noun or often."""
        scanner, vocabulary = self._scanner, self._scanner.vocabulary
        if run.strength >= 2:
            return True
        word = scanner.word(run.first)
        if scanner.levels[run.first] < 2 or word in vocabulary.doubtful_names:
            return False
        given = word in vocabulary.given and word not in vocabulary.surnames and not vocabulary.is_common(word)
        recurs = given and scanner.segments.often[word] > 1
        return recurs or scanner.word(run.last) in vocabulary.behind_name

    def _loosely_matching(self, run: Run) -> list[Person]:
        """लाफलिन for मैकलाफलिन, पुतिने for पुतिन: a name with something before or fused behind it."""
        word = run.keys[0]
        if len(word) < 4:
            return []
        found = []
        for person in self.persons:
            for k in person.keys:
                if len(k) >= 4 and k != word and (k.endswith(word) or (word.startswith(k) and len(word) - len(k) <= 3)):
                    found.append(person)
                    break
        return found

    def _in_role(self, matches: Sequence[Person], run: Run) -> Person | None:
        """The one of several persons who bears the role in front of the name elsewhere (सांसद देवधर)."""
        if run.role is None:
            return None
        word = self._scanner.word(run.role[1] - 1)
        bearers = [person for person in matches if self.bears(person, word, run.first)]
        return bearers[0] if len(bearers) == 1 else None

    def _of_gender(self, matches: Sequence[Person], run: Run) -> Sequence[Person]:
        """Those whom the title allows (श्रीमती देवधर), or all."""
        if run.role is None:
            return matches
        gender = gender_of_role(self._scanner, *run.role)
        for person in matches:
            person.gender = self._gender(person)
        return of_gender(matches, gender)

    def bears(self, person: Person, role: str, token: int) -> bool:
        """Whether a person bears a title or role at another place than this token."""
        roles = (
            self._scanner.word(run.role[1] - 1) for run in person.runs if run.role is not None and run.first != token
        )
        return bool(role) and any(self._scanner.vocabulary.same_noun(role, other) for other in roles)

    def _nearest(self, matches: Sequence[Person], run: Run) -> Person:
        """The one named last before a place, else the one named first behind it."""

        def distance(person: Person) -> tuple[int, int]:
            behind = person.before(run.first)
            return (0, run.first - behind.first) if behind is not None else (1, person.runs[0].first)

        return min(matches, key=distance)

    def _place(self, run: Run, person: Person | None) -> None:
        if person is None:
            person = Person(len(self.persons))
            self.persons.append(person)
        new = set(run.keys) - person.keys
        person.add(run)
        for k in new:
            self._by_key[k].append(person)
        for token in range(run.first, run.last):
            self._at[token] = person

    def _gender(self, person: Person) -> str:
        """What the given name says, else a title or role that fixes it."""
        named = gender_of_name(self._scanner, person.full.first, person.full.last)
        roles = (gender_of_role(self._scanner, *run.role) for run in person.runs if run.role is not None)
        return named or next(filter(None, roles), "")


def of_gender(persons: Sequence[Person], gender: str) -> Sequence[Person]:
    """Those who are known to be of a gender; else those who may be; else, or with no gender asked, all."""
    if not gender:
        return persons
    certain = [person for person in persons if person.gender == gender]
    return certain or [person for person in persons if not person.gender] or persons


def is_part(short: Sequence[str], long: Sequence[str], names: Collection[str] = ()) -> bool:
    """Whether one form of a name is the other with words left out, cut to initials or written in one word.

    Two words of ``names`` that differ are two names, however alike they look (राकेश, राजेश).
    """
    if len(short) > len(long):
        return False
    if "".join(short) == "".join(long):
        return True
    place = 0
    for word in short:
        while place < len(long) and not _same_word(word, long[place], names):
            place += 1
        if place == len(long):
            return False
        place += 1
    return True


def _same_word(one: str, other: str, names: Collection[str]) -> bool:
    """Whether two words are one name, spelled otherwise or with a slip: टपाटिया, टपटिया; not two names on the lists."""
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    if _consonants(one) == _consonants(other):
        return True
    return _near(one, other) and not (one in names and other in names)


def _consonants(word: str) -> str:
    """A word without vowel signs: जावडेकर and जावेडकर are one name."""
    bare = "".join(letter for letter in word if letter.isalpha())
    return bare if len(bare) > 3 else word


def _near(one: str, other: str) -> bool:
    """Whether two words differ by one letter."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    return one[start:] == other[start + 1 :]


def _anchored(runs: Iterable[Run], anchors: Sequence[Run]) -> list[Run]:
    """The runs, with the names in speakers' mentions put in the place of what overlaps them."""
    taken: dict[int, Run] = {token: run for run in anchors for token in range(run.first, run.last)}
    kept = []
    for run in runs:
        over = {id(taken[t]): taken[t] for t in range(run.first, run.last) if t in taken}
        if not over:
            kept.append(run)
    return sorted([*kept, *anchors], key=lambda run: run.first)
