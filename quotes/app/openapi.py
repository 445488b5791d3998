"""The OpenAPI document: FastAPI's own, with every answer that can come named in it."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from quotes.app.problems import MEDIA_TYPE, Problem

_REFERENCE = {"$ref": "#/components/schemas/Problem"}
_MEANINGS = {
    400: "The body is not JSON.",
    403: "The request comes from another site.",
    408: "The body took too long to arrive.",
    413: "The request is larger than the app was started to take.",
    415: "The body is not declared as JSON.",
    421: "The app is called by a name that it does not answer to.",
    422: "A field is wrong, or the article failed.",
    503: "Too many requests wait, or the parser could not be loaded.",
}


def _answer(status: int) -> dict[str, Any]:
    return {"description": _MEANINGS[status], "content": {MEDIA_TYPE: {"schema": _REFERENCE}}}


PROBLEMS: dict[int | str, dict[str, Any]] = {status: _answer(status) for status in _MEANINGS}
QUERY_PROBLEMS: dict[int | str, dict[str, Any]] = {status: _answer(status) for status in (403, 421, 422, 503)}

_DESCRIPTION = """\
Who said what in Hindi news. The records are those of `quotes extract`; docs/record-schema.md explains their fields.
Offsets count Unicode code points. Every error has the media type `application/problem+json`.
"""


def install_document(app: FastAPI, version: str) -> None:
    """Let the app describe itself."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(title="quotes", version=version, description=_DESCRIPTION, routes=app.routes)
            schemas = made.setdefault("components", {}).setdefault("schemas", {})
            problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas.update(problem.pop("$defs", {}))
            schemas["Problem"] = problem
            for unused in ("HTTPValidationError", "ValidationError"):
                schemas.pop(unused, None)
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]
