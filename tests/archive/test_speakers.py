"""Who is quoted how often: names that are one speaker's, and names that are not."""

from __future__ import annotations

from quotes.archive.names import Name, merge_names, spelling_key
from quotes.archive.speakers import list_speakers
from quotes.records import SpeakerType
from tests.archive.conftest import Make, said


def merged(*names: tuple[str, int], type: str = "person") -> dict[str, tuple[str, str]]:  # noqa: A002
    """The speaker and the rule for each name."""
    found = merge_names([Name(text, type, records) for text, records in names], {})
    return {text: (merger.speaker, merger.rule) for (text, _), merger in found.items()}


def test_spellings_of_a_name_are_one_speaker() -> None:
    names = merged(("नरेंद्र कुमार", 9), ("नरेन्द्र कुमार", 4), ("नरेन्\u200dद्र\xa0कुमार", 2))
    assert set(names.values()) == {("नरेंद्र कुमार", "itself")}
    assert merged(("राम नाथ शुक्ल", 5), ("रामनाथ शुक्ल", 3))["रामनाथ शुक्ल"] == ("राम नाथ शुक्ल", "spelling")


def test_a_name_in_latin_letters_is_the_one_that_sounds_so() -> None:
    assert merged(("मोहन शुक्ला", 5), ("Mohan Shukla", 1))["Mohan Shukla"] == ("मोहन शुक्ला", "sound")


def test_a_bare_surname_belongs_to_its_one_well_known_bearer() -> None:
    assert merged(("मोहन शुक्ला", 40), ("शुक्ला", 5))["शुक्ला"] == ("मोहन शुक्ला", "short form")


def test_a_bare_surname_of_several_belongs_to_none() -> None:
    names = merged(("मोहन शुक्ला", 40), ("रमेश शुक्ला", 12), ("शुक्ला", 5))
    assert names["शुक्ला"] == ("शुक्ला", "itself")


def test_a_bare_surname_of_somebody_hardly_known_belongs_to_none() -> None:
    assert merged(("मोहन शुक्ला", 4), ("शुक्ला", 1))["शुक्ला"] == ("शुक्ला", "itself")


def test_other_persons_stay_apart() -> None:
    names = merged(("मोहन शुक्ला", 400), ("सोहन शुक्ला", 20), ("मोहन तिवारी", 3), ("मोहन लाल शुक्ला", 30))
    assert all(rule == "itself" for _, rule in names.values())


def test_a_rare_misspelling_is_taken_for_the_known_name() -> None:
    names = merged(("नरेंद्र शुक्ला", 100), ("नरेद्र शुक्ला", 2))
    assert names["नरेद्र शुक्ला"] == ("नरेंद्र शुक्ला", "misspelling")


def test_words_that_ran_into_a_known_name_are_taken_off() -> None:
    assert merged(("नरेंद्र शुक्ला", 100), ("नरेंद्र शुक्ला विदिशा", 1))["नरेंद्र शुक्ला विदिशा"] == (
        "नरेंद्र शुक्ला",
        "longer form",
    )


def test_short_names_of_bodies() -> None:
    aliases = {spelling_key("भाजपा"): spelling_key("भारतीय जनता पार्टी")}
    names = [Name("भारतीय जनता पार्टी", "organization", 3), Name("भाजपा", "organization", 8)]
    found = merge_names(names, aliases)
    assert found["भाजपा", "organization"].speaker == "भारतीय जनता पार्टी"
    assert merge_names(names[1:], aliases)["भाजपा", "organization"].rule == "itself"


def test_the_list_counts_records_and_articles(make: Make) -> None:
    db = make(
        said("d1", "सड़क बनेगी", "मोहन शुक्ला"),
        said("d1", "पुल भी बनेगा", "मोहन शुक्ल़ा", start=300),
        said("d2", "जांच होगी", "पुलिस", type=SpeakerType.ORGANIZATION),
        said("d3", "नहर खुदेगी", "मोहन शुक्ला"),
        said("d4", "बारिश होगी", None),
    )
    first, second = list_speakers(db)
    assert (first.name, first.type, first.records, first.articles) == ("मोहन शुक्ला", "person", 3, 2)
    assert sum(variant.records for variant in first.variants) == 3
    assert (second.name, second.records) == ("पुलिस", 1)
    assert [speaker.name for speaker in list_speakers(db, type="organization")] == ["पुलिस"]
    assert len(list_speakers(db, limit=1)) == 1
