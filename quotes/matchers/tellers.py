"""Which nouns can tell something: people, bodies and documents can, rules, plans and times cannot."""

from __future__ import annotations

import regex

from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue


def teller_kind(context: Context, first: int, last: int) -> TellerKind | None:
    """The kind of the head noun of ``words[first:last]`` (its last listed word), None where the lexicon is silent."""
    for i in range(last - 1, max(first, last - 3) - 1, -1):
        kind = context.lexicon.tellers.get(context.text(i))
        if kind is not None:
            return kind
        role = context.lexicon.roles.get(context.text(i))
        if role is not None and role.sort != "part":
            return TellerKind.PERSON
    return None


def cannot_tell(context: Context, first: int, last: int) -> bool:
    """Whether the phrase is a rule, plan, time or standard: नियमों के अनुसार is no attribution."""
    pronoun = context.lexicon.pronouns.get(context.text(last - 1))
    if pronoun is not None and pronoun.kind == "relative":
        before = range(max(0, first - 6), first)
        return not any(teller_kind(context, i, i + 1) is TellerKind.DOCUMENT for i in before)
    while last > first and not any(letter.isalpha() for letter in context.text(last - 1)):
        last -= 1  # अधिनियम की धारा | 5(3)
    if last == first:
        return True  # ध्वनि नियम, | 2000
    if context.holds(last - 1, "months"):
        return True  # 9 मार्च | के अनुसार
    return context.lexicon.tellers.get(context.text(last - 1)) is TellerKind.CANNOT_TELL


def is_party(context: Context, first: int, last: int) -> bool:
    """Whether ``words[first:last]`` can be spoken to: a person, body or group, or a personal pronoun."""
    pronoun = context.lexicon.pronouns.get(context.text(last - 1))
    if pronoun is not None:
        return pronoun.kind == "personal"
    return teller_kind(context, first, last) not in (None, TellerKind.CANNOT_TELL, TellerKind.DOCUMENT)


def is_written(context: Context, position: int) -> bool:
    """Whether a word is a document or a thing that is shared: याचिका, वीडियो."""
    document = teller_kind(context, position, position + 1) is TellerKind.DOCUMENT
    return document or context.holds(position, "shared_things")


def modifies_written(context: Context, cue: Cue) -> bool:
    """Whether a verb in -ता modifies what is written or shared: की मांग करती | यह तस्वीर; not पुष्टि करती | कोई पोस्ट."""
    position = cue.last
    if not context.text(position - 1).endswith(context.grammar.endings("imperfective_endings")):
        return False
    while context.holds(position, "pointers", "parallel", "going_round", "indefinite_articles"):
        position += 1
    return is_written(context, position)


def can_be_somebody(context: Context, position: int) -> bool:
    """Whether the noun before a postposition may be somebody: सरकार पर, रमेश से, घुसपैठियों को; not जमीन पर, सीट से."""
    if context.upos(position) != "NOUN" or is_party(context, position, position + 1):
        return True
    return context.text(position).endswith(context.grammar.endings("plural_endings"))


def acts_in_text(context: Context, word: str) -> bool:
    """Whether the article has the word as the agent of something: X ने, or X with one more name before ने."""
    if word not in context.document.text:
        return False
    agent = "|".join(context.grammar["ergative"])
    return regex.search(rf"\b{regex.escape(word)}(?: \w+)? (?:{agent})\b", context.document.text) is not None


def is_outlet_word(context: Context, position: int) -> bool:
    """Whether a word is part of an outlet's name only: एआरवाई | न्यूज."""
    return any(map(context.text(position).__contains__, context.grammar["outlet_parts"]))
