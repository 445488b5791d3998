"""Names in Latin letters: whom of the article they mean."""

from __future__ import annotations

import pytest

from tests.attribution.names_help import names

ABOUT = "पुल पर सुलोचना थपलियाल और रमेश सोलंकी ने बात की। "


@pytest.mark.parametrize(
    ("latin", "name"),
    [
        ("Sulochana Thapliyal", "सुलोचना थपलियाल"),
        ("Dr Sulochna Thapliyal", "सुलोचना थपलियाल"),  # a title, another spelling
        ("RAMESH SOLANKI IAS", "रमेश सोलंकी"),
        ("Ramesh P Solanki", "Ramesh P Solanki"),  # perhaps somebody else
        ("Nakul Ramesh Solanki", "Nakul Ramesh Solanki"),  # the son
        ("Ramesh Saklani", "Ramesh Saklani"),
    ],
)
def test_a_latin_name_is_the_person_whose_whole_name_it_is(latin: str, name: str) -> None:
    assert names(f"{ABOUT}Work goes on. — {latin} (@someone)", latin) == [name]


def test_a_latin_name_of_nobody_else_stays() -> None:
    assert names("पुल पर काम हुआ। Work goes on. — Ramesh Solanki (@someone)", "Ramesh Solanki") == ["Ramesh Solanki"]
