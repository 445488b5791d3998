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
        ("मंत्री के हवाले से झूठा दावा किया जा रहा है।", False),  # only called by its name
        ("अधिकारियों के हवाले से इस दावे को फर्जी बताया गया।", False),  # naming finds it
        ("सूत्रों के हवाले से पुल अगले साल बनेगा।", True),
        ("एजेंसी ने मंत्री के हवाले से कहा, पुल अगले साल बनेगा।", True),
        ("एजेंसी ने मंत्री का हवाला देते हुए कहा कि पुल अगले साल बनेगा।", True),
        ("प्रवक्ता ने आंकड़ों का हवाला देते हुए कहा कि पुल अगले साल बनेगा।", False),  # they bear it out
        ("आयोग ने अपने सदस्यों का हवाला देते हुए मतदान का समय बदला।", False),  # a reason: nothing is passed on
    ],
)
def test_a_channel_that_only_belongs_to_a_noun_tells_nothing(text: str, told: bool) -> None:
    context = read_context(text, VERBS)
    assert any(isinstance(found, Candidate) for found in phrase.match(context)) is told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("सूखे का दौर समाप्त हुआ, मौसम विभाग के मुताबिक कल बारिश होगी।", "कल बारिश होगी"),
        ("मेयर ने दो तस्वीरें भी दिखाईं जो उनके मुताबिक पुल टूटने से पहले की हैं।", "पुल टूटने से पहले की हैं"),
        ("पुल की मरम्मत के बाद, मेयर के मुताबिक रास्ता खुलेगा।", "पुल की मरम्मत के बाद"),
    ],
)
def test_a_clause_that_ends_before_the_teller_is_the_narrators(text: str, content: str) -> None:
    tags = {"हुआ": "VERB", "होगी": "VERB", "दिखाईं": "VERB", "खुलेगा": "VERB", "टूटने": "VERB", "हैं": "AUX"}
    context = read_context(text, tags)
    (found,) = (found for found in phrase.match(context) if isinstance(found, Candidate))
    assert text[found.content[0].start : found.content[0].end] == content


def test_a_channel_serves_the_complement_of_the_verb_beside_it_alone() -> None:
    text = "एजेंसी ने मंत्री के हवाले से नया पुल बनाने की घोषणा की है।"
    context = read_context(text, {"बनाने": "VERB", "है": "AUX"})
    (found,) = (found for found in phrase.match(context) if isinstance(found, Candidate))
    assert [text[span.start : span.end] for span in found.content] == ["नया पुल बनाने"]
