"""Where the text writes a person's name: runs of words that look like one, and what stands around them.

Devanagari has no capitals. A word may belong to a name if it is on the lists of given names and surnames, or if it is
neither a word that news is written in nor one that has another class (role, place, body). Whether the run is a person
is decided by what stands beside it: a title or role in front, a given name first, जी behind, ने behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import Protocol

from quotes.attribution.initials import Initials
from quotes.attribution.readings import Readings
from quotes.attribution.segments import Segments
from quotes.attribution.spelling import HYPHENS, fold, key, stem
from quotes.attribution.vocabulary import Vocabulary
from quotes.syntax.tree import Tree
from quotes.text.document import Document, Sentence
from quotes.values import value

QUOTES = frozenset("'\"‘’“”`«»")
_BRACKET = 6  # tokens
_LONGEST = 5  # words of a person's name


@value()
class Run:
    """Words that may be a person's name. ``first`` and ``last`` are a half-open range of token indices.

    ``strength`` is 2 where the surroundings or the lists say that it is a person, 1 where only its words do not
    speak against it. ``role`` is the token range of the title and role in front (or behind, in apposition).
    """

    first: int
    last: int
    sentence: int
    keys: tuple[str, ...]
    strength: int
    role: tuple[int, int] | None = None
    quoted: bool = False


class NameScanner:
    """Finds the runs of a document. Everything is computed once, in time linear in the document."""

    def __init__(self, document: Document, vocabulary: Vocabulary, proper: frozenset[int] = frozenset()) -> None:
        self.document = document
        self.vocabulary = vocabulary
        self._proper = proper
        self._ergative = vocabulary.ergative
        self._suffix = len(vocabulary.ergative_suffix)
        texts = list(document.texts)
        self._words = list(map(fold, texts))
        readings = Readings(map(vocabulary.read, texts))
        self._fused = self._find_fused(readings.fusible)
        if self._fused:
            for index in self._fused:
                texts[index] = self._words[index] = self._words[index][: -self._suffix]
            readings = Readings(map(vocabulary.read, texts))
        #: Whether a token is a spelled letter of a name.
        self.initial = Initials(document.tokens, self._words, vocabulary).stands_at
        self.levels = self._find_levels(readings)
        self.segments = Segments(self._words, self.levels, vocabulary, self.initial)
        self.quoted = self._quoted()

    def word(self, index: int) -> str:
        """The token's text, folded, without a fused ने; the empty string outside the document."""
        return self._words[index] if 0 <= index < len(self._words) else ""

    def marks_agent(self, index: int) -> bool:
        """Whether a token is the mark of who acts: मंत्री | ने."""
        return 0 <= index < len(self._words) and self._words[index] in self._ergative

    @property
    def words(self) -> Sequence[str]:
        """Every token as `word` gives it."""
        return self._words

    def cut(self, index: int) -> int:
        """How many characters of a token are a postposition written into it (वाघेलाने: two)."""
        return self._suffix if index in self._fused else 0

    def _find_fused(self, fusible: bytes) -> frozenset[int]:
        """Words with ने written into them: what is left is a name, a role or a word of the text."""
        if True not in fusible:
            return frozenset()
        vocabulary, words = self.vocabulary, self._words
        known = set(words)

        def is_fused(index: int) -> bool:
            word = words[index]
            base = word[: -self._suffix]
            following = words[index + 1] if index + 1 < len(words) else ""
            if following in vocabulary.postpositions:
                return False
            if vocabulary.is_listed(base) or vocabulary.is_classed(base):
                return True
            before = words[index - 1] if index else ""
            plain = not before or vocabulary.is_common(before) or vocabulary.is_closed(before)
            named = base in known or vocabulary.is_role(before) or (before[:1].isalpha() and not plain)
            return named and not vocabulary.is_common(base)

        return frozenset(filter(is_fused, compress(range(len(words)), fusible)))

    def _quoted(self) -> frozenset[int]:
        """The tokens between quotation marks."""
        document = self.document
        return frozenset(token.index for q in document.quotations for token in document.tokens_in(q.inner))

    def _find_levels(self, readings: Readings) -> bytes:
        """See `readings.pack`; a doubtful letter that bears its full stop may belong to a name too, and an agent."""
        words, letters, doubtful = self._words, self.vocabulary.initials, self.vocabulary.possible_given
        levels, proper = bytearray(readings.levels), readings.proper
        for index in self._proper:
            levels[index] = proper[index]
        for index in compress(range(len(words)), readings.unsure):
            word = words[index]
            if (word in letters and self.initial(index)) or (word in doubtful and self._is_agent(index)):
                levels[index] = 1
        roles, given = self.vocabulary.name_roles, self.vocabulary.given
        for index in compress(range(len(words)), map(roles.__contains__, words)) if not roles.isdisjoint(words) else ():
            before = words[index - 1] if index else ""
            if before in given and levels[index - 1] == 2 and not self.vocabulary.is_common(before):
                levels[index] = 2
        if self.vocabulary.name_bodies.isdisjoint(words):
            return bytes(levels)
        bodies = [i for i, word in enumerate(words) if word in self.vocabulary.name_bodies]
        if not any(self._ends_name(i, levels) for i in bodies):
            for index in bodies:
                levels[index] = 0
        return bytes(levels)

    def _ends_name(self, index: int, levels: Sequence[int]) -> bool:
        """Whether a surname that may be a body has a name word in front: रानू | मंडल, not व्यापार | मंडल."""
        return index > 0 and levels[index - 1] > 0 and self._words[index - 1] not in self.vocabulary.places

    def _is_agent(self, index: int) -> bool:
        """Whether a common word acts as somebody whose role it follows: मृतक के बेटे | विकास ने, not गांव के विकास ने."""
        return self.marks_agent(index + 1) and self._is_title_or_role(index - 1)

    def runs(self) -> list[Run]:
        """All runs of the document in order."""
        levels = self.levels
        sentences = [s for s in self.document.sentences if any(levels[s.first : s.last])]
        return [run for sentence in sentences for run in self._of_sentence(sentence)]

    def _of_sentence(self, sentence: Sentence) -> Iterator[Run]:
        last = sentence.first
        for index in compress(range(sentence.first, sentence.last), self.levels[sentence.first : sentence.last]):
            if index < last or self.vocabulary.is_title(self.word(index)):
                continue
            last = self.extend(index, sentence.last)
            for begin, end in self.segments.split(index, last):
                run = self.run(self._with_common_given(begin, end, sentence.first), end, sentence)
                if run is not None:
                    yield run

    def _with_common_given(self, first: int, last: int, least: int) -> int:
        """निदेशक विक्टर मैकडोनाल्ड: the common word between a role and an unknown surname is the given name."""
        vocabulary, before = self.vocabulary, self.word(first - 1)
        if self.has_possible_given(first, last, least):
            return first - 1
        if (
            last - first > 1
            or self.levels[first] != 1
            or first - 2 < least
            or self.word(last) not in vocabulary.behind_name
        ):
            return first
        if len(before) < 3 or not before[0].isalpha() or vocabulary.is_classed(before) or vocabulary.is_closed(before):
            return first
        if before in vocabulary.function or not self._is_title_or_role(first - 2):
            return first
        return first - 1

    def has_possible_given(self, first: int, last: int, least: int) -> bool:
        """आकार पाटणकर: whether the common word in front of a surname is the given name, no noun of the clause."""
        if first - 1 < least:
            return False
        vocabulary, before, word = self.vocabulary, self._words[first - 1], self._words[first]
        if last - first > 1 and word in vocabulary.never_first:
            return self._is_noun(first - 1)  # पान सिंह झंकार
        if before in vocabulary.given_titles and word in vocabulary.never_first:
            return True  # ठाकुर | सिंह
        if before not in vocabulary.possible_given:
            return False
        repeated = self.segments.pairs[before, word] > 1
        if self.word(first - 2) in vocabulary.genitives and not repeated:
            return False
        return repeated or word in vocabulary.surnames or (last - first == 1 and self.levels[first] == 1)

    def _is_noun(self, index: int) -> bool:
        """Whether a word may be a given name that is a common noun as well: पान | सिंह झंकार."""
        word, vocabulary = self.word(index), self.vocabulary
        return word[:1].isalpha() and not (
            vocabulary.is_classed(word) or vocabulary.is_closed(word) or word in vocabulary.function
        )

    def extend(self, first: int, limit: int) -> int:
        """The end of the run of name words that starts at ``first``."""
        tokens = self.document.tokens
        index = first + 1
        words = 1
        while index < limit and words < _LONGEST + 1:
            word = self.word(index)
            if word in HYPHENS and self._glued(index) and index + 1 < limit and self._word_of_name(index + 1):
                index += 2
            elif word == "." and self.initial(index - 1) and not tokens[index - 1].space_after:
                index += 1
                continue
            elif self._may_follow(index) and self._joins(index, limit):
                index += 1
            else:
                break
            words += 1
        return index

    def _glued(self, index: int) -> bool:
        """Whether a token stands between two others without space: the hyphen of उप-राष्ट्रपति."""
        tokens = self.document.tokens
        return index > 0 and not tokens[index - 1].space_after and not tokens[index].space_after

    def _word_of_name(self, index: int) -> bool:
        """Whether a word may stand behind a hyphen in a name: मैरी-ऐन."""
        word = self.word(index)
        return (
            word[:1].isalpha()
            and word not in self.vocabulary.postpositions
            and word not in self.vocabulary.conjunctions
        )

    def _may_follow(self, index: int) -> bool:
        """Whether a word may go on a name; an adjective of place behind a given name does: स्मृति | ईरानी."""
        vocabulary, word = self.vocabulary, self._words[index]
        if vocabulary.is_acronym(word) or word in vocabulary.participles:
            return False  # कटरीना बनीं …
        if self.levels[index] > 0 or word in vocabulary.surnames or self.is_particle(index):
            return True
        return (  # स्मृति ईरानी
            word in vocabulary.demonyms
            and self.word(index - 1) in vocabulary.given
            and not self._is_title_or_role(index + 1)
            and not self.levels[min(index + 1, len(self.levels) - 1)]
        )

    def is_particle(self, index: int) -> bool:
        """A small word inside names with a name word behind it: शेख अल …, शेख अल-…, राजेश रंजन उर्फ …."""
        if self.word(index) not in self.vocabulary.particles:
            return False
        hyphen = self.word(index + 1) in HYPHENS and self._glued(index + 1)
        return self.levels[min(index + 1 + hyphen, len(self.levels) - 1)] > 0

    def _joins(self, index: int, limit: int) -> bool:
        """A doubtful word ends the run unless a name word or a postposition follows it."""
        word = self.word(index)
        if word in self.vocabulary.honorifics:
            return index + 1 < limit and self.levels[index + 1] > 0 and word not in self.vocabulary.closing_honorifics
        return True

    def run(self, first: int, last: int, sentence: Sentence) -> Run | None:
        """The run at a token range with its evidence, or nothing where it cannot be a person."""
        keys = self.keys(first, last)
        spelt_out = [i for i in range(first, last) if not self.initial(i)]
        body = last - first > 1 and self.vocabulary.is_body_name(" ".join(self._words[first:last]))  # अमर उजाला
        if not keys or not spelt_out or body:
            return None
        role = self.role_before(first, sentence.first) or self.role_after(last, sentence.last)
        strength = self._strength(last, role, spelt_out)
        return Run(first, last, sentence.index, keys, strength, role, first in self.quoted)

    def keys(self, first: int, last: int) -> tuple[str, ...]:
        """The spelling keys of the words of a range."""
        tokens, words = self.document.tokens, self._words
        return tuple([key(words[i]) for i in range(first, last) if tokens[i].is_word])

    def _strength(self, last: int, role: tuple[int, int] | None, spelt_out: Sequence[int]) -> int:
        """See `Run`: 2 beside a role or जी, and where the first or last of its words is on the lists: रमेश टपाटिया.

        A lone word that is on none needs a role that is always somebody's, and is no place or part of a body's name:
        प्रधानमंत्री शिवमोगा | पहुंचे, आयुक्त आबकारी | विभाग में बैठे.
        """
        vocabulary, behind = self.vocabulary, self.word(last)
        if len(spelt_out) == 1 and self.word(spelt_out[0]) in vocabulary.deities:
            return 1
        doubtful = len(spelt_out) == 1 and self.levels[spelt_out[0]] < 2
        if doubtful and (behind in vocabulary.behind_goal or stem(behind) in vocabulary.organizations):
            return 1
        weak = role is not None and doubtful and vocabulary.is_weak_role(self.word(role[1] - 1))
        if (role is not None and not weak) or behind in vocabulary.honorifics:
            return 2
        words = [self._words[i] for i in spelt_out if self.levels[i]]
        return 2 if len(words) > 1 and (words[0] in vocabulary.given or words[-1] in vocabulary.surnames) else 1

    def role_before(self, first: int, least: int) -> tuple[int, int] | None:
        """The title and role phrase that ends right before a token: भारतीय जनता पार्टी के अध्यक्ष, डॉ."""
        index = first - 1
        if index >= least and self.word(index) in "-–'\"‘“":
            index -= 1
        index = self._before_bracket(index, least)
        if index < least or not self._is_title_or_role(index):
            return None
        begin = self.phrase_start(index, least)
        office = self._before_bracket(begin - 1, least)
        if least <= office < begin - 1 and self._is_title_or_role(office):
            begin = self.phrase_start(office, least)  # डीन (प्रवेश) | डॉ.
        if begin > least and self.word(begin - 1) in self.vocabulary.pronouns["pointing"]:
            return None  # यह युवक मथुरा पहुंचा: the noun is pointed at, what follows is not its name
        return (begin, first)

    def _before_bracket(self, index: int, least: int) -> int:
        """In front of the field that stands in brackets behind an office: एडीजी | (कानून व्यवस्था) X."""
        if self.word(index) != ")":
            return index
        bracket = range(index - 1, max(least, index - _BRACKET), -1)
        return next((i - 1 for i in bracket if self.word(i) == "("), index)

    def phrase_start(self, index: int, least: int) -> int:
        """Where the noun phrase that ends in a head noun begins: its modifiers and genitives, at most seven words."""
        vocabulary = self.vocabulary
        begin = index
        words = 1
        while begin - 1 >= least and words < 8:
            word = self.word(begin - 1)
            joins = word in vocabulary.role_conjunctions
            if joins or word in vocabulary.genitives:
                if (
                    begin - 2 < least
                    or not self.modifies(begin - 2)
                    or (joins and not self._is_title_or_role(begin - 2))
                ):
                    break
            elif self.opens(begin) or not (self.modifies(begin - 1) or (word == "-" and self._glued(begin - 1))):
                break  # यह वीडियो | एक कैप्शन; not उप | -राष्ट्रपति
            begin -= 1
            words += 1
        while begin < index and self.hangs(begin):
            begin += 1
        return begin - 2 * self.adds_another(begin, least)

    def hangs(self, index: int) -> bool:
        """Whether the first word of a phrase goes with what is cut off in front of it: और | खबर, जुड़े | एक शख्स."""
        word, vocabulary = self.word(index), self.vocabulary
        counted = self.word(index + 1) in vocabulary.indefinite
        return word in vocabulary.joining or (counted and word in vocabulary.participles)

    def opens(self, index: int) -> bool:
        """Whether a noun phrase begins with a word unless a genitive or what was done to it is in front: | एक कैप्शन."""
        vocabulary, before = self.vocabulary, self.word(index - 1)
        done = before in vocabulary.printed or before in vocabulary.participles
        return self.word(index) in vocabulary.indefinite and not done

    def adds_another(self, begin: int, least: int) -> bool:
        """Whether what is counted stands in front of a phrase, with और: एक और | वीडियो, कुछ और | खबरें."""
        joined = begin - 2 >= least and self.word(begin - 1) in self.vocabulary.conjunctions
        return joined and self.word(begin - 2) in self.vocabulary.indefinite

    def _is_title_or_role(self, index: int) -> bool:
        return self.vocabulary.is_title_or_role(self.word(index))

    def modifies(self, index: int) -> bool:
        """Whether a word may stand inside a role phrase: a place, body, role, unknown word or field (विदेश, वित्त)."""
        vocabulary, word = self.vocabulary, self.word(index)
        if not word or not word[0].isalpha() or word in vocabulary.postpositions or word in vocabulary.conjunctions:
            return False
        if word in vocabulary.pronouns["all"]:
            return False
        return word not in vocabulary.function

    def role_after(self, last: int, limit: int) -> tuple[int, int] | None:
        """A role in apposition behind a name: …, रूस के राष्ट्रपति, / … (राष्ट्रपति)."""
        if self.word(last) not in (",", "(", "-", "–") or last >= limit:
            return None
        index = last + 1
        while index < min(limit, last + 8) and (self.modifies(index) or self.word(index) in self.vocabulary.genitives):
            index += 1
        end = index
        if end > last + 1 and self.vocabulary.is_role(self.word(end - 1)) and self.word(end) in (",", ")", "-", "–"):
            return (last + 1, end)
        return None

    def head_of(self, span: tuple[int, int]) -> int:
        """The noun of a compound: its last word, or the one in front of ऑफ, ऑन."""
        of = next((i for i in range(*span) if self.word(i) in self.vocabulary.of), span[1])
        return of - 1

    def content_stems(self, first: int, last: int) -> tuple[str, ...]:
        """The stems of the content words of a range, in order."""
        vocabulary = self.vocabulary
        words = (self.word(i) for i in range(first, last))
        return tuple(
            stem(w)
            for w in words
            if w and w[0].isalnum() and w not in vocabulary.postpositions and w not in vocabulary.conjunctions
        )


class ParsedSentence(Protocol):
    """A tree with the document tokens of its words."""

    @property
    def tree(self) -> Tree: ...

    @property
    def tokens(self) -> Sequence[int]: ...


def proper_nouns(trees: Mapping[int, ParsedSentence]) -> frozenset[int]:
    """The document tokens that the parser calls proper nouns."""
    pairs = (pair for parsed in trees.values() for pair in zip(parsed.tree.words, parsed.tokens, strict=True))
    return frozenset(token for word, token in pairs if word.upos == "PROPN")
