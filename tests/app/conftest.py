"""The app without a browser: a client, and an extractor that needs no parser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="NOT TESTED: the web app needs fastapi (pip install 'uddharan[app]')")
pytest.importorskip("httpx2", reason="NOT TESTED: the web app's tests need httpx2")

from starlette.testclient import TestClient

from quotes.app.application import create_app
from quotes.app.settings import Settings
from tests.cli.fake import FakeExtractor

ADDRESS = "http://localhost:8000"
TEXT = "कोसी पर नया पुल\n\nमंत्री रमा देवी ने कहा कि पुल अगले साल बनेगा। विधायक मोहन खरे ने कहा, “पैसा आ चुका है।”\n"


@contextmanager
def running(settings: Settings, make: Any = None) -> Iterator[TestClient]:
    """A client of an app that runs; by default its extractor is the real one, without a parser."""
    with TestClient(create_app(settings, make), base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """A client of an app with the settings that it has unless told otherwise, and no parser."""
    with running(Settings(parser="none")) as one:
        yield one


Start = Callable[[Settings], TestClient]


@pytest.fixture
def start_fake() -> Iterator[Start]:
    """Starts an app with the extractor that knows one pattern, and words that break it."""
    with ExitStack() as stack:
        yield lambda settings: stack.enter_context(running(settings, (FakeExtractor, ())))


def problem_of(response: Any, status: int) -> dict[str, Any]:
    """The problem that an answer tells of."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem = dict(response.json())
    assert problem["status"] == status
    assert problem["detail"]
    return problem
