"""The frame of every page of the app, and the page that explains the API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from string import Template
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from quotes.app.problems import Refusal
from quotes.report.html import legend, page_script, page_style
from quotes.report.html.markup import Html, escape, join, tag

router = APIRouter(include_in_schema=False)

_MEDIA = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_OWN = ("app.css", "app.js", "articles.js", "editor.js", "files.js", "filters.js", "icon.svg", "server.js", "spans.js")
_ARCHIVE = (("/archive", "Search"), ("/archive/speakers", "Speakers"), ("/archive/verify", "Verify"))


def render_frame(request: Request, title: str, body: str, *, scripts: Sequence[str] = ()) -> HTMLResponse:
    """A page of the app: header, navigation, and the body as its main part."""
    archive = request.app.state.settings.archive is not None
    links = [("/", "Articles"), *(_ARCHIVE if archive else ()), ("/api", "API")]
    page = Template(_asset("frame.html")).substitute(
        title=escape(title),
        scripts="".join(f'<script type="module" src="/static/{name}"></script>\n' for name in scripts),
        navigation=tag("ul", {}, *(_link(request.url.path, *link) for link in links)),
        body=join([body]),
    )
    return HTMLResponse(page)


@router.get("/")
def work(request: Request) -> Response:
    """The page on which articles are read and corrected."""
    body = Template(_asset("work.html")).substitute(legend=legend())
    return render_frame(request, "Who said what", Html(body), scripts=("view.js", "app.js"))


@router.get("/api")
def explain_api(request: Request) -> Response:
    """The page that explains the API; it is made of the OpenAPI document."""
    document = request.app.openapi()
    parts = join(
        _operation(str(request.base_url).rstrip("/"), path, method, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    )
    body = join(
        [
            tag("h1", {}, "The API"),
            tag("p", {}, _with_code(document["info"]["description"].strip())),
            tag("p", {}, "The whole of it for programs: ", tag("a", {"href": "/openapi.json"}, "/openapi.json"), "."),
            parts,
        ]
    )
    return render_frame(request, "The API", tag("div", {"class": "prose"}, body))


@router.get("/static/{name}")
def static(name: str) -> Response:
    """A style sheet, a script or a picture of the app."""
    if name == "view.css":
        return Response(page_style(), media_type="text/css")
    if name == "view.js":
        return Response(page_script(), media_type="text/javascript")
    if name not in _OWN:
        raise Refusal(404, "there is no such file")
    return Response(_asset(name), media_type=_MEDIA[name.rpartition(".")[2]])


def _link(current: str, href: str, text: str) -> Html:
    return tag("li", {}, tag("a", {"href": href, "aria-current": "page" if href == current else None}, text))


def _operation(address: str, path: str, method: str, operation: Mapping[str, Any]) -> Html:
    described = map(_with_code, operation.get("description", "").split("\n\n"))
    return tag(
        "section",
        {},
        tag("h2", {}, tag("code", {}, f"{method.upper()} {path}")),
        *(tag("p", {}, paragraph) for paragraph in described),
        tag("pre", {"tabindex": "0"}, tag("code", {}, _example(address, path, method, operation))),
    )


def _example(address: str, path: str, method: str, operation: Mapping[str, Any]) -> str:
    if method == "get":
        asked = "".join(f" \\\n  --data-urlencode {given['name']}=…" for given in operation.get("parameters", []))
        return f"curl{' -G' if asked else ''} {address}{path}{asked}"
    return f"curl {address}{path} \\\n  -H 'Content-Type: application/json' \\\n  -d '{_EXAMPLES[path]}'"


def _with_code(text: str) -> Html:
    """Text in which what stands between ` is code."""
    return join(tag("code", {}, part) if number % 2 else part for number, part in enumerate(text.split("`")))


_ARTICLE = '"doc_id": "pul", "text": "मंत्री ने कहा कि पुल अगले साल बनेगा।"'
_EXAMPLES = {
    "/api/extract": f"{{{_ARTICLE}}}",
    "/api/extract/batch": f'{{"articles": [{{{_ARTICLE}}}]}}',
    "/api/read": '{"files": [{"name": "pul.txt", "base64": "…"}]}',
    "/api/view": f'{{{_ARTICLE}, "records": [{{"kind": "indirect", "content": [{{"start": 16, "end": 35}}]}}]}}',
    "/api/export": f'{{"shape": "gold", "articles": [{{{_ARTICLE}, "records": []}}]}}',
}


@cache
def _asset(name: str) -> str:
    return resources.files("quotes.app").joinpath("static", name).read_text(encoding="utf-8")


def options(choices: Sequence[tuple[str, str]], chosen: str) -> Iterator[Html]:
    """The options of a select."""
    for value, text in choices:
        yield tag("option", {"value": value, "selected": value == chosen}, text)
