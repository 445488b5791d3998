"""The app against its own OpenAPI document: it takes what stands there, and answers as it stands there."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    negative_data_rejection,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.python.asgi import HOST

from quotes.app.application import create_app
from quotes.app.settings import Limits, Settings
from quotes.archive.building import index
from tests.archive.conftest import said, write_records

# not that all valid data is taken: what is Hindi and what has words is more than a schema can say
_CHECKED = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]


OPERATIONS = [
    ("/api/status", "GET"),
    ("/api/extract", "POST"),
    ("/api/extract/batch", "POST"),
    ("/api/read", "POST"),
    ("/api/view", "POST"),
    ("/api/export", "POST"),
    ("/api/archive/search", "GET"),
    ("/api/archive/speakers", "GET"),
    ("/api/archive/verify", "GET"),
    ("/api/archive/variants", "GET"),
]


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("archive")
    index(folder / "news.db", [write_records(folder / "r.jsonl", said("a", "पुल बनेगा"))], [], warn=pytest.fail)
    limits = Limits(chars=5000)
    app = create_app(Settings(parser="none", archive=folder / "news.db", limits=limits, hosts=frozenset({HOST})))
    return schemathesis.openapi.from_asgi("/openapi.json", app)


def test_all_of_the_api_is_in_the_document(document: Any) -> None:
    found = [(path, method.upper()) for path, methods in document.raw_schema["paths"].items() for method in methods]
    assert sorted(found) == sorted(OPERATIONS)


@pytest.mark.parametrize("examples", [4, pytest.param(150, marks=pytest.mark.slow)])
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_it_answers_as_it_says(document: Any, path: str, method: str, examples: int) -> None:
    operation = document[path][method]
    modes = list(GenerationMode) if operation.query or operation.body else [GenerationMode.POSITIVE]
    for mode in modes:

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(max_examples=examples, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        def check(case: Any) -> None:
            case.call_and_validate(checks=_CHECKED)

        check()
