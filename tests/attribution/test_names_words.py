"""The word classes of the name search, and how a phrase is read."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

import pytest

from quotes.attribution.classes import load_vocabulary, vocabulary_of
from quotes.attribution.phrases import Kind, PhraseReader
from quotes.attribution.scan import NameScanner, proper_nouns
from quotes.attribution.spelling import fold, is_plural, key, stem
from quotes.lexicon.loader import load_lexicon
from quotes.syntax.tree import Tree, Word
from tests.attribution.names_help import mention, names, read

_FILES = ("given.txt", "surnames.txt", "common.txt")


def _lines(name: str) -> list[str]:
    folder = resources.files("quotes.lexicon").joinpath("data/names")
    if name == "common.txt":
        folder = resources.files("quotes.text").joinpath("data")
    path = folder.joinpath(name)
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("फ़ाइरोली", "फाइरोलि"),
        ("ट्रंप", "ट्रम्प"),
        ("गाँधी", "गांधी"),
        ("कोविंद", "कोविन्द"),
        ("मुहम्मद", "मुहमद"),
        ("नायडू", "नायडु"),
        ("एस.", "एस"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("देवधर", "देवरा"), ("सीमा", "सोमा"), ("राम", "रमा"), ("मीना", "मैना")])
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("अधिकारी", "अधिकारियों"), ("छात्रा", "छात्राएं"), ("लोग", "लोगों"), ("रिपोर्ट", "रिपोर्टों")]
)
def test_cases_and_numbers_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)
    assert is_plural(other)
    assert not is_plural(one)


def test_word_lists_are_folded_sorted_and_small() -> None:
    for name in _FILES:
        words = [line.partition(" ")[0] for line in _lines(name)]
        assert words == sorted(set(words)), name
        assert all(word == fold(word) for word in words), name
    sizes = (len(line.encode()) + 1 for name in _FILES for line in _lines(name))
    assert sum(sizes) < 500_000


def test_no_name_is_a_common_word() -> None:
    vocabulary = load_vocabulary()
    assert not [name for name in vocabulary.given if vocabulary.is_common(name)]
    assert not [name for name in vocabulary.surnames if vocabulary.is_common(name)]
    assert vocabulary.is_common("चर्चित")
    assert set(vocabulary.given.values()) == {"m", "f", ""}


@pytest.mark.parametrize(
    ("word", "acronym"), [("ओईसीडी", True), ("पीएंडओ", True), ("WHO", True), ("एस", False), ("दिनकर", False)]
)
def test_spelled_letters_in_one_word_are_an_acronym(word: str, acronym: bool) -> None:
    assert load_vocabulary().is_acronym(word) is acronym


@pytest.mark.parametrize("word", ["जिलाध्यक्ष", "विशेषाधिकारी", "रेलमंत्री", "प्रवक्ता", "राष्ट्रपतियों"])
def test_offices_are_known_by_their_endings(word: str) -> None:
    assert load_vocabulary().is_role(word)


@pytest.mark.parametrize("text", ["रैपर सुनील नेगी ने कहा।", "विज्ञानी सुनील नेगी ने कहा।", "प्रधानमन्त्री सुनील नेगी ने कहा।"])
def test_a_role_is_no_part_of_the_name_behind_it(text: str) -> None:
    assert names(text, "सुनील नेगी") == ["सुनील नेगी"]


@pytest.mark.parametrize("word", ["साथ", "विरोध", "जंत्री", "सोलंकी"])
def test_other_words_are_no_offices(word: str) -> None:
    assert not vocabulary_of(load_lexicon()).is_role(word)


def test_the_lexicon_adds_to_the_classes_and_takes_nothing() -> None:
    base, joined = load_vocabulary(), vocabulary_of(load_lexicon())
    assert base.roles < joined.roles
    assert base.organizations < joined.organizations
    assert "पीटीआई" in joined.agencies
    assert not any(joined.is_role(name) for name in ("सोलंकी", "देवधर", "मोहिते"))


def _cases() -> Iterator[tuple[str, Kind, str | None]]:
    yield "सिंचाई मंत्री राघवेंद्र सोलंकी", Kind.NAME, "राघवेंद्र सोलंकी"
    yield "इस वेधशाला से जुड़े डॉक्टर मातेओ रिनाल्दी", Kind.NAME, "मातेओ रिनाल्दी"
    yield "पूर्व केंद्रीय मंत्री 68 वर्षीय सोलंकी", Kind.NAME, "सोलंकी"
    yield "मुख्य आर्थिक सलाहकार (सीईए) जी.डी.सोलंकी", Kind.NAME, "जी.डी.सोलंकी"
    yield "महासचिव बान की मून", Kind.NAME, "बान की मून"
    yield "'आंगन' फ्रेंचाइज के को-प्रोड्यूसर राहुल देवधर", Kind.NAME, "राहुल देवधर"
    yield "देवधर साहब", Kind.NAME, "देवधर"
    yield "सोलर कंपनी सनवेदा", Kind.BODY, "सनवेदा"
    yield "वेबसाइट 'सेंट्रल मंडी पोर्टल ऑफ इंडिया'", Kind.BODY, "सेंट्रल मंडी पोर्टल ऑफ इंडिया"
    yield "द टाइम्स ऑफ इंडिया", Kind.BODY, None
    yield "न्यायमूर्ति दिनकर मोहिते की पीठ", Kind.BODY, None
    yield "भाजपा नेता राजेश देवधर का फर्जी लेटर", Kind.DOCUMENT, None
    yield "राजेश देवधर और मीनल देवधर", Kind.SEVERAL, None
    yield "सपा नेता और अभिनेता राजेश देवधर", Kind.NAME, "राजेश देवधर"
    yield "जल परिषद के एक वरिष्ठ कर्मचारी", Kind.ANONYMOUS, None
    yield "सम्मान समारोह में बोलते हुए उन्होंने", Kind.THIRD, None
    yield "इसके कैप्शन", Kind.DOCUMENT, None
    yield "रेलवे के पूर्व अध्यक्ष", Kind.ROLE, None
    yield "पुराने खिलाड़ियों", Kind.GROUP, None


@pytest.mark.parametrize(("words", "kind", "name"), list(_cases()))
def test_a_phrase_is_read(words: str, kind: Kind, name: str | None) -> None:
    document = read(f"{words} ने कहा कि काम होगा।")
    at = mention(document, words)
    phrase = PhraseReader(NameScanner(document, vocabulary_of(load_lexicon()))).read(at.first, at.last)
    assert phrase.kind is kind
    tokens = document.tokens
    found = phrase.name and document.text[tokens[phrase.name[0]].start : tokens[phrase.name[1] - 1].end]
    assert found == name


class _Parsed:
    """A tree with the tokens of its words."""

    def __init__(self, tree: Tree, tokens: tuple[int, ...]) -> None:
        self.tree = tree
        self.tokens = tokens


def test_the_parser_may_tell_that_a_common_word_is_a_name() -> None:
    document = read("नतीजा ने कहा कि काम होगा।")
    vocabulary = vocabulary_of(load_lexicon())
    tree = Tree((Word(0, "नतीजा", "नतीजा", "PROPN", {}, -1, "root"),))
    assert NameScanner(document, vocabulary).levels[0] == 0
    assert NameScanner(document, vocabulary, proper_nouns({0: _Parsed(tree, (0,))})).levels[0] == 1


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("अध्यक्ष हरीश रावल उर्फ पप्पू यादव ने कहा कि काम होगा।", "हरीश रावल उर्फ पप्पू यादव", "हरीश रावल उर्फ पप्पू यादव"),
        ("नंदिनी राठी आईं। नंदिनी बनीं स्टार। नंदिनी ने कहा कि काम होगा।", ("नंदिनी", 2), "नंदिनी राठी"),
        ("विधायक महेश गांधी आए। महेश गाधी ने कहा कि काम होगा।", "महेश गाधी", "महेश गांधी"),
    ],
)
def test_how_a_name_is_written_does_not_make_two_people(text: str, mention: str | tuple[str, int], name: str) -> None:
    assert names(text, mention) == [name]


def test_a_noun_that_is_also_a_name_is_one_only_with_a_surname_or_as_agent() -> None:
    text = "प्रधानमंत्री दिनेश मोहिते ने दौरा किया। प्रधानमंत्री विकास योजनाओं की सूची लेकर पहुंचे। उन्होंने कहा कि काम होगा।"
    assert names(text, "उन्होंने") == ["दिनेश मोहिते"]
    assert names("मृतक के बेटे विकास ने कहा कि पिता बीमार थे।", "मृतक के बेटे विकास") == ["विकास"]
    text = "पार्षद विकास दुबे ने बैठक की। दुबे ने कहा कि सड़क बनेगी।"
    assert names(text, ("दुबे", 1)) == ["विकास दुबे"]


def test_a_class_of_pronouns_has_their_spellings_and_no_other_forms() -> None:
    pronouns = load_vocabulary().pronouns
    assert {"उन्होंने", "उन्होने", "उनहोंने"} <= pronouns["honorific"]
    assert "हमनें" in pronouns["we"]
    assert "वो" not in pronouns["plain"]
    assert "उनका" not in pronouns["possessive"]
