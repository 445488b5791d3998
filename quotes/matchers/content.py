"""The content of an attribution: its spans and its kind."""

from __future__ import annotations

from bisect import bisect_left

from quotes.article import Span
from quotes.lexicon.cues import Form
from quotes.lexicon.words import TellerKind
from quotes.matchers.context import Context, Cue
from quotes.records import Kind
from quotes.text.document import Document, Quotation
from quotes.values import value

LONGEST_TITLE = 7
# The word beside a mark is looked for in this many characters.
NEAR = 40


@value()
class Content:
    """Content spans with the kind they show. ``quoted`` are the parts between quotation marks, without the marks."""

    spans: tuple[Span, ...]
    kind: Kind
    quoted: tuple[Span, ...] = ()


def read_content(context: Context, first: int, last: int) -> Content | None:
    """The content in ``words[first:last]`` and the quotations cut out between them; None where nothing is there."""
    cuts = [context.quotation(cut).inner for cut in context.cuts_between(first, last)]
    words = context.span(first, last)
    if words is None:
        return Content(tuple(cuts), Kind.DIRECT, tuple(cuts)) if cuts else None
    span = covering(words, *cuts)
    fragments = [q for q in context.inline_quotations(span) if not (is_title(context, q) or _is_known(context, q))]
    if cuts or fragments:
        return Content((span,), Kind.MIXED, tuple(q.inner for q in fragments))
    kind = Kind.DIRECT if speaks_in_first_person(context, first, last) else Kind.INDIRECT
    return Content((span,), kind)


def covering(*spans: Span) -> Span:
    """From where the first of some spans begins to where the last ends."""
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if len(spans) > 1 else spans[0]


def speaks_in_first_person(context: Context, first: int, last: int) -> bool:
    """Whether the words keep the speaker's own person: मैं नहीं जाऊंगा, हमारी सरकार, तुम क्या करोगे (ruling 7).

    आप is often anybody: गर्म पानी पीने से आप ठीक रहते हैं.
    """
    if context.has(first, last, "first_person", "familiars"):
        return True
    endings, plain = (
        context.grammar.endings("first_person_endings"),
        context.grammar.endings("plain_first_person_endings"),
    )
    own = (i for i in range(first, min(last, len(context.texts))) if context.texts[i].endswith(endings))
    return any(context.texts[i].endswith(plain) or context.is_verb(i) for i in own)


def addresses(context: Context, first: int, last: int) -> bool:
    """Whether the words speak to somebody: second person or an imperative."""
    if context.has(first, last, "second_person"):
        return True
    polite = context.grammar.endings("polite_imperatives")
    return any(
        context.is_verb(i)
        and not context.holds(i, "no_imperatives")
        and (context.tree.words[i].feats.get("Mood") == "Imp" or context.text(i).endswith(polite))
        for i in range(first, last)
    )


def is_wished(context: Context, first: int, last: int) -> bool:
    """Whether the words say what is to be: नालियां साफ हों, समय पर दी जाए पेंशन; not पूरा हो गया काम."""
    endings = context.grammar.endings("wished_endings")
    return any(
        (context.is_verb(i) and context.text(i).endswith(endings))
        or (context.holds(i, "wished_forms") and not context.is_verb(i + 1))
        for i in range(first, last)
    )


def holds_word(context: Context, quotation: Quotation, *classes: str) -> bool:
    """Whether a word between marks, which may be cut out of the frame, belongs to one of the named word classes."""
    tokens = context.document.tokens_in(quotation.inner)
    return any(token.text in context.grammar[name] for token in tokens for name in classes)


def is_dotted(context: Context, quotation: Quotation) -> bool:
    """Whether the words between marks end in dots, as what somebody said may, and no title: ‘यह रोल मैं नहीं…’."""
    words = quotation.inner.of(context.document.text)
    return words.rstrip().endswith(context.grammar.endings("ellipses"))


def is_title(context: Context, quotation: Quotation) -> bool:
    """Whether marks set off a title or name (फिल्म 'डॉन 3', 'X' नाम की) and not somebody's words."""
    text = context.document.text
    if is_dotted(context, quotation):
        return False  # ‘मैं बदल गया..’ फिल्म के बंद होने पर बोले सुनील नेगी
    short = len(quotation.inner.of(text).split()) <= LONGEST_TITLE
    if short and _is_named(context, quotation):
        return True
    after = text[quotation.outer.end : quotation.outer.end + NEAR].split()[:1]
    apart = text[quotation.outer.end : quotation.outer.end + 1].isspace()
    if apart and after and after[0] in context.grammar["headings"]:
        return True  # ‘पुल टूटने का पूरा सच’ शीर्षक से लिखे लेख में
    first = bisect_left(context.words, quotation.inner.start, key=lambda word: word.start)
    last = bisect_left(context.words, quotation.inner.end, key=lambda word: word.start)
    tags = {context.upos(i) for i in range(first, last)}
    if context.holds(last, "ergative") or (context.has(first, last, "name_links") and not tags & {"VERB", "AUX"}):
        return True  # ‘पर्वत प्रहरी’ ने रास्ता रोका, ‘कमेटी ऑफ माइंस’
    if tags and (tags <= {"PROPN", "NUM"} or (short and "PROPN" in tags and tags <= {"PROPN", "NUM", "NOUN"})):
        return True  # ‘भगवान रामदेव’, ‘मालवा एक्सप्रेस’
    inner = quotation.inner.of(text)
    return not any("\u0900" <= c <= "\u097f" for c in inner) and len(inner.split()) <= 4


def _is_named(context: Context, quotation: Quotation) -> bool:
    """Whether a noun beside the marks says what has that name: फिल्म ‘…’, ‘…’ अभियान."""
    text, nouns = context.document.text, context.grammar["title_nouns"]
    before = text[max(0, quotation.outer.start - NEAR) : quotation.outer.start].split()[-1:]
    after = text[quotation.outer.end : quotation.outer.end + NEAR].split()[:1]
    return bool((before and before[0] in nouns) or (after and after[0].strip(",।.") in nouns))


def _is_known(context: Context, quotation: Quotation) -> bool:
    """Whether marks within a paraphrase set off a name that is known as such: ‘आप’ की सरकार, ‘संविधान दिवस’ पर.

    So is what has the noun beside it elsewhere: फिल्म ‘रात रानी’ …, कहा कि ‘रात रानी’ सबको पसंद आई.
    """
    document, grammar = context.document, context.grammar
    name = quotation.inner.of(document.text)
    words = name.split()
    if len(words) > LONGEST_TITLE:
        return False
    if name in grammar["known_titles"] or context.lexicon.tellers.get(name) is TellerKind.ORGANIZATION:
        return True
    if len(words) > 1 and words[-1] in grammar["title_heads"]:
        return True
    others = (q for q in document.quotations if q.index != quotation.index and q.inner.of(document.text) == name)
    return any(_is_named(context, other) for other in others)


def relative_tail(context: Context, cue: Cue) -> tuple[Span, ...]:
    """The relative clause of the content that follows the cue: … की घोषणा की, जो अगले साल शुरू होगी (ruling 8)."""
    position = context.skip_signs(cue.last, 1)
    if context.text(cue.last) not in (",", context.text(position)) or not context.holds(position, "content_relatives"):
        return ()
    retold = any(
        c.first > position and c.match.form is Form.FINITE and context.has_ergative(position, c.first)
        for c in context.cues
    )
    if context.holds(position + 1, "tail_links") or retold or context.has_ergative(position, len(context.words)):
        return ()  # … बताया, जिसके बाद P; … बताया, जिसका विपक्ष ने विरोध किया: the narrator goes on
    span = context.span(position, len(context.words))
    return (span,) if span is not None else ()


def purpose_tail(context: Context, cue: Cue) -> tuple[Span, ...]:
    """What the thing asked for is good for, behind the cue: … की अपील की, | ताकि सबको पानी मिले."""
    position = context.skip_signs(cue.last, 1)
    if context.text(cue.last) not in (",", context.text(position)) or not context.holds(position, "purposes"):
        return ()
    span = context.span(position, len(context.words))
    return (span,) if span is not None else ()


def span_of_words(document: Document, start: int, end: int) -> Span | None:
    """The text from the first to the last word between two view positions, without signs at its edges."""
    words = [token for token in document.tokens_in(Span(start, end)) if token.is_word] if start < end else []
    return Span(words[0].start, words[-1].end) if words else None
