"""Mentions and what they resolve to: the data between the two stages of the speaker search."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from quotes.article import Span
from quotes.records import SpeakerType
from quotes.values import value


@value()
class Mention:
    """A speaker or source as the text has it. ``first`` and ``last`` are a half-open range of token indices.

    ``inside`` is the index of the quotation whose words hold the mention (मैंने in a quotation is its speaker), if any.
    ``gender`` is what the verb's agreement says of the speaker (कहती हैं: "f"), where it says it.
    ``told`` says that another record's content holds it, in marks or not (अध्यक्ष ने कहा कि हमने जिला प्रशासन से पूछा …).
    ``aside`` marks the signature of a post and an outlet that was talked to: what comes after is not told of them.
    """

    first: int
    last: int
    sentence: int
    inside: int | None = None
    gender: Literal["m", "f"] | None = None
    told: bool = False
    aside: bool = False


@value()
class Resolution:
    """What a mention refers to. ``chain`` holds the spans (view positions) that led there, the mention's own first."""

    name: str | None
    role: str | None
    type: SpeakerType
    chain: tuple[Span, ...] = ()
    reason: str = ""
    ambiguous: tuple[str, ...] = field(default=())  # the candidates, where more than one fits and the search abstains

    @property
    def is_open(self) -> bool:
        """Whether the mention is a pronoun and nothing in the text says whose."""
        return self.name is None and self.reason.startswith("pronoun ")
