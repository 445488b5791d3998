"""What joins phrases and clauses: the commas of a list, a law's year, के साथ-साथ, में भी, साथ ही."""

from __future__ import annotations

from quotes.matchers.context import Context
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.occasions import is_setting

# How many words a member of a list may have.
LONGEST_MEMBER = 5
# How many digits a year has.
YEAR = 4
# How far behind a gathering one comes to it: सम्मेलन में अपने दल के साथ | भाग लेने.
ATTENDED = 6
# What a participle in front belongs to.
MODIFIED = ("NOUN", "PROPN", "ADJ", "NUM")


def holds_infinitive(context: Context, head: int) -> bool:
    """Whether a complement is an infinitive, or a noun that holds one with its arguments: दोषी को सौंपने | की संभावना."""
    owned = context.holds(head - 1, "genitive") and is_infinitive(context, head - 2)
    return owned or is_infinitive(context, head)


def is_attribute(context: Context, position: int) -> bool:
    """Whether a participle belongs to the noun behind it: क्षतिग्रस्त हुए | मकानों, बढ़ते | मामलों; not बढ़ते हुए."""
    if context.is_verb(position) and context.is_verb(position + 1):
        return not ends_converb(context, position) and is_attribute(context, position + 1)  # किए | जा रहे विमान
    if not context.is_word(position + 1) or context.upos(position + 1) not in MODIFIED:
        return False
    if is_setting(context, position + 1):
        return False  # लौटते | समय
    endings = context.grammar.endings("imperfective_endings")
    if context.holds(position, "simultaneous"):
        return not context.text(position - 1).endswith(endings)
    ongoing = context.text(position).endswith(endings)
    return context.is_verb(position) and (ongoing or context.holds(position, "participles"))


def ends_clause(context: Context, position: int) -> bool:
    """Whether a clause can end here, so that another may begin behind: … टूट गया है | बता दें कि …; … हैं, | वहीं …."""
    return not context.is_word(position) or context.holds(position, "finals") or context.is_verb(position)


def at_comma(context: Context, position: int) -> int:
    """Where a clause that a word opens parts from the one before: at the comma in front of the word, or at the word."""
    return position - (context.text(position - 1) == ",")


def stresses_place(context: Context, left: int) -> bool:
    """Whether a particle stands behind a place in front of an event: दमोह में | भी हल्की फुहारों."""
    return context.holds(left, "particles") and context.holds(left - 1, "locative")


def along_with(context: Context, left: int) -> int | None:
    """The end of what is named along with the rest, before के साथ-साथ; None where no such phrase ends at ``left``."""
    first = left - 1 - (context.text(left - 1) == "-")
    twice = context.holds(left, "company") and context.holds(first, "company")
    return first - 1 if twice and context.holds(first - 1, "genitive") else None


def ends_act(context: Context, position: int) -> bool:
    """Whether की is the verb of an agent before और, where no genitive stands: बैठक की | और; not और मदद (more)."""
    done = context.holds(position, "doings") and context.upos(position - 1) == "NOUN"
    return done and context.has_ergative(0, position)


def is_speaking_place(context: Context, left: int, limit: int) -> bool:
    """Whether a gathering behind the agent is where they speak: ने सम्मेलन में | मदद देने; not ने सम्मेलन में भाग लेने."""
    gathered = context.holds(left, "in") and context.holds(left - 1, "gatherings") and context.is_ergative(limit - 1)
    return gathered and not context.has(left + 1, left + ATTENDED, "attendances")


def is_besides(context: Context, position: int) -> bool:
    """Whether साथ ही stands here, which joins what else one did."""
    return context.holds(position, "company") and context.holds(position + 1, "exactly")


def is_inside(context: Context, comma: int, limit: int) -> bool:
    """Whether a comma stands between the agent and what is told with no clause between: ने छात्रों, | उनके माता-पिता को."""
    if context.headline or not context.is_ergative(limit - 1):
        return False
    verbs = (context.is_verb(i) and not is_infinitive(context, i) for i in range(limit, comma))
    converbs = (ends_converb(context, i) for i in range(limit, comma))
    return not any(verbs) and not any(converbs)


def dates_a_law(context: Context, comma: int) -> bool:
    """Whether a comma parts a name from its year: अध्यादेश, | 2020 को वापस लेने; not a date: 5 जुलाई, | 2020 को."""
    year = context.text(comma + 1)
    return year.isdecimal() and len(year) == YEAR and not context.holds(comma - 1, "months")


def lists(context: Context, comma: int) -> bool:
    """Whether a comma parts two of a list: पंजाब, | हरियाणा में; भट्टों, | खदानों और मिलों को."""
    if context.upos(comma - 1) == "PROPN" and context.upos(comma + 1) in ("PROPN", "NOUN", "ADJ"):
        return True
    listed = context.upos(comma - 1) in ("PROPN", "NOUN")
    member = comma + 1
    while listed and member < comma + LONGEST_MEMBER and context.upos(member) in ("ADJ", "NOUN", "PROPN", "NUM"):
        member += 1
    return listed and member > comma + 1 and (context.holds(member, "coordinators") or _goes_on(context, comma, member))


def _goes_on(context: Context, comma: int, end: int) -> bool:
    """Whether a comma stands on either side of a member of a list: शिमला, सोलन, | मंडी, कुल्लू में."""
    start = comma - 1
    while context.upos(start) in ("ADJ", "NOUN", "PROPN", "NUM"):
        start -= 1
    return context.text(end) == "," or (context.text(start) == "," and context.holds(end, "locative", "genitive"))


def counts_on(context: Context, comma: int) -> bool:
    """Whether a comma parts two counts: भागलपुर में 15, | सहरसा में 25 और पूर्णिया में 7 लोगों के मरने."""
    counted = context.upos(comma - 1) == "NUM" and context.holds(comma - 2, "in")
    return counted and any(context.holds(i, "in") and context.upos(i + 1) == "NUM" for i in range(comma + 2, comma + 4))


def after_turn(context: Context, start: int) -> int:
    """Behind what the narrator goes on with: साथ ही | …, इस बीच | …, तब से | …, इतना ही नहीं | …."""
    if context.holds(start, "so_much") and context.holds(start + 1, "exactly"):
        return start + 3
    turned = (
        is_besides(context, start)
        or (context.holds(start, "pointers") and context.holds(start + 1, "amid"))
        or (context.holds(start, "time_answers") and context.holds(start + 1, "ablative"))
    )
    return start + 2 if turned else start


def after_connection(context: Context, start: int) -> int:
    """Behind what joins the sentence to the one before: इसके तहत | …, इस दिशा में | …; not उसके खिलाफ कार्रवाई."""
    joined = context.holds(start + 1, "compound_postpositions") and not context.holds(start + 1, "against")
    if joined and context.holds(start, "connecting_genitives"):
        return start + 2
    setting = start + context.holds(start, "pointers")  # बाद में | …, ऐसे में | …, इस बैठक में | …
    opening = ("settings", "connections") if setting > start else ("adverbs", "cataphors")
    opened = context.holds(setting, *opening) and not context.holds(setting, "times")
    return setting + 2 if opened and context.holds(setting + 1, "in") else start


def stands_inside(context: Context, adverb: int, limit: int) -> bool:
    """Whether an adverb or particle stands inside what is told: बाढ़ में | अब तक | लोगों के मरने.

    An argument that is no time or place of speech stands before it, or an infinitive that is joined to the one behind
    (धूप तेज रहने और | मंगलवार रात पाला पड़ने); or it stresses such an argument: गांवों के लिए | भी.
    """
    before = adverb - 1
    while before > limit and context.holds(before, "adverbs"):
        before -= 1
    if before > limit and context.holds(before, "coordinators") and is_infinitive(context, before - 1):
        return True
    if context.holds(adverb, "particles") and context.holds(adverb - 1, "compound_postpositions"):
        return context.holds(adverb - 2, "genitive")
    joints = (i for i in range(limit + 1, adverb) if context.holds(i, "coordinators"))
    if any(context.is_verb(i - 1) or context.holds(i - 1, "light_perfectives", "genitive") for i in joints):
        return False  # … की सराहना की और | आज
    marked = (i for i in range(limit + 1, adverb) if context.holds(i, "locative", "ablative", "accusative"))
    return any(not is_setting(context, i - 1) for i in marked)
