"""Measure the installed packages on the held-out sentences, with one command.

    python -m scripts.parser.evaluate --treebank FOLDER --models quotes/syntax/models

Prints a table of all packages and treebanks: tags, attachment and F1 of single labels, all on predicted tags, and the
speed. The words are given to the parser ready split, as the extractor gives them.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import stanza
import torch

from scripts.parser.packages import HDTB, PACKAGES, PUD_ALONE
from scripts.parser.scores import Scores, confusions, score
from scripts.parser.split import HELDOUT_FILE, Part, divide, read_split
from scripts.parser.treebank import Token, Tree

MEASURED = {"HDTB": HDTB, "PUD": PUD_ALONE}


def open_pipeline(models: Path, package: str) -> Any:
    """Open a bundled package as the extractor does."""
    return stanza.Pipeline(
        "hi",
        dir=str(models),
        package=package,
        processors="tokenize,pos,lemma,depparse",
        download_method=None,
        tokenize_pretokenized=True,
        use_gpu=False,
        verbose=False,
    )


def parse(pipeline: Any, trees: Sequence[Tree]) -> list[Tree]:
    """Parse the words of the given trees and return the predicted trees."""
    document = pipeline([[token.form for token in tree.tokens] for tree in trees])
    predicted = []
    for tree, sentence in zip(trees, document.sentences, strict=True):
        tokens = [
            Token(word.text, word.lemma or "_", word.upos or "_", word.feats or "_", word.head, word.deprel)
            for word in sentence.words
        ]
        predicted.append(replace(tree, tokens=tuple(tokens)))
    return predicted


def words_per_second(pipeline: Any, trees: Sequence[Tree]) -> float:
    """The speed of the whole pipeline, by processor time, so that a busy machine does not count against it."""
    sentences = [[token.form for token in tree.tokens] for tree in trees]
    pipeline(sentences[:20])
    start = time.process_time()
    pipeline(sentences)
    return sum(map(len, sentences)) / (time.process_time() - start)


def print_table(columns: dict[str, Scores]) -> None:
    """Print the figures as a Markdown table, one column a package and treebank."""
    names = dict.fromkeys(name for scores in columns.values() for name in scores.rows())
    print("| | " + " | ".join(columns) + " |\n|" + " --- |" * (len(columns) + 1))
    for name in names:
        cells = []
        for scores in columns.values():
            value = scores.rows().get(name)
            cells.append("–" if value is None else f"{100 * value:.1f}")
        print(f"| {name} | " + " | ".join(cells) + " |")


def main() -> None:
    """Read the command line, parse the held-out sentences with every package, print the tables."""
    parser = argparse.ArgumentParser(description="Measure the bundled Hindi packages on held-out sentences.")
    parser.add_argument("--treebank", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--models", type=Path, required=True, help="resources folder with the packages")
    parser.add_argument("--package", action="append", help="measure only this package (may be repeated)")
    parser.add_argument("--errors", type=int, default=0, help="list this many of the most frequent label errors")
    options = parser.parse_args()
    torch.set_num_threads(1)
    split = read_split(HELDOUT_FILE)
    heldout = {name: divide(source.read(options.treebank), split)[Part.HELDOUT] for name, source in MEASURED.items()}
    columns: dict[str, Scores] = {}
    for package in options.package or [package.name for package in PACKAGES]:
        pipeline = open_pipeline(options.models, package)
        for name, trees in heldout.items():
            predicted = parse(pipeline, trees)
            columns[f"{package} on {name}"] = score(zip(trees, predicted, strict=True))
            for (true, guess), count in confusions(zip(trees, predicted, strict=True), options.errors):
                print(f"{package} on {name}: {true} called {guess} {count} times")
        print(f"{package}: {words_per_second(pipeline, heldout['HDTB']):.0f} words a second on one thread")
    print_table(columns)


if __name__ == "__main__":
    main()
