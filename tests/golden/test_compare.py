"""The golden harness itself: each way of being wrong is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.records import Attribution, Kind, SpeakerType
from scripts.golden.compare import Outcome, describe, judge_article
from scripts.golden.format import GoldenArticle, load_article
from tests.cli.fake import find

TOML = """
id = "a-01"
families = ["indirect"]
note = "two sentences"
text = "मंत्री ने कहा कि पुल अगले साल बनेगा। रमा ने कहा कि सड़क टूट चुकी है।"

[[record]]
kind = "indirect"
in = "मंत्री ने कहा कि पुल अगले साल बनेगा"
content = ["पुल अगले साल बनेगा"]
speaker = "मंत्री"
name = "रमा देवी"
type = "person"
cue = "कहा"
"""
SECOND = """
[[record]]
kind = "indirect"
in = "रमा ने कहा कि सड़क टूट चुकी है"
content = ["सड़क टूट चुकी है"]
speaker = "रमा"
name = "रमा देवी"
type = "person"
cue = "कहा"
"""


def golden(folder: Path, content: str) -> GoldenArticle:
    path = folder / "a-01.toml"
    path.write_text(content, encoding="utf-8")
    return load_article(path)


def judge(folder: Path, toml: str, **changes: object) -> Outcome:
    """The verdicts where the first record has some fields changed."""
    article = golden(folder, toml)
    first, *others = find(article.article)
    return judge_article(article, [first.model_copy(update=changes), *others])


def roles(outcome: Outcome) -> list[str]:
    return [difference.role for verdict in outcome.verdicts for difference in verdict.differences]


def test_all_right(tmp_path: Path) -> None:
    outcome = judge(tmp_path, TOML + SECOND)
    assert outcome.as_expected
    assert list(describe(outcome, everything=True)) == []


def test_a_record_beyond_the_gold(tmp_path: Path) -> None:
    outcome = judge(tmp_path, TOML)
    assert not outcome.as_expected
    assert [record.content[0].text for record in outcome.extra] == ["सड़क टूट चुकी है"]
    assert any("no gold has this record" in line for line in describe(outcome))


def test_a_missed_record(tmp_path: Path) -> None:
    outcome = judge_article(golden(tmp_path, TOML), [])
    assert [verdict.problem for verdict in outcome.records] == ["missed"]
    assert not outcome.as_expected


def test_each_role_is_compared(tmp_path: Path) -> None:
    (first, second) = find(golden(tmp_path, TOML + SECOND).article)
    assert first.speaker is not None
    assert first.cue is not None
    wrong: dict[str, dict[str, object]] = {
        "kind": {"kind": Kind.DIRECT},
        "content": {"content": (first.content[0].model_copy(update={"end": first.content[0].end - 6}),)},
        "speaker": {"speaker": first.speaker.model_copy(update={"start": 1})},
        "name": {"speaker": first.speaker.model_copy(update={"name": "रमा"})},
        "type": {"speaker": first.speaker.model_copy(update={"type": SpeakerType.GROUP})},
        "cue": {"cue": first.cue.model_copy(update={"end": first.cue.end + 3})},
        "negated": {"cue": first.cue.model_copy(update={"negated": True})},
        "source": {"source": source_of(first, second)},
    }
    for role, changes in wrong.items():
        assert roles(judge(tmp_path, TOML + SECOND, **changes)) == [role]


def source_of(record: Attribution, other: Attribution) -> object:
    """The speaker of one record as the source of another."""
    assert other.speaker is not None
    return record.model_copy(update={"source": other.speaker}).source


def test_optional_roles_count_where_the_gold_gives_them(tmp_path: Path) -> None:
    assert roles(judge(tmp_path, TOML.replace('type = "person"', 'type = "person"\nrole = "मंत्री"') + SECOND)) == [
        "role"
    ]


def test_a_known_failure_that_works_is_not_as_expected(tmp_path: Path) -> None:
    outcome = judge(tmp_path, TOML + 'expect = "fail"\nwhy = "hard"\n' + SECOND)
    assert not outcome.as_expected
    assert any("holds now" in line for line in describe(outcome))


def test_a_known_failure_that_fails_is_as_expected(tmp_path: Path) -> None:
    outcome = judge(tmp_path, TOML + 'expect = "fail"\nwhy = "hard"\n' + SECOND, kind=Kind.DIRECT)
    assert outcome.as_expected
    assert list(describe(outcome)) == []
    assert any("(known: hard)" in line for line in describe(outcome, everything=True))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ('[[negative]]\ntext = "सड़क टूट चुकी है"\nreason = "title"\n', False),
        ('[[negative]]\ntext = "सड़क टूट चुकी है"\nreason = "title"\nexpect = "fail"\nwhy = "hard"\n', True),
        ('[[spurious]]\ncontent = ["सड़क टूट चुकी है"]\nwhy = "hard"\n', True),
    ],
)
def test_a_record_that_should_not_be(tmp_path: Path, entry: str, expected: bool) -> None:
    assert judge(tmp_path, TOML + entry).as_expected is expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ('[[negative]]\ntext = "टूट"\nreason = "term"\n', True),
        ('[[negative]]\ntext = "टूट"\nreason = "term"\nexpect = "fail"\nwhy = "hard"\n', False),
        ('[[spurious]]\ncontent = ["टूट"]\nwhy = "hard"\n', False),
    ],
)
def test_a_record_that_is_not_made(tmp_path: Path, entry: str, expected: bool) -> None:
    assert judge(tmp_path, TOML + SECOND + entry).as_expected is expected
