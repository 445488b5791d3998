"""Posts, letters and statements in paragraphs of their own, introduced by a colon or signed by their author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.schema import Link
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import span_of_words
from quotes.matchers.context import Context, Cue
from quotes.matchers.taken import Taken
from quotes.records import Kind
from quotes.text.document import Document, Paragraph, Token
from quotes.values import value

# A signature: a dash, a name, and perhaps a handle, a date or an office. — Name (@handle) June 3
SIGNATURE = regex.compile(r"[—–-]{1,2}\s?(?P<name>[^\n(@,]{2,60}?)\s*(?:[(,@][^\n]*)?")
# One behind the last stop of what it signs: … जांच होगी। - डॉ. रमेश बिष्ट, अधिशासी अभियंता
_BEHIND_STOP = regex.compile(
    r"(?<=[।.|?!] ?)[–—-]{1,2}\s?(?P<name>(?:[\p{L}\p{M}]{1,4}\. ?){0,3}[^\n(@।.|?!:]{5,80})[।.]?$"
)
# And one without a dash, which only a comma and an office show to be one: … जांच होगी। रमेश बिष्ट, अधिशासी अभियंता
_PLAIN_BEHIND_STOP = regex.compile(r"(?<=[।|?!] ?)(?P<name>[\p{L}][^\n(@।.|?!:,–—-]{4,40},[^\n(@।.|?!:–—-]{2,50})$")
# In the last so many code points of a paragraph it is looked for.
_LONGEST_SIGNATURE = 90
_DASHES = "–—-"
_STOPS = tuple("।.|?!")
_BEFORE_NAME = " \n-–—"
LONGEST_NAME = 7
# A name with an office may have this many words: र. बिष्ट, अधिशासी अभियंता, लोक निर्माण विभाग, चंबा
_LONGEST_OFFICE = 14
# A line of fewer words above what somebody with an office signs is its heading.
_FEWEST_WORDS = 4
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
    taken = Taken(used)
    for paragraph, signature in signed:
        body, introduction = _signed_words(document, paragraph, signature)
        known = signature.office or introduction is not None
        if not known and not _is_post(contexts[0], body, paragraph.span.of(document.text)):
            continue
        if body and document.text[body[0].start] in contexts[0].grammar["dashes"]:
            continue  # the lines of a list
        spans = tuple(s for p in body if (s := span_of_words(document, p.start, p.end)) is not None)
        shared = signature.handle and not _is_told(contexts[0], spans)
        may_quote = signature.dashed and (signature.office or shared or _is_letter(contexts[0], spans, taken))
        if not spans or any(_is_used(span, other, may_quote=may_quote) for span in spans for other in used):
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


def _is_used(span: Span, used: Span, *, may_quote: bool) -> bool:
    """Whether words are known to be somebody's; who signs with a dash and an office or a handle may quote others."""
    return span.overlaps(used) and not (may_quote and span.contains(used) and span != used)


def _is_letter(context: Context, spans: Sequence[Span], taken: Taken) -> bool:
    """Whether the first person speaks of itself in what is signed, outside the words of others: मैं मांग करता हूं कि …."""
    own = context.grammar["first_person_singular"]
    tokens = (token for span in spans for token in context.document.tokens_in(span) if token.text in own)
    return any(not taken.holds(token.span) for token in tokens)


def _is_told(context: Context, spans: Sequence[Span]) -> bool:
    """Whether the words above a signature are the narrator's, who tells of the post: यूजर ने … ट्वीट करते हुए लिखा."""
    return any(narrates(context, span, "post_nouns", "narrator_searches") for span in spans)


def narrates(context: Context, span: Span, *names: str) -> bool:
    """Whether a span has a word of these classes, with which a narrator tells of posts and of looking into them."""
    words = [token.text for token in context.document.tokens_in(span)]
    return any(not context.grammar[name].isdisjoint(words) for name in names)


def _signed_words(
    document: Document, paragraph: Paragraph, signature: _Signature
) -> tuple[list[Paragraph], Paragraph | None]:
    """The paragraphs that a signature signs, and the one that introduces them with a colon, if any does."""
    if signature.start > paragraph.start:
        return [replace(paragraph, end=signature.start)], None
    body, introduction = _body(document, paragraph)
    if signature.office and not signature.dashed:
        return body[-1:], None
    while signature.office and len(body) > 1 and _is_heading(document, body[0]):
        body = body[1:]
    return body, introduction


def _is_heading(document: Document, paragraph: Paragraph) -> bool:
    """Whether a line only says that a statement follows: वर्जन, इनका कहना है."""
    return len(paragraph.span.of(document.text).split()) < _FEWEST_WORDS


@value()
class _Signature:
    """The name that signs what stands before ``start``; an ``office`` or ``handle`` shows that it does."""

    start: int
    name: Span
    dashed: bool
    office: bool = False
    handle: bool = False


def _signed(context: Context) -> Iterator[tuple[Paragraph, _Signature]]:
    """The paragraphs that are a signature, or end in one."""
    text = context.document.text
    for paragraph in context.document.paragraphs:
        start, end = paragraph.start, paragraph.end
        closing = max(start, end - _LONGEST_SIGNATURE)
        dashed = found = None
        if text[start] in _DASHES or any(text.find(dash, closing, end) >= 0 for dash in _DASHES):
            dashed = SIGNATURE.fullmatch(text, start, end)
            found = dashed or _BEHIND_STOP.search(text, closing, end)
        elif paragraph.index > 1 and text.find(",", closing, end) >= 0:
            found = _PLAIN_BEHIND_STOP.search(text, closing, end)
        holder = None
        if not paragraph.furniture:
            holder = _office_holder(context, paragraph, None if found is None else found.start("name"))
        if holder is not None:
            begin = start if found is None else found.start()
            yield paragraph, _Signature(begin, holder, text[begin] in _DASHES, office=True)
        elif dashed is not None and len(dashed["name"].split()) <= LONGEST_NAME:
            yield paragraph, _Signature(start, Span(*dashed.span("name")), dashed=True, handle="(@" in dashed[0])


def _office_holder(context: Context, paragraph: Paragraph, dashed: int | None) -> Span | None:
    """The name where a paragraph is, or behind a dash ends in, a name and an office: रमेश बिष्ट, अधिशासी अभियंता, चंबा.

    What is signed at the end of its own paragraph must not tell of what somebody did.
    """
    document, grammar, roles = context.document, context.grammar, context.lexicon.roles
    start = paragraph.start if dashed is None else dashed
    if paragraph.index < 1 + (dashed is None) or paragraph.end - start > 20 * _LONGEST_OFFICE:
        return None
    if dashed is None and "," not in document.text[start : paragraph.end]:
        return None  # as it is with nearly all: no office behind a name
    tokens = document.tokens_in(Span(start, paragraph.end))
    if len(tokens) > _LONGEST_OFFICE or document.text[:start].rstrip(_BEFORE_NAME)[-1:] not in _STOPS:
        return None
    texts = [token.text for token in tokens]
    offices = set() if dashed is None else roles.keys()
    last = next((i for i, text in enumerate(texts) if text == "," or {text, " ".join(texts[i : i + 2])} & offices), 0)
    titled = not roles.keys().isdisjoint(texts[last:]) and grammar["reporters"].isdisjoint(texts)
    names = ("case_markers", "ergative", "finals", "complementisers")
    prose = any(not grammar[name].isdisjoint(texts) for name in names)
    above = () if dashed is None else document.tokens_in(Span(paragraph.start, start))
    told = any(token.text in grammar["ergative"] for token in above)
    named = sum(token.is_word for token in tokens[:last])
    return Span(tokens[0].start, tokens[last - 1].end) if 2 <= named <= 4 and titled and not (prose or told) else None


def without_emoji(tokens: Sequence[Token]) -> Sequence[Token]:
    """A signature without the pictures at its edges: 🚩 सुशील मिश्रा 🚩; all of it where it is nothing else."""
    named = [i for i, token in enumerate(tokens) if token.is_word]
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
    if not body or body[0].index == 0:
        return False
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
