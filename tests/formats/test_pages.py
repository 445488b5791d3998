"""HTML and WARC: the article of a page, what the page says of itself, and what pages do wrong."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from quotes.article import Article
from quotes.formats import ArticleReader, Problem
from quotes.formats import pages as pages_module

BODY = [
    "राज्य की जल मंत्री सरला टंडन ने सोमवार को विधानसभा में कहा कि कोसी पर नया पुल अगले साल तक बन जाएगा।",
    "उन्होंने बताया कि पुल पर तीन सौ करोड़ रुपये खर्च होंगे और काम बरसात के बाद शुरू किया जाएगा।",
    "विपक्ष के नेता मोहन बागड़ी ने आरोप लगाया कि सरकार चार साल से यही वादा दोहरा रही है, लेकिन काम शुरू नहीं हुआ।",
]
HEAD = """<html lang="hi"><head>{declared}<title>कोसी पर पुल अगले साल</title>
<meta property="og:title" content="कोसी पर पुल अगले साल">
<meta property="article:published_time" content="2024-06-01"><link rel="canonical" href="https://news.example/pul">
</head><body><nav><a href="/">मुखपृष्ठ</a> <a href="/khel">खेल</a></nav><article><h1>कोसी पर पुल अगले साल</h1>"""


def page(declared: str = '<meta charset="utf-8">') -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    return f"{HEAD.format(declared=declared)}{paragraphs}</article><footer>सर्वाधिकार सुरक्षित</footer></body></html>"


def read(path: Path, **options: Any) -> list[Article | Problem]:
    return list(ArticleReader(**options).read([str(path)]))


def reason(item: Article | Problem) -> str:
    assert isinstance(item, Problem)
    return item.reason


def test_a_page_gives_its_article_with_the_title_first_and_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "pul.html"
    path.write_text(page(), encoding="utf-8")
    (article,) = read(path)
    assert isinstance(article, Article)
    assert article.doc_id == "pul"
    assert article.text.startswith("कोसी पर पुल अगले साल\nराज्य की जल मंत्री")
    assert all(paragraph in article.text for paragraph in BODY)
    assert "मुखपृष्ठ" not in article.text
    assert article.text.count("कोसी पर पुल अगले साल") == 1
    assert dict(article.meta) == {
        "title": "कोसी पर पुल अगले साल",
        "url": "https://news.example/pul",
        "date": "2024-06-01",
        "publisher": "news.example",
    }


def linked_data(authors: list[str], *, ascii_only: bool = False) -> str:
    """What a page says of itself in JSON."""
    people = [{"@type": "Person", "name": author} for author in authors]
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "author": people, "publisher": {"name": "नदी"}}
    return f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=ascii_only)}</script>'


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="सीमा तिवारी">', "सीमा तिवारी"),
        ('<meta name="author" content="मोहन राम">', "मोहन राम"),
        (linked_data(["सीमा तिवारी", "रवि जोशी"]), "सीमा तिवारी, रवि जोशी"),
        (linked_data(["सीमा तिवारी"], ascii_only=True), "सीमा तिवारी"),
        ("", None),
    ],
)
def test_authors_keep_their_last_vowel_sign(tmp_path: Path, head: str, author: str | None) -> None:
    path = tmp_path / "pul.html"
    path.write_text(page(f'<meta charset="utf-8">{head}'), encoding="utf-8")
    (article,) = read(path)
    assert isinstance(article, Article)
    assert article.meta.get("author") == author


def test_the_publisher_is_the_name_of_the_site(tmp_path: Path) -> None:
    path = tmp_path / "pul.html"
    path.write_text(page('<meta charset="utf-8"><meta property="og:site_name" content="नदी समाचार">'), encoding="utf-8")
    (article,) = read(path)
    assert isinstance(article, Article)
    assert article.meta["publisher"] == "नदी समाचार"


@pytest.mark.parametrize(
    "content",
    [
        page().encode("utf-8-sig"),
        page("").encode(),
        page('<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">').encode(),
        page("").encode("utf-16"),
    ],
)
def test_the_encoding_is_the_one_that_the_page_says(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pul.htm"
    path.write_bytes(content)
    (article,) = read(path)
    assert isinstance(article, Article)
    assert BODY[0] in article.text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty (0 bytes)"),
        (b"<html><body></body></html>", "without an article"),
        (b"\x1f\x8b\x08junk", "is not in the encoding it declares, utf-8 (byte 2)"),
        (b'<meta charset="klingon">', "declares the encoding 'klingon', which does not exist"),
        (b"<html><meta charset=utf-8><p>\xff", "is not in the encoding it declares"),
    ],
)
def test_pages_that_hold_no_article(tmp_path: Path, content: bytes, message: str) -> None:
    bad, good = tmp_path / "bad.html", tmp_path / "good.html"
    bad.write_bytes(content)
    good.write_text(page(), encoding="utf-8")
    problem, article = ArticleReader().read([str(bad), str(good)])
    assert message in reason(problem)
    assert article.doc_id == "good"


def test_a_page_nested_to_no_end_does_not_stop_the_run(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text("<div>" * 50_000 + "नदी", encoding="utf-8")
    (item,) = read(path)
    assert isinstance(item, Problem) or item.text


def test_a_page_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_module, "LONGEST_PAGE", 100)
    path = tmp_path / "long.html"
    path.write_text(page(), encoding="utf-8")
    assert "is longer than 100 characters" in reason(read(path)[0])


def record(url: str, content: bytes, header: str = "Content-Type: text/html", status: int = 200) -> bytes:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=False)
    fields = [tuple(line.split(": ")) for line in header.split("\r\n")]
    http = StatusAndHeaders(f"{status} OK", fields, protocol="HTTP/1.1")
    writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(content), http_headers=http))
    return stream.getvalue()


def crawl() -> list[bytes]:
    return [
        record("https://news.example/1", page("").encode(), "Content-Type: text/html; charset=utf-8"),
        record("https://news.example/logo.png", b"\x89PNG", "Content-Type: image/png"),
        record("https://news.example/gone", page().encode(), status=404),
        record("https://news.example/bad", b"<p>\xff", "Content-Type: text/html; charset=utf-8"),
        record(
            "https://news.example/2",
            gzip.compress(page().encode()),
            "Content-Type: text/html\r\nContent-Encoding: gzip",
        ),
    ]


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_the_pages_of_a_crawl(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"".join(gzip.compress(part) if name.endswith("gz") else part for part in crawl()))
    first, bad, last = read(path)
    assert [first.doc_id, last.doc_id] == ["https://news.example/1", "https://news.example/2"]
    assert isinstance(first, Article)
    assert BODY[2] in first.text
    assert first.meta["date"] == "2024-06-01"
    assert isinstance(bad, Problem)
    assert bad.origin.line == 4
    assert "the page of https://news.example/bad is not in the encoding it declares" in bad.reason
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_a_packed_member_that_swells_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    packed = gzip.compress(b" " * 2**25)
    header = "Content-Type: text/html\r\nContent-Encoding: gzip"
    path = tmp_path / "crawl.warc"
    path.write_bytes(record("https://news.example/bomb", packed, header) + crawl()[0])
    bomb, article = read(path)
    assert "is larger than 16 MiB" in reason(bomb)
    assert article.doc_id == "https://news.example/1"


def test_a_crawl_that_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    parts = [gzip.compress(part) for part in crawl()]
    path.write_bytes(parts[0] + parts[3][:-30])
    assert "damaged" in reason(read(path)[-1])


def test_what_is_no_crawl(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_text("नदी\n" * 10, encoding="utf-8")
    (problem,) = read(path)
    assert "WARC" in reason(problem) or "damaged" in reason(problem)
