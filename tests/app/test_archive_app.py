"""The archive in the app: the answers of the commands, as JSON and as pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from quotes.app.settings import Limits, Settings
from quotes.archive.building import index
from quotes.cli import main
from quotes.records import Kind, SpeakerType
from tests.app.conftest import problem_of, running
from tests.archive.conftest import said, write_articles, write_records
from tests.report.html_help import Page

HOSTILE = '<script>alert("क")</script>'
PROMISE = "किसानों का कर्ज दस दिन में माफ किया जाएगा"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    records = [
        said("a1", PROMISE, role="कृषि मंत्री"),
        said("a2", f"{PROMISE} और बिजली सस्ती होगी", kind=Kind.MIXED, quoted="बिजली सस्ती होगी"),
        said("a3", "महंगाई से लोग परेशान हैं", "मोहन खरे", source="पीटीआई"),
        said("a4", f"महंगाई {HOSTILE} बढ़ी है", HOSTILE, negated=True),
        said("a5", "सड़क बन गई है", "जल बोर्ड", type=SpeakerType.ORGANIZATION),
        *(said(f"m{number}", f"मेला नंबर {number} में भीड़ रही", "राधा नेगी") for number in range(25)),
    ]
    articles = [
        {"doc_id": "a1", "publisher": "दैनिक प्रभात", "date": "2024-06-01", "title": "कर्ज", "url": "https://e.example/1"},
        {"doc_id": "a4", "publisher": HOSTILE, "date": "2024-06-02", "title": HOSTILE, "url": "javascript:alert(1)"},
    ]
    path = folder / "news.db"
    index(
        path,
        [write_records(folder / "r.jsonl", *records)],
        [write_articles(folder / "a.jsonl", *articles)],
        warn=pytest.fail,
    )
    return path


@pytest.fixture(scope="module")
def client(archive: Path) -> Iterator[TestClient]:
    with running(Settings(parser="none", archive=archive)) as one:
        yield one


def get(client: TestClient, path: str, **asked: Any) -> Any:
    answer = client.get(path, params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(
    ("path", "asked", "command"),
    [
        ("search", {"q": "किसान"}, ["search", "किसान"]),
        ("search", {"speaker": "rama devi", "kind": "mixed"}, ["search", "--speaker", "rama devi", "--kind", "mixed"]),
        ("search", {"q": "महंगाई", "since": "2024-06-02"}, ["search", "महंगाई", "--since", "2024-06-02"]),
        ("speakers", {"type": "organization"}, ["speakers", "--type", "organization"]),
        ("verify", {"statement": PROMISE, "speaker": "रमा देवी"}, ["verify", PROMISE, "--speaker", "रमा देवी"]),
        ("verify", {"statement": "चांद पर पानी मिला"}, ["verify", "चांद पर पानी मिला"]),
        ("variants", {"outlets": 1}, ["variants"]),
    ],
)
def test_the_answers_are_those_of_the_commands(
    client: TestClient,
    archive: Path,
    capsys: pytest.CaptureFixture[str],
    path: str,
    asked: dict[str, Any],
    command: list[str],
) -> None:
    assert main([*command, "--db", str(archive), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    answer = get(client, f"/api/archive/{path}", **asked)
    listed = answer["hits"] if path == "search" else [answer] if path == "verify" else answer
    assert listed == lines
    assert lines or path == "variants"


def test_a_word_that_was_taken_for_another_is_told(client: TestClient) -> None:
    assert get(client, "/api/archive/search", q="mahangai")["readings"][0]["terms"]


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("search", {}),
        ("search", {"q": "  "}),
        ("search", {"q": "क", "since": "June"}),
        ("search", {"q": "क", "limit": 0}),
        ("search", {"q": "क", "limit": 10_000}),
        ("search", {"q": "क" * 1000}),
        ("speakers", {"type": "ghost"}),
        ("verify", {}),
        ("verify", {"statement": "…"}),
    ],
)
def test_what_cannot_be_asked_is_refused(client: TestClient, path: str, asked: dict[str, Any]) -> None:
    problem_of(client.get(f"/api/archive/{path}", params=asked), 422)


@pytest.mark.parametrize("words", ['"', "AND", "NEAR(", "terms:", "*", "किसान'; DROP TABLE records; --", "\x00", "😀"])
def test_the_syntax_of_the_search_engine_is_not_obeyed(client: TestClient, words: str) -> None:
    assert client.get("/api/archive/search", params={"q": f"{words} किसान"}).status_code == 200
    assert client.get("/archive", params={"q": words}).status_code == 200
    assert get(client, "/api/archive/search", q="किसान")["total"] == 2


def test_a_query_that_takes_too_long_is_stopped(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.app.archive_api._CHECK_EVERY", 1)
    with running(Settings(parser="none", archive=archive, limits=Limits(seconds=1e-9))) as client:
        problem = problem_of(client.get("/api/archive/search", params={"q": "किसान"}), 503)
        assert "the archive took more than" in problem["detail"]


def test_pages_show_what_was_found(client: TestClient) -> None:
    page = Page(client.get("/archive", params={"q": "किसान"}).text)
    assert "2 records, 1 to 2" in page.words
    assert PROMISE in page.words
    assert "कृषि मंत्री" in page.words
    assert ("a", "https://e.example/1") in {(name, given.get("href")) for name, given in page.elements}
    assert sum(name == "mark" for name, _ in page.elements) == 2
    assert "पीटीआई" in Page(client.get("/archive", params={"speaker": "मोहन खरे"}).text).words
    assert "Nothing found." in Page(client.get("/archive", params={"q": "हिमखंड"}).text).words
    assert "no day" in Page(client.get("/archive", params={"q": "किसान", "since": "June"}).text).words


def test_pages_of_hits_follow_each_other(client: TestClient) -> None:
    first = Page(client.get("/archive", params={"q": "मेला"}).text)
    (more,) = [given["href"] or "" for name, given in first.elements if "offset=" in (given.get("href") or "")]
    second = Page(client.get(more).text)
    assert "25 records, 1 to 20" in first.words
    assert "25 records, 21 to 25" in second.words


def test_the_speakers_are_a_table(client: TestClient) -> None:
    page = Page(client.get("/archive/speakers").text)
    assert "राधा नेगी" in page.words
    assert "जल बोर्ड" not in Page(client.get("/archive/speakers", params={"type": "person"}).text).words
    assert client.get("/archive/speakers", params={"type": "ghost"}).status_code == 200


def test_a_verdict_shows_records_and_differences(client: TestClient) -> None:
    def words(**asked: str) -> str:
        return Page(client.get("/archive/verify", params=asked).text).words

    assert "On record" in words(statement=PROMISE, speaker="रमा देवी")
    assert "the same words" in words(statement=PROMISE)
    assert "On record, but with another sense" in words(statement=PROMISE.replace("किया", "नहीं किया"))
    assert "Nothing found" in words(statement="चांद पर पानी मिला")
    assert "has no words" in words(statement="…")
    assert "On record from somebody else" in words(statement=PROMISE, speaker="मोहन खरे")


@pytest.mark.parametrize("path", ["/archive?speaker=alert", "/archive?q=महंगाई", "/archive/speakers", "/archive/verify"])
def test_hostile_records_and_questions_stay_text(client: TestClient, path: str) -> None:
    joined = "&" if "?" in path else "?"
    for asked in ("", f"{joined}statement={HOSTILE}&publisher={HOSTILE}&type={HOSTILE}"):
        page = Page(client.get(path + asked).text.replace("<meta", "<meta "))
        assert all(name != "script" for name, _ in page.elements)
        assert all(not (given.get("href") or "").startswith("javascript") for _, given in page.elements)


def test_without_an_archive_there_is_none(archive: Path) -> None:
    assert archive.exists()
    with running(Settings(parser="none")) as client:
        problem_of(client.get("/api/archive/search", params={"q": "किसान"}), 404)
        assert "/archive" not in client.get("/").text
        assert client.get("/api/status").json()["archive"] is False
