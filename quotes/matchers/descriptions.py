"""What something in the nominative is said to be: मृतक का नाम | रमेश बताया, आग | शॉर्ट सर्किट से लगना, केंद्र | नेपाल में."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.matchers.complements import complement_floor, complement_start
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import is_infinitive

# Words between what is described and the verb.
REACH = 9
# What a value ends in.
VALUES = ("NOUN", "PROPN", "NUM")


def described(context: Context, cue: Cue) -> tuple[int, int] | None:
    """The predicate of something that stands in no को, as a range of positions: its name, number, state, place or ties.

    Who only tells a name names nothing: किसी का नाम नहीं बताया.
    """
    if cue.match.form is not Form.FINITE or not (cue.match.passive or context.has_ergative(0, cue.first)):
        return None
    last = cue.first - 1
    while context.holds(last, "particles"):
        last -= 1
    if not context.holds(cue.core, "describings") or context.holds(last, "negations"):
        return None
    direct = context.text(last).endswith(context.grammar.endings("direct_infinitive_endings"))
    if direct and is_infinitive(context, last):
        return _event(context, last)
    for i in range(last - 1, max(0, last - REACH), -1):
        if context.is_ergative(i) or context.holds(i, "complementisers", "relatives", "accusative"):
            return None
        if context.text(i) == "," or not _is_somethings(context, i - 1):
            continue
        if _is_described(context, cue, i, last):
            return i + 1, last + 1
    return None


def _event(context: Context, last: int) -> tuple[int, int]:
    """What is said to have happened: पुलिस ने | आग शॉर्ट सर्किट से लगना बताया."""
    floor = complement_floor(context, last)
    return complement_start(context, last + 1, floor), last + 1


def _is_somethings(context: Context, position: int) -> bool:
    pronoun = context.lexicon.pronouns.get(context.text(position))
    return context.holds(position, "genitive") or (pronoun is not None and pronoun.case == "genitive")


def _is_described(context: Context, cue: Cue, noun: int, last: int) -> bool:
    """Whether the words between a noun and ``last`` can be what the noun is said to be."""
    if context.has(noun + 1, last, "negations") or context.text(noun + 1) in context.lexicon.pronouns:
        return False
    if context.holds(noun + 1, "genitive", "case_markers"):
        return False
    if context.holds(noun, "ties"):
        return context.holds(last, "ablative")
    if context.holds(noun, "centres"):
        return context.holds(last, "in", "par", "below") or context.upos(last) in VALUES
    if cue.match.passive or context.has(noun + 1, last + 1, "case_markers", "genitive"):
        return False
    if context.holds(noun, "conditions_of"):
        return context.upos(last) == "ADJ"
    if context.holds(noun, "counted_slots"):
        return any(context.upos(i) == "NUM" for i in range(noun + 1, last + 1))
    named = any(context.upos(i) == "PROPN" for i in range(noun + 1, last + 1))
    return context.holds(noun, "name_slots") and named and context.upos(last) in VALUES
