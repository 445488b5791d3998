"""Where words in a headline end: before dots, what the narrator adds behind a comma, or the next one's report."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import Link, NounCue
from quotes.matchers.context import Context, Cue

# Words of a headline's last clause that tells of sharing: …, फर्जी पत्र वायरल.
SHARING = 7
# Words from a comma to who acts behind it in ने.
AGENT = 6


def headline_end(context: Context, start: int) -> int:
    """Where words in a headline end: before an ellipsis, or before the comma of the narrator's own clause."""
    comma = None
    for i in range(start, len(context.words)):
        if context.holds(i, "ellipses") and i + 1 < len(context.words):
            return i
        if context.text(i) == ",":
            posed = context.holds(i + 1, "askings") and context.holds(i + 2, "finals")  # …, | क्या है आगे की राह
            resumed = context.holds(i + 1, "resumers") and not context.holds(start, "priors")  # पहले P, फिर Q
            if posed or resumed or _is_acted_upon(context, i) or _is_judged_behind(context, i):
                return i
            comma = i
        if comma is not None and any(c.first == i for c in context.cues if _has_clause(context, c, comma)):
            return comma
    return len(context.words)


def before_sharing(context: Context, start: int) -> int | None:
    """The comma before what a headline says of the claim's spreading: …, फर्जी पत्र वायरल."""
    comma = next((i for i in range(len(context.words) - 1, start, -1) if context.text(i) == ","), None)
    if comma is None or len(context.words) - comma > SHARING:
        return None
    return comma if context.has(comma, len(context.words), "light_objects") else None


def _is_judged_behind(context: Context, comma: int) -> bool:
    """Whether a headline goes on with what is true of what it reports: …, | भ्रामक है ये वीडियो."""
    told = context.holds(comma + 1, "verdicts") and context.holds(comma + 2, "finals")
    return told and context.has(comma + 3, comma + 6, "shared_things", "post_nouns", "speech_topics")


def _is_acted_upon(context: Context, comma: int) -> bool:
    """Whether a headline goes on with what somebody did, the verb in front: …, | सरकार ने मांगा दो हफ्ते का वक्त."""
    if not (context.is_verb(comma - 1) or context.holds(comma - 1, "finals")):
        return False
    agents = (i for i in range(comma + 2, comma + AGENT) if context.is_ergative(i))
    verb = next(agents, len(context.words)) + 1
    return context.is_verb(verb) and context.upos(verb + 1) in ("NOUN", "NUM", "ADJ", "PROPN")


def _has_clause(context: Context, cue: Cue, comma: int) -> bool:
    """Whether a cue behind a comma tells of somebody: with an agent of its own, or as a converb (यह कहकर ली चुटकी)."""
    if cue.match.form is Form.CONVERB or reports(context, cue, comma):
        return True
    told = Link.QUOTE in cue.match.links and context.holds(cue.last, "introducers")  # …, मंत्री बोले- …
    return cue.match.form is Form.FINITE and (told or context.has_ergative(comma, cue.first))


def reports(context: Context, cue: Cue, comma: int) -> bool:
    """Whether a cue behind a comma has an agent of its own, or the order of a headline, or stands there alone."""
    noun = isinstance(cue.match.entry, NounCue)
    agent = context.has_ergative(comma, cue.first)
    if cue.match.form is Form.NOUN:
        return agent and noun and (cue.last == len(context.words) or context.text(cue.last) == ",")
    if cue.match.form is not Form.FINITE or not cue.match.perfective:
        return False
    if noun:
        return context.is_verb(cue.first)  # …, सेंसरशिप से किया इंकार
    return (agent or cue.first == context.skip_signs(comma, 1)) and Link.KI in cue.match.links
