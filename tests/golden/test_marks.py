"""Marks of known failures: put on and taken off, with the gold as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.records import Kind
from scripts.golden.__main__ import main
from scripts.golden.compare import judge_article
from scripts.golden.format import GoldenError, load_article
from scripts.golden.marks import demote, promote
from tests.cli.fake import find
from tests.golden.test_compare import SECOND, TOML

NEGATIVE = '\n[[negative]]\ntext = "टूट"\nreason = "term"\n'


def write(folder: Path, content: str) -> Path:
    path = folder / "a-01.toml"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize("expect", ["", 'expect = "pass"\n'])
def test_a_failure_is_marked_and_the_mark_comes_off_again(tmp_path: Path, expect: str) -> None:
    path = write(tmp_path, TOML + expect + SECOND + NEGATIVE)
    golden = load_article(path)
    first, second = find(golden.article)
    wrong = judge_article(golden, [first.model_copy(update={"kind": Kind.MIXED}), second])
    assert demote(path, wrong, "hard") == 1
    marked = load_article(path)
    assert [(case.expect, case.why) for case in marked.records] == [("fail", "hard: kind"), ("pass", "")]
    assert [case.json for case in marked.records] == [case.json for case in golden.records]
    assert promote(path, judge_article(marked, [first, second])) == 1
    assert load_article(path) == golden


def test_a_false_record_gets_an_entry_that_goes_when_the_record_does(tmp_path: Path) -> None:
    path = write(tmp_path, TOML)
    golden = load_article(path)
    records = list(find(golden.article))
    assert demote(path, judge_article(golden, records), "hard") == 1
    marked = load_article(path)
    assert [case.why for case in marked.spurious] == ["hard: made by indirect.complement"]
    assert judge_article(marked, records).as_expected
    assert promote(path, judge_article(marked, records[:1])) == 1
    assert load_article(path) == golden


def test_nothing_to_mark_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, TOML + SECOND + "\n\n\n# the end\n")
    before = path.read_bytes()
    golden = load_article(path)
    outcome = judge_article(golden, list(find(golden.article)))
    assert (promote(path, outcome), demote(path, outcome, "hard")) == (0, 0)
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_marked_stays_as_it_was(tmp_path: Path) -> None:
    strange = TOML.replace("[[record]]", "[[ record ]]")
    path = write(tmp_path, strange)
    golden = load_article(path)
    with pytest.raises(GoldenError, match="by hand"):
        demote(path, judge_article(golden, []), "hard")
    assert path.read_text(encoding="utf-8") == strange


def test_demoting_needs_files_and_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["demote"], ["demote", "a-01.toml"], ["demote", "--why", "hard"]):
        with pytest.raises(SystemExit):
            main(arguments)
        assert "somebody's decision" in capsys.readouterr().err
