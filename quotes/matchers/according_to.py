"""According-to phrases: X के मुताबिक, X के अनुसार, X की मानें तो, बकौल X."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import Link, MarkerCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.according_to_front import front_start, opening, over_origin, stands_alone
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.clauses import clause_end
from quotes.matchers.complements import complement_floor, complement_start
from quotes.matchers.content import read_content
from quotes.matchers.context import Context, Cue
from quotes.matchers.joints import at_comma
from quotes.matchers.links import link_before
from quotes.matchers.nonfinite import ends_converb, is_infinitive
from quotes.matchers.phrases import before_aside, mention_end, mention_start
from quotes.matchers.rule import rule
from quotes.matchers.takeovers import is_set_against
from quotes.matchers.tellers import acts_in_text, cannot_tell, is_party, teller_kind
from quotes.matchers.topics import points_back, says_something
from quotes.records import Kind

# How many words a teller has that stands between a contrast and its marker.
REACH = 8


@rule(
    examples=(
        ("पुलिस के मुताबिक, आरोपी सोमवार रात से फरार है।", "आरोपी सोमवार रात से फरार है"),
        ("रिपोर्ट के अनुसार राज्य में बेरोजगारी घटी है।", "राज्य में बेरोजगारी घटी है"),
        ("सूत्रों की मानें तो बैठक में कोई फैसला नहीं हुआ।", "बैठक में कोई फैसला नहीं हुआ"),
    ),
    counterexamples=("नियमों के अनुसार आवेदन की अंतिम तिथि 30 जून है।", "योजना के मुताबिक काम चल रहा है।"),
)
def phrase(context: Context) -> Iterator[Candidate | Rejection]:
    """A teller and an according-to marker; the content is the rest of the sentence.

    In the middle of its clause the phrase parts the content in two spans. What the narrator puts in front (वहीं, इस बीच)
    is no content. A rule, plan or time is no teller: नियमों के अनुसार.
    """
    for cue in context.cues:
        entry = cue.match.entry
        if not isinstance(entry, MarkerCue):
            continue
        first, last = _teller(context, cue, entry)
        if first >= last:
            yield _rejection(context, cue, "no noun phrase beside the marker")
            continue
        if context.holds(first, "first_person") and (first + 1 == last or context.frame.inside is not None):
            yield _rejection(context, cue, "the speaker's own stance inside their words")
            continue
        issued = context.has(first, last, "publishings")  # सरकार द्वारा जारी निर्देश
        if not entry.any_object and not issued and cannot_tell(context, first, last):
            yield _rejection(context, cue, "its object cannot tell anything: a rule, plan, time or standard")
            continue
        if first + 1 == last and _takes_up_a_measure(context, first):
            yield _rejection(context, cue, "it takes up by what something goes, not who says it")
            continue
        teller = teller_kind(context, last - 1, last)
        if entry.known_object and teller in (None, TellerKind.CANNOT_TELL):
            yield _rejection(context, cue, "its object is not known to tell anything")
            continue
        if context.holds(cue.last, "exactly"):
            yield _rejection(context, cue, "it went as told before")  # अनुमानों के मुताबिक ही
            continue
        if context.holds(cue.last, "finals") and not context.is_word(cue.last + 1):
            yield _rejection(context, cue, "it says by what something goes, not who says it")
            continue  # सभी दुकानें गाइडलाइन्स के मुताबिक हैं
        begin, end = min(first, cue.first), max(last, cue.last)
        relayed = _relayed(context, cue) if entry.relays else None
        if entry.cites and (relayed is None or not _can_be_cited(context, first, last)):
            yield _rejection(context, cue, "nobody passes on what it says: a reason, a rule, figures")
            continue
        if entry.relays and relayed is None and context.has(cue.last, len(context.words), "sharings"):
            yield _rejection(context, cue, "what is shared in somebody's name")
            continue
        if entry.relays and relayed is None and _is_told_elsewhere(context, cue):
            yield _rejection(context, cue, "the verb beside it names, or points back")
            continue
        if entry.relays and relayed is None and _is_of_noun(context, cue.last):
            yield _rejection(context, cue, "it says of a noun whose words it goes by")
            continue
        found = relayed or _content(context, begin, end)
        if found is None:
            yield _rejection(context, cue, "nothing is reported in the sentence")
            continue
        spans, kind, quoted = found
        if entry.known_object and spans[0].start < context.words[begin].start and teller is not TellerKind.DOCUMENT:
            yield _rejection(context, cue, "it says by what something goes, not who says it")
            continue  # दाम मौसम के हिसाब से तय होते हैं
        speaker = context.token_range(first, last)
        yield Candidate(
            "according_to.phrase", context.frame.index, kind, spans, cue.match, quoted=quoted, speaker=speaker
        )


def _teller(context: Context, cue: Cue, entry: MarkerCue) -> tuple[int, int]:
    if entry.side == "before":
        return cue.last, mention_end(context, cue.last)
    if cue.first < 1:
        return 0, 0
    aside = before_aside(context, cue.first)
    if aside < cue.first:
        return mention_start(context, aside), aside
    giver = cue.first - 3
    had = context.holds(cue.first - 1, "informations") and context.holds(cue.first - 2, "had")
    if had and context.holds(giver, "ablative") and giver > 0:
        return mention_start(context, giver), giver  # निगम से | प्राप्त सूचना के मुताबिक
    return over_origin(context, mention_start(context, cue.first), cue.first), cue.first


def _takes_up_a_measure(context: Context, place: int) -> bool:
    """Whether a correlative takes up no teller: जिस रफ्तार से कतार बढ़ रही है | उसके मुताबिक; not जो बयान दिया | उसके."""
    pronoun = context.lexicon.pronouns.get(context.text(place))
    if pronoun is None or pronoun.kind == "relative" or not context.is_verb(place - 1):
        return False
    clause = next((i for i in range(place - 1, max(-1, place - REACH), -1) if context.holds(i, "relatives")), None)
    if clause is None or context.has(clause, place, "sharings"):  # जो सूची फैलाई जा रही है | उसके मुताबिक
        return False
    return not any(teller_kind(context, i, i + 1) for i in range(clause + 1, place))


_Parts = tuple[tuple[Span, ...], Kind, tuple[Span, ...]]


def _relayed(context: Context, cue: Cue) -> _Parts | None:
    """The content of the verb that the channel serves: अखबार ने सूत्रों के हवाले से बताया कि …."""
    for verb in context.cues:
        if verb.first < cue.last or verb.match.form is not Form.FINITE or not verb.match.links & {Link.KI, Link.QUOTE}:
            continue
        after = context.skip_signs(verb.last, 1)
        told = after + context.is_ki(after)
        if told > after or (context.text(verb.last) == "," and verb.first == cue.last):  # … के हवाले से कहा, | पुल
            content = read_content(context, told, clause_end(context, verb, told))
            return None if content is None else (content.spans, content.kind, content.quoted)
    return _complement(context, cue)


def _complement(context: Context, cue: Cue) -> _Parts | None:
    """The complement of what the channel serves: एजेंसी ने पुलिस के हवाले से | दो लोगों की मौत | की पुष्टि की."""
    for verb in context.cues:
        link = link_before(context, verb) if verb.first > cue.last and verb.match.form is not Form.MARKER else None
        if link is None or link - 1 <= cue.last:
            continue
        head = context.skip_signs(link - 1, -1)
        start = complement_start(context, head + 1, max(cue.last, complement_floor(context, head)))
        if points_back(context, head) or not says_something(context, verb, start, head):
            return None
        content = read_content(context, start, head + 1)
        return None if content is None else (content.spans, content.kind, content.quoted)
    return None


def _can_be_cited(context: Context, first: int, last: int) -> bool:
    """Whether the phrase is somebody whose words are passed on: पुलिस का हवाला देते हुए; not रिपोर्ट, नियमों, वीडियो का."""
    named = context.upos(last - 1) == "PROPN" and acts_in_text(context, context.text(last - 1))
    return named or is_party(context, first, last)


def _is_told_elsewhere(context: Context, cue: Cue) -> bool:
    """Whether the phrase serves a verb of saying that names or points back: के हवाले से | इस दावे को फर्जी बताया गया."""
    return any(verb.first >= cue.last and verb.match.form is Form.FINITE for verb in context.cues)


def _is_of_noun(context: Context, start: int) -> bool:
    """Whether the phrase belongs to a participle in front of a noun: अखबार के हवाले से | सामने आए उस दावे को …."""
    if start + 1 >= len(context.words):
        return False
    word = context.tree.words[start + 1]
    light = context.is_verb(start + 1) and word.deprel.startswith("acl") and word.head > start + 1
    tells = any(cue.first == start and cue.match.form is Form.FINITE for cue in context.cues)  # के हवाले से | कहा, …
    return light or (context.is_verb(start) and not tells)


def _rejection(context: Context, cue: Cue, reason: str) -> Rejection:
    words = context.words
    return Rejection(
        "according_to.phrase",
        context.frame.index,
        Span(words[cue.first].start, words[cue.last - 1].end),
        "marker",
        reason,
    )


def _content(context: Context, begin: int, end: int) -> _Parts | None:
    """The clause around the phrase ``words[begin:end]``."""
    lead = front_start(context, opening(context, begin), begin)
    told = context.has(lead, begin, "finals") and end < len(context.words) - 2
    leans = context.holds(context.skip_signs(end, 1), "subordinators")  # P, उनके मुताबिक, | बशर्ते Q
    pronoun = context.lexicon.pronouns.get(context.text(begin))
    related = pronoun is not None and (
        pronoun.kind == "relative"  # एक पोस्ट मिली | जिसके मुताबिक
        or (told and not leans and context.has(lead, begin, "relatives"))  # जो सूची फैलाई जा रही है | उसके मुताबिक
    )
    if (
        related
        or stands_alone(context, lead, begin)
        or (context.text(begin - 1) == "," and told and not leans)
        or (end < len(context.words) - 2 and not leans and _behind_clause(context, lead, begin))
    ):
        lead = begin  # एक बात कही गई, | उनके मुताबिक …
    signs = context.skip_signs(end, 1)
    after = signs + 1 if context.holds(signs, "complementisers") else end
    rest = read_content(context, after, _before_next_teller(context, after))
    before = read_content(context, lead, begin) if lead < begin else None
    if rest is None and before is None:
        return None
    parts = [part for part in (before, rest) if part is not None]
    kinds = {part.kind for part in parts}
    kind = (
        Kind.DIRECT
        if kinds == {Kind.DIRECT} and rest is not None and rest.quoted
        else Kind.MIXED
        if Kind.MIXED in kinds
        else Kind.INDIRECT
    )
    spans = tuple(span for part in parts for span in part.spans)
    return spans, kind, tuple(span for part in parts for span in part.quoted)


def _behind_clause(context: Context, lead: int, begin: int) -> bool:
    """Whether a clause of its own ends before the phrase: बारिश हुई, | विभाग के मुताबिक …; … दिखाए जो | उनके मुताबिक …."""
    parted = context.text(begin - 1) in (",", ";") or context.holds(begin - 1, "relatives", "time_relatives")
    verb = begin - 2
    finite = context.holds(verb, "finals", "occurrences") or (
        context.is_verb(verb) and not is_infinitive(context, verb) and not ends_converb(context, verb)
    )
    return parted and finite and verb > lead


def _before_next_teller(context: Context, start: int) -> int:
    """Where somebody else is set against this teller: …, लेकिन कंपनी के मुताबिक …; …, हालांकि लोग … बता रहे हैं."""
    for cue in context.cues:
        if cue.first <= start:
            continue
        marker = isinstance(cue.match.entry, MarkerCue)
        for i in range(cue.first - 1, max(start, cue.first - REACH), -1):
            if context.holds(i, "contrasts") and (marker or is_set_against(context, cue, i)):
                return at_comma(context, i)
    return len(context.words)
