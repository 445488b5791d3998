"""What only shows over several sentences: speech that goes on, turns of an interview, signed posts."""

from __future__ import annotations

import pytest

from quotes.extractor import Extractor
from quotes.matchers import MATCHERS
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.floating import find_floating
from quotes.matchers.posters import find_posters
from quotes.matchers.posts import find_posts
from quotes.matchers.rule import Passage
from quotes.matchers.run import begin, run_rules
from quotes.matchers.transcript import find_turns
from quotes.matchers.tweets import find_tweets
from quotes.syntax import FlatParser
from tests.matchers.contexts import read_contexts, texts


def found(passage: Passage, text: str) -> list[tuple[str, list[str]]]:
    """Rule and content of what a passage rule finds after the rules have seen each frame."""
    return [
        (result.rule, [span.of(text) for span in result.content])
        for result in results(passage, text)
        if isinstance(result, Candidate)
    ]


def results(passage: Passage, text: str) -> list[Candidate | Rejection]:
    contexts = read_contexts(text)
    made: dict[int, list[Candidate]] = {}
    for context in contexts:
        findings = begin(context, MATCHERS)
        run_rules(context, findings)
        made[context.frame.index] = findings.candidates
    return list(passage(contexts, made))


def speakers(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker's name of each record, in text order; no parse is needed for these."""
    records = Extractor(FlatParser(), precision="all").extract(text)
    return [(record.content[0].text, record.speaker.name if record.speaker else None) for record in records]


REPORT = "समिति की बैठक में सब बोले\n\nविधायक सुरेश यादव ने कहा कि मांगें बहुत पुरानी हैं। "
INTRODUCTION = "समिति की बैठक में सब बोले\n\nविधायक सुरेश यादव ने कहा, “हमारी मांगें बहुत पुरानी हैं।” "


def test_a_quotation_that_stands_alone_goes_on_as_the_last_speakers() -> None:
    text = INTRODUCTION + "“सरकार को अब जवाब देना ही होगा।”"
    ((rule, (content,)),) = found(find_floating, text)
    assert rule == "floating.quotation"
    assert content.rstrip("।") == "सरकार को अब जवाब देना ही होगा"
    assert [name for _, name in speakers(text)] == ["सुरेश यादव", "सुरेश यादव"]


def test_a_quotation_far_from_any_speech_is_turned_down() -> None:
    between = "सभा तीन घंटे चली। लोग घर लौट गए। मैदान खाली हो गया। "
    text = INTRODUCTION + between + "“सरकार को अब जवाब देना ही होगा।”"
    assert found(find_floating, text) == []
    (rejection,) = results(find_floating, text)
    assert isinstance(rejection, Rejection)
    assert rejection.reason == "no speaker to continue"


def test_neighbouring_sentences_in_the_first_person_are_one_record() -> None:
    text = REPORT + "हम पीछे नहीं हटेंगे। मैं खुद धरने पर बैठूंगा। सड़क अब भी बंद है।"
    assert found(find_floating, text) == [("floating.first_person", ["हम पीछे नहीं हटेंगे। मैं खुद धरने पर बैठूंगा"])]


def test_the_third_person_goes_back_to_the_narrator() -> None:
    assert found(find_floating, REPORT + "सड़क अब भी बंद है। गांव में पानी नहीं है।") == []


def test_a_run_ends_with_its_paragraph() -> None:
    text = REPORT + "हम पीछे नहीं हटेंगे।\n\nमैं खुद धरने पर बैठूंगा और गांव जाऊंगा।"
    assert found(find_floating, text) == [("floating.first_person", ["हम पीछे नहीं हटेंगे"])]


OWN_WORDS = "समिति की बैठक में सब बोले\n\nविधायक सुरेश यादव ने कहा कि मैं गांव के साथ हूं। "


def test_speech_goes_on_to_who_is_spoken_to() -> None:
    text = OWN_WORDS + "आप भी हमारे साथ खड़े रहिए। सड़क अब भी बंद है।"
    assert found(find_floating, text) == [("floating.first_person", ["आप भी हमारे साथ खड़े रहिए"])]
    text = OWN_WORDS + "आपका हक कोई नहीं छीन सकता।"
    assert found(find_floating, text) == [("floating.first_person", ["आपका हक कोई नहीं छीन सकता"])]
    assert found(find_floating, REPORT + "आपका हक कोई नहीं छीन सकता।") == []
    assert found(find_floating, OWN_WORDS + "आपको बता दें कि गांव में पानी नहीं है।") == []


def test_the_first_person_goes_on_behind_what_is_told_of_the_matter() -> None:
    between = "सड़क अब भी बंद है। गांव में पानी नहीं है। स्कूल टूट चुका है। "
    assert found(find_floating, REPORT + between + "हमें पुल चाहिए।") == [("floating.first_person", ["हमें पुल चाहिए"])]
    assert found(find_floating, REPORT + between + "हमारे शहर में भी यही हाल है।") == []
    assert found(find_floating, REPORT + between + between + "हमें पुल चाहिए।") == []


def test_first_person_before_any_speech_is_the_papers() -> None:
    assert found(find_floating, "गांव का हाल\n\nहमने तीन गांव देखे। हम आगे बढ़े।") == []


def test_first_person_behind_a_closing_mark_is_the_reporters() -> None:
    assert found(find_floating, INTRODUCTION + "मैं सुबह गांव पहुंचा और तीन दिन वहीं रहा।") == []


@pytest.mark.parametrize("behind", ["कहा जाता है कि यहां हर साल बाढ़ आती थी। ", "अखबार ने इस पुल को खतरनाक करार दिया। "])
def test_the_first_person_goes_on_from_no_report_that_nobody_makes_and_no_name(behind: str) -> None:
    text = REPORT + behind + "हमारे सामने कई उदाहरण हैं।"
    assert "हमारे सामने कई उदाहरण हैं" not in [content for content, _ in speakers(text)]


def test_what_the_narrator_found_out_is_not_the_speakers() -> None:
    assert found(find_floating, REPORT + "हमें जांच में एक वीडियो मिला।") == []
    assert found(find_floating, REPORT + "हमने इस वीडियो की फैक्ट चेकिंग की।") == []
    assert found(find_floating, REPORT + "हमने इस कहानी की सत्यता परखने का मन बनाया।") == []
    assert found(find_floating, REPORT + "हमने इसकी फैक्ट चेकिंग की तो सच कुछ और निकला।") == []
    assert found(find_floating, REPORT + "इससे हमें अंदाजा लगा कि पुल पुराना है।") == []
    checked = "\n\nवायरल वीडियो की पड़ताल करने पर दावा गलत निकला।"
    assert found(find_floating, REPORT + "हमने दोनों वीडियो की तुलना की।" + checked) == []


QUESTIONS = (
    "बातचीत के अंश\n\nसवाल: आप चुनाव कब लड़ेंगे?\n\nजवाब: मैं अभी तैयार नहीं हूं।\n\nसवाल: पार्टी छोड़ेंगे?\n\nजवाब: यह सवाल ही गलत है।"
)


def test_questions_and_answers_are_turns() -> None:
    assert found(find_turns, QUESTIONS) == [
        ("transcript.turn", ["आप चुनाव कब लड़ेंगे"]),
        ("transcript.turn", ["मैं अभी तैयार नहीं हूं"]),
        ("transcript.turn", ["पार्टी छोड़ेंगे"]),
        ("transcript.turn", ["यह सवाल ही गलत है"]),
    ]


def test_answers_are_the_one_who_was_introduced() -> None:
    text = QUESTIONS.replace("अंश\n", "अंश\n\nविधायक सुरेश यादव ने कहा कि बातचीत अच्छी रही।\n", 1)
    names = dict(speakers(text))
    assert names["मैं अभी तैयार नहीं हूं"] == "सुरेश यादव"
    assert names["आप चुनाव कब लड़ेंगे"] is None


def test_labels_that_come_back_are_speakers() -> None:
    text = "साझा मंच की बातचीत\n\nरमेश: पानी कब आएगा?\n\nसुनीता: अगले महीने आएगा।\n\nरमेश: लोग परेशान हैं।\n\nसुनीता: यह सच है।"
    assert speakers(text) == [
        ("पानी कब आएगा", "रमेश"),
        ("अगले महीने आएगा", "सुनीता"),
        ("लोग परेशान हैं", "रमेश"),
        ("यह सच है", "सुनीता"),
    ]


def test_turns_that_were_run_together_are_parted() -> None:
    text = (
        "गांव में बहस हुई।\n\nरमेश कुमार और संजय पंत के बीच चर्चा के अंश नीचे दिए गए हैं:रमेश: नहर कब बनेगी?संजय पंत: नहर "
        "अगले साल बन जाएगी।रमेश: लोग तो तीन साल से यही सुन रहे हैं।"
    )
    assert speakers(text) == [
        ("नहर कब बनेगी", "रमेश कुमार"),
        ("नहर अगले साल बन जाएगी", "संजय पंत"),
        ("लोग तो तीन साल से यही सुन रहे हैं", "रमेश कुमार"),
    ]


def test_an_answer_takes_the_paragraphs_up_to_the_next_label() -> None:
    text = QUESTIONS.replace("तैयार नहीं हूं।", "तैयार नहीं हूं।\n\nघर में भी सब मना करते हैं।")
    assert ("transcript.turn", ["मैं अभी तैयार नहीं हूं", "घर में भी सब मना करते हैं"]) in found(find_turns, text)


def test_a_turn_may_have_its_dash_glued_and_a_label_its_genitive() -> None:
    text = (
        "अदालत में सुनवाई\n\nजज: नोटिस कब भेजा?\nविभाग के वकील: हुजूर, पांच बार भेजा।\nजज: कागज जमा कीजिए।\n"
        "सवाल- अब क्या होगा?\nजवाब- फैसला सोमवार को आएगा।"
    )
    assert [content for _, content in found(find_turns, text)] == [
        ["नोटिस कब भेजा"],
        ["हुजूर, पांच बार भेजा"],
        ["कागज जमा कीजिए"],
        ["अब क्या होगा"],
        ["फैसला सोमवार को आएगा"],
    ]


def test_datelines_are_no_turns() -> None:
    text = "मौसम का हाल\n\nभोपाल: दिन भर बारिश हुई।\n\nजयपुर: धूप निकली रही।\n\nपटना का हाल: कोहरा छाया रहा।"
    assert found(find_turns, text) == []


def test_the_time_of_an_entry_speaks_for_nobody() -> None:
    entries = (
        "11:05 AM: मंत्री ने कहा कि सदन चलेगा।",
        "11:20 AM: नेता प्रतिपक्ष रमा जैन: जांच कब होगी?",
        "11:30 AM: शिक्षा मंत्री मोहन राव: जांच पर भरोसा रखें।",
        "12:15 PM: मंत्री ने कहा कि विपक्ष भाग रहा है।",
        "12:20 PM: रमा जैन: यह मजाक है।",
    )
    turns = [content for _, content in found(find_turns, "सदन का दिन\n\n" + "\n\n".join(entries))]
    assert turns == [["जांच कब होगी"], ["जांच पर भरोसा रखें"], ["यह मजाक है"]]


def test_the_lines_of_a_form_are_no_transcript() -> None:
    text = "जिले की सूची\n\nसांचा: पहला गांव\n\nसांचा: दूसरा गांव\n\nसांचा: तीसरा गांव"
    assert found(find_turns, text) == []


def test_two_labelled_paragraphs_are_no_transcript() -> None:
    assert found(find_turns, "बातचीत\n\nसवाल: आप कब आएंगे?\n\nजवाब: कल आऊंगा।") == []


POST = "\n\nमैं इस फैसले से दुखी हूं और पद छोड़ता हूं।\n\n— दिनेश पाठक"


def test_a_post_that_a_colon_introduces_has_its_cue() -> None:
    text = "संदेश फैल गया\n\nसांसद ने मंगलवार को लिखा:" + POST
    (result,) = [r for r in results(find_posts, text) if isinstance(r, Candidate)]
    assert result.rule == "posts.introduced"
    assert result.cue_span is not None
    assert texts(read_contexts(text)[0], (result.cue_span,)) == ["लिखा"]
    assert [span.of(text) for span in result.content] == ["मैं इस फैसले से दुखी हूं और पद छोड़ता हूं"]


def test_a_signed_post_is_its_signers() -> None:
    text = "संदेश फैल गया\n\nअगले दिन एक और संदेश आया।" + POST
    assert speakers(text) == [("मैं इस फैसले से दुखी हूं और पद छोड़ता हूं", "दिनेश पाठक")]


def test_a_signed_letter_may_quote_others() -> None:
    letter = "पार्षद ने कहा था कि काम पूरा हो जाएगा। मैं मांग करता हूं कि महापौर आएं"
    text = f"पाठकों के पत्र\n\nशहर की सड़कें\n\n{letter}।\n\n- दिनेश पाठक, शास्त्री नगर"
    assert speakers(text) == [(letter, "दिनेश पाठक"), ("काम पूरा हो जाएगा", "पार्षद")]


SIGNATURE = " — Ravi Nair (@ravinair) May 5, 2020"
INTRODUCED = "पुल का सच\n\nमंत्री सुरेश यादव ने यह तस्वीर साझा की थी।"
TWEET = f"{INTRODUCED}Proud of our team.\nWe will build it again!\npic.twitter.com/x1y2{SIGNATURE}पुल अब बंद है। "


def test_a_post_in_another_script_ends_with_its_signature() -> None:
    assert found(find_tweets, TWEET) == [("tweets.signed", ["Proud of our team.\nWe will build it again"])]
    assert speakers(TWEET) == [("Proud of our team.\nWe will build it again", "Ravi Nair")]


def test_a_sentence_in_two_scripts_is_the_papers() -> None:
    text = f"पुल का सच\n\nयह तस्वीर छापने वाले अखबार का नाम है Bridge News. Look at this.{SIGNATURE}"
    assert found(find_tweets, text) == [("tweets.signed", ["Look at this"])]


def test_a_name_in_two_scripts_is_one_signature() -> None:
    text = f"{INTRODUCED}Look at this. — Ravi Nair (रवि नायर) (@ravinair) May 5, 2020"
    assert speakers(text)[0] == ("Look at this", "रवि नायर")


def test_a_post_in_the_papers_script_begins_where_a_line_break_was_lost() -> None:
    assert found(find_tweets, f"{INTRODUCED}हमें अपने नगर पर गर्व है pic.twitter.com/x1y2{SIGNATURE}") == [
        ("tweets.signed", ["हमें अपने नगर पर गर्व है"])
    ]
    text = f"{INTRODUCED}यह तस्वीर कई बार पोस्ट हुई।पुल टूट गया, अब बोलो{SIGNATURE}"
    assert found(find_tweets, text) == [("tweets.signed", ["पुल टूट गया, अब बोलो"])]


def test_a_post_that_may_have_lost_breaks_of_its_own_has_no_sure_beginning() -> None:
    assert found(find_tweets, f"{INTRODUCED}पुल टूट गया।अब बोलो भाई{SIGNATURE}") == []
    assert found(find_tweets, f"{INTRODUCED} हमें अपने नगर पर गर्व है{SIGNATURE}") == []


def test_a_post_that_opens_an_article_begins_with_its_tag_or_speaks_to_somebody() -> None:
    headline = "पुल का सच\n\n"
    assert found(find_tweets, f"{headline}#शहर का पुल ठीक है। मरम्मत पूरी हुई।{SIGNATURE}: पुल टूट गया।") == [
        ("tweets.signed", ["#शहर का पुल ठीक है। मरम्मत पूरी हुई"])
    ]
    assert found(find_tweets, f"{headline}कल आप किस पर चलेंगे?\nनाव पर?{SIGNATURE}") == [
        ("tweets.signed", ["कल आप किस पर चलेंगे?\nनाव पर"])
    ]
    assert found(find_tweets, f"{headline}शहर का पुल ठीक है।{SIGNATURE}") == []
    assert found(find_tweets, f"{headline}#शहर के पुल की तस्वीर वायरल है।{SIGNATURE}") == []


def test_a_signers_name_may_open_with_a_bracket() -> None:
    text = f"{INTRODUCED}Look at this. — (हम शहरी) 🚩 नरेश बिष्ट 🚩 (@naresh) May 5, 2020"
    assert speakers(text)[0] == ("Look at this", "नरेश बिष्ट")


def test_a_post_with_a_handle_may_tell_what_others_said() -> None:
    post = "बारिश की बड़ी खबर। मौसम विभाग के मुताबिक कल पानी बरसेगा।"
    text = f"पुल का सच\n\nपुल बंद है।\n\n{post}\n— जनपद न्यूज (@janpad)"
    assert (post.rstrip("।"), "जनपद न्यूज") in speakers(text)
    text = "पुल का सच\n\nपुल बंद है।\n\nयूजर के ट्वीट में दावा किया गया कि पुल टूटा है।\n— जनपद न्यूज (@janpad)"
    assert found(find_posts, text) == []


def test_a_post_that_the_paper_has_quoted_is_not_told_again() -> None:
    text = f"पुल का सच\n\nमंत्री ने लिखा, “हमें अपने नगर पर गर्व है।”हमें अपने नगर पर गर्व है।{SIGNATURE}"
    assert found(find_tweets, text) == []


def test_a_link_alone_is_no_post() -> None:
    assert found(find_tweets, f"{INTRODUCED}https://t.co/a1b2{SIGNATURE}") == []


def test_what_follows_a_signature_is_not_told_of_the_signer() -> None:
    assert dict(speakers(TWEET + "उन्होंने कहा कि पुल बनेगा।"))["पुल बनेगा"] == "सुरेश यादव"


def test_a_dash_under_the_papers_own_words_signs_nothing() -> None:
    text = "संदेश फैल गया\n\nअगले दिन एक और संदेश आया।\n\n— रमेश त्रिवेदी"
    assert found(find_posts, text) == []
    text = "संदेश फैल गया\n\nमंत्री का बयान आया।\n\nहमने रिवर्स सर्च किया तो सच सामने आया।\n\n— Ravi Nair (@ravinair)"
    assert found(find_posts, text) == []


STATEMENT = "भूस्खलन से सड़क बंद\n\nमलबे से रास्ता बंद हो गया।\n\nमशीनें लगा दी गई हैं। रात तक रास्ता खुल जाएगा।\n"


def test_a_name_with_an_office_signs_the_paragraph_above() -> None:
    text = f"{STATEMENT}सुरेश राणा, अधिशासी अभियंता, लोक निर्माण विभाग।"
    assert speakers(text) == [("मशीनें लगा दी गई हैं। रात तक रास्ता खुल जाएगा", "सुरेश राणा")]


@pytest.mark.parametrize(
    "statement",
    [
        "विभाग की रिपोर्ट के मुताबिक पहाड़ कच्चा है। मशीनें लगा दी गई हैं।\n- सुरेश राणा सहायक अभियंता लोक निर्माण विभाग",
        "मशीनें लगा दी गई हैं। रात तक रास्ता खुल जाएगा। - सुरेश राणा, अधिशासी अभियंता",
        "मशीनें लगा दी गई हैं। रात तक रास्ता खुल जाएगा। -डॉ. सुरेश राणा, अधिशासी अभियंता",
        "मशीनें लगा दी गई हैं।-सुरेश राणा वन क्षेत्राधिकारी चंबा।\n\nलोग परेशान हैं।",
        "मशीनें लगा दी गई हैं। रात तक रास्ता खुल जाएगा। सुरेश राणा, अधिशासी अभियंता",
    ],
)
def test_a_name_with_an_office_behind_a_dash_or_a_stop_signs_what_is_above_or_before(statement: str) -> None:
    text = f"भूस्खलन से सड़क बंद\n\nमलबे से रास्ता बंद हो गया।\n\n{statement}"
    assert (statement[: statement.rindex("।", 0, statement.rindex("सुरेश"))], "सुरेश राणा") in speakers(text)


@pytest.mark.parametrize("heading", ["वर्जन", "कोट्स", "इनका कहना है"])
def test_the_heading_of_a_statement_is_no_part_of_it(heading: str) -> None:
    statement = "मशीनें लगा दी गई हैं। रात तक रास्ता खुल जाएगा"
    text = f"भूस्खलन से सड़क बंद\n\nमलबे से रास्ता बंद हो गया।\n\n{heading}\n{statement}।\n- सुरेश राणा, अधिशासी अभियंता"
    assert found(find_posts, text) == [("posts.signed", [statement])]


@pytest.mark.parametrize(
    "statement",
    [
        "मशीनें लगा दी गई हैं। - सुरेश राणा",  # who wrote the article
        "विधायक ने मशीनें लगवाईं। रात तक रास्ता खुल जाएगा। - सुरेश राणा, अधिशासी अभियंता",
        "विधायक ने मशीनें लगवाईं। रात तक रास्ता खुल जाएगा। सुरेश राणा, अधिशासी अभियंता",
        "मशीनें लगा दी गई हैं। सुरेश राणा, चंबा",
        "मदद के लिए ये काम होंगे:\n- मशीनें लगाई जाएंगी।\n- सुरेश राणा, अधिशासी अभियंता",  # a list
    ],
)
def test_a_dash_without_an_office_and_a_list_sign_nothing(statement: str) -> None:
    assert found(find_posts, f"भूस्खलन से सड़क बंद\n\nमलबे से रास्ता बंद हो गया।\n\n{statement}") == []


@pytest.mark.parametrize(
    "line",
    [
        "सुरेश राणा, विशेष संवाददाता, चंबा",  # who wrote the article
        "सुरेश राणा, कमला देवी, चंबा",  # a list
        "सुरेश राणा, अधिशासी अभियंता ने मौका देखा।",
        "\n\nपुलिस ने बताया कि कई लोग घायल हैं।\n\nघायल युवक, एक अभियंता, दो मजदूर।",  # who was hurt
    ],
)
def test_other_lines_with_a_name_sign_nothing(line: str) -> None:
    assert found(find_posts, STATEMENT + line) == []


def test_a_quoted_poster_is_said_by_the_name_at_its_end() -> None:
    text = "पुल का सच\n\nसुरेश यादव ने रैली की। पोस्टर पर लिखा है, “हमारे बिना यह पुल नहीं बनता : सुरेश यादव”। यह गलत है।"
    assert found(find_posters, text) == [("posters.signed", ["हमारे बिना यह पुल नहीं बनता"])]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("पोस्ट में लिखा है, “बाढ़ रोकनी है तो यह बांध तोड़ना होगा - मोहन राणा।”", ["बाढ़ रोकनी है तो यह बांध तोड़ना होगा"]),
        ("पोस्ट में लिखा है, “बाढ़ रोकनी है तो यह बांध तोड़ना होगा : मोहन राणा, विधायक”।", []),  # nobody who acts
        ("मोहन राणा ने कहा, “बाढ़ से हमें एक ही चीज बचाएगी - मोहन राणा का बांध।”", []),
        ("कमला देवी ने कहा, “बाढ़ से हमें एक ही आदमी बचाएगा - मोहन राणा।”", []),
        ("पोस्ट में लिखा है, “बाढ़ रोकनी है तो दो ही चीजें चाहिए - बांध, पुल।”", []),
    ],
)
def test_a_dash_signs_what_is_written_and_not_what_is_said(written: str, said: list[str]) -> None:
    text = f"बांध का सच\n\nयह मोहन राणा का बयान नहीं है। {written} यह गलत है।"
    assert [content for _, (content,) in found(find_posters, text)] == said


def test_a_title_with_a_colon_is_said_by_nobody() -> None:
    text = "पुल का सच\n\nसुरेश यादव ने रैली की। संगोष्ठी का विषय था “गांव का कल और आज: पानी और बिजली”।"
    assert found(find_posters, text) == []


def test_a_turn_that_is_written_to_the_one_before_has_its_own_label() -> None:
    text = (
        "फोन पर ठगी\n\nठग ने यह बातचीत की।\n\nरमेश (ठग): आपका खाता बंद है।\nग्राहक: अब मैं क्या करूं?\n"
        "ठग: कार्ड का नंबर बताइए।ग्राहक: वह मैं नहीं बताऊंगा।ठग: तो खाता नहीं खुलेगा।"
    )
    context = read_contexts(text)[0]
    turns = [turn for turn in results(find_turns, text) if isinstance(turn, Candidate)]
    assert [texts(context, turn.content) for turn in turns] == [
        ["आपका खाता बंद है"],
        ["अब मैं क्या करूं"],
        ["कार्ड का नंबर बताइए"],
        ["वह मैं नहीं बताऊंगा"],
        ["तो खाता नहीं खुलेगा"],
    ]
