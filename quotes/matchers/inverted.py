"""Who tells behind what is told: आरोपी पकड़ा जाएगा, पुलिस ने बताया; …, ऐसा पुलिस का कहना है."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import VerbCue
from quotes.matchers.context import Context, Cue
from quotes.matchers.joints import ends_clause
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import is_party


def told_by(context: Context, cue: Cue) -> int | None:
    """The comma in front of who tells, last in the sentence, the clause before it: … जाएगा, | (ऐसा) पुलिस का कहना है."""
    rest = range(cue.last, len(context.words))
    if context.headline or cue.match.negated or any(map(context.is_word, rest)):
        return None
    start = _holder_start(context, cue)
    if start is None:
        return None
    comma = start - 1 - context.holds(start - 1, "parallel")
    told = any(c.last <= comma and c.match.form is not Form.NOUN for c in context.cues)
    if context.text(comma) != "," or told or context.has(0, comma, "time_relatives", "relatives"):
        return None
    return comma if ends_clause(context, comma - 1) else None


def _holder_start(context: Context, cue: Cue) -> int | None:
    """Where who stands right before a cue, in ने or where it has no verb of its own in का, begins: | पुलिस का कहना है."""
    marker = cue.first - 1
    if cue.match.form is Form.COPULAR:
        pronoun = context.lexicon.pronouns.get(context.text(marker))
        if pronoun is not None and pronoun.kind == "personal" and pronoun.case == "genitive":
            return marker  # उनका कहना है
        marked = context.holds(marker, "genitive")
    else:
        if not isinstance(cue.match.entry, VerbCue) or not context.is_ergative(marker):
            return None
        marked = context.holds(marker, "ergative")
        if not marked:
            return marker  # उन्होंने कहा
    if not marked:
        return None
    somebody = context.upos(marker - 1) == "PROPN" or is_party(context, marker - 1, marker)
    return mention_start(context, marker) if somebody else None  # not …, बाढ़ का | डर है
