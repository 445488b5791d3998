"""What holds of the extractor whatever the article: its shapes, its spans, its order, its independence of the batch."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.article import Article
from quotes.attribution.confidence import least_confidence
from quotes.errors import ParserError
from quotes.extractor import Extractor, Failure, Result
from quotes.matchers.candidate import Candidate, Rejection
from quotes.matchers.context import Context
from quotes.matchers.rule import Rule
from quotes.records import Attribution, Source, Speaker, TextSpan
from quotes.syntax import FlatParser, RecordingParser
from quotes.syntax.tree import Tree
from tests.matchers.cases import FINDS, LEAVES
from tests.matchers.stored import stored_extractor

WORDS = [
    *("मंत्री", "ने", "कहा", "कि", "हम", "जाएंगे", "पुलिस", "के", "मुताबिक", "का", "दावा", "किया", "है", "बोले", "उन्होंने", "मैंने"),
    *("और", "बताया", "को", "आरोप", "लगाया", "सूत्रों", "करने", "विरोधी", "सवाल", "जवाब", "सुरेश यादव", "रमा देवी", "कहते हुए"),
    *("की मानें तो", "करार दिया", "से इनकार किया", "कथित तौर पर"),
]
SIGNS = [*"“”‘’\"'।?,:-…()\u200d\u00a0", "\n", "\n\n", "— सुरेश यादव"]
SENTENCES = [find.text for find in FINDS]  # scraps alone hardly ever make a quotation with its cue
newslike = st.lists(st.sampled_from(WORDS + SIGNS) | st.sampled_from(SENTENCES), max_size=25).map(" ".join)
anything = st.text(st.characters(), max_size=150)  # halves of surrogate pairs and control characters among them
HARD = (
    # the same words by two rules for headlines
    "मंदिर में निकला सोने का घड़ा'...जानिए इस वीडियो का सच ‘मेरे खिलाफ साजिश हुई’, टिकट कटने पर बौखलाए दिनेश पाठक",
    *("", " ", "\n\n\n", "\ud800", "कहा\udfff कि", "\x00\x01 ने कहा", "\u0301\u093c\u094d", "ज\u093c ने कहा कि ज\u093c"),
    *("\ufeff", "“" * 50, "ने कहा कि " * 50, "\u202e ने कहा", "\r\n\r ने कहा", "\u2028\u2029\x85", "“‘“‘", "कि" * 200),
    *("।" * 99, ":::"),
)


@cache
def flat() -> Extractor:
    """An extractor that needs no parser: every text has a tree."""
    return Extractor(FlatParser())


def articles() -> list[Article]:
    """The sentences of the rules as articles, with some of several paragraphs."""
    texts = [find.text for find in FINDS] + [leave.text for leave in LEAVES]
    bundles = ["\n\n".join(texts[i : i + 5]) for i in range(0, len(texts), 5)]
    return [Article(f"a{n}", text) for n, text in enumerate([*texts, *bundles])]


def spans(record: Attribution) -> Iterator[TextSpan | Speaker | Source]:
    """Everything in a record that points into the article."""
    yield from (*record.content, *record.quoted, record.sentence)
    yield from record.source_chain
    if record.speaker is not None:
        yield from record.speaker.chain
        if record.speaker.start is not None:
            yield record.speaker
    if record.cue is not None:
        yield TextSpan(start=record.cue.start, end=record.cue.end, text=record.cue.text)
    if record.hedge is not None:
        yield record.hedge


def check(text: str, records: Sequence[Attribution]) -> None:
    """What holds of the records of any text."""
    for record in records:
        for span in spans(record):
            assert text[span.start : span.end] == span.text
        assert [span.start for span in record.content] == sorted(span.start for span in record.content)
        assert record.source == (record.source_chain[0] if record.source_chain else None)
        assert 0 <= record.confidence <= 1
        assert record.rule
    places = [(record.content[0].start, -record.content[-1].end) for record in records]
    assert places == sorted(places)
    identifiers = [record.record_id for record in records]
    assert len(set(identifiers)) == len(identifiers)


def write(records: Sequence[Attribution]) -> list[str]:
    return [record.model_dump_json() for record in records]


@settings(max_examples=500, deadline=None)
@given(newslike)
def test_what_looks_like_news_gives_sound_records(text: str) -> None:
    check(text, flat().extract(text))


@settings(max_examples=150, deadline=None)
@given(anything)
@example("ने कहा, “\ud800”")
def test_no_text_breaks_the_extractor(text: str) -> None:
    check(text, flat().extract(text))


@pytest.mark.parametrize("text", HARD, ids=ascii)
def test_hard_texts_do_not_break_the_extractor(text: str) -> None:
    check(text, flat().extract(text))
    check(text + "\n\nमंत्री ने कहा कि पुल बनेगा।", flat().extract(text + "\n\nमंत्री ने कहा कि पुल बनेगा।"))


@pytest.mark.parametrize(
    "text",
    ["“हम झुकेंगे नहीं,” कहा “शेर” ने।", "लोगों को बताया ‘अंधेरी गली’ ने क्या किया।", "जाने से इनकार किया ने।"],
)
def test_a_quotation_between_the_cue_and_its_agent_does_not_break_the_extractor(text: str) -> None:
    check(text, flat().extract(text))


def test_parsed_articles_give_sound_records() -> None:
    for article in articles()[: len(FINDS) + len(LEAVES)]:
        check(article.text, stored_extractor().extract(article))


@settings(max_examples=40, deadline=None)
@given(newslike)
def test_the_same_text_gives_the_same_records(text: str) -> None:
    assert write(flat().extract(text)) == write(Extractor(FlatParser()).extract(text))


@settings(max_examples=40, deadline=None)
@given(newslike)
def test_a_record_comes_back_from_json(text: str) -> None:
    for record in flat().extract(text):
        assert Attribution.model_validate_json(record.model_dump_json()) == record


@settings(max_examples=40, deadline=None)
@given(newslike)
def test_records_do_not_depend_on_what_the_article_is_called_but_for_their_id(text: str) -> None:
    one, other = flat().extract(Article("one", text)), flat().extract(Article("other", text))
    assert [r.model_dump(exclude={"doc_id", "record_id"}) for r in one] == [
        r.model_dump(exclude={"doc_id", "record_id"}) for r in other
    ]
    assert not {r.record_id for r in one} & {r.record_id for r in other}


@settings(max_examples=40, deadline=None)
@given(newslike)
def test_each_level_of_precision_keeps_the_surest_of_the_records(text: str) -> None:
    every = Extractor(FlatParser(), precision="all").extract(text)
    for precision in ("balanced", "strict"):
        kept = Extractor(FlatParser(), precision=precision).extract(text)
        least = least_confidence(precision)
        assert write(kept) == write([record for record in every if record.confidence >= least])


def test_a_record_that_is_too_doubtful_is_left_out_and_told_of() -> None:
    text = "मरम्मत की मांग, धरना।"
    least = least_confidence("balanced")
    assert [r for r in Extractor(FlatParser(), precision="all").extract(text) if r.confidence < least]
    assert not [record for record in Extractor(FlatParser()).extract(text) if record.confidence < least]
    told = Extractor(FlatParser()).explain(text)
    reasons = [rejection.reason for sentence in told.sentences for rejection in sentence.rejections]
    assert any(reason.startswith("confidence 0.") for reason in reasons)


def test_a_pronoun_that_opens_an_extract_makes_its_record_hardly_less_sure() -> None:
    texts = (f"{who} सरकार से मदद देने की मांग की।" for who in ("उन्होंने", "मंत्री ने"))
    (pronoun,), (role,) = (Extractor(FlatParser()).extract(text) for text in texts)
    assert role.confidence - pronoun.confidence < 0.15


@pytest.mark.parametrize("size", [1, 7, 64])
def test_the_batch_and_its_company_change_nothing(size: int) -> None:
    alone = [write(flat().extract(article)) for article in articles()]
    together = list(flat().extract_many(articles(), batch_size=size))
    assert [write(result.records) for result in together] == alone
    backwards = list(flat().extract_many(reversed(articles()), batch_size=size))
    assert [write(result.records) for result in reversed(backwards)] == alone
    assert any(alone)


@pytest.mark.model
def test_the_batch_and_its_company_change_nothing_with_the_live_parser() -> None:
    live, some = Extractor(), articles()[::4]
    alone = [write(live.extract(article)) for article in some]
    for size in (3, 64):
        assert [write(result.records) for result in live.extract_many(some, batch_size=size)] == alone


@pytest.mark.parametrize("prefix", ["विज्ञापन\n\n", "मौसम का हाल\n\nरविवार शाम तेज हवा चली।\n\n"])
def test_what_stands_above_only_shifts_the_spans(prefix: str) -> None:
    body = "विधायक सुरेश यादव ने कहा कि नहर बनेगी। सूत्रों के मुताबिक पैसा मिल चुका है।\n\nउन्होंने अफसरों पर आंकड़े छिपाने का आरोप लगाया।"
    title = "पानी की लड़ाई तेज हुई\n\n"
    plain, shifted = flat().extract(title + body), flat().extract(title + prefix + body)
    assert plain
    assert [shift(record, len(prefix)) for record in plain] == [shift(record, 0) for record in shifted]


def shift(record: Attribution, by: int) -> list[tuple[int, int, str | None]]:
    return [(s.start + by, s.end + by, s.text) for s in spans(record) if s.start is not None and s.end is not None]


class BreakingParser:
    """A parser that raises for one word."""

    fingerprint = "breaking"

    def __init__(self, word: str, error: Exception) -> None:
        self._word, self._error = word, error
        self.batches: list[int] = []

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        self.batches.append(len(sentences))
        if any(self._word in sentence for sentence in sentences):
            raise self._error
        return FlatParser().parse(sentences)


def reports(*words: str) -> list[Article]:
    return [Article(word, f"मंत्री ने कहा कि {word} बनेगा।") for word in words]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ParserError("the model gave up"), "the model gave up"),
        (ZeroDivisionError("by zero"), "ZeroDivisionError: by zero"),
    ],
)
def test_one_failing_article_fails_alone(error: Exception, reason: str) -> None:
    extractor = Extractor(BreakingParser("कुआं", error))
    results = list(extractor.extract_many(reports("पुल", "कुआं", "घर"), batch_size=64))
    assert [result.error for result in results] == [None, Failure("parser", reason), None]
    assert [len(result.records) for result in results] == [1, 0, 1]


def test_a_failing_article_raises_where_it_is_the_only_one() -> None:
    with pytest.raises(ParserError, match="gave up"):
        Extractor(BreakingParser("कुआं", ParserError("gave up"))).extract(reports("कुआं")[0])


def test_a_rule_that_breaks_is_a_failure_of_its_article() -> None:
    broken = Rule("test.broken", lambda context: _raise(context.texts), "", (), ())
    results = list(Extractor(FlatParser(), rules=[broken]).extract_many(reports("पुल", "घर")))
    assert [result.error for result in results] == [None, Failure("matchers", "KeyError: 'घर'")]


def _raise(words: Sequence[str]) -> Iterator[Candidate | Rejection]:
    if "घर" in words:
        raise KeyError("घर")
    yield from ()


def test_a_result_holds_its_article_and_records() -> None:
    (result,) = flat().extract_many(reports("पुल"))
    assert isinstance(result, Result)
    assert result.article == reports("पुल")[0]
    assert result.error is None
    (record,) = result.records
    assert record.doc_id == "पुल"


def test_an_article_that_is_done_leaves_no_garbage() -> None:
    """Nothing refers to itself by a detour: Python's search for such garbage took a twelfth of the own stages' time."""
    extractor, some = stored_extractor(), articles()[: len(FINDS) + len(LEAVES)]
    list(extractor.extract_many(some))  # what is kept for good
    gc.collect()
    gc.disable()
    try:
        list(extractor.extract_many(some))
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_articles_are_taken_and_given_as_they_come() -> None:
    taken: list[str] = []

    def source() -> Iterator[Article]:
        for article in reports("पुल", "घर", "बांध", "नहर", "कुआं"):
            taken.append(article.doc_id)
            yield article

    results = flat().extract_many(source(), batch_size=2)
    assert taken == []
    assert next(results).article.doc_id == "पुल"
    assert taken == ["पुल", "घर"]
    assert [result.article.doc_id for result in results] == ["घर", "बांध", "नहर", "कुआं"]


def test_the_articles_of_a_batch_are_parsed_together() -> None:
    parser = BreakingParser("—", ParserError("never"))
    list(Extractor(parser).extract_many(reports("पुल", "घर", "बांध"), batch_size=2))
    assert parser.batches == [2, 1]


class WatchedParser(FlatParser):
    """A flat parser that keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        self.asked.extend(map(" ".join, sentences))
        return super().parse(sentences)


def look_at_headlines(context: Context) -> Iterator[Candidate | Rejection]:
    """A rule that looks at the tree of headlines alone."""
    if context.headline:
        context.is_verb(0)
    yield from ()


LOOKING = (Rule("test.looks", look_at_headlines, "", (), ()),)
LOOKED_AT, NOT_LOOKED_AT = "बाढ़ का पानी उतरा", "मंत्री ने कहा कि पुल बनेगा ।"


def test_a_tree_that_no_rule_looks_at_is_not_made() -> None:
    article = Article("a", "बाढ़ का पानी उतरा\n\nमंत्री ने कहा कि पुल बनेगा।\n\nपुल बंद है।")
    parser = WatchedParser()
    (result,) = Extractor(parser, rules=LOOKING).extract_many([article])
    assert (result.error, parser.asked) == (None, [LOOKED_AT])
    explained = Extractor(FlatParser(), rules=LOOKING).explain(article).sentences
    assert [sentence.parsed for sentence in explained] == [True, False, False]


def test_what_is_recorded_does_not_depend_on_what_the_rules_look_at(tmp_path: Path) -> None:
    article = Article("a", "बाढ़ का पानी उतरा\n\nमंत्री ने कहा कि पुल बनेगा।\n\nपुल बंद है।")
    parser = WatchedParser()
    Extractor(RecordingParser(parser, tmp_path / "parses.conllu"), rules=LOOKING).extract(article)
    assert parser.asked == [LOOKED_AT, NOT_LOOKED_AT]


def test_records_are_those_of_all_trees_made() -> None:
    class All(Extractor):
        """An extractor that has every tree made."""

        def __init__(self) -> None:
            super().__init__(stored_extractor()._parser, precision="all")
            self._parses_all = True

    for article in articles():
        assert All().extract(article) == stored_extractor().extract(article)


def test_no_articles_give_no_results() -> None:
    assert list(flat().extract_many([])) == []


def test_the_id_of_a_record_is_the_same_forever() -> None:
    (record,) = flat().extract(Article("a", "मंत्री ने कहा कि पुल बनेगा।"))
    assert record.record_id == "e4b501c6a456ea86"
