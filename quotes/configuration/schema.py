"""The shape of a configuration. Its entries are those of the lexicon, with less that has to be said."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PositiveInt, model_validator

from quotes.attribution.confidence import Precision
from quotes.lexicon.forms import DO
from quotes.lexicon.schema import HedgeCue, Link, MarkerCue, NounCue, VerbCue
from quotes.lexicon.spelling import Infinitive
from quotes.lexicon.words import Agency, Role, Teller, Title
from quotes.text.view import View


def fold(word: str) -> str:
    """A word in the spelling that texts are searched in, one space between its parts."""
    return " ".join(View.of(word).text.split())


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, list | tuple):
        return [_folded(item) for item in value]
    return value


Word = Annotated[str, Field(min_length=1), BeforeValidator(_folded)]
Name = Annotated[str, Field(min_length=1)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Own(BaseModel):
    """An entry of the user's: words may be spelt in any way, and the entry needs no name of its own."""

    @model_validator(mode="before")
    @classmethod
    def _fold(cls, fields: Any) -> Any:
        if not isinstance(fields, dict):
            return fields
        fields = {key: _folded(value) for key, value in fields.items()}
        if "id" in cls.model_fields and "id" not in fields:
            forms = fields.get("forms")
            name = fields.get("lemma") or (forms[0] if isinstance(forms, list) and forms else None)
            fields["id"] = name if isinstance(name, str) else "?"
        return fields


class OwnVerb(_Own, VerbCue):
    """A reporting verb. Its forms are derived from the infinitive."""

    links: frozenset[Link] = frozenset({Link.KI, Link.QUOTE})


class OwnNoun(_Own, NounCue):
    """A speech noun. Its forms, and those of the verbs that go with it, are derived."""

    light_verbs: frozenset[Infinitive] = frozenset({DO})
    links: frozenset[Link] = frozenset({Link.KI, Link.GENITIVE, Link.QUOTE})


class OwnMarker(_Own, MarkerCue):
    """An according-to marker."""


class OwnHedge(_Own, HedgeCue):
    """Words that mark a clause as reported."""


class OwnTitle(_Own, Title):
    """Honorifics."""


class OwnRole(_Own, Role):
    """Role nouns. Of several words the last one is the noun."""

    sort: Literal["office", "profession", "kin", "part"] = "office"


class OwnTeller(_Own, Teller):
    """Nouns that can, or cannot, tell something."""


class OwnAgency(_Own, Agency):
    """A news agency or media house."""

    kind: Literal["agency", "house"] = "house"


class Defaults(_Strict):
    """Options of the command line that need not be given each time."""

    parser: str | None = None
    precision: Precision | None = None
    jobs: PositiveInt | None = None


class Never(_Strict):
    """What is no cue: phrases that cancel the cues in them, and entries of the lexicon that are left out."""

    phrases: tuple[Word, ...] = ()
    cues: tuple[Word, ...] = ()


class Configuration(_Strict):
    """Default options, and words that are added to the lexicon.

    ``aliases`` has the other names under the one that a record is to bear.
    """

    defaults: Defaults = Defaults()
    verb: tuple[OwnVerb, ...] = ()
    noun: tuple[OwnNoun, ...] = ()
    marker: tuple[OwnMarker, ...] = ()
    hedge: tuple[OwnHedge, ...] = ()
    never: Never = Never()
    title: tuple[OwnTitle, ...] = ()
    role: tuple[OwnRole, ...] = ()
    teller: tuple[OwnTeller, ...] = ()
    agency: tuple[OwnAgency, ...] = ()
    aliases: Mapping[Name, tuple[Name, ...]] = {}

    @cached_property
    def fingerprint(self) -> str | None:
        """A digest of the words, by which records tell what they were made with; None without words.

        Comments, spacing, order of keys, and the default options do not move it.
        """
        words = self.model_dump(exclude={"defaults"}, exclude_defaults=True)
        if not words:
            return None
        told = json.dumps(words, ensure_ascii=False, sort_keys=True, default=sorted)
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
