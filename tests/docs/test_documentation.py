"""What the documentation shows is what the program does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import regex
from pydantic import BaseModel

from quotes.article import Article
from quotes.cli import main
from quotes.cli.arguments import build_parser
from quotes.records import Attribution, Cue, Source, Speaker

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("golden/*.md")])


def blocks(page: str, language: str) -> list[str]:
    """The code blocks of a page that are in a language."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return regex.findall(rf"^```{language}\n(.*?)^```$", text, flags=regex.MULTILINE | regex.DOTALL)


def shown(part: Any, whole: Any) -> bool:
    """Whether all that is shown of a value is so; objects may leave fields out."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and shown(part[key], whole[key]) for key in part)
    if isinstance(part, list):
        return len(part) == len(whole) and all(map(shown, part, whole))
    return bool(part == whole)


@pytest.mark.model
def test_the_record_in_the_readme_is_made_from_the_text_in_it() -> None:
    from quotes.extractor import Extractor

    (text,) = blocks("README.md", "text")
    (record,) = map(json.loads, blocks("README.md", "json"))
    made = [r.model_dump(mode="json", by_alias=True) for r in Extractor().extract(Article("pul", text))]
    assert len(made) == 2
    assert shown(record, made[1])


@pytest.mark.model
def test_the_python_in_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = blocks("README.md", "python")
    exec(code, {})
    assert f"prints `{capsys.readouterr().out.strip()}`" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("model", [Attribution, Speaker, Cue, Source])
def test_every_field_of_the_record_is_explained(model: type[BaseModel]) -> None:
    page = (ROOT / "docs" / "record-schema.md").read_text(encoding="utf-8")
    for name, field in model.model_fields.items():
        assert f"`{field.alias or name}`" in page, f"{model.__name__}.{name} is not explained"


def test_the_schema_in_the_documentation_is_that_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    page = (ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8")
    assert capsys.readouterr().out == page, "the record has changed: quotes schema > docs/record.schema.json"


def test_every_command_in_the_readme_is_one() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = set(regex.findall(r"^(?:… \| )?quotes (\w+) .*?(?=   )", page, flags=regex.MULTILINE))
    assert commands >= {"extract", "explain", "evaluate"}
    for line in regex.findall(
        r"^(?:… \| )?quotes ((?:extract|explain|evaluate) .*?)(?=   )", page, flags=regex.MULTILINE
    ):
        build_parser().parse_args(line.split())


def links() -> Iterator[object]:
    """Every link of the pages that leads to a file."""
    for page in PAGES:
        for target in regex.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            yield pytest.param(page, target, id=f"{page.relative_to(ROOT)}:{target}")


@pytest.mark.parametrize(("page", "target"), list(links()))
def test_links_lead_somewhere(page: Path, target: str) -> None:
    assert (page.parent / target).exists()
