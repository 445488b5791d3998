"""Documents that a bare noun takes up."""

from __future__ import annotations

import pytest

from tests.attribution.names_help import names


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("हमें दैनिक प्रभात की रिपोर्ट मिली।", "खबर", "दैनिक प्रभात की रिपोर्ट"),
        ("हमें जल विभाग का 3 जून 2020 का ट्वीट मिला।", "ट्वीट", "जल विभाग का 3 जून 2020 का ट्वीट"),
        ("तस्वीर 1 जुलाई 2013 की दैनिक प्रभात की खबर में है।", "खबर", "1 जुलाई 2013 की दैनिक प्रभात की खबर"),
        ("नजर जून 2009 के एक ब्लॉग पोस्ट पर पड़ी।", "इस पोस्ट", "जून 2009 के एक ब्लॉग पोस्ट"),
        ("लोग ‘नया मालवा’ की एक रिपोर्ट पढ़ रहे हैं।", "रिपोर्ट", "‘नया मालवा’ की एक रिपोर्ट"),
        ("दैनिक ‘प्रभात’ में छपी एक रिपोर्ट चर्चा में है।", "रिपोर्ट", "दैनिक ‘प्रभात’ में छपी एक रिपोर्ट"),
    ],
)
def test_a_document_is_named_in_full(before: str, mention: str, name: str) -> None:
    text = f"{before} {mention} में लिखा है कि पुल टूट गया।"
    nth = before.count(mention)
    assert names(text, (mention, nth)) == [name]


@pytest.mark.parametrize(
    ("before", "mention"),
    [
        ("भूकंप की खबर सुनकर लोग भागे।", "रिपोर्ट"),  # a topic, not an outlet
        ("दैनिक प्रभात की रिपोर्ट छपी।", "खबरों"),  # more than one
        ("दैनिक प्रभात का पोस्ट हटा।", "पोस्ट"),  # not pointed at
    ],
)
def test_a_document_of_nobody_is_the_noun_itself(before: str, mention: str) -> None:
    nth = before.count(mention)
    assert names(f"{before} {mention} में लिखा है कि पुल टूट गया।", (mention, nth)) == [mention]
