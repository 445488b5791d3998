"""The app in a real browser: read, filter, correct, download, on a phone and on a desk.

Needs Chromium, node, and the npm packages playwright-core and axe-core on NODE_PATH:

    npm install --prefix ~/.cache/browser playwright-core axe-core
    NODE_PATH=~/.cache/browser/node_modules pytest -m browser

With SCREENSHOTS=folder it leaves pictures there of all that it looks at.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from quotes.archive.building import index
from quotes.article import Article
from quotes.extractor import Extractor
from quotes.report.html import render_page
from scripts.golden.format import load_article
from tests.app.conftest import TEXT
from tests.app.serving import serving
from tests.archive.conftest import said, write_articles, write_records
from tests.report.html_help import Page, find_chromium

pytestmark = pytest.mark.browser

ARTICLE = Article("pul", TEXT)
SELECTS, ADDS, CUE = "पुल अगले साल", "कोसी पर नया पुल", "कहा"
HOSTILE = (
    "<script>document.title = 'x'</script> मंत्री ने कहा कि 😀 पुल क़िला\u200d बनेगा। "
    '\u202eउलटा "><img src=x onerror=alert(1)>\n'
    "दूसरा अनुच्छेद 👩‍👩‍👧 है।"
)
PAGES = ["/archive?q=पुल", "/archive/speakers", "/archive/verify?statement=पुल कल बनेगा"]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the browser found; one run for all tests, as starting it is what takes the time."""
    chromium = find_chromium()
    folder = tmp_path_factory.mktemp("app")
    said_ = [said("a", "पुल अगले साल बनेगा", source="पीटीआई"), said("b", "पुल कल बनेगा और सड़क भी", "मोहन खरे", negated=True)]
    facts = write_articles(folder / "f.jsonl", {"doc_id": "a", "publisher": "प्रभात", "url": "https://e.example/1"})
    index(folder / "news.db", [write_records(folder / "r.jsonl", *said_)], [facts], warn=pytest.fail)
    records = [record.model_copy(update={"evidence": ("mine",)}) for record in Extractor("none").extract(ARTICLE)]
    (folder / "pul.txt").write_text(TEXT, encoding="utf-8")
    (folder / "two.html").write_text("<p>नहीं</p>", encoding="utf-8")
    (folder / "two.txt").write_text("नेता ने कहा कि सड़क बनेगी।", encoding="utf-8")
    files = [folder / "pul.txt", write_records(folder / "pul.jsonl", *records), folder / "two.txt", folder / "two.html"]
    plan = {
        "chromium": chromium,
        "text": TEXT,
        "hostile": HOSTILE,
        "pages": PAGES,
        "selects": SELECTS,
        "adds": ADDS,
        "cue": CUE,
        "name": "रमा देवी सिंह",
        "files": [str(path) for path in files],
        "shots": os.environ.get("SCREENSHOTS"),
    }
    with serving("--parser", "none", "--db", str(folder / "news.db")) as (address, _):
        done = subprocess.run(
            ["node", str(Path(__file__).with_name("browser.cjs"))],
            input=json.dumps({**plan, "address": address}),
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desk"])
@pytest.mark.parametrize("path", ["/", "/api", *PAGES])
def test_a_page_is_accessible_quiet_and_fits(found: dict[str, Any], path: str, device: str, scheme: str) -> None:
    looks = found["looks"][f"{path} {device} {scheme}"]
    assert looks == {"violations": [], "noise": [], "overflow": 0}


@pytest.mark.parametrize("device", ["phone", "desk"])
def test_working_on_an_article_is_accessible_and_quiet(found: dict[str, Any], device: str) -> None:
    work = found[device]
    assert work["violations"] == []
    assert work["noise"] == []
    assert work["overflow"] <= 0


def test_the_article_does_what_that_of_the_page_does(found: dict[str, Any]) -> None:
    for device in ("desk", "phone"):
        assert found[device]["lit"] == ["मंत्री रमा देवी", "कहा", "पुल अगले साल बनेगा"]
    assert found["desk"]["alone"] == ["1", "0", "1"]
    assert found["desk"]["speaker"] == "मोहन खरे"
    assert found["phone"]["fromPeek"] == "Correct क1"
    assert found["phone"]["peekGone"]


@pytest.mark.parametrize("device", ["phone", "desk"])
def test_quotes_can_be_filtered(found: dict[str, Any], device: str) -> None:
    work = found[device]
    assert len(work["cards"]) == 2
    assert len(work["bySpeaker"]) + work["faded"] == 2
    assert 0 < len(work["byKind"]) < 2
    assert work["byConfidence"] == []
    assert work["unfiltered"] == work["cards"]


@pytest.mark.parametrize("device", ["phone", "desk"])
def test_a_record_that_was_corrected_is_downloaded_and_the_others_are_as_they_were(
    found: dict[str, Any], device: str
) -> None:
    work = found[device]
    assert work["taken"] == SELECTS
    assert work["overlap"] == "Two parts of the content have words in common."
    assert "do not stand in the article" in work["missing"]
    assert "do not stand in the article" in work["refused"]
    assert "is saved" in work["saved"]
    assert work["records"]["name"] == "pul.records.jsonl"
    lines = work["records"]["content"].splitlines()
    records = [json.loads(line) for line in lines]
    corrected = next(record for record in records if "by hand: kind" in " ".join(record["evidence"]))
    start = TEXT.index(SELECTS)
    assert corrected["kind"] == "mixed"
    assert corrected["content"] == [{"start": start, "end": start + len(SELECTS), "text": SELECTS}]
    assert corrected["speaker"]["name"] == "रमा देवी सिंह"
    assert corrected["cue"]["negated"]
    assert (corrected["rule"], corrected["confidence"]) == ("by_hand", 1.0)
    assert corrected["evidence"][0] == "by hand: kind, content, speaker, cue"
    assert corrected["evidence"][1].startswith("before: indirect.")
    made = [record.model_dump_json(by_alias=True) for record in Extractor("none").extract(ARTICLE)]
    assert sum(line in made for line in lines) == len(made) - 1


@pytest.mark.parametrize("device", ["phone", "desk"])
def test_a_record_can_be_added_deleted_and_brought_back(found: dict[str, Any], device: str) -> None:
    work = found[device]
    assert work["added"] == ADDS
    assert (work["afterDelete"], work["afterUndo"]) == (-1, 0)
    first = json.loads(work["records"]["content"].splitlines()[0])
    assert first["content"][0] == {"start": 0, "end": len(ADDS), "text": ADDS}
    assert first["evidence"] == ["by hand: added"]


@pytest.mark.parametrize("device", ["phone", "desk"])
def test_other_shapes_hold_the_same(found: dict[str, Any], device: str, tmp_path: Path) -> None:
    work = found[device]
    gold = json.loads(work["gold"]["content"])
    assert gold["text"] == TEXT
    lines = [json.loads(line) for line in work["records"]["content"].splitlines()]
    assert gold["records"] == lines
    (tmp_path / "pul.toml").write_text(work["golden"]["content"], encoding="utf-8", newline="")
    golden = load_article(tmp_path / "pul.toml")
    assert [case.json["content"] for case in golden.records] == [line["content"] for line in lines]
    assert len(Page(work["page"]["content"]).cards) == len(lines)


def test_a_record_can_be_corrected_by_keys_alone(found: dict[str, Any]) -> None:
    keys = found["keyboard"]
    assert keys["noise"] == []
    assert keys["opened"] == "editor"
    assert keys["closed"]
    assert keys["back"] == "edit"
    assert keys["asked"] == ["dialog Leave the changes to this quote unsaved?"]
    assert keys["kept"] == "कुछ और"
    assert SELECTS in keys["words"]
    assert keys["focus"] == "0"


def test_files_of_articles_and_records_are_joined(found: dict[str, Any]) -> None:
    files = found["files"]
    assert files["noise"] == []
    assert files["violations"] == []
    assert files["articles"] == ["pul, 2 quotes", "two, 1 quote"]
    assert files["problems"] == ["two.html: is a page without an article: no running text was found in it"]
    assert files["second"] == "two"


def test_what_was_done_by_hand_is_not_written_over(found: dict[str, Any]) -> None:
    files = found["files"]
    assert files["changed"] == ["pul, 2 quotes", "two, 1 quote *"]
    assert [one.partition(" ")[0] for one in files["leaving"]] == ["dialog"], (
        "a page with changes can be closed unasked"
    )
    assert files["refused"].startswith("two is open with changes")
    assert files["taken"] == "An article with the id pul is open; give this one another."
    assert files["third"] == ["pul, 2 quotes", "two, 1 quote *", "article, 2 quotes"]
    assert files["all"]["name"] == "articles.records.jsonl"
    ids = [json.loads(line)["doc_id"] for line in files["all"]["content"].splitlines()]
    assert ids == ["pul", "pul", "two", "article", "article"]
    assert files["saved"] == ["pul, 2 quotes", "two, 1 quote", "article, 2 quotes"]


def test_hostile_text_is_text_and_is_selected_to_the_letter(found: dict[str, Any]) -> None:
    hostile = found["hostile"]
    assert hostile["noise"] == []
    assert hostile["elements"] == 0
    assert hostile["title"] != "x"
    records = [json.loads(line) for line in hostile["records"].splitlines()]
    whole = next(record for record in records if record["rule"] == "by_hand")
    assert whole["content"] == [{"start": 0, "end": len(HOSTILE), "text": HOSTILE}]
    assert whole["doc_id"] == "<img src=x onerror=alert(1)>"


def test_the_page_that_is_downloaded_is_that_of_the_command(found: dict[str, Any]) -> None:
    gold = json.loads(found["desk"]["gold"]["content"])
    from quotes.records import Attribution

    records = [Attribution.model_validate(record) for record in gold["records"]]
    assert found["desk"]["page"]["content"] == render_page([(ARTICLE, records)])
