"""Transcripts: paragraphs that begin with who speaks and a colon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quotes.article import Span
from quotes.lexicon.words import TellerKind
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.content import span_of_words
from quotes.matchers.context import Context
from quotes.matchers.tellers import acts_in_text
from quotes.records import Kind
from quotes.text.document import Document, Paragraph, Token
from quotes.values import value

LONGEST_LABEL = 6
# One of these ends every label.
_SIGNS = (":", "-", "–", "—")
# Words of a time before such a sign: 11:20 AM, 5 मई.
_LONGEST_TIME = 3
# An article with fewer labelled paragraphs is no transcript: one label alone may be a dateline or a topic.
FEWEST_TURNS = 3
# An answer may run over this many further paragraphs before the next label.
LONGEST_ANSWER = 3


@value()
class _Label:
    """The words before the sign at a paragraph's start; ``sign`` is the document token index of the sign."""

    paragraph: Paragraph
    words: tuple[Token, ...]
    sign: int

    @property
    def text(self) -> str:
        return " ".join(token.text for token in self.words)


def find_turns(contexts: Sequence[Context], made: Mapping[int, Sequence[Candidate]]) -> Iterator[Candidate | Rejection]:
    """The turns of an interview: ``सवाल: …``, ``जवाब: …``, ``रमेश: …``.

    A name counts where the article has the label more than once, or where it holds a role among other turns; a dateline
    (भोपाल: …) speaks for nobody. A turn takes its whole paragraph, and the unlabelled ones up to the next label.
    """
    if not contexts:
        return
    first = contexts[0]
    document = first.document
    if sum(map(document.text.count, _SIGNS)) < FEWEST_TURNS:
        return  # so it is with most articles
    labels = [label for p in document.paragraphs if (label := _read_label(first, p)) is not None]
    counts = Counter(label.text for label in labels)
    speak = [_speaks(first, label, counts) for label in labels]
    turns = [label for n, label in enumerate(labels) if speak[n] or _answers(labels, speak, n)]
    if len(turns) < FEWEST_TURNS or _is_template(first, turns):
        return
    frames = {context.frame.sentence: context for context in reversed(contexts)}
    starts = {label.paragraph.index for label in turns}
    for label in turns:
        context = frames.get(document.sentences_of(label.paragraph)[0].index)
        if context is None:
            continue
        spans = tuple(_content(document, label, starts))
        if not spans or any(told.content == spans for told in made.get(context.frame.index, ())):
            continue
        question, answer = (context.grammar[name] for name in ("questions", "answers"))
        asked, answered = label.words[0].text in question, label.words[0].text in answer
        yield Candidate(
            "transcript.turn",
            context.frame.index,
            Kind.DIRECT,
            spans,
            speaker=None if asked or answered else (label.words[0].index, label.words[-1].index + 1),
            speakerless=asked,
            continues=answered,
            distant=answered,
        )


def _read_label(context: Context, paragraph: Paragraph) -> _Label | None:
    document = context.document
    if paragraph.furniture or paragraph.index == 0:
        return None
    tokens = document.tokens_in(paragraph.span)[: LONGEST_LABEL + _LONGEST_TIME + 2]
    tokens = tokens[_after_time(tokens) :]
    for place, token in enumerate(tokens):
        turned = place == 1 and _is_turn(context, tokens[0])  # सवाल- …
        dash = token.text in ("-", "–", "—") and token.space_after and (turned or tokens[place - 1].space_after)
        if place and (token.text in (":", ":-") or dash):
            words = tuple(tokens[:place])
            fits = place <= LONGEST_LABEL and all(_fits(context, word) for word in words)
            return _Label(paragraph, words, token.index) if fits else None
    return None


def _after_time(tokens: Sequence[Token]) -> int:
    """The place behind the time with which an entry of a running report begins: 11:20 AM: | नेता प्रतिपक्ष: …."""
    if not tokens or not tokens[0].text[0].isdigit():
        return 0
    signs = (place for place, token in enumerate(tokens[: _LONGEST_TIME + 1]) if token.text in _SIGNS)
    return next(signs, -1) + 1


def _fits(context: Context, token: Token) -> bool:
    names = ("case_markers", "complementisers", "labels")
    return (token.is_word or token.text in "()") and not any(token.text in context.grammar[name] for name in names)


def _is_turn(context: Context, token: Token) -> bool:
    return token.text in context.grammar["questions"] or token.text in context.grammar["answers"]


def _speaks(context: Context, label: _Label, counts: Counter[str]) -> bool:
    if _is_turn(context, label.words[0]):
        return len(label.words) <= 2
    if any(word.text in context.grammar["genitive"] for word in label.words):
        return label.words[-1].text in context.lexicon.roles  # विभाग के वकील; not दिल्ली का मौसम
    return (
        counts[label.text] > 1
        or _is_teller(context, label)
        or any(other.endswith(label.text) for other in counts if other != label.text)
        or ("(" in label.text and any(word.text in counts for word in label.words))  # रमेश (सचिव), and सचिव
    )


def _answers(labels: Sequence[_Label], speak: Sequence[bool], place: int) -> bool:
    """Whether a label stands between two turns of one other: रमेश: … / संजय पंत: … / रमेश: …."""
    if not 0 < place < len(labels) - 1 or not (speak[place - 1] and speak[place + 1]):
        return False
    before, here, after = (label.text for label in labels[place - 1 : place + 2])
    return before == after != here


def _is_template(context: Context, turns: Sequence[_Label]) -> bool:
    """Whether all turns have one label, which names nobody: the lines of a form, each begun with its keyword."""
    return len({turn.text for turn in turns}) == 1 and not _is_teller(context, turns[0])


def _is_teller(context: Context, label: _Label) -> bool:
    """Whether a label holds somebody's role, or ends in who speaks elsewhere in the article."""
    lexicon = context.lexicon
    role = any(w.text in lexicon.roles or lexicon.tellers.get(w.text) is TellerKind.PERSON for w in label.words)
    return role or acts_in_text(context, label.words[-1].text)


def _content(document: Document, label: _Label, starts: set[int]) -> Iterator[Span]:
    own = span_of_words(document, document.tokens[label.sign].end, label.paragraph.end)
    if own is not None:
        yield own
    following: list[Paragraph] = []
    for paragraph in document.paragraphs[label.paragraph.index + 1 :]:
        if paragraph.index in starts:
            break
        timed = _after_time(document.tokens_in(paragraph.span)) > 0
        if paragraph.furniture or timed or len(following) == LONGEST_ANSWER:
            return
        following.append(paragraph)
    else:
        return
    for paragraph in following:
        span = span_of_words(document, paragraph.start, paragraph.end)
        if span is not None:
            yield span
