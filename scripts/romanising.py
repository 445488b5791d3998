"""How near the romanised names come to the spelling that newspapers use.

python -m scripts.romanising tests/romanising/unseen.tsv
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import regex

from quotes.romanising import romanise
from quotes.romanising.names import by_rule


def read_names(path: Path) -> list[tuple[str, str]]:
    """Names in Hindi, each with its usual spelling in English."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [(hindi, latin) for hindi, latin in (line.split("\t") for line in lines)]


def distance(one: str, other: str) -> int:
    """How many letters have to be put in, left out or changed."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        above, row[0] = row[0], index
        for column, its in enumerate(other, 1):
            above, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, above + (letter != its))
    return row[-1]


def shares(names: list[tuple[str, str]], write: Callable[[str], str]) -> tuple[float, float]:
    """The shares of names that are written exactly so, and with at most one letter other."""
    distances = [distance(write(hindi), latin) for hindi, latin in names]
    return tuple(sum(d <= most for d in distances) / len(distances) for most in (0, 1))  # type: ignore[return-value]


def rules_alone(name: str) -> str:
    """A name without settled spellings and abbreviations."""
    return regex.sub(r"\p{Deva}+", lambda found: by_rule(found[0]), name)


def report(names: list[tuple[str, str]]) -> Iterator[str]:
    """The figures, and each name that is written otherwise."""
    words = [pair for hindi, latin in names for pair in zip(hindi.split(), latin.split(), strict=True)]
    for what, pairs in ((f"{len(names)} names", names), (f"{len(words)} words", words)):
        for how, write in (("", romanise), (", rules alone", rules_alone)):
            exact, near = shares(pairs, write)
            yield f"{what}{how}: {exact:.1%} exactly so, {near:.1%} within one letter"
    for hindi, latin in names:
        if romanise(hindi) != latin:
            yield f"  {hindi}: {romanise(hindi)}, usually {latin}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path, help="a name in Hindi and its usual spelling a line, a tab between them")
    print(*report(read_names(parser.parse_args().names)), sep="\n")
