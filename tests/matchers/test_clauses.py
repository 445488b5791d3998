"""Where the content of a reporting clause ends: one test for each way in which the narrator takes over."""

from __future__ import annotations

import pytest

from quotes.matchers.clauses import clause_end
from quotes.matchers.content import read_content
from tests.matchers.contexts import NO_ARCS, NOTHING, Arcs, Tags, cue, place, read_context, texts
from tests.matchers.stored import extract_stored

IS = {"है": "AUX", "हैं": "AUX", "होगी": "VERB", "होगा": "VERB"}


def content_of(text: str, reporting: str, upos: Tags = NOTHING, arcs: Arcs = NO_ARCS, *, behind: str = "कि") -> str:
    """The content of the cue that holds ``reporting``, which begins after the first word ``behind``."""
    context = read_context(text, {**IS, **upos}, arcs)
    start = place(context, behind) + 1
    content = read_content(context, start, clause_end(context, cue(context, reporting), start))
    assert content is not None
    (span,) = texts(context, content.spans)
    return span


def test_all_coordinated_clauses_belong_to_the_content() -> None:
    text = "मंत्री ने कहा कि बांध सुरक्षित है और गांव खाली नहीं होगा।"
    assert content_of(text, "कहा") == "बांध सुरक्षित है और गांव खाली नहीं होगा"


def test_a_further_reporting_clause_without_a_subject_is_the_same_speakers() -> None:
    text = "कोच ने बताया कि टीम रवाना होगी और कहा कि दो खिलाड़ी चोटिल हैं।"
    assert content_of(text, "बताया") == "टीम रवाना होगी"


def test_what_is_said_under_a_condition_is_content_with_the_condition() -> None:
    text = "मंत्री ने कहा कि अगर बांध टूटा तो उसे यह समझना चाहिए कि गांव खाली होगा।"
    assert content_of(text, "कहा", {"टूटा": "VERB"}) == text.removeprefix("मंत्री ने कहा कि ").rstrip("।")


def test_a_further_reporting_clause_with_a_subject_is_content_unless_the_parser_joins_it_to_the_cue() -> None:
    text = "कोच ने बताया कि टीम रवाना होगी और कप्तान ने कहा कि दो खिलाड़ी चोटिल हैं।"
    assert content_of(text, "बताया") == text.removeprefix("कोच ने बताया कि ").rstrip("।")
    assert content_of(text, "बताया", arcs={"कहा": ("बताया", "conj")}) == "टीम रवाना होगी"


def test_a_joined_perfective_without_an_agent_has_the_reporting_clauses() -> None:
    text = "अध्यक्ष ने कहा कि पार्टी टूट रही है और इस्तीफा देने की घोषणा की।"
    assert content_of(text, "कहा", {"रही": "AUX", "टूट": "VERB", "देने": "VERB"}) == "पार्टी टूट रही है"


def test_a_joined_perfective_with_an_agent_in_the_content_is_content() -> None:
    text = "अध्यक्ष ने कहा कि दल ने वादा तोड़ा है और इस्तीफा देने की घोषणा की।"
    assert content_of(text, "कहा", {"तोड़ा": "VERB", "देने": "VERB"}).endswith("इस्तीफा देने की घोषणा की")


def test_another_teller_after_an_adversative_ends_the_content() -> None:
    text = "मंत्री ने कहा कि बांध सुरक्षित है, लेकिन इंजीनियरों के मुताबिक दरारें बढ़ रही हैं।"
    assert content_of(text, "कहा") == "बांध सुरक्षित है"


def test_a_contrast_with_what_another_holds_ends_the_content() -> None:
    text = "सेना ने कहा कि चौकी हट चुकी है लेकिन ग्रामीणों का आरोप है कि जवान लौट रहे हैं।"
    assert content_of(text, "कहा") == "चौकी हट चुकी है"


def test_a_contrast_with_what_nobody_else_holds_is_told_by_the_speaker() -> None:
    hoped = "मंत्री ने कहा कि हालात कठिन हैं लेकिन उम्मीद है कि बांध सुरक्षित होगा।"
    held = "मंत्री ने कहा कि हालात कठिन हैं लेकिन हमारा मानना है कि बांध सुरक्षित होगा।"
    for text in (hoped, held):
        assert content_of(text, "कहा") == text.removeprefix("मंत्री ने कहा कि ").rstrip("।")


def test_another_teller_without_a_contrast_is_told_by_the_speaker() -> None:
    text = "मंत्री ने कहा कि इंजीनियरों के मुताबिक बांध सुरक्षित है।"
    assert content_of(text, "कहा") == "इंजीनियरों के मुताबिक बांध सुरक्षित है"


def test_what_was_not_confirmed_is_the_narrators() -> None:
    text = "मंत्री ने कहा कि बांध सुरक्षित है, हालांकि निगम ने इसकी पुष्टि नहीं की।"
    assert content_of(text, "कहा") == "बांध सुरक्षित है"


def test_what_the_speaker_calls_it_is_the_narrators() -> None:
    text = "मंत्री ने कहा कि यह काम पिछली सरकार का है, जिसे उन्होंने घोटाला बताया।"
    assert content_of(text, "कहा") == "यह काम पिछली सरकार का है"


def test_a_relative_clause_with_another_verb_is_content() -> None:
    text = "मंत्री ने कहा कि यह काम पिछली सरकार का है, जिसे जनता भूली नहीं है।"
    assert content_of(text, "कहा") == "यह काम पिछली सरकार का है, जिसे जनता भूली नहीं है"


def test_the_content_of_a_converb_ends_where_its_main_clause_goes_on() -> None:
    text = "यह कहते हुए कि घर खाली है, चाबी खो गई है, उन्होंने मदद मांगी।"
    assert content_of(text, "कहते") == "घर खाली है, चाबी खो गई है"


def test_a_headlines_words_end_before_its_dots() -> None:
    assert content_of("सांसद ने कहा- पानी नहीं मिला… भड़के लोग", "कहा", behind="-") == "पानी नहीं मिला"


def test_a_headlines_words_end_where_the_paper_addresses_its_reader() -> None:
    text = "सांसद ने कहा- पानी नहीं मिला तो धरना देंगे, जानें पूरा मामला"
    assert content_of(text, "कहा", behind="-") == "पानी नहीं मिला तो धरना देंगे"


def test_a_comma_alone_ends_no_headline() -> None:
    text = "सांसद ने कहा- सड़क बनेगी, बिजली भी आएगी"
    assert content_of(text, "कहा", behind="-") == "सड़क बनेगी, बिजली भी आएगी"


def test_a_further_reporting_clause_with_a_nominative_subject_is_content() -> None:
    text = "कोच ने बताया कि टीम रवाना होगी और अक्सर विशेषज्ञ यही सोचते हैं कि दो खिलाड़ी चोटिल हैं।"
    arcs = {"विशेषज्ञ": ("सोचते", "nsubj")}
    assert content_of(text, "बताया", {"विशेषज्ञ": "NOUN"}, arcs) == text.removeprefix("कोच ने बताया कि ").rstrip("।")


def test_a_particle_behind_an_agent_opens_no_clause() -> None:
    text = "मंत्री ने कहा कि विधायक दल के नेता ने तो कहा था कि बांध सुरक्षित है।"
    assert content_of(text, "कहा") == text.removeprefix("मंत्री ने कहा कि ").rstrip("।")


def test_a_rumour_goes_on_behind_a_contrast_unless_the_narrator_takes_it_up() -> None:
    text = "दावा किया जा रहा है कि मंदिर में पूजा हुई, लेकिन बाद में भीड़ ने दुकानें जला दीं।"
    assert content_of(text, "दावा") == text.removeprefix("दावा किया जा रहा है कि ").rstrip("।")
    text = "दावा किया जा रहा है कि मंदिर में पूजा हुई, लेकिन ऐसा नहीं है।"
    assert content_of(text, "दावा") == "मंदिर में पूजा हुई"


def test_the_main_clause_of_a_condition_is_content() -> None:
    text = "कहा जा रहा है कि अगर कोई बाहर दिखा, तो उसे जुर्माना होगा।"
    assert content_of(text, "कहा") == "अगर कोई बाहर दिखा, तो उसे जुर्माना होगा"
    text = "उससे पूछा गया कि वह कहां रहेगी, तो वह हंस पड़ी।"
    assert content_of(text, "पूछा") == "वह कहां रहेगी"


def test_one_thing_more_that_the_speaker_says_is_no_content() -> None:
    text = "कोच ने माना कि टीम धीमी है, लेकिन उन्होंने यह भी कहा कि दो खिलाड़ी चोटिल हैं।"
    assert content_of(text, "माना") == "टीम धीमी है"
    text = "कोच ने माना कि कप्तान ने धीमी पारी खेली, लेकिन उन्होंने यह भी कहा कि दो खिलाड़ी चोटिल हैं।"
    assert content_of(text, "माना").endswith("दो खिलाड़ी चोटिल हैं")


def test_what_the_speaker_sets_against_his_words_is_no_content() -> None:
    text = "कोच ने माना कि टीम धीमी है लेकिन उन्होंने दावा किया कि कप्तान सुस्त नहीं है।"
    assert content_of(text, "माना") == "टीम धीमी है"
    named = text.replace("उन्होंने", "बाद में कोच ने")
    assert content_of(named, "माना") == "टीम धीमी है"
    joined = text.replace("लेकिन", "और")
    assert content_of(joined, "माना") == joined.removeprefix("कोच ने माना कि ").rstrip("।")


def test_a_speaker_named_again_behind_a_comma_says_one_thing_more() -> None:
    tags: Tags = {"रमेश": "PROPN", "पंत": "PROPN", "महापौर": "NOUN"}
    text = "महापौर रमेश पंत ने कहा कि पुल नया है, महापौर ने यह भी कहा कि सड़क टूटी है।"
    assert content_of(text, "कहा", tags) == "पुल नया है"
    other = "महापौर रमेश पंत ने कहा कि पुल नया है, ठेकेदार ने यह भी कहा कि सड़क टूटी है।"
    assert content_of(other, "कहा", tags) == other.removeprefix("महापौर रमेश पंत ने कहा कि ").rstrip("।")


def test_what_the_speaker_says_next_needs_no_comma_behind_a_verb() -> None:
    text = "कोच ने कहा कि टीम तैयार है उन्होंने कहा कि दो खिलाड़ी चोटिल हैं।"
    assert content_of(text, "कहा") == "टीम तैयार है"


def test_what_the_speaker_adds_needs_no_comma() -> None:
    text = "कोच ने कहा कि टीम तैयार है साथ ही उन्होंने युवा खिलाड़ियों को मौका देने पर जोर दिया।"
    assert content_of(text, "कहा") == "टीम तैयार है"


def test_what_the_speaker_did_not_tell_is_the_narrators_however_far_away() -> None:
    text = "मंत्री ने कहा कि बांध सुरक्षित है लेकिन उन्होंने दरारों की मरम्मत पर होने वाले भारी खर्च के बारे में ज्यादा जानकारी नहीं दी।"
    assert content_of(text, "कहा") == "बांध सुरक्षित है"


def test_another_who_acts_needs_no_comma() -> None:
    text = "वकील ने कहा कि बांध सुरक्षित है जबकि इंजीनियर ने पिछली सरकार को दोषी ठहराया।"
    assert content_of(text, "कहा") == "बांध सुरक्षित है"


def test_nobody_who_acts_turns_to_a_passive() -> None:
    passive = "बांध सुरक्षित है जबकि जिन लोगों ने उसे बनाया, उन्हें दोषी ठहराया गया है"
    assert content_of(f"वकील ने कहा कि {passive}।", "कहा") == passive


def test_how_a_fear_of_the_past_came_out_is_the_narrators() -> None:
    text = "गांव वालों को डर था कि बांध नहीं बचेगा, लेकिन पानी उतर गया।"
    assert content_of(text, "डर") == "बांध नहीं बचेगा"
    text = "गांव वालों को डर है कि बांध नहीं बचेगा, लेकिन पानी उतर गया।"
    assert content_of(text, "डर").endswith("पानी उतर गया")


def test_the_main_clause_of_a_reason_is_the_narrators() -> None:
    text = "चूंकि मंत्री को आशंका थी कि बांध नहीं बचेगा इसलिए वह गांव पहुंचे।"
    assert content_of(text, "आशंका") == "बांध नहीं बचेगा"


def test_the_time_of_a_cue_is_answered_by_the_main_clause() -> None:
    text = "जब किसानों से कहा गया कि नहर बंद होगी तो वे सड़क पर उतर आए।"
    assert content_of(text, "कहा") == "नहर बंद होगी"
    text = "जब किसान मिले तो मंत्री ने कहा कि नहर बंद होगी तो पानी बचेगा।"
    assert content_of(text, "कहा") == "नहर बंद होगी तो पानी बचेगा"


def test_the_narrator_takes_over_behind_a_question_told_as_a_time() -> None:
    text = "जब महापौर से पूछा गया कि पुल कब खुलेगा तो उनका जवाब था कि काम जारी है।"
    assert content_of(text, "पूछा", {"खुलेगा": "VERB"}) == "पुल कब खुलेगा"
    inner = "जब महापौर से पूछा गया कि बांध टूटा था तो सबको मुआवजा क्यों नहीं मिला।"
    assert content_of(inner, "पूछा", {"टूटा": "VERB", "था": "AUX"}).startswith("बांध टूटा था तो सबको")


def test_the_narrator_turns_to_the_reader() -> None:
    text = "महापौर ने कहा कि दो लोग घायल हैं बता दें कि यह बाजार पुराना है।"
    assert content_of(text, "कहा") == "दो लोग घायल हैं"
    own = "महापौर ने कहा कि अधिकारी मुझे बता दें कि पुल कब खुलेगा।"
    assert content_of(own, "कहा") == "अधिकारी मुझे बता दें कि पुल कब खुलेगा"


def test_another_who_claims_is_set_against_the_speaker() -> None:
    text = "अखबार ने लिखा कि चार लोग लापता हैं जबकि महापौर ने दावा किया कि सब सुरक्षित हैं।"
    assert content_of(text, "लिखा") == "चार लोग लापता हैं"


def test_what_was_not_said_ends_where_the_narrator_turns() -> None:
    text = "पोस्ट में दावा नहीं किया गया था कि पुल नया है, लेकिन लोगों ने इसे शेयर किया।"
    assert content_of(text, "दावा", {"किया": "VERB"}) == "पुल नया है"


def test_what_was_said_does_not_end_at_a_contrast() -> None:
    text = "मंत्री ने कहा कि पुल नया है, लेकिन सड़क पुरानी है।"
    assert content_of(text, "कहा") == "पुल नया है, लेकिन सड़क पुरानी है"


@pytest.mark.parametrize(
    ("text", "reporting", "content"),
    [
        ("जब मैंने पूछा कि डर नहीं लगता, तो बच्चे दौड़ गए।", "पूछा", "डर नहीं लगता"),
        ("जब पूछा गया कि नाव डूबी थी तो पुल क्यों नहीं बना।", "पूछा", "नाव डूबी थी तो पुल क्यों नहीं बना"),
        ("जब मंत्री ने कहा कि अगर बाढ़ है तो सूखा भी है, तो किसान घर गए।", "कहा", "अगर बाढ़ है तो सूखा भी है"),
        ("जैसे ही पुलिस ने कहा कि रास्ता बंद है, भीड़ उग्र थी।", "कहा", "रास्ता बंद है"),
        ("पिता ने जब कहा कि स्कूल बंद है, बेटा उदास था।", "कहा", "स्कूल बंद है"),
        ("वह दिन जब मंत्री ने कहा कि स्कूल बंद है, भीड़ उग्र है।", "कहा", "स्कूल बंद है, भीड़ उग्र है"),
    ],
)
def test_behind_the_time_of_a_saying_comes_the_main_clause(text: str, reporting: str, content: str) -> None:
    tags = {"लगता": "VERB", "थी": "AUX", "था": "AUX", "दिन": "NOUN", "डूबी": "VERB"}
    assert content_of(text, reporting, tags) == content


def test_the_main_clause_behind_the_time_of_a_saying_is_the_narrators() -> None:
    text = "जब यूजर्स ने बताया कि पुल नया है, तो पेज ने पोस्ट हटा दी।"
    assert content_of(text, "बताया") == "पुल नया है"


def test_a_time_inside_what_is_said_ends_nothing() -> None:
    text = "मंत्री ने बताया कि जब पुल बना है तो सड़क भी बनेगी।"
    assert content_of(text, "बताया") == "जब पुल बना है तो सड़क भी बनेगी"


def test_what_is_granted_ends_where_it_is_turned_round() -> None:
    text = "मंत्री भले ही कहते हैं कि पुल नया है, लेकिन सड़क पुरानी है।"
    assert content_of(text, "कहते") == "पुल नया है"


def test_a_habit_of_another_behind_a_single_saying_is_content() -> None:
    text = "मंत्री ने कहा कि नेता लोगों से मिलते हैं और कहते हैं कि पुल नया है।"
    assert content_of(text, "कहा", {"मिलते": "VERB"}) == "नेता लोगों से मिलते हैं और कहते हैं कि पुल नया है"


def test_a_reason_that_tells_of_an_order_is_content() -> None:
    text = "मजदूरों ने बताया कि वे तंबू में हैं क्योंकि उनसे कहा गया था कि छत कमजोर है।"
    assert content_of(text, "बताया").endswith("छत कमजोर है")


def test_each_report_of_a_line_that_sums_up_is_a_record_of_its_own() -> None:
    text = "महापौर ने कहा पुल समय पर बनेगा, पार्षद लता जोशी ने भी कहा काम अच्छा है।"
    assert content_of(text, "कहा", behind="कहा") == "पुल समय पर बनेगा"
    torn = "महापौर ने कहा पुल समय पर बनेगा, ठेका रद्द करने से किया इनकार, कहा जांच पूरी है।"
    assert content_of(torn, "कहा", {"किया": "VERB"}, behind="कहा") == "पुल समय पर बनेगा"


def test_what_another_has_done_stands_before_his_report() -> None:
    text = "महापौर ने कहा पुल समय पर बनेगा, पार्षद लता जोशी ने फैसले का किया समर्थन, कहा काम अच्छा है।"
    assert content_of(text, "कहा", {"किया": "VERB"}, behind="कहा") == "पुल समय पर बनेगा"


def test_the_speaker_says_one_thing_more_behind_a_comma() -> None:
    text = "मंत्री ने कहा कि बांध सुरक्षित है, उन्होंने बताया कि गांव खाली नहीं होगा।"
    assert content_of(text, "कहा") == "बांध सुरक्षित है"
    besides = "मंत्री ने कहा कि बांध सुरक्षित है, साथ ही उन्होंने लोगों से घर लौटने की अपील की।"
    assert content_of(besides, "कहा") == "बांध सुरक्षित है"
    without = "मंत्री ने कहा कि बांध सुरक्षित है, साथ ही विपक्ष पर डर फैलाने का आरोप लगाया।"
    assert content_of(without, "कहा") == "बांध सुरक्षित है"


def test_what_another_did_behind_a_comma_is_told_by_the_speaker() -> None:
    text = "मंत्री ने कहा कि कोच से बात हुई है, उन्होंने लोगों से घर लौटने की अपील की।"
    assert content_of(text, "कहा").endswith("अपील की")


def test_what_nobody_is_said_to_tell_may_compare() -> None:
    text = "विज्ञप्ति में बताया गया है कि पांच लोग घायल हैं, जबकि दो लापता हैं।"
    assert content_of(text, "बताया").endswith("जबकि दो लापता हैं")
    denied = "पोस्ट में बताया गया है कि पांच लोग घायल हैं, जबकि ऐसा नहीं है।"
    assert content_of(denied, "बताया") == "पांच लोग घायल हैं"


def test_only_one_of_two_sides_sets_another_against_the_speaker() -> None:
    text = "एक पत्र में सचिव ने कहा कि पहली सड़क बन चुकी है, जबकि दूसरी इसके कुछ दिन बाद बनेगी।"
    assert content_of(text, "कहा") == "पहली सड़क बन चुकी है, जबकि दूसरी इसके कुछ दिन बाद बनेगी"
    text = "एक ओर सचिव ने कहा कि सड़क बन चुकी है, वहीं गांव के लोग नाव से आते हैं।"
    assert content_of(text, "कहा") == "सड़क बन चुकी है"


def test_the_verdict_on_a_claim_without_a_verb_is_the_narrators() -> None:
    text = "पोस्ट का यह दावा कि शहर का पुराना पुल बह गया, पूरी तरह से झूठ है।"
    assert content_of(text, "दावा", {"गया": "AUX"}) == "शहर का पुराना पुल बह गया"
    text = "यह दावा कि टीके से मौत हुई है बेबुनियाद है और लोग इसे बांट रहे हैं।"
    assert content_of(text, "दावा") == "टीके से मौत हुई है"
    text = "मेयर का दावा है कि जो तस्वीर बंटी है, गलत है।"
    assert content_of(text, "दावा") == "जो तस्वीर बंटी है, गलत है"


def test_what_the_speaker_denies_is_the_narrators_however_long() -> None:
    text = (
        "नेता ने माना कि कई नाविक बंदरगाह छोड़ रहे हैं, लेकिन उन्होंने 35 नावों और जहाजों को मछुआरा संघ को बेचने की संभावना से इनकार किया।"
    )
    assert content_of(text, "माना", {"छोड़": "VERB", "रहे": "AUX"}) == "कई नाविक बंदरगाह छोड़ रहे हैं"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "कोच ने माना कि टीम से चूक हुई, पर साथ ही कहा कि अगला मैच वे जीतेंगे।",
            ["टीम से चूक हुई", "अगला मैच वे जीतेंगे"],
        ),
        (
            "कोच ने माना कि टीम हार गई है पर दावा किया कि अगला मैच वे जीतेंगे।",
            ["टीम हार गई है", "अगला मैच वे जीतेंगे"],
        ),
        (
            "कोच ने कहा कि टीम से चूक हुई, इस पर कप्तान ने कहा कि खेल अच्छा था।",
            ["टीम से चूक हुई", "खेल अच्छा था"],
        ),
        (
            "वैद्य ने दोहराया कि दवा सुरक्षित है, लेकिन साथ ही उन्होंने चेतावनी दी कि खुराक ज्यादा न हो।",
            ["दवा सुरक्षित है", "खुराक ज्यादा न हो"],
        ),
        (
            "संगठनों ने ऐलान किया है कि वे सड़क पर उतरेंगे साथ ही महिलाओं ने मांग की है कि दुकान बंद हो।",
            ["वे सड़क पर उतरेंगे", "दुकान बंद हो"],
        ),
        (
            "कृषि मंत्री ने कहा कि योजना तेज चल रही है, तो सूचना मंत्री ने कहा कि सबको पैसा मिलना जरूरी है।",
            ["योजना तेज चल रही है", "सबको पैसा मिलना जरूरी है"],
        ),
        ("विभाग ने अनुमान लगाया था कि बारिश देर से आएगी लेकिन तूफान ने उसे समय पर पहुंचा दिया।", ["बारिश देर से आएगी"]),
        # what the speaker tells of both is content
        (
            "मंत्री ने बताया कि अगर बांध टूटा है, तो सरकार ने कहा है कि गांव खाली होगा।",
            ["अगर बांध टूटा है, तो सरकार ने कहा है कि गांव खाली होगा", "गांव खाली होगा"],
        ),
        (
            "मंत्री ने कहा कि पुल पर लोगों ने बताया कि पानी नहीं आता।",
            ["पुल पर लोगों ने बताया कि पानी नहीं आता", "पानी नहीं आता"],
        ),
    ],
)
def test_who_goes_on_behind_a_content(text: str, contents: list[str]) -> None:
    assert [record.content[0].text for record in extract_stored(text)] == contents
