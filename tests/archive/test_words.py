"""What counts as one word: spelling, inflection and script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.archive.latin import skeleton_of, sound_of, spell_out
from quotes.archive.terms import term_of
from quotes.archive.words import find_words, fold_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ज़मीन", "जमीन"),
        ("गाँव", "गांव"),
        ("सम्बन्ध", "संबंध"),
        ("हिन्दी", "हिंदी"),
        ("गये", "गए"),
        ("चाहिये", "चाहिए"),
        ("दुःख", "दुख"),
        ("कर्त्तव्य", "कर्तव्य"),
        ("डॉक्टर", "डाक्टर"),
        ("पढ़ाई", "पढाई"),
        ("१२,५००", "12500"),
        ("BJP", "bjp"),
    ],
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    assert fold_words(one) == fold_words(other)


@pytest.mark.parametrize(("one", "other"), [("काम", "कम"), ("दिन", "दीन"), ("सुना", "सूना"), ("बात", "बाद")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold_words(one) != fold_words(other)


@pytest.mark.parametrize("plain", ["ये", "यह", "नया", "समय", "अन्य", "कन्या"])
def test_folding_leaves_words_alone_that_only_look_like_a_variant(plain: str) -> None:
    assert fold_words(plain) == [plain]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_words_lie_where_they_say(text: str) -> None:
    end = 0
    for word in find_words(text):
        assert end <= word.span.start
        assert fold_words(word.span.of(text)) == [word.key]
        end = word.span.end


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("किसानों", "किसान"), ("महंगाई", "महंगाई"), ("करेंगे", "करना"), ("विधायकों", "विधायक"), ("रैलियां", "रैली")],
)
def test_inflection(form: str, lemma: str) -> None:
    assert term_of(fold_words(form)[0]) == fold_words(lemma)[0]


def test_a_flap_without_its_nukta_is_inflected_all_the_same() -> None:
    assert term_of(fold_words("लड़कियों")[0]) == term_of(fold_words("लडकी")[0])


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("राहुल", "rahul"),
        ("राहुल", "raahul"),
        ("गांधी", "gaandhee"),
        ("सिंह", "singh"),
        ("नेहरू", "nehru"),
        ("ज़्यादा", "zyada"),
        ("मायावती", "mayawati"),
        ("कोरोना", "corona"),
        ("जयशंकर", "jaishankar"),
    ],
)
def test_the_sound_of_latin_spellings(hindi: str, latin: str) -> None:
    assert sound_of(fold_words(hindi)[0]) == sound_of(latin)


@pytest.mark.parametrize(("hindi", "latin"), [("बनर्जी", "banerjee"), ("ठाकरे", "thackeray"), ("गांधी", "ghandi")])
def test_the_skeleton_of_wilder_spellings(hindi: str, latin: str) -> None:
    assert sound_of(fold_words(hindi)[0]) != sound_of(latin)
    assert skeleton_of(fold_words(hindi)[0]) == skeleton_of(latin)


def test_abbreviations_are_spelt_out() -> None:
    assert spell_out("bjp") == "बीजेपी"
    assert spell_out("government") is None
    assert spell_out("भाजपा") is None


@given(st.text(alphabet="कखगतदनपबमरलसहड़ािीुूेोंय्", min_size=1, max_size=12))
def test_a_term_is_its_own_term(text: str) -> None:
    for word in fold_words(text):
        assert term_of(term_of(word)) == term_of(word)
