"""Headlines, which leave out signs and turn the order of the words, over stored parses."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("नरेश पांडे ने दी धमकी, मेला नहीं लगने देंगे", ["मेला नहीं लगने देंगे"]),
        ("अभिनेत्री रीमा ने खोला राज, क्यों छोड़ी फिल्में", ["क्यों छोड़ी फिल्में"]),
        ("नरेश पांडे ने दी धमकी, पुलिस ने शुरू की जांच", []),
        ("नहर के सवाल पर विधायक ने तोड़ी चुप्पी, सारी बहस हुई खत्म", []),
        ("टीम को नरेश पांडे ने दी बधाई, बताया गांव का गौरव", []),
    ],
)
def test_behind_a_speech_noun_and_a_comma_the_narrator_goes_on_unless_it_is_voiced(
    text: str, content: list[str]
) -> None:
    found = [record.content[0].text for record in extract_stored(text) if record.rule == "direct.unmarked"]
    assert found == content
