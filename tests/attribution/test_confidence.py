"""What confidence is estimated from, and the first looks it is fitted on."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import pytest

from quotes.article import Span
from quotes.attribution.confidence import MAIN, crossed, estimate
from quotes.attribution.record_features import ALONE, rest_feature
from scripts import first_looks
from scripts.first_looks import Look, keep_looks, main, read_looks
from scripts.gold_sets import UNREAD
from tests.matchers.stored import stored_extractor

CAPTION = (
    "मनोज ने नक्शे को एक नए कैप्शन के साथ शेयर किया है, जिसमें लिखा है, "
    '"जरा सोचो यह पुल तीन महीने में ही टूट गया और अब इसका जवाब कौन देगा?\n'
    'हमारे गांव के लोग रोज नाव से नदी पार करते हैं और सरकार सोई हुई है।"'
)


def features(text: str) -> tuple[str, ...]:
    """The features of a text's only record."""
    ((_, found),) = stored_extractor().extract_with_features(text)
    return found


def log_odds(found: Iterable[str]) -> float:
    chance = estimate(found)
    return math.log(chance / (1 - chance))


def test_the_word_of_the_cue_and_the_distance_of_the_speaker_count() -> None:
    near = features("पुलिस ने कहा कि पुल बंद है।")
    assert {"lemma कहना", "gap 1", "speaker before content", "stands before ।"} <= set(near)
    assert estimate(near) > estimate("gap 6" if each == "gap 1" else each for each in near)


def test_what_stands_around_content_and_cue_counts() -> None:
    found = set(features("मंत्री ने लोगों से नदी से पानी न भरने की अपील की है।"))
    assert {"stands behind से", "opens with word", "ends in -ने", "stands before की", "cue ends in है"} <= found
    assert {"holds से 1", "cue stands before ।", "cue behind content 1"} <= found


def test_a_headline_without_its_article_is_judged_apart() -> None:
    headline = "महापौर बोले- पुल बनेगा"
    found = features(headline)
    assert ALONE in found
    assert ALONE not in features("मंत्री ने कहा कि पुल बंद है, लेकिन नाव चल रही है।")
    assert estimate(found) != estimate(each for each in found if each != ALONE)


def test_contrasts_in_a_content_count() -> None:
    assert "holds लेकिन 1" in features("मंत्री ने कहा कि पुल बंद है, लेकिन नाव चल रही है।")


def test_the_auxiliaries_of_the_cue_count() -> None:
    assert "cue holds जा" in features("दावा किया जा रहा है कि पुल टूट गया है।")


def test_a_content_that_opens_a_quotation_counts() -> None:
    assert "opens a quotation" in features("रीना ने कहा, “पुल बंद है।”")
    assert "opens an unclosed quotation" in features("रीना ने कहा, “पुल बंद है")
    assert "opens no quotation" in features("रीना ने “नया पुल” देखकर कहा कि पुल बंद है।")


def test_how_much_of_the_sentence_stands_in_no_part_of_a_record_counts() -> None:
    assert "beside 3" in features("पुलिस ने कहा कि पुल बंद है।")  # ने and कि of seven words
    text, sentence = "अ आ इ ई", Span(0, 7)
    assert rest_feature(text, [Span(0, 3)], sentence) == rest_feature(text, [Span(4, 7)], sentence) == "beside 4"
    assert rest_feature(text, [Span(0, 7), Span(2, 3)], sentence) == "beside 0"
    assert rest_feature(text, [Span(2, 9)], sentence) == "beside 3"


def test_how_long_and_how_often_a_name_is_counts() -> None:
    found = features("विधायक रीना दास सभा में आईं। दास ने कहा कि पुल बंद है।")
    assert {"person of 2 words", "named 1"} <= set(found)


def test_what_the_parse_says_of_speaker_and_content_counts() -> None:
    assert {"clauses 1", "left out 0", "speaker is nsubj of cue"} <= set(features("पुलिस ने कहा कि पुल बंद है।"))


def test_words_before_all_parts_of_a_record_count() -> None:
    assert "lead 0" in features("पुलिस ने कहा कि पुल बंद है।")
    assert "lead 3" in features("बुधवार शाम दिल्ली में पुलिस ने कहा कि पुल बंद है।")


def test_a_content_that_holds_another_record_counts() -> None:
    text = "मंत्री ने कहा कि पुलिस ने बताया है कि पुल बंद है।"
    outer, inner = (set(found) for _, found in stored_extractor().extract_with_features(text))
    assert "encloses" in outer
    assert "encloses" not in inner


def test_the_final_mark_is_no_part_of_a_quotation() -> None:
    assert {"ends in है", "stands before ।"} <= set(features("रीना ने कहा, “पुल बंद है।”"))


def test_a_feature_counts_by_itself_and_in_a_pair_with_each_that_interacts() -> None:
    main = [(MAIN, "rule x"), (MAIN, "form y"), (MAIN, "gap 1")]
    assert list(crossed(["rule x", "form y", "gap 1"])) == [
        *main,
        ("rule x", "form y"),
        ("rule x", "gap 1"),
        ("form y", "gap 1"),
    ]


def test_what_a_feature_is_worth_depends_on_what_it_interacts_with() -> None:
    found = features("पुलिस ने कहा कि पुल बंद है।")
    other = ["form participle" if each == "form finite" else each for each in found]
    lost = [log_odds(of) - log_odds(each for each in of if each != "words 1") for of in (found, other)]
    assert lost[0] != pytest.approx(lost[1], abs=0.05)


def test_who_somebody_is_makes_nothing_more_likely() -> None:
    text = "विधायक {} {} सभा में आईं। {} ने कहा कि पुल बंद है।"
    one, other = features(text.format("रीना", "दास", "दास")), features(text.format("मीरा", "राव", "राव"))
    assert one == other
    assert "name part of the name" in one


def test_looks_are_read_as_they_were_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_looks, "KEPT", tmp_path / "looks.jsonl.gz")
    looks = [Look("wild-more", "a", ("rule x", "gap 1"), True), Look("wild-late", "b", (), False)]
    for one in looks:
        keep_looks([one])
    assert read_looks() == looks


def test_a_set_is_looked_at_once_and_no_unread_one_ever(capsys: pytest.CaptureFixture[str]) -> None:
    assert not {each.set for each in read_looks()} & set(UNREAD)
    with pytest.raises(SystemExit):
        main(["wild-more"])
    assert "looked at before" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([UNREAD[0]])


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_no_more_doubtful_for_it() -> None:
    assert "several spans" not in features(CAPTION)
    assert "several spans" in features("“पुल टूटा है,” रीना ने कहा, “और सड़क भी बंद है।”")
