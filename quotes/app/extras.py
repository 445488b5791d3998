"""The libraries of the extra ``app``, with the remedy where one is missing."""

from __future__ import annotations

from importlib.util import find_spec

from quotes.errors import QuotesError

LIBRARIES = ("fastapi", "uvicorn")


def check_libraries() -> None:
    """See to it that the app can be loaded.

    Raises:
        QuotesError: where a library is not installed.
    """
    missing = [library for library in LIBRARIES if find_spec(library) is None]
    if missing:
        raise QuotesError(
            f"the web app needs {' and '.join(missing)}, not installed here; "
            "install what it needs with: pip install 'uddharan[app]'"
        )
