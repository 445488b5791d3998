"""Between sentences and a network: what it is shown of them, and trees out of its answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quotes.syntax.conllu import read_feats
from quotes.syntax.packages import ParserPackage
from quotes.syntax.tree import Tree, Word
from quotes.syntax.windows import join_trees, presentable, split_windows

#: Goes up when what a tree looks like changes, so that stored parses are made anew.
_REVISION = 1

Words = tuple[str, ...]
#: lemma, upos, feats, head (0 is the root), deprel, as Stanza writes them
Analysis = tuple[str, str, str, int, str]


def fingerprint(package: ParserPackage) -> str:
    """The fingerprint of a parser over a package: the package's and the revision of what is made of its answers."""
    return f"{package.fingerprint}.{_REVISION}"


def windows_of(sentences: Sequence[Words]) -> list[Words]:
    """What has to be parsed: the different windows of the sentences, sorted by length."""
    different = dict.fromkeys(window for words in sentences for window in split_windows(_presentable(words)))
    return sorted(different, key=len)


def batches(windows: Sequence[Words], most: int) -> Iterator[list[Words]]:
    """Runs of windows with at most that many words, but at least one window."""
    batch: list[Words] = []
    count = 0
    for window in windows:
        if batch and count + len(window) > most:
            yield batch
            batch, count = [], 0
        batch.append(window)
        count += len(window)
    if batch:
        yield batch


def make_tree(words: Words, parsed: Mapping[Words, Sequence[Analysis]]) -> Tree:
    """The tree of a sentence from the analyses of its windows, whose roots hang on the first one as ``parataxis``."""
    shown = _presentable(words)
    trees = []
    start = 0
    for window in split_windows(shown):
        given = words[start : start + len(window)]
        trees.append(Tree(tuple(map(_make_word, range(len(window)), given, window, parsed[window]))))
        start += len(window)
    return join_trees(trees)


def _make_word(index: int, form: str, shown: str, analysis: Analysis) -> Word:
    lemma, upos, feats, head, deprel = analysis
    return Word(index, form, lemma if form == shown else form, upos, read_feats(feats), head - 1, deprel)


def _presentable(words: Sequence[str]) -> Words:
    """The words as a network may see them: none empty, with white space or endless."""
    return tuple(map(presentable, words))
