"""Speech acts with a nominal complement: … करने का वादा किया, … से इनकार किया, … की मांग की, … को कहा."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.accomplished import is_accomplished
from quotes.matchers.arguments import Outer
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.complements import complement_floor, complement_start
from quotes.matchers.content import covering, is_title, purpose_tail, relative_tail
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import experiencer, opening_holder, possessor_between
from quotes.matchers.indirect import governor
from quotes.matchers.inverted import told_by
from quotes.matchers.joints import lists
from quotes.matchers.links import REACH, is_inverted, link_before
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.phrases import mention_start
from quotes.matchers.rule import rule
from quotes.matchers.stance import reject, stance_reason
from quotes.matchers.subjects import agent_end, subject_end
from quotes.matchers.tellers import is_outlet_word, modifies_written, teller_kind
from quotes.matchers.topics import (
    EVENT_CLASSES,
    is_bare_report,
    is_headline_claim,
    is_judged,
    is_learnt,
    points_back,
    says_something,
)
from quotes.records import Kind
from quotes.text.document import Quotation

# Classes with a person spoken to in से, who is no part of the content; those of TOLD also take को.
TOLD = frozenset({CueClass.ORDER, CueClass.ADVISE, CueClass.OFFER, CueClass.SAY, CueClass.WARN})
ADDRESSED = TOLD | {CueClass.REQUEST, CueClass.PROMISE, CueClass.ASK}
# Classes whose complement the speaker will do, or not do.
OWN_ACTS = frozenset({CueClass.ANNOUNCE, CueClass.PROMISE, CueClass.OFFER, CueClass.REFUSE})
# Classes whose complement somebody is to have, in को: not who is told (भरोसा, न्योता).
BESTOWED = frozenset({CueClass.ANNOUNCE, CueClass.PROMISE})
# Classes whose complement another is to do, so that what it is good for is the speaker's: … पर बल दिया, ताकि ….
PURPOSEFUL = frozenset({CueClass.REQUEST, CueClass.ADVISE, CueClass.ORDER, CueClass.SAY})


@rule(
    examples=(
        ("सरकार ने बुनकरों का बकाया माफ करने का वादा किया।", "बुनकरों का बकाया माफ करने"),
        ("कंपनी ने वेतन बढ़ाने से इनकार कर दिया।", "वेतन बढ़ाने"),
        ("विपक्ष ने मंत्री के इस्तीफे की मांग की।", "मंत्री के इस्तीफे"),
    ),
    counterexamples=("उन्होंने इसकी पुष्टि की।", "उसे चोरी के आरोप में थाने लाया गया।"),
)
def complement(context: Context) -> Iterator[Candidate | Rejection]:
    """A speech noun or verb whose content is the infinitive or event noun before its linking postposition.

    A bare topic or a pronoun that points back is no content (rulings 2 and 5); a relative clause after the cue is a
    second span (ruling 8).
    """
    for cue in context.cues:
        link = _link(context, cue)
        if link is None:
            continue
        reason = stance_reason(context, cue) or _passing_reason(context, cue, link)
        holder = possessor_between(context, link)
        head = _head(context, link if holder is None else holder[0] - 1)
        if reason is None and (head < 0 or points_back(context, head)):
            reason = "the complement only points back"
        if reason is None and told_by(context, cue) is not None:
            reason = "what is told stands in front of who tells it"
        floor = 0 if reason is not None else complement_floor(context, head)
        if reason is None and is_learnt(context, cue, floor, head):
            reason = "a body comes to know it"
        if reason is not None:
            yield reject(context, "nominal.complement", cue, reason)
            continue
        start = _start(context, cue, floor, head)
        span = context.span(start, head + 1 + (context.text(head + 1) == "%"))
        if span is None or not says_something(context, cue, start, head):
            yield reject(context, "nominal.complement", cue, "the complement is a topic, not a content")
            continue
        inline = context.inline_quotations(span)
        span = _with_marks(span, inline)
        fragments = [q for q in inline if not is_title(context, q)]
        asked = cue.match.cue_class in PURPOSEFUL and is_infinitive(context, head)
        speaker = _as_tokens(context, holder) if cue.match.form is Form.NOUN else None
        yield Candidate(
            "nominal.complement",
            context.frame.index,
            Kind.MIXED if fragments else Kind.INDIRECT,
            (span, *(relative_tail(context, cue) or (purpose_tail(context, cue) if asked else ()))),
            cue.match,
            speaker=speaker,
            aside=speaker is not None,
            speakerless=holder is None and _is_dismissed(context, cue, link),
            quoted=tuple(q.inner for q in fragments),
        )


def _link(context: Context, cue: Cue) -> int | None:
    """The position of the postposition between a complement and its cue, None where the cue takes no complement."""
    if _is_clausal(context, cue) or cue.match.form is Form.MARKER:
        return None
    if cue.match.form is Form.INFINITIVE and not is_accomplished(context, cue):
        return None
    bare = cue.match.form is Form.NOUN and cue.verb is None and not cue.match.negated
    if bare and cue.match.cue_class not in EVENT_CLASSES | {CueClass.ADVISE}:
        return None
    link = link_before(context, cue)
    return None if link is None or (is_bare_report(cue) and not is_judged(context, cue, link - 1)) else link


def _passing_reason(context: Context, cue: Cue, link: int) -> str | None:
    """Why a speech act is only named: by what points to it, as a thing that has its fate, as what a noun does."""
    pointing = {Form.NOUN: ("pointers",), Form.COPULAR: ("pointers", "parallel")}.get(cue.match.form, ())
    if is_judged(context, cue, link - 1):
        pointing = ("pointers",)  # छात्र के डूबने का यह दावा है | झूठा
    told_of = context.holds(cue.first - 1, *pointing)  # मेला उठने की ये खबर है पुरानी
    passing = told_of or _is_passed_over(context, cue) or _is_attributive(context, cue)
    return "the speech act is named in passing" if passing else None


def _head(context: Context, link: int) -> int:
    """The last word of a complement before its link, without a bracket or a particle: थाने में बैठाने | तक की धमकी."""
    head = context.skip_signs(link - 1, -1)
    if context.text(link - 1) == ")":
        head = next((i - 1 for i in range(link - 1, 0, -1) if context.text(i) == "("), head)
    return head - 1 if context.holds(head, "particles") and is_infinitive(context, head - 1) else head


def _outer(context: Context, cue: Cue, head: int) -> Outer:
    """What a cue takes beside the complement that ends at ``head``."""
    match = cue.match
    return Outer(
        _addressee_markers(context, cue, head),
        accused=match.cue_class is CueClass.ACCUSE,
        own_act=match.cue_class in OWN_ACTS,
        acted=not match.passive or context.has(cue.core, cue.last, "arrivals"),
        bestowed=_is_bestowed(context, cue, head),
    )


def _is_bestowed(context: Context, cue: Cue, head: int) -> bool:
    """Whether somebody in को is to have what is announced, promised or demanded: दोषियों को | कड़ी सजा की मांग."""
    if cue.match.cue_class is CueClass.REQUEST:
        return context.holds(head, "awards")
    return cue.match.cue_class in BESTOWED and not context.holds(cue.core, "assurances")


def _start(context: Context, cue: Cue, floor: int, head: int) -> int:
    """Where the complement that ends at ``head`` begins: without who tells it to whom, and where."""
    match = cue.match
    limit = max(floor, subject_end(context, cue, head), _holder_end(context, cue), agent_end(context, cue, head))
    start = complement_start(context, head + 1, limit, _outer(context, cue, head))
    if match.form is Form.NOUN and is_headline_claim(context, cue):
        closes = cue.last == len(context.words)
        start = max([start, *(_behind_shared(context, i, closes=closes) for i in range(start, head))])
    if _is_agentless_report(cue) and not context.headline:
        start = max(floor, _clause_start(context, start))
        if match.negated:
            start = max([start, *(i + 1 for i in range(start, head) if _tells_so_far(context, i))])
    if match.cue_class in (CueClass.SAY, CueClass.REPORT, CueClass.CLAIM) and not match.perfective:
        start = _behind_network(context, start, head)
    if match.cue_class is CueClass.SAY and match.passive and context.holds(start, "told_in"):
        start += 1  # इसमें | सड़क बनाने की बात कही गई है: the document that was named before
    if match.passive and not context.headline:
        start = _behind_document(context, start, head)
    if context.holds(cue.last, "both"):
        start = max([start, *(i + 1 for i in range(start, head) if context.holds(i, "coordinators"))])
    inverted = context.headline or is_inverted(context, cue, floor)
    if match.form is Form.NOUN and inverted and 0 < floor < head:
        start = max(start, _behind_torn(context, floor, head))
    if match.form is Form.NOUN and context.headline:
        start = max([start, *(_torn_end(context, i) for i in range(start, head - 1) if _is_torn(context, cue, i))])
    return start


def _as_tokens(context: Context, place: tuple[int, int] | None) -> tuple[int, int] | None:
    """The document tokens of a range of positions."""
    return None if place is None else context.token_range(*place)


def _is_dismissed(context: Context, cue: Cue, link: int) -> bool:
    """Whether the subject is who answers a demand, not who made it: जांच की मांग को अदालत ने ठुकरा दिया."""
    demand = cue.match.form is Form.NOUN and cue.match.cue_class is CueClass.REQUEST and link == cue.first - 1
    borne = context.holds(cue.last, "bearers")  # जांच की मांग वाली | याचिका ठुकरा दी
    return demand and not borne and context.has(cue.last, min(cue.last + REACH + 2, len(context.words)), "dismissals")


def _is_agentless_report(cue: Cue) -> bool:
    """Whether nobody is named for a report, so that time and place belong to what is reported: … मौत की खबर है."""
    match = cue.match
    agentless = match.form is Form.COPULAR or (match.form is Form.FINITE and match.passive)
    return match.cue_class is CueClass.REPORT and agentless


def _clause_start(context: Context, start: int) -> int:
    """Where the clause of a complement begins, without what leads over to it: वहीं, इसके अलावा, हाल ही में, जैसे ही."""
    first = max((i + 1 for i in range(start) if _ends_clause(context, i)), default=0)
    while first < start and (
        not context.is_word(first)
        or (
            context.holds(first, "openers", "adverbs", "particles", "as_soon")
            and not context.holds(first, "time_pointers")  # बीते | हफ्ते
            and not context.holds(first + 1, "accusative", "genitive")  # सोमवार को, यहां के
        )
    ):
        first += 1
    if context.holds(first + 1, "compound_postpositions") and first + 1 < start:
        first += 2  # इसके अलावा
    return first


def _behind_network(context: Context, start: int, head: int) -> int:
    """Behind where it goes round, which is no part of it: सोशल मीडिया पर | पटाखे न जलाने की बात कही जा रही है."""
    end = start
    while context.holds(end, "networks"):
        end += 1
    return end + 1 if start < end < head and context.holds(end, "par", "in") else start


def _behind_document(context: Context, start: int, head: int) -> int:
    """Behind the document that tells it, where nobody else does: बुलेटिन में | चंबल में आंधी उठने की आशंका जताई गई.

    Or on which it stands: पोस्टर पर, जिस पर | दुआ मांगने की गुहार की गई.
    """
    marker = next((i for i in range(start + 1, head) if context.holds(i, "case_markers")), head)
    pronoun = context.lexicon.pronouns.get(context.text(marker - 1))
    if context.holds(marker, "par") and pronoun is not None and pronoun.kind == "relative":
        return marker + 1
    told = context.holds(marker, "in", "par") and teller_kind(context, marker - 1, marker) is TellerKind.DOCUMENT
    told = told and not context.holds(marker - 1, "rolls")
    argued = context.has(marker + 1, head, "case_markers", "genitive")  # not रिपोर्ट में | बदलाव करने
    return marker + 1 if told and argued and mention_start(context, marker) == start else start


def _behind_shared(context: Context, position: int, *, closes: bool) -> int:
    """Behind what is shared with a claim, and how; 0 where nothing is.

    पुरानी तस्वीर के जरिये | मंत्री के बीमार होने का दावा, मंत्री के नाम पर वायरल हुआ | स्कूल बंद होने का दावा. A claim that ``closes``
    its headline may be about the thing itself: वीडियो से छेड़छाड़ का दावा.
    """
    if context.holds(position, "going_round") and context.holds(position + 1, "happenings"):
        return position + 2
    if not context.holds(position, "shared_things"):
        return 0
    if context.holds(position + 1, "genitive") and context.holds(position + 2, "vehicles"):
        return position + 3
    return 0 if closes else position + 1 + context.holds(position + 1, "case_markers")


def _tells_so_far(context: Context, position: int) -> bool:
    """Whether अभी तक, फिलहाल ends here, which goes with the denial: अभी तक | किसी के डूबने की खबर नहीं है."""
    return context.holds(position - context.holds(position, "until"), "so_far")


def _ends_clause(context: Context, position: int) -> bool:
    return (
        (context.text(position) == "," and not lists(context, position))
        or (context.holds(position, "colons") and not context.is_glued(position))  # कोलकाता (वार्ता): | बंगाल में …
        or context.holds(position, "complementisers", "finals", "relatives", "ergative")
        or context.holds(position - context.holds(position, "ablative"), "evidentials")  # पुलिस के मुताबिक | …
        or context.is_ergative(position)
        or ends_converb(context, position)
    )


def _with_marks(span: Span, inline: Sequence[Quotation]) -> Span:
    """A complement with the marks of the words it begins or ends with, unless they hold the whole: ‘नीली क्रांति’ लाने."""
    return covering(span, *(q.outer for q in inline if covering(q.outer, span) != q.outer))


def _is_passed_over(context: Context, cue: Cue) -> bool:
    """Whether the narrator only names the speech act: … करने के वादे को पूरा किया; खबर मिलते ही पुलिस पहुंची (ruling 15)."""
    match = cue.match
    if match.form is Form.FINITE and match.passive and context.holds(cue.last, "particles"):
        return context.text(cue.last - 1).endswith(context.grammar.endings("oblique_imperfective_endings"))
    if context.headline or match.form is not Form.NOUN:
        return False
    if match.cue_class is CueClass.CLAIM and context.holds(cue.last, "stakings"):
        return True  # सरकार बनाने का दावा | पेश किया: an act
    if match.cue_class is CueClass.ACCUSE:
        return context.holds(cue.last, "ablative")  # रिश्वत लेने के आरोपों से जुड़ा मामला
    return match.cue_class is CueClass.PROMISE and context.holds(cue.last, "case_markers", "genitive")


def _is_attributive(context: Context, cue: Cue) -> bool:
    """Whether an imperfective without its copula stands before a noun: नीलामी की पुष्टि करती | कोई रिपोर्ट.

    Not one that is known to make the claim: पानी की मांग करता | यह बैनर.
    """
    imperfective = context.text(cue.last - 1).endswith(context.grammar.endings("imperfective_endings"))
    noun = context.upos(cue.last) in ("NOUN", "PROPN", "DET", "PRON") and context.is_word(cue.last)
    claims = cue.match.cue_class in (CueClass.CLAIM, CueClass.REQUEST) and modifies_written(context, cue)
    return cue.match.form is Form.FINITE and not cue.match.perfective and imperfective and noun and not claims


def _behind_torn(context: Context, floor: int, head: int) -> int:
    """Behind the verb that a headline tears from its noun: दल ने किया | नेगी को समर्थन का एलान, नहीं की | … की मांग."""
    for i in range(floor, head):
        negated = context.holds(i - 1, "negations")
        if (negated or i == floor) and (context.is_verb(i) or context.holds(i, "light_perfectives", "genitive")):
            return i + 1
    return floor


def _is_torn(context: Context, cue: Cue, position: int) -> bool:
    """Whether a headline has the noun's own verb far in front: उसे मिली | मारने की धमकी, चालकों से की | लौटने की अपील."""
    entry, before = cue.match.entry, position - 1
    while context.holds(before, "adverbs", "particles", "until", "resumers"):
        before -= 1
    marked = context.holds(before, "case_markers", "coordinators") or not context.is_word(before)
    if not marked or not isinstance(entry, NounCue) or cue.verb is not None or context.holds(position + 1, "genitive"):
        return False
    if context.holds(position, "happenings"):
        return False  # शहर में हुई | हिंसा की जांच की मांग
    if context.holds(position, "genitive"):  # की of करना
        return not context.grammar["done_lemmas"].isdisjoint(entry.light_verbs)
    own = context.tree.words[position].lemma in entry.light_verbs
    return own and not is_infinitive(context, position) and not ends_converb(context, position)


def _torn_end(context: Context, position: int) -> int:
    """Behind a torn verb with its auxiliaries: लगाया जा रहा | धन लेने का आरोप."""
    position += 1
    while context.upos(position) == "AUX":
        position += 1
    return position


def _addressee_markers(context: Context, cue: Cue, head: int) -> tuple[str, ...]:
    """The classes of the markers of the person spoken to: से for all, को for those who are told or offered something."""
    if cue.match.cue_class is CueClass.SAY and isinstance(cue.match.entry, NounCue):
        # छात्रों को | दाखिला न देने की बात कही: whom it is about; so is one body in से: कैबिनेट से | इस्तीफा देने की
        marker = next((i for i in range(head, 0, -1) if context.holds(i, "ablative")), 0)
        many = context.text(marker - 1).endswith(context.grammar.endings("plural_endings"))
        named = is_outlet_word(context, marker - 1) or context.upos(marker - 1) == "PROPN"
        return ("ablative",) if many or named else ()
    if cue.match.cue_class is CueClass.OFFER and context.holds(head, "givings"):
        return ("ablative",)  # मालिक को करोड़ों रुपये देने की पेशकश: who will have it
    if cue.match.cue_class in TOLD:
        return ("ablative", "accusative")
    return ("ablative",) if cue.match.cue_class in ADDRESSED else ()


def _is_clausal(context: Context, cue: Cue) -> bool:
    """Whether a clause or quotation follows, so that the phrase before the cue is its topic."""
    position = context.skip_signs(cue.last, 1)
    if context.holds(position, "complementisers"):
        return governor(context, position) in (cue, None)
    cuts = context.frame.cuts
    return bool(cuts) and any(c.gap in (cue.last, position) for c in cuts)


def _holder_end(context: Context, cue: Cue) -> int:
    """The position after the holder: उसे | मारे जाने का डर था, बुनकरों को | सूत मिलने की उम्मीद है, नेपाल का | भारत से …."""
    if cue.match.form is Form.NOUN:
        opening = opening_holder(context, cue)
        return 0 if opening is None else opening[1] + 1
    holder = experiencer(context, cue) if cue.match.form is Form.COPULAR else None
    return 0 if holder is None else holder[1] + context.holds(holder[1], "accusative")


@rule(
    examples=(("मंत्री ने अस्पताल की ‘बदहाल हालत’ के लिए प्रबंधन की आलोचना की।", "बदहाल हालत"),),
    counterexamples=("मंत्री ने फिल्म ‘सपनों का शहर’ की सराहना की।",),
)
def fragment(context: Context) -> Iterator[Candidate | Rejection]:
    """A cue without a propositional content whose clause carries a quoted fragment: the fragment only, kind mixed."""
    for cue in context.cues:
        if Link.FRAGMENT not in cue.match.links or _is_clausal(context, cue) or cue.match.negated:
            continue
        floor = max((i + 1 for i in range(cue.first) if context.is_ergative(i)), default=0)
        if floor >= cue.first:
            continue
        clause = Span(context.words[floor].start, context.words[cue.first].start)
        fragments = [q for q in context.inline_quotations(clause) if not is_title(context, q)]
        if not fragments:
            continue
        whole = Span(fragments[0].inner.start, fragments[-1].inner.end)
        yield Candidate(
            "nominal.fragment",
            context.frame.index,
            Kind.MIXED,
            (whole,),
            cue.match,
            quoted=tuple(q.inner for q in fragments),
        )
