"""Posts, letters and statements in paragraphs of their own, introduced by a colon or signed by their author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import Link
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import span_of_words
from quotes.matchers.context import Context, Cue
from quotes.records import Kind
from quotes.text.document import Document, Paragraph, Token

# A signature: a dash, a name, and perhaps a handle, a date or an office. — Name (@handle) June 3
SIGNATURE = regex.compile(r"[—–-]{1,2}\s?(?P<name>[^\n(@,]{2,60}?)\s*(?:[(,@][^\n]*)?")
LONGEST_NAME = 7
# A name with an office may have this many words: र. बिष्ट, अधिशासी अभियंता, लोक निर्माण विभाग, चंबा
_LONGEST_OFFICE = 14
# A letter may have this many paragraphs between its introduction and its signature.
LONGEST_POST = 6


def find_posts(contexts: Sequence[Context], made: Mapping[int, Sequence[Candidate]]) -> Iterator[Candidate | Rejection]:
    """Text between an introducing colon and a signature, or the paragraph right above a signature (ruling 11).

    Where the introduction ends in a cue (… ने लिखा:), it is the cue and its clause has the speaker; else the signature
    is the speaker and there is no cue.
    """
    if not contexts:
        return
    document = contexts[0].document
    signed = list(_signed(contexts[0]))
    if not signed:
        return
    last_of = {document.sentences[c.frame.sentence].paragraph: c for c in contexts if c.frame.inside is None}
    used = [span for group in made.values() for candidate in group for span in candidate.content]
    for paragraph, signature in signed:
        body, introduction = _body(document, paragraph)
        if signature.office:
            body, introduction = body[-1:], None
        elif introduction is None and not _is_post(contexts[0], body, paragraph.span.of(document.text)):
            continue
        spans = tuple(s for p in body if (s := span_of_words(document, p.start, p.end)) is not None)
        if not spans or any(span.overlaps(other) for span in spans for other in used):
            continue
        context = last_of.get(body[0].index)
        opening = None if introduction is None else last_of.get(introduction.index)
        cue = closing_cue(opening) if opening is not None else None
        if opening is not None and cue is not None:
            yield Candidate(
                "posts.introduced", opening.frame.index, Kind.DIRECT, spans, cue.match, cue_span=span_of(opening, cue)
            )
        elif context is not None:
            name = without_emoji(document.tokens_in(signature.name))
            speaker = (name[0].index, name[-1].index + 1)
            yield Candidate("posts.signed", context.frame.index, Kind.DIRECT, spans, speaker=speaker, aside=True)


@dataclass(frozen=True, slots=True)
class _Signature:
    """The name that signs what stands above; ``office`` where an office and no dash shows that it does."""

    name: Span
    office: bool = False


def _signed(context: Context) -> Iterator[tuple[Paragraph, _Signature]]:
    """The paragraphs that are a signature."""
    document = context.document
    for paragraph in document.paragraphs:
        signature = SIGNATURE.fullmatch(document.text, paragraph.start, paragraph.end)
        if signature is not None:
            if len(signature["name"].split()) <= LONGEST_NAME:
                yield paragraph, _Signature(Span(*signature.span("name")))
        elif not paragraph.furniture and (holder := _office_holder(context, paragraph)) is not None:
            yield paragraph, _Signature(holder, office=True)


def _office_holder(context: Context, paragraph: Paragraph) -> Span | None:
    """The name in a paragraph that is a name and an office: रमेश बिष्ट, अधिशासी अभियंता, लोक निर्माण विभाग."""
    document, grammar = context.document, context.grammar
    if paragraph.index < 2 or paragraph.end - paragraph.start > 20 * _LONGEST_OFFICE:
        return None
    tokens = document.tokens_in(paragraph.span)
    texts = [token.text for token in tokens]
    if "," not in texts or len(tokens) > _LONGEST_OFFICE or document.text[: paragraph.start].rstrip()[-1] not in "।.":
        return None
    comma = texts.index(",")
    named = sum(token.is_word for token in tokens[:comma])
    titled = not context.lexicon.roles.keys().isdisjoint(texts[comma:]) and grammar["reporters"].isdisjoint(texts)
    names = ("case_markers", "ergative", "finals", "complementisers")
    prose = any(not grammar[name].isdisjoint(texts) for name in names)
    return Span(tokens[0].start, tokens[comma - 1].end) if 2 <= named <= 4 and titled and not prose else None


def without_emoji(tokens: Sequence[Token]) -> Sequence[Token]:
    """A signature without the pictures at its edges: 🚩 सुशील मिश्रा 🚩; all of it where it is nothing else."""
    named = [i for i, token in enumerate(tokens) if any(c.isalnum() for c in token.text)]
    return tokens[named[0] : named[-1] + 1] if named else tokens


def _body(document: Document, signature: Paragraph) -> tuple[list[Paragraph], Paragraph | None]:
    """The paragraphs that a signature signs, and the one that introduces them with a colon, if any does."""
    body: list[Paragraph] = []
    for paragraph in reversed(document.paragraphs[: signature.index]):
        if paragraph.furniture or len(body) == LONGEST_POST:
            break
        if paragraph.span.of(document.text).rstrip().endswith(":"):
            return body, paragraph
        body.insert(0, paragraph)
    return _lines_above(document, body), None


def _lines_above(document: Document, body: list[Paragraph]) -> list[Paragraph]:
    """The last paragraph, with the lines right above it that end in no stop: a post in several lines."""
    lines = body[-1:]
    for paragraph in reversed(body[:-1]):
        between = document.text[paragraph.end : lines[0].start]
        same = between.endswith("\n ")  # the lines of one post are indented
        if between.count("\n") > 1 or (not same and paragraph.span.of(document.text).rstrip()[-1:] in "।.)"):
            break
        lines.insert(0, paragraph)
    return lines


def _is_post(context: Context, body: list[Paragraph], signature: str) -> bool:
    """Whether the words above a signature are somebody's own: a handle in the signature, or the first person."""
    if not body or body[0].index == 0 or body[0].span.of(context.document.text)[:1] in context.grammar["dashes"]:
        return False  # the lines of a list
    tokens = context.document.tokens_in(Span(body[0].start, body[-1].end))
    own = any(token.text in context.grammar["first_person"] for token in tokens)
    if own and any(token.text in context.grammar["narrator_searches"] for token in tokens):
        return False  # who checks a claim leads over to it: हमने रिवर्स सर्च किया
    return own or "@" in signature


def closing_cue(context: Context) -> Cue | None:
    """The cue that ends a frame before its colon."""
    last = len(context.words)
    while last > 0 and not context.is_word(last - 1):
        last -= 1
    for cue in context.cues:
        if cue.last == last and cue.match.form is Form.FINITE and Link.QUOTE in cue.match.links:
            return cue
    return None


def span_of(context: Context, cue: Cue) -> Span:
    return Span(context.words[cue.first].start, context.words[cue.last - 1].end)
