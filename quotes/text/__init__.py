"""The text stage: an article's view, paragraphs, sentences, tokens, quotations and credit."""

from __future__ import annotations

from quotes.article import Article
from quotes.text.document import Document
from quotes.text.furniture import find_credit, mark_furniture
from quotes.text.marks import pair_marks
from quotes.text.mistaken import read_names
from quotes.text.seams import mend_seams
from quotes.text.sentences import split_paragraphs, split_sentences
from quotes.text.tokens import tokenise
from quotes.text.view import View
from quotes.text.wrapping import unwrap

__all__ = ["analyse"]


def analyse(article: Article, agencies: tuple[str, ...] = ()) -> Document:
    """Everything the text itself shows, without word knowledge of attribution and without a parser.

    ``agencies`` are names of agencies that an article may credit, beside those that are known.

    Never raises, whatever the text; takes time linear in its length.
    """
    view = mend_seams(unwrap(View.of(article.text)))
    paragraphs = split_paragraphs(view)
    tokens = tokenise(view)
    texts = read_names(tuple([token.text for token in tokens]))
    credit = find_credit(view, paragraphs, agencies)
    paragraphs = mark_furniture(view, paragraphs, credit)
    quotations = pair_marks(view, tokens, paragraphs)
    sentences = split_sentences(tokens, texts, paragraphs, quotations)
    return Document(article, view, paragraphs, tokens, texts, sentences, quotations, credit)
