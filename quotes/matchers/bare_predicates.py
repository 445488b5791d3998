"""What something is called where no को marks it: हालत | गंभीर बताई जा रही है, पुरानी तस्वीर | रैली की बताकर शेयर की."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import ends_converb
from quotes.matchers.phrases import mention_start
from quotes.matchers.sharing import start_before_shared
from quotes.matchers.tellers import teller_kind

# How far before the cue the thing that is shared may stand.
SHARED_REACH = 20
# Words of a range of numbers: 80 बरस से 90 बरस के बीच.
LONGEST_RANGE = 7


def bare_predicate(context: Context, cue: Cue) -> int | None:
    """The predicate of a passive or converb without को: हालत गंभीर बताई जा रही है, … का बताकर."""
    if is_headline_of_sharing(context, cue):
        return behind_shared(context, cue, cue.first)
    if not (cue.match.passive or cue.match.form is Form.CONVERB):
        return None
    last = cue.first - 1
    while context.holds(last, "negations", "particles"):
        last -= 1  # मिट्टी मजबूत | नहीं मानी जाती
    apart = last < cue.first - 1
    # धूल इसकी वजह मानी जाती है: nobody is told anything
    told = not (cue.match.passive and cue.match.cue_class is CueClass.BELIEVE)
    if told and (context.holds(last, "told_things") or (apart and context.upos(last) != "ADJ")):
        return None  # उसे फीस | भी बताई गई है
    fronted = start_before_shared(context, cue)
    if fronted is not None:
        return fronted
    stated = state(context, last)
    if stated is not None:
        return stated
    end = last if context.holds(last, "genitive") else last + 1
    now = end == last and context.holds(end - 1, "adverbs")  # तस्वीर | अभी की बताकर
    if end < 1 or not (now or context.upos(end - 1) in ("ADJ", "NOUN", "PROPN", "NUM", "ADV")):
        return None
    adjective = context.upos(end - 1) == "ADJ" and context.upos(end - 2) in ("NOUN", "PROPN")
    if adjective or context.holds(end - 1, "verdicts"):
        return end - 1 - context.holds(end - 2, "intensities")  # हालत | (बेहद) गंभीर बताई जा रही है
    shared = behind_shared(context, cue, end)
    if shared is not None:
        return shared
    start = mention_start(context, end)
    start -= context.holds(start - 1, "intensities")  # यह दौरा | बेहद महत्वपूर्ण
    named = start > 0 and context.is_word(start - 1)
    named = named and not context.holds(start - 1, "relatives", "adverbs", "locative")  # राज्यों में | आपातकाल
    if context.holds(cue.core, "declarations") and not named:
        return None  # लॉकडाउन घोषित किया गया: it is declared, not called so
    if context.holds(start - 1, "ablative") and context.upos(start - 2) == "NUM":
        return start - 2  # 25 से | 26 साल
    if end == last:  # यह प्रेस विज्ञप्ति | नेपाल की बताई जा रही है
        documents = (i for i in range(start, end - 1) if teller_kind(context, i, i + 1) is TellerKind.DOCUMENT)
        start = max([start, *(i + 1 for i in documents)])
    if context.holds(start - 1, "in") and start > 1:
        return mention_start(context, start - 1)  # भारत में रमजान की भीड़ बताकर
    return start


def state(context: Context, last: int) -> int | None:
    """Where a state in a postposition begins: हालत | खतरे से बाहर, | काबू में, विमान को | अच्छी हालत में, | 20 से 30 के बीच."""
    if context.holds(last, "beyond") and context.holds(last - 1, "ablative"):
        return last - 2
    if context.holds(last, "in") and context.holds(last - 1, "conditions_of"):
        return mention_start(context, last)
    if context.holds(last, "in") and context.holds(last - 1, "controls"):
        return last - 1
    if context.holds(last, "amid") and context.holds(last - 1, "genitive"):
        return next((i for i in range(max(0, last - LONGEST_RANGE), last - 2) if context.upos(i) == "NUM"), None)
    return None


def behind_shared(context: Context, cue: Cue, end: int) -> int | None:
    """The position after a thing that is shared under a name: … की तस्वीर | राहत कार्य में जुटे लोगों की बताकर शेयर.

    In a passive only before where, when or whose it is said to be: यह वीडियो | नागपुर का बताया जा रहा है.
    """
    ascribed = cue.match.passive and context.holds(end, "genitive")
    if cue.match.form is not Form.CONVERB and not ascribed and not is_headline_of_sharing(context, cue):
        return None
    for i in range(end - 2, max(-1, cue.first - SHARED_REACH), -1):
        if context.holds(i, "complementisers") or context.is_ergative(i) or context.text(i) == ",":
            return None
        if context.holds(i, "shared_things") and not context.holds(i + 1, "case_markers", "genitive"):
            at_time = context.holds(i + 1, "pointers") and context.holds(i + 2, "times")  # उस समय
            media = (j + 3 for j in range(i + 1, end) if context.holds(j, "no_outlets") and context.holds(j + 2, "par"))
            shared = context.holds(i + 1, "sharings") and ends_converb(context, i + 2)  # तस्वीर शेयर कर | …
            return max(i + 1 + 2 * (at_time or shared), next(media, 0))
    return None


def is_headline_of_sharing(context: Context, cue: Cue) -> bool:
    """Whether a headline ends with what an unnamed somebody calls a picture: मेले का वीडियो | रैली का बताया."""
    told = cue.match.form is Form.FINITE and cue.match.perfective
    return context.headline and told and cue.last == len(context.words) and context.has(0, cue.first, "shared_things")
