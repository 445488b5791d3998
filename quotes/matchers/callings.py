"""What looks like naming and calls nothing anything: उसे उम्मीदवार घोषित किया, तस्वीर को असली समझ बैठे, हम इसे सच मानते हैं."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass
from quotes.matchers.context import Context, Cue
from quotes.matchers.tellers import is_party


def is_act(context: Context, cue: Cue) -> bool:
    """Whether a thing is made what it is declared: उसे उम्मीदवार घोषित किया, उसे भगोड़ा घोषित कर दिया गया (by nobody).

    Nor is a seat that is taken from somebody a word for them: अध्यक्ष ने विधायक को अयोग्य करार दिया.
    """
    if context.holds(cue.first - 1, "disqualifications") and cue.match.cue_class is CueClass.NAME:
        return True
    if not context.holds(cue.core, "declarations"):
        return False
    agentless = cue.match.passive and not context.has(0, cue.first, "agentive", "sides")
    return agentless or context.holds(cue.first - 1, "declared")


def is_mistake(context: Context, cue: Cue) -> bool:
    """Whether somebody takes a thing for another by mistake: तस्वीर को असली समझ बैठे, असली समझकर शेयर किया."""
    taken = context.text(cue.core).startswith(context.grammar.endings("takings"))
    return taken and (cue.match.form is Form.CONVERB or context.has(cue.core + 1, cue.last, "mistakings"))


def is_definition(context: Context, cue: Cue) -> bool:
    """Whether people in general call a thing so: जो चूना सीप जमा करती है, उसे मोती कहते हैं."""
    match = cue.match
    habitual = match.form is Form.FINITE and not (match.perfective or match.passive or match.gender == "Fem")
    generic = context.text(cue.core).endswith(context.grammar.endings("oblique_imperfective_endings"))
    if not habitual or match.cue_class is not CueClass.SAY or not generic:
        return False
    clause = next((i + 1 for i in range(cue.first - 1, -1, -1) if context.text(i) == ","), 0)
    others = (i for i in range(clause, cue.first) if not context.holds(i, "fused_accusatives"))
    return not any(is_party(context, i, i + 1) for i in others)


def is_own_belief(context: Context, cue: Cue) -> bool:
    """Whether whoever speaks or is spoken to holds it so: हम इसे सच मानते हैं (annotation guide, ruling 1)."""
    clause = next((i + 1 for i in range(cue.first - 1, -1, -1) if context.text(i) == ","), 0)
    found = (context.lexicon.pronouns.get(context.text(i)) for i in range(clause, cue.first))
    return any(p is not None and p.person in (1, 2) and p.case in ("nominative", "ergative") for p in found)
