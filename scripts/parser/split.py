"""Which sentences train, which choose the best checkpoint (tune) and which are only ever measured on (heldout)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import regex

from scripts.parser.treebank import Tree

HELDOUT_FILE = Path(__file__).with_name("heldout.txt")

_RANGE = regex.compile(r"(?P<stem>.+-)(?P<first>\d+)\.\.(?P<last>\d+)")


class Part(Enum):
    """The use a sentence is put to."""

    TRAIN = "train"
    TUNE = "tune"
    HELDOUT = "heldout"


@dataclass(frozen=True)
class Split:
    """The part of every document or sentence that is not for training."""

    parts: dict[str, Part]

    def part_of(self, tree: Tree) -> Part:
        """The part of one sentence: by its own identifier, else by its document's."""
        return self.parts.get(tree.sent_id) or self.parts.get(tree.document) or Part.TRAIN


def read_split(path: Path = HELDOUT_FILE) -> Split:
    """Read the list: on each line a part, then a document, a sentence or a range of sentences (``name-1..20``)."""
    parts: dict[str, Part] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.partition("#")[0].split()
        if not words:
            continue
        part, name = Part(words[0]), words[1]
        if match := _RANGE.fullmatch(name):
            numbers = range(int(match["first"]), int(match["last"]) + 1)
            parts.update({f"{match['stem']}{number}": part for number in numbers})
        else:
            parts[name] = part
    return Split(parts)


def _letters(tree: Tree) -> str:
    return "".join(token.form for token in tree.tokens if token.upos != "PUNCT")


def divide(trees: Iterable[Tree], split: Split) -> dict[Part, list[Tree]]:
    """Sort the sentences into the three parts.

    Agencies repeat themselves: a sentence to be measured on may stand word for word in another document. Such copies
    are taken out of the training part, and repeats within it are dropped.
    """
    divided: dict[Part, list[Tree]] = {part: [] for part in Part}
    for tree in trees:
        divided[split.part_of(tree)].append(tree)
    seen = {_letters(tree) for part in (Part.TUNE, Part.HELDOUT) for tree in divided[part]}
    train = []
    for tree in divided[Part.TRAIN]:
        if (letters := _letters(tree)) not in seen:
            seen.add(letters)
            train.append(tree)
    divided[Part.TRAIN] = train
    return divided
