"""Paragraphs and sentences.

A sentence may end at । . ? ! | ॥ … and always ends with its paragraph. As in razdel, every possible end is a *gap*
between two tokens, and an ordered list of tiny rules says which gaps to join; a gap that no rule joins is a sentence
end. Abbreviations, initials and decimals need no rule here: the tokeniser has made them one token.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import compress, filterfalse, groupby, pairwise
from operator import attrgetter

import regex

from quotes.text.document import Paragraph, Quotation, Sentence, Token
from quotes.text.evidence import MARKS
from quotes.text.knowledge import load_abbreviations, load_mark_words
from quotes.text.remembering import remember
from quotes.text.view import View
from quotes.values import value

_STOPS = frozenset(("।", ".", "?", "!", "|", "॥", "।।", "؟"))
_STOP_SIGNS = frozenset("।.?!|॥…؟")
_SIGNS = frozenset((*_STOPS, *MARKS, *"…,;:-–—()[]{}", "..", "...", "--"))
_CLOSERS = frozenset(")]}")
_DASHES = frozenset("-–—")
_LINE = regex.compile(r"[^\n]+")
_HEADLINE_WORDS = 25
_SUBHEAD_WORDS = 14
_REPORTING_CLAUSE = 14  # tokens: a narrator's clause after a quotation is shorter
_SIGNATURE = 10  # tokens
_UTTERANCE = 7  # tokens: a longer quotation is no title
_REPEAT_WORDS = 5
_START = attrgetter("start")
_LINK = 4  # line breaks that a link leaves behind


def split_paragraphs(view: View) -> tuple[Paragraph, ...]:
    """The lines of a view that are not blank, without the space at their edges.

    A line that breaks off before a link (… के कार्यक्रम '⏎सत्य की खोज' में …) goes on in the next one: it ends in a
    postposition, a conjunction or an opening mark, or the next begins with a postposition, as no paragraph does; or it
    has no stop and far more line breaks behind it than a paragraph has, where a link was taken out. So does one that
    was cut at the full stop of a name's initials: थाना प्रभारी आर.के.⏎डबराल ने.
    """
    words = load_mark_words()
    paragraphs: list[Paragraph] = []
    before, last = "", 0
    for match in _LINE.finditer(view.text):
        line = match.group()
        kept = line.strip()
        if not kept:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = start + len(kept)
        gap = view.text[last:start]
        breaks_off = (
            paragraphs
            and before[-1:] not in _STOP_SIGNS
            and (
                before in words.openings
                or kept.split(maxsplit=1)[0] in words.postpositions
                or (gap.count("\n") >= _LINK and set(gap.strip(" ")) == {"\n"})
                or (kept[0] in MARKS and _announces(view.text[paragraphs[-1].start : last]))
            )
        ) or (paragraphs and gap.count("\n") == 1 and _awaits_name(before))
        if breaks_off:
            paragraphs[-1] = replace(paragraphs[-1], end=end)
        else:
            paragraphs.append(Paragraph(len(paragraphs), start, end))
        before, last = kept.rsplit(maxsplit=1)[-1], end
    return tuple(paragraphs)


def _awaits_name(word: str) -> bool:
    """Whether a line's last word is a title cut short or the initials of a name: डॉ., आर.के.; not मोदी जी."""
    if word[-1:] != ".":
        return False
    known = load_abbreviations()
    parts = word[:-1].lstrip("(").split(".")
    if len(parts) == 1:
        return parts[0] in known.titles or parts[0] in known.initials - known.doubtful_initials
    return all(part in known.initials for part in parts)


def _announces(line: str) -> bool:
    """Whether a line ends in a reporting verb and a dash, colon or comma: the quotation below it is its own.

    Press releases of the government write a semicolon: प्रधानमंत्री ने एक ट्वीट में कहा;
    """
    words = line.rstrip(",:;-–— ").split()
    return line[-1:] in ",:;-–—" and bool(words) and words[-1] in load_mark_words().verbs


@value()
class Gap:
    """A possible sentence end, in front of token ``at``.

    ``stop`` is the index of the stop, ``first`` that of the sentence's first token. ``inside`` is true within a closed
    quotation, ``after_quotation`` where a closing mark stands between stop and gap, ``before_quotation`` where a
    quotation too long for a title opens behind it.
    """

    tokens: Sequence[Token]
    first: int
    stop: int
    at: int
    last: int  # of the paragraph, half-open
    inside: bool
    after_quotation: bool
    before_quotation: bool = False

    @property
    def left(self) -> Token:
        """The token before the stop (the stop itself if it stands alone)."""
        return self.tokens[max(self.stop - 1, self.first)]

    @property
    def right(self) -> Token:
        return self.tokens[self.at]


def joins_inside_quotation(gap: Gap) -> bool:
    """ "हम आएंगे। आप भी आइए।" : a quotation is never cut."""
    return gap.inside


def joins_more_stops(gap: Gap) -> bool:
    """?! and !!! and ),: the end is after the last of them."""
    return gap.right.text in _STOPS or gap.right.text in (",", ";")


def joins_enumeration(gap: Gap) -> bool:
    """1. यह …: a number or letter at the beginning of a sentence counts."""
    stop = gap.tokens[gap.stop].text
    return stop in ".)" and gap.stop == gap.first + 1 and (gap.left.text.isdigit() or len(gap.left.text) == 1)


def joins_lower_case(gap: Gap) -> bool:
    """example. com, vs. others: a small Latin letter begins no sentence."""
    return gap.tokens[gap.stop].text == "." and gap.right.text[0].islower() and gap.left.text[-1].isascii()


def joins_bar(gap: Gap) -> bool:
    """India TV | Live: a bar between Latin words or numbers is no danda."""
    return gap.tokens[gap.stop].text == "|" and _is_latin(gap.left.text) and _is_latin(gap.right.text)


def joins_postposition(gap: Gap) -> bool:
    """Yahoo! ने, 'कौन है?' के बाद: a postposition begins no sentence."""
    words = load_mark_words()
    following = gap.tokens[gap.at + 1].text if gap.at + 1 < len(gap.tokens) else ""
    if following in _DASHES and not gap.right.space_after:
        return False  # को-विन
    return gap.right.text in words.postpositions or (gap.after_quotation and gap.right.text in words.continuations)


def joins_ellipsis(gap: Gap) -> bool:
    """मैं... मैं नहीं: dots end a sentence only after its verb, and none of a line that ends without a stop.

    In a headline they part what was said from who said it: यह मेरा आखिरी मैच था... बोले सुनील नेगी.
    """
    dots = gap.tokens[gap.stop].text
    if dots in _STOPS or dots in MARKS:
        return False
    line = gap.last - gap.first <= _HEADLINE_WORDS and not _is_stop(gap.tokens[gap.last - 1].text)
    return line or gap.left.text not in load_mark_words().finals


def joins_dash_after_quotation(gap: Gap) -> bool:
    """ "… ।" - रमेश वर्मा: a dash and a few words at the paragraph's end name the speaker."""
    return gap.after_quotation and gap.right.text[0] in _DASHES and gap.last - gap.at <= _SIGNATURE


def joins_reporting_clause(gap: Gap) -> bool:
    """ "… ।" मंत्री ने कहा।: a short clause that ends in a reporting verb belongs to the quotation before it."""
    return gap.after_quotation and _is_reporting_clause(gap.tokens, gap.at, gap.last)


def joins_announced_quotation(gap: Gap) -> bool:
    """मंत्री ने कहा. "…": the stop of a clause that ends in a verb of speech stands for its comma."""
    if not gap.before_quotation or gap.after_quotation:
        return False
    words = load_mark_words()
    verb = gap.stop - 1
    while verb > gap.first and gap.tokens[verb].text in words.auxiliaries:
        verb -= 1
    if gap.tokens[verb].text not in words.announcing or gap.tokens[verb - 1].text in words.orders:
        return False
    return not any(token.text in words.contents or token.text in MARKS for token in gap.tokens[gap.first : verb])


def joins_complementiser(gap: Gap) -> bool:
    """… ने कहा कि.| हम सब तैयार हैं: what is said is still to come."""
    return gap.left.text in load_mark_words().links


JOINS: tuple[Callable[[Gap], bool], ...] = (
    joins_inside_quotation,
    joins_complementiser,
    joins_more_stops,
    joins_enumeration,
    joins_lower_case,
    joins_bar,
    joins_postposition,
    joins_ellipsis,
    joins_dash_after_quotation,
    joins_reporting_clause,
    joins_announced_quotation,
)


def _is_reporting_clause(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the words up to the next stop are a narrator's clause: no कि, a reporting verb at its end.

    Or one that points to what was quoted: यह कहना है X का.
    """
    words = load_mark_words()
    points = at + 1 < last and tokens[at].text in words.pointers and tokens[at + 1].text in words.pointing
    end = at + points
    while end < last and end - at <= _REPORTING_CLAUSE:
        text = tokens[end].text
        if text in _STOPS or text in MARKS or text == ",":
            break
        if text in words.contents:
            return False
        end += 1
    if end - at > _REPORTING_CLAUSE or end == at:
        return False
    # A clause that goes on into a new quotation (…, "…") announces that one, unless the sentence ends there.
    if end < last and tokens[end].text not in _STOPS and not _opens_nothing(tokens, end, last):
        return False
    if points:
        return True
    verb = end - 1
    while verb > at and tokens[verb].text in words.auxiliaries:
        verb -= 1
    if tokens[verb].text not in words.reporting:
        return False
    if tokens[verb].text not in words.light:
        return True
    noun = verb - 1
    return noun > at and tokens[noun].text in words.speech_nouns and tokens[noun - 1].text not in words.linkers


def _opens_nothing(tokens: Sequence[Token], comma: int, last: int) -> bool:
    return tokens[comma].text == "," and comma + 1 >= last


def split_sentences(
    tokens: Sequence[Token],
    texts: Sequence[str],
    paragraphs: Sequence[Paragraph],
    quotations: Sequence[Quotation],
) -> tuple[Sentence, ...]:
    """The sentences of an article, in order; every token is in exactly one. ``texts`` are the tokens'. Linear time."""
    ends = _find_paragraph_ends(tokens, paragraphs)
    openings = frozenset(quotation.outer.start for quotation in quotations)
    quoted = _quoted_ranges(tokens, quotations)
    stops = list(compress(range(len(texts)), map(_is_stop, texts)))
    glued = [close for first, close in quoted if close - first > _UTTERANCE and _is_glued(tokens, close)]
    cuts = _find_cuts(tokens, sorted(stops + glued) if glued else stops, ends, quoted, openings)
    borders = sorted({0, *cuts, *ends})
    sentences: list[Sentence] = []
    seen: set[tuple[str, ...]] = set()
    opening = True  # no paragraph of article text yet
    place = -1
    headline = False
    for first, last in pairwise(borders):
        if place < 0 or first >= ends[place]:
            place += 1
            article_text = paragraphs[place].furniture is None
            headline = article_text and _is_headline(tokens[first : ends[place]], opening)
            opening = opening and not article_text
        key = _strip_marks(texts[first:last])
        repeat = len(key) >= _REPEAT_WORDS and key in seen
        seen.add(key)
        start, end = tokens[first].start, tokens[last - 1].end
        sentences.append(Sentence(len(sentences), start, end, first, last, place, headline, repeat))
    return tuple(_keep_changed(sentences) if any(sentence.repeat for sentence in sentences) else sentences)


def _keep_changed(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences; those of a paragraph that also says something new are no repeats (annotation guide, section 7)."""
    for _, paragraph in groupby(sentences, key=lambda sentence: sentence.paragraph):
        group = list(paragraph)
        changed = any(not sentence.repeat for sentence in group)
        yield from (replace(sentence, repeat=False) if changed and sentence.repeat else sentence for sentence in group)


def _find_paragraph_ends(tokens: Sequence[Token], paragraphs: Sequence[Paragraph]) -> list[int]:
    """For each paragraph the index behind its last token."""
    return [bisect_left(tokens, paragraph.end, key=_START) for paragraph in paragraphs]


def _quoted_ranges(tokens: Sequence[Token], quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The first and last token of every outermost closed quotation."""
    ranges: list[tuple[int, int]] = []
    at = reach = 0
    for quotation in quotations:
        if not quotation.closed or quotation.outer.end <= reach:
            continue
        while tokens[at].start < quotation.outer.start:
            at += 1
        first = at
        while at + 1 < len(tokens) and tokens[at + 1].start < quotation.outer.end:
            at += 1
        ranges.append((first, at))
        reach = quotation.outer.end
    return ranges


def _is_glued(tokens: Sequence[Token], close: int) -> bool:
    """Whether a word that may begin a sentence is written to a closing mark (… नहीं आया"तस्वीर को): a lost line break."""
    if tokens[close].space_after or close + 1 >= len(tokens) or tokens[close - 1].text in _STOPS:
        return False
    words, following = load_mark_words(), tokens[close + 1]
    adjoined = words.postpositions | words.continuations | words.announcers | words.finals
    return following.text[0].isalpha() and following.text not in adjoined


def _find_cuts(
    tokens: Sequence[Token],
    stops: Sequence[int],
    ends: Sequence[int],
    quoted: Sequence[tuple[int, int]],
    openings: frozenset[int],
) -> list[int]:
    """The token indices at which a new sentence begins within a paragraph; ``ends`` are the paragraphs' ends."""
    cuts: list[int] = []
    long_ones = {first for first, close in quoted if close - first > _UTTERANCE}
    begin = paragraph = quotation = 0
    for stop in stops:
        while ends[paragraph] <= stop:
            begin = ends[paragraph]
            paragraph += 1
        while quotation < len(quoted) and quoted[quotation][1] < stop:
            quotation += 1
        first, close = quoted[quotation] if quotation < len(quoted) else (len(tokens), len(tokens))
        at = stop + 1
        if first < stop:
            while at < close and tokens[at].text in MARKS:
                at += 1
            at += at == close
        else:
            at = _skip_closers(tokens, at, ends[paragraph], openings)
        if at >= ends[paragraph]:
            continue
        closed = first < stop and at == close + 1
        opens = at in long_ones
        gap = Gap(tokens, begin, stop, at, ends[paragraph], first < at <= close, closed, opens)
        for joins in JOINS:
            if joins(gap):
                break
        else:
            begin = at
            cuts.append(at)
    return cuts


def _skip_closers(tokens: Sequence[Token], at: int, end: int, openings: frozenset[int]) -> int:
    """Past brackets and stray marks that are glued to a stop: they belong to the sentence before."""
    while at < end and not (tokens[at - 1].space_after and tokens[at].text in MARKS):
        if tokens[at].text not in _CLOSERS and (tokens[at].text not in MARKS or tokens[at].start in openings):
            break
        at += 1
    return at


def _is_latin(text: str) -> bool:
    return text.isascii() and text.isalnum()


@remember
def _is_stop(text: str) -> bool:
    return text in _STOPS or text[0] == "…" or text[:2] == ".."


def _is_headline(tokens: Sequence[Token], opening: bool) -> bool:
    """A short paragraph without a stop: the first is the headline, later ones are sub-heads."""
    end = len(tokens)
    while end and tokens[end - 1].text in MARKS:
        end -= 1
    if not end or tokens[end - 1].text in "।|." or (not opening and tokens[end - 1].text in ",:;?!-"):
        return False
    words = load_mark_words()
    if end == len(tokens) and tokens[end - 1].text in words.postpositions | words.continuations:
        return False  # a line broken in the middle of its sentence
    limit = _HEADLINE_WORDS if opening else _SUBHEAD_WORDS
    return len(tokens) < 3 * limit and len(_strip_marks([token.text for token in tokens])) <= limit


def _strip_marks(texts: Sequence[str]) -> tuple[str, ...]:
    """The words alone, for counting and comparing."""
    return tuple(filterfalse(_SIGNS.__contains__, texts))
