"""Naming: X ने Y को Z बताया / करार दिया / कहा. The content is the predicate Z."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon.cues import Form
from quotes.lexicon.forms import feminine_infinitive, root_of
from quotes.lexicon.schema import CueClass, Link, NounCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.accomplished import is_accomplished
from quotes.matchers.bare_predicates import bare_predicate, behind_shared, is_headline_of_sharing, state
from quotes.matchers.callings import is_act, is_definition, is_mistake, is_own_belief
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.causes import blamed_for, named_cause
from quotes.matchers.content import covering, is_title, relative_tail
from quotes.matchers.context import Context, Cue
from quotes.matchers.descriptions import described
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.occasions import is_time
from quotes.matchers.phrases import mention_start
from quotes.matchers.premodifiers import is_oblique_pronoun
from quotes.matchers.rule import rule
from quotes.matchers.stance import reject
from quotes.matchers.subjects import party_end, subject_end
from quotes.matchers.tellers import can_be_somebody, is_party, teller_kind
from quotes.records import Kind

REACH = 14
# Words between a belief and the sharing it leads to: सच मानते हुए यह चिट्ठी शेयर की.
SHARED = 5
# Words of the longest predicate behind the verb of a headline.
LONGEST_PREDICATE = 8
# What a predicate may be a list of.
LISTED = ("ADJ", "NOUN", "PROPN")


@rule(
    examples=(
        ("विपक्ष ने बजट को निराशाजनक बताया।", "निराशाजनक"),
        ("उन्होंने इस फैसले को जनता की जीत करार दिया।", "जनता की जीत"),
    ),
    counterexamples=("उन्होंने पत्रकारों को इस बारे में बताया।", "मंत्री ने अधिकारियों को बताया कि काम पूरा है।"),
)
def predicate(context: Context) -> Iterator[Candidate | Rejection]:
    """The predicate between the thing named (… को, इसे, खुद को) and the cue; a passive or a converb may lack को."""
    for cue in context.cues:
        if not _names(context, cue) or cue.match.form in (Form.MARKER, Form.COPULAR):
            continue
        if cue.match.form is Form.INFINITIVE and not is_accomplished(context, cue):
            continue
        position = context.skip_signs(cue.last, 1)
        if context.holds(position, "complementisers") or any(c.gap in (cue.last, position) for c in context.frame.cuts):
            continue
        shared = context.has(cue.last, cue.last + SHARED, "light_objects")
        if cue.match.form is Form.CONVERB and cue.match.cue_class is CueClass.BELIEVE and not shared:
            continue  # भगवान मानकर पूजा की: a manner of acting, not a saying
        if is_act(context, cue) or is_mistake(context, cue):
            continue
        marked = _quoted_predicate(context, cue)
        start = _after_named(context, cue, cue.first if marked is None else marked)
        start = marked if start is None else max(start, behind_shared(context, cue, cue.first) or 0)
        if start is not None and _is_asked_or_denied(context, start, cue.first):
            start = None  # रमेश को | नहीं | बताया चोर
        place = (named_cause(context, cue) or described(context, cue)) if start is None else None
        if start is None and place is None:
            start = bare_predicate(context, cue)
        if start == cue.first - 1 and not cue.match.passive and context.holds(start, "crowds"):
            start = None  # जिसे | लोग | बता रहे जवान: who calls it so
        behind = _headline_predicate(context, cue) if start is None and place is None else None
        if behind is not None:
            yield behind
        if place is None:
            if start is None or not _is_predicate(context, cue, start):
                continue
            place = _edges(context, cue, start)
        start, end = place
        span = context.span(start, end)
        if span is None:
            continue
        if cue.match.irrealis:
            yield reject(context, "naming.predicate", cue, "nobody is said to have called it so yet")
            continue
        if cue.match.cue_class is CueClass.BELIEVE and is_own_belief(context, cue):
            yield reject(context, "naming.predicate", cue, "the speaker's own belief inside their words")
            continue
        if is_definition(context, cue):
            yield reject(context, "naming.predicate", cue, "what a thing is called, with nobody who says so")
            continue
        inline = context.inline_quotations(span)
        word = next((q for q in inline if covering(q.outer, span) == q.outer), None)
        if word is not None:
            span = word.inner  # 'नूरा कुश्ती' कहा: a word for it, no title
        fragments = [word] if word is not None else [q for q in inline if not is_title(context, q)]
        kind = Kind.MIXED if fragments else Kind.INDIRECT
        blamed = blamed_for(context, cue, start)
        judged = context.holds(end - 1, "verdicts")  # उन दावों को गलत बताया, जिनमें कहा गया है कि …: of the claims
        tail = () if cue.match.passive or judged else relative_tail(context, cue)
        spans = (span, *tail) if blamed is None else (blamed, span)
        unnamed = is_headline_of_sharing(context, cue) and not context.has_ergative(0, start)
        yield Candidate(
            "naming.predicate",
            context.frame.index,
            kind,
            spans,
            cue.match,
            quoted=tuple(q.inner for q in fragments),
            speakerless=unnamed,
        )


def _edges(context: Context, cue: Cue, start: int) -> tuple[int, int]:
    """Where a predicate that may begin at ``start`` begins and ends, without what goes with the cue."""
    start = max(start, _behind_subject(context, cue, start), _behind_setting(context, cue, start))
    start = _behind_adverbs(context, start)
    if context.holds(start, "compound_postpositions") and context.holds(start - 1, "genitive") and start > 1:
        start = mention_start(context, start - 1)  # दल के | रूप में काफी मजबूत
    while context.holds(start, "particles") or _leads_in(context, start) or _says_not_only(context, cue, start):
        start += 1
    end = cue.first
    while end - 1 > start and context.holds(end - 1, "negations", "particles", "askings"):
        end -= 1  # महिला को नेता | नहीं बताया, इसे सच | भी मान रहे हैं, नियम को गलत | क्यों कहा
    if isinstance(cue.match.entry, NounCue) and context.holds(end - 1, "genitive"):
        end -= 1  # काली आफत | का नाम दिया
    return start, end


def _is_asked_or_denied(context: Context, first: int, last: int) -> bool:
    """Whether only नहीं or क्यों stands between what is named and the verb, so that the predicate is elsewhere."""
    between = all(context.holds(i, "negations", "askings", "particles") for i in range(first, last))
    return between and context.has(first, last, "negations", "askings")


def _headline_predicate(context: Context, cue: Cue) -> Candidate | None:
    """A headline's predicate behind the verb: शादी की खबर को रमा देवी ने बताया | बकवास; इस शख्स को बताया जा रहा | ठग."""
    told = cue.match.perfective or cue.match.passive
    # बताया जा रहा without its copula looks like a participle, but right behind को it is the headline's verb.
    behind = context.holds(cue.first - 1, "accusative", "fused_accusatives")
    cut = behind and context.holds(cue.last - 1, "headline_duratives")
    crowd = not told and context.holds(cue.first - 1, "crowds")  # जिसे लोग बता रहे | जवान
    styled = context.headline or _is_styled(context, cue) or crowd
    named = styled and (told or crowd) and (cue.match.form is Form.FINITE or cut)
    if not named or not context.has(0, cue.first, "accusative", "fused_accusatives"):
        return None
    end = cue.last
    while end < len(context.words) and context.is_word(end):
        end += 1
    short = 0 < end - cue.last <= LONGEST_PREDICATE
    # … को बताया जा रहा | नदी का गांव पर हमला: nobody else is told anything
    cases = ("ergative", "accusative", "agentive") if behind and cue.match.passive else ("case_markers",)
    if not short or context.has(cue.last, end, "complementisers", *cases, "coordinators"):
        return None
    # … को लोगों ने माना | सच: a belief tells nobody anything
    believed = cue.match.cue_class is CueClass.BELIEVE and context.holds(end - 1, "realities")
    if not believed and context.has(cue.last, end, "told_things"):
        return None
    verdict = believed or context.holds(end - 1, "verdicts")
    if not verdict and (context.is_verb(end - 1) or context.upos(end - 1) not in ("ADJ", "NOUN", "PROPN")):
        return None
    span = context.span(cue.last, end)
    if span is None:
        return None
    quoted = tuple(q.inner for q in context.inline_quotations(span))
    kind = Kind.MIXED if quoted else Kind.INDIRECT
    return Candidate("naming.predicate", context.frame.index, kind, (span,), cue.match, quoted=quoted)


def _is_styled(context: Context, cue: Cue) -> bool:
    """Whether a clause has a headline's order: मंत्री ने बजट को बताया | ऐतिहासिक; not अफसरों को बताया | पूरा मामला."""
    several = context.text(cue.first - 2).endswith(context.grammar.endings("plural_endings"))
    spoken_to = several and is_party(context, cue.first - 2, cue.first - 1)
    return context.holds(cue.first - 1, "accusative") and context.has_ergative(0, cue.first) and not spoken_to


def _names(context: Context, cue: Cue) -> bool:
    """Whether the cue takes a predicate; a noun may take it in the genitive alone: … का नाम दिया."""
    if Link.PREDICATE in cue.match.links:
        return context.text(cue.core) != feminine_infinitive(cue.match.lemma)  # उन्हें गलती | माननी पड़ी: its object
    if cue.match.cue_class is not CueClass.NAME or not context.holds(cue.first - 1, "genitive"):
        return False
    return context.has(cue.first - REACH, cue.first, "accusative", "fused_accusatives")


def _leads_in(context: Context, position: int) -> bool:
    """Whether an adverb of the cue stands in front of the predicate: फैसले को | आखिरकार सही ठहराया, not पहले से बेहतर."""
    return context.holds(position, "manner_adverbs") and context.is_word(position + 1)


def _behind_adverbs(context: Context, start: int) -> int:
    """Behind how often or how falsely it is called so: दावे को | एक बार फिर से गलत, वीडियो को | फर्जी तरीके से यहां का."""
    again = start + 2 * (context.holds(start, "indefinite_articles") and context.holds(start + 2, "again"))
    if context.holds(again, "again"):
        again += 1
        return again + context.holds(again, "ablative")
    if context.holds(start, "priors") and context.holds(start + 1, "exactly"):
        return start + 2  # सूखे को | पहले ही आपदा
    if context.holds(start, "fondly") and context.holds(start + 1, "ablative"):
        return start + 2  # उन्हें | प्यार से बाबूजी
    how = start + context.holds(start, "priors")  # महिला को | पहले फर्जी तरीके से नेता, शहर को | आधिकारिक तौर पर राजधानी
    manner = context.holds(how, "verdicts", "openly") and context.holds(how + 1, "manners")
    return how + 3 if manner and context.holds(how + 2, "ablative", "par") else start


def _says_not_only(context: Context, cue: Cue, position: int) -> bool:
    """Whether more is said behind the cue: उसे | न केवल | झूठा बताया, बल्कि …; not न केवल गलत बल्कि झूठा बताया."""
    opened = context.holds(position, "negations") and context.holds(position + 1, "particles")
    return opened and not context.has(position, cue.first, "but_also")


def _behind_subject(context: Context, cue: Cue, start: int) -> int:
    """The position after a subject that stands between the thing named and the predicate, unless marks enclose it."""
    end = subject_end(context, cue, cue.first - 1) or party_end(context, cue, start)
    if end and any(q.outer.start < context.words[end - 1].start < q.outer.end for q in context.document.quotations):
        return 0
    return end


def _behind_setting(context: Context, cue: Cue, start: int) -> int:
    """The position after where it was said: … को | अदालत में एक हलफनामे में | अवैध बताया."""
    settings = (
        i + 1
        for i in range(start + 1, cue.first - 1)
        if context.holds(i, "simultaneous")  # … को शेयर करते हुए | फर्जी बताया
        or (ends_converb(context, i) and context.has(max(start, i - 1), i, "telling_converbs"))  # ट्वीट कर | फर्जी
        or (
            context.holds(i, "par")  # ट्विटर पर | गलत, not मंडी पर | हुए धावे के लिए दोषी
            and context.holds(i - 1, "settings", "accounts", "shared_things")
            and not context.holds(i + 1, "occurrences")
        )
        or (
            context.holds(i, "in")
            and (context.holds(i - 1, "settings", "matters") or teller_kind(context, i - 1, i) is TellerKind.DOCUMENT)
        )
    )
    return max(settings, default=0)


def _after_named(context: Context, cue: Cue, limit: int) -> int | None:
    """The position after the last को (or fused इसे, उन्हें) and after an agent that stands behind it.

    Who did what it is called is no agent of the cue: उन्होंने धमाके को | पड़ोसी द्वारा किया गया हमला बताया.
    """
    acted = not cue.match.passive and context.has_ergative(0, cue.first)
    for i in range(limit - 1, max(-1, limit - 1 - REACH), -1):
        known = context.classes[i]
        if "accusative" in known:
            if context.holds(i + 1, "postposed_converbs"):
                return None  # अपराध को लेकर कहा
            if context.holds(i + 1, "participles") or context.holds(i + 2, "passives"):
                continue  # आयोग को दिए हलफनामे में, आरोपी को दी गई सजा का वीडियो
            if is_infinitive(context, i + 1) and context.has(0, i, "accusative"):
                continue  # कानून को मजदूरी को | घटाने वाला
            if _does_to(context, i):
                continue
        if "but_also" in known and context.is_verb(context.skip_signs(i - 1, -1)):
            named = context.has(max(0, i - REACH), i, "accusative", "fused_accusatives")
            return i + 1 if named else None  # उसे न केवल झूठा कहा, बल्कि | चोर भी बताया
        if "accusative" in known or "fused_accusatives" in known:
            start = i + 1
            for j in range(i + 1, limit):
                if context.is_ergative(j) or (context.holds(j, "agentive") and not acted):
                    start = j + 1
            return start if start < cue.first else None
        if "complementisers" in known or (context.texts[i] == "," and not _lists(context, i, limit)):
            return None
        if context.is_verb(i) and context.tree.words[i].feats.get("VerbForm") == "Fin":
            return None
        if "coordinators" in known and context.holds(i - 1, "light_perfectives"):
            return None  # … को गिरफ्तार किया तथा | छह व्यक्ति फरार बताए गए
    return None


def _lists(context: Context, comma: int, limit: int) -> bool:
    """Whether a comma joins what somebody or something is called: फैसले को गलत, | असंवैधानिक बताया."""
    if context.holds(comma - 1, "finals", "case_markers") or is_party(context, comma - 2, comma):
        return False
    after = range(comma + 1, limit)
    if any(context.is_verb(i) or context.is_ergative(i) or context.text(i) in context.lexicon.pronouns for i in after):
        return False
    return context.upos(comma + 1) in LISTED and (
        context.upos(comma - 1) in LISTED or context.holds(comma - 2, "ablative")
    )


def _does_to(context: Context, accusative: int) -> bool:
    """Whether को stands in what the thing named is said to do: बयान को उपद्रवियों को | ताकत देने वाला बताया."""
    if not (is_infinitive(context, accusative + 2) and context.holds(accusative + 3, "bearers")):
        return False
    for i in range(accusative - 1, max(0, accusative - REACH), -1):
        if context.holds(i, "accusative"):
            timed = is_time(context, i - 1)
            return not timed and not any(is_infinitive(context, j) for j in (i + 1, i + 2))
        if context.is_ergative(i) or not context.is_word(i) or context.holds(i, "relatives", "complementisers"):
            return False
    return False


def _quoted_predicate(context: Context, cue: Cue) -> int | None:
    """The first word of the marked words right before the cue: … को ‘शर्मनाक’ और ‘अमानवीय’ बताया."""
    start, place = None, cue.first
    while context.holds(place - 1, "particles"):
        place -= 1
    while place > 1:
        before = context.words[place - 1]
        mark = next(
            (
                q
                for q in context.document.quotations
                if q.inner.start <= before.start
                and before.end <= q.inner.end
                and q.outer.end <= context.words[place].start
            ),
            None,
        )
        if mark is None:
            break
        while place > 0 and mark.inner.start <= context.words[place - 1].start:
            place -= 1
        start = place
        if context.holds(place - 1, "coordinators"):
            place -= 1
    return start if start is not None and start > 0 else None


def _is_predicate(context: Context, cue: Cue, start: int) -> bool:
    last = cue.first - 1
    while last >= start and (not context.is_word(last) or context.holds(last, "particles", "negations")):
        last -= 1
    if last < start:
        return False
    endings, root = context.grammar.endings, root_of(cue.match.lemma)
    masculine = context.text(cue.core).endswith(endings("direct_endings")) and context.text(cue.core) != root
    place, first = context.words[last].start, context.words[start].start
    marked = any(first <= q.inner.start <= place < q.inner.end for q in context.document.quotations)
    to_do = context.text(last).endswith(endings("oblique_infinitive_endings")) and is_infinitive(context, last)
    if not marked and to_do and context.is_verb(last):
        return False  # नाविकों से घाट साफ करने कहा
    counted = cue.match.passive and context.upos(last - 1) == "NUM"  # उम्र | 40 साल बताई जा रही है
    # इसे | शहर का सबसे काला दिन बताया; not उन्हें अगले दिन बताया
    text = context.text(last - 1)
    direct = text.endswith(endings("direct_endings")) or (
        context.upos(last - 1) == "ADJ" and not text.endswith(endings("oblique_endings"))
    )
    named = direct and context.holds(start - 1, "accusative", "fused_accusatives")
    timed = context.holds(last, "times") and not counted and not named
    ended = context.holds(last, "no_predicate_ends") and state(context, last) is None
    if not marked and (timed or ended or context.holds(last, "relatives", "back_pointers", "adverbs")):
        return False
    if not marked and (context.holds(last, "coordinators") or is_oblique_pronoun(context, last)):
        return False  # कुछ और | ही कहती रही हैं, उन्होंने | हमसे | कहा
    if not marked and ends_converb(context, last):
        return False  # नाम लेकर पुकारा जाता है
    if context.holds(last, "uttered_words"):
        return False  # लोगों को अपशब्द कहे
    if context.holds(last, "sorts") and context.holds(last - 1, "pointers"):
        return False  # नाम इस तरह बताए गए
    told = not marked and not (masculine and _is_feminine(context, last))
    told = told and cue.match.cue_class is not CueClass.BELIEVE  # इसे सच मान रहे हैं: a belief tells nobody anything
    if told and context.holds(last, "told_things") and not _names_a_thing(context, start, last):
        return False
    return not context.has(start, cue.first, "complementisers", "relatives")


def _names_a_thing(context: Context, start: int, last: int) -> bool:
    """Whether a thing, which nobody tells anything, is called more than a word: उड़ान को | रोमांचकारी अनुभव बताया."""
    thing = context.holds(start - 1, "accusative") and not can_be_somebody(context, start - 2)
    return thing and start < last and not context.has(start, last, "reflexives")


def _is_feminine(context: Context, position: int) -> bool:
    """A feminine noun with a masculine verb is no object of it: भाषण को कहानी बताया (but उन्हें कहानी बताई)."""
    return context.tree.words[position].feats.get("Gender") == "Fem" or context.holds(position, "feminine_things")
