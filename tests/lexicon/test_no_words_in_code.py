"""Word knowledge is data: the code of the stages compares with word classes, never with Hindi words of its own."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

import quotes

PACKAGE = Path(quotes.__file__).parent
ORTHOGRAPHY = {"spelling.py", "view.py"}  # endings and letters
SOURCES = sorted(
    source
    for stage in ("text", "matchers", "attribution")
    for source in (PACKAGE / stage).glob("*.py")
    if source.name not in ORTHOGRAPHY
)
_WORD = regex.compile("(?<![\u0900-\u097f])[\u0904-\u0939\u0958-\u0961][\u0900-\u0963]+")
_EVIDENCE = regex.compile("[a-z]+ in ")  # what a record is told to rest on: agent in ने


def words_in(code: str) -> list[str]:
    """The strings with a Hindi word in them, docstrings, the examples of rules and labels of evidence apart.

    Letters, vowel signs and ranges of letters are no words.
    """
    tree = ast.parse(code)
    apart = {id(node) for part in _parts_apart(tree) for node in ast.walk(part)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in apart
        and _WORD.search(node.value)
        and not _EVIDENCE.match(node.value)
    ]


def _parts_apart(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings and decorators."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from node.decorator_list
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: f"{source.parent.name}/{source.name}")
def test_no_word_stands_in_code(source: Path) -> None:
    assert words_in(source.read_text(encoding="utf-8")) == []


def test_a_word_in_code_is_seen() -> None:
    code = 'def acts(word):\n    """मंत्री ने"""\n    return word == "ने" or word.endswith("ी")\n'
    assert words_in(code) == ["ने"]


@pytest.mark.parametrize("table", ["grammar.toml", "names/classes.toml"])
def test_every_word_class_is_asked_for(table: str) -> None:
    code = {name for source in PACKAGE.rglob("*.py") for name in regex.findall(r"\w+", source.read_text("utf-8"))}
    classes = tomllib.loads((PACKAGE / "lexicon" / "data" / table).read_text("utf-8"))
    assert [name for name in classes if name not in code] == []
