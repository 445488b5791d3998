"""UDPipe 1 models of the sentences that the bundled packages are trained on, with the same variants and vectors."""

from __future__ import annotations

import importlib
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quotes.errors import ParserError
from quotes.syntax import resolve_package
from quotes.syntax.compact.archive import read_archive
from scripts.parser.frames import framed
from scripts.parser.packages import HDTB_PUD, PUD_ONLY, Package
from scripts.parser.split import HELDOUT_FILE, Part, read_split
from scripts.parser.treebank import Tree, write_trees
from scripts.parser.variants import Rates, vary

Options = Mapping[str, str | int | float]

_SEED = 20
#: The first rows of the vectors are those of no word, of unknown ones and the like.
_RESERVED = 4
#: Lemmas come from elsewhere (see `benchmarks.backends.udpipe_parser`). Fewer guesses for a word that is not in the
#: treebank than UDPipe makes by default halve the time of training and tagging.
_TAGGER: Options = {
    "use_lemma": 0,
    "provide_lemma": 0,
    "use_xpostag": 0,
    "provide_xpostag": 0,
    "guesser_suffix_rules": 4,
    "guesser_enrich_dictionary": 3,
    "iterations": 6,
}


@dataclass(frozen=True)
class Recipe:
    """A model to train: of which sentences, and with which settings of the parser beside UDPipe's own."""

    name: str
    package: Package
    parser: Options = field(default_factory=dict)
    #: Whether the parser starts from the bundled vectors; otherwise it learns its own from the treebank.
    vectors: bool = True


#: Without its search for the best next step, which takes most of the time of training, there is time for more rounds.
_ROUNDS: Options = {"structured_interval": 0, "iterations": 15}

RECIPES = (
    Recipe("pud-default", PUD_ONLY, vectors=False),
    Recipe("pud-vectors", PUD_ONLY, _ROUNDS),
    Recipe("hdtb_pud-vectors", HDTB_PUD, _ROUNDS),
)


def model_file(recipe: Recipe, folder: Path) -> Path:
    """Where the model is in the folder once it has been trained."""
    return folder / f"{recipe.name}.udpipe"


def train(recipe: Recipe, treebank: Path, folder: Path) -> Path:
    """The file of a model in the folder, trained now unless it is there.

    Raises:
        ParserError: if UDPipe cannot read the trees or train with these settings.
    """
    path = model_file(recipe, folder)
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        parts = read_parts(recipe.package, treebank)
        tagger = folder / f"{recipe.package.name}-tagger.udpipe"
        if not tagger.exists():
            _train(parts, tagger, _TAGGER, None)
        settings = dict(recipe.parser)
        if recipe.vectors:
            settings |= _write_vectors(folder / "vectors.txt")
        _train(parts, path, {"from_model": f"file:{tagger}"}, settings)
    return path


def _train(parts: Mapping[Part, Iterable[Tree]], path: Path, tagger: Options, parser: Options | None) -> None:
    udpipe: Any = importlib.import_module("ufal.udpipe")
    start = time.process_time()
    error = udpipe.ProcessingError()
    model = udpipe.Trainer.train(
        "morphodita_parsito",
        _load(parts[Part.TRAIN], path.with_suffix(".train.conllu")),
        _load(parts[Part.TUNE], path.with_suffix(".tune.conllu")),
        udpipe.Trainer.NONE,
        _join(tagger),
        udpipe.Trainer.NONE if parser is None else _join(parser),
        error,
    )
    if error.occurred():
        raise ParserError(f"UDPipe cannot train {path.stem!r}: {error.message}")
    path.write_bytes(model)
    print(f"{path.name}: {len(model) / 1e6:.1f} MB, {time.process_time() - start:.0f} s of the processor", flush=True)


def read_parts(package: Package, treebank: Path) -> dict[Part, list[Tree]]:
    """The sentences of a package, those for training with the variants that its own parser is trained with."""
    parts: dict[Part, list[Tree]] = {part: [] for part in Part}
    for number, divided in enumerate(package.read(treebank, read_split(HELDOUT_FILE)).values()):
        plain = divided[Part.TRAIN]
        parts[Part.TRAIN] += [*vary(plain, Rates(), _SEED + number), *framed(plain, package.frames, _SEED + number)]
        parts[Part.TUNE] += divided[Part.TUNE]
        parts[Part.HELDOUT] += divided[Part.HELDOUT]
    return parts


def _load(trees: Iterable[Tree], path: Path) -> Any:
    """The trees as UDPipe has them, by way of a file."""
    udpipe: Any = importlib.import_module("ufal.udpipe")
    write_trees(trees, path, lemmas=False)
    reader = udpipe.InputFormat.newInputFormat("conllu")
    reader.setText(path.read_text(encoding="utf-8"))
    sentences, sentence, error = udpipe.Sentences(), udpipe.Sentence(), udpipe.ProcessingError()
    while reader.nextSentence(sentence, error):
        sentences.append(sentence)
        sentence = udpipe.Sentence()
    if error.occurred():
        raise ParserError(f"UDPipe cannot read {path}: {error.message}")
    return sentences


def _write_vectors(path: Path) -> Options:
    """Write the vectors of the bundled packages as text; the settings with which the parser starts from them."""
    (source,) = (file for file in resolve_package("pud").files if file.parent.name == "pretrain")
    saved = read_archive(source)
    words, rows = saved["vocab"]["_id2unit"][_RESERVED:], saved["emb"][_RESERVED:].astype(float)
    with path.open("w", encoding="utf-8") as lines:
        lines.write(f"{len(words)} {rows.shape[1]}\n")
        for word, row in zip(words, rows, strict=True):
            lines.write(f"{word} {' '.join(f'{value:.4f}' for value in row)}\n")
    return {"embedding_form": rows.shape[1], "embedding_form_file": os.fspath(path)}


def _join(options: Options) -> str:
    return ";".join(f"{name}={value}" for name, value in options.items())
