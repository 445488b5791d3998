"""Throw mutated bytes at the stages and the readers until one breaks its word.

usage: python -m scripts.fuzzing NAME [atheris options, such as -max_total_time=3600]

NAME is ``stages`` (any text gives records that quote it, never an error) or a file name of those below, whose ending
tells the format and the packing (any bytes give articles and problems, never an error). Atheris, a coverage-guided
fuzzer, is no dependency of the project: pip install atheris. What it finds is written to crash-… in the working
directory; it becomes a test in tests/robustness or in tests/formats/test_hostile.py.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module, resources
from pathlib import Path
from typing import Any

import regex

TEXT = "मंत्री ने कहा कि पुल अगले साल बनेगा।"
MAX_CHARS = 10_000
STAGES = "stages"
_SURROGATE = regex.compile("[\ud800-\udfff]")
MARKS = frozenset("\"'“”‘’«»()[]।|…—-:,@#\n\u200c\u200d\u00ad\u202e\u2066\ufeff\u0301\u093c") | {"http://", "\r\n"}


def main(name: str, options: list[str]) -> None:
    """Fuzz the stages, or the reader that a file of that name gets; does not return."""
    atheris: Any = import_module("atheris")
    check = _stages_check(atheris) if name == STAGES else _reader_check(atheris, name)
    folder = Path(tempfile.mkdtemp())
    for number, seed in enumerate(SEEDS[name]()):
        (folder / str(number)).write_bytes(seed)
    words = folder.parent / f"{folder.name}.dict"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in _words()), encoding="ascii")
    settings = ["-timeout=20", "-rss_limit_mb=3000", "-max_len=4096", f"-dict={words}"]
    atheris.Setup([sys.argv[0], str(folder), *settings, *options], check)
    atheris.Fuzz()


def _reader_check(atheris: Any, name: str) -> Callable[[bytes], None]:
    with atheris.instrument_imports(include=["quotes.formats", "json", "csv", "warcio", "jsonlines"]):
        formats = import_module("quotes.formats")
        import_module("quotes.formats.warc_pages")
    path = Path(tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)) / name  # noqa: PTH112

    def check(data: bytes) -> None:
        path.write_bytes(data)
        check_items(formats.ArticleReader(max_chars=MAX_CHARS).read([str(path)]))

    return check


def _stages_check(atheris: Any) -> Callable[[bytes], None]:
    with atheris.instrument_imports(include=["quotes"]):
        extractor = import_module("quotes.extractor").Extractor("none")
        article = import_module("quotes.article").Article

    def check(data: bytes) -> None:
        # Bytes that are no UTF-8 become lone surrogates, which a text may hold too.
        text = data.decode("utf-8", "surrogateescape")
        (result,) = extractor.extract_many([article("a", text)])
        check_records(text, result)

    return check


def check_records(text: str, result: Any) -> None:
    """See to it that a text gave records, not an error, and that every span of theirs quotes it."""
    assert result.error is None, result.error
    for record in result.records:
        speaker, cue, source = record.speaker, record.cue, record.source
        spans = [*record.content, *record.quoted, record.sentence, *(speaker.chain if speaker else ())]
        spans += [part for part in (speaker, cue, source) if part is not None and part.start is not None]
        for span in spans:
            assert text[span.start : span.end] == span.text
        if not _SURROGATE.search(text):  # a lone surrogate is no text of a file: the readers turn it down
            record.model_dump_json()


def _words() -> list[str]:
    """What a mutation should know of: marks, and every word of the lexicon."""
    data = resources.files("quotes.lexicon").joinpath("data")
    texts = [file.read_text(encoding="utf-8") for file in data.iterdir() if file.name.endswith(".toml")]
    words = {word for text in texts for word in regex.findall("[\u0900-\u097f]+", text)}
    return sorted(words | MARKS)


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8"))


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


def _texts() -> list[bytes]:
    return [
        f'सड़क को मंजूरी\nनयी दिल्ली, 5 मई (भाषा) {TEXT} उन्होंने कहा, "हम पैसा देंगे। काम रुकेगा नहीं।"'.encode(),
        "विपक्ष के नेता राघव सोलंकी ने आरोप लगाया, “सरकार ‘झूठे वादे’ करती है।”\nपुलिस का कहना है कि जांच जारी है।".encode(),
        "सूत्रों के मुताबिक डॉ. के. एस. वर्मा ने 1,50,000 रुपये मांगे थे। 'मैं नहीं जाऊंगा,' उसने ट्वीट किया #सड़क".encode(),
    ]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    STAGES: _texts,
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
