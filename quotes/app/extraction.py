"""The API of the extractor: one article, several, files, records made whole, downloads."""

from __future__ import annotations

import base64
import binascii
import json
from importlib.metadata import version
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from quotes.app import jobs
from quotes.app.completing import FieldError, complete
from quotes.app.exporting import ENDINGS, MEDIA, export
from quotes.app.models import (
    AnnotatedIn,
    ArticleIn,
    ArticleProblem,
    Batch,
    BatchIn,
    ExportIn,
    Extracted,
    FilesIn,
    Read,
    ReadArticle,
    ReadProblem,
    Status,
    Viewed,
)
from quotes.app.openapi import PROBLEMS
from quotes.app.problems import Refusal, readable
from quotes.app.process import JobError
from quotes.app.services import Services
from quotes.article import Article
from quotes.formats import Origin, Problem
from quotes.formats.screening import objection
from quotes.records import Attribution
from quotes.report.html import render_view
from quotes.run.outcome import Done

router = APIRouter(prefix="/api", tags=["extraction"])

_LINES = "application/jsonl"


def services_of(request: Request) -> Services:
    """What the app runs on."""
    services: Services = request.app.state.services
    return services


@router.get("/status")
async def status(request: Request) -> Status:
    """Whether the parser is loaded, and what the limits are."""
    services = services_of(request)
    settings, limits = services.settings, services.settings.limits
    return Status(
        state=services.extractor.state,
        problem=services.extractor.problem,
        version=version("uddharan"),
        parser=settings.parser,
        archive=settings.archive is not None,
        max_bytes=limits.bytes,
        max_chars=limits.chars,
        max_articles=limits.articles,
        timeout=limits.seconds,
    )


@router.post(
    "/extract",
    response_model=Extracted,
    responses={200: {"content": {_LINES: {"schema": {"type": "string"}}}}, **PROBLEMS},
)
async def extract(request: Request, article: ArticleIn) -> Response:
    """The records of one article.

    With `Accept: application/jsonl` a record a line, the very bytes that `quotes extract` writes.
    """
    services = services_of(request)
    async with services.extractor.place():
        found, done = await _extract(services, article, article.doc_id or "text")
    if isinstance(done, Problem):
        raise Refusal(422, done.reason, stage=done.stage)
    if _LINES in request.headers.get("accept", ""):
        return Response(done.lines, media_type=_LINES)
    return Response(_object(**_head(article, found), records=done.lines), media_type="application/json")


@router.post("/extract/batch", response_model=Batch, responses=PROBLEMS)
async def extract_batch(request: Request, batch: BatchIn) -> Response:
    """The records of several articles, in their order. One that fails has an error, and the others go on."""
    services = services_of(request)
    _check_count(services, len(batch.articles))
    results = []
    seen: set[str] = set()
    async with services.extractor.place():
        for number, article in enumerate(batch.articles, 1):
            doc_id = article.doc_id or f"text-{number}"
            if doc_id in seen:
                reason = f"the doc_id {doc_id!r} is taken; give each article an id of its own"
                results.append(_failed(Problem(Origin(doc_id), "read", reason, doc_id)))
                continue
            seen.add(doc_id)
            found, done = await _extract(services, article, doc_id)
            if isinstance(done, Problem):
                results.append(_failed(done))
            else:
                results.append(_object(**_head(article, found), records=done.lines, error=None))
    return Response(b'{"results":[' + b",".join(results) + b"]}", media_type="application/json")


@router.post("/read", responses=PROBLEMS)
async def read(request: Request, given: FilesIn) -> Read:
    """The articles and records that files hold: text, HTML, JSON Lines, CSV, … packed or not, told by their names.

    JSON Lines of records are told from JSON Lines of articles by their first line.
    """
    services = services_of(request)
    _check_count(services, len(given.files))
    files = [(file.name, _bytes(number, file.base64)) for number, file in enumerate(given.files)]
    async with services.reader.place():
        found: jobs.Given = await services.reader.do(jobs.read_files, files, services.settings.limits)
    articles = [
        ReadArticle(
            doc_id=article.doc_id,
            text=article.text,
            details=article.details,
            records=found.records.pop(article.doc_id, None),
        )
        for article in found.articles
    ]
    problems = [
        ReadProblem(
            file=readable(problem.origin.file),
            line=problem.origin.line,
            doc_id=problem.doc_id,
            detail=readable(problem.reason),
        )
        for problem in found.problems
    ]
    return Read(articles=articles, records=found.records, problems=problems)


@router.post("/view", responses=PROBLEMS)
def view(request: Request, given: AnnotatedIn) -> Viewed:
    """Records checked against their article and made whole, and the article with them as an HTML element.

    The element is that of `quotes view`, for a page that has its style sheet, `/static/view.css`.
    """
    article, records = _annotated(services_of(request), given, "")
    return Viewed(records=records, html=render_view(article, records))


@router.post(
    "/export",
    response_class=Response,
    responses={200: {"content": {media: {"schema": {"type": "string"}} for media in MEDIA.values()}}, **PROBLEMS},
)
def export_file(request: Request, given: ExportIn) -> Response:
    """A file of articles with their records.

    `records`: a record a line; `gold`: an article a line, as `quotes evaluate` takes gold; `golden`: a golden file in
    TOML, of one article; `page`: the page that `quotes view` makes.
    """
    services = services_of(request)
    _check_count(services, len(given.articles))
    annotated = [_annotated(services, one, f"articles.{number}.") for number, one in enumerate(given.articles)]
    ending = ENDINGS[given.shape]
    return Response(
        export(annotated, given.shape),
        media_type=MEDIA[given.shape],
        headers={"Content-Disposition": f'attachment; filename="{given.shape.value}.{ending}"'},
    )


async def _extract(services: Services, given: ArticleIn, doc_id: str) -> tuple[jobs.GivenText, Done | Problem]:
    """The article, of a page the one found in it; and its records, or why there are none."""
    article = jobs.GivenText(doc_id, given.text, given.details())
    try:
        if given.format == "html":
            page = await services.reader.do(jobs.read_page_text, doc_id, given.text, services.settings.limits)
            if isinstance(page, Problem):
                return article, page
            article = jobs.GivenText(doc_id, page.text, {**page.details, **given.details()})
        if (reason := _objection(services, article.text)) is not None:
            return article, Problem(Origin(doc_id), "read", reason, doc_id)
        done: Done | Problem = await services.extractor.do(jobs.extract, article)
    except JobError as error:
        return article, Problem(Origin(doc_id), "worker", str(error), doc_id)
    return article, done


def _head(given: ArticleIn, found: jobs.GivenText) -> dict[str, Any]:
    """What an answer says of the article beside its records."""
    text = found.text if given.format == "html" else None
    return {"doc_id": found.doc_id, "text": text, "details": found.details}


def _annotated(services: Services, given: AnnotatedIn, where: str) -> tuple[Article, list[Attribution]]:
    if len(given.text) > services.settings.limits.chars:
        raise Refusal(422, _too_long(services, given.text), stage="read")
    article = Article(given.doc_id, given.text, given.details())
    records = []
    for number, fields in enumerate(given.records):
        try:
            records.append(complete(article, fields))
        except FieldError as error:
            raise FieldError(f"{where}records.{number}.{error.field}", error.reason) from error
    return article, records


def _objection(services: Services, text: str) -> str | None:
    return _too_long(services, text) if len(text) > services.settings.limits.chars else objection(text)


def _too_long(services: Services, text: str) -> str:
    most = services.settings.limits.chars
    return f"holds {len(text):,} characters, more than {most:,}; split it, or start the app with a higher --max-chars"


def _check_count(services: Services, count: int) -> None:
    most = services.settings.limits.articles
    if count > most:
        raise Refusal(413, f"asks for {count} at once, more than {most}; split it, or raise --max-articles")


def _bytes(number: int, encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise FieldError(f"files.{number}.base64", f"is no base64 ({error})") from error


def _object(*, records: bytes | None, **fields: Any) -> bytes:
    """A JSON object with the lines of records in it as they are."""
    listed = b"null" if records is None else b"[" + b",".join(records.split(b"\n")[:-1]) + b"]"
    head = json.dumps({**fields, "records": None}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return head.removesuffix(b"null}") + listed + b"}"


def _failed(problem: Problem) -> bytes:
    error = ArticleProblem(stage=problem.stage, detail=readable(problem.reason))
    return _object(doc_id=problem.doc_id, text=None, details={}, error=error.model_dump(), records=None)
