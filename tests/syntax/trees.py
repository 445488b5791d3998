"""Trees for the tests of this folder, built by hand or by hypothesis."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from quotes.syntax import Tree, Word

#: Text as a tokeniser cuts it: no white space that would end a field or a line, nothing empty.
fields = st.text(st.characters(exclude_characters="\t\r\n", exclude_categories=["Cs"]), min_size=1, max_size=8)
names = st.text("abcdeFGH", min_size=1, max_size=4)


def make_tree(*rows: tuple[str, str, int, str]) -> Tree:
    """A tree from rows of form, part of speech, head (its index, -1 for the root) and relation."""
    return Tree(
        tuple(Word(index, form, form, upos, {}, head, deprel) for index, (form, upos, head, deprel) in enumerate(rows))
    )


def said() -> Tree:
    """मंत्री ने कहा"""
    return make_tree(("मंत्री", "NOUN", 2, "nsubj"), ("ने", "ADP", 0, "case"), ("कहा", "VERB", -1, "root"))


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Any forest, with cycles too: what is stored need not be sensible to be stored whole."""
    length = draw(st.integers(1, 6))
    words = []
    for index in range(length):
        feats = draw(st.dictionaries(names, names, max_size=3))
        head = draw(st.integers(-1, length - 1))
        words.append(Word(index, draw(fields), draw(fields), draw(names), feats, head, draw(names)))
    return Tree(tuple(words))


class CountingParser:
    """A parser that notes what it was asked for and answers with a root and its dependents."""

    def __init__(self, fingerprint: str = "counting-1") -> None:
        self.fingerprint = fingerprint
        self.asked: list[tuple[str, ...]] = []

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        self.asked += map(tuple, sentences)
        return [
            make_tree(*((w, "NOUN", -1 if i == 0 else 0, "root" if i == 0 else "dep") for i, w in enumerate(words)))
            for words in sentences
        ]
