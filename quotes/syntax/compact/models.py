"""The models of a package, if they are of the design that the bundled ones have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from quotes.syntax.compact.archive import UnreadableError, read_archive
from quotes.syntax.compact.words import ROOT
from quotes.syntax.packages import ParserPackage

Saved = Mapping[str, Any]

#: What the settings of each model have to say for the networks here to compute the same as Stanza's.
_SETTINGS: Mapping[str, Mapping[str, object]] = {
    "pos": {"share_hid": True, "char_bidirectional": False},
    "depparse": {
        "tag_emb_dim": 0,
        "use_arc_embedding": False,
        "linearization": False,
        "distance": False,
        "reversed": False,
    },
    "lemma": {
        "ensemble_dict": True,
        "dict_only": False,
        "caseless": False,
        "edit": True,
        "copy": True,
        "pos": True,
        "charlm": False,
        "attn_type": "soft",
        "num_layers": 1,
        "beam_size": 1,
    },
}
_OF_WORDS: Mapping[str, object] = {
    "char": True,
    "pretrain": True,
    "charlm": False,
    "bert_model": None,
    "char_num_layers": 1,
    "rec_dropout": 0,
}
_DICTIONARY_VERSION = 3


def read_models(package: ParserPackage) -> dict[str, Saved]:
    """The saved ``pos``, ``lemma`` and ``depparse`` models of a package, and their vectors as ``pretrain``.

    Raises:
        UnreadableError: if a file is damaged or of another format, or a model is of another design.
    """
    paths = {path.parent.name: path for path in package.files}
    if set(paths) != {"pos", "lemma", "depparse", "pretrain"} or len(paths) != len(package.files):
        raise UnreadableError("the package is made of other models")
    saved: dict[str, Saved] = {name: read_archive(path) for name, path in paths.items()}
    try:
        _check(saved)
    except (KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f"a model of another design: {type(error).__name__}: {error}") from error
    return saved


def _check(saved: Mapping[str, Saved]) -> None:
    for name, wanted in _SETTINGS.items():
        settings = saved[name]["config"]
        for key, value in {**wanted, **(_OF_WORDS if name != "lemma" else {})}.items():
            if settings[key] != value:
                raise UnreadableError(f"the {name} model has {key} {settings[key]!r}")
    for name in ("pos", "depparse"):
        if not saved[name]["vocab"]["word"]["lower"] or saved[name]["vocab"]["char"]["lower"]:
            raise UnreadableError(f"the {name} model spells words in another way")
    if saved["depparse"]["model_type"] != "graph":
        raise UnreadableError("the parser does not score arcs")
    lemmas = saved["depparse"]["model"]["lemma_emb.weight"]
    if np.ptp(np.delete(lemmas, (0, ROOT), axis=0), axis=0).any():
        raise UnreadableError("the parser looks at lemmas")
    if saved["lemma"]["dicts_version"] != _DICTIONARY_VERSION or saved["lemma"]["contextual"]:
        raise UnreadableError("the lemmatiser looks at sentences, or its dictionary is of another format")
