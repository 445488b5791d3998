"""Roles without a name: whose they are, where the article writes them beside one."""

from __future__ import annotations

import pytest

from tests.attribution.names_help import names


@pytest.mark.parametrize("office", ["सॉलिसिटर जनरल", "अटॉर्नी जनरल"])
def test_an_office_that_ends_in_a_title_is_its_holder(office: str) -> None:
    text = f"{office} तुषार रावत ने अदालत के सामने दस्तावेज रखे। {office} ने कोर्ट से कहा कि फैसला सही है।"
    assert names(text, (office, 1)) == ["तुषार रावत"]


def test_an_office_spelt_in_two_ways_is_one() -> None:
    text = "सालिसीटर जनरल तुषार रावत ने दस्तावेज रखे। सालिसिटर जनरल ने कोर्ट से कहा कि फैसला सही है।"
    assert names(text, "सालिसिटर जनरल") == ["तुषार रावत"]


def test_a_minister_is_one_of_each_field_in_the_list_before_the_office() -> None:
    text = "कृषि, पंचायती राज तथा खाद्य प्रसंस्करण उद्योग मंत्री सुरेश तोमर की मौजूदगी में समझौता हुआ। कृषि मंत्री ने कहा कि खेती बदलेगी।"
    assert names(text, ("कृषि मंत्री", 0)) == ["सुरेश तोमर"]


def test_an_unnamed_officer_under_the_same_words_is_the_one_who_was_named() -> None:
    text = (
        "मेरठ के जिला अधिकारी पंकज वर्मा ने जांच के आदेश दिए। प्रोफ़ेसर बंसल समिति की अगुवाई कर रहे हैं। "
        "मेरठ के जिला अधिकारी का मानना है कि छात्र दोषी नहीं हैं।"
    )
    assert names(text, ("मेरठ के जिला अधिकारी", 1)) == ["पंकज वर्मा"]


def test_an_officer_under_fewer_words_stays_unnamed() -> None:
    text = "मेरठ के जिला अधिकारी पंकज वर्मा ने जांच के आदेश दिए। एक अधिकारी का मानना है कि छात्र दोषी नहीं हैं।"
    assert names(text, "एक अधिकारी") == ["एक अधिकारी"]


def test_a_title_in_front_of_singh_is_the_given_name() -> None:
    text = "कप्तान सरदार सिंह मैदान पर लौटे। टीम 1975 में अजित पाल सिंह की कप्तानी में जीती थी। सरदार सिंह ने कहा कि दबाव है।"
    assert names(text, ("सरदार सिंह", 1)) == ["सरदार सिंह"]


def test_a_title_in_front_of_another_surname_is_a_title() -> None:
    text = "सरदार मोहन गिल मंच पर आए। सरदार गिल ने कहा कि फसल अच्छी है।"
    assert names(text, "सरदार गिल") == ["मोहन गिल"]
