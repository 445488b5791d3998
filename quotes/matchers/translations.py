"""Translations: a clause that says in what language the words come, and not who speaks them.

``एक यूजर ने तमिल में लिखा, जिसका हिंदी अनुवाद है, “पुल टूट गया।”``: the words are the user's, and लिखा is the cue.
"""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import Link
from quotes.matchers.context import Context, Cue

_LONGEST = 12


def announces_translation(context: Context, first: int, last: int) -> bool:
    """Whether ``words[first:last]`` are a relative clause about a translation: , जिसका हिंदी अनुवाद है."""
    start = context.skip_signs(first, 1)
    if last - start > _LONGEST or not context.holds(start, "of_which"):
        return False
    return context.has(start, last, "translations")


def original(context: Context, cue: Cue) -> Cue | None:
    """The cue of the clause before, where one is that of a translation: लिखा of … लिखा, जिसका हिंदी अनुवाद है."""
    if not is_translation(context, cue):
        return None
    for other in reversed(context.cues):
        if other.last <= cue.first:
            speaks = other.match.form is Form.FINITE and Link.QUOTE in other.match.links
            return other if speaks and announces_translation(context, other.last, cue.last) else None
    return None


def is_translation(context: Context, cue: Cue) -> bool:
    """Whether a cue says that the words are translated: अनुवाद है."""
    return context.holds(cue.core, "translations")


def is_heading(context: Context, cue: Cue) -> bool:
    """Whether what is translated is the title of a work, which nobody says: लेख के शीर्षक का हिंदी अनुवाद है, ‘…’."""
    return is_translation(context, cue) and context.has(max(0, cue.first - 3), cue.first, "headings")
