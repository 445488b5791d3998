"""The Stanza processor, in a pipeline of the bundled package."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotes.errors import ParserError
from quotes.records import Attribution

pytestmark = pytest.mark.model

TEXT = "🌾 मंत्री रमा देवी ने कहा कि सड\u093cक अगले साल बनेगी। विधायक मोहन लाल ने कहा, ‘‘यह काम नहीं होगा।’’"
PROCESSORS = "tokenize,pos,lemma,depparse,quotes"

Make = Callable[..., Any]


@pytest.fixture(scope="module")
def make() -> Make:
    """Makes a pipeline of the bundled package."""
    stanza = pytest.importorskip("stanza")
    importlib.import_module("quotes.integrations.stanza")
    from quotes.syntax import resolve_package

    package = resolve_package()

    def make_(processors: str = PROCESSORS, **options: Any) -> Any:
        return stanza.Pipeline(
            "hi",
            dir=str(package.folder),
            package=package.package,
            processors=processors,
            download_method=None,
            use_gpu=False,
            logging_level="CRITICAL",
            **options,
        )

    return make_


@pytest.fixture(scope="module")
def nlp(make: Make) -> Any:
    return make()


def test_a_document_has_its_quotes(nlp: Any) -> None:
    document = nlp(TEXT)
    assert all(isinstance(record, Attribution) for record in document.quotes)
    first, second = document.quotes
    assert (first.speaker.name, first.content[0].text) == ("रमा देवी", "सड\u093cक अगले साल बनेगी")
    assert (second.speaker.name, second.content[0].text) == ("मोहन लाल", "यह काम नहीं होगा")
    for record in document.quotes:
        for piece in (*record.content, record.speaker, record.cue):
            assert document.text[piece.start : piece.end] == piece.text


def test_stanza_s_own_annotation_is_as_without_it(nlp: Any) -> None:
    with_quotes = nlp(TEXT)
    without = nlp(TEXT, processors="tokenize,pos,lemma,depparse")
    assert with_quotes.to_dict() == without.to_dict()
    assert not hasattr(without, "quotes")


def test_many_documents_at_once(nlp: Any) -> None:
    documents = nlp.bulk_process([TEXT, "आज बारिश हुई।", "मंत्री ने कहा कि पुल बनेगा।"])
    assert [len(document.quotes) for document in documents] == [2, 0, 1]
    assert documents[0].quotes == nlp(TEXT).quotes


def test_the_document_s_id_is_the_records(nlp: Any) -> None:
    document = nlp(TEXT, processors="tokenize,pos,lemma,depparse")
    document.doc_id = "story-17"
    assert {record.doc_id for record in nlp(document, processors="quotes").quotes} == {"story-17"}
    assert {record.doc_id for record in nlp(TEXT).quotes} == {"text"}


def test_its_options_are_the_extractor_s(make: Make, tmp_path: Path) -> None:
    from quotes.extractor import Extractor

    strict = make(quotes_precision="strict", quotes_parser="default")(TEXT).quotes
    assert strict == Extractor(precision="strict").extract(TEXT)
    path = tmp_path / "desk.toml"
    path.write_text('[aliases]\n"रमा कुमारी" = ["रमा देवी"]\n', encoding="utf-8")
    own = make(quotes_configuration=str(path), quotes_parser="default")(TEXT).quotes
    assert own == Extractor(configuration=path).extract(TEXT)
    assert own[0].speaker.name == "रमा कुमारी"


def test_it_asks_for_what_it_needs(make: Make) -> None:
    from stanza.pipeline.core import PipelineRequirementsException

    with pytest.raises(PipelineRequirementsException):
        make("tokenize,pos,quotes")


def test_words_without_a_text_are_refused(nlp: Any) -> None:
    import stanza

    document = stanza.Document([[{"id": 1, "text": "पुल"}]])
    with pytest.raises(ParserError, match="needs the document's text"):
        nlp.processors["quotes"].process(document)


def test_a_sentence_that_is_too_long_is_parsed_in_windows(nlp: Any) -> None:
    from quotes.integrations.stanza import PipelineParser

    words = ["सड\u093cक", "", "a b", *["और", ","] * 120]
    tree, empty = PipelineParser(nlp).parse([words, []])
    assert [word.form for word in tree.words] == words
    assert sum(word.head == -1 for word in tree.words) == 1
    assert len(empty) == 0


def test_importing_it_anew_does_not_have_it_run_twice() -> None:
    code = (
        "import importlib, quotes.integrations.stanza as module; importlib.reload(module); "
        "from stanza.pipeline.registry import PIPELINE_NAMES; print(PIPELINE_NAMES.count('quotes'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
