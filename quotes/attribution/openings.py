"""Names that the parser does not see for what they are, and that open a clause whose verb takes no ने."""

from __future__ import annotations

from quotes.attribution.classes import load_vocabulary
from quotes.attribution.found import Found
from quotes.attribution.spelling import fold
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, VerbCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.phrases import mention_start
from quotes.matchers.subjects import PLACE_REACH, behind_openers, can_be_inside
from quotes.matchers.tellers import is_party, teller_kind

# Words in front of a role: कांग्रेस के प्रदेश | अध्यक्ष.
LONGEST_ROLE = 6


def is_adjectival_name(context: Context, position: int) -> bool:
    """Whether a name is tagged as an adjective: इस सवाल पर | मालती | कहती हैं, करीम दाऊदजई."""
    if context.upos(position) != "ADJ" or context.holds(position, "cataphors", "adverbs", "verdicts", "particles"):
        return False
    return context.upos(position - 1) == "PROPN" or _is_named(context, position)


def is_somebody(context: Context, last: int) -> bool:
    """Whether a phrase is a person or persons, by its last word: कई लोग, वह, सुधीर; not दूतावास."""
    pronoun = context.lexicon.pronouns.get(context.text(last - 1))
    if pronoun is not None:
        return pronoun.kind == "personal"
    kind = teller_kind(context, last - 1, last)
    return kind in (TellerKind.PERSON, TellerKind.GROUP) or _is_named(context, last - 1)


def is_one_person(context: Context, last: int) -> bool:
    """Whether a phrase ends with a name, or with a role that nothing goes on: मंत्री | पहुंचे; not किसान | रैली में."""
    role = context.lexicon.roles.get(context.text(last - 1))
    whole = role is not None and role.sort != "part" and context.upos(last) not in ("NOUN", "PROPN")
    return whole or _is_named(context, last - 1)


def named_end(context: Context, end: int) -> int:
    """Where a role or name ends, with the name behind it that the parser tears off.

    कलेक्टर | अंशुल गुप्ता बेटी को … बताते हैं, डॉ. | नीलम वर्मा महिलाओं को, रमेश | सहनी बीच में बोल पड़ते हैं.
    """
    vocabulary = load_vocabulary()
    introduced = context.text(end - 1) in context.lexicon.roles or vocabulary.is_title(context.text(end - 1))
    given = introduced and fold(context.text(end)) in vocabulary.given
    last = end + given
    named = given or context.upos(end - 1) == "PROPN"
    whole = named and fold(context.text(last)) in vocabulary.surnames and not vocabulary.is_common(context.text(last))
    return last + 1 if whole and not context.holds(last + 1, "case_markers", "genitive") else end


def find_named_opening(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """A person named at the start of a clause in which everything else is marked: राहुल वर्मा | छात्रों से कहते हैं.

    The parser makes the name a part of the noun behind it.
    """
    if cue.match.form is not Form.FINITE or cue.match.perfective or cue.match.passive:
        return None
    occasion = context.places(0, min(cue.first, PLACE_REACH), "locative", "compound_postpositions")
    converbs = (i + 1 for i in range(cue.first - 1) if ends_converb(context, i))
    for begin in (0, *(i + 1 for i in occasion[-1:]), *converbs):  # भाषण के दौरान | राहुल, पाबंदी लगाकर | राहुल
        start = behind_openers(context, begin, cue.first, "openers", "adverbs", "particles", "places")
        end = _name_end(context, start, cue.first)
        if end > start and start not in blocked and _is_marked(context, end, cue.first):
            return Found(start, end, "name that opens the clause")
    return None


def _name_end(context: Context, start: int, limit: int) -> int:
    """The end of a name with the roles and titles in front of it: राष्ट्रपति करीम खान, वैज्ञानिक डॉ. अंजलि | टोप्पो."""
    end = start
    while end < limit and (context.text(end) in context.lexicon.roles or load_vocabulary().is_title(context.text(end))):
        end += 1
    introduced = end > start
    if introduced and not _is_named(context, end):
        return start
    while (
        end < limit
        and context.is_word(end)
        and (_is_named(context, end) or (introduced and _is_unlisted(context, end)))
    ):
        end += 1
    return end


def _is_unlisted(context: Context, position: int) -> bool:
    """Whether a word behind a name is a surname that no list has: अंजलि | टोप्पो; not what the name is no part of."""
    return context.upos(position) == "PROPN" and not is_party(context, position, position + 1)


def find_joined_opening(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who opens the clause without ने that the cue's is joined to: विधायक रमेश रावत | धरना स्थल पर पहुंचे और कहा कि ….

    The parser makes a subject without a mark a part of the noun behind it.
    """
    entry, match = cue.match.entry, cue.match
    told = match.perfective or (isinstance(entry, VerbCue) and not entry.transitive and match.form is Form.FINITE)
    if not told or match.passive or context.has_ergative(0, cue.first):
        return None
    if cue.match.cue_class is CueClass.WRITE:
        return None  # मुहर पर अशोक चक्र है और | लिखा है
    joints = (i for i in range(cue.first - 1, 0, -1) if context.holds(i, "coordinators") and _ends_clause(context, i))
    joint = next(joints, None)
    if joint is None or context.has(0, cue.first, "complementisers", "relatives"):
        return None
    opening = opening_person(context, joint)
    if opening is None or blocked.intersection(range(*opening)):
        return None
    return Found(*opening, "subject that opens a joined clause")


def opening_person(context: Context, limit: int) -> tuple[int, int] | None:
    """Who opens what stands before a position, at once or behind a place, with nothing to mark it."""
    marks = context.places(0, limit, "case_markers", "compound_postpositions")
    for begin in (0, *(i + 1 for i in marks)):
        start = behind_openers(context, begin, limit, "openers", "adverbs", "particles", "emphatics")
        for first in range(start, min(limit, start + LONGEST_ROLE)):
            end = _person_end(context, first, limit)
            if end > first:
                return start, end
            if not can_be_inside(context, first):
                break
    return None


def find_behind_converb(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who does or feels something as they speak: यह कहते हुए | नूरजहां रो पड़ीं, | नूरजहां की आंखें भर आईं."""
    limit = len(context.words)
    start = behind_openers(context, cue.last, limit, "adverbs", "particles")
    owned = (
        i
        for i in range(start + 1, min(limit, start + LONGEST_ROLE + 2))
        if context.holds(i, "genitive") and context.holds(i + 1, "body_parts")
    )
    alone = start + 1 if _is_named(context, start) and context.is_verb(start + 1) else start
    end = next(owned, None) or max(alone, _person_end(context, start, limit))
    if end <= start or blocked.intersection(range(start, end)):
        return None
    return Found(max(start, mention_start(context, end)), end, "subject behind the converb")


def _ends_clause(context: Context, position: int) -> bool:
    last = position - 1
    verb = context.is_verb(last) or is_verb_in_name(context, last)
    return context.holds(last, "finals") or (verb and not is_infinitive(context, last))


def is_verb_in_name(context: Context, position: int) -> bool:
    """Whether a verb behind a name or role is tagged as a name: रमेश नेगी | मुस्कुराए | और बोले."""
    known = _is_named(context, position) or is_party(context, position, position + 1)
    if known or context.upos(position) not in ("PROPN", "NOUN"):
        return False
    somebody = _is_named(context, position - 1) or is_party(context, position - 1, position)
    return somebody and context.text(position).endswith(context.grammar.endings("plain_perfective_endings"))


def _person_end(context: Context, start: int, limit: int) -> int:
    """The end of a role, or of a role and a name, that nothing marks: विधायक रमेश रावत | मंगलवार को, | किसानों के बीच."""
    end = start
    while end < limit and context.is_word(end) and (_is_named(context, end) or is_party(context, end, end + 1)):
        if end > start and context.holds(end, "gestures") and context.is_verb(end + 1):
            break  # रमेश भुल्लर | हंस पड़े
        end += 1
    if context.holds(end, "gestures") and context.upos(end - 1) == "PROPN":
        return end  # भुल्लर | मुस्कुरा दिए
    whole = end
    marked = context.holds(end, "case_markers", "genitive", "compound_postpositions", "coordinators")
    while end > start and (marked or not is_somebody(context, end)):
        marked = marked and _is_named(context, end - 1)  # what is marked is किसानों, but the whole of रमेश रावत
        end -= 1
    if end < whole and not _is_named(context, end - 1):
        return start
    return start if end == start + 1 and not is_party(context, start, end) else end  # अशोक चक्र


def _is_named(context: Context, position: int) -> bool:
    return load_vocabulary().is_listed(context.text(position))


def _is_marked(context: Context, first: int, last: int) -> bool:
    """Whether all that stands between a subject and its verb is marked as something else: छात्रों से, जवाब देते हुए."""
    if first >= last or not context.is_word(first) or context.is_verb(first):
        return False
    if context.holds(first, "case_markers", "genitive", "coordinators"):
        return False
    if context.has(first, last, "finals", "relatives", "coordinators"):
        return False
    end = last - 1
    while end > first and context.holds(end, "particles", "adverbs", "cataphors"):
        end -= 1
    return context.holds(end, "case_markers", "compound_postpositions") or ends_converb(context, end)
