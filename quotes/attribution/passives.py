"""Who tells in a passive: the agent in द्वारा, the document in में, the giver in से."""

from __future__ import annotations

from quotes.attribution.found import Found
from quotes.lexicon.schema import CueClass
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.phrases import is_side, mention_start
from quotes.matchers.tellers import is_party, teller_kind

# How a pronoun in में was found: it may mean a place as well.
DOCUMENT_PRONOUN = "document pronoun"


def find_passive_teller(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent or the document of a passive.

    An agent with a participle behind it is that one's: X द्वारा जारी रिपोर्ट में कहा गया, पोस्ट में X द्वारा पकड़े गए को … बताया.
    """
    agent, document = find_oblique_agent(context, cue, blocked), find_document(context, cue, blocked)
    if agent is None or document is None:
        return agent or document
    return document if context.has(agent.last, cue.first, "participles") else agent


def find_publisher(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who passes something off for what it is not: कई खबरों | में तस्वीर को बाढ़ की बताकर छापा गया."""
    found = find_passive_teller(context, cue, blocked)
    shared = found is not None and context.holds(found.last - 1, "relatives")
    return None if shared else found  # फोटो, जिसमें …, पुरानी बताकर


def find_sharer(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who shares a thing with words to it: कई समूहों | द्वारा इस कैप्शन के साथ शेयर; not X द्वारा खींची गई फोटो को."""
    found = find_oblique_agent(context, cue, blocked)
    return None if found is None or context.has(found.last, cue.first, "participles") else found


def find_oblique_agent(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The agent of a passive: X द्वारा, X की ओर से, X की तरफ से."""
    for i in range(cue.first - 1, 0, -1):
        if i in blocked or _leads_to_noun(context, cue, i + 1):
            continue
        if context.holds(i, "agentive"):
            end = i - 1 if context.holds(i - 1, "genitive") else i
            return Found(mention_start(context, end), end, "agent in द्वारा")
        if is_side(context, i):
            return Found(mention_start(context, i - 2), i - 2, "agent in की ओर से")
        if context.holds(i, "ablative", "par") and context.holds(i - 1, "accounts"):
            return _account(context, i)
        if context.holds(i, "complementisers", "stops", "relatives"):
            return None  # … द्वारा विस्तार होगा, जिसे | शहर का फेफड़ा बताया जा रहा है
    return None


def _leads_to_noun(context: Context, cue: Cue, place: int) -> bool:
    """Whether a participle stands here whose agent is before it: संस्था की ओर से | आयोजित इस बैठक को अहम माना जाता है."""
    if context.holds(place, "arranged"):
        return place < cue.first
    given = context.is_verb(place) and context.holds(place + 1, "passives") and not context.holds(place + 2, "finals")
    return given and place + 2 < cue.first and context.text(place + 2) != ","


def _account(context: Context, end: int) -> Found:
    """The person whose account something is posted from, or the account: विधायक रमा देवी | के फेसबुक पेज से."""
    start = mention_start(context, end)
    owner = next((i for i in range(end - 2, start, -1) if context.holds(i, "genitive")), None)
    if owner is not None and context.upos(owner - 1) == "PROPN":
        return Found(start, owner, "whose account it is")
    return Found(start, end, "account in से")


def find_speaking_side(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """The side that speaks though the verb has no agent: विभाग की ओर से कहा कि …, … जानकारी देते हुए कहा कि …."""
    for i in range(cue.first - 1, 1, -1):
        if i in blocked or context.holds(i, "complementisers", "relatives") or context.is_ergative(i):
            return None
        if is_side(context, i):
            start = mention_start(context, i - 2)
            return Found(start, i - 2, "agent in की ओर से") if is_party(context, start, i - 2) else None
    return None


def find_giver(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """Who a report was had from: पुलिस को मुखबिर से सूचना मिली."""
    i = cue.first - 1
    received = context.has(cue.first, cue.last, "received")
    if not received or i < 1 or i in blocked or not context.holds(i, "ablative"):
        return None
    return Found(mention_start(context, i), i, "giver in से")


def find_document(context: Context, cue: Cue, blocked: frozenset[int]) -> Found | None:
    """A document that speaks: रिपोर्ट में कहा गया है, जिसमें लिखा है, पोस्टर पर लिखा था."""
    written = cue.match.cue_class is CueClass.WRITE
    near = cue.first - 2 * context.holds(cue.first - 2, "languages")  # बोर्ड पर | अरबी में लिखा है
    ends = {other.last for other in context.cues if other.last < cue.first}  # जिसमें दावा है | की शहर में …
    closed = False  # behind a clause of its own: वीडियो, जिसमें लोग दिख रहे हैं, | शेयर किया गया
    for i in range(cue.first - 1, -1, -1):
        if i in blocked:
            continue
        text, known = context.texts[i], context.classes[i]
        closed = closed or (text == "," and context.holds(i - 1, "finals"))
        pronoun = context.lexicon.pronouns.get(text)
        if closed and pronoun is not None and pronoun.kind == "relative":
            if not (context.text(i - 1) == "," and context.holds(i - 2, "in")):
                return None
            closed = False  # इस बयान में, | जिसमें एक तस्वीर है, कहा जा रहा है
            continue
        accused = cue.match.cue_class is CueClass.ACCUSE and "fused_par" in known  # जिसपर चोरी का आरोप लगा
        located = pronoun is not None and pronoun.case == "locative" and not accused
        if located and not context.holds(i + 1, "ablative"):
            return Found(i, i + 1, DOCUMENT_PRONOUN)
        if written and "place_relatives" in known:
            return Found(i, i + 1, "where it is written")
        if context.holds(i - 1, "languages"):
            continue  # बोर्ड पर अरबी में लिखा है
        if written and i == cue.first - 1 and _is_what_is_written(context, cue, i):
            continue  # यह कैप्शन | लिखा है, यहां कैप्शन | लिखा है
        if written and i == cue.first - 1 and teller_kind(context, i, i + 1) is TellerKind.DOCUMENT:
            return Found(mention_start(context, i + 1), i + 1, "document before the verb")
        if "time_relatives" in known:
            return None  # रिपोर्ट में एक घटना का जिक्र है, जब | … का आरोप लगा
        if "relatives" in known and pronoun is not None and pronoun.case != "locative":
            if i == cue.first - 1 and context.holds(i, "speech_relatives"):
                continue  # पर्चे में | जो दावा किया जा रहा है
            return None  # नक्शे में | जो तालाब दिखता है उसे …
        if "document_places" in known and _is_placed_in(context, i):
            return Found(mention_start(context, i - 1), i - 1, "document, in a place of which")
        aired = context.holds(i - 1, "broadcasters")  # सरकारी टीवी पर | कहा गया
        if i > 0 and ("in" in known or ("par" in known and (written or aired))) and not _is_about(context, i):
            if context.holds(i - 1, "manners") or _shows_the_named(context, cue, i):
                continue  # इस भाग में साफ़ तौर पर | लिखा है
            if context.holds(i - 1, "interviews") and cue.match.cue_class is CueClass.ASK:
                continue  # इंटरव्यू में | रीना से पूछा गया
            if context.holds(i - 1, "document_places") and context.text(i - 2) not in context.lexicon.pronouns:
                continue  # पोस्ट के अंत में | लिखा है; not इसके अंत में
            whole = i - 2 - context.holds(i - 2, "parties_begin")
            part = context.holds(i - 1, "document_parts") and context.holds(whole, "genitive")  # लेख के (एक) अंश में
            page = written and "in" in known and context.holds(i - 1, "accounts")  # फेसबुक पेज में | लिखा है
            named = page or _is_document(context, whole if part else i)
            if named or aired or (written and i >= near - 2) or _is_worded(context, cue, i):
                return Found(mention_start(context, i), i, "document in में")
        if "complementisers" in known or "stops" in known or (i in ends and context.is_ki(i)):
            return None
    return None


def _is_placed_in(context: Context, position: int) -> bool:
    """Whether a place is one of a document's: पोस्ट के | अंत में; not पोस्ट में | वीडियो के | ऊपर, इसके | अंत में."""
    if not context.holds(position - 1, "genitive") or context.holds(position - 2, "pictures"):
        return False
    return _is_document(context, position - 1) and not context.has(0, position - 2, "in")


def _is_what_is_written(context: Context, cue: Cue, position: int) -> bool:
    """Whether a text before the verb is its object, pointed at or somebody's elsewhere: not इसके साथ कैप्शन | लिखा है."""
    if not context.holds(position, "written_things"):
        return False
    pointed = context.holds(position - 1, "cataphors", "indefinite_articles")
    stands = context.holds(cue.last - 1, "finals") and not cue.match.passive
    placed = any(_is_document(context, i) for i in context.places(0, position, "in"))  # पोस्ट में कैप्शन | लिखा है
    return pointed or placed or not stands or context.has(0, position, "places")


def _is_document(context: Context, end: int) -> bool:
    """Whether a document's noun ends here, or its title in marks (वेबसाइट ‘जनवाणी’)."""
    if teller_kind(context, end - 1, end) is TellerKind.DOCUMENT:
        return True
    place = context.words[end - 1].start
    marked = any(q.inner.start <= place < q.inner.end for q in context.document.quotations)
    return marked and teller_kind(context, end - 2, end - 1) is TellerKind.DOCUMENT


def _shows_the_named(context: Context, cue: Cue, position: int) -> bool:
    """Whether a picture only shows who is named: इस वीडियो में | नाचती महिला को, तस्वीर में | दिख रहे शख्स को … बताया गया."""
    before = next((i - 2 for i in range(position + 1, cue.first) if context.holds(i, "accusative")), position)
    if before <= position or not context.holds(position - 1, "shared_things"):
        return False
    if context.has(position + 2, min(before, position + 4), "duratives"):
        return True  # वीडियो में | दिख रहे सफेद भवन को
    going_on = context.text(before).endswith(context.grammar.endings("imperfective_endings"))
    return context.holds(before, "duratives") or (going_on and context.upos(before) in ("ADJ", "VERB", "AUX"))


def _is_worded(context: Context, cue: Cue, position: int) -> bool:
    """Whether a text that is no teller otherwise says a clause: नई नीति में (साफ तौर पर) बताया गया है कि ….

    Of a picture only what follows at once is said in it: तस्वीर में दावा किया गया है कि …; not तस्वीर में नेता हैं और ….
    """
    if not (context.holds(position, "in") and context.is_ki(cue.last)):
        return False
    if context.holds(position - 1, "worded"):
        return cue.match.cue_class in (CueClass.SAY, CueClass.WRITE)
    between = (context.upos(i) for i in range(position + 1, cue.first))
    return context.holds(position - 1, "pictures") and all(tag in ("PRON", "DET", "PART") for tag in between)


def _is_about(context: Context, position: int) -> bool:
    return context.holds(position - 1, "about")  # इसके बारे | में लिखा है
