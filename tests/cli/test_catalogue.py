"""``quotes schema``, ``rules`` and ``models``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.article import Article
from quotes.matchers import MATCHERS
from quotes.matchers.rule import Rule
from quotes.report.rules import as_markdown, as_text
from tests.cli.conftest import Run
from tests.cli.fake import find


def test_the_schema_describes_a_record_as_it_is_written(run: Run) -> None:
    ran = run("schema")
    assert ran.code == 0
    schema = json.loads(ran.out)
    assert schema["version"] == "1.0"
    assert {"doc_id", "kind", "content", "speaker", "cue", "source"} <= set(schema["required"])
    assert "class" in schema["$defs"]["Cue"]["properties"]


def test_a_record_has_the_fields_of_the_schema_and_no_others(run: Run) -> None:
    (record,) = find(Article("a", "मंत्री ने कहा कि पुल अगले साल बनेगा।"))
    schema = json.loads(run("schema").out)
    written = json.loads(record.model_dump_json(by_alias=True))
    optional = ["article", "configuration"]
    assert list(written) + optional == list(schema["properties"])
    assert not set(optional) & set(schema["required"])
    assert list(written["cue"]) == list(schema["$defs"]["Cue"]["properties"])


def test_every_rule_is_listed_in_order_with_its_examples(run: Run) -> None:
    ran = run("rules")
    assert ran.code == 0
    headings = [line for line in ran.out.splitlines() if line and not line.startswith(" ")]
    passages = ["transcript.*", "tweets.*", "posts.*", "floating.*", "posters.*"]
    assert headings == [*(rule.name for rule in MATCHERS), *passages]
    assert all(sentence in ran.out for rule in MATCHERS for sentence, _ in rule.examples)


def test_the_page_of_rules_is_what_the_command_prints(run: Run) -> None:
    page = Path(__file__).parents[2] / "docs" / "rules.md"
    assert run("rules", "--markdown").out == page.read_text(encoding="utf-8"), (
        "the rules have changed: quotes rules --markdown > docs/rules.md"
    )


def test_the_page_marks_what_a_rule_finds() -> None:
    rule = Rule("indirect.ki", lambda _: iter(()), "Finds कि.\n\n    Misses हां.", (("उसने कहा कि हां।", "हां"),), ("हां।",))
    assert "- ✓ उसने कहा कि **हां**।" in as_markdown([rule])
    assert "- ✗ हां।" in as_markdown([rule])
    assert as_text([rule]).splitlines()[:3] == ["indirect.ki", "    Finds कि.", ""]


def test_the_parsers_are_listed_with_the_way_to_the_official_one(run: Run) -> None:
    ran = run("models")
    assert ran.code == 0
    assert "folder" in ran.out
    assert "stanza.download('hi')" in ran.out


@pytest.mark.parametrize("command", ["schema", "rules", "models"])
def test_catalogues_take_no_files(run: Run, command: str) -> None:
    assert run(command, "a.txt").code == 2
