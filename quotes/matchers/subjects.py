"""Where the subject of a cue's clause stands, or a passive's agent: by the tree, else by the order of the words."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.joints import ends_clause
from quotes.matchers.nonfinite import ends_converb
from quotes.matchers.occasions import ends_time
from quotes.matchers.phrases import is_side, mention_start, phrase_end
from quotes.matchers.premodifiers import is_oblique_pronoun
from quotes.matchers.tellers import can_be_somebody, is_party, modifies_written, teller_kind

# How far from the start of its clause a place before the subject may end: आयोग के मुख्यालय में | लोग.
PLACE_REACH = 8
# What is done in saying it, by an agent in द्वारा who is none of the content's.
PERFORMED = frozenset(
    {
        CueClass.ANNOUNCE, CueClass.ORDER, CueClass.ADVISE, CueClass.REQUEST, CueClass.PROMISE, CueClass.OFFER,
        CueClass.WARN,
    }
)  # fmt: skip


def subject_end(context: Context, cue: Cue, before: int) -> int:
    """The position after the cue's own nominative subject, 0 where the parser gives it none before ``before``."""
    if cue.match.perfective or cue.match.passive or cue.match.form is Form.COPULAR:
        return 0
    if modifies_written(context, cue):
        return 0  # पूर्व महापौर की बारात दिखाने का दावा करती एक तस्वीर
    heads = {cue.core, *range(cue.first, cue.last)}
    bare = cue.match.form is Form.NOUN and cue.verb is None  # पशुशाला बंद कराने की | मांग: which the parser makes a subject
    ends = [
        _joined_end(context, i, before)
        for i in range(before)
        if context.tree.relation(i) == "nsubj"
        and not (bare and not can_be_somebody(context, i))
        and context.tree.words[i].head in heads
        and not context.holds(phrase_end(context, i + 1), "case_markers", "genitive")
    ]
    opening = opening_subject(context, cue) if not ends else None
    return max(ends, default=0 if opening is None else opening[1])


def _joined_end(context: Context, subject: int, before: int) -> int:
    """The position after a subject and the name joined to it: भारत और उत्तर कोरिया | नदी का पानी बांटने पर राजी हैं."""
    if not context.holds(subject + 1, "coordinators"):
        return subject + 1
    words = context.tree.words
    members = (i for i in range(subject + 2, before) if words[i].head == subject and context.upos(i) == "PROPN")
    return max(members, default=subject) + 1


def opening_subject(context: Context, cue: Cue) -> tuple[int, int] | None:
    """A party in the nominative that opens the clause of a verb without ने: भीड़ | बिजली जोड़ने की मांग कर रही थी.

    The surface's own answer where the parser gives the verb no subject. A place may stand in front: पंजाब में | लोग.
    """
    if cue.match.perfective or cue.match.passive or cue.match.form is not Form.FINITE:
        return None
    clause = max((i + 1 for i in range(cue.first) if context.holds(i, "complementisers")), default=0)
    clause = max(clause, _behind_object(context, cue))
    joined = max((i + 1 for i in range(clause, cue.first) if _begins_clause(context, i)), default=clause)
    return _party_at(context, cue, clause) or (_party_at(context, cue, joined) if joined > clause else None)


def _party_at(context: Context, cue: Cue, start: int) -> tuple[int, int] | None:
    """The party that opens a clause, at once or behind a place: पंजाब में | लोग."""
    opening = _party_from(context, cue, start)
    reach = range(start, min(cue.first, start + PLACE_REACH))
    place = next((i for i in reach if context.holds(i, "locative")), None)
    if opening is None and place is not None and not context.has(start, place, "relatives", "finals"):
        opening = _party_from(context, cue, place + 1)
    return opening


def _begins_clause(context: Context, position: int) -> bool:
    """Whether a clause of its own begins behind a word: … जारी हैं और | केंद्र …, एक वीडियो, जिसमें | नेता …."""
    if context.holds(position, "coordinators"):
        return context.holds(position - 1, "finals")
    if context.holds(position, "oppositions", "reversals") and ends_clause(context, position - 1):
        return True  # …, जबकि | परिजन इसे हत्या बता रहे हैं
    pronoun = context.lexicon.pronouns.get(context.text(position))
    return pronoun is not None and pronoun.kind == "relative" and pronoun.case == "locative"


def behind_openers(context: Context, start: int, limit: int, *classes: str) -> int:
    """The first position that is neither a sign, nor of one of some classes, nor a pronoun in an oblique case.

    Nor a time: एक दिन | कोच घर आए.
    """
    while start < limit:
        timed = ends_time(context, start + 1) and not context.holds(start + 2, "case_markers", "genitive")
        skipped = context.holds(start, *classes) or is_oblique_pronoun(context, start)
        if not (timed or skipped or not context.is_word(start)):
            break
        start += 1 + timed
    return min(start, limit)


def _party_from(context: Context, cue: Cue, start: int) -> tuple[int, int] | None:
    """The party in the nominative that opens what begins at ``start``, as a range of positions."""
    start = behind_openers(context, start, cue.first, "openers", "adverbs", "particles")
    start -= start > 0 and context.holds(start - 1, "parties_begin")  # एक | शख्स
    end = _nominative_end(context, cue, start)
    if end is None:
        return None
    if context.holds(end, "case_markers", "genitive", "compound_postpositions", "coordinators") or end >= cue.first:
        return None
    between = range(end, cue.first)
    if all(context.holds(i, "negations", "particles") for i in between):
        return None  # इस मंडली को | इनाम का दावेदार नहीं मान रहे: what it is called
    if any(context.holds(i, "finals", "relatives") or context.is_ergative(i) for i in between):
        return None
    bodies = context.text(end).endswith(context.grammar.endings("plural_endings"))
    bodies = bodies and teller_kind(context, end, end + 1) is TellerKind.ORGANIZATION
    if bodies and context.tree.words[end - 1].head == end:
        return None  # सक्रिय आतंकवादी | संगठनों पर
    pronouns = (context.lexicon.pronouns.get(context.text(i)) for i in between)
    if any(p is not None and p.kind == "personal" and p.case == "nominative" for p in pronouns):
        return None  # देश के उद्योगपति रमेश राणा को | हम सम्मान देने की मांग करते हैं
    if context.has(start, end, "genitive"):
        start = max(start, mention_start(context, end))  # सोमवार की रात | शहर की पुलिस
    return start, end


def _behind_object(context: Context, cue: Cue) -> int:
    """The position after the object in जिसे that opens the cue's clause: पोस्ट वायरल है जिसे | यूजर्स सच मान रहे हैं."""
    opens = (i + 1 for i in range(cue.first - 1, -1, -1) if context.holds(i, "fused_accusatives"))
    found = next(opens, 0)
    return found if found and context.holds(found - 1, "relatives") else 0


def _nominative_end(context: Context, cue: Cue, start: int) -> int | None:
    """The end of the party or personal pronoun that begins at ``start``, None where there is none."""
    if context.holds(start, "nominative_pronouns"):
        return start + 1 if is_party(context, start, start + 1) else None  # अब वो | दीवार हटाने का अनुरोध कर रहे हैं
    end = start
    while end < cue.first and can_be_inside(context, end) and context.is_word(end):
        end += 1
        if context.holds(end, "case_markers"):
            break  # वीडियो में रमेश | राज्य के जिलों में
        if _leads_up_to_role(context, end):
            continue
        if is_party(context, end - 1, end) and not context.holds(end, "genitive"):  # मंच के | कार्यकर्ता
            whole = context.upos(end) == "NOUN" and is_party(context, end, end + 1)  # आम आदमी | पार्टी
            return end + 1 if whole and not context.holds(end + 1, "case_markers", "genitive") else end
    shown = context.holds(start - 1, "in") and teller_kind(context, start - 2, start - 1) is TellerKind.DOCUMENT
    pronoun = context.lexicon.pronouns.get(context.text(start - 1)) if start > 0 else None
    told = shown or (pronoun is not None and pronoun.case == "locative")  # वीडियो में, जिसमें | सोमनाथ भाटी … कह रहे हैं
    busy = ends_converb(context, cue.first - 1)  # सेमवाल | इन ठेकेदारों पर व्यंग्य कसते हुए | कहते हैं
    if context.upos(start) != "PROPN" or not (told or busy):
        return None
    end = start
    while context.upos(end) == "PROPN":
        end += 1
    return end


def _leads_up_to_role(context: Context, position: int) -> bool:
    """Whether a word goes with the role behind it: कृषि | वैज्ञानिक; not भाजपा | राज्य में चुनाव …."""
    roles = context.lexicon.roles
    part, role = roles.get(context.text(position - 1)), roles.get(context.text(position))
    return part is not None and role is not None and part.sort == "part" != role.sort


def can_be_inside(context: Context, position: int) -> bool:
    """Whether a word may stand inside a noun phrase in the nominative."""
    return context.upos(position) in ("DET", "NUM", "ADJ", "NOUN", "PROPN") or context.holds(position, "genitive")


def party_end(context: Context, cue: Cue, start: int) -> int:
    """The end of somebody unnamed between the thing named and the predicate, 0 for nobody.

    इस खाते को एक यूजर | फर्जी बता रहा है.
    """
    if cue.match.perfective or cue.match.passive:
        return 0
    if context.holds(start, "nominative_pronouns") and start + 1 < cue.first:
        return start + 1 if is_party(context, start, start + 1) else 0  # इस तुलना को वे | गलत ठहराते हैं
    if not context.holds(start, "parties_begin"):
        return 0
    end = start
    while end < cue.first - 1 and context.upos(end) in ("DET", "NUM", "ADJ", "NOUN", "PROPN"):
        end += 1
        owner = context.upos(end) == "PROPN" and context.holds(end + 1, "genitive")  # लोग | नेपाल का बता रहे हैं
        joined = context.holds(end, "case_markers", "genitive") or (is_party(context, end, end + 1) and not owner)
        if is_party(context, end - 1, end) and not joined:
            return end
    return 0


def agent_end(context: Context, cue: Cue, before: int) -> int:
    """The position behind who acts in an infinitive, 0 where nobody does: सरकार द्वारा | मुआवजा देने की घोषणा करने के बाद.

    Or behind the agent of a passive, by the tree: बैंक की तरफ से | मदद का एलान किया गया; not बैंक द्वारा दी गई मदद, nor who
    is said to have acted: भीड़ द्वारा दुकान जलाने का दावा किया जा रहा है.
    """
    ordered = cue.match.cue_class is CueClass.SAY and context.holds(cue.first - 1, "purpose")  # देश छोड़ने के लिए | कहा गया
    performed = cue.match.passive and (ordered or cue.match.cue_class in PERFORMED)
    if cue.match.form is not Form.INFINITIVE and not performed:
        return 0
    for i in range(before, 0, -1):
        side = is_side(context, i)
        if not side and not context.holds(i, "agentive"):
            continue
        agent = i - 3 if side else i - 1
        if cue.match.form is Form.INFINITIVE or cue.first <= context.tree.words[agent].head < cue.last:
            return i + 1
    return 0
