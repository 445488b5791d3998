"""What stands in front of an according-to phrase: a part of its teller, a part of its clause, or neither.

``मंत्रालय के सोमवार सुबह के | आंकड़ों के अनुसार``: of the teller. ``दिल्ली में | पुलिस के अनुसार P``: of the content. ``सही खबर:``,
``आपको बता दें`` and a caption in brackets are the narrator's, as is a sentence that lost its stop.
"""

from __future__ import annotations

from quotes.lexicon.schema import MarkerCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context
from quotes.matchers.nonfinite import ends_converb
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import teller_kind


def opening(context: Context, begin: int) -> int:
    """The first word that may be content, behind what only leads in: वहीं, इस बीच; नहीं, …"""
    start = 0
    while start < begin and (
        not context.is_word(start)
        or context.holds(start, "openers")
        or (context.holds(start, "negations") and context.text(start + 1) == ",")
    ):
        start += 1
    return start


def over_origin(context: Context, first: int, last: int) -> int:
    """The start of a teller, with what tells whence or when it is: अब तक की | जानकारी, बैंक द्वारा जनवरी में | जारी बयान."""
    floor = front_start(context, opening(context, first), first)
    while floor < first:
        wider = _one_wider(context, floor, first, last)
        if wider is None or not wider < first:
            break
        first = wider
    return first


def _one_wider(context: Context, floor: int, first: int, last: int) -> int | None:
    left = first - 1
    if context.holds(left, "genitive"):
        owner = left - 1
        while owner > floor and context.holds(owner, "particles", "times"):
            owner -= 1  # गुरुवार | शाम तक के आंकड़ों
        return min(owner, mention_start(context, owner + 1)) if context.is_word(owner) else None
    if context.holds(left, "coordinators") and left > floor:
        plain = context.upos(left - 1) in ("NOUN", "PROPN", "ADJ") and not context.holds(left - 1, "light_perfectives")
        return mention_start(context, left) if plain else None
    if teller_kind(context, first, last) is not TellerKind.DOCUMENT or any(
        context.is_verb(i) or context.text(i) == "," for i in range(floor, first)
    ):
        return None
    if context.holds(first, "participles"):
        return floor - 1 if context.holds(floor, "particles") and floor > 0 else floor  # अब तक | मिली जानकारी
    agent = next((i for i in range(left, floor, -1) if context.holds(i, "agentive")), None)
    return None if agent is None else mention_start(context, agent)  # बैंक द्वारा | जारी बयान


def front_start(context: Context, start: int, begin: int) -> int:
    """Where the clause that holds the phrase begins, if words stand in front of the phrase."""
    markers = {cue.last for cue in context.cues if isinstance(cue.match.entry, MarkerCue)}
    for i in range(begin - 1, start - 1, -1):
        if context.is_ki(i) or context.holds(i, "adversatives"):
            return i + 1
        if _is_label_end(context, i) or _closes_aside(context, start, i) or i + 1 in markers:
            return i + 1
        if context.holds(i, "coordinators") and any(context.is_verb(j) for j in range(max(start, i - 2), i)):
            return i + 1
    return start


def _is_label_end(context: Context, position: int) -> bool:
    """Whether a label ends here: सही खबर: | …; not 10:30."""
    return context.holds(position, "colons") and not context.is_glued(position)


def _closes_aside(context: Context, start: int, position: int) -> bool:
    """Whether what the narrator puts in brackets, or says to the reader, ends here: (लेख का चित्र) | …, आपको बता दें | …"""
    if context.text(position) == ")":
        return not any(context.text(i) == "(" for i in range(start, position))
    return context.holds(position, "aside_verbs") and context.holds(position - 1, "asides")


def stands_alone(context: Context, lead: int, begin: int) -> bool:
    """Whether the words in front are a sentence of their own, or sum up: … हो गई है | आंकड़ों के अनुसार, कुल मिलाकर | …"""
    if ends_converb(context, begin - 1) and not context.holds(begin - 2, "accusative"):
        return True  # not घटना को लेकर
    return context.holds(begin - 1, "finals") and not context.has(lead, begin, "relatives")
