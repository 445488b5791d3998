"""Who holds a stance or a speech noun: X का कहना है, X को उम्मीद है."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, NounCue, VerbCue
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.phrases import before_aside, mention_start
from quotes.matchers.tellers import can_be_somebody, is_party

# How many words may stand between the holder and the cue (सरकार का यह भी साफ कहना है).
REACH = 6


def possessor(context: Context, cue: Cue) -> tuple[int, int] | None:
    """X of X का कहना है, X का (यह भी) दावा है, उनका मानना है, as a range of positions."""
    verbal = isinstance(cue.match.entry, VerbCue)  # X का इस बारे में कहना है
    for i in range(cue.first - 1, max(-1, cue.first - (2 * REACH if verbal else REACH)), -1):
        if ends_converb(context, i):
            return None  # X का वीडियो शेयर करते हुए | दावा किया
        if context.holds(i, "genitive") and i > 0:
            if _is_of_clause_before(context, i):
                return None  # बैठक आयोजित की, जिसमें दावा …
            if context.holds(i + 1, "passives"):
                return None  # रिपोर्ट शेयर की गई जिसमें दावा …
            if context.holds(i + 1, "compound_postpositions") or context.holds(i - 1, "back_pointers", "sorts"):
                if verbal:
                    continue
                return None
            end = before_aside(context, i)
            return None if _is_content(context, cue, end - 1) else (mention_start(context, end), end)
        pronoun = context.lexicon.pronouns.get(context.text(i))
        if pronoun is not None and pronoun.case == "genitive":
            return None if context.holds(i + 1, "compound_postpositions") else (i, i + 1)
        if pronoun is not None and pronoun.kind == "relative" and pronoun.case == "locative":
            return None  # यूजर की पोस्ट मिली, जिसमें दावा …
        if context.holds(i, "complementisers") or (context.holds(i, "case_markers") and not verbal):
            return None
    return None


def _is_of_clause_before(context: Context, position: int) -> bool:
    """Whether की is the verb of a clause before, or का ends its predicate: समीक्षा की और …, तस्वीर पटना की है तो …."""
    verb = context.holds(position, "doings") and context.holds(position + 1, "coordinators")
    return verb or context.text(position + 1) == "," or context.holds(position + 1, "finals", "relatives")


def possessor_behind(context: Context, cue: Cue) -> tuple[int, int] | None:
    """X of a cue in front: यह कहना है X का, शिकायत थी X की."""
    last = next((i for i in range(cue.last, len(context.words)) if context.is_ki(i)), len(context.words)) - 1
    while last > cue.last and not context.is_word(last):
        last -= 1
    if last <= cue.last or not context.holds(last, "genitive") or context.holds(cue.last, "genitive"):
        return None  # यह बताने की कोशिश की कि: the last की is a verb
    return max(cue.last, mention_start(context, last)), last


def experiencer(context: Context, cue: Cue) -> tuple[int, int] | None:
    """X of X को उम्मीद है, मुझे डर था, as a range of positions; a charge or claim is nobody's in को."""
    charged = isinstance(cue.match.entry, NounCue) and cue.match.cue_class in (CueClass.ACCUSE, CueClass.CLAIM)
    if charged and not context.holds(cue.core, "grievances"):
        return None  # मंडी के गोदाम को | नुकसान पहुंचाने का आरोप है
    if cue.match.cue_class is CueClass.REPORT and context.holds(cue.first - 2, "passive_infinitives"):
        return None  # गायकों को | जमीन सौंपे जाने की खबर है
    if cue.match.cue_class is CueClass.BELIEVE and context.holds(cue.first - 1, "ablative"):
        return None  # नीतियों को लागू करने का वादा किया था और | नतीजों से लगता है कि …
    for i in range(cue.first - 1, max(-1, cue.first - 2 * REACH), -1):
        if context.holds(i, "accusative") and i > 0:
            if context.holds(i - 1, "adverbs") or is_infinitive(context, i - 1):
                return None
            if i + 1 < cue.first and (context.is_verb(i + 1) or context.holds(i + 1, "postposed_converbs")):
                return None  # खसरे को लेकर मान्यता थी
            end = before_aside(context, i)
            return mention_start(context, end), end
        if context.holds(i, "fused_accusatives"):
            return None if ends_converb(context, i + 1) else (i, i + 1)  # पोस्ट, जिसे देखकर | लगता है
        if context.holds(i, "complementisers"):
            return None
    return None


def opening_holder(context: Context, cue: Cue) -> tuple[int, int] | None:
    """X of a headline that opens with it, in front of who is spoken to or accused: विपक्ष का | सरकार पर … का आरोप."""
    if not context.headline:
        return None
    holder = next((i for i in range(1, min(cue.first, REACH)) if context.holds(i, "genitive")), None)
    if holder is None or any(context.is_verb(i) or not context.is_word(i) for i in range(holder)):
        return None
    if not can_be_somebody(context, holder - 1):
        return None  # रेत | की ट्रालियों को रोकने की मांग
    if context.holds(cue.first - 1, "genitive") and context.text(cue.first - 1) != context.text(holder):
        return None  # बड़ी की टोली प्रधान पर रसीद दबाने का | आरोप: both would agree with the noun
    marker = next((i for i in range(holder + 1, cue.first) if context.holds(i, "case_markers", "genitive")), None)
    told = marker is not None and context.holds(marker, "ablative", "accusative", "par")
    told = told and "," not in context.texts[holder:marker]  # संस्थान के निदेशक गिरफ्तार, उन पर हैं गबन के आरोप
    return (0, holder) if told and marker is not None and can_be_somebody(context, marker - 1) else None


def holder_before_addressee(context: Context, noun: int) -> tuple[int, int] | None:
    """X of a headline where whom it is said to stands between: X की जनता से | अपील, …; X का अफसरों को | निर्देश, …"""
    marker = noun - 1
    if not context.holds(marker, "ablative", "accusative", "par") or not can_be_somebody(context, marker - 1):
        return None
    for i in range(marker - 2, max(0, marker - 1 - REACH), -1):
        if context.holds(i, "genitive"):
            return mention_start(context, i), i
        apart = not context.is_word(i) and not context.is_glued(i)
        if apart or context.is_verb(i) or context.holds(i, "case_markers"):
            return None
    return None


def possessor_between(context: Context, link: int) -> tuple[int, int] | None:
    """X between a content and the speech noun, before its link: … देने की | भारत | की मांग, विकास का | सरकार | का संकल्प."""
    named = context.upos(link - 1) == "PROPN" or is_party(context, link - 1, link)
    if not named or not context.holds(link, "genitive"):
        return None
    start = link - 1
    while start > 0 and context.upos(start) in ("NOUN", "PROPN", "ADJ") and context.is_word(start):
        start -= 1
    if not context.holds(start, "genitive"):
        return None
    # का goes with a noun in the direct case, which X before its postposition is not: it is the speech noun's
    direct = context.holds(start, "masculine_genitive") and context.upos(start - 1) == "NOUN"
    return (start + 1, link) if direct or is_infinitive(context, start - 1) else None


def _is_content(context: Context, cue: Cue, position: int) -> bool:
    """Whether the noun before का is what is said or feared, not who does: बारिश होने की, भारी नुकसान की आशंका है."""
    if is_infinitive(context, position):
        return True
    feared = cue.match.form is Form.COPULAR and cue.match.cue_class in (CueClass.FEAR, CueClass.HOPE)
    return feared and not can_be_somebody(context, position)


def is_own_stance(context: Context, cue: Cue) -> bool:
    """Whether a speaker voices a stance or performs a speech act inside their own quoted words (rulings 1 and 19).

    मुझे उम्मीद है कि …, मैं स्पष्ट करना चाहूंगा कि …; not an earlier speech act told there: मैंने कहा था कि …, मुझे
    बताया गया कि ….
    """
    told = cue.match.passive and not context.has(cue.first, cue.last, "habitual_passives")
    past = told or cue.match.perfective or context.has(cue.first, cue.last, "past_auxiliaries")
    if past and not cue.match.irrealis:
        return False
    if cue.match.person == 1:
        return True
    first = context.lexicon.pronouns.get(context.text(cue.first - 1))
    if first is not None and first.person == 1 and first.case == "nominative":
        return True
    if context.frame.inside is None:
        asked = (
            cue.match.irrealis
            and cue.match.cue_class is CueClass.BELIEVE
            and context.has(0, cue.first, "second_person")
        )
        invited = context.has(max(0, cue.first - REACH), cue.first, "calls")  # आइए समझते हैं कि …
        return asked or invited or _tells_the_audience(context, cue)
    return any(_may_hold(context, cue, i) for i in range(max(0, cue.first - 2 * REACH), cue.last))


def _tells_the_audience(context: Context, cue: Cue) -> bool:
    """Whether the article says it to its readers: हम आपको बता दें कि P; not हम आपको बता दें कि | ठेकेदार का दावा है."""
    if not context.has(1, cue.first, "audience"):
        return False
    opening = next((i + 1 for i in range(cue.first - 1, 0, -1) if context.is_ki(i)), 0)
    return context.has(opening, cue.first, "first_person") and context.has(max(1, opening), cue.first, "audience")


def _may_hold(context: Context, cue: Cue, position: int) -> bool:
    """Whether a word is a first person who may hold the cue: not whose kin do, nor who is told (मेरे पिता मुझसे कहते हैं)."""
    if not context.holds(position, "first_person"):
        return False
    pronoun = context.lexicon.pronouns.get(context.text(position))
    if pronoun is not None and pronoun.case == "genitive":
        return cue.core - position <= 2  # मेरा (पक्का) मानना है
    return pronoun is None or pronoun.case != "ablative"
