"""Cue matches: where in the text a lexicon entry stands, and in what form."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from quotes.lexicon.schema import AnyCue, CueClass, Link, PseudoCue
from quotes.values import value


class Form(StrEnum):
    """The form of the cue's verb."""

    FINITE = "finite"  # कहा, कहते हैं, कह चुके हैं, बताया गया है, कहेंगे
    CONVERB = "converb"  # कहकर, कहते हुए, बताकर
    PARTICIPLE = "participle"  # … का वचन देने वाली, लगाए गए (आरोप): in front of a noun
    INFINITIVE = "infinitive"  # कहना, कहने
    COPULAR = "copular"  # कहना है, का दावा है, का आरोप है
    NOUN = "noun"  # the noun alone: headline "… का दावा", "योगी का बयान"
    MARKER = "marker"  # के मुताबिक


class CueMatch(NamedTuple):
    """An entry found in a sentence.

    ``first`` and ``last`` are a half-open range of document token indices: verb, light verb, auxiliaries and what
    stands between them (a particle भी, नहीं). ``core`` is the token of the reporting verb or noun, ``verb`` that of the
    (light) verb, None where there is none.
    """

    entry: AnyCue
    first: int
    last: int
    core: int
    verb: int | None
    form: Form
    passive: bool = False  # कहा गया, बताया जा रहा है: no agent in ने
    perfective: bool = False  # an agent takes ने
    negated: bool = False  # नहीं/न/मत in the verb group
    plural: bool = False  # the verb agrees with a plural or honorific subject (बोले, कहते हैं)
    gender: str | None = None  # "Masc" or "Fem" where the verb shows it and agrees with the subject
    person: int | None = None  # 1, 2 where the verb shows it (कहूंगा)
    irrealis: bool = False  # not presented as having happened: कहें, कहिए, कह सकता है, कहना चाहिए, कहेंगे
    unsaid: bool = False  # of these, what is asked for or only possible: not कहेंगे

    @property
    def cue_class(self) -> CueClass:
        return self.entry.cue_class

    @property
    def links(self) -> frozenset[Link]:
        return self.entry.links

    @property
    def denial(self) -> bool:
        """Whether the speaker does not stand behind the content: a verb of denial, or a negated one."""
        return self.entry.denial != self.negated

    @property
    def lemma(self) -> str:
        return self.entry.lemma


@value()
class PseudoMatch:
    """A pseudo-cue found in a sentence; ``first`` and ``last`` are a half-open range of document token indices."""

    entry: PseudoCue
    first: int
    last: int
