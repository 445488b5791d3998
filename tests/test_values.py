"""Values compare by what they hold."""

from __future__ import annotations

from quotes.values import value


@value(order=True)
class Place:
    """A place to test with."""

    name: str
    number: int = 0


def test_values_that_hold_the_same_are_one_in_a_set() -> None:
    assert {Place("नदी", 1), Place("नदी", 1), Place("पुल")} == {Place("पुल", 0), Place("नदी", 1)}


def test_values_have_an_order_where_they_are_asked_for_one() -> None:
    assert sorted([Place("पुल"), Place("नदी", 2), Place("नदी")]) == [Place("नदी"), Place("नदी", 2), Place("पुल")]
