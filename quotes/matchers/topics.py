"""What before a speech noun is a content and what only a topic: सुधार की बात कही, not देश की बात कही."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.tellers import is_party, teller_kind

# Classes whose complement may be an event noun (गिरफ्तारी की मांग); the others need an infinitive to say anything.
EVENT_CLASSES = frozenset(
    {
        CueClass.REQUEST, CueClass.PROMISE, CueClass.ANNOUNCE, CueClass.ACCUSE, CueClass.CLAIM, CueClass.WARN,
        CueClass.FEAR, CueClass.CONFIRM, CueClass.DENY, CueClass.REFUSE, CueClass.OFFER, CueClass.REPORT,
        CueClass.ORDER, CueClass.ADVISE, CueClass.BELIEVE, CueClass.HOPE,
    }
)  # fmt: skip
# Classes that say whether something told before is so.
VERDICTS = frozenset({CueClass.CONFIRM, CueClass.DENY})


def points_back(context: Context, head: int) -> bool:
    if is_infinitive(context, head):
        return False
    if context.holds(head - 1, "pointers"):
        return True  # इस दावे का खंडन, निगम के इस आरोप का खंडन
    such = head - 1
    while context.holds(such, "particles", "anybody"):
        such -= 1
    if context.holds(such, "such"):
        return True  # ऐसी किसी संभावना से इनकार
    return context.holds(head, "back_pointers", "pronoun_topics")


def says_something(context: Context, cue: Cue, start: int, head: int) -> bool:
    if is_infinitive(context, head):
        return True
    if context.holds(head, "needs") and context.holds(head - 1, "genitive") and is_infinitive(context, head - 2):
        return True  # केंद्र खोलने की आवश्यकता पर बल दिया
    lacked = context.holds(head, "lacks") and context.holds(head - 1, "genitive")
    if lacked and not context.holds(head - 2, "things"):
        return True  # आपसी सहयोग की जरूरत पर जोर दिया
    entry = cue.match.entry
    agentless = entry.agentless and not entry.infinitive_only
    document = teller_kind(context, head, head + 1) is TellerKind.DOCUMENT
    if cue.match.form is Form.COPULAR and agentless and head > start and not document:
        return True  # एक महिला की मौत की सूचना है; not एक वायरल पोस्ट का दावा है
    if cue.match.passive and cue.match.cue_class is CueClass.OFFER:
        return False  # समारोह का न्योता दिया गया: by nobody
    if cue.match.cue_class is CueClass.ANNOUNCE and context.has(cue.core, cue.last, "happenings"):
        return False  # नतीजों का एलान हुआ: an act
    report = cue.match.cue_class is CueClass.REPORT
    if report and (context.has(cue.first, cue.last, "received") or context.holds(head, "tidings")):
        return False  # एक अखबार की खबर मिली, बड़ी राहत की खबर है
    plural = context.text(head).endswith(context.grammar.endings("plural_endings"))
    passing = cue.match.form is Form.NOUN and cue.match.cue_class is CueClass.REQUEST
    sought = context.holds(cue.last, "accusative") and context.holds(
        cue.last + 1, "postposed_converbs"
    )  # की मांग को लेकर
    named = not context.headline and all(context.upos(i) == "PROPN" for i in range(start, head + 1))
    theirs = (plural or not sought) and (named or is_party(context, head, head + 1))
    if passing and (theirs or context.text(cue.core).endswith(context.grammar.endings("plural_endings"))):
        return False  # ज्योतिषियों की मांग, विपक्ष की मांग: theirs, or for them
    if context.holds(head, "topics", "things", "sorts"):
        return False  # नाव पलटने के कारणों का खुलासा, विमान की मांग
    plain = not context.has(start, head, "case_markers", "genitive") or context.is_verb(head - 1)
    if plain and (context.holds(head, "speech_topics") or (document and cue.match.cue_class in VERDICTS)):
        return False  # आरोप से इनकार किया, पर्चे में दोहराए जा रहे दावे का खंडन किया, कई पोस्ट की पुष्टि की
    if cue.match.cue_class is CueClass.SAY and cue.match.form is Form.FINITE and context.holds(head + 1, "genitive"):
        told = cue.match.perfective or cue.match.passive  # not सुधार की बात कर रहे हैं: they talk about it
        return told and head > start and context.holds(head, "events")  # सुधार की बात कही, not देश की बात कही
    if cue.match.cue_class not in EVENT_CLASSES or entry.infinitive_only:
        return False
    if cue.match.cue_class is CueClass.ADVISE and (cue.match.form is Form.COPULAR or head == start):
        return False  # मंत्रालय की सलाह है, परहेज की सलाह दी गई
    if is_bare_report(cue):
        return head > start
    claim = cue.match.form is Form.NOUN and cue.match.cue_class is CueClass.CLAIM
    if claim and (is_headline_claim(context, cue) or is_judged(context, cue, head)):
        return head > start
    ordered = cue.match.form is Form.NOUN and cue.match.cue_class is CueClass.ORDER
    if ordered and context.headline and cue.last == len(context.words) and context.holds(head, "inquiries", "events"):
        return True  # हादसे में तीन की मौत, जांच के आदेश
    if _heads_charge(context, cue, start, head):
        return True  # सरपंच पर | गबन का आरोप
    if cue.match.form is Form.NOUN and cue.match.verb is None and cue.match.cue_class is not CueClass.REQUEST:
        agent = next((i for i in range(start - 1, -1, -1) if context.is_ergative(i)), None)
        return (
            context.headline
            and agent is not None
            and not document
            and not any(is_party(context, i, i + 1) for i in range(start, head + 1))
        )
    if head == start and document:
        return False  # पोस्ट की जानकारी
    bare = not context.has(start, head, "genitive", "agentive")
    if cue.match.cue_class is CueClass.FEAR and context.holds(head + 1, "par") and bare:
        return False  # दुर्घटना पर चिंता, but जंगल से हाथियों के आने की घटनाओं पर चिंता
    return Link.GENITIVE in cue.match.links or head > start


def _heads_charge(context: Context, cue: Cue, start: int, head: int) -> bool:
    """Whether a headline, or its first part, is a charge against somebody, or of a deed: चुनाव में | गड़बड़ी का आरोप."""
    bare = cue.match.form is Form.NOUN and cue.match.cue_class is CueClass.ACCUSE
    ends = cue.last == len(context.words) or context.text(cue.last) == ","
    people = context.text(head).endswith(context.grammar.endings("plural_endings"))
    deed = context.upos(head) == "NOUN" and teller_kind(context, head, head + 1) is None and not people
    return bare and context.headline and ends and (context.holds(start - 1, "par") or deed)


def is_headline_claim(context: Context, cue: Cue) -> bool:
    """Whether a headline names a claim that goes round: … की मौत का दावा, जानिए सच; … बरामद के दावे से शेयर (ruling 4)."""
    if not context.headline:
        # के दावे से शेयर, के दावे के साथ वायरल
        return context.holds(cue.last, "ablative", "genitive") and context.has(cue.last, cue.last + 4, "sharings")
    ends = cue.last == len(context.words) or context.text(cue.last) in (",", "|")
    return ends or context.has(cue.last, len(context.words), "sharings")


def is_bare_report(cue: Cue) -> bool:
    """Whether a report has no verb of its own, so that only a verdict on it tells of one: पुल टूटने की खबर झूठी है."""
    return cue.match.form is Form.NOUN and cue.match.cue_class is CueClass.REPORT


def is_judged(context: Context, cue: Cue, head: int) -> bool:
    """Whether a claim of what happened is judged: हमले का दावा | गलत निकला; not पोस्ट का दावा, which is who claims."""
    at = cue.last + context.holds(cue.last, "accusative")
    at += context.holds(at, "both")  # तस्वीर और खबर | दोनों | फर्जी हैं
    while context.holds(at, "degrees_of_truth"):
        at += 1  # पूरी तरह फर्जी है
    if is_infinitive(context, head):
        return context.holds(at, "verdicts")
    return (
        context.holds(at, "verdicts") and context.upos(head) == "NOUN" and teller_kind(context, head, head + 1) is None
    )


def is_learnt(context: Context, cue: Cue, first: int, last: int) -> bool:
    """Whether a body in को gets the report, which it then knows: पुलिस को | बकरियों के बंधे होने की सूचना मिली."""
    if cue.match.form is not Form.FINITE or not context.has(cue.first, cue.last, "received"):
        return False
    subject = context.has(max(first, last - 2), last, "genitive")  # आतंकियों के | छिपे होने, not चोटें आने
    receivers = [i for i in range(first + 1, last) if context.holds(i, "accusative")]
    return any(
        teller_kind(context, i - 1, i) is TellerKind.ORGANIZATION or (subject and is_party(context, i - 1, i))
        for i in receivers
    )
