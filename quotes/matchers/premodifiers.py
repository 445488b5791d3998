"""What belongs to a noun phrase, word by word to the left of its head.

The tree proposes, the surface disposes: Hindi marks the end of every argument with a postposition, so a word with a
case marker other than the genitive closes the phrase to its right whatever the parser says; the tree decides where
the surface is silent (time nouns, participles in front of the noun, coordination).
"""

from __future__ import annotations

from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context
from quotes.matchers.nonfinite import ends_aside, ends_converb, is_infinitive, is_tax
from quotes.matchers.occasions import ends_time, over_date
from quotes.matchers.tellers import teller_kind

# Words behind और that name the rest of a portfolio, with its holder: नवीन और | नवीकरणीय ऊर्जा मंत्री.
LONGEST_PORTFOLIO = 3
# Signs that hold the parts of one word together.
GLUE = ("-", "–", "/", "&", "'", ".")
CLOSING = ("’", "”", "'", '"')
# Relations of a noun that is an argument or adjunct of its clause, not a part of the noun phrase to its right.
CLAUSAL = frozenset(
    {"obl", "obj", "iobj", "nsubj", "advmod", "dislocated", "advcl", "discourse", "vocative", "mark", "cc"}
)


def step_left(context: Context, start: int, end: int) -> int | None:
    """Where the phrase that begins at ``start`` begins with the word before it, None where that is no part of it."""
    left = start - 1
    text, before, here = context.text(left), context.classes[left], context.classes[start]
    if "name_links" in here and context.is_word(left):
        return left  # लंदन स्कूल | ऑफ हाइजीन
    if "genitive" in before:
        return _over_genitive(context, left, start)
    if text == ")":
        return _over_bracket(context, left)
    if text in GLUE and context.is_glued(left):
        return left - 1
    counted = _over_count(context, left, start)
    if counted is not None:
        return counted
    if context.headline and left == 1 and text == "," and context.holds(0, "labels"):
        return None  # लाइव, | रमेश पंत बोले
    if text == "," or "coordinators" in before:
        return left - 1 if _is_apposition(context, left, start) else _over_coordinator(context, left, start)
    if "reflexives" in here or not context.is_word(left):
        return None
    if context.is_ergative(left) and "ergative" not in before:
        return None  # उन्होंने | दंगे के लिए
    if "in" in before and _works_at(context, left, start, end):
        return left - 1
    if "come_in" in here and "ablative" in before and _tells_news(context, start + 1, end):
        return left - 1
    if "in" in before and context.holds(start + 2, "come_in") and _tells_news(context, start + 3, end):
        return left - 1  # बिहार में | पटना से प्राप्त समाचारों
    if not before.isdisjoint(("case_markers", "ergative")):
        return _over_participle(context, left, start)
    if ends_adjunct(context, left):
        return _over_adjunct(context, left, start)
    if _leans_on(context, left, start):
        return left
    if _is_apart(context, left, end):
        return None
    if context.text(left) in context.lexicon.titles or _is_name_verb(context, left):
        return left
    if context.is_verb(left):
        return _over_participle(context, left, start)
    return None if _is_clausal(context, left, start, end) else left


def _over_bracket(context: Context, left: int) -> int | None:
    """Over what stands in brackets, with the word it goes with: महासचिव रमा देवी (बाएं) | ने; no dateline."""
    opening = opening_bracket(context, left)
    if any(context.text(i) in context.lexicon.agencies for i in range(opening + 1, left)):
        return None  # नई दिल्ली, 21 जनवरी (भाषा) | केंद्र सरकार
    return opening - 1 if opening > 0 and context.is_word(opening - 1) else None


def _over_count(context: Context, left: int, start: int) -> int | None:
    """Over what a number is compared with or taken from, or the rest of a date: 10 फीसदी से भी | कम, 5 जुलाई, | 2012."""
    if context.holds(start, "comparatives"):
        than = left - context.holds(left, "particles")
        if than > 0 and context.holds(than, "ablative"):
            return than - 1
    taken = left > 2 and context.holds(left, "ablative") and context.holds(left - 1, "in")
    if taken and context.upos(start) == "NUM":
        return left - 2  # 200 लोगों में से | 36
    return over_date(context, left, start)


def _is_apposition(context: Context, comma: int, start: int) -> bool:
    """Whether a comma parts a name from what somebody is: मुख्य संपादक, | रमा देवी ने; पूजा शुक्ला, | एक छात्रा ने."""
    if context.text(comma) != ",":
        return False
    if context.text(comma - 1) in context.lexicon.roles and context.upos(start) == "PROPN":
        return True
    return context.holds(start, "indefinite_articles") and context.upos(comma - 1) == "PROPN"


def _leans_on(context: Context, left: int, start: int) -> bool:
    """Whether the phrase begins with a word that needs the one before: देश | भर, सुमन पंत | समेत, बीते | वर्ष की रिपोर्ट."""
    known = context.classes[start]
    if "bar_bodies" in known and context.holds(left, "bars"):
        return True  # बार | एसोसिएशन: not how often
    if is_tax(context, left):
        return True  # वाणिज्य कर | विभाग
    if "bearers" in known and context.upos(left) in ("NOUN", "PROPN"):
        return True  # गांव | वाले
    if "throughout" in known or "inclusives" in known:
        return True
    return "times" in known and context.holds(left, "time_pointers") and context.holds(start + 1, "genitive")


def _is_apart(context: Context, left: int, end: int) -> bool:
    """Whether a word closes what stands before the phrase, or opens its clause: पिछले साल | सेना ने, इसपर | वकील ने."""
    if ends_time(context, left) or is_oblique_pronoun(context, left):
        return True
    if context.holds(left, "nominative_pronouns") and context.holds(end, "case_markers", "genitive"):
        return True  # यह | पुलिस द्वारा …, जहां वह | डॉक्टरों ने …
    if context.holds(left, "complementisers", "relatives", "adverbs", "adversatives", "fused_accusatives", "emphatics"):
        return True
    if context.holds(left, "told_topics") and context.holds(left - 1, "parallel"):
        return True  # यह घोषणा | मंत्री ने की
    return ends_converb(context, left) or ends_aside(context, left)  # कुल मिलाकर | फोर्ब्स, किसी का नाम लिए बिना | मंत्री


def _over_genitive(context: Context, left: int, start: int) -> int | None:
    """Over का/की/के to its possessor, unless it is a verb form (मांग की और …) or part of an adjunct (के बाद)."""
    if left > 1 and context.text(left - 1) in CLOSING:
        return left - 2  # ‘मुंबई मिरर’ के | लेख
    if left > 1 and context.text(left - 1) == ")":
        return opening_bracket(context, left - 1) - 1  # वैज्ञानिक परिषद (वैप) के | महानिदेशक
    if context.is_ki(left):
        return None  # पता चलता है की | रिपोर्ट में
    if left == 0 or not context.is_word(left - 1):
        return None
    if context.is_verb(left):
        return None
    if context.holds(start, "compound_postpositions") and not _is_name_in_full(context, start):
        return None
    if context.holds(left - 1, "case_markers", "genitive") or ends_converb(context, left - 1):
        return None
    return left - 1


def _over_adjunct(context: Context, left: int, start: int) -> int | None:
    """Over an adjunct that a participle governs: जांच के लिए | गठित समिति, सरकार की ओर से | पेश वकील."""
    if context.holds(left, "evidentials") or context.holds(left - 1, "pointers", "one_sides"):
        return None  # सूत्रों के अनुसार | पीड़ित महिला, दूसरी ओर | पीड़ित पक्ष
    governed = is_participle(context, start) or context.holds(start, "occurrences")
    if not governed and _over_participle(context, left, start) is None:
        return None
    return left - 2 if context.holds(left - 1, "genitive") and left > 1 else left - 1


def _over_participle(context: Context, left: int, start: int) -> int | None:
    """Over a participle that modifies the noun (आने वाले विभाग, से जुड़े डॉक्टर), which only the tree can tell."""
    if is_infinitive(context, left - 1) and context.holds(left, "case_markers") and not is_participle(context, start):
        return None  # नेताओं के दिल्ली जाने पर | मंत्री
    node = left
    seen = 0
    words = context.tree.words
    while node >= 0 and seen < len(words):
        if (
            words[node].deprel.startswith(("acl", "amod"))
            and words[node].head >= start
            and words[node].upos in ("VERB", "AUX", "ADJ")
        ):
            return left
        if words[node].head >= start and node != left:
            return None
        node, seen = words[node].head, seen + 1
    return None


def _over_coordinator(context: Context, left: int, start: int) -> int | None:
    """Over the और or comma at ``left`` where it joins names of one subject rather than clauses."""
    if context.text(left - 1) == ")":
        before = opening_bracket(context, left - 1) - 1  # राजेश नेगी (कांग्रेस) और | धनंजय राणे
    else:
        before = context.skip_signs(left - 1, -1)
        if before < left - 2:
            return None
    if before < 0 or context.is_verb(before) or context.holds(before, "light_perfectives"):
        return None
    if context.holds(before, "case_markers", "compound_postpositions", "adverbs", "particles", "genitive"):
        return None
    if context.text(left) != ",":
        portfolio = context.upos(before) == "ADJ" and context.has(start, start + LONGEST_PORTFOLIO, "portfolios")
        joins = context.upos(before) in ("NOUN", "PROPN", "PRON", "X", "NUM") or portfolio  # वाणिज्य और | उद्योग मंत्री
    else:
        listed = context.upos(before) == "PROPN" and context.upos(start) == "PROPN"
        commas = sum(context.text(i) == "," for i in range(left + 1))
        listed = listed or (commas > 1 and {context.upos(before), context.upos(start)} <= {"PROPN", "NOUN"})
        opens = not any(context.holds(i, "case_markers") or context.is_verb(i) for i in range(before))
        joins = (listed and opens) or (
            context.has(start, start + 8, "coordinators")
            and context.upos(before) in ("PROPN", "NOUN")
            and context.tree.relation(before) in ("conj", "nmod", "compound", "flat")
        )
    return (min(left - 1, before)) if joins else None


def _is_clausal(context: Context, left: int, start: int, end: int) -> bool:
    """Whether the tree makes a word a dependent of the clause: मंगलवार, इस बार, पहली बार in front of the mention."""
    word = context.tree.words[left]
    if word.upos == "X" or word.deprel == "dep":
        return False
    if word.upos in ("ADV", "SCONJ", "CCONJ"):
        return True
    if word.upos == "PROPN" and context.upos(start) == "PROPN":
        return False  # parts of one name: nothing stands between them
    if context.upos(start) == "PROPN" and teller_kind(context, left, left + 1) is TellerKind.PERSON:
        return False  # शिक्षक दिनेश पुरोहित
    if context.holds(left, "tiers") and teller_kind(context, start, end) is TellerKind.ORGANIZATION:
        return False  # राज्य विद्युत बोर्ड
    if _is_marked_name(context, start) and _is_named_by_marks(context, left):
        return False  # साप्ताहिक अखबार ‘सीमांत’, पेज ‘हम हैं किसान’
    outside = not start <= word.head < end
    return (
        outside
        and context.tree.relation(left) in CLAUSAL
        and word.upos in ("NOUN", "PROPN", "PRON", "NUM", "ADV", "PART")
    )


def _tells_news(context: Context, first: int, last: int) -> bool:
    """Whether all that follows is news, which came from somewhere: पटना से प्राप्त | समाचारों, रांची से मिली | सूचना."""
    return last - first == 1 and teller_kind(context, first, last) is TellerKind.DOCUMENT


def _works_at(context: Context, marker: int, start: int, end: int) -> bool:
    """Whether a place is where somebody works: आगरा विश्वविद्यालय में | प्रोफेसर रमा देवी."""
    return context.holds(marker - 1, "workplaces") and context.has(start, end, "professions")


def is_participle(context: Context, position: int) -> bool:
    """Whether the word is a participle in front of a noun: लिए is one in लिए गए, not in के लिए."""
    return context.holds(position, "participles", "states") and not ends_adjunct(context, position)


def ends_adjunct(context: Context, position: int) -> bool:
    """Whether a compound postposition ends here: के लिए, इसके अलावा, इस बीच, एक ओर."""
    if not context.holds(position, "compound_postpositions") or _is_name_in_full(context, position):
        return False
    pronoun = context.lexicon.pronouns.get(context.text(position - 1))
    return context.holds(position - 1, "genitive", "pointers", "one_sides", "of_all") or (
        pronoun is not None and pronoun.case == "genitive"
    )


def _is_name_in_full(context: Context, position: int) -> bool:
    """Whether a word that may end a postposition begins a name or rank: बस्ती के | रूप लाल ने, not के रूप में.

    So जिले के | अतिरिक्त पुलिस अधीक्षक; not इसके अतिरिक्त, वेतन के अतिरिक्त.
    """
    if context.holds(position, "postpositional_ranks"):
        return context.holds(position - 1, "genitive") and context.has(position + 1, position + 4, "ranks")
    after = context.upos(position + 1) == "PROPN" and context.holds(position + 2, "ergative")
    return after and context.holds(position, "postpositional_names")


def _is_name_verb(context: Context, position: int) -> bool:
    """Whether a verb form is a part of a name: प्रधानमंत्री | ली केकियांग, not शपथ ली."""
    if not context.holds(position, "name_verbs") or context.upos(position + 1) != "PROPN":
        return False
    return context.upos(position - 1) == "PROPN" or context.text(position - 1) in context.lexicon.roles


def _is_marked_name(context: Context, position: int) -> bool:
    return any(q.inner.start == context.words[position].start for q in context.document.quotations)


def _is_named_by_marks(context: Context, position: int) -> bool:
    """Whether a noun says what it is whose name stands in marks behind it: संस्था ‘हमारा गांव’."""
    kind = teller_kind(context, position, position + 1)
    return context.holds(position, "media_nouns", "accounts") or kind not in (None, TellerKind.CANNOT_TELL)


def is_oblique_pronoun(context: Context, position: int) -> bool:
    """Whether a pronoun with its own postposition stands here, which closes a phrase: इसपर | वकील ने."""
    pronoun = context.lexicon.pronouns.get(context.text(position))
    return pronoun is not None and pronoun.case in ("ablative", "locative", "dative", "accusative")


def opening_bracket(context: Context, position: int) -> int:
    """The position of the bracket that the one at ``position`` closes."""
    for i in range(position - 1, -1, -1):
        if context.text(i) == "(":
            return i
    return position
