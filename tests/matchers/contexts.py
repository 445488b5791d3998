"""Contexts without a parser: what a test says of the words is all that the tree knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from quotes.article import Article, Span
from quotes.lexicon.grammar import load_grammar
from quotes.lexicon.loader import load_lexicon
from quotes.lexicon.matcher import find_cues
from quotes.matchers.context import Context, Cue
from quotes.matchers.frame import Frame, build_frames
from quotes.syntax.tree import Tree, Word
from quotes.text import analyse
from quotes.text.document import Document

Tags = Mapping[str, str]
Arcs = Mapping[str, tuple[str, str]]
NOTHING: Mapping[str, str] = MappingProxyType({})
NO_ARCS: Arcs = MappingProxyType({})
NO_FEATS: Mapping[str, Mapping[str, str]] = MappingProxyType({})


class ToldParser:
    """A `Parser` that knows what the test says. Words are named by their form; of one that comes twice both are meant.

    Args:
        upos: parts of speech; a word that is not named is X.
        arcs: form → form of the head and relation; a word that is not named is a root of ``dep``.
        feats: morphological features.
    """

    fingerprint = "told"

    def __init__(
        self, upos: Tags = NOTHING, arcs: Arcs = NO_ARCS, feats: Mapping[str, Mapping[str, str]] = NO_FEATS
    ) -> None:
        self.upos, self.arcs, self.feats = upos, arcs, feats

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One tree a sentence."""
        return [Tree(tuple(self._word(forms, i) for i in range(len(forms)))) for forms in map(list, sentences)]

    def _word(self, forms: list[str], index: int) -> Word:
        form = forms[index]
        head, relation = self.arcs.get(form, ("", "dep"))
        place = forms.index(head) if head in forms else -1
        return Word(index, form, form, self.upos.get(form, "X"), self.feats.get(form, {}), place, relation)


def read_contexts(
    text: str, upos: Tags = NOTHING, arcs: Arcs = NO_ARCS, feats: Mapping[str, Mapping[str, str]] = NO_FEATS
) -> list[Context]:
    """One context a frame of a text; for the rest see `ToldParser`."""
    document = analyse(Article("test", text))
    parser = ToldParser(upos, arcs, feats)
    return [_context(document, frame, parser) for frame in build_frames(document, load_grammar())]


def read_context(
    text: str, upos: Tags = NOTHING, arcs: Arcs = NO_ARCS, feats: Mapping[str, Mapping[str, str]] = NO_FEATS
) -> Context:
    """The context of a text's first frame."""
    return read_contexts(text, upos, arcs, feats)[0]


def _context(document: Document, frame: Frame, parser: ToldParser) -> Context:
    (tree,) = parser.parse([frame.texts])
    lexicon = load_lexicon()
    return Context(document, lexicon, load_grammar(), frame, tree, find_cues(frame.words, lexicon))


def place(context: Context, form: str, nth: int = 0) -> int:
    """The position of the nth word of that form in the frame, counted from zero."""
    return [i for i, text in enumerate(context.texts) if text == form][nth]


def cue(context: Context, form: str, nth: int = 0) -> Cue:
    """The cue that holds the nth word of that form."""
    position = place(context, form, nth)
    return next(c for c in context.cues if c.first <= position < c.last)


def words(context: Context, first: int, last: int) -> str:
    """The words between two positions, joined by spaces."""
    return " ".join(context.texts[first:last])


def texts(context: Context, spans: tuple[Span, ...]) -> list[str]:
    """The text of spans of the view."""
    return [span.of(context.document.text) for span in spans]
