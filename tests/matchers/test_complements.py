"""Where the complement of a speech noun begins and ends, over stored parses."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored

COMPLEMENTS = (
    # who reports it, and where from, is no part of a report
    (
        "रामपुर (वार्ता): तटीय इलाके में आए तूफान में 12 मछुआरों के लापता होने की खबर है।",
        "तटीय इलाके में आए तूफान में 12 मछुआरों के लापता होने",
    ),
    ("स्थानीय अखबार जनपत्र के मुताबिक नाव डूबने से नौ लोगों की मौत होने की बात कही गई है।", "नाव डूबने से नौ लोगों की मौत होने"),
)


@pytest.mark.parametrize(("text", "content"), COMPLEMENTS)
def test_the_complement_is_what_the_speech_noun_governs(text: str, content: str) -> None:
    found = [[span.text for span in r.content] for r in extract_stored(text) if r.rule == "nominal.complement"]
    assert [content] in found, found
