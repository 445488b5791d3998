"""Who holds a stance or speech noun, and which stances make no record (rulings 1, 4 and 19)."""

from __future__ import annotations

import pytest

from quotes.matchers.context import Context
from quotes.matchers.holders import experiencer, possessor, possessor_behind
from quotes.matchers.stance import in_relative_clause, stance_reason
from tests.matchers.contexts import cue, read_context, read_contexts, words

OWN = "the speaker's own stance inside their words"
WRITERS = "the stance of whose words these are"
NOBODYS = "a stance that nobody is said to hold"


def reason(text: str, reporting: str) -> str | None:
    """Why the cue that holds ``reporting`` makes no record, in whichever frame it stands."""
    context = frame_with(text, reporting)
    return stance_reason(context, cue(context, reporting))


def frame_with(text: str, word: str) -> Context:
    return next(context for context in read_contexts(text) if word in context.texts)


def shown(context: Context, place: tuple[int, int] | None) -> str | None:
    return None if place is None else words(context, *place)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("सरपंच का कहना है कि कुआं सूखा है।", "सरपंच"),
        ("सरकार का यह भी दावा है कि पुल बनेगा।", "सरकार"),
        ("मजदूरों के नेता का आरोप है कि पैसा नहीं मिला।", "मजदूरों के नेता"),
        ("उनका मानना है कि पुल बनेगा।", "उनका"),
        ("सरपंच का इस बारे में कहना है कि कुआं सूखा है।", "सरपंच"),
        ("खबर है कि पुल टूट गया।", None),
        ("घर जाने का दावा है कि पुल बनेगा।", None),  # the genitive is the content
        ("एक दुकानदार की पोस्ट मिली जिसमें दावा किया गया है कि पुल टूटा।", None),  # the post's claim, not his
        ("समिति ने हालात की समीक्षा की और दावा किया गया कि पुल बनेगा।", None),  # की is a verb
        ("तस्वीर एक अस्पताल की है तो दावा है कि मरीज भागा।", None),  # the genitive is a predicate
    ],
)
def test_the_genitive_holds_the_speech_noun(text: str, holder: str | None) -> None:
    context = read_context(text)
    assert shown(context, possessor(context, context.cues[0])) == holder


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("किसानों को उम्मीद है कि बारिश होगी।", "किसानों"),
        ("उन्हें लगता है कि बारिश होगी।", "उन्हें"),
        ("सोमवार को उम्मीद है कि बारिश होगी।", None),
        ("आपको उम्मीद थी कि वे आएंगे।", "आपको"),
        ("ठेकेदार पर खजाने को नुकसान पहुंचाने का आरोप है।", None),  # no charge is held in को
        ("यात्रियों को शिकायत है कि पंखे बंद हैं।", "यात्रियों"),
        ("खसरे को लेकर आशंका थी कि वह फैलेगा।", None),
    ],
)
def test_the_experiencer_holds_the_stance(text: str, holder: str | None) -> None:
    context = read_context(text)
    assert shown(context, experiencer(context, context.cues[0])) == holder


def test_the_holder_may_stand_behind_the_cue() -> None:
    context = read_context("यह कहना है मोहन लाल का।")
    assert shown(context, possessor_behind(context, context.cues[0])) == "मोहन लाल"


def test_the_holder_may_stand_between_the_cue_and_its_clause() -> None:
    assert reason("कहना है मोहन लाल का कि कुआं सूखा है।", "कहना") is None


@pytest.mark.parametrize(
    ("text", "reporting", "why"),
    [
        ("उन्होंने कहा, “मुझे उम्मीद है कि बारिश होगी और हम बचेंगे।”", "उम्मीद", OWN),
        ("“मैं साफ कहता हूं कि हम नहीं झुकेंगे कभी भी।”", "कहता", OWN),
        ("उन्होंने कहा, “पर मुझे बताया गया कि मकान खाली नहीं है।”", "बताया", None),  # by others
        ("मुझे पूरी उम्मीद है कि बारिश होगी।", "उम्मीद", WRITERS),  # no marks round whose words these are
        ("आप सब से मेरी अपील है कि घर में रहें।", "अपील", WRITERS),
        ("उम्मीद है कि बारिश होगी।", "उम्मीद", NOBODYS),
        ("आशंका है कि पुल टूटेगा।", "आशंका", NOBODYS),
        ("लगता है कि बारिश होगी।", "लगता", NOBODYS),
        ("लग रहा है कि बारिश होगी।", "लग", NOBODYS),
        ("बादल देखकर दोपहर को भी लग रहा है कि बारिश होगी।", "लग", NOBODYS),
        ("किसानों को लग रहा था कि बारिश होगी।", "लग", None),
        ("किसानों की उम्मीद है कि बारिश होगी।", "उम्मीद", None),
        ("अगर आप मान रहे हैं कि खतरा टल गया है तो रुकिए।", "मान", "what somebody may think, if they do"),
        ("अगर कोई यह मानकर चले कि खतरा टल गया है तो गलत है।", "मानकर", "what somebody may think, if they do"),
        ("अगर सरकार मानती है कि खतरा टल गया है तो बताए।", "मानती", None),
        ("इसकी पुष्टि की गई है कि पुल टूटा।", "पुष्टि", None),
        ("इसकी पुष्टि हो गई है कि पुल टूटा।", "पुष्टि", "a confirmation by nobody in particular"),
        ("आइये समझते हैं कि पुल कैसे टूटा।", "समझते", OWN),  # the article's to its readers
        ("उन्होंने पूछा कि क्या तुम्हें लगता है कि पुल टूटेगा।", "लगता", "somebody is asked what they think"),
        ("विपक्ष ने कहा कि मंत्री बताएं कि पुल क्यों टूटा।", "बताएं", "somebody may, should or is asked to say it"),
        ("इंजीनियर नहीं बता सकते कि पुल क्यों टूटा।", "बता", "somebody may, should or is asked to say it"),
        ("विपक्ष ने कहा कि सरकार बताए कि पुल क्यों टूटा।", "बताए", "somebody may, should or is asked to say it"),
        ("मंत्री ने तीन कारण बताए कि पुल क्यों टूटा।", "बताए", None),
        ("मंत्री कल बताएंगे कि पुल क्यों टूटा।", "बताएंगे", None),
        ("ऐसी कोई किताब नहीं मिली जिसमें कहा गया हो कि पुल टूटा।", "कहा", None),
        ("ग्रामीणों से पूछने की जरूरत है कि सड़क क्यों नहीं बनी।", "पूछने", "somebody has yet to say it"),
        ("पुल टूटने की बात सिर्फ एक अफवाह थी।", "अफवाह", "a report that is judged, not told"),
        ("पुल टूटने की अफवाह है।", "अफवाह", None),
        ("मेले की ये तस्वीरें बता रही हैं कि भीड़ कितनी थी।", "बता", "a picture shows it"),
        ("मंडी के आंकड़े बता रहे हैं कि भीड़ कितनी थी।", "बता", None),
        ("सरकार को घोषणा करनी चाहिए कि कर्ज माफ होगा।", "घोषणा", "the speech act is not said to have happened"),
    ],
)
def test_a_stance_that_makes_no_record_has_its_reason(text: str, reporting: str, why: str) -> None:
    assert reason(text, reporting) == why


@pytest.mark.parametrize(
    ("text", "reporting"),
    [
        ("उन्होंने कहा, “मैंने उनसे कहा था कि पुल टूटेगा एक दिन।”", "था"),  # an earlier speech act (ruling 19)
        ("उन्होंने कहा, “गांव वाले कहते हैं कि पुल टूटेगा एक दिन।”", "कहते"),  # somebody else's
        ("किसानों को उम्मीद है कि बारिश होगी।", "उम्मीद"),
        ("उन्हें लगता है कि बारिश होगी।", "लगता"),
        ("खबर है कि पुल टूट गया।", "खबर"),  # a report that nobody is named for (ruling 4)
    ],
)
def test_a_stance_with_a_holder_and_a_report_make_records(text: str, reporting: str) -> None:
    assert reason(text, reporting) is None


def test_what_was_said_may_be_a_relative_pronoun() -> None:
    context = read_context("मंत्री ने जो कहा, वह सच निकला।")
    assert in_relative_clause(context, context.cues[0])
    context = read_context("मंत्री ने सभा में कहा, वह सच निकला।")
    assert not in_relative_clause(context, context.cues[0])
