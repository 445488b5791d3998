"""Speech acts in the infinitive that are told as done: … की घोषणा करने | के बाद, … को दोषी ठहराए जाने | के चलते."""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.subjects import agent_end
from quotes.matchers.tellers import is_party

# Words between के and what follows it: घोषणा करने के | कुछ दिनों | बाद.
_REACH = 3


def is_accomplished(context: Context, cue: Cue) -> bool:
    """Whether an infinitive names a speech act that has happened, by what it stands before.

    … का आदेश देने के बाद P, … बताने के एक दिन बाद P; not … का आदेश देने के लिए P, … का आदेश देने के बाद P होगा.
    """
    if cue.match.form is not Form.INFINITIVE or cue.match.negated or context.holds(cue.last - 1, "unagented"):
        return False  # सूचना मिलने, खुलासा होने के बाद पुलिस पहुंची: only named
    if not (cue.match.passive or _names_who_acts(context, cue)):
        return False
    if not context.text(cue.last - 1).endswith(context.grammar.endings("oblique_infinitive_endings")):
        return False
    after = _after(context, cue.last)
    return after is not None and not any(
        context.text(i).endswith(context.grammar.endings("future_endings")) and context.is_verb(i)
        for i in range(after, len(context.words))
    )


def _names_who_acts(context: Context, cue: Cue) -> bool:
    """Whether who does it stands before in द्वारा or with ने, or is who acts in the main clause.

    Not where somebody in के may do it, or it may be theirs: मंत्री के | लोगों से पेड़ लगाने का आह्वान करने के बाद दल ने ….
    """
    if agent_end(context, cue, cue.first - 1):
        return True
    if any(context.is_ergative(i) and not is_infinitive(context, i) for i in range(cue.first)):
        return True
    somebody = any(
        (context.upos(i - 1) == "PROPN" or is_party(context, i - 1, i))
        and not context.holds(i + 1, "compound_postpositions")
        for i in context.places(1, cue.first, "postpositional_genitive")
    )
    return not somebody and context.has_ergative(cue.last, len(context.words))


def _after(context: Context, link: int) -> int | None:
    """The position behind the postposition that makes the act a time or a ground, None where there is none."""
    if not context.holds(link, "postpositional_genitive", "genitive"):
        return None
    for i in range(link + 1, link + 1 + _REACH + 1):
        if context.holds(i, "tail_links"):
            return i + 1
        if not context.is_word(i) or context.holds(i, "case_markers", "genitive", "purpose"):
            return None
    return None
