"""Where the narrator goes on behind reported words, as a connective shows: …, वहीं Y …; … बता दें कि …."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, NounCue
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import possessor
from quotes.matchers.joints import at_comma, ends_clause
from quotes.matchers.phrases import mention_start
from quotes.matchers.premodifiers import is_oblique_pronoun
from quotes.matchers.subjects import opening_subject

# How many words may stand between जब or जो and the cue of its clause, and between a pronoun and the verdict on it.
REACH = 9
# What may turn out otherwise: उम्मीद थी कि …, डर था कि …, खबर आई थी कि …, माना जा रहा था कि ….
FORESEEN = frozenset({CueClass.HOPE, CueClass.FEAR, CueClass.REPORT, CueClass.BELIEVE})
# Clauses that lean on a main clause, with what begins that: अगर बोर्ड कहता है कि P, तो Q; चूंकि उसे डर था कि P, इसलिए Q.
# भले ही वह कहे कि P, लेकिन Q.
LEANING = (("conditions", "correlatives"), ("reason_openers", "therefores"), ("concessions", "reversals"))


def narrator_goes_on(context: Context, cue: Cue, start: int) -> int | None:
    """The position at which the narrator takes over from the content that begins at ``start``, if anywhere."""
    if cue.match.passive or context.has(start, len(context.words), "realities"):
        corrected = _corrected(context, cue, start)
        if corrected is not None:
            return corrected
    taken_over = (
        _contrasted(context, start)
        or _denied(context, cue, start)
        or _belied(context, cue, start)
        or _before_verdict(context, cue, start)
        or _before_answer(context, cue, start)
        or _before_correlate(context, cue, start)
        or _before_aside(context, start)
        or _before_reporter(context, cue, start)
    )
    return taken_over if taken_over is not None else _before_main_clause(context, cue, start)


def turns_to(context: Context, other: Cue, position: int) -> bool:
    """Whether a contrast leads to another's stance: लेकिन ग्रामीणों का आरोप है; not लेकिन हमारा मानना है, लेकिन उम्मीद है."""
    if other.match.form is not Form.COPULAR or not context.holds(position, "contrasts"):
        return False
    holder = possessor(context, other)
    return holder is not None and holder[0] == position + 1 and not context.holds(holder[0], "first_person")


def is_set_against(context: Context, other: Cue, position: int) -> bool:
    """Whether a contrast leads to what somebody else says of it, in whatever form.

    …, हालांकि स्थानीय लोग … बता रहे हैं; …, लेकिन परिजनों ने कहा कि …; …, जबकि परिजनों का आरोप है कि …. What was said to
    somebody who is meant already goes on with the story: …, लेकिन आयोजकों ने | उनसे कहा कि ….
    """
    if not context.holds(position, "oppositions", "reversals") or not ends_clause(context, position - 1):
        return False
    if turns_to(context, other, position):
        return True
    if other.match.form is not Form.FINITE or other.match.passive:
        return False
    if other.match.perfective:
        agent = next((i for i in range(position + 1, other.first) if context.holds(i, "ergative")), None)
        if agent is None or any(is_oblique_pronoun(context, i) for i in range(agent + 1, other.first)):
            return False
        return mention_start(context, agent) == position + 1
    subject = opening_subject(context, other)
    return subject is not None and subject[0] == position + 1


def _before_main_clause(context: Context, cue: Cue, start: int) -> int | None:
    """Where the clause begins that the cue's own leans on: अगर बोर्ड कहता है कि P, | तो Q."""
    for opener, answer in LEANING:
        if context.has(0, cue.first, opener):
            then = next((i for i in range(start, len(context.words)) if context.holds(i, answer)), None)
            if then is not None:
                return at_comma(context, then)
    return None


def _corrected(context: Context, cue: Cue, start: int) -> int | None:
    """The comma where the narrator sets things right: दावा किया गया कि P, जबकि Q; कहना है कि P जबकि सच यह है कि Q."""
    for i in range(start + 1, len(context.words) - 1):
        if not context.holds(i, "contrasts"):
            continue
        after_comma = context.text(i - 1) == ","
        if context.holds(i + 1, "realities") or (after_comma and cue.match.passive and _takes_up(context, cue, i)):
            return at_comma(context, i)
    return None


def _takes_up(context: Context, cue: Cue, contrast: int) -> bool:
    """Whether the narrator goes on behind what is said by nobody: पूछा गया कि P, तो Q; कहा गया कि P, लेकिन ऐसा नहीं हुआ.

    A rumour goes on too (दावा किया गया कि उसने रेल रोकी, लेकिन पुलिस ने उसे छोड़ दिया), as does a comparison: बताया गया है
    कि पांच घायल हैं, जबकि दो लापता हैं.
    """
    if context.holds(contrast, "correlatives"):
        return cue.match.cue_class is CueClass.ASK
    if any(c.first > contrast and c.match.form is Form.FINITE and not c.match.passive for c in context.cues):
        return True
    rest = range(contrast + 1, len(context.words))
    return any(context.holds(i, "back_pointers") for i in rest) and any(context.holds(i, "negations") for i in rest)


def _contrasted(context: Context, start: int) -> int | None:
    """The comma where the narrator sets another against the speaker: जहां X ने कहा कि P, वहीं Y …; एक ओर X, not एक X."""
    sided = context.holds(0, "one_sides") and context.holds(1, "sides")
    if not sided and not context.holds(0, "contrasted"):
        return None
    commas = (i for i in range(start, len(context.words)) if context.text(i) == ",")
    return next((i for i in commas if context.holds(i + 1, "contrasts")), None)


def _denied(context: Context, cue: Cue, start: int) -> int | None:
    """Where the narrator goes on behind what was not said: दावा नहीं किया गया था कि P, | लेकिन Q."""
    if not cue.match.negated:
        return None
    turns = (i for i in range(start + 1, len(context.words)) if context.holds(i, "reversals"))
    return next((at_comma(context, i) for i in turns if ends_clause(context, i - 1)), None)


def _belied(context: Context, cue: Cue, start: int) -> int | None:
    """Where the narrator tells how a fear or rumour of the past came out: डर था कि बांध टूटेगा, लेकिन ऐसा नहीं हुआ.

    Or what others went on claiming: दावा कर रहे थे कि धंधा घटेगा | लेकिन नतीजों से साफ है कि ….
    """
    claimed = cue.match.cue_class is CueClass.CLAIM and cue.match.form is Form.FINITE and not cue.match.perfective
    foreseen = cue.match.cue_class in FORESEEN or claimed
    if not foreseen or not context.holds(cue.last - 1, "past_auxiliaries"):
        return None
    joint = next(
        (
            i
            for i in range(start + 1, len(context.words))
            if context.holds(i, "contrasts") and not context.holds(i, "correlatives")
        ),
        None,
    )
    return None if joint is None else at_comma(context, joint)


def _before_verdict(context: Context, cue: Cue, start: int) -> int | None:
    """Where a claim without a verb of its own is judged: यह दावा कि P, | पूरी तरह गलत है; यह दावा कि P | भ्रामक है."""
    bare = isinstance(cue.match.entry, NounCue) and cue.core == cue.last - 1
    if not bare or context.has_ergative(0, cue.first):
        return None
    for i in context.places(start + 1, len(context.words), "verdicts"):
        opening = i
        while context.holds(opening - 1, "degrees_of_truth"):
            opening -= 1
        if opening > start and ends_clause(context, opening - 1) and context.holds(i + 1, "finals", "negations"):
            return at_comma(context, opening)
    return None


def _before_answer(context: Context, cue: Cue, start: int) -> int | None:
    """Where the main clause begins behind the time of a saying: जब उनसे पूछा गया कि P | तो उनका जवाब था कि Q.

    A condition inside the content has its own तो: जब उन्होंने कहा कि अगर P तो Q, | तो …. Where no word takes the
    time up, the last comma behind a clause does, unless a main clause stands in front: पिता ने जब कहा कि P, | वह रो पड़ा.
    """
    if not context.has(0, cue.first, "time_relatives", "as_soon"):
        return None
    opener = next((i for i in range(cue.first) if _opens_time(context, i)), None)
    if opener is None:
        return None
    asked = cue.match.cue_class is CueClass.ASK
    if not asked and not _is_timed(context, cue):
        return None
    told, end = context.cues[-1].first, len(context.words)
    answered = asked and told > start
    conditions = 0
    for i in range(start, told if answered else end):
        if context.holds(i, "conditions") or _opens_time(context, i):
            conditions += 1
        elif context.holds(i, "correlatives", "time_answers") and ends_clause(context, i - 1):
            if asked and not answered and context.has(i, end, "askings"):
                continue  # the question's own: … पता था, तो पुल क्यों बना
            if not conditions:
                return at_comma(context, i)
            conditions -= 1
    if conditions or context.upos(opener - 1) == "NOUN" or any(context.is_verb(i) for i in range(opener)):
        return None  # वह दिन जब उन्होंने कहा कि …
    commas = (i for i in range(len(context.words) - 2, start, -1) if context.text(i) == ",")
    return next((i for i in commas if ends_clause(context, i - 1) and context.is_word(i - 1)), None)


def answered(context: Context, start: int) -> int | None:
    """Where who is asked answers: यह पूछने पर कि क्या टीम बदलेगी | तो कप्तान ने कहा कि …."""
    for i in range(start + 1, len(context.words)):
        if context.holds(i, "correlatives") and ends_clause(context, i - 1):
            answer = next((c for c in context.cues if c.first > i and c.match.form is Form.FINITE), None)
            if answer is not None and context.has_ergative(i, answer.first):
                return at_comma(context, i)
    return None


def _opens_time(context: Context, position: int) -> bool:
    """Whether जब or जैसे ही stands here."""
    if context.holds(position, "time_relatives"):
        return True
    return context.holds(position, "as_soon") and context.holds(position + 1, "exactly")


def _is_timed(context: Context, cue: Cue) -> bool:
    """Whether जब opens the clause of the cue itself."""
    for i in range(cue.first - 1, max(-1, cue.first - 1 - REACH), -1):
        if _opens_time(context, i):
            return True
        if not context.is_word(i) or context.holds(i, "finals", "correlatives"):
            return False
    return False


def _before_correlate(context: Context, cue: Cue, start: int) -> int | None:
    """Where the main clause takes up a relative one: जो लोग मानते हैं कि P, | वे …; जो दावा किया गया है कि P, | वह झूठा है."""
    if not context.has(0, cue.first, "speech_relatives"):
        return None
    before = range(cue.first - 1, max(-1, cue.first - REACH - 1), -1)
    opener = next((i for i in before if context.holds(i, "relatives") or ends_clause(context, i)), None)
    if opener is None or not context.holds(opener, "speech_relatives"):
        return None
    for i in range(start, len(context.words)):
        after_comma = context.text(i - 1) == ","
        pronoun = context.holds(i, "nominative_pronouns", "fused_accusatives")
        judged = context.has(i, min(i + REACH, len(context.words)), "verdicts")
        if (after_comma and (pronoun or context.holds(i, "correlatives", "verdicts"))) or (pronoun and judged):
            return at_comma(context, i)
    return None


def _before_reporter(context: Context, cue: Cue, start: int) -> int | None:
    """The comma where a claim that nobody makes is looked into: दावा किया गया कि पुल टूट गया, | हमें कोई खबर नहीं मिली."""
    if not cue.match.passive or context.frame.inside is not None:
        return None
    own = context.places(start, len(context.words), "first_person")
    comma = own[0] - 1 if own else -1
    return comma if comma > start and context.text(comma) == "," and ends_clause(context, comma - 1) else None


def _before_aside(context: Context, start: int) -> int | None:
    """Where the narrator turns to the reader in a sentence run on: … घायल हुए हैं | बता दें कि बाजार पुराना है."""
    if not context.has(start + 1, len(context.words), "asides"):
        return None
    for i in range(start + 1, len(context.words) - 2):
        if not (context.holds(i, "asides") and context.holds(i + 1, "aside_verbs")):
            continue
        if ends_clause(context, i - 1):
            return at_comma(context, i)
    return None
