"""Whose words go on: speakers who tell what they think themselves, with no cue of the narrator's."""

from __future__ import annotations

import pytest

from tests.matchers.stored import extract_stored


@pytest.mark.parametrize(
    ("text", "floating"),
    [
        (
            "सचिव ने कहा, यह अच्छा कदम है। मुझे भरोसा है कि गांव के लोग इससे जुड़ेंगे।",
            ["मुझे भरोसा है कि गांव के लोग इससे जुड़ेंगे"],
        ),
        (
            "कोच ने कहा कि टीम तैयार है। हमने बहुत मेहनत की है। मेरा मानना है कि हम जीतेंगे।",
            ["हमने बहुत मेहनत की है। मेरा मानना है कि हम जीतेंगे"],
        ),
        (
            "रेखा की मां ने बताया कि रात में तेज आवाज आई। हमने देखा कि दीवार गिर गई है।",
            ["हमने देखा कि दीवार गिर गई है"],
        ),
        ("कोच ने कहा कि टीम तैयार है। हमने चयनकर्ताओं से बात की है।", ["हमने चयनकर्ताओं से बात की है"]),
        ("सचिव ने कहा कि यह अच्छा कदम है। हमने विधायक से भी संपर्क किया।", []),
        ("सचिव ने कहा कि यह अच्छा कदम है। हमने पुल का वीडियो भी देखा।", []),
        ("सचिव ने कहा, यह अच्छा कदम है। विधायक ने हमें बताया कि पुल बन गया।", []),
        ("सचिव ने कहा कि यह अच्छा कदम है। उन्होंने कहा जब हमने पुल बनाया था तब लोग कम थे।", []),
        ("सचिव ने कहा कि यह अच्छा कदम है। शाम को हमारे संवाददाता गांव पहुंचे तो भीड़ थी।", []),
        ("मैं शाम को गांव पहुंचा। सचिव ने कहा कि पुल टूटा है। मैं पैदल आगे बढ़ा।", []),
    ],
)
def test_a_stance_of_the_speakers_own_goes_on_with_their_words(text: str, floating: list[str]) -> None:
    records = extract_stored(text)
    assert [r.content[0].text for r in records if r.rule == "floating.first_person"] == floating
    assert not any(r.speaker and r.speaker.text in ("मुझे", "मेरा") for r in records)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("कोच ने कहा, “मेरे बच्चे कभी नहीं कहते कि खेल आसान है।”", ["मेरे बच्चे"]),
        ("कोच ने कहा, “पड़ोसी हमसे कहते हैं कि खेल आसान है।”", ["पड़ोसी"]),
        ("कोच ने कहा, “मेरा पक्का मानना है कि खेल आसान है।”", []),
    ],
)
def test_whose_kin_speak_or_who_is_told_voices_no_stance(text: str, told: list[str]) -> None:
    nested = [r for r in extract_stored(text) if r.source is not None]
    assert [r.speaker.text for r in nested if r.speaker is not None] == told


def test_a_quotation_is_that_of_the_verb_behind_it_where_a_sentence_ends_before_it() -> None:
    text = 'जिला कलेक्टर अंशुल गुप्ता पूजा को प्रेरणा बताते हैं। "ऐसी बेटियां हर गांव में होनी चाहिए," गुप्ता ने कहा।'
    (quoted,) = (r for r in extract_stored(text) if r.kind == "direct")
    assert quoted.cue is not None
    assert quoted.speaker is not None
    assert (quoted.speaker.text, quoted.cue.text) == ("गुप्ता", "कहा")
