"""CoNLL-U, read back by the libraries conllu and udapi."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import conllu
import pytest
from hypothesis import HealthCheck, given, settings
from udapi.block.read.conllu import Conllu
from udapi.core.document import Document

from quotes.article import Article
from quotes.exchange import ExchangeError, read_records, write_records
from quotes.exchange.conllu import write
from quotes.exchange.documents import Quoted
from quotes.records import Attribution
from quotes.syntax.tree import Tree, Word
from tests.exchange.samples import ARTICLE, RECORDS, TEXT, quoted_articles

_UNESCAPED = {r"\s": " ", r"\t": "\t", r"\n": "\n", r"\r": "\r", r"\p": "|", r"\\": "\\"}


class Chain:
    """A parser that hangs every word on the one before it."""

    fingerprint = "chain"

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        return [Tree(tuple(map(self._word, range(len(words)), words))) for words in sentences]

    @staticmethod
    def _word(index: int, form: str) -> Word:
        return Word(index, form, form, "NOUN", {"Case": "Nom"}, index - 1, "dep" if index else "root")


def sentences(path: Path) -> list[Any]:
    """What the library reads; it stops at what is no CoNLL-U."""
    return list(conllu.parse(path.read_bytes().decode("utf-8")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_records(RECORDS, tmp_path / "out.conllu", to="conllu", articles=[ARTICLE])
    return tmp_path / "out.conllu"


def marked(found: list[Any], role: str, number: int) -> list[str]:
    """The forms of the tokens that have a role in a record."""
    tokens = [token for sentence in found for token in sentence]
    return [t["form"] for t in tokens if str(number) in (t["misc"] or {}).get(role, "").split(",")]


def test_the_tokens_of_every_span_are_marked(path: Path) -> None:
    found = sentences(path)
    assert marked(found, "Speaker", 1) == ["लोक", "निर्माण", "मंत्री", "रमा", "देवी"]
    assert marked(found, "Cue", 2) == ["इनकार", "किया"]
    assert marked(found, "Source", 1) == ["बाज\u093cार", "समिति"]
    assert marked(found, "Content", 2) == ["ठेका", "<", "मोहन", "&", "भाई", ">", "को", "दिया", "गया", "था"]
    assert marked(found, "Content", 1)[:6] == ["यह", "पुल", "ज़रूर", "बनेगा", "किसी", "को"], "the marks are not in it"
    assert marked(found, "Hedge", 3) == ["फिर"]
    assert marked(found, "Speaker", 2) == []


def test_the_document_and_its_sentences_are_named(path: Path) -> None:
    found = sentences(path)
    assert found[0].metadata["newdoc id"] == ARTICLE.doc_id
    assert [sentence.metadata["sent_id"] for sentence in found] == [f"pul%201%2Fक-{n + 1}" for n in range(len(found))]


def text_of(found: list[Any]) -> str:
    """The article put together again from the forms and the spaces after them, as UDPipe's reader does it."""
    text = ""
    for sentence in found:
        for token in sentence:
            misc = token["misc"] or {}
            spaces = misc.get("SpacesAfter", "" if misc.get("SpaceAfter") == "No" else r"\s")
            text += _unescape(misc.get("SpacesBefore", "")) + token["form"] + _unescape(spaces)
    return text


def _unescape(spaces: str) -> str:
    text = ""
    while spaces:
        if spaces[:2] in _UNESCAPED:
            text, spaces = text + _UNESCAPED[spaces[:2]], spaces[2:]
        elif spaces.startswith(r"\u"):
            text, spaces = text + chr(int(spaces[2:6], 16)), spaces[6:]
        else:
            text, spaces = text + spaces[0], spaces[1:]
    return text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=quoted_articles())
def test_the_article_can_be_put_together_again(case: tuple[Article, tuple[Attribution, ...]]) -> None:
    article, records = case
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.conllu"
        write_records(records, path, to="conllu", articles=[article])
        found = sentences(path)
    assert text_of(found) == article.text
    for token in (token for sentence in found for token in sentence):
        start, end = map(int, token["misc"]["TokenRange"].split(":"))
        assert article.text[start:end] == token["form"]


@pytest.mark.parametrize(("unit", "codec", "size"), [("utf-16", "utf-16-le", 2), ("utf-8", "utf-8", 1)])
def test_ranges_count_in_the_unit(tmp_path: Path, unit: str, codec: str, size: int) -> None:
    write_records(RECORDS, tmp_path / "out", to="conllu", articles=[ARTICLE], offsets=unit)
    data = TEXT.encode(codec)
    for token in (token for sentence in sentences(tmp_path / "out") for token in sentence):
        start, end = map(int, token["misc"]["TokenRange"].split(":"))
        assert data[start * size : end * size].decode(codec) == token["form"]


def test_udapi_reads_the_trees() -> None:
    """udapi builds the tree and complains of heads that make none; `# text` must be what the forms give."""
    target = io.BytesIO()
    write([Quoted(ARTICLE.doc_id, RECORDS, ARTICLE)], target, parser=Chain())
    document = Document()
    reader = Conllu(filehandle=io.StringIO(target.getvalue().decode("utf-8")))
    reader.process_document(document)
    trees = list(document.trees)
    assert len(trees) == target.getvalue().count(b"# sent_id = ")
    for tree in trees:
        assert tree.compute_text() == tree.text
        assert len(tree.children) == 1
        assert all((node.upos, node.feats["Case"]) == ("NOUN", "Nom") for node in tree.descendants)
    speakers = [node.form for tree in trees for node in tree.descendants if node.misc["Speaker"] == "1"]
    assert speakers == ["लोक", "निर्माण", "मंत्री", "रमा", "देवी"]


def test_the_validator_of_universal_dependencies_passes_it(tmp_path: Path) -> None:
    text = ARTICLE.text.replace("\n\n", "\n\xa0 \u2028\t|\n")
    article = Article("स/1", text)
    record = RECORDS[1].model_copy(update={"doc_id": "स/1"})
    with (tmp_path / "out.conllu").open("wb") as target:
        write([Quoted("स/1", (record,), article)], target, parser=Chain())
    program = Path(sys.executable).with_name("udvalidate")
    command: list[str | Path] = [program, "--lang", "hi", "--level", "2", tmp_path / "out.conllu"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "*** PASSED ***\n")


def test_a_damaged_comment_is_named(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace('"kind": "indirect"', '"kind": "loud"'), encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"out\.conllu:\d+: this is no record: the field kind: Input should be"):
        list(read_records(path, form="conllu"))
