"""Word classes that are no cues: what the speaker search and the name table know of single words."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from quotes.lexicon.forms import Shape
from quotes.lexicon.spelling import Folded, Infinitive


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TellerKind(StrEnum):
    """What a noun is as the object of a according-to marker or the subject of a reporting verb."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    CANNOT_TELL = "cannot_tell"  # नियम, समय, योजना: X के मुताबिक is no attribution


class Teller(_Words):
    """Nouns of one teller kind; their plural and oblique forms are generated."""

    kind: TellerKind
    words: tuple[Folded, ...]


class Title(_Words):
    """An honorific. ``side`` is where it stands by the name: श्री … before, … जी after."""

    words: tuple[Folded, ...]
    side: Literal["before", "after", "both"] = "before"
    gender: Literal["Masc", "Fem"] | None = None


class Role(_Words):
    """Role nouns of persons: offices, professions, kin. ``gender`` where the noun fixes it (अभिनेत्री, पिता)."""

    words: tuple[Folded, ...]
    sort: Literal["office", "profession", "kin", "part"]  # part: what stands with a role (पूर्व, उप, वरिष्ठ)
    gender: Literal["Masc", "Fem"] | None = None


class Pronoun(_Words):
    """Pronoun forms with the same features. ``plural`` forms serve for one respected person as well."""

    words: tuple[Folded, ...]
    kind: Literal["personal", "demonstrative", "relative", "interrogative", "reflexive", "indefinite"]
    case: Literal["nominative", "ergative", "oblique", "genitive", "dative", "locative", "ablative"]
    person: Literal[1, 2, 3]
    plural: bool = False
    honorific: bool = False  # may stand for one respected person


class Agency(_Words):
    """A news agency or media house under all the names that newspapers give it."""

    name: Folded
    aliases: tuple[Folded, ...] = ()
    kind: Literal["agency", "house"]


class AuxiliaryRole(StrEnum):
    """What an auxiliary does to the verb before it."""

    VECTOR = "vector"  # कह दिया, बोल उठे
    PASSIVE = "passive"  # कहा गया
    ASPECT = "aspect"  # कह रहा, कह चुका, कहता आया
    HABIT = "habit"  # कहा करते थे
    PHASE = "phase"  # कहने लगे
    MODAL = "modal"  # कह सकता, कहना पड़ा, कहना चाहिए
    COPULA = "copula"  # कहा है
    AGENT = "agent"  # कहने वाला
    PERCEPTION = "perception"  # कहते सुना जा सकता है, कहते हुए दिख रहे हैं


class Auxiliary(_Words):
    """A verb (``lemma``) or fixed words that continue a verb group after a verb of certain shapes."""

    lemma: Infinitive | None = None
    words: tuple[Folded, ...] = ()
    after: tuple[Shape, ...]
    role: AuxiliaryRole
    ergative: bool = False  # its perfective takes ने (कह दिया), or does not (कह गया)


class Particles(_Words):
    """Small words of the verb group."""

    genitive: frozenset[Folded]  # का की के
    ergative: frozenset[Folded]  # ने
    agentive: frozenset[Folded]  # द्वारा
    inside: frozenset[Folded]  # में
    cases: frozenset[Folded]  # को पर: what stands before them is no agent
    complementiser: frozenset[Folded]  # कि
    converb: frozenset[Folded]  # कर के: end a converb as a word of its own
    focus: frozenset[Folded]  # भी ही तो: may stand inside a cue
    negation: frozenset[Folded]  # नहीं न मत: may stand inside a cue and negate it
    pointing: frozenset[Folded]  # यह: may stand between कहना and है
    demonstratives: frozenset[Folded]  # इस, ऐसे: before a speech noun they announce the कि-clause that follows
    between: frozenset[Folded]  # यह फिर साफ: may stand between a speech noun and its verb
    conjunctions: frozenset[Folded]  # और लेकिन: a word before them may end a clause
    compound: frozenset[Folded]  # साथ लिए: after के they make it a postposition, not the ending of a converb (कह के)
    patientive: frozenset[str]  # light verbs whose subject is what was said: आरोप लगा, घोषणा हुई
    passing: tuple[tuple[str, ...], ...]  # after a speech noun these show that it is named in passing: के बाद, के बीच
