"""A Stanza processor: importing this module registers ``quotes``, after which a pipeline can have it.

>>> import stanza, quotes.integrations.stanza
>>> nlp = stanza.Pipeline("hi", processors="tokenize,pos,lemma,depparse,quotes")  # doctest: +SKIP
>>> nlp("मंत्री ने कहा कि सड़क अगले साल बनेगी।").quotes  # doctest: +SKIP

The records are those of the document's text as it was given to the pipeline, with offsets into it. Sentences and words
are this package's own (a reporting clause is read without the quotation in it); the pipeline's tagger, lemmatiser
and parser analyse them, so no second model is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from stanza.models.common.doc import Document
from stanza.pipeline.processor import Processor, register_processor
from stanza.pipeline.registry import PIPELINE_NAMES

from quotes.article import Article
from quotes.errors import ParserError
from quotes.extractor import Extractor
from quotes.syntax.conllu import read_feats
from quotes.syntax.tree import Tree, Word
from quotes.syntax.windows import join_trees, presentable, split_windows

if TYPE_CHECKING:
    from quotes.syntax.tree import Parser

NAME = "quotes"

_STAGES = ("pos", "lemma", "depparse")
_WINDOWS = 32  # analysed at once


class PipelineParser:
    """A `Parser` that runs the tagger, lemmatiser and parser of a Stanza pipeline on given words."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    @property
    def fingerprint(self) -> str:
        """The models by their names; their bytes are the pipeline's affair."""
        return f"stanza-pipeline({self._pipeline})"

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """One tree a sentence; see `Parser.parse`."""
        windows = iter([window for words in sentences for window in split_windows(tuple(words))])
        trees: list[Tree] = []
        while batch := list(islice(windows, _WINDOWS)):
            trees.extend(self._analyse(batch))
        parsed = iter(trees)
        return [_join(parsed, tuple(words)) for words in sentences]

    def _analyse(self, windows: Sequence[Sequence[str]]) -> Iterator[Tree]:
        words = [[{"id": n, "text": presentable(word)} for n, word in enumerate(window, 1)] for window in windows]
        document = Document(words)
        for stage in _STAGES:
            document = self._pipeline.processors[stage].process(document)
        if len(document.sentences) != len(windows):
            raise ParserError(f"the pipeline made {len(document.sentences)} sentences of {len(windows)}")
        for given, sentence in zip(windows, document.sentences, strict=True):
            if len(sentence.words) != len(given):
                raise ParserError(f"the pipeline made {len(sentence.words)} words of {len(given)}")
            yield Tree(tuple(map(_make_word, range(len(given)), given, sentence.words)))


def _join(parsed: Iterator[Tree], words: tuple[str, ...]) -> Tree:
    trees = list(islice(parsed, sum(1 for _ in split_windows(words))))
    return join_trees(trees) if trees else Tree(())


def _make_word(index: int, form: str, word: Any) -> Word:
    lemma = (word.lemma or form) if word.text == form else form
    return Word(index, form, lemma, word.upos or "X", read_feats(word.feats or ""), word.head - 1, word.deprel)


class QuotesProcessor(Processor):  # type: ignore[misc]  # stanza has no types
    """Gives a document ``quotes``, the list of its records.

    Options of the pipeline: ``quotes_precision`` ("all", "balanced" or "strict", as for `Extractor`),
    ``quotes_configuration``, the file of a configuration, and ``quotes_parser``, the name of a parser package (see
    ``quotes models``) that is to be used instead of the pipeline's own models. The records have the ``doc_id`` of the
    document if it has such an attribute, and else "text". (Stanza's tokeniser makes a new document: set the attribute
    after it, and run ``quotes`` on its own.)
    """

    PROVIDES_DEFAULT = frozenset({NAME})
    REQUIRES_DEFAULT = frozenset({"tokenize", *_STAGES})

    def __init__(self, config: dict[str, Any], pipeline: Any, device: Any) -> None:
        super().__init__(config, pipeline, device)
        name = config.get("parser")
        parser: str | Parser = PipelineParser(pipeline) if name is None else str(name)
        self._extractor = Extractor(
            parser, precision=config.get("precision"), configuration=config.get("configuration")
        )

    def mark_inactive(self) -> None:
        """Stanza calls this where the pipeline lacks what the processor needs; there is nothing to put away."""

    def process(self, document: Any) -> Any:
        """Add the records to a document.

        Raises:
            ParserError: where the document has no text (as ``tokenize_pretokenized`` leaves it), or parsing fails.
        """
        if document.text is None:
            raise ParserError("quotes needs the document's text, and this one has words alone")
        article = Article(str(getattr(document, "doc_id", None) or "text"), document.text)
        document.quotes = self._extractor.extract(article)
        return document


if NAME not in PIPELINE_NAMES:  # importing it anew, as notebooks do, must not have it run twice
    register_processor(NAME)(QuotesProcessor)
