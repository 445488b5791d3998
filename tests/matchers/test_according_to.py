"""What a channel (के हवाले से) may stand for, and when it only belongs to a noun."""

from __future__ import annotations

import pytest

from quotes.matchers.according_to import phrase
from quotes.matchers.candidate import Candidate
from tests.matchers.contexts import read_context

VERBS = {
    "की": "VERB",
    "गई": "AUX",
    "हुआ": "VERB",
    "बनेगा": "VERB",
    "कहा": "VERB",
    "किया": "VERB",
    "जा": "AUX",
    "रहा": "AUX",
    "है": "AUX",
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("अदालत के हवाले से की गई टिप्पणी पर हंगामा हुआ।", False),  # the remark goes by the court
        ("मंत्री के हवाले से गलत दावा किया जा रहा है।", False),  # only called by its name
        ("सूत्रों के हवाले से पुल अगले साल बनेगा।", True),
        ("एजेंसी ने मंत्री के हवाले से कहा, पुल अगले साल बनेगा।", True),
    ],
)
def test_a_channel_that_only_belongs_to_a_noun_tells_nothing(text: str, told: bool) -> None:
    context = read_context(text, VERBS)
    assert any(isinstance(found, Candidate) for found in phrase.match(context)) is told
