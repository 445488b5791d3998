"""The rule catalogue: for the terminal and as the Markdown page in the documentation, from the rules' own metadata."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotes.matchers.rule import Passage, Rule


def as_text(rules: Iterable[Rule], passages: Iterable[Passage] = ()) -> str:
    """The catalogue for a terminal: the rules in the order in which they are tried, then those over passages."""
    return "\n".join(_text_lines(rules, passages)).rstrip()


def as_markdown(rules: Iterable[Rule], passages: Iterable[Passage] = ()) -> str:
    """The catalogue as a Markdown page."""
    return "\n".join(_markdown_lines(rules, passages)).rstrip()


def _family(passage: Passage) -> str:
    return passage.__module__.rpartition(".")[2]


def _text_lines(rules: Iterable[Rule], passages: Iterable[Passage]) -> Iterator[str]:
    for rule in rules:
        yield rule.name
        yield from (f"    {line}".rstrip() for line in inspect.cleandoc(rule.doc).splitlines())
        for sentence, content in rule.examples:
            yield f"    + {sentence}"
            yield f"      content: {content}"
        for sentence in rule.counterexamples:
            yield f"    - {sentence}"
        yield ""
    for passage in passages:
        yield f"{_family(passage)}.*"
        yield from (f"    {line}".rstrip() for line in inspect.cleandoc(passage.__doc__ or "").splitlines())
        yield ""


def _markdown_lines(rules: Iterable[Rule], passages: Iterable[Passage]) -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield "Written by `quotes rules --markdown` from the rules themselves, in the order in which they are tried."
    yield "The name of a rule is the field `rule` of its records. A ✓ sentence shows what the rule finds (in bold, the"
    yield "content), a ✗ sentence what it leaves alone; the tests run both."
    yield ""
    for family, members in groupby(rules, key=lambda rule: rule.name.partition(".")[0]):
        yield f"## {family}"
        yield ""
        for rule in members:
            yield f"### `{rule.name}`"
            yield ""
            yield inspect.cleandoc(rule.doc)
            yield ""
            yield from (f"- ✓ {sentence.replace(content, f'**{content}**', 1)}" for sentence, content in rule.examples)
            yield from (f"- ✗ {sentence}" for sentence in rule.counterexamples)
            yield ""
    for passage in passages:
        yield f"## {_family(passage)}"
        yield ""
        yield "Seen over several sentences, after all others:"
        yield ""
        yield inspect.cleandoc(passage.__doc__ or "")
        yield ""
