"""Reporting verb with a complement clause, according-to, quotation marks and floating quotes, in the manner of the GGT.

    Torabi Asr, F., Mazraeh, M., Lopes, A., Gautam, V., Gonzales, J., Rao, P., Taboada, M. (2021).
    The Gender Gap Tracker: Using Natural Language Processing to measure gender bias in media.
    PLOS ONE 16(1): e0245533. https://doi.org/10.1371/journal.pone.0245533

Four steps; the first that claims a stretch of text keeps it:

1. a verb of the list with a complement clause: its subject (or a pronoun, a name or a place that hangs on it) speaks;
2. somebody के मुताबिक: the rest of the sentence;
3. words in quotation marks near a verb of the list;
4. floating: a quotation that stands alone, a few sentences at most after one that was attributed, has its speaker.

A mention has the longest name that holds its words; a pronoun is the last one who spoke.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.peers.names import NameTable
from benchmarks.peers.phrases import governor, has_case, may_speak, mention, subjects
from benchmarks.peers.reading import (
    Clause,
    Json,
    Reading,
    Trees,
    count_words,
    is_word,
    make_record,
    open_quotations,
    read,
)
from quotes.article import Span
from quotes.lexicon.cues import CueMatch
from quotes.lexicon.schema import MarkerCue
from quotes.text.document import Document, Quotation

READING = Reading.WHOLE

_LEAST_WORDS = 4  # of a content
_LEAST_QUOTED, _MOST_QUOTED = 7, 99  # words of a quotation that no clause claims
_MOST_FLOATING = 5  # sentences after the attributed one


@dataclass(frozen=True)
class _Found:
    clause: Clause
    content: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    floating: bool = False


@dataclass
class _Claims:
    """What has been found, and the text that is claimed by it."""

    found: list[_Found] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def add(self, candidates: Sequence[_Found]) -> None:
        """Keep the candidates that overlap nothing kept before; of those that overlap each other the longest."""
        for candidate in sorted(candidates, key=lambda one: -sum(map(len, one.content))):
            if not any(span.overlaps(taken) for span in candidate.content for taken in self.spans):
                self.spans += candidate.content
                self.found.append(candidate)


def extract(document: Document, trees: Trees) -> list[Json]:
    """The attributions of an article by the four steps, in text order."""
    clauses = list(read(document, trees, READING))
    quotations = list(open_quotations(document))
    claims = _Claims()
    claims.add([found for clause in clauses for found in _complements(clause, quotations)])
    claims.add([found for clause in clauses for found in _according_to(clause)])
    claims.add([found for clause in clauses for found in _quoted(clause, quotations)])
    claims.add(list(_floating(clauses, quotations, claims)))
    return list(_name(document, clauses, claims.found))


def _complements(clause: Clause, quotations: Sequence[Quotation]) -> Iterator[_Found]:
    for cue in clause.verbs:
        first, last = clause.place(cue.first), clause.place(cue.last - 1)
        nodes = {governor(clause, cue), *range(first, last + 1)}
        children = [at for node in nodes for at in clause.tree.children(node) if _is_complement(clause, at)]
        contents = [c for at in children if (c := _clause_content(clause, cue, at, quotations)) is not None]
        after = [content for content in contents if content.start >= clause.tokens[last].end]
        for content in [Span(min(c.start for c in after), max(c.end for c in after))] if after else contents:
            if count_words(clause.document, content) >= _LEAST_WORDS:
                yield _Found(clause, (content,), _speaker(clause, cue, content), clause.cue_span(cue))


def _is_complement(clause: Clause, child: int) -> bool:
    """ccomp, or whatever clause has कि: parsers attach it to the light verb or its noun in several ways."""
    if clause.tree.relation(child) == "ccomp":
        return True
    marks = clause.tree.children(child, "mark")
    return any(is_word(clause.tokens[mark].text, "complementisers") for mark in marks)


def _clause_content(clause: Clause, cue: CueMatch, child: int, quotations: Sequence[Quotation]) -> Span | None:
    """The words under a complement on its side of the verb, after its कि if it has one.

    Where the complement's verb stands in a quotation the content is that quotation.
    """
    for quotation in quotations:
        if quotation.inner.contains(clause.tokens[child].span):
            return quotation.inner
    first, last = clause.place(cue.first), clause.place(cue.last - 1)
    inside = [at for at in clause.tree.subtree(child) if (at > last if child > last else at < first)]
    for at in inside:
        if at < child and is_word(clause.tokens[at].text, "complementisers"):
            inside = [later for later in inside if later > at]
            break
    return clause.span(inside[0], inside[-1] + 1) if inside else None


def _according_to(clause: Clause) -> Iterator[_Found]:
    for cue in clause.cues:
        if not isinstance(cue.entry, MarkerCue):
            continue
        first, last = clause.place(cue.first), clause.place(cue.last - 1) + 1
        head = first - 1 if cue.entry.side == "after" else last
        if not 0 <= head < len(clause.tokens) or clause.is_quoted(head):
            continue
        speaker = mention(clause, head)
        if speaker is None:
            continue
        around = [token for token in clause.tokens if not speaker.contains(token.span)]
        before = [t for t in around if t.end <= min(speaker.start, clause.tokens[first].start)]
        after = [t for t in around if t.start >= max(speaker.end, clause.tokens[last - 1].end)]
        pieces = [
            clause.span(clause.place(part[0].index), clause.place(part[-1].index) + 1)
            for part in (before, after)
            if part
        ]
        content = tuple(piece for piece in pieces if piece is not None)
        if count_words(clause.document, *content) >= _LEAST_WORDS:
            yield _Found(clause, content, speaker, clause.cue_span(cue))


def _quoted(clause: Clause, quotations: Sequence[Quotation]) -> Iterator[_Found]:
    for quotation in quotations:
        verbs = clause.verbs_near(quotation.outer)
        length = count_words(clause.document, quotation.inner)
        if verbs and quotation.outer.overlaps(clause.sentence.span) and _LEAST_QUOTED <= length <= _MOST_QUOTED:
            speaker = _speaker(clause, verbs[0], quotation.outer)
            yield _Found(clause, (quotation.inner,), speaker, clause.cue_span(verbs[0]))


def _floating(clauses: Sequence[Clause], quotations: Sequence[Quotation], claims: _Claims) -> Iterator[_Found]:
    """Sentences that are nothing but a quotation, close after an attribution."""
    last: _Found | None = None
    for clause in clauses:
        here = [found for found in claims.found if found.clause is clause and found.speaker is not None]
        if here:
            last = max(here, key=lambda found: found.content[-1].end)
            continue
        alone = [q for q in quotations if _is_all(clause, q)]
        near = last is not None and clause.sentence.index - last.clause.sentence.index <= _MOST_FLOATING
        if last is not None and near:
            for quotation in alone:
                yield replace(last, clause=clause, content=(quotation.inner,), cue=None, floating=True)


def _is_all(clause: Clause, quotation: Quotation) -> bool:
    words = [token for token in clause.tokens if token.is_word]
    return bool(words) and all(quotation.outer.contains(token.span) for token in words)


def _name(document: Document, clauses: Sequence[Clause], found: Sequence[_Found]) -> Iterator[Json]:
    table = NameTable.of(clauses)
    previous: str | None = None
    for one in sorted(found, key=lambda f: f.content[0].start):
        name = previous
        if one.speaker is not None and not one.floating:
            name = previous = table.name_of(one.clause, one.speaker, previous)
        yield make_record(document, one.content, speaker=one.speaker, name=name, cue=one.cue)


def _speaker(clause: Clause, cue: CueMatch, content: Span) -> Span | None:
    """The first candidate outside the content, in the order of the tracker's French rules.

    Subject; pronoun and name that hang on the verb; with a passive where it was said (रिपोर्ट में कहा गया); and at last
    the nearest name or pronoun before the verb.
    """
    free = [at for at in range(len(clause.tokens)) if not content.contains(clause.tokens[at].span)]
    people = [at for at in free if may_speak(clause, at)]
    dependants = set(clause.tree.children(governor(clause, cue)))
    hanging = sorted((at for at in people if at in dependants), key=lambda at: clause.tree.words[at].upos == "PROPN")
    said_in = [at for at in free if at in dependants and has_case(clause, at, "locative", "agentive")]
    before = [at for at in people if at < clause.place(cue.first)][-1:]
    candidates = [*hanging, *said_in] if cue.passive else [*subjects(clause, cue), *hanging, *before]
    for node in candidates:
        if not content.contains(clause.tokens[node].span) and not clause.is_quoted(node):
            return mention(clause, node)
    return None
