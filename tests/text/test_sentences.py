"""Sentences end where a reader ends them. ¦ in an example stands between two sentences and is not of the text."""

from __future__ import annotations

import pytest

from quotes.article import Article
from quotes.text import analyse
from quotes.text.document import Document


def read(text: str) -> Document:
    return analyse(Article("t", text))


def sentences(text: str) -> list[str]:
    document = read(text)
    return [sentence.span.of(document.text) for sentence in document.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "बैठक हुई। ¦ फैसला टल गया.",
        "बैठक हुई | ¦ फैसला टल गया|",
        "क्या बैठक हुई? ¦ हां! ¦ फैसला टल गया॥",
        "सब लौट आए हैं.¦पुलिस जांच करेगी.",
        "तय हो गया है।¦उन्होंने हां कहा।",
        "वे चले गए... ¦ फिर लौटे।",
        # abbreviations, initials, numbers, counts
        "डॉ. सुधा राव और प्रो. एस. के. नायर आए। ¦ स्व. रमा देवी की याद में 18.5 लाख रु. दिए गए।",
        "ए.के. नायर 20 कि.मी. पैदल चले।",
        "1. आधार कार्ड लाएं। ¦ 2. फॉर्म भरें।",
        "नारा लगा... जय किसान।",
        "रुको! ने बाजार में धूम मचाई।",
        "खबर News India | Live पर चली।",
        "अच्छा?! ¦ सच में!!! ¦ हां।",
        "(यह पुरानी बात है।) ¦ अब नई सुनिए।",
        # a closing mark with a word written to it
        'एक यूजर ने लिखा कि "पुल टूट गया और कोई देखने तक नहीं आया"¦पोस्ट का आर्काइव यहां देखें।',
        '"पुल टूट गया और कोई देखने तक नहीं आया"रमेश ने कहा।',
        'उन्होंने "हर खेत को पानी और हर हाथ को काम"नामक योजना चलाई।',
        # quotations are never cut
        'रमेश ने कहा, "हम आएंगे। आप भी आइए।" ¦ बैठक शाम को है।',
        '"हम आएंगे। आप भी आइए।" मंत्री ने कहा। ¦ बैठक शाम को है।',
        '"हम आएंगे। आप भी आइए।", मंत्री ने कहा। ¦ बैठक शाम को है।',
        '"हम आएंगे," मंत्री ने कहा। ¦ बैठक शाम को है।',
        '"हम आएंगे।" - रमेश वर्मा',
        '"हम आएंगे।" यह कहना है मंत्री रमेश वर्मा का। ¦ बैठक शाम को है।',
        '"हम आएंगे।" ऐसा कहते हैं मंत्री। ¦ बैठक शाम को है।',
        '"हम आएंगे।" ¦ यह बैठक शाम को है।',
        '"हम आएंगे।" ¦ - यह पोस्ट पिछले साल की है और अब तक दस हजार से अधिक लोगों ने देखी है।',
        'सब ठीक होगा।" ¦ मंत्री ने बैठक बुलाई।',
        '"हम आएंगे।" ¦ मंत्री ने कहा कि बैठक शाम को है।',
        '"हम आएंगे।" ¦ मंत्री ने आगे कहा, "आप भी आइए।"',
        '"हम आएंगे।" ¦ पुलिस ने गांव की घेराबंदी की।',
        'उसने कहा, "मुझे ‘यह क्या है?’ पढ़ना है। चलो।\'" ¦ वह गया।',
        "फिल्म 'कौन है?' ने अच्छी कमाई की।",
        "नाटक 'कौन है?' के कलाकार आए।",
        # the stop of a clause that announces a quotation stands for a comma
        'कोच नेगी ने कहा. "उन्हें घुटना मोड़ना होगा. वह गेंद को देर से देख रहे हैं." ¦ मैच शाम को है.',
        'पुलिस ने हटने को कहा. ¦ "पानी बढ़ रहा है और यहां रहना अब खतरे से खाली नहीं."',
        'मंत्री ने कहा कि पानी बढ़ रहा है, ऐसा सबने कहा. ¦ "हम तैयार हैं और सब लोगों को हटाया जा रहा है."',
        "मैंने यह लेख उसी पर लिखा है. ¦ 'खुला मंच' की मदद से मैं खुश थी.",
        # nor does one behind कि end anything
        "मंत्री ने धन्यवाद देते हुए कहा कि.हम सब तैयार हैं। ¦ बैठक कल है।",
        # an unclosed one cuts nothing off
        'मंत्री ने कहा, "हम काम करेंगे। ¦ सब ठीक होगा।',
    ],
)
def test_ends(text: str) -> None:
    parts = [part.strip() for part in text.split("¦")]
    assert sentences(text.replace("¦", "")) == parts


def test_paragraphs_end_sentences() -> None:
    document = read("बैठक टली\n\n  सचिव आए\r\nवे लौट गए।  \n")
    assert [p.span.of(document.text) for p in document.paragraphs] == ["बैठक टली", "सचिव आए", "वे लौट गए।"]
    assert [sentence.paragraph for sentence in document.sentences] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("थाना प्रभारी आर.के.\nडबराल ने जांच की।", 1),  # cut at a name's initials
        ("महापौर डॉ.\nसुलोचना थपलियाल आईं।", 1),
        ("बैठक में आए मोदी जी.\nपुलिस ने जांच की।", 2),
        ("खर्च 500 रु.\nपुलिस ने जांच की।", 2),
        ("पद पर लौटे डी.\n\nपुलिस ने जांच की।", 2),
        ("एक ट्वीट में उपराष्ट्रपति ने कहा;\n\n“किसानों को मेरा प्रणाम।”", 1),  # as press releases announce a quotation
    ],
)
def test_a_line_cut_at_initials_goes_on(text: str, paragraphs: int) -> None:
    assert len(read(text).paragraphs) == paragraphs


def test_quotation_over_paragraphs_leaves_them_their_sentences() -> None:
    found = sentences("मंत्री ने कहा, “हम काम करेंगे। सब ठीक होगा।\n“धन्यवाद।” वे गए।")
    assert found == ["मंत्री ने कहा, “हम काम करेंगे।", "सब ठीक होगा।", "“धन्यवाद।”", "वे गए।"]


@pytest.mark.parametrize(
    ("text", "headlines"),
    [
        ("सरकार ने टाली बैठक\nसरकार ने बैठक टाल दी है।", ["सरकार ने टाली बैठक"]),
        ("सरकार ने टाली बैठक", ["सरकार ने टाली बैठक"]),
        ("कौन करेगा बैठक?\nसरकार ने बैठक टाल दी है।", ["कौन करेगा बैठक?"]),
        ("सरकार ने बैठक टाल दी है।", []),
        ("बैठक हुई।\nक्यों टली बैठक\nकारण नहीं बताया गया।", ["क्यों टली बैठक"]),
        ("Advertisement\nसरकार ने टाली बैठक\nबैठक टली।", ["सरकार ने टाली बैठक"]),
        ("वर्मा बोले- 'हम आएंगे'\nबैठक टली।", ["वर्मा बोले- 'हम आएंगे'"]),
        ("बैठक हुई।\nयह फैसला मंत्रालय और\nविभाग ने लिया।", []),  # a broken line
        (" ".join(["शब्द"] * 26) + "\nबैठक टली।", []),
    ],
)
def test_headlines(text: str, headlines: list[str]) -> None:
    document = read(text)
    assert [s.span.of(document.text) for s in document.sentences if s.headline] == headlines


def test_a_paragraph_of_repeated_sentences_is_marked() -> None:
    document = read(
        'सरकार ने आज बैठक टाल दी। मंत्री कल शाम को लौट गए।\n\nनेता आए।\n\n"मंत्री कल शाम को लौट गए।" सरकार ने आज बैठक टाल दी।'
    )
    assert [s.repeat for s in document.sentences] == [False, False, False, True, True]


def test_a_repeated_sentence_is_read_again_where_its_paragraph_says_more() -> None:
    document = read('सरकार ने आज बैठक टाल दी\n"सरकार ने आज बैठक टाल दी।" मंत्री लौट गए। सब लौट गए। सब लौट गए।')
    assert not any(s.repeat for s in document.sentences)


def test_sentences_share_out_the_tokens() -> None:
    document = read('बैठक टली\n\n"क्या?" उसने पूछा।\n... \nहां')
    assert [i for s in document.sentences for i in range(s.first, s.last)] == list(range(len(document.tokens)))
    assert [t.text for t in document.words(document.sentences[1])] == ['"', "क्या", "?", '"', "उसने", "पूछा", "।"]
