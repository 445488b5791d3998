"""Noun phrases: where the mention before a postposition begins, where the complement of a speech noun begins.

The tree proposes, the surface disposes: Hindi marks the end of every argument with a postposition, so a word with a
case marker other than the genitive closes the phrase to its right whatever the parser says; the tree decides where
the surface is silent (time nouns, participles in front of the noun, coordination).
"""

from __future__ import annotations

from quotes.lexicon.cues import Form
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.tellers import is_party, teller_kind

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
    if context.text(start) == ")":
        start = _opening(context, start)
        start -= start > 0
    while start > 0:
        step = _extend(context, start, end)
        if step is None:
            break
        start = step
    participle = _participle_start(context, start, end)
    return _drop_adverbs(context, start if participle is None else participle, end)


def _participle_start(context: Context, start: int, end: int) -> int | None:
    """Where a participle in front of the phrase begins, with what it governs, None where there is none.

    मीडिया में आ रहीं | खबरों, इस खुदाई से जुड़े | डॉक्टर, सम्मेलन की अध्यक्षता कर रहे | नेता (annotation guide, ruling 9).
    """
    inside = any(context.holds(i, "participles") for i in range(start, min(start + 4, end - 1)))
    first = start if inside else start - 1
    if first < 1 or not (inside or context.holds(first, "participles")):
        return None
    while first > 1 and (context.holds(first - 1, "participles") or context.is_verb(first - 1)):
        if context.holds(first - 1, "finals", "ergative"):
            return None
        if _ends_converb(context, first - 1):
            break
        first -= 1
    left = first - 1
    if context.holds(left, "agentive") and left > 1:  # मंत्रालय के द्वारा जारी | विज्ञप्ति
        return mention_start(context, left - 1 if context.holds(left - 1, "genitive") else left)
    if context.holds(left, "locative", "ablative", "accusative") and left > 0:
        place = _place_start(context, left)
        published = any(context.holds(i, "publishings") for i in range(first, first + 2))
        if published and context.holds(place - 1, "locative"):  # ‘बिजनेस समाचार’ में 2019 में छपी | एक रिपोर्ट
            place = _place_start(context, place - 1)
        return place
    if context.holds(left, "compound_postpositions") and context.holds(left - 1, "genitive") and left > 1:
        return mention_start(context, left - 1)
    if context.upos(left) in ("NOUN", "ADJ") and context.holds(left - 1, "genitive", "accusative"):
        return (
            mention_start(context, left + 1)
            if context.holds(left - 1, "genitive")
            else mention_start(context, left - 1)
        )
    return first


def _place_start(context: Context, postposition: int) -> int:
    """Where the phrase before a postposition begins, marks around a name or not: ‘जनसत्ता’ | में."""
    end = postposition - 1 if context.text(postposition - 1) in CLOSING and postposition > 1 else postposition
    return mention_start(context, end)


def _opening(context: Context, position: int) -> int:
    """The position of the bracket that the one at ``position`` closes."""
    for i in range(position - 1, -1, -1):
        if context.text(i) == "(":
            return i
    return position


def _extend(context: Context, start: int, end: int) -> int | None:
    """The new start if the word before ``start`` belongs to the phrase, else None."""
    left = start - 1
    text = context.text(left)
    if context.is_word(left) and context.holds(start, "name_links"):
        return left  # लंदन स्कूल | ऑफ हाइजीन
    if context.holds(left, "genitive"):
        return _over_genitive(context, left, start)
    if text == ")":
        opening = _opening(context, left)
        if any(context.text(i) in context.lexicon.agencies for i in range(opening + 1, left)):
            return None  # a dateline: नई दिल्ली, 21 जनवरी (भाषा) | केंद्र सरकार
        return opening - 1 if opening > 0 and context.is_word(opening - 1) else None
    if (
        text in ("-", "–", "/", "&", "'")
        and left > 0
        and context.is_word(left - 1)
        and context.words[left - 1].end == context.words[left].start
        and context.words[left].end == context.words[start].start
    ):
        return left - 1
    if text == "," or context.holds(left, "coordinators"):
        return left - 1 if _coordinates(context, left, start) else None
    if not context.is_word(left):
        return None
    if context.is_ergative(left) and not context.holds(left, "ergative"):
        return None  # उन्होंने | दंगे के लिए
    if context.holds(left, "case_markers", "ergative"):
        return _over_participle(context, left, start)
    if context.holds(left, "compound_postpositions") and context.holds(left - 1, "genitive"):
        return _over_participle(context, left, start)
    if context.holds(left, "complementisers", "relatives", "adverbs", "adversatives", "fused_accusatives"):
        return None
    if _ends_converb(context, left):
        return None  # कुल मिलाकर | फोर्ब्स
    if context.is_verb(left):
        return _over_participle(context, left, start)
    if _is_clausal(context, left, start, end):
        return None
    return left


def _over_genitive(context: Context, left: int, start: int) -> int | None:
    """Over का/की/के to its possessor, unless it is a verb form (मांग की और …) or part of an adjunct (के बाद)."""
    if left > 1 and context.text(left - 1) in CLOSING and context.is_word(left - 2) and context.is_word(start):
        return left - 2  # ‘मुंबई मिरर’ के | लेख
    if left == 0 or not context.is_word(left - 1) or not context.is_word(start):
        return None
    if context.holds(start, "coordinators", "compound_postpositions") or context.is_verb(left):
        return None
    if context.holds(left - 1, "case_markers", "genitive"):
        return None
    return left - 1


def _over_participle(context: Context, left: int, start: int) -> int | None:
    """Over a participle that modifies the noun (आने वाले विभाग, से जुड़े डॉक्टर), which only the tree can tell."""
    node = left
    seen = 0
    words = context.tree.words
    while 0 <= node < len(words) and seen < len(words):
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


def _coordinates(context: Context, left: int, start: int) -> bool:
    """Whether the और or comma at ``left`` joins names of one subject rather than clauses."""
    before = context.skip_signs(left - 1, -1)
    if before < 0 or before < left - 2 or context.is_verb(before):
        return False
    if context.holds(before, "case_markers", "compound_postpositions", "adverbs", "particles", "genitive"):
        return False
    if context.text(left) != ",":
        return context.upos(before) in ("NOUN", "PROPN", "PRON", "X", "NUM") and not _opens_clause(context, before)
    joined = any(context.holds(i, "coordinators") for i in range(start, min(start + 8, len(context.words))))
    return (
        joined
        and context.upos(before) in ("PROPN", "NOUN")
        and context.tree.relation(before) in ("conj", "nmod", "compound", "flat")
    )


def _opens_clause(context: Context, position: int) -> bool:
    return context.tree.relation(position) in ("root", "parataxis", "obl", "advmod", "nsubj") and context.is_verb(
        position
    )


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
        not context.is_word(start) or context.holds(start, "particles", "coordinators", "adverbs")
    ):
        if context.text(start) == "(":
            break
        start += 1
    return start


def is_infinitive(context: Context, position: int) -> bool:
    """Whether the word is an infinitive (करने, जाने, करना), by its ending: taggers often make it a noun."""
    text = context.text(position)
    if not text.endswith(("ने", "ना")) or len(text) < 3 or context.holds(position, "not_infinitives"):
        return False
    return context.upos(position) in ("VERB", "AUX", "NOUN", "X", "PROPN", "ADJ")


def complement_start(
    context: Context, end: int, limit: int = 0, *, addressee: tuple[str, ...] = (), accused: bool = False
) -> int:
    """Where the phrase before the link of a speech noun begins: ``उत्तर कोरिया के लिए अपने अटूट समर्थन | का वचन दिया``.

    ``limit`` is the first position that can belong to it (after the speaker's ने, after the coordinator). An infinitive
    takes all arguments before it, but for the person spoken to (``addressee``: लोगों से … की अपील) and the one accused
    (``accused``: सरकार पर … का आरोप); a noun takes what the parser hangs on it.
    """
    head = end - 1
    members = set(context.tree.subtree(head))
    infinitive = is_infinitive(context, head)
    start = head
    while start > limit:
        left = start - 1
        if _ends_complement(context, left) or (context.headline and _parts_clauses(context, left)):
            break
        if left in members or _belongs(context, left, members, start):
            start = left
            continue
        if infinitive:
            chunk = _argument(context, left, limit, addressee=addressee, accused=accused)
        else:
            chunk = _noun_adjunct(context, left, limit)
        if chunk is None:
            break
        start = chunk
    start = _after_party(context, start, head, addressee=addressee, accused=accused)
    while start < head and _cannot_lead(context, start):
        start += 1
    return start


def _after_party(context: Context, start: int, head: int, *, addressee: tuple[str, ...], accused: bool) -> int:
    """Behind a leading person spoken to or accused, whom the parser hung on the infinitive: किसानों से | घर में रहने."""
    pronoun = context.lexicon.pronouns.get(context.text(start))
    if addressee and pronoun is not None and pronoun.kind == "personal" and pronoun.case in ("ablative", "dative"):
        return start + 1
    marker = next((i for i in range(start, head) if context.holds(i, "case_markers")), None)
    if marker is None or marker == start or context.holds(marker - 1, "genitive"):
        return start
    if accused and context.holds(marker, "par") and _can_be_accused(context, marker):
        return marker + 1
    if addressee and context.holds(marker, *addressee) and is_party(context, start, marker):
        return marker + 1
    return start


def _can_be_accused(context: Context, marker: int) -> bool:
    """Whether the phrase before पर is somebody: सरकार पर, रमेश पर; not जमीन पर."""
    if context.upos(marker - 1) != "NOUN" or is_party(context, marker - 1, marker):
        return True
    return context.text(marker - 1).endswith(tuple(context.grammar["plural_endings"]))


def _cannot_lead(context: Context, start: int) -> bool:
    return not context.is_word(start) or context.holds(
        start, "particles", "coordinators", "case_markers", "genitive", "adversatives"
    )


def _noun_adjunct(context: Context, left: int, limit: int) -> int | None:
    """The start of what belongs to an event noun though the parser hangs it on the verb.

    A joined noun (व्यापार और | सुरक्षा), a beneficiary (उत्तर कोरिया के लिए | समर्थन), a field (चुनाव में | धांधली); not where
    or when the speech took place (सभा में, सोमवार को).
    """
    if context.holds(left, "coordinators"):
        joined = left - 1 > limit - 1 and context.upos(left - 1) in ("NOUN", "PROPN") and not context.is_verb(left - 1)
        return max(limit, mention_start(context, left)) if joined else None
    noun = (
        left - 2 if context.holds(left, "compound_postpositions") and context.holds(left - 1, "genitive") else left - 1
    )
    if noun == left - 1 and not context.holds(left, "locative"):
        return None
    if (
        noun < limit
        or context.holds(noun, "settings", "adverbs")
        or context.holds(left, "settings")
        or context.upos(noun) not in ("NOUN", "PROPN")
    ):
        return None
    return max(limit, mention_start(context, noun + 1))


def _argument(context: Context, left: int, limit: int, *, addressee: tuple[str, ...], accused: bool) -> int | None:
    """The start of an infinitive's argument that ends at ``left``, None where it belongs to the reporting clause."""
    if context.text(left) == ")":
        return max(limit, mention_start(context, left + 1))
    if not context.is_word(left) or (
        context.holds(left, "adverbs", "particles") and not context.holds(left - 1, "genitive")
    ):
        return None
    marked = context.holds(left, "case_markers", "genitive")
    if marked and (
        (addressee and context.holds(left, *addressee))
        or (accused and context.holds(left, "par") and _can_be_accused(context, left))
    ):
        return None
    if context.is_verb(left) and not is_infinitive(context, left):
        return left if _leans_on(context, left) else None
    return max(limit, mention_start(context, left if marked else left + 1)) if left > limit else left


def _leans_on(context: Context, position: int) -> bool:
    """Whether a verb form goes with the infinitive to its right: मारे जाने, पहन कर आने."""
    follower = position + (2 if context.holds(position + 1, "negations") else 1)
    return (
        is_infinitive(context, follower)
        or context.holds(position, "converb_endings")
        or context.holds(follower, "converb_endings")
    )


def _ends_complement(context: Context, left: int) -> bool:
    if (
        context.holds(left, "ergative", "complementisers", "stops")
        or context.is_ergative(left)
        or context.text(left) == ":"
    ):
        return True
    if _ends_converb(context, left):
        return True
    return context.holds(left, "relatives") and not context.holds(left - 1, "genitive")


def _parts_clauses(context: Context, position: int) -> bool:
    """Whether a headline's comma or finite verb ends another clause: …ने लिखी चिट्ठी, | … का किया एलान."""
    if context.text(position) == ",":
        clause = position - 1
        while clause >= 0 and context.text(clause) != ",":
            if context.holds(clause, "case_markers") or context.is_verb(clause):
                return True
            clause -= 1
        return False
    if context.holds(position, "genitive") and context.holds(position - 1, "negations"):
        return True  # ने नहीं की | रोजगार देने की मांग
    after_agent = any(context.is_ergative(i) for i in range(position))
    return after_agent and context.is_verb(position) and not _leans_on(context, position)


def _ends_converb(context: Context, position: int) -> bool:
    """Whether a converb clause of the reporting verb ends here (… बताते हुए | … से इनकार किया); पहन कर आने goes on."""
    if is_infinitive(context, position + 1):
        return False
    if context.holds(position, "converb_signs"):
        return True
    ending = context.text(position).endswith("कर") and len(context.text(position)) > 3
    return ending and context.upos(position) != "PROPN" and not context.holds(position, "no_converbs")


def _belongs(context: Context, left: int, members: set[int], start: int) -> bool:
    """Whether a word outside the subtree hangs on the phrase all the same: its case marker or its genitive does."""
    word = context.tree.words[left]
    if context.text(left) in ("-", "–") and context.is_word(left - 1):
        return True
    if word.deprel == "dep" and word.upos == "X":
        return context.is_word(left) and not (
            context.holds(left, "adverbs") and not context.holds(left - 1, "genitive")
        )
    if word.head in members and start <= word.head:
        return True
    if context.holds(start, "coordinators") and context.upos(left) in ("NOUN", "PROPN"):
        return True
    if context.holds(start, "genitive") and context.is_word(left) and not context.holds(left, "case_markers"):
        return True
    return context.holds(left, "genitive") and context.is_word(start) and left + 1 == start


def subject_end(context: Context, cue: Cue, before: int) -> int:
    """The position after the cue's own nominative subject, 0 where the parser gives it none before ``before``."""
    if cue.match.perfective or cue.match.passive or cue.match.form is Form.COPULAR:
        return 0
    heads = {cue.core, *range(cue.first, cue.last)}
    ends = [
        i + 1
        for i in range(before)
        if context.tree.relation(i) == "nsubj"
        and context.tree.words[i].head in heads
        and not context.holds(phrase_end(context, i + 1), "case_markers", "genitive")
    ]
    opening = opening_subject(context, cue) if not ends else None
    return max(ends, default=0 if opening is None else opening[1])


def opening_subject(context: Context, cue: Cue) -> tuple[int, int] | None:
    """A party in the nominative that opens the clause of a verb without ने: भीड़ | मुआवजा दिलाने की मांग कर रही थी.

    The surface's own answer where the parser gives the verb no subject.
    """
    if cue.match.perfective or cue.match.passive or cue.match.form is not Form.FINITE:
        return None
    start = 0
    while start < cue.first and (not context.is_word(start) or context.holds(start, "openers", "adverbs", "particles")):
        start += 1
    end = start
    while end < cue.first and context.upos(end) in ("DET", "NUM", "ADJ", "NOUN", "PROPN") and context.is_word(end):
        end += 1
        if is_party(context, end - 1, end):
            break
    else:
        return None
    if context.holds(end, "case_markers", "genitive", "compound_postpositions", "coordinators") or end >= cue.first:
        return None
    between = range(end, cue.first)
    if any(context.holds(i, "complementisers", "finals", "relatives") or context.is_ergative(i) for i in between):
        return None
    return start, end


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
