"""Speakers as the page orders, names and colours them."""

from __future__ import annotations

from itertools import product

import pytest

from quotes.records import SpeakerType, TextSpan
from quotes.report.html.palette import COLOURS, DARK, LIGHT, Scheme, mix
from quotes.report.html.voice_list import shorten
from quotes.report.html.voices import UNNAMED, UNRESOLVED, group_voices
from tests.report.html_help import TEXT, bridge, piece, record

WCAG_AA = 4.5


def luminance(colour: str) -> float:
    channels = [value / 255 for value in bytes.fromhex(colour.removeprefix("#"))]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("scheme", "side"), [(LIGHT, 0), (DARK, 1)])
def test_every_colour_is_readable_wherever_it_can_stand(scheme: Scheme, side: int) -> None:
    colours = [pair[side] for pair in COLOURS] + [scheme.quiet]
    for colour in colours:
        for ground in (scheme.paper, scheme.panel):
            assert contrast(colour, ground) >= WCAG_AA, f"{colour} on {ground}"
        assert contrast(scheme.ink, mix(colour, scheme.tint, scheme.paper)) >= WCAG_AA
        assert contrast(scheme.ink, mix(colour, scheme.strong, scheme.paper)) >= WCAG_AA
    for colour, other in product(colours, repeat=2):  # a speaker's mention inside somebody else's words
        ground = mix(other, scheme.tint, scheme.paper)
        assert contrast(colour, ground) >= WCAG_AA, f"{colour} on the tint of {other}, {ground}"


def test_no_two_speakers_share_a_colour_until_all_are_used() -> None:
    for side in (0, 1):
        assert len({pair[side] for pair in COLOURS}) == len(COLOURS) == 12


def test_who_says_most_comes_first_and_nobody_comes_last() -> None:
    _, records = bridge()
    voices = group_voices(records)
    assert [voice.name for voice in voices] == [
        *("रंजना सेठी", "मनोज खरे", "इंजीनियर", "दैनिक प्रभात", None, None),
    ]
    assert [voice.label for voice in voices] == ["क", "ख", "ग", "घ", UNRESOLVED, UNNAMED]
    assert [voice.records for voice in voices] == [(0, 1), (3, 6), (4, 5), (2,), (8,), (7,)]
    assert [voice.colour for voice in voices] == [0, 1, 2, 3, None, None]


def test_a_voice_has_the_role_and_type_that_most_of_its_records_give() -> None:
    content = [piece(TEXT, "घूस देने")]
    records = [
        record(TEXT, content, name="मनोज खरे", role="ठेकेदार"),
        record(TEXT, content, name="मनोज खरे", role=None, type=SpeakerType.UNKNOWN),
        record(TEXT, content, name="मनोज खरे", role="ठेकेदार"),
        record(TEXT, content, name="मनोज खरे", role="आरोपी"),
    ]
    (voice,) = group_voices(records)
    assert (voice.role, voice.type, len(voice.records)) == ("ठेकेदार", SpeakerType.PERSON, 4)


def test_two_mentions_without_a_name_are_not_made_one_person() -> None:
    content = [piece(TEXT, "घूस देने")]
    mentions = [piece(TEXT, "उन्होंने"), piece(TEXT, "उसने")]
    (voice,) = group_voices([record(TEXT, content, speaker=mention) for mention in mentions])
    assert (voice.label, voice.name, voice.colour) == (UNRESOLVED, None, None)


def test_the_same_name_in_other_code_points_is_the_same_speaker() -> None:
    content = [TextSpan(start=0, end=1, text="क")]
    (voice,) = group_voices([record("क", content, name="फ़िरोज़"), record("क", content, name="फ़िरोज़")])
    assert len(voice.records) == 2


def test_a_long_quote_is_cut_at_a_space_in_the_list() -> None:
    long = "सड़क बनेगी और पुल भी " * 40
    assert shorten("सड़क बनेगी") == "सड़क बनेगी"
    short = shorten(long)
    assert len(short) < 300
    assert long.startswith(short.removesuffix(" …"))
    assert short.endswith((" और …", " पुल …", " भी …", " सड़क …", " बनेगी …"))
    assert len(shorten("क" * 1000)) < 300
