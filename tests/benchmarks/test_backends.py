"""The benchmark of backends over invented articles, with our own executor, and UDPipe where it is installed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.backends import __main__ as command
from benchmarks.backends import contenders
from benchmarks.backends.parser import BackendParser
from benchmarks.backends.racing import agreement, race
from benchmarks.backends.stanza_models import open_models, quantise
from benchmarks.backends.udpipe_models import RECIPES, Recipe, model_file, train
from benchmarks.backends.udpipe_parser import open_udpipe
from quotes.syntax import FlatParser, Tree, get_parser, resolve_package
from quotes.syntax.analyses import Analysis, Words
from quotes.syntax.windows import MAX_WORDS
from scripts.parser.packages import PUD_ONLY
from scripts.parser.split import Part, Split
from scripts.parser.treebank import Token, write_trees
from scripts.parser.treebank import Tree as GoldTree

TEXT = "महापौर रमा देवी ने कहा कि टंकियों की सफाई चल रही है। “पानी दो दिन में साफ होगा,” उन्होंने कहा।"


def chain(windows: Sequence[Words]) -> list[list[Analysis]]:
    """Every word hangs on the one before it."""
    return [[(word, "X", "", i, "dep") for i, word in enumerate(words)] for words in windows]


def test_a_function_becomes_a_parser() -> None:
    sentences = [["मंत्री", "ने", "कहा"], [], ["शब्द"] * (MAX_WORDS + 1), ["मंत्री", "ने", "कहा"]]
    first, empty, long, again = BackendParser("chain", chain).parse(sentences)
    assert [word.head for word in first.words] == [-1, 0, 1]
    assert first == again
    assert (len(empty), len(long)) == (0, MAX_WORDS + 1)
    assert [word.deprel for word in long.words].count("parataxis") == 1


def test_parsers_race_and_their_trees_are_compared() -> None:
    sentences = [["मंत्री", "ने", "कहा"], ["हां"]]
    got = []

    def get() -> FlatParser:
        got.append("flat")
        return FlatParser()

    finishes = race({"flat": get, "chain": lambda: BackendParser("chain", chain)}, sentences, 3)
    assert len(got) == 3
    assert all(finish.seconds < 1 for finish in finishes.values())
    flat, chained = (finishes[label].trees for label in ("flat", "chain"))
    assert agreement(flat, flat) == (1.0, 1.0)
    assert agreement(flat, chained) == (0.5, 0.5)


def test_the_command_prints_a_table_and_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"doc_id": "a", "text": TEXT}), encoding="utf-8")
    monkeypatch.setattr(contenders, "_installed", lambda _: False)
    monkeypatch.setattr(command, "_ROUNDS", 1)
    assert command.main([str(path), "--work", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert "\n| numpy | " in printed.out
    assert "\n| numpy, tables of words empty | " in printed.out
    assert "| 1.00 | 100.0 % | 100.0 % |" in printed.out
    assert "NOT MEASURED: torch int8 (stanza is not installed)" in printed.err
    assert printed.err.count("ufal.udpipe is not installed") == len(RECIPES)


def test_what_is_compiled_or_trained_first_has_to_be_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contenders, "_installed", lambda _: True)
    model_file(RECIPES[0], tmp_path).touch()
    every = list(contenders.backends(resolve_package(), tmp_path, tmp_path))
    assert not any(backend.obstacle(slow=True) for backend in every)
    assert [backend.label for backend in every if backend.obstacle(slow=False)] == [
        "torch compiled",
        *(f"udpipe {recipe.name}" for recipe in RECIPES[1:]),
    ]


def test_a_module_of_a_package_that_is_absent_is_not_installed() -> None:
    assert contenders._installed("json.decoder")
    assert not contenders._installed("no_such_package.module")


def test_udpipe_is_trained_and_parses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ufal.udpipe", reason="NOT TESTED: ufal.udpipe is not installed")
    monkeypatch.setattr("benchmarks.backends.udpipe_models._TAGGER", {"iterations": 1, "use_lemma": 0})
    words = (Token("मंत्री", "_", "NOUN", "_", 3, "nsubj"), Token("ने", "_", "ADP", "_", 1, "case"))
    trees = [GoldTree(f"s{n}", f"d{n}", (*words, Token("कहा", "_", "VERB", "_", 0, "root"))) for n in range(4)]
    write_trees([*trees, GoldTree("t", "t", trees[0].tokens[2:])], tmp_path / "hi_pud.conllu")
    monkeypatch.setattr("benchmarks.backends.udpipe_models.read_split", lambda _: Split({"t": Part.TUNE}))
    path = train(Recipe("small", PUD_ONLY, {"iterations": 2}, vectors=False), tmp_path, tmp_path / "work")
    parser = open_udpipe(path, resolve_package("pud"))
    trees_found: list[Tree] = parser.parse([["मंत्री", "ने", "कहा"], []])
    assert [word.form for word in trees_found[0].words] == ["मंत्री", "ने", "कहा"]
    assert [word.head for word in trees_found[0].words].count(-1) == 1
    assert len(trees_found[1]) == 0


@pytest.mark.model
def test_stanza_s_models_are_run_as_they_are_and_in_int8() -> None:
    sentences = [["मंत्री", "ने", "कहा", "कि", "पानी", "नहीं", "है", "।"], ["हां"]]
    package = resolve_package("pud")
    whole, small = (open_models(package, change).parse(sentences) for change in (None, quantise))
    assert agreement(whole, get_parser("pud").parse(sentences)) == (1.0, 1.0)
    assert agreement(whole, small)[0] > 0.7
