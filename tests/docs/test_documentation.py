"""What the documentation shows is what the program does."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from quotes.cli import main
from quotes.lexicon.loader import load_lexicon
from quotes.records import Attribution, Cue, Source, Speaker
from tests.docs.markdown import ROOT


@pytest.mark.parametrize("model", [Attribution, Speaker, Cue, Source])
def test_every_field_of_the_record_is_explained(model: type[BaseModel]) -> None:
    page = (ROOT / "docs" / "record-schema.md").read_text(encoding="utf-8")
    for name, field in model.model_fields.items():
        assert f"`{field.alias or name}`" in page, f"{model.__name__}.{name} is not explained"


def test_the_schema_in_the_documentation_is_that_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    page = (ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8")
    assert capsys.readouterr().out == page, "the record has changed: quotes schema > docs/record.schema.json"


def test_the_lexicons_page_counts_what_the_lexicon_has() -> None:
    lexicon = load_lexicon()
    kinds = (lexicon.verbs, lexicon.nouns, lexicon.markers, lexicon.hedges)
    verbs, nouns, markers, hedges = map(len, kinds)
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    counted = f"{len(lexicon.entries)} cue entries ({verbs} verbs, {nouns} nouns, {markers} markers, {hedges} hedges)"
    assert f"{counted} and {len(lexicon.pseudo)} entries of pseudo-cues" in page
