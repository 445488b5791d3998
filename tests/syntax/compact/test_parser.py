"""The parser with numpy alone against Stanza itself, and against itself in other batches."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from quotes.errors import ParserError
from quotes.syntax import PackageParser, StanzaParser, Tree, resolve_package
from quotes.syntax.compact import models
from quotes.syntax.compact import parser as compact
from quotes.syntax.compact.archive import UnreadableError
from quotes.syntax.compact.networks import Networks
from quotes.syntax.compact.parser import CompactParser
from quotes.syntax.conllu import read_trees
from quotes.syntax.packages import PROCESSORS, ParserPackage
from quotes.syntax.windows import MAX_WORDS
from tests.syntax.test_stanza import SENTENCES

GOLDEN = Path(__file__).parents[3] / "golden" / "parses"
#: Words that no dictionary has: letters that the lemmatiser does not know, signs, mixed scripts, endless ones.
ODD = [
    ["", "मुख्य मंत्री", "न" * 5000, "बोले", "!!!", "?!", "¿Qué", "naïve", "Ωμέγα", "ळळळ", "𑂦𑂪", "😀😀"],
    ["IPHONE", "iPhoneों", "ट्विटराइटों", "ऍप्सें", "ज़ख़्मों", "कहूँगा", "<UNK>", "<PAD>", "ₓ₂कों", "‌", "।।"],
    ["क"],
    ["शब्द"] * (2 * MAX_WORDS + 1),
    ["राम", "ने", "श्याम", "ने", "मोहन", "ने", "कहा", "कहा", "कहा", "पुल", "पुल", "बना", "बना", "।"],
]


@pytest.fixture(scope="module")
def parser() -> CompactParser:
    return CompactParser(resolve_package())


def golden_sentences(every: int) -> list[list[str]]:
    """Sentences of the golden articles."""
    paths = sorted(GOLDEN.iterdir())
    words = dict.fromkeys(parse.words for path in paths for parse in read_trees(path))
    return [list(sentence) for sentence in list(words)[::every]]


@pytest.mark.model
@pytest.mark.parametrize(("package", "every"), [("pud", 3), ("hdtb_pud", 9)])
def test_the_trees_are_stanzas(package: str, every: int) -> None:
    sentences = [*SENTENCES, *ODD, *golden_sentences(every)]
    assert len(sentences) > 50
    there = resolve_package(package)
    ours, theirs = CompactParser(there), StanzaParser(there)
    assert ours.fingerprint == theirs.fingerprint
    different = [a for a, b in zip(ours.parse(sentences), theirs.parse(sentences), strict=True) if a != b]
    assert different == []


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("package", ["pud", "hdtb_pud"])
def test_all_golden_trees_are_stanzas(package: str) -> None:
    sentences = golden_sentences(1)
    there = resolve_package(package)
    assert CompactParser(there).parse(sentences) == StanzaParser(there).parse(sentences)


@pytest.mark.parametrize(("batch_words", "threads", "every"), [(1, 1, 40), (40, 1, 20), (700, 2, 10)])
def test_a_tree_does_not_depend_on_its_batch_or_threads(
    parser: CompactParser, batch_words: int, threads: int, every: int
) -> None:
    sentences = [*SENTENCES, *golden_sentences(every)]
    whole = parser.parse(sentences)
    other = CompactParser(parser.package, batch_words=batch_words, threads=threads)
    assert other.parse(sentences[::-1]) == whole[::-1]


def test_where_single_precision_is_not_sure_double_precision_decides(
    parser: CompactParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = golden_sentences(20)
    expected = parser.parse(sentences)
    asked: list[type] = []
    run = CompactParser._run

    def watch(self: CompactParser, networks: object, windows: object) -> object:
        asked.append(np.float64 if networks is self._double else np.float32)
        return run(self, networks, windows)  # type: ignore[arg-type]

    monkeypatch.setattr(CompactParser, "_run", watch)
    monkeypatch.setattr(compact, "ENOUGH", 1e9)
    assert CompactParser(parser.package).parse(sentences) == expected
    assert asked == [np.float32, np.float64]
    monkeypatch.setattr(compact, "ENOUGH", 0.0)
    parser.parse(sentences)
    assert asked[2:] == [np.float32]


@pytest.mark.parametrize(("package", "every"), [("pud", 4), ("hdtb_pud", 12)])
def test_single_precision_is_as_good_as_it_is_taken_for(package: str, every: int) -> None:
    """A lead is the difference of two scores, or of sums of them: it is wrong by much less than what counts as sure."""
    saved = models.read_models(resolve_package(package))
    sentences = sorted({tuple(words) for words in golden_sentences(every)}, key=len, reverse=True)
    single, double = (Networks(saved, dtype).parse(sentences) for dtype in (np.float32, np.float64))
    errors = [abs(a.lead - b.lead) for a, b in zip(single, double, strict=True)]
    assert 0 < max(errors) < compact.ENOUGH / 4


def test_sentences_without_words_have_empty_trees(parser: CompactParser) -> None:
    assert parser.parse([[], []]) == [Tree(()), Tree(())]
    assert parser.parse([]) == []


def test_words_come_back_as_they_were_given(parser: CompactParser) -> None:
    assert [[word.form for word in tree.words] for tree in parser.parse(ODD)] == ODD


def test_what_is_kept_of_words_is_bounded(parser: CompactParser, monkeypatch: pytest.MonkeyPatch) -> None:
    from quotes.syntax.compact import lemmas, words

    monkeypatch.setattr(words, "_MOST_KEPT", 10)
    monkeypatch.setattr(lemmas, "_MOST_KEPT", 5)
    small = CompactParser(parser.package, batch_words=30)
    sentences = golden_sentences(40)
    assert small.parse(sentences) == parser.parse(sentences)
    assert len(small._single._tagger._inputs._kept) <= max(10, len({word for s in sentences for word in s}))
    assert small.parse(sentences) == parser.parse(sentences)


def test_a_failure_inside_is_a_parser_error(parser: CompactParser, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError("no room")

    monkeypatch.setattr(parser._single, "parse", fail)
    with pytest.raises(ParserError, match="parser 'pud' failed on 1 sentences: no room"):
        parser.parse([["बोले"]])


def test_nonsense_settings_are_refused(parser: CompactParser) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        CompactParser(parser.package, batch_words=0)


@pytest.mark.parametrize(
    ("model", "key", "value"),
    [
        ("pos", "share_hid", False),
        ("pos", "charlm", True),
        ("depparse", "tag_emb_dim", 50),
        ("depparse", "reversed", True),
        ("lemma", "caseless", True),
    ],
)
def test_a_model_of_another_design_is_not_taken_for_ours(model: str, key: str, value: object) -> None:
    saved = models.read_models(resolve_package())
    models._check(saved)
    saved[model] = {**saved[model], "config": {**saved[model]["config"], key: value}}
    with pytest.raises(UnreadableError, match=f"the {model} model has {key} {value!r}"):
        models._check(saved)


def test_a_parser_that_looks_at_lemmas_is_not_taken_for_ours() -> None:
    saved = models.read_models(resolve_package())
    weights = dict(saved["depparse"]["model"])
    rows = weights["lemma_emb.weight"].copy()
    rows[-1] += 1
    saved["depparse"] = {**saved["depparse"], "model": {**weights, "lemma_emb.weight": rows}}
    with pytest.raises(UnreadableError, match="looks at lemmas"):
        models._check(saved)


@pytest.mark.model
def test_a_package_that_only_stanza_can_read_goes_to_stanza(tmp_path: Path) -> None:
    """The same weights in torch's former format: the same trees, and Stanza's message if they are broken."""
    import torch

    from tests.syntax.test_packages import make_folder

    folder = make_folder(tmp_path / "own", ["p"])
    names = {**dict.fromkeys(PROCESSORS, "m"), "pretrain": "v"}
    for path in resolve_package().files:
        saved = torch.load(path, weights_only=True)
        target = folder / "hi" / path.parent.name / f"{names[path.parent.name]}.pt"
        torch.save(saved, target, _use_new_zipfile_serialization=False)
    package: ParserPackage = resolve_package(str(folder))
    with pytest.raises(UnreadableError):
        CompactParser(package)
    parser = PackageParser(package)
    assert isinstance(parser.load(), StanzaParser)
    assert parser.parse(SENTENCES) == PackageParser(resolve_package()).parse(SENTENCES)
    next(iter(package.files)).write_bytes(b"broken")
    with pytest.raises(ParserError, match="cannot be loaded"):
        PackageParser(package).parse(SENTENCES)


def test_the_bundled_packages_need_neither_torch_nor_stanza() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from quotes.syntax import get_parser; get_parser('pud').parse([['मंत्री', 'ने', 'कहा']]);"
        "sys.exit(', '.join({'torch', 'stanza', 'scipy'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
