"""Where the content of a reporting clause ends inside its sentence.

Everything after कि belongs to the content (annotation guide, section 3) unless the narrator plainly takes over: by a
connective (`matchers/takeovers.py`), or with a clause of another cue. For each of these there is a small function that
looks at one later cue; the first that finds a boundary has it.
"""

from __future__ import annotations

from collections.abc import Callable

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, MarkerCue, VerbCue
from quotes.matchers.context import Context, Cue
from quotes.matchers.headline_ends import before_sharing, headline_end, reports
from quotes.matchers.joints import at_comma, ends_clause, is_besides
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.phrases import mention_start
from quotes.matchers.takeovers import answered, narrator_goes_on, turns_to

# How many words may stand between a coordinator and the reporting verb of its clause.
REACH = 9
# What others do to a claim in a narrator's contrast: हालांकि निगम ने इसकी पुष्टि नहीं की.
STANDS = frozenset({CueClass.CONFIRM, CueClass.DENY, CueClass.REFUSE, CueClass.ADMIT})


def clause_end(context: Context, cue: Cue, start: int) -> int:
    """Where the content of ``cue`` that begins at ``start`` ends, as a position.

    ``… ने कहा कि P और आरोप लगाया कि Q``: P ends before और, since आरोप लगाया is joined to कहा and not to P's verb.
    """
    if cue.match.form in (Form.CONVERB, Form.INFINITIVE):
        asked = answered(context, start) if cue.match.cue_class is CueClass.ASK else None
        if asked is not None:
            return asked
        told = any(context.is_verb(i) for i in range(cue.last, start))  # दावा करते हुए शेयर हो रहा है कि P
        return len(context.words) if told else _before_matrix(context, start)
    if context.headline:
        return before_sharing(context, start) or headline_end(context, start)
    if _is_told_in_brief(context, cue, start):
        reported = _before_next_report(context, start)
        if reported is not None:
            return reported
    taken_over = narrator_goes_on(context, cue, start)
    if taken_over is not None:
        return taken_over
    for other in context.cues:
        if other.first <= start:
            continue
        for boundary in BOUNDARIES:
            end = boundary(context, cue, other, start)
            if end is not None:
                return end
    return len(context.words)


def _is_told_in_brief(context: Context, cue: Cue, start: int) -> bool:
    """Whether a plain perfective has its content with no कि, as in a line that sums up: मंत्री ने कहा P, विपक्ष ने …."""
    told = cue.match.form is Form.FINITE and cue.match.perfective
    plain = isinstance(cue.match.entry, VerbCue) and cue.match.cue_class is not CueClass.WRITE
    return told and plain and context.frame.inside is None and not context.is_ki(start - 1)


def _before_next_report(context: Context, start: int) -> int | None:
    """The comma before the next report of a line that sums up: कहा P, | कहा Q; P, | लता ने कहा Q; P, | से किया इनकार.

    Where somebody else does something first it is the one before that: P, | लता ने किया समर्थन, कहा Q.
    """
    comma = before = None
    for i in range(start + 1, len(context.words)):
        if context.text(i) == ",":
            before, comma = comma, i
        elif comma is not None and any(c.first == i and reports(context, c, comma) for c in context.cues):
            done = before is not None and not context.has_ergative(comma, i) and context.has_ergative(before, comma)
            return before if done else comma
    return None


def _before_matrix(context: Context, start: int) -> int:
    """The comma after which the clause goes on that a converb leans on: यह कहते हुए कि P, उन्होंने …."""
    commas = [i for i in range(start, len(context.words)) if context.text(i) == ","]
    for comma in commas:
        following = next((c for c in commas if c > comma), len(context.words))
        if context.has_ergative(comma, following):
            return comma
    return commas[-1] if commas else len(context.words)


def _same_speaker_goes_on(context: Context, cue: Cue, other: Cue, start: int) -> int | None:
    """A further reporting clause: … और आरोप लगाया कि Q; …, तो उन्होंने कहा, “…”.

    Without a subject of its own it can only share the reporting clause's; with one, the parser decides.
    """
    if other.match.form is not Form.FINITE or not _introduces(context, other):
        return None
    entry = other.match.entry
    if isinstance(entry, VerbCue) and not entry.transitive and other.match.cue_class is CueClass.BELIEVE:
        return None  # … और ऐसा नहीं लगता कि …: with nobody in को it is the speaker's own
    joint = _joint_before(context, other.first, start)
    if joint is None:
        return None
    if not context.has_ergative(joint, other.first):
        return None if _is_of_content(context, cue, other, joint) else joint
    if _adds(context, cue, other, joint) and not context.has(start, joint, "ergative"):
        return joint
    anchors = {cue.core, cue.verb, *range(cue.first, cue.last)}
    heads = [other.core, *range(other.first, other.last)]
    return joint if any(context.tree.words[h].head in anchors for h in heads) else None


def _is_of_content(context: Context, cue: Cue, other: Cue, joint: int) -> bool:
    """Whether a clause without ने goes on inside the content: a reason, or one whose verb needs another subject.

    … कहा कि वे मिलते हैं | और कहते हैं कि Q; … कहा गया कि P | क्योंकि उनसे कहा गया है कि Q. What somebody's stance is does
    not stand in the nominative either: … का कहना है कि वे मिलते हैं | और कहते हैं कि Q.
    """
    if context.holds(context.skip_signs(joint, 1), "subordinators", "therefores"):
        return True
    habitual = context.grammar.endings("oblique_imperfective_endings")
    if cue.match.form is Form.COPULAR and context.text(other.core).endswith(habitual):
        return context.holds(joint - 1, "finals") and context.text(joint - 2).endswith(habitual)
    told = cue.match.perfective and not _opens_contrast(context, joint)
    return told and not other.match.perfective and not other.match.passive


def _adds(context: Context, cue: Cue, other: Cue, joint: int) -> bool:
    """Whether the speaker says one thing more: … कहा कि P, लेकिन उन्होंने कहा कि Q; P और उन्होंने यह भी कहा कि Q."""
    further = _opens_contrast(context, joint) or context.has(joint, other.last, "additions")
    if not further or not cue.match.perfective:
        return False
    again = any(_named_again(context, cue, i) is not None for i in range(joint, other.first))
    return again or _names_them(context, context.skip_signs(joint, 1) + 1)


def _names_them(context: Context, position: int) -> bool:
    """Whether उन्होंने or उसने stands here."""
    pronoun = context.lexicon.pronouns.get(context.text(position))
    return pronoun is not None and pronoun.case == "ergative" and pronoun.person == 3


def _agentless_perfective(context: Context, cue: Cue, other: Cue, start: int) -> int | None:
    """A joined perfective that lacks an agent: … कहा कि P और इस्तीफा देने की घोषणा की.

    A transitive perfective needs an agent in ने; where the content has none, it is the reporting clause's.
    """
    if other.match.form is not Form.FINITE or not other.match.perfective or not cue.match.perfective:
        return None
    if context.has_ergative(start, other.first):
        return None
    for i in range(other.first - 1, start, -1):
        if context.holds(i, "coordinators") and context.is_verb(i - 1) and not is_infinitive(context, i - 1):
            return i
        if context.text(i) == "," and is_besides(context, i + 1):
            return i  # P, | साथ ही डाका डालने का आरोप लगाया
    return None


def _another_teller(context: Context, _cue: Cue, other: Cue, start: int) -> int | None:
    """An according-to phrase after an adversative: …, लेकिन उनके मुताबिक …."""
    entry = other.match.entry
    if not isinstance(entry, MarkerCue) or entry.known_object or context.holds(other.first - 1, "first_person"):
        return None  # … कि P, लेकिन हमारे विचार से Q
    joint = _joint_before(context, other.first, start)
    return joint if joint is not None and _opens_contrast(context, joint) else None


def _another_holds(context: Context, _cue: Cue, other: Cue, start: int) -> int | None:
    """What another says to it: … कि P, जबकि उसके परिवार का कहना है कि Q; … कि P, इस पर महापौर ने दावा किया कि Q."""
    told = other.match.form is Form.FINITE and other.match.perfective
    if not (told or other.match.form is Form.COPULAR) or not _introduces(context, other):
        return None
    joint = next(
        (
            i
            for i in range(other.first - 1, start, -1)
            if context.holds(i, "oppositions") or turns_to(context, other, i) or _leads_to(context, i)
        ),
        None,
    )
    if joint is None or any(context.is_ki(i) for i in range(joint, other.first)):
        return None
    if told and not context.has_ergative(joint, other.first):
        return None
    return at_comma(context, joint)


def _leads_to(context: Context, position: int) -> bool:
    """Whether the narrator turns to another here: P, | इस पर महापौर ने …; | साथ ही महापौर ने …; है, | तो महापौर ने …."""
    after_comma, agent = context.text(position - 1) == ",", position + 2
    if context.holds(position, "correlatives"):
        answers = _answers_condition(context, position, 0)
        leads, agent = after_comma and context.holds(position - 2, "finals") and not answers, position + 1
    elif is_besides(context, position):
        leads = ends_clause(context, position - 1)
    else:
        leads = after_comma and context.holds(position, "pointers") and context.holds(position + 1, "par")
    mark = next((i for i in range(agent, len(context.words)) if context.is_ergative(i)), None)
    return leads and mark is not None and mention_start(context, mark) == agent


def _narrator_objects(context: Context, _cue: Cue, other: Cue, start: int) -> int | None:
    """A contrast that tells what was not said, or by others: …, हालांकि निगम ने इसकी पुष्टि नहीं की."""
    if other.match.form is not Form.FINITE or _introduces(context, other):
        return None
    joint = _own_contrast(context, other, start) or _joint_before(context, other.first, start)
    if joint is None or not _opens_contrast(context, joint):
        return None
    opener = context.skip_signs(joint, 1)
    points_back = other.match.cue_class in STANDS and context.has(opener + 1, other.first, "back_pointers")
    agent = context.has_ergative(opener, other.first)
    return joint if _names_them(context, opener + 1) or (points_back and agent) else None


def _own_contrast(context: Context, other: Cue, start: int) -> int | None:
    """A contrast with what the speaker did not say, however long: लेकिन उन्होंने … की जानकारी नहीं दी, … से इनकार किया."""
    if not other.match.denial and not context.has(other.first, other.last + 1, "negations"):
        return None
    for i in range(other.first - 1, max(start, other.first - 2 * REACH), -1):
        if context.holds(i, "contrasts") and _names_them(context, i + 1):
            return at_comma(context, i)
    return None


def _narrator_names(context: Context, _cue: Cue, other: Cue, start: int) -> int | None:
    """A relative clause in which the narrator tells what the speaker calls it: …, जिन्हें उन्होंने … बताया."""
    if other.match.form is not Form.FINITE or Link.PREDICATE not in other.match.links:
        return None
    for i in range(other.first - 1, start, -1):
        if _names_them(context, i):
            return i - 2 if context.holds(i - 1, "relatives") and context.text(i - 2) == "," else None
        if context.text(i) == "," or context.holds(i, "ergative", "complementisers"):
            return None
    return None


def _narrator_turns(context: Context, _cue: Cue, other: Cue, start: int) -> int | None:
    """Another who did something: …, वहीं सेना प्रमुख ने … पर जोर दिया; … जबकि वकील ने सरकार को जिम्मेदार ठहराया."""
    if other.match.form is not Form.FINITE or other.match.passive or _introduces(context, other):
        return None
    for i in range(start + 1, other.first):
        turns = context.holds(i, "turns") and ends_clause(context, i - 1)
        if turns and context.has_ergative(i, other.first):
            return at_comma(context, i)
    return None


def _they_add(context: Context, cue: Cue, other: Cue, start: int) -> int | None:
    """One more saying of the speaker's behind a comma: … कि P, | उन्होंने कहा कि Q; P | साथ ही उन्होंने Q की अपील की.

    The speaker may be named again: महापौर रमेश पंत ने कहा कि P, | महापौर ने कहा कि Q.
    """
    if not cue.match.perfective or other.match.form is not Form.FINITE or not other.match.perfective:
        return None
    for i in range(other.first - 1, max(start, other.first - 2 * REACH), -1):
        opening = i if _names_them(context, i) else _named_again(context, cue, i)
        if opening is not None:
            further = is_besides(context, opening - 2)
            joint = opening - 2 * further
            joint -= further and context.holds(joint - 1, "contrasts")  # P, | लेकिन साथ ही उन्होंने …
            opened = ends_clause(context, joint - 1)
            return at_comma(context, joint) if opened and (further or _introduces(context, other)) else None
        if not context.is_word(i) or context.holds(i, "complementisers", "ergative"):
            return None
    return None


def _named_again(context: Context, cue: Cue, agent: int) -> int | None:
    """Where a mention before ने begins that has words of the cue's own speaker and no others: महापौर, महापौर रमेश पंत."""
    if not context.holds(agent, "ergative"):
        return None
    own = next((i for i in range(cue.first - 1, -1, -1) if context.holds(i, "ergative")), None)
    if own is None:
        return None
    again = mention_start(context, agent)
    names, words = set(context.texts[mention_start(context, own) : own]), set(context.texts[again:agent])
    return again if words <= names or names <= words else None


BOUNDARIES: tuple[Callable[[Context, Cue, Cue, int], int | None], ...] = (
    _same_speaker_goes_on,
    _they_add,
    _agentless_perfective,
    _another_teller,
    _another_holds,
    _narrator_objects,
    _narrator_names,
    _narrator_turns,
)


def _introduces(context: Context, cue: Cue) -> bool:
    """Whether something that can be content follows a cue at once."""
    position = context.skip_signs(cue.last, 1)
    return context.is_ki(position) or any(c.gap in (cue.last, position) for c in context.frame.cuts)


def _joint_before(context: Context, position: int, floor: int) -> int | None:
    """The coordinator (with the comma before it) that opens the clause of the word at ``position``."""
    for i in range(position - 1, max(floor, position - REACH), -1):
        if context.holds(i, "coordinators") and (_joins_agents(context, i, position) or _joins_names(context, i)):
            continue
        if context.holds(i, "correlatives") and context.holds(i - 1, "case_markers"):
            continue  # नेताओं ने | तो कहा था कि: no new clause
        if _answers_condition(context, i, floor):
            continue
        if context.holds(i, "coordinators", "adversatives") or _is_but(context, i):
            return at_comma(context, i)
        if context.is_verb(i) and not _is_converb(context, i):
            return None
    return None


def _answers_condition(context: Context, position: int, floor: int) -> bool:
    """Whether तो goes on with what was said under a condition: … कि अगर बांध टूटा | तो वे सरकार से कहेंगे कि …."""
    if not context.holds(position, "correlatives"):
        return False
    before = (i for i in range(position - 1, floor - 1, -1) if context.holds(i, "conditions", "correlatives"))
    return context.holds(next(before, -1), "conditions")


def _joins_agents(context: Context, coordinator: int, before: int) -> bool:
    """Whether और joins two who act together: कुछ किसानों | और पंचायतों ने दावा किया."""
    agent = next((i for i in range(coordinator + 1, before) if context.holds(i, "ergative")), None)
    return agent is not None and mention_start(context, agent) < coordinator


def _joins_names(context: Context, coordinator: int) -> bool:
    """Whether और stands between two names: फ्रांस, ब्रिटेन | और अमेरिका इस पर राजी हैं."""
    return context.upos(coordinator - 1) == "PROPN" and context.upos(coordinator + 1) == "PROPN"


def _opens_contrast(context: Context, joint: int) -> bool:
    opener = context.skip_signs(joint, 1)
    return context.holds(opener, "contrasts") or _is_but(context, opener)


def _is_but(context: Context, position: int) -> bool:
    """Whether पर is no postposition but joins two clauses: … हुई, | पर दावा किया कि …; … गया है | पर …."""
    return context.holds(position, "par") and (
        context.text(position - 1) == "," or context.holds(position - 1, "finals")
    )


def _is_converb(context: Context, position: int) -> bool:
    return context.tree.words[position].feats.get("VerbForm") in ("Conv", "Part")
