"""Completion at the Tab key, in the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Path:
    """A folder with an article in it and the scripts of all shells."""
    (tmp_path / "article.txt").write_text("नदी", encoding="utf-8")
    for shell in ("bash", "zsh", "fish"):
        ran = run("completion", shell)
        assert (ran.code, ran.err) == (0, "")
        (tmp_path / f"quotes.{shell}").write_text(ran.out, encoding="utf-8")
    return tmp_path


def shell(name: str, code: str, folder: Path) -> list[str]:
    """What a shell prints, line by line."""
    if shutil.which(name) is None:
        pytest.skip(f"NOT TESTED: {name} is not installed")
    options = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[name]
    done = subprocess.run(
        [name, *options, "-c", code], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


CASES = [
    (["ex"], {"extract", "explain"}),
    (["extract", "--prec"], {"--precision"}),
    (["extract", "--precision", "s"], {"strict"}),
    (["extract", "art"], {"article.txt"}),
    (["extract", "--config", "art"], {"article.txt"}),
    (["completion", "b"], {"bash"}),
]


@pytest.mark.parametrize(("words", "found"), CASES)
def test_bash(folder: Path, words: list[str], found: set[str]) -> None:
    line = " ".join(["quotes", *words])
    asked = f"COMP_WORDS=({line}); COMP_CWORD={len(words)}; _shtab_quotes"
    code = f'source quotes.bash; {asked}; printf "%s\\n" "${{COMPREPLY[@]}}"'
    assert set(shell("bash", code, folder)) == found


@pytest.mark.parametrize(("words", "found"), CASES)
def test_fish(folder: Path, words: list[str], found: set[str]) -> None:
    lines = shell("fish", f"source quotes.fish; complete -C '{' '.join(['quotes', *words])}'", folder)
    assert {line.partition("\t")[0] for line in lines if line} == found


def test_zsh_reads_its_script(folder: Path) -> None:
    assert shell("zsh", "emulate zsh; zsh -n quotes.zsh && echo read", folder) == ["read"]


def test_another_shell(run: Run) -> None:
    ran = run("completion", "csh")
    assert (ran.code, "invalid choice: 'csh'" in ran.err) == (2, True)
