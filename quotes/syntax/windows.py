"""What a parser can take: overlong sentences cut and their trees joined again, odd words made presentable.

The score of every pair of words is computed, so time and memory grow with the square of the length; news has
"sentences" of a thousand words (tables, lists of names, a lost danda), which no parser gets right as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotes.syntax.tree import Tree, Word

MAX_WORDS = 200
#: A window ends at a punctuation sign if there is one in its last part of this many words.
_SEARCH = 60


#: What a parser sees instead of a word it cannot take: one with white space, or none at all.
NO_WORD = "_"
#: Stanza pads all words of a batch to the longest, which may be a line of base64; the beginning decides anyway.
MOST_LETTERS = 100


def presentable(word: str) -> str:
    """The word as a parser may see it: not empty, without white space, not endless."""
    return word[:MOST_LETTERS] if word.split() == [word] else NO_WORD


def split_windows(words: Sequence[str], most: int = MAX_WORDS) -> Iterator[tuple[str, ...]]:
    """The words in runs of at most ``most``; a sentence that is short enough is one run, one without words none."""
    start = 0
    while len(words) - start > most:
        end = start + most
        for candidate in range(end, max(end - _SEARCH, start + 1), -1):
            if not any(map(str.isalnum, words[candidate - 1])):
                end = candidate
                break
        yield tuple(words[start:end])
        start = end
    if start < len(words):
        yield tuple(words[start:])


def join_trees(trees: Sequence[Tree]) -> Tree:
    """One tree of the windows' trees in order: each later root hangs on the first one as ``parataxis``."""
    if len(trees) == 1:
        return trees[0]
    words: list[Word] = []
    root: int | None = None
    for tree in trees:
        offset = len(words)
        for word in tree.words:
            index, head, deprel = word.index + offset, word.head + offset, word.deprel
            if word.head < 0:
                if root is None:
                    root, head = index, -1
                else:
                    head, deprel = root, "parataxis"
            words.append(replace(word, index=index, head=head, deprel=deprel))
    return Tree(tuple(words))
