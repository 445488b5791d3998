"""The line of a value in a TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.configuration.lines import line_of

FILE = """\
# words of the desk
[defaults]
jobs = 2

[[verb]]  # one
lemma = "बुदबुदाना"
links = [
  "ki",  # a clause

  # direct speech
  "quote",
]

[aliases]
"नरेंद्र मोदी" = ["नमो",
  "मोदीजी"]
defaults.x = '''
[verb]
'''

[[verb]]
lemma = "फुफकारना"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("defaults",), 2),
        (("defaults", "jobs"), 3),
        (("defaults", "precision"), 2),
        (("verb",), 5),
        (("verb", 0), 5),
        (("verb", 0, "class"), 5),
        (("verb", 0, "lemma"), 6),
        (("verb", 0, "links"), 7),
        (("verb", 0, "links", 0), 8),
        (("verb", 0, "links", 1), 11),
        (("aliases", "नरेंद्र मोदी", 0), 15),
        (("aliases", "नरेंद्र मोदी", 1), 16),
        (("aliases", "defaults", "x"), 17),
        (("verb", 1), 21),
        (("verb", 1, "lemma"), 22),
        (("verb", 1, "links", 0), 21),
        (("nothing",), 1),
    ],
)
def test_the_line_of_a_value(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(FILE, path) == line


@st.composite
def files(draw: st.DrawFn) -> str:
    """TOML with tables in any order, arrays over several lines, comments and blank lines."""
    lines: list[str] = []
    marks = iter(range(1000))
    for table in draw(st.permutations(["[one]", "[[two]]", "[[two]]", "[three]", "[[two]]"])):
        lines += [*draw(st.lists(st.sampled_from(["", "# [one]", "# x = 1"]), max_size=3)), table]
        for name in draw(st.permutations(["a", "b"]))[: draw(st.integers(0, 2))]:
            if draw(st.booleans()):
                lines.append(f'{name} = "mark{next(marks)}"')
            else:
                lines.append(f"{name} = [")
                for _ in range(draw(st.integers(1, 3))):
                    lines += [*draw(st.lists(st.just("  # no"), max_size=1)), f'  "mark{next(marks)}",']
                lines.append("]")
    return "\n".join(lines)


def values(document: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(document, str):
        yield path, document
    else:
        steps = document.items() if isinstance(document, dict) else enumerate(document)
        for step, value in steps:
            yield from values(value, (*path, step))


@given(files())
def test_every_value_is_on_its_line(text: str) -> None:
    lines = text.split("\n")
    for path, value in values(tomllib.loads(text)):
        assert f'"{value}"' in lines[line_of(text, path) - 1]
