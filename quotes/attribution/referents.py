"""Who or what a mention refers to: a person of the index, or something that only its phrase names."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.article import Span
from quotes.attribution.people import Person
from quotes.records import SpeakerType


@dataclass(frozen=True, eq=False)
class Referent:
    """One speaker of the article; two mentions with the same referent mean the same one (compared by identity).

    ``name`` is the fullest form in the article's own spelling, ``span`` (view positions) where it stands. ``head`` and
    ``words`` are the stems of a phrase without a proper name, ``sort`` the stem of the noun in front of a body's name.
    """

    name: str
    type: SpeakerType
    span: Span
    person: Person | None = None
    head: str = ""
    words: tuple[str, ...] = ()
    sort: str = ""
