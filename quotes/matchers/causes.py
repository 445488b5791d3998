"""What somebody gives as a cause, or blames for something: आग लगने की वजह | शॉर्ट सर्किट बताई, … के लिए जिम्मेदार ठहराया."""

from __future__ import annotations

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import can_be_somebody

# Words between a cause and the verb that names it.
REACH = 14
# Parts of speech that a cause ends in: बस का नियंत्रण | बिगड़ना is a verb.
CAUSES = ("NOUN", "PROPN")


def named_cause(context: Context, cue: Cue) -> tuple[int, int] | None:
    """The predicate of a cue that names a cause or whose hand is in it, as a range of positions.

    Where the cause stands in को it is what it is called: तेज रफ्तार को | हादसे की वजह बताया. Who only tells a cause names
    none: देरी की वजह बताई.
    """
    believed = cue.match.cue_class is CueClass.BELIEVE and cue.match.passive  # बीमारी का कारण | कमी को माना जाता है
    named = (cue.match.cue_class is CueClass.SAY or believed) and cue.match.form is not Form.CONVERB
    if not named or not context.has(0, cue.first, "causes", "hands", "causing_genitives"):
        return None
    last, oblique = cue.first - 1, context.grammar.endings("oblique_endings")
    if context.holds(last, "hands"):
        return _hand(context, last)
    if context.holds(last, "causes"):
        return _called_cause(context, cue, last)
    for i in range(last - 1, max(0, last - REACH), -1):
        if context.is_ergative(i + 1) or context.holds(i, "complementisers", "relatives"):
            return None
        whose = i - 1
        while context.upos(whose) in ("ADJ", "ADV", "NUM", "DET"):
            whose -= 1  # बीमारी का | सबसे अहम कारण
        because = context.text(i - 1).endswith(oblique)  # तूफान के कारण, जिसके कारण
        owned = context.holds(whose, "genitive", "causing_genitives") and not because
        behind = context.holds(i, "behind") and context.holds(i - 1, "causing_genitives")
        if not (behind or (owned and context.holds(i, "causes"))):
            continue
        thing = is_infinitive(context, last - 1) or not can_be_somebody(context, last - 1)
        if context.holds(last, "accusative") and thing:
            return mention_start(context, whose), i + 1
        return (i + 1, last + 1) if _is_cause(context, i + 1, last) else None
    return None


def _is_cause(context: Context, start: int, last: int) -> bool:
    """Whether ``start`` to ``last`` can be a cause: not साफ, विस्तार से, कुछ नहीं, nor another's: वजह का सच."""
    endings = context.grammar.endings("direct_infinitive_endings")
    happening = is_infinitive(context, last) or context.text(last).endswith(endings)
    denied = context.has(start, last + 1, "negations") and not happening
    if context.holds(start, "genitive", "case_markers") or denied:
        return False
    return happening or context.upos(last) in CAUSES


def _hand(context: Context, last: int) -> tuple[int, int] | None:
    """Where a hand in something begins: ने इस | हमले में आतंकी हाथ, | हत्या के पीछे युवराज का हाथ."""
    for i in range(last - 1, max(0, last - REACH), -1):
        if context.holds(i, "in", "behind"):
            return mention_start(context, i - context.holds(i, "behind")), last + 1
        if context.is_verb(i):
            return None
    return None


def _called_cause(context: Context, cue: Cue, last: int) -> tuple[int, int] | None:
    """A cause that something in the nominative is said to be: चारे की तंगी भी | बड़ी वजह बताई जा रही है."""
    start = last - (context.upos(last - 1) == "ADJ")
    subject = start - 1 - context.holds(start - 1, "particles")
    named = cue.match.passive and start < last and context.upos(subject) in CAUSES
    return (start, last + 1) if named else None


def blamed_for(context: Context, cue: Cue, start: int) -> Span | None:
    """What somebody is held responsible for, in front of the one who is: इस हिंसा के लिए … को जिम्मेदार ठहराया."""
    if not context.has(start, cue.first, "blames"):
        return None
    for i in range(start - 1, 1, -1):
        if context.is_ergative(i) or context.holds(i, "complementisers"):
            return None
        if context.holds(i, "purpose") and context.holds(i - 1, "genitive"):
            return context.span(mention_start(context, i - 1), i + 1)
    return None
