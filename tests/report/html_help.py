"""Records written out by hand for the tests of the article view, and a reader of the pages it makes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from quotes.article import Article
from quotes.records import Attribution, Cue, Kind, Source, Speaker, SpeakerType, TextSpan

TEXT = """पुल गिरने के लिए ठेकेदार जिम्मेदार: रंजना सेठी

भोपाल। लोक निर्माण मंत्री रंजना सेठी ने कहा, “जांच पूरी होने तक”, उन्होंने जोड़ा, “कोई भुगतान नहीं होगा।”

दैनिक प्रभात के मुताबिक ठेकेदार मनोज खरे ने कहा कि इंजीनियर ने नक्शे को ‘पूरी तरह सुरक्षित’ बताया था और \
इंजीनियर का दावा था कि लोहा जांचा गया है। खरे ने घूस देने से इनकार किया।

बताया जा रहा है कि तीन लोग लापता हैं। उसने कहा कि पुल हिल रहा था।
"""


def piece(text: str, words: str, after: str = "") -> TextSpan:
    """The first occurrence of the words behind the first occurrence of ``after``."""
    start = text.index(words, text.index(after))
    return TextSpan(start=start, end=start + len(words), text=words)


def record(
    text: str,
    content: Sequence[TextSpan],
    *,
    kind: Kind = Kind.INDIRECT,
    speaker: TextSpan | None = None,
    name: str | None = None,
    cue: TextSpan | None = None,
    negated: bool = False,
    source: TextSpan | None = None,
    **more: Any,
) -> Attribution:
    """A record with what a test is about, and the rest filled in."""
    at = {} if speaker is None else speaker.model_dump()
    role, type_ = more.pop("role", None), more.pop("type", SpeakerType.PERSON)
    nobody = speaker is None and name is None
    teller = None if source is None else Source(**source.model_dump(), type=SpeakerType.ORGANIZATION)
    return Attribution(
        doc_id=more.pop("doc_id", "pul"),
        record_id=more.pop("record_id", f"r{content[0].start}-{content[-1].end}"),
        kind=kind,
        content=tuple(content),
        quoted=tuple(more.pop("quoted", ())),
        speaker=None if nobody else Speaker(**at, name=name, role=role, type=type_),
        cue=None if cue is None else Cue(**cue.model_dump(), lemma="कहना", cue_class="say", negated=negated),
        source=teller,
        source_chain=() if teller is None else (teller,),
        sentence=TextSpan(start=0, end=len(text), text=text),
        rule=more.pop("rule", "direct.quotation"),
        confidence=more.pop("confidence", 0.95),
        evidence=tuple(more.pop("evidence", ("speaker: agent in ने",))),
        **more,
    )


def bridge() -> tuple[Article, list[Attribution]]:
    """An article with all the page has to show: nested, torn, mixed, denied, hedged, unresolved, unnamed, unsure."""
    minister, contractor, paper = "रंजना सेठी", "मनोज खरे", "दैनिक प्रभात"
    outer = "इंजीनियर ने नक्शे को ‘पूरी तरह सुरक्षित’ बताया था और इंजीनियर का दावा था कि लोहा जांचा गया है"
    told = f"ठेकेदार {contractor} ने कहा कि {outer}"

    def at(words: str, after: str = "") -> TextSpan:
        return piece(TEXT, words, after)

    records = [
        record(
            TEXT,
            [at("पुल गिरने के लिए ठेकेदार जिम्मेदार")],
            kind=Kind.DIRECT,
            speaker=at(minister),
            name=minister,
            role="लोक निर्माण मंत्री",
            confidence=0.8,
        ),
        record(
            TEXT,
            [at("जांच पूरी होने तक"), at("कोई भुगतान नहीं होगा।")],
            kind=Kind.DIRECT,
            quoted=[at("जांच पूरी होने तक"), at("कोई भुगतान नहीं होगा।")],
            speaker=at("लोक निर्माण मंत्री रंजना सेठी"),
            name=minister,
            role="लोक निर्माण मंत्री",
            cue=at("कहा", "भोपाल"),
        ),
        record(TEXT, [at(told)], speaker=at(paper), name=paper, cue=at("के मुताबिक"), type=SpeakerType.ORGANIZATION),
        record(
            TEXT,
            [at(outer)],
            speaker=at(f"ठेकेदार {contractor}"),
            name=contractor,
            role="ठेकेदार",
            cue=at("कहा", contractor),
            source=at(paper),
        ),
        record(
            TEXT,
            [at("‘पूरी तरह सुरक्षित’")],
            kind=Kind.MIXED,
            quoted=[at("पूरी तरह सुरक्षित")],
            speaker=at("इंजीनियर"),
            name="इंजीनियर",
            cue=at("बताया था"),
            source=at(f"ठेकेदार {contractor}"),
        ),
        record(
            TEXT,
            [at("लोहा जांचा गया है")],
            speaker=at("इंजीनियर", "बताया था"),
            name="इंजीनियर",
            cue=at("दावा था"),
            confidence=0.6,
        ),
        record(TEXT, [at("घूस देने")], speaker=at("खरे", "है।"), name=contractor, cue=at("इनकार किया"), negated=True),
        record(TEXT, [at("तीन लोग लापता हैं")], cue=at("बताया जा रहा है"), hedge=at("बताया जा रहा है")),
        record(TEXT, [at("पुल हिल रहा था")], speaker=at("उसने"), cue=at("कहा", "उसने")),
    ]
    return Article("pul", TEXT), records


class Page(HTMLParser):
    """What a reader of the page finds: the text with its segments, the cards, every element and attribute."""

    _VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "wbr"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.segments: list[tuple[int, int, tuple[str, ...], str]] = []
        self.paragraphs: list[str] = []  # as the article has them: without badges and signs
        self.cards: list[dict[str, str | None]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""  # all that is to be read, style and script apart
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()
        assert not self._open, f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute twice in {attrs}"
        self.elements.append((tag, given))
        if tag not in self._VOID:
            self._open.append((tag, given))
        if tag == "p" and self._in_text():
            self.paragraphs.append("")
        if given.get("class") == "card":
            self.cards.append(given)
        if "data-m" in given:
            start, end = (given["data-at"] or "").split("-")
            self.segments.append((int(start), int(end), tuple((given["data-m"] or "").split()), ""))

    def handle_endtag(self, tag: str) -> None:
        name, _ = self._open.pop()
        assert name == tag, f"</{tag}> closes <{name}>"

    def handle_data(self, data: str) -> None:
        names = [name for name, _ in self._open]
        if "style" in names or "script" in names:
            return
        self.words += data
        if not self._in_text() or any(
            (given.get("class") or "").split()[:1] in (["b"], ["no"]) for _, given in self._open
        ):
            return
        self.paragraphs[-1] += data
        if any("data-m" in given for _, given in self._open):
            start, end, tokens, text = self.segments[-1]
            self.segments[-1] = (start, end, tokens, text + data)

    def _in_text(self) -> bool:
        return any((given.get("class") or "") == "text" for _, given in self._open)

    def ids(self) -> list[str]:
        """All ids, in order."""
        return [given["id"] or "" for _, given in self.elements if "id" in given]

    def covered(self, token: str) -> list[tuple[int, int]]:
        """The stretches of text that carry a record's role, those that touch as one."""
        found: list[tuple[int, int]] = []
        for start, end, tokens, _ in self.segments:
            if token not in tokens:
                continue
            if found and found[-1][1] == start:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found

    def in_order(self) -> bool:
        """Whether the segments follow each other without sharing a character."""
        return all(one[1] <= other[0] for one, other in pairwise(self.segments))


def find_chromium() -> str:
    """Where Chromium is; skips the test, saying so, where something of the browser is absent."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or shutil.which("node") is None:
        pytest.skip("NOT TESTED: pages in a browser need chromium and node on the PATH")
    needed = "require.resolve('playwright-core'); require.resolve('axe-core')"
    if subprocess.run(["node", "-e", needed], capture_output=True, check=False).returncode:
        pytest.skip("NOT TESTED: pages in a browser need playwright-core and axe-core on NODE_PATH")
    return chromium
