"""Forms of verbs and nouns, against paradigms written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.lexicon import load_lexicon
from quotes.lexicon.forms import Shape, conjugate, decline
from scripts.write_forms import form_lines


@pytest.mark.parametrize(
    ("lemma", "shape", "forms"),
    [
        ("कहना", Shape.PERFECTIVE, "कहा कहे कही कहीं"),
        ("कहना", Shape.IMPERFECTIVE, "कहता कहते कहती कहतीं"),
        ("कहना", Shape.INFINITIVE, "कहना कहने कहनी कहनीं"),
        ("कहना", Shape.CONVERB, "कहकर कहके"),
        ("कहना", Shape.SUBJUNCTIVE, "कहूं कहे कहें कहो"),
        ("कहना", Shape.FUTURE, "कहूंगा कहूंगी कहेगा कहेगी कहेंगे कहेंगी कहोगे कहोगी"),
        ("कहना", Shape.IMPERATIVE, "कहिए कहिये कहिएगा"),
        ("बताना", Shape.PERFECTIVE, "बताया बताए बताये बताई बतायी बताईं बतायीं"),
        ("जताना", Shape.SUBJUNCTIVE, "जताऊं जताए जताये जताएं जतायें जताओ"),
        ("करना", Shape.PERFECTIVE, "किया किए किये की कीं"),
        ("करना", Shape.CONVERB, "करकर करके"),
        ("देना", Shape.PERFECTIVE, "दिया दिए दिये दी दीं"),
        ("देना", Shape.FUTURE, "दूंगा दूंगी देगा देगी देंगे देंगी दोगे दोगी"),
        ("लेना", Shape.IMPERATIVE, "लीजिए लीजिये"),
        ("जाना", Shape.PERFECTIVE, "गया गए गये गई गयी गईं गयीं"),
        ("होना", Shape.COPULA, "है हैं हूं हो था थे थी थीं"),
    ],
)
def test_paradigm(lemma: str, shape: Shape, forms: str) -> None:
    assert [form.text for form in conjugate(lemma) if form.shape is shape] == forms.split()


def test_features_of_forms() -> None:
    by_text = {form.text: form for form in conjugate("बोलना") if form.shape is not Shape.SUBJUNCTIVE}
    assert (by_text["बोलीं"].gender, by_text["बोलीं"].plural) == ("Fem", True)
    assert (by_text["बोलता"].gender, by_text["बोलता"].plural) == ("Masc", False)
    assert by_text["बोलूंगी"].person == 1
    assert by_text["बोलूंगी"].gender == "Fem"


@pytest.mark.parametrize("lemma", ["कहा", "ना", ""])
def test_what_is_no_infinitive_has_no_forms(lemma: str) -> None:
    with pytest.raises(ValueError, match="not an infinitive"):
        conjugate(lemma)


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("सूत्र", "सूत्र सूत्रें सूत्रों"),
        ("दावा", "दावा दावाएं दावाओं दावे दावों"),
        ("अधिकारी", "अधिकारी अधिकारियां अधिकारियों"),
        ("गृह मंत्री", "गृह मंत्री|गृह मंत्रियां|गृह मंत्रियों"),
    ],
)
def test_declension(noun: str, forms: str) -> None:
    assert decline(noun) == tuple(forms.split("|") if "|" in forms else forms.split())


def test_forms_are_those_of_the_checked_file() -> None:
    checked = Path(__file__).with_name("forms.tsv").read_text(encoding="utf-8").splitlines()
    generated = list(form_lines(load_lexicon()))
    assert generated == checked, "read the difference, then run scripts/write_forms.py > tests/lexicon/forms.tsv"
