"""Names in Latin letters: by the rules, and as near to newspapers as the documentation says."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from quotes.cli import main
from quotes.romanising import romanise
from scripts.romanising import distance, read_names, report, shares

HERE = Path(__file__).parent
UNSEEN, TUNED = read_names(HERE / "unseen.tsv"), read_names(HERE / "tuned.tsv")


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("नरेंद्र मोदी", "Narendra Modi"),
        ("नरेन्द्र", "Narendra"),
        ("कमलनाथ", "Kamalnath"),
        ("हरभजन", "Harbhajan"),
        ("हेमलता", "Hemlata"),
        ("मिश्र", "Mishra"),
        ("हेमंत", "Hemant"),
        ("प्रिय", "Priya"),
        ("जगत्", "Jagat"),
        ("ज़ुबैर फ़ारूक़ी", "Zubair Faruqi"),
        ("जावेद अख़्तर", "Javed Akhtar"),
        ("राठौड़", "Rathore"),
        ("एस. जयशंकर", "S. Jaishankar"),
        ("बी.आर. मेहता", "B.R. Mehta"),
        ("वीके सिंह", "VK Singh"),
        ("John दास", "John Das"),
        ("अकबर-उल-हक", "Akbar-Ul-Hak"),
        ("लुई १४", "Lui १४"),
        ("", ""),
    ],
)
def test_names(name: str, latin: str) -> None:
    assert romanise(name) == latin


@given(st.text(alphabet=st.characters(min_codepoint=0x900, max_codepoint=0x97F) | st.sampled_from(" .\u200d\u200ca")))
def test_whatever_is_in_devanagari_comes_out_without(name: str) -> None:
    assert not regex.search(r"[क-हा-ौ्]", romanise(name))
    assert romanise(name) == romanise(name)


def test_no_name_was_seen_before() -> None:
    assert not {hindi for hindi, _ in UNSEEN} & {hindi for hindi, _ in TUNED}
    assert len(UNSEEN) >= 60


def test_names_are_as_near_as_they_were() -> None:
    exact, near = shares(UNSEEN, romanise)
    assert exact >= 0.63
    assert near >= 0.90
    assert shares(TUNED, romanise)[0] >= 0.96


def test_the_figures_in_the_documentation() -> None:
    page = (HERE.parents[1] / "docs/howto/romanise.md").read_text(encoding="utf-8")
    for line in list(report(UNSEEN))[:4]:
        assert line in page


@pytest.mark.parametrize(
    ("one", "other", "letters"), [("", "", 0), ("Modi", "Modi", 0), ("Rao", "Rav", 1), ("Gita", "Geeta", 2)]
)
def test_distance(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == distance(other, one) == letters


def test_only_persons_and_only_on_request(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("मोहन बागड़ी ने कहा कि पुल बनेगा। जल विभाग ने कहा कि पानी आएगा।", encoding="utf-8")
    assert main(["extract", str(path), "--parser", "none", "-q"]) == 0
    assert "name_latin" not in capfd.readouterr().out
    assert main(["extract", str(path), "--parser", "none", "-q", "--romanise"]) == 0
    person, body = capfd.readouterr().out.splitlines()
    assert '"name_latin":"Mohan Bagri"' in person
    assert "जल विभाग" in body
    assert "name_latin" not in body
