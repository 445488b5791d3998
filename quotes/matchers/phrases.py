"""Noun phrases: where the mention before a postposition begins, and where one that opens ends.

The tree proposes, the surface disposes: Hindi marks the end of every argument with a postposition, so a word with a
case marker other than the genitive closes the phrase to its right whatever the parser says; the tree decides where
the surface is silent (time nouns, participles in front of the noun, coordination).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context
from quotes.matchers.nonfinite import ends_aside, ends_converb, is_infinitive
from quotes.matchers.occasions import ends_time, over_date
from quotes.matchers.tellers import teller_kind

# The longest name between marks that a mention can begin with, in words.
LONGEST_TITLE = 14
# Words behind और that name the rest of a portfolio, with its holder: नवीन और | नवीकरणीय ऊर्जा मंत्री.
LONGEST_PORTFOLIO = 3
# Signs that hold the parts of one word together.
GLUE = ("-", "–", "/", "&", "'", ".")
CLOSING = ("’", "”", "'", '"')
# Relations of a noun that is an argument or adjunct of its clause, not a part of the noun phrase to its right.
CLAUSAL = frozenset(
    {"obl", "obj", "iobj", "nsubj", "advmod", "dislocated", "advcl", "discourse", "vocative", "mark", "cc"}
)


def mention_start(context: Context, end: int) -> int:
    """Where the noun phrase that ends before position ``end`` begins.

    ``रूसी विदेश नीति सलाहकार यूरी उशाकोव | ने``: the position of रूसी. Titles, roles, genitives, coordinated names and
    participles in front of the noun are in; clause adverbs, dates, places with a postposition and जो-clauses are out
    (annotation guide, section 4 and ruling 9).
    """
    start = end - 1
    pronoun = context.lexicon.pronouns.get(context.text(start))
    if pronoun is not None and pronoun.kind == "relative":
        return start  # पोस्ट मिली | जिसके मुताबिक
    if context.text(start) == ")":
        start = _opening(context, start)
        start -= start > 0
    while start > 0:
        step = _extend(context, start, end)
        if step is None:
            break
        start = _marked_start(context, step)
    participle = _participle_start(context, start, end)
    return _drop_adverbs(context, start, end) if participle is None else participle


def _marked_start(context: Context, position: int) -> int:
    """The first word between the marks that a position stands in: ‘मैपिंग ह्यूमन हिस्ट्री’ नामक | अध्ययन."""
    place, quotations = context.words[position].start, context.document.quotations
    last = bisect_right(quotations, place, key=lambda q: q.inner.start) - 1
    while last >= 0 and quotations[last].inner.end <= place < quotations[last].outer.end:
        last -= 1
    found = quotations[last] if last >= 0 else None
    if found is None or not found.closed or found.inner.end <= place or found.index == context.frame.inside:
        return position
    first = bisect_left(context.words, quotations[last].inner.start, key=lambda word: word.start)
    return first if position - first < LONGEST_TITLE else position


def _participle_start(context: Context, start: int, end: int) -> int | None:
    """Where a participle in front of the phrase begins, with what it governs, None where there is none.

    मीडिया में आ रहीं | खबरों, इस खुदाई से जुड़े | डॉक्टर, सम्मेलन की अध्यक्षता कर रहे | नेता (annotation guide, ruling 9).
    """
    inside = any(_is_participle(context, i) for i in range(start, min(start + 4, end - 1))) or (
        context.holds(end - 1, "bearers") and is_infinitive(context, end - 2)
    )
    first = start if inside else start - 1
    while inside and context.holds(first, "case_markers"):
        first += 1  # वेबसाइट पर | उपलब्ध जानकारी
    if first < 1 or not (inside or _is_participle(context, first)):
        return None
    while first > 1 and (_is_participle(context, first - 1) or context.is_verb(first - 1)):
        if context.holds(first - 1, "finals"):
            return None
        if ends_converb(context, first - 1):
            break
        first -= 1
    if context.holds(first, "passives", "happenings") and context.upos(first - 1) in ("NOUN", "ADJ"):
        first -= 1  # छुड़ाए | गए बच्चों, सर्कुलेट | हो रहे मैसेज
    placed = context.upos(first - 1) in ("NOUN", "ADJ") and context.holds(first - 2, "locative", "ablative")
    if placed or context.holds(first - 1, "light_objects"):
        first -= 1  # सीमा पर | नजर रखने वालों, वायरल | हो रहे स्क्रीनशॉट
    left = first - 1
    if context.holds(left, "deictics"):
        return left  # यहां | दी गई जानकारी
    if context.holds(left, "in") and context.holds(left - 1, "particles"):
        return first  # हाल ही में | वायरल हुई पोस्ट
    if context.holds(left, "agentive") and left > 1:  # मंत्रालय के द्वारा जारी | विज्ञप्ति
        return mention_start(context, left - 1 if context.holds(left - 1, "genitive") else left)
    if context.holds(left, "locative", "ablative", "accusative") and left > 0:
        place = _place_start(context, left)
        if context.holds(left - 1, "adverbs") and context.holds(place - 1, "ablative") and place > 2:
            return _place_start(context, place - 1)  # सेना की ओर से | शनिवार को जारी बयान
        published = context.has(first, first + 2, "publishings")
        if published and context.holds(place - 1, "locative", "accusative"):  # ‘बिजनेस समाचार’ में 2019 में छपी | एक रिपोर्ट
            place = _place_start(context, place - 1)
        if published and context.holds(place - 1, "agentive") and place > 1:  # आयोग द्वारा 15 जून को | जारी नोट
            return mention_start(context, place - 1 - context.holds(place - 2, "genitive"))
        return place
    if context.holds(left, "compound_postpositions") and context.holds(left - 1, "genitive") and left > 1:
        return mention_start(context, left - 1)
    if context.upos(left) in ("NOUN", "ADJ") and context.holds(left - 1, "genitive", "accusative"):
        return (
            mention_start(context, left + 1)
            if context.holds(left - 1, "genitive")
            else mention_start(context, left - 1)
        )
    if context.upos(left) == "NOUN" and context.holds(first, "duratives") and not ends_time(context, left):
        return mention_start(context, left + 1)  # प्रमुख पक्षकार | रहे अली के बेटे
    return first


def _is_participle(context: Context, position: int) -> bool:
    """Whether the word is a participle in front of a noun: लिए is one in लिए गए, not in के लिए."""
    return context.holds(position, "participles", "states") and not _ends_adjunct(context, position)


def _place_start(context: Context, postposition: int) -> int:
    """Where the phrase before a postposition begins: ‘जनसत्ता’ | में, सरकार की ओर | से."""
    end = postposition - 1 if context.text(postposition - 1) in CLOSING and postposition > 1 else postposition
    if _ends_adjunct(context, end - 1) and end > 2:
        return mention_start(context, end - 2) if context.holds(end - 2, "genitive") else end - 2
    return mention_start(context, end)


def _ends_adjunct(context: Context, position: int) -> bool:
    """Whether a compound postposition ends here: के लिए, इसके अलावा, इस बीच."""
    if not context.holds(position, "compound_postpositions") or _is_name_in_full(context, position):
        return False
    pronoun = context.lexicon.pronouns.get(context.text(position - 1))
    return context.holds(position - 1, "genitive", "pointers", "of_all") or (
        pronoun is not None and pronoun.case == "genitive"
    )


def _works_at(context: Context, marker: int, start: int, end: int) -> bool:
    """Whether a place is where somebody works: आगरा विश्वविद्यालय में | प्रोफेसर रमा देवी."""
    return context.holds(marker - 1, "workplaces") and context.has(start, end, "professions")


def _over_adjunct(context: Context, left: int, start: int) -> int | None:
    """Over an adjunct that a participle governs: जांच के लिए | गठित समिति, सरकार की ओर से | पेश वकील."""
    if context.holds(left, "evidentials"):
        return None  # सूत्रों के अनुसार | पीड़ित महिला
    governed = _is_participle(context, start) or context.holds(start, "occurrences")
    if not governed and _over_participle(context, left, start) is None:
        return None
    return mention_start(context, left - 1) if context.holds(left - 1, "genitive") else left - 1


def _opening(context: Context, position: int) -> int:
    """The position of the bracket that the one at ``position`` closes."""
    for i in range(position - 1, -1, -1):
        if context.text(i) == "(":
            return i
    return position


def _extend(context: Context, start: int, end: int) -> int | None:
    """The new start if the word before ``start`` belongs to the phrase, else None."""
    left = start - 1
    text, before, here = context.text(left), context.classes[left], context.classes[start]
    if "name_links" in here and context.is_word(left):
        return left  # लंदन स्कूल | ऑफ हाइजीन
    if "genitive" in before:
        return _over_genitive(context, left, start)
    if text == ")":
        opening = _opening(context, left)
        if any(context.text(i) in context.lexicon.agencies for i in range(opening + 1, left)):
            return None  # a dateline: नई दिल्ली, 21 जनवरी (भाषा) | केंद्र सरकार
        return opening - 1 if opening > 0 and context.is_word(opening - 1) else None
    if text in GLUE and context.is_glued(left):
        return left - 1
    if "comparatives" in here:
        than = left - ("particles" in before)
        if context.holds(than, "ablative") and than > 0:
            return than - 1  # 10 फीसदी से भी | कम लोगों
    if "ablative" in before and context.holds(left - 1, "in") and left > 2 and context.upos(start) == "NUM":
        return left - 2  # 200 लोगों में से | 36
    date = over_date(context, left, start)
    if date is not None:
        return date
    if text == "," and context.text(left - 1) in context.lexicon.roles and context.upos(start) == "PROPN":
        return left - 1  # मुख्य संपादक, | रमा देवी ने
    if text == "," and context.holds(start, "indefinite_articles") and context.upos(left - 1) == "PROPN":
        return left - 1  # पूजा शुक्ला, | एक छात्रा ने
    if text == "," or "coordinators" in before:
        return _over_coordinator(context, left, start)
    if not context.is_word(left) or "reflexives" in here:
        return None
    if context.is_ergative(left) and "ergative" not in before:
        return None  # उन्होंने | दंगे के लिए
    if "in" in before and _works_at(context, left, start, end):
        return left - 1
    if not before.isdisjoint(("case_markers", "ergative")):
        return _over_participle(context, left, start)
    if _ends_adjunct(context, left):
        return _over_adjunct(context, left, start)
    if ends_time(context, left) or is_oblique_pronoun(context, left):
        return None
    if "nominative_pronouns" in before and context.holds(end, "case_markers", "genitive"):
        return None  # यह | पुलिस द्वारा …, जहां वह | डॉक्टरों ने …
    if "throughout" in here:
        return left  # देश | भर से आई खबरों
    if "time_pointers" in before and "times" in here and context.holds(start + 1, "genitive"):
        return left  # बीते | वर्ष की रिपोर्ट
    if not before.isdisjoint(
        ("complementisers", "relatives", "adverbs", "adversatives", "fused_accusatives", "emphatics")
    ):
        return None
    if "told_topics" in before and context.holds(left - 1, "parallel"):
        return None  # यह घोषणा | मंत्री ने की
    if "inclusives" in here:
        return left  # सुमन पंत | समेत कई नेताओं
    if ends_converb(context, left) or ends_aside(context, left):
        return None  # कुल मिलाकर | फोर्ब्स, किसी का नाम लिए बिना | मंत्री
    if context.text(left) in context.lexicon.titles or _is_name_verb(context, left):
        return left
    if context.is_verb(left):
        return _over_participle(context, left, start)
    if _is_clausal(context, left, start, end):
        return None
    return left


def _over_genitive(context: Context, left: int, start: int) -> int | None:
    """Over का/की/के to its possessor, unless it is a verb form (मांग की और …) or part of an adjunct (के बाद)."""
    if left > 1 and context.text(left - 1) in CLOSING:
        return left - 2  # ‘मुंबई मिरर’ के | लेख
    if left > 1 and context.text(left - 1) == ")":
        return _opening(context, left - 1) - 1  # वैज्ञानिक परिषद (वैप) के | महानिदेशक
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


def _is_name_in_full(context: Context, position: int) -> bool:
    """Whether a word that may end a postposition begins a name or rank: गांव के | रूप राम ने, not के रूप में.

    So जिले के | अतिरिक्त पुलिस अधीक्षक; not इसके अतिरिक्त, वेतन के अतिरिक्त.
    """
    if context.holds(position, "postpositional_ranks"):
        return context.holds(position - 1, "genitive") and context.has(position + 1, position + 4, "ranks")
    after = context.upos(position + 1) == "PROPN" and context.holds(position + 2, "ergative")
    return after and context.holds(position, "postpositional_names")


def is_oblique_pronoun(context: Context, position: int) -> bool:
    """Whether a pronoun with its own postposition stands here, which closes a phrase: इसपर | वकील ने."""
    pronoun = context.lexicon.pronouns.get(context.text(position))
    return pronoun is not None and pronoun.case in ("ablative", "locative", "dative", "accusative")


def _over_participle(context: Context, left: int, start: int) -> int | None:
    """Over a participle that modifies the noun (आने वाले विभाग, से जुड़े डॉक्टर), which only the tree can tell."""
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
        before = _opening(context, left - 1) - 1  # राजेश नेगी (कांग्रेस) और | धनंजय राणे
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
    if _is_marked_name(context, start) and context.holds(left, "media_nouns"):
        return False  # साप्ताहिक अखबार ‘सीमांत’
    outside = not start <= word.head < end
    return (
        outside
        and context.tree.relation(left) in CLAUSAL
        and word.upos in ("NOUN", "PROPN", "PRON", "NUM", "ADV", "PART")
    )


def _is_marked_name(context: Context, position: int) -> bool:
    return any(q.inner.start == context.words[position].start for q in context.document.quotations)


def _drop_adverbs(context: Context, start: int, end: int) -> int:
    """Without leading particles and signs."""
    while start < end - 1 and (
        not context.is_word(start) or context.holds(start, "particles", "adverbs", "genitive", "case_markers")
    ):
        if context.text(start) == "(":
            break
        start += 1
    return start


def _is_name_verb(context: Context, position: int) -> bool:
    """Whether a verb form is a part of a name: प्रधानमंत्री | ली केकियांग, not शपथ ली."""
    if not context.holds(position, "name_verbs") or context.upos(position + 1) != "PROPN":
        return False
    return context.upos(position - 1) == "PROPN" or context.text(position - 1) in context.lexicon.roles


def phrase_end(context: Context, position: int) -> int:
    """The position of what stands behind the noun phrase that goes on at ``position``."""
    while context.upos(position) in ("NOUN", "PROPN"):
        position += 1
    return position


def mention_end(context: Context, start: int) -> int:
    """Where the noun phrase that begins at ``start`` ends: बकौल | पूर्व सांसद रमा देवी |, …"""
    position = start
    while position < len(context.words):
        if (
            not context.is_word(position)
            or context.is_verb(position)
            or context.holds(position, "case_markers", "relatives", "complementisers")
        ):
            break
        position += 1
    return position
