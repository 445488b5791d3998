"""The packages that are built, and the files each is trained from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.parser.conventions import HDTB_RULES, UD_RULES, Rule, apply_rules, attach_reported_clauses
from scripts.parser.split import Part, Split, divide
from scripts.parser.treebank import Tree, read_trees


@dataclass(frozen=True)
class Source:
    """A treebank: the files whose names begin with ``prefix``, and the rules that bring it to the common scheme."""

    prefix: str
    rules: tuple[Rule, ...]

    def read(self, folder: Path) -> Iterator[Tree]:
        """Yield the relabelled trees of all files of this treebank."""
        for path in sorted(folder.glob(f"{self.prefix}*.conllu")):
            for tree in read_trees(path):
                yield apply_rules(tree, self.rules)


HDTB = Source("hi_hdtb", HDTB_RULES)
PUD = Source("hi_pud", UD_RULES)
#: PUD where it has to teach reports by itself; beside HDTB's thousand reports its few make no difference.
PUD_ALONE = Source("hi_pud", (*UD_RULES, attach_reported_clauses))


@dataclass(frozen=True)
class Package:
    """A package to build.

    The treebanks' morphological features differ, so only the first source gives the tagger any. ``frames`` is how often
    a sentence is used once more, on average, as the clause of a report of our own making. ``effort`` shortens the
    training of a package with little data.
    """

    name: str
    licence: str
    sources: tuple[Source, ...]
    frames: float = 0.0
    effort: float = 1.0

    def read(self, folder: Path, split: Split) -> dict[Source, dict[Part, list[Tree]]]:
        """The sentences of every source, divided into training, tuning and held-out ones."""
        return {source: divide(source.read(folder), split) for source in self.sources}


HDTB_PUD = Package("hdtb_pud", "CC BY-NC-SA 4.0", (HDTB, PUD))
PUD_ONLY = Package("pud", "CC BY-SA 4.0", (PUD_ALONE,), frames=1.5, effort=0.6)

PACKAGES = (HDTB_PUD, PUD_ONLY)

#: The free package, as attribution loses less than 1.5 points of F1 with it.
DEFAULT = PUD_ONLY
