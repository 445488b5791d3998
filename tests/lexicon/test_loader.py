"""Loading: typed access, further files, and errors that say where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.errors import LexiconError
from quotes.lexicon import find_cues, load_lexicon
from quotes.lexicon.words import TellerKind
from tests.lexicon.sentences import tokens_of

LEXICON = load_lexicon()

VERB = """
[[verb]]
id = "बांचना"
lemma = "बांचना"
class = "say"
links = ["ki"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "मेरे-शब्द.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_lexicon_is_wide() -> None:
    assert len(LEXICON.entries) >= 200
    assert len({word for group in LEXICON.role_groups for word in group.words}) >= 250


def test_loading_again_gives_the_same_object() -> None:
    assert load_lexicon() is LEXICON


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("रिपोर्ट", TellerKind.DOCUMENT),
        ("रिपोर्टों", TellerKind.DOCUMENT),
        ("मंत्रालय", TellerKind.ORGANIZATION),
        ("विशेषज्ञों", TellerKind.GROUP),
        ("सूत्रों", TellerKind.ANONYMOUS),
        ("नियमों", TellerKind.CANNOT_TELL),
        ("अनुमोदन", TellerKind.CANNOT_TELL),
    ],
)
def test_tellers_by_form(word: str, kind: TellerKind) -> None:
    assert LEXICON.tellers[word] is kind


def test_roles_titles_and_agencies() -> None:
    assert LEXICON.roles["अभिनेत्री"].gender == "Fem"
    assert LEXICON.roles["मंत्रियों"].sort == "office"
    assert LEXICON.roles["पूर्व"].sort == "part"
    assert LEXICON.titles["श्री"].side == "before"
    assert LEXICON.titles["जी"].side == "after"
    assert LEXICON.agencies["रायटर्स"].name == "रॉयटर्स"
    assert LEXICON.agencies["बीबीसी"].kind == "house"


@pytest.mark.parametrize(
    ("word", "kind", "case", "plural", "honorific"),
    [
        ("उन्होंने", "personal", "ergative", True, True),
        ("उसने", "personal", "ergative", False, False),
        ("उनका", "personal", "genitive", True, True),
        ("जिसमें", "relative", "locative", False, False),
        ("मैंने", "personal", "ergative", False, False),
        ("किसने", "interrogative", "ergative", False, False),
        ("खुद", "reflexive", "nominative", False, False),
    ],
)
def test_pronouns(word: str, kind: str, case: str, plural: bool, honorific: bool) -> None:
    pronoun = LEXICON.pronouns[word]
    assert (pronoun.kind, pronoun.case, pronoun.plural, pronoun.honorific) == (kind, case, plural, honorific)


@pytest.mark.parametrize("table", ["teller_groups", "role_groups", "title_groups", "pronoun_groups"])
def test_no_word_stands_in_two_groups(table: str) -> None:
    words = [word for group in getattr(LEXICON, table) for word in group.words]
    assert {word for word in words if words.count(word) > 1} == set()


def test_a_further_file_adds_an_entry(tmp_path: Path) -> None:
    wider = load_lexicon([write(tmp_path, VERB)])
    sentence = tokens_of("पंडित ने बांचा कि वर्षा होगी")
    assert [match.lemma for match in find_cues(sentence, wider)] == ["बांचना"]
    assert find_cues(sentence, LEXICON) == ()
    assert wider.fingerprint != LEXICON.fingerprint


def test_a_further_file_replaces_an_entry_of_the_same_id(tmp_path: Path) -> None:
    replaced = load_lexicon([write(tmp_path, VERB.replace("बांचना", "कहना").replace("say", "write"))])
    ((match),) = find_cues(tokens_of("उसने कहा"), replaced)
    assert match.cue_class == "write"
    assert len(replaced.verbs) == len(LEXICON.verbs)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (VERB.replace('"say"', '"shout"'), ["[[verb]] बांचना", "class"]),
        (VERB + "mood = 1\n", ["[[verb]] बांचना", "mood", "links"]),
        (VERB.replace('lemma = "बांचना"', 'lemma = "बांच"'), ["[[verb]] बांचना", "lemma", "ना"]),
        (VERB + VERB, ["बांचना", "twice"]),
        ("[[verv]]\n", ["verv", "verb"]),
        ("[verb]\nid = 1\n", ["[[verb]]"]),
        ("[[verb\n", ["TOML"]),
        (VERB.replace("बांचना", "क़बूलना"), ["lemma", "कबूलना"]),
    ],
)
def test_errors_name_file_entry_and_remedy(tmp_path: Path, text: str, parts: list[str]) -> None:
    with pytest.raises(LexiconError) as raised:
        load_lexicon([write(tmp_path, text)])
    for part in ["मेरे-शब्द.toml", *parts]:
        assert part in str(raised.value)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        load_lexicon([tmp_path / "कहीं-नहीं.toml"])
