"""Tokens follow the conventions of the Hindi Dependency Treebank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.text.tokens import tokenise
from quotes.text.view import View


def split(text: str) -> list[str]:
    return [token.text for token in tokenise(View.of(text))]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("मंत्री ने कहा।", "मंत्री ने कहा ।"),
        ("एक-दूसरे से मिले", "एक - दूसरे से मिले"),
        ("डॉ. सुधा राव आईं।", "डॉ. सुधा राव आईं ।"),
        ("प्रो. एस. के. राव", "प्रो. एस. के. राव"),
        ("ए.के. नायर और वी.के.सिंह", "ए.के. नायर और वी.के. सिंह"),
        ("पी. सुब्रत ने एन.डी.टीवी से", "पी. सुब्रत ने एन.डी. टीवी से"),
        ("के. सुब्रत और ए. राव", "के. सुब्रत और ए. राव"),
        ("नया कानून सामने आई. यह", "नया कानून सामने आई . यह"),
        ("मोदी जी. उन्होंने", "मोदी जी . उन्होंने"),
        ("श्री जी. किशन और डॉ. आई. के. राव", "श्री जी. किशन और डॉ. आई. के. राव"),
        ("20 कि.मी. दूर, रु. 500", "20 कि.मी. दूर , रु. 500"),
        ("1,50,000 रुपये, 18.5% और 10:30 बजे", "1,50,000 रुपये , 18.5 % और 10:30 बजे"),
        ("2019-20 में 12वीं तक", "2019 - 20 में 12वीं तक"),
        ("पहुंचे हैं.पुलिस ने", "पहुंचे हैं . पुलिस ने"),
        ("तय है।उन्होंने", "तय है । उन्होंने"),
        ("रुको... अच्छा…", "रुको ... अच्छा …"),
        ("''हां'' ‘‘ना’’ \"ठीक\" 'जी'", "'' हां '' ‘‘ ना ’’ \" ठीक \" ' जी '"),
        ("देखें https://example.org/a?b=1। या www.example.in", "देखें https://example.org/a?b=1 । या www.example.in"),
        ("pic.twitter.com/aB1 @rama_p #भारत_माता", "pic.twitter.com/aB1 @rama_p #भारत_माता"),
        ("लिखें a.b@example.co.in पर", "लिखें a.b@example.co.in पर"),
        ("O'Brien ने it’s कहा, भारत's", "O'Brien ने it’s कहा , भारत's"),
        ("अत: वे गए", "अत : वे गए"),
        ("U.S. में J. K. Varma", "U.S. में J. K. Varma"),
        ("वाह❤️ 🙏", "वाह ❤️ 🙏"),
        ("दिल्लीः पुल टूटा, अतः प्रायः रास्ता बंद", "दिल्ली ः पुल टूटा , अतः प्रायः रास्ता बंद"),
    ],
)
def test_conventions(text: str, tokens: str) -> None:
    assert split(text) == tokens.split(" ")


def test_signs_and_emoji_are_no_words() -> None:
    tokens = tokenise(View.of("हां , “ 🙏 18 —"))
    assert [token.text for token in tokens if token.is_word] == ["हां", "18"]


def test_space_after_is_what_the_text_has() -> None:
    tokens = tokenise(View.of('कहा, "हां"\nफिर'))
    assert [(token.text, token.space_after) for token in tokens] == [
        ("कहा", False),
        (",", True),
        ('"', False),
        ("हां", False),
        ('"', True),
        ("फिर", False),
    ]


@given(st.one_of(st.text(), st.text(alphabet="कहाै।.?!,'\"“” \n\u200d12एस-ab@#/:")))
def test_tokens_hold_every_character_that_is_no_space(text: str) -> None:
    view = View.of(text)
    position = 0
    for index, token in enumerate(tokenise(view)):
        assert token.index == index
        assert not view.text[position : token.start].strip(" \n")
        assert view.text[token.start : token.end] == token.text
        assert not {" ", "\n"} & set(token.text)
        position = token.end
    assert not view.text[position:].strip(" \n")
