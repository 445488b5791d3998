"""Offsets in the three units."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quotes.exchange import ExchangeError, Ruler, Unit
from quotes.exchange.offsets import move
from tests.exchange.samples import texts

#: What an offset of a text counts, said by Python's own codecs: bytes of the encoding, bytes a unit.
CODECS = {Unit.CODE_POINTS: ("utf-32-le", 4), Unit.UTF_16: ("utf-16-le", 2), Unit.UTF_8: ("utf-8", 1)}


@example("\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff", Unit.UTF_16)
@example("\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff", Unit.UTF_8)
@given(texts() | st.text(st.characters(codec="utf-8")), st.sampled_from(Unit))
def test_an_offset_counts_the_units_before_it(text: str, unit: Unit) -> None:
    ruler = Ruler(text, unit)
    codec, size = CODECS[unit]
    for position in range(len(text) + 1):
        offset = ruler.to_unit(position)
        assert offset == len(text[:position].encode(codec)) // size
        assert ruler.from_unit(offset) == position


@given(texts(), st.sampled_from([Unit.UTF_16, Unit.UTF_8]))
def test_an_offset_inside_a_character_is_none(text: str, unit: Unit) -> None:
    ruler = Ruler(text, unit)
    starts = {ruler.to_unit(position) for position in range(len(text) + 1)}
    inside = [offset for offset in range(max(starts)) if offset not in starts]
    assert len(inside) == max(starts) - len(text)
    for offset in inside:
        with pytest.raises(ExchangeError, match="inside the character"):
            ruler.from_unit(offset)


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("beyond", [-1, 100])
def test_a_place_outside_the_text_is_none(unit: Unit, beyond: int) -> None:
    ruler = Ruler("पुल 😀", unit)
    with pytest.raises(ExchangeError, match="outside the text"):
        ruler.to_unit(beyond)
    with pytest.raises(ExchangeError, match="outside the text"):
        ruler.from_unit(beyond)


def test_every_start_and_end_is_moved_and_nothing_else() -> None:
    value = {"start": 1, "text": "start", "parts": [{"start": 2, "end": 3}], "none": {"start": None}, "confidence": 1}
    moved = {
        "start": 11,
        "text": "start",
        "parts": [{"start": 12, "end": 13}],
        "none": {"start": None},
        "confidence": 1,
    }
    before = repr(value)
    assert move(value, lambda position: position + 10) == moved
    assert repr(value) == before
