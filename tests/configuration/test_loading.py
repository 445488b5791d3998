"""What a configuration may say, and what the user is told of one that makes no sense."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.configuration import Configuration, ConfigurationError, load_configuration

FIELDS = [
    "lemma",
    "class",
    "links",
    "words",
    "forms",
    "kind",
    "name",
    "aliases",
    "cues",
    "phrases",
    "jobs",
    "id",
    "sort",
]


def write(folder: Path, text: str) -> Path:
    path = folder / "desk.toml"
    path.write_text(text, encoding="utf-8")
    return path


def told(folder: Path, text: str) -> list[str]:
    """What is said of a configuration, without the folder."""
    with pytest.raises(ConfigurationError) as caught:
        load_configuration(write(folder, text))
    return str(caught.value).replace(f"{folder}/", "").splitlines()


def test_the_shortest_entries(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        [[verb]]
        lemma = "बुदबुदाना"
        class = "say"

        [[noun]]
        lemma = "ख़ुलासा"
        class = "announce"

        [[marker]]
        forms = ["के  बयान के हिसाब से"]

        [[role]]
        words = ["मुंशी"]

        [aliases]
        "रमा देवी" = ["दीदी"]
        """,
    )
    own = load_configuration(path)
    assert own.verb[0].id == "बुदबुदाना"
    assert own.noun[0].lemma == "खुलासा", "words are folded, in whatever spelling they are given"
    assert own.noun[0].light_verbs == {"करना"}
    assert own.marker[0].forms == ("के बयान के हिसाब से",)
    assert own.role[0].sort == "office"
    assert own.aliases == {"रमा देवी": ("दीदी",)}


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    text = """\
[defaults]
jobs = 0
presicion = "strict"

[[verb]]
lemma = "बुदबुदा"
class = "sya"

[noon]
lemma = "हुंकार"

[[noun]]
class = "say"

[[role]]
words = "मुंशी"
"""
    jobs, unknown, lemma, wrong_class, table, missing, words = told(tmp_path, text)
    assert jobs.startswith("desk.toml:2: defaults.jobs: input should be greater than 0")
    assert unknown.startswith(
        "desk.toml:3: defaults.presicion: is no field that is known here; did you mean precision?"
    )
    assert lemma == "desk.toml:6: verb.lemma: 'बुदबुदा' is not an infinitive, write the form in ना"
    assert wrong_class.startswith("desk.toml:7: verb.class: input should be 'say', 'write'")
    assert table.startswith("desk.toml:9: noon: is no field that is known here; did you mean noun?")
    assert missing == "desk.toml:12: noun.lemma: is missing; add it"
    assert words == 'desk.toml:16: role.words: is no list; write it in brackets: ["…"]'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[never]\ncues = ["दावा",\n"दाव"]',
            "desk.toml:3: never.cues: 'दाव' is no cue of the lexicon; nearest are दावा, दवा",
        ),
        (
            '[aliases]\n"रमा देवी" = ["दीदी", "रमा  देवी"]',
            "desk.toml:2: aliases.रमा देवी: 'रमा  देवी' is the name itself; take it out",
        ),
        (
            '[aliases]\n"रमा देवी" = ["दीदी"]\n"सोहन" = ["दीदी"]',
            "desk.toml:3: aliases.सोहन: 'दीदी' is an alias of 'रमा देवी' already; of two persons it can be none",
        ),
        (
            '[aliases]\n"रमा देवी" = ["सोहन"]\n"सोहन" = ["सोनू"]',
            "desk.toml:2: aliases.रमा देवी: 'सोहन' has aliases of its own; put them all under one name",
        ),
        (
            '[[verb]]\nlemma = "कहना"\nclass = "say"\n[[verb]]\nlemma = "कहना"\nclass = "say"',
            "desk.toml:4: verb: 'कहना' stands there twice; join the two, or give one another id",
        ),
        (
            '[[verb]]\nlemma = "दम भरना"\nclass = "say"',
            "desk.toml:2: verb.lemma: 'दम भरना' is two words; make it a [[noun]], 'दम' with the light verb 'भरना'",
        ),
        ("verb = 3", "desk.toml:1: verb: is one table; write [[verb]] before each entry"),
        ("[[never]]", "desk.toml:1: never: is a table; write [never] before its fields"),
    ],
)
def test_what_no_single_field_shows(tmp_path: Path, text: str, message: str) -> None:
    assert told(tmp_path, text) == [message]


def test_a_hindi_word_without_quotation_marks_left_of_the_equals_sign(tmp_path: Path) -> None:
    (message,) = told(tmp_path, "[aliases]\nनमो = 1\n")
    assert message.startswith("desk.toml:2: is no TOML (Invalid statement); mend the line.")
    assert "quotation marks" in message


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load_configuration(tmp_path / "none.toml")
    with pytest.raises(ConfigurationError, match="is a directory"):
        load_configuration(tmp_path)
    path = tmp_path / "latin.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(ConfigurationError, match=r"latin.toml: is not UTF-8 \(byte 1\)"):
        load_configuration(path)


def test_a_file_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes("\ufeff[defaults]\r\njobs = 2\r\n".encode())
    assert load_configuration(path).defaults.jobs == 2


def test_the_fingerprint_is_that_of_the_words(tmp_path: Path) -> None:
    one = load_configuration(write(tmp_path, '[[verb]]\nlemma = "बुदबुदाना"\nclass = "say"\nlinks = ["ki", "quote"]'))
    same = load_configuration(
        write(
            tmp_path,
            '[defaults]\njobs = 2\n# a comment\n[[verb]]\nlinks = ["quote","ki"]\nclass="say"\nlemma="बुदबुदाना"',
        )
    )
    other = load_configuration(write(tmp_path, '[[verb]]\nlemma = "बुदबुदाना"\nclass = "claim"'))
    assert one.fingerprint == same.fingerprint != other.fingerprint
    assert load_configuration(write(tmp_path, "[defaults]\njobs = 2")).fingerprint is None
    assert Configuration().fingerprint is None


def test_the_fingerprint_is_the_same_in_every_process(tmp_path: Path) -> None:
    path = write(tmp_path, '[[noun]]\nlemma = "हुंकार"\nclass = "claim"\nlight_verbs = ["भरना", "लगाना", "देना", "होना"]')
    code = f"from quotes.configuration import load_configuration; print(load_configuration({str(path)!r}).fingerprint)"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1


def test_the_example_in_the_documentation(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs/howto/configuration.md").read_text(encoding="utf-8")
    (example,) = regex.findall(r"^```toml\n(.*?)^```$", page, flags=regex.MULTILINE | regex.DOTALL)
    own = load_configuration(write(tmp_path, example))
    left_out = {name for name in Configuration.model_fields if not getattr(own, name)}
    assert left_out == {"hedge", "teller"}


VALUES = st.recursive(
    st.integers(-1, 2) | st.booleans() | st.sampled_from(["", "कहना", "ki", "say", "  दीदी "]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([*Configuration.model_fields, "noon"]), VALUES, max_size=3))
def test_whatever_it_says_it_is_taken_or_told_what_is_wrong(fields: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "\n".join(f"{name} = {inline(value)}" for name, value in fields.items()))
        message = ""
        try:
            load_configuration(path)
        except ConfigurationError as error:
            message = str(error)
        assert regex.fullmatch(rf"({regex.escape(str(path))}:\d+: .+\n?)*", message)


def inline(value: Any) -> str:
    """A value as TOML writes it on one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name} = {inline(inner)}' for name, inner in value.items())}}}"
    return json.dumps(value, ensure_ascii=False)
