"""The code blocks of a page of Markdown, with what the page says of each to the tests.

A comment on the line before a block says how it is tested; readers of the page do not see it:

- ``<!-- not run: REASON -->``: commands or Python that cannot be run in a test
- ``<!-- file: NAME -->``: the block is a file; those after it find it under that name
- ``<!-- prints -->``: the block is what the one before it writes to standard output; ``…`` stands for anything
- ``<!-- tells -->``: the same of standard error
- ``<!-- record N -->``: the block shows fields of the Nth record that the one before it printed
- ``<!-- exit N -->``: the last command of the block ends with that code, not with 0
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

ROOT = Path(__file__).parents[2]

#: Every page that people read: the site's, and those of the repository that the site takes in.
PAGES = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "golden/**/*.md", "benchmarks/**/*.md")
    for path in ROOT.glob(pattern)
    if path.is_file()
)

MARKS = ("not run", "file", "prints", "tells", "record", "exit")

_FENCE = regex.compile(r"(?P<indent> *)(?P<fence>`{3,})(?P<language>\w*)(?P<more>.*)")
_MARK = regex.compile(r" *<!-- (?P<mark>.+) -->")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: ``line`` is that of its fence, counted from 1; ``marks`` are the comments before it."""

    page: Path
    line: int
    language: str
    text: str
    marks: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    def mark(self, name: str) -> str | None:
        """What a mark says ("" if it is there and says no more), or None where there is no such mark."""
        for mark in self.marks:
            if mark == name or mark.startswith((f"{name}:", f"{name} ")):
                return mark.removeprefix(name).removeprefix(":").strip()
        return None


def read_blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order.

    Raises:
        ValueError: where a block does not end.
    """
    lines = enumerate(page.read_text(encoding="utf-8").splitlines(), 1)
    marks: list[str] = []
    for number, line in lines:
        if mark := _MARK.fullmatch(line):
            marks.append(mark["mark"])
        elif fence := _FENCE.fullmatch(line):
            body: list[str] = []
            for _, inner in lines:
                if inner.strip() == fence["fence"]:
                    break
                body.append(inner.removeprefix(fence["indent"]) + "\n")
            else:
                raise ValueError(f"{page}:{number}: the block does not end")
            yield Block(page, number, fence["language"], "".join(body), tuple(marks))
            marks = []
        elif line.strip():
            marks = []


def prose_of(page: Path) -> str:
    """A page without its fenced blocks."""
    text = page.read_text(encoding="utf-8")
    return regex.sub(r"^ *(`{3,}).*?^ *\1 *$", "", text, flags=regex.MULTILINE | regex.DOTALL)
