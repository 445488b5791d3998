"""Making saved models small: nothing but the weights, few bits a weight, and compressed.

Stanza loads the result as it loads any model. Weights become half-precision numbers with few significant bits, which
``load_state_dict`` copies into full-precision parameters; word vectors have to stay full-precision numbers, because
Stanza uses them as they are, but they too get few significant bits. The bits that became zero disappear when the file,
which is a zip archive, is compressed; PyTorch reads compressed archives, though it does not write them.
"""

from __future__ import annotations

import math
import zipfile
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.vocab import ROOT_ID

#: Numbers a weight of a model or a vector is rounded to, as a power of two, from zero to the largest of its tensor.
MODEL_BITS = 9
VECTOR_BITS = 8

#: What the saved settings say of the machine a model was trained on, or of its training, and nobody needs.
_PRIVATE_SUFFIXES = ("_file", "_dir", "_name", "_gold", "continue_from")
_TRAINING_KEYS = ("optimizer_state_dict", "scheduler_state_dict", "dev_score_history", "global_step", "last_best_step")


def round_to_grid(tensor: torch.Tensor, bits: int) -> torch.Tensor:
    """Round to multiples of a power of two, ``2 ** bits`` of them between zero and the largest value (or nearly so)."""
    largest = tensor.abs().max().item() if tensor.numel() else 0.0
    if largest == 0.0:
        return tensor
    step = 2.0 ** (math.ceil(math.log2(largest)) - bits)
    return (tensor / step).round() * step


def _slim_weights(item: Any, bits: int) -> Any:
    if isinstance(item, torch.Tensor):
        return round_to_grid(item.float(), bits).half() if item.is_floating_point() else item
    if isinstance(item, dict):
        return {key: _slim_weights(value, bits) for key, value in item.items()}
    if isinstance(item, list):
        return [_slim_weights(value, bits) for value in item]
    return item


def _slim_config(config: dict[str, Any]) -> dict[str, Any]:
    """The settings without the private ones, and with Stanza's own choice of decoding.

    The parser's trainer measures trees as they come and so saves ``resolve_head_constraints`` as off; a pipeline has it
    on unless the model says otherwise. It keeps a verb from getting two subjects, worth two points of ``nsubj``.
    """
    return {
        key: None if key.endswith(_PRIVATE_SUFFIXES) and isinstance(value, str) else value
        for key, value in config.items()
        if key != "resolve_head_constraints"
    }


def _still_lemmas(weights: dict[str, torch.Tensor], vocab: dict[str, Any]) -> None:
    """Make the parser blind to lemmas.

    Stanza's parser always has an embedding of lemmas beside that of words. It was trained with the lemma column blank,
    so that whatever lemmatiser runs before it cannot change its trees; here the row of every lemma, the unknown ones
    included, becomes the row of the blank. The root of the tree has a row of its own, which stays.
    """
    blank = vocab["lemma"]["_unit2id"]["_"]
    embedding = weights["lemma_emb.weight"]
    kept = embedding[ROOT_ID].clone()
    embedding[:] = embedding[blank].clone()
    embedding[ROOT_ID] = kept


def slim_model(source: Path, target: Path, bits: int = MODEL_BITS) -> None:
    """Write a small copy of a saved tokeniser, tagger, lemmatiser or parser."""
    saved: dict[str, Any] = torch.load(source, map_location="cpu", weights_only=True)
    slim = {key: value for key, value in saved.items() if key not in _TRAINING_KEYS}
    if "lemma_emb.weight" in (slim["model"] or {}):
        _still_lemmas(slim["model"], slim["vocab"])
    slim["model"] = _slim_weights(slim["model"], bits)
    slim["config"] = _slim_config(slim["config"])
    _save_compressed(slim, target)


def slim_vectors(source: Path, target: Path, bits: int = VECTOR_BITS) -> None:
    """Write a small copy of a Stanza pretrain file."""
    saved: dict[str, Any] = torch.load(source, map_location="cpu", weights_only=True)
    _save_compressed({"vocab": saved["vocab"], "emb": round_to_grid(saved["emb"].float(), bits)}, target)


def _save_compressed(saved: dict[str, Any], target: Path) -> None:
    """Save, then write the archive again compressed and with a fixed date, so that equal models are equal files."""
    target.parent.mkdir(parents=True, exist_ok=True)
    plain = target.with_suffix(".plain")
    torch.save(saved, plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name), compresslevel=9)
    plain.unlink()
