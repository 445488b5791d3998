"""Subjects without ने: by the tree, by the order of the words, of a joined clause, of a headline."""

from __future__ import annotations

from quotes.attribution.classes import load_vocabulary
from quotes.attribution.found import Found
from quotes.attribution.openings import (
    find_joined_opening,
    find_named_opening,
    is_adjectival_name,
    is_somebody,
    is_verb_in_name,
    named_end,
)
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue, VerbCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.nonfinite import is_infinitive
from quotes.matchers.phrases import mention_start, phrase_end
from quotes.matchers.subjects import opening_subject, party_end, subject_end
from quotes.matchers.tellers import is_party, teller_kind


def find_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject without ने: by the tree, else the noun phrase right before the cue, else a joined clause's subject."""
    pronoun = context.lexicon.pronouns.get(context.text(cue.first - 1))
    personal = pronoun is not None and pronoun.kind == "personal" and pronoun.case == "nominative"
    if personal and cue.first - 1 not in blocked and not context.holds(cue.first - 1, "parallel"):
        return Found(cue.first - 1, cue.first, "pronoun right before the verb")
    beside = _relative_beside(context, cue) or _beside(context, cue, blocked)
    if beside is not None:
        return beside
    heads = [cue.core, *range(cue.first, cue.last)]
    governor = context.tree.words[cue.core].head
    if cue.match.form is Form.CONVERB and governor >= 0:
        heads.append(governor)
    for head in heads:
        for child in (_before_occasion(context, i + 1) - 1 for i in context.tree.children(head, "nsubj")):
            told = child == cue.first - 1 and context.holds(child, "parallel")  # दर्जी ये | बता पाते हैं कि
            if child not in blocked and not told and not cue.first <= child < cue.last and _is_nominal(context, child):
                found = _phrase_of(context, child, cue.first)
                if any(i in blocked for i in range(found.first, found.last)):
                    continue  # वीडियो मुंबई | कूच बताकर वायरल
                if context.holds(found.last, "genitive"):
                    continue  # गोवा | के वीडियो शेयर कर दावा किया: whose it is
                first = _behind_verb(context, found.first, found.last)
                behind = _whole_end(context, found)
                if not context.holds(behind, "accusative", "ablative", "locative"):
                    return Found(first, found.last, found.how)
                if _stands_apart(context, cue, child, behind):
                    return Found(first, found.last, "noun phrase before a place")
    end = cue.first
    while end > 0 and (
        context.holds(end - 1, "particles", "adverbs", "cataphors", "no_speakers", "verdicts")
        or context.text(end - 1) == ","
    ):
        end -= 1
    if context.holds(end - 1, "in") and context.holds(end - 2, "languages"):
        end -= 2  # सिंह | हिंदी में कहते हैं
    end = _before_occasion(context, end)
    apart = context.text(end) == "," and context.upos(end - 1) != "PROPN" and not _is_somebody_apart(context, end)
    if (
        end > 0
        and end - 1 not in blocked
        and not apart
        and not (cue.match.cue_class is CueClass.WRITE and context.holds(end - 1, "written_things"))
        and _is_nominal(context, end - 1)
        and _can_speak(context, cue, end)
    ):
        return Found(_behind_verb(context, mention_start(context, end), end), end, "noun phrase before the cue")
    written = cue.match.cue_class is CueClass.WRITE and cue.match.perfective  # बैनर पर | लिखा है: by nobody
    slipped = cue.match.perfective and context.holds(end - 1, "in") and end - 2 not in blocked
    if slipped and teller_kind(context, end - 2, end - 1) is TellerKind.PERSON:
        return Found(mention_start(context, end - 1), end - 1, "agent in में for ने")  # मंत्री | में कहा
    placed = (
        not written
        and end > 2
        and context.holds(end - 1, "locative")
        and not context.holds(end - 3, "case_markers", "genitive")
    )
    accused = cue.match.perfective and context.upos(end - 2) == "PROPN"  # सांसद रमेश | यादव पर आरोप लगाया
    last = end - 2 - (context.text(end - 3) == ",")  # बेटी, | घर पर बोली
    if placed and not accused and last > 0 and last - 1 not in blocked and is_party(context, 0, last):
        return Found(mention_start(context, last), last, "noun phrase before a place")
    opening = find_opening_subject(context, cue, blocked)
    if opening is not None:
        return opening
    lone = _lone_word(context, cue)
    if lone is not None and lone not in blocked:
        return Found(lone, lone + 1, "the only word before the verb")
    named = find_named_opening(context, cue, blocked) or _joined_subject(context, cue, blocked)
    return named or find_joined_opening(context, cue, blocked) or _headline_subject(context, cue, blocked)


def _is_somebody_apart(context: Context, end: int) -> bool:
    """Whether what a comma parts from its verb is somebody: of a party, or told by age (11 साल का गोलू, | कहता है)."""
    if is_party(context, end - 1, end):
        return True
    genitive = next((i for i in range(end - 2, max(0, end - 5), -1) if context.holds(i, "genitive")), 0)
    return context.holds(genitive - 1, "times") and context.upos(genitive - 2) == "NUM"


def _before_occasion(context: Context, end: int) -> int:
    """Before the time or place in the clause that has no postposition: मुझे | हर बार कहता था, मंच | बार-बार कहता है."""
    if not context.holds(end - 1, "occasions"):
        return end
    return end - 3 if context.text(end - 3) == context.text(end - 1) else end - 2


def _stands_apart(context: Context, cue: Cue, subject: int, marker: int) -> bool:
    """Whether the noun before a marker is none of the subject's: कई छात्र | केंद्र पर सवाल उठाते रहे; not दल के शिविर को."""
    if cue.match.perfective or context.upos(subject) == "PRON" or context.upos(marker - 1) != "NOUN":
        return False
    same_head = context.tree.words[marker - 1].head == context.tree.words[subject].head
    return subject < marker - 1 and same_head and is_party(context, subject, subject + 1)


def find_opening_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The party in the nominative with which the clause begins: भीड़ … की मांग कर रही थी."""
    opening = opening_subject(context, cue)
    if opening is None or opening[0] in blocked:
        return None
    if _may_go_on(context, *opening):  # मंत्री | सोमवार को
        return None
    return Found(*opening, "noun phrase that opens the clause")


def _may_go_on(context: Context, start: int, end: int) -> bool:
    """Whether the name behind a party may be its own; not that of a place (पुलिस | पटना में), nor behind एक व्यक्ति."""
    if context.upos(end) != "PROPN" or context.holds(end, "adverbs") or context.holds(start, "parties_begin"):
        return False
    placed = context.holds(end + 1, "in")
    return not placed and teller_kind(context, end - 1, end) is not TellerKind.ORGANIZATION


def find_matrix_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject of the clause that a converb leans on, unless it is what is being shared: तस्वीर … बताकर वायरल."""
    found = find_subject(context, cue, blocked)
    nobody = found is not None and (
        context.holds(found.last - 1, "shared_things")
        or (context.holds(found.last - 1, "relatives") and context.holds(found.last, "shared_things"))  # जो | तस्वीरें
    )
    return None if nobody else found


def find_naming_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun phrase in front of the thing named: विशेषज्ञ इसे महामारी कहते हैं."""
    if Link.PREDICATE not in cue.match.links:
        return None
    for i in range(cue.first - 1, 0, -1):
        if context.holds(i, "accusative"):
            end = party_end(context, cue, i + 1)
            behind = 0 if end else subject_end(context, cue, cue.first - 1)
            if i + 1 < behind:  # योजना को सरकार | बेहद जरूरी मानती है
                return Found(max(i + 1, mention_start(context, behind)), behind, "subject behind the thing named")
            return Found(i + 1, end, "noun phrase behind the thing named") if end and end - 1 not in blocked else None
        if context.holds(i, "fused_accusatives"):
            end = _before_occasion(context, i)  # आढ़ती | हर बार उन्हें मूर्ख कहता था
            if end - 1 not in blocked and _is_nominal(context, end - 1):
                return Found(mention_start(context, end), end, "noun phrase before the thing named")
            return None
        if context.holds(i, "complementisers"):
            return None
    return None


def find_postposed_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject behind the cue, up to the next sign: “…”, बोले विधायक; कहते हैं किसान बलिराम, “…”."""
    last = cue.last
    while last < len(context.words) and last not in blocked and context.is_word(last):
        named = (
            context.upos(last) == "VERB" and context.upos(last - 1) == "PROPN"
        )  # the parser takes a surname for a verb
        if context.is_verb(last) and not named:
            return None
        if context.is_ki(last) or context.holds(last, "coordinators", "accusative", "ablative"):
            return None
        last += 1
    if last == cue.last or context.upos(last - 1) not in ("NOUN", "PROPN", "PRON", "VERB", "X"):
        return None
    return Found(max(cue.last, mention_start(context, last)), last, "subject behind the cue")


def find_inverted_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who speaks behind the verb of a headline that opens with the occasion: नीरज संग फिल्म पर | बोलीं रीमा, '…'."""
    occasion = context.holds(cue.first - 1, "locative", "postposed_converbs", "compound_postpositions")
    sign = next((i for i in range(cue.last, len(context.words)) if not context.is_word(i)), cue.last)
    announced = sign > cue.last and context.holds(sign, "dashes", "colons")  # तो बोलीं मां- …
    if not context.headline or not (occasion or announced) or not isinstance(cue.match.entry, VerbCue):
        return None
    acted = context.has_ergative(0, cue.first) and not announced
    found = None if acted else find_postposed_subject(context, cue, blocked)
    if found is None or found.first != cue.last:
        return None
    return found if context.upos(found.last - 1) == "PROPN" or is_somebody(context, found.last) else None


def _relative_beside(context: Context, cue: Cue) -> Found | None:
    """The relative pronoun before a speech noun and what qualifies that noun: एक पोस्ट, | जो | फर्जी दावा करती है."""
    if not isinstance(cue.match.entry, NounCue) or cue.match.form is not Form.FINITE:
        return None
    start = cue.first - 1
    while context.holds(start, "verdicts", "parallel", "particles") or context.upos(start) == "ADJ":
        start -= 1
    pronoun = context.lexicon.pronouns.get(context.text(start))
    nominative = pronoun is not None and pronoun.kind == "relative" and pronoun.case == "nominative"
    return Found(start, start + 1, "relative pronoun before the cue") if nominative else None


def _beside(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun phrase right before a verb without ने (युवा बोले): nothing else stands there."""
    entry, end = cue.match.entry, cue.first
    if not isinstance(entry, VerbCue) or not context.is_word(end - 1) or end - 1 in blocked:
        return None
    named = context.upos(end - 1) == "PROPN" or is_adjectival_name(context, end - 1)
    if entry.transitive and not (named and Link.KI in cue.match.links):
        return None
    known = teller_kind(context, end - 1, end) is not None
    if known or (context.upos(end - 1) in ("NOUN", "PROPN", "ADJ") and _is_nominal(context, end - 1)):
        return Found(mention_start(context, end), end, "noun phrase right before the verb")
    return None


def _lone_word(context: Context, cue: Cue) -> int | None:
    """A word alone between the clause's start and a plain verb of saying, whatever its tag: तो | प्रतिक बोले."""
    if not isinstance(cue.match.entry, VerbCue) or cue.match.perfective or cue.match.form is not Form.FINITE:
        return None
    word = cue.first - 1
    if not context.is_word(word) or context.holds(
        word,
        "adverbs",
        "particles",
        "case_markers",
        "cataphors",
        "genitive",
        "negations",
        "openers",
        "emphatics",
        "occasions",
    ):
        return None
    before = word - 1
    while context.is_word(before) and context.holds(before, "openers") and not context.holds(before, "contrasts"):
        before -= 1
    alone = before < 0 or not context.is_word(before) or context.holds(before, "contrasts", "converb_signs")
    pronoun = context.lexicon.pronouns.get(context.text(word))
    return word if alone and pronoun is None and not context.is_verb(word) else None


def _headline_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The party with which a headline's clause before ends: थाने आई महिला, | कहा …."""
    if not context.headline:
        return None
    for comma in range(cue.first - 1, 1, -1):
        if context.text(comma) == "," and comma - 1 not in blocked and is_party(context, comma - 1, comma):
            first = _behind_verb(context, mention_start(context, comma), comma)
            return Found(first, comma, "subject that ends a clause of the headline")
    return None


def _joined_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject of the clause that the cue's is joined to: यह युवक पहुंचा और … कहा."""
    for head in context.tree.ancestors(cue.core):
        for child in context.tree.children(head, "nsubj"):
            apart = any(context.is_ki(i) for i in range(child, cue.first))  # हमने पाया कि फोटो के साथ | लिखा था
            if child not in blocked and child < cue.first and not apart and _is_nominal(context, child):
                found = _phrase_of(context, child, 0)
                if not context.holds(found.last, "genitive", "accusative"):  # अमीनों | को लौटने को कहा है और … आदेश दिया
                    return Found(found.first, found.last, "subject of a joined clause")
    return None


def _behind_verb(context: Context, start: int, end: int) -> int:
    """In a headline a verb before its subject is a clause of its own: थाने आई | महिला, कहा …."""
    if not context.headline or context.text(end) != ",":
        return start
    verbs = [i + 1 for i in range(start, end - 1) if context.is_verb(i)]
    return max([start, *verbs])


def _is_nominal(context: Context, position: int) -> bool:
    if not context.is_word(position) or context.holds(
        position, "fused_accusatives", "no_speakers", "places", "occasions", "verdicts", "thing_pronouns"
    ):
        return False
    pronoun = context.lexicon.pronouns.get(context.text(position))
    if pronoun is not None and pronoun.case in ("ablative", "locative"):
        return False
    if position > 1 and context.holds(position, "bearers") and is_infinitive(context, position - 1):
        return True  # चाय बेचने | वाले कहते हैं
    if (
        pronoun is not None
        and pronoun.case == "genitive"
        and (pronoun.kind != "personal" or context.holds(position + 1, "compound_postpositions"))
    ):
        return False  # इसके | साथ ही कहा, इसकी | पुष्टि नहीं कर पाया
    if context.holds(position, "parallel") and context.upos(position + 1) == "NOUN":
        return False  # ये | अफवाह फैली
    if context.holds(position, "adverbs", "particles", "cataphors", "relatives") and context.upos(position) != "PRON":
        return False
    if context.upos(position) == "ADJ":
        somebody = teller_kind(context, position, position + 1) in (TellerKind.PERSON, TellerKind.GROUP)
        return somebody or is_adjectival_name(context, position)  # भू | वैज्ञानिक मानते हैं
    return context.upos(position) in ("NOUN", "PROPN", "PRON", "NUM", "DET")


def _can_speak(context: Context, cue: Cue, end: int) -> bool:
    """Whether the noun before the cue can be its subject; before a speech noun only one that is known to speak."""
    if not isinstance(cue.match.entry, NounCue) or context.upos(end - 1) in ("PROPN", "PRON"):
        return True
    if load_vocabulary().is_listed(context.text(end - 1)):
        return True  # जिस पर नंदी | जवाब देते हैं
    return teller_kind(context, max(0, end - 2), end) not in (None, TellerKind.CANNOT_TELL)


def _phrase_of(context: Context, head: int, cue_first: int) -> Found:
    end = head + 1
    if context.is_ergative(head) and not context.holds(head, "ergative"):
        return Found(head, end, "subject by the parse")
    while end < cue_first and all(_modifies(context, i) for i in range(end, cue_first)):
        end += 1  # भू | वैज्ञानिक मानते हैं, ये | नया अध्ययन कहता है: the parser took the modifier for the subject
    noun = end < cue_first and context.upos(end) in ("NOUN", "PROPN")
    if noun and not is_party(context, head, end) and is_party(context, end, end + 1):
        end += 1  # कुछ फेसबुक | यूजर्स; not गोस्वामी | पहले, ऋषि | उनसे
    while (
        end < len(context.words)
        and context.tree.words[end].head == head
        and context.tree.relation(end) in ("flat", "compound", "appos")
    ):
        end += 1
    inner = _joined_end(context, head, end)
    end = named_end(context, inner)
    if end + 1 == cue_first and context.holds(end, "coordinators") and is_verb_in_name(context, end - 1):
        end -= 1
    start = mention_start(context, min(inner, end))  # the parser may part a surname from what it belongs to
    return Found(start, end, "subject by the parse")


def _whole_end(context: Context, found: Found) -> int:
    """Where a phrase ends, with the nouns behind it unless it is somebody who stands apart: सुधीर | दृढ़ आवाज में."""
    if not is_somebody(context, found.last):
        return phrase_end(context, found.last)
    end = found.last
    while context.upos(end) in ("NOUN", "PROPN"):
        inner = range(found.first, end)
        if context.tree.words[end].head not in inner and not any(i in inner for i in context.tree.children(end)):
            break
        end += 1
    return end


def _joined_end(context: Context, head: int, end: int) -> int:
    """The end of a phrase with what और joins to it: अमित | और उनके साथी | खुश हैं."""
    if not context.holds(end, "coordinators"):
        return end
    joined = [c for c in context.tree.children(head, "conj") if end < c]
    return min(joined) + 1 if joined else end


def _modifies(context: Context, position: int) -> bool:
    """Whether a word between a supposed subject and its verb can belong to it; a pronoun there is an object.

    An adverb that is tagged as an adjective does not: रमेश | सही कहते हैं, वे | साफ कहते हैं.
    """
    if context.holds(position, "no_speakers", "cataphors", "verdicts"):
        return False
    return context.upos(position) == "ADJ" or (context.upos(position) != "PRON" and _is_nominal(context, position))
