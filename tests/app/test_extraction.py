"""The API of the extractor."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from quotes.app.settings import Limits, Settings
from quotes.cli import main
from quotes.evaluate import compare
from quotes.records import Attribution
from tests.app.conftest import TEXT, Start, problem_of, running
from tests.cli.fake import BREAKS, HANGS, KILLS
from tests.report.html_help import Page

SPAN = {"start": 0, "end": 4}
SIMPLE = "मंत्री ने कहा कि पुल अगले साल बनेगा।"


def read(client: TestClient, **files: bytes) -> dict[str, Any]:
    """What the app reads of files; their names have _ for the stop."""
    given = [
        {"name": name.replace("_", "."), "base64": base64.b64encode(content).decode()}
        for name, content in files.items()
    ]
    answer = client.post("/api/read", json={"files": given})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_records_are_the_bytes_that_the_command_writes(client: TestClient, tmp_path: Path) -> None:
    path, out = tmp_path / "pul.txt", tmp_path / "out.jsonl"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["extract", "-q", "--parser", "none", str(path), "-o", str(out)]) == 0
    article = {"doc_id": "pul", "text": TEXT}
    lines = client.post("/api/extract", json=article, headers={"Accept": "application/jsonl"})
    assert lines.headers["content-type"] == "application/jsonl"
    assert lines.content == out.read_bytes() != b""
    records = b"[" + b",".join(out.read_bytes().splitlines()) + b"]"
    assert records in client.post("/api/extract", json=article).content
    assert records in client.post("/api/extract/batch", json={"articles": [article]}).content


def test_what_is_known_of_an_article_is_in_its_records_as_the_command_writes_them(
    client: TestClient, tmp_path: Path
) -> None:
    line = {"doc_id": "pul", "text": TEXT, "title": "नया पुल", "publisher": "दैनिक प्रभात", "date": "2024-06-01"}
    path, out = tmp_path / "news.jsonl", tmp_path / "out.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    assert main(["extract", "-q", "--parser", "none", str(path), "-o", str(out)]) == 0
    lines = client.post("/api/extract", json=line, headers={"Accept": "application/jsonl"})
    assert lines.content == out.read_bytes()
    (article,) = read(client, news_jsonl=path.read_bytes())["articles"]
    assert article["details"] == {key: line[key] for key in ("title", "publisher", "date")}
    given = {"doc_id": "pul", "text": TEXT, "title": "नया पुल", "records": [{"kind": "direct", "content": [SPAN]}]}
    (record,) = client.post("/api/view", json=given).json()["records"]
    assert record["article"] == {"title": "नया पुल"}


def test_a_page_gives_its_text_and_offsets_of_it(client: TestClient) -> None:
    pytest.importorskip("trafilatura")
    paragraphs = "".join(f"<p>{line}</p>" for line in [SIMPLE, "सड़क पर पानी भर गया और लोग परेशान रहे।"] * 3)
    source = f"<!doctype html><html><head><title>पुल</title></head><body><article>{paragraphs}</article></body></html>"
    answer = client.post("/api/extract", json={"doc_id": "page", "text": source, "format": "html"}).json()
    assert SIMPLE in answer["text"]
    for record in answer["records"]:
        for piece in record["content"]:
            assert answer["text"][piece["start"] : piece["end"]] == piece["text"]
    assert answer["records"]
    nothing = client.post("/api/extract", json={"text": "<p></p>", "format": "html"})
    assert "without an article" in problem_of(nothing, 422)["detail"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The bridge will be built, said the minister.", "is not Hindi"),
        (" \n ", "holds no text"),
        ("क" * 5001, "holds 5,001 characters, more than 5,000"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(text: str, reason: str) -> None:
    with running(Settings(parser="none", limits=Limits(chars=5000))) as client:
        problem = problem_of(client.post("/api/extract", json={"text": text}), 422)
        assert reason in problem["detail"]
        assert problem["stage"] == "read"


def test_in_a_batch_each_article_has_its_own_error(start_fake: Start) -> None:
    client = start_fake(Settings())
    texts = {"a": SIMPLE, "b": f"यह पुल {BREAKS}।", "c": "nothing in Hindi", "d": SIMPLE}
    articles = [{"doc_id": doc_id, "text": text} for doc_id, text in texts.items()]
    articles.append({"doc_id": "a", "text": SIMPLE})
    answer = client.post("/api/extract/batch", json={"articles": articles})
    assert answer.status_code == 200
    results = answer.json()["results"]
    assert [result["doc_id"] for result in results] == ["a", "b", "c", "d", "a"]
    assert [result["error"] and result["error"]["stage"] for result in results] == [None, "parse", "read", None, "read"]
    assert [result["records"] and len(result["records"]) for result in results] == [1, None, None, 1, None]
    assert "taken" in results[4]["error"]["detail"]


def test_articles_without_ids_get_some(client: TestClient) -> None:
    assert client.post("/api/extract", json={"text": SIMPLE}).json()["doc_id"] == "text"
    batch = client.post("/api/extract/batch", json={"articles": [{"text": SIMPLE}, {"text": SIMPLE}]}).json()
    assert [result["doc_id"] for result in batch["results"]] == ["text-1", "text-2"]


def test_an_article_that_takes_too_long_or_kills_its_process_fails_alone(start_fake: Start) -> None:
    client = start_fake(Settings(limits=Limits(seconds=1)))
    late = problem_of(client.post("/api/extract", json={"text": f"पुल {HANGS}।"}), 422)
    assert late["stage"] == "worker"
    assert "more than 1 seconds" in late["detail"]
    killed = problem_of(client.post("/api/extract", json={"text": f"पुल {KILLS}।"}), 422)
    assert "signal 9" in killed["detail"]
    assert len(client.post("/api/extract", json={"text": SIMPLE}).json()["records"]) == 1


def test_a_parser_that_cannot_be_loaded_is_told_of() -> None:
    with running(Settings(parser="no-such-parser")) as client:
        problem = problem_of(client.post("/api/extract", json={"text": SIMPLE}), 503)
        assert "no-such-parser" in problem["detail"]
        status = client.get("/api/status").json()
        assert status["state"] == "failed"
        assert status["problem"] == problem["detail"]
        # what needs no parser goes on
        assert read(client, pul_txt=SIMPLE.encode())["articles"][0]["text"] == SIMPLE


def test_files_of_articles_are_read(client: TestClient) -> None:
    lines = [json.dumps({"doc_id": "a", "text": SIMPLE}), "no JSON", json.dumps({"doc_id": "b", "text": "English"})]
    found = read(client, pul_txt=TEXT.encode(), news_jsonl="\n".join(lines).encode(), empty_txt=b"")
    assert [(one["doc_id"], one["records"]) for one in found["articles"]] == [("pul", None), ("a", None)]
    told = [(problem["file"], problem["line"], problem["doc_id"]) for problem in found["problems"]]
    assert told == [("news.jsonl", 2, None), ("news.jsonl", 3, "b"), ("empty.txt", None, "empty")]


def test_files_of_records_are_told_from_articles_and_joined_with_them(client: TestClient) -> None:
    lines = client.post(
        "/api/extract", json={"doc_id": "pul", "text": TEXT}, headers={"Accept": "application/jsonl"}
    ).content
    found = read(client, out_jsonl=lines + b'{"schema_version": "0.1"}\n', pul_txt=TEXT.encode())
    assert len(found["articles"][0]["records"]) == lines.count(b"\n")
    assert found["records"] == {}
    assert "schema_version" in found["problems"][0]["detail"]
    alone = read(client, out_jsonl=gzip.compress(lines))
    assert alone["articles"] == []
    packed = read(client, out_jsonl_gz=gzip.compress(lines))
    assert len(packed["records"]["pul"]) == lines.count(b"\n")


def test_gold_is_read_with_its_records(client: TestClient) -> None:
    gold = {
        "doc_id": "g",
        "text": SIMPLE,
        "records": [{"kind": "indirect", "content": [{"start": 17, "end": 35, "text": SIMPLE[17:35]}]}],
    }
    found = read(client, gold_jsonl=json.dumps(gold).encode())
    (article,) = found["articles"]
    del article["details"]
    viewed = client.post("/api/view", json=article)
    assert viewed.status_code == 200, viewed.text
    assert viewed.json()["records"][0]["content"][0]["text"] == SIMPLE[17:35]


def test_a_packed_file_that_grows_too_large_is_refused() -> None:
    with running(Settings(parser="none", limits=Limits(bytes=100_000))) as client:
        bomb = gzip.compress(b"a" * 5_000_000)
        (problem,) = read(client, bomb_txt_gz=bomb, pul_txt=SIMPLE.encode())["problems"]
        assert problem["file"] == "bomb.txt.gz"
        assert "unpacks to more than 0.1 MB" in problem["detail"]


def test_names_of_files_lead_nowhere(client: TestClient) -> None:
    given = [
        {"name": name, "base64": base64.b64encode(f"{SIMPLE} {number}".encode()).decode()}
        for number, name in enumerate(["../../etc/passwd.txt", "/", "..", "a\x00b.txt", "क" * 900 + ".txt", "x.exe"])
    ]
    found = client.post("/api/read", json={"files": given}).json()
    ids = [article["doc_id"] for article in found["articles"]]
    assert ids[:2] == ["passwd", "article"]
    assert ids[-1].startswith("कककक")
    assert any("unknown ending '.exe'" in problem["detail"] for problem in found["problems"])


def test_base64_that_is_none_is_refused(client: TestClient) -> None:
    answer = client.post("/api/read", json={"files": [{"name": "a.txt", "base64": "ä"}]})
    assert problem_of(answer, 422)["errors"][0]["field"] == "files.0.base64"


def test_too_many_articles_are_refused() -> None:
    with running(Settings(parser="none", limits=Limits(articles=2))) as client:
        answer = client.post("/api/extract/batch", json={"articles": [{"text": SIMPLE}] * 3})
        assert "more than 2" in problem_of(answer, 413)["detail"]
        lines = "".join(json.dumps({"doc_id": str(n), "text": SIMPLE}) + "\n" for n in range(3))
        found = read(client, news_jsonl=lines.encode())
        assert len(found["articles"]) == 2
        assert "the rest is left out" in found["problems"][0]["detail"]


def test_the_view_is_that_of_the_command(client: TestClient) -> None:
    records = client.post("/api/extract", json={"doc_id": "pul", "text": TEXT}).json()["records"]
    viewed = client.post("/api/view", json={"doc_id": "pul", "text": TEXT, "records": records}).json()
    assert viewed["records"] == records
    page = Page(viewed["html"])
    assert page.paragraphs == [line for line in TEXT.splitlines() if line]
    assert len(page.cards) == len(records)
    exported = client.post("/api/export", json={"shape": "page", "articles": [_annotated(TEXT, records)]})
    assert viewed["html"] in exported.text


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "\u202eउलटा\u2066", '"><img src=x onerror=alert(1)>'])
def test_hostile_text_stays_text(client: TestClient, hostile: str) -> None:
    text = f"{hostile} {SIMPLE}"
    records = client.post("/api/extract", json={"doc_id": hostile, "text": text}).json()["records"]
    html = client.post("/api/view", json={"doc_id": hostile, "text": text, "records": records}).json()["html"]
    page = Page(html)
    assert not {"script", "img"} & {name for name, _ in page.elements}
    assert "\u202e" not in html
    assert "\u2066" not in html
    assert len(page.paragraphs[0]) == len(text)


def test_downloads_hold_what_was_given(client: TestClient) -> None:
    records = client.post("/api/extract", json={"doc_id": "pul", "text": TEXT}).json()["records"]
    given = {"articles": [_annotated(TEXT, records)]}
    lines = client.post("/api/export", json={"shape": "records", **given})
    same = client.post("/api/extract", json={"doc_id": "pul", "text": TEXT}, headers={"Accept": "application/jsonl"})
    assert lines.content == same.content
    assert lines.headers["content-disposition"] == 'attachment; filename="records.jsonl"'
    gold = json.loads(client.post("/api/export", json={"shape": "gold", **given}).text)
    assert gold == {"doc_id": "pul", "text": TEXT, "records": records}
    comparison = compare(TEXT, gold["records"], records)
    assert len(comparison.pairs) == len(records)
    two = client.post("/api/export", json={"shape": "golden", "articles": [_annotated(TEXT, []), _annotated(TEXT, [])]})
    assert "one at a time" in problem_of(two, 422)["detail"]


def _annotated(text: str, records: list[dict[str, Any]]) -> dict[str, Any]:
    for record in records:
        Attribution.model_validate(record)
    return {"doc_id": "pul", "text": text, "records": records}
