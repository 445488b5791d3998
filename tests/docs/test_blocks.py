"""Every block of Python and every command of the documentation runs, and prints what the page says it prints.

A page is run from its first block to its last, in a folder with the example articles (`tests.docs.samples`). How a page
says that a block is not run, or what it prints, is told in `tests.docs.markdown`.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import regex

from quotes.cli import main
from tests.docs.markdown import MARKS, PAGES, ROOT, Block, prose_of, read_blocks
from tests.docs.samples import make_samples

BLOCKS = {page: list(read_blocks(page)) for page in PAGES}
RUN, DATA = {"sh", "python"}, {"json", "toml", "text", "xml", "sql"}

#: Blocks that are marked as not run. One more is a decision: say in the mark why, and raise the number.
NOT_RUN = 22

#: Pages whose blocks load Stanza, and torch with it.
HEAVY = {"docs/howto/stanza.md"}

_QUOTED = regex.compile(r"'[^']*'|\"[^\"]*\"")
_FOR_A_SHELL = regex.compile(r"[|&;<>*?$()~`]")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    make_samples(folder)
    return folder


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the PATH, with the two programs that pages call."""
    folder = tmp_path_factory.mktemp("programs")
    for name, command in (("quotes", "-m quotes"), ("python", "")):
        (folder / name).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {command} "$@"\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


class Bench:
    """Runs the blocks of one page, in the working directory."""

    def __init__(self, programs: Path, captured: pytest.CaptureFixture[bytes]) -> None:
        self._programs = programs
        self._captured = captured
        self._names: dict[str, object] = {}
        self.out = self.err = ""

    def run(self, block: Block) -> None:
        """Run a block and keep what it prints."""
        if block.language == "python":
            exec(compile(block.text, str(block), "exec"), self._names)
        else:
            lines = list(commands_of(block))
            expected = [0] * (len(lines) - 1) + [int(block.mark("exit") or 0)]
            codes = [self._command(line) for line in lines]
            assert codes == expected, f"{block}: {lines}\n{self._captured.readouterr()}"
        sys.stdout.flush()
        self.out, self.err = (data.decode("utf-8") for data in self._captured.readouterr())

    def _command(self, line: str) -> int:
        if line.startswith("quotes ") and not _FOR_A_SHELL.search(_QUOTED.sub("", line)):
            return main(shlex.split(line, comments=True)[1:])
        path = os.pathsep.join((str(self._programs), os.environ["PATH"]))
        return subprocess.run(
            ["bash", "-ec", line], env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}, check=False
        ).returncode


def commands_of(block: Block) -> Iterator[str]:
    """The commands of a block, each on one line. What installs packages is not run: see the test of it."""
    lines = (line.strip() for line in block.text.replace("\\\n", " ").splitlines())
    return (line for line in lines if line and not line.startswith(("#", "pip install ")))


def runs(block: Block) -> bool:
    return (
        block.language in RUN
        and block.mark("not run") is None
        and (block.language == "python" or any(commands_of(block)))
    )


def agrees(shown: str, printed: str) -> bool:
    """Whether a text is what was printed, where ``…`` stands for anything."""
    pattern = regex.escape(_trimmed(shown), special_only=True).replace("…", ".*")
    return bool(regex.fullmatch(pattern, _trimmed(printed), flags=regex.DOTALL))


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


def includes(whole: Any, part: Any) -> bool:
    """Whether all that is shown of a value is so; objects may leave fields out."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and includes(whole[key], part[key]) for key in part)
    if isinstance(part, list):
        return len(part) == len(whole) and all(map(includes, whole, part))
    return bool(part == whole)


def pages() -> Iterator[object]:
    for page, blocks in BLOCKS.items():
        if any(map(runs, blocks)):
            name = str(page.relative_to(ROOT))
            yield pytest.param(page, id=name, marks=[pytest.mark.model] if name in HEAVY else [])


@pytest.mark.parametrize("page", list(pages()))
def test_the_page_does_what_it_says(
    page: Path,
    samples: Path,
    programs: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(samples, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("UDDHARAN_CONFIG", raising=False)
    bench = Bench(programs, capfdbinary)
    for block in BLOCKS[page]:
        if (name := block.mark("file")) is not None:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(block.text, encoding="utf-8")
        elif block.mark("prints") is not None:
            assert agrees(block.text, bench.out), f"{block}: prints\n{bench.out}"
        elif block.mark("tells") is not None:
            assert agrees(block.text, bench.err), f"{block}: tells\n{bench.err}"
        elif (number := block.mark("record")) is not None:
            record = json.loads(bench.out.splitlines()[int(number) - 1])
            assert includes(record, json.loads(block.text)), f"{block}: the record is\n{record}"
        elif runs(block):
            bench.run(block)


@pytest.mark.parametrize("page", [page for page, blocks in BLOCKS.items() if blocks], ids=str)
def test_every_block_says_its_language(page: Path) -> None:
    for block in BLOCKS[page]:
        assert block.language in RUN | DATA, f"{block}: one of {sorted(RUN | DATA)} after the fence"


def test_every_mark_of_a_block_is_one_that_is_known() -> None:
    for block in (block for blocks in BLOCKS.values() for block in blocks):
        known = [mark for mark in MARKS if block.mark(mark) is not None]
        assert len(known) == len(block.marks), f"{block}: {block.marks}, of which only {known} mean something"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_no_command_stands_outside_a_block_that_is_run(page: Path) -> None:
    found = regex.findall(r"^ {4,}(?:… \| )?((?:quotes|pip|python|make|curl|git) .*)$", prose_of(page), flags=regex.M)
    assert not found, f"{page}: in a block of ```sh"


def test_what_is_not_run_is_counted_and_says_why() -> None:
    marked = [block for blocks in BLOCKS.values() for block in blocks if block.mark("not run") is not None]
    assert all(block.mark("not run") and block.language in RUN for block in marked)
    told = "\n".join(f"{block}: {block.mark('not run')}" for block in marked)
    assert len(marked) == NOT_RUN, f"{len(marked)} blocks are marked, and NOT_RUN is another number:\n{told}"


def test_the_extras_that_pages_install_are_there() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for page in PAGES:
        for names in regex.findall(r"uddharan\[([\w,]+)\]", page.read_text(encoding="utf-8")):
            assert set(names.split(",")) <= set(extras), f"{page}: {names}"


def test_what_is_printed_is_compared() -> None:
    assert agrees("a\n…\nd\n", "a\nb\nc\nd\n")
    assert agrees("रमा … (person)", "रमा देवी (person)\n")
    assert not agrees("a\n", "a\nb\n")
    assert includes({"a": [1], "b": 2}, {"a": [1]})
    assert not includes({"a": [1, 2]}, {"a": [1]})
