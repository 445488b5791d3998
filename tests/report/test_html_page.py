"""The article view as a document: what is marked where, what is listed, and that nothing gets out of the text."""

from __future__ import annotations

import base64
import hashlib
import time

import pytest
import regex

from quotes.article import Article
from quotes.errors import InputError
from quotes.records import Kind, TextSpan
from quotes.report.html import render_fragment, render_page
from tests.report.html_help import TEXT, Page, bridge, piece, record


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render_page([bridge()]))


def spans(*pieces: TextSpan) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in pieces]


def test_the_whole_text_is_there_in_order(page: Page) -> None:
    assert page.paragraphs == [line for line in TEXT.split("\n") if line]
    assert page.in_order()
    assert all(TEXT[start:end] == text for start, end, _, text in page.segments)


def test_every_span_of_every_record_is_marked_where_it_is(page: Page) -> None:
    _, records = bridge()
    for number, each in enumerate(records):
        assert page.covered(f"{number}c") == spans(*each.content)
        assert page.covered(f"{number}q") == spans(*each.quoted)
        assert each.cue is None or page.covered(f"{number}k") == [(each.cue.start, each.cue.end)]
        assert each.source is None or page.covered(f"{number}o") == [(each.source.start, each.source.end)]
        assert each.hedge is None or page.covered(f"{number}h") == spans(each.hedge)
        speaker = each.speaker
        assert speaker is None or page.covered(f"{number}s") == [(speaker.start, speaker.end)]


def test_every_record_has_a_card_with_its_exact_places(page: Page) -> None:
    _, records = bridge()
    cards = {card["data-record"]: card for card in page.cards}
    assert len(page.cards) == len(records)
    for each in records:
        card = cards[each.record_id]
        assert card["data-content"] == " ".join(f"{one.start}-{one.end}" for one in each.content)
        assert card.get("data-cue") == (f"{each.cue.start}-{each.cue.end}" if each.cue else None)
        assert card.get("data-source") == (f"{each.source.start}-{each.source.end}" if each.source else None)


def test_what_lies_in_two_records_belongs_to_both_the_inner_first(page: Page) -> None:
    inner = piece(TEXT, "लोहा जांचा गया है")
    (tokens,) = {tokens for start, end, tokens, _ in page.segments if start == inner.start and end == inner.end}
    assert tokens == ("5c", "3c", "2c")


def test_spans_that_cross_share_what_they_share() -> None:
    text = "मंत्री ने कहा कि सड़क बनेगी और पुल भी बनेगा"
    left, right = piece(text, "सड़क बनेगी और पुल"), piece(text, "और पुल भी बनेगा")
    page = Page(render_page([(Article("a", text), [record(text, [left]), record(text, [right])])]))
    assert page.covered("0c") == spans(left)
    assert page.covered("1c") == spans(right)
    assert [text for _, _, tokens, text in page.segments if len(tokens) == 2] == ["और पुल"]


def test_a_content_over_two_paragraphs_is_marked_in_both() -> None:
    text = "नेता बोले: हम लड़ेंगे।\n\nहम जीतेंगे।"
    whole = piece(text, "हम लड़ेंगे।\n\nहम जीतेंगे।")
    page = Page(render_page([(Article("a", text), [record(text, [whole])])]))
    assert [text for *_, text in page.segments] == ["हम लड़ेंगे।", "हम जीतेंगे।"]
    assert sum(given.get("class", "").startswith("b ") for _, given in page.elements if given.get("data-r") == "0") == 1  # type: ignore[union-attr]


def test_links_lead_somewhere_and_no_id_is_there_twice() -> None:
    page = Page(render_page([bridge(), bridge()]))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    targets = [given["href"] for tag, given in page.elements if tag == "a"]
    assert targets
    assert all(target and target.removeprefix("#") in ids for target in targets)
    named = [name for _, given in page.elements for name in (given.get("aria-labelledby") or "").split()]
    assert named
    assert set(named) <= set(ids)


def test_a_torn_content_has_a_link_for_each_part(page: Page) -> None:
    assert {"a0-t1", "a0-t1-1"} <= set(page.ids())
    links = [given["href"] for tag, given in page.elements if tag == "a" and given.get("data-r") == "1"]
    assert links.count("#a0-q1") == 2
    assert {"#a0-t1", "#a0-t1-1"} <= set(links)


def test_kind_denial_hedge_and_confidence_are_in_words(page: Page) -> None:
    signs = [given["aria-label"] for _, given in page.elements if given.get("class") == "no"]
    assert signs == ["cross", "denied"]  # the first one explains it
    assert page.words.count("× denied") == 1
    for words in ("direct", "indirect", "mixed", "hedged", "confidence 0.60", "via दैनिक प्रभात", "direct.quotation"):
        assert words in page.words
    assert "speaker: agent in ने" in page.words


def test_the_page_forbids_everything_but_its_own_style_and_script() -> None:
    html = render_page([bridge()])
    (policy,) = regex.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    policy = policy.replace("&#x27;", "'")
    for kind in ("style", "script"):
        (content,) = regex.findall(rf"<{kind}>(.*?)</{kind}>", html, flags=regex.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_page_asks_for_nothing_from_outside() -> None:
    html = render_page([bridge()])
    assert not regex.search(r"https?:|//\w|url\(|@import|<link|<img|<iframe|src=", html)
    assert not regex.search(r" on\w+=| style=", html)
    assert "innerHTML" not in html
    assert "eval(" not in html


HOSTILE = (
    '<script>document.title="x"</script><img src=x onerror=alert(1)> & &amp; &lt;b&gt; "q" \'s\' </p></article>'
    "</script></style><!-- --> ]]> ${title} $title {{x}} javascript:alert(1)"
)


def test_hostile_text_stays_text_wherever_it_stands() -> None:
    text = f"{HOSTILE} ने कहा कि {HOSTILE} होगा"
    speaker = TextSpan(start=0, end=len(HOSTILE), text=HOSTILE)
    start = len(HOSTILE) + len(" ने कहा कि ")
    content = TextSpan(start=start, end=start + len(HOSTILE), text=HOSTILE)
    hostile = record(
        text,
        [content],
        speaker=speaker,
        name=HOSTILE,
        role=HOSTILE,
        source=speaker,
        doc_id=HOSTILE,
        record_id=HOSTILE,
        rule=HOSTILE,
        evidence=(HOSTILE,),
        credit=HOSTILE,
        hedge=content,
    )
    plain = record("क ने कहा कि ख", [TextSpan(start=12, end=13, text="ख")])
    good = Page(render_page([(Article("a", "क ने कहा कि ख"), [plain])]))
    for html in (
        render_page([(Article(HOSTILE, text), [hostile])]),
        render_fragment(Article(HOSTILE, text), [hostile]),
    ):
        page = Page(html)
        assert page.paragraphs == [text]
        names = [tag for tag, _ in page.elements]
        assert set(names) <= {*(tag for tag, _ in good.elements), "div", "style"}
        assert names.count("script") <= 1
        assert all(set(given) <= KNOWN_ATTRIBUTES for _, given in page.elements)
    assert page.cards[0]["data-record"] == HOSTILE


KNOWN_ATTRIBUTES = {
    *("aria-hidden", "aria-label", "aria-labelledby", "aria-pressed", "charset", "class", "content", "data-at"),
    *("data-content", "data-cue", "data-doc", "data-line", "data-m", "data-r", "data-record", "data-rs", "data-source"),
    *("data-speaker", "data-u", "href", "http-equiv", "id", "lang", "name", "role", "tabindex", "type"),
}


@pytest.mark.parametrize("mark", ["\u202e", "\u202d", "\u2066", "\u2067", "\u2068", "\x00", "\x1b", "\x9b", "\ud800"])
def test_what_turns_or_breaks_the_page_is_shown_as_a_replacement(mark: str) -> None:
    text = f"नेता{mark} ने कहा कि बारिश{mark} होगी"
    content = TextSpan(start=text.index("बारिश"), end=len(text), text=text[text.index("बारिश") :])
    html = render_page([(Article(f"a{mark}", text), [record(text, [content], name=f"नेता{mark}")])])
    html.encode("utf-8")
    assert mark not in html
    assert Page(html).paragraphs == [text.replace(mark, "\ufffd")]


def test_joiners_and_no_break_spaces_stay() -> None:
    text = "पक्\u200dका और र\u200cज़\u00a0है \u200eOK"
    assert Page(render_page([(Article("a", text), [])])).paragraphs == [text]


def test_a_word_that_cannot_be_one_gets_places_to_break_between_syllables() -> None:
    text = f"नेता ने कहा कि {'क्षि' * 1000} और {'कि' * 30}"
    html = render_page([(Article("a", text), [record(text, [piece(text, "क्षि" * 1000)])])])
    assert Page(html).paragraphs == [text]
    stretches = regex.findall(r"[^<>]+(?=<wbr>)", html)
    assert len(stretches) >= 10
    assert all(stretch == "क्षि" * (len(stretch) // 4) for stretch in stretches)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert render_page([bridge()]) == render_page([bridge()])
    assert render_fragment(*bridge()) == render_fragment(*bridge())


def test_records_of_another_text_are_refused() -> None:
    article, records = bridge()
    with pytest.raises(InputError, match="does not fit article other"):
        render_page([(Article("other", "।" + article.text), records)])
    with pytest.raises(InputError, match="very text they were made from"):
        render_fragment(Article("other", "छोटा"), records)


def test_articles_without_records_text_or_company_say_so() -> None:
    assert "No attribution was found." in Page(render_page([(Article("a", "सड़क बनी।"), [])])).words
    assert "The article has no text." in Page(render_page([(Article("a", " \n\n "), [])])).words
    assert "There are no articles to show." in Page(render_page([])).words


def test_several_articles_are_listed_with_links() -> None:
    article, records = bridge()
    page = Page(render_page([(article, records), (Article("second", "सड़क बनी।"), [])]))
    assert [tag for tag, _ in page.elements].count("nav") == 1
    assert {"a0-view", "a1-view"} <= set(page.ids())
    assert "nav" not in [tag for tag, _ in Page(render_page([(article, records)])).elements]


def test_a_fragment_brings_its_style_and_no_script_and_keeps_its_ids_apart() -> None:
    article, records = bridge()
    one, other = render_fragment(article, records), render_fragment(Article("other", TEXT), records)
    both = Page(one + other)
    assert len(both.ids()) == len(set(both.ids()))
    assert "<script" not in one
    assert Page(one).elements[0] == ("div", {"class": "uddharan fragment", "lang": "en"})
    assert [tag for tag, _ in Page(one).elements].count("style") == 1
    (style,) = regex.findall(r"<style>(.*?)</style>", one, flags=regex.DOTALL)
    selectors = regex.findall(r"(?:^|[}{])\s*([^@{}/]+)\{", regex.sub(r"/\*.*?\*/", "", style, flags=regex.DOTALL))
    assert len(selectors) > 50
    assert all(selector.startswith(".uddharan") for selector in selectors), "the style reaches beyond the fragment"


def test_a_long_article_with_many_records_is_done_in_seconds() -> None:
    paragraph = "मंत्री ने कहा कि सड़क बनेगी और पुल भी बनेगा। इसके बाद लोग अपने घर चले गए और बाजार खुल गए।\n"
    count = 5_000_000 // len(paragraph.encode("utf-8"))
    text = paragraph * count
    content, speaker, cue = "सड़क बनेगी और पुल भी बनेगा", "मंत्री", "कहा"
    records = []
    for number in range(0, count, 10):
        offset = number * len(paragraph)
        at = [
            TextSpan(
                start=offset + paragraph.index(words), end=offset + paragraph.index(words) + len(words), text=words
            )
            for words in (content, speaker, cue)
        ]
        records.append(record("क", [at[0]], kind=Kind.INDIRECT, speaker=at[1], name=f"नेता {number % 700}", cue=at[2]))
    begin = time.perf_counter()
    html = render_page([(Article("long", text), records)])
    assert time.perf_counter() - begin < 10
    assert html.count('class="card"') == len(records) > 1000
