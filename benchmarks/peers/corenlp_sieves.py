"""Sieves from quotation to mention to speaker, most precise first, in the manner of CoreNLP's quote annotator.

    Muzny, G., Fang, M., Chang, A., Jurafsky, D. (2017). A Two-stage Sieve Approach for Quote Attribution.
    EACL 2017, pages 460-470. https://aclanthology.org/E17-1044

Every pair of quotation marks with some words is a quotation, also over several paragraphs; indirect speech is not
looked for. Trees are of the sentence without its quotations. A sieve touches only what those before it left:

1. three in a row: quotation, verb and mention, in any order;
2. the subject of a reporting verb of the sentence;
3. the only mention of the paragraph;
4. a quotation that ends its paragraph has the last mention before it;
5. in a conversation, the speaker two paragraphs before;
6. the nearest mention.

Then the mention has the longest name in the article that holds its words; a pronoun is the last one who spoke.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.peers.mentions import Mention, find_mentions
from benchmarks.peers.names import NameTable
from benchmarks.peers.phrases import has_case, subjects
from benchmarks.peers.reading import (
    Clause,
    Json,
    Reading,
    Trees,
    count_words,
    distance,
    is_word,
    make_record,
    open_quotations,
    read,
)
from quotes.article import Span
from quotes.text.document import Document, Quotation

READING = Reading.UNQUOTED

_LEAST_WORDS = 3  # fewer are a nickname or a title


@dataclass(frozen=True)
class _Link:
    mention: Mention
    cue: Span | None = None


@dataclass
class _Article:
    document: Document
    clauses: Mapping[int, Clause]  # by the sentence's index
    quotations: Sequence[Quotation]
    mentions: Sequence[Mention]
    links: dict[int, _Link] = field(default_factory=dict)  # by the quotation's index

    def clause_of(self, quotation: Quotation) -> Clause | None:
        """The sentence that a quotation begins in."""
        start = quotation.outer.start
        return next((c for c in self.clauses.values() if c.sentence.start <= start < c.sentence.end), None)

    def in_paragraph(self, quotation: Quotation) -> list[Mention]:
        """The mentions in the narrator's words of a quotation's paragraph."""
        clause = self.clause_of(quotation)
        paragraph = clause.sentence.paragraph if clause else -1
        return [m for m in self.mentions if m.clause.sentence.paragraph == paragraph]


def extract(document: Document, trees: Trees) -> list[Json]:
    """The quotations of an article that a sieve finds a mention for, in text order."""
    clauses = {clause.sentence.index: clause for clause in read(document, trees, READING)}
    every = list(open_quotations(document))
    quotations = [q for q in every if q.continues is None and count_words(document, q.inner) >= _LEAST_WORDS]
    mentions = [m for clause in clauses.values() for m in find_mentions(clause)]
    article = _Article(document, clauses, quotations, mentions)
    for sieve in _SIEVES:
        for quotation in quotations:
            if quotation.index not in article.links and (link := sieve(article, quotation)) is not None:
                article.links[quotation.index] = link
    return list(_records(article, every))


def _records(article: _Article, every: Sequence[Quotation]) -> Iterator[Json]:
    table = NameTable.of(article.clauses.values())
    previous: str | None = None
    for quotation in article.quotations:
        link = article.links.get(quotation.index)
        if link is None:
            continue
        previous = table.name_of(link.mention.clause, link.mention.span, previous)
        content = [quotation.inner]
        last = quotation.index
        for piece in every:
            if piece.continues == last:
                content.append(piece.inner)
                last = piece.index
        yield make_record(article.document, content, speaker=link.mention.span, name=previous, cue=link.cue)


def _trigram(article: _Article, quotation: Quotation) -> _Link | None:
    """Mention and verb side by side, and the quotation next to them with nothing but signs or कि between."""
    clause = article.clause_of(quotation)
    if clause is None:
        return None
    gap = sum(token.start < quotation.outer.start for token in clause.tokens)
    left, right = _skip(clause, gap - 1, -1) + 1, _skip(clause, gap, 1)
    for cue in clause.verbs:
        first, last = clause.place(cue.first), clause.place(cue.last - 1) + 1
        for one in (m for m in article.mentions if m.clause is clause):
            start, end = min(first, one.first), max(last, one.last)
            adjacent = one.last == first or last == one.first
            if adjacent and (end == left or start == right):
                return _Link(one, clause.cue_span(cue))
    return None


def _dependency(article: _Article, quotation: Quotation) -> _Link | None:
    """The subject of the nearest reporting verb of the sentence."""
    clause = article.clause_of(quotation)
    if clause is None:
        return None
    for cue in clause.verbs_near(quotation.outer):
        for node in subjects(clause, cue):
            for one in article.mentions:
                if one.clause is clause and one.head == node:
                    return _Link(one, clause.cue_span(cue))
    return None


def _single(article: _Article, quotation: Quotation) -> _Link | None:
    found = article.in_paragraph(quotation)
    return _Link(found[0]) if len(found) == 1 else None


def _paragraph_end(article: _Article, quotation: Quotation) -> _Link | None:
    paragraph = next(p for p in article.document.paragraphs if p.start <= quotation.outer.start < p.end)
    tail = article.document.text[quotation.outer.end : paragraph.end]
    before = [m for m in article.in_paragraph(quotation) if m.span.end <= quotation.outer.start]
    return _Link(before[-1]) if before and not any(map(str.isalnum, tail)) else None


def _conversation(article: _Article, quotation: Quotation) -> _Link | None:
    """Of three paragraphs with a quotation each the third, if it has no mention, has the speaker of the first."""
    run = [q for q in article.quotations if q.index <= quotation.index][-3:]
    paragraphs = [clause.sentence.paragraph for q in run if (clause := article.clause_of(q)) is not None]
    if len(run) < 3 or article.in_paragraph(quotation) or paragraphs != list(range(paragraphs[0], paragraphs[0] + 3)):
        return None
    link = article.links.get(run[0].index)
    return _Link(link.mention) if link else None


def _nearest(article: _Article, quotation: Quotation) -> _Link | None:
    """The nearest mention of the paragraph, one that has ने before others; else the last mention before."""
    outer = quotation.outer
    near = article.in_paragraph(quotation)
    if near:
        return _Link(min(near, key=lambda m: (not has_case(m.clause, m.head, "ergative"), distance(m.span, outer))))
    before = [m for m in article.mentions if m.span.end <= outer.start]
    return _Link(before[-1]) if before else None


_SIEVES: tuple[Callable[[_Article, Quotation], _Link | None], ...] = (
    _trigram,
    _dependency,
    _single,
    _paragraph_end,
    _conversation,
    _nearest,
)


def _skip(clause: Clause, place: int, step: int) -> int:
    """The nearest place in a direction that is no sign and no कि."""
    while 0 <= place < len(clause.tokens):
        token = clause.tokens[place]
        if token.is_word and not is_word(token.text, "complementisers"):
            break
        place += step
    return place
