"""When and where something was said or happens: the words of times and occasions, and the parts of a date."""

from __future__ import annotations

from quotes.matchers.context import Context


def is_time(context: Context, position: int) -> bool:
    """Whether a time can end here, which is nobody's name: सोमवार | को, 8 मई | को, पिछले साल | से, 2019 | में."""
    return context.upos(position) == "NUM" or context.holds(position, "adverbs", "times", "months")


def is_setting(context: Context, position: int) -> bool:
    """Whether a time or an occasion of speech can end here: सभा | में, दोपहर | को; not गांवों | में."""
    return context.holds(position, "adverbs", "settings")


def ends_time(context: Context, position: int) -> bool:
    """Whether a time without postposition ends here: पिछले साल | सेना ने, एक दिन | कोच घर आए."""
    told = ("pointers", "time_pointers", "indefinite_articles")
    return context.holds(position, "times") and context.holds(position - 1, *told)


def over_date(context: Context, left: int, start: int) -> int | None:
    """Where a date goes on to the left of its part at ``start``: 5 | जुलाई, | 2012; जुलाई | 28, | 2012; साल | 2019."""
    if not context.text(start).isdigit() and not context.holds(start, "months"):
        return None
    if context.holds(left, "times") and context.text(start).isdigit():
        return left
    before = left - 1 if context.text(left) == "," else left
    month = context.holds(before, "months")
    day = context.text(before).isdigit() and (context.holds(start, "months") or context.holds(before - 1, "months"))
    return before if month or (day and (before == left or start - before == 2)) else None
