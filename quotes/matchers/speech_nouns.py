"""Whose a headline's speech noun is, and what is said: X का दावा, …; …: X की चेतावनी; ‘…’ X के कमेंट से …."""

from __future__ import annotations

from typing import NamedTuple

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import CueClass, Link, NounCue
from quotes.lexicon.words import TellerKind
from quotes.matchers.content import Content, is_title, is_wished, read_content, speaks_in_first_person
from quotes.matchers.context import Context, Cue
from quotes.matchers.holders import holder_before_addressee, possessor
from quotes.matchers.labelled import (
    FEWEST_CLAIMED,
    behind_colon,
    behind_label,
    is_colon,
    is_speaker_like,
    says_nothing,
)
from quotes.matchers.phrases import mention_start
from quotes.matchers.tellers import is_party, teller_kind
from quotes.records import Kind
from quotes.text.knowledge import load_common_words

# Speech nouns whose genitive is as often what is said as who says it: जांच के आदेश
OBJECTIVE = frozenset(
    {
        CueClass.ACCUSE,
        CueClass.ADMIT,
        CueClass.ANNOUNCE,
        CueClass.ORDER,
        CueClass.PROMISE,
        CueClass.REPORT,
        CueClass.REQUEST,
    }
)

# Speech nouns with their verb that tell what stands before them: …, X ने की पुष्टि; not …, X ने दी बधाई
TOLD_BEHIND = frozenset(
    {
        CueClass.ACCUSE,
        CueClass.ADVISE,
        CueClass.ANNOUNCE,
        CueClass.CLAIM,
        CueClass.CONFIRM,
        CueClass.PROMISE,
        CueClass.WARN,
    }
)
# So do these if it is something that is to be: नालियां साफ हों, X ने दिए निर्देश; not सड़क पर गिरा पेड़, X ने दिए निर्देश
WISHED_BEHIND = frozenset({CueClass.ORDER, CueClass.REQUEST})
_REACH_OF_AGENT = 5  # words between who acts and the verb


class Held(NamedTuple):
    """What a speech noun tells, and the positions of who says it."""

    spans: tuple[Span, ...]
    kind: Kind
    quoted: tuple[Span, ...]
    holder: tuple[int, int]


def held_words(context: Context, cue: Cue) -> Held | None:
    """The words of a bare speech noun with its holder: between marks right behind it, behind a sign, or in front."""
    if Link.SE in cue.match.links and Link.QUOTE not in cue.match.links:
        return None  # रोक लगाने से अदालत का इनकार, …
    document = _document_before(context, cue)
    holder = possessor(context, cue) or holder_before_addressee(context, cue.first) or document
    if holder is None or context.has(*holder, "resumers"):
        return None  # …, जानें डॉक्टर की सलाह
    if cue.match.cue_class in OBJECTIVE and holder != document and not _can_hold(context, *holder):
        return None
    marked = _marked_behind(context, cue)
    if marked is not None:
        return Held((marked,), Kind.DIRECT, (marked,), holder)
    ended = cue.last >= len(context.words) and not any(c.gap > cue.last for c in context.frame.cuts)
    fronted = ended or (not context.holds(cue.last, "introducers") and _leads(context, holder[0]))
    clause = 0 if ended else next((i for i in range(holder[0] - 1, 0, -1) if context.text(i) == ","), 0)
    if context.has_ergative(clause, cue.first):
        return None
    sign = _sign_before(context, holder[0]) if fronted else cue.last
    opening = fronted and any(c.gap <= 1 for c in context.frame.cuts)
    content = _content_before(context, sign, opening=opening) if fronted else _content_behind(context, cue)
    if content is None or not (opening or _is_parted(context, cue, sign, fronted=fronted)):
        return None
    kind = Kind.DIRECT if content.kind is Kind.INDIRECT and context.text(sign) != "," else content.kind
    return Held(content.spans, kind, content.quoted, holder)


def _is_parted(context: Context, cue: Cue, sign: int, *, fronted: bool) -> bool:
    """Whether a sign parts the words from their noun; of mere saying a comma only beside an I: की सफाई, | मैं नहीं था."""
    if context.text(sign) != "," or cue.match.cue_class is not CueClass.SAY:
        return context.holds(sign, "introducers")
    first, last = (0, sign) if fronted else (sign + 1, len(context.words))
    return speaks_in_first_person(context, first, last)


def _content_behind(context: Context, cue: Cue) -> Content | None:
    """What stands behind a speech noun and its sign, unless that is a name or tells of another's words."""
    first, last, sign = cue.last + 1, len(context.words), context.text(cue.last)
    if last - first <= 2 and is_speaker_like(context, first, last) and context.holds(cue.last, "colons"):
        return None  # झूठे हैं रिश्वत के आरोप: सोलंकी
    if sign == "," and any(c is not cue and first <= c.first < last and _brings_words(c) for c in context.cues):
        return None
    return None if says_nothing(context, first, last) else read_content(context, first, max(first, last))


def _content_before(context: Context, sign: int, *, opening: bool) -> Content | None:
    """What stands at the beginning, between marks that open the headline or up to a sign: कोरोना: | ‘…’, X का दर्द."""
    last = 0 if opening else sign
    if context.text(sign) == "," and any(c.first < last and _brings_words(c) for c in context.cues):
        return None
    label = behind_colon(context, sign)
    first = label if context.cuts_between(label, sign) else behind_label(context, sign)
    return None if says_nothing(context, first, max(last, first)) else read_content(context, first, max(last, first))


def fronted_words(context: Context, cue: Cue) -> Held | None:
    """The words before a comma, an agent and an inverted verb with its noun: पुल टूटने से दो लोग घायल, पुलिस ने की पुष्टि."""
    document = _document_before(context, cue)
    entry, agent = cue.match.entry, _agent_before(context, cue) if document is None else document[1]
    if not isinstance(entry, NounCue) or cue.match.form is not Form.FINITE or agent is None:
        return None
    # जानकारी tells what stands before, a बयान mostly what is not there
    telling = entry.cue_class in TOLD_BEHIND or (entry.cue_class is CueClass.SAY and Link.QUOTE not in entry.links)
    wished = entry.cue_class in WISHED_BEHIND
    if not (telling or wished) or cue.core != cue.last - 1 or context.is_word(cue.last):
        return None
    if context.has(cue.first, cue.last, "past_auxiliaries"):
        return None  # …, पार्षद ने की थी शिकायत: what went before
    first = mention_start(context, agent)
    comma = first - 1
    while context.holds(comma, "adverbs"):
        comma -= 1  # …, अब | अभिनेता रमेश पंत ने किया दावा
    label = behind_colon(context, comma)
    parted = context.text(comma) in (",", ";") or context.holds(comma, "ellipses")
    if not parted or context.cuts_between(0, comma) or comma - label < FEWEST_CLAIMED:
        return None
    if any(_brings_words(other) and not other.match.irrealis for other in context.cues if other.last <= comma):
        return None
    content = read_content(context, label, comma)
    if content is None or not (telling or is_wished(context, label, comma)):
        return None
    return Held(content.spans, content.kind, content.quoted, (first, agent))


def _document_before(context: Context, cue: Cue) -> tuple[int, int] | None:
    """The document right in front of a headline's cue, in which it stands: …, रिपोर्ट में | खुलासा, रिपोर्ट में | हुआ खुलासा."""
    last = cue.first - 1
    told = cue.match.cue_class in (CueClass.ANNOUNCE, CueClass.CLAIM) and context.headline and context.holds(last, "in")
    if not told or teller_kind(context, last - 1, last) is not TellerKind.DOCUMENT:
        return None
    return mention_start(context, last), last


def _agent_before(context: Context, cue: Cue) -> int | None:
    """The ने of who acts in front of a cue, maybe with whom it is said to between: सुनील नेगी | ने सरकार से की मांग."""
    last = cue.first - 1
    if context.holds(last, "ergative"):
        return last
    if not context.holds(last, "ablative", "accusative"):
        return None
    return next((i for i in range(last - 1, max(0, last - _REACH_OF_AGENT), -1) if context.holds(i, "ergative")), None)


def _brings_words(cue: Cue) -> bool:
    """Whether a cue behind the comma tells of somebody's words: …, पुलिस ने कहा; not पुलिस ने नहीं लिखी रिपोर्ट."""
    return cue.match.form is Form.FINITE and not (cue.match.cue_class is CueClass.WRITE and cue.match.negated)


def _marked_behind(context: Context, cue: Cue) -> Span | None:
    """The words between marks right behind a speech noun, with no sign between: X का आरोप ‘रसीद फाड़ दी’."""
    end = context.words[cue.last - 1].end
    text = context.document.text
    marked = (q for q in context.document.quotations if q.closed and end <= q.outer.start <= end + 1)
    told = (q.inner for q in marked if len(q.inner.of(text).split()) > 1 and not is_title(context, q))
    return next(told, None)


def _leads(context: Context, holder: int) -> bool:
    """Whether words between marks, or before dots, open a headline that then tells of them: ‘…’ X के ट्वीट से हंगामा."""
    if any(cut.gap <= 1 for cut in context.cuts_between(0, holder)):
        return True
    return any(context.holds(i, "ellipses") for i in range(FEWEST_CLAIMED - 1, holder))


def _can_hold(context: Context, first: int, last: int) -> bool:
    """Whether a speech noun can be that of ``words[first:last]``: not … के मर्डर का कबूलनामा, जांच के आदेश."""
    if context.upos(last - 1) != "NOUN" or is_party(context, first, last):
        return True
    if last - first > 1 and load_common_words().isdisjoint(context.texts[last - 2 : last]):
        return True  # a name: अनुपम खेर की अपील
    return context.text(last - 1).endswith(context.grammar.endings("plural_endings"))


def _sign_before(context: Context, holder: int) -> int:
    """The sign that parts the words from who says them: a comma before the name, a colon or dots anywhere."""
    if context.holds(holder - 1, "introducers"):
        return holder - 1
    signs = (i for i in range(holder - 1, 0, -1) if is_colon(context, i) or context.holds(i, "ellipses"))
    return next(signs, holder - 1)
