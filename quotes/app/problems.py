"""Errors as RFC 9457 has them: ``application/problem+json``, the same shape for every one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from quotes.app.completing import FieldError
from quotes.app.process import JobError
from quotes.app.worker import BusyError, UnavailableError
from quotes.errors import QuotesError

MEDIA_TYPE = "application/problem+json"
_AGAIN = {"Retry-After": "5"}


class WrongField(BaseModel):
    """A field of the request that cannot be as it is."""

    field: str
    message: str


class Problem(BaseModel):
    """What went wrong with a request."""

    title: str
    status: int
    detail: str = Field(description="what is wrong, and what to do")
    stage: str | None = Field(default=None, description="the stage at which an article failed")
    errors: list[WrongField] = Field(default=[], description="the fields that are wrong")


class Refusal(Exception):  # noqa: N818 - it is what the app answers, and no fault of the app
    """An answer that says no."""

    def __init__(self, status: int, detail: str, *, stage: str | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.stage = stage


def problem_response(
    status: int,
    detail: str,
    *,
    stage: str | None = None,
    errors: Sequence[WrongField] = (),
    headers: dict[str, str] | None = None,
) -> Response:
    """The answer that tells of a problem."""
    problem = Problem(
        title=HTTPStatus(status).phrase, status=status, detail=readable(detail), stage=stage, errors=list(errors)
    )
    content = json.dumps(problem.model_dump(), ensure_ascii=False).encode("utf-8")
    return Response(content, status, headers, MEDIA_TYPE)


def readable(text: str) -> str:
    """The text as UTF-8 can have it."""
    return text.encode("utf-8", "replace").decode("utf-8")


def install_handlers(app: FastAPI) -> None:
    """Let whatever the app raises become a problem in the one shape."""

    async def refused(_: Request, error: Any) -> Response:
        return problem_response(error.status, error.detail, stage=error.stage)

    async def invalid(_: Request, error: Any) -> Response:
        errors = [WrongField(field=_path(one["loc"]), message=readable(one["msg"])) for one in error.errors()[:20]]
        first = errors[0] if errors else WrongField(field="body", message="is not as the API has it")
        where = first.field or "the body"
        return problem_response(422, f"{where}: {first.message}; see /openapi.json", errors=errors)

    async def misfit(_: Request, error: Any) -> Response:
        return problem_response(422, str(error), errors=[WrongField(field=error.field, message=readable(error.reason))])

    async def http(_: Request, error: Any) -> Response:
        return problem_response(error.status_code, str(error.detail), headers=error.headers)

    async def busy(_: Request, error: Any) -> Response:
        return problem_response(503, str(error), headers=_AGAIN)

    async def unavailable(_: Request, error: Any) -> Response:
        return problem_response(503, str(error))

    async def failed(_: Request, error: Any) -> Response:
        return problem_response(422, str(error), stage="worker" if isinstance(error, JobError) else None)

    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(FieldError, misfit)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(BusyError, busy)
    app.add_exception_handler(UnavailableError, unavailable)
    app.add_exception_handler(QuotesError, failed)


def _path(location: Sequence[str | int]) -> str:
    """``body, records, 3, kind`` as ``records.3.kind``."""
    return ".".join(map(str, location[1:] if location[:1] in (("body",), ("query",)) else location))
