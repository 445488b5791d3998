"""Non-finite verb forms by their endings: infinitives (करने), converbs (बताकर), what is seen or not done (भीड़ देख)."""

from __future__ import annotations

from quotes.matchers.context import Context


def is_infinitive(context: Context, position: int) -> bool:
    """Whether the word is an infinitive (करने, जाने, करना), by its ending: taggers often make it a noun."""
    text, endings = context.text(position), context.grammar.endings
    if not text.endswith(endings("infinitive_endings")) or len(text) < 3 or context.holds(position, "not_infinitives"):
        return False
    if text.endswith(endings("direct_infinitive_endings")) and context.holds(position + 1, "genitive", "case_markers"):
        return context.is_ki(position + 1)  # अर्चना का, कंगना ने: only करने stands before a postposition
    return context.upos(position) in ("VERB", "AUX", "NOUN", "X", "PROPN", "ADJ")


def ends_converb(context: Context, position: int) -> bool:
    """Whether a converb clause of the reporting verb ends here (… बताते हुए | … से इनकार किया); पहन कर आने goes on."""
    text, endings = context.text(position), context.grammar.endings
    signed = context.holds(position, "converb_signs", "immediately")
    if not (signed or text.endswith(endings("converb_suffixes"))) or is_infinitive(context, position + 1):
        return False
    if signed and context.holds(position, "converb_signs"):
        return True
    if context.holds(position, "converb_suffixes"):
        if context.holds(position - 1, "genitive") or is_tax(context, position):
            return False  # किसानों का | कर माफ करने, वाणिज्य | कर विभाग
        # not कर रहे, and not the tax
        return context.is_verb(position - 1) or (context.is_verb(position) and not context.is_verb(position + 1))
    if signed:  # सुनते ही | शिक्षकों ने
        going_on = context.text(position - 1).endswith(endings("oblique_imperfective_endings"))
        return going_on and context.is_verb(position - 1)
    return len(text) > 3 and context.upos(position) != "PROPN" and not context.holds(position, "no_converbs")


def is_tax(context: Context, position: int) -> bool:
    """Whether कर is the tax that somebody levies, and no converb: वाणिज्य | कर विभाग; not जांच कर विभाग ने कहा."""
    named = context.holds(position - 1, "taxed") and context.holds(position + 1, "taxing")
    return named and context.holds(position, "converb_suffixes")


def ends_aside(context: Context, position: int) -> bool:
    """Whether a clause of what is seen or not done ends here: भीड़ देख | दुकानदारों ने, किसी का नाम लिए बिना."""
    if context.holds(position, "bare_converbs"):
        return not context.holds(position + 1, "duratives")
    return context.holds(position, "without") and context.text(position - 1).endswith(
        context.grammar.endings("oblique_participle_endings")
    )
