"""What links a complement to its cue: वेतन बढ़ाने | से इनकार किया, कर्ज माफ करने | का वादा किया, चलने | के लिए कहा."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import is_party

# How far the linking postposition may stand before the cue (… की कड़ी और लिखित चेतावनी दी).
REACH = 4
_ENDS = ("case_markers", "complementisers", "proposals")
# What one is asked to do may stand before के लिए: चलने | के लिए कहा, पानी बचाने | के लिए अपील की.
ASKED_FOR = frozenset({Link.KO, Link.LIYE})
LINK_CLASSES = {Link.GENITIVE: "genitive", Link.SE: "ablative", Link.KO: "accusative", Link.PAR: "par"}


def link_before(context: Context, cue: Cue) -> int | None:
    """The position of the postposition that joins complement and cue."""
    links = [(link, word_class) for link, word_class in LINK_CLASSES.items() if link in cue.match.links]
    for i in range(cue.first - 1, max(-1, cue.first - 1 - REACH), -1):
        known = context.classes[i]
        denied = _denied(context, cue, i)
        if denied is not None:
            return denied
        if "shared_things" in known or "against" in known:
            return None  # नाव पलटने का वीडियो | भ्रामक दावे के साथ; अदालत के फैसले के खिलाफ | अपील की
        if "manners" in known or context.holds(i - 1, "manners"):
            continue  # काम करने से साफ तौर पर मना कर दिया
        if not known.isdisjoint(("accusative", "ablative")) and not is_infinitive(context, i - 1):
            if "accusative" in known and Link.KO in cue.match.links:
                return _purpose_before(context, i, cue)
            somebody = Link.LIYE in cue.match.links and is_party(context, i - 1, i)
            asked = _purpose_before(context, i, cue) if somebody else None
            if asked is not None:
                return asked
        for link, word_class in links:
            if word_class not in known:
                continue
            if link is Link.GENITIVE and (context.holds(i + 1, "compound_postpositions") or context.is_ki(i)):
                continue  # तस्वीर के साथ किया जा रहा दावा, लगता है की | लोग दावा कर रहे हैं
            return i if _fits(context, cue, i, link) else None
        if "purpose" in known and cue.match.links & ASKED_FOR and context.holds(i - 1, "postpositional_genitive"):
            return i - 1 if _is_asked_for(context, cue, i, i) else None
        slip = i == cue.first - 1 and context.is_ki(i) and is_infinitive(context, i - 1)  # घर में रहने कि अपील की
        if slip and Link.GENITIVE in cue.match.links:
            return i
        if "adverbs" in known or ("accusative" in known and context.holds(i - 1, "adverbs")):
            continue  # … से बृहस्पतिवार को इनकार किया
        if context.is_ergative(i) or context.texts[i] == "," or not known.isdisjoint(_ENDS):
            return None  # मदद देने का प्रस्ताव | स्वीकार किया: an act
    return None


def is_inverted(context: Context, cue: Cue, verb: int) -> bool:
    """Whether the verb of a bare speech noun stands right behind who acts: मंत्री ने | की सड़क बनाने की घोषणा, …."""
    closes = cue.last == len(context.words) or not context.is_word(cue.last)
    bare = cue.match.form is Form.NOUN and cue.verb is None
    torn = context.is_verb(verb) or context.holds(verb, "light_perfectives", "genitive")
    return bare and closes and torn and 0 < verb < cue.first and context.is_ergative(verb - 1)


def _purpose_before(context: Context, marker: int, cue: Cue) -> int | None:
    """The link in front of who is asked: मेले में गाने | के लिए (भी) बुनकरों को आमंत्रित किया."""
    purpose = mention_start(context, marker) - 1
    while context.holds(purpose, "particles"):
        purpose -= 1
    asked = context.holds(purpose, "purpose") and context.holds(purpose - 1, "postpositional_genitive")
    return purpose - 1 if asked and _is_asked_for(context, cue, purpose, marker) else None


def _is_asked_for(context: Context, cue: Cue, purpose: int, marker: int) -> bool:
    """Whether somebody is told to do what stands before के लिए, or invited to it: निवेश के लिए आमंत्रित किया."""
    invited = cue.match.cue_class is CueClass.OFFER and context.holds(purpose - 2, "events")
    asked = invited or is_infinitive(context, purpose - 2)
    return asked and _stands_beside(context, marker + 1, cue) and not cue.match.irrealis


def _denied(context: Context, cue: Cue, marker: int) -> int | None:
    """The link of what is denied as a talk, a rumour or a chance: देने | की बात से इनकार, सुलह की संभावना | को खारिज."""
    if cue.match.cue_class is not CueClass.DENY or not context.holds(marker, "accusative", "ablative"):
        return None
    if not context.holds(marker - 2, "genitive"):
        return None
    told = marker - 3
    if is_infinitive(context, told) and context.holds(marker - 1, "rumours"):
        return marker if context.holds(marker, "accusative") else None
    happens = is_infinitive(context, told) or (context.upos(told) == "NOUN" and not is_party(context, told, told + 1))
    if context.holds(marker - 1, "talks_denied") and happens:
        return marker - 2
    return marker if happens and context.holds(marker, "accusative") and context.holds(marker - 1, "chances") else None


def _stands_beside(context: Context, position: int, cue: Cue) -> bool:
    """Whether nothing is said but what one is told to do: चलने के लिए नहीं | कहा; not मंच पर गाने के लिए हां | कहा."""
    return all(context.holds(i, "negations", "particles", "adverbs", "cataphors") for i in range(position, cue.first))


def _fits(context: Context, cue: Cue, link: int, kind: Link) -> bool:
    if kind is Link.KO:
        return not cue.match.irrealis
    return is_infinitive(context, link - 1) or isinstance(cue.match.entry, NounCue) or kind is not Link.GENITIVE
