"""Noun phrases: where the mention before a postposition begins, and where one that opens ends.

Which words in front belong to a mention is found step by step (`matchers/premodifiers.py`); a participle takes with it
what it governs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from quotes.matchers.context import Context
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.occasions import ends_time
from quotes.matchers.premodifiers import CLOSING, ends_adjunct, is_participle, opening_bracket, step_left

# The longest name between marks that a mention can begin with, in words.
LONGEST_TITLE = 14
# Words of a relative clause between somebody and the postposition that follows them.
LONGEST_ASIDE = 25
_START = attrgetter("start")
_INNER_START = attrgetter("inner.start")


def mention_start(context: Context, end: int) -> int:
    """Where the noun phrase that ends before position ``end`` begins.

    ``नेपाली ग्राम विकास सलाहकार देवराज रुमाली | ने``: the position of नेपाली. Titles, roles, genitives, coordinated names and
    participles in front of the noun are in; clause adverbs, dates, places with a postposition and जो-clauses are out
    (annotation guide, section 4 and ruling 9).
    """
    known = context.mention_starts
    start = known.get(end)
    if start is None:
        start = known[end] = _find_start(context, end)
    return start


def _find_start(context: Context, end: int) -> int:
    start = _marked_start(context, end - 1, closing=True)
    pronoun = context.lexicon.pronouns.get(context.text(start))
    if start == end - 1 and pronoun is not None and pronoun.kind == "relative":
        return start  # पोस्ट मिली | जिसके मुताबिक
    if context.text(start) == ")":
        start = opening_bracket(context, start)
        start -= start > 0
    spoken = {cut.gap for cut in context.frame.cuts}  # “…,” | पंत ने: no mention goes on over what was said
    while start > 0 and start not in spoken:
        step = step_left(context, start, end)
        if step is None:
            break
        start = _marked_start(context, step)
    participle = None if start in spoken else _participle_start(context, start, end)
    return _drop_adverbs(context, start, end) if participle is None else participle


def _marked_start(context: Context, position: int, *, closing: bool = False) -> int:
    """The first word between the marks that a position stands in: ‘मैपिंग ह्यूमन हिस्ट्री’ नामक | अध्ययन.

    With ``closing`` only of what the marks close behind the position: पेज ‘हम हैं किसान | ’ पर.
    """
    place, quotations = context.words[position].start, context.document.quotations
    last = bisect_right(quotations, place, key=_INNER_START) - 1
    while last >= 0 and quotations[last].inner.end <= place < quotations[last].outer.end:
        last -= 1
    found = quotations[last] if last >= 0 else None
    if found is None or not found.closed or found.inner.end <= place or found.index == context.frame.inside:
        return position
    if closing and found.inner.end > context.words[position].end:
        return position
    first = bisect_left(context.words, quotations[last].inner.start, key=_START)
    return first if position - first < LONGEST_TITLE else position


def _participle_start(context: Context, start: int, end: int) -> int | None:
    """Where a participle in front of the phrase begins, with what it governs, None where there is none.

    मीडिया में आ रहीं | खबरों, इस वेधशाला से जुड़े | डॉक्टर, सम्मेलन की अध्यक्षता कर रहे | नेता (annotation guide, ruling 9).
    """
    inside = any(is_participle(context, i) for i in range(start, min(start + 4, end - 1))) or (
        context.holds(end - 1, "bearers") and is_infinitive(context, end - 2)
    )
    first = start if inside else start - 1
    while inside and context.holds(first, "case_markers"):
        first += 1  # वेबसाइट पर | उपलब्ध जानकारी
    if first < 1 or not (inside or is_participle(context, first)):
        return None
    while first > 1 and (is_participle(context, first - 1) or context.is_verb(first - 1)):
        if context.holds(first - 1, "finals"):
            return None
        if ends_converb(context, first - 1):
            break
        first -= 1
    if context.holds(first, "passives", "happenings") and context.upos(first - 1) in ("NOUN", "ADJ"):
        first -= 1  # छुड़ाए | गए बच्चों, सर्कुलेट | हो रहे मैसेज
    placed = context.upos(first - 1) in ("NOUN", "ADJ") and context.holds(first - 2, "locative", "ablative")
    if placed or context.holds(first - 1, "light_objects"):
        first -= 1  # सीमा पर | नजर रखने वालों, वायरल | हो रहे स्क्रीनशॉट
    left = first - 1
    if context.holds(left, "deictics"):
        return left  # यहां | दी गई जानकारी
    if context.holds(left, "in") and context.holds(left - 1, "particles", "consequences"):
        return first  # हाल ही में, ऐसे में | वायरल हुई पोस्ट
    if context.holds(left, "agentive") and left > 1:  # मंत्रालय के द्वारा जारी | विज्ञप्ति
        return mention_start(context, left - 1 if context.holds(left - 1, "genitive") else left)
    if context.holds(left, "locative", "ablative", "accusative") and left > 0:
        place = _place_start(context, left)
        if context.holds(left - 1, "adverbs") and context.holds(place - 1, "ablative") and place > 2:
            return _place_start(context, place - 1)  # जल निगम की ओर से | बुधवार को जारी बयान
        published = context.has(first, first + 2, "publishings")
        if published and context.holds(place - 1, "locative", "accusative"):  # ‘बिजनेस समाचार’ में 2019 में छपी | एक रिपोर्ट
            place = _place_start(context, place - 1)
        if published and context.holds(place - 1, "agentive") and place > 1:  # आयोग द्वारा 15 जून को | जारी नोट
            return mention_start(context, place - 1 - context.holds(place - 2, "genitive"))
        if is_side(context, place - 1):  # कंपनी की ओर से | बाजार को दी गई जानकारी
            return _place_start(context, place - 1)
        return place
    if context.holds(left, "compound_postpositions") and context.holds(left - 1, "genitive") and left > 1:
        return mention_start(context, left - 1)
    if context.upos(left) in ("NOUN", "ADJ") and context.holds(left - 1, "genitive", "accusative"):
        return (
            mention_start(context, left + 1)
            if context.holds(left - 1, "genitive")
            else mention_start(context, left - 1)
        )
    if context.upos(left) == "NOUN" and context.holds(first, "duratives", "becomings") and not ends_time(context, left):
        return mention_start(context, left + 1)  # प्रमुख पक्षकार | रहे अली के बेटे
    return first


def _place_start(context: Context, postposition: int) -> int:
    """Where the phrase before a postposition begins: ‘जनसत्ता’ | में, सरकार की ओर | से."""
    end = postposition - 1 if context.text(postposition - 1) in CLOSING and postposition > 1 else postposition
    if ends_adjunct(context, end - 1) and end > 2:
        return mention_start(context, end - 2) if context.holds(end - 2, "genitive") else end - 2
    return mention_start(context, end)


def _drop_adverbs(context: Context, start: int, end: int) -> int:
    """Without leading particles and signs, and without what one did in a headline: हार पर | बिफरे | कोच.

    Nor with what is said in the direct case, where the mention is in the oblique: ऐसा | पुलिस का.
    """
    if start < end - 1 and context.holds(start, "parallel") and context.holds(end, "case_markers", "genitive"):
        start += 1
    left_out = ("particles", "adverbs", "genitive", "case_markers", *(("outbursts",) if context.headline else ()))
    while start < end - 1 and (not context.is_word(start) or context.holds(start, *left_out)):
        if context.text(start) == "(":
            break
        start += 1
    return start


def before_aside(context: Context, end: int) -> int:
    """Where a phrase ends whose postposition stands behind a relative clause: रमेश नेगी | , जो सचिव हैं, ने कहा.

    A comma that stands between a phrase and its postposition by mistake is no part of it: रमेश नेगी | , ने कहा.
    """
    if context.text(end - 1) != "," or end < 2:
        return end
    for i in range(end - 2, max(0, end - 2 - LONGEST_ASIDE), -1):
        pronoun = context.lexicon.pronouns.get(context.text(i))
        opens = context.holds(i, "relatives") or (pronoun is not None and pronoun.kind == "relative")
        if opens and not context.holds(i - 1, "coordinators"):
            return i - (context.text(i - 1) == ",")
    return end - 1


def phrase_end(context: Context, position: int) -> int:
    """The position of what stands behind the noun phrase that goes on at ``position``."""
    while context.upos(position) in ("NOUN", "PROPN"):
        position += 1
    return position


def mention_end(context: Context, start: int) -> int:
    """Where the noun phrase that begins at ``start`` ends: बकौल | पूर्व सांसद रमा देवी |, …"""
    position = start
    while position < len(context.words):
        if (
            not context.is_word(position)
            or context.is_verb(position)
            or context.holds(position, "case_markers", "relatives", "complementisers")
        ):
            break
        position += 1
    return position


def is_side(context: Context, position: int) -> bool:
    """Whether की ओर से, की तरफ से ends here."""
    ends = context.holds(position, "ablative") and context.holds(position - 1, "sides")
    return ends and context.holds(position - 2, "genitive")
