"""What becomes of candidates: whose stance is whose, who is who over sentences, and how a record is written."""

from __future__ import annotations

from quotes.article import Article
from quotes.extractor import Extractor
from quotes.records import Attribution
from quotes.syntax import FlatParser
from tests.matchers.stored import extract_stored


def flat(text: str, doc_id: str = "a") -> list[Attribution]:
    """Records that need no parse."""
    return Extractor(FlatParser()).extract(Article(doc_id, text))


def contents(text: str) -> list[str]:
    return [record.content[0].text for record in extract_stored(text)]


def test_a_stance_in_its_holders_own_reported_words_is_no_record() -> None:
    text = "पार्टी अध्यक्ष ने कहा कि उन्हें उम्मीद है कि किसान साथ आएंगे।"
    assert contents(text) == ["उन्हें उम्मीद है कि किसान साथ आएंगे"]


def test_somebody_elses_stance_in_reported_words_is_a_record_told_by_the_speaker() -> None:
    text = "पार्टी अध्यक्ष ने कहा कि किसानों को उम्मीद है कि पुल बनेगा।"
    outer, inner = extract_stored(text)
    assert outer.content[0].text == "किसानों को उम्मीद है कि पुल बनेगा"
    assert inner.content[0].text == "पुल बनेगा"
    assert inner.speaker is not None
    assert inner.speaker.text == "किसानों"
    assert [source.text for source in inner.source_chain] == ["पार्टी अध्यक्ष"]


def test_a_stance_inside_a_quotation_is_its_speakers() -> None:
    assert contents("महापौर ने कहा, “हमें उम्मीद है कि बारिश होगी और टंकियां भरेंगी।”") == [
        "हमें उम्मीद है कि बारिश होगी और टंकियां भरेंगी"
    ]


def test_a_name_is_the_fullest_of_the_article_and_its_chain_leads_there() -> None:
    text = "नगर के पूर्व महापौर दिनेश पाठक सभा में आए। पाठक ने कहा कि पुल बनेगा।"
    (record,) = flat(text)
    assert record.speaker is not None
    assert record.speaker.text == "पाठक"
    assert record.speaker.name == "दिनेश पाठक"
    assert next(span.text for span in record.speaker.chain) == "पाठक"


def test_a_pronoun_goes_on_with_who_spoke_and_not_with_the_outlet_that_was_talked_to() -> None:
    first, second = flat("एक अधिकारी ने पीटीआई को बताया कि सड़क बंद है। उन्होंने कहा कि पुल टूट गया है।")
    assert first.source is not None
    assert first.source.text == "पीटीआई"
    assert second.speaker is not None
    assert second.speaker.name == "एक अधिकारी"


def test_what_is_denied_in_a_passive_is_not_who_denies_it() -> None:
    (record,) = flat("जांच की रिपोर्ट में इसका खंडन किया गया है कि मंत्री को रोका गया।")
    assert record.speaker is not None
    assert record.speaker.text == "जांच की रिपोर्ट"


def test_a_repeated_paragraph_is_read_once() -> None:
    text = "महापौर ने कहा कि पुल बनेगा।\n\nमहापौर ने कहा कि पुल बनेगा।"
    (record,) = flat(text)
    assert record.content[0].start == text.index("पुल")


def test_the_agency_of_the_article_is_on_every_record() -> None:
    records = flat("नगर निगम की बैठक हुई\n\nमहापौर ने कहा कि पुल बनेगा। पुलिस के मुताबिक सड़क बंद है।\n\n(इनपुट: भाषा)")
    assert [record.credit for record in records] == ["भाषा", "भाषा"]
    assert [record.credit for record in flat("महापौर ने कहा कि पुल बनेगा।")] == [None]


def test_a_hedge_is_marked_as_such() -> None:
    hedged, plain = flat("कथित तौर पर ठेकेदार ने पुल का पैसा खाया। महापौर ने कहा कि पुल बनेगा।")
    assert hedged.hedge is not None
    assert hedged.hedge.text == "कथित तौर पर"
    assert hedged.speaker is None
    assert plain.hedge is None


def test_a_record_points_into_the_text_as_given_and_not_as_normalised() -> None:
    text = "महापौर\u00a0ने कहा, “पड\u093c\u093eव पर रो\u095bग\u093eर\u200d मिलेगा।”"
    (record,) = flat(text)
    assert record.content[0].text == "पड\u093c\u093eव पर रो\u095bग\u093eर\u200d मिलेगा"
    assert text[record.content[0].start : record.content[0].end] == record.content[0].text


def test_a_record_says_how_its_speaker_was_found() -> None:
    (record,) = flat("महापौर ने कहा कि पुल बनेगा।")
    assert "speaker: agent in ने" in record.evidence
    (record,) = flat("पुलिस के मुताबिक सड़क बंद है।")
    assert "speaker: part of the pattern" in record.evidence


def test_the_id_depends_on_the_article_and_the_places_alone() -> None:
    text = "महापौर ने कहा कि पुल बनेगा।"
    (one,), (same,), (other,) = flat(text), flat(text), flat(text, "b")
    assert one.record_id == same.record_id != other.record_id
    (moved,) = flat("\n" + text)
    assert moved.record_id != one.record_id
    (reworded,) = flat(text.replace("पुल", "नहर"))
    assert reworded.record_id == one.record_id


def test_the_sentence_of_a_record_holds_its_cue() -> None:
    text = "सभा हुई। महापौर ने कहा कि पुल बनेगा। लोग लौट गए।"
    (record,) = flat(text)
    assert record.sentence.text == "महापौर ने कहा कि पुल बनेगा।"


def test_a_name_is_one_line_where_the_page_broke_it() -> None:
    (record,) = extract_stored("शिविर में डॉ. के.\nनायर ने कहा कि सबकी जांच होगी।")
    assert record.speaker is not None
    assert record.speaker.text == "डॉ. के.\nनायर"
    assert record.speaker.name == "के. नायर"
