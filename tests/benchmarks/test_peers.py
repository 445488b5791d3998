"""Each published method on sentences that it can do, and on some that it cannot."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.peers.methods import PEERS, Peer
from benchmarks.peers.reading import Json
from quotes.article import Article
from quotes.errors import ParserError
from quotes.syntax import FlatParser, Parser, Tree, get_parser
from quotes.text import analyse

REGEXES, TEXTACY, CORENLP, TRACKER = PEERS


class NoParser:
    """A parser that must not be asked."""

    fingerprint = "nothing"

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        raise AssertionError(f"asked to parse {sentences}")


@pytest.fixture(scope="session")
def parser() -> Parser:
    try:
        parser = get_parser()
        parser.parse([["मंत्री", "ने", "कहा"]])
    except ParserError as error:
        pytest.skip(f"NOT TESTED: no bundled parser ({error})")
    return parser


def find(peer: Peer, text: str, parser: Parser) -> list[Json]:
    document = analyse(Article("made-up", text))
    records = peer.extract(document, peer.parse(document, parser))
    for record in records:
        spans = [*record["content"], record["speaker"], record["cue"]]
        assert all(text[span["start"] : span["end"]] == span["text"] for span in spans if span)
    return records


_WORDS = ["मंत्री", "राणा", "ने", "कहा", "कि", "का कहना है कि", "के मुताबिक", "उन्होंने", "काग\u093cज़", "पानी नहीं मिला"]
_SIGNS = ['"', "“", "”", "''", "‘", "’", ",", "।", "\n", "\u00a0", "\u200d"]


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
@settings(deadline=None)
@given(st.lists(st.sampled_from([*_WORDS, *_SIGNS]), max_size=30).map(" ".join))
def test_offsets_hold_in_any_text(peer: Peer, text: str) -> None:
    find(peer, text, FlatParser())


def summary(record: Json) -> tuple[str, str | None, str | None, str]:
    """Kind, speaker, name and content of a record."""
    speaker = record["speaker"] or {}
    content = " … ".join(span["text"] for span in record["content"])
    return record["kind"], speaker.get("text"), speaker.get("name"), content


def summaries(peer: Peer, text: str, parser: Parser) -> list[tuple[str, str | None, str | None, str]]:
    return [summary(record) for record in find(peer, text, parser)]


def test_regexes_find_quoted_and_reported_speech_and_according_to() -> None:
    text = (
        'विधायक कमला देवी ने कहा, "पुल अगले साल बनेगा।" '
        "सरपंच का कहना है कि गांव में पानी नहीं है। "
        "जांच रिपोर्ट के मुताबिक आग रसोई से फैली।"
    )
    assert summaries(REGEXES, text, NoParser()) == [
        ("direct", "विधायक कमला देवी", "विधायक कमला देवी", "पुल अगले साल बनेगा।"),
        ("indirect", "सरपंच", "सरपंच", "गांव में पानी नहीं है"),
        ("indirect", "जांच रिपोर्ट", "जांच रिपोर्ट", "आग रसोई से फैली"),
    ]


def test_regexes_give_offsets_of_the_text_as_it_was_written() -> None:
    text = "मेयर ने कहा कि ज़मीन\u00a0का काग\u093cज़ नहीं मिला।"
    (record,) = find(REGEXES, text, NoParser())
    assert summary(record) == ("indirect", "मेयर", "मेयर", "ज़मीन\u00a0का काग\u093cज़ नहीं मिला")


def test_regexes_do_not_know_who_speaks_after_the_quotation() -> None:
    assert summaries(REGEXES, '"हम पीछे नहीं हटेंगे," किसान नेता हरभजन ढिल्लों ने कहा।', NoParser()) == []


@pytest.mark.model
def test_textacy_takes_the_subject_of_the_verb_near_the_marks(parser: Parser) -> None:
    text = '"हम पीछे नहीं हटेंगे", किसान नेता हरभजन ढिल्लों ने कहा। मजदूरों ने बताया कि वेतन रुका है।'
    ((kind, speaker, _, content),) = summaries(TEXTACY, text, parser)
    assert (kind, content) == ("direct", "हम पीछे नहीं हटेंगे")
    assert speaker is not None
    assert speaker.endswith("हरभजन ढिल्लों")


@pytest.mark.model
def test_textacy_leaves_out_marks_without_a_verb_and_single_words(parser: Parser) -> None:
    text = 'शहर में कल "हरित यमुना अभियान" की बैठक थी। मंत्री ने कहा कि यह एक "तमाशा" है।'
    assert summaries(TEXTACY, text, parser) == []


@pytest.mark.model
def test_sieves_link_a_mention_beside_its_verb_and_give_the_full_name(parser: Parser) -> None:
    text = (
        "मेयर सुरेश राणा ने बुधवार को नया बाजार खोला।\n"
        'राणा ने कहा, "यह बाजार किसानों का है।"\n'
        '"दुकानें अगले महीने बंट जाएंगी", राणा ने कहा।'
    )
    first, second = find(CORENLP, text, parser)
    assert summary(first)[3] == "यह बाजार किसानों का है।"
    assert summary(second)[3] == "दुकानें अगले महीने बंट जाएंगी"
    for record in (first, second):
        assert record["speaker"]["text"] == "राणा"
        assert record["speaker"]["name"].endswith("सुरेश राणा")
        assert record["cue"]["text"] == "कहा"


@pytest.mark.model
def test_sieves_fall_back_to_the_last_mention_and_take_a_title_for_speech(parser: Parser) -> None:
    text = 'सुरेश राणा ने पुल का निरीक्षण किया। "गाड़ी रास्ते में खराब हो गई।"'
    (record,) = find(CORENLP, text, parser)
    assert summary(record)[1:] == ("सुरेश राणा", "सुरेश राणा", "गाड़ी रास्ते में खराब हो गई।")
    assert record["cue"] is None
    (wrong,) = find(CORENLP, 'सुरेश राणा ने "नदी के उस पार" नाम की किताब खरीदी।', parser)
    assert summary(wrong)[3] == "नदी के उस पार"


@pytest.mark.model
def test_sieves_alternate_in_a_conversation(parser: Parser) -> None:
    text = 'मीना जोशी ने पूछा, "क्या आखिरी बस चली गई?"\nरवि ठाकुर ने कहा, "हां, दस मिनट पहले निकल गई।"\n"तो अब हम घर कैसे पहुंचेंगे?"'
    assert [speaker for _, speaker, _, _ in summaries(CORENLP, text, parser)] == ["मीना जोशी", "रवि ठाकुर", "मीना जोशी"]


@pytest.mark.model
def test_tracker_reads_complement_clauses_and_according_to(parser: Parser) -> None:
    text = (
        "मंत्री सुरेश राणा ने कहा कि सड़क अगले साल तक बन जाएगी। "
        "पुलिस के मुताबिक चोरी रात में हुई। "
        "राणा का कहना है कि काम समय पर पूरा हो जाएगा।"
    )
    found = [(speaker, content) for _, speaker, _, content in summaries(TRACKER, text, parser)]
    assert found == [
        ("मंत्री सुरेश राणा", "सड़क अगले साल तक बन जाएगी"),
        ("पुलिस", "चोरी रात में हुई"),
        ("राणा", "काम समय पर पूरा हो जाएगा"),
    ]
    assert summaries(TRACKER, text, parser)[2][2] is not None
    assert str(summaries(TRACKER, text, parser)[2][2]).endswith("सुरेश राणा")


@pytest.mark.model
def test_tracker_gives_a_floating_quotation_to_the_last_speaker(parser: Parser) -> None:
    text = 'कोच अनीता रावत ने कहा, "लड़कियों ने पूरे साल मैदान पर मेहनत की है।"\n"अब हमारी नजर राष्ट्रीय प्रतियोगिता के फाइनल पर है।"'
    said, floating = find(TRACKER, text, parser)
    assert floating["speaker"] == said["speaker"]
    assert said["speaker"]["text"].endswith("अनीता रावत")
    assert floating["cue"] is None
    assert summary(floating)[3] == "अब हमारी नजर राष्ट्रीय प्रतियोगिता के फाइनल पर है।"


@pytest.mark.model
def test_tracker_misses_what_has_no_clause(parser: Parser) -> None:
    assert summaries(TRACKER, "विधायक ने नई नहर खोदने का वादा किया।", parser) == []
