"""Every word class that the code asks for is one of the grammar: a misspelt one would silently hold no word."""

from __future__ import annotations

import ast
from pathlib import Path

import quotes
from quotes.lexicon.grammar import load_grammar

ASKING = {"holds", "has", "places", "endings"}
SOURCES = sorted((Path(quotes.__file__).parent).rglob("*.py"))


def asked_classes() -> set[str]:
    calls = (
        node
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKING
    )
    return {
        argument.value
        for call in calls
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def test_every_word_class_asked_for_is_in_the_grammar() -> None:
    grammar = load_grammar()
    asked = asked_classes()
    assert len(asked) > 30
    assert [name for name in sorted(asked) if not grammar[name]] == []
