"""Word classes of names, roles and tellers: what each word may be in front of, in or behind a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quotes.attribution.readings import pack
from quotes.attribution.spelling import consonants, is_plural
from quotes.attribution.spelling import fold as fold
from quotes.attribution.spelling import key as key
from quotes.attribution.spelling import stem as stem
from quotes.text.remembering import remember

# The digit zero stands for the full stop of an abbreviation: सी० एल० शर्मा.
_STOPS = str.maketrans("\u0966", ".")


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
    trades: tuple[frozenset[str], ...]  # the stems of what one person may be called in a field
    aliases: Mapping[str, tuple[str, ...]]  # a body's short or other name: the names that stand for it
    letter_names: Mapping[str, str]  # of Latin capitals
    letter_sounds: Mapping[str, tuple[str, ...]]  # by the name of a letter: how words that it stands for may begin
    two_word_sorts: Mapping[str, str]  # the last word of a sort in two words: the word in front
    offices_in_full: Mapping[str, tuple[str, ...]]  # the stem of a short form: those of the long one
    sort_of: Mapping[str, str]  # a body, its words apart: the stem of the noun that takes it up
    # the grammar's (see grammar.toml): case marks, कि, months, साथ, and ने as it is written to a word (उन्होंने)
    genitives: frozenset[str]
    ergative: frozenset[str]
    accusative: frozenset[str]
    ablative: frozenset[str]
    locative: frozenset[str]
    inessive: frozenset[str]
    agentive: frozenset[str]
    complementisers: frozenset[str]
    months: frozenset[str]
    company: frozenset[str]
    body_parts: frozenset[str]
    ergative_suffix: str
    infinitive_ending: str  # in the oblique: करने वाले
    # folded words
    felt: frozenset[str]
    claims: frozenset[str]
    rank_parts: frozenset[str]
    no_role_forms: frozenset[str]
    deities: frozenset[str]
    titles: frozenset[str]
    honorifics: frozenset[str]
    closing_honorifics: frozenset[str]
    middle: frozenset[str]
    never_first: frozenset[str]
    given_titles: frozenset[str]
    initials: frozenset[str]
    letter_joints: frozenset[str]
    doubtful_initials: frozenset[str]
    particles: frozenset[str]
    postpositions: frozenset[str]
    oblique_genitives: frozenset[str]
    direct_genitives: frozenset[str]
    feminine_genitives: frozenset[str]
    ergative_pronouns: frozenset[str]
    doers: frozenset[str]
    conjunctions: frozenset[str]
    adversatives: frozenset[str]
    role_conjunctions: frozenset[str]
    formal_conjunctions: frozenset[str]
    copulas: frozenset[str]
    function: frozenset[str]
    apart: frozenset[str]
    doubtful_names: frozenset[str]
    possible_given: frozenset[str]
    name_bodies: frozenset[str]
    name_roles: frozenset[str]
    name_nouns: frozenset[str]
    so_named: frozenset[str]
    long_form_marks: frozenset[str]
    behind_name: frozenset[str]
    behind_goal: frozenset[str]
    behind_firm: frozenset[str]
    indefinite: frozenset[str]
    single: frozenset[str]
    plurals: frozenset[str]
    of: frozenset[str]
    bodies: frozenset[str]
    parties: frozenset[str]
    places: frozenset[str]
    demonyms: frozenset[str]
    domestic: frozenset[str]
    place_endings: frozenset[str]
    speech_nouns: frozenset[str]
    years: frozenset[str]
    aged: frozenset[str]
    leaders: frozenset[str]
    chiefs: frozenset[str]
    headships: frozenset[str]
    according: frozenset[str]
    said_by_her: frozenset[str]
    said_by_him: frozenset[str]
    plain_verbs: frozenset[str]
    respectful_verbs: frozenset[str]
    sending: frozenset[str]
    sharing: frozenset[str]
    asking: frozenset[str]
    asked: frozenset[str]
    latin_titles: frozenset[str]
    no_roles: frozenset[str]
    participles: frozenset[str]
    printed: frozenset[str]
    role_endings: frozenset[str]
    unnameable: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    feminine_names: frozenset[str]
    # stems
    common: Mapping[str, Sequence[str]]  # stem: the endings that are common
    roles: frozenset[str]
    kin: frozenset[str]
    anonymous: frozenset[str]
    adjectival_roles: frozenset[str]
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
    former: frozenset[str]
    companions: frozenset[str]
    offices: frozenset[str]
    ranks: frozenset[str]
    first_ranks: frozenset[str]
    with_field: frozenset[str]
    general: frozenset[str]
    traced: frozenset[str]
    pointed: frozenset[str]
    state: frozenset[str]
    any_party: frozenset[str]
    party_nouns: frozenset[str]
    home: frozenset[str]
    associations: frozenset[str]
    agencies: frozenset[str] = frozenset()  # folded names, of one word or more
    posts: frozenset[str] = frozenset()  # stems of offices, of which one person holds one

    def is_title(self, word: str) -> bool:
        return fold(word).strip(".") in self.titles

    @cached_property
    def is_role(self) -> Callable[[str], bool]:
        """Whether a word is an office, a profession or a word for kin."""
        return remember(self._find_role)

    @cached_property
    def is_title_or_role(self) -> Callable[[str], bool]:
        """Whether a word stands in front of the names of persons and says who they are: डॉ., श्री, अध्यक्ष."""
        return remember(lambda word: self.is_title(word) or self.is_role(word))

    def _find_role(self, word: str) -> bool:
        folded = fold(word)
        if folded in self.function or folded in self.no_role_forms:
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

    def is_weak_role(self, word: str) -> bool:
        """Whether a role says little of the word behind it: बेटी पढ़ाओ, महिला सशक्तीकरण, प्रमुख भूगर्भीय परत, एयर कूलर."""
        root = stem(word)
        return word in self.rank_parts or any(
            root in group for group in (self.kin, self.unnamed, self.adjectival_roles)
        )

    def is_sort(self, word: str) -> bool:
        """Whether a noun stands before the name of a body: कंपनी, वेबसाइट."""
        return bool(word) and stem(word) in self.sorts

    def is_closed(self, word: str) -> bool:
        """Whether a word is a postposition, conjunction or pronoun: no name begins or ends with one."""
        return word in self.postpositions or word in self.conjunctions or word in self.pronouns["all"]

    @cached_property
    def body_openers(self) -> frozenset[str]:
        """The first words of the bodies that everybody knows."""
        return frozenset(name.partition(" ")[0] for name in self.sort_of)

    def is_body(self, word: str) -> bool:
        """Whether a word is, or is short for, a body that everybody knows, or Latin capitals, which mostly are."""
        return word.isascii() or word in self.bodies or word in self.aliases

    def is_body_name(self, words: str) -> bool:
        """Whether words are one of the names of an agency or media house, or of another body that has several words."""
        return words in self.agencies or (" " in words and words in self.sort_of)

    def is_listed(self, word: str) -> bool:
        """Whether a word is a given name or surname on the lists."""
        folded = fold(word).strip(".")
        return folded in self.given or folded in self.surnames

    @cached_property
    def is_initial(self) -> Callable[[str], bool]:
        """Whether a word is a spelled letter, or several with full stops or what stands for them (एस. ए.के. जे सी०)."""
        return remember(self._find_initial)

    def _find_initial(self, word: str) -> bool:
        folded = fold(word).translate(_STOPS)
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

    @cached_property
    def is_spelt(self) -> Callable[[str], bool]:
        """Whether a word is two spelled letters or more in one (एसवी)."""
        return remember(lambda word: self._count_letters(fold(word)) >= 2)

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
        return tuple(sorted({*self.initials, *self.letter_joints}, key=len, reverse=True))

    @cached_property
    def is_classed(self) -> Callable[[str], bool]:
        """Whether a word has a class that no part of a person's name has."""
        return remember(self._find_class)

    def _find_class(self, word: str) -> bool:
        """श्री, पटना, आयोग, सूत्र: a title, place, body, role, group or document, or a pronoun."""
        folded, root = fold(word).strip("."), stem(word)
        if any(folded in group for group in (self.titles, self.honorifics, self.bodies, self.places, self.demonyms)):
            return True
        if folded in self.pronouns["all"] or self.is_role(word):
            return True
        return any(root in group for group in (self.groups, self.anonymous, self.organizations, self.documents))

    def is_common(self, word: str) -> bool:
        root = stem(word)
        return fold(word)[len(root) :] in self.common.get(root, ())

    def meaning_of(self, root: str) -> str | int:
        """What a stem has in common with those of the nouns that mean the same: समिति and कमेटी have one."""
        return self.equals.get(root, root)

    def same_noun(self, one: str, other: str) -> bool:
        """Whether two nouns mean the same office or body (पीएम, प्रधानमंत्री), in whatever number and case."""
        one, other = stem(one), stem(other)
        return one == other or (one in self.equals and self.equals.get(one) == self.equals.get(other))

    def same_trade(self, one: str, other: str) -> bool:
        """Whether the stems of two role nouns may be one person's: कप्तान, बल्लेबाज."""
        return any(one in trade and other in trade for trade in self.trades)

    def party_names(self, root: str) -> list[frozenset[str]]:
        """The stems of each name of the party that a stem is the name of; nothing where it is no party's."""
        name = next((party for party in self.parties if stem(party) == root), None)
        if name is None:
            return []
        long = self._long_form(name)
        names = [other for other in self.parties if other == name or (long and self._long_form(other) == long)]
        return [frozenset(map(stem, words.split())) for words in (*names, *long)]

    def _long_form(self, party: str) -> tuple[str, ...]:
        return self.aliases.get(party) or self.aliases.get(self.spell_out(party), ())

    def gender_of_noun(self, word: str) -> str:
        """The gender that a title or role noun fixes, or the empty string. (अध्यक्षा has the stem of अध्यक्ष.)"""
        folded = fold(word).strip(".")
        return "f" if folded in self.feminine else "m" if folded in self.masculine else ""

    @cached_property
    def read(self) -> Callable[[str], int]:
        """What is known of a word by itself (see `readings.pack`)."""
        return remember(self._read)

    def _read(self, word: str) -> int:
        folded = fold(word)
        unsure = folded in self.initials or folded in self.possible_given
        known = folded in self.ergative_pronouns or self.is_common(folded) or self.is_listed(folded)
        suffix = self.ergative_suffix
        fusible = folded.endswith(suffix) and len(folded) > len(suffix) + 2 and not known
        return pack(*self._find_level(folded), unsure=unsure, fusible=fusible)

    def _find_level(self, word: str) -> tuple[int, int]:
        if word.startswith("@") and len(word) > 1:
            return 1, 1
        if self.is_initial(word):
            return 1, 1
        if not word[:1].isalpha() or any(c.isdigit() for c in word):
            return 0, 0
        folded = fold(word).strip(".")
        if folded in self.joining or folded in self.function:
            return 0, 0
        if self.is_listed(word):
            return 2, 2
        if len(folded) < 2 or self.is_classed(word) or (is_plural(word) and self.is_listed(stem(word))):
            return 0, 0  # किशोरों
        return int(not self.is_common(word)), 1

    def is_plain(self, word: str) -> bool:
        """Whether a word is one that the text is written in, with or without a class."""
        return self.is_common(word) or self.is_classed(word)

    @cached_property
    def joining(self) -> frozenset[str]:
        """Postpositions and conjunctions."""
        return self.postpositions | self.conjunctions

    @cached_property
    def predicate_bounds(self) -> frozenset[str]:
        """What no noun predicate goes on behind: रमेश सभा में | सांसद हैं, but रमेश पार्टी के | सांसद हैं."""
        return self.ergative | self.accusative | self.ablative | self.locative | self.complementisers

    @cached_property
    def subject_bounds(self) -> frozenset[str]:
        """Behind these no verb is the nominative's: राकेश कहता है | कि …, राकेश और सोहन | ने …."""
        return self.ergative | self.complementisers

    @cached_property
    def publishing_marks(self) -> frozenset[str]:
        """What stands between a document and its participle: अखबार में | छपी, विभाग द्वारा | जारी."""
        return self.locative | self.agentive | self.accusative

    @cached_property
    def named_heads(self) -> frozenset[str]:
        """Stems of the nouns that name a body, a document or a group."""
        return self.organizations | self.documents | self.groups

    @cached_property
    def agency_stems(self) -> frozenset[str]:
        return stems_of(name for name in self.agencies if " " not in name)

    @cached_property
    def party_stems(self) -> frozenset[str]:
        return stems_of(self.parties)

    @cached_property
    def nations(self) -> frozenset[str]:
        """Stems of the adjectives of countries: चीनी, not केंद्रीय."""
        return stems_of(self.demonyms - self.domestic)

    @cached_property
    def place_stems(self) -> frozenset[str]:
        return stems_of(self.places | self.demonyms)


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The stems of some words."""
    return frozenset(stem(word) for word in words)
