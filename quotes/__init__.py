"""Who said what in Hindi news: speaker, quote and source records with exact offsets.

>>> import quotes
>>> records = quotes.extract("मंत्री ने कहा कि सड़क अगले साल बनेगी।")  # doctest: +SKIP

Everything named in ``__all__`` is loaded when it is first asked for, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotes.article import Article as Article
    from quotes.article import Span as Span
    from quotes.configuration import Configuration as Configuration
    from quotes.configuration import ConfigurationError as ConfigurationError
    from quotes.configuration import load_configuration as load_configuration
    from quotes.errors import InputError as InputError
    from quotes.errors import LexiconError as LexiconError
    from quotes.errors import ParserError as ParserError
    from quotes.errors import QuotesError as QuotesError
    from quotes.extractor import Explanation as Explanation
    from quotes.extractor import Extractor as Extractor
    from quotes.extractor import Failure as Failure
    from quotes.extractor import Result as Result
    from quotes.extractor import extract as extract
    from quotes.records import ArticleInfo as ArticleInfo
    from quotes.records import Attribution as Attribution
    from quotes.records import Cue as Cue
    from quotes.records import Kind as Kind
    from quotes.records import Source as Source
    from quotes.records import Speaker as Speaker
    from quotes.records import SpeakerType as SpeakerType
    from quotes.records import TextSpan as TextSpan

_HOME = {
    "Article": "quotes.article",
    "ArticleInfo": "quotes.records",
    "Attribution": "quotes.records",
    "Configuration": "quotes.configuration",
    "ConfigurationError": "quotes.configuration",
    "Cue": "quotes.records",
    "Explanation": "quotes.extractor",
    "Extractor": "quotes.extractor",
    "Failure": "quotes.extractor",
    "InputError": "quotes.errors",
    "Kind": "quotes.records",
    "LexiconError": "quotes.errors",
    "ParserError": "quotes.errors",
    "QuotesError": "quotes.errors",
    "Result": "quotes.extractor",
    "Source": "quotes.records",
    "Span": "quotes.article",
    "Speaker": "quotes.records",
    "SpeakerType": "quotes.records",
    "TextSpan": "quotes.records",
    "extract": "quotes.extractor",
    "load_configuration": "quotes.configuration",
}

__all__ = sorted([*_HOME, "__version__"])  # one list of names, not two to keep in step


def __getattr__(name: str) -> object:
    """Load a public name from its module (PEP 562)."""
    if name == "__version__":
        from importlib.metadata import version

        return version("uddharan")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
