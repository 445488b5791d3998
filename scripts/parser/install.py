"""Laying out slim models as a Stanza resources folder that ``stanza.Pipeline`` opens without a network."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scripts.parser.packages import Package
from scripts.parser.slim import slim_model, slim_vectors

LANGUAGE = "hi"
VECTORS = "shared"
PROCESSORS = ("tokenize", "pos", "lemma", "depparse")
USES_VECTORS = ("pos", "depparse")


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def model_path(resources: Path, processor: str, name: str) -> Path:
    """Where Stanza looks for a model."""
    return resources / LANGUAGE / processor / f"{name}.pt"


def install_vectors(vectors: Path, resources: Path) -> None:
    """Put the word vectors that all packages share into the resources folder."""
    slim_vectors(vectors, model_path(resources, "pretrain", VECTORS))


def install_package(package: Package, trained: Path, resources: Path) -> None:
    """Put the trained models of one package into the resources folder."""
    for processor in PROCESSORS:
        slim_model(trained / f"{processor}.pt", model_path(resources, processor, package.name))


def write_index(packages: Iterable[Package], default: Package, resources: Path) -> None:
    """Write ``resources.json``: what there is, its licence, what depends on the vectors, and which is the default."""
    licences = {package.name: package.licence for package in packages}
    names = list(licences)
    language: dict[str, Any] = {
        "lang_name": "Hindi",
        "pretrain": {VECTORS: {"md5": _md5(model_path(resources, "pretrain", VECTORS))}},
        "packages": {name: dict.fromkeys(PROCESSORS, name) for name in names},
    }
    language["packages"]["default"] = dict.fromkeys(PROCESSORS, default.name)
    for processor in PROCESSORS:
        language[processor] = {}
        for name in names:
            entry: dict[str, Any] = {"md5": _md5(model_path(resources, processor, name)), "license": licences[name]}
            if processor in USES_VECTORS:
                entry["dependencies"] = [{"model": "pretrain", "package": VECTORS}]
            language[processor][name] = entry
    index = json.dumps({LANGUAGE: language}, indent=2, ensure_ascii=False)
    (resources / "resources.json").write_text(index + "\n", encoding="utf-8")
