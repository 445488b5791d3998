"""From settled candidates to relations: each with its speaker, its outer teller and who they are.

The order of work: mentions first (frame by frame), then names (over the whole article, in text order, since a pronoun
takes the speaker before it), then sources (which need to know whether outer and inner teller are the same person).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from quotes.article import Span
from quotes.attribution.denials import is_denied
from quotes.attribution.found import Found
from quotes.attribution.mention import Mention, Resolution
from quotes.attribution.names import NameResolver
from quotes.attribution.nesting import enclosing_candidates
from quotes.attribution.passives import DOCUMENT_PRONOUN
from quotes.attribution.silent import SilentSubjects, hides_subject, is_inscribed
from quotes.attribution.source import find_outlet, find_relay
from quotes.attribution.speaker import find_mention, share_mention
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.loader import Lexicon
from quotes.lexicon.schema import CueClass
from quotes.matchers.candidate import Candidate
from quotes.matchers.context import Context
from quotes.records import Kind, SpeakerType
from quotes.text.document import Document
from quotes.values import value

_Parties = tuple["Party | None", "Party | None"]  # speaker, outlet
_END = attrgetter("end")
_INNER_START = attrgetter("inner.start")
STANCES = frozenset({CueClass.BELIEVE, CueClass.HOPE, CueClass.FEAR, CueClass.FEEL})


@value()
class Party:
    """A speaker or source: the mention's span (null where the sentence has none) and whom it refers to."""

    span: Span | None
    resolution: Resolution
    how: str


@value()
class Relation:
    """An attribution with everything found out about it, still in view positions.

    ``encloses``: its content holds another attribution. ``denied``: the speaker does not stand behind the content.
    """

    candidate: Candidate
    speaker: Party | None
    sources: tuple[Party, ...] = ()
    encloses: bool = False
    denied: bool = False


@value()
class _Draft:
    candidate: Candidate
    mention: Mention | None
    how: str
    outlet: Mention | None
    may_go_on: bool  # the speaker before may go on, where the cue's clause names nobody
    hidden: bool  # the clause has a subject, whoever it is
    silent: Mention | None = None  # who acts in the sentence before, where the cue's clause names nobody


def relate(
    document: Document, contexts: Mapping[int, Context], settled: Mapping[int, Sequence[Candidate]], lexicon: Lexicon
) -> tuple[Relation, ...]:
    """All relations of a document, in text order."""
    subjects = SilentSubjects(contexts, settled)
    frames = sorted(index for index, candidates in settled.items() if candidates)
    drafts = [draft for index in frames for draft in _draft_frame(contexts[index], settled[index], subjects)]
    drafts.sort(key=lambda d: _place(document, d))
    around = enclosing_candidates([draft.candidate for draft in drafts])
    parties = _resolve(document, drafts, around, lexicon)
    kept = [
        n
        for n, draft in enumerate(drafts)
        if not (draft.candidate.rule == "floating.first_person" and _lacks_person(drafts, parties, around, n))
        and not _is_own_stance(document, drafts, lexicon, parties, around, n)
    ]
    enclosing = {holder for n in kept for holder in around[n]}
    return tuple(
        Relation(
            drafts[n].candidate,
            parties[n][0],
            _sources(parties, around, n),
            encloses=n in enclosing,
            denied=is_denied(contexts[drafts[n].candidate.frame], drafts[n].candidate),
        )
        for n in kept
    )


def _place(document: Document, draft: _Draft) -> tuple[int, int]:
    candidate = draft.candidate
    anchor = candidate.cue_span or candidate.content[0]
    return document_sentence(document, anchor), anchor.start


def document_sentence(document: Document, span: Span) -> int:
    """The index of the sentence in which a span begins."""
    place = bisect_right(document.sentences, span.start, key=_END)
    return min(place, len(document.sentences) - 1)


def _draft_frame(context: Context, candidates: Sequence[Candidate], subjects: SilentSubjects) -> list[_Draft]:
    """The candidates of a frame with the mentions of their speakers and outlets."""
    found: list[tuple[Candidate, Found]] = []
    drafts: list[_Draft] = []
    for candidate in sorted(candidates, key=lambda c: c.cue.first if c.cue else c.content[0].start):
        mention, how = None, ""
        if candidate.speaker is not None:
            mention, how = _mention(context, *candidate.speaker), "part of the pattern"
            mention = replace(mention, aside=candidate.aside)
            cue = context.cue_of(candidate.cue)
            told = find_relay(context, cue) if cue is not None else None
        else:
            hit = find_mention(context, candidate, candidates) or _shared(context, candidate, candidates, found)
            if hit is not None:
                found.append((candidate, hit))
                mention, how = _mention_at(context, hit), hit.how
            cue = context.cue_of(candidate.cue)
            told = find_outlet(context, cue, hit) if cue is not None else None
            if told is not None and _is_told_of(context, told, candidate):
                told = None
        outlet = replace(_mention_at(context, told), aside=True) if told is not None else None
        may_go_on = mention is None and subjects.may_go_on(context, candidate)
        silent = subjects.before(context, candidate) if may_go_on and not candidate.speakerless else None
        if candidate.rule == "floating.quotation":
            silent = subjects.gesturing(context)
        hidden = mention is None and not may_go_on and hides_subject(context, candidate)
        drafts.append(_Draft(candidate, mention, how, outlet, may_go_on, hidden, silent))
    return drafts


def _shared(
    context: Context, candidate: Candidate, candidates: Sequence[Candidate], found: Sequence[tuple[Candidate, Found]]
) -> Found | None:
    """A mention of another reporting clause in the frame: the one before, or for a converb the one it leans on."""
    if candidate.speakerless:
        return None
    if candidate.cue is not None and candidate.cue.passive:
        found = [(other, hit) for other, hit in found if hit.how.startswith("document")]  # उनसे कहा गया कि …
    if candidate.cue is not None and candidate.cue.form is Form.CONVERB:
        for other in candidates:
            if other.cue is not None and other.cue.first > candidate.cue.first and other.cue.form is Form.FINITE:
                apart = _is_relative(context, candidate.cue.last, other.cue.first)
                return None if apart else find_mention(context, other, candidates)
    return share_mention(context, candidate, found)


def _is_relative(context: Context, first: int, last: int) -> bool:
    """Whether a relative clause begins between two tokens: पुरानी बताकर शेयर हुई, | जिसे पुलिस ने झूठ बताया."""
    tokens = context.frame.tokens
    return context.has(bisect_left(tokens, first), bisect_left(tokens, last), "relatives")


def _is_told_of(context: Context, outlet: Found, candidate: Candidate) -> bool:
    """Whether an outlet is what is told of: अपनी लोक भाषा | को गाने का आग्रह किया, इस न्यूज पेपर | को फर्जी बताया."""
    place = context.words[outlet.first].start
    named = candidate.rule == "naming.predicate" and context.holds(outlet.last, "accusative")
    return named or any(span.start <= place < span.end for span in candidate.content)


def _mention_at(context: Context, found: Found) -> Mention:
    return _mention(context, context.frame.tokens[found.first], context.frame.tokens[found.last - 1] + 1)


def _mention(context: Context, first: int, last: int) -> Mention:
    return Mention(first, last, context.frame.sentence, context.frame.inside)


def _resolve(
    document: Document, drafts: Sequence[_Draft], around: Sequence[tuple[int, ...]], lexicon: Lexicon
) -> list[_Parties]:
    """Speaker and outlet of each draft."""
    mentions: list[Mention] = []
    where: list[tuple[int | None, int | None]] = []
    for draft, holders in zip(drafts, around, strict=True):
        places: list[int | None] = []
        for mention in (draft.mention or draft.silent, draft.outlet):
            places.append(None if mention is None else len(mentions))
            if mention is not None:
                mentions.append(replace(mention, told=True) if holders else mention)
        where.append((places[0], places[1]))
    resolutions = NameResolver(document, lexicon).resolve(mentions, _enclosing(document, drafts, where))
    parties: list[_Parties] = []
    for draft, (speaker, outlet) in zip(drafts, where, strict=True):
        parties.append(
            (
                _speaker(document, drafts, parties, around, None if speaker is None else resolutions[speaker]),
                None
                if outlet is None or draft.outlet is None
                else Party(_span(document, draft.outlet), resolutions[outlet], "outlet"),
            )
        )
    return parties


def _span(document: Document, mention: Mention) -> Span:
    """The words of a mention, with both marks where it ends or begins in a marked name: अखबार ‘सीमांत’."""
    start, end = document.tokens[mention.first].start, document.tokens[mention.last - 1].end
    for quotation in document.quotations[bisect_left(document.quotations, start, key=_INNER_START) :]:
        if quotation.inner.start >= end:
            break
        if quotation.closed and quotation.inner.end == end:
            end = quotation.outer.end
            start = min(start, quotation.outer.start)
        elif quotation.closed and quotation.inner.start == start and quotation.outer.end <= end:
            start = quotation.outer.start
    return Span(start, end)


def _enclosing(
    document: Document, drafts: Sequence[_Draft], where: Sequence[tuple[int | None, int | None]]
) -> dict[int, int]:
    """Quotation → the mention of its speaker, so that मैंने in a quotation is who speaks it."""
    result: dict[int, int] = {}
    quotations = document.quotations
    for draft, (speaker, _) in zip(drafts, where, strict=True):
        for span in draft.candidate.content if speaker is not None else ():
            first = bisect_left(quotations, span.start, key=_INNER_START)
            for quotation in quotations[first:]:
                if quotation.inner.start >= span.end:
                    break
                if span.contains(quotation.inner) and speaker is not None:
                    result.setdefault(quotation.index, speaker)
    return result


def _speaker(
    document: Document,
    drafts: Sequence[_Draft],
    parties: Sequence[_Parties],
    around: Sequence[tuple[int, ...]],
    resolution: Resolution | None,
) -> Party | None:
    """The speaker of the draft that comes after ``parties``."""
    draft = drafts[len(parties)]
    if draft.mention is not None and resolution is not None:
        if resolution.name is None and draft.how == DOCUMENT_PRONOUN and _is_hearsay(draft.candidate):
            return None
        return Party(_span(document, draft.mention), resolution, draft.how)
    if draft.candidate.speakerless:
        return None
    if resolution is not None and resolution.name is not None:
        return Party(None, replace(resolution, reason="goes on from the agent before"), "the agent before goes on")
    if not draft.candidate.continues and not draft.may_go_on:
        return Party(None, Resolution(None, None, SpeakerType.UNKNOWN), "a subject not found") if draft.hidden else None
    party = _previous(document, drafts, parties, around)
    stands = party is not None and party.resolution.type in (SpeakerType.DOCUMENT, SpeakerType.ORGANIZATION)
    return party if stands or not is_inscribed(draft.candidate) else None


def _is_hearsay(candidate: Candidate) -> bool:
    """Whether a cue may tell of what happens in a place with nobody who says so: आग लगी, | जिसमें दो के मरने की खबर है."""
    told = candidate.cue is not None and candidate.cue.cue_class in STANCES | {CueClass.REPORT}
    return told or candidate.rule == "naming.predicate"


def _previous(
    document: Document, drafts: Sequence[_Draft], parties: Sequence[_Parties], around: Sequence[tuple[int, ...]]
) -> Party | None:
    """The last speaker of the narrator's, whose speech goes on; named, but with no span of this sentence."""
    place = len(parties)
    draft = drafts[place]
    here = document.sentences[document_sentence(document, draft.candidate.content[0])]
    for n in range(place - 1, -1, -1):
        party, candidate = parties[n][0], drafts[n].candidate
        if party is None or around[n] or candidate.aside:  # nobody, or somebody who is only quoted
            continue
        sentence = document.sentences[document_sentence(document, candidate.content[0])]
        if draft.candidate.distant:
            if party.resolution.type is not SpeakerType.PERSON:
                continue
        elif here.paragraph - sentence.paragraph > 1:
            return None
        resolution = replace(party.resolution, reason="goes on from the speaker before", ambiguous=())
        return Party(None, resolution, "the speaker before goes on")
    return None


def _lacks_person(
    drafts: Sequence[_Draft], parties: Sequence[_Parties], around: Sequence[tuple[int, ...]], n: int
) -> bool:
    """Whether unmarked words in the first person go on from no person's speech: then the narrator speaks.

    So behind what nobody is named for (कहा जाता है कि यहां बाढ़ आती थी। हमें …), and where something was only named so.
    """
    speaker = parties[n][0]
    if speaker is None or speaker.resolution.type in (SpeakerType.DOCUMENT, SpeakerType.UNKNOWN):
        return True
    before = next((m for m in range(n - 1, -1, -1) if not around[m]), None)
    return before is not None and (parties[before][0] is None or drafts[before].candidate.rule == "naming.predicate")


def _is_own_stance(
    document: Document,
    drafts: Sequence[_Draft],
    lexicon: Lexicon,
    parties: Sequence[_Parties],
    around: Sequence[tuple[int, ...]],
    n: int,
) -> bool:
    """Whether a stance stands in its holder's own reported words: the record around it has it (ruling 1).

    In a paraphrase a pronoun that holds a stance is the one who speaks (… ने कहा कि उन्हें खुशी है); between marks it is
    somebody else, since there speakers say मुझे of themselves.
    """
    candidate, mention = drafts[n].candidate, drafts[n].mention
    if candidate.cue is None or not _is_stance(candidate.cue) or not around[n]:
        return False
    own, outer = parties[n][0], parties[around[n][0]][0]
    if own is None:
        return not candidate.cue.passive
    if outer is not None and _same_party(own, outer):
        return True
    if mention is None or mention.last - mention.first > 1:
        return False
    pronoun = lexicon.pronouns.get(document.tokens[mention.first].text)
    personal = pronoun is not None and pronoun.kind == "personal"
    return personal and drafts[around[n][0]].candidate.kind is not Kind.DIRECT


def _is_stance(cue: CueMatch) -> bool:
    """Whether a cue says what somebody thinks, also in a noun that is a promise where one gives it: मुझे भरोसा है."""
    return cue.cue_class in STANCES or (cue.form is Form.COPULAR and cue.cue_class is CueClass.PROMISE)


def _sources(parties: Sequence[_Parties], around: Sequence[tuple[int, ...]], n: int) -> tuple[Party, ...]:
    """The outlet that was talked to, then the speakers of the records around this one, nearest first."""
    own, outlet = parties[n]
    found = [outlet] if outlet is not None else []
    for outer in around[n]:
        party = parties[outer][0]
        if party is not None and party.span is not None and not _same_party(own, party):
            found.append(party)
    return tuple(found)


def _same_party(a: Party | None, b: Party) -> bool:
    if a is None:
        return False
    if a.span is not None and a.span == b.span:
        return True
    return a.resolution.name is not None and a.resolution.name == b.resolution.name
