"""Agents in ने, wherever they stand, and the nouns that a cue modifies or that bear a speech noun."""

from __future__ import annotations

from quotes.attribution.found import Found
from quotes.lexicon.schema import CueClass
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.joints import is_besides
from quotes.matchers.links import is_inverted
from quotes.matchers.phrases import before_aside, mention_start
from quotes.matchers.tellers import is_written, teller_kind


def ergative_phrase(context: Context, position: int, shared: bool = False) -> Found | None:
    """The phrase before ने at ``position``, or the pronoun fused with it."""
    how = "agent of a joined clause" if shared else "agent in ने"
    if not context.holds(position, "ergative"):
        return Found(position, position + 1, how)
    end = position
    while end > 0 and context.holds(end - 1, "ergative"):  # a slip of the keyboard: मंत्री ने ने कहा
        end -= 1
    end = before_aside(context, end)
    named = end > 0 and (context.is_word(end - 1) or context.text(end - 1) == ")")
    return Found(mention_start(context, end), end, how) if named else None


def find_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The nearest agent in ने before the cue."""
    shared = False
    written = cue.match.cue_class is CueClass.WRITE or context.has(cue.core + 1, cue.last, "writings")
    for i in range(cue.first - 1, -1, -1):
        known = context.classes[i]
        if i in blocked or ("ergative" in known and _is_slip(context, i)):
            continue
        if context.is_ergative(i):
            return ergative_phrase(context, i, shared)
        if "complementisers" in known:
            return None
        if written and "relatives" in known:
            return None  # पुलिस ने पर्चा बरामद किया, जिसमें | लिखा है
        if "coordinators" in known and context.is_verb(i - 1):
            shared = True
    return None


def find_slipped_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent in ने that a verb is given though it is a passive: मंत्रालय ने राज्यों को | निर्देश दिए गए हैं कि …."""
    for i in range(cue.first - 1, -1, -1):
        if i in blocked:
            continue
        if context.is_ergative(i):
            return ergative_phrase(context, i)
        if context.is_verb(i) or context.holds(i, "complementisers", "coordinators", "relatives", "stops"):
            return None
    return None


def _is_slip(context: Context, position: int) -> bool:
    """Whether a ने stands by mistake: मंत्री ने सम्मेलन में | ने कहा, साथ ही | ने कहा, मंत्री ने दिल्ली | ने कहा (for में)."""
    if context.holds(position - 1, "ergative"):
        return False
    placed = context.holds(position - 1, "in") and context.upos(position - 2) != "PROPN"  # not लोरेना मे | ने
    if placed or context.holds(position - 1, "complementisers", "simultaneous") or is_besides(context, position - 2):
        return True
    start = mention_start(context, position)
    return context.holds(start - 1, "ergative") and not context.is_verb(start)


def find_postposed_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent behind the cue: …, कहा मंत्री ने."""
    for i in range(cue.last, min(len(context.words), cue.last + 8)):
        if i in blocked or context.holds(i, "complementisers") or (not context.is_word(i) and context.text(i) != "("):
            return None
        if context.is_ergative(i):
            if not context.holds(i, "ergative"):
                return Found(i, i + 1, "agent behind the cue")
            start = max(cue.last, mention_start(context, i))
            return Found(start, i, "agent behind the cue") if start < i else None
    return None


def find_torn_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who tears a speech noun from its verb: बनाने की बात | मंत्री | ने कही, मांग | सभा | द्वारा की गई, | आदेश | में की गई."""
    behind = range(cue.last, cue.last if cue.verb is None else cue.verb)
    markers = ("agentive", "in") if cue.match.passive else ("agentive",)  # का एलान भाषण में | किया: not the speech
    marker = next((i for i in behind if context.holds(i, *markers) or context.is_ergative(i)), None)
    if marker is None or marker in blocked:
        return None
    if context.holds(marker, "in") and teller_kind(context, marker - 1, marker) is not TellerKind.DOCUMENT:
        return None
    if not context.holds(marker, "agentive", "ergative", "in"):
        return Found(marker, marker + 1, "agent behind the cue")
    end = marker - context.holds(marker - 1, "genitive")  # सभा के | द्वारा
    start = max(cue.last, mention_start(context, end))
    return Found(start, end, "agent behind the cue") if start < end else None


def find_inverted_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent of a cue whose verb stands in front: सरकार ने दिए जांच के आदेश; in a headline wherever that is."""
    found = find_agent(context, cue, blocked)
    ordered = cue.match.cue_class is CueClass.ORDER
    if found is None or (ordered and _has_acted(context, found.last, cue.first)):
        return None
    inverted = is_inverted(context, cue, found.last + context.holds(found.last, "ergative"))
    return found if context.headline or inverted else None


def _has_acted(context: Context, first: int, last: int) -> bool:
    """Whether a clause with its own verb ends between an agent and a noun: पटवारी ने | मांगी रिश्वत, जांच के | आदेश."""
    comma = next((i for i in range(last - 1, first, -1) if context.text(i) == ","), None)
    return comma is not None and any(context.is_verb(i) for i in range(first, comma))


def find_matrix_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent of the clause that a converb leans on, behind its content: यह कहते हुए कि …, उन्होंने …."""
    for i in range(cue.last, len(context.words)):
        if i not in blocked and context.holds(i, "relatives"):
            return None  # पुरानी बताकर शेयर हुई, जिसे | पुलिस ने झूठ बताया
        if i not in blocked and context.is_ergative(i):
            return ergative_phrase(context, i, shared=True)
    return None


def find_agent_behind(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who acts on a demand: … की मांग को लेकर महिलाओं ने सड़क जाम की."""
    return find_matrix_agent(context, cue, blocked) if context.holds(cue.last, "accusative") else None


def find_bearer(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun that carries the speech noun: जांच की मांग वाली याचिका."""
    if not context.holds(cue.last, "bearers"):
        return None
    last = _noun_end(context, cue.last + 1, blocked)
    return Found(cue.last + 1, last, "noun that bears the speech noun") if last > cue.last + 1 else None


def find_modified_noun(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun that a participle stands in front of: … का वचन देने वाली पार्टी."""
    first = cue.last
    while context.holds(first, "pointers"):
        first += 1
    last = _noun_end(context, first, blocked)
    if context.headline and first > cue.last and context.holds(last, "genitive"):
        return None  # ऐसा कहने वाले इस | ग्रह | के मूर्ख: of them it is said
    return Found(first, last, "noun behind the participle") if last > cue.last else None


def _noun_end(context: Context, first: int, blocked: frozenset[int]) -> int:
    """Behind the noun phrase that begins at ``first``, which is ``first`` where none does.

    What is said of a subject is no part of it (याचिका | खारिज कर दी, पोस्ट | वायरल है), nor, where it is a document, is
    the next noun (वीडियो | सोशल मीडिया पर).
    """
    last = first
    while (
        last < len(context.words)
        and last not in blocked
        and context.is_word(last)
        and not context.holds(last, "adverbs")
        and not context.holds(last, "case_markers", "genitive", "particles", "coordinators")
        and not context.is_verb(last)
    ):
        last += 1
        if is_written(context, last - 1) and not is_written(context, last):
            break
    while last > first and (context.upos(last - 1) == "ADJ" or _completes_verb(context, last - 1)):
        last -= 1
    return last if context.upos(last - 1) in ("NOUN", "PROPN", "X") else first


def _completes_verb(context: Context, position: int) -> bool:
    """Whether a noun makes one verb with the one behind it: विधायक | गिरफ्तार हुए."""
    word = context.tree.words[position]
    return word.deprel == "compound" and word.head == position + 1 and context.is_verb(word.head)
