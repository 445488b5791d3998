"""Posts embedded among the narrator's sentences: no line of their own, but the author's name and handle behind them.

``यह ट्वीट देखें।We are proud of our team. — Ravi Nair (@ravinair) May 5, 2020टीम ने …``: a page that lost its line breaks
leaves the post between two sentences. It ends with the signature; it begins where the script changes, or at the last
stop that has lost the break behind it: ``यह ट्वीट देखें।हमें अपनी टीम पर गर्व है — …`` (ruling 11).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from quotes.article import Span
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.context import Context
from quotes.matchers.posts import closing_cue, narrates, span_of, without_emoji
from quotes.records import Kind
from quotes.text.document import Document, Token

# A rank or degree written to a name: Col (Dr)Ravi Nair, Ravi Nair SM(retd)
_RANK = r"\([^()@\n]{1,12}\)(?=\p{L})|(?<=\p{L})\([^()@\n]{1,12}\)"
# — Name (@handle) June 3, 2020; — (We the people) Name (@handle)
_SIGNATURE = regex.compile(
    rf"[—–]{{1,2}}\s?(?:\([^()@\n]{{1,40}}\)\s*)?(?P<name>(?:(?!//)[^\n(@]|{_RANK}){{2,60}}?)\s*(?:\([^()@\n]{{1,40}}\)\s*)*"
    r"\(@\w+\)(?: ?(?:[A-Za-z]+\.? )?\p{Nd}{1,2}, ?\p{Nd}{4})?"
)
# A post holds 280 characters, and its links and handles count less than they are long.
_LONGEST = 480
_LONGEST_LETTERS = 330  # with a link, in the article's own script
_FEWEST = 2  # words, without links and tags
_LAST_DEVANAGARI = regex.compile(r"(?r)[\u0900-\u0963\u0966-\u097f]")
_BORDER = regex.compile(r"[।.?!|॥\n\"”]")
# A stop, and perhaps a closing mark, with a word right behind it: a line break was lost there.
_LOST_BREAK = regex.compile(
    r"(?:(?<=[\u0900-\u0963] ?)[।|॥?!.](?: ?[”\"’'])?|(?<=[\u0900-\u0963])[”\"’'])(?=[#@\p{L}\p{Nd}])"
)
_OWN_LINE = regex.compile(r"\n\s*\n|\n\s*(?:\S*\.com/\S*\s*)?$")
_LINK = regex.compile(r"https?://.*|www\..*|.*\.com/.*")
_TAG = regex.compile(r"[@#].*")


def find_tweets(
    contexts: Sequence[Context], made: Mapping[int, Sequence[Candidate]]
) -> Iterator[Candidate | Rejection]:
    """The words before a signature with a handle; in its own line, where they are in another script."""
    if not contexts or "(@" not in contexts[0].document.text:
        return
    document = contexts[0].document
    used = [span for group in made.values() for candidate in group for span in candidate.content]
    own = [context for context in contexts if context.frame.inside is None]
    begin = 0
    for signature in _SIGNATURE.finditer(document.text):
        end = signature.start()
        words = _body(document, begin, end) or _body_behind_break(contexts[0], begin, end)
        if not words and begin == 0:
            words = _opening_body(contexts[0], end)
        begin = signature.end()
        if not words:
            continue
        span = Span(words[0].start, words[-1].end)
        here = next((c for c in reversed(own) if document.sentences[c.frame.sentence].start <= span.start), None)
        if here is None or span.of(document.text) in document.text[: span.start]:
            continue  # the narrator has given the words before
        if span in used or any(span.overlaps(u) and not span.contains(u) for u in used):
            continue
        cue = closing_cue(here) if document.text[: span.start].rstrip().endswith(":") else None
        name = without_emoji(document.tokens_in(Span(*signature.span("name"))))
        yield Candidate(
            "tweets.signed" if cue is None else "tweets.introduced",
            here.frame.index,
            Kind.DIRECT,
            (span,),
            None if cue is None else cue.match,
            cue_span=None if cue is None else span_of(here, cue),
            speaker=(name[0].index, name[-1].index + 1) if cue is None else None,
            aside=cue is None,
        )


def _body(document: Document, begin: int, end: int) -> Sequence[Token]:
    """The words of the post that ends at a position, without the links behind them; none where its start is unsure."""
    start = _change_of_script(document, begin, end)
    return () if start is None or not 0 < end - start <= _LONGEST else _words(document, start, end)


def _body_behind_break(context: Context, begin: int, end: int) -> Sequence[Token]:
    """The words of a post in the article's script, from the lost line break before it; none where that is unsure.

    Who loses line breaks may have lost some inside the post: of two within its length the last counts only where the
    narrator plainly speaks between them.
    """
    document = context.document
    breaks = [found.end() for found in _LOST_BREAK.finditer(document.text, max(begin, end - 2 * _LONGEST), end)]
    if not breaks or end - breaks[-1] > _LONGEST_LETTERS or _OWN_LINE.search(document.text, breaks[-1], end):
        return ()  # in a line of its own a signature signs paragraphs
    start = breaks[-1]
    if narrates(context, Span(start, end), "narrator_searches"):
        return ()
    inside = len(breaks) > 1 and end - breaks[-2] <= _LONGEST_LETTERS
    if inside and (
        document.text[start] in "#@"
        or not narrates(context, Span(breaks[-2], start), "post_nouns", "narrator_searches")
    ):
        return ()
    return _words(document, start, end)


def _opening_body(context: Context, end: int) -> Sequence[Token]:
    """The words of a post that an article opens with behind its headline; none where the narrator may have begun it."""
    document = context.document
    opening = document.paragraphs[1].start if len(document.paragraphs) > 1 else end
    if not 0 < end - opening <= _LONGEST or document.text[end - 1] == "\n":
        return ()
    span = Span(opening, end)
    voiced = document.text[opening] in "#@" or narrates(context, span, "second_person", "familiar_imperatives")
    told = narrates(context, span, "post_nouns", "narrator_searches") or _LOST_BREAK.search(document.text, opening, end)
    return _words(document, opening, end) if voiced and not told else ()


def _words(document: Document, start: int, end: int) -> Sequence[Token]:
    """The words between two positions, without the links at their end; none where they are tags alone."""
    words = [token for token in document.tokens_in(Span(start, end)) if token.is_word]
    while words and _LINK.fullmatch(words[-1].text):
        words.pop()
    return words if sum(not _TAG.fullmatch(word.text) for word in words) >= _FEWEST else ()


def _change_of_script(document: Document, begin: int, end: int) -> int | None:
    """Where the words in another script than the article's begin that stand between two positions.

    A sentence in two scripts (… हैंडल NDTV India. Look at …) is the narrator's to its end.
    """
    text = document.text
    last = _LAST_DEVANAGARI.search(text, max(begin, end - 2 * _LONGEST), end)
    if last is None:
        return begin if begin > 0 and end - begin <= _LONGEST else None
    start = last.end()
    closed = [q.outer.end for q in document.quotations if q.closed and q.outer.start < start < q.outer.end <= end]
    if closed:
        return max(closed)
    if text[start] == " " and text[start + 1].isalnum():
        border = _BORDER.search(text, start, end)
        return border.end() if border is not None else None
    return start
