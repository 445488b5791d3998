"""What kind of noun phrase a mention is: a pronoun, a name with or without a role, a body, unnamed people."""

from __future__ import annotations

from collections.abc import Collection

from quotes.attribution.joined import Joined
from quotes.attribution.kinds import Kind as Kind
from quotes.attribution.kinds import Nouns
from quotes.attribution.labels import Labels
from quotes.attribution.name_words import NameWords
from quotes.attribution.scan import QUOTES, NameScanner
from quotes.attribution.sorts import sort_at
from quotes.attribution.spelling import HYPHENS, is_plural, key, stem
from quotes.attribution.trimming import Trimmer
from quotes.values import value

_HEADS = ("inanimate", "honorific", "plain", "first")  # pronouns that may end a longer phrase


@value()
class Phrase:
    """A mention, read. Ranges are half-open ranges of token indices.

    ``first`` and ``last`` leave out demonstratives, brackets and quotation marks at the edges. ``head`` is the stem of
    the head noun of a phrase without a name. ``definite`` says that the phrase points back (यह युवक, इस पत्र);
    ``indefinite`` that it introduces somebody (एक अधिकारी, कुछ लोग).
    """

    kind: Kind
    first: int
    last: int
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    head: str = ""
    definite: bool = False
    indefinite: bool = False
    bracket: tuple[int, int] | None = None


class PhraseReader:
    """Reads mentions of one document. ``known`` are the spelling keys of words that the article uses in names."""

    def __init__(self, scanner: NameScanner, known: Collection[str] = ()) -> None:
        self._scanner = scanner
        self._word = scanner.word
        self._vocabulary = scanner.vocabulary
        self._known = known
        self._name_word = NameWords(scanner, known).stand_at
        self._joined = Joined(scanner, self._name_word)
        self._labels = Labels(scanner)
        self._nouns = Nouns(scanner)
        self._trimmer = Trimmer(scanner)

    def read(self, first: int, last: int) -> Phrase:
        """The phrase at a token range."""
        first, last = self._trimmer.trim(first, last)
        pronoun = self._pronoun(first, last)
        if pronoun is not None:
            return pronoun
        first = self._trimmer.behind_age(first, last)
        start, definite = self._after_demonstrative(first, last)
        first = start
        core, bracket = self._bracket(first, last)
        phrase = (
            self._agency(first, core)
            or self._labelled(first, core)
            or self._introduced(first, core)
            or self._apposed(first, core)
            or (Phrase(Kind.SEVERAL, first, core) if self._joined.is_several(first, core) else None)
            or self._named(first, core)
            or self._common(first, core)
        )
        indefinite = self._word(first) in self._vocabulary.indefinite or any(
            self._word(i) in self._vocabulary.single for i in range(first, core)
        )
        phrase = self._bracketed_name(phrase, bracket)
        return Phrase(
            phrase.kind,
            phrase.first,
            phrase.last,
            phrase.name,
            phrase.role,
            phrase.head,
            definite=definite,
            indefinite=indefinite,
            bracket=bracket,
        )

    def parts(self, phrase: Phrase) -> list[tuple[int, int]]:
        """The ranges of each of several in one mention."""
        return self._joined.parts(phrase.first, phrase.last)

    def _pronoun(self, first: int, last: int) -> Phrase | None:
        pronouns, word = self._vocabulary.pronouns, self._word(last - 1)
        if word not in pronouns["all"] or self._labels.opening_mark(first, last) is not None:
            return None
        if last - first > 1 and not any(word in pronouns[name] for name in _HEADS):
            return None
        if word in pronouns["inanimate"]:
            return Phrase(Kind.RELATIVE, last - 1, last, head=word)
        for name, kind in (
            ("first", Kind.FIRST),
            ("relative", Kind.RELATIVE),
            ("honorific", Kind.THIRD),
            ("plain", Kind.THIRD),
        ):
            if word in pronouns[name]:
                return Phrase(kind, last - 1, last, head=word)
        if word in pronouns["demonstrative"]:
            return Phrase(Kind.THIRD, last - 1, last, head=word)
        return None

    def _after_demonstrative(self, first: int, last: int) -> tuple[int, bool]:
        demonstratives = self._vocabulary.pronouns["demonstrative"]
        start = first
        while start < last - 1 and self._word(start) in demonstratives:
            start += 1
        definite = start > first
        while definite and start < last - 1 and self._word(start) in self._vocabulary.function:
            start += 1  # ऐसे ही एक यूज़र, इस बीच एक अधिकारी
        return start, definite

    def _bracket(self, first: int, last: int) -> tuple[int, tuple[int, int] | None]:
        """The end of the phrase before a bracket, and the words in the bracket."""
        for index in range(first + 1, last):
            if self._word(index) == "(":
                end = index + 1
                while end < last and self._word(end) != ")":
                    end += 1
                if end + 1 >= last and end > index + 1:
                    return index, (index + 1, end)
        return last, None

    def _bracketed_name(self, phrase: Phrase, bracket: tuple[int, int] | None) -> Phrase:
        """ओजेपीएसी (ऑर्थोडॉक्स … काउंसिल): the long form stands in the bracket."""
        if bracket is None or phrase.last - phrase.first > 1 or bracket[1] - bracket[0] < 2:
            return phrase
        if not self._word(phrase.first)[:1].isalpha():
            return phrase
        body = stem(self._word(bracket[1] - 1)) in self._vocabulary.organizations
        if self._scanner.levels[phrase.first] == 2 or not (body or self._vocabulary.is_spelt(self._word(phrase.first))):
            return phrase  # लेनोर्ड (बदला हुआ नाम)
        return Phrase(Kind.BODY, phrase.first, phrase.last, name=bracket)

    def _agency(self, first: int, last: int) -> Phrase | None:
        """An agency or media house under one of its names (द हिंदू, पीटीआई), or a body in several words (एयर इंडिया)."""
        words = " ".join(self._word(i) for i in range(first, last))
        if not self._vocabulary.is_body_name(words):
            return None
        return Phrase(Kind.BODY, first, last, head=stem(self._word(last - 1)))

    def _introduced(self, first: int, last: int) -> Phrase | None:
        """एक बैंकर, कई खेलप्रेमी: an unknown word behind a determiner is no name."""
        determiner = self._word(first)
        if last - first != 2 or determiner not in self._vocabulary.indefinite or self._scanner.levels[last - 1] != 1:
            return None
        kind = Kind.ANONYMOUS if determiner in self._vocabulary.single else Kind.GROUP
        return Phrase(kind, first, last, head=stem(self._word(last - 1)))

    def _apposed(self, first: int, last: int) -> Phrase | None:
        """राघव सोलंकी, जल निगम के अध्यक्ष: a name of two words or more with what its bearer is behind a comma."""
        words = [self._word(i) for i in range(first, last)]
        comma = first + words.index(",") if "," in words else last
        joined = any(word in self._vocabulary.conjunctions for word in words)
        if joined or not first + 1 < comma < last - 1 or not all(self._name_word(i) for i in range(first, comma)):
            return None
        if self._name_word(last - 1) or not self._vocabulary.is_role(words[-1]):
            return None
        return Phrase(Kind.NAME, first, last, name=(first, comma), role=(comma + 1, last))

    def _labelled(self, first: int, last: int) -> Phrase | None:
        """X नाम के यूज़र, एक फ़ेसबुक पेज X."""
        label = self._labels.read(first, last)
        if label is None:
            return None
        head = stem(self._word(label.noun))
        kind = Kind.NAME if label.person else Kind.DOCUMENT if head in self._vocabulary.traced else Kind.BODY
        return Phrase(kind, first, last, name=label.name, head=head)

    def _named(self, first: int, last: int) -> Phrase | None:
        """The name at the end of a phrase: what follows its last title, role or body noun, or its last name words."""
        vocabulary = self._vocabulary
        while last - 1 > first and self._word(last - 1) in vocabulary.honorifics:
            last -= 1
        final = self._word(last - 1)
        if last - first > 1 and final in vocabulary.parties and stem(self._word(last - 2)) in vocabulary.collectives:
            return Phrase(Kind.BODY, first, last, name=(last - 1, last))  # विपक्षी दल कांग्रेस
        titled = self._body_by_sort(first, last)
        if titled is not None:
            return titled
        surname = final in vocabulary.surnames or (
            final in vocabulary.name_roles and self._scanner.levels[last - 1] == 2
        )
        listed_tail = last - first > 1 and surname and self._scanner.levels[last - 2] == 2
        if (
            not listed_tail
            and key(final) not in self._known
            and (final in vocabulary.bodies or final in vocabulary.places)
        ):
            return None
        marker = self._last_marker(first, last)
        if marker is not None and not listed_tail:
            tail = (marker + 1, last)
            if stem(final) in vocabulary.named_heads and key(final) not in self._known and not self._quoted_tail(tail):
                return None
            if self._is_name_tail(tail):
                return self._with_name(first, self._without_modifiers(self._unquote(tail)), marker)
        if is_plural(final) and self._scanner.levels[last - 1] < 2 and key(final) not in self._known:
            return None
        if self._given_first(first, last):
            return self._with_name(first, (first, last), first - 1)
        headed = (stem(final) in vocabulary.named_heads or vocabulary.is_role(final)) and key(final) not in self._known
        if (headed and not listed_tail) or not self._name_word(last - 1):
            return None
        if self._is_all_name(first, last):
            return self._with_name(first, (first, last), first - 1)
        start = last - 1
        while start - 1 >= first and self._continues(start - 1):
            start -= 1
        if self._is_compound(first, start, last) or (last - start == 1 and self._scanner.initial(start)):
            return None
        return self._with_name(first, (start, last), start - 1)

    def _is_compound(self, first: int, start: int, last: int) -> bool:
        """गूगल मैप्स, द फ़्रेंड्स ऑफ़ कोसी: whether an unknown word with a noun in front is no name by itself."""
        vocabulary, before = self._vocabulary, self._word(start - 1)
        if start - 1 < first:
            return False
        if before in vocabulary.of:
            return True
        if last - start > 1 or self._scanner.levels[start] > 1 or key(self._word(start)) in self._known:
            return False
        if start - 2 >= first and before in vocabulary.direct_genitives and self._scanner.levels[start - 2] == 2:
            return True  # मोदी की | हुंकार
        if not before[:1].isalnum() or vocabulary.is_closed(before) or before in vocabulary.function:
            return False
        if self._word(start - 2)[:1].isdigit():
            return False  # 75 वर्षीय टपाटिया
        return not vocabulary.is_title_or_role(before) and before not in vocabulary.indefinite

    def _body_by_sort(self, first: int, last: int) -> Phrase | None:
        """समाचार एजेंसी पीटीआई, अखबार नॉर्डलिस पोस्ट: what follows the sort of a body is its name, whatever its words."""
        vocabulary = self._vocabulary
        for index in range(last - 2, max(first, last - 6) - 1, -1):
            words = [self._word(i) for i in range(index + 1, last)]
            if any(vocabulary.is_closed(w) or vocabulary.is_title_or_role(w) for w in words):
                return None
            if sort_at(self._scanner, index) and words[0] not in vocabulary.of:
                root = stem(words[-1])
                people = any(root in group for group in (vocabulary.groups, vocabulary.anonymous, vocabulary.sorts))
                start, end = self._unquote((index + 1, last))
                return None if people else Phrase(Kind.BODY, first, end, name=(start, end), role=(first, start))
        return None

    def _is_all_name(self, first: int, last: int) -> bool:
        """A short phrase whose first and last words are name words, with nothing that joins phrases in between."""
        levels, vocabulary = self._scanner.levels, self._vocabulary
        if not 2 < last - first < 5 or not levels[first] or not levels[last - 1]:
            return False
        words = [self._word(i) for i in range(first + 1, last - 1)]
        return all(
            word[:1].isalpha() and not vocabulary.is_closed(word) and not vocabulary.is_classed(word) for word in words
        )

    def _given_first(self, first: int, last: int) -> bool:
        """सुरेंद्र हारा: a given name and one word more, even a common one."""
        words = [self._word(i) for i in range(first, last)]
        if len(words) != 2 or words[0] not in self._vocabulary.given or words[0] in self._vocabulary.doubtful_names:
            return False
        return (
            words[1][:1].isalpha()
            and not self._vocabulary.is_closed(words[1])
            and not self._vocabulary.is_classed(words[1])
        )

    def _continues(self, index: int) -> bool:
        word = self._word(index)
        if word in HYPHENS:
            return self._scanner.levels[max(index - 1, 0)] > 0
        if word == ".":
            return self._scanner.initial(index - 1)
        if self._scanner.is_particle(index):
            return self._name_word(index - 1)
        return self._name_word(index) and not self._vocabulary.is_title(word)

    def _last_marker(self, first: int, last: int) -> int | None:
        """The last title, role or body noun that something follows."""
        vocabulary = self._vocabulary
        for index in range(last - 2, first - 1, -1):
            word = self._word(index)
            if self._word(index + 1) in self._vocabulary.of:
                continue
            if vocabulary.is_title_or_role(word) or stem(word) in vocabulary.organizations:
                if self._scanner.levels[index] == 2 and index > first and self._scanner.levels[index - 1] == 2:
                    continue  # a surname that is also a role: धर्मेंद्र प्रधान …
                if (
                    last - index == 2
                    and vocabulary.is_spelt(word)
                    and vocabulary.is_title_or_role(self._word(index - 1))
                    and index > first
                ):
                    continue  # इंस्पेक्टर वीसी टपाटिया: initials that are also an office
                return index
        return None

    def _quoted_tail(self, tail: tuple[int, int]) -> bool:
        inner = [self._word(i) for i in range(tail[0] + 1, tail[1] - 1)]
        opens = self._word(tail[0]) in QUOTES and not self._vocabulary.is_closed(self._word(tail[0] + 1))
        return opens and not any(word in QUOTES for word in inner)

    def _unquote(self, tail: tuple[int, int]) -> tuple[int, int]:
        start, end = tail
        tokens = self._scanner.document.tokens
        while start < end - 1 and not tokens[start].is_word:
            start += 1
        while end - 1 > start and self._word(end - 1) in QUOTES:
            end -= 1
        return start, end

    def _without_modifiers(self, tail: tuple[int, int]) -> tuple[int, int]:
        """68 वर्षीय नायडू, रेंज रमित शर्मा: what is no name word in front is left out, if a name is left.

        A surname alone (जोश स्टेन with a common word for given name) is not enough, but after a number it is.
        """
        start, end = tail
        if self._scanner.levels[start] or not self._scanner.levels[end - 1] or self._word(start) in QUOTES:
            return tail
        begin = end - 1
        while begin - 1 >= start and self._continues(begin - 1):
            begin -= 1
        numbered = any(self._word(i)[:1].isdigit() for i in range(start, begin))
        return (begin, end) if end - begin > 1 or numbered else tail

    def _is_name_tail(self, tail: tuple[int, int]) -> bool:
        start, end = self._unquote(tail)
        if self._quoted_tail(tail):
            return True
        words = [self._word(i) for i in range(start, end)]
        if any(word in self._vocabulary.participles for word in words):
            return False  # मेज़बानी करने वाले अमृतांशु
        if len(words) > 8 or self._vocabulary.is_closed(words[0]) or self._vocabulary.is_closed(words[-1]):
            return False
        if any(word in self._vocabulary.postpositions for word in words):
            named = self._scanner.levels[end - 1] == 2 or words[-1] in self._vocabulary.possible_given
            initials = self._scanner.initial(start) and self._scanner.levels[end - 1] > 0  # एस के …
            return len(words) == 3 and self._scanner.levels[start] > 0 and (named or initials)  # not मोदी की हुंकार
        if self._vocabulary.is_role(words[-1]) and not (self._scanner.levels[end - 1] or self._scanner.levels[end - 2]):
            alone = len(words) == 1 and not self._vocabulary.is_title(words[0])
            return alone and self._vocabulary.is_title(self._word(tail[0] - 1))  # डॉ. प्रधान
        if len(words) > 1:
            return True
        if self._vocabulary.is_title(self._word(tail[0] - 1)) and not self._vocabulary.is_classed(words[0]):
            return words[0][:1].isalpha()  # डॉ. कदम: behind a title any word is a name
        return self._name_word(start) and not self._vocabulary.is_common(words[-1])

    def _with_name(self, first: int, name: tuple[int, int], marker: int) -> Phrase:
        person = not (marker >= first and stem(self._word(marker)) in self._vocabulary.organizations)
        given, last = self._word(name[0]), self._word(name[1] - 1)
        if name[1] - name[0] > 1 and given in self._vocabulary.given and last in self._vocabulary.surnames:
            person = True  # सचिव आपदा प्रबंधन राघव सोलंकी
        if person and self._word(name[0]) not in QUOTES:
            name = (self._scanner.segments.begin(*name), name[1])
            name = (name[0] - self._scanner.has_possible_given(*name, first), name[1])
        role = (first, name[0]) if name[0] > first else None
        return Phrase(Kind.NAME if person else Kind.BODY, first, name[1], name=name, role=role)

    def _common(self, first: int, last: int) -> Phrase:
        """A phrase without a name, by its head noun."""
        whole, last = last, self._before_honorific(first, last)
        head, kind = self._word(self._nouns.head(first, last)), self._nouns.find_kind(first, last)
        owned = kind is Kind.DOCUMENT and self._word(first) in self._vocabulary.pronouns["possessive"]
        if owned and last - first > 1 and self._word(first + 1) not in self._vocabulary.function:
            first += 1  # उसकी रिपोर्ट
        begin = (
            self._trimmer.behind_clause(first, last) if kind is Kind.BODY else self._trimmer.behind_story(first, last)
        )
        name = (begin, whole) if begin > first or last < whole else None
        return Phrase(kind, first, last, name=name, head=stem(head))

    def _before_honorific(self, first: int, last: int) -> int:
        """Where a role ends before an honorific: मंत्री | जी, कलेक्टर | साहब."""
        closes = self._word(last - 1) in self._vocabulary.honorifics and last - 2 >= first
        return last - 1 if closes and self._vocabulary.is_title_or_role(self._word(last - 2)) else last
