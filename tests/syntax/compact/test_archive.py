from __future__ import annotations

import os
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest

from quotes.syntax import resolve_package
from quotes.syntax.compact.archive import UnreadableError, read_archive


class _Trap:
    """An object that makes a folder when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self._path),)


def write_archive(path: Path, saved: object) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("model/data.pkl", pickle.dumps(saved, protocol=2))
    return path


def test_plain_values_are_read(tmp_path: Path) -> None:
    saved = {"config": {"layers": 2, "name": "हिन्दी"}, "dicts": b"\x1f\x8b\x00\xff"}
    assert read_archive(write_archive(tmp_path / "m.pt", saved)) == saved


def test_a_pickle_that_would_run_code_is_refused_and_runs_none(tmp_path: Path) -> None:
    sprung = tmp_path / "sprung"
    with pytest.raises(UnreadableError, match=r"mkdir is no part of weights"):
        read_archive(write_archive(tmp_path / "m.pt", {"model": _Trap(sprung)}))
    assert not sprung.exists()


@pytest.mark.parametrize("content", [b"", b"no archive", pickle.dumps({"model": 1}), b"PK\x03\x04 cut off"])
def test_what_is_no_archive_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m.pt"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match="is no archive of weights"):
        read_archive(path)


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "m.pt", "w") as archive:
        archive.writestr("readme", "")
    with pytest.raises(UnreadableError):
        read_archive(tmp_path / "m.pt")
    with pytest.raises(UnreadableError, match="no weights by name"):
        read_archive(write_archive(tmp_path / "m.pt", [1]))


@pytest.mark.model
def test_the_arrays_are_the_tensors_that_torch_reads() -> None:
    import torch

    for path in resolve_package().files:
        theirs = torch.load(path, map_location="cpu", weights_only=True)
        ours = read_archive(path)
        assert ours.keys() == theirs.keys()
        tensors = theirs.get("model", {"emb": theirs.get("emb")})
        arrays = ours.get("model", {"emb": ours.get("emb")})
        assert list(arrays) == list(tensors)
        for name, tensor in tensors.items():
            assert arrays[name].dtype == tensor.numpy().dtype
            assert np.array_equal(arrays[name], tensor.numpy()), name


@pytest.mark.model
def test_a_tensor_out_of_order_is_refused_rather_than_read_wrongly(tmp_path: Path) -> None:
    import torch

    torch.save({"model": torch.arange(6.0).reshape(2, 3).T}, tmp_path / "m.pt")
    with pytest.raises(UnreadableError, match="row by row"):
        read_archive(tmp_path / "m.pt")
