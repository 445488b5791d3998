"""Whom the app answers, and what it lets a browser do."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import anyio
import pytest
from starlette.testclient import TestClient

from quotes.app.guard import HEADERS, Guard, host_name
from quotes.app.settings import Limits, Settings
from tests.app.conftest import ADDRESS, TEXT, problem_of, running
from tests.report.html_help import Page

ARTICLE = {"text": TEXT}


@pytest.mark.parametrize("path", ["/", "/api", "/api/status", "/static/app.js", "/nowhere", "/openapi.json"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    for name, value in HEADERS.items():
        assert headers[name] == value
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "access-control-allow-origin" not in headers


def test_pages_have_nothing_in_them_that_the_policy_forbids(client: TestClient) -> None:
    for path in ("/", "/api"):
        elements = Page(client.get(path).text).elements
        assert not {"style", "iframe", "object"} & {name for name, _ in elements}
        assert all(not key.startswith("on") and key != "style" for _, given in elements for key in given)
        for name, given in elements:
            if name in ("script", "link"):
                assert (given.get("src") or given.get("href") or "").startswith("/static/")


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:9999", "[::1]:8000", "LOCALHOST", "localhost."])
def test_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/api/status", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "0.0.0.0"])
def test_other_names_are_not(client: TestClient, host: str) -> None:
    assert "--allow-host" in problem_of(client.get("/api/status", headers={"Host": host}), 421)["detail"]
    problem_of(client.post("/api/extract", json=ARTICLE, headers={"Host": host}), 421)


def test_a_further_name_can_be_allowed() -> None:
    with running(Settings(parser="none", hosts=frozenset({"desk.example"}))) as client:
        assert client.get("/api/status", headers={"Host": "desk.example:80"}).status_code == 200
        problem_of(client.get("/api/status"), 421)


@pytest.mark.parametrize(
    ("host", "name"), [("a:1", "a"), ("[::1]:8000", "::1"), ("[::1]", "::1"), ("A.", "a"), (":80", ""), ("[", "")]
)
def test_the_name_in_a_host_header(host: str, name: str) -> None:
    assert host_name(host) == name


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost:3000"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": ADDRESS},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
    ],
)
def test_other_sites_cannot_post(client: TestClient, headers: dict[str, str]) -> None:
    problem_of(client.post("/api/extract", json=ARTICLE, headers=headers), 403)


@pytest.mark.parametrize("headers", [{}, {"Origin": ADDRESS}, {"Sec-Fetch-Site": "same-origin", "Origin": ADDRESS}])
def test_its_own_pages_and_programs_can(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/api/extract", json=ARTICLE, headers=headers).status_code == 200


def test_another_site_can_link_to_a_page_and_read_nothing(client: TestClient) -> None:
    visit = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert client.get("/", headers=visit).status_code == 200
    problem_of(client.get("/api/status", headers=visit), 403)
    problem_of(client.get("/", headers={**visit, "Sec-Fetch-Dest": "iframe"}), 403)
    problem_of(client.get("/static/app.js", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}), 403)


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_what_a_form_can_send_is_not_read(client: TestClient, media: str) -> None:
    answer = client.post("/api/extract", content=b'{"text": "..."}', headers={"Content-Type": media})
    assert "application/json" in problem_of(answer, 415)["detail"]


def test_preflights_are_not_granted(client: TestClient) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    answer = client.options("/api/extract", headers=asked)
    assert answer.status_code == 405
    assert "access-control-allow-origin" not in answer.headers


def test_a_body_that_is_too_large_is_not_read() -> None:
    with running(Settings(parser="none", limits=Limits(bytes=1000))) as client:
        large = b'{"text": "' + b"a" * 2000 + b'"}'
        headers = {"Content-Type": "application/json"}
        told = problem_of(client.post("/api/extract", content=large, headers=headers), 413)
        assert "larger than 0.001 MB" in told["detail"]
        pieces = iter([large[:600], large[600:]])  # chunked: without a length
        problem_of(client.post("/api/extract", content=pieces, headers=headers), 413)
        lied = {**headers, "Content-Length": "9" * 30}
        problem_of(client.post("/api/extract", content=b"{}", headers=lied), 413)


def test_an_article_of_five_megabytes_is_refused_with_the_reason(client: TestClient) -> None:
    text = "मंत्री ने कहा कि पुल बनेगा। " * (5_000_000 // 72)
    problem = problem_of(client.post("/api/extract", json={"text": text}), 422)
    assert "more than 1,000,000" in problem["detail"]
    assert "--max-chars" in problem["detail"]
    problem_of(client.post("/api/view", json={"doc_id": "long", "text": text, "records": []}), 422)


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    sent: list[Any] = []

    async def never() -> Any:
        await anyio.sleep(60)

    async def note(message: Any) -> None:
        sent.append(message)

    async def app(*_: Any) -> None:
        pytest.fail("the app was asked")

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/api/extract",
        "headers": [(b"host", b"localhost"), (b"content-type", b"application/json")],
    }
    anyio.run(Guard(app, Settings(limits=Limits(seconds=0.05))), scope, never, note)
    assert sent[0]["status"] == 408


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"a"', b"\xff\xfe", b"[" * 100_000, b'{"text":' * 5000])
def test_bodies_that_make_no_sense_are_refused(client: TestClient, body: bytes) -> None:
    answer = client.post("/api/extract", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    problem_of(answer, answer.status_code)


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/api/extract", {"text": "क", "extra": 1}, "extra"),
        ("/api/extract", {"text": "क \ud800"}, "text"),
        ("/api/extract", {"text": "क", "doc_id": ""}, "doc_id"),
        ("/api/extract", {"text": ["क"]}, "text"),
        ("/api/extract/batch", {"articles": []}, "articles"),
        ("/api/extract/batch", {"articles": [{"text": ""}]}, "articles.0.text"),
        ("/api/view", {"doc_id": "a", "text": "क", "records": [{"x": "\ud800"}]}, "records.0"),
        ("/api/export", {"shape": "pdf", "articles": [{"doc_id": "a", "text": "क", "records": []}]}, "shape"),
    ],
)
def test_a_wrong_field_is_named(client: TestClient, path: str, body: dict[str, Any], field: str) -> None:
    answer = client.post(path, content=json.dumps(body), headers={"Content-Type": "application/json"})
    assert problem_of(answer, 422)["errors"][0]["field"] == field


def test_static_files_are_those_of_the_package_alone(client: TestClient) -> None:
    for path in files("quotes.app").joinpath("static").iterdir():
        assert (client.get(f"/static/{path.name}").status_code == 200) is not path.name.endswith(".html")
    assert client.get("/static/app.css").headers["content-type"].startswith("text/css")
    assert client.get("/static/view.js").headers["content-type"].startswith("text/javascript")
    for name in ("work.html", "..%2Fguard.py", "%2Fetc%2Fpasswd", "nothing"):
        assert client.get(f"/static/{name}").status_code == 404
