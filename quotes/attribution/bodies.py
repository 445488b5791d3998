"""Bodies, documents and unnamed people: what a bare noun (कंपनी, कोर्ट, रिपोर्ट) or an abbreviation stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import compress

from quotes.attribution.abbreviations import Abbreviations
from quotes.attribution.documents import Documents
from quotes.attribution.kinds import Kind
from quotes.attribution.phrases import Phrase
from quotes.attribution.referents import Referent
from quotes.attribution.scan import NameScanner
from quotes.attribution.sorts import Sorts
from quotes.attribution.spelling import fold, is_plural, key, stem
from quotes.records import SpeakerType

Range = tuple[int, int]  # half-open, of token indices

_NEAR = 3  # bodies named before that compete
_COMPOUND = 5  # words in front of a body's noun
_SENTENCE = 40  # words


def _spelt(word: str) -> str:
    """What the cases and spellings of a word have in common: केन्द्रीय, केंद्रीय."""
    return key(stem(word))


class Bodies:
    """The long forms of an article's abbreviations and the full names of its bodies."""

    def __init__(self, scanner: NameScanner) -> None:
        self._scanner = scanner
        self._vocabulary = scanner.vocabulary
        self._documents = Documents(scanner)
        self._sorts = Sorts(scanner)
        self._abbreviations = Abbreviations(scanner)

    def phrase_start(self, index: int, least: int) -> int:
        """Where the noun phrase that ends in a teller begins; that of a document with its dates and titles."""
        if stem(self._scanner.word(index)) in self._vocabulary.documents:
            return self._documents.begin(index, least)
        return self._scanner.phrase_start(index, least)

    def is_short(self, phrase: Phrase) -> bool:
        """Whether a single word is an abbreviation whose long form the article has."""
        return phrase.last - phrase.first == 1 and self._in_full(phrase) is not None

    def long_form(self, phrase: Phrase) -> Range | None:
        """The long form of an abbreviation, or the longest of a body's names in the article, if there is another."""
        if phrase.kind not in (Kind.BODY, Kind.NAME, Kind.OTHER) or phrase.name not in (
            None,
            (phrase.first, phrase.last),
        ):
            return None
        return self._in_full(phrase)

    def _in_full(self, phrase: Phrase) -> Range | None:
        """The long form of an abbreviation in the article, or the fullest known name: केंद्रीय जांच ब्यूरो for सीबीआई."""
        words = tuple(self._scanner.word(i) for i in range(phrase.first, phrase.last))
        single = len(words) == 1
        explained = self._abbreviations.long_form(words[0]) if single else None
        if explained is not None:
            return explained
        aliases = self._vocabulary.aliases
        names = aliases.get(" ".join(words)) or (aliases.get(self._vocabulary.spell_out(words[0])) if single else None)
        places = sorted(place for name in names or () if (place := self._find(name.split())) is not None)
        longest = max(places, key=lambda place: place[1] - place[0], default=None)
        return longest if longest is not None and (single or longest[0] < phrase.first) else None

    def antecedent(self, phrase: Phrase, before: Sequence[Referent]) -> tuple[Referent | Range, str] | None:
        """What a bare or pointing phrase takes up: an earlier speaker with its noun, or a fuller phrase."""
        words = self._scanner.content_stems(phrase.first, phrase.last)
        if words and phrase.kind is Kind.GROUP and phrase.definite and len(words) == 1:
            groups = [r for r in before if r.type is SpeakerType.GROUP and r.head != words[0]]
            return (groups[-1], f"the group that spoke before, {groups[-1].name}") if groups else None
        if not words or phrase.kind is Kind.GROUP:
            return None
        if words[-1] in self._vocabulary.general and not (phrase.definite and words[-1] in self._vocabulary.pointed):
            state = self._state(phrase) if words[-1] in self._vocabulary.state and len(words) == 1 else None
            return (state, "the only body of this sort in the article") if state is not None else None
        bare = phrase.kind is Kind.ANONYMOUS and not phrase.definite
        if phrase.kind is not Kind.BODY and (len(words) > 1 or (bare and phrase.indefinite)):
            return None
        if phrase.kind is Kind.DOCUMENT and is_plural(self._scanner.word(phrase.last - 1)):
            return None  # खबरों: of more than one outlet
        taken = [r for r in before if self._takes_up(words, r) or self._is_part(words, phrase, r)]
        if self._is_named(phrase):
            taken = [r for r in taken if self._vocabulary.conjunctions.isdisjoint(r.name.split())]
        if phrase.kind is Kind.ANONYMOUS and is_plural(self._scanner.word(phrase.last - 1)):
            taken = [r for r in taken if is_plural(r.name.split()[-1])]  # अधिकारियों is not that एक अधिकारी
        if phrase.kind is Kind.DOCUMENT and len(words) == 1:
            document = self._documents.antecedent(phrase.first, phrase.last, definite=phrase.definite)
            tokens = self._scanner.document.tokens
            if document is not None and not (taken and taken[-1].span.end >= tokens[document[1] - 1].end):
                return document, "the document named before"
        acting = self._acting_of_sort(phrase) if len(words) == 1 and words[0] in self._vocabulary.sorts else None
        if acting is not None:
            return acting, "the body that acts before"
        if taken:
            referent = self._foremost(taken) if phrase.kind is Kind.BODY else taken[-1]
            return referent, f"same noun as the earlier speaker {referent.name}"
        if phrase.kind is Kind.DOCUMENT and len(words) == 1:
            sites = [span for span in self._sorts.named(words[0]) if span[1] <= phrase.first]
            return (sites[-1], "the site named before") if sites else None
        if len(words) > 1 or phrase.kind is Kind.DOCUMENT or bare:
            return None
        if words[0] in self._vocabulary.sorts:
            return self._of_sort(phrase, before)
        compound = self._named_before(phrase) or self._compound(phrase)
        if compound is None and words[0] in self._vocabulary.state:
            compound = self._state(phrase)  # सेना for the म्यांमार की सेना
        return (compound, "the article's full name of this body") if compound is not None else None

    def _is_named(self, phrase: Phrase) -> bool:
        """Whether one word is a body that everybody knows, which is not all of several: तालिबान of सरकार और तालिबान."""
        return phrase.last - phrase.first == 1 and self._scanner.word(phrase.first) in self._vocabulary.sort_of

    def _foremost(self, speakers: Sequence[Referent]) -> Referent:
        """The last of several speakers, unless another one has spoken twice as often: the article is about that one."""
        turns = Counter(map(id, speakers))
        often = max(speakers, key=lambda referent: turns[id(referent)])
        return often if turns[id(often)] > 2 * turns[id(speakers[-1])] else speakers[-1]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for token in self._scanner.document.tokens:
            places[_spelt(token.text)].append(token.index)
        return places

    def _find(self, words: Sequence[str]) -> Range | None:
        """The first place of these words, in whatever case and spelling."""
        sought = list(map(_spelt, words))
        for index in self._places.get(sought[0], ()) if sought else ():
            if [_spelt(self._scanner.word(index + i)) for i in range(len(sought))] == sought:
                return (index, index + len(sought))
        return None

    # Compounds

    @cached_property
    def _by_noun(self) -> dict[str | int, list[Range]]:
        """The compounds by their noun: most articles never ask for them."""
        found: dict[str | int, list[Range]] = defaultdict(list)
        for span in self._compounds:
            found[self._noun(self._scanner.word(self._scanner.head_of(span)))].append(span)
        return found

    def _noun(self, word: str) -> str | int:
        """What the nouns that mean the same have in common: समिति, कमेटी."""
        return self._vocabulary.meaning_of(stem(word))

    @cached_property
    def _compounds(self) -> list[Range]:
        """Compounds that a body's noun ends: सुप्रीम कोर्ट, राष्ट्रीय महिला आयोग; genitives do not count."""
        scanner, vocabulary = self._scanner, self._vocabulary
        found = []
        ends = [stem(word) in vocabulary.organizations for word in scanner.words]
        for sentence in scanner.document.sentences:
            for index in compress(range(sentence.first + 1, sentence.last), ends[sentence.first + 1 : sentence.last]):
                begin = index
                while begin > sentence.first and index - begin < _COMPOUND and self._may_compound(begin - 1):
                    word = scanner.word(begin - 1)
                    if vocabulary.is_sort(word) or vocabulary.same_noun(word, scanner.word(index)):
                        break  # सौर ऊर्जा कंपनी | सूर्यरथ एनर्जी
                    if scanner.levels[begin - 1] and begin < index and scanner.word(begin) in vocabulary.demonyms:
                        break  # राघव सोलंकी | ब्रिटिश एयरवेज
                    begin -= 1
                end = self._with_field(index + 1, sentence.last)
                if begin < index and not self._goes_on(end):
                    found.append((begin, end))
        return found

    def _with_field(self, end: int, limit: int) -> int:
        """Where a body's name ends that says what it is for: … कमिटी ऑन इनॉग्युरल सेरेमनी."""
        if self._scanner.word(end) not in self._vocabulary.of:
            return end
        last = end + 1
        while last < min(limit, end + _COMPOUND) and self._may_compound(last):
            last += 1
        return last if last > end + 1 else end

    def _goes_on(self, index: int) -> bool:
        """Whether a noun follows that the compound only describes: मुख्य रेलवे लाइन."""
        word, vocabulary = self._scanner.word(index), self._vocabulary
        plain = word[:1].isalpha() and not vocabulary.is_closed(word) and word not in vocabulary.function
        return plain and vocabulary.is_common(word) and stem(word) not in vocabulary.organizations

    def _may_compound(self, index: int) -> bool:
        """Whether a word may stand in a body's name before its noun: मौसम | विभाग; not सूत्रों, सुबह."""
        vocabulary, word = self._vocabulary, self._scanner.word(index)
        if not word[:1].isalpha() or vocabulary.is_closed(word):
            return False
        if is_plural(word) or word in vocabulary.apart:
            return False
        return word not in vocabulary.function and word not in vocabulary.indefinite

    def _compound(self, phrase: Phrase) -> Range | None:
        """The last compound with the phrase's noun before it, else the first one behind."""
        spans = self._by_noun.get(self._noun(self._scanner.word(phrase.last - 1)), [])
        place = bisect_right(spans, (phrase.first, 0))
        return spans[place - 1] if place else (spans[0] if spans else None)

    # Antecedents

    def _takes_up(self, words: Sequence[str], referent: Referent) -> bool:
        """Whether the words mean a body or people that have spoken: समिति for the जांच समिति, कोर्ट for the हाईकोर्ट."""
        if referent.person is not None or not referent.head:
            return False
        if len(words) == 1 and self._vocabulary.same_noun(words[0], self._vocabulary.sort_of.get(referent.head, "")):
            return True  # कोर्ट for the हाईकोर्ट that has spoken
        if not self._vocabulary.same_noun(words[-1], referent.head):
            return False
        if len(words) == len(referent.words):
            return len(words) > 1 and words[:-1] == referent.words[:-1]  # … कमिटी, … समिति
        return set(words[:-1]) <= set(referent.words) and len(referent.words) > len(words)

    def _is_part(self, words: Sequence[str], phrase: Phrase, referent: Referent) -> bool:
        """यूरोस्टार for the यूरोस्टार ट्रेन सेवा that has spoken."""
        if phrase.kind is not Kind.BODY or referent.type is not SpeakerType.ORGANIZATION or referent.person is not None:
            return False
        if len(words) > 1 or len(referent.words) < 2 or words[0] in self._vocabulary.organizations:
            return False
        return words[0] == referent.words[0] and words[0] not in self._vocabulary.place_stems

    def _of_sort(self, phrase: Phrase, before: Sequence[Referent]) -> tuple[Referent | Range, str] | None:
        """कंपनी, पार्टी: the body that spoke last, or the one named nearest before, the subject of its sentence first."""
        root = stem(self._scanner.word(phrase.last - 1))
        if root in self._vocabulary.equals:  # एयरलाइन for ब्रिटिश एयरवेज
            compound = self._compound(phrase)
            if compound is not None and compound[0] < phrase.first and compound in self._proper:
                return compound, "the body named before"
        party, press = root in self._vocabulary.any_party, root in self._vocabulary.media
        for referent in reversed(before):
            if self._may_be_of_sort(referent, root, party=party, press=press):
                return referent, f"the body that spoke before, {referent.name}"
        named = self._named(phrase, party=party)[-_NEAR:]
        subjects = [span for span in named if self._scanner.marks_agent(span[1])]
        only = self._only_body(phrase.first) if not named and root in self._vocabulary.associations else None
        if only is not None:
            return only, "the only body named before"
        return ((subjects or named)[-1], "the body named before") if named else None

    def _named(self, phrase: Phrase, *, party: bool) -> list[Range]:
        """The bodies before a bare noun that it may mean: those of its sort, and for कंपनी those that are firms."""
        root = stem(self._scanner.word(phrase.last - 1))
        firms = self._firms if root in self._vocabulary.firms else []
        spans = self._parties if party else sorted({*firms, *self._sorts.named(root), *self._acting(phrase)})
        return spans[: bisect_right(spans, (phrase.first, 0))]

    def _acting_of_sort(self, phrase: Phrase) -> Range | None:
        """The body of a sort that acts before a bare noun, whoever has spoken: सोनी ने बैंड बनाया। | कंपनी ने कहा …."""
        near = range(phrase.first - _SENTENCE, phrase.first)
        spans = [span for span in self._sorts.named(stem(self._scanner.word(phrase.last - 1))) if span[0] in near]
        return spans[-1] if spans and self._scanner.marks_agent(spans[-1][1]) else None

    def _acting(self, phrase: Phrase) -> list[Range]:
        """मैक्सिकन जेट कंपनी ने …: compounds with the noun of a phrase that act right before it."""
        near = range(phrase.first - _SENTENCE, phrase.first)
        spans = self._by_noun.get(self._noun(self._scanner.word(phrase.last - 1)), ())
        return [span for span in spans if span[0] in near and self._scanner.marks_agent(span[1])]

    def _named_before(self, phrase: Phrase) -> Range | None:
        """बोर्ड for the बीसीसीआई named before, कोर्ट for the पटना हाईकोर्ट, unless a compound with the noun is nearer."""
        root = stem(self._scanner.word(phrase.last - 1))
        whole = {span[1]: span for span in self._by_noun.get(self._noun(root), ())}
        for first, last in self._sorts.named(root) if root else ():
            head = self._noun(self._scanner.word(last - 1))
            whole[last] = next((span for span in self._by_noun.get(head, ()) if span[1] == last), (first, last))
        return max((span for span in whole.values() if span[0] < phrase.first), default=None)

    def _only_body(self, limit: int) -> Range | None:
        """The one body of no state that is named before a token, or that acts in the sentence before it."""
        state = self._vocabulary.state
        named = [
            s for s in self._proper if s[0] < limit and stem(self._scanner.word(self._scanner.head_of(s))) not in state
        ]
        if len({self._scanner.content_stems(*span) for span in named}) == 1:
            return named[0]
        acting = [s for s in named if self._scanner.marks_agent(s[1]) and limit - s[0] < _SENTENCE]
        return acting[-1] if acting else None

    def _state(self, phrase: Phrase) -> Range | None:
        """मोदी सरकार for सरकार, भरतपुर पुलिस for पुलिस, where the article has no other government or police."""
        noun = self._noun(self._scanner.word(phrase.last - 1))
        owned = [span for span in self._by_place if self._noun(self._scanner.word(span[1] - 1)) == noun]
        named = sorted([*self._by_noun.get(noun, ()), *owned])
        one = len({self._scanner.content_stems(*span) for span in named}) == 1
        return named[0] if one and named[0][0] < phrase.first and self._is_proper(named[0]) else None

    @cached_property
    def _by_place(self) -> list[Range]:
        """Bodies of the state in the genitive of a place: दक्षिण अफ्रीका की पुलिस."""
        scanner, places = self._scanner, self._vocabulary.places
        found = []
        for token in scanner.document.tokens:
            index = token.index
            if (
                stem(token.text) not in self._vocabulary.state
                or scanner.word(index - 1) not in self._vocabulary.genitives
            ):
                continue
            begin = index - 1
            while scanner.word(begin - 1) in places:
                begin -= 1
            if begin < index - 1:
                found.append((begin, index + 1))
        return found

    def _may_be_of_sort(self, referent: Referent, root: str, *, party: bool, press: bool) -> bool:
        """Whether a body that has spoken is one of a sort: a firm for कंपनी, a party for पार्टी, a paper for neither."""
        vocabulary = self._vocabulary
        unknown = referent.type is SpeakerType.UNKNOWN and root in vocabulary.firms and self._is_name(referent)
        if referent.type is not SpeakerType.ORGANIZATION and not unknown:
            return False
        if referent.sort and vocabulary.same_noun(referent.sort, root):
            return True
        words = {stem(word) for word in referent.name.replace("-", " ").split()}
        if bool(words & vocabulary.media or words & vocabulary.agency_stems) != press:
            return False
        if not party and referent.head in vocabulary.organizations and referent.head not in vocabulary.firms:
            return False  # a commission or court is no company
        return party == (fold(referent.name) in self._vocabulary.parties or bool(vocabulary.any_party & words))

    def _is_name(self, referent: Referent) -> bool:
        """भारत बायोटेक: whether a speaker of no known kind has a word that is no word of the text."""
        vocabulary = self._vocabulary
        return any(not vocabulary.is_plain(word) for word in referent.name.split())

    @cached_property
    def _proper(self) -> list[Range]:
        """The compounds with a proper name or an adjective of place in front of the noun."""
        return [span for span in self._compounds if self._is_proper(span)]

    def _is_proper(self, span: Range) -> bool:
        """Whether something in front of the noun names the body: पटना हाईकोर्ट, भारतीय वायुसेना; not जांच समिति."""
        scanner, vocabulary = self._scanner, self._vocabulary
        proper = (vocabulary.demonyms, vocabulary.bodies, vocabulary.places)
        words = range(span[0], span[1] - 1)
        return any(scanner.levels[i] or any(scanner.word(i) in group for group in proper) for i in words)

    @cached_property
    def _firms(self) -> list[Range]:
        return [span for span in self._proper if stem(self._scanner.word(span[1] - 1)) in self._vocabulary.firms]

    @cached_property
    def _parties(self) -> list[Range]:
        tokens = self._scanner.document.tokens
        single = [(t.index, t.index + 1) for t in tokens if fold(t.text) in self._vocabulary.parties]
        parties = self._vocabulary.party_nouns
        return sorted(single + [span for span in self._proper if stem(self._scanner.word(span[1] - 1)) in parties])
