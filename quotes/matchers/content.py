"""The content of an attribution: its spans, its kind, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import Link, MarkerCue
from quotes.matchers.context import Context, Cue
from quotes.records import Kind
from quotes.text.document import Quotation


@dataclass(frozen=True, slots=True)
class Content:
    """Content spans with the kind they show. ``quoted`` are the parts between quotation marks, without the marks."""

    spans: tuple[Span, ...]
    kind: Kind
    quoted: tuple[Span, ...] = ()


def read_content(context: Context, first: int, last: int) -> Content | None:
    """The content in ``words[first:last]`` and the quotations cut out between them; None where nothing is there."""
    cuts = [context.quotation(cut) for cut in context.cuts_between(first, last)]
    words = context.span(first, last)
    if words is None and not cuts:
        return None
    if words is None:
        return Content(tuple(q.inner for q in cuts), Kind.DIRECT, tuple(q.inner for q in cuts))
    start = min([words.start, *(q.inner.start for q in cuts)])
    end = max([words.end, *(q.inner.end for q in cuts)])
    span = Span(start, end)
    fragments = [q for q in context.inline_quotations(span) if not is_title(context, q)]
    if cuts or fragments:
        return Content((span,), Kind.MIXED, tuple(q.inner for q in fragments))
    kind = Kind.DIRECT if speaks_in_first_person(context, first, last) else Kind.INDIRECT
    return Content((span,), kind)


def speaks_in_first_person(context: Context, first: int, last: int) -> bool:
    """Whether the words keep the speaker's own person: मैं नहीं जाऊंगा, हमारी सरकार (annotation guide, ruling 7)."""
    return any(context.holds(i, "first_person") for i in range(first, last))


def addresses(context: Context, first: int, last: int) -> bool:
    """Whether the words speak to somebody: second person or an imperative."""
    if any(context.holds(i, "second_person") for i in range(first, last)):
        return True
    return any(context.tree.words[i].feats.get("Mood") == "Imp" for i in range(first, last))


def is_title(context: Context, quotation: Quotation) -> bool:
    """Whether marks set off a title or name (फिल्म 'डॉन 3', 'X' नाम की) and not somebody's words."""
    text = context.document.text
    before = text[: quotation.outer.start].split()[-1:]
    after = text[quotation.outer.end : quotation.outer.end + 40].split()[:1]
    nouns = context.grammar["title_nouns"]
    if (before and before[0] in nouns) or (after and after[0].strip(",।.") in nouns):
        return True
    inner = quotation.inner.of(text)
    return not any("\u0900" <= c <= "\u097f" for c in inner) and len(inner.split()) <= 4


def clause_end(context: Context, cue: Cue, start: int) -> int:
    """Where the content that begins at ``start`` ends: before a further reporting clause of the same speaker, or with the frame.

    ``… ने कहा कि P और आरोप लगाया कि Q``: P ends before और, since आरोप लगाया is joined to कहा and not to P's verb.
    """
    for other in context.cues:
        if other.first <= start:
            continue
        if isinstance(other.match.entry, MarkerCue):
            joint = _joint_before(context, other.first, start)
            if joint is not None and other.first - 2 <= joint + (context.text(joint) == ","):
                return joint
            continue
        if other.match.form is not Form.FINITE:
            continue
        comment = _comment(context, other, start)
        if comment is not None:
            return comment
        if not _introduces(context, other):
            joint = _joint_before(context, other.first, start)
            if joint is not None and _same_agent(context, joint, other):
                return joint
            continue
        joint = _joint_before(context, other.first, start)
        if joint is not None and _resumes_matrix(context, cue, other, joint):
            return joint
    return len(context.words)


def _introduces(context: Context, cue: Cue) -> bool:
    """Whether something that can be content follows a cue at once."""
    position = context.skip_signs(cue.last, 1)
    return context.holds(position, "complementisers") or any(c.gap in (cue.last, position) for c in context.frame.cuts)


def _joint_before(context: Context, position: int, floor: int) -> int | None:
    """The coordinator (with the comma before it) that opens the clause of the word at ``position``."""
    for i in range(position - 1, max(floor, position - 9), -1):
        if context.holds(i, "coordinators") or (context.holds(i, "adversatives") and not context.holds(i, "relatives")):
            return i - 1 if context.text(i - 1) == "," else i
        if context.is_verb(i) and not _is_converb(context, i):
            return None
    return None


def _is_converb(context: Context, position: int) -> bool:
    text = context.text(position)
    return text in context.grammar["converb_endings"] or context.tree.words[position].feats.get("VerbForm") in ("Conv", "Part")


def _resumes_matrix(context: Context, cue: Cue, other: Cue, joint: int) -> bool:
    """Whether the clause of ``other`` is joined to the reporting clause, not to the content.

    Without a subject of its own it can only share the reporting clause's; with one, the parser decides.
    """
    if not any(context.is_ergative(i) for i in range(joint, other.first)):
        return Link.KI in other.match.links or Link.QUOTE in other.match.links
    anchors = {cue.core, cue.verb, *range(cue.first, cue.last)}
    heads = [other.core, *range(other.first, other.last)]
    return any(context.tree.words[h].head in anchors for h in heads)


def _same_agent(context: Context, joint: int, other: Cue) -> bool:
    """Whether the joined clause tells what the same person did not say or do: …, लेकिन उन्होंने इसकी जानकारी नहीं दी."""
    first = context.skip_signs(joint, 1)
    if not context.holds(first, "adversatives"):
        return False
    pronoun = context.lexicon.pronouns.get(context.text(first + 1))
    return pronoun is not None and pronoun.case == "ergative" and pronoun.person == 3


def _comment(context: Context, other: Cue, start: int) -> int | None:
    """The comma before a relative clause in which the narrator tells what the speaker calls it: …, जिन्हें उन्होंने … बताया."""
    for i in range(other.first - 1, start, -1):
        pronoun = context.lexicon.pronouns.get(context.text(i))
        if pronoun is not None and pronoun.case == "ergative" and pronoun.person == 3:
            return i - 2 if context.holds(i - 1, "relatives") and context.text(i - 2) == "," else None
        if context.text(i) == "," or context.holds(i, "ergative", "complementisers"):
            return None
    return None
