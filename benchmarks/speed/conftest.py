"""What the benchmarks of a run share: the articles, the parser, and the options that name them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.speed.corpus import CORPUS, EVERY, read_sample
from quotes.article import Article
from quotes.extractor import Extractor
from quotes.run.garbage import search_seldom
from quotes.syntax import DEFAULT_PARSER, Parser, get_parser

_WARM = 40  # articles before the clock starts: the tables of words are filled


def pytest_addoption(parser: pytest.Parser) -> None:
    options = parser.getgroup("articles that are measured")
    options.addoption("--articles", type=Path, default=CORPUS, help="JSON Lines with doc_id and text, .gz or not")
    options.addoption("--every", type=int, default=EVERY, metavar="N", help=f"take every Nth article ({EVERY})")
    options.addoption("--parser", default=DEFAULT_PARSER, help=f"the parser package ({DEFAULT_PARSER})")


@pytest.fixture(scope="session")
def articles(pytestconfig: pytest.Config) -> list[Article]:
    """The sample, the same each time."""
    return read_sample(pytestconfig.getoption("articles"), pytestconfig.getoption("every"))


@pytest.fixture(scope="session")
def parser_name(pytestconfig: pytest.Config) -> str:
    return str(pytestconfig.getoption("parser"))


@pytest.fixture(scope="session")
def parser(parser_name: str, articles: list[Article]) -> Parser:
    """The parser, its models loaded and its tables warm."""
    parser = get_parser(parser_name)
    list(Extractor(parser).extract_many(articles[:_WARM]))
    search_seldom()  # as the command line does
    return parser
