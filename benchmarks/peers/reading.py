"""What every method is given: sentences with their trees and reporting words, and the shape of a record.

The text stage, the parser and the lexicon are the project's own, on behalf of all methods alike, so that methods are
compared and not sentence splitters, parsers or lists of verbs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from quotes.article import Span
from quotes.lexicon import find_cues, load_lexicon
from quotes.lexicon.cues import CueMatch
from quotes.lexicon.grammar import load_grammar
from quotes.records import Kind
from quotes.syntax import Tree
from quotes.text.document import Document, Quotation, Sentence, Token

Json = dict[str, Any]
Trees = Sequence[Tree]

#: A paraphrase ends and the speaker's own words begin where this share of the content stands in quotation marks.
_DIRECT_SHARE = 0.8


class Reading(StrEnum):
    """Which words of a sentence a method has parsed."""

    NONE = "none"
    WHOLE = "whole"
    UNQUOTED = "unquoted"  # without what stands in quotation marks, and without the marks


@dataclass(frozen=True)
class Clause:
    """A sentence as a method reads it. Places are indices into ``tokens``, which are the words of the tree."""

    document: Document
    sentence: Sentence
    tokens: tuple[Token, ...]
    tree: Tree

    @cached_property
    def cues(self) -> tuple[CueMatch, ...]:
        """The reporting words of the sentence."""
        return find_cues(self.tokens, load_lexicon())

    @cached_property
    def verbs(self) -> tuple[CueMatch, ...]:
        """The reporting words that are or have a verb: no according-to, no noun alone."""
        return tuple(cue for cue in self.cues if cue.verb is not None)

    def verbs_near(self, outer: Span) -> list[CueMatch]:
        """The reporting verbs outside quotation marks, the nearest to a stretch of text first."""
        narrated = [cue for cue in self.verbs if not self.is_quoted(self.place(cue.core))]
        return sorted(narrated, key=lambda cue: distance(self.cue_span(cue), outer))

    @cached_property
    def _places(self) -> Mapping[int, int]:
        return {token.index: place for place, token in enumerate(self.tokens)}

    def place(self, token: int) -> int:
        """The place of a document token of this clause."""
        return self._places[token]

    def span(self, first: int, last: int) -> Span | None:
        """The text of ``tokens[first:last]`` without punctuation at its edges."""
        while first < last and not self.tokens[first].is_word:
            first += 1
        while first < last and not self.tokens[last - 1].is_word:
            last -= 1
        return Span(self.tokens[first].start, self.tokens[last - 1].end) if first < last else None

    def is_quoted(self, place: int) -> bool:
        """Whether a place lies inside quotation marks."""
        at = self.tokens[place].span
        return any(quotation.inner.contains(at) for quotation in self.document.quotations)

    def cue_span(self, cue: CueMatch) -> Span:
        """The text of a cue."""
        tokens = self.document.tokens
        return Span(tokens[cue.first].start, tokens[cue.last - 1].end)


def distance(one: Span, other: Span) -> int:
    """The characters between two spans."""
    return max(one.start - other.end, other.start - one.end, 0)


def count_words(document: Document, *spans: Span) -> int:
    """The words in stretches of text, signs not counted."""
    return sum(token.is_word for span in spans for token in document.tokens_in(span))


def words_of(document: Document, sentence: Sentence, reading: Reading) -> tuple[Token, ...]:
    """The words of a sentence that a method has parsed."""
    words = document.words(sentence)
    if reading is Reading.NONE:
        return ()
    if reading is Reading.WHOLE:
        return words
    outer = [q.outer for q in document.quotations if q.outer.overlaps(sentence.span)]
    return tuple(word for word in words if not any(span.contains(word.span) for span in outer))


def read(document: Document, trees: Trees, reading: Reading) -> Iterator[Clause]:
    """The sentences with their trees, one tree a sentence; what the text stage marks as no article text is left out."""
    for sentence, tree in zip(document.sentences, trees, strict=True):
        if not sentence.repeat and document.paragraphs[sentence.paragraph].furniture is None:
            yield Clause(document, sentence, words_of(document, sentence, reading), tree)


def open_quotations(document: Document) -> Iterator[Quotation]:
    """The quotations that stand in no other one and in article text."""
    furniture = [p.span for p in document.paragraphs if p.furniture is not None]
    repeats = [s.span for s in document.sentences if s.repeat]
    for quotation in document.quotations:
        if quotation.parent is None and not any(span.overlaps(quotation.outer) for span in furniture + repeats):
            yield quotation


def is_word(text: str, *classes: str) -> bool:
    """Whether a word belongs to one of the named closed classes of the grammar."""
    grammar = load_grammar()
    return any(text in grammar[name] for name in classes)


def make_record(
    document: Document,
    content: Sequence[Span],
    *,
    speaker: Span | None = None,
    name: str | None = None,
    cue: Span | None = None,
) -> Json:
    """A record as the scorer takes it. Spans are given in the view's positions and written in the article's."""
    return {
        "kind": kind_of(document, content).value,
        "content": [_as_json(document, span) for span in content],
        "speaker": {**_as_json(document, speaker), "name": name, "type": "unknown"} if speaker else None,
        "cue": _as_json(document, cue) if cue else None,
        "source": None,
    }


def kind_of(document: Document, content: Sequence[Span]) -> Kind:
    """Direct where (nearly) all of the content is in quotation marks, mixed where some of it is."""
    length = quoted = 0
    for span in content:
        length += len(span)
        covered = [q.outer for q in document.quotations if q.outer.overlaps(span)]
        quoted += sum(any(c.start <= at < c.end for c in covered) for at in range(span.start, span.end))
    if quoted >= _DIRECT_SHARE * length:
        return Kind.DIRECT
    return Kind.MIXED if quoted else Kind.INDIRECT


def _as_json(document: Document, span: Span) -> Json:
    raw = document.view.to_raw(span)
    return {"start": raw.start, "end": raw.end, "text": raw.of(document.article.text)}
