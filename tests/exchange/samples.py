"""Articles and records to hand on: a small invented one with everything in it, and any that hypothesis thinks of."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from quotes.article import Article
from quotes.records import ArticleInfo, Attribution, Cue, Kind, Source, Speaker, SpeakerType, TextSpan

#: Decomposed and composed nukta, an emoji of one and one of five code points, a no-break space, two paragraphs.
TEXT = (
    "🚧 पुल पर फिर विवाद\n"
    "बाज\u093cार समिति के मुताबिक लोक निर्माण मंत्री रमा देवी ने कहा, “यह पुल ज़रूर बनेगा,” और जोड़ा, “किसी को\xa0डरने की "
    "ज\u093cरूरत नहीं 👩‍👩‍👧।”\n\n"
    "उन्होंने इस बात से इनकार किया कि ठेका <मोहन & भाई> को दिया गया था।\n"
)
ARTICLE = Article(
    "pul 1/क",
    TEXT,
    {"title": "पुल पर विवाद", "url": "https://example.org/पुल?a=1&b=2", "publisher": "जनपथ", "date": "2024-06-01"},
)


def span(text: str, words: str) -> dict[str, Any]:
    """The first place of some words as the fields of a span."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def _piece(words: str) -> TextSpan:
    return TextSpan(**span(TEXT, words))


_FIRST = TEXT.split("\n")[1]
_CONTENT = (_piece("यह पुल ज़रूर बनेगा"), _piece("किसी को\xa0डरने की ज\u093cरूरत नहीं 👩‍👩‍👧"))
_SOURCE = Source(**span(TEXT, "बाज\u093cार समिति"), name="बाज़ार समिति", type=SpeakerType.ORGANIZATION)
_NAME = _piece("रमा देवी")

#: Direct speech in two pieces, with a source; a denied claim, without a mention; a claim across two paragraphs.
RECORDS = (
    Attribution(
        doc_id=ARTICLE.doc_id,
        record_id="aa01",
        kind=Kind.DIRECT,
        content=_CONTENT,
        quoted=_CONTENT,
        speaker=Speaker(
            **span(TEXT, "लोक निर्माण मंत्री रमा देवी"),
            name="रमा देवी",
            role="लोक निर्माण मंत्री",
            type=SpeakerType.PERSON,
            chain=(_NAME,),
            name_latin="Rama Devi",
        ),
        cue=Cue(**span(TEXT, "कहा"), lemma="कहना", cue_class="say"),
        source=_SOURCE,
        source_chain=(_SOURCE,),
        sentence=_piece(_FIRST),
        article=ArticleInfo(title="पुल पर विवाद", date="2024-06-01", author="सीमा तिवारी, रवि जोशी"),
        configuration="7776fe3661327bca",
        rule="direct.before",
        confidence=0.93,
        evidence=("the ergative noun is the subject of कहा", "रमा देवी: a name"),
    ),
    Attribution(
        doc_id=ARTICLE.doc_id,
        record_id="aa02",
        kind=Kind.INDIRECT,
        content=(_piece("ठेका <मोहन & भाई> को दिया गया था"),),
        speaker=Speaker(name="रमा देवी", role="लोक निर्माण मंत्री", type=SpeakerType.PERSON, chain=(_NAME,)),
        cue=Cue(**span(TEXT, "इनकार किया"), lemma="इनकार करना", cue_class="deny", negated=True),
        source=None,
        sentence=_piece("उन्होंने इस बात से इनकार किया कि ठेका <मोहन & भाई> को दिया गया था।"),
        rule="indirect.complement",
        confidence=0.61,
    ),
    Attribution(
        doc_id=ARTICLE.doc_id,
        record_id="aa03",
        kind=Kind.MIXED,
        content=(_piece("ज\u093cरूरत नहीं 👩‍👩‍👧।”\n\nउन्होंने इस बात से इनकार किया"),),
        quoted=(_piece("नहीं 👩‍👩‍👧"),),
        speaker=None,
        cue=None,
        source=None,
        hedge=_piece("फिर"),
        credit="भाषा",
        sentence=_piece(_FIRST),
        rule="passage.continued",
        confidence=0.5,
    ),
)

_WORDS = [
    "मंत्री",
    "बाज\u093cार",
    "ज़िला",
    "बड\u093cा",
    "क्\u200dष",
    "😀",
    "𑀅𑀓",
    "नमस्\u200cते",
    "Ram",
    "=1+1",
    "<b>",
    "a|b\\c",
    "“हाँ”",
    "।",
    "'@",
]
_SPACES = [" ", "", "\n", "\r\n", "\xa0", "\t", "\u2028", "\x85", "\n\n", "  ", "\x0c"]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Articles of words and spaces that are hard on offsets."""
    pairs = draw(st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(_SPACES)), min_size=2, max_size=25))
    return draw(st.sampled_from(["", " ", "\n", "\ufeff"])) + "मंत्री" + "".join(space + word for word, space in pairs)


def _spans(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """Any span with a letter in it, wherever it begins and ends."""
    letter = draw(st.sampled_from([i for i, character in enumerate(text) if character.isalpha()]))
    start, end = draw(st.integers(0, letter)), draw(st.integers(letter + 1, len(text)))
    return {"start": start, "end": end, "text": text[start:end]}


@st.composite
def quoted_articles(draw: st.DrawFn) -> tuple[Article, tuple[Attribution, ...]]:
    """An article with records whose spans lie anywhere in it and cross each other."""
    text = draw(texts())
    article = Article(draw(st.sampled_from(["a", "../b c", "https://example.org/ख?x=1", "लेख|1"])), text)
    return article, tuple(_record(draw, article, number) for number in range(draw(st.integers(1, 4))))


def _record(draw: st.DrawFn, article: Article, number: int) -> Attribution:
    text = article.text

    def maybe(value: Any) -> Any:
        return value() if draw(st.booleans()) else None

    tellers = tuple(
        Source(**_spans(draw, text), name=draw(st.sampled_from([None, "भाषा"]))) for _ in range(draw(st.integers(0, 2)))
    )
    return Attribution(
        doc_id=article.doc_id,
        record_id=f"r{number}",
        kind=draw(st.sampled_from(Kind)),
        content=tuple(TextSpan(**_spans(draw, text)) for _ in range(draw(st.integers(1, 3)))),
        quoted=tuple(TextSpan(**_spans(draw, text)) for _ in range(draw(st.integers(0, 2)))),
        speaker=maybe(
            lambda: Speaker(
                **(maybe(lambda: _spans(draw, text)) or {}),
                name=draw(st.sampled_from([None, "रमा देवी"])),
                type=draw(st.sampled_from(SpeakerType)),
            )
        ),
        cue=maybe(lambda: Cue(**_spans(draw, text), lemma="कहना", cue_class="say", negated=draw(st.booleans()))),
        source=tellers[0] if tellers else None,
        source_chain=tellers,
        hedge=maybe(lambda: TextSpan(**_spans(draw, text))),
        sentence=TextSpan(**_spans(draw, text)),
        rule="direct.before",
        confidence=draw(st.sampled_from([0.0, 0.5, 0.875, 1.0])),
        evidence=draw(st.sampled_from([(), ("one; two\n", "तीन")])),
    )
