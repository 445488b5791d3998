"""The files Stanza's trainers read, written from the treebanks: CoNLL-U, and text with labels for the tokeniser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from scripts.parser.frames import framed
from scripts.parser.packages import Package
from scripts.parser.split import Part, Split
from scripts.parser.treebank import Token, Tree, write_trees
from scripts.parser.variants import Rates, vary

SEED = 20

#: Sentences in a paragraph of the tokeniser's training text.
PARAGRAPH = 6

#: Words in a sentence of the lemmatiser's word list.
WORD_LIST_LINE = 25


@dataclass(frozen=True)
class Files:
    """Where the training files of one package are."""

    folder: Path

    @property
    def parser_train(self) -> Path:
        """Trees with their variants, lemmas blank: see ``slim`` for the reason."""
        return self.folder / "parser.train.conllu"

    @property
    def tune(self) -> Path:
        """Trees that choose the best checkpoint of the parser."""
        return self.folder / "tune.conllu"

    @property
    def tagger_tune(self) -> Path:
        """Sentences that choose the best checkpoint of the tagger: only those with features."""
        return self.folder / "tagger.tune.conllu"

    @property
    def word_list(self) -> Path:
        """Every word once with its lemma, for the lemmatiser."""
        return self.folder / "words.train.conllu"

    def tagger_train(self, source: str) -> Path:
        """Sentences of one treebank for the tagger."""
        return self.folder / f"tagger.{source}.conllu"

    def text(self, part: Part) -> Path:
        """Running text for the tokeniser."""
        return self.folder / f"{part.value}.txt"

    def labels(self, part: Part) -> Path:
        """A digit for each character of the text: 1 ends a token, 2 a sentence."""
        return self.folder / f"{part.value}.labels"

    @property
    def ranges(self) -> Path:
        """The words written as one token, of which Hindi has none; the tokeniser's trainer asks for the list."""
        return self.folder / "ranges.json"

    def gold(self, part: Part) -> Path:
        """The same sentences as CoNLL-U."""
        return self.folder / f"{part.value}.text.conllu"


def write_text(trees: list[Tree], files: Files, part: Part) -> None:
    """Write running text and its labels in paragraphs of a few sentences."""
    paragraphs, labelled = [], []
    for start in range(0, len(trees), PARAGRAPH):
        text, labels = "", ""
        for tree in trees[start : start + PARAGRAPH]:
            for number, token in enumerate(tree.tokens, 1):
                last = number == len(tree.tokens)
                text += token.form
                labels += "0" * (len(token.form) - 1) + ("2" if last else "1")
                if token.space_after or last:
                    text += " "
                    labels += "0"
        paragraphs.append(text.rstrip())
        labelled.append(labels[: len(text.rstrip())])
    files.text(part).write_text("\n\n".join(paragraphs) + "\n\n", encoding="utf-8")
    files.labels(part).write_text("\n\n".join(labelled) + "\n\n", encoding="utf-8")
    write_trees(trees, files.gold(part))


def word_list(trees: Iterable[Tree]) -> Iterator[Tree]:
    """Yield made-up sentences that contain every word and tag once, with the lemma it most often has.

    The lemmatiser looks at one word at a time, so a list of words teaches it as much as the text, and far sooner.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    for tree in trees:
        for token in tree.tokens:
            counts.setdefault((token.form, token.upos), Counter())[token.lemma] += 1
    words = iter(
        Token(form, lemmas.most_common(1)[0][0], upos, "_", 0, "root") for (form, upos), lemmas in counts.items()
    )
    number = 0
    while line := list(islice(words, WORD_LIST_LINE)):
        number += 1
        tokens = (line[0], *(Token(t.form, t.lemma, t.upos, "_", 1, "dep") for t in line[1:]))
        yield Tree(f"words-{number}", "words", tokens)


def write_files(package: Package, treebank: Path, split: Split, folder: Path) -> Files:
    """Write all training files of a package."""
    folder.mkdir(parents=True, exist_ok=True)
    files = Files(folder)
    divided = package.read(treebank, split)
    train: list[Tree] = []
    tune: list[Tree] = []
    plain: list[Tree] = []
    for number, (source, parts) in enumerate(divided.items()):
        varied = list(vary(parts[Part.TRAIN], Rates(), SEED + number))
        varied += framed(parts[Part.TRAIN], package.frames, SEED + number)
        write_trees(varied, files.tagger_train(source.prefix), feats=number == 0)
        if number == 0:
            write_trees(parts[Part.TUNE], files.tagger_tune)
        train += varied
        plain += parts[Part.TRAIN]
        tune += parts[Part.TUNE]
    write_trees(train, files.parser_train, lemmas=False)
    write_trees(tune, files.tune, lemmas=False)
    write_trees(word_list(plain), files.word_list)
    write_text(plain, files, Part.TRAIN)
    write_text(tune, files, Part.TUNE)
    files.ranges.write_text("[]\n", encoding="utf-8")
    return files


def write_heldout(packages: Iterable[Package], treebank: Path, split: Split, folder: Path) -> dict[str, Path]:
    """Write the held-out sentences of every measured treebank, relabelled; return the files by treebank."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, Path] = {}
    for package in packages:
        for source, parts in package.read(treebank, split).items():
            if parts[Part.HELDOUT]:
                written[source.prefix] = folder / f"{source.prefix}.heldout.conllu"
                write_trees(parts[Part.HELDOUT], written[source.prefix])
    return written
