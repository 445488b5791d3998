"""What a matcher may look at: one frame with its cues and its tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from quotes.article import Span
from quotes.lexicon.cues import CueMatch, Form
from quotes.lexicon.grammar import Grammar
from quotes.lexicon.loader import Lexicon
from quotes.matchers.frame import Cut, Frame
from quotes.syntax.tree import Tree
from quotes.text.document import Document, Quotation, Token

_INNER_START = attrgetter("inner.start")


class Cue(NamedTuple):
    """A cue match in frame positions: ``words[first:last]`` is the cue, ``core`` its reporting verb or noun."""

    match: CueMatch
    first: int
    last: int
    core: int
    verb: int | None


@dataclass(eq=False)
class Context:
    """A frame under analysis. Positions are indices into ``words`` (and into the tree, which has the same words).

    ``texts`` are the forms of the frame's tokens, ``classes`` the word classes of each, ``headline`` says whether the
    frame is (a part of) a headline: what every rule asks, so that it is not worked out by property. ``mention_starts``
    keeps what `mention_start` has found, by the end of the mention: rule after rule asks for the same agent.
    """

    document: Document
    lexicon: Lexicon
    grammar: Grammar
    frame: Frame
    tree: Tree
    matches: Sequence[CueMatch] = field(repr=False)

    def __post_init__(self) -> None:
        self.words: tuple[Token, ...] = self.frame.words
        self.texts: tuple[str, ...] = self.frame.texts
        self.classes: tuple[frozenset[str], ...] = self.grammar.classes_of(self.texts)
        self.headline: bool = self.document.sentences[self.frame.sentence].headline
        self.mention_starts: dict[int, int] = {}

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues of the frame, in order."""
        return tuple([self._cue(match) for match in self.matches])

    def cue_of(self, match: CueMatch | None) -> Cue | None:
        """The cue of a match, None where the match is of another frame or there is none."""
        for cue in self.cues:
            if cue.match is match:
                return cue
        return None

    def _cue(self, match: CueMatch) -> Cue:
        tokens = self.frame.tokens
        return Cue(
            match,
            bisect_left(tokens, match.first),
            bisect_left(tokens, match.last),
            bisect_left(tokens, match.core),
            None if match.verb is None else bisect_left(tokens, match.verb),
        )

    def text(self, position: int) -> str:
        """The form at a position, or nothing outside the frame."""
        texts = self.texts
        return texts[position] if 0 <= position < len(texts) else ""

    def holds(self, position: int, *classes: str) -> bool:
        """Whether the word at a position belongs to one of the named word classes of the grammar."""
        known = self.classes
        return 0 <= position < len(known) and not known[position].isdisjoint(classes)

    @cached_property
    def _present(self) -> frozenset[str]:
        return frozenset().union(*self.classes)

    def has(self, first: int, last: int, *classes: str) -> bool:
        """Whether a word of ``words[first:last]`` belongs to one of the named word classes."""
        if self._present.isdisjoint(classes):
            return False
        return not all(map(frozenset(classes).isdisjoint, self.classes[max(first, 0) : max(last, 0)]))

    def places(self, first: int, last: int, *classes: str) -> list[int]:
        """The positions in ``words[first:last]`` whose word belongs to one of the named word classes."""
        if self._present.isdisjoint(classes):
            return []
        first = max(first, 0)
        own = self.classes[first : max(last, 0)]
        return [place for place, known in enumerate(own, first) if not known.isdisjoint(classes)]

    def upos(self, position: int) -> str:
        """The part of speech at a position, ``X`` where there is none."""
        return self.tree.words[position].upos if 0 <= position < len(self.texts) else "X"

    def is_verb(self, position: int) -> bool:
        """Whether the parser takes the word for a verb or an auxiliary."""
        return 0 <= position < len(self.texts) and self.tree.words[position].upos in ("VERB", "AUX")

    def is_ergative(self, position: int) -> bool:
        """Whether the word marks an agent: ने, or a pronoun fused with it (उन्होंने)."""
        texts = self.texts
        if not 0 <= position < len(texts) or not texts[position].endswith(self.grammar.endings("ergative")):
            return False
        if "ergative" in self.classes[position]:
            return True
        pronoun = self.lexicon.pronouns.get(texts[position])
        return self._is_fused_ergative(position) if pronoun is None else pronoun.case == "ergative"

    @cached_property
    def _ergatives(self) -> tuple[int, ...]:
        return tuple(i for i in range(len(self.texts)) if self.is_ergative(i))

    def has_ergative(self, first: int, last: int) -> bool:
        """Whether an agent's mark stands in ``words[first:last]``."""
        place = bisect_left(self._ergatives, first)
        return place < len(self._ergatives) and self._ergatives[place] < last

    def _is_fused_ergative(self, position: int) -> bool:
        """A name with ने written to it (राजेशने), or with one of two ने lost (पुतिने): the parser takes it for a name."""
        text, (suffix,) = self.text(position), self.grammar.endings("ergative_suffixes")
        if not text.endswith(suffix) or len(text) < 5 or self.holds(position, "not_infinitives"):
            return False
        if self.holds(position + 1, "case_markers", "genitive") or self.is_verb(position):
            return False
        return self.upos(position) == "PROPN" or f" {text.removesuffix(suffix)} " in self.document.text

    def is_ki(self, position: int) -> bool:
        """Whether the word is the complementiser कि, also where it is typed as की after a finite verb, पाया or जैसा.

        In क्यों कि it is half of a word for because.
        """
        if not self.holds(position, "complementisers", "ki_slips"):
            return False
        if "complementisers" in self.classes[position]:
            return not self.holds(position - 1, "because")
        aside = self.holds(position - 1, "aside_verbs") and self.holds(position - 2, "asides")  # बता दें की
        opened = aside or self.holds(position - 1, "finals", "found", "as_said")
        if self.holds(position + 1, "realities", "narrator_acts", "reporter_acts"):
            direct = False  # वायरल दावा की सच्चाई
        else:
            direct = self.text(position - 1).endswith(self.grammar.endings("direct_endings"))  # फर्जी दावा की पुल टूट गया
        forms = (Form.FINITE, Form.NOUN) if direct else (Form.FINITE,)
        return opened or any(c.last == position and c.match.form in forms for c in self.cues)

    def is_word(self, position: int) -> bool:
        """Whether the position holds a word or number rather than punctuation."""
        return 0 <= position < len(self.words) and self.words[position].is_word

    def skip_signs(self, position: int, step: int) -> int:
        """The nearest position from ``position`` on (in direction ``step``) that is no punctuation."""
        words = self.words
        while 0 <= position < len(words) and not words[position].is_word:
            position += step
        return position

    def quotation(self, cut: Cut) -> Quotation:
        """The quotation of a cut."""
        return self.document.quotations[cut.quotation]

    def quoted_words(self, cut: Cut) -> int:
        """How many words, as white space parts them, stand in the quotation of a cut."""
        return len(self.quotation(cut).inner.of(self.document.text).split())

    def speech_spans(self, cut: Cut) -> tuple[Span, ...]:
        """The words of a quotation without its marks: one span, or one a paragraph where it goes on over several."""
        spans, last = [self.quotation(cut).inner], cut.quotation
        for quotation in self.document.quotations[cut.quotation + 1 :]:
            if quotation.continues == last:
                spans.append(quotation.inner)
                last = quotation.index
            elif quotation.parent is None:
                break
        return tuple(spans)

    def cuts_between(self, first: int, last: int) -> tuple[Cut, ...]:
        """The quotations cut out after ``first`` and up to ``last`` words of the frame."""
        return tuple(cut for cut in self.frame.cuts if first <= cut.gap <= last)

    def span(self, first: int, last: int) -> Span | None:
        """The text of ``words[first:last]`` as one span without signs at its edges that belong to the narrator."""
        while first < last and not self._stays(first, opening=True):
            first += 1
        while last > first and not self._stays(last - 1, opening=False):
            last -= 1
        if first >= last:
            return None
        return Span(self.words[first].start, self.words[last - 1].end)

    def token_range(self, first: int, last: int) -> tuple[int, int]:
        """The document tokens of ``words[first:last]``, as a half-open range."""
        return self.frame.tokens[first], self.frame.tokens[last - 1] + 1

    def is_glued(self, position: int) -> bool:
        """Whether a sign stands inside a word, with no space on either side: नि:शुल्क, भारत.रू."""
        words = self.words
        if not 0 < position < len(words) - 1:
            return False
        before, sign, after = words[position - 1 : position + 2]
        return before.is_word and after.is_word and before.end == sign.start and sign.end == after.start

    def _stays(self, position: int, *, opening: bool) -> bool:
        token = self.words[position]
        return token.is_word or token.text in (("(", "[", "#", "@", "₹", "$", "£", "€") if opening else (")", "]", "%"))

    def inline_quotations(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations with marks that stand inside a span, outermost only."""
        quotations = self.document.quotations
        found: list[Quotation] = []
        for quotation in quotations[bisect_left(quotations, span.start, key=_INNER_START) :]:
            if quotation.inner.start >= span.end:
                break
            nested = bool(found) and quotation.outer.start < found[-1].inner.end
            if quotation.inner.end <= span.end and not nested:
                found.append(quotation)
        return tuple(found)
