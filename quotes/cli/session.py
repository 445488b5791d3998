"""What the commands share: the extractor they drive, how articles reach it, and what they tell the user."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from quotes.article import Article
from quotes.cli.progress import CLEAR_LINE
from quotes.errors import QuotesError
from quotes.formats import ArticleReader, Problem
from quotes.formats.locations import STDIN, expand
from quotes.formats.writing import part_of
from quotes.run.events import article_failed, details_of

if TYPE_CHECKING:
    from quotes.attribution.confidence import Precision
    from quotes.configuration import Configuration
    from quotes.extractor import Explanation, Result

#: Where a configuration is found that is not named: in the file that a variable names, else in the working directory.
CONFIGURATION_VARIABLE, CONFIGURATION_FILE = "UDDHARAN_CONFIG", "uddharan.toml"


class UsageError(QuotesError):
    """The command cannot be run as it was given."""


class Extracting(Protocol):
    """What the commands need of an extractor."""

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Result]: ...

    def explain(self, article: Article) -> Explanation: ...


@dataclass(frozen=True, slots=True)
class Setup:
    """What an extractor is made with, as the options and the configuration say together."""

    parser: str = "default"
    precision: Precision = "balanced"
    configuration: Configuration | None = None
    article_info: bool = True
    romanise: bool = False

    def fingerprint(self) -> list[str | bool | None]:
        """What the records depend on."""
        own = None if self.configuration is None else self.configuration.fingerprint
        return [self.parser, self.precision, own, self.article_info, self.romanise]


class Build(Protocol):
    """Makes an extractor."""

    def __call__(self, setup: Setup) -> Extracting: ...


Command = Callable[[Namespace, "Build | None"], int]


def build_extractor(setup: Setup) -> Extracting:
    """The extractor that a setup describes.

    Raises:
        ParserError: where there is no such parser; the message says what there is.
    """
    from quotes.extractor import Extractor

    extractor = Extractor(
        setup.parser,
        precision=setup.precision,
        configuration=setup.configuration,
        article_info=setup.article_info,
        romanise=setup.romanise,
    )
    return cast("Extracting", extractor)


def settle(arguments: Namespace) -> Setup:
    """Options that are not given take the configuration's value, then their own default; what comes of them.

    Raises:
        ConfigurationError: where the configuration cannot be read or makes no sense.
    """
    configuration = _find_configuration(arguments)
    defaults = configuration.defaults if configuration is not None else None
    for name, otherwise in (("parser", "default"), ("precision", "balanced"), ("jobs", 1)):
        if hasattr(arguments, name) and getattr(arguments, name) is None:
            setattr(arguments, name, getattr(defaults, name, None) or otherwise)
    return Setup(
        arguments.parser,
        arguments.precision,
        configuration,
        getattr(arguments, "article_info", True),
        getattr(arguments, "romanise", False),
    )


def _find_configuration(arguments: Namespace) -> Configuration | None:
    """The configuration that is named by --config, by the variable, or by its place in the working directory."""
    if arguments.no_config:
        return None
    path = arguments.config or os.environ.get(CONFIGURATION_VARIABLE) or None
    if path is None and not Path(CONFIGURATION_FILE).is_file():
        return None
    from quotes.configuration import load_configuration

    configuration = load_configuration(path or CONFIGURATION_FILE)
    if arguments.config is None and not getattr(arguments, "quiet", False):
        print(f"quotes: with the configuration {path or CONFIGURATION_FILE}", file=sys.stderr)
    return configuration


def make_reader(arguments: Namespace) -> ArticleReader:
    """The reader with the options of the command line."""
    stdin = None if sys.stdin is None else sys.stdin.buffer
    return ArticleReader(stdin=stdin, stdin_format=arguments.stdin_format, **reading_options(arguments))


def reading_options(arguments: Namespace) -> dict[str, Any]:
    """The options of the command line that say how files are read."""
    return {
        "id_field": arguments.id_field,
        "text_field": arguments.text_field,
        "format": arguments.format,
        "max_chars": arguments.max_chars,
    }


class Failures:
    """Lists every article that failed: on standard error if it is to be shown there, and in a file if one is given."""

    def __init__(self, file: IO[str] | None = None, *, shown: bool = True) -> None:
        self._file = file
        self._shown = shown
        self.count = 0

    def add(self, problem: Problem) -> None:
        """Tell the user of an article that failed."""
        self.count += 1
        article_failed(problem)
        if self._shown:
            stage = "" if problem.stage == "read" else f"{problem.stage}: "
            line = f"quotes: {problem.origin}: {stage}{problem.reason}"
            print(f"{CLEAR_LINE}{line}" if sys.stderr.isatty() else line, file=sys.stderr)
        if self._file is not None:
            self._file.write(json.dumps(details_of(problem), ensure_ascii=False) + "\n")
            self._file.flush()

    def skip(self, items: Iterable[Article | Problem]) -> Iterator[Article]:
        """The articles among the items; the problems are listed as they come."""
        for item in items:
            if isinstance(item, Problem):
                self.add(item)
            else:
                yield item


def counted(number: int, noun: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def check_output(inputs: list[str], target: Path) -> None:
    """Refuse to write where nothing can be written, or over what is read.

    Raises:
        UsageError: with what to do.
    """
    if target.is_dir():
        raise UsageError(f"-o {target} is a directory; name a file in it")
    if not target.parent.is_dir():
        raise UsageError(f"-o {target} cannot be written: there is no folder {target.parent}")
    for path in expand(inputs):
        if path != STDIN and (same_file(path, target) or same_file(path, part_of(target))):
            raise UsageError(f"{path} is both read and written (-o); choose another file to write")


def same_file(one: str | Path, other: str | Path) -> bool:
    """Whether two paths lead, or would lead, to one file."""
    one, other = Path(one), Path(other)
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()
