"""Where a time or an occasion of speech ends."""

from __future__ import annotations

import pytest

from quotes.matchers.occasions import is_setting, is_time, over_date
from tests.matchers.contexts import place, read_context


@pytest.mark.parametrize(
    ("text", "timed", "set_there"),
    [
        ("मंत्री ने सोमवार को भाषण दिया।", True, True),
        ("मंत्री ने 8 मई को भाषण दिया।", True, False),
        ("मंत्री ने छात्रों को भाषण दिया।", False, False),
    ],
)
def test_time_before_ko_is_nobody(text: str, timed: bool, set_there: bool) -> None:
    context = read_context(text)
    before = place(context, "को") - 1
    assert (is_time(context, before), is_setting(context, before)) == (timed, set_there)


def test_occasion_is_no_time() -> None:
    context = read_context("मंत्री ने सभा में भाषण दिया।")
    assert is_setting(context, place(context, "सभा"))
    assert not is_time(context, place(context, "सभा"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("यह 5 जुलाई, 2012 का आदेश है।", "जुलाई"),
        ("यह साल 2012 का आदेश है।", "साल"),
        ("यह कंपनी, 2012 का आदेश है।", None),
    ],
)
def test_date_goes_on_before_its_year(text: str, wanted: str | None) -> None:
    context = read_context(text)
    year = place(context, "2012")
    before = over_date(context, year - 1, year)
    assert (None if before is None else context.text(before)) == wanted
