"""Quotation → mention: the words of the cue's clause that say who speaks.

Syntax and surface are read together: the ergative ने, the genitive of का कहना है, the locative of a document, the
subject that a converb or a coordinated verb shares, the speaker behind the cue. Speakers are never looked for inside
the content. The second stage, mention → name, is `names`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue, VerbCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.candidate import Candidate
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import experiencer, possessor, possessor_behind
from quotes.matchers.phrases import is_infinitive, mention_start, opening_subject, phrase_end
from quotes.matchers.tellers import is_party, teller_kind


@dataclass(frozen=True, slots=True)
class Found:
    """A mention as a half-open range of frame positions, and how it was found. ``shared``: it is another clause's."""

    first: int
    last: int
    how: str
    shared: bool = False


def find_mention(context: Context, candidate: Candidate, others: Sequence[Candidate] = ()) -> Found | None:
    """The mention of the speaker of a candidate, None where the sentence has none of its own.

    ``others`` are the further candidates of the frame: no speaker is looked for in what somebody else says.
    """
    cue = next((c for c in context.cues if c.match is candidate.cue), None)
    if cue is None or candidate.speakerless:
        return None
    place = context.words[cue.first].start
    apart = [o for o in others if not any(span.start <= place < span.end for span in o.content)]
    blocked = _blocked(context, candidate).union(*(_inside(context, other) for other in apart))
    for search in _searches(context, cue, candidate):
        found = search(context, cue, blocked)
        if found is not None and not all(context.holds(i, "labels") for i in range(found.first, found.last)):
            return found
    return None


LONGEST_LABEL = 4
# Words between a converb and the passive it leans on (… बताकर सोशल मीडिया पर शेयर किया जा रहा है).
PASSIVE_REACH = 8
# Speech acts whose bare noun goes with the subject of its clause (… की मांग लेकर सड़क पर उतरे).
PERFORMED = frozenset({CueClass.REQUEST})

_Search = Callable[[Context, Cue, frozenset[int]], "Found | None"]


def _searches(context: Context, cue: Cue, candidate: Candidate) -> tuple[_Search, ...]:
    """Where to look for the speaker, by the form of the cue, likeliest place first."""
    match = cue.match
    noun = isinstance(match.entry, NounCue)
    if match.form is Form.COPULAR:
        return (_owner,) if match.cue_class is CueClass.WRITE else (_possessor, _experiencer)
    if match.form is Form.PARTICIPLE:
        return () if match.passive else (_modified_noun,)  # सुधारवादी माने जाने वाले नेता are so called by others
    if match.form is Form.NOUN:
        if candidate.rule == "indirect.ki_clause":
            return (_agent,)
        if match.cue_class in PERFORMED:
            return (_bearer, _oblique_agent, _agent, _subject, _agent_behind)
        return (_bearer, _headline_agent)
    if isinstance(match.entry, VerbCue) and not match.entry.transitive and match.cue_class is CueClass.BELIEVE:
        return (_experiencer, _subject)
    if _stands_before_noun(context, cue):
        return (_modified_noun,)  # खुद को स्थानीय बता रहे | लोग
    if any(context.holds(i, "perceptions") for i in range(cue.first + 1, cue.last)):
        return (_experiencer, _subject)  # उन्हें कहते हुए सुना जा सकता है
    if match.passive:
        own: tuple[_Search, ...] = (_possessor, _giver) if noun else ()
        return (*own, _passive_teller)
    if match.form is Form.CONVERB:
        return () if _leans_on_passive(context, cue) else (_agent, _agent_of_matrix, _subject_who)
    if match.form is Form.INFINITIVE:
        if context.holds(cue.last, "genitive") and context.holds(cue.last + 1, "purpose"):
            return (_agent,)  # तस्वीर का इस्तेमाल यह बताने के लिए किया गया कि …
        return (_possessor, _experiencer, _agent, _subject)
    if not match.perfective and context.holds(cue.last - 1, "finals") and is_infinitive(context, cue.core):
        return (_experiencer, _subject)  # मंत्री को मानना पड़ा है
    if match.perfective:
        return (_agent, _postposed, _document, _subject, _postposed_subject)
    return (_subject_of_naming, _subject, _postposed_subject, _agent, _document)


def _stands_before_noun(context: Context, cue: Cue) -> bool:
    """Whether a durative without its copula modifies the noun behind it: बता रहे लोगों ने."""
    if not context.holds(cue.last - 1, "duratives") or cue.match.form is not Form.FINITE:
        return False
    noun = cue.last
    while context.holds(noun, "pointers"):
        noun += 1
    return context.upos(noun) in ("NOUN", "PROPN") and is_party(context, noun, noun + 1)


def _leans_on_passive(context: Context, cue: Cue) -> bool:
    """Whether a converb's own clause is a passive with nobody who acts: … का बताकर शेयर की जा रही है."""
    for i in range(cue.last, min(len(context.words), cue.last + PASSIVE_REACH)):
        if not context.is_word(i) or context.holds(i, "coordinators", "complementisers") or context.is_ergative(i):
            return False
        if context.holds(i, "passives") and context.holds(i - 1, "light_perfectives", "genitive"):
            return not any(context.is_ergative(j) for j in range(cue.first))
    return False


def _blocked(context: Context, candidate: Candidate) -> frozenset[int]:
    """The positions inside the content."""
    cue = next((c for c in context.cues if c.match is candidate.cue), None)
    label = _label_end(context)
    if cue is not None and cue.first < label:
        label = 0
    return _inside(context, candidate).union(range(label))


def _inside(context: Context, candidate: Candidate) -> frozenset[int]:
    places: set[int] = set()
    for span in candidate.content:
        first = bisect_left(context.words, span.start, key=lambda word: word.start)
        places.update(range(first, bisect_left(context.words, span.end, key=lambda word: word.start)))
    return frozenset(places)


def _label_end(context: Context) -> int:
    """Behind the label of a turn (पत्रकार: …): who asks is not the subject of what he says."""
    if context.headline:
        return 0
    return next((i + 1 for i in range(1, LONGEST_LABEL + 1) if context.text(i) == ":"), 0)


def _possessor(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    place = possessor(context, cue) or possessor_behind(context, cue)
    return None if place is None or place[0] in blocked else Found(*place, "genitive of the cue")


def _owner(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The document behind a pronoun whose words are given: एक पोस्ट, जिसका | अनुवाद है; a picture has no words."""
    found = _possessor(context, cue, blocked)
    pronoun = (
        found is not None and found.last == found.first + 1 and context.text(found.first) in context.lexicon.pronouns
    )
    return found if pronoun else None


def _experiencer(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    place = experiencer(context, cue)
    return None if place is None or place[0] in blocked else Found(*place, "experiencer in को")


def _headline_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent of a torn cue in a headline: सरकार ने दिए जांच के आदेश."""
    return _agent(context, cue, blocked) if context.headline else None


def _bearer(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun that carries the speech noun: जांच की मांग वाली याचिका."""
    if not context.holds(cue.last, "bearers"):
        return None
    last = cue.last + 1
    while last < len(context.words) and context.upos(last) in ("NOUN", "PROPN", "ADJ") and last not in blocked:
        last += 1
    return Found(cue.last + 1, last, "noun that bears the speech noun") if last > cue.last + 1 else None


def _modified_noun(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun that a participle stands in front of: … का वचन देने वाली पार्टी."""
    first = last = cue.last
    while context.holds(first, "pointers"):
        first = last = first + 1
    while (
        last < len(context.words)
        and last not in blocked
        and context.is_word(last)
        and not context.holds(last, "adverbs")
        and not context.holds(last, "case_markers", "genitive", "particles")
        and not context.is_verb(last)
    ):
        last += 1
    noun = last > cue.last and context.upos(last - 1) in ("NOUN", "PROPN", "X")
    return Found(first, last, "noun behind the participle") if noun else None


def _agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The nearest agent in ने before the cue."""
    shared = False
    for i in range(cue.first - 1, -1, -1):
        if i in blocked:
            continue
        if context.is_ergative(i):
            return ergative_phrase(context, i, shared)
        if context.holds(i, "complementisers"):
            return None
        if context.holds(i, "coordinators") and context.is_verb(i - 1):
            shared = True
    return None


def ergative_phrase(context: Context, position: int, shared: bool = False) -> Found | None:
    """The phrase before ने at ``position``, or the pronoun fused with it."""
    how = "agent of a joined clause" if shared else "agent in ने"
    if not context.holds(position, "ergative"):
        return Found(position, position + 1, how, shared)
    end = position
    while end > 0 and context.holds(end - 1, "ergative"):  # a slip of the keyboard: मंत्री ने ने कहा
        end -= 1
    named = end > 0 and (context.is_word(end - 1) or context.text(end - 1) == ")")
    return Found(mention_start(context, end), end, how, shared) if named else None


def _postposed(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
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


def _subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject without ने: by the tree, else the noun phrase right before the cue, else a joined clause's subject."""
    pronoun = context.lexicon.pronouns.get(context.text(cue.first - 1))
    personal = pronoun is not None and pronoun.kind == "personal" and pronoun.case == "nominative"
    if personal and cue.first - 1 not in blocked and not context.holds(cue.first - 1, "parallel"):
        return Found(cue.first - 1, cue.first, "pronoun right before the verb")
    beside = _beside(context, cue, blocked)
    if beside is not None:
        return beside
    heads = [cue.core, *range(cue.first, cue.last)]
    governor = context.tree.words[cue.core].head
    if cue.match.form is Form.CONVERB and governor >= 0:
        heads.append(governor)
    for head in heads:
        for child in context.tree.children(head, "nsubj"):
            told = child == cue.first - 1 and context.holds(child, "parallel")  # डॉक्टर ये | बता पाते हैं कि
            if child not in blocked and not told and not cue.first <= child < cue.last and _is_nominal(context, child):
                found = _phrase_of(context, child, cue.first)
                if not context.holds(phrase_end(context, found.last), "accusative", "ablative", "locative"):
                    first = _behind_verb(context, found.first, found.last)
                    return Found(first, found.last, found.how)
    end = cue.first
    while end > 0 and (context.holds(end - 1, "particles", "adverbs", "cataphors") or context.text(end - 1) == ","):
        end -= 1
    apart = context.text(end) == "," and context.upos(end - 1) != "PROPN" and not is_party(context, end - 1, end)
    if (
        end > 0
        and end - 1 not in blocked
        and not apart
        and not (cue.match.cue_class is CueClass.WRITE and context.holds(end - 1, "written_things"))
        and _is_nominal(context, end - 1)
        and _can_speak(context, cue, end)
    ):
        return Found(_behind_verb(context, mention_start(context, end), end), end, "noun phrase before the cue")
    placed = end > 2 and context.holds(end - 1, "locative") and not context.holds(end - 3, "case_markers", "genitive")
    if placed and end - 3 not in blocked and is_party(context, 0, end - 2):
        return Found(mention_start(context, end - 2), end - 2, "noun phrase before a place")
    opening = opening_subject(context, cue)
    if opening is not None and opening[0] not in blocked:
        return Found(*opening, "noun phrase that opens the clause")
    lone = _lone_word(context, cue)
    if lone is not None and lone not in blocked:
        return Found(lone, lone + 1, "the only word before the verb")
    return _joined_subject(context, cue, blocked) or _headline_subject(context, cue, blocked)


def _lone_word(context: Context, cue: Cue) -> int | None:
    """A word alone between the clause's start and a plain verb of saying, whatever its tag: तो | प्रतिक बोले."""
    if not isinstance(cue.match.entry, VerbCue) or cue.match.perfective or cue.match.form is not Form.FINITE:
        return None
    word = cue.first - 1
    if not context.is_word(word) or context.holds(
        word, "adverbs", "particles", "case_markers", "cataphors", "genitive", "negations", "openers", "emphatics"
    ):
        return None
    before = word - 1
    while context.is_word(before) and context.holds(before, "openers", "adverbs"):
        before -= 1
    alone = before < 0 or not context.is_word(before) or context.holds(before, "contrasts", "converb_signs")
    pronoun = context.lexicon.pronouns.get(context.text(word))
    return word if alone and pronoun is None and not context.is_verb(word) else None


def _subject_who(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject of the clause that a converb leans on, unless it is what is being shared: तस्वीर … बताकर वायरल."""
    found = _subject(context, cue, blocked)
    return None if found is not None and context.holds(found.last - 1, "shared_things") else found


def _behind_verb(context: Context, start: int, end: int) -> int:
    """In a headline a verb before its subject is a clause of its own: थाने आई | महिला, कहा …."""
    if not context.headline or context.text(end) != ",":
        return start
    verbs = [i + 1 for i in range(start, end - 1) if context.is_verb(i) or context.holds(i, "participles")]
    return max([start, *verbs])


def _beside(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun phrase right before a verb without ने (युवा बोले): nothing else stands there."""
    entry, end = cue.match.entry, cue.first
    if not isinstance(entry, VerbCue) or not context.is_word(end - 1) or end - 1 in blocked:
        return None
    if entry.transitive and (context.upos(end - 1) != "PROPN" or Link.KI not in cue.match.links):
        return None
    if context.text(end - 1) in context.grammar["parallel"]:
        return None
    known = teller_kind(context, end - 1, end) is not None
    if known or (context.upos(end - 1) in ("NOUN", "PROPN") and _is_nominal(context, end - 1)):
        return Found(mention_start(context, end), end, "noun phrase right before the verb")
    return None


def _headline_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The name that a headline's clause begins with: रोहित शर्मा … बाहर रहने पर बोले-."""
    if not context.headline:
        return None
    start = next((i + 1 for i in range(cue.first - 1, -1, -1) if context.text(i) in (":", ",", "|")), 0)
    end = start
    while end < cue.first and end not in blocked and context.upos(end) == "PROPN":
        end += 1
    names = end > start and not context.holds(end, "accusative", "ablative", "locative", "genitive", "coordinators")
    if names and not cue.match.perfective:
        return Found(start, end, "name that begins the headline")
    for comma in range(cue.first - 1, 1, -1):
        if context.text(comma) == "," and comma - 1 not in blocked and is_party(context, comma - 1, comma):
            first = _behind_verb(context, mention_start(context, comma), comma)
            return Found(first, comma, "subject that ends a clause of the headline")
    return None


def _agent_of_matrix(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent of the clause that a converb leans on, behind its content: यह कहते हुए कि …, उन्होंने …."""
    for i in range(cue.last, len(context.words)):
        if i not in blocked and context.is_ergative(i):
            return ergative_phrase(context, i, shared=True)
    return None


def _agent_behind(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who acts on a demand: … की मांग को लेकर महिलाओं ने सड़क जाम की."""
    return _agent_of_matrix(context, cue, blocked) if context.holds(cue.last, "accusative") else None


def _subject_of_naming(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The noun phrase in front of the thing named: विशेषज्ञ इसे महामारी कहते हैं."""
    if Link.PREDICATE not in cue.match.links:
        return None
    for i in range(cue.first - 1, 0, -1):
        if context.holds(i, "fused_accusatives"):
            if i - 1 not in blocked and _is_nominal(context, i - 1):
                return Found(mention_start(context, i), i, "noun phrase before the thing named")
            return None
        if context.holds(i, "complementisers", "stops"):
            return None
    return None


def _postposed_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
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
        if any(cut.gap == last for cut in context.frame.cuts) and last > cue.last:
            break
        last += 1
    if last == cue.last or context.upos(last - 1) not in ("NOUN", "PROPN", "PRON", "VERB", "X"):
        return None
    return Found(max(cue.last, mention_start(context, last)), last, "subject behind the cue")


def _is_nominal(context: Context, position: int) -> bool:
    if not context.is_word(position) or context.holds(position, "fused_accusatives", "no_speakers", "places"):
        return False
    pronoun = context.lexicon.pronouns.get(context.text(position))
    if pronoun is not None and pronoun.case in ("ablative", "locative"):
        return False
    if context.text(position) == "यह":
        return False
    if context.holds(position, "parallel") and (
        context.holds(position + 1, "particles") or context.upos(position + 1) == "NOUN"
    ):
        return False  # ये | अफवाह फैली
    if context.holds(position, "adverbs", "particles", "cataphors", "relatives") and context.upos(position) != "PRON":
        return False
    if context.upos(position) == "ADJ":
        return teller_kind(context, position, position + 1) is TellerKind.PERSON
    return context.upos(position) in ("NOUN", "PROPN", "PRON", "NUM", "DET")


def _can_speak(context: Context, cue: Cue, end: int) -> bool:
    """Whether the noun before the cue can be its subject; before a speech noun only one that is known to speak."""
    if not isinstance(cue.match.entry, NounCue) or context.upos(end - 1) in ("PROPN", "PRON"):
        return True
    return teller_kind(context, max(0, end - 2), end) not in (None, TellerKind.CANNOT_TELL)


def _joined_subject(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The subject of the clause that the cue's is joined to: यह युवक पहुंचा और … कहा."""
    for head in context.tree.ancestors(cue.core):
        for child in context.tree.children(head, "nsubj"):
            if child not in blocked and child < cue.first and _is_nominal(context, child):
                found = _phrase_of(context, child, 0)
                return Found(found.first, found.last, "subject of a joined clause", shared=True)
    return None


def _phrase_of(context: Context, head: int, cue_first: int) -> Found:
    end = head + 1
    if context.is_ergative(head) and not context.holds(head, "ergative"):
        return Found(head, end, "subject by the parse")
    while end < cue_first and all(_modifies(context, i) for i in range(end, cue_first)):
        end += 1  # कृषि | वैज्ञानिक मानते हैं, ये | नया अध्ययन कहता है: the parser took the modifier for the subject
    if end < cue_first and not is_party(context, head, end) and is_party(context, end, end + 1):
        end += 1  # कुछ फेसबुक | यूजर्स
    while (
        end < len(context.words)
        and context.tree.words[end].head == head
        and context.tree.relation(end) in ("flat", "compound", "appos")
        and context.is_word(end)
    ):
        end += 1
    end = _joined_end(context, head, end)
    return Found(mention_start(context, end), end, "subject by the parse")


def _joined_end(context: Context, head: int, end: int) -> int:
    """The end of a phrase with what और joins to it: अमित | और उनके साथी | खुश हैं."""
    if not context.holds(end, "coordinators"):
        return end
    joined = [c for c in context.tree.children(head, "conj") if end < c and context.upos(c) in ("NOUN", "PROPN")]
    last = min(joined, default=None)
    plain = last is not None and not any(
        context.is_verb(i) or context.holds(i, "case_markers") or not context.is_word(i) for i in range(end, last + 1)
    )
    return last + 1 if last is not None and plain else end


def _modifies(context: Context, position: int) -> bool:
    """Whether a word between a supposed subject and its verb can belong to it; a pronoun there is an object."""
    return context.upos(position) == "ADJ" or (context.upos(position) != "PRON" and _is_nominal(context, position))


def _oblique_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent of a passive: X द्वारा, X की ओर से, X की तरफ से."""
    for i in range(cue.first - 1, 0, -1):
        if i in blocked:
            continue
        if context.holds(i, "agentive"):
            end = i - 1 if context.holds(i - 1, "genitive") else i
            return Found(mention_start(context, end), end, "agent in द्वारा")
        if context.holds(i, "ablative") and context.holds(i - 1, "sides") and context.holds(i - 2, "genitive"):
            return Found(mention_start(context, i - 2), i - 2, "agent in की ओर से")
        if context.holds(i, "complementisers", "stops"):
            return None
    return None


def _is_about(context: Context, position: int) -> bool:
    return context.holds(position - 1, "about")  # इसके बारे | में लिखा है


def _passive_teller(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent or the document of a passive, whichever stands nearer: X द्वारा जारी रिपोर्ट में कहा गया."""
    agent, document = _oblique_agent(context, cue, blocked), _document(context, cue, blocked)
    if agent is None or document is None:
        return agent or document
    issued = any(context.holds(i, "participles") for i in range(agent.last, document.last))
    return document if issued and agent.last < document.last else agent


def _giver(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who a report was had from: पुलिस को मुखबिर से सूचना मिली."""
    i = cue.first - 1
    received = any(context.holds(j, "received") for j in range(cue.first, cue.last))
    if not received or i < 1 or i in blocked or not context.holds(i, "ablative"):
        return None
    return Found(mention_start(context, i), i, "giver in से")


def _document(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """A document that speaks: रिपोर्ट में कहा गया है, जिसमें लिखा है, पोस्टर पर लिखा था."""
    written = cue.match.cue_class is CueClass.WRITE
    near = cue.first - 2 * context.holds(cue.first - 2, "languages")  # बोर्ड पर | अरबी में लिखा है
    for i in range(cue.first - 1, -1, -1):
        if i in blocked:
            continue
        pronoun = context.lexicon.pronouns.get(context.text(i))
        here = context.holds(i, "places")  # यहां कैप्शन लिखा है
        if pronoun is not None and pronoun.case == "locative" and not here and not context.holds(i + 1, "ablative"):
            return Found(i, i + 1, "document pronoun")
        if context.holds(i - 1, "languages"):
            continue  # बोर्ड पर अरबी में लिखा है
        if written and i == cue.first - 1 and context.holds(i, "written_things"):
            return None  # यह कैप्शन लिखा है
        if written and i == cue.first - 1 and teller_kind(context, i, i + 1) is TellerKind.DOCUMENT:
            return Found(mention_start(context, i + 1), i + 1, "document before the verb")
        if context.holds(i, "relatives") and pronoun is not None and pronoun.case != "locative":
            return None  # वीडियो में | जो मस्जिद दिख रही है उसे …
        if i > 0 and (context.holds(i, "in") or (written and context.holds(i, "par"))) and not _is_about(context, i):
            kind = teller_kind(context, i - 1, i)
            if kind is TellerKind.DOCUMENT or (written and i >= near - 2):
                return Found(mention_start(context, i), i, "document in में")
        if context.holds(i, "complementisers", "stops"):
            return None
    return None


def share_mention(context: Context, candidate: Candidate, found: Sequence[tuple[Candidate, Found]]) -> Found | None:
    """The mention that the clause shares with an earlier reporting clause of its frame (… और कहा कि …)."""
    if candidate.cue is None:
        return None
    here = context.document.tokens[candidate.cue.first].start
    for other, mention in reversed(found):
        if other.cue is None or other.cue.first >= candidate.cue.first:
            continue
        if any(s.start <= here < s.end for s in other.content):
            continue
        return Found(mention.first, mention.last, "shared with the reporting clause before", shared=True)
    return None
