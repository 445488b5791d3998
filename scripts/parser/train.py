"""Running Stanza's own trainers, each in its own process, with the settings of the shipped packages."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from scripts.parser.data import Files
from scripts.parser.packages import Package
from scripts.parser.split import Part

logger = logging.getLogger(__name__)

Option = str | int | float

#: One thread makes a training run repeatable. The allocator settings keep glibc from giving memory back to the system
#: and asking for it again at every step, which takes a sixth of the time.
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
    "MALLOC_MMAP_THRESHOLD_": str(8 << 30),
    "MALLOC_TRIM_THRESHOLD_": str(16 << 30),
    "MALLOC_TOP_PAD_": str(256 << 20),
}


@dataclass(frozen=True)
class Settings:
    """The options given to the trainers beside the files. A flag without value has the value ``""``."""

    tokenizer: dict[str, Option] = field(
        default_factory=lambda: {"steps": 1800, "max_steps_before_stop": 1500, "batch_size": 32, "seed": 1}
    )
    lemmatizer: dict[str, Option] = field(
        default_factory=lambda: {
            "hidden_dim": 80,
            "emb_dim": 32,
            "pos_dim": 32,
            "num_epoch": 16,
            "decay_epoch": 12,
            "batch_size": 100,
            "lr": 0.003,
            "seed": 1,
        }
    )
    tagger: dict[str, Option] = field(
        default_factory=lambda: {
            "hidden_dim": 128,
            "num_layers": 2,
            "share_hid": "",
            "deep_biaff_hidden_dim": 128,
            "char_emb_dim": 40,
            "char_hidden_dim": 80,
            "transformed_dim": 80,
            "word_emb_dim": 40,
            "word_cutoff": 5,
            "lr": 0.003,
            "beta2": 0.95,
            "max_steps_before_stop": 300,
            "second_optim": "adam",
            "second_lr": 0.0008,
            "batch_size": 50,
            "max_steps": 1200,
            "eval_interval": 100,
            "fix_eval_interval": "",
            "augment_nopunct": 0.3,
            "seed": 1,
        }
    )
    parser: dict[str, Option] = field(
        default_factory=lambda: {
            "hidden_dim": 160,
            "num_layers": 2,
            "deep_biaff_hidden_dim": 100,
            "no_linearization": "",
            "no_distance": "",
            "char_emb_dim": 40,
            "char_hidden_dim": 100,
            "transformed_dim": 100,
            "word_emb_dim": 40,
            "word_cutoff": 5,
            "tag_emb_dim": 0,
            "optim": "adam",
            "lr": 0.003,
            "beta2": 0.95,
            "weight_decay": 0.0,
            "no_second_optim": "",
            "dropout": 0.4,
            "word_dropout": 0.25,
            "plateau_steps": 200,
            "plateau_decay": 0.7,
            "batch_size": 3000,
            "max_steps": 800,
            "eval_interval": 100,
            "augment_nopunct": 0.3,
            "seed": 1,
        }
    )
    #: What changes when the parser goes on from its best checkpoint: smaller steps settle it, larger ones move it on.
    parser_stages: tuple[dict[str, Option], ...] = (
        {},
        {"lr": 0.0007, "max_steps": 160, "eval_interval": 40, "seed": 2},
        {"lr": 0.0012, "max_steps": 240, "eval_interval": 40, "seed": 3},
        {"lr": 0.0005, "max_steps": 200, "eval_interval": 40, "seed": 4},
    )


def run(module: str, options: dict[str, Option], out: Path) -> None:
    """Run one trainer until it has written ``out``; do nothing if an earlier run has finished it.

    The output of the trainer goes to a log beside the model. A mark is left when the trainer ends well, because the
    model file itself is there from the first checkpoint on.
    """
    done = out.with_suffix(".done")
    if done.exists():
        logger.info("%s is there already", out)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    words = [sys.executable, "-m", module, "--mode", "train", "--cpu"]
    for name, value in (options | {"save_dir": str(out.parent), "save_name": out.name}).items():
        words.append(f"--{name}")
        if value != "":
            words.append(str(value))
    logger.info("training %s", out)
    with out.with_suffix(".log").open("w", encoding="utf-8") as log:
        subprocess.run(words, check=True, stdout=log, stderr=log, env=os.environ | ENVIRONMENT)
    done.touch()


def _shortened(options: dict[str, Option], effort: float) -> dict[str, Option]:
    """The options with that share of the steps."""
    return {name: int(effort * float(value)) if name == "max_steps" else value for name, value in options.items()}


def train_package(package: Package, files: Files, vectors: Path, folder: Path, settings: Settings) -> None:
    """Train the four models of a package."""
    name: dict[str, Option] = {"shorthand": f"hi_{package.name.replace('_', '')}"}
    language: dict[str, Option] = name | {"lang": "hi"}
    pretrain: dict[str, Option] = {"wordvec_pretrain_file": str(vectors)}
    run(
        "stanza.models.tokenizer",
        settings.tokenizer
        | language
        | {
            "txt_file": str(files.text(Part.TRAIN)),
            "label_file": str(files.labels(Part.TRAIN)),
            "dev_txt_file": str(files.text(Part.TUNE)),
            "dev_label_file": str(files.labels(Part.TUNE)),
            "dev_conll_gold": str(files.gold(Part.TUNE)),
            "mwt_json_file": str(files.ranges),
        },
        folder / "tokenize.pt",
    )
    run(
        "stanza.models.lemmatizer",
        settings.lemmatizer | name | {"train_file": str(files.word_list), "eval_file": str(files.tagger_tune)},
        folder / "lemma.pt",
    )
    tagged = ";".join(str(files.tagger_train(source.prefix)) for source in package.sources)
    run(
        "stanza.models.tagger",
        _shortened(settings.tagger, package.effort)
        | language
        | pretrain
        | {"train_file": tagged, "eval_file": str(files.tagger_tune)},
        folder / "pos.pt",
    )
    trees: dict[str, Option] = {
        "train_file": str(files.parser_train),
        "eval_file": str(files.tune),
        "no_checkpoint": "",
    }
    train_parser(settings, package.effort, language | pretrain | trees, folder)


def train_parser(settings: Settings, effort: float, files: dict[str, Option], folder: Path) -> None:
    """Train the parser in stages, each from the best checkpoint of the one before; the last one is ``depparse.pt``."""
    before: dict[str, Option] = {}
    for number, changes in enumerate(settings.parser_stages, 1):
        last = number == len(settings.parser_stages)
        out = folder / ("depparse.pt" if last else f"depparse-{number}.pt")
        run("stanza.models.parser", _shortened(settings.parser | changes, effort) | files | before, out)
        before = {"continue_from": str(out)}
