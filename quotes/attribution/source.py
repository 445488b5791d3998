"""The outer teller of an attribution: who reports that it was said."""

from __future__ import annotations

from quotes.attribution.speaker import Found
from quotes.matchers.context import Context, Cue
from quotes.matchers.phrases import mention_start


def find_outlet(context: Context, cue: Cue, speaker: Found | None) -> Found | None:
    """The agency or paper that was talked to: … ने पीटीआई को बताया, बीबीसी से बातचीत में कहा (rulings 6 and 12).

    Other addressees (पत्रकारों को, उनसे) are no sources.
    """
    for i in range(cue.first - 1, max(-1, cue.first - 12), -1):
        if context.holds(i, "complementisers", "stops"):
            return None
        end = context.skip_signs(i - 1, -1) + 1
        if context.holds(i, "accusative", "ablative", "genitive") and end > 0 and _is_outlet(context, end):
            start = mention_start(context, end)
            if speaker is not None and speaker.first <= start < speaker.last:
                continue
            if context.holds(i, "genitive") and not context.holds(i + 1, "talks"):
                continue
            return Found(start, end, "the outlet that was talked to")
    return None


def _is_outlet(context: Context, end: int) -> bool:
    """Whether the noun phrase before position ``end`` is a news agency or media house."""
    for length in (4, 3, 2, 1):
        if end - length >= 0 and " ".join(context.texts[end - length : end]) in context.lexicon.agencies:
            return True
    first = max(0, end - 3)
    if not any(context.holds(i, "media_nouns") for i in range(first, end)):
        return False
    return mention_start(context, end) < end - 1 and not any(context.holds(i, "no_outlets") for i in range(first, end))
