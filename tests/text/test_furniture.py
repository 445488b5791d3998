"""What is on the page and not of the article, and who is credited."""

from __future__ import annotations

import pytest

from quotes.article import Article
from quotes.text import analyse
from quotes.text.document import Document
from tests.shared import shared_file


def read(text: str) -> Document:
    return analyse(Article("t", text))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement", "advertisement"),
        ("विज्ञापन", "advertisement"),
        ("TAGS", "tags"),
        ("Trending news", "tags"),
        ("trendingNow12298206", "tags"),
        ("#बैठक #दिल्ली", "tags"),
        ("Also Read:", "tags"),
        ("By Ramesh Varma", "byline"),
        ("Edited by: Sudha Rao", "byline"),
        ("Published: June 18, 2024 10:15 AM IST", "byline"),
        ("Updated: 18 Jun 2024, 10:15 AM", "byline"),
        ("18 जून 2024", "byline"),
        ("रमेश वर्मा, संवाददाता", "byline"),
        ("(सुधा राव की रिपोर्ट)", "byline"),
        ("लेखक: रमेश वर्मा", "byline"),
        ("(हमारे एंड्रॉएड ऐप के लिए आप यहां क्लिक करें.)", "app"),
        ("आप हमें फ़ेसबुक और ट्विटर पर फ़ॉलो भी कर सकते हैं.", "app"),
        ("ताज़ा ख़बरें पढ़ने के लिए यहां क्लिक करें", "app"),
        ("pic.twitter.com/aB12cD", "embed"),
        ("— Ramesh Varma (@rvarma) June 18, 2024", "embed"),
        ("https://example.org/a", "embed"),
        ("*****", "separator"),
        ("बैठक   टली,\u00a0मंत्री लौटे।", "repeat"),
        ("(एजेंसी)", "credit"),
    ],
)
def test_lines_without_article_text(line: str, reason: str) -> None:
    text = f"बैठक टली, मंत्री लौटे\nमंत्री ने बैठक टाल दी।\n{line}\nवे दिल्ली लौट गए।"
    document = read(text)
    assert [paragraph.furniture for paragraph in document.paragraphs] == [None, None, reason, None]
    assert not any(s.headline for s in document.sentences if s.paragraph == 2)


@pytest.mark.parametrize("label", ["यह भी पढ़ें: ", "ये भी पढ़ें- ", "पढ़ें: ", "पढ़ेंः "])
def test_a_line_links_to_a_headline(label: str) -> None:
    document = read(f"बैठक टली, मंत्री लौटे\nमंत्री ने बैठक टाल दी।\n{label}बारिश से फसल बर्बाद, किसान परेशान\nवे दिल्ली लौट गए।")
    assert [paragraph.furniture for paragraph in document.paragraphs] == [None, None, "tags", None, None]
    assert [s.headline for s in document.sentences] == [True, False, False, True, False]


@pytest.mark.parametrize(
    "line",
    [
        "नई दिल्ली: सरकार ने बैठक टाल दी है।",
        "नई दिल्ली, 5 मई (भाषा) सरकार ने बैठक टाल दी है।",
        "उन्होंने कहा कि लोग ऐप डाउनलोड करें और घर बैठे काम करें, यही सरकार की योजना है।",
        "मंत्री ने विज्ञापन पर रोक लगाई।",
        "रमेश वर्मा ने रिपोर्ट पेश की।",
        "हमने तय किया है कि गांव के लोग भी पढ़ें और आगे बढ़ें।",
        "सड़क बनेगी, यह वादा है। pic.twitter.com/aB12cD — Ramesh Varma (@rvarma) June 18, 2024",
        "क्यों टली बैठक",
        "चालक के मुताबिक पुल बंद था। (पूरी खबर पढ़ने के लिए यहां क्लिक करें)",
    ],
)
def test_lines_of_the_article(line: str) -> None:
    document = read(f"बैठक टली, मंत्री लौटे\n{line}\nवे दिल्ली लौट गए।")
    assert [paragraph.furniture for paragraph in document.paragraphs] == [None, None, None]


def test_the_first_line_is_a_headline_even_if_it_names_a_report() -> None:
    assert read("बाढ़ पर आयोग की रिपोर्ट\nआयोग ने रिपोर्ट दी।").paragraphs[0].furniture is None
    assert read("मुख्य खबर\nबाढ़ पर आयोग की रिपोर्ट\nवे गए।").paragraphs[1].furniture == "byline"


@pytest.mark.parametrize(
    ("text", "span", "agency"),
    [
        ("बैठक टली।\n(एजेंसी इनपुट के साथ)", "(एजेंसी इनपुट के साथ)", "एजेंसी"),
        ("बैठक टली।\n(इनपुट: भाषा)\nTAGS", "(इनपुट: भाषा)", "भाषा"),
        ("बैठक टल गई है। (पीटीआई)", "(पीटीआई)", "पीटीआई"),
        ("बैठक टल गई है।\n- एएनआई", "- एएनआई", "एएनआई"),
        ("बैठक टल गई है। --आईएएनएस", "--आईएएनएस", "आईएएनएस"),
        ("बैठक टल गई है।\nएजेंसी", "एजेंसी", "एजेंसी"),
        ("बैठक टल गई है।\n(पीटीआई-भाषा)", "(पीटीआई-भाषा)", "पीटीआई-भाषा"),
        ("बैठक टल गई है।\n(पीटीआई एवं वार्ता)", "(पीटीआई एवं वार्ता)", "पीटीआई एवं वार्ता"),
        ("बैठक टल गई है। भाषा रमेश गोपाल 2907 1349 दिल्ली", "भाषा रमेश गोपाल 2907 1349 दिल्ली", "भाषा"),
        ("बैठक टली\nनयी दिल्ली, 5 मई (भाषा) बैठक टल गई है।", "भाषा", "भाषा"),
        ("बैठक टली\nकाठमांडू, रॉयटर्स। बैठक टल गई है।", "रॉयटर्स", "रॉयटर्स"),
        ("बैठक टली\nमुंबई (एपी, एएफपी): बैठक टल गई है।", "एपी, एएफपी", "एपी, एएफपी"),
    ],
)
def test_credit(text: str, span: str, agency: str) -> None:
    credit = read(text).credit
    assert credit is not None
    assert (credit.span.of(text), credit.agency) == (span, agency)


@pytest.mark.parametrize(
    "text",
    [
        "बैठक टल गई है।",
        "यह हमारी भाषा।",
        "जांच एजेंसी ने छापे मारे।\nदोनों देशों में वार्ता।",
        "एक अधिकारी ने पीटीआई को बताया कि बैठक टल गई है।",
        "नई दिल्ली, 5 मई: बैठक टल गई है।",
        "संसद में (पीटीआई) दल के नेता आए।",
    ],
)
def test_no_credit(text: str) -> None:
    assert read(text).credit is None


def test_a_real_page() -> None:
    text = shared_file("article-putin-kim.txt").read_text(encoding="utf-8")
    document = read(text)
    assert document.credit is not None
    assert document.credit.agency == "एजेंसी"
    reasons = [paragraph.furniture for paragraph in document.paragraphs]
    assert reasons[:6] == [None, "advertisement", "tags", "repeat", None, "repeat"]
    assert reasons[-3:] == ["credit", "tags", "tags"]
    assert document.sentences[0].headline
    body = [s for s in document.sentences if s.paragraph == 6]
    assert not any(s.repeat for s in body)  # the body goes on after it, so its first sentence is read again
