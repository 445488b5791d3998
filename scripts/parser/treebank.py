"""Dependency trees in memory, read from and written to CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from scripts.parser.fold import fold

ROOT = 0


@dataclass(frozen=True)
class Token:
    """One word of a tree. ``head`` is the number of the head word, counted from 1; the root's head is 0."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True


@dataclass(frozen=True)
class Tree:
    """One sentence; ``tokens[i]`` is word number ``i + 1``."""

    sent_id: str
    document: str
    tokens: tuple[Token, ...]

    def children(self, number: int) -> list[int]:
        """The numbers of the words that depend on word ``number``."""
        return [n for n, token in enumerate(self.tokens, 1) if token.head == number]

    def token(self, number: int) -> Token:
        """Word ``number``, counted from 1 as in CoNLL-U."""
        return self.tokens[number - 1]

    @property
    def text(self) -> str:
        """The sentence as running text, for the tokeniser."""
        pieces = [token.form + (" " if token.space_after else "") for token in self.tokens]
        return "".join(pieces).rstrip()


@dataclass
class _Builder:
    """What has been read of the sentence in hand."""

    sent_id: str = ""
    tokens: list[Token] = field(default_factory=list)


def _clean_form(form: str) -> str:
    """Undo the treebank's own marks: ``-JOIN`` for a joining hyphen, ``'1`` and ``'2`` for nested quotes."""
    if form == "-JOIN":
        return "-"
    if form in ("'1", "'2"):
        return "'"
    return form


def _document_of(sent_id: str, document: str) -> str:
    """A sentence belongs to the document announced before it, else to what its identifier begins with."""
    return document or sent_id.rpartition("-")[0]


def read_trees(path: Path) -> Iterator[Tree]:
    """Yield the trees of a CoNLL-U file, words folded; multi-word ranges and empty nodes are passed over."""
    document = ""
    building = _Builder()
    with path.open(encoding="utf-8") as lines:
        for line in (raw.rstrip("\n") for raw in lines):
            if line.startswith("# newdoc"):
                document = line.rpartition("=")[2].strip()
            elif line.startswith("# sent_id"):
                building.sent_id = line.rpartition("=")[2].strip()
            elif not line:
                if building.tokens:
                    yield Tree(building.sent_id, _document_of(building.sent_id, document), tuple(building.tokens))
                building = _Builder()
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    building.tokens.append(_read_token(columns))
    if building.tokens:
        yield Tree(building.sent_id, _document_of(building.sent_id, document), tuple(building.tokens))


def _read_token(columns: list[str]) -> Token:
    form = _clean_form(fold(columns[1]))
    lemma = form if columns[3] == "PUNCT" else fold(columns[2])
    return Token(
        form=form,
        lemma=lemma,
        upos=columns[3],
        feats=columns[5],
        head=int(columns[6]),
        deprel=columns[7],
        space_after="SpaceAfter=No" not in columns[9],
    )


def write_trees(trees: Iterable[Tree], path: Path, *, feats: bool = True, lemmas: bool = True) -> int:
    """Write the trees as CoNLL-U and return how many; without ``feats`` or ``lemmas`` that column is blank."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for tree in trees:
            out.write(f"# sent_id = {tree.sent_id}\n# text = {tree.text}\n")
            for number, token in enumerate(tree.tokens, 1):
                misc = "_" if token.space_after else "SpaceAfter=No"
                morphology = token.feats if feats else "_"
                lemma = token.lemma if lemmas else "_"
                row = (number, token.form, lemma, token.upos, "_", morphology, token.head, token.deprel, "_", misc)
                out.write("\t".join(map(str, row)) + "\n")
            out.write("\n")
            count += 1
    return count


def edit(tree: Tree, changes: dict[int, Token]) -> Tree:
    """The tree with the numbered words replaced."""
    return replace(tree, tokens=tuple(changes.get(n, token) for n, token in enumerate(tree.tokens, 1)))


def delete(tree: Tree, numbers: Iterable[int]) -> Tree:
    """The tree without the numbered words; what depended on a deleted word moves to that word's own head."""
    gone = set(numbers)

    def lift(number: int) -> int:
        while number in gone:
            number = tree.token(number).head
        return number

    kept = [n for n in range(1, len(tree.tokens) + 1) if n not in gone]
    renumbered = {old: new for new, old in enumerate(kept, 1)} | {ROOT: ROOT}
    tokens = tuple(replace(tree.token(n), head=renumbered[lift(tree.token(n).head)]) for n in kept)
    return replace(tree, tokens=tokens)


def subtree(tree: Tree, number: int) -> set[int]:
    """The numbers of a word and of everything below it."""
    found: set[int] = set()
    waiting = [number]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(tree.children(current))
    return found


def is_tree(tree: Tree) -> bool:
    """Whether there is exactly one root and every word hangs below it."""
    roots = tree.children(ROOT)
    return len(roots) == 1 and len(subtree(tree, roots[0])) == len(tree.tokens)


def arrange(tree: Tree, order: Iterable[int | Token]) -> Tree:
    """The tree with its words in a new order.

    Numbers are words to keep; tokens are new words, their heads in old numbers.

    Every word that a kept word depends on has to be kept.
    """
    items = list(order)
    position = {item: new for new, item in enumerate(items, 1) if isinstance(item, int)} | {ROOT: ROOT}
    tokens = [tree.token(item) if isinstance(item, int) else item for item in items]
    return replace(tree, tokens=tuple(replace(token, head=position[token.head]) for token in tokens))
