"""The shape of the lexicon's TOML files. An unknown key, class or link is an error that names file and entry."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from quotes.lexicon.spelling import Folded, Infinitive


class CueClass(StrEnum):
    """What the cue says of the speech: the stance field of a record."""

    SAY = "say"
    WRITE = "write"
    ASK = "ask"
    ANSWER = "answer"
    CLAIM = "claim"
    ACCUSE = "accuse"
    ANNOUNCE = "announce"
    ORDER = "order"
    REQUEST = "request"
    PROMISE = "promise"
    OFFER = "offer"
    ADVISE = "advise"
    WARN = "warn"
    ADMIT = "admit"
    CONFIRM = "confirm"
    DENY = "deny"
    REFUSE = "refuse"
    BELIEVE = "believe"
    HOPE = "hope"
    FEAR = "fear"
    FEEL = "feel"
    PRAISE = "praise"
    CRITICISE = "criticise"
    NAME = "name"
    REPORT = "report"
    ACCORDING_TO = "according_to"


class Link(StrEnum):
    """How a cue is joined to its content."""

    KI = "ki"  # कि + clause:                      उसने कहा कि …
    QUOTE = "quote"  # quoted or unmarked direct speech:    उसने कहा, "…"
    GENITIVE = "genitive"  # infinitive/event noun + का/की/के:    … करने का वादा किया
    SE = "se"  # … से:                                … करने से इनकार किया
    KO = "ko"  # infinitive + को:                      … करने को कहा
    PAR = "par"  # … पर:                                … जाने पर जोर दिया
    LIYE = "liye"  # infinitive + के लिए:                 … करने के लिए अपील की
    PREDICATE = "predicate"  # naming, Y को Z बताया:                …  को विफलता बताया
    FRAGMENT = "fragment"  # only when a quoted fragment stands in the clause: 'दृढ़ता से समर्थन' के लिए सराहना की
    CLAUSE = "clause"  # the rest of the sentence:             X के मुताबिक …


_CLAUSE = frozenset({Link.CLAUSE})


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    note: str = ""
    examples: tuple[str, ...] = ()  # sentences in which the entry is a cue; [[…]] marks the cue's words
    counterexamples: tuple[str, ...] = ()  # sentences that hold the words and are no cue of this entry


class _NoNoun(_Entry):
    """An entry that is none of `NounCue`, with what that would say of it: nobody need ask first which it is."""

    agentless: ClassVar = False
    infinitive_only: ClassVar = False


class VerbCue(_NoNoun):
    """A simple reporting verb. ``lemma`` is the infinitive (कहना); forms are generated from its stem."""

    lemma: Infinitive
    cue_class: CueClass = Field(alias="class")
    links: frozenset[Link]
    denial: bool = False
    transitive: bool = True  # takes ने in the perfective (false: बोला)
    copular: bool = False  # the infinitive with है is a cue: X का कहना है कि …
    needs_ki: bool = False  # a cue only straight before कि, or a comma and the words: elsewhere it is another verb
    irregular: tuple[Folded, ...] = ()  # extra surface forms
    homographs: tuple[
        str, ...
    ] = ()  # forms that are more often another word: cues only before an auxiliary or a clause's end
    excluded: tuple[Folded, ...] = ()  # forms that are always taken for another word (कहीं, somewhere)
    carriers: tuple[Folded, ...] = ()  # a cue only behind one of these, which holds the words: इस कैप्शन के साथ फैलाया


class NounCue(_Entry):
    """A speech noun with the light verbs that make it a cue (दावा + करना), or the copula (X का दावा है कि)."""

    lemma: Folded
    variants: tuple[Folded, ...] = ()  # other spellings and inflected forms of the noun
    cue_class: CueClass = Field(alias="class")
    light_verbs: frozenset[Infinitive]  # infinitives: करना, लगाना, देना, जताना; empty: only copular
    links: frozenset[Link]
    copular: bool = False  # X का दावा है कि …
    agentless: bool = False  # खबर है कि …, with nobody named, is a report (null speaker)
    subject_speaks: bool = (
        False  # with होना the speaker is the subject (वे सहमत हुए); else it is what was said (घोषणा हुई)
    )
    infinitive_only: bool = False  # with an event noun it is an act, no saying: पद की शपथ ली, but … न पीने की शपथ ली
    feminine: bool = False  # where the verb agrees with another it is no light verb: बात बताई, not (घर की) बात बताया
    alone: bool = False  # the bare noun is a cue in headlines and before a colon: … का दावा
    carriers: tuple[Folded, ...] = ()  # a cue only behind one of these, which holds the words: इस कैप्शन के साथ शेयर किया
    denial: bool = False


class MarkerCue(_NoNoun):
    """An according-to marker. ``form`` is the words as they stand, split at spaces: के मुताबिक, की मानें तो, बकौल."""

    forms: tuple[Folded, ...]
    side: Literal["after", "before"] = "after"  # the marker stands after (X के मुताबिक) or before (बकौल X) its teller
    cue_class: CueClass = Field(default=CueClass.ACCORDING_TO, alias="class")
    relays: bool = False  # names a channel more often than a speaker (के हवाले से)
    cites: bool = False  # of these, evidential only where what it names speaks and a verb of saying passes that on
    any_object: bool = False  # evidential whatever its object (की मानें तो); else its object must be able to tell
    known_object: bool = False  # evidential only where the lexicon knows that its object tells (के हिसाब से)
    links: ClassVar = _CLAUSE
    denial: ClassVar = False
    carriers: ClassVar[tuple[str, ...]] = ()

    @property
    def lemma(self) -> str:
        """Fixed words have none: their entry's name stands for it."""
        return self.id


class HedgeCue(_NoNoun):
    """Words that mark a clause as reported without a teller: कथित तौर पर, खबर है."""

    forms: tuple[Folded, ...]
    record: bool = True  # makes a record with a null speaker; else only a hedge on another record
    cue_class: ClassVar = CueClass.REPORT
    links: ClassVar = _CLAUSE
    denial: ClassVar = False
    carriers: ClassVar[tuple[str, ...]] = ()

    @property
    def lemma(self) -> str:
        """Fixed words have none: their entry's name stands for it."""
        return self.id


class PseudoCue(_Entry):
    """A phrase that holds a cue's words and is none: कहने की जरूरत नहीं, यों कहें, जैसा कि बताया गया है, कहा-सुनी."""

    forms: tuple[Folded, ...]


AnyCue = VerbCue | NounCue | MarkerCue | HedgeCue
