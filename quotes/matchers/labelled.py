"""The words beside a colon or dash of a headline: who speaks, or what it is about."""

from __future__ import annotations

from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context
from quotes.matchers.tellers import acts_in_text, teller_kind
from quotes.text.knowledge import load_abbreviations, load_common_words

FEWEST_CLAIMED = 4  # words in front of a sign that say something
LONGEST_NAME = 6
# Words behind a colon that no list knows and that may still name who spoke.
LONGEST_UNKNOWN = 3
_LONGEST_PREFIX = 3  # code points of what stands before a visarga inside a word
# Word classes none of which a name has.
_NO_NAMES = (
    "labels",
    "moods",
    "case_markers",
    "genitive",
    "complementisers",
    "adverbs",
    "particles",
    "negations",
    "askings",
    "finals",
    "resumers",
    "coordinators",
    "relatives",
    "places",
    "months",
    "times",
    "light_objects",
    "shared_things",
)
# Kinds of nouns for whom a colon is as good as a verb.
PEOPLE = frozenset({TellerKind.PERSON, TellerKind.ANONYMOUS, TellerKind.GROUP})


def is_colon(context: Context, position: int) -> bool:
    """Whether the sign parts label and words; inside a word (नि:शक्त) it is a visarga unless a last name follows."""
    if not context.holds(position, "colons"):
        return False
    if not context.is_glued(position):
        return True
    closing = len(context.words) - position - 1 <= LONGEST_UNKNOWN and position >= FEWEST_CLAIMED
    before = context.text(position - 1)  # जल्द करें | :डीईओ; not नि:शुल्क, पुन:गठन
    whole = context.holds(position - 1, "finals") or len(before) > _LONGEST_PREFIX
    return closing and whole and before in load_common_words()


def behind_colon(context: Context, end: int) -> int:
    """Where the words before a position begin, behind the last colon: सीमा विवाद: | …; 0 where there is none."""
    return next((i + 1 for i in range(end - 1, 0, -1) if is_colon(context, i)), 0)


def behind_sign(context: Context, end: int) -> int:
    """Where the part of a headline begins that a position ends, behind the last sign that stands inside no word."""
    return next((i + 1 for i in range(end - 1, -1, -1) if not context.is_word(i) and not context.is_glued(i)), 0)


def last_sign(context: Context, end: int) -> int | None:
    """The last colon, or else the last dash with a space beside it, before or behind; first only behind a quotation."""
    last, first = end - 1, 0 if context.frame.cuts and context.frame.cuts[0].gap == 0 else 1
    colon = next((i for i in range(last, first - 1, -1) if is_colon(context, i)), None)
    if not context.has(first, end, "dashes") or (colon is not None and end - colon <= LONGEST_NAME):
        return colon
    dashes = (i for i in range(last, first - 1, -1) if context.holds(i, "dashes"))
    spaced = next((i for i in dashes if context.words[i].space_after or context.words[i - 1].space_after), None)
    return spaced if colon is None or (spaced is not None and end - spaced <= LONGEST_UNKNOWN + 1) else colon


def is_speaker_like(context: Context, first: int, last: int) -> bool:
    """Whether ``words[first:last]`` can be the name or role of somebody who speaks."""
    words = range(first, last)
    if first >= last or context.has(first, last, "case_markers", "complementisers") or context.holds(last - 1, "moods"):
        return False  # पुल का काम रुका - ग्रामीण नाराज
    person = teller_kind(context, last - 1, last) is TellerKind.PERSON
    if any(context.holds(i, "labels") and not (i < last - 1 and (person or context.holds(i, "cities"))) for i in words):
        return False  # नई दिल्ली, ग्राउंड रिपोर्ट; not दिल्ली पुलिस, टॉप एक्ट्रेस
    if any(not context.is_word(i) and context.text(i) not in (".", "(", ")", "-") for i in words):
        return False
    latin = [context.text(i) for i in words if context.text(i).isascii() and context.text(i).isalpha()]
    if len(latin) == last - first:
        return all(text.isupper() for text in latin)
    if any(_is_no_name(context, i) for i in words):
        return False
    kind = teller_kind(context, first, last)
    if kind is not None:
        return kind is not TellerKind.CANNOT_TELL
    if context.upos(last - 1) == "PROPN" or any(context.text(i) in context.lexicon.titles for i in words):
        return True
    return acts_in_text(context, context.text(last - 1))


def _is_no_name(context: Context, position: int) -> bool:
    """Whether a word is a verb or a number; capitals are neither, whatever the tagger takes them for: ISRO."""
    text = context.text(position)
    if any(c.isdigit() for c in text):
        return True
    return context.upos(position) in ("VERB", "AUX", "NUM") and not (text.isascii() and text.isupper())


def ends_with_name(context: Context, first: int, last: int) -> bool:
    """Whether unlisted words that end a headline behind its colon are a name, however tagged: … : हरजोत, … : डॉ. करवड़े.

    Behind a name or a title any word is one; a dash has a space in front (not कवि सम्मेलन- मुशायरा).
    """
    words = range(first, last)
    if not is_colon(context, first - 1) and not context.words[first - 2].space_after:
        return False
    if not 0 < last - first <= LONGEST_UNKNOWN or teller_kind(context, first, last) is TellerKind.CANNOT_TELL:
        return False
    if not all(context.text(i)[0].isalpha() for i in words) or context.has(first, last, *_NO_NAMES):
        return False
    if any(context.text(i).isascii() for i in words):
        return False
    common = load_common_words()
    opening = context.text(first)
    initial = opening in load_abbreviations().initials  # एस जयशंकर
    known = initial or opening in context.lexicon.titles or opening in context.lexicon.agencies
    headed = last - first == 2 and (known or opening not in common)
    return headed or not any(context.text(i) in common for i in words)


def is_named(context: Context, end: int, first: int = 0) -> bool:
    """Whether ``words[first:end]`` end with a name or are a person: रमेश पंत, मंत्री; not सीमा विवाद, IPL, बिहार."""
    if context.holds(end - 1, "regions"):
        return False
    if context.upos(end - 1) == "PROPN":
        return not context.text(end - 1).isascii() and teller_kind(context, first, end) is not TellerKind.ORGANIZATION
    return teller_kind(context, first, end) in PEOPLE or acts_in_text(context, context.text(end - 1))


def is_label(context: Context, first: int, last: int) -> bool:
    """Whether only words that say what a headline is about stand there: फैक्ट चेक, ग्राउंड रिपोर्ट, VIDEO."""
    return all(context.holds(i, "labels") for i in range(first, last) if context.is_word(i))


def is_date(context: Context, first: int, last: int) -> bool:
    """Whether only numbers and months stand there: 5. 13 जनवरी: डॉक्टर विमल शाह."""
    return all(
        not context.is_word(i) or context.holds(i, "months") or context.text(i)[0].isdigit() for i in range(first, last)
    )


def behind_label(context: Context, sign: int) -> int:
    """Where the words before a sign begin, behind what only says what they are about: सीमा विवाद: | …, लाइव, | …"""
    colon = next((i for i in range(1, min(sign, LONGEST_NAME + 1)) if is_colon(context, i)), None)
    if colon is not None and sign - colon > FEWEST_CLAIMED:
        return colon + 1
    return 2 if context.holds(0, "labels") and context.text(1) == "," and sign > FEWEST_CLAIMED else 0


def is_topic(context: Context, gap: int) -> bool:
    """Whether the words before a quotation are the topic of the headline, with a colon behind."""
    if not 1 <= gap <= LONGEST_NAME + 1:
        return False
    named = is_speaker_like(context, 0, gap - 1) and is_named(context, gap - 1)
    written = teller_kind(context, 0, gap - 1) is TellerKind.DOCUMENT  # छात्रा की चिट्ठी: ‘…’
    return gap > 1 and is_colon(context, gap - 1) and not named and not written


def says_nothing(context: Context, first: int, last: int) -> bool:
    """Whether the words are a label (फैक्ट चेक: …) or send the reader on (…, जानिए सच)."""
    first = context.skip_signs(first, 1)
    return first < last and (context.holds(first, "resumers") or is_label(context, first, last))


def before_label(context: Context) -> int:
    """Where a headline ends, without what its column is called: …: दिल्ली पुलिस | - प्रेस रिव्यू."""
    last = len(context.words)
    for i in range(last - 1, max(0, last - LONGEST_UNKNOWN - 1), -1):
        if context.holds(i, "dashes") and i > FEWEST_CLAIMED and is_label(context, i + 1, last):
            return i
    return last
