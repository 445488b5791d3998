"""The view folds spellings and finds its way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quotes.article import Span
from quotes.text.view import View

HINDI = st.text(alphabet="कखगजडढनफरसहािीँं़्।, \n\u200d\u200c\u00a0\ufeffड़ज़a\u0301\"'", max_size=60)
ANY = st.one_of(
    st.text(max_size=60), HINDI, st.text(alphabet=st.characters(min_codepoint=0xD7F0, max_codepoint=0xE010))
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("\u095bमीन", "जमीन"),
        ("ज\u093cमीन", "जमीन"),
        ("क़लम ख़बर ग़लत फ़सल", "कलम खबर गलत फसल"),
        ("स\u095cक", "सड\u093cक"),  # ड़ stays, decomposed
        ("प\u095dाई", "पढ\u093cाई"),
        ("बडा\u093c", "बड\u093cा"),  # nukta typed after the vowel sign
        ("हाँ", "हां"),
        ("हिन्\u200dदी", "हिन्दी"),
        ("शब्\u200cद\u00ad", "शब्द"),
        ("\ufeffदिल्ली", "दिल्ली"),
        ("पाँच\u00a0लाख\u2009रुपये", "पांच लाख रुपये"),
        ("एक\r\nदो\rतीन\u2028चार", "एक\nदो\nतीन\nचार"),
        ("e\u0301", "é"),
        ("“‘\"''’”", "“‘\"''’”"),  # marks are evidence
        ("१२ 12", "१२ 12"),
        ("", ""),
    ],
)
def test_spellings_fold(raw: str, text: str) -> None:
    assert View.of(raw).text == text


def test_composed_and_decomposed_text_have_one_view() -> None:
    text = "ख़बर है कि लड़कियाँ क़तार में खड़ी थीं"
    assert View.of(unicodedata.normalize("NFD", text)).text == View.of(text).text


def test_a_span_covers_joiners_nukta_and_what_follows_the_word() -> None:
    raw = "उसने हिन्\u200dदी\u200c ज\u093cरूर पढ\u093cी"
    view = View.of(raw)
    for word, spelt in (("हिन्दी", "हिन्\u200dदी\u200c"), ("जरूर", "ज\u093cरूर"), ("पढ\u093cी", "पढ\u093cी")):
        start = view.text.index(word)
        assert view.to_raw(Span(start, start + len(word))).of(raw) == spelt


def test_the_byte_order_mark_belongs_to_no_word() -> None:
    view = View.of("\ufeffदिल्ली")
    assert view.to_raw(Span(0, 1)) == Span(1, 2)


def test_between_two_runs_stands_one_space_or_line_break() -> None:
    for raw in ("पुल  टूटा\nनहर", " सड़क बंद है।\n", "पुल \xa0\u200b \t टूटा"):
        view = View.of(raw)
        assert "".join(view.runs) == "".join(raw.replace("\u200b", "").split())
        assert sum(map(len, view.runs)) + len(view.runs) - 1 == len(view.text)


def test_a_run_of_spaces_is_one_and_keeps_its_place() -> None:
    view = View.of("पुल  टूटा \xa0 नहर")
    assert view.text == "पुल टूटा नहर"
    assert [view.to_raw(Span(*place)).of(view.raw) for place in ((0, 3), (4, 8), (9, 12), (0, 12))] == [
        "पुल",
        "टूटा",
        "नहर",
        view.raw,
    ]


def test_unchanged_text_is_mapped_to_itself() -> None:
    view = View.of("सरकार ने कहा।")
    assert [view.to_raw_position(i) for i in range(len(view.text) + 1)] == list(range(len(view.raw) + 1))


@pytest.mark.parametrize("position", [-1, 6])
def test_positions_outside_are_refused(position: int) -> None:
    with pytest.raises(ValueError, match="outside the view"):
        View.of("नमस्त").to_raw_position(position)


@given(ANY)
def test_positions_rise_and_spans_cover_their_characters(raw: str) -> None:
    view = View.of(raw)
    positions = [view.to_raw_position(i) for i in range(len(view.text) + 1)]
    assert positions == sorted(positions)
    assert positions[-1] == len(raw)
    end_before = None
    for i in range(len(view.text)):
        span = view.to_raw(Span(i, i + 1))
        assert span.end <= len(raw)
        assert span.start == positions[i]
        # Neighbours share a cluster or touch: no raw character between two view characters is lost.
        if end_before is not None:
            assert span.start <= end_before
        end_before = span.end


@given(ANY)
@example("\u0300\u094d\r\u0300")
def test_the_view_of_a_span_is_the_span_of_the_view(raw: str) -> None:
    view = View.of(raw)
    end = 0
    for word in view.text.split():
        start = view.text.index(word, end)  # behind the word before: a mark alone stands inside other words too
        end = start + len(word)
        assert word in View.of(view.to_raw(Span(start, end)).of(raw)).text


@given(ANY)
def test_folding_twice_changes_nothing_more(raw: str) -> None:
    text = View.of(raw).text
    assert View.of(text).text == text


@given(HINDI)
def test_normal_form_of_the_source_does_not_matter(raw: str) -> None:
    source = raw.replace("\u200d", "").replace("\u200c", "").replace("\ufeff", "")
    assert View.of(unicodedata.normalize("NFD", source)).text == View.of(unicodedata.normalize("NFC", source)).text
