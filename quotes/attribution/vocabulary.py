"""Word classes of names, roles and tellers: what each word may be in front of, in or behind a name."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import Any

from quotes.attribution.spelling import consonants, is_plural
from quotes.attribution.spelling import fold as fold
from quotes.attribution.spelling import key as key
from quotes.attribution.spelling import stem as stem
from quotes.lexicon.loader import Lexicon
from quotes.lexicon.words import TellerKind
from quotes.text.knowledge import load_common_stems
from quotes.text.remembering import remember


@dataclass(frozen=True)
class Vocabulary:
    """Sets of folded words or of stems by what they name (see names/classes.toml, which explains each).

    ``given`` maps given names to "m", "f" or "" (not known). ``common`` holds the words that news is written in
    and that are no names; what is in no set at all may be a name.
    """

    given: Mapping[str, str]
    surnames: frozenset[str]
    pronouns: Mapping[str, frozenset[str]]
    equals: Mapping[str, int]
    aliases: Mapping[str, tuple[str, ...]]  # a body's short or other name: the names that stand for it
    letter_names: Mapping[str, str]  # of Latin capitals
    letter_sounds: Mapping[str, tuple[str, ...]]  # by the name of a letter: how words that it stands for may begin
    sort_of: Mapping[str, str]  # a body: the stem of the noun that takes it up
    # folded words
    titles: frozenset[str]
    honorifics: frozenset[str]
    middle: frozenset[str]
    never_first: frozenset[str]
    initials: frozenset[str]
    doubtful_initials: frozenset[str]
    particles: frozenset[str]
    postpositions: frozenset[str]
    genitives: frozenset[str]
    doers: frozenset[str]
    conjunctions: frozenset[str]
    function: frozenset[str]
    doubtful_names: frozenset[str]
    possible_given: frozenset[str]
    behind_name: frozenset[str]
    behind_firm: frozenset[str]
    indefinite: frozenset[str]
    single: frozenset[str]
    plurals: frozenset[str]
    of: frozenset[str]
    bodies: frozenset[str]
    parties: frozenset[str]
    places: frozenset[str]
    demonyms: frozenset[str]
    place_endings: frozenset[str]
    speech_nouns: frozenset[str]
    run_in: frozenset[str]
    according: frozenset[str]
    said_by_her: frozenset[str]
    said_by_him: frozenset[str]
    asking: frozenset[str]
    no_roles: frozenset[str]
    participles: frozenset[str]
    printed: frozenset[str]
    months: frozenset[str]
    role_endings: frozenset[str]
    unnameable: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    # stems
    common: Mapping[str, Sequence[str]]  # stem: the endings that are common
    roles: frozenset[str]
    kin: frozenset[str]
    anonymous: frozenset[str]
    unnamed: frozenset[str]
    professions: frozenset[str]
    groups: frozenset[str]
    organizations: frozenset[str]
    sorts: frozenset[str]
    media: frozenset[str]
    firms: frozenset[str]
    documents: frozenset[str]
    pages: frozenset[str]
    collectives: frozenset[str]
    empty_modifiers: frozenset[str]
    companions: frozenset[str]
    offices: frozenset[str]
    ranks: frozenset[str]
    first_ranks: frozenset[str]
    with_field: frozenset[str]
    general: frozenset[str]
    traced: frozenset[str]
    pointed: frozenset[str]
    state: frozenset[str]
    associations: frozenset[str]
    agencies: frozenset[str] = frozenset()  # folded names, of one word or more
    posts: frozenset[str] = frozenset()  # stems of offices, of which one person holds one

    def is_title(self, word: str) -> bool:
        return fold(word).strip(".") in self.titles

    @cached_property
    def is_role(self) -> Callable[[str], bool]:
        """Whether a word is an office, a profession or a word for kin."""
        return remember(self._find_role)

    def _find_role(self, word: str) -> bool:
        folded = fold(word)
        if folded in self.function:
            return False
        if stem(word) in self.roles:
            return True
        if self.is_listed(word):
            return False
        return folded.endswith(self._role_endings) or self._is_misspelt_role(word)

    def _is_misspelt_role(self, word: str) -> bool:
        """अध्य्क्ष, मुख्यमत्री: the consonants of an office in a word that is not known otherwise."""
        root = stem(word)
        roles = self._roles_by_consonants.get(consonants(root), ())
        signs = Counter(letter for letter in root if not letter.isalpha())
        return any((signs - role).total() + (role - signs).total() < 2 for role in roles) and not self.is_common(word)

    @cached_property
    def _roles_by_consonants(self) -> Mapping[str, Sequence[Counter[str]]]:
        """The vowel signs of each office by its consonants, where it has enough of them to be known by."""
        roles: dict[str, list[Counter[str]]] = defaultdict(list)
        for role in self.roles:
            if len(bones := consonants(role)) > 3:
                roles[bones].append(Counter(letter for letter in role if not letter.isalpha()))
        return roles

    @cached_property
    def listed_keys(self) -> frozenset[str]:
        """The spelling keys of the given names and surnames on the lists."""
        return frozenset(map(key, (*self.given, *self.surnames)))

    @cached_property
    def _role_endings(self) -> tuple[str, ...]:
        return tuple(self.role_endings)

    def is_kin(self, word: str) -> bool:
        return stem(word) in self.kin

    def is_sort(self, word: str) -> bool:
        """Whether a noun stands before the name of a body: कंपनी, वेबसाइट."""
        return bool(word) and stem(word) in self.sorts

    def is_closed(self, word: str) -> bool:
        """Whether a word is a postposition, conjunction or pronoun: no name begins or ends with one."""
        return word in self.postpositions or word in self.conjunctions or word in self.pronouns["all"]

    def is_listed(self, word: str) -> bool:
        """Whether a word is a given name or surname on the lists."""
        folded = fold(word).strip(".")
        return folded in self.given or folded in self.surnames

    @cached_property
    def is_initial(self) -> Callable[[str], bool]:
        """Whether a word is a spelled letter, or several with full stops (एस. ए.के. जे)."""
        return remember(self._find_initial)

    def _find_initial(self, word: str) -> bool:
        folded = fold(word)
        if "." not in folded and folded in self.doubtful_initials:
            return False
        parts = [part for part in folded.split(".") if part]
        return bool(parts) and all(part in self.initials or (len(part) == 1 and part.isupper()) for part in parts)

    @cached_property
    def is_acronym(self) -> Callable[[str], bool]:
        """Whether a word is three spelled letters or more in one (ओईसीडी, पीएंडओ), or Latin capitals: a body's name."""
        return remember(self._find_acronym)

    def _find_acronym(self, word: str) -> bool:
        folded = fold(word)
        if len(folded) > 1 and folded.isascii() and folded.isupper():
            return True
        return self._count_letters(folded) >= 3

    def is_spelt(self, word: str) -> bool:
        """Whether a word is two spelled letters or more in one (एसवी)."""
        return self._count_letters(fold(word)) >= 2

    def spell_out(self, word: str) -> str:
        """Latin capitals by the names of the letters, as the other script writes them: BJP, बीजेपी."""
        if len(word) > 1 and word.isascii() and word.isupper() and word.isalpha():
            return "".join(self.letter_names[letter] for letter in word)
        return word

    def initials_of(self, word: str) -> list[tuple[str, ...]]:
        """The letters with which the words may begin that an abbreviation stands for; nothing for other words."""
        rest, found = fold(self.spell_out(word)), []
        while rest:
            name = next((name for name in self._letters if rest.startswith(name)), "")
            if name not in self.letter_sounds:
                return []
            found.append(self.letter_sounds[name])
            rest = rest.removeprefix(name)
        return found

    def _count_letters(self, folded: str) -> int:
        letters = 0
        while folded:
            letter = next((i for i in self._letters if folded.startswith(i)), None)
            if letter is None:
                return 0
            folded = folded.removeprefix(letter)
            letters += 1
        return letters

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        return tuple(sorted({*self.initials, "एंड"}, key=len, reverse=True))

    @cached_property
    def is_classed(self) -> Callable[[str], bool]:
        """Whether a word has a class that no part of a person's name has."""
        return remember(self._find_class)

    def _find_class(self, word: str) -> bool:
        folded, root = fold(word).strip("."), stem(word)
        if any(folded in group for group in (self.titles, self.honorifics, self.bodies, self.places, self.demonyms)):
            return True
        if folded in self.pronouns["all"] or self.is_role(word):
            return True
        return any(root in group for group in (self.groups, self.anonymous, self.organizations, self.documents))

    def is_common(self, word: str) -> bool:
        root = stem(word)
        return fold(word)[len(root) :] in self.common.get(root, ())

    def same_noun(self, one: str, other: str) -> bool:
        """Whether two nouns mean the same office or body (पीएम, प्रधानमंत्री), in whatever number and case."""
        one, other = stem(one), stem(other)
        return one == other or (one in self.equals and self.equals.get(one) == self.equals.get(other))

    def party_names(self, root: str) -> list[frozenset[str]]:
        """The stems of each name of the party that a stem is the name of; nothing where it is no party's."""
        name = next((party for party in self.parties if stem(party) == root), None)
        if name is None:
            return []
        long = self.aliases.get(name, ())
        names = [other for other in self.parties if other == name or (long and self.aliases.get(other, ()) == long)]
        return [frozenset(map(stem, words.split())) for words in (*names, *long)]

    def gender_of_role(self, word: str) -> str:
        """The gender that a title or role noun fixes, or the empty string. (अध्यक्षा has the stem of अध्यक्ष.)"""
        folded = fold(word).strip(".")
        return "f" if folded in self.feminine else "m" if folded in self.masculine else ""

    @cached_property
    def level(self) -> Callable[[str], tuple[int, int]]:
        """How far a folded word may belong to a name: by itself, and where the parser calls it a proper noun.

        2: on the lists; 1: may be a name (unknown word, Latin word, initial); 0: cannot.
        """
        return remember(self._find_level)

    def _find_level(self, word: str) -> tuple[int, int]:
        if word.startswith("@") and len(word) > 1:
            return 1, 1
        if not word[:1].isalpha() or any(c.isdigit() for c in word):
            return 0, 0
        if self.is_initial(word):
            return 1, 1
        folded = fold(word).strip(".")
        if folded in self.joining or folded in self.function:
            return 0, 0
        if self.is_listed(word):
            return 2, 2
        if len(folded) < 2 or self.is_classed(word) or (is_plural(word) and self.is_listed(stem(word))):
            return 0, 0  # किशोरों
        return int(not self.is_common(word) and not self._is_seam(folded)), 1

    def is_plain(self, word: str) -> bool:
        """Whether a word is one that the text is written in, with or without a class."""
        return self.is_common(word) or self.is_classed(word)

    def _is_seam(self, folded: str) -> bool:
        """Whether two words of the text stand in one, as at the seam of two lines (खबरपंकज, वायरलवीडियो)."""
        for cut in range(3, len(folded) - 1):
            head, tail = folded[:cut], folded[cut:]
            if tail in self.run_in and (self.is_listed(head) or self.is_plain(head)):
                return True
            if cut < 4 or not tail[0].isalpha() or self.is_listed(head) or not self.is_plain(head):
                continue
            if len(tail) > 3 and self.is_role(tail):
                return True
            if min(cut, len(tail)) > 4 and self.is_common(tail):
                return True
        return False

    @cached_property
    def joining(self) -> frozenset[str]:
        """Postpositions and conjunctions."""
        return self.postpositions | self.conjunctions

    @cached_property
    def named_heads(self) -> frozenset[str]:
        """Stems of the nouns that name a body, a document or a group."""
        return self.organizations | self.documents | self.groups

    @cached_property
    def agency_stems(self) -> frozenset[str]:
        return _stems(name for name in self.agencies if " " not in name)

    @cached_property
    def party_stems(self) -> frozenset[str]:
        return _stems(self.parties)

    @cached_property
    def place_stems(self) -> frozenset[str]:
        return _stems(self.places | self.demonyms)


# Classes that are looked up by stem; the others by the word itself.
_STEMMED = frozenset(
    [
        *("roles", "kin", "anonymous", "unnamed", "professions", "groups", "collectives", "organizations", "sorts"),
        *("media", "firms", "state", "associations", "documents", "pages", "traced", "pointed", "general"),
        *("offices", "ranks", "first_ranks", "with_field", "empty_modifiers", "companions"),
    ]
)


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


def _lines(name: str) -> list[str]:
    text = resources.files("quotes.lexicon").joinpath("data/names", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def load_vocabulary() -> Vocabulary:
    """Read the word classes that ship with the package (once a process)."""
    table: dict[str, Any] = tomllib.loads(
        resources.files("quotes.lexicon").joinpath("data/names/classes.toml").read_text(encoding="utf-8")
    )
    pronouns = {name: _words(text) for name, text in table.pop("pronouns").items()}
    equal = table.pop("equal")
    equals = {stem(word): n for n, line in enumerate(equal["nouns"]) for word in line.split()}
    aliases = {fold(name): tuple(fold(other) for other in names) for names in equal["bodies"] for name in names}
    aliases |= {fold(short): (fold(long),) for short, long in table.pop("aliases").items()}
    letters = {capital: line.split() for capital, line in table.pop("letters").items()}
    sort_of = {fold(body): stem(sort) for sort, bodies in table.pop("known").items() for body in bodies.split()}
    classes = {name: _stems(text.split()) if name in _STEMMED else _words(text) for name, text in table.items()}
    classes["bodies"] |= classes["parties"]
    classes["roles"] |= classes["kin"]
    return Vocabulary(
        given={fold(word): gender for word, _, gender in (line.partition(" ") for line in _lines("given.txt"))},
        surnames=frozenset(fold(line) for line in _lines("surnames.txt")),
        common=load_common_stems(),
        pronouns={**pronouns, "all": frozenset().union(*pronouns.values())},
        equals=equals,
        aliases=aliases,
        letter_names={capital: fold(names[0]) for capital, names in letters.items()},
        letter_sounds={fold(names[0]): tuple(map(fold, names[1:])) for names in letters.values()},
        sort_of=sort_of,
        **classes,
    )


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon | None) -> Vocabulary:
    """The word classes with those of a lexicon added: its titles, roles, tellers and agencies.

    A word keeps the class that it has here: only what has none is added, and no name on the lists becomes a role,
    unless the user says so.
    """
    base = load_vocabulary()
    if lexicon is None:
        return base
    own = lexicon.own_words
    if own:
        given = {word: gender for word, gender in base.given.items() if word not in own}
        base = replace(base, given=given, surnames=base.surnames - own, no_roles=base.no_roles - own)

    def is_new(word: str) -> bool:
        return word in own or (" " not in word and not base.is_classed(word) and not base.is_listed(word))

    tellers: dict[TellerKind, set[str]] = defaultdict(set)
    for group in lexicon.teller_groups:
        # The stem of विरोधी is also that of विरोध: a noun in ी that is new here would take other words with it.
        tellers[group.kind].update(stem(word) for word in group.words if is_new(word) and not word.endswith("ी"))
    roles = {word for group in lexicon.role_groups if group.sort != "part" for word in group.words if is_new(word)}
    titles = {word for group in lexicon.title_groups if group.side == "before" for word in group.words if is_new(word)}
    behind = own.intersection(word for group in lexicon.title_groups if group.side != "before" for word in group.words)
    return replace(
        base,
        titles=base.titles | {fold(word) for word in titles},
        honorifics=base.honorifics | {fold(word) for word in behind},
        roles=base.roles | _stems(roles - base.no_roles),
        kin=base.kin
        | {stem(w) for group in lexicon.role_groups if group.sort == "kin" for w in group.words if w in roles},
        groups=base.groups | tellers[TellerKind.GROUP],
        organizations=base.organizations | tellers[TellerKind.ORGANIZATION],
        documents=base.documents | tellers[TellerKind.DOCUMENT],
        professions=base.professions
        | {stem(w) for group in lexicon.role_groups if group.sort == "profession" for w in group.words if " " not in w},
        agencies=frozenset(fold(name) for name in lexicon.agencies),
        posts=_stems(
            word for group in lexicon.role_groups if group.sort == "office" for word in group.words if " " not in word
        )
        - base.ranks,
    )
