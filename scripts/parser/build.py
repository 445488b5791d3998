"""Build the Hindi packages from a folder of treebanks and a folder of text, with one command.

    python -m scripts.parser.build --treebank FOLDER --corpus FOLDER --work FOLDER --out quotes/syntax/models

The folder of treebanks holds CoNLL-U files named ``hi_hdtb*``, ``hi_pud*``; the folder of text holds ``*.txt`` and
``*.jsonl`` files, plain or compressed. Everything on the way is kept in the work folder, and a second run goes on where
the first one stopped. All seeds are fixed and every trainer runs on one thread.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

from scripts.parser.data import write_files, write_heldout
from scripts.parser.install import install_package, install_vectors, write_index
from scripts.parser.packages import DEFAULT, PACKAGES, Package
from scripts.parser.split import HELDOUT_FILE, read_split
from scripts.parser.train import Settings, train_package
from scripts.parser.vectors import VectorSettings, save_pretrain, train_vectors, write_sentences

logger = logging.getLogger(__name__)


def build_vectors(corpus: Path, work: Path) -> Path:
    """Train the word vectors unless they are there; return their file."""
    vectors = work / "vectors.pt"
    if not vectors.exists():
        sentences = work / "sentences.txt"
        logger.info("%d sentences of raw text", write_sentences(corpus, sentences))
        save_pretrain(*train_vectors(sentences, VectorSettings()), vectors)
    return vectors


def build(treebank: Path, corpus: Path, work: Path, out: Path, packages: Sequence[Package] = PACKAGES) -> None:
    """Train, slim and install all packages."""
    work.mkdir(parents=True, exist_ok=True)
    split = read_split(HELDOUT_FILE)
    vectors = build_vectors(corpus, work)
    write_heldout(packages, treebank, split, work / "heldout")
    install_vectors(vectors, out)
    for package in packages:
        files = write_files(package, treebank, split, work / package.name / "data")
        train_package(package, files, vectors, work / package.name, Settings())
        install_package(package, work / package.name, out)
    write_index(packages, DEFAULT, out)


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Build the bundled Hindi Stanza packages.")
    parser.add_argument("--treebank", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of raw Hindi text for the word vectors")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything on the way")
    parser.add_argument("--out", type=Path, required=True, help="resources folder to write")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    build(options.treebank, options.corpus, options.work, options.out)


if __name__ == "__main__":
    main()
