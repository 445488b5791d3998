"""Quotation → mention: the words of the cue's clause that say who speaks.

Syntax and surface are read together: the ergative ने, the genitive of का कहना है, the locative of a document, the
subject that a converb or a coordinated verb shares, the speaker behind the cue. Speakers are never looked for inside
the content. The second stage, mention → name, is `names`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from quotes.attribution.agents import (
    find_agent,
    find_agent_behind,
    find_bearer,
    find_inverted_agent,
    find_matrix_agent,
    find_modified_noun,
    find_postposed_agent,
    find_slipped_agent,
    find_torn_agent,
)
from quotes.attribution.announced import find_announced
from quotes.attribution.found import Found
from quotes.attribution.openings import find_behind_converb
from quotes.attribution.passives import (
    find_document,
    find_giver,
    find_oblique_agent,
    find_passive_teller,
    find_publisher,
    find_sharer,
    find_speaking_side,
)
from quotes.attribution.subjects import (
    find_inverted_subject,
    find_matrix_subject,
    find_naming_subject,
    find_opening_subject,
    find_postposed_subject,
    find_subject,
)
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue, VerbCue
from quotes.matchers.accomplished import is_accomplished
from quotes.matchers.candidate import Candidate
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import experiencer, opening_holder, possessor, possessor_behind
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.tellers import can_be_somebody, is_party, modifies_written


def find_mention(context: Context, candidate: Candidate, others: Sequence[Candidate] = ()) -> Found | None:
    """The mention of the speaker of a candidate, None where the sentence has none of its own.

    ``others`` are the further candidates of the frame: no speaker is looked for in what somebody else says.
    """
    cue = context.cue_of(candidate.cue)
    if cue is None or candidate.speakerless:
        return None
    place = context.words[cue.first].start
    apart = [
        other
        for other in others
        if other is not candidate and not any(span.start <= place < span.end for span in other.content)
    ]
    blocked = _blocked(context, candidate, cue).union(*(_inside(context, other) for other in apart))
    for search in _searches(context, cue, candidate):
        found = search(context, cue, blocked)
        if found is None or (_is_label(context, found) and (found.first < cue.last or _trails(context, found))):
            continue
        return found
    return None


def _is_label(context: Context, found: Found) -> bool:
    """Whether a mention is nothing but a label, which speaks for nobody; वीडियो में कहा गया tells of a video.

    A label stands in front, not behind the cue: … का दावा करने वाला वीडियो.
    """
    labelled = all(context.holds(i, "labels") for i in range(found.first, found.last))
    return labelled and not context.holds(found.last, "case_markers")


def _trails(context: Context, found: Found) -> bool:
    """Whether a headline ends with a mention behind a comma: … हटने को कहा, | वीडियो."""
    return context.headline and found.last == len(context.words) and context.text(found.first - 1) == ","


LONGEST_LABEL = 4
# Words between a converb and the passive it leans on (… बताकर सोशल मीडिया पर शेयर किया जा रहा है).
PASSIVE_REACH = 8
# Speech acts whose bare noun goes with the subject of its clause (… की मांग लेकर सड़क पर उतरे).
PERFORMED = frozenset({CueClass.REQUEST})

_START = attrgetter("start")
_Search = Callable[[Context, Cue, frozenset[int]], "Found | None"]


def _searches(context: Context, cue: Cue, candidate: Candidate) -> tuple[_Search, ...]:
    """Where to look for the speaker, by the form of the cue, likeliest place first."""
    match = cue.match
    noun = isinstance(match.entry, NounCue)
    if match.entry.carriers:  # the page on which a thing is shared, and the thing, say nothing
        return (find_sharer,) if match.passive else (find_agent,) if match.perfective else (find_subject,)
    if match.form is Form.COPULAR:
        if match.cue_class is CueClass.WRITE:
            return (_owner,)
        told = (find_document,) if match.entry.agentless else ()  # जिसमें … की खबर है
        return (_possessor, _experiencer, *told)
    if match.form is Form.PARTICIPLE:
        return () if match.passive else (find_modified_noun,)  # सुधारवादी माने जाने वाले नेता are so called by others
    if match.form is Form.NOUN and cue.verb is not None:
        # सभा ने … की मांग | सरकार से की: who acts stands in front
        return (find_torn_agent, find_agent) if match.perfective else (find_torn_agent,)
    if match.form is Form.NOUN:
        if candidate.rule == "indirect.ki_clause":
            return (_claimant, find_agent)
        if match.cue_class is CueClass.CLAIM and _is_spread(context, cue):
            return (find_agent,)  # एक पेज ने … के दावे से वीडियो शेयर किया
        if match.cue_class in PERFORMED:
            return (find_bearer, find_oblique_agent, find_agent, _asking_subject, find_agent_behind)
        return (find_bearer, _opening_holder, find_inverted_agent)
    if isinstance(match.entry, VerbCue) and not match.entry.transitive and match.cue_class is CueClass.BELIEVE:
        return (_experiencer, find_subject)
    if _stands_before_noun(context, cue):
        return (find_modified_noun,)  # खुद को पंच बता रहे | लोग
    if context.has(cue.first + 1, cue.last + 1, "perceptions"):
        return (_experiencer, find_subject)  # उन्हें कहते हुए सुना जा सकता है, … कहते हुए | दिखाया गया
    if match.entry.agentless and context.has(cue.core, cue.last, "arrivals"):
        return (find_giver,)  # सेना द्वारा हिंसा की खबरें आईं
    if match.passive:
        held = noun and match.cue_class is not CueClass.NAME  # अंपायर का फैसला सही करार दिया गया
        pronoun = context.lexicon.pronouns.get(context.text(cue.first - 1))
        if held and pronoun is not None and pronoun.kind in ("demonstrative", "relative"):
            return (find_giver, find_passive_teller)  # खबर में | इसका खंडन किया गया, घटना, | जिसका दावा किया गया
        own: tuple[_Search, ...] = (_possessor, find_giver) if held else ()
        slip = () if candidate.rule == "naming.predicate" else (find_slipped_agent,)  # सरकार ने … आदेश दिए गए
        if context.has(cue.core + 1, cue.last, "resulting"):
            slip = (find_agent,)  # देशों ने बचने की सलाह दी | हुई है
        return (*own, find_passive_teller, *slip)
    if noun and context.headline and context.has(cue.first, cue.last, "outbursts"):
        return (_possessor,)  # कप्तान का | छलका दर्द
    if match.form is Form.CONVERB:
        if _leans_on_passive(context, cue):
            return (find_publisher,)
        return (find_agent, find_matrix_agent, find_matrix_subject, find_behind_converb)
    if match.form is Form.INFINITIVE:
        if context.holds(cue.last, "genitive") and context.holds(cue.last + 1, "purpose"):
            return (find_agent,)  # नक्शे का इस्तेमाल यह बताने के लिए किया गया कि …
        if context.holds(cue.last, "beginnings"):
            return (find_agent, find_subject)  # लोगों ने बताना शुरू किया कि
        if is_accomplished(context, cue):
            acts = () if match.passive else (find_agent, find_subject, find_matrix_agent, find_matrix_subject)
            return (find_oblique_agent, *acts)
        return (_possessor, _experiencer, find_agent, find_subject)
    obliged = context.holds(cue.last - 1, "finals") and not context.has(cue.first, cue.last, "wants")
    if not match.perfective and obliged and is_infinitive(context, cue.core):
        return (_experiencer, find_subject)  # मंत्री को मानना पड़ा है
    if match.perfective:
        return (
            find_agent,
            find_postposed_agent,
            find_announced,
            find_speaking_side,
            find_document,
            find_subject,
            find_postposed_subject,
        )
    opening = (find_opening_subject,) if candidate.rule == "nominal.complement" else ()
    # A document says nothing in the active: वीडियो में | एक महिला कह रही है.
    return (
        *opening,
        find_announced,
        find_inverted_subject,
        find_naming_subject,
        find_subject,
        find_postposed_subject,
        find_agent,
    )


def _is_spread(context: Context, cue: Cue) -> bool:
    """Whether somebody spreads something with the claim: … के दावे से शेयर किया; not … शेयर किया गया."""
    end = min(len(context.words), cue.last + PASSIVE_REACH)
    spread = context.holds(cue.last, "ablative", "genitive") and context.has(cue.last, end, "sharings", "light_objects")
    return spread and not context.has(cue.last, end, "passives")


def _claimant(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Whose claim a bare noun is: X का ये दावा | कि …; not X की तस्वीर इस दावे के साथ."""
    found = _possessor(context, cue, blocked)
    near = found is not None and all(
        context.holds(i, "parallel", "pointers", "verdicts", "genitive") for i in range(found.last, cue.first)
    )
    return found if near else None


def _stands_before_noun(context: Context, cue: Cue) -> bool:
    """Whether a verb without its copula modifies the noun behind it: बता रहे लोगों ने, असली बताती, दावा करती | पोस्ट."""
    if cue.match.form is not Form.FINITE:
        return False
    noun = cue.last
    if context.text(noun - 1).endswith(context.grammar.endings("imperfective_endings")):
        if Link.PREDICATE in cue.match.links:
            return context.holds(noun, "shared_things", "post_nouns")
        return isinstance(cue.match.entry, NounCue) and modifies_written(context, cue)
    if not context.holds(noun - 1, "duratives"):
        return False
    while context.holds(noun, "pointers"):
        noun += 1
    return context.upos(noun) in ("NOUN", "PROPN") and is_party(context, noun, noun + 1)


def _leans_on_passive(context: Context, cue: Cue) -> bool:
    """Whether nobody acts in a converb's own clause: … का बताकर शेयर की जा रही है, … का बताकर वायरल."""
    for i in range(cue.last, min(len(context.words), cue.last + PASSIVE_REACH)):
        if not context.is_word(i) or context.holds(i, "coordinators", "complementisers") or context.is_ergative(i):
            return False
        perfective = context.holds(i - 1, "light_perfectives", "genitive") or context.is_verb(i - 1)
        spreads = Link.PREDICATE in cue.match.links and _spreads(context, i)
        if spreads or (context.holds(i, "passives") and perfective):
            return not context.has_ergative(_clause_start(context, cue.first), cue.first)
    return False


def _spreads(context: Context, position: int) -> bool:
    """Whether a picture goes round by itself: वायरल, शेयर हो रही है; not वायरल कर रहे हैं."""
    happens = context.holds(position + 1, "happenings")
    going = context.holds(position, "going_round") and not context.is_word(position + 1)
    return going or (happens and context.holds(position, "sharings"))


def _clause_start(context: Context, end: int) -> int:
    """Behind the last coordinator with a verb before it: उन्होंने श्रद्धांजलि दी थी और | तस्वीर को … बताकर."""
    joints = (i for i in range(end - 1, 0, -1) if context.holds(i, "coordinators") and context.is_verb(i - 1))
    return next(joints, 0)


def _blocked(context: Context, candidate: Candidate, cue: Cue) -> frozenset[int]:
    """The positions inside the content, and the label in front of the cue."""
    label = _label_end(context)
    return _inside(context, candidate).union(range(label if cue.first >= label else 0))


def _inside(context: Context, candidate: Candidate) -> frozenset[int]:
    places: set[int] = set()
    for span in candidate.content:
        first = bisect_left(context.words, span.start, key=_START)
        places.update(range(first, bisect_left(context.words, span.end, key=_START)))
    return frozenset(places)


def _label_end(context: Context) -> int:
    """Behind the label of a turn (पत्रकार: …): who asks is not the subject of what he says."""
    label = context.texts[1 : LONGEST_LABEL + 1]
    return 0 if context.headline or ":" not in label else label.index(":") + 2


def _possessor(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    place = possessor(context, cue) or possessor_behind(context, cue)
    return None if place is None or place[0] in blocked else Found(*place, "genitive of the cue")


def _owner(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """What is given in other words: एक पोस्ट, जिसका | अनुवाद है; पोस्ट के टेक्स्ट का | अनुवाद है; a picture has no words.

    Or whose the words are that were quoted: ये शब्द हैं | किसान भगवान राठौड़ के.
    """
    found = _possessor(context, cue, blocked)
    if found is None:
        return None
    pronoun = found.last == found.first + 1 and context.text(found.first) in context.lexicon.pronouns
    pointed = found.first >= cue.last and context.holds(cue.first - 1, "parallel")
    return found if pronoun or pointed or context.holds(found.last - 1, "written_things") else None


def _asking_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject of a clause with a bare demand, if it can be somebody: छात्राएं … की मांग लेकर; not नाला बंद करने की …."""
    found = find_subject(context, cue, blocked)
    return found if found is not None and can_be_somebody(context, found.last - 1) else None


def _opening_holder(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    place = opening_holder(context, cue)
    return None if place is None or place[0] in blocked else Found(*place, "genitive that opens the headline")


def _experiencer(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    place = experiencer(context, cue)
    return None if place is None or place[0] in blocked else Found(*place, "experiencer in को")


def share_mention(context: Context, candidate: Candidate, found: Sequence[tuple[Candidate, Found]]) -> Found | None:
    """The mention that the clause shares with an earlier reporting clause of its frame (… और कहा कि …)."""
    if candidate.cue is None:
        return None
    here = context.document.tokens[candidate.cue.first].start
    for other, mention in reversed(found):
        if other.cue is None or other.cue.first >= candidate.cue.first:
            continue
        if any(s.start <= here < s.end for s in other.content):
            continue
        return Found(mention.first, mention.last, "shared with the reporting clause before")
    return None
