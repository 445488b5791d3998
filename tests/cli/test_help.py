"""The help teaches: every command shows how it is used, and what it shows can be typed."""

from __future__ import annotations

import argparse
import shlex

import pytest
import regex

from quotes.cli.arguments import build_parser
from tests.cli.conftest import Run

_SHELL = frozenset({"|", "&&", ";", ">", "<"})


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command with its parser."""
    (action,) = (a for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(action.choices)


def examples(text: str) -> list[list[str]]:
    """The arguments of each quotes command in the indented lines of a text, without what the shell takes."""
    found = []
    for line in text.splitlines():
        if not line.startswith("  "):
            continue
        shown = regex.split(r"\S\K\s{2,}", line.strip().partition(":  ")[2] or line.strip())[0]
        lexer = shlex.shlex(shown, posix=True, punctuation_chars="|&;<>")
        lexer.whitespace_split = True
        words: list[str] = []
        for word in [*lexer, ";"]:
            if word not in _SHELL:
                words.append(word)
                continue
            if words[:1] == ["quotes"]:
                found.append(words[1:])
            words = []
    return found


def test_what_is_an_example() -> None:
    text = "examples:\n  quotes a 'b c' | jq -r .d   (that)\n  x && quotes e > f\nquotes no"
    assert examples(text) == [["a", "b c"], ["e"]]


@pytest.mark.parametrize("name", [*commands(), ""])
def test_the_examples_can_be_typed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    parser = commands()[name] if name else build_parser()
    shown = examples(parser.epilog or "")
    assert any(arguments[0] == name for arguments in shown) or not name, "no example of the command itself"
    for arguments in shown:
        if arguments[0] == "COMMAND":
            continue
        build_parser().parse_args(arguments)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", commands())
def test_every_option_says_what_it_does(run: Run, name: str) -> None:
    for action in commands()[name]._actions:
        assert action.help, f"{name}: {action.option_strings or action.dest} says nothing"
    ran = run(name, "--help")
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 120


def test_without_arguments_it_helps(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert "start here:\n  quotes explain article.txt" in ran.err
