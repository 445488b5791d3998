"""The bundled Stanza packages: small enough, complete, and opened and run without a network."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest

import quotes.syntax

MODELS = Path(quotes.syntax.__file__).parent / "models"
PACKAGES = ("hdtb_pud", "pud")
PROCESSORS = ("tokenize", "pos", "lemma", "depparse")
LIMIT = 16 * 1024 * 1024

WORDS = ["मंत्री", "ने", "कहा", "कि", "सरकार", "नई", "योजना", "लाएगी", "।"]


def test_all_models_together_stay_under_the_limit() -> None:
    sizes = [path.stat().st_size for path in MODELS.rglob("*.pt")]
    assert sizes
    assert sum(sizes) <= LIMIT


@pytest.mark.parametrize("package", PACKAGES)
def test_the_index_names_files_that_are_there(package: str) -> None:
    language = json.loads((MODELS / "resources.json").read_text(encoding="utf-8"))["hi"]
    for processor in PROCESSORS:
        assert language["packages"][package][processor] in language[processor]
        assert (MODELS / "hi" / processor / f"{package}.pt").is_file()


def _open(package: str, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> Any:
    stanza = pytest.importorskip("stanza")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a bundled package asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return stanza.Pipeline(
        "hi",
        dir=str(MODELS),
        package=package,
        processors="tokenize,pos,lemma,depparse",
        download_method=None,
        use_gpu=False,
        verbose=False,
        **settings,
    )


@pytest.mark.model
@pytest.mark.parametrize("package", PACKAGES)
def test_a_report_is_parsed(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = _open(package, monkeypatch, tokenize_pretokenized=True)
    (sentence,) = pipeline([WORDS]).sentences
    minister, said, bring = sentence.words[0], sentence.words[2], sentence.words[7]
    assert (minister.text, minister.deprel, minister.head) == ("मंत्री", "nsubj", said.id)
    assert (said.upos, said.head) == ("VERB", 0)
    assert (bring.deprel, bring.head) == ("ccomp", said.id)


@pytest.mark.model
@pytest.mark.parametrize("package", PACKAGES)
def test_a_sentence_without_end_is_parsed_alike(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = _open(package, monkeypatch, tokenize_pretokenized=True)
    whole, cut = pipeline([WORDS, WORDS[:-1]]).sentences
    heads = [(word.head, word.deprel) for word in whole.words[:-1]]
    assert [(word.head, word.deprel) for word in cut.words] == heads


@pytest.mark.model
@pytest.mark.parametrize("package", PACKAGES)
def test_running_text_is_split(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = _open(package, monkeypatch)
    sentences = pipeline("मंत्री ने कहा कि सरकार नई योजना लाएगी। विपक्ष ने इसका विरोध किया।").sentences
    assert [sentence.words[-1].text for sentence in sentences] == ["।", "।"]
    assert sentences[0].words[0].text == "मंत्री"
