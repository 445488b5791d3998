"""Throw mutated files at a reader until it breaks its word: any bytes give articles and problems, never an error.

usage: python -m scripts.fuzzing NAME [atheris options, such as -max_total_time=300]

NAME is one of the names below; its ending tells the format and the packing. Atheris, a coverage-guided fuzzer, is no
dependency of the project: pip install atheris. What it finds is written to crash-… in the working directory; it becomes
a test in tests/formats/test_hostile.py.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

TEXT = "मंत्री ने कहा कि पुल अगले साल बनेगा।"
MAX_CHARS = 10_000


def main(name: str, options: list[str]) -> None:
    """Fuzz the reader that a file of that name gets; does not return."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["quotes.formats", "json", "csv", "warcio", "jsonlines"]):
        formats = import_module("quotes.formats")
        import_module("quotes.formats.warc_pages")
    seeds = tempfile.mkdtemp()
    for number, seed in enumerate(SEEDS[name]()):
        (Path(seeds) / str(number)).write_bytes(seed)
    path = Path(tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)) / name  # noqa: PTH112

    def check(data: bytes) -> None:
        path.write_bytes(data)
        check_items(formats.ArticleReader(max_chars=MAX_CHARS).read([str(path)]))

    atheris.Setup([sys.argv[0], seeds, "-timeout=20", "-rss_limit_mb=3000", *options], check)
    atheris.Fuzz()


def check_items(items: Any) -> None:
    """See to it that whatever is read is an article that can be worked on or a problem that can be told."""
    for item in items:
        if hasattr(item, "text"):
            assert 0 < len(item.text) <= MAX_CHARS
            json.dumps([item.doc_id, item.text, dict(item.meta)], ensure_ascii=False).encode("utf-8")
        else:
            assert item.reason
            json.dumps([item.doc_id, item.reason], ensure_ascii=False).encode("utf-8")


def _lines() -> list[bytes]:
    row = json.dumps({"doc_id": "a", "text": TEXT, "title": "पुल", "n": 1}, ensure_ascii=False).encode()
    return [row + b"\n" + row + b"\n", b'{"doc_id": 1, "text": ["x"]}\nnull\n\n']


def _table() -> list[bytes]:
    return [f'doc_id,text,title\na,{TEXT},पुल\nb,"{TEXT} ""x""\n",\n'.encode(), b"text\nx\n"]


def _page() -> list[bytes]:
    body = f"<p>{TEXT * 5}</p>" * 3
    about = '<meta property="og:title" content="पुल"><script type="application/ld+json">{"@type":"NewsArticle"}</script>'
    return [f'<html><head><meta charset="utf-8">{about}</head><body><h1>पुल</h1>{body}</body></html>'.encode()]


def _parquet() -> list[bytes]:
    pa, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    seeds = []
    for compression in ("none", "zstd"):
        sink = io.BytesIO()
        parquet.write_table(pa.table({"doc_id": ["a", "b"], "text": [TEXT, TEXT]}), sink, compression=compression)
        seeds.append(sink.getvalue())
    return seeds


def _crawl() -> list[bytes]:
    writer = import_module("warcio.warcwriter").WARCWriter
    headers = import_module("warcio.statusandheaders").StatusAndHeaders
    sink = io.BytesIO()
    crawl = writer(sink, gzip=False)
    http = headers("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.0")
    page = io.BytesIO(_page()[0])
    crawl.write_record(crawl.create_warc_record("http://a.example/x", "response", payload=page, http_headers=http))
    return [sink.getvalue()]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "a.txt": lambda: [TEXT.encode(), b"\xef\xbb\xbfx"],
    "a.jsonl": _lines,
    "a.jsonl.gz": lambda: [gzip.compress(seed) for seed in _lines()],
    "a.csv": _table,
    "a.html": _page,
    "a.parquet": _parquet,
    "a.warc": _crawl,
}


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in SEEDS:
        sys.exit(f"{__doc__}\nnames: {', '.join(SEEDS)}")
    main(sys.argv[1], sys.argv[2:])
