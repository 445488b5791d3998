"""Where the complement of a speech noun or verb begins: उत्तरी जिलों के लिए अपने पूरे समर्थन | का वचन दिया."""

from __future__ import annotations

from quotes.matchers.addressees import (
    has_other_role,
    is_charged_before,
    is_own_object,
    is_pronoun_object,
)
from quotes.matchers.arguments import (
    NOBODY,
    Outer,
    argument_start,
    beneficiary,
    circumstance,
    coming_time,
    inner_agent,
    is_charged,
    is_of_thing,
    leans_on_infinitive,
    noun_adjunct,
    ongoing,
)
from quotes.matchers.context import Context
from quotes.matchers.joints import (
    after_connection,
    after_turn,
    along_with,
    ends_act,
    holds_infinitive,
    is_attribute,
    stresses_place,
)
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.occasions import is_time
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import is_party

# How far before a converb what it is done to may end: क्षमता को दोगुना | बढ़ाकर.
HANDED_ON = 4
# Of these are the words at which a clause can begin.
_JOINTS = ("ki_slips", "coordinators", "adversatives")


def complement_start(context: Context, end: int, limit: int = 0, outer: Outer = NOBODY) -> int:
    """Where the phrase before the link of a speech noun begins: ``उत्तरी जिलों के लिए अपने पूरे समर्थन | का वचन दिया``.

    ``limit`` is the first position that can belong to it (after the speaker's ने, after the coordinator), ``outer`` what
    stands before it of the reporting clause. An infinitive takes all other arguments before it; a noun takes what the
    parser hangs on it, what joins it, and who acts or receives.
    """
    head = end - 1
    members = context.tree.below(head)
    infinitive = holds_infinitive(context, head)
    start = head
    while start > limit:
        left = start - 1
        happened = context.holds(left, "occurrences") and context.holds(left - 1, "locative", "accusative")
        if happened and (start == head or not context.holds(start, "settings")):
            start = max(limit, mention_start(context, left - 1))  # घाटी में हुए | हिमस्खलन, जवानों पर हुए | हमले को साजिश मानने
            if infinitive:
                continue
            break
        handed_on = infinitive and context.has(left - HANDED_ON, left, "accusative")  # क्षमता को | बढ़ाकर
        # नक्सलियों ने पर्चे फेंककर | बंद का आह्वान किया; not कर की चोरी, लोगों से सड़क पर उतरकर विरोध की अपील
        told = context.holds(left, "converb_suffixes") or context.has(limit, left, "ablative", "accusative")
        own_act = (outer.own_act and not handed_on) or not (infinitive or told)
        ended = _ends_complement(context, left, own_act=own_act)
        if ended or (context.headline and _parts_clauses(context, left)):
            break
        joined = context.holds(left, "coordinators") and is_infinitive(context, left - 1)
        if joined and not infinitive and not context.headline:
            start = complement_start(context, left, limit, outer)  # कर्ज माफ करने और | मुआवजे की मांग
            break
        focused = start < head and not infinitive and stresses_place(context, left)
        if left in members or focused or _belongs(context, left, start):
            start = left
            continue
        within = along_with(context, left) if infinitive else _purpose_end(context, left, limit)
        if within is not None:
            start = complement_start(context, within, limit, Outer(outer.addressee, accused=outer.accused))
            continue
        chunk = argument_start(context, left, limit, outer) if infinitive else _around_noun(context, left, limit, outer)
        if chunk is None and not infinitive and start == head and context.upos(left) == "NOUN":
            chunk = left  # बल | प्रयोग
        if chunk is None:
            break
        start = chunk
    start = after_turn(context, start)
    start = after_connection(context, start)
    start = _after_party(context, start, head, limit, outer)
    while start < head and _cannot_lead(context, start):
        start += 1
    return start


def complement_floor(context: Context, head: int) -> int:
    """The first position that can belong to the complement: after the agent, a clause boundary or a connective."""
    feminine = context.grammar.endings("feminine_perfectives")
    for i in range(head, -1, -1):
        known = context.classes[i]
        if context.is_ergative(i) or "complementisers" in known or "stops" in known:
            return i + 1
        if known.isdisjoint(_JOINTS):
            continue
        if context.is_ki(i) and context.is_verb(i - 1):
            return i + 1  # बता दें की | रमेश पंत के निधन की खबर
        if (
            context.holds(i, "coordinators", "adversatives")
            and (context.is_verb(i - 1) or context.text(i - 1).endswith(feminine))
            and not is_infinitive(context, i - 1)
        ):
            return i + 1
        if context.holds(i, "coordinators") and ends_act(context, i - 1) and i + 1 < head:
            return i + 1  # मंत्री से बातचीत की और | राज्य को मदद देने का आश्वासन दिया
    return 0


def _purpose_end(context: Context, left: int, limit: int) -> int | None:
    """The end of the purpose of a noun's event, before के लिए: नफरत फैलाने | के लिए कार्रवाई."""
    end = left - 1
    aimed = context.holds(left, "purpose") and context.holds(end, "genitive")
    return end if aimed and end - 1 > limit and is_infinitive(context, end - 1) else None


def _around_noun(context: Context, left: int, limit: int, outer: Outer) -> int | None:
    """The start of what belongs to a noun of an event though the parser hangs it elsewhere, None where nothing does."""
    chunk = inner_agent(context, left, limit) or coming_time(context, left, limit) or ongoing(context, left, limit)
    if chunk is None and outer.bestowed:
        chunk = beneficiary(context, left, limit)
    chunk = chunk or noun_adjunct(context, left, limit, outer)
    if chunk is None and (is_of_thing(context, left) or context.is_ergative(limit - 1)):
        chunk = circumstance(context, left, limit, outer)
    return chunk


def _after_party(context: Context, start: int, head: int, limit: int, outer: Outer) -> int:
    """Behind a leading person spoken to or accused, whom the parser hung on the infinitive: किसानों से | घर में रहने."""
    charged = next((i for i in range(start, head) if outer.accused and context.holds(i, "fused_par")), None)
    if charged is not None and charged + 1 < head:
        return charged + 1  # 1993 के दंगों के दौरान उनपर | तनाव पैदा करने का आरोप
    pronoun = context.lexicon.pronouns.get(context.text(start))
    cases = ("ablative", "dative") if "accusative" in outer.addressee else ("ablative",)
    if outer.addressee and pronoun is not None and pronoun.kind == "personal" and pronoun.case in cases:
        return start + (pronoun.case == "ablative" or not is_pronoun_object(context, start))
    marker = next((i for i in range(start, head) if context.holds(i, "case_markers", "against")), None)
    if marker is None or marker == start or context.holds(marker - 1, "genitive"):
        return start
    if outer.accused and context.holds(marker, "par") and (is_charged(context, marker) or 0 < start == limit):
        return start if is_charged_before(context, marker) else marker + 1
    timed = is_time(context, marker - 1)
    own = is_own_object(context, marker, limit) or has_other_role(context, marker)
    own = own or (context.holds(head, "inquiries") and context.has(start, marker, "genitive"))  # ठेके की लोकायुक्त से | जांच
    told = context.holds(start - 1, "ablative") and is_party(context, start - 2, start - 1)
    own = own or (told and context.holds(marker, "accusative"))  # सरकार से | रमा देवी को मुआवजा देने को कहा
    named = context.holds(marker, "accusative") and context.upos(marker - 1) == "PROPN" and not timed
    somebody = named or is_party(context, start, marker) or context.holds(marker - 1, "everybody")
    if outer.addressee and context.holds(marker, *outer.addressee) and somebody and not own:
        return marker + 1
    return start


def _cannot_lead(context: Context, start: int) -> bool:
    return not context.is_word(start) or context.holds(
        start, "particles", "coordinators", "case_markers", "genitive", "adversatives"
    )


def _ends_complement(context: Context, left: int, *, own_act: bool) -> bool:
    if context.holds(left, "colons") and not context.is_glued(left):
        return True
    if context.holds(left - 1, "postposed_converbs") and context.holds(left - 2, "accusative"):
        return False  # महामारी को देखते हुए | दवा मुहैया करने
    if context.holds(left, "postposed_converbs") and context.holds(left - 1, "ablative"):
        return False  # हिंसा से लेकर | महंगाई तक
    if ends_converb(context, left) and not is_attribute(context, left):
        together = context.holds(left, "together") and not context.holds(left - 1, "ablative")
        return not together and (own_act or not _goes_with_infinitive(context, left))
    return context.holds(left, "relatives") and not context.holds(left - 1, "genitive")


def _goes_with_infinitive(context: Context, converb: int) -> bool:
    """Whether a converb tells how what is asked for is done: घर पर रहकर | पर्व मनाने की अपील, not पत्र लिखकर."""
    if context.holds(converb, "simultaneous"):
        return False
    if context.holds(converb - 1, "adverbs"):
        return True  # साथ | मिलकर
    return not context.has(max(0, converb - 3), converb + 1, "telling_converbs", "shared_things")


def _parts_clauses(context: Context, position: int) -> bool:
    """Whether a headline's comma or finite verb ends another clause: …ने लिखी चिट्ठी, | … का किया एलान."""
    if context.text(position) == ",":
        clause = position - 1
        while clause >= 0 and context.text(clause) != ",":
            if context.holds(clause, "case_markers") or context.is_verb(clause):
                return True
            clause -= 1
        return False
    if context.holds(position, "finals") and context.upos(position - 1) == "ADJ":
        return True  # फर्जी है | नेता की गिरफ्तारी का दावा
    finite = context.is_verb(position) and not leans_on_infinitive(context, position)
    return finite and context.has_ergative(0, position)


def _belongs(context: Context, left: int, start: int) -> bool:
    """Whether a word outside the subtree hangs on the phrase all the same: its case marker or its genitive does."""
    word = context.tree.words[left]
    if context.text(left) in ("-", "–") and context.is_word(left - 1):
        return True
    if context.holds(start, "name_links") or context.holds(left, "name_links"):
        return context.is_word(left)  # कोर्ट | ऑफ | इंक्वायरी
    if word.deprel == "dep" and word.upos == "X":
        return context.is_word(left) and not (
            context.holds(left, "adverbs") and not context.holds(left - 1, "genitive")
        )
    if context.holds(start, "coordinators") and context.upos(left) in ("NOUN", "PROPN"):
        return True
    if context.holds(start, "genitive") and context.is_word(left) and not context.holds(left, "case_markers"):
        return True
    return context.holds(left, "genitive") and context.is_word(start)
