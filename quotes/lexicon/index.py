"""The lexicon by word: what the matcher looks up at each token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, NamedTuple, TypeVar

from quotes.lexicon.forms import COPULA, DURATIVE, Shape, VerbForm, conjugate, decline
from quotes.lexicon.loader import Lexicon
from quotes.lexicon.schema import HedgeCue, MarkerCue, NounCue, PseudoCue, VerbCue
from quotes.lexicon.verb_group import VerbGrammar, form_table

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[_Entry]):
    """Fixed words and the entry that they belong to. ``fused`` phrases stand after a pronoun that holds their के."""

    words: tuple[str, ...]
    entry: _Entry
    fused: bool = False


_Verbs = tuple[tuple[VerbCue, tuple[VerbForm, ...]], ...]


class Beginning(NamedTuple):
    """What may begin at a word: verbs with the readings of the form, and phrases by kind.

    ``following`` are the words one of which must follow (के alone is everywhere, के मुताबिक is not), None where none must.
    """

    following: frozenset[str] | None
    verbs: _Verbs
    nouns: tuple[Phrase[NounCue], ...]
    markers: tuple[Phrase[MarkerCue], ...]
    hedges: tuple[Phrase[HedgeCue], ...]
    pseudo: tuple[Phrase[PseudoCue], ...]


@dataclass(frozen=True)
class CueIndex:
    """Everything of a lexicon that cues are found by."""

    lexicon: Lexicon

    @cached_property
    def grammar(self) -> VerbGrammar:
        return VerbGrammar(self.lexicon.auxiliaries, self.lexicon.particles)

    @cached_property
    def verbs(self) -> Mapping[str, _Verbs]:
        """Reporting verbs by form, with the readings of the form (सुना is of सुनना and of सुनाना)."""
        table: dict[str, _Verbs] = {}
        for entry in self.lexicon.verbs:
            for text, forms in form_table({entry.lemma: entry.irregular}).items():
                if text not in entry.excluded:
                    table[text] = (*table.get(text, ()), (entry, tuple(_prefer(forms, entry))))
        return table

    @cached_property
    def nouns(self) -> Mapping[str, tuple[Phrase[NounCue], ...]]:
        """Speech nouns in all forms, by first word, longest phrase first."""
        return _by_first_word(
            Phrase(tuple(form.split()), entry)
            for entry in self.lexicon.nouns
            for form in dict.fromkeys(form for word in (entry.lemma, *entry.variants) for form in decline(word))
        )

    @cached_property
    def light_verbs(self) -> Mapping[str, tuple[VerbForm, ...]]:
        """Light verbs by form."""
        lemmas = sorted({lemma.split()[-1] for entry in self.lexicon.nouns for lemma in entry.light_verbs})
        return {text: tuple(forms) for text, forms in form_table(dict.fromkeys(lemmas, ())).items()}

    @cached_property
    def light_prefixes(self) -> frozenset[str]:
        """First words of light verbs of two words: व्यक्त करना, जारी करना."""
        return frozenset(
            lemma.split()[0] for entry in self.lexicon.nouns for lemma in entry.light_verbs if " " in lemma
        )

    @cached_property
    def copulas(self) -> Mapping[str, tuple[VerbForm, ...]]:
        """What may stand as the copula of a noun: है, था, and रहा before है.

        हो is left out: after a noun it is far more often the root (चर्चा नहीं हो सकी).
        """
        copulas = (form for form in conjugate(COPULA) if form.shape is Shape.COPULA and form.person != 2)
        durative = (form for form in conjugate(DURATIVE) if form.shape is Shape.PERFECTIVE)
        return {form.text: (form,) for form in (*copulas, *durative)}

    @cached_property
    def markers(self) -> Mapping[str, tuple[Phrase[MarkerCue], ...]]:
        """According-to markers, also without their के for use after a fused pronoun (उनके मुताबिक)."""
        phrases: list[Phrase[MarkerCue]] = []
        for entry in self.lexicon.markers:
            for form in entry.forms:
                words = tuple(form.split())
                phrases.append(Phrase(words, entry))
                if words[0] in self.lexicon.particles.genitive and len(words) > 1:
                    phrases.append(Phrase(words[1:], entry, fused=True))
        return _by_first_word(phrases)

    @cached_property
    def hedges(self) -> Mapping[str, tuple[Phrase[HedgeCue], ...]]:
        return _by_first_word(Phrase(tuple(f.split()), entry) for entry in self.lexicon.hedges for f in entry.forms)

    @cached_property
    def pseudo(self) -> Mapping[str, tuple[Phrase[PseudoCue], ...]]:
        """Phrases that cancel the cues inside them."""
        return _by_first_word(Phrase(tuple(f.split()), entry) for entry in self.lexicon.pseudo for f in entry.forms)

    @cached_property
    def passing(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What shows behind a speech noun that it is named in passing, by first word."""
        table: dict[str, tuple[tuple[str, ...], ...]] = {}
        for words in self.lexicon.particles.passing:
            table[words[0]] = (*table.get(words[0], ()), words)
        return table

    @cached_property
    def genitive_pronouns(self) -> frozenset[str]:
        """Pronouns that hold का, के or की: उनका, जिसके, मेरी."""
        return frozenset(word for word, pronoun in self.lexicon.pronouns.items() if pronoun.case == "genitive")

    @cached_property
    def ergatives(self) -> frozenset[str]:
        """ने and the pronouns that hold it."""
        fused = {word for word, pronoun in self.lexicon.pronouns.items() if pronoun.case == "ergative"}
        return self.lexicon.particles.ergative | fused

    @cached_property
    def beginnings(self) -> Mapping[str, Beginning]:
        """All of these in one table: what may begin at each word."""
        verbs, nouns, markers, hedges, pseudo = self.verbs, self.nouns, self.markers, self.hedges, self.pseudo
        table: dict[str, Beginning] = {}
        for word in {*verbs, *nouns, *markers, *hedges, *pseudo}:
            phrases = (nouns.get(word, ()), markers.get(word, ()), hedges.get(word, ()), pseudo.get(word, ()))
            words = [phrase.words for some in phrases for phrase in some]
            alone = word in verbs or any(len(phrase) == 1 for phrase in words)
            following = None if alone else frozenset(phrase[1] for phrase in words)
            table[word] = Beginning(following, verbs.get(word, ()), *phrases)
        return table


@lru_cache(maxsize=8)
def index_of(lexicon: Lexicon) -> CueIndex:
    """The index of a lexicon, built once."""
    return CueIndex(lexicon)


def _prefer(forms: Iterable[VerbForm], entry: VerbCue) -> list[VerbForm]:
    """Order the readings of a word: बोले is a perfective (they spoke), लिखे by itself a subjunctive (may he write)."""
    found = list(forms)
    if entry.transitive and any(form.shape == "subjunctive" for form in found):
        found.sort(key=lambda form: form.shape == "perfective" and form.plural and form.gender == "Masc")
    return found


def _by_first_word(phrases: Iterable[Phrase[_Entry]]) -> dict[str, tuple[Phrase[_Entry], ...]]:
    table: dict[str, list[Phrase[_Entry]]] = {}
    for phrase in phrases:
        table.setdefault(phrase.words[0], []).append(phrase)
    return {word: tuple(sorted(found, key=lambda p: -len(p.words))) for word, found in table.items()}
