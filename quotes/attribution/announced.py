"""Whom a headline tells of before it gives their words behind a comma: बिजली पर विपक्ष का पलटवार, | कहा- …."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.attribution.agents import ergative_phrase
from quotes.attribution.found import Found
from quotes.lexicon.schema import CueClass
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import holder_before_addressee
from quotes.matchers.labelled import behind_sign
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import can_be_somebody, is_party, teller_kind

_REACH = 8  # words between a genitive and the comma


def find_announced(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Whom the clause in front of a cue and its sign tells of: who acts, bursts out, has, gets or feels something."""
    sign = cue.first - 1
    if not context.headline or sign < 2 or not context.holds(sign, "introducers"):
        return None
    if context.holds(sign - 1, "retorts"):
        return _retorter(context, sign - 1, blocked)
    if not context.holds(cue.last, "introducers") or context.text(sign) != ",":
        return None
    clause = behind_sign(context, sign)
    agents = [i for i in range(clause, sign) if context.is_ergative(i)]
    if agents:
        asked = any(clause <= c.first < sign and c.match.cue_class is CueClass.ASK for c in context.cues)
        return None if asked or agents[0] in blocked else ergative_phrase(context, agents[0])
    found = (one for one in _told_of(context, clause, sign) if one.first not in blocked)
    return next((one for one in found if _is_somebody(context, one)), None)


def _told_of(context: Context, clause: int, comma: int) -> Iterator[Found]:
    """Who may be told of in ``words[clause:comma]``, likeliest first."""
    if context.holds(clause, "outbursts"):
        yield Found(clause + 1, comma, "who bursts out")  # भड़कीं | डॉक्टर, बोलीं
    if context.holds(comma - 1, "outbursts"):
        words = range(clause, comma)
        named = next((i for i in words if context.upos(i) != "PROPN" or context.holds(i, "labels")), comma)
        yield Found(clause, named, "who bursts out")  # रमेश पंत | लाइव शो में भड़के, कहा
    ends = [(end, "whose the thing is that is told of") for end in _owner_ends(context, clause, comma)]
    receiver = _receiver_end(context, clause, comma)
    if receiver is not None:
        ends.append((receiver, "who is given something"))
    if context.holds(comma - 1, "moods"):
        ends.append((comma - 1, "who is in a mood"))
    for end, how in ends:
        yield Found(max(clause, mention_start(context, end)), end, how)


def _is_somebody(context: Context, found: Found) -> bool:
    """Whether a phrase ends with a name or a party, not with a place or a thing that is shown."""
    last = found.last - 1
    named = context.upos(last) == "PROPN" or is_party(context, last, found.last)
    shown = teller_kind(context, last, found.last) is TellerKind.DOCUMENT
    return found.first <= last and named and not shown and not context.holds(last, "regions", "places", "title_nouns")


def _retorter(context: Context, noun: int, blocked: frozenset[int]) -> Found | None:
    """Whose retort it is: बिजली पर | विपक्ष | का पलटवार; नेपाल | का भूटान को जवाब."""
    link = noun - 1 if context.holds(noun - 1, "genitive") else noun - 2
    if not context.holds(link, "genitive"):
        place = holder_before_addressee(context, noun)
        if place is None:
            return None
        link = place[1]
    start = mention_start(context, link)
    somebody = start < link and start not in blocked and can_be_somebody(context, link - 1)
    return Found(start, link, "whose retort it is") if somebody else None


def _owner_ends(context: Context, clause: int, comma: int) -> list[int]:
    """Where the genitives stand at the end of a clause without a verb, last first: पुल पर | हाई कोर्ट | का बड़ा फैसला."""
    if any(context.is_verb(i) for i in range(clause, comma)):
        return []
    return context.places(max(clause, comma - _REACH), comma, "direct_genitive")[::-1]


def _receiver_end(context: Context, clause: int, comma: int) -> int | None:
    """Where को stands behind who is given something, or has a feeling: कोच | को मिला न्योता, स्कूलों | को दाखिले की चिंता."""
    place = next(iter(context.places(clause, comma, "accusative")), None)
    felt = context.has(comma - 1, comma, "feelings")
    return place if place is not None and (felt or context.has(place, comma, "receipts")) else None
