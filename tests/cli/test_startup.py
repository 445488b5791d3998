"""What starting costs: nothing heavy is loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

import quotes
from tests.cli.conftest import Run

HEAVY = ("torch", "stanza", "pydantic", "regex", "tomllib", "numpy")


def loaded(code: str) -> set[str]:
    """The heavy modules that are there after some code has run in a new interpreter."""
    check = f"{code}\nimport sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def seconds(*arguments: str) -> float:
    """The quickest of five runs of a new interpreter, to keep what else the machine does out of the figure."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded("import quotes") == set()


def test_help_loads_nothing_heavy() -> None:
    assert loaded("from quotes.cli import main; main(['--help'])") == set()


def test_the_extractor_is_imported_without_torch_and_stanza() -> None:
    assert not loaded("from quotes import Extractor") & {"torch", "stanza"}


def test_importing_the_package_is_quick() -> None:
    assert seconds("-c", "import quotes") < 0.3


def test_help_is_quick() -> None:
    assert seconds("-m", "quotes", "--help") < 0.5


def test_every_public_name_is_there() -> None:
    assert "extract" in quotes.__all__
    for name in quotes.__all__:
        assert getattr(quotes, name) is not None
    assert set(quotes.__all__) == set(dir(quotes))


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        quotes.extrakt  # noqa: B018


def test_version(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"quotes {quotes.__version__}\n")


@pytest.mark.parametrize("command", [[], ["extract"], ["explain"], ["evaluate"], ["rules"], ["schema"], ["models"]])
def test_help_teaches(run: Run, command: list[str]) -> None:
    ran = run(*command, "--help")
    assert ran.code == 0
    assert ran.out.startswith("usage: quotes")
    assert max(map(len, ran.out.splitlines())) <= 120
