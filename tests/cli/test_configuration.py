"""The configuration on the command line: where it is looked for, and what it decides."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.fake import INTERRUPTS

GOOD = "मंत्री ने कहा कि पुल अगले साल बनेगा।"
WORDS = '[[verb]]\nlemma = "मिमियाना"\nclass = "say"\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory with an article in it, and no configuration anywhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("UDDHARAN_CONFIG", raising=False)
    Path("a.txt").write_text(GOOD, encoding="utf-8")


def digest(run: Run, *arguments: object) -> str | None:
    """The digest of the configuration in the record that comes out."""
    ran = run("extract", "a.txt", *arguments)
    assert ran.code == 0, ran.err
    found: str | None = ran.records[0].get("configuration")
    return found


def test_where_it_is_looked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert digest(run) is None
    for name in ("uddharan", "named", "variable"):
        Path(f"{name}.toml").write_text(f'{WORDS}note = "{name}"\n', encoding="utf-8")
    found, named = digest(run), digest(run, "--config", "named.toml")
    monkeypatch.setenv("UDDHARAN_CONFIG", "variable.toml")
    variable = digest(run)
    assert len({None, found, named, variable}) == 4
    assert digest(run, "--config", "named.toml") == named
    assert digest(run, "--no-config") is None
    monkeypatch.setenv("UDDHARAN_CONFIG", "")
    assert digest(run) == found


def test_one_that_was_not_named_is_told_of(run: Run) -> None:
    Path("uddharan.toml").write_text(WORDS, encoding="utf-8")
    assert "quotes: with the configuration uddharan.toml\n" in run("extract", "a.txt").err
    assert "configuration" not in run("extract", "a.txt", "--config", "uddharan.toml").err
    assert run("extract", "-q", "a.txt").err == ""


def test_a_mistake_ends_the_run_before_it_begins(run: Run) -> None:
    Path("uddharan.toml").write_text('[[verb]]\nlemma = "मिमियाना"\nclass = "sya"\n', encoding="utf-8")
    ran = run("extract", "a.txt", "-o", "out.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("quotes: uddharan.toml:3: verb.class: input should be 'say'")
    assert not Path("out.jsonl").exists()
    assert run("extract", "a.txt", "--config", "none.toml").code == 2


def test_options_go_before_defaults(run: Run) -> None:
    Path("uddharan.toml").write_text('[defaults]\nparser = "none"\nprecision = "strict"\njobs = 2\n', encoding="utf-8")
    setups = [
        json.loads(run("extract", "a.txt", *arguments).records[0]["evidence"][0])
        for arguments in ((), ("--parser", "pud", "--precision", "balanced", "--jobs", 1), ("--no-config",))
    ]
    assert setups == [["none", "strict"], ["pud", "balanced"], ["default", "balanced"]]


@pytest.mark.parametrize("command", ["explain", "view"])
def test_the_other_commands_have_it_too(run: Run, command: str) -> None:
    Path("uddharan.toml").write_text('[[verb]]\nlemma = "मिमिया"\nclass = "say"\n', encoding="utf-8")
    ran = run(command, "a.txt")
    assert (ran.code, "uddharan.toml:2: verb.lemma" in ran.err) == (2, True)
    assert run(command, "a.txt", "--no-config").code == 0


def test_every_process_has_it(run: Run) -> None:
    Path("uddharan.toml").write_text(WORDS, encoding="utf-8")
    lines = [json.dumps({"doc_id": f"d{n}", "text": GOOD}) + "\n" for n in range(150)]
    Path("many.jsonl").write_text("".join(lines), encoding="utf-8")
    one, two = (run("extract", "many.jsonl", "--jobs", jobs) for jobs in (1, 2))
    assert one.out == two.out
    assert one.records[0]["configuration"] == digest(run)


def test_a_run_cannot_go_on_with_other_words(run: Run) -> None:
    Path("uddharan.toml").write_text(WORDS, encoding="utf-8")
    lines = [json.dumps({"doc_id": f"d{n}", "text": text}) for n, text in enumerate([*[GOOD] * 100, INTERRUPTS])]
    Path("many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("extract", "many.jsonl", "-o", "out.jsonl").code == 130
    Path("uddharan.toml").write_text(WORDS.replace("say", "claim"), encoding="utf-8")
    ran = run("extract", "many.jsonl", "-o", "out.jsonl", "--resume")
    assert (ran.code, "with other inputs, options or configuration" in ran.err) == (2, True)
    Path("uddharan.toml").write_text(f"# the same words\n{WORDS}[defaults]\njobs = 1\n", encoding="utf-8")
    assert run("extract", "many.jsonl", "-o", "out.jsonl", "--resume").code == 130
