"""What the user's own words do in articles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from quotes.article import Article
from quotes.configuration import Configuration, ConfigurationError, extend
from quotes.extractor import Extractor
from quotes.lexicon.loader import load_lexicon
from quotes.records import Attribution
from quotes.syntax.flat import FlatParser


def extract(text: str, **own: Any) -> list[Attribution]:
    """The records that configured words make of a text, without a parser."""
    return Extractor(FlatParser(), configuration=Configuration.model_validate(own)).extract(Article("desk", text))


def speakers(text: str, **own: Any) -> list[str | None]:
    return [record.speaker.name for record in extract(text, **own) if record.speaker is not None]


@pytest.mark.parametrize(
    ("text", "own", "cue"),
    [
        (
            "सरला टंडन ने मिमियाया कि फाइल गुम हो गई है।",
            {"verb": [{"lemma": "मिमियाना", "class": "say"}]},
            ("मिमियाया", "मिमियाना", "say"),
        ),
        (
            "मोहन बागड़ी ने शिगूफा छोड़ा कि चुनाव टल जाएगा।",
            {"noun": [{"lemma": "शिगूफ़ा", "class": "claim", "light_verbs": ["छोड़ना"]}]},
            ("शिगूफा छोड़ा", "शिगूफा", "claim"),
        ),
        (
            "सरला टंडन के रोजनामचे के मुताबिक पुल दो साल में बनेगा।",
            {"marker": [{"forms": ["के रोज़नामचे के मुताबिक"], "any_object": True}]},
            ("के रोजनामचे के मुताबिक", "के रोजनामचे के मुताबिक", "according_to"),
        ),
    ],
)
def test_a_cue_of_ones_own(text: str, own: dict[str, Any], cue: tuple[str, str, str]) -> None:
    assert all(record.cue is None or record.cue.text != cue[0] for record in extract(text))
    (record,) = extract(text, **own)
    assert record.cue is not None
    assert (record.cue.text, record.cue.lemma, record.cue.cue_class) == cue


def test_an_entry_that_is_there_changes_only_in_what_is_said() -> None:
    (record,) = extract("सरला टंडन ने कहा कि पुल बनेगा।", verb=[{"lemma": "कहना", "class": "announce"}])
    assert record.cue is not None
    assert record.cue.cue_class == "announce"
    before = next(entry for entry in load_lexicon().verbs if entry.id == "कहना")
    own = Configuration.model_validate({"verb": [{"lemma": "कहना", "class": "announce"}]})
    after = next(entry for entry in extend(load_lexicon(), own).verbs if entry.id == "कहना")
    assert after.excluded == before.excluded
    assert after.links == before.links


def test_what_is_never_a_cue() -> None:
    text = "सरला टंडन का मानना है कि पुल टूटेगा। मोहन बागड़ी ने दावा किया कि बांध बनेगा।"
    assert len(extract(text)) == 2
    (record,) = extract(text, never={"cues": ["मानना"]})
    assert record.cue is not None
    assert record.cue.lemma == "दावा"
    assert extract(text, never={"cues": ["मानना"], "phrases": ["दावा किया कि बांध"]}) == []


ARTICLE = (
    "जलशक्ति मंत्री सरला टंडन सोमवार को पटना पहुंचीं। जलपरी ने कहा कि कोसी पर पुल बनेगा। "
    "उन्होंने कहा कि काम जारी है। मोहन बागड़ी ने कहा कि यह झूठ है।"
)


def test_an_alias_is_the_person_whose_name_it_stands_for() -> None:
    assert speakers(ARTICLE)[0] != "सरला टंडन"
    first, second, third = extract(ARTICLE, aliases={"सरला टंडन": ["जलपरी"]})
    assert first.speaker is not None
    assert second.speaker is not None
    assert third.speaker is not None
    assert [first.speaker.name, second.speaker.name, third.speaker.name] == ["सरला टंडन", "सरला टंडन", "मोहन बागड़ी"]
    assert first.speaker.text == "जलपरी", "the mention stays as the article has it"
    assert first.speaker.role == "जलशक्ति मंत्री"
    assert "जलपरी is an alias of सरला टंडन in the configuration" in first.evidence[-1]
    assert not any("alias" in step for step in third.evidence)


def test_an_alias_in_an_article_that_never_has_the_name() -> None:
    (record,) = extract("दीदी ने कहा कि पुल बनेगा।", aliases={"सरला टंडन": ["दीदी"]})
    assert record.speaker is not None
    assert (record.speaker.name, record.speaker.type) == ("सरला टंडन", "person")


def test_another_spelling_of_the_name_is_an_alias_too() -> None:
    own = {"सरला टंडन": ["सरला टण्डन"]}
    (record,) = extract("सरला टण्डन ने कहा कि पुल बनेगा।", aliases=own)
    assert record.speaker is not None
    assert record.speaker.name == "सरला टंडन"
    (record,) = extract("सरला टंडन ने कहा कि पुल बनेगा।", aliases=own)
    assert not any("alias" in step for step in record.evidence)


def test_words_that_contradict_each_other_are_refused_in_python_too() -> None:
    own = Configuration.model_validate(
        {"aliases": {"सरला टंडन": ["दीदी"], "उषा रानी": ["दीदी"]}, "never": {"cues": ["दाव"]}}
    )
    with pytest.raises(
        ConfigurationError, match=r"never.cues: 'दाव' is no cue.*; aliases.उषा रानी: 'दीदी' is an alias of"
    ):
        Extractor(FlatParser(), configuration=own)


def test_a_body_under_another_name_stays_a_body() -> None:
    (record,) = extract("पीएमओ ने बताया कि बैठक टल गई है।", aliases={"प्रधानमंत्री कार्यालय": ["पीएमओ"]})
    assert record.speaker is not None
    assert (record.speaker.name, record.speaker.type) == ("प्रधानमंत्री कार्यालय", "organization")


def test_an_alias_is_no_matter_where_it_is_part_of_another_name() -> None:
    text = "विधायक रमेश टंडन पटना में थे। टंडन ने कहा कि पुल बनेगा।"
    assert speakers(text, aliases={"सरला टंडन": ["टंडन"]}) == ["रमेश टंडन"]


def test_two_names_of_one_person_are_no_rivals() -> None:
    text = "विधायक जलपरी टंडन और मंत्री सरला टंडन पटना में थीं। टंडन ने कहा कि पुल बनेगा।"
    assert speakers(text) == [None]
    assert speakers(text, aliases={"सरला टंडन": ["जलपरी टंडन"]}) == ["सरला टंडन"]


def test_a_source_has_aliases_too() -> None:
    (record,) = extract("अधिकारी ने नदी वार्ता को बताया कि पुल बनेगा।", agency=[{"name": "नदी वार्ता"}])
    assert record.source is not None
    assert record.source.name == "नदी वार्ता"
    own = {"agency": [{"name": "नदी वार्ता"}], "aliases": {"नदी समाचार": ["नदी वार्ता"]}}
    (record,) = extract("अधिकारी ने नदी वार्ता को बताया कि पुल बनेगा।", **own)
    assert record.source is not None
    assert record.source.name == "नदी समाचार"


@pytest.mark.parametrize(
    "text", ["पटना, 5 मई (नदी वार्ता)। मंत्री ने कहा कि पुल बनेगा।", "मंत्री ने कहा कि पुल बनेगा।\n(नदीवार्ता)"]
)
def test_an_agency_of_ones_own_is_credited(text: str) -> None:
    (record,) = extract(text)
    assert record.credit is None
    (record,) = extract(text, agency=[{"name": "नदी वार्ता", "aliases": ["नदीवार्ता"], "kind": "agency"}])
    assert record.credit in ("नदी वार्ता", "नदीवार्ता")


def test_a_role_and_a_title_of_ones_own() -> None:
    text = "अमीन प्रधान सोहन मेहता ने कहा कि पुल बनेगा।"
    (record,) = extract(text, role=[{"words": ["अमीन प्रधान", "अमीन"]}])
    assert record.speaker is not None
    assert (record.speaker.name, record.speaker.role) == ("सोहन मेहता", "अमीन प्रधान")
    text = "पाशा सोहन मेहता ने कहा कि पुल बनेगा।"
    for own, role in (({}, None), ({"title": [{"words": ["पाशा."]}]}, "पाशा")):
        (record,) = extract(text, **own)
        assert record.speaker is not None
        assert (record.speaker.name, record.speaker.role) == ("सोहन मेहता", role)


def test_records_tell_what_they_were_made_with() -> None:
    text = "सरला टंडन ने कहा कि पुल बनेगा।"
    own = Configuration.model_validate({"aliases": {"सरला टंडन": ["जलपरी"]}})
    (record,) = Extractor(FlatParser(), configuration=own).extract(text)
    assert record.configuration == own.fingerprint
    (plain,) = Extractor(FlatParser()).extract(text)
    assert "configuration" not in plain.model_dump_json(by_alias=True)
    assert plain.record_id == record.record_id


def test_the_extractor_takes_a_file_and_its_defaults(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text('[defaults]\nparser = "none"\nprecision = "strict"\n', encoding="utf-8")
    text = "खबर है कि पुल बनेगा।"
    assert Extractor(configuration=path).extract(text) == Extractor("none", precision="strict").extract(text)
    assert Extractor(configuration=path, precision="balanced").extract(text) == Extractor("none").extract(text) != []
