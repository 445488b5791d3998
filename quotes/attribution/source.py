"""The outer teller of an attribution: who reports that it was said."""

from __future__ import annotations

from quotes.attribution.agents import ergative_phrase
from quotes.attribution.classes import load_vocabulary
from quotes.attribution.found import Found
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, MarkerCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import is_outlet_word, teller_kind

# How far before the cue the outlet may stand: एएफपी से बात करते हुए … के सर्जन … ने बताया.
REACH = 35
# Behind which another clause begins, and what marks an outlet.
BOUNDS = ("complementisers", "stops", "relatives")
MARKERS = ("accusative", "ablative", "genitive")
# Words from an outlet's genitive to what it is talked to in: … के | साथ बातचीत में, … के | लोकप्रिय शो में.
TALKS = 2
SHOWS = 3
# A shorter name in Latin letters is an abbreviation, of any body.
SHORTEST_FOREIGN = 4
# Words of an outlet's name with the noun in front: समाचार पत्र देल्ही क्रॉनिकल डेली.
LONGEST_OUTLET = 5


def find_outlet(context: Context, cue: Cue, speaker: Found | None) -> Found | None:
    """The agency or paper that was talked to: … ने पीटीआई को बताया, बीबीसी से बातचीत में कहा (rulings 6 and 12).

    Other addressees (पत्रकारों को, उनसे) are no sources.
    """
    if Link.PREDICATE in cue.match.links and Link.KI not in cue.match.links:
        return None  # को marks what is named: वार्ता को सार्थक करार दिया
    others = [
        c.last
        for c in context.cues
        if c.last <= cue.first
        and c.match.form is Form.FINITE
        and not (c.match.passive and c.match.cue_class is CueClass.ASK)
    ]
    # बीबीसी से बातचीत में जब उनसे पूछा गया कि P, तो | उन्होंने कहा
    asked = speaker is not None and context.holds(speaker.first - 1, "correlatives")
    asked = asked and context.has(0, cue.first, "time_relatives")
    begin = max([cue.first - REACH + 1, *([] if asked else others)])
    for i in reversed(context.places(begin, cue.first, *BOUNDS, *MARKERS)):
        known = context.classes[i]
        if not asked and not known.isdisjoint(BOUNDS) and "document_relatives" not in known:
            break
        if known.isdisjoint(MARKERS):
            continue
        end = context.skip_signs(i - 1, -1) + 1
        if end > 0 and (_is_outlet(context, end) or _is_interviewer(context, end, i)):
            start = mention_start(context, end)
            if speaker is not None and speaker.first <= start < speaker.last:
                continue
            if context.holds(i, "genitive") and not _is_talked_to_in(context, i + 1):
                continue
            if context.holds(i, "accusative") and context.holds(i + 1, "sendings", "light_objects", "addressings"):
                continue  # टाइम्स को लिखे | एक पत्र में, पत्रिका के पन्ने को | ट्वीट कर, विदेशी मीडिया को | संबोधित करते हुए
            if context.holds(i, "ablative") and (context.holds(i + 1, "priors") or _is_asked(context, start)):
                continue  # वार्ता से | पहले, बूम ने | एक चैनल से संपर्क किया
            if context.holds(i, "accusative") and context.has(i + 1, cue.first, "received", "had"):
                continue  # जनपत्र को | एक संदेश मिला, जिसमें दावा किया गया है
            return Found(start, end, "the outlet that was talked to")
    if speaker is None or not cue.match.perfective:
        return None
    return _find_carrier(context, speaker) or _find_asker(context, speaker)


def _is_talked_to_in(context: Context, behind: int) -> bool:
    """Whether an outlet's genitive ends before a talk or a broadcast: एनडीटीवी के | लोकप्रिय शो में; not के | पत्रकार को."""
    return context.has(behind, behind + TALKS, "talks") or context.has(behind, behind + SHOWS, "shows")


def _is_asked(context: Context, outlet: int) -> bool:
    """Whether another outlet asks the one that begins here: बूम ने | एक समाचार चैनल से संपर्क किया, उन्होंने बताया."""
    agent = next((i for i in range(outlet - 1, 0, -1) if context.is_ergative(i)), None)
    return agent is not None and context.holds(agent, "ergative") and _is_outlet(context, agent)


def _is_interviewer(context: Context, end: int, marker: int) -> bool:
    """Whether the phrase before ``end`` is given an interview: एक हिंदी दैनिक को | दिए विशेष साक्षात्कार में; not a person."""
    if not (context.holds(marker, "accusative") and context.holds(marker + 1, "given")):
        return False
    told = context.places(marker + 2, marker + 2 + LONGEST_OUTLET, "interviews")
    if not told or not context.holds(told[0] + 1, "in"):
        return False
    vocabulary, words = load_vocabulary(), context.texts[mention_start(context, end) : end]
    return not any(map(vocabulary.is_role, words)) and not vocabulary.is_listed(words[-1])


def _find_carrier(context: Context, speaker: Found) -> Found | None:
    """The outlet's article in which somebody is quoted: ‘जनपत्र’ के लेख में | डीसीपी ने बताया."""
    marker = speaker.first - 1
    if not (context.holds(marker, "in") and context.holds(marker - 1, "press_documents")):
        return None
    start = mention_start(context, marker)
    owned = any(context.holds(i, "genitive") and _is_outlet(context, i) for i in range(start + 1, marker))
    return Found(start, marker, "the article that quotes the speaker") if owned else None


def _find_asker(context: Context, speaker: Found) -> Found | None:
    """The outlet that got in touch with who tells it: बूम ने X से संपर्क किया, | जिन्होंने बताया; पूछा तो उन्होंने | कहा."""
    agent = next((i for i in range(speaker.first - 1, 0, -1) if context.holds(i, "ergative")), None)
    if agent is None or not _is_outlet(context, agent):
        return None
    joined = context.text(speaker.first - 1) == "," and context.has(agent, speaker.first, "ablative")
    replied = (joined or context.holds(speaker.first - 1, "correlatives")) and context.is_ergative(speaker.last - 1)
    asked = replied or (context.holds(speaker.first, "document_relatives") and context.is_ergative(speaker.first))
    return ergative_phrase(context, agent) if asked else None


def find_relay(context: Context, cue: Cue) -> Found | None:
    """Who passes on what a channel says: अखबार ने सूत्रों के हवाले से बताया; सूत्रों के हवाले से अखबार ने बताया."""
    if not isinstance(cue.match.entry, MarkerCue) or not cue.match.entry.relays:
        return None
    document = None
    for i in [*range(cue.first - 1, -1, -1), *range(cue.last, len(context.words))]:
        if context.holds(i, "complementisers", "stops") or context.cuts_between(cue.last, i):
            if i > cue.last:
                break
            continue
        if context.is_ergative(i):
            return ergative_phrase(context, i)
        if document is not None:
            continue
        if context.holds(i, "in") and teller_kind(context, i - 1, i) is TellerKind.DOCUMENT:
            document = Found(mention_start(context, i), i, "the document that passes it on")
        elif i < cue.first and _is_document_pronoun(context, i):  # रिपोर्ट मिली, जिसमें | परिवार के हवाले से
            document = Found(i, i + 1, "the document that passes it on")
    return document


def _is_document_pronoun(context: Context, position: int) -> bool:
    """Whether a pronoun in the locative may mean a document: जिसमें, इसमें."""
    pronoun = context.lexicon.pronouns.get(context.text(position))
    return pronoun is not None and pronoun.case == "locative"


def _is_outlet(context: Context, end: int) -> bool:
    """Whether the noun phrase before position ``end`` is a news agency or media house."""
    if is_outlet_word(context, end - 1):
        return True
    agencies = context.lexicon.agencies
    for length in (4, 3, 2, 1):
        name = " ".join(context.texts[max(0, end - length) : end])
        if name in agencies or (" - " in name and name.replace(" - ", "-") in agencies):
            return True
    if context.holds(end - 1, "press_documents"):
        return False  # मीडिया रिपोर्ट को खारिज किया
    if context.holds(end - 2, "dots"):
        return True  # लोकपत्र डॉट कॉम
    if _is_division(context, end) or _is_reporter(context, end) or _is_foreign(context, end):
        return True
    if context.holds(end - 1, "mass_media"):
        before, vocabulary = context.text(end - 2), load_vocabulary()
        described = before in vocabulary.demonyms or context.upos(end - 2) == "ADJ"
        return described and not vocabulary.is_listed(before) and not context.holds(end - 2, "no_outlets")
    if not context.has(end - LONGEST_OUTLET, end, "media_nouns"):
        return False
    first, start = max(0, end - 3), mention_start(context, end)
    if context.holds(start, "media_nouns"):
        first = max(start, end - LONGEST_OUTLET)  # समाचार पत्र | सीमांत डेली क्रॉनिकल
    media = next((i for i in range(first, end) if context.holds(i, "media_nouns")), end)
    if start >= end - 1 or context.has(media, end, "genitive"):
        return False  # अखबार के मालिक
    return media < end and not context.has(first, end, "no_outlets")


def _is_division(context: Context, end: int) -> bool:
    """Whether a phrase is a part of an agency: बीबीसी अरबी सेवा, बीबीसी एशियन नेटवर्क."""
    if not context.holds(end - 1, "outlet_divisions"):
        return False
    return any(context.text(i) in context.lexicon.agencies for i in range(max(0, end - 3), end - 1))


def _is_reporter(context: Context, end: int) -> bool:
    """Whether a phrase is an agency's own reporter, who asks: बीबीसी संवाददाता | विवेक राज."""
    reporters = context.places(end - LONGEST_OUTLET, end, "reporters")
    if not reporters:
        return False
    start = mention_start(context, end)
    return any(i > start and _is_outlet(context, i) for i in reporters)


def _is_foreign(context: Context, end: int) -> bool:
    """Whether a name is one word in Latin letters, as of outlets of the web: SMHoaxSlayer; not ED, EOW, Covid-19."""
    name = context.text(end - 1)
    known = name.isupper() or len(name) < SHORTEST_FOREIGN or teller_kind(context, end - 1, end) is not None
    return name.isascii() and name.isalpha() and not known and mention_start(context, end) == end - 1
