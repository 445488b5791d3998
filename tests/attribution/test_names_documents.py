"""Documents that a bare noun takes up."""

from __future__ import annotations

import pytest

from quotes.records import SpeakerType
from tests.attribution.names_help import names, resolve


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


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("एक प्लेकार्ड दिखता है जिसमें लिखा है, “पानी दो।”", "जिसमें", "एक प्लेकार्ड"),
        ("पोस्ट में एक तस्वीर डाली गई है जिसपर लिखा है, “पानी दो।”", "जिसपर", "एक तस्वीर"),
        ("एक और वीडियो फैल गया है जिसमें दावा है कि पुल टूट गया।", "जिसमें", "एक और वीडियो"),
        ("हमें कुछ और खबरें मिलीं जिनमें लिखा है कि पुल पुराना है।", "जिनमें", "कुछ और खबरें"),
        ("एक फोटो वायरल है, जिसमें दावा है कि पुल टूट गया।", "जिसमें", "एक फोटो"),
        ("एक सर्कुलर आया है, जिसमे लिखा है कि पुल बंद है।", "जिसमे", "एक सर्कुलर"),
        ("एक सर्कुलर आया है। इसमे लिखा है कि पुल बंद है।", "इसमे", "एक सर्कुलर"),
        ("कुछ यूजर्स के रिप्लाई मिले जिनमें लिखा है कि पुल पुराना है।", "जिनमें", "कुछ यूजर्स के रिप्लाई"),
        ("वीडियो फैल गया। इसके साथ दिए गए कैप्शन में लिखा है कि पुल नया है।", "इसके साथ दिए गए कैप्शन", "कैप्शन"),
    ],
)
def test_what_something_is_written_on_is_a_document(text: str, mention: str, name: str) -> None:
    (who,) = resolve(text, mention)
    assert (who.name, who.type) == (name, SpeakerType.DOCUMENT)
