"""Reading: whatever the bytes, an article or a problem, and never another text than the one given."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article
from quotes.errors import InputError
from quotes.formats import ArticleReader, Origin, Problem, json_lines
from quotes.formats.encoding import decode
from quotes.formats.screening import objection

SIGNS = "\r\n\u0085\u2028\u200d\u00a0\u093c\u095bक़ा।'“"
HINDI = st.text(st.characters(min_codepoint=0x0900, max_codepoint=0x097F) | st.sampled_from(SIGNS), min_size=1).map(
    lambda text: "नदी " + text
)


def read_bytes(data: bytes, name: str) -> list[Article | Problem]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return list(ArticleReader().read([str(path)]))


@given(st.binary(), st.sampled_from(["a.txt", "a.jsonl", "a.jsonl.gz", "a"]))
def test_no_bytes_bring_the_reader_down(data: bytes, name: str) -> None:
    for item in read_bytes(data, name):
        assert isinstance(item, Problem) or item.text


@given(st.binary())
def test_no_standard_input_brings_the_reader_down(data: bytes) -> None:
    items = list(ArticleReader(stdin=io.BytesIO(data)).read(["-"]))
    assert all(isinstance(item, Problem) or item.text for item in items)


@given(HINDI)
def test_a_text_file_is_given_on_code_point_by_code_point(text: str) -> None:
    (article,) = read_bytes(text.encode("utf-8"), "a.txt")
    assert article == Article("a", text, {})


@given(st.lists(HINDI, max_size=5), st.booleans(), st.booleans())
def test_texts_of_json_lines_are_given_on_code_point_by_code_point(
    texts: list[str], packed: bool, escaped: bool
) -> None:
    lines = [json.dumps({"doc_id": f"d{n}", "text": t}, ensure_ascii=escaped) + "\n" for n, t in enumerate(texts)]
    data = "".join(lines).encode("utf-8")
    items = read_bytes(gzip.compress(data) if packed else data, "a.jsonl.gz" if packed else "a.jsonl")
    assert [item.text for item in items if isinstance(item, Article)] == texts
    assert len(items) == len(texts)


@given(st.lists(st.sampled_from([b"{", b'{"text": "\xff"}', b"[]", b"", b'{"text": 1}', '{"text": "नदी"}'.encode()])))
def test_every_line_that_is_not_blank_comes_out_once_and_in_order(lines: list[bytes]) -> None:
    numbers = [line.number for line in json_lines(io.BytesIO(b"\n".join(lines)))]
    assert numbers == [number for number, line in enumerate(lines, 1) if line]


def test_articles_are_read_one_at_a_time() -> None:
    class Endless(io.BytesIO):
        asked = 0

        def readline(self, _limit: int | None = -1, /) -> bytes:
            self.asked += 1
            return json.dumps({"text": "नदी"}).encode() + b"\n"

        def __next__(self) -> bytes:
            return self.readline()

    stream = Endless()
    articles = ArticleReader(stdin=stream).read(["-"])
    assert isinstance(next(articles), Article)
    assert isinstance(next(articles), Article)
    assert stream.asked == 2


def test_what_else_the_line_says_in_words_is_kept() -> None:
    line = json.dumps({"doc_id": "a", "text": "नदी", "publisher": "दैनिक", "year": 2024, "tags": []})
    (article,) = read_bytes(line.encode(), "a.jsonl")
    assert article == Article("a", "नदी", {"publisher": "दैनिक"})


def test_the_reader_remembers_where_each_article_stood() -> None:
    reader = ArticleReader(stdin=io.BytesIO('\n{"doc_id": "a", "text": "नदी"}\n'.encode()), stdin_format="jsonl")
    list(reader.read(["-"]))
    assert reader.origins["a"] == Origin("<stdin>", 2)
    assert str(reader.origins["a"]) == "<stdin>:2"


@pytest.mark.parametrize("name", ["story.TXT", "story", "story.txt"])
def test_endings_that_mean_text(name: str) -> None:
    (article,) = read_bytes("नदी".encode(), name)
    assert isinstance(article, Article)
    assert article.doc_id == "story"


@pytest.mark.parametrize(
    ("text", "hindi"),
    [
        ("पुतिन", True),
        ("PM Modi ने Parliament में GST bill पर कहा कि यह law सबके लिए है", True),
        ("The film गंगा was shown in New Delhi on Monday evening", False),
        ("یہ اردو ہے", False),
        ("12.5 %", False),
        ("ਪੰਜਾਬੀ ਵਿੱਚ", False),
    ],
)
def test_hindi_is_told_by_its_letters(text: str, hindi: bool) -> None:
    assert (objection(text) is None) == hindi


def test_a_byte_order_mark_is_no_part_of_the_text_but_one_further_on_is() -> None:
    assert decode(b"\xef\xbb\xbf" + "क\ufeff".encode()) == "क\ufeff"


def test_the_place_of_a_wrong_byte() -> None:
    with pytest.raises(InputError, match=r"byte 6, line 2: 0xFF"):
        decode(b"ab\nde\xff")
