"""The article view in a real browser: accessible, quiet, usable by mouse, finger and keys, on a phone and on paper.

Needs Chromium, node, and the npm packages playwright-core and axe-core on NODE_PATH:

    npm install --prefix ~/.cache/browser playwright-core axe-core
    NODE_PATH=~/.cache/browser/node_modules pytest -m browser
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from quotes.article import Article
from quotes.records import TextSpan
from quotes.report.html import render_fragment, render_page
from tests.report.html_help import TEXT, bridge, find_chromium, record
from tests.report.test_html_page import HOSTILE

pytestmark = pytest.mark.browser

_DRIVER = Path(__file__).with_name("browser.cjs")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the browser found; one run for all tests, as starting it is what takes the time."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {}
    for name, html in _pages().items():
        pages[name] = str(folder / f"{name}.html")
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    plan = {"chromium": find_chromium(), "pages": pages}
    done = subprocess.run(
        ["node", str(_DRIVER)], input=json.dumps(plan), capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def _pages() -> dict[str, str]:
    article, records = bridge()
    hostile_text = f"{HOSTILE}\u202e ने कहा कि {HOSTILE} होगा।\n{'लंबाशब्द' * 40}"
    content = TextSpan(start=0, end=len(HOSTILE), text=HOSTILE)
    hostile = record(hostile_text, [content], name=HOSTILE, role=HOSTILE, evidence=(HOSTILE, "क" * 500), credit=HOSTILE)
    paragraph = "मंत्री ने कहा कि सड़क बनेगी और पुल भी बनेगा। इसके बाद लोग अपने घर चले गए और बाजार खुल गए।\n"
    count = 5_000_000 // len(paragraph.encode("utf-8"))
    words = "सड़क बनेगी और पुल भी बनेगा"
    at = paragraph.index(words)
    word = "क्षेत्र" * (5_000_000 // len("क्षेत्र".encode()))
    long = [
        record("क", [TextSpan(start=start, end=start + len(words), text=words)], name=f"नेता {start % 97}")
        for start in range(at, count * len(paragraph), len(paragraph) * 50)
    ]
    title = "<!doctype html><html lang='en'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
    fragment = f"{title}<title>notebook</title><main><h1>notebook</h1>{render_fragment(article, records)}</main></html>"
    return {
        "bridge": render_page([(article, records)]),
        "several": render_page(
            [(article, records), (Article("second", TEXT), records), (Article("third", "नहीं।"), [])]
        ),
        "hostile": render_page([(Article(HOSTILE, hostile_text), [hostile])]),
        "nothing": render_page([]),
        "fragment": fragment,
        "dandas": render_page(
            [(Article("dandas", "\n".join(f"{'पुल बना ' * n}है । {'फिर पानी आया ' * 9}" for n in range(1, 11))), [])]
        ),
        "long": render_page([(Article("long", paragraph * count), long)]),
        "long-word": render_page([(Article("word", word), [record(word, [TextSpan(start=0, end=9, text=word[:9])])])]),
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desk"])
@pytest.mark.parametrize("name", ["bridge", "several", "hostile", "nothing", "fragment"])
def test_a_page_is_accessible_quiet_and_fits(found: dict[str, Any], name: str, device: str, scheme: str) -> None:
    looks = found["looks"][f"{name} {device} {scheme}"]
    assert looks["violations"] == []
    assert looks["noise"] == [], "a request, a message on the console, a dialog or an error"
    assert looks["overflow"] <= 0
    assert looks["title"] != "x", "a script of the article ran"


def test_pointing_at_a_quote_lights_speaker_cue_and_content(found: dict[str, Any]) -> None:
    desk = found["desk"]
    assert desk["hovered"] == ["खरे", "घूस देने", "इनकार किया"]
    assert desk["left"] == []


def test_choosing_a_torn_quote_lights_both_parts_and_its_card(found: dict[str, Any]) -> None:
    desk = found["desk"]
    assert "".join(desk["clicked"]) == "लोक निर्माण मंत्री रंजना सेठीकहाजांच पूरी होने तककोई भुगतान नहीं होगा।"
    assert desk["card"] == "1"
    assert desk["cleared"] == []


def test_a_click_into_nested_quotes_chooses_the_innermost(found: dict[str, Any]) -> None:
    assert found["desk"]["innermost"] == "5"


def test_a_chosen_quote_keeps_the_lines_of_those_around_it(found: dict[str, Any]) -> None:
    desk = found["desk"]
    assert desk["outerLine"].count("linear-gradient") == 2
    assert desk["outerLine"] == desk["outerLineAfter"]


def test_one_speaker_can_be_shown_alone(found: dict[str, Any]) -> None:
    assert found["desk"]["alone"] == ["ख1", "ख2"]


@pytest.mark.parametrize("device", ["desk", "phone"])
def test_all_can_be_done_by_keys(found: dict[str, Any], device: str) -> None:
    keys = found[f"{device}Keys"]
    assert keys["first"] == "skip"
    assert (keys["badge"], keys["next"], keys["previous"]) == ("क1", "क2", "क1")
    assert "जांच पूरी होने तक" in keys["lit"]
    assert keys["outline"] == "solid"
    assert keys["entered"] == ("card 0" if device == "desk" else "peek")
    assert keys["back"] == "क1"


def test_the_list_stands_beside_the_text_or_below_it(found: dict[str, Any]) -> None:
    assert found["desk"]["beside"]
    assert found["phone"]["below"]


def test_on_a_phone_a_tapped_quote_is_explained_and_not_covered(found: dict[str, Any]) -> None:
    phone = found["phone"]
    assert "तीन लोग लापता हैं" in phone["peek"]
    assert "Nobody is named" in phone["peek"]
    assert not phone["covered"]
    assert phone["closed"]
    assert phone["overflow"] <= 0


def test_on_a_phone_no_word_is_broken(found: dict[str, Any]) -> None:
    assert found["phone"]["broken"] == []


def test_no_line_begins_with_a_danda(found: dict[str, Any]) -> None:
    dandas = found["dandas"]
    assert dandas["marks"] == 10
    assert dandas["below"] > 100
    assert dandas["first"] == 0


def test_on_paper_the_list_follows_the_text_in_black_on_white(found: dict[str, Any]) -> None:
    paper = found["print"]
    assert paper["after"]
    assert paper["paper"] == "rgb(255, 255, 255)"
    assert not paper["buttons"]
    assert not paper["evidence"]
    assert paper["pages"] > 1000, "an empty PDF"


def test_without_script_the_badges_are_links(found: dict[str, Any]) -> None:
    assert found["scriptless"] == {"address": "a0-q3", "buttons": False}


@pytest.mark.parametrize("name", ["long", "long-word"])
def test_a_long_page_can_be_used(found: dict[str, Any], name: str) -> None:
    long = found[name]
    assert long["noise"] == []
    assert long["lit"] == 1
    assert long["overflow"] <= 0
    assert long["seconds"] < 30
