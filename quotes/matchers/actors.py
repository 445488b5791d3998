"""Who acts in the part of a headline beside somebody's words, and who therefore said them."""

from __future__ import annotations

from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.schema import Link
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context
from quotes.matchers.labelled import LONGEST_NAME, PEOPLE, is_named, is_speaker_like
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import teller_kind

LONGEST_ACTOR = 8  # words of who acts, with all that belongs to the name
LONGEST_OWNED = 4  # words of what somebody has, from the genitive on


def who_acts(context: Context, first: int, last: int) -> tuple[int, int] | None:
    """The positions of who acts in ``words[first:last]``: the only agent in ने, else whose the thing told of is."""
    agents = [i for i in range(first, last) if context.is_ergative(i)]
    if len(agents) > 1:
        return None
    end = agents[0] if agents else _owner_end(context, first, last)
    if end is None:
        return None
    start = max(first, mention_start(context, end))
    if not agents and context.holds(end + 1, "shared_things", "post_nouns"):  # वायरल हो रहा | संजय पंत | का पोस्ट
        start = max([start, *(i + 1 for i in range(start, end - 1) if context.is_verb(i) or context.upos(i) == "AUX")])
    if not 0 < end - start <= LONGEST_ACTOR or not is_speaker_like(context, start, end):
        return None
    return (start, end) if agents or is_named(context, end, start) else None


def name_behind(context: Context, first: int) -> tuple[int, int] | None:
    """A full name right behind a position that nothing governs, if nobody acts in ने: …, जब | रमेश पंत | हुए मजबूर."""
    if context.has_ergative(first, len(context.words)):
        return None
    start = context.skip_signs(first, 1)
    start += context.holds(start, "resuming_times")
    end = start + 2
    named = all(context.upos(i) == "PROPN" for i in range(start, end)) and is_named(context, end, start)
    governed = context.upos(end) == "ADP" or context.holds(end, "case_markers", "genitive", "dashes")
    return (start, end) if named and not governed and is_speaker_like(context, start, end) else None


def _owner_end(context: Context, first: int, last: int) -> int | None:
    """Where the genitive stands of a person whose thing is told of: right behind a position, or at the end.

    X | का किस्सा, हार के बाद X | का छलका दर्द; not X की पुण्यतिथि पर.
    """
    genitives = [i for i in context.places(first, last, "direct_genitive") if not _is_kin(context, i, last)]
    if not genitives:
        return None
    opening, closing = genitives[0], genitives[-1]
    near = range(opening + 1, min(opening + 4, last))
    placed = any(context.holds(i, "locative", "postpositional_genitive") for i in near)
    placed = placed or context.holds(opening + 2, "ablative")
    if opening - first <= LONGEST_NAME and not placed and all(context.is_word(i) for i in range(first + 1, opening)):
        return opening
    ends = all(context.is_word(i) for i in range(closing, last)) and last - closing <= LONGEST_OWNED
    return closing if ends and teller_kind(context, closing + 1, last) not in PEOPLE else None  # X की हीरोइन


def speech_act_behind(context: Context, first: int) -> CueMatch | None:
    """The speech act behind who acts, if there is just one: X ने | तोड़ी चुप्पी, X का | छलका दर्द."""
    own = (cue for cue in context.cues if cue.first >= first and not context.holds(cue.last, "introducers"))
    acts = [cue.match for cue in own if not cue.match.irrealis]
    told = len(acts) == 1 and acts[0].form is Form.FINITE and Link.QUOTE in acts[0].links
    return acts[0] if told else None


def _is_kin(context: Context, genitive: int, last: int) -> bool:
    """Whether what somebody has is a person who has something too: आलिया | की मां सोनी का पोस्ट."""
    kin = teller_kind(context, genitive + 1, genitive + 2) is TellerKind.PERSON
    return kin and bool(context.places(genitive + 2, last, "direct_genitive"))
