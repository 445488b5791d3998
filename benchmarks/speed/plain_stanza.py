"""Stanza as its documentation says to use it: one pipeline, its own settings, every sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quotes.article import Article
from quotes.syntax import ParserPackage, Tree
from quotes.syntax.conllu import read_feats
from quotes.syntax.packages import LANGUAGE
from quotes.syntax.tree import Word


def open_pipeline(package: ParserPackage, *, ready_split: bool) -> Any:
    """A pipeline of tokeniser (or none, for sentences ready split), tagger, lemmatiser and parser."""
    import stanza
    import torch

    torch.set_num_threads(1)
    return stanza.Pipeline(
        LANGUAGE,
        dir=str(package.folder),
        package=package.package,
        processors="tokenize,pos,lemma,depparse",
        tokenize_pretokenized=ready_split,
        download_method=None,
        use_gpu=False,
        verbose=False,
    )


def parse(pipeline: Any, sentences: Sequence[Sequence[str]]) -> list[Tree]:
    """The trees of sentences that are split into words, all given at once."""
    document = pipeline([list(words) for words in sentences])
    return [
        Tree(
            tuple(
                Word(i, w.text, w.lemma or w.text, w.upos or "X", read_feats(w.feats or ""), w.head - 1, w.deprel)
                for i, w in enumerate(sentence.words)
            )
        )
        for sentence in document.sentences
    ]


def read_texts(pipeline: Any, articles: Sequence[Article]) -> None:
    """Run over the articles' text, one after another."""
    for article in articles:
        pipeline(article.text)
