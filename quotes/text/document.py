"""What the text stage makes of an article: the data, no logic.

Every position below is one of the *view* (the normalised text); `View.to_raw` maps it back
to the article as given, and only the last stage, which builds the records, calls it.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from operator import attrgetter

from quotes.article import Article, Span
from quotes.text.remembering import remember
from quotes.text.view import View
from quotes.values import value

_START = attrgetter("start")
_PARAGRAPH = attrgetter("paragraph")


@value()
class Token:
    """A word, number or single punctuation sign; ``index`` is its place in `Document.tokens`."""

    index: int
    start: int
    end: int
    text: str
    space_after: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether the token holds a letter or digit (is not punctuation, a mark or an emoji)."""
        return is_word(self.text)


@remember
def is_word(text: str) -> bool:
    """See `Token.is_word`."""
    return any(map(str.isalnum, text))


@value()
class Paragraph:
    """A run of text between line breaks. ``furniture`` paragraphs hold no article text (see `furniture`)."""

    index: int
    start: int
    end: int
    furniture: str | None = None  # the reason: "advertisement", "repeat", "tags", "byline", "credit", …

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@value()
class Sentence:
    """A sentence; ``first`` and ``last`` are a half-open range of token indices.

    A sentence never ends inside a closed quotation of its paragraph: a quotation of five sentences with its
    reporting clause is one sentence here.
    """

    index: int
    start: int
    end: int
    first: int
    last: int
    paragraph: int
    headline: bool = False
    repeat: bool = False  # stood word for word earlier in the article (five words or more)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class MarkStyle(StrEnum):
    """What the marks of a quotation look like; doubled single marks ('' or ‘‘) count as double."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"


@value()
class Quotation:
    """Text between quotation marks.

    ``outer`` includes the marks, ``inner`` does not. ``closed`` is false where the closing mark is missing
    and the end is inferred (paragraph end). ``parent`` is the index of the enclosing quotation.
    A quotation lies in one paragraph; speech that goes on over several is a chain of quotations, each naming
    the piece before it in ``continues``.
    """

    index: int
    outer: Span
    inner: Span
    style: MarkStyle
    closed: bool
    parent: int | None = None
    continues: int | None = None


@value()
class Credit:
    """The agency an article credits as a whole: ``(एजेंसी इनपुट के साथ)``, ``भाषा``, ``पीटीआई``."""

    span: Span
    agency: str


@value()
class Document:
    """An article, analysed: what all later stages read. ``texts`` are the tokens' own, which most of them look at, and
    of names that hold another word (जो बाइडेन) what they are read as."""

    article: Article
    view: View
    paragraphs: tuple[Paragraph, ...]
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    credit: Credit | None = None

    @property
    def text(self) -> str:
        """The view's text."""
        return self.view.text

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that begin in a span."""
        first = bisect_left(self.tokens, span.start, key=_START)
        last = bisect_left(self.tokens, span.end, first, key=_START)
        return self.tokens[first:last]

    def sentences_of(self, paragraph: Paragraph) -> tuple[Sentence, ...]:
        """The sentences of a paragraph."""
        first = bisect_left(self.sentences, paragraph.index, key=_PARAGRAPH)
        last = bisect_left(self.sentences, paragraph.index + 1, first, key=_PARAGRAPH)
        return self.sentences[first:last]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]
