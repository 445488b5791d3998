"""Frames: the words that are read together.

A reporting clause parses badly with a long quotation in the middle, so the quotation is cut out first and read on its
own (the quote-removed parses of CoreNLP's quote annotator, Muzny et al. 2017). A *frame* is what remains of a sentence,
or one sentence of the quotation that was cut out. Cues, trees and matchers all work on frames.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from quotes.lexicon.grammar import Grammar
from quotes.text.document import Document, Quotation, Sentence, Token
from quotes.text.knowledge import load_mark_words
from quotes.values import value

# A quotation of this many words is read on its own even where nothing around it says that it is speech.
LONG_QUOTATION = 5
# Fewer words that stand written somewhere are a label or a name (बोर्ड पर ‘सारा होटल एंड रेस्तरां’ लिखा है).
FEWEST_INSCRIBED = 6
_OUTER_START = attrgetter("outer.start")
_START = attrgetter("start")


@value()
class Cut:
    """A quotation taken out of a frame. ``gap`` is the number of the frame's words that stand before it."""

    gap: int
    quotation: int


@value()
class Frame:
    """Words read together, in order, and the quotations cut out from between them.

    ``tokens`` are the words' document token indices, ``texts`` their forms. ``inside`` is the quotation whose words
    these are, None for the narrator's.
    """

    index: int
    sentence: int
    words: tuple[Token, ...]
    tokens: tuple[int, ...]
    texts: tuple[str, ...]
    cuts: tuple[Cut, ...] = ()
    inside: int | None = None


def build_frames(document: Document, grammar: Grammar) -> tuple[Frame, ...]:
    """All frames of a document: each sentence's own, then those of the quotations cut out of it, in text order."""
    frames: list[Frame] = []
    for sentence in document.sentences:
        for words, cuts, inside in _split_sentence(document, sentence, grammar):
            if words or cuts:
                tokens, texts = _tokens_and_texts(document, words)
                frames.append(Frame(len(frames), sentence.index, tuple(words), tokens, texts, tuple(cuts), inside))
    return tuple(frames)


def _tokens_and_texts(document: Document, words: Sequence[Token]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where the words stand in the document, in most frames one behind the other, and their forms."""
    if not words:
        return (), ()
    first, last = words[0].index, words[-1].index + 1
    if last - first == len(words):
        return tuple(range(first, last)), document.texts[first:last]
    return tuple([word.index for word in words]), tuple([word.text for word in words])


_Parts = tuple[Sequence[Token], Sequence[Cut], int | None]


def _split_sentence(document: Document, sentence: Sentence, grammar: Grammar) -> Iterator[_Parts]:
    tokens = document.words(sentence)
    if not document.quotations:
        yield tokens, (), None
        return
    first = bisect_left(document.quotations, sentence.start, key=_OUTER_START)
    last = bisect_left(document.quotations, sentence.end, first, key=_OUTER_START)
    own = list(document.quotations[first:last])
    enclosing = _open_at(document, first - 1, sentence.start)
    if enclosing is None:
        if own:
            yield from _read(document, grammar, tokens, own, None)
        else:
            yield tokens, (), None
        return
    within = [t for t in tokens if t.start < enclosing.inner.end]
    after = [t for t in tokens if t.start >= enclosing.outer.end]
    yield from _read_quoted(document, grammar, within, enclosing, own)
    if after:
        yield from _read(document, grammar, after, [q for q in own if q.outer.start >= enclosing.outer.end], None)


def _open_at(document: Document, index: int, position: int) -> Quotation | None:
    """The innermost quotation that was opened before a position, by the last one ``index``, and still goes on there."""
    around: int | None = index if index >= 0 else None
    while around is not None and document.quotations[around].outer.end <= position:
        around = document.quotations[around].parent
    return None if around is None else document.quotations[around]


def _read(
    document: Document,
    grammar: Grammar,
    tokens: Sequence[Token],
    quotations: list[Quotation],
    inside: int | None,
) -> Iterator[_Parts]:
    """The frame over ``tokens``, then the frames of what was cut out of it.

    A quotation that continues one of an earlier paragraph is cut out as well, but belongs to that one's cut.
    """
    if not quotations:
        yield tokens, (), inside
        return
    cut_out = [q for q in _outermost(quotations, inside) if is_speech(document, q, grammar)]
    words: list[Token] = []
    cuts: list[Cut] = []
    pending = [q for q in cut_out if q.continues is None]
    marks = {p for q in quotations for p in _mark_positions(q)}
    spoken = {token.index for q in cut_out for token in document.tokens_in(q.outer)}
    for token in tokens:
        while pending and token.start >= pending[0].outer.start:
            cuts.append(Cut(len(words), pending.pop(0).index))
        if token.start not in marks and token.index not in spoken:
            words.append(token)
    cuts.extend(Cut(len(words), q.index) for q in pending)
    yield words, cuts, inside
    for quotation in cut_out:
        inner = [t for t in tokens if quotation.inner.start <= t.start < quotation.inner.end]
        yield from _read_quoted(document, grammar, inner, quotation, quotations)


def _read_quoted(
    document: Document, grammar: Grammar, tokens: list[Token], quotation: Quotation, quotations: list[Quotation]
) -> Iterator[_Parts]:
    """The sentences inside a quotation, each a frame of its own."""
    nested = [q for q in quotations if q.index != quotation.index and quotation.inner.contains(q.outer)]
    run: list[Token] = []
    stops = grammar["stops"]
    for position, token in enumerate(tokens):
        run.append(token)
        stopped = token.text in stops and not any(q.outer.start <= token.start < q.outer.end for q in nested)
        if stopped or position == len(tokens) - 1:
            held = [q for q in nested if run[0].start <= q.outer.start <= run[-1].end]
            yield from _read(document, grammar, run, held, quotation.index)
            run = []


def _outermost(quotations: list[Quotation], inside: int | None) -> list[Quotation]:
    known = {q.index for q in quotations}
    return [q for q in quotations if q.parent is None or q.parent == inside or q.parent not in known]


def _mark_positions(quotation: Quotation) -> Iterator[int]:
    """Where the marks may stand: a space may part them from what they enclose (' सबका साथ ')."""
    yield from range(quotation.outer.start, quotation.inner.start)
    if quotation.closed:
        yield from range(quotation.inner.end, quotation.outer.end)


def is_speech(document: Document, quotation: Quotation, grammar: Grammar) -> bool:
    """Whether a quotation reads as an utterance of its own rather than as words built into the narrator's clause."""
    text, stops = document.text, grammar["stops"]
    inner = quotation.inner.of(text).strip()
    words = inner.split()
    following = text[quotation.outer.end :].lstrip(" ")[:12].split()
    if not quotation.closed:
        after = document.quotations[quotation.index + 1 : quotation.index + 2]
        return len(words) > 1 or any(q.continues == quotation.index for q in after)
    stopped = inner[-1:] in stops
    before = text[max(0, quotation.outer.start - 60) : quotation.outer.start].rstrip(" ")
    known = load_mark_words()
    owns = _owns(before, following, grammar)
    if not owns and _ends_in_telling(before.rstrip(" ,:-–").split(), grammar["finals"] | known.hearing):
        return True
    if len(words) > 1 and following and following[0] in known.shouting:
        return True
    if not stopped and following and following[0].strip(",।.") in grammar["embedders"]:
        return False
    if len(words) > 1 and (not before or before.endswith("\n")) and following:
        dots = grammar.endings("ellipses")  # ‘यह जमीन हमारी…’ फैसले पर भड़के किसान
        if inner.endswith(dots) or following[0].startswith(dots) or following[0][0] in ",-–:":
            return True
    if len(words) >= FEWEST_INSCRIBED and following and following[0].strip(",।.") in grammar["inscribing"]:
        return True
    if not stopped and (owns or _is_built_in(before, following, inner)):
        return False
    parted = inner.endswith(",") and len(words) > 1  # “पुल टूट गया है,” रीना ने कहा
    if len(words) >= LONG_QUOTATION or stopped or parted:
        return True
    if len(words) > 1 and _is_told_behind(document, quotation, grammar):
        return True
    introduced = any(before.endswith(sign) for sign in grammar["introducers"] | grammar["complementisers"])
    ends = not following or following[0][0] in stops or text[quotation.outer.end :].lstrip(" ")[:1] in ("", "\n")
    ends = ends or following[0] in grammar["dashes"]  # हकीकत: ‘मैं नाम नहीं बताऊंगा’ - ग्राउंड रिपोर्ट
    return len(words) >= 2 and introduced and ends


def _is_told_behind(document: Document, quotation: Quotation, grammar: Grammar) -> bool:
    """Whether words that open a sentence are said at its end: ‘अब सब मानते हैं’, वे कहती हैं।"""
    place = bisect_left(document.sentences, quotation.outer.end, key=_START) - 1
    sentence = document.sentences[place]
    told = document.text[quotation.outer.end : sentence.end].split()
    if sentence.start != quotation.outer.start or not told or not told[0].startswith(","):
        return False
    stops = "".join(grammar["stops"])
    return _ends_in_telling([word.rstrip(stops) for word in told], grammar["finals"])


def _ends_in_telling(words: list[str], passed: Collection[str]) -> bool:
    """Whether words end in a verb of saying, but for some: बोर्ड पर लिखा | है, उन्हें कहते हुए | सुना जा सकता है."""
    reporting = load_mark_words().reporting
    last = next((word for word in reversed(words) if word in reporting or word not in passed), "")
    return last in reporting


def _owns(before: str, following: list[str], grammar: Grammar) -> bool:
    """Whether की in front of marked words says whose they are: देश की | ‘बड़ी जीत’ बताया, not अपील की | ‘…’."""
    words, known = before.split(), load_mark_words()
    if not following or len(words) < 2 or words[-1] not in grammar["genitive"] or words[-1] not in known.light:
        return False
    return following[0][:1].isalnum() and words[-2] not in known.speech_nouns


def _is_built_in(before: str, following: list[str], inner: str) -> bool:
    """Whether narrator's words touch the quotation on both sides, none of them introducing speech."""
    if not before or not following or inner[-1:] in ",;" or (not before[-1].isalnum() and before[-1] not in "ािीुूेैोौंः्"):
        return False
    last = before.split()[-1]
    known = load_mark_words()
    return following[0][:1].isalnum() and last not in known.reporting and last not in known.announcers
