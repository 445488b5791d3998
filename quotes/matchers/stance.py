"""Stances and speech acts that make no record, each with its reason."""

from __future__ import annotations

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, NounCue, VerbCue
from quotes.matchers.candidate import Rejection
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import experiencer, is_own_stance, possessor, possessor_behind
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.tellers import can_be_somebody

# How far before a cue its relative pronoun may stand.
REACH = 12


def stance_reason(context: Context, cue: Cue) -> str | None:
    """Why the cue makes no record in its place, None where it does (annotation guide, rulings 1 and 4)."""
    if is_own_stance(context, cue):
        return "the speaker's own stance inside their words"
    if _is_judged_report(context, cue):
        return "a report that is judged, not told"
    if _is_shown(context, cue):
        return "a picture shows it"
    if _is_made_clear(context, cue):
        return "what happened shows it"
    if cue.match.form is Form.COPULAR and not cue.match.entry.agentless:
        holder = possessor(context, cue) or _somebody(context, cue) or possessor_behind(context, cue)
        if holder is None:
            return "a stance that nobody is said to hold"
        if context.holds(holder[0], "first_person"):
            return "the stance of whose words these are"  # मुझे उम्मीद है कि …, with or without marks
    elif _is_impersonal(cue):
        holder = experiencer(context, cue)
        if holder is None:
            return "a stance that nobody is said to hold"
        if context.holds(cue.first - 2, "degrees") and context.upos(cue.first - 1) == "NOUN":
            return "a measure with what came of it"  # उसे इतनी प्यास लग रही थी कि …
        if context.frame.inside is None and context.holds(holder[0], "first_person"):
            return "the article's own stance"
        if context.holds(holder[0], "second_person") and not context.has(cue.first, cue.last, "past_auxiliaries"):
            return "somebody is asked what they think"  # क्या आपको लगता है कि …
    elif (
        cue.match.passive
        and cue.match.cue_class is CueClass.HOPE
        and context.has(cue.first, cue.last, "habitual_passives")
    ):
        return "a stance that nobody is said to hold"  # अपेक्षा की जाती है कि …
    elif _is_yet_to_be_said(context, cue):
        return "somebody has yet to say it"
    elif context.holds(cue.first - 1, "prohibitions"):
        return "somebody is told not to say it"
    elif _is_supposed(context, cue):
        return "what somebody may think, if they do"
    elif cue.match.form is Form.INFINITIVE and possessor(context, cue) is None and _is_judged(context, cue):
        return "a judgement that nobody is said to have voiced"
    elif _is_own_advice(context, cue):
        return "advice of the article itself"
    elif cue.match.cue_class in (CueClass.CONFIRM, CueClass.ADMIT) and _comes_about(context, cue):
        return "a confirmation by nobody in particular"
    elif cue.match.irrealis and isinstance(cue.match.entry, NounCue):
        return "the speech act is not said to have happened"
    elif cue.match.unsaid and cue.match.form is Form.FINITE:
        return "somebody may, should or is asked to say it"
    elif cue.match.form is Form.INFINITIVE and context.holds(cue.last + 1, "shortfalls"):
        return "somebody has yet to say it"  # लोगों से पूछने की जरूरत है कि …
    return None


def _somebody(context: Context, cue: Cue) -> tuple[int, int] | None:
    """The holder in को, who is somebody: लोगों को उम्मीद है; not बुनकरी के धंधे को सहारा मिलने की उम्मीद है.

    In front of मिलने it is whom something comes to: बुनकरों को सूत मिलने की उम्मीद है.
    """
    found = experiencer(context, cue)
    if found is None or not context.holds(cue.first - 1, "genitive"):
        return found
    comes = context.holds(cue.first - 2, "receivings") or not can_be_somebody(context, found[1] - 1)
    return None if comes else found


def _is_impersonal(cue: Cue) -> bool:
    """Whether the verb's holder stands in को: उन्हें लगता है."""
    entry = cue.match.entry
    return isinstance(entry, VerbCue) and not entry.transitive and cue.match.cue_class is CueClass.BELIEVE


def _is_judged_report(context: Context, cue: Cue) -> bool:
    """Whether the copula says of what sort a report is: यह फर्जी अफवाह है, पुल टूटने की बात महज अफवाह थी."""
    if cue.match.form is not Form.COPULAR or cue.match.cue_class is not CueClass.REPORT:
        return False
    if context.holds(cue.first - 1, "verdicts"):
        return True
    subject = range(cue.first - 1, cue.first - 4, -1)  # with सिर्फ एक between
    told = next((i for i in subject if context.holds(i, "told_things", "genitive")), -1)
    return context.holds(told, "told_things")


def _is_shown(context: Context, cue: Cue) -> bool:
    """Whether the verb says what a picture shows: मेले की ये तस्वीरें बता रही हैं कि …; not तस्वीर में बताया गया है कि …."""
    active = isinstance(cue.match.entry, VerbCue) and not cue.match.passive and not cue.match.perfective
    return active and cue.match.cue_class is CueClass.SAY and context.holds(cue.first - 1, "pictures")


def _is_made_clear(context: Context, cue: Cue) -> bool:
    """Whether what happened lets one see it: इन हादसों ने साफ कर दिया कि …, ये घटनाएं बताती हैं कि …."""
    if cue.match.passive or cue.match.form is not Form.FINITE or not context.has(0, cue.first, "mute"):
        return False
    subject = cue.first - 1
    if cue.match.perfective:
        subject = next((i - 1 for i in range(subject, 0, -1) if context.holds(i, "ergative")), -1)
    return context.holds(subject, "mute") and context.upos(subject) != "PROPN"


def _is_yet_to_be_said(context: Context, cue: Cue) -> bool:
    """Whether somebody is to say or think it: जनता को सोचना है कि …, हमें बताना होगा कि …; not उन्हें मानना पड़ा है कि …."""
    finite = cue.match.form is Form.FINITE and not cue.match.perfective
    infinitive = finite and is_infinitive(context, cue.core)
    return infinitive and cue.last == cue.core + 2 and (context.holds(cue.last - 1, "finals") or cue.match.irrealis)


def _is_supposed(context: Context, cue: Cue) -> bool:
    """Whether a condition supposes what the reader or anybody thinks: अगर आप मान रहे हैं कि P, तो …."""
    if cue.match.cue_class is not CueClass.BELIEVE or not context.has(0, cue.first, "conditions"):
        return False
    condition = max(i for i in range(cue.first) if context.holds(i, "conditions"))
    return context.has(condition, cue.first, "second_person", "anybody")


def _is_own_advice(context: Context, cue: Cue) -> bool:
    """Whether nobody in particular asks for something: पाठकों को विवेक से काम लेने की सलाह दी जाती है."""
    performed = cue.match.cue_class in (CueClass.ADVISE, CueClass.REQUEST) or context.frame.inside is not None
    if not cue.match.passive or not performed or not isinstance(cue.match.entry, NounCue):
        return False
    return context.has(cue.first, cue.last, "habitual_passives") and not context.has(
        0, cue.first, "agentive", "ablative"
    )


def _comes_about(context: Context, cue: Cue) -> bool:
    """Whether nobody does it: पुष्टि हो गई, पुष्टि होती है; not पुष्टि की गई, which somebody did."""
    return cue.match.passive and (
        cue.match.cue_class is CueClass.ADMIT or not context.has(cue.core, cue.last, "doings")
    )


def _is_judged(context: Context, cue: Cue) -> bool:
    """Whether the infinitive is the subject of a judgement: यह कहना गलत न होगा कि …."""
    if context.holds(cue.last, "par"):
        return False  # यह पूछे जाने पर कि …
    return context.holds(cue.first - 1, "cataphors") and not context.has_ergative(0, cue.first)


def reject(context: Context, rule: str, cue: Cue, reason: str) -> Rejection:
    """A rejection of a cue."""
    words = context.words
    return Rejection(rule, context.frame.index, Span(words[cue.first].start, words[cue.last - 1].end), "cue", reason)


def in_relative_clause(context: Context, cue: Cue) -> bool:
    """Whether what was said is a relative pronoun in front of the cue (जो कहा, वह …; पहले जितनी उम्मीद थी)."""
    first = cue.first - REACH + 1
    if not context.has(first, cue.first, "speech_relatives"):
        return False
    last = context.places(first, cue.first, "speech_relatives")[-1]
    return (
        not context.has(last + 1, cue.first, "complementisers", "finals")
        and "," not in context.texts[last + 1 : cue.first]
    )
