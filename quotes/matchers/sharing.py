"""A picture that is shared under a name which stands in front of it: | मेले में पुलिस की पिटाई बताकर पुराना वीडियो वायरल.

Nothing in front of the predicate is what it names, so that all of the clause is the predicate.
"""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.matchers.context import Context, Cue
from quotes.matchers.tellers import is_party

# Words between the predicate and the thing that is shared.
REACH = 14
# Words of the longest predicate in front of what is shared.
LONGEST = 14
# What shows that the clause names somebody or something of its own.
ANOTHER = ("accusative", "fused_accusatives", "agentive", "relatives")


def start_before_shared(context: Context, cue: Cue) -> int | None:
    """Where the clause of such a converb begins, None where the thing shared does not stand behind it."""
    if cue.match.form is not Form.CONVERB or not _is_shared_behind(context, cue):
        return None
    start = cue.first
    while start > 0 and not _opens(context, start - 1):
        start -= 1
    while context.holds(start, "openers"):
        start += 1
    if not 0 < cue.first - start <= LONGEST:
        return None
    return None if _names_another(context, start, cue.first) else start


def _names_another(context: Context, start: int, end: int) -> bool:
    """Whether the clause names a thing or who does the naming: मेले का वीडियो | रैली का बताकर, कुछ लोग | रैली बताकर."""
    if context.has_ergative(start, end) or context.has(start, end, *ANOTHER):
        return True
    if context.has(start, end - 1, "shared_things", "told_things"):
        return True
    return context.holds(start, "parties_begin") or (is_party(context, start, start + 1) and _is_bare(context, start))


def _is_shared_behind(context: Context, cue: Cue) -> bool:
    for i in range(cue.last, min(cue.last + REACH, len(context.words))):
        if context.holds(i, "complementisers", "accusative") or context.text(i) == ",":
            return False
        if context.holds(i, "shared_things") and not context.holds(i + 1, "par"):
            return True
    return False


def _opens(context: Context, position: int) -> bool:
    sign = context.text(position) in (",", ":") and not context.is_glued(position)
    return sign or context.holds(position, "dashes")


def _is_bare(context: Context, position: int) -> bool:
    return not context.holds(position + 1, "case_markers", "genitive") and context.upos(position + 1) != "PROPN"
