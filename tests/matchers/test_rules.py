"""Every rule on its own examples and on further sentences, over stored parses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from quotes.matchers import MATCHERS, PASSAGES
from quotes.matchers.headline import name_after
from quotes.matchers.rule import Rule
from quotes.records import Attribution
from quotes.syntax import get_parser
from tests.matchers.cases import FINDS, LEAVES, Find, Leave
from tests.matchers.contexts import read_context
from tests.matchers.stored import REMEDY, extract_stored, stored_parser


def strict(fault: str) -> list[pytest.MarkDecorator]:
    """The mark of a known failure, or none."""
    return [pytest.mark.xfail(strict=True, reason=fault)] if fault else []


def examples() -> Iterator[object]:
    for rule in MATCHERS:
        for text, content in rule.examples:
            yield pytest.param(rule.name, text, content, id=f"{rule.name}-{text}")


def counterexamples() -> Iterator[object]:
    for rule in MATCHERS:
        for text in rule.counterexamples:
            yield pytest.param(rule.name, text, id=f"{rule.name}-{text}")


def content(record: Attribution) -> str:
    return " … ".join(span.text for span in record.content)


def by(rule: str, records: Iterable[Attribution]) -> list[Attribution]:
    return [record for record in records if record.rule == rule]


@pytest.mark.parametrize(("rule", "text", "wanted"), list(examples()))
def test_an_example_of_a_rule_is_found_by_it(rule: str, text: str, wanted: str) -> None:
    assert [content(record) for record in by(rule, extract_stored(text))] == [wanted]


@pytest.mark.parametrize(("rule", "text"), list(counterexamples()))
def test_a_counterexample_is_left_alone_by_its_rule(rule: str, text: str) -> None:
    assert by(rule, extract_stored(text)) == []


@pytest.mark.parametrize("find", [pytest.param(f, marks=strict(f.fault), id=f"{f.rule}-{f.text}") for f in FINDS])
def test_a_sentence_is_found(find: Find) -> None:
    records = {content(record): record for record in by(find.rule, extract_stored(find.text))}
    assert find.content in records
    record = records[find.content]
    assert record.kind is find.kind
    assert (record.speaker.text if record.speaker else None) == find.speaker
    assert (record.cue.text if record.cue else None) == find.cue


@pytest.mark.parametrize("leave", [pytest.param(e, marks=strict(e.fault), id=f"{e.rule}-{e.text}") for e in LEAVES])
def test_a_sentence_is_left_alone(leave: Leave) -> None:
    found = [(record.rule, content(record)) for record in extract_stored(leave.text)]
    assert found == [], leave.why


@pytest.mark.xfail(strict=True, reason="one word tagged as a name is enough for headline.name_after to see a speaker")
def test_a_topic_behind_a_colon_is_no_speaker_though_the_tagger_errs() -> None:
    context = read_context("नगर निकाय चुनाव: पहला चरण", {"चरण": "PROPN"})
    assert list(name_after.match(context)) == []


def test_every_rule_has_examples_counterexamples_and_two_sentences_of_either_sort() -> None:
    finds, leaves = Counter(find.rule for find in FINDS), Counter(leave.rule for leave in LEAVES)
    for rule in MATCHERS:
        assert rule.examples, rule.name
        assert rule.counterexamples, rule.name
        assert finds[rule.name] >= 2, rule.name
        assert leaves[rule.name] >= 2, rule.name
    assert set(finds) | set(leaves) <= {rule.name for rule in MATCHERS}


def test_a_rule_is_named_once_and_described() -> None:
    names = [rule.name for rule in MATCHERS]
    assert len(set(names)) == len(names)
    assert all(rule.doc.strip() for rule in MATCHERS)
    assert all(passage.__doc__ for passage in PASSAGES)


@pytest.mark.parametrize("rule", MATCHERS, ids=lambda rule: rule.name)
def test_an_example_holds_its_content(rule: Rule) -> None:
    assert all(part in text for text, content in rule.examples for part in content.split(" … "))


def test_the_stored_parses_are_the_bundled_parsers() -> None:
    assert stored_parser().fingerprint == get_parser().fingerprint, f"the parser has changed: {REMEDY}"
