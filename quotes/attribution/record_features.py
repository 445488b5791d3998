"""What a record shows of itself: the yes/no features that confidence is estimated from.

They are taken from the rule, the cue, how the speaker was found and named and where it stands, nesting, lengths, and
how the content is cut out of its sentence (edge_features, tree_features).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import attrgetter

import regex

from quotes.article import Span
from quotes.attribution.edge_features import edge_features
from quotes.attribution.relations import Party, Relation, document_sentence
from quotes.attribution.tree_features import tree_features
from quotes.matchers.candidate import Candidate
from quotes.matchers.context import Context
from quotes.records import SpeakerType
from quotes.text.document import Document
from quotes.text.remembering import remember

# The feature of a headline with no article: it names people less often in full, and packs more into a line.
ALONE = "stands alone"

# Lengths in words between which confidence differs: of contents, of sentences, of what parts speaker and cue, and
# of what stands in a sentence before all of them.
LENGTHS = (2, 5, 12, 40)
SENTENCES = (5, 8, 12, 18, 25, 35, 50, 80)
GAPS = (0, 1, 2, 4, 8, 16)
LEADS = (0, 1, 3, 6, 12)
# What share of a sentence's words stands in no part of the record, and how often an article has the speaker's name.
RESTS = (0.0, 0.05, 0.15, 0.3, 0.5, 0.7)
NAMINGS = (0, 1, 2, 4)
_MANY_NAMES = 4
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_OUTER_START = attrgetter("outer.start")
_START = attrgetter("start")
_END = attrgetter("end")
# A word of the extractor's own in a reason: pronoun उन्होंने: last speaker, subject of sentence 3.
_OWN_WORD = regex.compile(r"(?<!\S)[a-z']+(?=[:,;]?(?:\s|$))")


def features_of(document: Document, relation: Relation, context: Context) -> Iterator[str]:
    """The features of a relation, by name; ``context`` is that of its candidate's frame."""
    candidate = relation.candidate
    yield f"rule {candidate.rule}"
    yield f"kind {candidate.kind.value}"
    if candidate.cue is not None:
        yield f"form {candidate.cue.form.value}"
        yield f"class {candidate.cue.cue_class.value}"
        yield f"lemma {candidate.cue.lemma}"
        if candidate.cue.passive:
            yield "passive"
        if candidate.cue.negated:
            yield "negated"
    words = sum([_count_words(document, span) for span in candidate.content])
    yield f"words {bisect_left(LENGTHS, words)}"
    anchor = candidate.cue_span or candidate.content[0]
    sentence = document.sentences[document_sentence(document, anchor)]
    whole = sentence.span
    if sentence.headline:
        yield f"headline {candidate.rule}"
        if len(document.paragraphs) == 1:
            yield ALONE
    yield f"sentence {bisect_left(SENTENCES, _count_words(document, whole))}"
    yield from edge_features(document.text, candidate.content, candidate.cue_span, whole)
    yield mark_feature(document, candidate.content[0].start)
    if len(candidate.content) > 1 and not _runs_on(document, candidate):
        yield "several spans"
    if relation.sources:
        yield "nested"
    if relation.encloses:
        yield "encloses"
    if candidate.continues:
        yield "continues"
    yield from _speaker_features(document, relation.speaker)
    speaker = None if relation.speaker is None else relation.speaker.span
    if speaker is not None:
        yield from _place_features(document, candidate, speaker)
    parts = [*candidate.content, *(part for part in (candidate.cue_span, speaker) if part is not None)]
    if not sentence.headline:  # which packs several messages into one line
        yield rest_feature(document.text, parts, whole)
    begin = min(part.start for part in parts)
    lead = document.text[sentence.start : begin].split()
    yield f"lead {bisect_left(LEADS, len(lead))}"
    if candidate.cue_span is not None:
        content = [i for span in candidate.content for i in _positions(context, span)]
        said_by = () if speaker is None else _positions(context, speaker)
        yield from tree_features(context.tree, content, _positions(context, candidate.cue_span), said_by)


def _place_features(document: Document, candidate: Candidate, speaker: Span) -> Iterator[str]:
    """Where the speaker stands: in front of the content, in it or behind it, and how far from the cue."""
    if any(span.start <= speaker.start < span.end for span in candidate.content):
        yield "speaker inside content"
    else:
        yield f"speaker {'before' if speaker.end <= candidate.content[0].start else 'behind'} content"
    if candidate.cue_span is not None:
        between = len(document.text[speaker.end : candidate.cue_span.start].split())
        yield f"gap {'crossed' if candidate.cue_span.start < speaker.end else bisect_left(GAPS, between)}"


def mark_feature(document: Document, start: int) -> str:
    """Whether a content begins where a quotation does, and whether that is closed."""
    place = bisect_right(document.quotations, start, key=_OUTER_START) - 1
    if place < 0 or document.quotations[place].inner.start < start:
        return "opens no quotation"
    return "opens a quotation" if document.quotations[place].closed else "opens an unclosed quotation"


def rest_feature(text: str, parts: Iterable[Span], sentence: Span) -> str:
    """How much of its sentence stands in no part of a record: of पुलिस ने कहा कि पुल बंद है only ने and कि.

    What stands besides may belong to the content, or the content to another clause.
    """
    rest, done = 0, sentence.start
    for part in sorted(parts, key=_START):
        if done < part.start:
            rest += _count_lettered(text[done : min(part.start, sentence.end)])
        done = max(done, part.end)
    if done < sentence.end:
        rest += _count_lettered(text[done : sentence.end])
    return f"beside {bisect_left(RESTS, rest / len(sentence.of(text).split()))}"


def _count_lettered(text: str) -> int:
    """The number of words in a text, signs not counted; what a hyphen joins is two."""
    return sum(map(_count_in_run, text.split()))


@remember
def _count_in_run(run: str) -> int:
    return len(_WORD.findall(run))


def _positions(context: Context, span: Span) -> range:
    """The positions of a span's words in the frame."""
    first = bisect_right(context.words, span.start, key=_END)
    return range(first, bisect_left(context.words, span.end, first, key=_START))


def _count_words(document: Document, span: Span) -> int:
    return len(span.of(document.text).split())


def _runs_on(document: Document, candidate: Candidate) -> bool:
    """Whether the spans are one quotation that only goes on in the next paragraph, with no words between them."""
    between = (document.text[before.end : after.start] for before, after in pairwise(candidate.content))
    return candidate.quoted == candidate.content and not any(any(map(str.isalnum, gap)) for gap in between)


def _speaker_features(document: Document, speaker: Party | None) -> Iterator[str]:
    if speaker is None:
        yield "speaker none"
        return
    who = speaker.resolution
    yield f"speaker {speaker.how}"
    if who.reason:
        yield f"name {_clue(who.reason)}"
    if who.ambiguous:
        yield "name ambiguous"
    # A pronoun that nothing before it explains opens an extract: what it says is no worse for it.
    sort = (SpeakerType.PERSON if who.is_open else who.type).value
    yield f"type {sort}"
    if who.name is not None:
        yield from name_features(document.article.text, who.name, sort)
    if who.name is None and not who.is_open:
        yield "name none"
    if speaker.span is None:
        yield "speaker silent"
    elif _count_words(document, speaker.span) > LENGTHS[2]:
        yield "speaker long"


def name_features(text: str, name: str, sort: str) -> Iterator[str]:
    """How many words a name has, which tells more of a person than of a noun, and how often it stands in the text."""
    yield f"{sort} of {min(len(name.split()), _MANY_NAMES)} words"
    yield f"named {bisect_left(NAMINGS, text.count(name))}"


@remember
def _clue(reason: str) -> str:
    """A reason without the names, words and numbers of its article: who somebody is makes nothing more likely."""
    return " ".join(_OWN_WORD.findall(reason))
