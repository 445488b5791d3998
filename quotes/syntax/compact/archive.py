"""Weights out of the files that torch writes, as numpy arrays and without torch.

A file is a zip archive of one pickle and the numbers it refers to. A pickle can name any function to be called, so only
what weights consist of is let through: whatever else it names is refused, not run.
"""

from __future__ import annotations

import io
import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

_NUMBERS = {
    "HalfStorage": np.float16,
    "FloatStorage": np.float32,
    "DoubleStorage": np.float64,
    "LongStorage": np.int64,
}


class UnreadableError(Exception):
    """A file or model that only Stanza itself may be able to read."""


def read_archive(path: Path) -> dict[str, Any]:
    """What was saved: vocabularies, settings, and every tensor as an array.

    Raises:
        UnreadableError: if it is no such archive, is damaged, or holds more than weights.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            (name,) = (entry for entry in archive.namelist() if entry.endswith("/data.pkl"))
            saved = _Unpickler(archive, name.removesuffix("data.pkl")).load()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, EOFError) as error:
        raise UnreadableError(f"{path} is no archive of weights: {error}") from error
    except (zipfile.BadZipFile, pickle.UnpicklingError) as error:
        raise UnreadableError(f"{path} is no archive of weights: {error}") from error
    if not isinstance(saved, dict):
        raise UnreadableError(f"{path} holds no weights by name")
    return saved


class _Unpickler(pickle.Unpickler):
    def __init__(self, archive: zipfile.ZipFile, folder: str) -> None:
        super().__init__(io.BytesIO(archive.read(f"{folder}data.pkl")))
        self._archive = archive
        self._folder = folder

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _view
        if (module, name) == ("_codecs", "encode"):  # how this kind of pickle has bytes
            return _bytes
        if module == "torch" and name in _NUMBERS:
            return _NUMBERS[name]
        raise pickle.UnpicklingError(f"{module}.{name} is no part of weights")

    def persistent_load(self, pid: Any) -> npt.NDArray[Any]:
        _, numbers, key, _, _ = pid
        return np.frombuffer(self._archive.read(f"{self._folder}data/{key}"), dtype=np.dtype(numbers).newbyteorder("<"))


def _bytes(text: str, _encoding: str) -> bytes:
    return text.encode("latin-1")


def _view(
    storage: npt.NDArray[Any], offset: int, shape: tuple[int, ...], strides: tuple[int, ...], *_: object
) -> npt.NDArray[Any]:
    """The array that a tensor is of its storage; the strides of torch count numbers, those of numpy bytes."""
    size = int(np.prod(shape))
    expected = tuple(int(np.prod(shape[i + 1 :])) for i in range(len(shape)))
    if tuple(strides) != expected:
        raise pickle.UnpicklingError("a tensor that is not stored row by row")
    return storage[offset : offset + size].reshape(shape)
