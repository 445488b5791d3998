"""The words beside a colon or dash of a headline: who speaks, or what it is about."""

from __future__ import annotations

from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context
from quotes.matchers.tellers import acts_in_text, teller_kind

LONGEST_NAME = 6
COLONS = (":", ":-")
# Kinds of nouns for whom a colon is as good as a verb.
PEOPLE = frozenset({TellerKind.PERSON, TellerKind.ANONYMOUS, TellerKind.GROUP})


def is_colon(context: Context, position: int) -> bool:
    """Whether the sign parts label and words; a colon inside a word (नि:शक्त) is a visarga."""
    if context.text(position) not in COLONS:
        return False
    return context.words[position].space_after or not context.is_word(position + 1)


def last_sign(context: Context) -> int | None:
    """The last colon, or else the last dash with a space beside it; first only behind a quotation: “…”: सुनील नेगी."""
    last, first = len(context.words) - 1, 0 if context.frame.cuts and context.frame.cuts[0].gap == 0 else 1
    colon = next((i for i in range(last, first - 1, -1) if context.texts[i] in COLONS and is_colon(context, i)), None)
    if colon is not None or not context.has(first, last + 1, "dashes"):
        return colon
    dashes = (i for i in range(last, first - 1, -1) if context.holds(i, "dashes"))
    return next((i for i in dashes if context.words[i].space_after), None)


def is_speaker_like(context: Context, first: int, last: int) -> bool:
    """Whether ``words[first:last]`` can be the name or role of somebody who speaks."""
    words = range(first, last)
    if first >= last or any(context.holds(i, "labels", "case_markers", "complementisers") for i in words):
        return False
    if any(not context.is_word(i) and context.text(i) not in (".", "(", ")", "-") for i in words):
        return False
    latin = [context.text(i) for i in words if context.text(i).isascii() and context.text(i).isalpha()]
    if len(latin) == last - first:
        return all(text.isupper() for text in latin)
    if any(context.upos(i) in ("VERB", "AUX", "NUM") or any(c.isdigit() for c in context.text(i)) for i in words):
        return False
    kind = teller_kind(context, first, last)
    if kind is not None:
        return kind is not TellerKind.CANNOT_TELL
    if context.upos(last - 1) == "PROPN" or any(context.text(i) in context.lexicon.titles for i in words):
        return True
    return acts_in_text(context, context.text(last - 1))


def is_named(context: Context, end: int) -> bool:
    """Whether the words before a colon end with a name or are a person: रमेश पंत, मंत्री; not सीमा विवाद, IPL."""
    if context.upos(end - 1) == "PROPN":
        return not context.text(end - 1).isascii() and teller_kind(context, 0, end) is not TellerKind.ORGANIZATION
    return teller_kind(context, 0, end) in PEOPLE or acts_in_text(context, context.text(end - 1))


def is_label(context: Context, first: int, last: int) -> bool:
    """Whether only words that say what a headline is about stand there: फैक्ट चेक, ग्राउंड रिपोर्ट, VIDEO."""
    return all(context.holds(i, "labels") for i in range(first, last) if context.is_word(i))


def is_date(context: Context, first: int, last: int) -> bool:
    """Whether only numbers and months stand there: 5. 13 जनवरी: डॉक्टर विमल शाह."""
    return all(
        not context.is_word(i) or context.holds(i, "months") or context.text(i)[0].isdigit() for i in range(first, last)
    )
