"""Silent subjects: a clause that names nobody goes on with who acted in the sentence before it.

``महापौर ने पुल देखा। कहा कि …``: Hindi leaves out a subject that is clear, in news most often the agent of the sentence
before, whether that one spoke or not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from quotes.article import Span
from quotes.attribution.agents import ergative_phrase
from quotes.attribution.found import Found
from quotes.attribution.mention import Mention
from quotes.attribution.openings import is_one_person, opening_person
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.schema import CueClass
from quotes.matchers.candidate import Candidate
from quotes.matchers.context import Context
from quotes.matchers.floating import tells_gesture
from quotes.matchers.subjects import behind_openers


def _may_be_silent(context: Context, candidate: Candidate) -> bool:
    """Whether the cue's clause can have dropped a subject that the sentence before names.

    A passive has no agent to drop, a converb leans on its own sentence, and inside a quotation the narrator's speaker
    is not at hand.
    """
    cue = candidate.cue
    if cue is None or cue.passive or context.frame.inside is not None or cue.cue_class is CueClass.REPORT:
        return False  # अफवाह फैली has no subject who spreads it
    if any(token.text in context.grammar["rises"] for token in context.document.tokens[cue.first : cue.last]):
        return False  # … की मांग उठी है: by whomever
    return cue.form is Form.FINITE and not hides_subject(context, candidate)


def _is_impersonal(context: Context, candidate: Candidate) -> bool:
    """Whether a verb in the habitual that opens its clause says what people say: बताते हैं कि महल में सुरंग थी।

    Words between marks are somebody's: कहते हैं, “…”.
    """
    cue = candidate.cue
    if cue is None:
        return False
    texts = context.document.texts[cue.core : cue.last]
    habitual = len(texts) == 2 and texts[0].endswith(context.grammar.endings("oblique_imperfective_endings"))
    generic = habitual and texts[1] in context.grammar["finals"]
    return generic and not candidate.quoted and _opens_clause(context, candidate, cue)


def hides_subject(context: Context, candidate: Candidate) -> bool:
    """Whether a verb without ने has its subject somewhere among the words before it, found or not.

    यूजर भी लोगों को … सलाह दे रहे हैं; there is none in कहते हैं कि ….
    """
    cue = candidate.cue
    if cue is None or cue.passive or cue.perfective or cue.form is not Form.FINITE:
        return False
    return not _opens_clause(context, candidate, cue)


def _opens_clause(context: Context, candidate: Candidate, cue: CueMatch) -> bool:
    """Whether nothing but adverbs and the like stands in front of a cue, or of its content, in its clause."""
    begins = min(context.document.tokens[cue.first].start, candidate.content[0].start)
    first = bisect_left(context.words, begins, key=attrgetter("start"))
    clause = max((i + 1 for i in range(first) if context.holds(i, "complementisers")), default=0)
    return behind_openers(context, clause, first, "openers", "adverbs", "particles", "coordinators") == first


def is_inscribed(candidate: Candidate) -> bool:
    """Whether words stand written somewhere: तस्वीर के नीचे लिखा है; who acted before need not have put them there."""
    cue = candidate.cue
    return cue is not None and cue.cue_class is CueClass.WRITE and cue.last - cue.first > 1


class SilentSubjects:
    """The agents that the clauses of a document can go on with.

    Args:
        contexts: the frames of the document.
        settled: what the rules found in each; who acts inside somebody's words is not meant.
    """

    def __init__(self, contexts: Mapping[int, Context], settled: Mapping[int, Sequence[Candidate]]) -> None:
        self._settled = settled
        self._narrated = {c.frame.sentence: c for c in contexts.values() if c.frame.inside is None}

    def may_go_on(self, context: Context, candidate: Candidate) -> bool:
        """Whether the cue's clause can have dropped a subject that stands before its sentence.

        What people say is nobody's, unless the sentence before reports what somebody says.
        """
        if not _may_be_silent(context, candidate):
            return False
        return not _is_impersonal(context, candidate) or self._has_spoken(context.frame.sentence - 1)

    def _has_spoken(self, sentence: int) -> bool:
        """Whether a sentence reports what somebody says."""
        narrated = self._narrated.get(sentence)
        return narrated is not None and bool(self._settled.get(narrated.frame.index))

    def before(self, context: Context, candidate: Candidate) -> Mention | None:
        """Who acts in the sentence before, in the same paragraph; nobody for what is somewhere written.

        For a candidate that `may_go_on`.
        """
        if is_inscribed(candidate) or candidate.rule == "naming.predicate":
            return None
        here = context.frame.sentence
        earlier = self._narrated.get(here - 1)
        sentences = context.document.sentences
        if earlier is None or sentences[here - 1].paragraph != sentences[here].paragraph:
            return None
        return self._acting(earlier)

    def gesturing(self, context: Context) -> Mention | None:
        """Who smiles or shakes the head in the sentence before a quotation that stands alone: रमा मुस्कुराती हैं। | “…”."""
        earlier = self._narrated.get(context.frame.sentence - 1)
        return self._acting(earlier) if earlier is not None and tells_gesture(earlier) else None

    def _acting(self, context: Context) -> Mention | None:
        """Who acts in a sentence outside what is said there."""
        spoken: list[Span] = [span for c in self._settled.get(context.frame.index, ()) for span in c.content]
        for i in range(len(context.words) - 1, -1, -1):
            start = context.words[i].start
            if not context.is_ergative(i) or any(span.start <= start < span.end for span in spoken):
                continue
            found = ergative_phrase(context, i)
            return None if found is None else _mention(context, found)
        found = _nominative(context, spoken)
        return _mention(context, found) if found is not None else None


def _mention(context: Context, found: Found) -> Mention:
    tokens = context.frame.tokens
    return Mention(tokens[found.first], tokens[found.last - 1] + 1, context.frame.sentence, context.frame.inside)


def _nominative(context: Context, spoken: Sequence[Span]) -> Found | None:
    """The person who opens a sentence without ने: शिक्षा मंत्री कैलाश दुबे भड़क गए। | बोले- …."""
    end = len(context.words)
    if context.has(0, end, "complementisers", "relatives", "coordinators"):
        return None
    opening = opening_person(context, end)
    if (
        opening is None
        or not is_one_person(context, opening[1])
        or any(span.start <= context.words[opening[0]].start < span.end for span in spoken)
    ):
        return None
    first, last = opening
    return Found(first, last - context.holds(last - 1, "gestures"), "subject of the sentence before")
